//! The way in: set-up, sign-in, passwords, account.

use axum::http::StatusCode;

use super::house::{House, NOW, PASSWORD, Visitor, set_up_code};
use crate::{auth::Role, clock::MINUTE, store::tokens::SHORT};

async fn set_up(house: &House, visitor: &mut Visitor, code: &str) -> super::house::Answer {
    let fields = [
        ("code", code),
        ("organization", "Nordlicht"),
        ("name", "Ada"),
        ("email", "Ada@Example.org"),
        ("password", PASSWORD),
    ];
    house.post(visitor, "/setup", &fields).await
}

#[tokio::test]
async fn the_first_start_needs_its_code_and_happens_once() {
    let house = House::empty().await;
    let mut visitor = Visitor::default();
    let answer = house.get(&mut visitor, "/login").await;
    assert_eq!(answer.location(), "/setup");

    let code = set_up_code(&house).await.to_string();
    let wrong = set_up(&house, &mut visitor, "0123456789abcdefghjkmnpqr0").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.body.contains("value=\"Nordlicht\""),
        "what was typed is kept"
    );
    assert!(
        !wrong.body.contains(PASSWORD),
        "a password is never sent back"
    );
    assert!(wrong.body.contains("href=\"#f-code\""), "{}", wrong.body);

    // People copy codes in capitals and with spaces.
    let typed = format!(" {} ", code.to_uppercase());
    let done = set_up(&house, &mut visitor, &typed).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let home = done.location().to_owned();
    assert!(home.starts_with("/o/"), "{home}");
    let page = house.get(&mut visitor, &home).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("Nordlicht"), "{}", page.body);

    let again = set_up(&house, &mut Visitor::default(), &code).await;
    assert_eq!(again.location(), "/login", "there is an administrator now");
}

#[tokio::test]
async fn a_set_up_code_grows_old() {
    let house = House::empty().await;
    let code = set_up_code(&house).await.to_string();
    house.app.clock.advance(SHORT);
    let answer = set_up(&house, &mut Visitor::default(), &code).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(house.app.store.needs_set_up().await.unwrap());
}

#[tokio::test]
async fn a_weak_password_is_explained() {
    let house = House::empty().await;
    let code = set_up_code(&house).await.to_string();
    for (password, words) in [
        ("short", "fewer than 12"),
        ("Nordlicht2026", "list of common ones"),
        ("passwordpassword", "list of common ones"),
    ] {
        let fields = [
            ("code", code.as_str()),
            ("organization", "Nordlicht"),
            ("name", "Ada"),
            ("email", "ada@example.org"),
            ("password", password),
        ];
        let answer = house.post(&mut Visitor::default(), "/setup", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(words), "{password}: {}", answer.body);
    }
}

async fn with_password(house: &House) -> crate::store::users::User {
    let organization = house.organization("North").await;
    let (user, _) = house
        .user(organization, Role::Administrator, "ada@example.org")
        .await;
    let hash = house.app.passwords.hash(PASSWORD).await.unwrap();
    house.app.store.set_password(user, hash).await.unwrap();
    house.app.store.user(user).await.unwrap().unwrap()
}

