//! The organization's own version of the library of steps.

use app::paths;
use axum::http::StatusCode;
use surveys::{ids::OrganizationId, language::Language, roadmap::Library};

use super::house::{Answer, House, Visitor};
use crate::{auth::Role, web::consultant::step_form};

struct Desk {
    house: House,
    organization: OrganizationId,
    consultant: Visitor,
}

impl Desk {
    async fn new() -> Self {
        let house = House::empty().await;
        let organization = house.organization("North").await;
        house.people(organization, 12).await;
        let (_, consultant) = house
            .user(organization, Role::Consultant, "cleo@example.org")
            .await;
        Self {
            house,
            organization,
            consultant,
        }
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.house.get(&mut self.consultant, path).await
    }

    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.house.post(&mut self.consultant, path, fields).await
    }

    /// Saves a step of the library with some fields typed anew.
    async fn save(&mut self, id: &str, new: &[(&str, &str)]) -> Answer {
        let step = Library::builtin().step(id).unwrap();
        let mut fields = step_form::typed(step, Language::En);
        fields.extend(
            new.iter()
                .map(|(name, text)| ((*name).to_owned(), (*text).to_owned())),
        );
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let path = paths::step(self.organization, id);
        self.post(&path, &fields).await
    }
}

#[tokio::test]
async fn a_step_is_edited_with_its_source() {
    let mut desk = Desk::new().await;
    let own = [
        ("title", "Listen every month"),
        ("effort_days.high", "99"),
        ("source", "Our books of 2026"),
    ];
    let saved = desk.save("VOI-S1", &own).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let page = desk.get(&paths::steps(desk.organization)).await;
    for words in ["Listen every month", "Own version", "Our books of 2026"] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
}

#[tokio::test]
async fn steps_are_copied_retired_and_taken_back() {
    let mut desk = Desk::new().await;
    let (organization, id) = (desk.organization, "OUT-S3");
    let copied = desk.post(&paths::step_copy(organization, id), &[]).await;
    assert_eq!(copied.location(), paths::step(organization, "OWN-S1"));
    let page = desk.get(&paths::step(organization, "OWN-S1")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);

    let retirement = paths::step_retirement(organization, id);
    let refused = desk.post(&retirement, &[("reason", " ")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let retired = desk.post(&retirement, &[("reason", "Not ours")]).await;
    assert_eq!(retired.status, StatusCode::SEE_OTHER, "{}", retired.body);
    let page = desk.get(&paths::steps(organization)).await;
    assert!(page.body.contains("Not offered") && page.body.contains("Not ours"));

    for step in [id, "OWN-S1"] {
        let back = desk
            .post(&paths::step_return(organization, step), &[])
            .await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.body);
    }
    let page = desk.get(&paths::steps(organization)).await;
    assert!(page.body.contains("used as it comes"), "{}", page.body);
    let gone = desk.get(&paths::step(organization, "OWN-S1")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_makes_no_step_changes_nothing() {
    let mut desk = Desk::new().await;
    for (field, text, words) in [
        ("effort_days.low", "-3", "0 or more"),
        ("effort_days.low", "1000", "in this order"),
        ("title", "We change everything", "alarm bell"),
        ("duration_months", "0", "at least one month"),
        ("kpi.target", "44", "where it comes from"),
    ] {
        let refused = desk.save("VOI-S1", &[(field, text)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(refused.body.contains(words), "{words}: {}", refused.body);
    }
    // A step that others need cannot be retired alone.
    let needed = Library::builtin()
        .steps()
        .iter()
        .find_map(|step| step.prerequisites.first())
        .unwrap();
    let path = paths::step_retirement(desk.organization, needed);
    let refused = desk.post(&path, &[("reason", "Not ours")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unknown = desk.get(&paths::step(desk.organization, "NO-STEP")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let store = &desk.house.app.store;
    let own = store.own_steps(desk.organization).await.unwrap();
    assert_eq!((own.version, own.overlay.is_empty()), (0, true));
}

#[tokio::test]
async fn a_step_begins_from_nothing_is_filled_in_and_its_versions_tell_what_was_not_as_before() {
    let mut desk = Desk::new().await;
    let steps = paths::steps(desk.organization);
    let refused = desk
        .post(
            &steps,
            &[("title", "We change it all"), ("dimension", "voice")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("We change it all"),
        "{}",
        refused.body
    );
    let begun = desk
        .post(
            &steps,
            &[("title", "Coffee with customers"), ("dimension", "value")],
        )
        .await;
    assert_eq!(begun.location(), paths::step(desk.organization, "OWN-S1"));
    let page = desk.get(&paths::step(desk.organization, "OWN-S1")).await;
    assert!(page.body.contains("Coffee with customers"), "{}", page.body);
    let own = [
        ("uplift.trust.low", "1"),
        ("uplift.trust.likely", "2"),
        ("uplift.trust.high", "3"),
        ("kind", "enablement"),
        ("scope", "managers"),
        ("source", "Our workshop"),
    ];
    let saved = desk.save("VOI-S1", &own).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let versions = desk.get(&paths::step_versions(desk.organization)).await;
    for words in [
        "Version 2",
        "Version 1",
        "Our workshop",
        "Coffee with customers",
    ] {
        assert!(versions.body.contains(words), "{words}: {}", versions.body);
    }
}

#[tokio::test]
async fn steps_that_would_wait_for_each_other_are_named() {
    let mut desk = Desk::new().await;
    let other = Library::builtin()
        .steps()
        .iter()
        .find(|step| step.prerequisites.len() == 1)
        .unwrap();
    let needs = format!("needs.{}", other.id);
    let own = [(needs.as_str(), "on"), ("source", "a try")];
    let refused = desk.save(&other.prerequisites[0], &own).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains(" → "), "{}", refused.body);
}
