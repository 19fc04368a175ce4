//! Waves whose answers come from elsewhere, on both engines.

use std::collections::BTreeMap;

use interchange::answers::Mapping;
use surveys::{confidentiality::Contract, ids::OrganizationId};

use super::super::{
    Conflict, StoreError,
    brought::{BroughtWave, Source},
    organizations::OrganizationSettings,
    retention::ANSWERS_KEPT,
    testing::{Bench, NOW, answers},
    waves::{WaveDraft, WaveState},
};
use crate::{clock::DAY, release::release};

const THEN: i64 = NOW - 800 * DAY;

async fn brought(bench: &Bench, organization: OrganizationId, to: &[(&str, u32)]) -> BroughtWave {
    let instrument = bench.store.instruments(organization).await.unwrap()[0].id;
    BroughtWave {
        draft: WaveDraft {
            title: "Wave 0".to_owned(),
            instrument,
            contract: Contract::default(),
            languages: vec!["en".to_owned()],
            owner: "Ada".to_owned(),
            report_back_by: None,
            opens: Some(THEN),
            closes: Some(THEN),
            verbatims: false,
        },
        answered: THEN,
        tool: "Qualtrics".to_owned(),
        headcounts: Some(
            to.iter()
                .map(|(code, n)| ((*code).to_owned(), *n + 5))
                .collect(),
        ),
        answers: to
            .iter()
            .flat_map(|(code, n)| (0..*n).map(|_| ((*code).to_owned(), answers("4"))))
            .collect(),
        mapping: ("0".repeat(64), Mapping::default()),
        content: format!("{to:?}"),
        once_more: false,
    }
}

#[tokio::test]
async fn a_brought_wave_lies_mixed_and_small_groups_are_counted_with_others() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench
            .organization(&[("HQ", "", 0), ("S", "HQ", 40), ("LAB", "HQ", 3)])
            .await;
        let wave = brought(&bench, organization, &[("S", 30), ("HQ", 12), ("LAB", 2)]).await;
        let wave = store.bring_wave(organization, wave, NOW).await.unwrap();
        let found = store.wave(wave).await.unwrap().unwrap();
        assert_eq!(found.state, WaveState::Closed, "{}", bench.engine);
        assert_eq!((found.launched, found.closed), (Some(THEN), Some(THEN)));
        assert_eq!(bench.numbers("select count(*) as n from inbox").await, [0]);
        let kept = store.wave_answers(wave).await.unwrap();
        assert_eq!((kept.sheets.len(), kept.comments.len()), (44, 44));
        let places = store.wave_atoms(wave).await.unwrap();
        assert_eq!(
            places.of_answers().unwrap().atoms.count(),
            2,
            "{}",
            bench.engine
        );
        let known = store.brought_waves(organization).await.unwrap();
        let source = Source {
            tool: "Qualtrics".to_owned(),
            brought: NOW,
        };
        assert_eq!(known, BTreeMap::from([(wave, source)]));
        let mapping = store
            .answer_mapping(organization, found.plan.instrument, "0".repeat(64))
            .await
            .unwrap();
        assert_eq!(mapping, Some(Mapping::default()));
        let promises = bench
            .numbers("select count(*) as n from audit_log where action = 'wave.promise'")
            .await;
        assert_eq!(promises, [1]);

        // Kept from the day they came, not from the day they were given.
        store.purge_waves(NOW + DAY).await.unwrap();
        release(store, wave, NOW + DAY).await.unwrap();
        assert_eq!(store.wave_answers(wave).await.unwrap().sheets.len(), 44);
        store.purge_waves(NOW + ANSWERS_KEPT).await.unwrap();
        assert_eq!(bench.numbers("select count(*) as n from sheets").await, [0]);
        let refused = store.remove_brought(wave).await;
        assert!(matches!(
            refused,
            Err(StoreError::Conflict(Conflict::WaveState))
        ));
    }
}

#[tokio::test]
async fn an_answer_of_nowhere_brings_nothing_and_a_removed_wave_leaves_nothing() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench.organization(&[("S", "", 40)]).await;
        let mut wrong = brought(&bench, organization, &[("S", 12)]).await;
        wrong.answers.push(("MARS".to_owned(), answers("1")));
        let refused = store.bring_wave(organization, wrong, NOW).await;
        assert!(matches!(
            refused,
            Err(StoreError::Conflict(Conflict::UnknownDepartment))
        ));
        assert!(store.waves(organization).await.unwrap().is_empty());

        let wave = brought(&bench, organization, &[("S", 12)]).await;
        let wave = store.bring_wave(organization, wave, NOW).await.unwrap();
        store.remove_brought(wave).await.unwrap();
        for table in [
            "select count(*) as n from waves",
            "select count(*) as n from sheets",
            "select count(*) as n from comments",
            "select count(*) as n from wave_atoms",
            "select count(*) as n from brought_waves",
        ] {
            assert_eq!(bench.numbers(table).await, [0], "{}: {table}", bench.engine);
        }
        let draft = bench.draft(organization).await;
        let refused = store.remove_brought(draft).await;
        assert!(matches!(
            refused,
            Err(StoreError::Conflict(Conflict::WaveState))
        ));
    }
}

#[tokio::test]
async fn the_same_file_is_noticed_within_its_organization_and_leaves_no_plain_hash() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let north = bench.organization(&[("S", "", 40)]).await;
        let wave = brought(&bench, north, &[("S", 12)]).await;
        let content = wave.content.clone();
        assert_eq!(store.brought_before(north, &content).await.unwrap(), None);
        let first = store.bring_wave(north, wave.clone(), NOW).await.unwrap();
        let before = store.brought_before(north, &content).await.unwrap();
        let before = before.unwrap();
        assert_eq!((before.title.as_str(), before.brought), ("Wave 0", NOW));
        let refused = store.bring_wave(north, wave.clone(), NOW).await;
        assert!(matches!(
            refused,
            Err(StoreError::Conflict(Conflict::BroughtBefore))
        ));
        assert_eq!(
            store.waves(north).await.unwrap().len(),
            1,
            "nothing written"
        );
        let kept = bench.texts("select content as t from brought_waves").await;
        assert_eq!(kept.len(), 1);
        assert_ne!(kept[0], crate::auth::digest(content.as_bytes()));

        // Another organization has its own files, and who wants it twice gets it twice.
        let south = store
            .create_organization(OrganizationSettings::named("South"), NOW)
            .await
            .unwrap();
        assert_eq!(store.brought_before(south, &content).await.unwrap(), None);
        let once_more = BroughtWave {
            once_more: true,
            ..wave.clone()
        };
        let second = store.bring_wave(north, once_more, NOW).await.unwrap();
        store.remove_brought(second).await.unwrap();
        store.remove_brought(first).await.unwrap();
        store.bring_wave(north, wave, NOW).await.unwrap();
    }
}
