//! Questionnaires while they are written: from nothing to a published one, two people at once, bad input.

use authoring::Draft;
use axum::http::StatusCode;
use surveys::{
    ids::{InstrumentId, OrganizationId},
    instrument::Instrument,
};

mod beside;

use super::house::{Answer, House, NOW, Visitor};
use crate::{
    auth::Role,
    store::people::{PeopleImport, Unlisted},
};

struct Desk {
    house: House,
    organization: OrganizationId,
    consultant: Visitor,
    id: InstrumentId,
}

impl Desk {
    /// With an empty questionnaire on it.
    async fn open() -> Self {
        let house = House::empty().await;
        let organization = house.organization("North").await;
        let (_, mut consultant) = house
            .user(organization, Role::Consultant, "consultant@example.org")
            .await;
        let begun = house
            .post(
                &mut consultant,
                &app::paths::drafts(organization),
                &[
                    ("from", ""),
                    ("as", "version"),
                    ("title", "Lunch together"),
                    ("id", ""),
                    ("language", "en"),
                ],
            )
            .await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
        let id = begun
            .location()
            .rsplit('/')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        Self {
            house,
            organization,
            consultant,
            id,
        }
    }

    async fn draft(&self) -> Draft {
        self.stored().await.draft
    }

    async fn stored(&self) -> crate::store::drafts::StoredDraft {
        self.house.app.store.draft(self.id).await.unwrap().unwrap()
    }

    fn path(&self, page: &str) -> String {
        let outline = app::paths::draft(self.organization, self.id);
        if page.is_empty() {
            outline
        } else {
            format!("{outline}/{page}")
        }
    }

    async fn get(&mut self, page: &str) -> Answer {
        let path = self.path(page);
        self.house.get(&mut self.consultant, &path).await
    }

    /// Sends a form of a page, drawn from how things are.
    async fn post(&mut self, page: &str, fields: &[(&str, &str)]) -> Answer {
        let stamp = self.stored().await.stamp.to_string();
        self.post_from(page, &stamp, fields).await
    }

    async fn post_from(&mut self, page: &str, stamp: &str, fields: &[(&str, &str)]) -> Answer {
        let path = self.path(page);
        let mut all = vec![("stamp", stamp)];
        all.extend_from_slice(fields);
        self.house.post(&mut self.consultant, &path, &all).await
    }

    /// Adds a question of a kind; its id.
    async fn add(&mut self, kind: &str) -> String {
        let fields = [("do", "add-item S1"), ("kind.S1", kind)];
        let added = self.post("", &fields).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        added.location().rsplit('/').next().unwrap().to_owned()
    }

