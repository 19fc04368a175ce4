//! From a scenario to a roadmap that lives: the checklist, versions, progress, and links for readers.

use app::{
    pages::consultant::{
        publication::{checked_by_field, checked_on_field},
        reasons::of_departments,
    },
    paths, t,
};
use axum::http::StatusCode;
use surveys::{
    ids::{OrganizationId, RoadmapId, ScenarioId},
    language::{Language, Localized},
    roadmap::{
        Inputs, Library, Plan, Yardstick, agreement::Agreement, inputs::Choice, progress::Status,
    },
    voice::heard::Reply,
};

use super::{
    house::{Answer, House, NOW, Visitor},
    written::released_with,
};
use crate::{
    auth::Role,
    clock::DAY,
    heard::Heard,
    reports::{executive, roadmap},
    store::{roadmaps::ScenarioContent, waves::WaveState},
    web::{
        consultant::{
            roadmap as roadmap_page,
            roadmap_files::{Source, document},
        },
        executive::report,
    },
};

const EXAMPLE: &str = include_str!("../../../../surveys/steps/inputs-example.toml");
/// Steps of the scenario; the last one starts with a check.
const STEPS: [&str; 3] = ["VOI-S1", "LEA-S1", "REC-S2"];

struct Desk {
    house: House,
    organization: OrganizationId,
    scenario: ScenarioId,
    consultant: Visitor,
}

fn plan(inputs: &Inputs) -> Plan {
    Plan::make(inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap()
}

fn inputs() -> Inputs {
    Inputs {
        candidates: Some(STEPS.map(String::from).into()),
        choice: Choice::Listed,
        budget: Some(1.0),
        return_floor: None,
        scenarios: Vec::new(),
        draws: 200,
        owners: [].into(),
        strategy_links: [].into(),
        ..Inputs::from_toml(EXAMPLE).unwrap()
    }
}

impl Desk {
    async fn new() -> Self {
        Self::reporting_back(Some("2026-07-01")).await
    }

    /// A desk whose wave told staff to hear back by this day, or by none.
    async fn reporting_back(by: Option<&str>) -> Self {
        let house = House::empty().await;
        let organization = house.organization("North").await;
        house.people(organization, 12).await;
        let wave = released_with(&house, organization, false, by).await;
        let content = ScenarioContent {
            name: "Two years".to_owned(),
            inputs: serde_json::to_string(&inputs()).unwrap(),
            plan: serde_json::to_string(&plan(&inputs())).unwrap(),
        };
        let store = &house.app.store;
        let scenario = store
            .create_scenario(organization, Some(wave), content, NOW)
            .await
            .unwrap();
        let (_, consultant) = house
            .user(organization, Role::Consultant, "cleo@example.org")
            .await;
        Self {
            house,
            organization,
            scenario,
            consultant,
        }
    }

    fn publication(&self) -> String {
        paths::publication(self.organization, None, self.scenario)
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.house.get(&mut self.consultant, path).await
    }

    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.house.post(&mut self.consultant, path, fields).await
    }

    /// Fills in everything that the checklist asks for.
    async fn confirm(&mut self, more: &[(&str, &str)]) -> Answer {
        let path = paths::agreement(self.organization, None, self.scenario);
        let mut fields = vec![
            ("goal".to_owned(), "Good people stay".to_owned()),
            ("read_by".to_owned(), "Eva".to_owned()),
            ("decided_by".to_owned(), "Eva".to_owned()),
            ("reviewed_by".to_owned(), "Eva".to_owned()),
            ("answers_by".to_owned(), "Eva".to_owned()),
        ];
        for planned in &plan(&inputs()).steps {
            fields.push((format!("owner.{}", planned.id), "Ada".to_owned()));
            for check in &planned.checks {
                fields.push((checked_by_field(&planned.id, *check), "Sam".to_owned()));
                let day = "2026-05-01".to_owned();
                fields.push((checked_on_field(&planned.id, *check), day));
            }
        }
        let mut fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .filter(|(name, _)| more.iter().all(|(other, _)| other != name))
            .collect();
        fields.extend(more);
        self.post(&path, &fields).await
    }

    async fn published(&mut self) -> RoadmapId {
        let confirmed = self.confirm(&[]).await;
        assert_eq!(
            confirmed.status,
            StatusCode::SEE_OTHER,
            "{}",
            confirmed.body
        );
        let path = self.publication();
        let answer = self.post(&path, &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        self.latest().await
    }

    async fn latest(&self) -> RoadmapId {
        let store = &self.house.app.store;
        store.roadmaps(self.organization).await.unwrap()[0].id
    }
}

#[tokio::test]
async fn a_scenario_goes_out_once_every_point_of_its_checklist_is_complete() {
    let mut desk = Desk::new().await;
    let path = desk.publication();
    let page = desk.get(&path).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    for words in [
        "points are open",
        "owner, strategy goal",
        "The project cost is above the budget",
        "Name the person who read it.",
    ] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    let early = desk.post(&path, &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.body.contains("Not published"), "{}", early.body);
    let store = desk.house.app.store.clone();
    assert!(store.roadmaps(desk.organization).await.unwrap().is_empty());

    let roadmap = desk.published().await;
    let page = desk.get(&paths::roadmap(desk.organization, roadmap)).await;
    assert!(page.body.contains("Good people stay"), "{}", page.body);
    let none_done = format!("0 of {} steps are done", plan(&inputs()).steps.len());
    assert!(page.body.contains(&none_done), "{}", page.body);
}

#[tokio::test]
async fn confirmations_that_do_not_fit_change_nothing() {
    let mut desk = Desk::new().await;
    let long = "x".repeat(10_000);
    for (field, text, words) in [
        ("why", "We change everything", "rings an alarm bell"),
        ("read_by", long.as_str(), "at most 120"),
        ("owner.NO-STEP", "Ada", "There is no such step"),
        ("goal", "<script>alert(1)</script> change", "alarm bell"),
    ] {
        let refused = desk.confirm(&[(field, text)]).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{field}: {}",
            refused.body
        );
        assert!(refused.body.contains(words), "{words}: {}", refused.body);
        assert!(!refused.body.contains("<script>alert"), "{}", refused.body);
    }
    let store = &desk.house.app.store;
    let kept = store.scenario(desk.scenario).await.unwrap().unwrap();
    assert_eq!(kept.agreement, "{}");
}

