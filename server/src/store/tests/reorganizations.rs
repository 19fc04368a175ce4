use surveys::{
    ids::OrganizationId,
    organization::DepartmentRow,
    trend::{Day, Reorganization, ReorganizationKind as Kind},
};

use super::super::{
    Conflict, Store, StoreError,
    people::{PeopleImport, Unlisted},
    reorganizations::RecordState,
    testing::{Bench, NOW, person},
};
use crate::local_time;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn record(kind: Kind, effective: Day, from: &[&str], to: &[&str]) -> Reorganization {
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    Reorganization::new(kind, effective, codes(from), codes(to)).unwrap()
}

async fn recorded(store: &Store, organization: OrganizationId) -> Vec<(RecordState, Kind, Day)> {
    let all = store.reorganizations(organization).await.unwrap();
    all.into_iter()
        .map(|stored| {
            (
                stored.state,
                stored.record.kind(),
                stored.record.effective(),
            )
        })
        .collect()
}

#[tokio::test]
async fn records_are_kept_in_the_order_of_their_days_once_each() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench.organization(&[("HQ", "", 3)]).await;
        let other = bench
            .store
            .create_organization(
                super::super::organizations::OrganizationSettings::named("Other"),
                NOW,
            )
            .await
            .unwrap();
        let merge = record(Kind::Merge, day("2026-05-01"), &["b", "a"], &["c"]);
        let moved = record(Kind::Move, day("2026-03-01"), &["x"], &[]);
        store
            .record_reorganization(organization, merge.clone(), NOW)
            .await
            .unwrap();
        store
            .record_reorganization(organization, moved.clone(), NOW + 1)
            .await
            .unwrap();
        let twice = store
            .record_reorganization(organization, merge.clone(), NOW + 2)
            .await
            .unwrap_err();
        assert!(matches!(
            twice,
            StoreError::Conflict(Conflict::ReorganizationKnown)
        ));
        let all = store.reorganizations(organization).await.unwrap();
        assert_eq!(
            all.iter().map(|stored| &stored.record).collect::<Vec<_>>(),
            [&moved, &merge],
            "{}",
            bench.engine
        );
        assert!(recorded(store, other).await.is_empty());
        let foreign = store.delete_reorganization(other, all[0].id).await;
        assert!(matches!(foreign, Err(StoreError::NotFound)));
    }
}

#[tokio::test]
async fn a_record_can_go_until_a_result_is_read_with_it() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (wave, _) = bench.open_wave(&[("HQ", "", 12)]).await;
        let organization = store.wave(wave).await.unwrap().unwrap().organization;
        let launched: Day = local_time::iso_day("UTC", NOW).parse().unwrap();
        let before = record(Kind::Opened, launched, &[], &["HQ"]);
        let after = record(Kind::Closed, day("2099-01-01"), &["HQ"], &[]);
        let before = store
            .record_reorganization(organization, before, NOW)
            .await
            .unwrap();
        let after = store
            .record_reorganization(organization, after, NOW)
            .await
            .unwrap();
        store.close_wave(wave, NOW + 1).await.unwrap();
        let is_used = |all: Vec<super::super::reorganizations::StoredReorganization>| {
            all.iter().map(|stored| stored.is_used).collect::<Vec<_>>()
        };
        let all = store.reorganizations(organization).await.unwrap();
        assert_eq!(is_used(all), [false, false], "{}", bench.engine);
        store
            .release_wave(
                wave,
                crate::store::testing::new_result("{}", &"ab".repeat(32)),
                NOW + 2,
            )
            .await
            .unwrap();
        let all = store.reorganizations(organization).await.unwrap();
        assert_eq!(is_used(all), [true, false], "{}", bench.engine);
        let refused = store.delete_reorganization(organization, before).await;
        assert!(matches!(
            refused,
            Err(StoreError::Conflict(Conflict::ReorganizationUsed))
        ));
        store
            .delete_reorganization(organization, after)
            .await
            .unwrap();
        assert_eq!(recorded(store, organization).await.len(), 1);
    }
}

fn rows(codes: &[&str]) -> Vec<DepartmentRow> {
    codes
        .iter()
        .map(|code| DepartmentRow {
            code: (*code).to_owned(),
            name: format!("Department {code}"),
            parent: None,
            headcount: 0,
        })
        .collect()
}

#[tokio::test]
async fn an_import_after_a_wave_proposes_what_happened_and_an_administrator_confirms() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let departments = [("A", "", 6), ("B", "", 5), ("C", "", 7)];
        let organization = bench.organization(&departments).await;
        let today = day("2026-11-22");
        // A and B become AB: the same people with the new code.
        let merged = || {
            let people = departments
                .iter()
                .flat_map(|(code, _, n)| (0..*n).map(move |n| (code, person(code, n))))
                .map(|(code, mut person)| {
                    if *code != "C" {
                        person.department = "AB".to_owned();
                    }
                    person
                })
                .collect();
            PeopleImport {
                departments: Some(rows(&["AB", "C"])),
                people,
                unlisted: Unlisted::Deactivate,
            }
        };
        let before = store.snapshot(organization).await.unwrap();
        store.import_people(organization, merged()).await.unwrap();
        let proposed = store
            .propose_reorganizations(organization, before.clone(), today, NOW)
            .await
            .unwrap();
        assert_eq!(proposed, 0, "{}: no wave was launched yet", bench.engine);

        let wave = bench.draft(organization).await;
        store.launch_wave(wave, NOW).await.unwrap();
        let propose = || store.propose_reorganizations(organization, before.clone(), today, NOW);
        assert_eq!(propose().await.unwrap(), 1, "{}", bench.engine);
        assert_eq!(propose().await.unwrap(), 0, "the same is proposed once");
        let all = store.reorganizations(organization).await.unwrap();
        assert_eq!(
            all[0].record,
            record(Kind::Merge, today, &["A", "B"], &["AB"])
        );
        assert_eq!(all[0].state, RecordState::Proposed);

        let since = day("2026-10-01");
        store
            .confirm_reorganization(organization, all[0].id, since)
            .await
            .unwrap();
        assert_eq!(
            recorded(store, organization).await,
            [(RecordState::Recorded, Kind::Merge, since)]
        );
        let again = store
            .confirm_reorganization(organization, all[0].id, today)
            .await;
        assert!(matches!(again, Err(StoreError::NotFound)), "{again:?}");
    }
}

#[tokio::test]
async fn the_schema_refuses_a_kind_that_does_not_exist() {
    for bench in Bench::both().await {
        let organization = bench.organization(&[("HQ", "", 1)]).await;
        let mut conn = bench.store.shared.db.write().await.unwrap();
        let text = "insert into reorganizations
            (reorganization_id, organization_id, kind, effective, codes_before, codes_after, state, noted)
            values ($1, $2, 'vanished', '2026-01-01', '[]', '[]', 'recorded', 0)";
        let sql = super::super::dialect::Sql {
            name: "test",
            sqlite: text,
            postgres: text,
        };
        let values = super::super::db::values!["0".repeat(32), organization];
        let refused = conn.run(sql, values).await;
        assert!(
            matches!(refused, Err(StoreError::Conflict(Conflict::Schema))),
            "{}: {refused:?}",
            bench.engine
        );
    }
}
