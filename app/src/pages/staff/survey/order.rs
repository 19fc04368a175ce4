//! The order of questions: as in the file, or shuffled within each section.
//!
//! An order follows from a seed alone, and a seed from keys of the installation: each wave has [`VARIANTS`] seeds of its own,
//! and each invitation has one of them. So the same person sees the same order again after coming back or in another
//! language, and an order can be made again from the wave and its number.
//!
//! What is stored with a sheet about its order: nothing. An analysis does not need it, since each order is seen by as many
//! people and what an order does to an answer evens out within every group that is shown; and a number of an order beside
//! the answers would be something that a sheet has in common with its invitation.
//!
//! Few orders, so that pages can be kept ready and an order says nothing about who answered.

use std::collections::BTreeSet;

use surveys::instrument::{Condition, Instrument, ItemKind, ItemOrder};

/// How many orders a wave has.
pub const VARIANTS: u8 = 8;

/// Indices of a section's items in the order of this seed; in the order of the file without one.
///
/// Only statements on a scale move, and only among the places of such statements: choices, grids, texts and branches
/// stay where the file puts them, and so does what a later question waits for or repeats.
pub fn of_section(instrument: &Instrument, section: usize, seed: Option<u64>) -> Vec<usize> {
    let mut order: Vec<usize> = instrument
        .items_in(section)
        .map(|(index, _)| index)
        .collect();
    let Some(seed) = seed.filter(|_| instrument.item_order != ItemOrder::Fixed) else {
        return order;
    };
    let asked = asked(instrument);
    let places: Vec<usize> = (0..order.len())
        .filter(|place| {
            let item = &instrument.items[order[*place]];
            matches!(item.kind, ItemKind::Scale(_))
                && item.show_if.is_none()
                && !asked.contains(&order[*place])
        })
        .collect();
    // Sections of one seed are as strangers to each other.
    let mut draw = Draw(seed ^ (section as u64 + 1).wrapping_mul(0xd129_0d3b_3a5f_11b7));
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
