//! Favourable, neutral and unfavourable answers, and intervals of shares.

use statrs::distribution::{ContinuousCDF, Normal};

use super::NotComputed;
use crate::published::{ShareEstimate, Shares};

/// Slack for points that are not exact in binary.
const SLACK: f64 = 1e-9;

/// Shares of item answers above 60, from 40 to 60 and below 40 points (METHODS §1.2), over all valid answers.
///
/// # Errors
/// `TooFewRespondents` without any answer.
pub fn of_answers(points: impl Iterator<Item = f64>) -> Result<Shares, NotComputed> {
    let (mut favourable, mut neutral, mut unfavourable) = (0_u32, 0_u32, 0_u32);
    for score in points {
        if score > 60.0 + SLACK {
            favourable += 1;
        } else if score < 40.0 - SLACK {
            unfavourable += 1;
        } else {
            neutral += 1;
        }
    }
    let n = f64::from(favourable + neutral + unfavourable);
    if n < 1.0 {
        return Err(NotComputed::TooFewRespondents);
    }
    Ok(Shares {
        favourable: f64::from(favourable) / n,
        neutral: f64::from(neutral) / n,
        unfavourable: f64::from(unfavourable) / n,
    })
}

/// A share of people with Wilson's interval; with a headcount the effective size is `n(N−1)/(N−n)` (METHODS §1.2;
/// Wilson 1927, Brown, Cai and DasGupta 2001). If all answered, the interval is the share itself.
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
    let people = n as f64;
    let p = count as f64 / people;
    let effective = match headcount.map(f64::from) {
        Some(all) if all < people => return Err(NotComputed::HeadcountBelowN),
        Some(all) if all > people => people * (all - 1.0) / (all - people),
        Some(_) => f64::INFINITY,
        None => people,
    };
    let z = Normal::standard().inverse_cdf(0.975);
    let z2 = z * z / effective;
    let centre = (p + z2 / 2.0) / (1.0 + z2);
    let half =
        z / (1.0 + z2) * (p * (1.0 - p) / effective + z * z / (4.0 * effective * effective)).sqrt();
    Ok(ShareEstimate {
        n: u32::try_from(n).unwrap_or(u32::MAX),
        share: p,
        interval: (centre - half, centre + half),
    })
}
