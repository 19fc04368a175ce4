mod asked;
mod attack;
mod behind;
mod complete;
mod large;
mod odd;
mod weighed;
mod written;

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{
    Bootstrap, Estimate, Group, MeanOrBand, Precision, PublishFault, Published, ReadError, Request,
    Weighing, publish,
};
use crate::{
    confidentiality::{Atoms, Contract, Reason, release_plan::Mode},
    instrument::{Construct, Instrument, ItemKind},
    maturity::{Level, Model},
    organization::{DepartmentRow, Tree},
    scoring::responses::Answers,
    sheet::{Sheet, SheetReader},
};

fn tree(rows: &[(&str, Option<&str>, u32)]) -> Tree {
    let rows = rows.iter().map(|(code, parent, headcount)| DepartmentRow {
        code: (*code).to_owned(),
        name: format!("Department {code}"),
        parent: parent.map(str::to_owned),
        headcount: *headcount,
    });
    Tree::new(rows.collect()).unwrap()
}

fn sheet(fields: &[(&str, &str)]) -> Sheet {
    Sheet::from_fields(Instrument::core(), fields.iter().copied(), &BTreeMap::new()).unwrap()
}

/// A sheet that answers every core statement; `tilt` says how, and differs from person to person.
fn full_sheet(tilt: usize) -> Sheet {
    let core = Instrument::core();
    let fields: Vec<(String, String)> = core
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.show_if.is_none() && matches!(item.kind, ItemKind::Scale(_)))
        .map(|(index, item)| {
            (
                item.id.clone(),
                (1 + (tilt * 7 + index * tilt + index / 3) % 5).to_string(),
            )
        })
        .collect();
    let none = BTreeMap::new();
    Sheet::from_fields(
        core,
        fields.iter().map(|(f, v)| (f.as_str(), v.as_str())),
        &none,
    )
    .unwrap()
}

fn made(tree: &Tree, sheets: &[(usize, &Sheet)], precision: Precision) -> Published {
    publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree,
        headcounts_known: true,
        atoms: &Atoms::single(tree),
        reach: None,
        answers: &Answers::of(
            Instrument::core(),
            sheets.iter().map(|(atom, sheet)| (*atom, *sheet)),
        ),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap()
}

/// Sheets for departments by index: as many as told.
fn population(counts: &[usize]) -> Vec<(usize, Sheet)> {
    counts
        .iter()
        .enumerate()
        .flat_map(|(department, n)| {
            (0..*n).map(move |i| (department, full_sheet(i * 3 + department)))
        })
        .collect()
}

fn borrowed(sheets: &[(usize, Sheet)]) -> Vec<(usize, &Sheet)> {
    sheets.iter().map(|(atom, sheet)| (*atom, sheet)).collect()
}

#[test]
fn the_test_vector_of_the_model_is_published_in_full_by_the_calculator() {
    let tree = tree(&[("D", None, 9)]);
    let answers = [
        [
            ("VOI-M1", "4"),
            ("VOI-M2", "3"),
            ("TRU-M1", "4"),
            ("TRU-M2", "2"),
        ],
        [
            ("VOI-M1", "5"),
            ("VOI-M2", "4"),
            ("TRU-M1", "4"),
            ("TRU-M2", "1"),
        ],
        [
            ("VOI-M1", "3"),
            ("VOI-M2", "2"),
            ("TRU-M1", ""),
            ("TRU-M2", "3"),
        ],
        [
            ("VOI-M1", "4"),
            ("VOI-M2", "na"),
            ("TRU-M1", "3"),
            ("TRU-M2", "2"),
        ],
        [
            ("VOI-M1", "2"),
            ("VOI-M2", "2"),
            ("TRU-M1", "3"),
            ("TRU-M2", "4"),
        ],
        [
            ("VOI-M1", ""),
            ("VOI-M2", ""),
            ("TRU-M1", "5"),
            ("TRU-M2", "1"),
        ],
    ];
    let sheets: Vec<_> = answers.iter().map(|fields| (0, sheet(fields))).collect();
    let result = made(&tree, &borrowed(&sheets), Precision::Calculator);
    let department = result.group("D").unwrap();
    let voice = department.estimate("voice", Construct::Maturity).unwrap();
    assert_eq!((voice.n, voice.mean), (5, MeanOrBand::Mean(57.5)));
    let (low, high) = voice.interval.unwrap();
    // MODEL §8 prints five decimals.
    assert!(((high - low) / 2.0 - 21.456_41).abs() < 5e-6);
    assert!((voice.rwg_uniform.unwrap() - 0.523_08).abs() < 5e-6);
    let trust = department.estimate("trust", Construct::Maturity).unwrap();
    assert_eq!((trust.n, trust.mean), (6, MeanOrBand::Mean(68.75)));
    assert!((trust.sd.unwrap() - 23.385_36).abs() < 5e-6);
    // Four of ten maturity dimensions at most were answered: no index.
    assert!(department.figures.shown().unwrap().maturity_index.is_none());
    // Nobody answered about tools, and that is hidden, not zero.
    assert!(department.estimate("tools", Construct::Maturity).is_none());
}

