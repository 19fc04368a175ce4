//! A questionnaire that has nothing to do with the model: it is asked, released and read like every other.

use app::{paths, t};
use axum::http::StatusCode;
use surveys::{
    confidentiality::Contract, instrument::Instrument, published::Published, sheet::Sheet,
};

use super::house::{House, NOW};
use crate::{
    auth::Role,
    release,
    store::{answers::Answers, waves::WaveDraft},
};

#[tokio::test]
async fn a_questionnaire_without_a_scale_of_the_model_is_told_on_every_page_and_in_every_file() {
    let source = include_str!("../../../../tests/fixtures/every-kind.toml");
    let instrument = Instrument::parse(source).unwrap();
    let house = House::empty().await;
    let organization = house.organization("North").await;
    house.people(organization, 30).await;
    let store = &house.app.store;
    let draft = WaveDraft {
        title: "Day to day".to_owned(),
        instrument: store
            .add_instrument(organization, source.to_owned(), NOW)
            .await
            .unwrap(),
        contract: Contract::default(),
        languages: vec!["en".to_owned()],
        owner: "Ada".to_owned(),
        report_back_by: Some("2026-07-01".to_owned()),
        opens: None,
        closes: None,
        verbatims: false,
    };
    let wave = store.create_wave(organization, draft, NOW).await.unwrap();
    store.launch_wave(wave, NOW).await.unwrap();
    for (n, link) in (0_usize..).zip(store.invitation_links(wave).await.unwrap()) {
        let invited = store.invited_by_token(&link.token).await.unwrap().unwrap();
        let known = invited.prefilled(&instrument);
        let fields = [
            ("PLACE", if n % 2 == 0 { "office" } else { "home" }),
            ("AGREE-2", if n % 3 == 0 { "5" } else { "3" }),
            ("TOOLS.chat", if n % 4 == 0 { "yes" } else { "" }),
            ("CHAT", if n % 8 == 0 { "4" } else { "8" }),
            ("KEEP.stay", "The quiet mornings"),
        ];
        let sheet = Sheet::from_fields(&instrument, fields, &known).unwrap();
        let sent = Answers::of(&instrument, &sheet, &known, str::to_owned);
        store.submit(&link.token, sent).await.unwrap();
    }
    store.close_wave(wave, NOW).await.unwrap();
    release::release(store, wave, NOW).await.unwrap();
    let stored = store.published_result(wave).await.unwrap().unwrap();
    let published = Published::read(&stored.document).unwrap();
    assert!(published.standing.level.is_none());

    for role in [Role::Executive, Role::Consultant] {
        let (_, mut reader) = house
            .user(organization, role, &format!("{role:?}@example.org"))
            .await;
        for language in ["en", "de", "es", "fr"] {
            let page = format!("{}?lang={language}", paths::results(organization, wave));
            let page = house.get(&mut reader, &page).await;
            assert_eq!(page.status, StatusCode::OK, "{}", page.body);
            let question = instrument
                .item("PLACE")
                .unwrap()
                .1
                .text
                .get(language)
                .unwrap();
            assert!(page.body.contains(question), "{question}: {}", page.body);
            // Nothing is drawn of a model that was not asked about.
            let standing = t!(language.parse().unwrap(), "ladder-title");
            assert!(!page.body.contains(&standing), "{}", page.body);
            for key in ["asked-title", "method-score-title"] {
                let words = t!(language.parse().unwrap(), key);
                assert!(!page.body.contains(&words), "{words}: {}", page.body);
            }
            let own = t!(language.parse().unwrap(), "asked-title-own");
            assert!(page.body.contains(&own), "{own}: {}", page.body);
            let method = format!("{}?lang={language}", paths::method(organization, wave));
            let method = house.get(&mut reader, &method).await;
            let own = t!(language.parse().unwrap(), "method-own");
            assert!(method.body.contains(&own), "{own}: {}", method.body);
            let score = t!(language.parse().unwrap(), "method-score-title");
            assert!(!method.body.contains(&score), "{}", method.body);
        }
        for path in [
            paths::method(organization, wave),
            paths::department_results(organization, wave, "S"),
            paths::report_pdf(organization, wave),
            paths::export(organization, wave, "xlsx"),
            paths::export(organization, wave, "csv"),
            paths::export(organization, wave, "json"),
            paths::release_plan(organization, wave),
            paths::wave(organization, wave),
            paths::organization(organization),
            paths::roadmaps(organization),
            paths::trends(organization),
        ] {
            let page = house.get(&mut reader, &path).await;
            let may_not = role == Role::Executive && page.status == StatusCode::FORBIDDEN;
            assert!(
                page.status == StatusCode::OK || may_not,
                "{path}: {} {}",
                page.status,
                page.body
            );
        }
    }
    // Nothing in it could begin a plan, and nobody is led into that.
    let (_, mut consultant) = house
        .user(organization, Role::Consultant, "plans@example.org")
        .await;
    let page = house
        .get(&mut consultant, &paths::roadmaps(organization))
        .await;
    assert!(
        !page.body.contains("<form method=\"post\" action=\"/o/"),
        "{}",
        page.body
    );
    let scored = super::written::released(&house, organization, false).await;
    let again = house
        .get(&mut consultant, &paths::roadmaps(organization))
        .await;
    assert!(
        again.body.contains("<form method=\"post\" action=\"/o/"),
        "{}",
        again.body
    );
    assert_ne!(scored, wave);
}
