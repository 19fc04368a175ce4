//! What many draws amount to.

use serde::{Deserialize, Serialize};

/// Percentiles and mean of one figure over all draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// One in ten lies below.
    pub p10: f64,
    /// As many below as above.
    pub p50: f64,
    /// Four in five lie below.
    pub p80: f64,
    /// Nine in ten lie below.
    pub p90: f64,
    /// Mean.
    pub mean: f64,
}

impl Spread {
    /// The spread of these values; `None` without any.
    pub(super) fn of(mut values: Vec<f64>) -> Option<Self> {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        values.sort_unstable_by(f64::total_cmp);
        let at = |p| percentile(&values, p);
        Some(Self {
            p10: at(0.1)?,
            p50: at(0.5)?,
            p80: at(0.8)?,
            p90: at(0.9)?,
            mean,
        })
    }
}

/// Linear interpolation between order statistics at position (n − 1)p: definition 7 of Hyndman and Fan 1996.
/// `sorted` is in ascending order; `None` if it is empty.
pub fn percentile(sorted: &[f64], p: f64) -> Option<f64> {
    let (below, share) = position(sorted.len(), p)?;
    let low = sorted[below];
    let high = sorted[(below + 1).min(sorted.len() - 1)];
    Some(low + share * (high - low))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "p is in [0, 1], and so the position is one of the slice"
)]
fn position(n: usize, p: f64) -> Option<(usize, f64)> {
    let place = n.checked_sub(1)? as f64 * p.clamp(0.0, 1.0);
    Some((place as usize, place.fract()))
}

/// Running net of each month.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Fan {
    /// One in ten draws lies below.
    pub p10: Vec<f64>,
    /// As many below as above.
    pub p50: Vec<f64>,
    /// Nine in ten lie below.
    pub p90: Vec<f64>,
}

impl Fan {
    /// `months[t]` holds the running net of month t + 1 in every draw.
    pub(super) fn of(months: Vec<Vec<f64>>) -> Self {
        let mut fan = Self::default();
        for mut draws in months {
            fan.p50.extend(partly_sorted(&mut draws, 0.5));
            let half = draws.len() / 2;
            // The middle is in its place: smaller ones lie before it, larger ones after.
            let n = draws.len();
            fan.p10.extend(within(&mut draws, n, 0.1, 0, half));
            fan.p90.extend(within(&mut draws, n, 0.9, half, n));
        }
        fan
    }
}

fn partly_sorted(draws: &mut [f64], p: f64) -> Option<f64> {
    let n = draws.len();
    within(draws, n, p, 0, n)
}

/// The percentile of `n` values of which those from `from` to `until` are the ones that hold it.
fn within(draws: &mut [f64], n: usize, p: f64, from: usize, until: usize) -> Option<f64> {
    let (below, share) = position(n, p)?;
    if below < from || below + 1 >= until {
        // Few draws: no part of them holds both neighbours.
        draws.sort_unstable_by(f64::total_cmp);
        return percentile(draws, p);
    }
    let (_, low, above) = draws[from..until].select_nth_unstable_by(below - from, f64::total_cmp);
    let low = *low;
    let high = above.iter().copied().fold(f64::INFINITY, f64::min);
    Some(low + share * (high - low))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn percentiles_lie_between_order_statistics() {
        let values = [1.0, 2.0, 4.0, 8.0, 16.0];
        for (p, expected) in [(0.0, 1.0), (0.1, 1.4), (0.5, 4.0), (0.9, 12.8), (1.0, 16.0)] {
            assert!(
                (percentile(&values, p).unwrap() - expected).abs() < 1e-12,
                "{p}"
            );
        }
        assert_eq!(percentile(&[], 0.5), None);
        assert_eq!(Spread::of(vec![]), None);
    }

    proptest! {
        #[test]
        fn a_fan_is_what_sorting_gives(draws in prop::collection::vec(-1e6..1e6_f64, 1..200)) {
            let fan = Fan::of(vec![draws.clone()]);
            let mut sorted = draws;
            sorted.sort_by(f64::total_cmp);
            for (found, p) in [(&fan.p10, 0.1), (&fan.p50, 0.5), (&fan.p90, 0.9)] {
                prop_assert!((found[0] - percentile(&sorted, p).unwrap()).abs() < 1e-9);
            }
        }
    }
}
