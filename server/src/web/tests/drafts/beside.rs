//! The survey as staff will see it beside the form by which it is written.

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
