//! What waves do by themselves, and whom letters reach.

use surveys::language::Language;

use super::super::{
    Conflict, StoreError,
    letter_texts::{LetterText, Worded},
    outbox::MessageKind,
    schedule::{Due, Schedule},
    testing::{Bench, NOW, answers},
    waves::{Wave, WaveState},
};
use crate::{clock::DAY, local_time, mail::Hours};

const ZONE: &str = "Europe/Berlin";

async fn open_wave(bench: &Bench) -> Wave {
    let (id, _) = bench.open_wave(&[("HQ", "", 6)]).await;
    bench.store.wave(id).await.unwrap().unwrap()
}

/// The same wave with planned days, as it would look in another state.
fn planned(wave: &Wave, state: WaveState) -> Wave {
    let mut wave = wave.clone();
    wave.state = state;
    wave.plan.opens = Some(NOW);
    wave.plan.closes = Some(NOW + 10 * DAY);
    wave.closed = (state >= WaveState::Closed).then_some(NOW + 11 * DAY);
    wave
}

fn everything(reminders: &[i64]) -> Schedule {
    Schedule {
        opens_itself: true,
        closes_itself: true,
        reminders: reminders
            .iter()
            .map(|days| local_time::iso_day(ZONE, NOW + days * DAY))
            .collect(),
        thanks: true,
        hours: Hours::Any,
    }
}

#[tokio::test]
async fn a_planned_wave_opens_invites_reminds_closes_and_thanks_in_turn() {
    let bench = Bench::sqlite().await;
    let wave = open_wave(&bench).await;
    let schedule = everything(&[3, 6]);
    let due = |state, sent: &[MessageKind], day: i64| {
        schedule.due(&planned(&wave, state), ZONE, sent, true, NOW + day * DAY)
    };
    let invited = [MessageKind::Invitation];
    assert_eq!(due(WaveState::Draft, &[], -1), None);
    assert_eq!(due(WaveState::Draft, &[], 0), Some(Due::Open));
    assert_eq!(due(WaveState::Open, &[], 0), Some(Due::Invite));
    assert_eq!(due(WaveState::Open, &invited, 1), None);
    assert_eq!(
        due(WaveState::Open, &invited, 3),
        Some(Due::Remind(MessageKind::Reminder))
    );
    // The second day sends the second reminder, also where the first day was missed.
    assert_eq!(
        due(WaveState::Open, &invited, 6),
        Some(Due::Remind(MessageKind::SecondReminder))
    );
    let both = [MessageKind::Invitation, MessageKind::SecondReminder];
    assert_eq!(due(WaveState::Open, &both, 6), None, "once");
    // The last day is open to its end.
    assert_eq!(due(WaveState::Open, &both, 10), None);
    assert_eq!(due(WaveState::Open, &both, 11), Some(Due::Close));
    assert_eq!(due(WaveState::Closed, &both, 11), Some(Due::Thank));
    assert_eq!(due(WaveState::Closed, &[MessageKind::Thanks], 11), None);
    assert_eq!(due(WaveState::Closed, &both, 15), None, "too late");
}

#[tokio::test]
async fn what_was_not_planned_waits_for_a_hand_and_without_a_mail_server_nothing_is_written() {
    let bench = Bench::sqlite().await;
    let wave = open_wave(&bench).await;
    let draft = planned(&wave, WaveState::Draft);
    let open = planned(&wave, WaveState::Open);
    let by_hand = Schedule::default();
    assert_eq!(by_hand.due(&draft, ZONE, &[], true, NOW + DAY), None);
    assert_eq!(by_hand.due(&open, ZONE, &[], true, NOW + 20 * DAY), None);
    let schedule = everything(&[3]);
    assert_eq!(schedule.due(&open, ZONE, &[], false, NOW + 3 * DAY), None);
    assert_eq!(
        schedule.due(&open, ZONE, &[], false, NOW + 11 * DAY),
        Some(Due::Close),
        "closing needs no mail"
    );
}

