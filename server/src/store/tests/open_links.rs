//! Waves that ask groups through open links, on both engines.

use surveys::{confidentiality::Contract, ids::OrganizationId, ids::WaveId};

use super::super::{
    Conflict, StoreError, Submitted,
    testing::{Bench, NOW, answers},
    waves::{WaveDraft, WaveState},
};
use crate::{auth::Token, clock::DAY};

/// A draft of the questionnaire for constituents.
async fn draft(bench: &Bench, organization: OrganizationId) -> WaveId {
    let instruments = bench.store.instruments(organization).await.unwrap();
    let partner = instruments.iter().find(|one| one.key == "partner").unwrap();
    let draft = WaveDraft {
        title: "Outside".to_owned(),
        instrument: partner.id,
        contract: Contract::default(),
        languages: vec!["en".to_owned()],
        owner: "Ada".to_owned(),
        report_back_by: None,
        opens: None,
        closes: None,
        verbatims: false,
    };
    let created = bench.store.create_wave(organization, draft, NOW);
    created.await.unwrap()
}

#[tokio::test]
async fn a_wave_for_groups_invites_nobody_and_keeps_what_each_link_brings() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench.organization(&[("S", "", 40)]).await;
        let wave = draft(&bench, organization).await;
        let groups = |wave| async move { store.wave(wave).await.unwrap().unwrap().constituents };
        assert_eq!(groups(wave).await.unwrap().len(), 4, "{}", bench.engine);
        let chosen = vec!["customer".to_owned(), "partner".to_owned()];
        store.set_constituents(wave, chosen).await.unwrap();
        let launched = store.launch_wave(wave, NOW).await.unwrap();
        assert_eq!((launched.invitations, launched.departments), (0, 2));
        assert_eq!(launched.detail(), "2 open links");
        let count = bench.numbers("select count(*) as n from invitations").await;
        assert_eq!(count, [0], "{}", bench.engine);
        let twice = store.launch_wave(wave, NOW).await;
        assert!(matches!(
            twice,
            Err(StoreError::Conflict(Conflict::WaveState))
        ));

        let links = store.open_links(wave).await.unwrap();
        let kept = bench.texts("select token_hash as t from open_links").await;
        for link in &links {
            assert!(kept.contains(&link.token.hash()), "{}", bench.engine);
            let opened = store.opened(&link.token).await.unwrap().unwrap();
            assert_eq!((opened.wave, &opened.code), (wave, &link.code));
        }
        let partner = links[0].token;
        for _ in 0..14 {
            let sent = store.submit_openly(&partner, answers("4")).await;
            assert_eq!(sent.unwrap(), Submitted::Kept);
        }
        // Some are filed, some wait; all are counted.
        store.flush_due(NOW + DAY).await.unwrap();
        store.submit_openly(&partner, answers("2")).await.unwrap();
        let links = store.open_links(wave).await.unwrap();
        let told: Vec<(&str, u32)> = links
            .iter()
            .map(|l| (l.code.as_str(), l.answered))
            .collect();
        assert_eq!(told, [("partner", 15), ("customer", 0)], "{}", bench.engine);
        let made_up = Token::from_bytes([9; 16]);
        let nobody = store.submit_openly(&made_up, answers("1")).await;
        assert_eq!(nobody.unwrap(), Submitted::Unknown);

        let closed = store.close_wave(wave, NOW + 2 * DAY).await.unwrap();
        assert_eq!((closed.sheets, closed.invited), (15, 0));
        let late = store.submit_openly(&partner, answers("1")).await;
        assert_eq!(late.unwrap(), Submitted::Closed);
        assert_eq!(store.wave_answers(wave).await.unwrap().sheets.len(), 15);
        let promises = bench
            .numbers("select count(*) as n from audit_log where action = 'wave.promise'")
            .await;
        assert_eq!(promises, [1], "{}", bench.engine);
    }
}

