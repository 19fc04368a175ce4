//! What may be shown. Only this module can make a shown [`Cell`]; charts, tables, exports and PDF accept nothing else.
//!
//! * [`Contract`]: what staff were promised.
//! * [`Atoms`]: the smallest groups that are ever counted apart; small ones are merged before an answer is stored.
//! * [`Plan`]: which groups are shown, decided from counts alone, for every view together.
//! * [`planner`]: the same for any cells at all; [`values`]: how closely shown figures are told; [`release_plan`]: the
//!   document of both, which an observer can check.
//! * [`precision`]: what is said about a shown group of a wave, rounded and banded.
//! * [`comments`], [`words`] and [`redaction`]: which groups show comments, how closely it is told how many of them have
//!   a word, and what is taken out of them before they are stored.
//! * [`audit`]: tries to compute what is hidden; no release is opened without its passing report.
//! * [`Participation`]: what may be said while a wave is open.

mod atoms;
pub mod audit;
mod cell;
pub mod comments;
pub mod lattice;
mod participation;
mod plan;
pub mod planner;
pub mod precision;
pub mod redaction;
pub mod release_plan;
pub mod values;
pub mod words;

use serde::{Deserialize, Serialize};

pub use atoms::{Apart, Atoms, AttributeValue, Combinations};
pub use cell::{Cell, Reason, Sealed};
pub use participation::Participation;
pub use plan::{Count, Plan};
pub use planner::{LatticePlan, plan_lattice};

/// What staff were promised, frozen when the wave is launched. It can be made stricter, never weaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    // At least `FLOOR`.
    min_group: u32,
    // At least `COMMENTS_FLOOR` and never below `min_group`.
    min_group_comments: u32,
}

impl Contract {
    /// Smallest group ever shown.
    pub const FLOOR: u32 = 5;
    /// Smallest group whose comments are ever shown.
    pub const COMMENTS_FLOOR: u32 = 10;

    /// The contract with these minimums, raised to the floors where they lie below.
    pub fn at_least(min_group: u32, min_group_comments: u32) -> Self {
        let min_group = min_group.max(Self::FLOOR);
        Self {
            min_group,
            min_group_comments: min_group_comments.max(Self::COMMENTS_FLOOR).max(min_group),
        }
    }

    /// Smallest group shown.
    pub fn min_group(&self) -> u32 {
        self.min_group
    }

    /// Smallest group whose comments are shown.
    pub fn min_group_comments(&self) -> u32 {
        self.min_group_comments
    }
}

impl Default for Contract {
    fn default() -> Self {
        Self::at_least(Self::FLOOR, Self::COMMENTS_FLOOR)
    }
}
