//! Edits are done whole, and names are followed.

use super::{en, instrument, item, small, with};
use crate::{
    Draft, Edit, Item, Kind, LONGEST_TEXT, PartEdit, Parts, Place, Refused, Scale, ScaleKind, Spot,
};

fn add(draft: &mut Draft, kind: Kind) -> String {
    let section = draft.sections[0].id.clone();
    let made = draft
        .apply(Edit::AddItem {
            section,
            kind,
            place: None,
        })
        .unwrap();
    match made {
        Some(Place::Item(id)) => id,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_item_of_every_kind_needs_nothing_but_its_words() {
    let mut draft = small();
    for kind in Kind::ALL {
        add(&mut draft, kind);
    }
    for (_, texts) in draft.texts_mut() {
        if texts.is_empty() {
            *texts = en("Words");
        }
    }
    draft.max_seconds = 2_000;
    assert_eq!(draft.review().problems, []);
    assert_eq!(instrument(&draft).items.len(), 2 + Kind::ALL.len());
}

#[test]
fn new_ids_are_unique_and_old_ones_stay() {
    let mut draft = small();
    let first = add(&mut draft, Kind::OpenText);
    draft.apply(Edit::RemoveItem("Q1".to_owned())).unwrap_err();
    draft.apply(Edit::DuplicateItem(first.clone())).unwrap();
    draft.apply(Edit::DuplicateItem(first.clone())).unwrap();
    let ids: Vec<_> = draft.items().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["Q1", "Q2", "Q3", "Q3-3", "Q3-2"]);
}

#[test]
fn conditions_and_pipes_follow_a_new_id() {
    let mut draft = small();
    with(&mut draft, "Q2", |item| {
        item.text = en("You said {answer:Q1|nothing}.");
    });
    let mut renamed = draft.item("Q1").unwrap().clone();
    renamed.id = "TEAM".to_owned();
    draft
        .apply(Edit::EditItem {
            id: "Q1".to_owned(),
            item: Box::new(renamed),
        })
        .unwrap();
    let second = draft.item("Q2").unwrap();
    assert_eq!(second.show_if.as_deref(), Some("TEAM is 2"));
    assert_eq!(second.text["en"], "You said {answer:TEAM|nothing}.");
    instrument(&draft);
}

#[test]
fn what_is_named_stays_and_says_by_whom() {
    let mut draft = small();
    let before = draft.clone();
    let refused = draft.apply(Edit::RemoveItem("Q1".to_owned())).unwrap_err();
    assert_eq!(
        refused,
        Refused::InUse {
            id: "Q1".to_owned(),
            by: vec![item("Q2")]
        }
    );
    let scale = draft.item("Q1").unwrap().scale.clone();
    let refused = draft.apply(Edit::RemoveScale(scale.clone())).unwrap_err();
    assert!(matches!(refused, Refused::InUse { by, .. } if by == [item("Q1")]));
    let second = Edit::Part {
        of: Parts::Options(scale),
        what: PartEdit::Remove(1),
    };
    let refused = draft.apply(second).unwrap_err();
    assert!(matches!(refused, Refused::InUse { by, .. } if by == [item("Q2")]));
    assert_eq!(draft, before);
}

#[test]
fn option_codes_may_trade_places() {
    let mut draft = small();
    let mut scale = draft.scale("Q1-options").unwrap().clone();
    scale.options[0].code = "2".to_owned();
    scale.options[1].code = "1".to_owned();
    let was = ["1", "2", "3"].map(|code| Some(code.to_owned())).to_vec();
    with(&mut draft, "Q1", |item| {
        item.other = Some(crate::Other {
            option: "1".to_owned(),
            max_chars: None,
        });
    });
    draft
        .apply(Edit::EditScale {
            id: "Q1-options".to_owned(),
            scale: Box::new(scale),
            was,
        })
        .unwrap();
    assert_eq!(
        draft.item("Q2").unwrap().show_if.as_deref(),
        Some("Q1 is 1")
    );
    assert_eq!(
        draft.item("Q1").unwrap().other.as_ref().unwrap().option,
        "2"
    );
    instrument(&draft);
}

#[test]
fn a_copied_section_speaks_of_itself() {
    let mut draft = small();
    draft
        .apply(Edit::DuplicateSection("S1".to_owned()))
        .unwrap();
    assert_eq!(draft.sections[1].id, "S1-2");
    let copy = &draft.sections[1].items;
    assert_eq!(copy[1].show_if.as_deref(), Some("Q1-2 is 2"));
    instrument(&draft);
}

#[test]
fn languages_come_with_the_words_of_ready_scales() {
    let mut draft = small();
    draft.apply(Edit::AddLanguage("de".to_owned())).unwrap();
    let agreement = draft.scale("agree5").unwrap();
    assert_eq!(agreement.options[4].label["de"], "Stimme voll und ganz zu");
    let of = draft.completeness();
    assert_eq!(of[0].done, of[0].all);
    assert!(of[1].done < of[1].all && of[1].done > 0, "{of:?}");
    draft
        .apply(Edit::Translate {
            language: "de".to_owned(),
            texts: vec![(Spot::Title, " Klein ".to_owned())],
        })
        .unwrap();
    assert_eq!(draft.title["de"], "Klein");
    draft.apply(Edit::RemoveLanguage("de".to_owned())).unwrap();
    assert_eq!(draft, small());
    for code in [
        "",
        "E",
        "english",
        "en",
        "de-",
        "de de",
        "a-".repeat(9).as_str(),
    ] {
        let is_bad = draft
            .clone()
            .apply(Edit::AddLanguage(code.to_owned()))
            .is_err();
        assert!(is_bad || code == "de-", "{code}");
    }
    let refused = draft.apply(Edit::RemoveLanguage("en".to_owned()));
    assert_eq!(refused, Err(Refused::LanguageInUse));
}

#[test]
fn bad_names_and_long_texts_are_refused_and_nothing_is_half_done() {
    let mut draft = small();
    let before = draft.clone();
    let long = "x".repeat(10_000);
    for id in [
        "",
        "a b",
        "é",
        "department",
        "Q1",
        "<script>",
        long.as_str(),
    ] {
        let edit = Edit::EditItem {
            id: "Q2".to_owned(),
            item: Box::new(Item::new(id, Kind::OpenText)),
        };
        assert!(draft.apply(edit).is_err(), "{id:.20}");
    }
    let title = Edit::EditSection {
        id: "S1".to_owned(),
        to: "S1".to_owned(),
        title: en(&long),
        random_order: true,
    };
    assert_eq!(draft.apply(title), Err(Refused::TooLong(LONGEST_TEXT)));
    let mut scale = Scale::new("Q1-options", ScaleKind::Nominal);
    scale.options = draft.scales[0].options.clone();
    scale.options[1].code = "1".to_owned();
    let edit = Edit::EditScale {
        id: "Q1-options".to_owned(),
        scale: Box::new(scale),
        was: vec![],
    };
    assert!(draft.apply(edit).is_err());
    assert_eq!(draft, before);
}

#[test]
fn parts_are_added_moved_copied_and_removed() {
    let mut draft = small();
    let grid = add(&mut draft, Kind::Grid);
    let rows = || Parts::Rows(grid.clone());
    for what in [
        PartEdit::Add,
        PartEdit::Duplicate(0),
        PartEdit::Move { from: 0, to: 9 },
        PartEdit::Remove(0),
    ] {
        draft.apply(Edit::Part { of: rows(), what }).unwrap();
    }
    let ids = |draft: &Draft| -> Vec<String> {
        let rows = &draft.item(&grid).unwrap().rows;
        rows.iter().map(|row| row.id.clone()).collect()
    };
    assert_eq!(ids(&draft), ["r2", "r3", "r1"]);
    let gone = Edit::Part {
        of: rows(),
        what: PartEdit::Remove(7),
    };
    assert_eq!(draft.apply(gone), Err(Refused::NotThere));
    let option = Edit::Part {
        of: Parts::Options("agree5".to_owned()),
        what: PartEdit::Add,
    };
    draft.apply(option).unwrap();
    let last = draft.scale("agree5").unwrap().options.last().unwrap();
    assert!(last.value.is_some(), "an ordinal option has a number");
}

#[test]
fn another_kind_gets_what_it_needs_and_the_old_settings_come_back() {
    let mut draft = small();
    let before = draft.item("Q1").unwrap().clone();
    for kind in Kind::ALL {
        let mut item = draft.item("Q1").unwrap().clone();
        item.kind = kind;
        draft
            .apply(Edit::EditItem {
                id: "Q1".to_owned(),
                item: Box::new(item),
            })
            .unwrap();
        let problems = draft.review().problems;
        let unfit = problems.iter().any(|one| {
            matches!(
                one.trouble,
                crate::Trouble::NoScale
                    | crate::Trouble::WrongScale(_)
                    | crate::Trouble::NoRows
                    | crate::Trouble::NoFields
                    | crate::Trouble::Range
            )
        });
        assert!(!unfit, "{kind:?}: {problems:?}");
    }
    assert_eq!(draft.item("Q1").unwrap().text, before.text);
}

#[test]
fn a_scale_moves_without_its_questions_noticing() {
    let mut draft = small();
    for kind in [ScaleKind::Nominal, ScaleKind::Numeric] {
        draft.apply(Edit::AddScale(kind)).unwrap();
    }
    let order = |draft: &Draft| -> Vec<String> {
        let scales = draft.scales.iter();
        scales.map(|scale| scale.id.clone()).collect()
    };
    let before = order(&draft);
    let asked = draft.item("Q1").unwrap().clone();
    let last = before.last().unwrap().clone();
    let moved = Edit::MoveScale {
        id: last.clone(),
        place: 0,
    };
    assert_eq!(
        draft.apply(moved).unwrap(),
        Some(Place::Scale(last.clone()))
    );
    let first: Vec<String> = [&last]
        .into_iter()
        .chain(&before[..before.len() - 1])
        .cloned()
        .collect();
    assert_eq!(order(&draft), first);
    assert_eq!(*draft.item("Q1").unwrap(), asked);
    let back = Edit::MoveScale {
        id: last,
        place: usize::MAX,
    };
    draft.apply(back).unwrap();
    assert_eq!(order(&draft), before);
    let nowhere = Edit::MoveScale {
        id: "gone".to_owned(),
        place: 0,
    };
    assert_eq!(draft.apply(nowhere).unwrap_err(), Refused::NotThere);
}
