//! Waves that look odd: a value or a reason every time, never a panic, never NaN.

use serde_json::Value;

use super::{borrowed, full_sheet, made, population, sheet, tree};
use crate::{
    confidentiality::{Atoms, Contract, release_plan::Mode},
    instrument::{Construct, Instrument},
    maturity::Model,
    organization::{DepartmentRow, Tree},
    published::{Bootstrap, Precision, PublishFault, Published, Request, Weighing, publish},
    scoring::responses::Answers,
    sheet::Sheet,
};

const BOTH: [Precision; 2] = [Precision::Wave, Precision::Calculator];

/// Every number of a document is one, and reading gives what was written.
fn is_sound(published: &Published) {
    let text = published.to_json();
    assert_eq!(&Published::read(&text).unwrap(), published);
    let document: Value = serde_json::from_str(&text).unwrap();
    // JSON has no NaN: serde would have written null where the types ask for a number, and reading would have failed.
    assert!(document["organization"].is_object());
}

#[test]
fn without_sheets_everything_is_protected() {
    let tree = tree(&[("a", None, 12), ("b", None, 0)]);
    for precision in BOTH {
        let result = made(&tree, &[], precision);
        is_sound(&result);
        assert!(!result.organization.figures.is_shown());
        assert!(!result.evidence.is_shown());
        assert!(!result.standing.gate.open);
    }
}

#[test]
fn one_sheet_is_nobody_elses_business() {
    let tree = tree(&[("a", None, 12)]);
    let one = full_sheet(3);
    for precision in BOTH {
        let result = made(&tree, &[(0, &one)], precision);
        is_sound(&result);
        assert!(!result.organization.figures.is_shown());
    }
}

#[test]
fn sheets_without_any_answer_have_no_scores() {
    let tree = tree(&[("a", None, 40)]);
    let empty = sheet(&[]);
    let sheets: Vec<(usize, &Sheet)> = (0..30).map(|_| (0, &empty)).collect();
    for precision in BOTH {
        let result = made(&tree, &sheets, precision);
        is_sound(&result);
        let figures = result.organization.figures.shown().unwrap();
        assert_eq!(figures.sheets, 30);
        assert!(
            figures
                .scales
                .iter()
                .all(|scale| !scale.estimate.is_shown())
        );
        assert!(figures.maturity_index.is_none() && figures.lightbulb.is_none());
    }
}

#[test]
fn all_alike_has_no_spread_and_is_told_as_a_band_at_the_end_of_the_scale() {
    let tree = tree(&[("a", None, 40), ("b", None, 40)]);
    let fields: Vec<(String, String)> = Instrument::core()
        .items
        .iter()
        .filter(|item| item.measures.is_some() && item.show_if.is_none())
        .map(|item| {
            (
                item.id.clone(),
                if item.reverse { "1" } else { "5" }.to_owned(),
            )
        })
        .collect();
    let top: Vec<_> = fields
        .iter()
        .map(|(f, v)| (f.as_str(), v.as_str()))
        .collect();
    let top = sheet(&top);
    let sheets: Vec<(usize, &Sheet)> = (0..60).map(|i| (i % 2, &top)).collect();
    for precision in BOTH {
        let result = made(&tree, &sheets, precision);
        is_sound(&result);
        let trust = result
            .organization
            .estimate("trust", Construct::Maturity)
            .unwrap();
        assert!((trust.mean.anchor() - 100.0).abs() < 1e-9);
        assert!(trust.against_rest.is_none());
        if precision == Precision::Wave {
            assert_eq!((trust.sd, trust.interval), (None, None));
        }
    }
}

#[test]
fn a_department_of_ten_thousand_stands_beside_one_of_five() {
    let tree = tree(&[("large", None, 10_000), ("small", None, 5)]);
    let sheets = population(&[10_000, 5]);
    let result = made(&tree, &borrowed(&sheets), Precision::Wave);
    is_sound(&result);
    let small = result.group("small").unwrap();
    assert_eq!(small.figures.shown().unwrap().sheets, 5);
}

#[test]
fn a_tree_of_twelve_levels_shows_what_it_can() {
    let codes: Vec<String> = (0..12).map(|level| format!("level{level}")).collect();
    let rows: Vec<_> = (0..12_usize)
        .map(|level| {
            let above = level.checked_sub(1).map(|above| codes[above].as_str());
            (codes[level].as_str(), above, 9)
        })
        .collect();
    let tree = tree(&rows);
    let sheets = population(&[7; 12]);
    for precision in BOTH {
        let result = made(&tree, &borrowed(&sheets), precision);
        is_sound(&result);
        assert!(
            result
                .departments
                .iter()
                .filter(|g| g.code != "~other")
                .all(|g| g.figures.is_shown())
        );
        assert_eq!(result.group("level11").unwrap().depth, 11);
    }
}

#[test]
fn three_thousand_departments_have_a_result() {
    let rows = (0..3000).map(|i| DepartmentRow {
        code: format!("d{i}"),
        name: format!("Department {i}"),
        parent: (i >= 60).then(|| format!("d{}", i % 60)),
        headcount: 4 + i % 9,
    });
    let tree = Tree::new(rows.collect()).unwrap();
    let counts: Vec<usize> = (0..3000).map(|i| i % 7).collect();
    let one = full_sheet(4);
    let other = full_sheet(9);
    let sheets: Vec<(usize, &Sheet)> = counts
        .iter()
        .enumerate()
        .flat_map(|(department, n)| (0..*n).map(move |i| (department, i)))
        .map(|(department, i)| (department, if i % 2 == 0 { &one } else { &other }))
        .collect();
    let result = made(&tree, &sheets, Precision::Wave);
    is_sound(&result);
    assert!(result.organization.figures.is_shown());
}

#[test]
fn more_answers_than_people_cost_the_interval_not_the_mean() {
    let tree = tree(&[("a", None, 3)]);
    let sheets = population(&[8]);
    for precision in BOTH {
        let result = made(&tree, &borrowed(&sheets), precision);
        is_sound(&result);
        let trust = result
            .organization
            .estimate("trust", Construct::Maturity)
            .unwrap();
        assert_eq!(trust.interval, None);
    }
}

#[test]
fn a_sheet_of_an_unknown_atom_is_refused() {
    let tree = tree(&[("a", None, 12)]);
    let one = full_sheet(3);
    let fault = publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(Instrument::core(), [(7, &one)]),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap_err();
    assert_eq!(fault, PublishFault::UnknownAtom);
}
