//! Waves that are counted by attributes of the roster, from the launch to the result as it is read back.

use surveys::{
    confidentiality::release_plan::{ReleasePlan, scale_measure, verify},
    ids::WaveId,
    instrument::{Construct, Instrument, ItemKind},
    organization::DepartmentRow,
    published::{
        Published,
        evidence::{WeightingEvidence, WeightingKind, WeightingRefusal},
    },
};

use super::super::{
    answers::Answers,
    organizations::OrganizationSettings,
    people::{Contacts, PeopleImport, PersonRow, Unlisted},
    testing::{Bench, NOW, person},
};
use crate::release::release;

/// People of a department and a site, and how many of them answer.
type Group = (&'static str, &'static str, u32, usize);

const GROUPS: [Group; 5] = [
    ("N", "Oslo", 30, 24),
    ("N", "Bergen", 30, 24),
    ("S", "Oslo", 30, 24),
    ("S", "Bergen", 30, 24),
    ("S", "", 10, 10),
];

/// A released wave over these people, counted by site and raked by `margins`.
async fn released(bench: &Bench, groups: &[Group], margins: &[&str]) -> (WaveId, Published) {
    let store = &bench.store;
    let settings = OrganizationSettings::named("Example");
    let organization = store.create_organization(settings, NOW).await.unwrap();
    let mut departments: Vec<&str> = groups.iter().map(|(department, ..)| *department).collect();
    departments.dedup();
    let departments = departments.iter().map(|code| DepartmentRow {
        code: (*code).to_owned(),
        name: (*code).to_owned(),
        parent: None,
        headcount: 0,
    });
    let people = groups.iter().enumerate().flat_map(|(place, group)| {
        let (department, site, invited, _) = *group;
        (0..invited).map(move |n| PersonRow {
            contacts: Contacts::default(),
            email: Some(format!("{place}.{n}@example.org")),
            attributes: (!site.is_empty())
                .then(|| ("site".to_owned(), site.to_owned()))
                .into_iter()
                .collect(),
            ..person(department, n)
        })
    });
    let import = PeopleImport {
        departments: Some(departments.collect()),
        people: people.collect(),
        unlisted: Unlisted::Stay,
    };
    store.import_people(organization, import).await.unwrap();
    let wave = bench.draft(organization).await;
    let margins = margins.iter().map(|name| (*name).to_owned()).collect();
    store
        .set_attributes(wave, vec!["site".to_owned()], margins)
        .await
        .unwrap();
    store.launch_wave(wave, NOW).await.unwrap();
    for link in store.invitation_links(wave).await.unwrap() {
        let email = link.email.unwrap();
        let mut parts = email.split(['.', '@']).map(str::parse::<usize>);
        let (place, n) = (
            parts.next().unwrap().unwrap(),
            parts.next().unwrap().unwrap(),
        );
        if n < groups[place].3 {
            store
                .submit(&link.token, full(n * 3 + place))
                .await
                .unwrap();
        }
    }
    store.close_wave(wave, NOW + 1).await.unwrap();
    release(store, wave, NOW + 2).await.unwrap();
    let stored = store.published_result(wave).await.unwrap().unwrap();
    (wave, Published::read(&stored.document).unwrap())
}

/// Every core statement; `tilt` says how, and differs from person to person.
fn full(tilt: usize) -> Answers {
    let items = Instrument::core().items.iter().enumerate();
    let main = items
        .filter(|(_, item)| item.show_if.is_none() && matches!(item.kind, ItemKind::Scale(_)))
        .map(|(index, item)| {
            let code = 1 + (tilt * 7 + index * tilt + index / 3) % 5;
            (item.id.clone(), code.to_string())
        });
    Answers {
        main: main.collect(),
        ..Answers::default()
    }
}

async fn plan(bench: &Bench, wave: WaveId) -> ReleasePlan {
    let stored = bench.store.release_plan(wave).await.unwrap().unwrap();
    ReleasePlan::read(&stored).unwrap()
}

fn weighting(published: &Published) -> &WeightingEvidence {
    let evidence = published.evidence.shown().unwrap();
    evidence.weighting.value().unwrap()
}

#[tokio::test]
async fn people_of_a_unit_who_share_an_attribute_are_shown_and_read_back() {
    for bench in Bench::both().await {
        let (wave, published) = released(&bench, &GROUPS, &[]).await;
        let told: Vec<_> = published
            .breakdowns
            .iter()
            .map(|of| {
                let sheets = of.figures.shown().map(|figures| figures.sheets);
                (of.unit.as_str(), of.value.as_str(), of.headcount, sheets)
            })
            .collect();
        assert_eq!(
            told,
            [
                ("~all", "Bergen", 60, Some(48)),
                ("~all", "Oslo", 60, Some(48)),
                ("N", "Bergen", 30, Some(24)),
                ("N", "Oslo", 30, Some(24)),
                ("S", "Bergen", 30, Some(24)),
                ("S", "Oslo", 30, Some(24)),
            ],
            "{}",
            bench.engine
        );
        assert!(published.breakdowns.iter().all(|of| of.attribute == "site"));
        let of_oslo = published.breakdowns[1].figures.shown().unwrap();
        assert!(of_oslo.scales.iter().any(|scale| scale.estimate.is_shown()));
        assert_eq!(weighting(&published).kind, WeightingKind::Department);
        let plan = plan(&bench, wave).await;
        verify(&published, &plan, &mut |_, _| {}).unwrap();
        assert!(plan.cells.iter().any(|cell| cell.id.contains("site=Oslo")));
    }
}

#[tokio::test]
async fn answers_are_raked_as_the_draft_asked_and_the_plan_says_so() {
    let mut groups = GROUPS;
    (groups[1].3, groups[2].3) = (12, 12);
    for bench in Bench::both().await {
        let (wave, published) = released(&bench, &groups, &["site"]).await;
        let found = weighting(&published);
        assert_eq!(found.kind, WeightingKind::Raked, "{}", bench.engine);
        assert_eq!(found.attributes, ["site"]);
        assert!(found.design_effect > 1.0 && found.effective_n < f64::from(found.n));
        let plan = plan(&bench, wave).await;
        verify(&published, &plan, &mut |_, _| {}).unwrap();
        let voice = plan.measure(&scale_measure("voice", Construct::Maturity));
        let weights = voice.unwrap().weights.as_ref().unwrap();
        assert!(weights.iter().any(|weight| weight != &weights[0]));
    }
}

#[tokio::test]
async fn weights_that_cost_too_much_are_refused_in_the_result() {
    let groups: [Group; 2] = [("N", "Oslo", 70, 10), ("N", "Bergen", 30, 30)];
    for bench in Bench::both().await {
        let (_, published) = released(&bench, &groups, &["site"]).await;
        let found = weighting(&published);
        assert_eq!(found.refused, Some(WeightingRefusal::DesignEffect));
        assert_eq!(found.kind, WeightingKind::None, "{}", bench.engine);
    }
}
