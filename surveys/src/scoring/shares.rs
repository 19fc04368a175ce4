//! Favourable, neutral and unfavourable answers, and intervals of shares.

use super::{NotComputed, confidence::Confidence};
use crate::published::{ShareEstimate, Shares};

/// Slack for points that are not exact in binary.
const SLACK: f64 = 1e-9;

/// Shares of item answers above 60, from 40 to 60 and below 40 points (METHODS §1.2), over all valid answers.
///
/// # Errors
/// `TooFewRespondents` without any answer.
pub fn of_answers(points: impl Iterator<Item = f64>) -> Result<Shares, NotComputed> {
    of_counts(counted(points))
}

/// The shares of so many favourable, neutral and unfavourable answers.
///
/// # Errors
/// `TooFewRespondents` without any answer.
pub(crate) fn of_counts(counts: [u64; 3]) -> Result<Shares, NotComputed> {
    let n: u64 = counts.iter().sum();
    if n == 0 {
        return Err(NotComputed::TooFewRespondents);
    }
    let [favourable, neutral, unfavourable] = counts.map(|count| count as f64 / n as f64);
    Ok(Shares {
        favourable,
        neutral,
        unfavourable,
    })
}

/// How many answers are favourable, neutral and unfavourable.
pub(crate) fn counted(points: impl Iterator<Item = f64>) -> [u64; 3] {
    let mut counts = [0; 3];
    for score in points {
        counts[kind(score)] += 1;
    }
    counts
}

/// Which of these it is: 0 favourable, 1 neutral, 2 unfavourable.
pub(crate) fn kind(score: f64) -> usize {
    if is_favourable(score) {
        0
    } else if is_unfavourable(score) {
        2
    } else {
        1
    }
}

/// How the answers to one item lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Favorability {
    /// Valid answers.
    pub n_valid: usize,
    /// People without one.
    pub n_missing: usize,
    /// Favourable, neutral and unfavourable, 0 to 1; by weight if answers have weights.
    pub shares: Shares,
    /// Interval of the favourable share, 0 to 1; `None` for weighted answers.
    pub interval: Option<(f64, f64)>,
}

/// Favourable, neutral and unfavourable answers in points, with Wilson's interval of the favourable share (METHODS §1.2).
///
/// This one rule gives top 2 of 5 and of 4, 5–6 of 6, 5–7 of 7 and 7–10 of 0–10. Show it only beside the mean: a share
/// hides what moves inside the halves.
///
/// # Errors
/// `NoValidAnswers` without any, `HeadcountBelowN` if more answered than there are.
pub fn favorability(
    points: &[Option<f64>],
    headcount: Option<u32>,
    confidence: Confidence,
) -> Result<Favorability, NotComputed> {
    let valid: Vec<f64> = points.iter().flatten().copied().collect();
    let shares = of_answers(valid.iter().copied()).map_err(|_| NotComputed::NoValidAnswers)?;
    let favourable = valid.iter().filter(|score| is_favourable(**score)).count();
    let interval = proportion_ci(favourable, valid.len(), headcount, confidence)?;
    Ok(Favorability {
        n_valid: valid.len(),
        n_missing: points.len() - valid.len(),
        shares,
        interval: Some(interval),
    })
}

/// The same by sums of weights. Answers without a weight count as missing.
///
/// # Errors
/// `NoValidAnswers` without any answer of positive weight, `NotIdentified` if a weight is below 0 or not finite.
pub fn weighted_favorability(
    points: &[Option<f64>],
    weights: &[Option<f64>],
) -> Result<Favorability, NotComputed> {
    let (mut n_valid, mut all) = (0, 0.0);
    let (mut favourable, mut unfavourable) = (0.0, 0.0);
    for (score, weight) in points.iter().zip(weights) {
        let (Some(score), Some(weight)) = (score, weight) else {
            continue;
        };
        if !(weight.is_finite() && *weight >= 0.0) {
            return Err(NotComputed::NotIdentified);
        }
        n_valid += 1;
        all += weight;
        if is_favourable(*score) {
            favourable += weight;
        } else if is_unfavourable(*score) {
            unfavourable += weight;
        }
    }
    if all <= 0.0 {
        return Err(NotComputed::NoValidAnswers);
    }
    Ok(Favorability {
        n_valid,
        n_missing: points.len() - n_valid,
        shares: Shares {
            favourable: favourable / all,
            neutral: ((all - favourable - unfavourable) / all).max(0.0),
            unfavourable: unfavourable / all,
        },
        interval: None,
    })
}

/// Wilson's interval of a share, 0 to 1; with a headcount N the effective size is `n* = n(N−1)/(N−n)` (METHODS §5.3):
/// `centre = (p + z²/2n*)/(1 + z²/n*)`, `half = z/(1 + z²/n*) · √(p(1−p)/n* + z²/4n*²)`.
///
/// If all answered, the interval is the share itself. Source: Wilson 1927; Brown, Cai and DasGupta 2001.
///
/// # Errors
/// `NoValidAnswers` without people, `HeadcountBelowN` if more answered than there are, `NotIdentified` if more are
/// counted than answered.
pub fn proportion_ci(
    count: usize,
    n: usize,
    headcount: Option<u32>,
    confidence: Confidence,
) -> Result<(f64, f64), NotComputed> {
    if n == 0 {
        return Err(NotComputed::NoValidAnswers);
    }
    if count > n {
        return Err(NotComputed::NotIdentified);
    }
    let people = n as f64;
    let p = count as f64 / people;
    let effective = match headcount.map(f64::from) {
        Some(all) if all < people => return Err(NotComputed::HeadcountBelowN),
        Some(all) if all > people => people * (all - 1.0) / (all - people),
        Some(_) => return Ok((p, p)),
        None => people,
    };
    let z = confidence.z();
    let z2 = z * z / effective;
    let centre = (p + z2 / 2.0) / (1.0 + z2);
    let half =
        z / (1.0 + z2) * (p * (1.0 - p) / effective + z * z / (4.0 * effective * effective)).sqrt();
    Ok((centre - half, centre + half))
}

/// A share of people with its 95 % interval ([`proportion_ci`]).
///
/// # Errors
/// `TooFewRespondents` without people, `HeadcountBelowN` if more answered than there are.
pub fn wilson(
    count: usize,
    n: usize,
    headcount: Option<u32>,
) -> Result<ShareEstimate, NotComputed> {
    if n == 0 {
        return Err(NotComputed::TooFewRespondents);
    }
    Ok(ShareEstimate {
        n: u32::try_from(n).unwrap_or(u32::MAX),
        share: count as f64 / n as f64,
        interval: proportion_ci(count, n, headcount, Confidence::P95)?,
    })
}

fn is_favourable(score: f64) -> bool {
    score > 60.0 + SLACK
}

fn is_unfavourable(score: f64) -> bool {
    score < 40.0 - SLACK
}
