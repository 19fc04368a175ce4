use super::*;
use crate::{
    config::{MailSecurity, PublicUrl, Smtp},
    mail::sink::{Mood, Sink},
    store::{
        outbox::{LEASE, MessageKind},
        testing::{Bench, NOW, answers},
    },
};

fn mailer(sink: &Sink) -> Mailer {
    let smtp = Smtp {
        host: "127.0.0.1".into(),
        port: sink.port,
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

#[tokio::test]
async fn a_campaign_reaches_everybody_who_has_not_answered() {
    for bench in Bench::both().await {
        let (sink, clock) = (Sink::start().await, Clock::fixed(NOW));
        let (wave, links) = bench.open_wave(&[("HQ", "", 12)]).await;
        let store = &bench.store;
        store
            .enqueue_mail(wave, MessageKind::Invitation, 0, NOW)
            .await
            .unwrap();
        store.submit(&links[0], answers("4")).await.unwrap();
        let sent = send_due(store, &clock, &mailer(&sink), 50).await.unwrap();
        assert_eq!(sent, 11, "{}", bench.engine);
        let letters = sink.taken().join("\n").replace("=\n", "");
        assert!(
            !letters.contains(&links[0].to_string()),
            "who has answered gets no letter"
        );
        assert!(letters.contains(&format!("https://survey.example.org/s/{}", links[1])));
        assert_eq!(
            send_due(store, &clock, &mailer(&sink), 50).await.unwrap(),
            0
        );
        let counts = store
            .mail_counts(wave, MessageKind::Invitation)
            .await
            .unwrap();
        assert_eq!((counts.sent, counts.dropped), (11, 1));
    }
}

#[tokio::test]
async fn a_refused_letter_waits_or_is_given_up() {
    let bench = Bench::sqlite().await;
    let (sink, clock) = (Sink::start().await, Clock::fixed(NOW));
    let (wave, _) = bench.open_wave(&[("HQ", "", 1)]).await;
    let store = &bench.store;
    store
        .enqueue_mail(wave, MessageKind::Invitation, 0, NOW)
        .await
        .unwrap();
    sink.is(Mood::RefusesForNow);
    let mailer = mailer(&sink);
    assert_eq!(send_due(store, &clock, &mailer, 9).await.unwrap(), 0);
    assert_eq!(
        send_due(store, &clock, &mailer, 9).await.unwrap(),
        0,
        "not at once"
    );
    assert!(sink.taken().is_empty());
    clock.advance(2 * MINUTE);
    sink.is(Mood::RefusesForGood);
    assert_eq!(send_due(store, &clock, &mailer, 9).await.unwrap(), 0);
    let counts = store
        .mail_counts(wave, MessageKind::Invitation)
        .await
        .unwrap();
    assert_eq!(counts.failed, 1);
    assert_eq!(
        store.mail_failures(wave).await.unwrap(),
        ["the mail server answered 550"]
    );
}

#[tokio::test]
async fn a_letter_cut_off_in_the_middle_is_sent_once_more_at_most() {
    let bench = Bench::sqlite().await;
    let (sink, clock) = (Sink::start().await, Clock::fixed(NOW));
    let (wave, _) = bench.open_wave(&[("HQ", "", 1)]).await;
    let store = &bench.store;
    store
        .enqueue_mail(wave, MessageKind::Invitation, 0, NOW)
        .await
        .unwrap();
    sink.is(Mood::HangsUpAfterTaking);
    let mailer = mailer(&sink);
    for _ in 0..4 {
        send_due(store, &clock, &mailer, 9).await.unwrap();
        clock.advance(LEASE);
    }
    let letters = sink.taken();
    assert_eq!(letters.len(), 2, "at most one duplicate");
    let id = |letter: &str| {
        letter
            .lines()
            .find(|line| line.starts_with("Message-ID"))
            .map(str::to_owned)
    };
    assert_eq!(id(&letters[0]), id(&letters[1]), "with the same Message-ID");
    let counts = store
        .mail_counts(wave, MessageKind::Invitation)
        .await
        .unwrap();
    assert_eq!(counts.uncertain, 1);
}

#[tokio::test]
async fn pauses_grow_and_end_at_an_hour_and_a_half() {
    let random = Random::seeded(1);
    for attempts in 1..40 {
        let pause = pause(attempts, &random);
        assert!((MINUTE..=HOUR + HOUR / 2).contains(&pause));
        assert!(attempts < 8 || pause >= HOUR);
    }
}

#[tokio::test]
async fn the_background_starts_and_stops() {
    let bench = Bench::sqlite().await;
    let (sink, clock) = (Sink::start().await, Clock::fixed(NOW));
    let (wave, _) = bench.open_wave(&[("HQ", "", 1)]).await;
    bench
        .store
        .enqueue_mail(wave, MessageKind::Invitation, 0, NOW)
        .await
        .unwrap();
    let background = Background::start(bench.store.clone(), clock, Some(mailer(&sink)));
    while bench
        .store
        .mail_counts(wave, MessageKind::Invitation)
        .await
        .unwrap()
        .sent
        == 0
    {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    background.stop().await;
    assert_eq!(sink.taken().len(), 1);
}
