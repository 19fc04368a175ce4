use super::super::{
    Database, OpenError, Store, StoreError,
    backup::{BackupError, OpenWaves, backup},
    organizations::OrganizationSettings,
    testing::{Bench, NOW},
};
use crate::random::Random;

#[tokio::test]
async fn a_store_opens_again_with_everything_in_it() {
    for bench in Bench::both().await {
        let settings = OrganizationSettings::named("Example");
        bench
            .store
            .create_organization(settings, NOW)
            .await
            .unwrap();
        bench.store.stop().await;
        let Bench {
            engine,
            store,
            database,
            folder,
        } = bench;
        drop(store);
        let store = Store::open(&database, Random::system()).await.unwrap();
        let names: Vec<String> = store
            .organizations()
            .await
            .unwrap()
            .into_iter()
            .map(|o| o.name)
            .collect();
        assert_eq!(names, ["Example"], "{engine}");
        assert!(store.is_ready().await);
        drop(folder);
    }
}

#[tokio::test]
async fn a_database_from_a_newer_version_is_left_alone() {
    for bench in Bench::both().await {
        bench
            .force("update meta set value = '99' where key = 'schema_version'")
            .await
            .unwrap();
        bench.store.stop().await;
        let Bench {
            engine,
            store,
            database,
            folder,
        } = bench;
        drop(store);
        let refused = Store::open(&database, Random::system()).await.unwrap_err();
        assert!(
            matches!(refused, OpenError::Newer { found: 99, .. }),
            "{engine}: {refused}"
        );
        assert!(refused.to_string().contains("Nothing was written"));
        drop(folder);
    }
}

#[tokio::test]
async fn one_process_per_data_folder() {
    let bench = Bench::sqlite().await;
    let refused = Store::open(&bench.database, Random::system())
        .await
        .unwrap_err();
    assert!(matches!(refused, OpenError::InUse { .. }), "{refused}");
}

#[tokio::test]
async fn another_root_key_is_noticed() {
    let bench = Bench::postgres().await;
    let Database::Postgres { url, .. } = bench.database else {
        unreachable!()
    };
    let other = Database::Postgres {
        url,
        root_key: bench.folder.path().join("other.key"),
    };
    let refused = Store::open(&other, Random::system()).await.unwrap_err();
    assert!(matches!(refused, OpenError::ForeignRootKey), "{refused}");
}

#[tokio::test]
async fn two_servers_that_start_together_migrate_once() {
    let bench = Bench::postgres().await;
    bench
        .force("drop schema public cascade; create schema public")
        .await
        .unwrap();
    let open = || Store::open(&bench.database, Random::system());
    let (a, b, c) = tokio::join!(open(), open(), open());
    for store in [a, b, c] {
        assert!(store.unwrap().needs_set_up().await.unwrap());
    }
}

#[tokio::test]
async fn sqlite_runs_with_the_settings_that_keep_an_acknowledged_answer() {
    let bench = Bench::sqlite().await;
    let super::super::db::Db::Sqlite(pools) = &*bench.store.shared.db else {
        unreachable!()
    };
    let mut writer = pools.writer.acquire().await.unwrap();
    for (pragma, expected) in [
        ("pragma synchronous", 2_i64),
        ("pragma foreign_keys", 1),
        ("pragma secure_delete", 1),
        ("pragma trusted_schema", 0),
        ("pragma cell_size_check", 1),
        ("pragma mmap_size", 0),
    ] {
        let value: i64 = sqlx::query_scalar(pragma)
            .fetch_one(&mut *writer)
            .await
            .unwrap();
        assert_eq!(value, expected, "{pragma}");
    }
    let mode: String = sqlx::query_scalar("pragma journal_mode")
        .fetch_one(&mut *writer)
        .await
        .unwrap();
    assert_eq!(mode, "wal");
    let mut reader = pools.readers.acquire().await.unwrap();
    let refused = sqlx::query("delete from meta").execute(&mut *reader).await;
    assert!(refused.is_err(), "readers cannot write");
}

