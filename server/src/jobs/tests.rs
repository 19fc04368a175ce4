use std::collections::BTreeMap;

use surveys::organization::DepartmentRow;

use super::*;
use crate::{
    config::{MailSecurity, PublicUrl, Smtp},
    local_time,
    mail::{
        Hours,
        sink::{Mood, Sink},
    },
    store::{
        organizations::OrganizationSettings,
        outbox::{LEASE, MessageKind},
        people::{Contacts, PeopleImport, PersonRow, Unlisted},
        schedule::Schedule,
        testing::{Bench, NOW, answers},
        waves::WaveState,
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
async fn a_letter_put_off_before_is_sent_once_more_after_a_cut() {
    let bench = Bench::sqlite().await;
    let (sink, clock) = (Sink::start().await, Clock::fixed(NOW));
    let (wave, _) = bench.open_wave(&[("HQ", "", 1)]).await;
    let store = &bench.store;
    store
        .enqueue_mail(wave, MessageKind::Invitation, 0, NOW)
        .await
        .unwrap();
    let mailer = mailer(&sink);
    for mood in [Mood::RefusesForNow, Mood::HangsUpAfterTaking] {
        sink.is(mood);
        send_due(store, &clock, &mailer, 9).await.unwrap();
        clock.advance(2 * LEASE);
    }
    assert_eq!(sink.taken().len(), 1);
    sink.is(Mood::Takes);
    assert_eq!(send_due(store, &clock, &mailer, 9).await.unwrap(), 1);
    assert_eq!(
        sink.taken().len(),
        2,
        "a greylisting before is no duplicate"
    );
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

#[tokio::test]
async fn a_wave_runs_by_itself_from_its_first_day_to_the_thanks() {
    for bench in Bench::both().await {
        let (sink, clock) = (Sink::start().await, Clock::fixed(NOW));
        let store = &bench.store;
        let organization = bench.organization(&[("HQ", "", 12)]).await;
        let wave = bench.draft(organization).await;
        let mut plan = store.wave(wave).await.unwrap().unwrap().plan;
        let zone = "UTC";
        let day = |days: i64| {
            local_time::start_of_day(zone, &local_time::iso_day(zone, NOW + days * DAY)).unwrap()
        };
        (plan.opens, plan.closes) = (Some(day(1)), Some(day(8)));
        store.update_draft(wave, plan).await.unwrap();
        let schedule = Schedule {
            opens_itself: true,
            closes_itself: true,
            reminders: vec![local_time::iso_day(zone, day(3))],
            thanks: true,
            hours: Hours::Any,
        };
        store.set_schedule(wave, schedule).await.unwrap();
        let mailer = mailer(&sink);
        // An hour at a time, as if the program ran; twice each, as if it had been cut off.
        let mut sent = Vec::new();
        for hour in 0..24 * 11 {
            for _ in 0..2 {
                planned::run(store, true, clock.now()).await.unwrap();
            }
            let letters = send_due(store, &clock, &mailer, 99).await.unwrap();
            if letters > 0 {
                sent.push((hour / 24, letters));
            }
            if hour == 40 {
                for link in store.invitation_links(wave).await.unwrap().iter().take(7) {
                    store.submit(&link.token, answers("4")).await.unwrap();
                }
            }
            clock.advance(HOUR);
        }
        let mut by_day: BTreeMap<i64, u32> = BTreeMap::new();
        for (day, letters) in sent {
            *by_day.entry(day).or_default() += letters;
        }
        let letters: Vec<u32> = by_day.into_values().collect();
        assert_eq!(letters, [12, 5, 12], "{}", bench.engine);
        let closed = store.wave(wave).await.unwrap().unwrap();
        assert!(closed.closed.is_some_and(|at| at >= day(9)));
        let noted = store.audit_entries(organization, 20).await.unwrap();
        for action in ["wave.launch", "wave.close"] {
            let times = noted.iter().filter(|noted| noted.entry.action == action);
            assert_eq!(times.count(), 1, "{action}");
        }
    }
}

#[tokio::test]
async fn one_wave_that_cannot_open_does_not_hold_up_the_others() {
    let bench = Bench::sqlite().await;
    let store = &bench.store;
    let organization = bench.organization(&[]).await;
    let empty = bench.draft(organization).await;
    let elsewhere = OrganizationSettings::named("Elsewhere");
    let elsewhere = store.create_organization(elsewhere, NOW).await.unwrap();
    let somebody = PeopleImport {
        departments: Some(vec![DepartmentRow {
            code: "HQ".to_owned(),
            name: "HQ".to_owned(),
            parent: None,
            headcount: 0,
        }]),
        people: vec![PersonRow {
            contacts: Contacts::default(),
            external_id: Some("1".to_owned()),
            email: None,
            department: "HQ".to_owned(),
            people_manager: None,
            customer_facing: None,
            locale: None,
            attributes: BTreeMap::new(),
        }],
        unlisted: Unlisted::Stay,
    };
    store.import_people(elsewhere, somebody).await.unwrap();
    let other = bench.draft(elsewhere).await;
    for wave in [empty, other] {
        let mut plan = store.wave(wave).await.unwrap().unwrap().plan;
        plan.opens = Some(NOW - DAY);
        store.update_draft(wave, plan).await.unwrap();
        let schedule = Schedule {
            opens_itself: true,
            ..Schedule::default()
        };
        store.set_schedule(wave, schedule).await.unwrap();
    }
    assert_eq!(planned::run(store, false, NOW).await.unwrap(), 1);
    let state = async |wave| store.wave(wave).await.unwrap().unwrap().state;
    assert_eq!(state(empty).await, WaveState::Draft);
    assert_eq!(state(other).await, WaveState::Open);
}
