use std::{collections::BTreeMap, sync::LazyLock};

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

/// One item of every kind.
fn every_kind() -> &'static Instrument {
    static EVERY_KIND: LazyLock<Instrument> = LazyLock::new(|| {
        let source = include_str!("../../../tests/fixtures/every-kind.toml");
        Instrument::parse(source).unwrap_or_else(|faults| panic!("{faults:#?}"))
    });
    &EVERY_KIND
}

fn read_kinds(fields: &[(&str, &str)]) -> Result<Sheet, Vec<super::FieldFault>> {
    Sheet::from_fields(every_kind(), fields.iter().copied(), &BTreeMap::new())
}

fn kinds(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    read_kinds(fields).unwrap().to_fields(every_kind())
}

#[test]
fn the_text_beside_an_other_belongs_to_its_option() {
    let written = ("PLACE.other-text", "On the road");
    assert_eq!(kinds(&[("PLACE", "else"), written]).len(), 2);
    assert_eq!(kinds(&[("PLACE", "home"), written]).len(), 1);
    assert!(kinds(&[written]).is_empty());
    let ticked = [("TOOLS.chat", "yes"), ("TOOLS.other-text", "Pigeons")];
    assert_eq!(kinds(&ticked).len(), 1);
    let ticked = [("TOOLS.else", "yes"), ("TOOLS.other-text", "Pigeons")];
    assert_eq!(kinds(&ticked).len(), 2);
    let long = "x".repeat(61);
    let faults = read_kinds(&[("PLACE", "else"), ("PLACE.other-text", &long)]).unwrap_err();
    assert_eq!(faults[0].reason, FieldReason::TooLong { max_chars: 60 });
}

#[test]
fn places_close_up_and_short_texts_have_one_line() {
    let ranked = kinds(&[("WISHES.rooms", "3"), ("WISHES.thanks", "1")]);
    assert_eq!(
        ranked,
        [
            ("WISHES.thanks".to_owned(), "1".to_owned()),
            ("WISHES.rooms".to_owned(), "2".to_owned())
        ]
    );
    assert_eq!(kinds(&[("TEAM", " The\r\n  lab ")])[0].1, "The lab");
    assert_eq!(
        kinds(&[("HOURS", " 7,5 ")]),
        [("HOURS".to_owned(), "7.5".to_owned())]
    );
}

#[test]
fn answers_of_several_fields_that_do_not_go_together_are_told_once_at_their_item() {
    for (fields, reason) in [
        (
            &[
                ("TOOLS.email", "yes"),
                ("TOOLS.chat", "yes"),
                ("TOOLS.phone", "yes"),
                ("TOOLS.board", "yes"),
            ][..],
            FieldReason::Ticks { min: 1, max: 3 },
        ),
        (
            &[("TOOLS.email", "yes"), ("TOOLS.none", "yes")],
            FieldReason::NotAlone("none".to_owned()),
        ),
        (
            &[("WISHES.time", "2"), ("WISHES.rooms", "2")],
            FieldReason::SamePlace(2),
        ),
        (
            &[("WORTH.time", "60"), ("WORTH.rooms", "30")],
            FieldReason::Sum {
                total: 100,
                given: 90,
            },
        ),
    ] {
        let faults = read_kinds(fields).unwrap_err();
        let item = fields[0].0.split('.').next().unwrap();
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(
            (faults[0].field.as_str(), &faults[0].reason),
            (item, &reason)
        );
    }
    for (field, value) in [
        ("WISHES.time", "4"),
        ("WISHES.time", "0"),
        ("WORTH.time", "-1"),
        ("WORTH.time", "101"),
        ("WORTH.time", "33.3"),
        ("TOOLS.email", "on"),
        ("HOURS", "24.1"),
        ("HOURS", "1.25"),
        ("HOURS", "noon"),
        ("WRITING.now", "9"),
        ("WRITING", "1"),
        ("TOOLS.other", "yes"),
    ] {
        let faults = read_kinds(&[(field, value)]).unwrap_err();
        assert_eq!(faults.len(), 1, "{field}: {faults:?}");
        assert_eq!(faults[0].field, field);
    }
}

#[test]
fn what_is_wrong_with_an_item_that_is_not_shown_does_not_matter() {
    let sheet = read_kinds(&[("CHAT", "99"), ("TOOLS.none", "yes")]).unwrap();
    assert_eq!(sheet.to_fields(every_kind()).len(), 1);
}

/// Some value, fitting or blank, for every field of an instrument.
fn any_fields(core: &'static Instrument) -> impl Strategy<Value = Vec<(String, String)>> {
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
                _ if core.comment_fields_of(item).contains(&field) => "[ a-zäß\n.]{0,40}".boxed(),
                ItemKind::Scale(scale)
                | ItemKind::SingleChoice(scale)
                | ItemKind::ChoiceOrOther { scale, .. }
                | ItemKind::NowAndPreferred(scale) => prop::sample::select(codes(scale)).boxed(),
                // Never too many, never beside one that stands alone.
                ItemKind::MultipleChoice(asked) => {
                    let fits = place < usize::from(asked.max);
                    prop::sample::select(vec!["", if fits { "yes" } else { " " }])
                        .prop_map(str::to_owned)
                        .boxed()
                }
                ItemKind::Ranking(asked) => {
                    let own = (place < usize::from(asked.places)).then(|| (place + 1).to_string());
                    prop::sample::select(vec![String::new(), own.unwrap_or_default()]).boxed()
                }
                ItemKind::Division(asked) => {
                    let all = if place == 0 { asked.total } else { 0 };
                    Just(all.to_string()).boxed()
                }
                ItemKind::Number(_) => (0_u32..240)
                    .prop_map(|tenths| format!("{},{}", tenths / 10, tenths % 10))
                    .boxed(),
                ItemKind::Grid { columns, .. } => {
                    prop::sample::select(codes(&columns[place % columns.len()].scale)).boxed()
                }
                ItemKind::Rating(scale) => (scale.min..=scale.max)
                    .prop_map(|number| number.to_string())
                    .boxed(),
                ItemKind::ShortText { .. }
                | ItemKind::OpenText { .. }
                | ItemKind::OpenTextGroup { .. } => unreachable!("texts are comments"),
            };
            value.prop_map(move |value| (field.clone(), value))
        })
        .collect();
    strategies
}

fn read_any(instrument: &Instrument, fields: &[(String, String)]) -> Sheet {
    let fields = fields.iter().map(|(f, v)| (f.as_str(), v.as_str()));
    Sheet::from_fields(instrument, fields, &BTreeMap::new()).unwrap()
}

proptest! {
    #[test]
    fn a_sheet_written_as_fields_reads_back_the_same(
        of_core in any_fields(Instrument::core()),
        of_every_kind in any_fields(every_kind()),
    ) {
        for (instrument, fields) in [(Instrument::core(), of_core), (every_kind(), of_every_kind)] {
            let sheet = read_any(instrument, &fields);
            let again = read_any(instrument, &sheet.to_fields(instrument));
            prop_assert_eq!(sheet, again);
        }
    }

    #[test]
    fn the_order_of_fields_does_not_matter(
        of_core in any_fields(Instrument::core()).prop_shuffle(),
        of_every_kind in any_fields(every_kind()).prop_shuffle(),
    ) {
        for (instrument, fields) in [(Instrument::core(), of_core), (every_kind(), of_every_kind)] {
            let mut sorted = fields.clone();
            sorted.sort();
            prop_assert_eq!(read_any(instrument, &fields), read_any(instrument, &sorted));
        }
    }
}
