//! People and departments from files, from choosing to storing.

use std::fmt::Write;

use axum::http::StatusCode;
use surveys::ids::OrganizationId;

use super::house::{Answer, House, Visitor};
use crate::auth::Role;

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
        Self {
            house,
            organization,
            ada,
        }
    }

    async fn look(&mut self, texts: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
        let path = app::paths::import(self.organization);
        self.house.upload(&mut self.ada, &path, texts, files).await
    }

    /// Sends what the page for looking holds, as its form does.
    async fn confirm(&mut self, page: &Answer, more: &[(&str, &str)]) -> Answer {
        let departments = page.hidden_text("departments");
        let people = page.hidden_text("people");
        let mut texts = vec![
            ("departments", departments.as_str()),
            ("people", people.as_str()),
        ];
        if page.body.contains("name=\"whole\"") {
            texts.push(("whole", "on"));
        }
        texts.extend_from_slice(more);
        let path = app::paths::import_confirmation(self.organization);
        self.house.upload(&mut self.ada, &path, &texts, &[]).await
    }

    async fn count(&self) -> u32 {
        let counts = self.house.app.store.people_counts(self.organization).await;
        counts.unwrap().values().sum()
    }
}

#[tokio::test]
async fn nothing_is_stored_before_it_was_looked_at() {
    let mut office = Office::open().await;
    let departments = "code;name;parent\nN;Nord;\nS;Süd;N\n";
    let people = "email;department\na@example.org;N\nb@example.org;Süd\n";
    let page = office
        .look(
            &[],
            &[
                ("departments", departments.as_bytes()),
                ("people", people.as_bytes()),
            ],
        )
        .await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.contains("Is this right?"), "{}", page.body);
    assert_eq!(office.count().await, 0);

    let done = office.confirm(&page, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(office.count().await, 2);
    let shown = office.house.get(&mut office.ada, done.location()).await;
    assert!(shown.body.contains("Stored."), "{}", shown.body);
    let tree = app::paths::departments(office.organization);
    let shown = office.house.get(&mut office.ada, &tree).await;
    assert!(shown.body.contains("Süd"), "{}", shown.body);
}

#[tokio::test]
async fn a_german_spreadsheet_is_read_and_its_letters_are_shown() {
    let mut office = Office::open().await;
    // "Köln" and "Führung" in Windows-1252, semicolons, CR LF.
    let people = b"E-Mail;Abteilung;Kundenkontakt\r\na@example.org;K\xf6ln;ja\r\nb@example.org;F\xfchrung;nein\r\n";
    let page = office.look(&[], &[("people", people)]).await;
    assert!(page.body.contains("Windows-1252"), "{}", page.body);
    assert!(
        page.body.contains("Köln, Führung"),
        "new departments are named: {}",
        page.body
    );
    let done = office.confirm(&page, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let departments = office
        .house
        .app
        .store
        .departments(office.organization)
        .await
        .unwrap();
    assert_eq!(departments[0].name, "Köln");
}

#[tokio::test]
async fn a_byte_order_mark_is_no_part_of_a_column() {
    let mut office = Office::open().await;
    let page = office
        .look(
            &[],
            &[(
                "people",
                "\u{feff}email,department\na@example.org,S\n".as_bytes(),
            )],
        )
        .await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    office.confirm(&page, &[]).await;
    assert_eq!(office.count().await, 1);
}

#[tokio::test]
async fn one_wrong_line_keeps_everything_out() {
    let mut office = Office::open().await;
    for (people, words) in [
        (
            "email,department\na@example.org,S\na@example.org,S\n",
            "Line 3: \"a@example.org\" stands in line 2 already",
        ),
        (
            "email,phone\na@example.org,1\n",
            "Line 1: there is no column department",
        ),
        (
            "email,department\n<script>alert(1)</script>,S\n",
            "&lt;script&gt;",
        ),
        ("email,department\n\"a@example.org,S\n", "quotation mark"),
        (
            "email,department,manager\na@b.org,S,c@b.org\nc@b.org,S,a@b.org\n",
            "in a circle: a@b.org → c@b.org → a@b.org",
        ),
        ("", "choose at least one file"),
    ] {
        let page = office.look(&[], &[("people", people.as_bytes())]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{people}");
        assert!(page.body.contains(words), "{people}: {}", page.body);
        assert!(!page.body.contains("<script>alert"), "{people}");
    }
    let page = office
        .look(&[], &[("departments", b"code,name,parent\nA,A,B\nB,B,A\n")])
        .await;
    assert!(page.body.contains("A → B → A"), "{}", page.body);
    let page = office.look(&[], &[("people", b"PK\x03\x04rest")]).await;
    assert!(page.body.contains("workbook"), "{}", page.body);
    assert_eq!(office.count().await, 0);
}

#[tokio::test]
async fn many_who_become_inactive_need_a_second_look() {
    let mut office = Office::open().await;
    office.house.people(office.organization, 10).await;
    assert_eq!(office.count().await, 20);
    let page = office
        .look(
            &[("whole", "on")],
            &[("people", b"email,department\ns0@example.org,S\n")],
        )
        .await;
    assert!(
        page.body.contains("19 people become inactive"),
        "{}",
        page.body
    );
    let refused = office.confirm(&page, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(office.count().await, 20);
    let done = office.confirm(&page, &[("sure", "on")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(office.count().await, 1);
}

#[tokio::test]
async fn departments_with_people_cannot_vanish() {
    let mut office = Office::open().await;
    office.house.people(office.organization, 3).await;
    let page = office
        .look(&[], &[("departments", b"code,name\nX,New\n")])
        .await;
    let refused = office.confirm(&page, &[]).await;
    assert_eq!(
        refused.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        refused.body
    );
    assert!(
        refused.body.contains("People belong to departments"),
        "{}",
        refused.body
    );
    let departments = office
        .house
        .app
        .store
        .departments(office.organization)
        .await
        .unwrap();
    assert_eq!(departments.len(), 2, "as before");
}

#[tokio::test]
async fn people_are_found_and_paged() {
    let mut office = Office::open().await;
    office.house.people(office.organization, 60).await;
    let people = app::paths::people(office.organization);
    let first = office.house.get(&mut office.ada, &people).await;
    assert!(first.body.contains("Page 1 of 3"), "{}", first.body);
    let last = office
        .house
        .get(&mut office.ada, &format!("{people}?page=3"))
        .await;
    assert!(last.body.contains("Page 3 of 3"), "{}", last.body);
    let found = office
        .house
        .get(&mut office.ada, &format!("{people}?search=s59"))
        .await;
    assert!(found.body.contains("One person found"), "{}", found.body);
    // A wildcard means itself.
    let none = office
        .house
        .get(&mut office.ada, &format!("{people}?search=%25"))
        .await;
    assert!(none.body.contains("0 people found"), "{}", none.body);
}

#[tokio::test]
async fn fifty_thousand_people_come_in_at_once() {
    let mut office = Office::open().await;
    let mut people = String::from("email,department\n");
    for index in 0..50_000 {
        writeln!(people, "p{index}@example.org,D{}", index % 40).unwrap();
    }
    let page = office.look(&[], &[("people", people.as_bytes())]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", &page.body[..2000]);
    let done = office.confirm(&page, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(office.count().await, 50_000);
}
