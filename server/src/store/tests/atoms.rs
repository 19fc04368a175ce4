use std::collections::BTreeMap;

use surveys::{
    confidentiality::Contract,
    ids::{OrganizationId, WaveId},
    organization::DepartmentRow,
};

use super::super::{
    Conflict, StoreError, launch,
    organizations::OrganizationSettings,
    people::{PeopleImport, PersonRow, Unlisted},
    testing::{Bench, NOW, answers, person},
};
use crate::clock::DAY;

/// Twenty-four of Oslo, twelve of Bergen and three of no known site in HQ; six of Oslo in LAB.
async fn roster(bench: &Bench) -> OrganizationId {
    let settings = OrganizationSettings::named("Example");
    let organization = bench
        .store
        .create_organization(settings, NOW)
        .await
        .unwrap();
    let row = |code: &str, parent: Option<&str>| DepartmentRow {
        code: code.into(),
        name: code.into(),
        parent: parent.map(Into::into),
        headcount: 0,
    };
    let from = |code: &str, n: u32, site: &str| PersonRow {
        attributes: [("site", site)]
            .into_iter()
            .filter(|(_, site)| !site.is_empty())
            .map(|(name, site)| (name.to_owned(), site.to_owned()))
            .collect(),
        ..person(code, n)
    };
    let people = (0..39)
        .map(|n| {
            from(
                "HQ",
                n,
                ["Oslo", "Bergen", ""][usize::from(n >= 24) + usize::from(n >= 36)],
            )
        })
        .chain((0..6).map(|n| from("LAB", n, "Oslo")))
        .collect();
    let import = PeopleImport {
        departments: Some(vec![row("HQ", None), row("LAB", Some("HQ"))]),
        people,
        unlisted: Unlisted::Stay,
    };
    bench
        .store
        .import_people(organization, import)
        .await
        .unwrap();
    organization
}

async fn launched(bench: &Bench) -> (OrganizationId, WaveId) {
    let organization = roster(bench).await;
    let wave = bench.draft(organization).await;
    let attributes = vec!["site".to_owned()];
    bench
        .store
        .set_attributes(wave, attributes, Vec::new())
        .await
        .unwrap();
    bench.store.launch_wave(wave, NOW).await.unwrap();
    (organization, wave)
}

/// Answers by atom, named by departments and values.
async fn kept(bench: &Bench, wave: WaveId) -> BTreeMap<String, u32> {
    let atoms = bench.store.wave_atoms(wave).await.unwrap();
    let placed = atoms.of_answers().unwrap();
    let names: Vec<String> = placed
        .atoms
        .departments()
        .iter()
        .enumerate()
        .map(|(atom, departments)| {
            let code = |place: &usize| atoms.tree.departments()[*place].code.clone();
            let codes: Vec<_> = departments.iter().map(code).collect();
            let values = placed.atoms.attributes(atom).unwrap_or_default();
            let values: Vec<_> = values
                .iter()
                .map(|told| format!(":{}", told.value))
                .collect();
            codes.join("+") + &values.concat()
        })
        .collect();
    let mut counts: BTreeMap<String, u32> = names.iter().cloned().map(|name| (name, 0)).collect();
    if let Ok(given) = bench.store.wave_answers(wave).await {
        for sheet in &given.sheets {
            let name = &names[placed.of(sheet.atom).unwrap()];
            *counts.get_mut(name).unwrap() += 1;
        }
        for comment in &given.comments {
            assert!(placed.of(comment.atom).is_some());
        }
    }
    counts
}

