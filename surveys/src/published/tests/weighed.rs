//! Results whose answers are raked against the roster.

use std::collections::{BTreeMap, BTreeSet};

use super::{borrowed, full_sheet, sheet, tree};
use crate::{
    confidentiality::{
        Atoms, AttributeValue, Combinations, Contract,
        release_plan::{Mode, ReleasePlan, scale_measure, verify},
    },
    instrument::{Construct, Instrument},
    maturity::Model,
    organization::Tree,
    published::{
        Bootstrap, Group, MeanOrBand, Precision, PublishFault, Published, Raking, Reach, Request,
        RosterMargin, Weighing,
        evidence::{WeightingEvidence, WeightingKind, WeightingRefusal},
        publish, release,
    },
    scoring::responses::Answers,
    sheet::Sheet,
};

fn site(value: &str) -> Vec<AttributeValue> {
    vec![AttributeValue {
        attribute: "site".to_owned(),
        value: value.to_owned(),
    }]
}

/// One department with these people of each site besides; by site and invited.
fn atoms(tree: &Tree, invited: &[(usize, &str, u32)]) -> Atoms {
    let combinations: Combinations = invited
        .iter()
        .map(|(department, value, n)| ((*department, site(value)), *n))
        .collect();
    Atoms::at_launch_by(tree, &combinations)
}

fn by_site(atoms: &Atoms, tree: &Tree) -> Raking {
    Raking {
        margins: vec![RosterMargin::of_atoms("site", atoms, tree)],
        trim: None,
    }
}

fn made(
    tree: &Tree,
    atoms: &Atoms,
    sheets: &[(usize, Sheet)],
    weighing: Weighing<'_>,
    precision: Precision,
) -> (Published, ReleasePlan) {
    let (published, plan) = release(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::Separated,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree,
        headcounts_known: true,
        atoms,
        reach: None,
        answers: &Answers::of(Instrument::core(), borrowed(sheets)),
        contract: Contract::default(),
        weighing,
        precision,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap();
    assert_eq!(Published::read(&published.to_json()).unwrap(), published);
    (published, plan)
}

fn weighting(published: &Published) -> &WeightingEvidence {
    let evidence = published.evidence.shown().unwrap();
    evidence.weighting.value().unwrap()
}

fn voice(group: &Group) -> f64 {
    match group.estimate("voice", Construct::Maturity).unwrap().mean {
        MeanOrBand::Mean(mean) => mean,
        MeanOrBand::Band(..) => panic!("a band"),
    }
}

/// Ten people in each of four groups, who agree within it.
fn four_groups() -> (Tree, Atoms, Vec<(usize, Sheet)>) {
    let tree = tree(&[("A", None, 60), ("B", None, 40)]);
    let groups = [
        (0, "Oslo", 45, "4"),
        (0, "Bergen", 15, "3"),
        (1, "Oslo", 25, "2"),
        (1, "Bergen", 15, "5"),
    ];
    let invited = groups.map(|(department, value, n, _)| (department, value, n));
    let atoms = atoms(&tree, &invited);
    let sheets = groups
        .iter()
        .flat_map(|(department, value, _, code)| {
            let (atom, code) = (atoms.of_person(*department, Some(&site(value))), *code);
            (0..10).map(move |_| (atom, sheet(&[("VOI-M1", code), ("VOI-M2", code)])))
        })
        .collect();
    (tree, atoms, sheets)
}

static NOT_BY_ATTRIBUTES: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();

#[test]
fn a_sample_of_unequal_chances_is_weighed_back_to_its_population() {
    let tree = tree(&[("A", None, 20), ("B", None, 20)]);
    let atoms = Atoms::at_launch(&tree);
    let answers = [(0, ["3", "5"]), (1, ["1", "3"])];
    let sheets: Vec<(usize, Sheet)> = answers
        .iter()
        .flat_map(|(atom, codes)| {
            (0..10).map(move |n| {
                let code = codes[n % 2];
                (*atom, sheet(&[("VOI-M1", code), ("VOI-M2", code)]))
            })
        })
        .collect();
    let told = |reach: Option<Reach<'_>>| {
        let request = Request {
            organization_name: "Brightwater",
            wave: "Spring",
            mode: Mode::Separated,
            instrument: Instrument::core(),
            model: Model::social_business(),
            tree: &tree,
            headcounts_known: true,
            atoms: &atoms,
            reach,
            answers: &Answers::of(Instrument::core(), borrowed(&sheets)),
            contract: Contract::default(),
            weighing: Weighing::Departments,
            precision: Precision::Calculator,
            comments: None,
            bootstrap: Bootstrap::None,
        };
        let published = publish(&request).unwrap();
        assert_eq!(Published::read(&published.to_json()).unwrap(), published);
        published
    };
    let sample = |population: &'static [u32]| {
        Some(Reach {
            is_part: false,
            attributes: &NOT_BY_ATTRIBUTES,
            population: Some(population),
        })
    };
    let published = told(sample(&[900, 100]));
    // 0.9 · 75 + 0.1 · 25; everybody alike would give 50.
    assert!((voice(&published.organization) - 70.0).abs() < 1e-9);
    assert!((voice(&told(None).organization) - 50.0).abs() < 1e-9);
    // t(9) · s / √10 · √(1 − 10/900) with s = 26.352: by hand 18.746; of twenty people it would be 13.33.
    let half = |published: &Published| {
        let group = &published.departments[0];
        let estimate = group.estimate("voice", Construct::Maturity).unwrap();
        let (low, high) = estimate.interval.unwrap();
        (high - low) / 2.0
    };
    assert!(
        (half(&published) - 18.746).abs() < 0.01,
        "{}",
        half(&published)
    );
    assert!((half(&told(None)) - 13.33).abs() < 0.01);
    // Whom the figures stand for is told; headcounts and rates are those of people invited.
    let reach = published.reach.clone().unwrap();
    assert_eq!(
        (reach.population, reach.is_sample, reach.is_part),
        (1_000, true, false)
    );
    assert_eq!(published.organization.headcount, 40);
    let figures = published.organization.figures.shown().unwrap();
    assert!((figures.response_rate - 0.5).abs() < 1e-9);
    let everybody: serde_json::Value = serde_json::from_str(&told(None).to_json()).unwrap();
    assert_eq!(everybody.get("reach"), None);
    let fault = publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::Separated,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &atoms,
        reach: sample(&[900]),
        answers: &Answers::of(Instrument::core(), borrowed(&sheets)),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Calculator,
        comments: None,
        bootstrap: Bootstrap::None,
    });
    assert_eq!(fault.unwrap_err(), PublishFault::UnknownAtom);
}

