//! An assumption with its spread.

use serde::{Deserialize, Serialize};

/// Low, likely and high value of an assumption; in this order.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ThreePoint {
    /// One in twenty or so falls below.
    pub low: f64,
    /// The best single guess.
    pub likely: f64,
    /// One in twenty or so lies above.
    pub high: f64,
}

impl ThreePoint {
    /// Mean of the PERT distribution with λ = 4: (low + 4 likely + high) / 6.
    pub fn expected(&self) -> f64 {
        (self.low + 4.0 * self.likely + self.high) / 6.0
    }

    /// Whether the values are finite, not negative, and in their order.
    pub fn is_sound(&self) -> bool {
        0.0 <= self.low
            && self.low <= self.likely
            && self.likely <= self.high
            && self.high.is_finite()
    }
}
