//! A person's score on several items, and what a group of people comes to.

use super::{NotComputed, moments::Moments};

/// How many of `n_items` a person must answer: `max(ceil(share · k), floor)`, at most all (METHODS §1.3). The model
/// file asks for half and a floor of 1; METHODS' default floor is 2 (half rule: Fairclough and Cella 1996).
pub fn needed(n_items: usize, share: f64, floor: usize) -> usize {
    // Slack for shares that are not exact in binary: 0.6 of 5 is 3.
    let by_share = (share * n_items as f64 - 1e-9).ceil().max(0.0);
    let mut needed = floor.min(n_items);
    while (needed as f64) < by_share && needed < n_items {
        needed += 1;
    }
    needed.max(1)
}

/// Mean of the answered item scores, in points, if at least `needed` are answered.
pub fn score(answers: impl Iterator<Item = Option<f64>>, needed: usize) -> Option<f64> {
    let (n, sum) = answers
        .flatten()
        .fold((0_usize, 0.0), |(n, sum), points| (n + 1, sum + points));
    (n >= needed && n > 0).then(|| sum / n as f64)
}

/// Scores of all people on one dimension: `items[j][i]` is person i's answer to item j in points.
pub fn scores(items: &[Vec<Option<f64>>], needed: usize) -> Vec<Option<f64>> {
    let n_people = items.iter().map(Vec::len).max().unwrap_or(0);
    (0..n_people)
        .map(|i| score(items.iter().map(|item| item.get(i).copied()?), needed))
        .collect()
}

/// What a group scores on one dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DimensionScore {
    /// People with a score, the mean of their scores in points, and its spread.
    pub scored: Moments,
    /// People who answered fewer items than needed.
    pub n_unscored: usize,
}

/// Mean over people of their scores (METHODS §1.4): not the mean of item means, which differs where answers are missing.
/// The standard deviation is over n − 1.
///
/// # Errors
/// `NoValidAnswers` if nobody has a score.
pub fn dimension(scores: &[Option<f64>]) -> Result<DimensionScore, NotComputed> {
    let present: Vec<f64> = scores.iter().flatten().copied().collect();
    if present.is_empty() {
        return Err(NotComputed::NoValidAnswers);
    }
    Ok(DimensionScore {
        scored: Moments::of(&present),
        n_unscored: scores.len() - present.len(),
    })
}
