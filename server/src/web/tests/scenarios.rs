//! Scenarios: what is saved of a form, two people at one scenario, copies, and scenarios side by side.

use app::paths;
use axum::http::StatusCode;
use surveys::{
    ids::{OrganizationId, ScenarioId},
    roadmap::{Inputs, Library, Plan, Yardstick, inputs::Choice},
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
        .text(surveys::language::Language::En);
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
        step.texts.title.text(surveys::language::Language::En)
    };
    for part in [
        "With leaders",
        "First thoughts (copy)",
        title("LEA-S1"),
        title("TOO-S3"),
    ] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
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
