//! What is said about the cells of a lattice, as a reader sees it.

use serde::{Deserialize, Serialize};

/// The figures of one measure that are shown together.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Release {
    /// What is shown. A cell may stand here twice, with a mean and with a count.
    pub cells: Vec<ReleasedCell>,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReleasedCell {
    /// Place in [`Lattice::cells`](super::Lattice::cells).
    pub cell: usize,
    /// People behind it.
    pub people: u64,
    /// What is said.
    pub value: Released,
}

/// What is said about a cell.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Released {
    /// A mean, rounded to whole multiples of `unit`: the true mean is within half a unit.
    Mean {
        /// In points.
        value: f64,
        /// Rounding unit, in points; 0 for an exact mean.
        unit: f64,
    },
    /// A mean between two ends.
    Band {
        /// Lower end, in points.
        low: f64,
        /// Upper end, in points.
        high: f64,
    },
    /// How many people answered favourably.
    Favourable {
        /// People.
        count: u64,
    },
    /// Between how many people answered favourably.
    FavourableBand {
        /// Fewest people.
        low: u64,
        /// Most people.
        high: u64,
    },
    /// Nothing but the number of people, which everybody may know.
    Count,
}

impl Released {
    /// A mean rounded to `decimals` places.
    pub fn mean(value: f64, decimals: u8) -> Self {
        let unit = 10_f64.powi(-i32::from(decimals));
        Self::Mean { value, unit }
    }

    /// Between which points a mean that is told like this lies; `None` for what is no mean.
    pub(crate) fn ends(self) -> Option<(f64, f64)> {
        match self {
            Self::Mean { value, unit } => Some((value - unit / 2.0, value + unit / 2.0)),
            Self::Band { low, high } => Some((low, high)),
            Self::Favourable { .. } | Self::FavourableBand { .. } | Self::Count => None,
        }
    }

    /// Whether it says anything about answers.
    pub(super) fn tells(self) -> bool {
        self != Self::Count
    }
}
