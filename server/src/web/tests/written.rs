//! Comments in people's own words: who may read them, and when.

use axum::http::StatusCode;
use surveys::{
    confidentiality::Contract,
    ids::{OrganizationId, WaveId},
};

use super::house::{House, NOW, Visitor};
use crate::{
    auth::Role,
    release,
    store::{
        answers::Answers,
        users::{Grant, NewUser},
        waves::WaveDraft,
    },
};

/// A released wave of two departments with forty people each, all of whom wrote the same few words.
pub(super) async fn released(
    house: &House,
    organization: OrganizationId,
    verbatims: bool,
) -> WaveId {
    released_with(house, organization, verbatims, Some("2026-07-01")).await
}

/// The same, with this day of reporting back or none.
pub(super) async fn released_with(
    house: &House,
    organization: OrganizationId,
    verbatims: bool,
    report_back_by: Option<&str>,
) -> WaveId {
    let store = &house.app.store;
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
        report_back_by: report_back_by.map(str::to_owned),
        opens: None,
        closes: None,
        verbatims,
    };
    let wave = store.create_wave(organization, draft, NOW).await.unwrap();
    store.launch_wave(wave, NOW).await.unwrap();
    for link in store.invitation_links(wave).await.unwrap() {
        let mut sent = Answers::default();
        sent.main.insert("OUT-R1".to_owned(), "4".to_owned());
        let text = match link.email.as_deref() {
            Some(email) if email.starts_with('s') => "The <b>printer</b> never has paper",
            _ => "The coffee is good\u{202e} and stays",
        };
        sent.comments = vec![("OPE-1".to_owned(), text.to_owned())];
        store.submit(&link.token, sent).await.unwrap();
    }
    store.close_wave(wave, NOW).await.unwrap();
    release::release(store, wave, NOW).await.unwrap();
    wave
}

async fn head_of(house: &House, organization: OrganizationId, department: &str) -> Visitor {
    let new = NewUser {
        email: format!("head.{department}@example.org"),
        name: "Eva".to_owned(),
        locale: surveys::language::Language::En,
    };
    let grant = Grant {
        department: Some(department.to_owned()),
        ..Grant::of(Role::Executive)
    };
    let store = &house.app.store;
    let (user, _) = store
        .invite_user(new, organization, grant, NOW)
        .await
        .unwrap();
    house.signed_in(user).await
}

#[tokio::test]
async fn comments_are_read_where_staff_were_told_so() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    house.people(organization, 40).await;
    let (_, mut executive) = house
        .user(organization, Role::Executive, "eva@example.org")
        .await;
    let wave = released(&house, organization, true).await;
    let results = house
        .get(&mut executive, &app::paths::results(organization, wave))
        .await
        .body;
    assert!(
        results.contains("What many people write about"),
        "{results}"
    );
    assert!(results.contains("Read the comments"), "{results}");
    let of = |code: &str| app::paths::comments(organization, wave, code);
    let own = house.get(&mut executive, &of("S")).await;
    assert_eq!(own.status, StatusCode::OK);
    assert!(own.body.contains("&lt;b&gt;printer"), "{}", own.body);
    assert!(own.body.contains("dir=\"auto\""), "{}", own.body);
    assert!(!own.body.contains("coffee"), "{}", own.body);
    let page = app::paths::department_results(organization, wave, "S");
    let page = house.get(&mut executive, &page).await.body;
    assert!(
        page.contains("printer") && page.contains("as often as elsewhere"),
        "{page}"
    );
    let nowhere = house.get(&mut executive, &of("X")).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);

    let mut head = head_of(&house, organization, "O").await;
    let bare = format!("{}/comments", app::paths::results(organization, wave));
    let read = house.get(&mut head, &bare).await;
    assert!(read.body.contains("coffee"), "{}", read.body);
    for other in ["S", "~all"] {
        let refused = house.get(&mut head, &of(other)).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{other}");
    }
}

#[tokio::test]
async fn only_themes_are_shown_where_staff_were_told_that() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    house.people(organization, 40).await;
    let (_, mut executive) = house
        .user(organization, Role::Executive, "eva@example.org")
        .await;
    let wave = released(&house, organization, false).await;
    let results = house
        .get(&mut executive, &app::paths::results(organization, wave))
        .await
        .body;
    assert!(results.contains("coffee"), "themes are shown: {results}");
    assert!(!results.contains("Read the comments"), "{results}");
    for code in ["~all", "S"] {
        let path = app::paths::comments(organization, wave, code);
        let page = house.get(&mut executive, &path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("Only themes are shown"), "{}", page.body);
        assert!(!page.body.contains("printer"), "{}", page.body);
    }
}
