//! Links for senders that are not ours: text messages, a chat, anything else.

use app::paths;
use axum::http::StatusCode;
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
};

use super::house::{Answer, House, Visitor};
use crate::{
    auth::Role,
    clock::MINUTE,
    store::people::{Contacts, PeopleImport, PersonRow, Unlisted},
};

struct Desk {
    house: House,
    organization: OrganizationId,
    wave: WaveId,
    consultant: Visitor,
}

impl Desk {
    /// An open wave; of its people one has a phone, one a phone and a chat, and all others neither.
    async fn new() -> Self {
        let house = House::empty().await;
        let organization = house.organization("Nordlicht").await;
        house.people(organization, 12).await;
        let somebody = |email: &str, locale, phone: &str, chat: Option<&str>| PersonRow {
            contacts: Contacts {
                phone: Some(phone.to_owned()),
                chat: chat.map(str::to_owned),
            },
            external_id: None,
            email: Some(email.to_owned()),
            department: "S".to_owned(),
            people_manager: None,
            customer_facing: None,
            locale,
            attributes: std::collections::BTreeMap::new(),
        };
        let people = vec![
            somebody("s0@example.org", None, "+491701234567", None),
            somebody(
                "s1@example.org",
                Some(Language::De),
                "+41791234567",
                Some("@s1:example.org"),
            ),
        ];
        let import = PeopleImport {
            departments: None,
            people,
            unlisted: Unlisted::Stay,
        };
        let imported = house.app.store.import_people(organization, import).await;
        assert_eq!(imported.unwrap().updated, 2);
        let (wave, _) = house.open_wave(organization).await;
        let (_, consultant) = house
            .user(organization, Role::Consultant, "cleo@example.org")
            .await;
        Self {
            house,
            organization,
            wave,
            consultant,
        }
    }

    async fn page(&mut self) -> Answer {
        let path = paths::messages(self.organization, self.wave);
        self.house.get(&mut self.consultant, &path).await
    }

    async fn file(&mut self, channel: &str) -> Answer {
        let path = paths::messages(self.organization, self.wave);
        let fields = [("channel", channel)];
        self.house.post(&mut self.consultant, &path, &fields).await
    }
}

/// The lines of a file, by column.
fn lines(answer: &Answer) -> Vec<std::collections::HashMap<String, String>> {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let mut reader = csv::Reader::from_reader(answer.body.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

#[tokio::test]
async fn each_channel_lists_whom_it_reaches_with_words_in_their_language() {
    let mut desk = Desk::new().await;
    let page = desk.page().await;
    assert!(page.body.contains("reaches 2 of 24"), "{}", page.body);
    assert!(page.body.contains("reaches 1 of 24"), "{}", page.body);
    assert!(page.body.contains("(GSM-7), one text message"));

    let sms = lines(&desk.file("sms").await);
    let to: Vec<&str> = sms.iter().map(|line| line["contact"].as_str()).collect();
    assert_eq!(to, ["+491701234567", "+41791234567"]);
    assert_eq!(sms[0]["language"], "en", "the organization's");
    assert!(sms[0]["message"].contains("Nordlicht asks:"));
    assert!(sms[1]["message"].contains("Nordlicht fragt:"));
    for line in &sms {
        assert!(line["message"].ends_with(&line["link"]), "{line:?}");
        assert_eq!((&*line["encoding"], &*line["parts"]), ("GSM-7", "1"));
        let length = line["message"].chars().count().to_string();
        assert_eq!(line["characters"], length);
    }
    // The link is the person's own, and it opens the survey.
    let links = desk.house.app.store.invitation_links(desk.wave).await;
    let link = links.unwrap().into_iter().find(|link| {
        let phone = link.contacts.phone.as_deref();
        phone == Some("+41791234567")
    });
    let token = link.unwrap().token.to_string();
    assert!(sms[1]["link"].ends_with(&paths::invitation(&token)));

    let chat = lines(&desk.file("chat").await);
    assert_eq!(chat.len(), 1);
    assert_eq!(chat[0]["contact"], "@s1:example.org");
    assert!(chat[0]["message"].contains("nur für Gruppen ab 5"));
    let other = lines(&desk.file("other").await);
    assert_eq!(other.len(), 24);
    let mut ids: Vec<&String> = other.iter().map(|line| &line["id"]).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 24);
    let again = lines(&desk.file("sms").await);
    assert_eq!(again, sms, "the same file as often as it is asked for");
    let refused = desk.file("pigeon").await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let store = &desk.house.app.store;
    let log = store.audit_entries(desk.organization, 50).await.unwrap();
    let log: Vec<_> = log.into_iter().map(|stored| stored.entry).collect();
    let told: Vec<&str> = log
        .iter()
        .filter(|entry| entry.action == "wave.messages")
        .map(|entry| entry.detail.as_str())
        .collect();
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(told.contains(&"sms 2"), "{told:?}");
    assert!(!log.iter().any(|entry| entry.detail.contains("+49")));
}

#[tokio::test]
async fn a_file_says_nothing_of_who_answered_and_asks_for_the_password_again() {
    let mut desk = Desk::new().await;
    let before = lines(&desk.file("sms").await);
    let store = &desk.house.app.store;
    for link in store.invitation_links(desk.wave).await.unwrap() {
        if link.contacts.phone.is_some() {
            let answers = crate::store::testing::answers("4");
            store.submit(&link.token, answers).await.unwrap();
        }
    }
    assert_eq!(lines(&desk.file("sms").await), before);
    desk.house.app.clock.advance(15 * MINUTE);
    let stale = desk.file("sms").await;
    assert_ne!(stale.status, StatusCode::OK, "{}", stale.body);
    assert!(!stale.body.contains("+491701234567"), "{}", stale.body);
    desk.house
        .app
        .store
        .close_wave(desk.wave, desk.house.app.clock.now())
        .await
        .unwrap();
    let closed = desk.page().await;
    assert_eq!(closed.status, StatusCode::CONFLICT, "{}", closed.body);
}
