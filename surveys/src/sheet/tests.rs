use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Answer, FieldReason, Sheet};
use crate::instrument::{Instrument, ItemKind};

fn read(fields: &[(&str, &str)]) -> Result<Sheet, Vec<super::FieldFault>> {
    Sheet::from_fields(Instrument::core(), fields.iter().copied(), &BTreeMap::new())
}

fn answer(sheet: &Sheet, id: &str) -> Option<Answer> {
    let (index, _) = Instrument::core().item(id).unwrap();
    sheet.answer(index).cloned()
}

#[test]
fn blank_answers_are_missing() {
    let sheet = read(&[
        ("OUT-R1", ""),
        ("OPE-1", "  "),
        ("CHA-1.email.use", ""),
        ("OPE-2.keep", " "),
    ])
    .unwrap();
    assert!(sheet.is_empty());
}

#[test]
fn not_applicable_is_an_answer() {
    let sheet = read(&[("OUT-R1", "na")]).unwrap();
    assert_eq!(answer(&sheet, "OUT-R1"), Some(Answer::Option(5)));
}

#[test]
fn answers_to_items_that_were_not_shown_are_dropped() {
    let sheet = read(&[("PRO-MGR", "no"), ("MGR-1", "4"), ("CUS-1", "4")]).unwrap();
    assert_eq!(answer(&sheet, "MGR-1"), None);
    assert_eq!(answer(&sheet, "CUS-1"), None);
    let sheet = read(&[("MGR-1", "4"), ("PRO-MGR", "yes")]).unwrap();
    assert_eq!(answer(&sheet, "MGR-1"), Some(Answer::Option(3)));
}

#[test]
fn the_roster_wins_over_what_was_sent() {
    let prefilled = BTreeMap::from([("PRO-MGR".to_owned(), "no".to_owned())]);
    let fields = [("PRO-MGR", "yes"), ("MGR-1", "4")];
    let sheet = Sheet::from_fields(Instrument::core(), fields, &prefilled).unwrap();
    assert_eq!(answer(&sheet, "PRO-MGR"), Some(Answer::Option(1)));
    assert_eq!(answer(&sheet, "MGR-1"), None);
}

#[test]
fn a_grid_keeps_the_rows_that_have_an_answer() {
    let sheet = read(&[("CHA-1.phone.use", "daily"), ("CHA-1.chat.effect", "p1")]).unwrap();
    let expected = BTreeMap::from([(1, vec![Some(3), None]), (3, vec![None, Some(3)])]);
    assert_eq!(answer(&sheet, "CHA-1"), Some(Answer::Grid(expected)));
}

#[test]
fn every_field_that_does_not_fit_is_told() {
    let long = "x".repeat(801);
    let faults = read(&[
        ("OUT-R1", "6"),
        ("NPS-1", "11"),
        ("NOPE", "1"),
        ("OPE-1", &long),
        ("OUT-R2", "5"),
    ])
    .unwrap_err();
    let told: Vec<_> = faults
        .into_iter()
        .map(|fault| (fault.field, fault.reason))
        .collect();
    assert_eq!(
        told,
        [
            (
                "OUT-R1".to_owned(),
                FieldReason::UnknownOption("6".to_owned())
            ),
            (
                "NPS-1".to_owned(),
                FieldReason::OutOfRange { min: 0, max: 10 }
            ),
            ("NOPE".to_owned(), FieldReason::UnknownField),
            ("OPE-1".to_owned(), FieldReason::TooLong { max_chars: 800 }),
        ]
    );
}

#[test]
fn characters_are_counted_not_bytes() {
    let text = "ä".repeat(800);
    assert!(read(&[("OPE-1", &text)]).is_ok());
}

/// Some value, fitting or blank, for every field of the core survey.
fn any_fields() -> impl Strategy<Value = Vec<(String, String)>> {
    let core = Instrument::core();
    let strategies: Vec<_> = core
        .items
        .iter()
        .flat_map(|item| {
            core.fields_of(item)
                .into_iter()
                .enumerate()
                .map(move |(place, field)| (item, place, field))
        })
        .map(|(item, place, field)| {
            let codes = |scale: &crate::instrument::Scale| {
                let mut codes: Vec<_> = scale
                    .options
                    .iter()
                    .map(|option| option.code.clone())
                    .collect();
                codes.push(String::new());
                codes
            };
            let value = match &item.kind {
                ItemKind::Scale(scale) | ItemKind::SingleChoice(scale) => {
                    prop::sample::select(codes(scale)).boxed()
                }
                ItemKind::Grid { columns, .. } => {
                    prop::sample::select(codes(&columns[place % columns.len()].scale)).boxed()
                }
                ItemKind::Rating(scale) => (scale.min..=scale.max)
                    .prop_map(|number| number.to_string())
                    .boxed(),
                ItemKind::OpenText { .. } | ItemKind::OpenTextGroup { .. } => {
                    "[ a-zäß\n.]{0,40}".boxed()
                }
            };
            value.prop_map(move |value| (field.clone(), value))
        })
        .collect();
    strategies
}

proptest! {
    #[test]
    fn a_sheet_written_as_fields_reads_back_the_same(fields in any_fields()) {
        let core = Instrument::core();
        let none = BTreeMap::new();
        let sheet = Sheet::from_fields(core, fields.iter().map(|(f, v)| (f.as_str(), v.as_str())), &none).unwrap();
        let written = sheet.to_fields(core);
        let again = Sheet::from_fields(core, written.iter().map(|(f, v)| (f.as_str(), v.as_str())), &none).unwrap();
        prop_assert_eq!(sheet, again);
    }

    #[test]
    fn the_order_of_fields_does_not_matter(fields in any_fields().prop_shuffle()) {
        let core = Instrument::core();
        let none = BTreeMap::new();
        let sheet = Sheet::from_fields(core, fields.iter().map(|(f, v)| (f.as_str(), v.as_str())), &none).unwrap();
        let mut sorted = fields.clone();
        sorted.sort();
        let again = Sheet::from_fields(core, sorted.iter().map(|(f, v)| (f.as_str(), v.as_str())), &none).unwrap();
        prop_assert_eq!(sheet, again);
    }
}
