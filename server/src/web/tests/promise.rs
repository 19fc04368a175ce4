//! What staff are promised: chosen on the wave's page, told before the first question, only ever made stricter.

use axum::http::StatusCode;
use surveys::{
    confidentiality::Contract,
    ids::{OrganizationId, WaveId},
    organization::DepartmentRow,
};

use super::house::{House, NOW, Visitor};
use crate::{
    auth::Role,
    store::{
        people::{Contacts, PeopleImport, PersonRow, Unlisted},
        waves::{Wave, WaveDraft},
    },
};

struct Desk {
    house: House,
    organization: OrganizationId,
    wave: WaveId,
    consultant: Visitor,
}

impl Desk {
    /// A draft over thirty people: twelve of Oslo, fifteen of Bergen, three of Hamar, each with a name.
    async fn new() -> Self {
        let house = House::empty().await;
        let organization = house.organization("Nordlicht").await;
        let person = |n: usize| PersonRow {
            contacts: Contacts::default(),
            external_id: None,
            email: Some(format!("p{n}@example.org")),
            department: "S".to_owned(),
            people_manager: Some(n < 2),
            customer_facing: None,
            locale: None,
            attributes: [
                (
                    "site",
                    ["Oslo", "Bergen", "Hamar"][usize::from(n >= 12) + usize::from(n >= 27)],
                ),
                ("name", format!("Somebody {n}").as_str()),
            ]
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        };
        let import = PeopleImport {
            departments: Some(vec![DepartmentRow {
                code: "S".to_owned(),
                name: "Sales".to_owned(),
                parent: None,
                headcount: 0,
            }]),
            people: (0..30).map(person).collect(),
            unlisted: Unlisted::Stay,
        };
        let store = &house.app.store;
        store.import_people(organization, import).await.unwrap();
        let instruments = store.instruments(organization).await.unwrap();
        let core = instruments
            .iter()
            .find(|known| known.key == "core")
            .unwrap();
        let draft = WaveDraft {
            title: "Spring".to_owned(),
            instrument: core.id,
            contract: Contract::default(),
            languages: vec!["en".to_owned()],
            owner: "Ada".to_owned(),
            report_back_by: None,
            opens: None,
            closes: None,
            verbatims: false,
        };
        let wave = store.create_wave(organization, draft, NOW).await.unwrap();
        let (_, consultant) = house
            .user(organization, Role::Consultant, "consultant@example.org")
            .await;
        Self {
            house,
            organization,
            wave,
            consultant,
        }
    }

    fn path(&self, action: &str) -> String {
        format!("/o/{}/waves/{}{action}", self.organization, self.wave)
    }

    async fn page(&mut self) -> String {
        let path = self.path("");
        let answer = self.house.get(&mut self.consultant, &path).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answer.body
    }

    /// Sends a form; the status, and the page it comes back as if it does.
    async fn send(&mut self, action: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let path = self.path(action);
        let answer = self.house.post(&mut self.consultant, &path, fields).await;
        (answer.status, answer.body)
    }

    async fn attributes(&self) -> Vec<String> {
        self.stored().await.attributes
    }

    async fn margins(&self) -> Vec<String> {
        self.stored().await.margins
    }

    async fn stored(&self) -> Wave {
        let store = &self.house.app.store;
        store.wave(self.wave).await.unwrap().unwrap()
    }

    async fn contract(&self) -> (u32, u32) {
        let contract = self
            .house
            .app
            .store
            .wave(self.wave)
            .await
            .unwrap()
            .unwrap()
            .plan
            .contract;
        (contract.min_group(), contract.min_group_comments())
    }

    async fn noted(&self, action: &str) -> Vec<String> {
        let entries = self
            .house
            .app
            .store
            .audit_entries(self.organization, 50)
            .await
            .unwrap();
        let entries = entries
            .into_iter()
            .filter(|noted| noted.entry.action == action);
        entries.map(|noted| noted.entry.detail).collect()
    }
}

