//! The letters of a wave: planned, worded, come back, ended.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
};

use super::house::{House, NOW, Visitor};
use crate::{
    auth::Role,
    mail::Hours,
    store::{
        invitations::InvitationLink, letter_texts::Worded, outbox::MessageKind, schedule::Schedule,
    },
};

struct Desk {
    house: House,
    organization: OrganizationId,
    wave: WaveId,
    links: Vec<InvitationLink>,
    consultant: Visitor,
}

impl Desk {
    async fn new() -> Self {
        let house = House::empty().await;
        let organization = house.organization("Nordlicht").await;
        house.people(organization, 12).await;
        let (wave, links) = house.open_wave(organization).await;
        let (_, consultant) = house
            .user(organization, Role::Consultant, "consultant@example.org")
            .await;
        Self {
            house,
            organization,
            wave,
            links,
            consultant,
        }
    }

    fn path(&self, action: &str) -> String {
        format!("/o/{}/waves/{}{action}", self.organization, self.wave)
    }

    async fn page(&mut self, action: &str) -> String {
        let path = self.path(action);
        let answer = self.house.get(&mut self.consultant, &path).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answer.body
    }

    async fn send(&mut self, action: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let path = self.path(action);
        let answer = self.house.post(&mut self.consultant, &path, fields).await;
        (answer.status, answer.body)
    }

    async fn schedule(&self) -> Schedule {
        self.house.app.store.schedule(self.wave).await.unwrap()
    }
}

#[tokio::test]
async fn a_plan_is_kept_as_typed_and_a_wrong_day_keeps_nothing() {
    let mut desk = Desk::new().await;
    assert!(desk.page("").await.contains("/letters\""));
    let html = desk.page("/letters").await;
    assert!(html.contains("name=\"reminder_3\""), "{html}");
    let (status, _) = desk
        .send(
            "/letters",
            &[
                ("closes_itself", "on"),
                ("reminder_1", "2026-06-04"),
                ("reminder_2", ""),
                ("reminder_3", "2026-06-09"),
                ("hours", "daytime"),
            ],
        )
        .await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let kept = Schedule {
        closes_itself: true,
        reminders: vec!["2026-06-04".to_owned(), "2026-06-09".to_owned()],
        hours: Hours::Daytime,
        thanks: false,
        ..Schedule::default()
    };
    assert_eq!(desk.schedule().await, kept);

    for (field, day) in [
        ("reminder_1", "soon"),
        ("reminder_2", "2026-02-30"),
        ("reminder_2", "2026-06-01"),
        ("hours", "never"),
    ] {
        let mut fields = vec![("reminder_1", "2026-06-04"), ("hours", "work")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, day));
        let (status, html) = desk.send("/letters", &fields).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {day}");
        assert!(html.contains(&format!("id=\"f-{field}-error\"")), "{html}");
        assert_eq!(desk.schedule().await, kept, "nothing was kept");
    }
}

