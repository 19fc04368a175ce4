use super::super::{
    Submitted,
    testing::{Bench, NOW, answers},
};
use crate::auth::Token;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixty_four_parallel_submits_of_one_link_are_one_sheet() {
    for bench in Bench::both().await {
        let (wave, links) = bench.open_wave(&[("HQ", "", 12)]).await;
        let mut tries = tokio::task::JoinSet::new();
        for n in 0..64 {
            let (store, token) = (bench.store.clone(), links[0]);
            tries
                .spawn(async move { store.submit(&token, answers(&n.to_string())).await.unwrap() });
        }
        let outcomes = tries.join_all().await;
        let kept = outcomes.iter().filter(|o| **o == Submitted::Kept).count();
        let used = outcomes
            .iter()
            .filter(|o| **o == Submitted::AlreadyUsed)
            .count();
        assert_eq!((kept, used), (1, 63), "{}", bench.engine);
        assert_eq!(bench.store.close_wave(wave, NOW).await.unwrap().sheets, 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_submit_is_there_exactly_once() {
    for bench in Bench::both().await {
        let (wave, links) = bench
            .open_wave(&[("HQ", "", 150), ("LAB", "HQ", 150)])
            .await;
        let mut tries = tokio::task::JoinSet::new();
        for (n, token) in links.iter().copied().enumerate() {
            let store = bench.store.clone();
            tries
                .spawn(async move { store.submit(&token, answers(&n.to_string())).await.unwrap() });
        }
        for outcome in tries.join_all().await {
            assert_eq!(outcome, Submitted::Kept);
        }
        let used = bench
            .numbers("select cast(sum(used) as bigint) as n from invitations")
            .await;
        let waiting = bench.numbers("select count(*) as n from inbox").await;
        assert_eq!((used, waiting), (vec![300], vec![300]), "{}", bench.engine);
        bench.store.close_wave(wave, NOW).await.unwrap();
        let mut marks: Vec<usize> = bench
            .store
            .wave_answers(wave)
            .await
            .unwrap()
            .sheets
            .iter()
            .map(|sheet| sheet.answers["OUT-R1"].parse().unwrap())
            .collect();
        marks.sort_unstable();
        assert_eq!(marks, (0..300).collect::<Vec<_>>(), "{}", bench.engine);
    }
}

#[tokio::test]
async fn strange_and_late_links_are_told_apart() {
    for bench in Bench::both().await {
        let (wave, links) = bench.open_wave(&[("HQ", "", 12)]).await;
        let store = &bench.store;
        let stranger = Token::random(store.random());
        assert_eq!(
            store.submit(&stranger, answers("1")).await.unwrap(),
            Submitted::Unknown
        );
        assert_eq!(
            store.submit(&links[0], answers("1")).await.unwrap(),
            Submitted::Kept
        );
        assert_eq!(
            store.submit(&links[0], answers("2")).await.unwrap(),
            Submitted::AlreadyUsed
        );
        assert!(
            store
                .invited_by_token(&links[0])
                .await
                .unwrap()
                .unwrap()
                .used
        );
        store.close_wave(wave, NOW).await.unwrap();
        assert_eq!(
            store.submit(&links[0], answers("2")).await.unwrap(),
            Submitted::Closed
        );
        assert_eq!(
            store.submit(&links[1], answers("2")).await.unwrap(),
            Submitted::Closed
        );
        assert_eq!(bench.numbers("select count(*) as n from inbox").await, [0]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_close_in_the_middle_of_submits_loses_none_it_acknowledged() {
    for bench in Bench::both().await {
        let (wave, links) = bench.open_wave(&[("HQ", "", 200)]).await;
        let mut tries = tokio::task::JoinSet::new();
        for (n, token) in links.into_iter().enumerate() {
            let store = bench.store.clone();
            tries.spawn(async move {
                tokio::time::sleep(std::time::Duration::from_micros(200 * n as u64)).await;
                store.submit(&token, answers("3")).await.unwrap()
            });
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        let closed = bench.store.close_wave(wave, NOW).await.unwrap();
        let outcomes = tries.join_all().await;
        let kept = outcomes.iter().filter(|o| **o == Submitted::Kept).count();
        assert_eq!(
            kept, closed.sheets as usize,
            "{}: acknowledged = kept",
            bench.engine
        );
        assert!(
            outcomes
                .iter()
                .all(|o| matches!(o, Submitted::Kept | Submitted::Closed))
        );
        assert_eq!(
            bench.numbers("select count(*) as n from inbox").await,
            [0],
            "{}",
            bench.engine
        );
    }
}

#[tokio::test]
async fn a_strange_submit_does_not_harm_the_others_of_its_batch() {
    for bench in Bench::both().await {
        let (_, links) = bench.open_wave(&[("HQ", "", 12)]).await;
        let mut strange = answers("1");
        strange.main.insert("nul\u{0}".into(), "\u{0}".into());
        let (a, b, c) = tokio::join!(
            bench.store.submit(&links[0], answers("1")),
            bench.store.submit(&links[1], strange),
            bench.store.submit(&links[2], answers("3")),
        );
        assert_eq!((a.unwrap(), c.unwrap()), (Submitted::Kept, Submitted::Kept));
        drop(b);
        assert!(
            bench.numbers("select count(*) as n from inbox").await[0] >= 2,
            "{}",
            bench.engine
        );
    }
}

#[tokio::test]
async fn a_full_disk_says_unavailable_and_keeps_nothing_half() {
    let bench = Bench::sqlite().await;
    let (_, links) = bench.open_wave(&[("HQ", "", 12)]).await;
    let super::super::db::Db::Sqlite(pools) = &*bench.store.shared.db else {
        unreachable!()
    };
    {
        // SQLite's own limit behaves as a full disk does.
        let mut writer = pools.writer.acquire().await.unwrap();
        sqlx::raw_sql("pragma max_page_count = 1")
            .execute(&mut *writer)
            .await
            .unwrap();
    }
    let mut large = answers("1");
    large.comments.push(("OPE-1".into(), "x".repeat(200_000)));
    let refused = bench.store.submit(&links[0], large).await.unwrap_err();
    assert!(refused.is_unavailable(), "{refused:?}");
    assert!(!bench.store.is_ready().await);
    assert!(
        !bench
            .store
            .invited_by_token(&links[0])
            .await
            .unwrap()
            .unwrap()
            .used,
        "reads go on"
    );
    {
        let mut writer = pools.writer.acquire().await.unwrap();
        sqlx::raw_sql("pragma max_page_count = 1000000")
            .execute(&mut *writer)
            .await
            .unwrap();
    }
    let again = bench.store.submit(&links[0], answers("1")).await.unwrap();
    assert_eq!(again, Submitted::Kept, "recovers when there is room");
    assert!(bench.store.is_ready().await);
}

#[tokio::test]
async fn what_waits_is_written_before_the_store_stops() {
    for bench in Bench::both().await {
        let (_, links) = bench.open_wave(&[("HQ", "", 12)]).await;
        let submits: Vec<_> = links
            .iter()
            .copied()
            .map(|token| {
                let store = bench.store.clone();
                tokio::spawn(async move { store.submit(&token, answers("1")).await })
            })
            .collect();
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
        bench.store.stop().await;
        for submit in submits {
            assert_eq!(
                submit.await.unwrap().unwrap(),
                Submitted::Kept,
                "{}",
                bench.engine
            );
        }
    }
}
