use super::super::{
    Conflict, StoreError,
    outbox::{LEASE, MessageCounts, MessageKind},
    testing::{Bench, NOW, answers},
};
use crate::clock::{HOUR, MINUTE};

#[tokio::test]
async fn messages_are_written_once_claimed_once_and_spared_for_those_who_answered() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (wave, links) = bench.open_wave(&[("HQ", "", 12)]).await;
        store.submit(&links[0], answers("4")).await.unwrap();
        let kind = MessageKind::Invitation;
        assert_eq!(
            store.enqueue_mail(wave, kind, 0, NOW).await.unwrap(),
            11,
            "one has answered"
        );
        assert_eq!(
            store.enqueue_mail(wave, kind, 0, NOW).await.unwrap(),
            0,
            "nobody twice"
        );
        let claimed = store.claim_mail(8, NOW).await.unwrap();
        let rest = store.claim_mail(8, NOW).await.unwrap();
        assert_eq!((claimed.len(), rest.len()), (8, 3), "{}", bench.engine);
        let token = claimed[0].token;
        assert!(
            links.contains(&token),
            "the link is the one that was given out"
        );

        // Answered between claim and send.
        store.submit(&token, answers("5")).await.unwrap();
        let looked = store.claimed_mail(&claimed[0]).await.unwrap().unwrap();
        assert!(!claimed[0].is_pointless && looked.is_pointless);
        store.mark_mail_dropped(&looked).await.unwrap();
        assert!(store.mark_mail_called(&claimed[1]).await.unwrap());
        store.mark_mail_sent(&claimed[1]).await.unwrap();
        store
            .mark_mail_failed(&claimed[2], "550 no such user")
            .await
            .unwrap();
        store
            .mark_mail_retry(&claimed[3], NOW + HOUR, "421 later")
            .await
            .unwrap();
        let counts = store.mail_counts(wave, kind).await.unwrap();
        assert_eq!(
            counts,
            MessageCounts {
                waiting: 8,
                sent: 1,
                failed: 1,
                uncertain: 0,
                dropped: 1
            }
        );
        assert_eq!(
            store.mail_failures(wave).await.unwrap(),
            ["550 no such user"]
        );
        let reminders = store
            .enqueue_mail(wave, MessageKind::Reminder, 0, NOW)
            .await
            .unwrap();
        assert_eq!(reminders, 10, "two have answered");
    }
}

#[tokio::test]
async fn a_vanished_worker_doubles_a_message_at_most_once() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (wave, _) = bench.open_wave(&[("HQ", "", 2)]).await;
        store
            .enqueue_mail(wave, MessageKind::Invitation, 0, NOW)
            .await
            .unwrap();
        let first = store.claim_mail(9, NOW).await.unwrap();
        assert!(store.mark_mail_called(&first[0]).await.unwrap());
        assert!(
            store
                .claim_mail(9, NOW + LEASE - 1)
                .await
                .unwrap()
                .is_empty()
        );

        // The lease is over: the untouched one comes back as it was, the other one once more.
        let now = NOW + LEASE;
        let second = store.claim_mail(9, now).await.unwrap();
        assert_eq!(second.len(), 2, "{}", bench.engine);
        let again = second
            .iter()
            .find(|message| message.id == first[0].id)
            .unwrap();
        assert_eq!(
            again.header_id, first[0].header_id,
            "the Message-ID is frozen"
        );
        assert_eq!(again.attempts, 2);
        assert!(
            !store.mark_mail_called(&first[0]).await.unwrap(),
            "the old claim has lapsed"
        );
        assert_eq!(store.claimed_mail(&first[0]).await.unwrap(), None);
        store.mark_mail_sent(&first[0]).await.unwrap();
        assert_eq!(
            store
                .mail_counts(wave, MessageKind::Invitation)
                .await
                .unwrap()
                .sent,
            0
        );

        assert!(store.mark_mail_called(again).await.unwrap());
        let third = store.claim_mail(9, now + LEASE).await.unwrap();
        assert!(
            third.iter().all(|message| message.id != again.id),
            "not a third time"
        );
        let counts = store
            .mail_counts(wave, MessageKind::Invitation)
            .await
            .unwrap();
        assert_eq!(counts.uncertain, 1);
    }
}