#[tokio::test]
async fn a_new_version_says_why_and_what_moved() {
    let mut desk = Desk::new().await;
    let first = desk.published().await;
    let scenario = paths::scenario(desk.organization, None, desk.scenario);
    let fewer = [("step.VOI-S1", "on"), ("budget", "")];
    let saved = desk.post(&scenario, &fewer).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let path = desk.publication();
    let early = desk.post(&path, &[]).await;
    assert!(early.body.contains("Say why there is a new version"));

    let agreement = paths::agreement(desk.organization, None, desk.scenario);
    let fields = [
        ("owner.VOI-S1", "Ada"),
        ("goal", "Good people stay"),
        ("read_by", "Eva"),
        ("answers_by", "Eva"),
        ("why", "Listening carries the first year"),
    ];
    let confirmed = desk.post(&agreement, &fields).await;
    assert_eq!(
        confirmed.status,
        StatusCode::SEE_OTHER,
        "{}",
        confirmed.body
    );
    // Of two that were published at one moment nobody could tell which is the later.
    desk.house.app.clock.advance(1);
    let done = desk.post(&path, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let second = desk.latest().await;
    assert_ne!(first, second);
    let page = desk.get(&paths::roadmap(desk.organization, second)).await;
    assert!(page.body.contains("Listening carries the first year"));
    assert!(page.body.contains("No longer part"), "{}", page.body);
    let old = desk.get(&paths::roadmap(desk.organization, first)).await;
    assert!(
        old.body.contains("There is a newer version"),
        "{}",
        old.body
    );
}

#[tokio::test]
async fn progress_is_noted_shown_and_refused_where_it_makes_no_sense() {
    let mut desk = Desk::new().await;
    let roadmap = desk.published().await;
    let path = paths::progress(desk.organization, roadmap);
    for (fields, words) in [
        (vec![("status", "planned")], "at least one field"),
        (vec![("status", "gone")], "one of the states"),
        (vec![("status", "done"), ("cost", "-5")], "0 or more"),
        (
            vec![("status", "done"), ("encouragement", "0")],
            "from 1 to 120",
        ),
        (
            vec![("status", "done"), ("note", "We change this")],
            "alarm bell",
        ),
    ] {
        let mut all = vec![("step", "VOI-S1")];
        all.extend(fields);
        let refused = desk.post(&path, &all).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(refused.body.contains(words), "{words}: {}", refused.body);
    }
    let unknown = desk
        .post(&path, &[("step", "NO-STEP"), ("status", "done")])
        .await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
    let store = desk.house.app.store.clone();
    assert!(store.roadmap_news(roadmap).await.unwrap().is_empty());

    let fields = [
        ("step", "VOI-S1"),
        ("status", "done"),
        ("cost", "12,000"),
        ("note", "The first replies are out"),
    ];
    let noted = desk.post(&path, &fields).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
    let news = store.roadmap_news(roadmap).await.unwrap();
    assert_eq!(news[0].news.status, Some(Status::Done));
    assert_eq!(news[0].news.cost, Some(12_000.0));
    let (_, mut executive) = desk
        .house
        .user(desk.organization, Role::Executive, "eva@example.org")
        .await;
    let page = paths::roadmap(desk.organization, roadmap);
    let page = desk.house.get(&mut executive, &page).await;
    let one_done = format!("1 of {} steps are done", plan(&inputs()).steps.len());
    assert!(page.body.contains(&one_done), "{}", page.body);
    assert!(page.body.contains("The first replies are out"));
    let closed = desk.house.get(&mut executive, &path).await;
    assert_eq!(closed.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_link_shows_what_it_was_made_for_and_ends() {
    let mut desk = Desk::new().await;
    let roadmap = desk.published().await;
    let links = paths::shared_links(desk.organization);
    let shows_roadmap = format!("roadmap.{roadmap}");
    for (what, label, days) in [
        ("roadmap.0", "Board", "30"),
        (shows_roadmap.as_str(), " ", "30"),
        (shows_roadmap.as_str(), "Board", "36500"),
    ] {
        let fields = [("what", what), ("label", label), ("days", days)];
        let refused = desk.post(&links, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
    }
    let shows_scenario = format!("scenario.{}", desk.scenario);
    let reader = &mut Visitor::default();
    let mut addresses = Vec::new();
    for (what, words) in [
        (shows_roadmap, "Roadmap (PDF)"),
        (shows_scenario, "1 of 10 below (P10)"),
    ] {
        let fields = [("what", what.as_str()), ("label", "Board"), ("days", "7")];
        let made = desk.post(&links, &fields).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.body);
        let start = made.body.find("/r/").expect("the link is shown");
        let address = made.body[start..start + 29].to_owned();
        let page = desk.house.get(reader, &address).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains(words), "{words}: {}", page.body);
        for way in ["/o/", "method=\"post\""] {
            assert!(!page.body.contains(way), "it leads to {way}: {}", page.body);
        }
        let pdf = format!("{address}/roadmap.pdf");
        let pdf = desk.house.get(reader, &pdf).await;
        let has_pdf = what.starts_with("roadmap");
        assert_eq!(pdf.status == StatusCode::OK, has_pdf, "{what}");
        addresses.push(address);
    }
    desk.house.app.clock.advance(8 * DAY);
    for address in addresses {
        let page = desk.house.get(reader, &address).await;
        assert_eq!(page.status, StatusCode::GONE);
        assert!(
            page.body.contains("shows nothing any more"),
            "{}",
            page.body
        );
    }
    let nonsense = desk.house.get(&mut Visitor::default(), "/r/nonsense").await;
    assert_eq!(nonsense.status, StatusCode::GONE);
}

#[tokio::test]
async fn the_samples_roadmap_tells_what_staff_said_and_stays_short() {
    let (house, organization) = House::sample().await;
    let stored = house.app.store.roadmaps(organization).await.unwrap();
    let published = roadmap_page::find(&house.app, organization, stored[0].id)
        .await
        .unwrap();
    let source = Source::of(&published).unwrap();
    let document = document(&house.app, source).await.unwrap();
    assert!(document.look.logo.is_some() && document.heard.is_some());
    for language in Language::ALL {
        let pdf = roadmap::render(&document, language).unwrap();
        let n_pages = lopdf::Document::load_mem(&pdf).unwrap().get_pages().len();
        assert!((14..=18).contains(&n_pages), "{language}: {n_pages} pages");
        assert!(pdf.len() <= 600_000, "{language}: {} bytes", pdf.len());
        let short = roadmap::render_summary(&document, language).unwrap();
        let n_pages = lopdf::Document::load_mem(&short).unwrap().get_pages().len();
        assert_eq!(n_pages, 2, "{language}");
    }
    // What stays is read on the page as well, in the reader's language and with who confirmed it.
    let user = house
        .app
        .store
        .user_by_email("executive@nordlicht.example")
        .await;
    let mut executive = house.signed_in(user.unwrap().unwrap().id).await;
    let stays = document.agreement.stays.as_ref().unwrap();
    for language in Language::ALL {
        let page = format!(
            "{}?lang={language}",
            paths::roadmap(organization, stored[0].id)
        );
        let page = house.get(&mut executive, &page).await;
        for line in stays.lines(language) {
            assert!(page.body.contains(line), "{line}: {}", page.body);
        }
        assert!(page.body.contains(&stays.by), "{}", page.body);
    }
}

#[tokio::test]
async fn the_samples_reports_tell_their_findings_on_twelve_pages() {
    let (house, organization) = House::sample().await;
    let mut n_reports = 0;
    for wave in house.app.store.waves(organization).await.unwrap() {
        if wave.state != WaveState::Released {
            continue;
        }
        n_reports += 1;
        for language in Language::ALL {
            let document = report::document(&house.app, organization, wave.id, language)
                .await
                .unwrap();
            let pdf = executive::render(&document, language).unwrap();
            let file = lopdf::Document::load_mem(&pdf).unwrap();
            let outline = file.get_toc().unwrap().toc;
            let appendix = t!(language, "executive-data-bookmark");
            let appendix = outline.iter().find(|entry| entry.title == appendix);
            let n_pages = (appendix.unwrap().page - 1, file.get_pages().len());
            assert!(n_pages.0 <= 12, "{language}: {n_pages:?} pages");
            assert!(n_pages.1 <= 21, "{language}: {n_pages:?} pages");
            assert!(pdf.len() <= 600_000, "{language}: {} bytes", pdf.len());
        }
    }
    assert!(n_reports > 1, "{n_reports}");
}

#[tokio::test]
async fn the_next_scenario_begins_with_what_was_learned_and_the_steps_of_today() {
    let (house, organization) = House::sample().await;
    let store = house.app.store.clone();
    let user = store.user_by_email("consultant@nordlicht.example").await;
    let mut consultant = house.signed_in(user.unwrap().unwrap().id).await;
    let roadmap = store.roadmaps(organization).await.unwrap().remove(0);
    let plan: Plan = serde_json::from_str(&roadmap.plan).unwrap();
    let (first, second) = (plan.steps[0].id.as_str(), plan.steps[1].id.as_str());
    let path = paths::progress(organization, roadmap.id);
    for fields in [
        [("step", first), ("status", "done"), ("measured", "")],
        [("step", second), ("status", "planned"), ("measured", "77")],
    ] {
        let noted = house.post(&mut consultant, &path, &fields).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
    }
    let copy = paths::step_copy(organization, second);
    let copied = house.post(&mut consultant, &copy, &[]).await;
    assert_eq!(copied.status, StatusCode::SEE_OTHER, "{}", copied.body);
    let made = house
        .post(&mut consultant, &paths::roadmaps(organization), &[])
        .await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let scenarios = store.scenarios(organization).await.unwrap();
    let newest = scenarios
        .iter()
        .find(|scenario| scenario.id != roadmap.scenario)
        .unwrap();
    let inputs = Inputs::from_json(&newest.inputs).unwrap();
    assert!(inputs.in_place.contains(&first.to_owned()));
    assert_eq!(inputs.measured_baselines.get(second), Some(&77.0));
    assert!(inputs.library().step("OWN-S1").is_some());
    let page = house.get(&mut consultant, made.location()).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    // Each step says which departments need it most.
    let begun: Plan = serde_json::from_str(&newest.plan).unwrap();
    let is_spoken = |language: &Language| page.body.contains(&format!("lang=\"{language}\""));
    let language = Language::ALL.into_iter().find(is_spoken).unwrap();
    let library = inputs.library();
    let told: Vec<String> = begun
        .candidates
        .iter()
        .flat_map(|of| of_departments(language, &library, &of.step, &begun.departments))
        .collect();
    assert!(!told.is_empty());
    for sentence in told {
        assert!(page.body.contains(&sentence), "{sentence}: {}", page.body);
    }
}

/// Three roadmaps one after the other: nothing that was said or learned is lost on the way.
#[tokio::test]
async fn every_generation_begins_with_what_all_before_it_have_taught() {
    let (house, organization) = House::sample().await;
    let store = house.app.store.clone();
    let user = store.user_by_email("consultant@nordlicht.example").await;
    let mut consultant = house.signed_in(user.unwrap().unwrap().id).await;
    let first = store.roadmaps(organization).await.unwrap().remove(0);
    let plan: Plan = serde_json::from_str(&first.plan).unwrap();
    let said = Inputs::from_stored(&first.inputs).unwrap();
    let progress = paths::progress(organization, first.id);
    let done: Vec<&str> = plan.steps[..2]
        .iter()
        .map(|step| step.id.as_str())
        .collect();
    for planned in &plan.steps[..2] {
        let cost = format!("{:.0}", 1.25 * planned.cost.project_cost);
        let target = format!("{:.0}", planned.kpi_target);
        let fields = [
            ("step", planned.id.as_str()),
            ("status", "done"),
            ("cost", &cost),
            ("measured", &target),
        ];
        let noted = house.post(&mut consultant, &progress, &fields).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
    }
    let (scenario, second) = begun(&house, &mut consultant, organization).await;
    for step in &done {
        assert!(second.in_place.contains(&(*step).to_owned()), "{step}");
        assert!(second.measured_baselines.contains_key(*step), "{step}");
    }
    assert!(second.delivery_results >= 2, "{second:?}");
    assert!(second.cost_factor() > 1.1, "{:?}", second.delivery_factor);
    let results = |of: &Inputs| -> u32 {
        let measured = of.measured_effects.values();
        measured.map(|measured| measured.results).sum()
    };
    assert!(results(&second) > results(&said), "{second:?}");
    // What the client said stays; a choice that was made and its budget have had their time.
    assert!(said.partner_revenue_per_year.is_some() && !said.sponsors.is_empty());
    assert_eq!(second.salary_cost_per_year, said.salary_cost_per_year);
    assert_eq!(
        second.partner_revenue_per_year,
        said.partner_revenue_per_year
    );
    assert_eq!(second.sponsors, said.sponsors);
    assert_eq!(second.future_sentence, said.future_sentence);
    assert_eq!(
        (second.choice, second.candidates.clone()),
        (Choice::Best, None)
    );
    assert!(second.budget_is_proposed());

    let ahead = plan.steps[2].id.clone();
    let begun_with = agreed(&house, organization, &scenario.to_string()).await;
    let ids = [ahead.clone(), done[0].to_owned()];
    let agreed_on = Agreement {
        targets: ids.clone().map(|id| (id, 85.0)).into(),
        asked: ids.map(|id| (id, "31 people".to_owned())).into(),
        ..begun_with
    };
    let stored = store.scenario(scenario).await.unwrap().unwrap();
    let content = ScenarioContent {
        name: stored.name,
        inputs: stored.inputs.clone(),
        plan: stored.plan,
    };
    let json = serde_json::to_string(&agreed_on).unwrap();
    let is_kept = store.save_confirmed(scenario, stored.inputs, content, json, NOW);
    assert!(is_kept.await.unwrap());
    house.app.clock.advance(1);
    let (title, now) = ("Three years".to_owned(), house.app.clock.now());
    store
        .publish_roadmap(scenario, title, Some(first.id), now)
        .await
        .unwrap();
    house.app.clock.advance(1);
    let (scenario, third) = begun(&house, &mut consultant, organization).await;
    assert_eq!(
        third, second,
        "nothing is learned twice, and nothing is forgotten"
    );
    // Targets and who was asked go on for what is still ahead; what stays waits to be confirmed once more.
    let next = agreed(&house, organization, &scenario.to_string()).await;
    assert_eq!(next.targets, [(ahead.clone(), 85.0)].into());
    assert_eq!(next.asked, [(ahead, "31 people".to_owned())].into());
    let stays = next.stays.unwrap();
    assert!(!stays.is_confirmed() && !stays.what.is_empty());
}

/// Begins a scenario; gives it with its inputs.
async fn begun(
    house: &House,
    consultant: &mut Visitor,
    organization: OrganizationId,
) -> (ScenarioId, Inputs) {
    let path = paths::roadmaps(organization);
    let made = house.post(consultant, &path, &[]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let all = house.app.store.scenarios(organization).await.unwrap();
    let is_it = |id: ScenarioId| made.location().contains(&id.to_string());
    let made = all.iter().find(|scenario| is_it(scenario.id)).unwrap();
    (made.id, Inputs::from_json(&made.inputs).unwrap())
}

#[tokio::test]
async fn a_name_on_the_list_stands_where_it_would_ring_an_alarm_bell() {
    let mut desk = Desk::new().await;
    let line = [("why", "The Change Advisory Board asked for it")];
    let refused = desk.confirm(&line).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let names = paths::names(desk.organization);
    for fields in [
        [("name", " "), ("reason", "x")],
        [("name", "x"), ("reason", "")],
    ] {
        let refused = desk.post(&names, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let fields = [("name", "Change Advisory Board"), ("reason", "A committee")];
    let allowed = desk.post(&names, &fields).await;
    assert_eq!(allowed.status, StatusCode::SEE_OTHER, "{}", allowed.body);
    let page = desk.get(&names).await;
    assert!(page.body.contains("A committee"), "{}", page.body);
    let kept = desk.confirm(&line).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let removal = paths::name_removal(desk.organization);
    let removed = desk
        .post(&removal, &[("name", "Change Advisory Board")])
        .await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.body);
    let refused = desk.confirm(&line).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Themes of the wave with a reply by somebody whose office has a name that would ring an alarm bell.
async fn reply_as(desk: &Desk, who: &str) -> usize {
    let store = &desk.house.app.store;
    let wave = store.scenario(desk.scenario).await.unwrap().unwrap().wave;
    let wave = store.wave(wave.unwrap()).await.unwrap().unwrap();
    let heard = Heard::load(store, &wave, "Europe/Berlin")
        .await
        .unwrap()
        .unwrap();
    for said in &heard.said {
        let text = "We do this by summer.".to_owned();
        let reply = Reply {
            text: Localized(
                Language::ALL
                    .map(|l| (l.code().to_owned(), text.clone()))
                    .into(),
            ),
            status: surveys::voice::heard::Status::Planned,
            by: None,
            who: who.to_owned(),
            step: None,
            replied: "2026-06-01".parse().unwrap(),
        };
        store
            .save_reply(wave.id, said.subject.clone(), reply)
            .await
            .unwrap();
    }
    heard.said.len()
}

#[tokio::test]
async fn whoever_answers_is_named_as_they_are_called_and_the_roadmap_is_printed() {
    let mut desk = Desk::new().await;
    let roadmap = desk.published().await;
    assert!(reply_as(&desk, "Change Office").await > 0);
    let page = paths::roadmap(desk.organization, roadmap);
    for file in ["roadmap.pdf", "summary.pdf"] {
        let pdf = desk.get(&format!("{page}/{file}")).await;
        assert_eq!(pdf.status, StatusCode::OK, "{file}: {}", pdf.body);
    }
    let published = roadmap_page::find(&desk.house.app, desk.organization, roadmap).await;
    let source = Source::of(&published.unwrap()).unwrap();
    let document = document(&desk.house.app, source).await.unwrap();
    let pdf = roadmap::render(&document, Language::En).unwrap();
    let text = in_one_line(&pdf);
    assert!(text.contains("Change Office"), "{text}");
}

#[tokio::test]
async fn a_file_that_rings_an_alarm_bell_is_explained_to_whoever_may_mend_it() {
    let mut desk = Desk::new().await;
    let names = paths::names(desk.organization);
    let fields = [("name", "Change Advisory Board"), ("reason", "A committee")];
    desk.post(&names, &fields).await;
    let confirmed = desk
        .confirm(&[("goal", "What the Change Advisory Board asked for")])
        .await;
    assert_eq!(
        confirmed.status,
        StatusCode::SEE_OTHER,
        "{}",
        confirmed.body
    );
    let published = desk.post(&desk.publication(), &[]).await;
    assert_eq!(
        published.status,
        StatusCode::SEE_OTHER,
        "{}",
        published.body
    );
    let roadmap = desk.latest().await;
    let page = paths::roadmap(desk.organization, roadmap);
    let pdf = format!("{page}/roadmap.pdf");
    assert_eq!(desk.get(&pdf).await.status, StatusCode::OK);
    let what = format!("roadmap.{roadmap}");
    let fields = [("what", what.as_str()), ("label", "Board"), ("days", "7")];
    let made = desk
        .post(&paths::shared_links(desk.organization), &fields)
        .await;
    let start = made.body.find("/r/").expect("the link is shown");
    let shared = made.body[start..start + 29].to_owned();

    let removal = paths::name_removal(desk.organization);
    desk.post(&removal, &[("name", "Change Advisory Board")])
        .await;
    let told = desk.get(&pdf).await;
    assert_eq!(told.status, StatusCode::CONFLICT, "{}", told.body);
    for words in [
        "The PDF was not drawn",
        "“Change”, in the section",
        "Change Advisory Board asked for",
        names.as_str(),
        &desk.publication(),
    ] {
        assert!(told.body.contains(words), "{words}: {}", told.body);
    }
    let (_, mut executive) = desk
        .house
        .user(desk.organization, Role::Executive, "eva@example.org")
        .await;
    let calm = desk.house.get(&mut executive, &pdf).await;
    let shared_pdf = format!("{shared}/roadmap.pdf");
    let outside = desk.house.get(&mut Visitor::default(), &shared_pdf).await;
    for (calm, way) in [(calm, &page), (outside, &shared)] {
        assert_eq!(calm.status, StatusCode::CONFLICT, "{}", calm.body);
        assert!(
            calm.body.contains("The PDF is being prepared"),
            "{}",
            calm.body
        );
        assert!(calm.body.contains(way.as_str()), "{}", calm.body);
        assert!(!calm.body.contains("Advisory"), "{}", calm.body);
    }
    // The name may stand again, and the file is there.
    let fields = [("name", "Change Advisory Board"), ("reason", "A committee")];
    desk.post(&names, &fields).await;
    assert_eq!(desk.get(&pdf).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_day_of_reporting_back_is_the_one_staff_were_told_or_the_one_agreed_on() {
    // Answers that were brought along come without a day.
    let mut desk = Desk::reporting_back(None).await;
    let confirmed = desk.confirm(&[]).await;
    assert_eq!(
        confirmed.status,
        StatusCode::SEE_OTHER,
        "{}",
        confirmed.body
    );
    let path = desk.publication();
    let early = desk.post(&path, &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        early.body.contains("no day of reporting back"),
        "{}",
        early.body
    );
    let refused = desk.confirm(&[("report_back_by", "2036-08-15")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let confirmed = desk.confirm(&[("report_back_by", "2026-08-15")]).await;
    assert_eq!(
        confirmed.status,
        StatusCode::SEE_OTHER,
        "{}",
        confirmed.body
    );
    let done = desk.post(&path, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert!(printed(&desk).await.contains("15 August 2026"));

    let mut desk = Desk::new().await;
    desk.published().await;
    let text = printed(&desk).await;
    assert!(text.contains("1 July 2026"), "{text}");
    let confirmed = desk
        .confirm(&[("report_back_by", "2026-01-15"), ("why", "A day")])
        .await;
    assert_eq!(
        confirmed.status,
        StatusCode::SEE_OTHER,
        "{}",
        confirmed.body
    );
    let page = desk.get(&desk.publication()).await;
    for words in [
        "By 15 January 2026",
        "Staff were told: by 1 July 2026",
        "That day has passed",
    ] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
}

/// The text of the last roadmap as it is printed in English.
async fn printed(desk: &Desk) -> String {
    let roadmap = desk.latest().await;
    let published = roadmap_page::find(&desk.house.app, desk.organization, roadmap).await;
    let source = Source::of(&published.unwrap()).unwrap();
    let document = document(&desk.house.app, source).await.unwrap();
    in_one_line(&roadmap::render(&document, Language::En).unwrap())
}

/// What is read in a file, without the ends of its lines.
fn in_one_line(pdf: &[u8]) -> String {
    let text = crate::reports::text_of(pdf).replace('\u{ad}', "");
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

#[tokio::test]
async fn what_staff_said_is_answered_or_has_somebody_who_sees_to_it() {
    let mut desk = Desk::new().await;
    let confirmed = desk.confirm(&[("answers_by", "")]).await;
    assert_eq!(
        confirmed.status,
        StatusCode::SEE_OTHER,
        "{}",
        confirmed.body
    );
    let path = desk.publication();
    let early = desk.post(&path, &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["No answer yet", "/replies"] {
        assert!(early.body.contains(words), "{words}: {}", early.body);
    }
    reply_as(&desk, "Ada").await;
    let done = desk.post(&path, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
}

#[tokio::test]
async fn a_measured_start_a_target_and_who_was_asked_go_out_with_the_step() {
    let mut desk = Desk::new().await;
    let fields = [
        ("baseline.VOI-S1", "33"),
        ("target.VOI-S1", "85"),
        ("asked.VOI-S1", "31 colleagues in two teams"),
    ];
    let refused = desk.confirm(&[("baseline.VOI-S1", "133")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let backwards = desk.confirm(&[("baseline.VOI-S1", "95")]).await;
    assert_eq!(backwards.status, StatusCode::SEE_OTHER);
    let early = desk.post(&desk.publication(), &[]).await;
    assert!(early.body.contains("a target beyond it"), "{}", early.body);
    let confirmed = desk.confirm(&fields).await;
    assert_eq!(
        confirmed.status,
        StatusCode::SEE_OTHER,
        "{}",
        confirmed.body
    );
    let done = desk.post(&desk.publication(), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let text = printed(&desk).await;
    for words in [
        "33% (measured)",
        "85%",
        "(typical)",
        "31 colleagues in two teams",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let page = paths::roadmap(desk.organization, desk.latest().await);
    let page = desk.get(&page).await;
    assert!(
        page.body.contains("31 colleagues in two teams"),
        "{}",
        page.body
    );
    // The cards on the page mark where an objective starts, as those on paper do.
    for start in ["33% (measured) →", "(typical) →"] {
        assert!(page.body.contains(start), "{start}: {}", page.body);
    }
    let stored = desk
        .house
        .app
        .store
        .roadmaps(desk.organization)
        .await
        .unwrap();
    let plan: Plan = serde_json::from_str(&stored[0].plan).unwrap();
    let step = plan.steps.iter().find(|step| step.id == "VOI-S1").unwrap();
    assert!((step.kpi_target - 85.0).abs() < 1e-9 && (step.kpi_baseline - 33.0).abs() < 1e-9);
}

#[tokio::test]
async fn what_stays_is_confirmed_printed_and_goes_on_with_targets_into_a_copy() {
    let mut desk = Desk::new().await;
    let page = desk.get(&desk.publication()).await;
    assert!(page.body.contains("Recommended"), "{}", page.body);
    let alone = desk.confirm(&[("stays_by", "Ingrid Vogt")]).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(alone.body.contains("Write what stays"), "{}", alone.body);
    let fields = [
        ("stays", "All six sites\r\nNames of the teams"),
        ("stays_de", "Alle sechs Standorte"),
        ("stays_by", "Ingrid Vogt"),
        ("stays_on", "2026-05-02"),
        ("target.VOI-S1", "85"),
        ("asked.VOI-S1", "31 colleagues in two teams"),
        ("goal.VOI-S1", "Customers stay"),
        ("goal.VOI-S1_de", "Kunden bleiben"),
    ];
    let rings = desk.confirm(&[("stays", "We change nothing")]).await;
    assert_eq!(rings.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = desk.confirm(&fields).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let page = desk.get(&desk.publication()).await;
    for words in [
        "Confirmed by Ingrid Vogt on 2 May 2026",
        "Alle sechs Standorte",
        "Kunden bleiben",
    ] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    let done = desk.post(&desk.publication(), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let text = printed(&desk).await;
    for words in [
        "All six sites",
        "Names of the teams",
        "Confirmed by Ingrid Vogt on 2 May 2026",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let roadmap = paths::roadmap(desk.organization, desk.latest().await);
    let german = desk.get(&format!("{roadmap}?lang=de")).await;
    assert!(german.body.contains("Kunden bleiben"), "{}", german.body);

    let copy = paths::scenario_copy(desk.organization, None, desk.scenario);
    let copied = desk.post(&copy, &[]).await;
    assert_eq!(copied.status, StatusCode::SEE_OTHER, "{}", copied.body);
    let copied = agreed(&desk.house, desk.organization, copied.location()).await;
    assert_eq!(copied.targets.get("VOI-S1"), Some(&85.0));
    assert_eq!(copied.asked["VOI-S1"], "31 colleagues in two teams");
    assert!(copied.stays.is_some_and(|stays| stays.is_confirmed()));
    assert!(copied.checks.is_empty() && copied.read_by.is_empty());
}

/// What was agreed on about the scenario at an address.
async fn agreed(house: &House, organization: OrganizationId, address: &str) -> Agreement {
    let all = house.app.store.scenarios(organization).await.unwrap();
    let is_it = |id: ScenarioId| address.contains(&id.to_string());
    let scenario = all.iter().find(|scenario| is_it(scenario.id)).unwrap();
    serde_json::from_str(&scenario.agreement).unwrap()
}