#[tokio::test]
async fn answers_lie_with_the_attributes_of_the_wave_as_long_as_enough_answered() {
    let expected = [
        (4, BTreeMap::from([("HQ+LAB".to_owned(), 19)])),
        (
            6,
            BTreeMap::from([("HQ+LAB".to_owned(), 15), ("HQ:Oslo".to_owned(), 6)]),
        ),
    ];
    for (of_oslo, expected) in expected {
        for bench in Bench::both().await {
            let (_, wave) = launched(&bench).await;
            // Three of no site are too few: Bergen joins them, and LAB's six join both.
            let atoms = bench.store.wave_atoms(wave).await.unwrap();
            assert_eq!(
                atoms.at_launch().headcounts(&atoms.tree),
                [21, 24],
                "{}",
                bench.engine
            );
            assert_eq!(
                bench
                    .numbers(
                        "select count(*) as n from invitations i join wave_atoms a on a.atom_id = i.atom_id
                         where a.attributes is not null"
                    )
                    .await,
                [24]
            );
            for (n, link) in bench
                .store
                .invitation_links(wave)
                .await
                .unwrap()
                .iter()
                .enumerate()
            {
                if n < of_oslo || (24..39).contains(&n) {
                    bench.store.submit(&link.token, answers("4")).await.unwrap();
                }
            }
            bench.store.close_wave(wave, NOW + 5).await.unwrap();
            assert_eq!(kept(&bench, wave).await, expected, "{}", bench.engine);
            let counted = bench
                .numbers("select cast(sum(sheets) as bigint) as n from wave_atoms")
                .await;
            assert_eq!(counted, [15 + i64::try_from(of_oslo).unwrap()]);
        }
    }
}

#[tokio::test]
async fn attributes_are_chosen_before_the_launch_and_never_after() {
    for bench in Bench::both().await {
        let (_, wave) = launched(&bench).await;
        assert_eq!(
            bench.store.wave(wave).await.unwrap().unwrap().attributes,
            ["site"]
        );
        let late = bench
            .store
            .set_attributes(wave, Vec::new(), Vec::new())
            .await
            .unwrap_err();
        assert!(
            matches!(late, StoreError::Conflict(Conflict::WaveState)),
            "{late}"
        );
        for statement in [
            "update waves set attributes = '[]'",
            "update waves set weighting = 'raking', margins = '[\"site\"]'",
            "update waves set weighting = 'raking', margins = '[\"site\"]', weight_cap = 3",
            "update wave_atoms set attributes = null",
            "update wave_atoms set department = 'LAB'",
        ] {
            let refused = bench.force(statement).await.unwrap_err();
            assert!(
                matches!(refused, StoreError::Conflict(Conflict::Schema)),
                "{}: {statement}: {refused}",
                bench.engine
            );
        }
        let draft = bench
            .draft(bench.store.wave(wave).await.unwrap().unwrap().organization)
            .await;
        for statement in [
            "update waves set weighting = 'raking' where state = 'draft'",
            "update waves set margins = '[\"site\"]' where state = 'draft'",
            "update waves set weight_cap = 3 where state = 'draft'",
            "update waves set weighting = 'raking', margins = '[\"site\"]', weight_cap = 1 where state = 'draft'",
        ] {
            let refused = bench.force(statement).await.unwrap_err();
            assert!(
                matches!(refused, StoreError::Conflict(Conflict::Schema)),
                "{}: {statement}: {refused}",
                bench.engine
            );
        }
        let none = bench.store.wave_atoms(draft).await.unwrap_err();
        assert!(matches!(none, StoreError::NotFound), "{none}");
    }
}