#[tokio::test]
async fn a_letter_is_worded_looked_at_and_set_back() {
    let mut desk = Desk::new().await;
    let path = "/letters/invitation/de";
    let html = desk.page(path).await;
    assert!(html.contains("Nordlicht lädt Sie"), "{html}");
    let words = [
        ("subject", "{organization} fragt"),
        ("opening", "Guten Tag,\r\n\r\nwir hören zu: {title}."),
    ];
    let (status, _) = desk.send(path, &words).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let html = desk.page(path).await;
    assert!(html.contains("<strong>Nordlicht fragt</strong>"), "{html}");
    assert!(html.contains("wir hören zu: Spring."), "{html}");
    let kept = desk.house.app.store.letter_texts(desk.wave).await.unwrap();
    assert_eq!(kept[0].opening, "Guten Tag,\n\nwir hören zu: {title}.");
    assert_eq!(
        (kept[0].letter, kept[0].language),
        (Worded::Invitation, Language::De)
    );

    // What cannot go out comes back as typed, with a reason.
    let long = "x".repeat(121);
    for (subject, opening) in [
        ("", "Hello"),
        (long.as_str(), "Hello"),
        ("Hello", " "),
        ("Hello", "This transformation will change you."),
    ] {
        let path = "/letters/thanks/en";
        let fields = [("subject", subject), ("opening", opening)];
        let (status, html) = desk.send(path, &fields).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{subject}");
        assert!(html.contains("error-summary"), "{html}");
    }
    assert_eq!(
        desk.house
            .app
            .store
            .letter_texts(desk.wave)
            .await
            .unwrap()
            .len(),
        1
    );

    let back = [("subject", ""), ("opening", ""), ("what", "ours")];
    let (status, _) = desk.send(path, &back).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(desk.page(path).await.contains("Nordlicht lädt Sie"));
    let none = desk.send("/letters/poem/de", &words).await;
    assert_eq!(none.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_letter_that_came_back_is_shown_and_corrected() {
    let mut desk = Desk::new().await;
    let store = desk.house.app.store.clone();
    store
        .enqueue_mail(desk.wave, MessageKind::Invitation, 0, NOW)
        .await
        .unwrap();
    let letter = store.claim_mail(1, NOW + 4 * 86_400_000).await.unwrap();
    let letter = letter.first().unwrap();
    store.mark_mail_sent(letter).await.unwrap();
    let report = format!(
        "From: a@example.org\r\nContent-Type: multipart/report; boundary=b\r\n\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
         --b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <{}@example.org>\r\n\r\n--b--\r\n",
        letter.header_id
    );
    let path = desk.path("/bounces");
    let answer = desk
        .house
        .upload(
            &mut desk.consultant,
            &path,
            &[],
            &[("mailbox", report.as_bytes())],
        )
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert!(answer.location().ends_with("letters=1&people=1"));
    let email = letter.email.clone().unwrap();
    let html = desk.page("/letters").await;
    assert!(html.contains(&email) && html.contains("5.1.1"), "{html}");

    let person = letter.person.to_string();
    let taken = desk
        .links
        .iter()
        .find(|link| link.person != letter.person)
        .and_then(|link| link.email.clone())
        .unwrap();
    for wrong in ["nobody", taken.as_str()] {
        let fields = [("person", person.as_str()), ("email", wrong)];
        let (status, html) = desk.send("/address", &fields).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{html}");
    }
    let fields = [("person", person.as_str()), ("email", "right@example.org")];
    let (status, _) = desk.send("/address", &fields).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(!desk.page("/letters").await.contains("5.1.1"));

    let nothing = desk
        .house
        .upload(&mut desk.consultant, &path, &[], &[])
        .await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn reminders_end_with_a_button_and_not_with_a_look() {
    let desk = Desk::new().await;
    let store = &desk.house.app.store;
    let person = desk.links[0].person;
    let token = store.keys().news_token(person);
    let path = format!("/unsubscribe/{person}/{token}");
    let wants = async || {
        store
            .enqueue_mail(desk.wave, MessageKind::SecondReminder, 0, NOW)
            .await
            .unwrap()
    };
    let mut reader = Visitor::default();
    let asked = desk.house.get(&mut reader, &path).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.body.contains("<form"), "{}", asked.body);
    for wrong in [
        format!("/unsubscribe/{person}/{}", desk.links[0].token),
        format!("/unsubscribe/{}/{token}", desk.links[1].person),
        format!("/unsubscribe/x/{token}"),
    ] {
        let answer = desk.house.post(&mut reader, &wrong, &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    for _ in 0..2 {
        let done = desk.house.post(&mut reader, &path, &[]).await;
        assert_eq!(done.status, StatusCode::OK);
    }
    assert_eq!(wants().await, u32::try_from(desk.links.len()).unwrap() - 1);
}

/// What a mail program sends: no cookie, no word of a browser, and these two kinds of bodies.
fn one_click(path: &str, kind: &str, body: &str) -> Request<Body> {
    Request::post(path)
        .header(header::CONTENT_TYPE, kind)
        .body(Body::from(body.to_owned()))
        .unwrap()
}

#[tokio::test]
async fn one_click_in_a_mail_program_ends_reminders_and_opens_nothing_else() {
    let desk = Desk::new().await;
    let store = &desk.house.app.store;
    let path = |at: usize| {
        let person = desk.links[at].person;
        format!("/unsubscribe/{person}/{}", store.keys().news_token(person))
    };
    let reminded = async |kind| store.enqueue_mail(desk.wave, kind, 0, NOW).await.unwrap();
    let all = u32::try_from(desk.links.len()).unwrap();
    let fields = "application/x-www-form-urlencoded";
    let said = "List-Unsubscribe=One-Click";

    // Without the words, or from a page elsewhere, nothing ends.
    let mut from_elsewhere = one_click(&path(0), fields, said);
    let origin = "https://elsewhere.example".parse().unwrap();
    from_elsewhere.headers_mut().insert(header::ORIGIN, origin);
    for refused in [
        one_click(&path(0), fields, ""),
        one_click(&path(0), fields, "List-Unsubscribe=Maybe"),
        from_elsewhere,
    ] {
        let answer = desk.house.raw(refused).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.body);
    }
    let wrong = format!(
        "/unsubscribe/{}/{}",
        desk.links[0].person, desk.links[0].token
    );
    let answer = desk.house.raw(one_click(&wrong, fields, said)).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(reminded(MessageKind::Reminder).await, all);

    // With them it does, as fields and as parts of a form; twice is as once, and nobody is sent elsewhere (RFC 8058 §3.1).
    let parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
    for request in [
        one_click(&path(0), fields, said),
        one_click(&path(0), fields, said),
        one_click(&path(1), "multipart/form-data; boundary=x", parts),
    ] {
        let answer = desk.house.raw(request).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    }
    assert_eq!(reminded(MessageKind::SecondReminder).await, all - 2);

    // The words are a key to this one address.
    let other = desk.house.raw(one_click("/logout", fields, said)).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_letter_is_shown_as_a_mail_program_would_in_every_language() {
    let mut desk = Desk::new().await;
    for letter in Worded::ALL {
        for language in Language::ALL {
            let page = format!("/letters/{}/{language}", letter.code());
            let html = desk.page(&page).await;
            for scheme in ["light", "dark"] {
                let look = desk.path(&format!("{page}/look?scheme={scheme}"));
                assert!(html.contains(&format!("src=\"{look}\"")), "{html}");
                let answer = desk.house.get(&mut desk.consultant, &look).await;
                assert_eq!(answer.status, StatusCode::OK);
                assert_eq!(answer.header("x-frame-options"), "SAMEORIGIN");
                let policy = answer.header("content-security-policy");
                let strict = "sandbox; default-src 'none'; style-src 'unsafe-inline';";
                assert!(policy.starts_with(strict), "{policy}");
                assert!(policy.ends_with("frame-ancestors 'self'"), "{policy}");
                let body = &answer.body;
                assert!(body.contains(&format!("<html lang=\"{language}\">")));
                assert!(body.contains(&format!("color-scheme:{scheme}")), "{body}");
                assert!(body.contains("Nordlicht"), "{body}");
                assert!(!body.contains("{title}"), "{body}");
            }
        }
    }
    let page = desk.path("/letters/invitation/de");
    let answer = desk.house.get(&mut desk.consultant, &page).await;
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("frame-src 'self'"), "{policy}");
    assert_eq!(answer.header("x-frame-options"), "DENY");
}

#[tokio::test]
async fn words_that_are_typed_are_shown_and_not_kept() {
    let mut desk = Desk::new().await;
    let words = [
        ("subject", "A line"),
        ("opening", "<b>Bold</b> {organization}"),
    ];
    let path = "/letters/invitation/en/look?scheme=dark";
    let (status, body) = desk.send(path, &words).await;
    assert_eq!(status, StatusCode::OK);
    let shown = "&lt;b&gt;Bold&lt;/b&gt; Nordlicht";
    assert!(body.contains(shown), "{body}");
    assert!(!desk.page(path).await.contains(shown));
    let kept = desk.house.app.store.letter_texts(desk.wave).await.unwrap();
    assert!(kept.is_empty(), "{kept:?}");
}