#[tokio::test]
async fn a_plan_is_kept_until_the_wave_closes() {
    for bench in Bench::both().await {
        let (wave, _) = bench.open_wave(&[("HQ", "", 6)]).await;
        let store = &bench.store;
        assert_eq!(store.schedule(wave).await.unwrap(), Schedule::default());
        let plan = everything(&[2, 4, 6]);
        store.set_schedule(wave, plan.clone()).await.unwrap();
        assert_eq!(store.schedule(wave).await.unwrap(), plan);
        store.close_wave(wave, NOW).await.unwrap();
        assert!(matches!(
            store.set_schedule(wave, Schedule::default()).await,
            Err(StoreError::Conflict(Conflict::WaveState))
        ));
    }
}

#[tokio::test]
async fn whoever_wants_no_reminders_gets_none_and_is_still_invited() {
    for bench in Bench::both().await {
        let (wave, _) = bench.open_wave(&[("HQ", "", 6)]).await;
        let store = &bench.store;
        let person = store.invitation_links(wave).await.unwrap()[0].person;
        let enqueue = async |kind| store.enqueue_mail(wave, kind, 0, NOW).await.unwrap();
        assert_eq!(enqueue(MessageKind::Reminder).await, 6);
        store.stop_reminders(person).await.unwrap();
        // One was waiting already: it is looked at again before it is sent.
        let claimed = store.claim_mail(10, NOW).await.unwrap();
        let pointless = claimed.iter().filter(|message| message.is_pointless);
        assert_eq!(pointless.count(), 1, "{}", bench.engine);
        assert_eq!(enqueue(MessageKind::SecondReminder).await, 5);
        assert_eq!(enqueue(MessageKind::Invitation).await, 6);
        store.close_wave(wave, NOW).await.unwrap();
        assert_eq!(enqueue(MessageKind::Thanks).await, 5);
    }
}

#[tokio::test]
async fn thanks_go_to_everybody_who_was_invited_whether_they_answered_or_not() {
    for bench in Bench::both().await {
        let (wave, links) = bench.open_wave(&[("HQ", "", 12)]).await;
        let store = &bench.store;
        assert!(matches!(
            store.enqueue_mail(wave, MessageKind::Thanks, 0, NOW).await,
            Err(StoreError::Conflict(Conflict::WaveState))
        ));
        for link in &links[..6] {
            store.submit(link, answers("4")).await.unwrap();
        }
        for kind in MessageKind::REMINDERS {
            assert_eq!(store.enqueue_mail(wave, kind, 0, NOW).await.unwrap(), 6);
        }
        store.close_wave(wave, NOW).await.unwrap();
        assert_eq!(
            store.kinds_mailed(wave).await.unwrap(),
            [],
            "nothing tells any more who had not answered when"
        );
        let thanks = store.enqueue_mail(wave, MessageKind::Thanks, 0, NOW).await;
        assert_eq!(thanks.unwrap(), 12);
        let again = store.enqueue_mail(wave, MessageKind::Thanks, 0, NOW).await;
        assert_eq!(again.unwrap(), 0, "one to each");
    }
}

#[tokio::test]
async fn letters_wait_for_the_hours_of_their_wave() {
    let bench = Bench::sqlite().await;
    let (wave, _) = bench.open_wave(&[("HQ", "", 4)]).await;
    let store = &bench.store;
    let friday_night = local_time::start_of_day("UTC", "2026-10-02").unwrap() + 20 * 3_600_000;
    store
        .enqueue_mail(wave, MessageKind::Invitation, 0, friday_night)
        .await
        .unwrap();
    let claim = async |at| store.claim_mail(10, at).await.unwrap().len();
    assert_eq!(claim(friday_night + 2 * DAY).await, 0, "not on a Sunday");
    assert_eq!(claim(friday_night + 3 * DAY).await, 4, "on Monday");
}

