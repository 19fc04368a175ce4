//! Questionnaires in languages that are not ours: read in them, with our own words around them in one of ours.

use axum::http::StatusCode;

use super::house::{Answer, House, NOW, Visitor};

const LUNCH: &str = r#"
schema = "instrument/1"
id = "lunch"
version = "1.0.0"
languages = ["en", "pl", "ar"]
default_language = "en"
audience = "staff"
item_order = "fixed"
max_seconds = 60
title = { en = "Lunch", pl = "Obiad", ar = "الغداء" }
intro = { en = "Two questions.", pl = "Dwa pytania.", ar = "سؤالان." }
privacy = { en = "Groups of {min_group}.", pl = "Grupy od {min_group}.", ar = "مجموعات من {min_group}." }
thanks = { en = "Thank you.", pl = "Dziękujemy.", ar = "شكرا." }
[[scales]]
id = "where"
kind = "nominal"
options = [
  { code = "in", label = { en = "Inside", pl = "W środku", ar = "في الداخل" } },
  { code = "out", label = { en = "Outside", pl = "Na dworze", ar = "في الخارج" } },
]
[[sections]]
id = "one"
order = 1
title = { en = "Food", pl = "Jedzenie", ar = "الطعام" }
[[items]]
id = "WHERE"
section = "one"
type = "single_choice"
scale = "where"
scored_in = "none"
seconds = 5
text = { en = "Where?", pl = "Gdzie?", ar = "أين؟" }
[[items]]
id = "WHAT"
section = "one"
type = "number"
min = 1
max = 9
scored_in = "none"
seconds = 5
text = { en = "How many?", pl = "Ile?", ar = "كم؟" }
"#;

fn has(page: &Answer, parts: &[&str]) {
    for part in parts {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
}

#[tokio::test]
async fn a_survey_is_read_and_answered_in_a_language_that_is_not_ours() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    house.people(organization, 12).await;
    let store = &house.app.store;
    let lunch = store
        .add_instrument(organization, LUNCH.to_owned(), NOW)
        .await
        .unwrap();
    let (wave, links) = house.open_wave_of(organization, lunch).await;
    let mut visitor = Visitor::default();
    let link = format!("/s/{}", links[0].token);
    let arrived = house.get(&mut visitor, &link).await;
    let path = arrived.location().to_owned();

    let english = house.get(&mut visitor, &path).await;
    has(
        &english,
        &["<html lang=\"en\">", ">Polski<", ">العربية<", "Where?"],
    );
    assert!(
        !english.body.contains(">Deutsch<"),
        "it cannot be read in German"
    );
    has(&english, &["<h1 class=\"survey-title\">"]);

    let fields = [("WHERE", "out"), ("~language", "ar")];
    let arabic = house.post(&mut visitor, &path, &fields).await;
    has(
        &arabic,
        &[
            "<html lang=\"en\">",
            "<h1 lang=\"ar\" dir=\"rtl\" class=\"survey-title\">",
            "id=\"f-WHERE\" lang=\"ar\" dir=\"rtl\"",
            "id=\"f-WHAT-hint\" lang=\"en\" dir=\"ltr\"",
            "action=\"?lang=ar\"",
            "أين؟",
            "checked",
        ],
    );
    assert_eq!(visitor.cookie("language"), Some("ar"));
    let again = house.get(&mut visitor, &path).await;
    has(&again, &["أين؟"]);

    // Somebody else still reads English: pages that are kept ready differ by language.
    let mut other = Visitor::default();
    let link = format!("/s/{}", links[1].token);
    let arrived = house.get(&mut other, &link).await;
    let theirs = arrived.location().to_owned();
    has(&house.get(&mut other, &theirs).await, &["Where?"]);

    // What it cannot be read in leaves it as it is, and stores nothing.
    for unknown in ["xx", "", "\"><b>"] {
        let fields = [("WHERE", "out"), ("~language", unknown)];
        let page = house.post(&mut visitor, &path, &fields).await;
        assert_eq!(page.status, StatusCode::OK);
        has(&page, &["أين؟", "checked"]);
        assert_eq!(visitor.cookie("language"), Some("ar"), "{unknown}");
    }
    let refused = house
        .post(
            &mut visitor,
            &format!("{path}?lang=ar"),
            &[("WHAT", "many")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    has(
        &refused,
        &["كم؟", "id=\"f-WHAT-error\" lang=\"en\" dir=\"ltr\""],
    );

    let sent = house.post(&mut visitor, &path, &[("WHERE", "out")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let thanks = house.get(&mut visitor, sent.location()).await;
    has(&thanks, &["lang=\"ar\" dir=\"rtl\"", "شكرا"]);
    assert_eq!(store.close_wave(wave, NOW).await.unwrap().sheets, 1);
}

#[tokio::test]
async fn what_comes_beside_the_survey_says_in_which_language_it_is() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    house.people(organization, 12).await;
    let offer = r#"
[[after_submit]]
id = "VOL"
type = "opt_in"
stored = "separately"
text = { en = "Will you help?", pl = "Pomożesz?", ar = "هل تساعد؟" }
"#;
    let store = &house.app.store;
    let lunch = store
        .add_instrument(organization, format!("{LUNCH}{offer}"), NOW)
        .await
        .unwrap();
    let (wave, links) = house.open_wave_of(organization, lunch).await;
    let mut visitor = Visitor::default();
    let link = format!("/s/{}", links[0].token);
    let arrived = house.get(&mut visitor, &link).await;
    let tag = arrived.location().rsplit('/').next().unwrap().to_owned();
    let (help, promise) = (app::paths::volunteer(&tag), app::paths::promise(wave));

    // In a language of ours nothing is missing.
    let english = house.get(&mut visitor, &help).await;
    has(&english, &["<html lang=\"en\">", "Will you help?"]);
    let missing = "does not exist in this language yet";
    assert!(!english.body.contains(missing), "{}", english.body);

    for (code, dir, name, question) in [
        ("ar", "rtl", "العربية", "هل تساعد؟"),
        ("pl", "ltr", "Polski", "Pomożesz?"),
    ] {
        let fields = [("~language", code)];
        let survey = app::paths::survey(&tag);
        house.post(&mut visitor, &survey, &fields).await;
        let page = house.get(&mut visitor, &help).await;
        let marked = format!("lang=\"{code}\" dir=\"{dir}\"");
        has(&page, &["<html lang=\"en\">", question, missing]);
        has(&page, &[&format!("<span {marked}>{question}</span>")]);
        let named = format!("<strong {marked}>{name}</strong>");
        for address in [&help, &promise, &"/privacy".to_owned()] {
            has(&house.get(&mut visitor, address).await, &[&named, missing]);
        }
        // The survey itself is in that language, so that nothing is missing there.
        let survey = house.get(&mut visitor, &survey).await;
        assert!(!survey.body.contains(missing), "{}", survey.body);
    }
}
