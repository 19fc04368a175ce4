//! What backups tell: taken one after the other while a wave is open, and kept after it is closed.

use std::{path::Path, process::Command};

use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use super::super::{
    Database,
    backup::{BackupSummary, OpenWaves, backup},
    outbox::MessageKind,
    testing::{Bench, NOW, answers},
};
use crate::clock::DAY;

/// What one backup gives to whoever finds it: all bytes, or the text of a dump.
async fn taken(
    bench: &Bench,
    name: &str,
    open_waves: OpenWaves,
) -> (Vec<u8>, Option<BackupSummary>) {
    match &bench.database {
        Database::Folder(_) => {
            let file = bench.folder.path().join(name);
            let summary = backup(&bench.database, &file, open_waves).await.unwrap();
            (std::fs::read(&file).unwrap(), Some(summary))
        }
        Database::Postgres { url, .. } => {
            let mut dump = Command::new("pg_dump");
            if open_waves == OpenWaves::Mixed {
                dump.arg("--exclude-table-data=inbox");
            }
            let dump = dump.arg(url).output().expect("tests need `pg_dump`");
            assert!(
                dump.status.success(),
                "{}",
                String::from_utf8_lossy(&dump.stderr)
            );
            (dump.stdout, None)
        }
    }
}

fn marks(bytes: &[u8]) -> Vec<usize> {
    let text = String::from_utf8_lossy(bytes);
    (0..40)
        .filter(|n| text.contains(&format!("kestrel{n:04}z")))
        .collect()
}

/// Invitations in a backup, and those with a mark.
async fn marked(file: &Path) -> (i64, i64) {
    let settings = SqliteConnectOptions::new().filename(file).read_only(true);
    let mut copy = SqliteConnection::connect_with(&settings).await.unwrap();
    sqlx::query_as("select count(*), sum(used) from invitations")
        .fetch_one(&mut copy)
        .await
        .unwrap()
}

/// Whose mark came between two backups would have written what came between them, so answers come in tens, and on SQLite
/// the marks stay out as well.
#[tokio::test]
async fn two_backups_with_one_answer_between_them_tell_nobodys() {
    for bench in Bench::both().await {
        let engine = bench.engine;
        let (wave, links) = bench.open_wave(&[("LAB", "", 40)]).await;
        let submit = async |n: usize| {
            let given = answers(&format!("kestrel{n:04}z"));
            bench.store.submit(&links[n], given).await.unwrap();
        };
        for n in 0..12 {
            submit(n).await;
        }
        assert_eq!(bench.store.flush_due(NOW + DAY).await.unwrap(), 1);
        let (first, summary) = taken(&bench, "first.db", OpenWaves::Mixed).await;
        assert_eq!(marks(&first), (0..12).collect::<Vec<_>>(), "{engine}");
        assert!(summary.is_none_or(|summary| (summary.sheets, summary.waiting) == (12, 0)));

        submit(12).await;
        let (second, summary) = taken(&bench, "second.db", OpenWaves::Mixed).await;
        assert_eq!(marks(&second), marks(&first), "{engine}");
        assert!(summary.is_none_or(|summary| (summary.sheets, summary.waiting) == (12, 1)));
        if let Database::Folder(_) = &bench.database {
            let file = bench.folder.path().join("second.db");
            assert_eq!(
                marked(&file).await,
                (40, 0),
                "everybody's invitation, and no mark who has answered"
            );
            let first = std::fs::read(bench.folder.path().join("first.db")).unwrap();
            let second = std::fs::read(&file).unwrap();
            assert_eq!(first.len(), second.len(), "nothing came in between");
        }
        // Whoever asks for it gets it, and is told.
        let (whole, summary) = taken(&bench, "whole.db", OpenWaves::Whole).await;
        assert!(marks(&whole).contains(&12), "{engine}: the test can see it");
        assert!(summary.is_none_or(|summary| summary.waiting == 1));

        for n in 13..22 {
            submit(n).await;
        }
        assert_eq!(bench.store.flush_due(NOW + 2 * DAY).await.unwrap(), 1);
        let (third, _) = taken(&bench, "third.db", OpenWaves::Mixed).await;
        let came = marks(&third).len() - marks(&second).len();
        assert_eq!(came, 10, "{engine}: ten at once");

        bench.store.close_wave(wave, NOW + 3 * DAY).await.unwrap();
        let (last, _) = taken(&bench, "last.db", OpenWaves::Mixed).await;
        assert_eq!(marks(&last).len(), 22, "{engine}: nothing is lost");
    }
}

/// A reminder is written only for somebody who has not answered, and an invitation is dropped only for somebody who has.
#[tokio::test]
async fn the_letters_in_a_backup_do_not_tell_who_has_answered() {
    let bench = Bench::sqlite().await;
    let store = &bench.store;
    let (wave, links) = bench.open_wave(&[("LAB", "", 12)]).await;
    let enqueue = async |kind| store.enqueue_mail(wave, kind, 0, NOW).await.unwrap();
    enqueue(MessageKind::Invitation).await;
    for link in &links[..5] {
        store.submit(link, answers("4")).await.unwrap();
    }
    for kind in MessageKind::REMINDERS {
        assert_eq!(enqueue(kind).await, 7);
    }
    for letter in store.claim_mail(50, NOW).await.unwrap() {
        if letter.is_pointless {
            store.mark_mail_dropped(&letter).await.unwrap();
        } else {
            store.mark_mail_sent(&letter).await.unwrap();
        }
    }
    let dropped = "select count(*) as n from outbox where state = 'dropped'";
    assert_eq!(bench.numbers(dropped).await, [5], "the live file knows");
    let file = bench.folder.path().join("copy.db");
    backup(&bench.database, &file, OpenWaves::Mixed)
        .await
        .unwrap();
    let settings = SqliteConnectOptions::new().filename(&file).read_only(true);
    let mut copy = SqliteConnection::connect_with(&settings).await.unwrap();
    let kept: Vec<(String, String, i64)> =
        sqlx::query_as("select kind, state, count(*) from outbox group by kind, state")
            .fetch_all(&mut copy)
            .await
            .unwrap();
    assert_eq!(kept, [("invitation".to_owned(), "sent".to_owned(), 12)]);
}
