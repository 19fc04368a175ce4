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
