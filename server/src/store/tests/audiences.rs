use std::collections::{BTreeMap, BTreeSet};

use reaching::{Audience, Certainty, Kind, Wish};
use surveys::{
    ids::{OrganizationId, PersonId, WaveId},
    organization::DepartmentRow,
    published::Published,
};

use super::super::{
    Conflict, StoreError,
    audiences::{self, Roster},
    launch,
    organizations::OrganizationSettings,
    people::{PeopleImport, PersonRow, Unlisted},
    testing::{Bench, NOW, answers, person},
    waves,
};
use crate::release;

const WISH: Wish = Wish {
    kind: Kind::Stratified,
    margin: 8,
    certainty: Certainty::P90,
    response: 80,
};

/// Thirty in A, twenty of them in Oslo; twelve of Oslo in B below; forty of Bergen in C, three of Hamar in D.
async fn roster(bench: &Bench) -> OrganizationId {
    let settings = OrganizationSettings::named("Example");
    let store = &bench.store;
    let organization = store.create_organization(settings, NOW).await.unwrap();
    let row = |code: &str, parent: Option<&str>| DepartmentRow {
        code: code.to_owned(),
        name: format!("Department {code}"),
        parent: parent.map(str::to_owned),
        headcount: 0,
    };
    let from = |code: &str, n: u32, site: &str| PersonRow {
        attributes: BTreeMap::from([("site".to_owned(), site.to_owned())]),
        ..person(code, n)
    };
    let people = (0..30)
        .map(|n| from("A", n, if n < 20 { "Oslo" } else { "Bergen" }))
        .chain((0..12).map(|n| from("B", n, "Oslo")))
        .chain((0..40).map(|n| from("C", n, "Bergen")))
        .chain((0..3).map(|n| from("D", n, "Hamar")))
        .collect();
    let departments = vec![
        row("A", None),
        row("B", Some("A")),
        row("C", None),
        row("D", None),
    ];
    let import = PeopleImport {
        departments: Some(departments),
        people,
        unlisted: Unlisted::Stay,
    };
    store.import_people(organization, import).await.unwrap();
    organization
}

fn audience(departments: &[&str], sites: &[&str]) -> Audience {
    let set = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
    let mut audience = Audience {
        departments: set(departments),
        ..Audience::default()
    };
    if !sites.is_empty() {
        audience.attributes.insert("site".to_owned(), set(sites));
    }
    audience
}

async fn invited(bench: &Bench, wave: WaveId) -> BTreeSet<PersonId> {
    let links = bench.store.invitation_links(wave).await.unwrap();
    links.into_iter().map(|link| link.person).collect()
}

fn conflict<T: std::fmt::Debug>(result: Result<T, StoreError>) -> Conflict {
    match result {
        Err(StoreError::Conflict(conflict)) => conflict,
        other => panic!("a conflict was expected, not {other:?}"),
    }
}

#[tokio::test]
async fn a_wave_asks_its_audience_and_departments_without_any_take_no_part() {
    for bench in Bench::both().await {
        let organization = roster(&bench).await;
        let store = &bench.store;
        for (chosen, people, departments) in [
            (audience(&[], &[]), 85, vec!["A", "B", "C", "D"]),
            (audience(&["A"], &[]), 42, vec!["A", "B"]),
            (audience(&["B"], &[]), 12, vec!["A", "B"]),
            (audience(&[], &["Oslo"]), 32, vec!["A", "B"]),
            (audience(&["A", "C"], &["Bergen"]), 50, vec!["A", "C"]),
        ] {
            let wave = bench.draft(organization).await;
            store.set_audience(wave, chosen.clone()).await.unwrap();
            let outlook = store.outlook(wave).await.unwrap();
            assert_eq!(
                (outlook.everybody, outlook.people),
                (85, people),
                "{chosen:?}"
            );
            assert_eq!(
                store.attribute_choices(wave).await.unwrap().everybody,
                people
            );
            let launched = store.launch_wave(wave, NOW).await.unwrap();
            assert_eq!(launched.invitations, people, "{}: {chosen:?}", bench.engine);
            let frozen = store.wave_departments(wave).await.unwrap();
            let codes: Vec<&str> = frozen.iter().map(|row| row.code.as_str()).collect();
            assert_eq!(codes, departments, "{chosen:?}");
            let counted: u32 = frozen.iter().map(|row| row.headcount).sum();
            assert_eq!(counted, people, "headcounts are those of the audience");
            assert_eq!(store.wave(wave).await.unwrap().unwrap().audience, chosen);
        }
    }
}

