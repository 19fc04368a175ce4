//! How likely something is, in words.

use serde::{Deserialize, Serialize};

/// A probability as people say it: "about three in four", never with decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "odds", rename_all = "snake_case")]
pub enum Odds {
    /// Less than one in twenty.
    AlmostNever,
    /// About so many cases of so many.
    About {
        /// Cases in which it happens.
        cases: u8,
        /// Of so many.
        of: u8,
    },
    /// More than nineteen in twenty.
    AlmostAlways,
}

/// The fractions that people picture, the simplest first.
const PICTURED: [(u8, u8); 13] = [
    (1, 2),
    (1, 3),
    (2, 3),
    (1, 4),
    (3, 4),
    (1, 5),
    (2, 5),
    (3, 5),
    (4, 5),
    (1, 10),
    (3, 10),
    (7, 10),
    (9, 10),
];

impl Odds {
    /// The nearest of the fractions that people picture; of two as near, the simpler one. Anything outside 0 to 1
    /// counts as the end it lies beyond, and what is not a number as never seen.
    pub fn about(probability: f64) -> Self {
        if probability > 0.95 {
            return Self::AlmostAlways;
        }
        if probability.is_nan() || probability < 0.05 {
            return Self::AlmostNever;
        }
        let distance = |(cases, of): (u8, u8)| {
            let fraction = f64::from(cases) / f64::from(of);
            // In millionths, so that two fractions as near are as near.
            ((fraction - probability).abs() * 1e6).round()
        };
        let nearest = PICTURED
            .into_iter()
            .min_by(|a, b| distance(*a).total_cmp(&distance(*b)));
        let (cases, of) = nearest.unwrap_or((1, 2));
        Self::About { cases, of }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probabilities_become_fractions_that_people_picture() {
        let about = |cases, of| Odds::About { cases, of };
        for (probability, expected) in [
            (0.0, Odds::AlmostNever),
            (0.049, Odds::AlmostNever),
            (0.08, about(1, 10)),
            (0.1957, about(1, 5)),
            (0.2477, about(1, 4)),
            (0.4124, about(2, 5)),
            (0.524, about(1, 2)),
            (0.5694, about(3, 5)),
            (0.6956, about(7, 10)),
            (0.74, about(3, 4)),
            (0.95, about(9, 10)),
            (0.951, Odds::AlmostAlways),
            (1.0, Odds::AlmostAlways),
            (f64::NAN, Odds::AlmostNever),
        ] {
            assert_eq!(Odds::about(probability), expected, "{probability}");
        }
    }
}