    /// Everything that a published one needs.
    async fn finished(&mut self) {
        let id = self.add("open_text").await;
        let fields = [
            ("id", &*id),
            ("kind", "open_text"),
            ("text", "What shall we eat?"),
            ("max_chars", "800"),
            ("seconds", "45"),
            ("scored_in", "themes"),
        ];
        let saved = self.post(&format!("items/{id}"), &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let fields = [("title", "Food"), ("id", "S1")];
        let saved = self.post("sections/S1", &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    }
}

#[tokio::test]
async fn a_questionnaire_is_written_and_published() {
    let mut desk = Desk::open().await;
    let outline = desk.get("").await;
    assert_eq!(outline.status, StatusCode::OK);
    assert!(
        outline.body.contains("There is no question yet"),
        "{}",
        outline.body
    );
    let early = desk.post("publication", &[("version", "1.0.0")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    desk.finished().await;
    let page = desk.get("publication").await;
    assert!(page.body.contains("Nothing is open"), "{}", page.body);
    for wrong in ["", "1.0", "one", "1.0.0.0", "1.0.-1"] {
        let refused = desk.post("publication", &[("version", wrong)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let published = desk.post("publication", &[("version", "1.0.0")]).await;
    assert_eq!(
        published.status,
        StatusCode::SEE_OTHER,
        "{}",
        published.body
    );
    let stored = desk.house.app.store.instrument(desk.id).await.unwrap();
    let instrument = Instrument::parse(&stored.unwrap().document).unwrap();
    assert_eq!(instrument.id, "lunch-together");
    assert_eq!(instrument.items.len(), 1);
    assert_eq!(
        desk.get("").await.status,
        StatusCode::NOT_FOUND,
        "the draft is gone"
    );
    let path = app::paths::instruments(desk.organization);
    let list = desk.house.get(&mut desk.consultant, &path).await;
    assert!(list.body.contains("Lunch together"), "{}", list.body);
}

#[tokio::test]
async fn the_next_version_tells_what_is_different_and_proposes_its_number() {
    let mut desk = Desk::open().await;
    desk.finished().await;
    desk.post("publication", &[("version", "1.0.0")]).await;
    let path = app::paths::drafts(desk.organization);
    let from = desk.id.to_string();
    let begun = desk
        .house
        .post(
            &mut desk.consultant,
            &path,
            &[("from", &from), ("as", "version")],
        )
        .await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
    desk.id = begun
        .location()
        .rsplit('/')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let page = desk.get("publication").await;
    assert!(page.body.contains("Nothing is different"), "{}", page.body);
    let known = desk.post("publication", &[("version", "1.0.0")]).await;
    assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(known.body.contains("is here already"), "{}", known.body);
    desk.add("short_text").await;
    let page = desk.get("items/Q2").await;
    assert!(page.body.contains("Short text"), "{}", page.body);
    let fields = [
        ("id", "Q2"),
        ("kind", "short_text"),
        ("text", "Where?"),
        ("max_chars", "200"),
        ("seconds", "15"),
        ("scored_in", "themes"),
    ];
    desk.post("items/Q2", &fields).await;
    let page = desk.get("publication").await;
    assert!(page.body.contains("lunch-together 1.0.0"), "{}", page.body);
    assert!(page.body.contains("value=\"1.1.0\""), "{}", page.body);
}

#[tokio::test]
async fn who_was_overtaken_keeps_what_was_typed() {
    let mut desk = Desk::open().await;
    let id = desk.add("open_text").await;
    let page = format!("items/{id}");
    let stamp = desk.stored().await.stamp.to_string();
    let mine = [
        ("id", &*id),
        ("kind", "open_text"),
        ("text", "My long and careful question"),
        ("max_chars", "800"),
        ("seconds", "45"),
    ];
    let theirs = [("title", "Theirs"), ("id", "S1")];
    desk.post("sections/S1", &theirs).await;
    let overtaken = desk.post_from(&page, &stamp, &mine).await;
    assert_eq!(overtaken.status, StatusCode::CONFLICT);
    assert!(overtaken.body.contains("My long and careful question"));
    assert!(
        overtaken.body.contains("Somebody else saved"),
        "{}",
        overtaken.body
    );
    assert!(desk.draft().await.item(&id).unwrap().text.is_empty());
    // The page brings the state as it is now along: saving again works.
    let now = desk.stored().await.stamp;
    assert!(
        overtaken
            .body
            .contains(&format!("name=\"stamp\" value=\"{now}\""))
    );
    let saved = desk.post(&page, &mine).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let draft = desk.draft().await;
    assert_eq!(
        draft.item(&id).unwrap().text["en"],
        "My long and careful question"
    );
    assert_eq!(draft.sections[0].title["en"], "Theirs");
    for (page, fields) in [
        ("", vec![("do", "undo")]),
        ("sections/S1", vec![("title", "x"), ("id", "S1")]),
        ("settings", vec![("title", "x")]),
        ("scales", vec![("do", "new"), ("kind", "nominal")]),
        ("publication", vec![("version", "1.0.0")]),
        ("removal", vec![]),
    ] {
        let answer = desk.post_from(page, "1", &fields).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{page}");
    }
    assert_eq!(desk.draft().await, draft);
}

#[tokio::test]
async fn what_somebody_else_removed_keeps_what_was_typed() {
    let mut desk = Desk::open().await;
    let id = desk.add("single_choice").await;
    let draft = desk.draft().await;
    let scale = draft.item(&id).unwrap().scale.clone();
    desk.post("", &[("do", &format!("item-remove {id}"))]).await;
    assert!(desk.draft().await.item(&id).is_none());
    let mine = [
        ("id", &*id),
        ("kind", "single_choice"),
        ("text", "My long and careful question"),
        ("options_of", &*scale),
        ("option.0.was", ""),
        ("option.0.code", "yes"),
        ("option.0.label", "Yes, of course"),
    ];
    let page = format!("items/{id}");
    let gone = desk.post(&page, &mine).await;
    assert_eq!(gone.status, StatusCode::CONFLICT, "{}", gone.body);
    for kept in [
        "Somebody else removed this",
        "My long and careful question",
        "Yes, of course",
    ] {
        assert!(gone.body.contains(kept), "{kept}: {}", gone.body);
    }
    // The removal is taken back, and the same form is saved.
    desk.post("", &[("do", "undo")]).await;
    let saved = desk.post(&page, &mine).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);

    desk.post("", &[("do", "add-section")]).await;
    let section = desk.draft().await.sections[1].id.clone();
    let outline = desk.get("").await;
    assert!(
        outline.body.contains("Move section no. 2 up"),
        "{}",
        outline.body
    );
    desk.post("", &[("do", &format!("section-remove {section}"))])
        .await;
    let fields = [("title", "My careful heading"), ("id", &*section)];
    let gone = desk.post(&format!("sections/{section}"), &fields).await;
    assert_eq!(gone.status, StatusCode::CONFLICT);
    assert!(gone.body.contains("My careful heading"), "{}", gone.body);

    let fields = [
        ("id", "gone"),
        ("kind", "nominal"),
        ("option.0.label", "My careful option"),
    ];
    let gone = desk.post("scales/gone", &fields).await;
    assert_eq!(gone.status, StatusCode::CONFLICT);
    assert!(gone.body.contains("My careful option"), "{}", gone.body);
}

#[tokio::test]
async fn steps_are_taken_back_and_again() {
    let mut desk = Desk::open().await;
    let id = desk.add("open_text").await;
    let removed = desk.post("", &[("do", &format!("item-remove {id}"))]).await;
    assert!(removed.location().contains("done=removed"));
    assert!(desk.draft().await.item(&id).is_none());
    for (step, is_there) in [
        ("undo", true),
        ("undo", false),
        ("redo", true),
        ("redo", false),
    ] {
        let answer = desk.post("", &[("do", step)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{step}");
        assert_eq!(desk.draft().await.item(&id).is_some(), is_there, "{step}");
    }
    let nothing = desk.post("", &[("do", "redo")]).await;
    assert!(nothing.location().contains("done=nothing"));
}

#[tokio::test]
async fn what_does_not_fit_is_told_beside_its_field_and_kept_on_the_page() {
    let mut desk = Desk::open().await;
    let first = desk.add("single_choice").await;
    let second = desk.add("open_text").await;
    let before = desk.draft().await;
    let long = "ä".repeat(10_000);
    let base = [
        ("id", &*second),
        ("kind", "open_text"),
        ("text", "Why?"),
        ("max_chars", "800"),
        ("seconds", "45"),
    ];
    for (field, value, said) in [
        ("text", long.as_str(), "at most 1,000 characters"),
        ("id", "two words", "cannot be a short name"),
        ("id", first.as_str(), "is taken"),
        ("id", "department", "is taken"),
        ("seconds", "many", "whole number"),
        ("max_chars", "-5", "whole number"),
    ] {
        let mut fields = base.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        let refused = desk.post(&format!("items/{second}"), &fields).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{field} {value:.20}"
        );
        assert!(refused.body.contains(said), "{said}: {}", refused.body);
        assert!(
            refused.body.contains(value),
            "what was typed is still there: {field}"
        );
        assert!(
            refused.body.contains(&format!("href=\"#f-{field}\"")),
            "the summary links to {field}"
        );
    }
    assert_eq!(desk.draft().await, before);
    // Odd but harmless: kept as it is, shown as text.
    let odd = "👩‍👩‍👧 e\u{301} <script>alert(1)</script> \"quoted\"";
    let mut fields = base.to_vec();
    fields[2] = ("text", odd);
    let saved = desk.post(&format!("items/{second}"), &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    assert_eq!(desk.draft().await.item(&second).unwrap().text["en"], odd);
    for page in [
        "",
        "map",
        "preview",
        "publication",
        &format!("items/{second}"),
    ] {
        let page = desk.get(page).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.body.contains("<script>alert"), "{}", page.body);
    }
}

#[tokio::test]
async fn options_are_written_moved_and_kept_while_something_needs_them() {
    let mut desk = Desk::open().await;
    let first = desk.add("single_choice").await;
    let second = desk.add("open_text").await;
    let scale = desk.draft().await.item(&first).unwrap().scale.clone();
    let fields = |what: &'static str| {
        vec![
            ("do", what),
            ("id", &*first),
            ("kind", "single_choice"),
            ("text", "Do you like it?"),
            ("scale", &*scale),
            ("options_of", &*scale),
            ("option.0.label", "Yes"),
            ("option.0.code", "yes"),
            ("option.0.was", "1"),
            ("option.1.label", "No"),
            ("option.1.code", "no"),
            ("option.1.was", "2"),
            ("seconds", "6"),
        ]
    };
    let page = format!("items/{first}");
    let saved = desk.post(&page, &fields("save")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let codes = |draft: &Draft| -> Vec<String> {
        let options = &draft.scale(&scale).unwrap().options;
        options.iter().map(|option| option.code.clone()).collect()
    };
    assert_eq!(codes(&desk.draft().await), ["yes", "no"]);
    let mut down = fields("down option 0");
    for (name, value) in &mut down {
        if *name == "option.0.was" {
            *value = "yes";
        } else if *name == "option.1.was" {
            *value = "no";
        }
    }
    let moved = desk.post(&page, &down).await;
    assert!(
        moved.location().ends_with("#f-option.1.label"),
        "{}",
        moved.location()
    );
    assert_eq!(codes(&desk.draft().await), ["no", "yes"]);
    let condition = [
        ("id", &*second),
        ("kind", "open_text"),
        ("text", "Why?"),
        ("max_chars", "800"),
        ("seconds", "45"),
        ("if.0.of", &*first),
        ("if.0.test", "is"),
        ("if.0.value", "no"),
        ("join", "and"),
    ];
    desk.post(&format!("items/{second}"), &condition).await;
    let outline = desk.get("").await;
    assert!(outline.body.contains("Shown if"), "{}", outline.body);
    let mut gone = fields("save");
    gone.retain(|(name, _)| !name.starts_with("option.1"));
    gone[6] = ("option.0.label", "Yes");
    for (name, value) in &mut gone {
        if *name == "option.0.was" {
            *value = "yes";
        }
    }
    let refused = desk.post(&page, &gone).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("is still needed by"),
        "{}",
        refused.body
    );
    let refused = desk
        .post("", &[("do", &format!("item-remove {first}"))])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(codes(&desk.draft().await), ["no", "yes"]);
}

#[tokio::test]
async fn texts_are_translated_side_by_side_and_gaps_are_counted() {
    let mut desk = Desk::open().await;
    desk.finished().await;
    let draft = desk.draft().await;
    let texts = |draft: &Draft| -> Vec<(String, String)> {
        let first = &draft.default_language;
        let settings = [&draft.title, &draft.intro, &draft.privacy, &draft.thanks];
        let names = ["title", "intro", "privacy", "thanks"];
        names
            .iter()
            .zip(settings)
            .map(|(name, texts)| ((*name).to_owned(), texts[first].clone()))
            .collect()
    };
    let texts = texts(&draft);
    let mut fields: Vec<(&str, &str)> = texts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    fields.extend([
        ("id", "lunch"),
        ("minutes", "9"),
        ("default_language", "en"),
        ("do", "add-language"),
        ("new_language", "de"),
    ]);
    let added = desk.post("settings", &fields).await;
    assert!(
        added.location().ends_with("translations/de"),
        "{} {}",
        added.location(),
        added.body
    );
    let page = desk.get("translations/de").await;
    assert!(page.body.contains("What shall we eat?"), "{}", page.body);
    let open = desk.get("").await;
    assert!(open.body.contains("texts are missing"), "{}", open.body);
    let draft = desk.draft().await;
    // The page has fields for what is written in English, and nobody translates a help that nobody wrote.
    let names: Vec<String> = draft
        .texts()
        .iter()
        .enumerate()
        .filter(|(_, (spot, texts))| !spot.is_optional() || !texts.is_empty())
        .map(|(number, _)| format!("text.{number}"))
        .collect();
    assert!(
        names
            .iter()
            .all(|name| page.body.contains(&format!("name=\"{name}\""))),
        "{}",
        page.body
    );
    let fields: Vec<(&str, &str)> = names
        .iter()
        .map(|name| (name.as_str(), "Auf Deutsch"))
        .collect();
    let saved = desk.post("translations/de", &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let of = desk.draft().await.completeness();
    assert!(
        of.iter().any(|of| of.language == "de" && of.done == of.all),
        "{of:?}"
    );
    for page in ["translations/en", "translations/fr", "translations/xx"] {
        assert_eq!(desk.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
    }
    let preview = desk.get("preview?of=pseudo&who=manager&width=phone").await;
    assert!(preview.body.contains("[Lûñçĥ"), "{}", preview.body);
    // The survey's own button keeps for whom, in which language and how wide; so do the languages of the page.
    let sent = [("~who", "manager"), ("~of", "pseudo"), ("~width", "phone")];
    for (name, value) in sent {
        let field = format!("name=\"{name}\" value=\"{value}\"");
        assert!(preview.body.contains(&field), "{field}: {}", preview.body);
    }
    let again = desk.post("preview", &sent).await;
    assert!(again.body.contains("[Lûñçĥ"), "{}", again.body);
    assert!(again.body.contains("preview-frame phone"), "{}", again.body);
    assert!(
        again
            .body
            .contains("who=manager&amp;of=pseudo&amp;width=phone&amp;lang=fr"),
        "{}",
        again.body
    );
    let preview = desk.get("preview?of=de").await;
    assert!(preview.body.contains("Auf Deutsch"), "{}", preview.body);
}

#[tokio::test]
async fn a_preview_leaves_out_what_is_not_ready_and_says_so() {
    let mut desk = Desk::open().await;
    let nothing = desk.get("preview").await;
    assert!(
        nothing.body.contains("nothing to show yet"),
        "{}",
        nothing.body
    );
    desk.finished().await;
    desk.add("single_choice").await;
    let preview = desk.get("preview").await;
    assert!(
        preview.body.contains("What shall we eat?"),
        "{}",
        preview.body
    );
    assert!(
        preview.body.contains("are left out below"),
        "{}",
        preview.body
    );
}

#[tokio::test]
async fn a_draft_of_another_organization_cannot_be_found() {
    let mut desk = Desk::open().await;
    let other = desk.house.organization("South").await;
    let (_, mut stranger) = desk
        .house
        .user(other, Role::Consultant, "stranger@example.org")
        .await;
    for organization in [desk.organization, other] {
        let path = app::paths::draft(organization, desk.id);
        let answer = desk.house.get(&mut stranger, &path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let removal = format!("{path}/removal");
        let answer = desk
            .house
            .post(&mut stranger, &removal, &[("stamp", "1")])
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let (_, mut executive) = desk
        .house
        .user(desk.organization, Role::Executive, "chief@example.org")
        .await;
    let path = desk.path("");
    let answer = desk.house.get(&mut executive, &path).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let gone = desk.post("removal", &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.body);
    assert_eq!(desk.get("").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_questionnaire_that_comes_with_the_program_can_be_worked_on() {
    let mut desk = Desk::open().await;
    let store = &desk.house.app.store;
    for (name, source) in surveys::instrument::SOURCES {
        let draft = Draft::read(source).unwrap();
        let id = store
            .begin_draft(desk.organization, None, draft.clone(), NOW)
            .await
            .unwrap();
        let desk_path = app::paths::draft(desk.organization, id);
        let item = &draft.items().next().unwrap().id;
        let section = &draft.sections[0].id;
        let scale = &draft.scales[0].id;
        for page in [
            String::new(),
            "/map".to_owned(),
            "/preview?who=manager".to_owned(),
            "/settings".to_owned(),
            "/publication".to_owned(),
            "/scales".to_owned(),
            format!("/scales/{scale}"),
            format!("/items/{item}"),
            format!("/sections/{section}"),
            "/translations/de".to_owned(),
        ] {
            for language in ["en", "de", "es", "fr"] {
                let join = if page.contains('?') { '&' } else { '?' };
                let path = format!("{desk_path}{page}{join}lang={language}");
                let answer = desk.house.get(&mut desk.consultant, &path).await;
                assert_eq!(answer.status, StatusCode::OK, "{name} {path}");
            }
        }
    }
}

#[tokio::test]
async fn a_section_is_put_into_random_order_and_taken_back() {
    let mut desk = Desk::open().await;
    desk.finished().await;
    let page = desk.get("sections/S1").await;
    assert!(page.body.contains("name=\"random_order\""), "{}", page.body);
    assert!(!page.body.contains("checked"), "{}", page.body);
    let fields = [("title", "Food"), ("id", "S1"), ("random_order", "on")];
    let saved = desk.post("sections/S1", &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    assert!(desk.draft().await.sections[0].random_order);
    let page = desk.get("sections/S1").await;
    assert!(page.body.contains("checked"), "{}", page.body);
    // One open text has nothing to trade places with.
    assert!(page.body.contains("so nothing happens"), "{}", page.body);
    let outline = desk.get("").await;
    assert!(outline.body.contains("Statements in random order"));
    // Its questions come along when it is copied.
    desk.post("", &[("do", "section-copy S1")]).await;
    assert!(desk.draft().await.sections[1].random_order);
    desk.post("", &[("do", "undo")]).await;
    desk.post("", &[("do", "undo")]).await;
    assert!(!desk.draft().await.sections[0].random_order);
    desk.post("", &[("do", "redo")]).await;
    assert!(desk.draft().await.sections[0].random_order);
    let published = desk.post("publication", &[("version", "1.0.0")]).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER);
    let stored = desk.house.app.store.instrument(desk.id).await.unwrap();
    let instrument = stored.unwrap().parse().unwrap();
    assert!(instrument.sections[0].random_order);
}

#[tokio::test]
async fn what_the_list_of_people_answers_is_chosen_and_checked() {
    let mut desk = Desk::open().await;
    let text = desk.add("open_text").await;
    let page = desk.get(&format!("items/{text}")).await;
    assert!(!page.body.contains("name=\"prefill\""), "it is no choice");
    let choice = desk.add("single_choice").await;
    let path = format!("items/{choice}");
    let page = desk.get(&path).await;
    assert!(page.body.contains("<select") && page.body.contains("name=\"prefill\""));
    assert!(
        page.body.contains("value=\"customer_facing\""),
        "{}",
        page.body
    );

    // Its options have the codes 1, 2, 3.
    let fields = [
        ("id", &*choice),
        ("kind", "single_choice"),
        ("text", "Do you lead people?"),
        ("seconds", "7"),
        ("scored_in", "none"),
        ("prefill", "people_manager"),
    ];
    let saved = desk.post(&path, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let page = desk.get(&path).await;
    let told = "answered from the list of people with yes, which is no option of it";
    assert!(page.body.contains(told), "{}", page.body);

    let unknown = [&fields[..5], &[("prefill", "site")]].concat();
    let saved = desk.post(&path, &unknown).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let page = desk.get(&path).await;
    let missing = "The list of people has no column site.";
    assert!(page.body.contains(missing), "{}", page.body);
    assert!(
        page.body.contains("value=\"site\" selected"),
        "it can be seen and taken away"
    );

    // What another kind does not show stays, and is told.
    let condition = [
        &fields[..5],
        &[("prefill", ""), ("show_if", "attr.email is Kiel")],
    ]
    .concat();
    desk.post(&path, &condition).await;
    let page = desk.get(&path).await;
    assert!(
        page.body
            .contains("condition asks for email, which is no attribute of people"),
        "{}",
        page.body
    );

    // What the list says is offered, with the values that enough people share.
    let people = (0..12).map(|n| {
        let mut person = crate::store::testing::person("HQ", n);
        let site = if n < 10 { "Kiel" } else { "Ulm" };
        person.attributes.insert("site".to_owned(), site.to_owned());
        person
    });
    let import = PeopleImport {
        departments: Some(vec![surveys::organization::DepartmentRow {
            code: "HQ".to_owned(),
            name: "Head office".to_owned(),
            parent: None,
            headcount: 0,
        }]),
        people: people.collect(),
        unlisted: Unlisted::Stay,
    };
    let store = &desk.house.app.store;
    store
        .import_people(desk.organization, import)
        .await
        .unwrap();
    let page = desk.get(&path).await;
    for offered in [
        "<option value=\"site\">site</option>",
        "<option value=\"attr.site\">the list of people: site</option>",
        "<option value=\"Kiel\" label=\"Kiel (site)\"></option>",
    ] {
        assert!(page.body.contains(offered), "{offered}: {}", page.body);
    }
    assert!(
        !page.body.contains("Ulm"),
        "two people could be known by it"
    );
    let condition = [
        &fields[..5],
        &[("prefill", ""), ("show_if", "attr.site is Ulm")],
    ]
    .concat();
    desk.post(&path, &condition).await;
    let page = desk.get(&path).await;
    let few = "Fewer than ten people of the list have “Ulm” in site.";
    assert!(page.body.contains(few), "{}", page.body);
}
