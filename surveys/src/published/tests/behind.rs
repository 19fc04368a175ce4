//! What stands behind the numbers.

use super::{made, sheet, tree};
use crate::{
    instrument::{Instrument, ItemKind},
    published::{
        Precision,
        evidence::{Outcome, WeightingKind},
    },
    sheet::Sheet,
};

/// A person whose answers lean one way, with noise of their own; every tenth ticks the same box all the way.
fn person(i: u64) -> Sheet {
    let mut state = i.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut below = |n: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) % n
    };
    let lean = below(3);
    let likely = (4 + lean * 2 + below(3)).to_string();
    let fields: Vec<(String, String)> = Instrument::core()
        .items
        .iter()
        .filter(|item| item.show_if.is_none() && item.measures.is_some())
        .filter(|item| matches!(item.kind, ItemKind::Scale(_)))
        .map(|item| {
            let agreed = 1 + lean + below(3);
            let ticked = if i.is_multiple_of(10) {
                4
            } else if item.reverse {
                6 - agreed
            } else {
                agreed
            };
            (item.id.clone(), ticked.to_string())
        })
        .chain([("NPS-1".to_owned(), likely)])
        .collect();
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(f, v)| (f.as_str(), v.as_str()))
        .collect();
    sheet(&fields)
}

#[test]
fn the_whole_organization_is_told_with_what_stands_behind_it() {
    let tree = tree(&[("a", None, 300), ("b", None, 300), ("c", None, 60)]);
    let sheets: Vec<Sheet> = (0..400).map(person).collect();
    let sheets: Vec<(usize, &Sheet)> = sheets
        .iter()
        .enumerate()
        .map(|(i, sheet)| (i % 3, sheet))
        .filter(|(a, _)| *a < 2)
        .collect();
    let result = made(&tree, &sheets, Precision::Wave);
    let evidence = result.evidence.shown().unwrap();

    let outcomes: Vec<Outcome> = evidence.drivers.iter().map(|of| of.outcome).collect();
    assert_eq!(outcomes, [Outcome::Recommend, Outcome::Willing]);
    for of in &evidence.drivers {
        let figures = of.figures.value().unwrap();
        let all: f64 = figures.dimensions.iter().map(|d| d.weight_percent).sum();
        assert!((all - 100.0).abs() < 0.2, "{:?}: {all}", of.outcome);
        assert!(figures.is_ranked, "{:?}", of.outcome);
    }
    let careless = evidence.careless.as_ref().unwrap();
    assert!((0.0..0.2).contains(&careless.share), "{}", careless.share);
    let weighting = evidence.weighting.value().unwrap();
    assert_eq!(weighting.kind, WeightingKind::Department);
    assert!(weighting.effective_n <= f64::from(weighting.n));
    assert!(evidence.items.iter().all(|item| item.n == 267));
    let recommend = result
        .organization
        .figures
        .shown()
        .unwrap()
        .recommend
        .unwrap();
    assert_eq!(recommend.n, 267);
}

#[test]
fn of_a_small_organization_only_counts_are_told() {
    let tree = tree(&[("a", None, 40)]);
    let sheets: Vec<Sheet> = (0..30).map(person).collect();
    let sheets: Vec<(usize, &Sheet)> = sheets.iter().map(|sheet| (0, sheet)).collect();
    let result = made(&tree, &sheets, Precision::Wave);
    let evidence = result.evidence.shown().unwrap();
    assert!(
        evidence
            .scales
            .iter()
            .all(|scale| scale.reliability.value().is_none())
    );
    assert!(
        evidence
            .drivers
            .iter()
            .all(|of| of.figures.value().is_none())
    );
    assert!(evidence.careless.as_ref().unwrap().sensitivity.is_empty());
}
