//! The survey as staff will see it beside the form by which it is written, and parts that are moved there.

use axum::http::StatusCode;

use super::Desk;

#[tokio::test]
async fn what_is_typed_is_seen_beside_the_form_and_nothing_of_it_is_kept() {
    let mut desk = Desk::open().await;
    desk.finished().await;
    let id = desk.draft().await.items().next().unwrap().id.clone();
    let before = desk.stored().await;
    let page = format!("items/{id}/glimpse");
    let fields = [
        ("id", "another-name"),
        ("kind", "open_text"),
        ("text", "What shall we <drink>?"),
        ("max_chars", "800"),
        ("seconds", "45"),
    ];
    let glimpse = desk.post(&page, &fields).await;
    assert_eq!(glimpse.status, StatusCode::OK);
    let body = &glimpse.body;
    assert!(body.contains("What shall we &lt;drink&gt;?"), "{body}");
    assert!(body.contains(&format!("id=\"f-{id}\"")), "{body}");
    assert_eq!(body.matches("data-pointed").count(), 1, "{body}");
    assert!(!body.contains("<script"), "{body}");
    assert!(!body.contains("<header"), "{body}");
    assert_eq!(desk.stored().await.draft, before.draft);
    assert_eq!(desk.stored().await.stamp, before.stamp);
    let saved = desk.get(&page).await;
    assert!(saved.body.contains("What shall we eat?"), "{}", saved.body);
    assert!(!saved.body.contains("drink"), "{}", saved.body);
}

#[tokio::test]
async fn only_the_preview_lets_itself_be_framed_and_only_by_pages_of_ours() {
    let mut desk = Desk::open().await;
    desk.finished().await;
    let id = desk.draft().await.items().next().unwrap().id.clone();
    let glimpse = desk.get(&format!("items/{id}/glimpse")).await;
    assert_eq!(glimpse.header("x-frame-options"), "SAMEORIGIN");
    let policy = glimpse.header("content-security-policy");
    for part in [
        "default-src 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
        "base-uri 'none'",
    ] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.contains("script-src"), "{policy}");
    for page in [format!("items/{id}"), "sections/S1".to_owned()] {
        let editor = desk.get(&page).await;
        assert_eq!(editor.header("x-frame-options"), "DENY", "{page}");
        let policy = editor.header("content-security-policy");
        assert!(policy.contains("frame-src 'self'"), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
        let frame = format!("src=\"{}/glimpse?", desk.path(&page));
        assert!(editor.body.contains(&frame), "{}", editor.body);
    }
    let other = desk.get("settings").await;
    let policy = other.header("content-security-policy");
    assert!(!policy.contains("frame-src"), "{policy}");
}