#[tokio::test]
async fn an_audience_that_could_never_be_shown_is_refused_and_the_one_before_stays() {
    for bench in Bench::both().await {
        let organization = roster(&bench).await;
        let store = &bench.store;
        let wave = bench.draft(organization).await;
        store
            .set_audience(wave, audience(&["A"], &[]))
            .await
            .unwrap();
        for few in [
            audience(&["D"], &[]),
            audience(&[], &["Hamar"]),
            audience(&["X"], &[]),
        ] {
            let refused = conflict(store.set_audience(wave, few).await);
            assert_eq!(refused, Conflict::AudienceTooSmall, "{}", bench.engine);
        }
        assert_eq!(store.outlook(wave).await.unwrap().people, 42);

        // The people list moved on since: what was enough is not any more, and nothing is launched.
        bench
            .force("update people set active = 0 where department in ('A', 'B')")
            .await
            .unwrap();
        assert_eq!(
            conflict(store.launch_wave(wave, NOW).await),
            Conflict::NobodyToInvite
        );
        bench
            .force("update people set active = 1 where email in ('a.00000@example.org', 'a.00001@example.org')")
            .await
            .unwrap();
        assert_eq!(
            conflict(store.launch_wave(wave, NOW).await),
            Conflict::AudienceTooSmall
        );
        assert!(invited(&bench, wave).await.is_empty());
    }
}

#[tokio::test]
async fn whom_a_launched_wave_asks_stays_as_it_is_and_is_part_of_the_promise() {
    for bench in Bench::both().await {
        let organization = roster(&bench).await;
        let store = &bench.store;
        let wave = bench.draft(organization).await;
        store
            .set_audience(wave, audience(&["A", "C"], &[]))
            .await
            .unwrap();
        store.set_sample(wave, Some(WISH)).await.unwrap();
        store.launch_wave(wave, NOW).await.unwrap();
        let late = store.set_audience(wave, Audience::default()).await;
        assert_eq!(conflict(late), Conflict::WaveState);
        assert_eq!(
            conflict(store.set_sample(wave, None).await),
            Conflict::WaveState
        );
        for statement in [
            "update waves set audience = '{}'",
            "update waves set sample = null",
            "update waves set drawn = null",
            "update waves set drawn = '{}'",
            "update wave_atoms set population = population + 1",
            "update wave_atoms set population = null",
        ] {
            assert_eq!(
                conflict(bench.force(statement).await),
                Conflict::Schema,
                "{}: {statement}",
                bench.engine
            );
        }
        let noted = store.audit_entries(organization, 10).await.unwrap();
        let noted = noted
            .iter()
            .find(|noted| noted.entry.action == "wave.promise");
        let told = noted.unwrap().entry.detail.clone();
        let atoms = store.wave_atoms(wave).await.unwrap();
        let mut found = store.wave(wave).await.unwrap().unwrap();
        assert_eq!(launch::promise(&found, &atoms), told, "{}", bench.engine);
        found.audience = Audience::default();
        assert_ne!(launch::promise(&found, &atoms), told);
    }
}

