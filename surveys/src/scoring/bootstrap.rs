//! Intervals by drawing people again and again (METHODS §5.2), for skewed scores of at least 20 people.

use rand_chacha::{
    ChaCha12Rng,
    rand_core::{Rng, SeedableRng},
};
use sha2::{Digest, Sha256};
use statrs::distribution::{ContinuousCDF, Normal};

use super::{NotComputed, confidence::Confidence, mean::unseen};

/// Fewest people; below, the t interval covers better (Hesterberg 2015).
pub const SHOW_FROM: usize = 20;
/// Skewness, in size, from which the t interval is not good enough.
pub const SKEWED: f64 = 1.0;
/// Resamples of a shown interval.
pub const B: usize = 999;

/// Which people are drawn.
#[derive(Debug, Clone, Copy)]
pub enum Resamples<'a> {
    /// Given: one list of places from 0 per resample.
    Given(&'a [Vec<usize>]),
    /// Drawn: as many resamples, from this seed ([`seed`]).
    Drawn(usize, [u8; 32]),
}

/// The seed of a measure of a wave, so that a rerun gives the same interval.
pub fn seed(wave: &str, measure: &str) -> [u8; 32] {
    // The length keeps ("ab", "c") and ("a", "bc") apart.
    let mut hash = Sha256::new();
    hash.update((wave.len() as u64).to_be_bytes());
    hash.update(wave);
    hash.update(measure);
    hash.finalize().into()
}

/// Bootstrap intervals of a mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bootstrap {
    /// People.
    pub n: usize,
    /// Resamples.
    pub b: usize,
    /// The mean of all.
    pub mean: f64,
    /// Standard deviation of the resampled means; `None` for one resample.
    pub se: Option<f64>,
    /// Percentile interval.
    pub percentile: (f64, f64),
    /// Acceleration, from the jackknife.
    pub acceleration: f64,
    /// Bias-corrected and accelerated interval; `None` if all resampled means lie on one side of the mean.
    pub bca: Option<Bca>,
}

/// The interval of Efron 1987.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bca {
    /// Bias correction.
    pub z0: f64,
    /// Interval.
    pub interval: (f64, f64),
}

/// Percentile and BCa interval of the mean (METHODS §5.2).
///
/// Percentile: type 7 quantiles of the resampled means. BCa: `z0 = Φ⁻¹((#{θ*<θ} + ½#{θ*=θ})/B)`, acceleration
/// `Σd³/(6(Σd²)^1.5)` from the jackknife, levels `Φ(z0 + (z0 + z)/(1 − acc(z0 + z)))`. With a headcount deviations shrink:
/// `θ + (θ* − θ)√(1 − n/N)`. Source: Efron 1987; Hesterberg 2015.
///
/// # Errors
/// `NoValidAnswers` without scores, `TooFewRespondents` for one, `ZeroVariance` for equal ones, `HeadcountBelowN` if more
/// answered than there are, `NotIdentified` without resamples or if one is empty or draws a person who is not there.
pub fn bootstrap_ci(
    scores: &[f64],
    resamples: Resamples<'_>,
    headcount: Option<u32>,
    confidence: Confidence,
) -> Result<Bootstrap, NotComputed> {
    let n = match scores.len() {
        0 => return Err(NotComputed::NoValidAnswers),
        1 => return Err(NotComputed::TooFewRespondents),
        n => n as f64,
    };
    let shrink = unseen(scores.len(), headcount)?.sqrt();
    if scores
        .iter()
        .all(|score| score.total_cmp(&scores[0]).is_eq())
    {
        return Err(NotComputed::ZeroVariance);
    }
    let mean = scores.iter().sum::<f64>() / n;
    let mut means = match resamples {
        Resamples::Given(rows) => given(scores, rows)?,
        Resamples::Drawn(b, seed) => drawn(scores, b, seed),
    };
    if means.is_empty() {
        return Err(NotComputed::NotIdentified);
    }
    // Means of the same people in another order are ties, whatever the last digits say.
    let slack = 1e-12 * scores.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    let below = means.iter().filter(|m| **m < mean - slack).count() as f64;
    let ties = means.iter().filter(|m| (**m - mean).abs() <= slack).count() as f64;
    for resampled in &mut means {
        *resampled = mean + (*resampled - mean) * shrink;
    }
    means.sort_by(f64::total_cmp);

    let acceleration = acceleration(scores, mean);
    let normal = Normal::standard();
    let z0 = normal.inverse_cdf((below + ties / 2.0) / means.len() as f64);
    let bca = z0.is_finite().then(|| {
        let level = |z: f64| normal.cdf(z0 + (z0 + z) / (1.0 - acceleration * (z0 + z)));
        let z = confidence.z();
        Bca {
            z0,
            interval: (quantile(&means, level(-z)), quantile(&means, level(z))),
        }
    });
    Ok(Bootstrap {
        n: scores.len(),
        b: means.len(),
        mean,
        se: super::moments::Moments::of(&means).sd(),
        percentile: (
            quantile(&means, confidence.lower()),
            quantile(&means, confidence.upper()),
        ),
        acceleration,
        bca,
    })
}