#[tokio::test]
async fn a_vanished_client_cuts_nothing_in_half() {
    for bench in Bench::both().await {
        for n in 0..20 {
            let store = bench.store.clone();
            let settings = OrganizationSettings::named(&format!("Example {n}"));
            let client =
                tokio::spawn(async move { store.create_organization(settings, NOW).await });
            tokio::task::yield_now().await;
            client.abort();
        }
        // Whatever began is finished by now or will be: the next write waits for it on SQLite.
        let settings = OrganizationSettings::named("Last");
        bench
            .store
            .create_organization(settings, NOW)
            .await
            .unwrap();
        bench.store.stop().await;
        let Bench {
            engine,
            store,
            database,
            folder,
        } = bench;
        drop(store);
        let store = Store::open(&database, Random::system()).await.unwrap();
        for organization in store.organizations().await.unwrap() {
            let instruments = store.instruments(organization.id).await.unwrap();
            assert_eq!(instruments.len(), 3, "{engine}: half an organization");
        }
        drop(folder);
    }
}

#[tokio::test]
async fn a_closed_store_says_unavailable() {
    for bench in Bench::both().await {
        bench.store.stop().await;
        let refused = bench.store.organizations().await.unwrap_err();
        assert!(
            matches!(refused, StoreError::Unavailable(_)),
            "{}: {refused}",
            bench.engine
        );
        assert!(!bench.store.is_ready().await);
    }
}

#[tokio::test]
async fn a_backup_of_a_running_server_is_whole() {
    let bench = Bench::sqlite().await;
    bench.open_wave(&[("HQ", "", 12)]).await;
    let file = bench.folder.path().join("backup.db");
    let summary = backup(&bench.database, &file, OpenWaves::Mixed)
        .await
        .unwrap();
    assert_eq!(
        (summary.organizations, summary.people, summary.waves),
        (1, 12, 1)
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "a backup is for its owner");
    }
    let again = backup(&bench.database, &file, OpenWaves::Mixed)
        .await
        .unwrap_err();
    assert!(matches!(again, BackupError::Exists(_)), "{again}");

    // The copy serves as a data folder.
    let folder = bench.folder.path().join("restored");
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy(&file, folder.join("daybreak.db")).unwrap();
    let root_key = bench.folder.path().join("data/root.key");
    std::fs::copy(root_key, folder.join("root.key")).unwrap();
    let restored = Store::open(&Database::Folder(folder), Random::system())
        .await
        .unwrap();
    assert_eq!(restored.organizations().await.unwrap().len(), 1);
}

#[tokio::test]
async fn postgresql_is_backed_up_by_its_own_tool() {
    let bench = Bench::postgres().await;
    let to = bench.folder.path().join("x");
    let refused = backup(&bench.database, &to, OpenWaves::Mixed)
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("pg_dump"), "{refused}");
}

#[tokio::test]
async fn a_damaged_file_is_refused_after_an_unclean_stop() {
    let bench = Bench::sqlite().await;
    bench.open_wave(&[("HQ", "", 300)]).await;
    bench.store.stop().await;
    let Bench {
        store,
        database,
        folder,
        ..
    } = bench;
    drop(store);
    let file = folder.path().join("data/daybreak.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    for byte in &mut bytes[middle..middle + 8192] {
        *byte = 0xA5;
    }
    std::fs::write(&file, bytes).unwrap();
    std::fs::write(folder.path().join("data/daybreak.db-wal"), []).unwrap();
    let refused = Store::open(&database, Random::system()).await.unwrap_err();
    assert!(
        matches!(refused, OpenError::Damaged { .. } | OpenError::Database(_)),
        "{refused}"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn a_new_data_folder_is_closed_to_others_on_the_machine() {
    use std::os::unix::fs::PermissionsExt;

    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("daybreak");
    let store = Store::open(&Database::Folder(folder.clone()), Random::system())
        .await
        .unwrap();
    store.stop().await;
    let mode = std::fs::metadata(folder).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}
