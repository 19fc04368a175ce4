//! Drafts of questionnaires: steps back and forth, two people at once, and what is published.

use authoring::{Draft, Edit, Kind};
use surveys::ids::OrganizationId;

use super::super::{
    Conflict, StoreError,
    drafts::{MOST_DRAFTS, REVISIONS_KEPT, Step, StoredDraft},
    instruments::AddInstrumentError,
    testing::{Bench, NOW},
};

fn core() -> Draft {
    Draft::read(surveys::instrument::SOURCES[0].1).unwrap()
}

async fn begun(bench: &Bench, draft: Draft) -> (OrganizationId, StoredDraft) {
    let organization = bench.organization(&[]).await;
    let id = bench
        .store
        .begin_draft(organization, None, draft, NOW)
        .await
        .unwrap();
    (organization, bench.store.draft(id).await.unwrap().unwrap())
}

fn with_section(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    draft.apply(Edit::AddSection { after: None }).unwrap();
    draft
}

#[tokio::test]
async fn steps_are_taken_back_and_again_until_another_one_is_taken() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let first = Draft::new("first", "en");
        let (_, mut at) = begun(&bench, first.clone()).await;
        assert!(!at.can_undo && !at.can_redo);
        let second = with_section(&first);
        let third = with_section(&second);
        for draft in [&second, &third] {
            at = store.save_draft(&at, draft.clone(), NOW).await.unwrap();
        }
        let id = at.id;
        let mut seen = Vec::new();
        for step in [Step::Undo, Step::Undo, Step::Undo, Step::Redo] {
            let now = store.draft(id).await.unwrap().unwrap();
            let done = store.step_draft(&now, step, NOW).await.unwrap();
            let now = store.draft(id).await.unwrap().unwrap();
            seen.push((done, now.draft.sections.len(), now.can_undo, now.can_redo));
        }
        let expected = [
            (true, 2, true, true),
            (true, 1, false, true),
            (false, 1, false, true),
            (true, 2, true, true),
        ];
        assert_eq!(seen, expected, "{}", bench.engine);
        // Another step after a step back: what was taken back is gone.
        let now = store.draft(id).await.unwrap().unwrap();
        let mut other = second.clone();
        other
            .apply(Edit::AddItem {
                section: "S1".to_owned(),
                kind: Kind::OpenText,
                place: None,
            })
            .unwrap();
        let now = store.save_draft(&now, other.clone(), NOW).await.unwrap();
        assert_eq!((now.draft, now.can_redo), (other, false));
    }
}

#[tokio::test]
async fn only_the_newest_steps_are_kept() {
    for bench in Bench::both().await {
        let (_, mut at) = begun(&bench, Draft::new("many", "en")).await;
        for _ in 0..REVISIONS_KEPT + 5 {
            at = bench
                .store
                .save_draft(&at, at.draft.clone(), NOW)
                .await
                .unwrap();
        }
        let mut back = 0;
        while bench.store.step_draft(&at, Step::Undo, NOW).await.unwrap() {
            back += 1;
            at = bench.store.draft(at.id).await.unwrap().unwrap();
        }
        assert_eq!(back, REVISIONS_KEPT - 1, "{}", bench.engine);
    }
}

#[tokio::test]
async fn who_saves_second_learns_that_somebody_was_faster() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (_, seen) = begun(&bench, Draft::new("two", "en")).await;
        let mine = with_section(&seen.draft);
        store.save_draft(&seen, mine.clone(), NOW).await.unwrap();
        let refused = store.save_draft(&seen, seen.draft.clone(), NOW).await;
        assert!(
            matches!(refused, Err(StoreError::Conflict(Conflict::DraftStamp))),
            "{refused:?}"
        );
        assert!(
            store
                .step_draft(&seen, Step::Undo, NOW)
                .await
                .is_ok_and(|done| !done)
        );
        assert!(store.delete_draft_questionnaire(&seen).await.is_err());
        assert!(
            store
                .publish_draft(&seen, "1.0.0".to_owned(), NOW)
                .await
                .is_err()
        );
        let now = store.draft(seen.id).await.unwrap().unwrap();
        assert_eq!(now.draft, mine);
        store.delete_draft_questionnaire(&now).await.unwrap();
        assert_eq!(store.draft(seen.id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn publishing_is_all_or_nothing_and_what_is_published_stays() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (organization, at) = begun(&bench, core()).await;
        let count = store.instruments(organization).await.unwrap().len();
        let version = at.draft.version.clone();
        let known = store.publish_draft(&at, version, NOW).await;
        assert!(matches!(
            known,
            Err(AddInstrumentError::Store(StoreError::Conflict(
                Conflict::InstrumentVersion
            )))
        ));
        assert_eq!(store.draft(at.id).await.unwrap(), Some(at.clone()));
        let (id, document) = (at.id, at.draft.to_toml());
        let published = store
            .publish_draft(&at, "9.0.0".to_owned(), NOW)
            .await
            .unwrap();
        assert_eq!(published, id, "it keeps its id");
        assert_eq!(store.draft(id).await.unwrap(), None);
        let kept = store.instrument(id).await.unwrap().unwrap();
        assert_eq!(
            (kept.version.as_str(), kept.state.as_str()),
            ("9.0.0", "published")
        );
        assert_ne!(
            kept.document, document,
            "its version is the one that was chosen"
        );
        assert_eq!(
            store.instruments(organization).await.unwrap().len(),
            count + 1
        );
        for statement in [
            "update instruments set document = 'x'",
            "update instruments set version = '1.0.1'",
        ] {
            let refused = bench.force(statement).await;
            assert!(
                matches!(refused, Err(StoreError::Conflict(Conflict::Schema))),
                "{}: {refused:?}",
                bench.engine
            );
        }
        let faulty = store
            .begin_draft(organization, Some(id), Draft::new("faulty", "en"), NOW)
            .await
            .unwrap();
        let faulty = store.draft(faulty).await.unwrap().unwrap();
        assert_eq!(faulty.based_on, Some(id));
        let refused = store.publish_draft(&faulty, "1.0.0".to_owned(), NOW).await;
        assert!(matches!(refused, Err(AddInstrumentError::Faults(_))));
    }
}

#[tokio::test]
async fn there_is_an_end_to_drafts() {
    let bench = Bench::sqlite().await;
    let (organization, _) = begun(&bench, Draft::new("one", "en")).await;
    for _ in 1..MOST_DRAFTS {
        let draft = Draft::new("more", "en");
        bench
            .store
            .begin_draft(organization, None, draft, NOW)
            .await
            .unwrap();
    }
    let draft = Draft::new("last", "en");
    let refused = bench
        .store
        .begin_draft(organization, None, draft, NOW)
        .await;
    assert!(matches!(
        refused,
        Err(StoreError::Conflict(Conflict::ManyDrafts))
    ));
    let drafts = bench.store.drafts(organization).await.unwrap();
    assert_eq!(drafts.len(), MOST_DRAFTS);
}
