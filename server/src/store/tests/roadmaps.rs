//! What becomes of a roadmap: versions, news and links.

use surveys::{
    ids::{OrganizationId, RoadmapId, SharedLinkId},
    roadmap::progress::{Entry, News, Status},
};

use super::super::{
    Store, StoreError,
    roadmaps::ScenarioContent,
    shared_links::Shared,
    testing::{Bench, NOW},
};
use crate::clock::DAY;

fn content(inputs: &str) -> ScenarioContent {
    ScenarioContent {
        name: "Plan".into(),
        inputs: inputs.into(),
        plan: "{}".into(),
    }
}

fn entry(step: &str, status: Status) -> Entry {
    Entry {
        step: step.into(),
        day: "2026-06-01".parse().unwrap(),
        news: News {
            status: Some(status),
            ..News::default()
        },
    }
}

async fn states(store: &Store, roadmap: RoadmapId) -> Vec<Option<Status>> {
    let news = store.roadmap_news(roadmap).await.unwrap();
    news.into_iter().map(|entry| entry.news.status).collect()
}

#[tokio::test]
async fn what_was_confirmed_is_kept_for_the_inputs_it_was_confirmed_for() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench.organization(&[("HQ", "", 1)]).await;
        let scenario = store
            .create_scenario(organization, None, content("1"), NOW)
            .await
            .unwrap();
        let confirm = |before: &str| {
            let agreement = "{\"read_by\":\"Ada\"}".to_owned();
            store.save_confirmed(scenario, before.into(), content("2"), agreement, NOW + 1)
        };
        assert!(!confirm("0").await.unwrap(), "somebody saved other inputs");
        assert!(confirm("1").await.unwrap(), "{}", bench.engine);
        let roadmap = store
            .publish_roadmap(scenario, "2027".into(), None, NOW + 2)
            .await
            .unwrap();
        let kept = store.roadmap(roadmap).await.unwrap().unwrap();
        assert_eq!(kept.agreement, "{\"read_by\":\"Ada\"}");
        assert_eq!((kept.inputs.as_str(), kept.follows), ("2", None));
    }
}

#[tokio::test]
async fn a_new_version_inherits_its_news_and_has_one_successor() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench.organization(&[("HQ", "", 1)]).await;
        let scenario = store
            .create_scenario(organization, None, content("1"), NOW)
            .await
            .unwrap();
        let publish = |follows| store.publish_roadmap(scenario, "Next".into(), follows, NOW + 5);
        let first = publish(None).await.unwrap();
        for (at, status) in [(6, Status::InWork), (7, Status::Done)] {
            store
                .add_roadmap_news(first, entry("VOI-S1", status), NOW + at)
                .await
                .unwrap();
        }
        let second = publish(Some(first)).await.unwrap();
        store
            .add_roadmap_news(second, entry("LEA-S1", Status::NotNow), NOW + 8)
            .await
            .unwrap();
        let all = [Status::InWork, Status::Done, Status::NotNow].map(Some);
        assert_eq!(states(store, second).await, all, "{}", bench.engine);
        assert_eq!(states(store, first).await, all[..2]);
        let twice = publish(Some(first)).await.unwrap_err();
        assert!(matches!(twice, StoreError::Conflict(_)), "{twice}");
    }
}

#[tokio::test]
async fn a_link_shows_one_thing_until_it_ends() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench.organization(&[("HQ", "", 1)]).await;
        let scenario = store
            .create_scenario(organization, None, content("1"), NOW)
            .await
            .unwrap();
        let shared = Shared::Scenario(scenario);
        let (id, token) = store
            .share(organization, shared, "Board".into(), NOW, NOW + DAY)
            .await
            .unwrap();
        let link = store.shared_link(&token, NOW).await.unwrap().unwrap();
        assert_eq!((link.id, link.shared), (id, shared), "{}", bench.engine);
        let gone = store.shared_link(&token, NOW + DAY).await.unwrap();
        assert_eq!(gone, None, "its day is over");
        let listed = store.shared_links(organization, NOW).await.unwrap();
        assert_eq!(listed.len(), 1);

        let elsewhere = OrganizationId::from_bits(1);
        let foreign = store.end_shared_link(elsewhere, id).await.unwrap_err();
        assert!(matches!(foreign, StoreError::NotFound), "{foreign}");
        store.end_shared_link(organization, id).await.unwrap();
        assert_eq!(store.shared_link(&token, NOW).await.unwrap(), None);
        let nothing = SharedLinkId::from_bits(1);
        let nothing = store
            .end_shared_link(organization, nothing)
            .await
            .unwrap_err();
        assert!(matches!(nothing, StoreError::NotFound), "{nothing}");
    }
}
