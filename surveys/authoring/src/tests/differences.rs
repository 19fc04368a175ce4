//! What is different, and what it means.

use super::{en, instrument, small, with};
use crate::{Comparable, Draft, Edit, Kind, Of, difference, next_version};

fn after(edit: impl FnOnce(&mut Draft)) -> (Vec<(Of, Comparable)>, String) {
    let before = small();
    let mut draft = before.clone();
    edit(&mut draft);
    let found = difference(&instrument(&before), &instrument(&draft));
    let version = next_version("1.4.2", &found);
    let told = found
        .into_iter()
        .map(|one| (one.of, one.comparable))
        .collect();
    (told, version)
}

#[test]
fn a_wording_raises_the_patch_number_and_asks_for_its_meaning() {
    let (found, version) = after(|draft| {
        with(draft, "Q1", |item| item.text = en("My team hears me."));
    });
    let expected = Of::Text {
        id: "Q1".to_owned(),
        language: "en".to_owned(),
        before: "My team listens.".to_owned(),
        after: "My team hears me.".to_owned(),
    };
    assert_eq!(found, [(expected, Comparable::IfMeaningStays)]);
    assert_eq!(version, "1.4.3");
}

#[test]
fn another_answer_under_the_same_id_compares_no_longer() {
    let (found, version) = after(|draft| {
        draft.scales[0].options.pop();
    });
    assert_eq!(found, [(Of::Answer("Q1".to_owned()), Comparable::No)]);
    assert_eq!(version, "2.0.0");
    let (found, _) = after(|draft| with(draft, "Q2", |item| item.reverse = true));
    assert_eq!(found, [(Of::Measures("Q2".to_owned()), Comparable::No)]);
}

#[test]
fn items_that_come_go_or_move_raise_the_minor_number() {
    let (found, version) = after(|draft| {
        draft
            .apply(Edit::AddItem {
                section: "S1".to_owned(),
                kind: Kind::OpenText,
                place: Some(0),
            })
            .unwrap();
        with(draft, "Q3", |item| item.text = en("Why?"));
    });
    assert_eq!(found, [(Of::Added("Q3".to_owned()), Comparable::Yes)]);
    assert_eq!(version, "1.5.0");
    let (found, _) = after(|draft| {
        draft.apply(Edit::RemoveItem("Q2".to_owned())).unwrap();
    });
    assert_eq!(found, [(Of::Removed("Q2".to_owned()), Comparable::Yes)]);
    let (found, _) = after(|draft| {
        with(draft, "Q2", |item| item.show_if = None);
        draft.sections[0].items.reverse();
    });
    let moved: Vec<_> = found
        .iter()
        .filter(|(of, _)| matches!(of, Of::Moved(_)))
        .collect();
    assert_eq!(moved.len(), 1, "{found:?}");
    assert!(found.contains(&(Of::Condition("Q2".to_owned()), Comparable::IfMeaningStays)));
}

#[test]
fn an_order_that_becomes_random_raises_the_minor_number() {
    let (found, version) = after(|draft| draft.sections[0].random_order = true);
    let of = Of::Order {
        id: "S1".to_owned(),
        random: true,
    };
    assert_eq!(found, [(of, Comparable::Yes)]);
    assert_eq!(version, "1.5.0");
}

#[test]
fn labels_texts_of_the_whole_and_languages_are_told() {
    let (found, version) = after(|draft| {
        draft.scales[0].options[0].label = en("First of all");
        draft.thanks = en("Thanks.");
        draft.sections[0].title = en("One");
    });
    let labels = found
        .iter()
        .filter(|(of, _)| matches!(of, Of::Label { .. }))
        .count();
    assert_eq!(labels, 1);
    assert!(found.contains(&(Of::Whole, Comparable::Yes)));
    assert!(found.contains(&(Of::Heading("S1".to_owned()), Comparable::Yes)));
    assert_eq!(version, "1.4.3");
    let (found, version) = after(|draft| {
        draft.languages.push("de".to_owned());
        *draft = draft.filled();
    });
    assert_eq!(
        found,
        [(Of::LanguageAdded("de".to_owned()), Comparable::Yes)]
    );
    assert_eq!(version, "1.5.0");
}
