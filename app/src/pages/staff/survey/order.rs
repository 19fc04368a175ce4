//! The order of questions: as in the file, or one of a few shuffled ones. Few, so that pages can be kept ready, and so
//! that an order says nothing about who answered.

use std::collections::BTreeSet;

use surveys::instrument::{Condition, Instrument, ItemKind, ItemOrder};

/// How many orders there are; variant 0 is the order of the file.
pub const VARIANTS: u8 = 4;

/// Indices of a section's items in their order.
///
/// Only statements on a scale move, and only among the places of such statements: choices, grids, texts and branches
/// stay where the file puts them, and so does what a later question waits for or repeats.
pub fn of_section(instrument: &Instrument, section: usize, variant: u8) -> Vec<usize> {
    let mut order: Vec<usize> = instrument
        .items_in(section)
        .map(|(index, _)| index)
        .collect();
    if instrument.item_order == ItemOrder::Fixed || variant == 0 {
        return order;
    }
    let asked = asked(instrument);
    let places: Vec<usize> = (0..order.len())
        .filter(|place| {
            let item = &instrument.items[order[*place]];
            matches!(item.kind, ItemKind::Scale(_))
                && item.show_if.is_none()
                && !asked.contains(&order[*place])
        })
        .collect();
    let mut draw = Draw(u64::from(variant) * 1_000_003 + section as u64 + 1);
    // Fisher and Yates.
    for last in (1..places.len()).rev() {
        let other = draw.below(last + 1);
        order.swap(places[last], places[other]);
    }
    order
}

/// Items that conditions and repeated answers look back at.
fn asked(instrument: &Instrument) -> BTreeSet<usize> {
    let items = instrument.items.iter();
    items
        .flat_map(|item| {
            let condition = item.show_if.as_ref().map(Condition::items);
            let mut asked = condition.unwrap_or_default();
            asked.extend(item.text_pipes.items());
            asked.extend(item.help_pipes.items());
            asked
        })
        .collect()
}

/// SplitMix64 (Steele, Lea and Flood 2014): enough to shuffle a handful of questions the same way every time.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        usize::try_from(bits % bound as u64).expect("smaller than a usize")
    }
}