#[tokio::test]
async fn own_words_travel_with_every_letter_of_their_language() {
    for bench in Bench::both().await {
        let (wave, _) = bench.open_wave(&[("HQ", "", 1)]).await;
        let store = &bench.store;
        let text = |letter, language, subject: &str| LetterText {
            letter,
            language,
            subject: subject.to_owned(),
            opening: "Dear all".to_owned(),
        };
        for subject in ["First", "Then"] {
            let text = text(Worded::Reminder, Language::En, subject);
            store.set_letter_text(wave, text).await.unwrap();
        }
        let french = text(Worded::Reminder, Language::Fr, "Alors");
        store.set_letter_text(wave, french).await.unwrap();
        for kind in MessageKind::REMINDERS {
            store.enqueue_mail(wave, kind, 0, NOW).await.unwrap();
            let message = store.claim_mail(1, NOW).await.unwrap().remove(0);
            let subject = message.words.map(|(subject, _)| subject);
            assert_eq!(subject.as_deref(), Some("Then"), "{kind:?}");
        }
        store
            .forget_letter_text(wave, Worded::Reminder, Language::En)
            .await
            .unwrap();
        let left = store.letter_texts(wave).await.unwrap();
        assert_eq!(left.len(), 1);
        assert_eq!(left[0].language, Language::Fr);
    }
}

#[tokio::test]
async fn a_letter_that_came_back_names_its_person_until_the_address_is_right() {
    for bench in Bench::both().await {
        let (wave, _) = bench.open_wave(&[("HQ", "", 3)]).await;
        let store = &bench.store;
        store
            .enqueue_mail(wave, MessageKind::Invitation, 0, NOW)
            .await
            .unwrap();
        let letters = store.claim_mail(3, NOW).await.unwrap();
        for letter in &letters {
            store.mark_mail_sent(letter).await.unwrap();
        }
        let bounces = vec![
            (letters[0].header_id.clone(), "5.1.1".to_owned()),
            ("f".repeat(32), "5.1.1".to_owned()),
        ];
        assert_eq!(store.mark_bounced(wave, bounces).await.unwrap(), 1);
        let lost = store.undeliverable(wave).await.unwrap();
        assert_eq!(lost.len(), 1, "{}", bench.engine);
        assert_eq!(
            (lost[0].person, lost[0].said.as_str()),
            (letters[0].person, "5.1.1")
        );

        store
            .correct_and_invite(wave, lost[0].person, "New@Example.org", NOW)
            .await
            .unwrap();
        assert_eq!(store.undeliverable(wave).await.unwrap(), []);
        let again = store.claim_mail(3, NOW).await.unwrap();
        assert_eq!(again.len(), 1);
        assert_eq!(again[0].email.as_deref(), Some("new@example.org"));
        assert_ne!(again[0].header_id, letters[0].header_id);

        // Whoever has answered is not written to again, and the page cannot tell.
        let answered = &letters[1];
        store.submit(&answered.token, answers("4")).await.unwrap();
        let corrected = store
            .correct_and_invite(wave, answered.person, "other@example.org", NOW)
            .await;
        assert!(corrected.is_ok());
        let waiting = store.claim_mail(3, NOW + DAY).await.unwrap();
        assert!(
            waiting
                .iter()
                .all(|letter| letter.person != answered.person)
        );
    }
}

#[tokio::test]
async fn only_somebody_who_is_invited_can_be_corrected_here() {
    let bench = Bench::sqlite().await;
    let (wave, _) = bench.open_wave(&[("HQ", "", 3)]).await;
    let stranger = surveys::ids::PersonId::from_bits(9);
    let corrected = bench
        .store
        .correct_and_invite(wave, stranger, "a@example.org", NOW)
        .await;
    assert!(matches!(corrected, Err(StoreError::NotFound)));
}
