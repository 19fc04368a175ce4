//! What happened to departments: noted, proposed by an import, confirmed, deleted.

use std::fmt::Write;

use axum::http::StatusCode;
use surveys::{ids::OrganizationId, trend::ReorganizationKind};

use super::house::{Answer, House, Visitor};
use crate::{auth::Role, store::reorganizations::RecordState};

struct Office {
    house: House,
    organization: OrganizationId,
    ada: Visitor,
}

impl Office {
    async fn open() -> Self {
        let house = House::empty().await;
        let organization = house.organization("North").await;
        let (_, ada) = house
            .user(organization, Role::Administrator, "ada@example.org")
            .await;
        house.people(organization, 12).await;
        Self {
            house,
            organization,
            ada,
        }
    }

    async fn note(&mut self, kind: &str, day: &str, from: &str, to: &str) -> Answer {
        let path = app::paths::reorganizations(self.organization);
        let fields = [
            ("kind", kind),
            ("effective", day),
            ("from", from),
            ("to", to),
        ];
        self.house.post(&mut self.ada, &path, &fields).await
    }

    async fn page(&mut self) -> String {
        let path = app::paths::departments(self.organization);
        self.house.get(&mut self.ada, &path).await.body
    }

    async fn codes(&self) -> Vec<String> {
        let rows = self.house.app.store.departments(self.organization).await;
        rows.unwrap().into_iter().map(|row| row.code).collect()
    }
}

#[tokio::test]
async fn what_happened_is_noted_shown_and_deleted_again() {
    let mut office = Office::open().await;
    let code = office.codes().await[0].clone();
    let noted = office.note("rename", "2026-03-01", &code, "NEW").await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
    let page = office.page().await;
    assert!(page.contains("1 March 2026"), "{page}");
    assert!(page.contains("is now NEW"), "{page}");

    let store = office.house.app.store.clone();
    let stored = store.reorganizations(office.organization).await.unwrap();
    assert_eq!(stored[0].state, RecordState::Recorded);
    let removal = app::paths::reorganization_removal(office.organization, stored[0].id);
    let removed = office.house.post(&mut office.ada, &removal, &[]).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.body);
    assert!(office.page().await.contains("Nothing is noted yet"));
    let log = store.audit_entries(office.organization, 10).await.unwrap();
    let actions: Vec<&str> = log
        .iter()
        .map(|entry| entry.entry.action.as_str())
        .collect();
    assert!(actions.contains(&"reorganization.note"), "{actions:?}");
    assert!(actions.contains(&"reorganization.delete"), "{actions:?}");
}

#[tokio::test]
async fn a_form_that_makes_no_sense_comes_back_with_what_was_typed() {
    let mut office = Office::open().await;
    let code = office.codes().await[0].clone();
    for (kind, day, from, to, words) in [
        (
            "none",
            "2026-03-01",
            code.as_str(),
            "",
            "Please choose what happened.",
        ),
        ("closed", "soon", &code, "", "Please give the day as"),
        (
            "merge",
            "2026-03-01",
            &code,
            "X",
            "Please name the departments before",
        ),
        (
            "split",
            "2026-03-01",
            &code,
            "X",
            "Please name the departments after",
        ),
        (
            "closed",
            "2026-03-01",
            "NOWHERE",
            "",
            "There is no department NOWHERE",
        ),
    ] {
        let refused = office.note(kind, day, from, to).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(refused.body.contains(words), "{words}: {}", refused.body);
        assert!(
            refused.body.contains(&format!("value=\"{from}\"")),
            "{words}"
        );
    }
    let stored = office
        .house
        .app
        .store
        .reorganizations(office.organization)
        .await;
    assert!(stored.unwrap().is_empty());
}

#[tokio::test]
async fn an_import_after_a_wave_proposes_and_nothing_counts_before_it_is_confirmed() {
    let mut office = Office::open().await;
    office.house.open_wave(office.organization).await;
    let codes = office.codes().await;
    // The same departments under one new code each, recognized by their names.
    let rows = office
        .house
        .app
        .store
        .departments(office.organization)
        .await
        .unwrap();
    let mut departments = "code;name;parent\n".to_owned();
    for row in &rows {
        let parent = row
            .parent
            .as_ref()
            .map_or(String::new(), |parent| format!("N-{parent}"));
        writeln!(departments, "N-{};{};{parent}", row.code, row.name).unwrap();
    }
    let people = office
        .house
        .app
        .store
        .people(office.organization, None, "", 0, 1000);
    let mut roster = "email;department\n".to_owned();
    for person in people.await.unwrap().people {
        let (email, code) = (person.row.email.unwrap(), person.row.department);
        writeln!(roster, "{email};N-{code}").unwrap();
    }
    let texts = [
        ("departments", departments.as_str()),
        ("people", roster.as_str()),
    ];
    let path = app::paths::import_confirmation(office.organization);
    let done = office
        .house
        .upload(&mut office.ada, &path, &texts, &[])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert!(
        done.location().ends_with("/departments#history"),
        "{}",
        done.location()
    );
    let page = office.page().await;
    assert!(page.contains("What the last import suggests"), "{page}");

    let store = office.house.app.store.clone();
    let proposed = store.reorganizations(office.organization).await.unwrap();
    assert_eq!(proposed.len(), codes.len());
    assert!(proposed.iter().all(|one| {
        one.state == RecordState::Proposed && one.record.kind() == ReorganizationKind::Rename
    }));
    let confirm = app::paths::reorganization(office.organization, proposed[0].id);
    let fields = [("effective", "2026-02-01")];
    let confirmed = office.house.post(&mut office.ada, &confirm, &fields).await;
    assert_eq!(
        confirmed.status,
        StatusCode::SEE_OTHER,
        "{}",
        confirmed.body
    );
    let stored = store.reorganizations(office.organization).await.unwrap();
    let one = stored.iter().find(|one| one.id == proposed[0].id).unwrap();
    assert_eq!(one.state, RecordState::Recorded);
    assert_eq!(one.record.effective().to_string(), "2026-02-01");
}
