//! A wave in which everybody answered everything, in many small teams that agree among themselves: no figure of a few of them
//! keeps the shares of the organization from being told.

use super::{borrowed, made, sheet, tree};
use crate::{
    instrument::{Instrument, ItemKind},
    published::Precision,
};

const DIVISIONS: usize = 20;
const TEAMS: usize = 60;

/// SplitMix64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % n as u64).unwrap()
    }
}

#[test]
fn the_organization_has_its_shares_where_everybody_answers_everything() {
    let divisions: Vec<String> = (0..DIVISIONS).map(|i| format!("v{i}")).collect();
    let teams: Vec<String> = (0..TEAMS).map(|i| format!("d{i}")).collect();
    let mut rows: Vec<(&str, Option<&str>, u32)> = divisions
        .iter()
        .map(|code| (code.as_str(), None, 0))
        .collect();
    let below = teams.iter().enumerate();
    rows.extend(
        below.map(|(i, code)| (code.as_str(), Some(divisions[i % DIVISIONS].as_str()), 22)),
    );
    let tree = tree(&rows);
    let items = Instrument::core().items.iter();
    let items: Vec<&str> = items
        .filter(|item| item.measures.is_some() && matches!(item.kind, ItemKind::Scale(_)))
        .map(|item| item.id.as_str())
        .collect();
    let mut dice = Dice(4);
    let mut sheets = Vec::new();
    for team in &teams {
        let atom = tree.index_of(team).unwrap();
        let low = dice.below(3);
        for _ in 0..3 + dice.below(18) {
            let answers: Vec<&str> = items
                .iter()
                .map(|_| ["1", "2", "3", "4", "5"][(low + dice.below(2) + dice.below(2)).min(4)])
                .collect();
            let fields: Vec<(&str, &str)> = items.iter().copied().zip(answers).collect();
            sheets.push((atom, sheet(&fields)));
        }
    }
    let published = made(&tree, &borrowed(&sheets), Precision::Wave);
    let figures = published.organization.figures.shown().unwrap();
    let without: Vec<_> = figures
        .scales
        .iter()
        .filter(|scale| {
            scale
                .estimate
                .shown()
                .is_none_or(|told| told.shares.is_none())
        })
        .map(|scale| (&scale.dimension, scale.construct))
        .collect();
    assert!(without.is_empty(), "{without:?}");
}
