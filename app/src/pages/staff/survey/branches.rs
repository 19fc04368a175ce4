//! Numbers for branches, so that one style sheet can open those of every instrument.
//!
//! The sheet has a rule per number: while nothing with `data-opens~="n"` is checked, what has `data-branch="n"` is not
//! shown. Beyond the numbers it knows, a branch stays visible, and the server drops what does not belong.

use std::collections::BTreeMap;

use surveys::instrument::Instrument;

/// Branches of an instrument.
#[derive(Debug, Default)]
pub(super) struct Branches {
    /// Number by item that belongs to a branch.
    within: BTreeMap<usize, usize>,
    /// Answer codes and the numbers they open, by item that is asked.
    opened_by: BTreeMap<usize, Vec<(String, usize)>>,
}

impl Branches {
    /// Each pair of question and answer that opens something gets a number, from 1 in file order.
    pub(super) fn of(instrument: &Instrument) -> Self {
        let mut branches = Self::default();
        let mut numbers: BTreeMap<(usize, &str), usize> = BTreeMap::new();
        for (index, item) in instrument.items.iter().enumerate() {
            let Some(condition) = &item.show_if else {
                continue;
            };
            let next = numbers.len() + 1;
            let number = *numbers
                .entry((condition.item, condition.equals.as_str()))
                .or_insert(next);
            branches.within.insert(index, number);
            if number == next {
                branches
                    .opened_by
                    .entry(condition.item)
                    .or_default()
                    .push((condition.equals.clone(), number));
            }
        }
        branches
    }

    /// The branch an item belongs to.
    pub(super) fn within(&self, item: usize) -> Option<usize> {
        self.within.get(&item).copied()
    }

    /// What the answers of an item open.
    pub(super) fn opened_by(&self, item: usize) -> &[(String, usize)] {
        self.opened_by.get(&item).map_or(&[], Vec::as_slice)
    }
}