#[tokio::test]
async fn whom_a_launched_wave_asks_stays_and_drafts_follow_their_questionnaire() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench.organization(&[("S", "", 40)]).await;
        let wave = draft(&bench, organization).await;
        let refused = store.set_constituents(wave, Vec::new()).await;
        assert!(matches!(
            refused,
            Err(StoreError::Conflict(Conflict::NobodyToInvite))
        ));
        let refused = store.set_constituents(wave, vec!["mars".to_owned()]).await;
        assert!(matches!(refused, Err(StoreError::NotFound)));

        // Another questionnaire asks staff, and back again.
        let mut plan = store.wave(wave).await.unwrap().unwrap().plan;
        let partner = plan.instrument;
        plan.instrument = store.instruments(organization).await.unwrap()[0].id;
        assert_ne!(plan.instrument, partner);
        store.update_draft(wave, plan.clone()).await.unwrap();
        assert_eq!(store.wave(wave).await.unwrap().unwrap().constituents, None);
        let refused = store
            .set_constituents(wave, vec!["partner".to_owned()])
            .await;
        assert!(
            matches!(refused, Err(StoreError::NotFound)),
            "it asks staff"
        );
        plan.instrument = partner;
        store.update_draft(wave, plan).await.unwrap();

        // A draft of an earlier program does not know yet whom it asks; staff are not invited all the same.
        bench
            .force("update waves set constituents = null")
            .await
            .unwrap();
        store.launch_wave(wave, NOW).await.unwrap();
        assert_eq!(store.open_links(wave).await.unwrap().len(), 4);
        let moved = bench.force("update waves set constituents = null").await;
        assert!(moved.is_err(), "{}: it is frozen", bench.engine);
        let chosen = store
            .set_constituents(wave, vec!["partner".to_owned()])
            .await;
        assert!(matches!(
            chosen,
            Err(StoreError::Conflict(Conflict::WaveState))
        ));
        let found = store.wave(wave).await.unwrap().unwrap();
        assert_eq!(found.state, WaveState::Open);
    }
}

#[tokio::test]
async fn a_link_is_stopped_and_renewed_and_answers_before_it_stay() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench.organization(&[("S", "", 40)]).await;
        let wave = draft(&bench, organization).await;
        store.launch_wave(wave, NOW).await.unwrap();
        let link = |wave| async move { store.open_links(wave).await.unwrap().swap_remove(0) };
        let first = link(wave).await;
        let sent = store.submit_openly(&first.token, answers("4")).await;
        assert_eq!(sent.unwrap(), Submitted::Kept);

        assert!(store.stop_open_link(wave, &first.code, 0).await.unwrap());
        let twice = store.stop_open_link(wave, &first.code, 0).await.unwrap();
        assert!(!twice, "{}", bench.engine);
        assert!(link(wave).await.stopped);
        assert!(store.opened(&first.token).await.unwrap().unwrap().over);
        let late = store.submit_openly(&first.token, answers("4")).await;
        assert_eq!(late.unwrap(), Submitted::Unknown, "{}", bench.engine);

        assert!(store.renew_open_link(wave, &first.code, 0).await.unwrap());
        // A second press of the button takes the new link from nobody.
        assert!(!store.renew_open_link(wave, &first.code, 0).await.unwrap());
        let second = link(wave).await;
        assert_ne!(second.token, first.token);
        assert_eq!((second.generation, second.stopped), (1, false));
        assert!(store.opened(&first.token).await.unwrap().unwrap().over);
        assert!(!store.opened(&second.token).await.unwrap().unwrap().over);
        let late = store.submit_openly(&first.token, answers("4")).await;
        assert_eq!(late.unwrap(), Submitted::Unknown, "{}", bench.engine);
        let sent = store.submit_openly(&second.token, answers("4")).await;
        assert_eq!(sent.unwrap(), Submitted::Kept);
        assert_eq!(link(wave).await.answered, 2, "{}", bench.engine);

        store.close_wave(wave, NOW + DAY).await.unwrap();
        let closed = store.renew_open_link(wave, &first.code, 1).await;
        assert!(matches!(
            closed,
            Err(StoreError::Conflict(Conflict::WaveState))
        ));
        let gone = store.opened(&first.token).await.unwrap().unwrap();
        assert_eq!(gone.state, WaveState::Closed);
    }
}