/// Skewness `m₃/m₂^1.5`; `None` for equal scores.
pub fn skewness(scores: &[f64]) -> Option<f64> {
    let n = scores.len() as f64;
    let mean = scores.iter().sum::<f64>() / n;
    let moment = |power: i32| scores.iter().map(|x| (x - mean).powi(power)).sum::<f64>() / n;
    let variance = moment(2);
    (variance > 0.0).then(|| moment(3) / variance.powf(1.5))
}

/// Type 7 quantile of at least one number in rising order: linear between order statistics, at `(B − 1)q`.
pub fn quantile(sorted: &[f64], q: f64) -> f64 {
    let last = sorted.len() - 1;
    let place = last as f64 * q.clamp(0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the last place"
    )]
    let low = (place.floor() as usize).min(last);
    let high = (low + 1).min(last);
    sorted[low] + (place - low as f64) * (sorted[high] - sorted[low])
}

fn given(scores: &[f64], rows: &[Vec<usize>]) -> Result<Vec<f64>, NotComputed> {
    rows.iter()
        .map(|row| {
            let drawn: Option<Vec<f64>> = row.iter().map(|i| scores.get(*i).copied()).collect();
            let drawn = drawn.filter(|drawn| !drawn.is_empty());
            let drawn = drawn.ok_or(NotComputed::NotIdentified)?;
            Ok(drawn.iter().sum::<f64>() / drawn.len() as f64)
        })
        .collect()
}

fn drawn(scores: &[f64], b: usize, seed: [u8; 32]) -> Vec<f64> {
    let mut random = ChaCha12Rng::from_seed(seed);
    (0..b)
        .map(|_| {
            let sum: f64 = scores
                .iter()
                .map(|_| scores[below(&mut random, scores.len())])
                .sum();
            sum / scores.len() as f64
        })
        .collect()
}

/// A place below `n`, all equally likely (Lemire 2019). `n` is at least 1 and below 2³².
pub(super) fn below(random: &mut impl Rng, n: usize) -> usize {
    let n = n as u64;
    loop {
        let product = u64::from(random.next_u32()) * n;
        let low = product & u64::from(u32::MAX);
        // The first 2³² mod n of the low halves would make some places likelier.
        if low >= n || low >= (1_u64 << 32) % n {
            return usize::try_from(product >> 32).unwrap_or(usize::MAX);
        }
    }
}

/// From the means without one person each: `d_i` is proportional to that person's deviation, so no mean is taken again.
fn acceleration(scores: &[f64], mean: f64) -> f64 {
    let squares: f64 = scores.iter().map(|x| (x - mean).powi(2)).sum();
    let cubes: f64 = scores.iter().map(|x| (x - mean).powi(3)).sum();
    cubes / (6.0 * squares.powf(1.5))
}