#[tokio::test]
async fn a_campaign_is_spread_and_ends_with_the_wave() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (wave, _) = bench.open_wave(&[("HQ", "", 120)]).await;
        let n = store
            .enqueue_mail(wave, MessageKind::Invitation, HOUR, NOW)
            .await
            .unwrap();
        assert_eq!(n, 120);
        let due = store.claim_mail(500, NOW).await.unwrap().len();
        assert_eq!(due, 2, "{}: one a second", bench.engine);
        let due = store.claim_mail(500, NOW + 2_000).await.unwrap().len();
        assert_eq!(due, 2);
        store.close_wave(wave, NOW + 2 * MINUTE).await.unwrap();
        assert!(
            store
                .claim_mail(500, NOW + 2 * HOUR)
                .await
                .unwrap()
                .is_empty()
        );
        let late = store
            .enqueue_mail(wave, MessageKind::Reminder, 0, NOW)
            .await
            .unwrap_err();
        assert!(matches!(late, StoreError::Conflict(Conflict::WaveState)));
    }
}

#[tokio::test]
async fn a_job_is_done_by_one_worker_and_given_up_in_the_end() {
    for bench in Bench::both().await {
        let store = &bench.store;
        assert!(
            store
                .enqueue_job("flush", "{}".into(), Some("flush"), NOW)
                .await
                .unwrap()
        );
        assert!(
            !store
                .enqueue_job("flush", "{}".into(), Some("flush"), NOW)
                .await
                .unwrap()
        );
        assert_eq!(store.claim_job(NOW - 1).await.unwrap(), None, "not due");
        let (a, b) = tokio::join!(store.claim_job(NOW), store.claim_job(NOW));
        let claimed: Vec<_> = [a.unwrap(), b.unwrap()].into_iter().flatten().collect();
        assert_eq!(claimed.len(), 1, "{}", bench.engine);
        store.finish_job(&claimed[0]).await.unwrap();
        assert_eq!(store.claim_job(NOW + HOUR).await.unwrap(), None);

        store
            .enqueue_job("broken", "{}".into(), None, NOW)
            .await
            .unwrap();
        let mut now = NOW;
        for attempt in 1..=5 {
            let job = store.claim_job(now).await.unwrap().unwrap();
            assert_eq!(job.attempts, attempt);
            store.fail_job(&job, "no", now).await.unwrap();
            assert_eq!(store.claim_job(now).await.unwrap(), None, "a pause first");
            now += HOUR;
        }
        assert_eq!(store.claim_job(now).await.unwrap(), None);
        assert_eq!(store.failed_jobs().await.unwrap()[0].kind, "broken");
    }
}

/// A letter that was put back once, claimed again and handed over with no answer.
#[tokio::test]
async fn a_delay_before_does_not_use_up_the_one_more_try_of_a_cut() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (wave, _) = bench.open_wave(&[("HQ", "", 1)]).await;
        let kind = MessageKind::Invitation;
        store.enqueue_mail(wave, kind, 0, NOW).await.unwrap();
        let claim = async |now| store.claim_mail(9, now).await.unwrap().pop();
        // The night, an unreachable server, and a 451 that was an answer.
        let message = claim(NOW).await.unwrap();
        store.mark_mail_held(&message, NOW + 1).await.unwrap();
        let message = claim(NOW + 1).await.unwrap();
        assert_eq!(message.attempts, 1, "a night is no try");
        store
            .mark_mail_retry(&message, NOW + 2, "no answer")
            .await
            .unwrap();
        let message = claim(NOW + 2).await.unwrap();
        assert!(store.mark_mail_called(&message).await.unwrap());
        store
            .mark_mail_refused(&message, NOW + 3, "451")
            .await
            .unwrap();

        // Cut off: once more when the claim lapses, also if that claim dies before the server is spoken to.
        let message = claim(NOW + 3).await.unwrap();
        assert!(store.mark_mail_called(&message).await.unwrap());
        assert!(claim(NOW + 4).await.is_none(), "{}", bench.engine);
        let now = NOW + 3 + LEASE;
        claim(now).await.expect("once more");
        let now = now + LEASE;
        let message = claim(now).await.expect("it was not handed over");
        assert!(store.mark_mail_called(&message).await.unwrap());
        assert!(claim(now + LEASE).await.is_none(), "a third time");
        let counts = store.mail_counts(wave, kind).await.unwrap();
        assert_eq!((counts.uncertain, counts.waiting), (1, 0));
        let given_up = store.given_up(wave).await.unwrap();
        assert_eq!(given_up.len(), 1);
        assert_eq!(
            (given_up[0].person, &given_up[0].said),
            (message.person, &None)
        );
    }
}

