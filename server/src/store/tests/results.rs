use super::super::{
    Conflict, StoreError,
    roadmaps::ScenarioContent,
    testing::{Bench, NOW, answers, new_result},
    waves::WaveState,
};

#[tokio::test]
async fn a_result_is_published_once_from_a_closed_wave() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (wave, links) = bench.open_wave(&[("HQ", "", 12)]).await;
        let organization = store.wave(wave).await.unwrap().unwrap().organization;
        store.submit(&links[0], answers("5")).await.unwrap();
        let hash = "ab".repeat(32);
        let release = || store.release_wave(wave, new_result("{}", &hash), NOW + 2);
        let early = release().await.unwrap_err();
        assert!(
            matches!(early, StoreError::Conflict(Conflict::WaveState)),
            "{early}"
        );
        assert_eq!(
            store.published_result(wave).await.unwrap(),
            None,
            "{}",
            bench.engine
        );
        store.close_wave(wave, NOW + 1).await.unwrap();
        release().await.unwrap();
        let twice = release().await.unwrap_err();
        assert!(
            matches!(twice, StoreError::Conflict(Conflict::WaveState)),
            "{twice}"
        );

        let result = store.published_result(wave).await.unwrap().unwrap();
        assert_eq!((result.version, result.document.as_str()), (1, "{}"));
        let plan = store.release_plan(wave).await.unwrap().unwrap();
        assert_eq!(plan, "{\"of\":{}}");
        assert_eq!(
            (result.hash.as_str(), result.published),
            (hash.as_str(), NOW + 2)
        );
        assert_eq!(
            store.latest_result(organization).await.unwrap().unwrap(),
            result
        );
        assert_eq!(
            store.wave(wave).await.unwrap().unwrap().state,
            WaveState::Released
        );

        let second = bench.draft(organization).await;
        store.launch_wave(second, NOW + 10).await.unwrap();
        store.close_wave(second, NOW + 11).await.unwrap();
        store
            .release_wave(second, new_result("{\"a\":1}", &hash), NOW + 12)
            .await
            .unwrap();
        assert_eq!(
            store
                .latest_result(organization)
                .await
                .unwrap()
                .unwrap()
                .wave,
            second
        );
        let all = store.published_results(organization).await.unwrap();
        assert_eq!(
            all.iter().map(|r| r.wave).collect::<Vec<_>>(),
            [wave, second]
        );
    }
}

#[tokio::test]
async fn a_roadmap_stays_as_it_was_published() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench.organization(&[("HQ", "", 1)]).await;
        let content = |n: u32| ScenarioContent {
            name: format!("Plan {n}"),
            inputs: format!("{{\"budget_cents\":{n}}}"),
            plan: "{}".into(),
        };
        let scenario = store
            .create_scenario(organization, None, content(1), NOW)
            .await
            .unwrap();
        let roadmap = store
            .publish_roadmap(scenario, "2027".into(), None, NOW + 1)
            .await
            .unwrap();
        let seen = store.scenario(scenario).await.unwrap().unwrap();
        let saved = store.save_scenario_over(&seen, content(2), NOW + 2);
        assert!(saved.await.unwrap());
        let kept = store.roadmap(roadmap).await.unwrap().unwrap();
        assert_eq!(kept.inputs, "{\"budget_cents\":1}", "{}", bench.engine);
        assert_eq!((kept.scenario, kept.published), (scenario, NOW + 1));
        let working = store.scenario(scenario).await.unwrap().unwrap();
        assert_eq!((working.name.as_str(), working.saved), ("Plan 2", NOW + 2));
        store
            .create_scenario(organization, None, content(3), NOW + 3)
            .await
            .unwrap();
        let names: Vec<String> = store
            .scenarios(organization)
            .await
            .unwrap()
            .into_iter()
            .map(|s| s.name)
            .collect();
        assert_eq!(names, ["Plan 3", "Plan 2"]);
        assert_eq!(store.roadmaps(organization).await.unwrap().len(), 1);
        let nothing = store
            .publish_roadmap(
                surveys::ids::ScenarioId::from_bits(1),
                "x".into(),
                None,
                NOW,
            )
            .await
            .unwrap_err();
        assert!(matches!(nothing, StoreError::NotFound));
    }
}

#[tokio::test]
async fn a_plan_that_took_long_is_kept_only_for_the_inputs_it_was_made_of() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench.organization(&[("HQ", "", 1)]).await;
        let content = |inputs: &str| ScenarioContent {
            name: "Plan".to_owned(),
            inputs: inputs.to_owned(),
            plan: "{}".to_owned(),
        };
        let scenario = store
            .create_scenario(organization, None, content("{\"budget\":1}"), NOW)
            .await
            .unwrap();
        let keep =
            |inputs: &str| store.keep_plan(scenario, inputs.to_owned(), "{\"sure\":1}".to_owned());
        let plan = async || store.scenario(scenario).await.unwrap().unwrap().plan;
        assert!(keep("{\"budget\":1}").await.unwrap(), "{}", bench.engine);
        assert_eq!(plan().await, "{\"sure\":1}");
        let seen = store.scenario(scenario).await.unwrap().unwrap();
        let saved = store.save_scenario_over(&seen, content("{\"budget\":2}"), NOW + 1);
        assert!(saved.await.unwrap());
        assert_eq!(plan().await, "{}", "saving takes the old one away");
        assert!(!keep("{\"budget\":1}").await.unwrap(), "{}", bench.engine);
        assert_eq!(plan().await, "{}");
    }
}