#[test]
fn margins_are_met_in_every_mean() {
    let (tree, atoms, sheets) = four_groups();
    let raking = by_site(&atoms, &tree);
    let weighing = Weighing::Raking(&raking);
    let (result, _) = made(&tree, &atoms, &sheets, weighing, Precision::Calculator);
    // Equal numbers answered, so weights are products of T/n: 4.2, 1.8, 2.8 and 1.2 for means of 75, 50, 25 and 100.
    let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-4, "{a} is not {b}");
    close(voice(&result.organization), 59.5);
    close(voice(result.group("A").unwrap()), 67.5);
    close(voice(result.group("B").unwrap()), 47.5);
    let oslo = result
        .breakdowns
        .iter()
        .find(|of| (of.unit.as_str(), of.value.as_str()) == ("~all", "Oslo"))
        .unwrap();
    let of_oslo = &oslo.figures.shown().unwrap().scales;
    let mean = of_oslo.iter().find(|scale| scale.dimension == "voice");
    close(
        mean.unwrap().estimate.shown().unwrap().mean.anchor(),
        385.0 / 7.0,
    );
    let items = &result.evidence.shown().unwrap().items;
    for item in items.iter().filter(|item| item.n > 0) {
        close(item.mean.unwrap(), 59.5);
    }
    let found = weighting(&result);
    assert_eq!(
        (found.kind, found.attributes.as_slice(), found.refused),
        (WeightingKind::Raked, &["site".to_owned()][..], None)
    );
    close(found.effective_n, 10_000.0 / 301.6);
    close(found.design_effect, 1.206_4);
    close(found.smallest, 0.48);
    close(found.largest, 1.68);
    assert!((found.margin_error, found.n) == (0.0, 40) && found.is_notable);

    // By default each of the four groups counts by its own headcount.
    let weighing = Weighing::default();
    let (plain, _) = made(&tree, &atoms, &sheets, weighing, Precision::Calculator);
    close(voice(&plain.organization), 62.5);
    assert_eq!(weighting(&plain).kind, WeightingKind::Department);
}

