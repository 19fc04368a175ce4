//! Scenarios: what is saved of a form, two people at one scenario, copies, and scenarios side by side.

use app::paths;
use axum::http::StatusCode;
use surveys::{
    ids::{OrganizationId, ScenarioId},
    language::Language,
    roadmap::{
        Inputs, Library, Plan, Yardstick,
        inputs::{Choice, Mark},
        step::{Driver, Scope},
    },
};

use super::{
    house::{Answer, House, NOW, Visitor},
    written::released,
};
use crate::{auth::Role, store::roadmaps::ScenarioContent};

const EXAMPLE: &str = include_str!("../../../../surveys/steps/inputs-example.toml");

struct Desk {
    house: House,
    organization: OrganizationId,
    scenario: ScenarioId,
    consultant: Visitor,
}

impl Desk {
    async fn new() -> Self {
        let house = House::empty().await;
        let organization = house.organization("North").await;
        house.people(organization, 12).await;
        let wave = released(&house, organization, false).await;
        let inputs = Inputs {
            candidates: None,
            budget: None,
            return_floor: None,
            ..Inputs::from_toml(EXAMPLE).unwrap()
        };
        let plan = Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
        let content = ScenarioContent {
            name: "First thoughts".to_owned(),
            inputs: serde_json::to_string(&inputs).unwrap(),
            plan: serde_json::to_string(&plan).unwrap(),
        };
        let scenario = house
            .app
            .store
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

    fn path(&self) -> String {
        paths::scenario(self.organization, None, self.scenario)
    }

    async fn open(&mut self, path: &str) -> Answer {
        self.house.get(&mut self.consultant, path).await
    }

    async fn page(&mut self) -> String {
        let path = self.path();
        let answer = self.open(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answer.body
    }

    async fn save(&mut self, fields: &[(&str, &str)]) -> Answer {
        let path = self.path();
        self.house.post(&mut self.consultant, &path, fields).await
    }

    /// As the editor in the browser saves.
    async fn save_as_program(
        &mut self,
        fields: &[(&str, &str)],
    ) -> (StatusCode, serde_json::Value) {
        let path = self.path();
        let mut program = self.consultant.clone();
        program
            .headers
            .push(("accept", "application/json".to_owned()));
        let answer = self.house.post(&mut program, &path, fields).await;
        let told = serde_json::from_str(&answer.body).expect("it answers in JSON");
        (answer.status, told)
    }

    async fn stored(&self) -> (String, Inputs, Plan) {
        let store = &self.house.app.store;
        let stored = store.scenario(self.scenario).await.unwrap().unwrap();
        let plan = serde_json::from_str(&stored.plan).unwrap();
        (
            stored.name,
            Inputs::from_json(&stored.inputs).unwrap(),
            plan,
        )
    }

    fn seen(page: &str) -> String {
        let (_, rest) = page.split_once("name=\"seen\" value=\"").unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    }
}

#[tokio::test]
async fn what_is_wanted_of_steps_is_saved_and_planned() {
    let mut desk = Desk::new().await;
    let saved = desk
        .save(&[
            ("name", "Lean and early"),
            ("choice", "best"),
            ("budget", "450000"),
            ("people_managers", "12"),
            ("step.VOI-S1", "in"),
            ("step.LEA-S1", "in"),
            ("step.TOO-S3", "out"),
            ("step.TRU-S2", "open"),
            ("month.LEA-S1", "5"),
        ])
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let (name, inputs, plan) = desk.stored().await;
    assert_eq!(name, "Lean and early");
    assert_eq!((inputs.choice, inputs.candidates), (Choice::Best, None));
    assert_eq!(inputs.excluded, ["TOO-S3"]);
    assert!(plan.project_cost <= 450_000.0 && plan.search.is_some());
    assert_eq!(plan.schedule["LEA-S1"].0, 5);
    assert!(!plan.selected.contains(&"TOO-S3".to_owned()));
    let page = desk.page().await;
    assert!(page.contains("<h1>Lean and early</h1>"), "{page}");
    for field in [
        "id=\"f-step.TOO-S3-out\" checked",
        "id=\"f-step.LEA-S1-in\" checked",
        "id=\"f-choice-best\" checked",
    ] {
        assert!(page.contains(field), "{field}: {page}");
    }
}

#[tokio::test]
async fn nobody_overwrites_what_they_have_not_seen() {
    let mut desk = Desk::new().await;
    let first = Desk::seen(&desk.page().await);
    let theirs = desk
        .save(&[("seen", &first), ("choice", "best"), ("budget", "300000")])
        .await;
    assert_eq!(theirs.status, StatusCode::SEE_OTHER, "{}", theirs.body);

    // The page of before: refused, with all that was typed, and with what it takes to insist.
    let fields = [
        ("seen", first.as_str()),
        ("choice", "best"),
        ("budget", "777000"),
    ];
    let mine = desk.save(&fields).await;
    assert_eq!(mine.status, StatusCode::CONFLICT);
    assert!(mine.body.contains("value=\"777000\""), "{}", mine.body);
    assert!(
        mine.body.contains("Somebody else has saved"),
        "{}",
        mine.body
    );
    assert_eq!(desk.stored().await.1.budget, Some(300_000.0));
    let (status, told) = desk.save_as_program(&fields).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert_eq!(told["seen"], Desk::seen(&mine.body));
    assert_eq!(desk.stored().await.1.budget, Some(300_000.0));

    let now = Desk::seen(&mine.body);
    let fields = [
        ("seen", now.as_str()),
        ("choice", "best"),
        ("budget", "777000"),
    ];
    let (status, told) = desk.save_as_program(&fields).await;
    assert_eq!(status, StatusCode::OK, "{told}");
    assert_eq!(desk.stored().await.1.budget, Some(777_000.0));
    assert_eq!(told["seen"], Desk::seen(&desk.page().await));
}

#[tokio::test]
async fn a_form_that_cannot_be_read_is_told_and_stores_nothing() {
    let mut desk = Desk::new().await;
    let before = desk.stored().await;
    let fields = [
        ("choice", "best"),
        ("budget", "a lot"),
        ("month.VOI-S1", "61"),
        ("name", " "),
    ];
    let (status, told) = desk.save_as_program(&fields).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let faulty: Vec<&str> = told["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| fault[0].as_str().unwrap())
        .collect();
    assert_eq!(faulty, ["name", "budget", "month.VOI-S1"]);
    let page = desk.save(&fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("value=\"a lot\""), "{}", page.body);
    let field = desk.save(&[("choice", "best"), ("figure", "1")]).await;
    assert_eq!(field.status, StatusCode::BAD_REQUEST);
    assert_eq!(desk.stored().await, before);
}

#[tokio::test]
async fn assumptions_are_replaced_by_the_clients_figures_and_go_back_to_their_defaults() {
    let mut desk = Desk::new().await;
    let (_, before, plan) = desk.stored().await;
    let page = desk.page().await;
    for words in [
        "Discount rate in a year (%)",
        "Blank: 8 % (assumption: replace it with your own)",
        "Blank: 1,250 EUR per day (assumption: usual rates",
        "name=\"capacity.program_lead\" value=\"130\"",
        "Blank: 50 points (assumption: where the next level begins)",
        "name=\"target.voice\" value=\"60\"",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let rates = [
        ("choice", "best"),
        ("budget", "450000"),
        ("discount", "12.5"),
        ("rate.consultant", "2,000"),
        ("capacity.program_lead", "55"),
        ("parallel_everyone", "1"),
        ("cap.retention", "5"),
        ("target.voice", "62.5"),
        ("step.VOI-S1", "in"),
        ("step.TOO-S2", "there"),
    ];
    let saved = desk.save(&rates).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let (_, inputs, dearer) = desk.stored().await;
    assert!((inputs.discount_rate - 0.125).abs() < 1e-12);
    assert_eq!(inputs.day_rate("consultant"), Some(2_000.0));
    assert_eq!(inputs.max_parallel.everyone, 1);
    assert_eq!(inputs.in_place, ["TOO-S2"]);
    assert_eq!(inputs.target_scores.get("voice"), Some(&62.5));
    let voice = dearer
        .dimensions
        .iter()
        .find(|of| of.id == "voice")
        .unwrap();
    let target = voice.target.unwrap();
    assert_eq!((target.points, target.mark), (62.5, Mark::Client));
    assert!(!dearer.selected.contains(&"TOO-S2".to_owned()));
    let cost = |plan: &Plan| plan.per_initiative["VOI-S1"].project_cost;
    assert!(cost(&dearer) > cost(&plan));
    assert!(dearer.capacity_used["program_lead"] <= 55.0 + 1e-9);
    let page = desk.page().await;
    for words in [
        "Mark: client. Empty the field for 8 %",
        "name=\"discount\" value=\"12.5\"",
        "name=\"target.voice\" value=\"62.5\"",
        "id=\"f-step.TOO-S2-there\" checked",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let emptied = rates.map(|(field, value)| match field {
        "choice" | "budget" => (field, value),
        _ if field.starts_with("step.") => (field, "open"),
        _ => (field, ""),
    });
    let saved = desk.save(&emptied).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let (_, after, _) = desk.stored().await;
    assert_eq!(
        after.discount_rate.to_bits(),
        before.discount_rate.to_bits()
    );
    assert!(after.in_place.is_empty());
    assert!(!after.caps.contains_key(&Driver::Retention));
    assert_eq!(after.day_rate("consultant"), Some(1_250.0));
    assert!(!after.capacity_days.contains_key("program_lead"));
    assert!(!after.target_scores.contains_key("voice"));
}

#[tokio::test]
async fn a_figure_that_cannot_be_is_told_at_its_field_in_the_readers_language() {
    let mut desk = Desk::new().await;
    let before = desk.stored().await;
    for (field, text, words) in [
        (
            "cap.retention",
            "200",
            "Please enter a number from 0 to 100",
        ),
        (
            "delivery_high",
            "100",
            "Please enter a number from 0.1 to 10",
        ),
        ("target.trust", "101", "Please enter a number from 0 to 100"),
        (
            "horizon",
            "36.5",
            "Please enter a whole number from 1 to 240",
        ),
        ("people_sales", "401", "More than talk with customers: 400"),
        (
            "people_managers",
            "2000",
            "More than there are people: 1,200 in all",
        ),
        (
            "self_help",
            "99",
            "This costs more than a contact that people answer",
        ),
        ("adoption_low", "95", "lies above the highest"),
        ("delivery_low", "1.2", "have to come in this order"),
        ("rate.juggler", "900", "no step has the role juggler"),
    ] {
        let refused = desk
            .save(&[("choice", "best"), ("step.VOI-S1", "in"), (field, text)])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(refused.body.contains(words), "{words}: {}", refused.body);
        assert!(
            refused.body.contains(&format!("value=\"{text}\"")) || field == "rate.juggler",
            "what was typed is kept: {field}"
        );
        let told = match field {
            "adoption_low" => "adoption_high",
            "delivery_low" => "delivery_likely",
            other => other,
        };
        let link = format!("href=\"#f-{told}\"");
        assert!(refused.body.contains(&link), "{link}: {}", refused.body);
    }
    let after = desk.stored().await;
    assert_eq!(after.1, before.1);
    let path = desk.path();
    let mut german = desk.consultant.clone();
    german.headers.push(("accept-language", "de".to_owned()));
    let fields = [("choice", "best"), ("people_sales", "401")];
    let refused = desk.house.post(&mut german, &path, &fields).await;
    let is_german = refused.body.contains("mehr als mit Kunden sprechen: 400");
    assert!(is_german, "{}", refused.body);
    // An unknown field is no field of ours, and a role without an end is none.
    let long = format!("rate.{}", "x".repeat(100));
    let unreadable = desk.save(&[("choice", "best"), (&long, "1")]).await;
    assert_eq!(unreadable.status, StatusCode::BAD_REQUEST);
}

/// Taken once and refused today: it can still be opened, and its next save says what to correct.
#[tokio::test]
async fn inputs_of_before_a_limit_can_be_opened_and_corrected() {
    let mut desk = Desk::new().await;
    let (name, inputs, plan) = desk.stored().await;
    let old = Inputs {
        scope_headcount: [(Scope::Sales, 500)]
            .into_iter()
            .chain(
                inputs
                    .scope_headcount
                    .clone()
                    .into_iter()
                    .filter(|(scope, _)| *scope != Scope::Sales),
            )
            .collect(),
        ..inputs
    };
    let content = ScenarioContent {
        name,
        inputs: serde_json::to_string(&old).unwrap(),
        plan: serde_json::to_string(&plan).unwrap(),
    };
    let store = desk.house.app.store.clone();
    let wave = store.scenario(desk.scenario).await.unwrap().unwrap().wave;
    desk.scenario = store
        .create_scenario(desk.organization, wave, content, NOW)
        .await
        .unwrap();
    assert!(Inputs::from_json(&serde_json::to_string(&old).unwrap()).is_err());
    let page = desk.page().await;
    assert!(
        page.contains("name=\"people_sales\" value=\"500\""),
        "{page}"
    );
    let refused = desk
        .save(&[("choice", "best"), ("people_sales", "500")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let saved = desk
        .save(&[("choice", "best"), ("people_sales", "140")])
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
}

#[tokio::test]
async fn the_sentence_is_kept_in_each_language_that_has_one() {
    let mut desk = Desk::new().await;
    let page = desk.page().await;
    let french = "name=\"future_sentence_fr\" value=\"En 2029, chaque client";
    assert!(page.contains(french), "{page}");
    let fields = [
        ("choice", "best"),
        ("future_sentence", "One house, one voice"),
        ("future_sentence_de", "Ein Haus, eine Stimme"),
        ("future_sentence_es", ""),
        ("future_sentence_fr", ""),
    ];
    let saved = desk.save(&fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let (_, inputs, plan) = desk.stored().await;
    let sentence = inputs.future_sentence.unwrap();
    assert_eq!(sentence.text(Language::De), "Ein Haus, eine Stimme");
    assert_eq!(sentence.text(Language::Fr), "One house, one voice");
    assert_eq!(plan.future_sentence, Some(sentence));
    let alarm = [
        ("choice", "best"),
        ("future_sentence_de", "Der Wandel kommt"),
    ];
    let saved = desk.save(&alarm).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let page = desk.page().await;
    assert!(
        page.contains("data-found-in=\"f-future_sentence_de\""),
        "{page}"
    );
}

#[tokio::test]
async fn a_step_that_needs_one_that_is_out_is_named_with_it() {
    let mut desk = Desk::new().await;
    let step = Library::builtin()
        .steps()
        .iter()
        .find(|step| !step.prerequisites.is_empty())
        .unwrap();
    let needs = &step.prerequisites[0];
    let (wanted, unwanted) = (format!("step.{}", step.id), format!("step.{needs}"));
    let answer = desk
        .save(&[
            ("choice", "listed"),
            (wanted.as_str(), "in"),
            (unwanted.as_str(), "out"),
        ])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let title = Library::builtin()
        .step(needs)
        .unwrap()
        .texts
        .title
        .text(Language::En);
    assert!(
        answer.body.contains("”, which is left out") && answer.body.contains(title),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn a_better_wording_is_taken_with_one_press() {
    let mut desk = Desk::new().await;
    let sentence = "We manage change together";
    let saved = desk
        .save(&[("choice", "best"), ("future_sentence", sentence)])
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let page = desk.page().await;
    assert!(
        page.contains("name=\"take\" value=\"future_sentence|0|0\""),
        "{page}"
    );
    let taken = desk
        .save(&[
            ("choice", "best"),
            ("future_sentence", sentence),
            ("take", "future_sentence|0|0"),
        ])
        .await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let page = desk.page().await;
    assert!(!page.contains("name=\"take\""), "{page}");
    assert!(!page.contains(sentence), "{page}");
}

#[tokio::test]
async fn a_copy_goes_its_own_way_and_can_be_deleted() {
    let mut desk = Desk::new().await;
    let copy = paths::scenario_copy(desk.organization, None, desk.scenario);
    let answer = desk.house.post(&mut desk.consultant, &copy, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let path = answer.location().to_owned();
    let page = desk.open(&path).await;
    assert!(page.body.contains("First thoughts (copy)"), "{}", page.body);
    let copy_again = desk.house.post(&mut desk.consultant, &copy, &[]).await;
    let path_again = copy_again.location().to_owned();
    let again = desk.open(&path_again).await;
    assert!(
        again.body.contains("First thoughts (copy 2)"),
        "{}",
        again.body
    );
    let fields = [("choice", "best"), ("budget", "200000")];
    let saved = desk.house.post(&mut desk.consultant, &path, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    assert_eq!(desk.stored().await.1.budget, None, "the first is as it was");

    let store = desk.house.app.store.clone();
    let all = store.scenarios(desk.organization).await.unwrap();
    let other = all.iter().find(|one| one.id != desk.scenario).unwrap().id;
    let delete = paths::scenario_deletion(desk.organization, None, other);
    let gone = desk.house.post(&mut desk.consultant, &delete, &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.body);
    assert!(store.scenario(other).await.unwrap().is_none());

    // What something was published from stays.
    store
        .publish_roadmap(desk.scenario, "Plan".to_owned(), None, NOW)
        .await
        .unwrap();
    let delete = paths::scenario_deletion(desk.organization, None, desk.scenario);
    let kept = desk.house.post(&mut desk.consultant, &delete, &[]).await;
    assert_eq!(kept.status, StatusCode::CONFLICT);
    assert!(store.scenario(desk.scenario).await.unwrap().is_some());
}

#[tokio::test]
async fn scenarios_stand_side_by_side_with_what_differs_first() {
    let mut desk = Desk::new().await;
    desk.save(&[
        ("choice", "listed"),
        ("step.VOI-S1", "in"),
        ("step.TOO-S3", "in"),
    ])
    .await;
    let copy = paths::scenario_copy(desk.organization, None, desk.scenario);
    desk.house.post(&mut desk.consultant, &copy, &[]).await;
    desk.save(&[
        ("choice", "listed"),
        ("step.VOI-S1", "in"),
        ("step.LEA-S1", "in"),
        ("people_managers", "12"),
        ("name", "With leaders"),
    ])
    .await;
    let store = desk.house.app.store.clone();
    let ids: Vec<ScenarioId> = store
        .scenarios(desk.organization)
        .await
        .unwrap()
        .iter()
        .map(|stored| stored.id)
        .collect();
    let list = desk.open(&paths::roadmaps(desk.organization)).await;
    assert!(list.body.contains("name=\"s\""), "{}", list.body);
    let page = desk.open(&paths::comparison(desk.organization, &ids)).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let title = |id: &str| {
        let step = Library::builtin().step(id).unwrap();
        step.texts.title.text(Language::En)
    };
    for part in [
        "With leaders",
        "First thoughts (copy)",
        title("LEA-S1"),
        title("TOO-S3"),
    ] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    // Nobody has worked out how sure they are; side by side it is, and what has to be known stands with it.
    let stored = store.scenarios(desk.organization).await.unwrap();
    assert!(
        stored
            .iter()
            .all(|stored| !stored.plan.contains("monte_carlo_pert"))
    );
    for name in ["Project cost, half below (P50)", "Suggested budget (P80)"] {
        let row = page.body.split(name).nth(1).unwrap();
        let row = row.split("</tr>").next().unwrap();
        assert!(
            row.matches('€').count() == 2 && !row.contains("–"),
            "{name}: {row}"
        );
    }
    for words in [
        "Most asked in a month: everybody",
        "Please read with care",
        "Survey points are not money",
    ] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    let (differ, same) = page.body.split_once("Steps that all have").unwrap();
    assert!(same.contains(title("VOI-S1")) && !differ.contains(title("VOI-S1")));

    // Nobody sees those of another organization, whatever they ask for.
    let elsewhere = desk.house.organization("South").await;
    let (_, mut stranger) = desk
        .house
        .user(elsewhere, Role::Consultant, "sam@example.org")
        .await;
    let path = paths::comparison(elsewhere, &ids);
    let answer = desk.house.get(&mut stranger, &path).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(!answer.body.contains("With leaders"), "{}", answer.body);
}

#[tokio::test]
async fn a_budget_is_proposed_with_its_reason_and_another_level_is_taken_with_one_press() {
    let mut desk = Desk::new().await;
    let again = desk.save(&[("choice", "best"), ("level", "again")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
    let (_, inputs, plan) = desk.stored().await;
    let proposed = *inputs.level().expect("a budget was proposed");
    assert!(
        proposed.proposed && inputs.budget_levels.len() > 1,
        "{inputs:?}"
    );
    assert!((plan.base_case.npv - proposed.npv).abs() < 0.01);
    let page = desk.page().await;
    assert!(page.contains("Proposed: about"), "{page}");
    let other = inputs
        .budget_levels
        .iter()
        .find(|level| !level.proposed)
        .unwrap();
    let button = format!("name=\"level\" value=\"{}\"", other.budget);
    assert!(page.contains(&button), "{button}");
    let amount = other.budget.to_string();
    let taken = desk
        .save(&[("choice", "best"), ("budget", "1"), ("level", &amount)])
        .await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
    let (_, inputs, plan) = desk.stored().await;
    assert_eq!(inputs.budget, Some(other.budget));
    assert_eq!(inputs.return_floor, other.return_floor);
    assert!((plan.project_cost - other.project_cost).abs() < 0.01);
    // A budget of the client's own is one, and the levels stay to be looked at.
    let own = desk
        .save(&[("choice", "best"), ("budget", "123456"), ("floor", "")])
        .await;
    assert_eq!(own.status, StatusCode::SEE_OTHER);
    let (_, inputs, _) = desk.stored().await;
    assert!(!inputs.budget_is_proposed() && !inputs.budget_levels.is_empty());
    assert_eq!(inputs.return_floor, None);
}

#[tokio::test]
async fn a_new_scenario_begins_with_a_budget() {
    let (house, organization) = House::sample().await;
    let (_, mut consultant) = house
        .user(organization, Role::Consultant, "new@example.org")
        .await;
    let store = &house.app.store;
    let before = store.scenarios(organization).await.unwrap();
    let roadmaps = paths::roadmaps(organization);
    let made = house.post(&mut consultant, &roadmaps, &[]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let after = store.scenarios(organization).await.unwrap();
    let newest = after
        .iter()
        .find(|scenario| before.iter().all(|known| known.id != scenario.id))
        .unwrap();
    let inputs = Inputs::from_json(&newest.inputs).unwrap();
    assert!(inputs.budget_is_proposed(), "{inputs:?}");
}

#[tokio::test]
async fn findings_are_told_while_one_writes_and_names_that_are_allowed_stand() {
    let mut desk = Desk::new().await;
    let path = paths::framing(desk.organization);
    let ask = [
        ("surface", "roadmap_pdf"),
        ("language", "en"),
        ("text", "Nordwind Change begins"),
    ];
    let answer = desk.house.post(&mut desk.consultant, &path, &ask).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let told: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    let finding = &told["findings"][0];
    assert_eq!(
        (&finding["start"], &finding["end"]),
        (&9.into(), &15.into())
    );
    assert!(finding["instead"][0]["words"].is_string(), "{told}");
    let entry = surveys::framing::AllowEntry {
        name: "Nordwind Change".to_owned(),
        reason: "a product".to_owned(),
    };
    let store = &desk.house.app.store;
    store
        .allow_name(desk.organization, entry, NOW)
        .await
        .unwrap();
    let answer = desk.house.post(&mut desk.consultant, &path, &ask).await;
    assert_eq!(answer.body, "{\"findings\":[]}");
    for (surface, language) in [("anywhere", "en"), ("emails", "xx")] {
        let ask = [("surface", surface), ("language", language), ("text", "x")];
        let answer = desk.house.post(&mut desk.consultant, &path, &ask).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    }
    let long = "x".repeat(80_001);
    let ask = [("surface", "emails"), ("language", ""), ("text", &long)];
    let answer = desk.house.post(&mut desk.consultant, &path, &ask).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let ask = [("surface", "emails"), ("language", "de"), ("text", "gut")];
    let mut last = StatusCode::OK;
    for _ in 0..60 {
        last = desk
            .house
            .post(&mut desk.consultant, &path, &ask)
            .await
            .status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}
