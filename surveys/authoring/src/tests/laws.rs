//! Whatever an author does, in whatever order.

use std::collections::BTreeSet;

use proptest::prelude::*;
use surveys::instrument::Instrument;

use super::small;
use crate::{Condition, Draft, Edit, Kind, Other, PartEdit, Parts, Place, ScaleKind, Spot, Texts};

/// What an author may do next. Numbers are taken modulo what is there.
fn any_step() -> impl Strategy<Value = (u8, usize, usize, String)> {
    let text = prop_oneof![
        "[a-zA-Z0-9-]{1,8}",
        Just("10 €, „ja“ & \"nein\"".to_owned()),
        Just("<script>alert(1)</script>".to_owned()),
        Just("👩‍👩‍👧 e\u{301}\u{202e}".to_owned()),
        Just(String::new()),
        Just("x".repeat(5_000)),
        "\\PC{0,20}",
    ];
    (0..29_u8, 0..40_usize, 0..40_usize, text)
}

fn step(draft: &Draft, (which, one, other, text): (u8, usize, usize, String)) -> Option<Edit> {
    let section = || {
        Some(
            draft
                .sections
                .get(one % draft.sections.len().max(1))?
                .id
                .clone(),
        )
    };
    let item = |number: usize| {
        let count = draft.items().count().max(1);
        Some(draft.items().nth(number % count)?.id.clone())
    };
    let scale = || {
        Some(
            draft
                .scales
                .get(one % draft.scales.len().max(1))?
                .id
                .clone(),
        )
    };
    let words = |text: String| Texts::from([("en".to_owned(), text)]);
    let parts = |of: Parts| Edit::Part {
        of,
        what: match other % 4 {
            0 => PartEdit::Add,
            1 => PartEdit::Duplicate(other / 4),
            2 => PartEdit::Move {
                from: other / 4,
                to: other / 8,
            },
            _ => PartEdit::Remove(other / 4),
        },
    };
    let edited = |edit: &dyn Fn(&mut crate::Item)| {
        let id = item(one)?;
        let mut item = draft.item(&id)?.clone();
        edit(&mut item);
        Some(Edit::EditItem {
            id,
            item: Box::new(item),
        })
    };
    Some(match which {
        0 => Edit::AddSection { after: section() },
        1 => Edit::EditSection {
            id: section()?,
            to: text.clone(),
            title: words(text),
            random_order: other % 2 == 0,
        },
        2 => Edit::MoveSection {
            id: section()?,
            place: other,
        },
        3 => Edit::DuplicateSection(section()?),
        4 => Edit::RemoveSection(section()?),
        5..=8 => Edit::AddItem {
            section: section()?,
            kind: Kind::ALL[other % Kind::ALL.len()],
            place: Some(other % 5),
        },
        9 => Edit::MoveItem {
            id: item(other)?,
            section: section()?,
            place: other % 7,
        },
        10 => Edit::DuplicateItem(item(one)?),
        11 => Edit::RemoveItem(item(one)?),
        12 => edited(&|item| item.text = words(text.clone()))?,
        13 => edited(&|item| item.id.clone_from(&text))?,
        14 => edited(&|item| item.kind = Kind::ALL[other % Kind::ALL.len()])?,
        15 => {
            let asked = item(other)?;
            edited(&|item| {
                item.show_if = Some(format!("{asked} is '{other}' or {asked} answered"));
            })?
        }
        16 => edited(&|item| {
            item.other = Some(Other {
                option: "1".to_owned(),
                max_chars: None,
            });
        })?,
        17 => edited(&|item| item.scale = scale().unwrap_or_default())?,
        18 => Edit::AddScale(ScaleKind::ALL[other % 3]),
        19 => {
            let id = scale()?;
            let mut scale = draft.scale(&id)?.clone();
            let was = scale
                .options
                .iter()
                .map(|option| Some(option.code.clone()))
                .collect();
            let count = scale.options.len().max(1);
            if let Some(option) = scale.options.get_mut(other % count) {
                option.code.clone_from(&text);
            }
            Edit::EditScale {
                id,
                scale: Box::new(scale),
                was,
            }
        }
        20 => Edit::RemoveScale(scale()?),
        21 => parts(Parts::Options(scale()?)),
        22 => parts(Parts::Rows(item(one)?)),
        23 => parts(Parts::Columns(item(one)?)),
        24 => parts(Parts::Fields(item(one)?)),
        25 => Edit::AddLanguage(["de", "fr", "pt-BR", "x"][other % 4].to_owned()),
        26 => Edit::Translate {
            language: "de".to_owned(),
            texts: vec![(Spot::Title, text)],
        },
        27 => Edit::MoveScale {
            id: scale()?,
            place: other,
        },
        _ => Edit::RemoveLanguage("de".to_owned()),
    })
}

/// What always holds.
fn hold(draft: &Draft) {
    let written = draft.to_toml();
    let read = Draft::read(&written).unwrap_or_else(|error| panic!("{error}\n{written}"));
    assert_eq!(read.to_toml(), written);
    let json = serde_json::to_string(draft).unwrap();
    assert_eq!(serde_json::from_str::<Draft>(&json).unwrap(), *draft);
    let ids: Vec<&String> = draft.items().map(|item| &item.id).collect();
    assert_eq!(
        ids.iter().collect::<BTreeSet<_>>().len(),
        ids.len(),
        "{ids:?}"
    );
    let review = draft.review();
    assert_eq!(
        review.problems.is_empty(),
        Instrument::parse(&written).is_ok(),
        "{:#?}\n{written}",
        review.problems
    );
    for problem in review.problems {
        let is_there = match &problem.place {
            Place::Item(id) => draft.item(id).is_some(),
            Place::Section(id) => draft.section(id).is_some(),
            Place::Scale(id) => draft.scale(id).is_some(),
            Place::Language(code) => draft.languages.contains(code),
            Place::Settings | Place::AfterSubmit(_) => true,
        };
        assert!(is_there, "{problem:?}");
    }
    // No condition that could be read asks for something that was removed.
    for item in draft.items() {
        let condition = item.show_if.as_deref().and_then(Condition::read);
        for test in condition.iter().flat_map(Condition::tests) {
            assert!(draft.item(&test.of).is_some(), "{:?}", item.show_if);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_row_of_edits_leaves_a_draft_that_is_written_read_and_judged(
        steps in prop::collection::vec(any_step(), 1..30)
    ) {
        let mut draft = small();
        for one in steps {
            let before = draft.clone();
            let Some(edit) = step(&draft, one) else { continue };
            if draft.apply(edit).is_err() {
                prop_assert_eq!(&draft, &before, "a refused edit leaves everything as it was");
            }
        }
        hold(&draft);
    }
}
