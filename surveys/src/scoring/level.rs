//! The probability of each level.

use statrs::distribution::{ContinuousCDF, Normal};

/// Probability of each level, from the first, for a mean with its standard error (METHODS §8, normal case). `cuts` are
/// the lower limits of the second level and up, in points. The normal distribution is cut off at 0 and 100.
pub fn probabilities(mean: f64, se_process: f64, cuts: &[f64]) -> Vec<f64> {
    let certain = || {
        let level = cuts.iter().filter(|cut| **cut <= mean).count();
        (0..=cuts.len())
            .map(|l| if l == level { 1.0 } else { 0.0 })
            .collect()
    };
    let Some(normal) = Normal::new(mean, se_process)
        .ok()
        .filter(|_| se_process > 0.0)
    else {
        return certain();
    };
    let (bottom, top) = (normal.cdf(0.0), normal.cdf(100.0));
    if top - bottom <= 0.0 {
        return certain();
    }
    let mut below = bottom;
    let mut probabilities: Vec<f64> = cuts
        .iter()
        .map(|cut| {
            let here = normal.cdf(*cut);
            let probability = (here - below) / (top - bottom);
            below = here;
            probability
        })
        .collect();
    probabilities.push((top - below) / (top - bottom));
    probabilities
}
