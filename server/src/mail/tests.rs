use surveys::ids::{MessageId, PersonId, WaveId};

use super::{
    sink::{Mood, Sink},
    *,
};
use crate::{auth::Token, store::outbox::MessageKind};

fn mailer(port: u16) -> Mailer {
    let smtp = Smtp {
        host: "127.0.0.1".into(),
        port,
        security: MailSecurity::None,
        login: None,
        from: "Daybreak <survey@example.org>".into(),
    };
    Mailer::new(
        &smtp,
        PublicUrl::parse("https://survey.example.org").unwrap(),
    )
    .unwrap()
}

fn message(kind: MessageKind, locale: Language) -> Message {
    Message {
        id: MessageId::from_bits(1),
        lease: String::new(),
        kind,
        locale,
        header_id: "0123".into(),
        attempts: 1,
        person: PersonId::from_bits(3),
        email: Some("ada@example.org".into()),
        token: Token::from_bytes([7; 16]),
        stop: Token::from_bytes([8; 16]),
        is_pointless: false,
        wave: WaveId::from_bits(2),
        organization: "Example & Söhne".into(),
        time_zone: "Europe/Berlin".into(),
        min_group: 5,
        title: "Autumn\r\nBcc: everybody@example.org".into(),
        owner: "Grace Example".into(),
        closes: Some(1_790_000_000_000),
        report_back_by: Some("2026-10-20".into()),
        hours: Hours::Any,
        words: None,
    }
}

#[tokio::test]
async fn an_invitation_arrives_with_its_link_and_a_frozen_id() {
    let sink = Sink::start().await;
    let mailer = mailer(sink.port);
    assert!(mailer.is_reachable().await);
    for _ in 0..2 {
        mailer
            .send(&message(MessageKind::Invitation, Language::En))
            .await
            .unwrap();
    }
    let letters = sink.taken();
    let headers: Vec<&str> = letters[0].split("\n\n").next().unwrap().lines().collect();
    assert!(
        headers.contains(&"Message-ID: <0123@example.org>"),
        "{headers:?}"
    );
    assert!(
        headers.contains(&"Auto-Submitted: auto-generated"),
        "{headers:?}"
    );
    assert!(headers.contains(&"To: ada@example.org"), "{headers:?}");
    assert!(
        !headers.iter().any(|line| line.starts_with("Bcc")),
        "a title adds no header"
    );
    assert!(
        letters[1].contains("Message-ID: <0123@example.org>"),
        "the same letter again"
    );
}

#[test]
fn a_letter_reads_well_in_every_language() {
    for language in Language::ALL {
        for kind in [MessageKind::Invitation, MessageKind::Reminder] {
            let message = message(kind, language);
            let letter = Letter::of(
                &message,
                "https://survey.example.org/s/abc",
                "https://survey.example.org/unsubscribe/1/2",
            );
            let plain = letter.plain();
            assert!(
                plain.contains("\nhttps://survey.example.org/s/abc\n"),
                "{plain}"
            );
            assert!(
                plain.contains("Grace Example") && plain.contains("2026"),
                "{plain}"
            );
            let html = letter.html();
            assert!(
                html.contains("<a href=\"https://survey.example.org/s/abc\">"),
                "{html}"
            );
            assert!(
                html.contains("Example &amp; Söhne") && !html.contains("<img"),
                "{html}"
            );
        }
        let letter = Letter::password_link(language, "https://survey.example.org/r/abc");
        assert!(letter.plain().contains("/r/abc"));
    }
}

#[test]
fn only_what_can_be_ended_says_how_to_end_it() {
    let stop = "https://survey.example.org/unsubscribe/1/2";
    for language in Language::ALL {
        for kind in MessageKind::ALL {
            let letter = Letter::of(&message(kind, language), "https://x/", stop);
            let can_end = !matches!(
                kind,
                MessageKind::Invitation
                    | MessageKind::Ideas
                    | MessageKind::Votes
                    | MessageKind::VoiceLink
            );
            assert_eq!(letter.plain().contains(stop), can_end, "{kind:?}");
            assert_eq!(letter.html().contains(stop), can_end, "{kind:?}");
        }
    }
}