#[tokio::test]
async fn an_unknown_address_and_a_wrong_password_get_the_same_answer() {
    let house = House::empty().await;
    with_password(&house).await;
    let mut answers = Vec::new();
    for (email, password) in [
        ("ada@example.org", "not the password"),
        ("eve@example.org", PASSWORD),
    ] {
        let fields = [("email", email), ("password", password), ("back", "")];
        let answer = house.post(&mut Visitor::default(), "/login", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.header("set-cookie").is_empty());
        answers.push(answer.body.replace(email, ""));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn signing_in_leads_back_and_out_ends_the_session() {
    let house = House::empty().await;
    with_password(&house).await;
    let mut visitor = Visitor::default();
    let first = house.get(&mut visitor, "/account").await;
    assert_eq!(first.location(), "/login?back=%2Faccount");
    let page = house.get(&mut visitor, first.location()).await;
    assert!(
        page.body.contains("Please sign in to go on"),
        "{}",
        page.body
    );

    let fields = [
        ("email", " ADA@example.org"),
        ("password", PASSWORD),
        ("back", "/account"),
    ];
    let answer = house.post(&mut visitor, "/login", &fields).await;
    assert_eq!(answer.location(), "/account");
    let stolen = visitor.clone();
    assert_eq!(
        house.get(&mut visitor, "/account").await.status,
        StatusCode::OK
    );

    let out = house.post(&mut visitor, "/logout", &[]).await;
    assert_eq!(out.header("clear-site-data"), "\"cache\"");
    assert!(visitor.cookie("sid").is_none());
    let answer = house.get(&mut stolen.clone(), "/account").await;
    assert_eq!(
        answer.status,
        StatusCode::SEE_OTHER,
        "the old cookie opens nothing"
    );
}

#[tokio::test]
async fn signing_in_again_takes_a_new_session() {
    let house = House::empty().await;
    with_password(&house).await;
    let fields = [
        ("email", "ada@example.org"),
        ("password", PASSWORD),
        ("back", ""),
    ];
    let mut visitor = Visitor::default();
    house.post(&mut visitor, "/login", &fields).await;
    let before = visitor.clone();
    house.post(&mut visitor, "/login", &fields).await;
    assert_ne!(before.cookie("sid"), visitor.cookie("sid"));
    let answer = house.get(&mut before.clone(), "/account").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_session_ends_when_nobody_uses_it() {
    let house = House::empty().await;
    let user = with_password(&house).await;
    let mut visitor = house.signed_in(user.id).await;
    house.app.clock.advance(29 * MINUTE);
    assert_eq!(
        house.get(&mut visitor, "/account").await.status,
        StatusCode::OK
    );
    house.app.clock.advance(31 * MINUTE);
    let answer = house.get(&mut visitor, "/account").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_password_link_works_once_and_ends_all_sessions() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    let (_, mut administrator) = house
        .user(organization, Role::Administrator, "ada@example.org")
        .await;
    let fields = [
        ("email", "bo@example.org"),
        ("name", "Bo"),
        ("role", "consultant"),
        ("department", ""),
        ("locale", "de"),
    ];
    let users = app::paths::users(organization);
    let answer = house.post(&mut administrator, &users, &fields).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let (_, rest) = answer
        .body
        .split_once("http://127.0.0.1:3000/reset/")
        .unwrap();
    let link = format!("/reset/{}", &rest[..26]);

    let mut bo = Visitor::default();
    let page = house.get(&mut bo, &link).await;
    assert!(page.body.contains("For bo@example.org"), "{}", page.body);
    let refused = house.post(&mut bo, &link, &[("password", "short")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let set = house.post(&mut bo, &link, &[("password", PASSWORD)]).await;
    assert_eq!(set.location(), "/login?reason=password-set");

    let again = house
        .post(&mut bo, &link, &[("password", "another fine sentence")])
        .await;
    assert!(
        again.body.contains("used already or is too old"),
        "{}",
        again.body
    );
    let fields = [
        ("email", "bo@example.org"),
        ("password", PASSWORD),
        ("back", ""),
    ];
    let answer = house.post(&mut bo, "/login", &fields).await;
    assert_eq!(answer.location(), "/");
    assert!(
        answer
            .headers
            .get_all("set-cookie")
            .iter()
            .any(|line| line.to_str().unwrap().starts_with("language=de")),
        "Bo speaks German"
    );
}

#[tokio::test]
async fn delicate_steps_need_a_recent_password() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    let (_, mut visitor) = house
        .user(organization, Role::Administrator, "ada@example.org")
        .await;
    house.app.clock.advance(11 * MINUTE);
    let users = app::paths::users(organization);
    let page = house.get(&mut visitor, &users).await;
    assert!(
        page.body.contains("give your password again"),
        "{}",
        page.body
    );
    let fields = [
        ("email", "bo@example.org"),
        ("name", "Bo"),
        ("role", "administrator"),
        ("department", ""),
        ("locale", "en"),
    ];
    let answer = house.post(&mut visitor, &users, &fields).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(
        house.app.store.members(organization).await.unwrap().len(),
        1
    );
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    let (ada, mut visitor) = house
        .user(organization, Role::Administrator, "ada@example.org")
        .await;
    let path = app::paths::user_removal(organization, ada);
    let answer = house.post(&mut visitor, &path, &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("Somebody has to administer"),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn nobody_reaches_a_user_of_another_organization() {
    let house = House::empty().await;
    let (north, south) = (
        house.organization("North").await,
        house.organization("South").await,
    );
    let (_, mut ada) = house
        .user(north, Role::Administrator, "ada@example.org")
        .await;
    let (bo, _) = house.user(south, Role::Executive, "bo@example.org").await;
    for path in [
        app::paths::user_link(north, bo),
        app::paths::user_removal(north, bo),
    ] {
        let answer = house.post(&mut ada, &path, &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    let path = app::paths::user(north, bo);
    let fields = [("role", "administrator"), ("department", "")];
    let answer = house.post(&mut ada, &path, &fields).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let kept = house.app.store.memberships(bo, NOW).await.unwrap();
    assert_eq!(kept[0].role, Role::Executive);
}

#[tokio::test]
async fn settings_are_kept_and_shown_to_staff() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    let (_, mut visitor) = house
        .user(organization, Role::Administrator, "ada@example.org")
        .await;
    let path = app::paths::settings(organization);
    let mut fields = vec![
        ("name", "Nordlicht"),
        ("locale", "de"),
        ("time_zone", "Europe/Berlin"),
        ("currency", "CHF"),
        ("imprint_de", "Nordlicht GmbH\r\n\r\nKöln"),
        ("privacy_de", ""),
    ];
    for empty in [
        "imprint_en",
        "imprint_es",
        "imprint_fr",
        "privacy_en",
        "privacy_es",
        "privacy_fr",
    ] {
        fields.push((empty, ""));
    }
    let answer = house.post(&mut visitor, &path, &fields).await;
    assert_eq!(
        answer.location(),
        format!("{path}?saved=1"),
        "{}",
        answer.body
    );
    let imprint = app::paths::imprint(organization);
    let page = house.get(&mut Visitor::default(), &imprint).await;
    assert!(page.body.contains("Nordlicht GmbH"), "{}", page.body);
    let kept = house.get(&mut visitor, answer.location()).await;
    assert!(
        !kept.body.contains("read these places again"),
        "{}",
        kept.body
    );
    let privacy = |text| {
        let mut fields = fields.clone();
        for field in &mut fields {
            if field.0 == "privacy_de" {
                field.1 = text;
            }
        }
        fields
    };
    let warned = privacy("Der Wandel speichert nichts.");
    let answer = house.post(&mut visitor, &path, &warned).await;
    assert_eq!(
        answer.status,
        StatusCode::SEE_OTHER,
        "it is kept all the same"
    );
    let kept = house.get(&mut visitor, answer.location()).await;
    assert!(
        kept.body.contains("read these places again"),
        "{}",
        kept.body
    );
    assert!(kept.body.contains("“Wandel”"), "{}", kept.body);

    let zone = fields
        .iter_mut()
        .find(|(name, _)| *name == "time_zone")
        .unwrap();
    zone.1 = "Moon/Crater";
    let answer = house.post(&mut visitor, &path, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("no time zone of this name"),
        "{}",
        answer.body
    );
    assert!(
        answer.body.contains("Nordlicht GmbH"),
        "what was typed is kept"
    );
}

#[tokio::test]
async fn organizations_are_founded_and_kept_apart() {
    let house = House::empty().await;
    let north = house.organization("North").await;
    let (_, mut visitor) = house
        .user(north, Role::Administrator, "ada@example.org")
        .await;
    assert_eq!(
        house.get(&mut visitor, "/").await.location(),
        app::paths::organization(north)
    );
    let answer = house
        .post(&mut visitor, "/organizations", &[("name", "North")])
        .await;
    assert!(
        answer.body.contains("of this name already"),
        "{}",
        answer.body
    );
    let answer = house
        .post(&mut visitor, "/organizations", &[("name", "South")])
        .await;
    assert!(answer.location().starts_with("/o/"), "{}", answer.body);
    let south = answer.location().to_owned();
    assert_eq!(house.get(&mut visitor, &south).await.status, StatusCode::OK);
    assert_eq!(
        house.get(&mut visitor, "/").await.location(),
        "/organizations"
    );
}