#[tokio::test]
async fn the_promise_stands_in_the_audit_log_and_can_be_checked_against_what_is_stored() {
    for bench in Bench::both().await {
        let (organization, wave) = launched(&bench).await;
        let noted = bench.store.audit_entries(organization, 10).await.unwrap();
        let noted = noted
            .iter()
            .find(|noted| noted.entry.action == "wave.promise")
            .unwrap();
        assert_eq!(noted.entry.object, wave.to_string());
        let atoms = bench.store.wave_atoms(wave).await.unwrap();
        let mut found = bench.store.wave(wave).await.unwrap().unwrap();
        assert_eq!(
            launch::promise(&found, &atoms),
            noted.entry.detail,
            "{}",
            bench.engine
        );
        // Another promise would have another mark.
        found.attributes.clear();
        assert_ne!(launch::promise(&found, &atoms), noted.entry.detail);
        found.attributes = vec!["site".to_owned()];
        found.margins = vec!["site".to_owned()];
        assert_ne!(launch::promise(&found, &atoms), noted.entry.detail);
        let untrimmed = launch::promise(&found, &atoms);
        found.weight_cap = Some(3);
        assert_ne!(launch::promise(&found, &atoms), untrimmed);
        found.weight_cap = None;
        found.margins.clear();
        found.plan.contract = Contract::at_least(6, 10);
        assert_ne!(launch::promise(&found, &atoms), noted.entry.detail);
        assert_eq!(bench.store.first_broken_audit_entry().await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_contract_is_tightened_until_the_result_is_published() {
    for bench in Bench::both().await {
        let (wave, _) = bench.open_wave(&[("HQ", "", 12)]).await;
        let store = &bench.store;
        store
            .tighten_contract(wave, Contract::at_least(6, 11))
            .await
            .unwrap();
        store.close_wave(wave, NOW + 1).await.unwrap();
        store
            .tighten_contract(wave, Contract::at_least(6, 12))
            .await
            .unwrap();
        let weaker = store
            .tighten_contract(wave, Contract::at_least(5, 12))
            .await
            .unwrap_err();
        assert!(
            matches!(weaker, StoreError::Conflict(Conflict::WeakerContract)),
            "{weaker}"
        );
        store
            .release_wave(
                wave,
                crate::store::testing::new_result("{}", &"ab".repeat(32)),
                NOW + 2,
            )
            .await
            .unwrap();
        let late = store
            .tighten_contract(wave, Contract::at_least(9, 12))
            .await
            .unwrap_err();
        assert!(
            matches!(late, StoreError::Conflict(Conflict::WaveState)),
            "{late}"
        );
        for statement in [
            "update waves set min_group = 5",
            "update waves set min_group_comments = 10",
        ] {
            let refused = bench.force(statement).await.unwrap_err();
            assert!(
                matches!(refused, StoreError::Conflict(Conflict::Schema)),
                "{}: {statement}: {refused}",
                bench.engine
            );
        }
    }
}

#[tokio::test]
async fn participation_is_told_once_a_day_and_in_whole_groups() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (wave, links) = bench.open_wave(&[("HQ", "", 20), ("LAB", "HQ", 11)]).await;
        let told = async |day: &str| -> Vec<u32> {
            let told = store.told_participation(wave, day).await.unwrap();
            assert_eq!(
                told.iter()
                    .map(|line| (line.depth, line.invited))
                    .collect::<Vec<_>>(),
                [(0, 31), (1, 11)]
            );
            told.iter().map(|line| line.answered).collect()
        };
        let submit = async |places: std::ops::Range<usize>| {
            for token in &links[places] {
                store.submit(token, answers("4")).await.unwrap();
            }
        };
        assert_eq!(told("2026-09-21").await, [0, 0]);
        submit(20..26).await;
        assert_eq!(
            told("2026-09-21").await,
            [0, 0],
            "{}: a day is one count",
            bench.engine
        );
        assert_eq!(told("2026-09-22").await, [6, 6]);
        submit(0..4).await;
        assert_eq!(told("2026-09-23").await, [6, 6], "four more stay unseen");
        submit(4..5).await;
        submit(26..27).await;
        assert_eq!(told("2026-09-23").await, [6, 6]);
        // Six more in all, one more of LAB. The job counts by the day of the organization.
        store.count_participation(NOW + 30 * DAY).await.unwrap();
        let days = bench
            .texts("select distinct day as t from told_participation")
            .await;
        assert_eq!(days.len(), 1);
        submit(5..15).await;
        assert_eq!(told(&days[0]).await, [12, 6]);
        // The course says no more than the words of each day did.
        let course = store.told_course(wave).await.unwrap();
        let course: Vec<(&str, u32)> = course
            .iter()
            .map(|told| (told.day.as_str(), told.answered))
            .collect();
        let expected = [
            ("2026-09-21", 0),
            ("2026-09-22", 5),
            ("2026-09-23", 5),
            (days[0].as_str(), 10),
        ];
        assert_eq!(course, expected, "{}", bench.engine);
        store.close_wave(wave, NOW + 31 * DAY).await.unwrap();
        let kept = bench
            .numbers("select count(*) as n from told_participation")
            .await;
        assert_eq!(kept, [0]);
        assert!(store.told_course(wave).await.unwrap().is_empty());
        let closed = store
            .told_participation(wave, "2026-12-24")
            .await
            .unwrap_err();
        assert!(
            matches!(closed, StoreError::Conflict(Conflict::WaveState)),
            "{closed}"
        );
        store.count_participation(NOW + 40 * DAY).await.unwrap();
    }
}
