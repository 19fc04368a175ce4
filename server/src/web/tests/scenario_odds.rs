//! How sure a scenario is: worked out for its inputs, gone when others are saved.

use app::paths;
use axum::http::StatusCode;
use surveys::{
    ids::{OrganizationId, ScenarioId},
    roadmap::{Inputs, Library, Plan, Yardstick, inputs::Choice},
};

use super::{
    house::{House, NOW, Visitor},
    written::released,
};
use crate::{auth::Role, store::roadmaps::ScenarioContent};

const EXAMPLE: &str = include_str!("../../../../surveys/steps/inputs-example.toml");
const SURE: &str = "Suggested budget:";
const AGAIN: &str = "Work it out again</button>";
const ORDER: &str = "Work out how sure this is</button>";

struct Desk {
    house: House,
    organization: OrganizationId,
    scenario: ScenarioId,
    consultant: Visitor,
}

impl Desk {
    /// A scenario of three steps without a budget: nothing is searched, and a few draws will do.
    async fn new() -> Self {
        let house = House::empty().await;
        let organization = house.organization("North").await;
        house.people(organization, 12).await;
        let wave = released(&house, organization, false).await;
        let content = content(Some(
            ["VOI-S1", "LEA-S1", "DIR-S1"].map(String::from).into(),
        ));
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

    async fn page(&mut self) -> String {
        let path = self.path();
        let answer = self.house.get(&mut self.consultant, &path).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answer.body
    }

    async fn ask(&self, visitor: &mut Visitor) -> StatusCode {
        let path = paths::odds(self.organization, None, self.scenario);
        self.house.post(visitor, &path, &[]).await.status
    }
}

fn content(candidates: Option<Vec<String>>) -> ScenarioContent {
    let inputs = Inputs {
        candidates,
        choice: Choice::Listed,
        budget: None,
        scenarios: Vec::new(),
        draws: 200,
        ..Inputs::from_toml(EXAMPLE).unwrap()
    };
    let plan = Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
    ScenarioContent {
        name: "Plan".to_owned(),
        inputs: serde_json::to_string(&inputs).unwrap(),
        plan: serde_json::to_string(&plan).unwrap(),
    }
}

#[tokio::test]
async fn odds_are_worked_out_once_asked_for_and_go_when_inputs_are_saved() {
    let mut desk = Desk::new().await;
    let before = desk.page().await;
    assert!(before.contains(ORDER) && !before.contains(SURE), "{before}");

    let path = paths::odds(desk.organization, None, desk.scenario);
    let answer = desk.house.post(&mut desk.consultant, &path, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(answer.location(), format!("{}#odds", desk.path()));
    let after = desk.page().await;
    assert!(after.contains(SURE) && !after.contains(ORDER), "{after}");
    assert!(after.contains("Name a budget and save"), "{after}");

    let fields = [("step.VOI-S1", "on")];
    let path = desk.path();
    let saved = desk.house.post(&mut desk.consultant, &path, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let stale = desk.page().await;
    assert!(!stale.contains(ORDER) && !stale.contains(SURE), "{stale}");
    assert!(
        stale.contains(AGAIN),
        "it was worked out for earlier inputs: {stale}"
    );
}

#[tokio::test]
async fn odds_of_a_budget_come_with_three_budgets_and_a_search() {
    let mut desk = Desk::new().await;
    let fields = [("step.VOI-S1", "on"), ("budget", "200000")];
    let path = desk.path();
    let saved = desk.house.post(&mut desk.consultant, &path, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let mut consultant = desk.consultant.clone();
    assert_eq!(desk.ask(&mut consultant).await, StatusCode::SEE_OTHER);
    let page = desk.page().await;
    for part in [
        "Budgets side by side",
        "€120,000",
        "€300,000",
        "You chose the steps yourself",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[tokio::test]
async fn only_those_who_plan_may_ask() {
    let desk = Desk::new().await;
    for (role, email) in [
        (Role::Executive, "eva@example.org"),
        (Role::Administrator, "adam@example.org"),
    ] {
        let (_, mut visitor) = desk.house.user(desk.organization, role, email).await;
        assert_eq!(
            desk.ask(&mut visitor).await,
            StatusCode::FORBIDDEN,
            "{role:?}"
        );
    }
    let elsewhere = desk.house.organization("South").await;
    let (_, mut stranger) = desk
        .house
        .user(elsewhere, Role::Consultant, "sam@example.org")
        .await;
    assert_eq!(desk.ask(&mut stranger).await, StatusCode::NOT_FOUND);
    let kept = desk.house.app.store.scenario(desk.scenario).await.unwrap();
    assert!(!kept.unwrap().plan.contains("monte_carlo"));
}
