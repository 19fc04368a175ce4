//! A wave of many departments with attributes: it is released with its breakdowns, and an observer agrees.

use std::{collections::BTreeMap, sync::Mutex};

use super::tree;
use crate::{
    confidentiality::{
        Atoms, AttributeValue, Combinations, Contract,
        release_plan::{Mode, ReleasePlan, scale_measure, verify},
    },
    instrument::{Construct, Instrument, ItemKind},
    maturity::Model,
    organization::Tree,
    published::{Bootstrap, Precision, Published, Request, Step, release_watched},
    scoring::responses::Answers,
    sheet::SheetReader,
};

const DEPARTMENTS: usize = 60;
const PEOPLE: usize = 40;

/// Six divisions of ten departments.
fn departments() -> Tree {
    let codes: Vec<String> = (0..DEPARTMENTS).map(|i| format!("d{i:02}")).collect();
    let above: Vec<String> = (0..6).map(|i| format!("v{i}")).collect();
    let mut rows: Vec<(&str, Option<&str>, u32)> =
        above.iter().map(|code| (code.as_str(), None, 0)).collect();
    let below = codes.iter().enumerate();
    rows.extend(below.map(|(i, code)| (code.as_str(), Some(above[i % 6].as_str()), 40)));
    tree(&rows)
}

fn attributes(person: usize) -> Vec<AttributeValue> {
    let own = |attribute: &str, value: usize| AttributeValue {
        attribute: attribute.to_owned(),
        value: value.to_string(),
    };
    vec![own("gender", person % 2), own("site", person / 2 % 3 % 2)]
}

/// Everybody answers, and leaves out some of the questions.
fn wave(tree: &Tree) -> (Atoms, Answers) {
    let homes = (0..DEPARTMENTS).filter_map(|i| tree.index_of(&format!("d{i:02}")));
    let homes: Vec<usize> = homes.collect();
    let mut invited = Combinations::new();
    for home in &homes {
        for person in 0..PEOPLE {
            *invited.entry((*home, attributes(person))).or_default() += 1;
        }
    }
    let atoms = Atoms::at_launch_by(tree, &invited);
    let core = Instrument::core();
    let reader = SheetReader::new(core);
    let items = core.items.iter();
    let items: Vec<&str> = items
        .filter(|item| item.measures.is_some() && matches!(item.kind, ItemKind::Scale(_)))
        .map(|item| item.id.as_str())
        .collect();
    let mut answers = Answers::new(core);
    for (place, home) in homes.iter().enumerate() {
        for person in 0..PEOPLE {
            let tilt = place * 31 + person * 17;
            let answer = |(i, item): (usize, &&'static str)| {
                let code = ["1", "2", "3", "4", "5"][(tilt * (i + 3) + tilt / 7 + i) % 5];
                (*item, if (tilt + i * 13) % 23 == 0 { "" } else { code })
            };
            let fields: Vec<(&str, &str)> = items.iter().enumerate().map(answer).collect();
            let sheet = reader.read(fields.iter().copied(), &BTreeMap::new());
            answers.push(
                atoms.of_person(*home, Some(&attributes(person))),
                &sheet.unwrap(),
            );
        }
    }
    (atoms, answers)
}

fn released() -> (Published, ReleasePlan, Vec<Step>) {
    let tree = departments();
    let (atoms, answers) = wave(&tree);
    let steps = Mutex::new(Vec::new());
    let request = Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::Separated,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &atoms,
        reach: None,
        answers: &answers,
        contract: Contract::default(),
        precision: Precision::Wave,
        comments: None,
        weighing: crate::published::Weighing::default(),
        bootstrap: Bootstrap::None,
    };
    let (published, plan) = release_watched(&request, &|progress| {
        steps.lock().unwrap().push(progress.step);
    })
    .unwrap();
    (published, plan, steps.into_inner().unwrap())
}

#[test]
fn a_wave_of_sixty_departments_is_released_with_its_breakdowns() {
    let (published, plan, mut steps) = released();
    let measure = Instrument::core()
        .items
        .iter()
        .find_map(|item| item.measures.as_ref())
        .map(|measures| scale_measure(&measures.dimension, Construct::Readiness))
        .unwrap();
    let shown = &plan.measure(&measure).unwrap().shown;
    let breakdowns = plan
        .cells
        .iter()
        .filter(|cell| cell.id.contains('|'))
        .count();
    let told = shown
        .iter()
        .filter(|cell| plan.cells[**cell].id.contains('|'))
        .count();
    assert!(
        told * 10 >= breakdowns * 8,
        "{told} of {breakdowns} are told"
    );
    assert!(verify(&published, &plan, &mut |_, _| {}).is_ok());
    steps.dedup();
    let order = [
        Step::Scoring,
        Step::Planning,
        Step::Deciding,
        Step::Computing,
        Step::Auditing,
    ];
    assert_eq!(steps, order);
}

#[test]
fn the_pooled_rest_of_many_departments_says_who_wants_this_future() {
    let codes: Vec<String> = (0..320).map(|i| format!("d{i:03}")).collect();
    let rows = codes.iter().enumerate();
    let rows = rows.map(|(i, code)| (code.as_str(), Some(["x", "y"][i % 2]), 12));
    let above = [("x", None, 0), ("y", None, 0)];
    let tree = tree(&above.into_iter().chain(rows).collect::<Vec<_>>());
    let pulse = Instrument::pulse();
    let reader = SheetReader::new(pulse);
    let mut answers = Answers::new(pulse);
    for department in 0..320 {
        // Two departments of each division are too small to be shown, so the rest lies across both.
        let people = if department < 316 { 8 } else { 3 };
        for person in 0..people {
            let code =
                ["1", "3", "4", "5"][(department * 7 + person * 5 + department * person) % 4];
            let sheet = reader.read([("OUT-R1", code)], &BTreeMap::new());
            let home = tree.index_of(&codes[department]).unwrap();
            answers.push(home, &sheet.unwrap());
        }
    }
    let (published, _) = release_watched(
        &Request {
            organization_name: "Brightwater",
            wave: "Spring",
            mode: Mode::File,
            instrument: pulse,
            model: Model::social_business(),
            tree: &tree,
            headcounts_known: false,
            atoms: &Atoms::single(&tree),
            reach: None,
            answers: &answers,
            contract: Contract::default(),
            precision: Precision::Wave,
            comments: None,
            weighing: crate::published::Weighing::default(),
            bootstrap: Bootstrap::None,
        },
        &|_| {},
    )
    .unwrap();
    let rest = published.group("~other").unwrap().figures.shown().unwrap();
    assert_eq!(rest.sheets, 12);
    assert!(rest.lightbulb.is_some(), "{rest:?}");
    let told = |code: &str| {
        let figures = published
            .group(code)
            .and_then(|group| group.figures.shown());
        figures.is_some_and(|figures| figures.lightbulb.is_some())
    };
    assert!(codes[..316].iter().filter(|code| told(code)).count() > 300);
}