#[test]
fn a_department_of_four_is_null_everywhere_and_takes_the_next_smallest_with_it() {
    let tree = tree(&[("a", None, 20), ("b", None, 12), ("c", None, 6)]);
    let sheets = population(&[15, 9, 4]);
    let result = made(&tree, &borrowed(&sheets), Precision::Calculator);
    let shown: Vec<_> = result
        .departments
        .iter()
        .map(|g| (g.code.as_str(), g.figures.is_shown()))
        .collect();
    assert_eq!(
        shown,
        [("a", true), ("b", false), ("c", false), ("~other", true)]
    );
    let rest = result.group("~other").unwrap();
    assert_eq!(
        (rest.headcount, rest.figures.shown().unwrap().sheets),
        (18, 13)
    );
    let json: serde_json::Value = serde_json::from_str(&result.to_json()).unwrap();
    let hidden = &json["departments"][2];
    assert_eq!(hidden["hidden_because"], "protected");
    for key in [
        "sheets",
        "response_rate",
        "quadrant",
        "readiness_index",
        "maturity_index",
        "lightbulb",
        "flagged",
    ] {
        assert!(hidden[key].is_null(), "{key}");
    }
    assert_eq!(hidden["scales"].as_array().unwrap().len(), 20);
    for scale in hidden["scales"].as_array().unwrap() {
        for (key, value) in scale.as_object().unwrap() {
            let is_name = ["dimension", "construct", "hidden_because"].contains(&key.as_str());
            assert!(is_name || value.is_null(), "{key}");
        }
    }
}

#[test]
fn a_document_reads_back_the_same_and_an_edited_one_is_refused() {
    let tree = tree(&[
        ("all", None, 4),
        ("a", Some("all"), 40),
        ("b", Some("all"), 30),
        ("c", Some("all"), 5),
    ]);
    let sheets = population(&[3, 31, 8, 2]);
    for precision in [Precision::Calculator, Precision::Wave] {
        let result = made(&tree, &borrowed(&sheets), precision);
        let text = result.to_json();
        let again = Published::read(&text).unwrap();
        assert_eq!(again, result);
        assert_eq!(again.to_json(), text);
        let edited = text.replacen("Brightwater", "Nordlicht", 1);
        assert!(matches!(Published::read(&edited), Err(ReadError::Hash)));
    }
    assert!(matches!(
        Published::read("{\"schema\": \"results/9\"}"),
        Err(ReadError::Schema(_))
    ));
    assert!(matches!(Published::read("[1]"), Err(ReadError::Schema(_))));
    assert!(matches!(Published::read("{"), Err(ReadError::Shape(_))));
}

#[test]
fn a_wave_is_rounded_before_it_is_hashed() {
    let tree = tree(&[("a", None, 80), ("b", None, 20), ("c", None, 9)]);
    let sheets = population(&[60, 14, 7]);
    let result = made(&tree, &borrowed(&sheets), Precision::Wave);
    let decimals = |value: f64, per_point: f64| {
        ((value * per_point).round() / per_point - value).abs() < 1e-12
    };
    for group in std::iter::once(&result.organization).chain(&result.departments) {
        let figures = group.figures.shown().unwrap();
        for cell in &figures.scales {
            let Some(estimate) = cell.estimate.shown() else {
                continue;
            };
            let per_point = if estimate.n >= 50 { 10.0 } else { 1.0 };
            if let MeanOrBand::Mean(mean) = estimate.mean {
                assert!(decimals(mean, per_point), "{mean}");
            }
            let (low, high) = estimate.interval.unwrap();
            assert!(decimals(low, per_point) && decimals(high, per_point));
            assert!(estimate.sd.is_none() || estimate.n >= 10);
            assert_eq!(estimate.shares.is_some(), estimate.n >= 10);
        }
        let index = figures.maturity_index.as_ref().unwrap();
        assert!(decimals(index.mean, 10.0));
        assert!(figures.lightbulb.is_some());
    }
    assert!(
        result
            .organization
            .figures
            .shown()
            .unwrap()
            .flagged
            .is_some()
    );
    assert!(
        result
            .group("a")
            .unwrap()
            .figures
            .shown()
            .unwrap()
            .flagged
            .is_none()
    );
}