#[test]
fn own_words_stand_before_what_protects_the_reader() {
    let mut message = message(MessageKind::Invitation, Language::En);
    message.title = "Autumn".into();
    message.words = Some((
        "{organization}: {title}".into(),
        "Dear all,\r\n\r\n<b>three</b> questions about {title}.\r\n\r\n\r\nYours".into(),
    ));
    let letter = Letter::of(&message, "https://survey.example.org/s/abc", "");
    assert_eq!(letter.subject, "Example & Söhne: Autumn");
    let plain = letter.plain();
    assert!(
        plain.starts_with(
            "Dear all,\n\n<b>three</b> questions about Autumn.\n\nYours\n\nYou can answer until"
        ),
        "{plain}"
    );
    assert!(plain.contains("groups of 5 people or more"), "{plain}");
    let html = letter.html();
    assert!(html.contains("&lt;b&gt;three&lt;/b&gt;"), "{html}");
}

#[tokio::test]
async fn refusals_are_told_apart_and_name_nobody() {
    let sink = Sink::start().await;
    let mailer = mailer(sink.port);
    let send = || mailer.send_password_link("ada@example.org", Language::De, "https://x/r/1");
    sink.is(Mood::RefusesForGood);
    assert_eq!(
        send().await,
        Err(SendError::Never("the mail server answered 550".into()))
    );
    sink.is(Mood::RefusesForNow);
    assert_eq!(
        send().await,
        Err(SendError::Later("the mail server answered 451".into()))
    );
    sink.is(Mood::HangsUpAfterTaking);
    assert_eq!(send().await, Err(SendError::Perhaps));
    let broken = mailer
        .send_password_link("no address", Language::De, "https://x/r/1")
        .await;
    assert!(matches!(broken, Err(SendError::Never(_))));
}

#[tokio::test]
async fn a_server_that_is_down_is_noticed_before_anything_is_sent() {
    let port = {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        listener.local_addr().unwrap().port()
    };
    assert!(!mailer(port).is_reachable().await);
}

#[tokio::test]
async fn mail_programs_are_told_where_one_click_ends_reminders() {
    use mail_parser::{HeaderName, MessageParser};

    let sink = Sink::start().await;
    let secure = mailer(sink.port);
    let smtp = Smtp {
        host: "127.0.0.1".into(),
        port: sink.port,
        security: MailSecurity::None,
        login: None,
        from: "Daybreak <survey@example.org>".into(),
    };
    let url = PublicUrl::parse("http://127.0.0.1:3000").unwrap();
    let insecure = Mailer::new(&smtp, url).unwrap();
    for kind in MessageKind::ALL {
        let sent = message(kind, Language::De);
        secure.send(&sent).await.unwrap();
        insecure.send(&sent).await.unwrap();
        let letters = sink.taken();
        let header = |letter: &str, name: HeaderName<'static>| {
            let parsed = MessageParser::default().parse(letter.as_bytes()).unwrap();
            let found = parsed.header_raw(name);
            found.map(|value| value.trim().to_owned())
        };
        let list = |letter: &str| header(letter, HeaderName::ListUnsubscribe);
        let post = |letter: &str| header(letter, HeaderName::ListUnsubscribePost);
        let [to_secure, to_insecure] = &letters[letters.len() - 2..] else {
            panic!("two letters were sent");
        };
        if !has_end(kind) {
            assert_eq!(list(to_secure), None, "{kind:?}");
            assert_eq!(post(to_secure), None, "{kind:?}");
            continue;
        }
        let path = paths::unsubscribe(sent.person, &sent.stop.to_string());
        assert_eq!(
            list(to_secure).unwrap(),
            format!("<https://survey.example.org{path}>"),
            "{kind:?}"
        );
        assert_eq!(
            post(to_secure).as_deref(),
            Some("List-Unsubscribe=One-Click"),
            "{kind:?}"
        );
        assert!(list(to_insecure).is_some());
        assert_eq!(post(to_insecure), None);
    }
}
