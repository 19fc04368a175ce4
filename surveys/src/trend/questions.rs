//! Whether two versions of a questionnaire ask the same about a dimension.

use crate::instrument::{Construct, Instrument, Item, ItemKind, Scale};

/// What is not the same about a dimension's questions; the trend of that dimension breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    /// Other questions, more of them or fewer.
    Items,
    /// The same questions in other words.
    Wording,
    /// Other answers to choose from, or a statement that is now turned round.
    Scale,
    /// The same questions in another order.
    Order,
    /// Another version of the questionnaire whose questions are not at hand.
    Version,
}

/// The first difference between what two versions ask about a dimension under a construct. Wording is compared in
/// every language that both have, and a question with its branch condition belongs to its wording. Where both versions
/// shuffle the items of a section, the order within that section is none.
pub(super) fn difference(
    earlier: &Instrument,
    later: &Instrument,
    dimension: &str,
    construct: Construct,
) -> Option<Difference> {
    let before = items(earlier, dimension, construct);
    let after = items(later, dimension, construct);
    let ids = |items: &[&Item]| items.iter().map(|item| item.id.clone()).collect::<Vec<_>>();
    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids
    };
    if sorted(ids(&before)) != sorted(ids(&after)) {
        return Some(Difference::Items);
    }
    let pairs: Vec<(&Item, &Item)> = before
        .iter()
        .filter_map(|old| {
            let new = after.iter().find(|new| new.id == old.id)?;
            Some((*old, *new))
        })
        .collect();
    let languages: Vec<&String> = earlier
        .languages
        .iter()
        .filter(|language| later.languages.contains(language))
        .collect();
    let same_words = |old: &Item, new: &Item| {
        let text = |item: &Item, language: &str| item.text.get(language).map(str::to_owned);
        languages
            .iter()
            .all(|language| text(old, language) == text(new, language))
    };
    if !pairs.iter().all(|(old, new)| same_words(old, new)) {
        return Some(Difference::Wording);
    }
    let same_scale = |old: &Item, new: &Item| {
        old.reverse == new.reverse
            && match (&old.kind, &new.kind) {
                (ItemKind::Scale(old), ItemKind::Scale(new)) => same_answers(old, new, &languages),
                _ => false,
            }
    };
    if !pairs.iter().all(|(old, new)| same_scale(old, new)) {
        return Some(Difference::Scale);
    }
    let same_order = sections(earlier, &before) == sections(later, &after)
        && in_order(earlier, &before) == in_order(later, &after);
    (!same_order).then_some(Difference::Order)
}

/// In which section each item stands, and whether that is shuffled; in no order.
fn sections<'i>(instrument: &'i Instrument, items: &[&'i Item]) -> Vec<(&'i str, bool, &'i str)> {
    let mut all: Vec<_> = items
        .iter()
        .map(|item| {
            let section = &instrument.sections[item.section];
            (section.id.as_str(), section.random_order, item.id.as_str())
        })
        .collect();
    all.sort_unstable();
    all
}

/// The items whose order is one.
fn in_order<'i>(instrument: &Instrument, items: &[&'i Item]) -> Vec<&'i str> {
    items
        .iter()
        .filter(|item| !instrument.sections[item.section].random_order)
        .map(|item| item.id.as_str())
        .collect()
}

/// Items in the order in which they are asked.
fn items<'i>(instrument: &'i Instrument, dimension: &str, construct: Construct) -> Vec<&'i Item> {
    let mut items: Vec<&Item> = instrument
        .items
        .iter()
        .filter(|item| {
            item.measures.as_ref().is_some_and(|measures| {
                measures.dimension == dimension && measures.construct == construct
            })
        })
        .collect();
    items.sort_by_key(|item| item.section);
    items
}

fn same_answers(old: &Scale, new: &Scale, languages: &[&String]) -> bool {
    old.options.len() == new.options.len()
        && old.options.iter().zip(&new.options).all(|(old, new)| {
            let value = |option: &crate::instrument::ScaleOption| option.value.map(f64::to_bits);
            old.code == new.code
                && value(old) == value(new)
                && languages
                    .iter()
                    .all(|language| old.label.get(language) == new.label.get(language))
        })
}
