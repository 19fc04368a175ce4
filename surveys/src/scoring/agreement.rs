//! Agreement within a group: does its mean stand for something?

use super::{NotComputed, mean::plain_mean};

/// What random answers would look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Null {
    /// Every option equally likely.
    Uniform,
    /// People lean a little to the good end.
    SlightlySkewed,
}

impl Null {
    /// Variance of random answers on `n_options` options, in scale units (LeBreton and Senter 2008, table 2).
    pub fn variance(self, n_options: usize) -> Option<f64> {
        match self {
            Self::Uniform => (n_options > 1).then(|| ((n_options * n_options - 1) as f64) / 12.0),
            Self::SlightlySkewed => match n_options {
                5 => Some(1.34),
                6 => Some(1.85),
                7 => Some(2.90),
                8 => Some(3.47),
                9 => Some(5.66),
                10 => Some(6.30),
                11 => Some(7.31),
                _ => None,
            },
        }
    }
}

/// rwg or, for several items, rwg(j): 0 is no agreement, 1 identical answers (METHODS §3; James, Demaree and Wolf 1984).
///
/// `items[j][i]` is person i's answer to item j in points, complete cases only; `n_options` the number of options.
/// The variance ratio is capped at 1, so the result lies in 0..=1.
///
/// # Errors
/// `TooFewItems` without items, `TooFewRespondents` below two people, `NotIdentified` without a null variance.
pub fn rwg(items: &[Vec<f64>], n_options: usize, null: Null) -> Result<f64, NotComputed> {
    let n_people = items.first().ok_or(NotComputed::TooFewItems)?.len();
    if n_people < 2 {
        return Err(NotComputed::TooFewRespondents);
    }
    let null_variance = null.variance(n_options).ok_or(NotComputed::NotIdentified)?;
    // From points back to scale units: A options are A − 1 steps apart.
    let step = (n_options - 1) as f64 / 100.0;
    let n_items = items.len() as f64;
    let mean_variance = items.iter().map(|item| variance(item)).sum::<f64>() / n_items;
    let ratio = (mean_variance * step * step / null_variance).min(1.0);
    Ok(n_items * (1.0 - ratio) / (n_items * (1.0 - ratio) + ratio))
}

/// Sample variance of at least two numbers.
fn variance(scores: &[f64]) -> f64 {
    let mean = plain_mean(scores);
    scores.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (scores.len() as f64 - 1.0)
}
