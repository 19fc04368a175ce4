//! Questionnaires that are brought along, and what they become for others.

use axum::http::StatusCode;
use surveys::ids::OrganizationId;

use super::house::{Answer, House, Visitor};
use crate::auth::Role;

const SURVEY_JS: &str = r#"{
    "title": "Lunch <b>together</b>",
    "pages": [{ "name": "one", "elements": [
        { "type": "radiogroup", "name": "food", "title": "Do you like it?", "choices": ["yes", "no"] },
        { "type": "checkbox", "name": "days", "title": "Which days?", "choices": ["mon", "tue", "wed"] },
        { "type": "signaturepad", "name": "sign", "title": "Sign here" }
    ] }]
}"#;

struct Desk {
    house: House,
    organization: OrganizationId,
    consultant: Visitor,
}

impl Desk {
    async fn open() -> Self {
        let house = House::empty().await;
        let organization = house.organization("North").await;
        let (_, consultant) = house
            .user(organization, Role::Consultant, "consultant@example.org")
            .await;
        Self {
            house,
            organization,
            consultant,
        }
    }

    async fn look(&mut self, texts: &[(&str, &str)], file: &[u8]) -> Answer {
        let path = app::paths::import_instrument(self.organization);
        let files: &[(&str, &[u8])] = &[("file", file)];
        let files = if file.is_empty() { &[] } else { files };
        self.house
            .upload(&mut self.consultant, &path, texts, files)
            .await
    }

    async fn keep(&mut self, document: &str) -> Answer {
        let path = app::paths::instruments(self.organization);
        self.house
            .post(&mut self.consultant, &path, &[("document", document)])
            .await
    }

    async fn count(&self) -> usize {
        let store = &self.house.app.store;
        store.instruments(self.organization).await.unwrap().len()
    }
}

#[tokio::test]
async fn a_questionnaire_of_another_tool_is_looked_at_before_it_is_kept() {
    let mut desk = Desk::open().await;
    let before = desk.count().await;
    let looked = desk
        .look(&[("tool", ""), ("language", "")], SURVEY_JS.as_bytes())
        .await;
    assert_eq!(looked.status, StatusCode::OK, "{}", looked.body);
    assert!(looked.body.contains("Left out"), "{}", looked.body);
    assert!(
        looked.body.contains("pages[0].elements[2]"),
        "{}",
        looked.body
    );
    assert!(
        looked
            .body
            .contains("asks for a file, a picture, a recording or a signature"),
        "{}",
        looked.body
    );
    assert_eq!(desk.count().await, before, "looking keeps nothing");

    let document = looked.hidden_text("document");
    let kept = desk.keep(&document).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    assert_eq!(desk.count().await, before + 1);
    let path = kept.location().to_owned();
    let page = desk.house.get(&mut desk.consultant, &path).await;
    assert!(page.body.contains("Which days?"), "{}", page.body);

    let again = desk.keep(&document).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("is here already"), "{}", again.body);
    assert_eq!(desk.count().await, before + 1);
}

#[tokio::test]
async fn what_cannot_be_read_keeps_nothing_and_says_what_to_do() {
    let mut desk = Desk::open().await;
    let before = desk.count().await;
    let nothing = "{ \"pages\": [] }";
    let pulse = include_str!("../../../../surveys/instruments/pulse.toml");
    let twice = pulse.replacen("id = \"VOI-M2\"", "id = \"OUT-R1\"", 1);
    // Each waits for the other.
    let circle = pulse
        .replacen(
            "id = \"OUT-R1\"",
            "id = \"OUT-R1\"\nshow_if = \"VOI-M2 answered\"",
            1,
        )
        .replacen(
            "id = \"VOI-M2\"",
            "id = \"VOI-M2\"\nshow_if = \"OUT-R1 answered\"",
            1,
        );
    assert!(twice != pulse && circle.matches("show_if").count() >= 2);
    let mut bomb = vec![b'P', b'K', 3, 4];
    bomb.resize(64, 0);
    for (texts, file, said) in [
        (vec![], Vec::new(), "Please choose a file"),
        (vec![], b"hello".to_vec(), "this is none of LimeSurvey"),
        (
            vec![("language", "not a code")],
            SURVEY_JS.into(),
            "language code",
        ),
        (
            vec![("tool", "toml")],
            b"schema = \"instrument/1\"\n".to_vec(),
            "This file has faults",
        ),
        (
            vec![("tool", "toml")],
            vec![0xff, 0xfe, 0x00],
            "This file has faults",
        ),
        (
            vec![("tool", "surveyjs")],
            nothing.into(),
            "Nothing was kept",
        ),
        (
            vec![],
            b"<!DOCTYPE d [<!ENTITY a \"aaaa\">]><document><LimeSurveyDocType>Survey</LimeSurveyDocType>&a;</document>".to_vec(),
            "Nothing was kept. line 1: the XML has a document type",
        ),
        (vec![], twice.into(), "OUT-R1"),
        (vec![], circle.into(), "VOI-M2"),
        (vec![], bomb, "the workbook cannot be opened"),
    ] {
        let answer = desk.look(&texts, &file).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(answer.body.contains(said), "{said}: {}", answer.body);
    }
    // In the reader's language, too.
    desk.consultant.headers = vec![("accept-language", "de".to_owned())];
    let german = desk.look(&[], b"<!DOCTYPE d><document/>").await;
    desk.consultant.headers.clear();
    assert!(german.body.contains("Dokumenttyp"), "{}", german.body);
    let bent = desk.keep("schema = \"instrument/1\"\nid = 7\n").await;
    assert_eq!(bent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(desk.count().await, before);
}

#[tokio::test]
async fn our_own_file_goes_out_and_comes_back_in_the_next_version() {
    let mut desk = Desk::open().await;
    let stored = desk
        .house
        .app
        .store
        .instruments(desk.organization)
        .await
        .unwrap();
    let core = stored.iter().find(|known| known.key == "core").unwrap();
    let file = |name: &str| app::paths::instrument_file(desk.organization, core.id, name);
    let paths = [
        "instrument.toml",
        "surveyjs.json",
        "codebook",
        "codebook.xml",
        "questionnaire.pdf",
    ]
    .map(file);
    let mut bodies = Vec::new();
    for path in &paths {
        let answer = desk.house.get(&mut desk.consultant, path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        bodies.push(answer.body);
    }
    assert_eq!(bodies[0], core.document);
    let json: serde_json::Value = serde_json::from_str(&bodies[1]).unwrap();
    assert_eq!(json["locale"], "en");
    assert!(bodies[2].contains("VOI-M1"), "{}", bodies[2]);
    assert!(bodies[3].contains("ddi:codebook:2_5"), "{}", bodies[3]);
    assert!(bodies[4].starts_with("%PDF-"));

    let version = format!("version = \"{}\"", core.version);
    let next = core.document.replacen(&version, "version = \"99.0.0\"", 1);
    let looked = desk.look(&[("tool", "")], next.as_bytes()).await;
    assert_eq!(looked.status, StatusCode::OK, "{}", looked.body);
    let kept = desk.keep(&looked.hidden_text("document")).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
}
