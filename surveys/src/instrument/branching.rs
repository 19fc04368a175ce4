//! Branches: which answers open which items, how long the longest path is, in which order items are shown.

use super::{Instrument, Item, ItemKind, ItemOrder, ShowIf, parse};
use crate::toml_source::Document;

/// Looks up what branches point at. A branch must point at an item that is shown before it and has the option.
pub(super) fn resolve(
    document: &Document<'_>,
    mut items: Vec<Item>,
    branches: Vec<parse::Branch>,
) -> Vec<Item> {
    for branch in branches {
        let id = &items[branch.item].id;
        let Some(target) = items.iter().position(|item| item.id == branch.target) else {
            document.fault(
                branch.span,
                format!(
                    "item `{id}` is shown after `{}`, which does not exist",
                    branch.target
                ),
                "Name an item that comes before it.",
            );
            continue;
        };
        let position = |index: usize| (items[index].section, index);
        if target >= branch.item || position(target) >= position(branch.item) {
            document.fault(
                branch.span,
                format!(
                    "item `{id}` is shown after `{}`, which does not come before it",
                    branch.target
                ),
                "Branches point backwards: move the item that opens it up.",
            );
            continue;
        }
        if !parse::offers(&items[target], &branch.equals) {
            document.fault(
                branch.span,
                format!(
                    "`{}` has no option `{}`, so that item `{id}` is never shown",
                    branch.target, branch.equals
                ),
                "Name one of the option codes of that item's scale.",
            );
            continue;
        }
        items[branch.item].show_if = Some(ShowIf {
            item: target,
            equals: branch.equals,
        });
    }
    items
}

/// Seconds of the longest way through the items: at each branch question the answer that opens most.
pub(super) fn longest_path_seconds(items: &[Item]) -> u32 {
    (0..items.len())
        .filter(|index| items[*index].show_if.is_none())
        .map(|index| seconds_with_branches(items, index))
        .sum()
}

fn seconds_with_branches(items: &[Item], index: usize) -> u32 {
    // Seconds opened by each answer of this item. Branches point backwards, so this ends.
    let mut opened: Vec<(&str, u32)> = Vec::new();
    for (below, item) in items.iter().enumerate().skip(index + 1) {
        if let Some(show_if) = item
            .show_if
            .as_ref()
            .filter(|show_if| show_if.item == index)
        {
            let seconds = seconds_with_branches(items, below);
            match opened
                .iter_mut()
                .find(|(answer, _)| *answer == show_if.equals)
            {
                Some((_, sum)) => *sum = sum.saturating_add(seconds),
                None => opened.push((&show_if.equals, seconds)),
            }
        }
    }
    let longest = opened.into_iter().map(|(_, seconds)| seconds).max();
    items[index].seconds.saturating_add(longest.unwrap_or(0))
}

impl Instrument {
    /// How many orders of items there are to choose from.
    pub const ORDERS: u8 = 4;

    /// Indices of the items in the order in which they are shown: section by section; variant 0 is file order.
    ///
    /// Under [`ItemOrder::ShuffleWithinSection`] each further variant (modulo [`Self::ORDERS`]) is one fixed shuffle.
    /// Only statements trade places, and only with statements under the same branch, so that every branch item stays
    /// behind what opens it and questions of other kinds stay where their author put them.
    pub fn order(&self, variant: u8) -> Vec<usize> {
        let variant = variant % Self::ORDERS;
        let mut order: Vec<usize> = (0..self.items.len()).collect();
        order.sort_by_key(|index| (self.items[*index].section, *index));
        if self.item_order == ItemOrder::Fixed || variant == 0 {
            return order;
        }
        let mut shuffled = order.clone();
        let mut place = 0;
        while place < order.len() {
            let slots: Vec<usize> = (place..order.len())
                .filter(|slot| self.trades(order[place], order[*slot]))
                .collect();
            // Each class of items is shuffled once, from its first slot on.
            let is_first = !(0..place).any(|slot| self.trades(order[slot], order[place]));
            if is_first && slots.len() > 1 {
                let mut seed = u64::from(variant) << 32 | place as u64;
                for last in (1..slots.len()).rev() {
                    let other = usize::try_from(next(&mut seed) % (last as u64 + 1)).unwrap_or(0);
                    shuffled.swap(slots[last], slots[other]);
                }
            }
            place += 1;
        }
        shuffled
    }

    /// Whether two items may trade places.
    fn trades(&self, one: usize, other: usize) -> bool {
        let (a, b) = (&self.items[one], &self.items[other]);
        let moves = |index: usize, item: &Item| {
            let opens = self.items.iter().any(|item| {
                item.show_if
                    .as_ref()
                    .is_some_and(|show_if| show_if.item == index)
            });
            matches!(item.kind, ItemKind::Scale(_)) && !opens
        };
        a.section == b.section && a.show_if == b.show_if && moves(one, a) && moves(other, b)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): a fixed stream that needs no state outside its argument.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
