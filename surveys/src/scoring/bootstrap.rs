//! Intervals by drawing people again and again (METHODS §5.2), for skewed scores of at least 20 people.

use statrs::distribution::{ContinuousCDF, Normal};

use super::{
    NotComputed,
    confidence::Confidence,
    mean::{plain_mean, unseen},
    moments::Moments,
    resample::{Resamples, kinds, quantile},
};

/// Fewest people; below, the t interval covers better (Hesterberg 2015).
pub const SHOW_FROM: usize = 20;
/// Skewness, in size, from which the t interval is not good enough.
pub const SKEWED: f64 = 1.0;
/// Resamples of a shown interval.
pub const B: usize = 999;

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
/// `θ + (θ* − θ)√(1 − n/N)`. People are drawn from sorted scores, so their order does not matter.
/// Source: Efron 1987; Hesterberg 2015.
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
    match scores.len() {
        0 => return Err(NotComputed::NoValidAnswers),
        1 => return Err(NotComputed::TooFewRespondents),
        _ => {}
    }
    let shrink = unseen(scores.len(), headcount)?.sqrt();
    if Moments::of(scores).squares() <= 0.0 {
        return Err(NotComputed::ZeroVariance);
    }
    let mean = plain_mean(scores);
    let mut means = means(scores, resamples)?;
    // Means of the same people in another order are ties, whatever the last digits say.
    let slack = 1e-12 * scores.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    let below = means.iter().filter(|m| **m < mean - slack).count() as f64;
    let ties = means.iter().filter(|m| (**m - mean).abs() <= slack).count() as f64;
    for resampled in &mut means {
        *resampled = mean + (*resampled - mean) * shrink;
    }
    means.sort_by(f64::total_cmp);

    let at = |q: f64| quantile(&means, q).ok_or(NotComputed::NotIdentified);
    let acceleration = acceleration(scores, mean);
    let normal = Normal::standard();
    let z0 = normal.inverse_cdf((below + ties / 2.0) / means.len() as f64);
    let bca = if z0.is_finite() {
        let level = |z: f64| normal.cdf(z0 + (z0 + z) / (1.0 - acceleration * (z0 + z)));
        let z = confidence.z();
        Some(Bca {
            z0,
            interval: (at(level(-z))?, at(level(z))?),
        })
    } else {
        None
    };
    Ok(Bootstrap {
        n: scores.len(),
        b: means.len(),
        mean,
        se: Moments::of(&means).sd(),
        percentile: (at(confidence.lower())?, at(confidence.upper())?),
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

/// The mean of every resample; at least one.
fn means(scores: &[f64], resamples: Resamples<'_>) -> Result<Vec<f64>, NotComputed> {
    let mut sorted = scores.to_vec();
    match resamples {
        Resamples::Seeded { .. } => sorted.sort_by(f64::total_cmp),
        Resamples::Given(all) => {
            let exists = |place: &u32| (*place as usize) < scores.len();
            if !all
                .iter()
                .all(|people| !people.is_empty() && people.iter().all(exists))
            {
                return Err(NotComputed::NotIdentified);
            }
        }
    }
    // Scores take few values; drawing counts how often each came.
    let columns = [sorted];
    let (kinds, first) = kinds(&columns);
    let values: Vec<f64> = first.iter().map(|person| columns[0][*person]).collect();
    let mut means = Vec::with_capacity(resamples.len());
    resamples.for_each(&kinds, values.len(), |times| {
        let (mut n, mut sum) = (0.0, 0.0);
        for (times, value) in times.iter().zip(&values) {
            n += times;
            sum += times * value;
        }
        means.push(sum / n);
    });
    if means.is_empty() {
        return Err(NotComputed::NotIdentified);
    }
    Ok(means)
}

/// From the means without one person each: `d_i` is proportional to that person's deviation, so no mean is taken again.
fn acceleration(scores: &[f64], mean: f64) -> f64 {
    let squares: f64 = scores.iter().map(|x| (x - mean).powi(2)).sum();
    let cubes: f64 = scores.iter().map(|x| (x - mean).powi(3)).sum();
    cubes / (6.0 * squares.powf(1.5))
}