#[test]
fn a_unanimous_team_is_a_band_and_nothing_gives_it_back() {
    let tree = tree(&[("a", None, 8), ("b", None, 30)]);
    let fields: Vec<(&str, &str)> = vec![
        ("VOI-M1", "5"),
        ("VOI-M2", "5"),
        ("TRU-M1", "3"),
        ("TRU-M2", "3"),
    ];
    let mut sheets: Vec<_> = (0..6).map(|_| (0, sheet(&fields))).collect();
    sheets.extend(population(&[0, 20]));
    let result = made(&tree, &borrowed(&sheets), Precision::Wave);
    let voice = result
        .group("a")
        .unwrap()
        .estimate("voice", Construct::Maturity)
        .unwrap();
    // Teams that weigh differently: two answers of everybody stay open.
    assert_eq!(voice.mean, MeanOrBand::Band(80.0, 100.0));
    assert_eq!(
        (voice.sd, voice.interval, voice.shares, voice.rwg_uniform),
        (None, None, None, None)
    );
    let trust = result
        .group("a")
        .unwrap()
        .estimate("trust", Construct::Maturity)
        .unwrap();
    assert_eq!((trust.mean, trust.sd), (MeanOrBand::Mean(50.0), None));
    // As wide as for the spread of 30 points that is assumed of small groups.
    assert_eq!(trust.interval, Some((34.0, 66.0)));
    assert!(trust.rwg_uniform.unwrap() < 1.0);
}

#[test]
fn a_department_in_a_merged_atom_is_part_of_a_larger_group() {
    let tree = tree(&[
        ("all", None, 0),
        ("a", Some("all"), 6),
        ("b", Some("all"), 7),
        ("c", Some("all"), 30),
    ]);
    let atoms = Atoms::at_launch(&tree);
    let sheets: Vec<_> = (0..25)
        .map(|i| (atoms.of(if i < 9 { 1 } else { 3 }), full_sheet(i)))
        .collect();
    let result = publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &atoms,
        reach: None,
        answers: &Answers::of(Instrument::core(), borrowed(&sheets)),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap();
    let a = result.group("a").unwrap();
    assert_eq!(
        a.figures,
        crate::confidentiality::Cell::Hidden(Reason::Merged)
    );
    let rest = result.group("~other").unwrap();
    assert_eq!(
        (rest.headcount, rest.figures.shown().unwrap().sheets),
        (13, 9)
    );
}

#[test]
fn the_organization_is_at_most_one_level_above_its_lowest_department() {
    let tree = tree(&[("high", None, 60), ("low", None, 10)]);
    let answer = |code: &'static str, reversed: &'static str| -> Sheet {
        let core = Instrument::core();
        let fields = core
            .items
            .iter()
            .filter(|item| matches!(item.kind, ItemKind::Scale(_)) && item.show_if.is_none());
        let fields =
            fields.map(|item| (item.id.as_str(), if item.reverse { reversed } else { code }));
        Sheet::from_fields(core, fields, &BTreeMap::new()).unwrap()
    };
    let mut sheets: Vec<_> = (0..50).map(|_| (0, answer("5", "2"))).collect();
    sheets.extend((0..8).map(|_| (1, answer("2", "4"))));
    let result = made(&tree, &borrowed(&sheets), Precision::Calculator);
    let standing = &result.standing;
    let low = result.group("low").unwrap().figures.shown().unwrap();
    assert_eq!(low.maturity_index.as_ref().unwrap().level.number(), 1);
    assert_eq!(standing.indicated, Some(Level::HIGHEST));
    assert_eq!(standing.level.map(Level::number), Some(2));
    assert_eq!(standing.held_by.as_deref(), Some("low"));
    assert!((standing.breadth.unwrap() - 60.0 / 70.0).abs() < 1e-12);
    assert!(standing.gate.open);
}

