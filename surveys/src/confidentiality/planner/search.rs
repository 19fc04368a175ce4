//! The largest choice of cells without a leak.
//!
//! Safety is monotone: a set of cells that tells too much does so whatever else is shown. So the cells to hide are a
//! choice that meets every leaking set. Few of these sets are known at first; each choice that still leaks adds more, and
//! a cheapest choice that does not leak is the best there is (implicit hitting set; PRIVACY §5.4's greedy repair and
//! adding back give the first choice, and the only one where the search would take too long).

use std::cmp::Reverse;

use super::{
    classes::Classes,
    hitting::{self, Cost, MOST_PLACES, TooMuch},
};

/// Choices that are looked at before the best one so far is taken.
const MOST_CHOICES: usize = 100;
/// Leaking sets that are kept in mind.
const MOST_SETS: usize = 2_000;

/// Something that finds what shown cells tell.
pub(super) trait Oracle {
    /// Sets of shown cells that tell too much by themselves; none if the choice is safe.
    fn leaks(&self, shown: &[bool]) -> Vec<Vec<usize>>;

    /// Shows those of `cells` that a safe choice can take, one after the other; leaking sets that it meets are noted.
    fn add_back(&self, shown: &mut Vec<bool>, cells: &[usize], note: &mut dyn FnMut(Vec<usize>));
}

/// The largest safe choice that shows all of `required`, in order, and whether it is known to be the largest; `None` if
/// `required` alone leaks.
pub(super) fn largest(
    classes: &Classes,
    oracle: &impl Oracle,
    required: &[usize],
) -> Option<(Vec<usize>, bool)> {
    let mut search = Search::new(classes, oracle, required);
    let first = search.first_choice()?;
    let (shown, is_largest) = search.improve(first);
    Some((list(&shown), is_largest))
}

/// A safe choice that nothing can be added to, without looking for a better one.
pub(super) fn first_choice(
    classes: &Classes,
    oracle: &impl Oracle,
    required: &[usize],
) -> Option<Vec<usize>> {
    let first = Search::new(classes, oracle, required).first_choice()?;
    Some(list(&first))
}

fn list(shown: &[bool]) -> Vec<usize> {
    (0..shown.len()).filter(|cell| shown[*cell]).collect()
}

struct Search<'s, O> {
    classes: &'s Classes,
    oracle: &'s O,
    required: Vec<bool>,
    /// Cells that may be hidden, larger ones first.
    open: Vec<usize>,
    /// Per cell, its place among the open ones.
    place: Vec<Option<usize>>,
    /// Leaking sets by places of open cells, if these are few enough to search.
    sets: Vec<u128>,
}

impl<'s, O: Oracle> Search<'s, O> {
    fn new(classes: &'s Classes, oracle: &'s O, required: &[usize]) -> Self {
        let mut is_required = vec![false; classes.members.len()];
        for cell in required {
            is_required[*cell] = true;
        }
        let mut open: Vec<usize> = classes
            .candidates
            .iter()
            .copied()
            .filter(|cell| !is_required[*cell])
            .collect();
        open.sort_by_key(|cell| (Reverse(classes.size[*cell]), *cell));
        let mut place = vec![None; classes.members.len()];
        for (at, cell) in open.iter().enumerate() {
            place[*cell] = Some(at);
        }
        Self {
            classes,
            oracle,
            required: is_required,
            open,
            place,
            sets: Vec::new(),
        }
    }

    /// Everything, repaired, and what can be shown again; `None` if the required cells leak.
    fn first_choice(&mut self) -> Option<Vec<bool>> {
        let mut shown = self.required.clone();
        if !self.oracle.leaks(&shown).is_empty() {
            return None;
        }
        for cell in &self.classes.candidates {
            shown[*cell] = true;
        }
        self.repair(&mut shown);
        self.add_back(&mut shown);
        Some(shown)
    }

    fn is_searchable(&self) -> bool {
        self.open.len() <= MOST_PLACES
    }

