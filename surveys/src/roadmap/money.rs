//! Money at the border: whole cents.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An amount in hundredths of the organization's currency.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl Cents {
    /// The nearest cent. Amounts beyond ±92 quadrillion stop there; not a number is nothing.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a float to integer cast saturates, as documented"
    )]
    pub fn from_amount(amount: f64) -> Self {
        Self((amount * 100.0).round() as i64)
    }

    /// The amount with its fraction.
    pub fn amount(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}