#[test]
fn no_level_is_named_when_too_few_answered() {
    let tree = tree(&[("a", None, 100)]);
    let sheets = population(&[20]);
    let standing = made(&tree, &borrowed(&sheets), Precision::Calculator).standing;
    assert!(!standing.gate.open && standing.level.is_none() && standing.breadth.is_none());
    assert!(standing.indicated.is_some());
}

#[test]
fn without_headcounts_nothing_pretends_to_know_them() {
    let tree = tree(&[("a", None, 0), ("b", None, 0)]);
    let sheets = population(&[9, 12]);
    let result = publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: false,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(Instrument::core(), borrowed(&sheets)),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Calculator,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap();
    let json: serde_json::Value = serde_json::from_str(&result.to_json()).unwrap();
    assert!(
        json["organization"]["response_rate"].is_null()
            && json["organization"]["headcount"].is_null()
    );
    assert!(result.standing.level.is_none());
    let (low, high) = result
        .organization
        .estimate("voice", Construct::Maturity)
        .unwrap()
        .interval
        .unwrap();
    assert!(high > low);
}

#[test]
fn a_model_must_know_what_the_instrument_measures() {
    let one = Model::parse(
        &std::fs::read_to_string(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/model/social-business.toml"
        ))
        .unwrap()
        .replace("id = \"tools\"", "id = \"channels\"")
        .replace("[rubric.tools]", "[rubric.channels]"),
    )
    .unwrap();
    let tree = tree(&[("a", None, 9)]);
    let fault = publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: Instrument::core(),
        model: &one,
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(Instrument::core(), []),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Calculator,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap_err();
    assert!(
        matches!(fault, PublishFault::UnknownDimension { dimension, .. } if dimension == "tools")
    );
}

#[test]
fn a_pulse_has_no_index() {
    let pulse = Instrument::pulse();
    let tree = tree(&[("a", None, 9)]);
    let sheets: Vec<_> = (0..7)
        .map(|i| {
            let fields = pulse
                .items
                .iter()
                .map(|item| (item.id.as_str(), ["2", "3", "4"][i % 3]));
            (
                0,
                Sheet::from_fields(pulse, fields, &BTreeMap::new()).unwrap(),
            )
        })
        .collect();
    let result = publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: pulse,
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(pulse, borrowed(&sheets)),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap();
    let figures = result.group("a").unwrap().figures.shown().unwrap();
    assert_eq!(figures.scales.len(), 10);
    assert!(figures.maturity_index.is_none() && figures.quadrant.is_none());
}