    fn note(&mut self, leaks: &[Vec<usize>]) {
        if !self.is_searchable() || self.sets.len() >= MOST_SETS {
            return;
        }
        for leak in leaks {
            let places = leak.iter().filter_map(|cell| self.place[*cell]);
            self.sets
                .push(places.fold(0, |set, place| set | 1_u128 << place));
        }
        hitting::smallest_sets(&mut self.sets);
    }

    /// Hides cells until nothing leaks: first the cell that meets most leaks, then the smaller one.
    fn repair(&mut self, shown: &mut [bool]) {
        loop {
            let mut leaks = self.oracle.leaks(shown);
            if leaks.is_empty() {
                return;
            }
            self.note(&leaks);
            for leak in &mut leaks {
                leak.retain(|cell| !self.required[*cell]);
            }
            let before = shown.iter().filter(|is_shown| **is_shown).count();
            while !leaks.is_empty() {
                let Some(cell) = self.meets_most(&leaks) else {
                    break;
                };
                shown[cell] = false;
                leaks.retain(|leak| !leak.contains(&cell));
            }
            if shown.iter().filter(|is_shown| **is_shown).count() == before {
                // A leak of required cells only, which was not seen before: nothing else is shown.
                shown.copy_from_slice(&self.required);
                return;
            }
        }
    }

    fn meets_most(&self, leaks: &[Vec<usize>]) -> Option<usize> {
        let mut met = vec![0_usize; self.required.len()];
        for cell in leaks.iter().flatten() {
            met[*cell] += 1;
        }
        (0..met.len())
            .filter(|cell| met[*cell] > 0)
            .max_by_key(|cell| (met[*cell], Reverse(self.classes.size[*cell]), *cell))
    }

    /// Shows hidden cells again, larger ones first.
    fn add_back(&mut self, shown: &mut Vec<bool>) {
        let hidden: Vec<usize> = self
            .open
            .iter()
            .copied()
            .filter(|cell| !shown[*cell])
            .collect();
        let mut met = Vec::new();
        self.oracle
            .add_back(shown, &hidden, &mut |leak| met.push(leak));
        self.note(&met);
    }

    /// The places of hidden cells.
    fn hidden(&self, shown: &[bool]) -> u128 {
        (0..self.open.len())
            .filter(|place| !shown[self.open[*place]])
            .fold(0, |set, place| set | 1_u128 << place)
    }

    fn costs(&self) -> Vec<Cost> {
        let cost = |cell: &usize| (1, self.classes.size[*cell], Reverse(*cell));
        self.open.iter().map(cost).collect()
    }

    /// Looks for a cheaper choice of hidden cells until there is none, or the search takes too long.
    fn improve(&mut self, mut best: Vec<bool>) -> (Vec<bool>, bool) {
        if !self.is_searchable() {
            return (best, false);
        }
        let costs = self.costs();
        let cost_of = |hidden: u128| {
            (0..costs.len())
                .filter(|place| hidden >> place & 1 == 1)
                .fold((0, 0, Reverse(0)), |sum, place| {
                    hitting::add(sum, costs[place])
                })
        };
        for _ in 0..MOST_CHOICES {
            let below = cost_of(self.hidden(&best));
            match hitting::cheapest(&self.sets, &costs, below) {
                Err(TooMuch) => return (best, false),
                Ok(None) => return (best, true),
                Ok(Some(hidden)) => {
                    let mut shown = self.required.clone();
                    for (place, cell) in self.open.iter().enumerate() {
                        shown[*cell] = hidden >> place & 1 == 0;
                    }
                    let leaks = self.oracle.leaks(&shown);
                    self.note(&leaks);
                    if !leaks.is_empty() {
                        self.repair(&mut shown);
                        self.add_back(&mut shown);
                    }
                    if cost_of(self.hidden(&shown)) < below {
                        best = shown;
                    }
                    if self.sets.len() >= MOST_SETS {
                        return (best, false);
                    }
                }
            }
        }
        (best, false)
    }
}