#[tokio::test]
async fn a_sample_is_drawn_by_its_seed_and_can_be_drawn_again() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench
            .organization(&[("S", "", 300), ("O", "", 60), ("T", "O", 14), ("U", "", 6)])
            .await;
        for kind in [Kind::Stratified, Kind::Simple] {
            let wish = Wish { kind, ..WISH };
            let wave = bench.draft(organization).await;
            store.set_sample(wave, Some(wish)).await.unwrap();
            let planned = store.outlook(wave).await.unwrap().invited();
            let launched = store.launch_wave(wave, NOW).await.unwrap();
            assert_eq!(launched.invitations, planned);
            assert!(planned < 200, "{planned}");
            let found = store.wave(wave).await.unwrap().unwrap();
            let drawn = found.drawn.clone().unwrap();
            assert_eq!((drawn.population(), drawn.invited()), (380, planned));

            let people = store
                .read(move |conn| {
                    Box::pin(async move {
                        let wave = waves::find(conn, wave).await?.unwrap();
                        Ok(Roster::list(conn, &wave).await?.asked(&wave.audience))
                    })
                })
                .await
                .unwrap();
            let mut seed = [0_u8; 32];
            for (byte, pair) in seed.iter_mut().zip(drawn.seed.as_bytes().chunks(2)) {
                *byte = u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
            }
            let (again, who) = audiences::drawn_by(seed, &found, wish, &people);
            assert_eq!(again, drawn, "{}", bench.engine);
            let who: BTreeSet<PersonId> = who.into_iter().collect();
            assert_eq!(who, invited(&bench, wave).await, "{}", bench.engine);
            seed[0] ^= 1;
            let (_, others) = audiences::drawn_by(seed, &found, wish, &people);
            assert_ne!(others.into_iter().collect::<BTreeSet<_>>(), who);

            if kind == Kind::Stratified {
                // Ten each for a group of its own; of six people all.
                let of = |code: &str| {
                    let stratum = drawn.strata.iter().find(|stratum| stratum.code == code);
                    stratum
                        .map(|stratum| (stratum.people, stratum.invited))
                        .unwrap()
                };
                assert_eq!(of("T"), (14, 10));
                assert_eq!(of("U"), (6, 6));
            }
        }
    }
}

#[tokio::test]
async fn a_released_sample_is_weighed_up_to_its_population_and_guarded_by_its_answers() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench
            .organization(&[("S", "", 300), ("O", "", 60), ("T", "", 20)])
            .await;
        let wave = bench.draft(organization).await;
        store.set_sample(wave, Some(WISH)).await.unwrap();
        store.launch_wave(wave, NOW).await.unwrap();
        let links = store.invitation_links(wave).await.unwrap();
        let mut of_t = 0;
        for link in &links {
            // Of T four answer: fewer than the smallest group, although twenty people work there.
            of_t += u32::from(link.department == "T");
            if link.department == "T" && of_t > 4 {
                continue;
            }
            store.submit(&link.token, answers("4")).await.unwrap();
        }
        let atoms = store.wave_atoms(wave).await.unwrap();
        let kept = atoms.of_answers().unwrap();
        assert_eq!(kept.population.unwrap().iter().sum::<u32>(), 380);
        assert_eq!(atoms.tree.headcount(), u32::try_from(links.len()).unwrap());
        store.close_wave(wave, NOW + 1).await.unwrap();
        let merged = store.wave_atoms(wave).await.unwrap().of_answers().unwrap();
        let population = merged.population.unwrap();
        assert_eq!(population.len(), merged.atoms.count());
        assert_eq!(population.iter().sum::<u32>(), 380, "merging loses nobody");
        release::release(store, wave, NOW + 2).await.unwrap();
        let stored = store.published_result(wave).await.unwrap().unwrap();
        let published = Published::read(&stored.document).unwrap();
        let reach = published.reach.clone().unwrap();
        assert_eq!(
            (reach.population, reach.is_sample, reach.is_part),
            (380, true, false)
        );
        assert_eq!(
            published.organization.headcount,
            u32::try_from(links.len()).unwrap()
        );
        assert!(
            !published.group("T").unwrap().figures.is_shown(),
            "{}",
            bench.engine
        );
        assert!(published.group("S").unwrap().figures.is_shown());
    }
}
