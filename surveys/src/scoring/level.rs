//! The probability of each level.

use statrs::distribution::{ContinuousCDF, Normal};

/// Probability of each level, from the first, for a mean with its standard error (METHODS §8, normal case). `cuts` are
/// the lower limits of the second level and up, in points. The normal distribution is cut off at 0 and 100.
pub fn probabilities(mean: f64, se_process: f64, cuts: &[f64]) -> Vec<f64> {
    let Some(normal) = Normal::new(mean, se_process)
        .ok()
        .filter(|_| se_process > 0.0)
    else {
        return certain(mean, cuts);
    };
    of_distribution(|x| normal.cdf(x), cuts).unwrap_or_else(|| certain(mean, cuts))
}

/// Probability of each level under any distribution of the mean, cut off at 0 and 100:
/// `(F(c_l) − F(c_{l−1}))/(F(100) − F(0))`. They sum to 1. `None` if nothing lies on the scale.
pub(super) fn of_distribution(cdf: impl Fn(f64) -> f64, cuts: &[f64]) -> Option<Vec<f64>> {
    let (bottom, top) = (cdf(0.0), cdf(100.0));
    if top - bottom <= 0.0 {
        return None;
    }
    let mut below = bottom;
    let mut probabilities: Vec<f64> = cuts
        .iter()
        .map(|cut| {
            let here = cdf(*cut).clamp(below, top);
            let probability = (here - below) / (top - bottom);
            below = here;
            probability
        })
        .collect();
    probabilities.push((top - below) / (top - bottom));
    Some(probabilities)
}

/// All probability on the level of a mean that is known.
pub(super) fn certain(mean: f64, cuts: &[f64]) -> Vec<f64> {
    let level = cuts.iter().filter(|cut| **cut <= mean).count();
    (0..=cuts.len())
        .map(|l| if l == level { 1.0 } else { 0.0 })
        .collect()
}

/// What is shown of the level of a group (METHODS §8). Never a bare level: its probability stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownLevels {
    /// One level is sure enough. The first level is 1.
    One(usize),
    /// Two neighbours are, together: "level 3, could be 4".
    Neighbours(usize, usize),
    /// Not enough data to tell.
    NotEnough,
}

/// How sure a level must be to be shown alone, and two neighbours together.
pub const SURE: f64 = 0.80;

/// The level, or the two neighbours, that hold at least `sure` of the probability (METHODS §8).
pub fn shown(probabilities: &[f64], sure: f64) -> ShownLevels {
    let reaches = |probability: f64| probability >= sure;
    let best = |candidates: &[f64]| {
        candidates
            .iter()
            .enumerate()
            .max_by(|a, b| a.1.total_cmp(b.1))
            .filter(|(_, probability)| reaches(**probability))
            .map(|(place, _)| place)
    };
    if let Some(place) = best(probabilities) {
        return ShownLevels::One(place + 1);
    }
    let pairs: Vec<f64> = probabilities
        .windows(2)
        .map(|pair| pair[0] + pair[1])
        .collect();
    best(&pairs).map_or(ShownLevels::NotEnough, |place| {
        ShownLevels::Neighbours(place + 1, place + 2)
    })
}

/// The most likely level, from 1; of equally likely ones the higher, which starts at its cut point. `None` without any.
pub fn most_likely(probabilities: &[f64]) -> Option<usize> {
    // Equal but for the last digits is equal.
    const SLACK: f64 = 1e-12;
    let highest = probabilities
        .iter()
        .copied()
        .fold(f64::NEG_INFINITY, f64::max);
    probabilities
        .iter()
        .rposition(|probability| *probability >= highest - SLACK)
        .map(|place| place + 1)
}