/// Real answers of others, with values computed independently of us; skipped where they are not there.
#[test]
fn real_answers_score_as_computed_independently() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/real/leadership");
    let file = |name: &str| std::fs::read_to_string(format!("{folder}/{name}"));
    let Ok(source) = file("instrument.toml") else {
        return;
    };
    let instrument = Instrument::parse(&source).unwrap();
    let model = Model::parse(&file("model.toml").unwrap()).unwrap();
    let lines = |name: &str| -> Vec<Vec<String>> {
        let text = file(name).unwrap();
        text.lines()
            .map(|line| line.split(',').map(str::to_owned).collect())
            .collect()
    };
    let rows = lines("departments.csv")
        .into_iter()
        .skip(1)
        .map(|row| DepartmentRow {
            code: row[0].clone(),
            name: row[1].clone(),
            parent: Some(row[2].clone()).filter(|parent| !parent.is_empty()),
            headcount: row[3].parse().unwrap_or(0),
        });
    let tree = Tree::new(rows.collect()).unwrap();
    let reader = SheetReader::new(&instrument);
    let responses = lines("responses.csv");
    let header = &responses[0];
    let sheets: Vec<(usize, Sheet)> = responses[1..]
        .iter()
        .map(|row| {
            let fields = header
                .iter()
                .zip(row)
                .skip(1)
                .map(|(f, v)| (f.as_str(), v.as_str()));
            (
                tree.index_of(&row[0]).unwrap(),
                reader.read(fields, &BTreeMap::new()).unwrap(),
            )
        })
        .collect();
    let result = publish(&Request {
        organization_name: "Leadership",
        wave: "Spring",
        mode: Mode::File,
        instrument: &instrument,
        model: &model,
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(&instrument, borrowed(&sheets)),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Calculator,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap();
    let expected: serde_json::Value =
        serde_json::from_str(&file("expected.json").unwrap()).unwrap();
    // Both sides compute in double precision, in another order.
    let close = |found: f64, expected: &serde_json::Value| {
        let expected = expected.as_f64().unwrap();
        assert!(
            (found - expected).abs() < 1e-9,
            "{found} instead of {expected}"
        );
    };
    let departments = expected["departments"].as_object().unwrap();
    assert_eq!(departments.len(), 49);
    for (code, department) in departments {
        let group = result.group(code).unwrap();
        assert_eq!(
            group.figures.shown().unwrap().sheets,
            department["n_sheets"]
        );
        for (dimension, figures) in department["dimensions"].as_object().unwrap() {
            let estimate = measured(group, dimension);
            assert_eq!(estimate.n, figures["n"]);
            close(estimate.mean.anchor(), &figures["mean"]);
            close(estimate.sd.unwrap(), &figures["sd"]);
            let (low, high) = estimate.interval.unwrap();
            close((high - low) / 2.0, &figures["half_width"]);
        }
    }
    for (dimension, mean) in expected["organization"].as_object().unwrap() {
        let found = measured(&result.organization, dimension);
        close(found.mean.anchor(), mean);
    }
}

/// The estimate of a dimension that is asked under one construct only.
fn measured<'g>(group: &'g Group, dimension: &str) -> &'g Estimate {
    [Construct::Maturity, Construct::Readiness]
        .into_iter()
        .find_map(|construct| group.estimate(dimension, construct))
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_sheets_does_not_matter(order in Just((0..34_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let tree = tree(&[("all", None, 9), ("a", Some("all"), 20), ("b", Some("all"), 14), ("c", Some("all"), 3)]);
        let sheets = population(&[4, 16, 12, 2]);
        let straight = made(&tree, &borrowed(&sheets), Precision::Calculator);
        let shuffled: Vec<_> = order.iter().map(|i| (sheets[*i].0, &sheets[*i].1)).collect();
        prop_assert_eq!(made(&tree, &shuffled, Precision::Calculator).to_json(), straight.to_json());
    }

    #[test]
    fn every_score_stays_in_range_and_no_small_group_is_shown(
        counts in prop::collection::vec(0_usize..12, 4),
        tilts in prop::collection::vec(0_usize..40, 48),
    ) {
        let tree = tree(&[("all", None, 30), ("a", Some("all"), 30), ("b", Some("a"), 30), ("c", Some("a"), 30)]);
        let mut tilts = tilts.into_iter();
        let sheets: Vec<_> = counts
            .iter()
            .enumerate()
            .flat_map(|(d, n)| std::iter::repeat_n(d, *n))
            .map(|d| (d, full_sheet(tilts.next().unwrap())))
            .collect();
        for precision in [Precision::Calculator, Precision::Wave] {
            let result = made(&tree, &borrowed(&sheets), precision);
            for group in std::iter::once(&result.organization).chain(&result.departments) {
                let Some(figures) = group.figures.shown() else { continue };
                prop_assert!(figures.sheets >= 5);
                for cell in &figures.scales {
                    if let Some(estimate) = cell.estimate.shown() {
                        prop_assert!(estimate.n >= 5);
                        prop_assert!((0.0..=100.0).contains(&estimate.mean.anchor()));
                    }
                }
            }
            prop_assert_eq!(Published::read(&result.to_json()).unwrap(), result);
        }
    }
}

#[test]
fn a_wave_of_usual_size_shows_every_department_of_a_deep_tree() {
    let rows: Vec<(String, Option<String>, u32)> = (0..12)
        .map(|i| {
            let parent = (i > 0).then(|| format!("d{}", (i - 1) / 3));
            (format!("d{i}"), parent, 100)
        })
        .collect();
    let rows: Vec<_> = rows
        .iter()
        .map(|(code, parent, people)| (code.as_str(), parent.as_deref(), *people))
        .collect();
    let tree = tree(&rows);
    let sheets = population(&[95; 12]);
    let sheets = borrowed(&sheets);
    let start = std::time::Instant::now();
    let result = made(&tree, &sheets, Precision::Wave);
    println!("{} sheets published in {:?}", sheets.len(), start.elapsed());
    assert_eq!(result.departments.len(), 12);
    for group in &result.departments {
        let figures = group.figures.shown().unwrap();
        assert!(figures.quadrant.is_some(), "{}", group.code);
        assert!(figures.scales.iter().all(|cell| cell.estimate.is_shown()));
    }
}