#[test]
fn the_auditor_judges_the_weights_that_raking_gave() {
    let (tree, atoms, mut sheets) = four_groups();
    for (person, (_, sheet)) in sheets.iter_mut().enumerate() {
        *sheet = full_sheet(person * 3);
    }
    let raking = by_site(&atoms, &tree);
    let weighing = Weighing::Raking(&raking);
    let (result, plan) = made(&tree, &atoms, &sheets, weighing, Precision::Wave);
    assert_eq!(weighting(&result).kind, WeightingKind::Raked);
    verify(&result, &plan, &mut |_, _| {}).unwrap();
    let of_voice = plan.measure(&scale_measure("voice", Construct::Maturity));
    let weights = of_voice.unwrap().weights.as_ref().unwrap();
    let of =
        |department: usize, value: &str| weights[atoms.of_person(department, Some(&site(value)))];
    assert_eq!(
        [
            of(0, "Oslo"),
            of(0, "Bergen"),
            of(1, "Oslo"),
            of(1, "Bergen")
        ],
        [1_680_000, 720_000, 1_120_000, 480_000]
    );
}

#[test]
fn people_who_left_a_scale_out_do_not_move_the_weights_of_others() {
    let (tree, atoms, mut sheets) = four_groups();
    for (_, left_out) in &mut sheets[..4] {
        *left_out = sheet(&[("TRU-M1", "3"), ("TRU-M2", "3")]);
    }
    let raking = by_site(&atoms, &tree);
    let weighing = Weighing::Raking(&raking);
    let (result, _) = made(&tree, &atoms, &sheets, weighing, Precision::Calculator);
    let expected = (6.0 * 4.2 * 75.0 + 18.0 * 50.0 + 28.0 * 25.0 + 12.0 * 100.0) / (100.0 - 16.8);
    assert!((voice(&result.organization) - expected).abs() < 1e-4);
}

fn refusal(
    invited: &[(usize, &str, u32)],
    answers: &[(&str, usize)],
    precision: Precision,
) -> (Published, Option<WeightingRefusal>) {
    let all = invited.iter().map(|(_, _, n)| n).sum();
    let tree = tree(&[("A", None, all)]);
    let atoms = atoms(&tree, invited);
    let sheets: Vec<(usize, Sheet)> = answers
        .iter()
        .flat_map(|(value, n)| {
            let atom = atoms.of_person(0, Some(&site(value)));
            (0..*n).map(move |person| (atom, full_sheet(person * 3 + atom)))
        })
        .collect();
    let raking = by_site(&atoms, &tree);
    let weighing = Weighing::Raking(&raking);
    let (result, _) = made(&tree, &atoms, &sheets, weighing, precision);
    let refused = weighting(&result).refused;
    (result, refused)
}

#[test]
fn weights_that_would_cost_half_of_the_answers_are_refused_and_all_count_the_same() {
    // 0.25 · 2.8² + 0.75 · 0.4² = 2.08.
    let invited = [(0, "Oslo", 70), (0, "Bergen", 30)];
    for precision in [Precision::Calculator, Precision::Wave] {
        let (result, refused) = refusal(&invited, &[("Oslo", 10), ("Bergen", 30)], precision);
        assert_eq!(refused, Some(WeightingRefusal::DesignEffect));
        let found = weighting(&result);
        assert_eq!((found.kind, found.n), (WeightingKind::None, 40));
        assert_eq!((found.effective_n, found.design_effect), (40.0, 1.0));
    }
    let (_, refused) = refusal(
        &invited,
        &[("Oslo", 12), ("Bergen", 28)],
        Precision::Calculator,
    );
    assert_eq!(refused, None);
}