#[tokio::test]
async fn nothing_more_goes_to_an_address_that_was_refused() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (wave, links) = bench.open_wave(&[("HQ", "", 12)]).await;
        let kind = MessageKind::Invitation;
        assert_eq!(store.enqueue_mail(wave, kind, 0, NOW).await.unwrap(), 12);
        let letters = store.claim_mail(99, NOW).await.unwrap();
        let dead = &letters[0];
        for letter in &letters[1..] {
            store.mark_mail_sent(letter).await.unwrap();
        }
        store.mark_mail_sent(dead).await.unwrap();
        // Written before the refusal: seen once more when it is sent.
        let reminder = MessageKind::Reminder;
        assert_eq!(
            store.enqueue_mail(wave, reminder, 0, NOW).await.unwrap(),
            12
        );
        store.mark_undeliverable(dead.person, "550").await.unwrap();
        let reminders = store.claim_mail(99, NOW).await.unwrap();
        let pointless: Vec<_> = reminders
            .iter()
            .filter(|letter| letter.is_pointless)
            .collect();
        assert_eq!(pointless.len(), 1, "{}", bench.engine);
        assert_eq!(pointless[0].person, dead.person);
        let second = MessageKind::SecondReminder;
        assert_eq!(store.enqueue_mail(wave, second, 0, NOW).await.unwrap(), 11);
        store.submit(&links[3], answers("4")).await.unwrap();
        store.close_wave(wave, NOW).await.unwrap();
        let thanks = MessageKind::Thanks;
        assert_eq!(store.enqueue_mail(wave, thanks, 0, NOW).await.unwrap(), 11);

        // The next wave passes the address over, says so, and invites when it is right.
        let organization = store.wave(wave).await.unwrap().unwrap().organization;
        let next = bench.draft(organization).await;
        store.launch_wave(next, NOW).await.unwrap();
        assert_eq!(store.enqueue_mail(next, kind, 0, NOW).await.unwrap(), 11);
        let lost = store.undeliverable(next).await.unwrap();
        assert_eq!(lost.len(), 1);
        store
            .correct_and_invite(next, dead.person, "right@example.org", NOW)
            .await
            .unwrap();
        let claimed = store.claim_mail(99, NOW).await.unwrap();
        let invited: Vec<_> = claimed
            .iter()
            .filter(|letter| letter.wave == next)
            .collect();
        assert_eq!(invited.len(), 12);
        let found = invited
            .iter()
            .find(|letter| letter.person == dead.person)
            .unwrap();
        assert_eq!(found.email.as_deref(), Some("right@example.org"));
        assert!(!found.is_pointless);
    }
}

#[tokio::test]
async fn whose_invitation_was_given_up_is_listed_until_it_goes_out_again() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (wave, _) = bench.open_wave(&[("HQ", "", 3)]).await;
        let kind = MessageKind::Invitation;
        store.enqueue_mail(wave, kind, 0, NOW).await.unwrap();
        let letters = store.claim_mail(9, NOW).await.unwrap();
        for letter in &letters[..2] {
            store
                .mark_mail_failed(letter, "the mail server answered 451")
                .await
                .unwrap();
        }
        store.mark_mail_sent(&letters[2]).await.unwrap();
        let listed = store.given_up(wave).await.unwrap();
        assert_eq!(listed.len(), 2, "{}", bench.engine);
        assert!(
            listed
                .iter()
                .all(|one| one.said.as_deref() == Some("the mail server answered 451"))
        );
        assert_eq!(
            store.undeliverable(wave).await.unwrap(),
            [],
            "nobody refused the address"
        );

        // One has answered with a card; the page cannot tell them apart afterwards.
        store.submit(&letters[0].token, answers("4")).await.unwrap();
        for (n, letter) in letters[..2].iter().enumerate() {
            let email = letter.email.clone().unwrap();
            store
                .correct_and_invite(wave, letter.person, &email, NOW)
                .await
                .unwrap();
            assert_eq!(store.given_up(wave).await.unwrap().len(), 1 - n);
        }
        let again = store.claim_mail(9, NOW).await.unwrap();
        assert_eq!(again.len(), 1);
        assert_eq!(again[0].person, letters[1].person);
        // A reminder says who has not answered, so it names nobody.
        store.mark_mail_sent(&again[0]).await.unwrap();
        store
            .enqueue_mail(wave, MessageKind::Reminder, 0, NOW)
            .await
            .unwrap();
        for letter in store.claim_mail(9, NOW).await.unwrap() {
            store.mark_mail_failed(&letter, "451").await.unwrap();
        }
        assert_eq!(store.given_up(wave).await.unwrap(), []);
    }
}