#[tokio::test]
async fn attributes_are_chosen_on_the_draft_and_told_before_the_first_question() {
    let mut desk = Desk::new().await;
    let page = desk.page().await;
    assert!(page.contains("Bergen (15), Oslo (12)"), "{page}");
    assert!(
        page.contains("3 people have a value that fewer than ten share"),
        "{page}"
    );
    assert!(
        !page.contains("Hamar") && !page.contains("Somebody"),
        "a value of few may name somebody"
    );
    assert!(!page.contains("value=\"name\""), "{page}");

    for refused in [
        vec![("attribute", "name")],
        vec![("attribute", "elsewhere")],
        vec![
            ("attribute", "a"),
            ("attribute", "b"),
            ("attribute", "c"),
            ("attribute", "d"),
        ],
    ] {
        let (status, body) = desk.send("/attributes", &refused).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(body.contains("href=\"#f-attribute\""), "{body}");
        assert!(desk.attributes().await.is_empty());
    }
    let (status, body) = desk.send("/attributes", &[("margin", "site")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(body.contains("href=\"#f-margin\""), "{body}");
    let (status, _) = desk.send("/attributes", &[("attribute", "site")]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(desk.attributes().await, ["site"]);
    assert_eq!(desk.noted("wave.attributes").await, ["site"]);
    assert!(desk.margins().await.is_empty(), "off by default");
    let raked = [("attribute", "site"), ("margin", "site")];
    let (status, _) = desk.send("/attributes", &raked).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(desk.margins().await, ["site"]);
    assert_eq!(desk.stored().await.weight_cap, None, "no limit by default");
    for (margin, cap) in [("site", "1"), ("site", "11"), ("site", "two"), ("", "3")] {
        let mut fields = vec![("attribute", "site"), ("weight_cap", cap)];
        fields.extend((!margin.is_empty()).then_some(("margin", margin)));
        let (status, body) = desk.send("/attributes", &fields).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{cap}");
        assert!(body.contains("href=\"#f-weight_cap\""), "{body}");
        assert!(
            body.contains(&format!("value=\"{cap}\"")),
            "kept as typed: {body}"
        );
    }
    assert_eq!(
        desk.margins().await,
        ["site"],
        "what was refused left it as it was"
    );
    let trimmed = [raked[0], raked[1], ("weight_cap", "3")];
    let (status, _) = desk.send("/attributes", &trimmed).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(desk.stored().await.weight_cap, Some(3));
    // Three of Hamar are too few, so the twelve of Oslo are counted with them.
    let page = desk.page().await;
    assert!(
        page.contains(
            "15 of 30 people would be counted by department and attributes (groups of their own: 1)"
        ),
        "{page}"
    );

    let (status, _) = desk.send("/launch", &[]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(desk.noted("wave.promise").await.len(), 1);
    let (status, _) = desk.send("/attributes", &[]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(desk.attributes().await, ["site"], "what was launched stays");
    assert_eq!(desk.margins().await, ["site"]);
    assert!(
        desk.page()
            .await
            .contains("have their shares of the roster: site"),
        "the wave says by what it is weighed"
    );
    assert!(desk.page().await.contains("more than 3 times the mean"));
    assert_eq!(desk.stored().await.weight_cap, Some(3), "frozen");

    let links = desk
        .house
        .app
        .store
        .invitation_links(desk.wave)
        .await
        .unwrap();
    let mut somebody = Visitor::default();
    let link = format!("/s/{}", links[0].token);
    let arrived = desk.house.get(&mut somebody, &link).await;
    let survey = desk.house.get(&mut somebody, arrived.location()).await;
    assert!(
        survey.body.contains("answers are counted by: site"),
        "{}",
        survey.body
    );
}

#[tokio::test]
async fn a_contract_is_raised_on_the_page_and_never_lowered() {
    let mut desk = Desk::new().await;
    let raise = |group: &'static str, comments: &'static str| {
        [("min_group", group), ("min_group_comments", comments)]
    };
    let (status, _) = desk.send("/contract", &raise("6", "12")).await;
    assert_eq!(
        status,
        StatusCode::NOT_FOUND,
        "a draft is written anew instead"
    );
    desk.send("/launch", &[]).await;
    let (status, _) = desk.send("/contract", &raise("7", "12")).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(desk.contract().await, (7, 12));
    assert_eq!(
        desk.noted("wave.contract").await,
        ["groups 5 to 7, comments 10 to 12"]
    );

    for (group, comments, field) in [
        ("6", "12", "f-min_group"),
        ("7", "11", "f-min_group_comments"),
        ("13", "12", "f-min_group_comments"),
        ("7", "12", "f-min_group"),
        ("many", "12", "f-min_group"),
    ] {
        let (status, body) = desk.send("/contract", &raise(group, comments)).await;
        assert_eq!(
            status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{group} {comments}"
        );
        assert!(body.contains(&format!("href=\"#{field}\"")), "{body}");
        assert!(
            body.contains(&format!("value=\"{group}\"")),
            "what was typed stays"
        );
        assert_eq!(desk.contract().await, (7, 12));
    }
    desk.send("/close", &[]).await;
    let (status, _) = desk.send("/contract", &raise("8", "12")).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(desk.contract().await, (8, 12));
    let store = desk.house.app.store.clone();
    store
        .release_wave(
            desk.wave,
            crate::store::testing::new_result("{}", &"ab".repeat(32)),
            NOW,
        )
        .await
        .unwrap();
    let (status, _) = desk.send("/contract", &raise("9", "12")).await;
    assert_eq!(
        status,
        StatusCode::NOT_FOUND,
        "what is published was made under the contract as it stood"
    );
    assert!(!desk.page().await.contains("name=\"min_group\""));
}

#[tokio::test]
async fn participation_stands_still_for_a_day() {
    let mut desk = Desk::new().await;
    desk.send("/launch", &[]).await;
    assert!(desk.page().await.contains("fewer than 5"));
    let store = desk.house.app.store.clone();
    for link in store
        .invitation_links(desk.wave)
        .await
        .unwrap()
        .iter()
        .take(9)
    {
        store
            .submit(&link.token, crate::store::answers::Answers::default())
            .await
            .unwrap();
    }
    let page = desk.page().await;
    assert!(
        page.contains("fewer than 5") && page.contains("As of today’s count"),
        "{page}"
    );
    assert!(!page.contains("id=\"by-day\""), "one day is no course");

    // The next day has its own count; the course tells both as they were told.
    desk.house.app.clock.advance(crate::clock::DAY);
    // Nobody stays signed in for a day.
    let (_, consultant) = desk
        .house
        .user(desk.organization, Role::Consultant, "later@example.org")
        .await;
    desk.consultant = consultant;
    let page = desk.page().await;
    let (_, course) = page.split_once("id=\"by-day\"").unwrap();
    let (course, _) = course.split_once("</section>").unwrap();
    assert!(course.contains("too few to tell yet"), "{course}");
    assert_eq!(
        course.matches("<td").count() + course.matches("<th scope=\"row\"").count(),
        4,
        "{course}"
    );
    assert!(course.contains("5 or more"), "{course}");
    assert!(
        !course.contains(">9<") && !course.contains("9 or more"),
        "no exact count: {course}"
    );
}