#[tokio::test]
async fn what_is_looked_at_stays_from_save_to_save() {
    let mut desk = Desk::open().await;
    desk.finished().await;
    let looked_at = [("~who", "manager"), ("~of", "pseudo"), ("~width", "")];
    let mut fields = vec![("title", "Food & drink"), ("id", "S1")];
    fields.extend(looked_at);
    let saved = desk.post("sections/S1", &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let to = saved.location().to_owned();
    assert!(
        to.ends_with("?who=manager&of=pseudo&width=&saved=true"),
        "{to}"
    );
    let again = to.rsplit_once("/sections/").unwrap().1;
    let page = desk.get(&format!("sections/{again}")).await;
    let kept = "/glimpse?who=manager&amp;of=pseudo&amp;width=\"";
    assert!(page.body.contains(kept), "{}", page.body);
    // A form that was refused keeps it, too.
    fields[1] = ("id", "not an id");
    let refused = desk.post("sections/S1", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains(kept), "{}", refused.body);
    assert!(
        refused.body.contains("data-unsaved=\"true\""),
        "{}",
        refused.body
    );
}

#[tokio::test]
async fn a_question_that_cannot_be_shown_yet_says_why_in_its_frame() {
    let mut desk = Desk::open().await;
    desk.finished().await;
    let id = desk.add("single_choice").await;
    let glimpse = desk.get(&format!("items/{id}/glimpse")).await;
    let body = &glimpse.body;
    assert!(body.contains("has open points"), "{body}");
    assert!(body.contains("What shall we eat?"), "{body}");
    let gone = desk.get("items/gone/glimpse").await;
    assert_eq!(gone.status, StatusCode::OK);
    assert!(!gone.body.contains("has open points"), "{}", gone.body);
}

#[tokio::test]
async fn scales_are_moved_and_the_step_is_taken_back() {
    let mut desk = Desk::open().await;
    for kind in ["nominal", "ordinal", "numeric"] {
        let added = desk.post("scales", &[("do", "new"), ("kind", kind)]).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
    }
    let order = async |desk: &Desk| -> Vec<String> {
        let draft = desk.draft().await;
        let scales = draft.scales.iter();
        scales.map(|scale| scale.id.clone()).collect()
    };
    let first = order(&desk).await;
    let [a, b, c] = first.clone().try_into().unwrap();
    let up = desk
        .post("scales", &[("do", &format!("scale-up {c}"))])
        .await;
    assert!(up.location().ends_with(&format!("#scale-{c}")));
    assert_eq!(order(&desk).await, [&*a, &c, &b]);
    let dropped = [("do", "move-scale"), ("moved", &*c), ("place", "0")];
    desk.post("scales", &dropped).await;
    assert_eq!(order(&desk).await, [&*c, &a, &b]);
    for wrong in [
        vec![("do", "scale-up gone")],
        vec![("do", "scale-sideways")],
        vec![("do", "move-scale"), ("moved", &*c), ("place", "first")],
    ] {
        let refused = desk.post("scales", &wrong).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{wrong:?}");
    }
    for _ in 0..2 {
        desk.post("", &[("do", "undo")]).await;
    }
    assert_eq!(order(&desk).await, first);
}

#[tokio::test]
async fn a_line_is_dropped_behind_another_one() {
    let mut desk = Desk::open().await;
    let added = desk
        .post("scales", &[("do", "new"), ("kind", "nominal")])
        .await;
    let id = added.location().rsplit('/').next().unwrap().to_owned();
    let fields = [
        ("id", &*id),
        ("kind", "nominal"),
        ("option.0.label", "Soup"),
        ("option.0.code", "soup"),
        ("option.0.was", "1"),
        ("option.1.label", "Salad"),
        ("option.1.code", "salad"),
        ("option.1.was", "2"),
        ("option.2.label", "Pie"),
        ("option.2.code", "pie"),
        ("do", "move option 0 2"),
    ];
    let moved = desk.post(&format!("scales/{id}"), &fields).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.body);
    assert!(moved.location().ends_with("#f-option.2.label"));
    let draft = desk.draft().await;
    let codes: Vec<&str> = draft
        .scale(&id)
        .unwrap()
        .options
        .iter()
        .map(|option| option.code.as_str())
        .collect();
    assert_eq!(codes, ["salad", "pie", "soup"]);
}

#[tokio::test]
async fn a_role_that_is_not_asked_a_question_is_told_so() {
    let mut desk = Desk::open().await;
    desk.finished().await;
    let id = desk.draft().await.items().next().unwrap().id.clone();
    let fields = [
        ("id", &*id),
        ("kind", "open_text"),
        ("text", "What helps you lead?"),
        ("max_chars", "800"),
        ("seconds", "45"),
        ("show_if", "attr.people_manager is yes"),
    ];
    let saved = desk.post(&format!("items/{id}"), &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    for (who, is_asked) in [("manager", true), ("", true), ("customer", false)] {
        let page = format!("items/{id}/glimpse?who={who}");
        let body = desk.get(&page).await.body;
        let told = body.contains("is not asked this question");
        assert_eq!(told, !is_asked, "{who}: {body}");
        assert_eq!(body.contains("What helps you lead?"), is_asked, "{who}");
    }
}