#[test]
fn what_is_not_counted_apart_cannot_be_weighed_apart() {
    // Nine of Bergen are too few for an atom, so all of Bergen lie with everybody else.
    let invited = [(0, "Oslo", 9), (0, "Bergen", 9), (0, "Hamar", 40)];
    let (result, refused) = refusal(&invited, &[("Hamar", 30)], Precision::Wave);
    assert_eq!(refused, Some(WeightingRefusal::NothingApart));
    assert_eq!(weighting(&result).kind, WeightingKind::Department);
    // With answers of the others there are two groups: Hamar, and who is of no known site.
    let (result, refused) = refusal(&invited, &[("Hamar", 20), ("Oslo", 8)], Precision::Wave);
    assert_eq!(refused, None);
    assert_eq!(weighting(&result).kind, WeightingKind::Raked);
}

#[test]
fn values_of_few_answers_are_merged_with_the_next_smallest() {
    let invited = [(0, "Oslo", 60), (0, "Bergen", 40), (0, "Hamar", 20)];
    let answers = [("Oslo", 30), ("Bergen", 10), ("Hamar", 0)];
    let (result, refused) = refusal(&invited, &answers, Precision::Calculator);
    assert_eq!(refused, None);
    // Hamar's twenty are spoken for by Bergen: 30 answers for 60, 10 for 60.
    let found = weighting(&result);
    assert!((found.largest - 2.0).abs() < 1e-5, "{}", found.largest);
    assert!(
        (found.smallest - 2.0 / 3.0).abs() < 1e-5,
        "{}",
        found.smallest
    );
}

#[test]
fn a_file_of_answers_is_raked_by_totals_of_its_own_and_shows_no_groups_of_unknown_size() {
    let tree = tree(&[("A", None, 60), ("B", None, 40)]);
    let (_, _, like) = four_groups();
    let groups = [(0, "Oslo"), (0, "Bergen"), (1, "Oslo"), (1, "Bergen")];
    let combinations: BTreeSet<_> = groups.iter().map(|(d, value)| (*d, site(value))).collect();
    let atoms = Atoms::single_by(&tree, &combinations);
    let sheets: Vec<(usize, Sheet)> = like
        .into_iter()
        .enumerate()
        .map(|(place, (_, sheet))| {
            let (department, value) = groups[place / 10];
            (atoms.of_person(department, Some(&site(value))), sheet)
        })
        .collect();
    let margin = |people: &[(&str, u32)]| Raking {
        margins: vec![RosterMargin {
            attribute: "site".to_owned(),
            people: people.iter().map(|(v, n)| ((*v).to_owned(), *n)).collect(),
        }],
        trim: None,
    };
    let rake = |raking: &Raking| {
        let weighing = Weighing::Raking(raking);
        made(&tree, &atoms, &sheets, weighing, Precision::Calculator).0
    };
    let result = rake(&margin(&[("Oslo", 70), ("Bergen", 30)]));
    assert!((voice(&result.organization) - 59.5).abs() < 1e-4);
    assert!(result.breakdowns.is_empty());
    assert_eq!(result.group("A").unwrap().headcount, 60);
    let result = rake(&margin(&[("Oslo", 85), ("Bergen", 15)]));
    assert_eq!(
        weighting(&result).refused,
        Some(WeightingRefusal::MarginBelowAnswers)
    );
    // Capped at 1.5 times the mean the margins are missed by as much as is told.
    let trimmed = Raking {
        trim: Some(1.5),
        ..margin(&[("Oslo", 70), ("Bergen", 30)])
    };
    let result = rake(&trimmed);
    let found = weighting(&result);
    assert!((found.largest - 1.5).abs() < 1e-5, "{}", found.largest);
    // 0.18 above the cap go to the three others in equal parts, so Bergen has 13.2 in place of 12.
    assert!(
        (found.margin_error - 0.1).abs() < 1e-4,
        "{}",
        found.margin_error
    );
    let unused: BTreeMap<String, u32> = BTreeMap::new();
    let result = rake(&Raking {
        margins: vec![RosterMargin {
            attribute: "grade".to_owned(),
            people: unused,
        }],
        trim: None,
    });
    assert_eq!(
        weighting(&result).refused,
        Some(WeightingRefusal::NothingApart)
    );
}
