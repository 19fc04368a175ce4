//! The cheapest choice that meets every set of a list, by branch and bound.

use std::cmp::Reverse;

/// What hiding costs: cells, people in them, then later cells first.
pub(super) type Cost = (u32, u64, Reverse<usize>);

/// Up to this many places fit.
pub(super) const MOST_PLACES: usize = 128;

/// Stops after so many branches.
const MOST_BRANCHES: usize = 40_000;

pub(super) fn add(one: Cost, other: Cost) -> Cost {
    (
        one.0 + other.0,
        one.1 + other.1,
        Reverse(one.2.0 + other.2.0),
    )
}

/// Keeps the sets that hold no other one.
pub(super) fn smallest_sets(sets: &mut Vec<u128>) {
    sets.sort_by_key(|set| (set.count_ones(), *set));
    let mut kept: Vec<u128> = Vec::new();
    for set in sets.drain(..) {
        if !kept.iter().any(|small| small & set == *small) {
            kept.push(set);
        }
    }
    *sets = kept;
}

/// The cheapest places that meet all sets, if they cost less than `below`; `Err` if it was too much to search.
pub(super) fn cheapest(sets: &[u128], cost: &[Cost], below: Cost) -> Result<Option<u128>, TooMuch> {
    let mut search = Search {
        cost,
        best: None,
        below,
        branches: 0,
    };
    search.branch(0, 0, (0, 0, Reverse(0)), sets)?;
    Ok(search.best)
}

/// The search was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMuch;

struct Search<'s> {
    cost: &'s [Cost],
    best: Option<u128>,
    below: Cost,
    branches: usize,
}

impl Search<'_> {
    fn branch(
        &mut self,
        chosen: u128,
        barred: u128,
        spent: Cost,
        open: &[u128],
    ) -> Result<(), TooMuch> {
        self.branches += 1;
        if self.branches > MOST_BRANCHES {
            return Err(TooMuch);
        }
        if open.is_empty() {
            if spent < self.below {
                self.below = spent;
                self.best = Some(chosen);
            }
            return Ok(());
        }
        let Some(tightest) = open
            .iter()
            .map(|set| set & !barred)
            .min_by_key(|set| (set.count_ones(), *set))
        else {
            return Ok(());
        };
        let least = self.least(open, barred);
        // The third part of the cost only breaks ties; it is not bounded.
        let (cells, people) = (spent.0 + least.0, spent.1 + least.1);
        if (cells, people) > (self.below.0, self.below.1) {
            return Ok(());
        }
        let mut places: Vec<usize> = (0..self.cost.len())
            .filter(|place| tightest >> place & 1 == 1)
            .collect();
        let met = |place: usize| open.iter().filter(|set| *set >> place & 1 == 1).count();
        places.sort_by_key(|place| (Reverse(met(*place)), self.cost[*place]));
        let mut barred = barred;
        for place in places {
            let bit = 1_u128 << place;
            let left: Vec<u128> = open.iter().copied().filter(|set| set & bit == 0).collect();
            self.branch(chosen | bit, barred, add(spent, self.cost[place]), &left)?;
            barred |= bit;
        }
        Ok(())
    }

    /// No choice costs less: sets without a common place each need one of their own.
    fn least(&self, open: &[u128], barred: u128) -> (u32, u64) {
        let mut used = 0_u128;
        let mut least = (0, 0);
        for set in open {
            let set = set & !barred;
            if set & used == 0 {
                used |= set;
                let people = (0..self.cost.len())
                    .filter(|place| set >> place & 1 == 1)
                    .map(|place| self.cost[place].1)
                    .min();
                least = (least.0 + 1, least.1 + people.unwrap_or(0));
            }
        }
        least
    }
}
