//! The best set of steps under a budget and every other limit (BUDGET.md §5), proved.
//!
//! A [`Program`] is the choice as numbers, a [`Search`] finds the best set in slices, its [`Search::outcome`] is what
//! there is to tell at any time: the best set, the next best, and how far from proved. [`needs`] says what each step
//! that was left out would need to get in, [`conflict`] names a smallest group of limits that no set can meet together.
//!
//! How much the best set is worth is measured in points of the index; money decides only as a limit. Sets are ranked by
//! gain (in billionths of a point), then by lower cost, then by the list of ids that sorts first.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

mod conflict;
mod count;
mod ledger;
mod needs;
mod prices;
mod program;
mod search;

#[cfg(test)]
mod tests;

pub use conflict::{Conflict, Limit, conflict};
pub use needs::{LeftOut, Way, Why, needs};
pub use program::{MOST_STEPS, Program, ProgramFault};
pub use search::{Progress, Search, Status};

use program::Set;
use search::Goal;

/// The set with the highest net present value, whatever the return floor; the best of those found within so many parts of
/// the tree. `None` where no set meets the other limits.
pub fn best_value(program: Program, nodes: u64) -> Option<Portfolio> {
    let mut search = Search::with(program, Goal::Value, 1);
    let _ = search.step(nodes);
    let best = search.found().first()?;
    Some(search.program().portfolio(best.set))
}

/// A set of steps and what it comes to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Portfolio {
    /// Ids, sorted.
    pub steps: Vec<String>,
    /// Weighted gain within the limits, in points of the index; with the bonus of a staff vote.
    pub objective: f64,
    /// What the budget limits.
    pub project_cost: f64,
    /// Net present value on the real schedule.
    pub npv: f64,
    /// Gain per dimension, in points; with the bonus of a staff vote.
    pub gain_by_dimension: BTreeMap<String, f64>,
}

/// What a search came to, finished or cut off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The best set found; the best there is if it is proved.
    pub best: Option<Portfolio>,
    /// The set that ranks next.
    pub next_best: Option<Portfolio>,
    /// How it was searched.
    pub search: Searched,
}

/// How a choice was searched.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Searched {
    /// Sets that meet every limit but the return floor; `None` if they are too many to count.
    pub feasible: Option<u64>,
    /// How many of these, the best first, are tested against the floor until one meets it; `None` if not counted.
    pub tested: Option<u64>,
    /// Parts of the tree that were looked at.
    pub nodes: u64,
    /// Everything was looked at or shown to be no better: the best is the best there is.
    pub proved: bool,
    /// No set gains more, in points of the index; `None` if nothing is left that could gain.
    pub bound: Option<f64>,
    /// How much more a set could gain at most, in points; 0 when proved, `None` without a set.
    pub gap: Option<f64>,
}

impl Search {
    /// What there is to tell now. `count` limits the parts of the tree that are looked at to count sets.
    pub fn outcome(&self, count: u64) -> Outcome {
        let mut found = self.found().iter();
        let best = found.next();
        let counts = match best {
            Some(best) if self.is_done() => count::sets(self.program(), Some(best), count),
            _ => count::sets(self.program(), None, count),
        };
        let status = self.status();
        Outcome {
            best: best.map(|found| self.program().portfolio(found.set)),
            next_best: found
                .next()
                .map(|found| self.program().portfolio(found.set)),
            search: Searched {
                feasible: counts.feasible,
                tested: counts.tested,
                nodes: status.nodes,
                proved: self.is_done(),
                bound: status.bound.is_finite().then_some(status.bound),
                gap: status.gap(),
            },
        }
    }
}

impl Program {
    pub(super) fn portfolio(&self, set: Set) -> Portfolio {
        Portfolio {
            steps: self.ids_of(set),
            objective: self.objective(set),
            project_cost: self.cost_of(set),
            npv: self.npv_of(set),
            gain_by_dimension: self
                .dimensions
                .iter()
                .cloned()
                .zip(self.gains(set))
                .collect(),
        }
    }
}
