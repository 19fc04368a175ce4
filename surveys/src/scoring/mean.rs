//! Means of groups with their error: one stratum (METHODS §5.1) or several (METHODS §1.4, DESIGN §14).

use super::{NotComputed, confidence::Confidence, moments::Moments};

/// A mean of one group with both of its errors.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanInterval {
    /// Number, mean and spread. A standard deviation of 0 means that all answers are equal: say that, an interval
    /// without width is not believable.
    pub scores: Moments,
    /// How sure the mean is; `None` for one person.
    pub error: Option<MeanError>,
}

/// The two errors of a mean: for the people asked, and for the department as it works.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanError {
    /// Standard error for the people asked: 0 if all of them answered.
    pub se: f64,
    /// Standard error for similar days and similar people: no correction.
    pub se_process: f64,
    /// Degrees of freedom.
    pub df: f64,
    /// Interval for the people asked, in points, not clipped.
    pub interval: (f64, f64),
    /// Interval for similar days and similar people: never narrower.
    pub process_interval: (f64, f64),
}

/// Mean of a group with known headcount N (METHODS §5.1): `se_process = s/√n`, `se = se_process · √(1 − n/N)`, interval
/// `ȳ ± t(n−1) · se`. Without headcount both errors are the same. Source: Cochran 1977.
///
/// # Errors
/// `NoValidAnswers` without any, `HeadcountBelowN` if more answered than there are.
pub fn mean_ci(
    scores: &Moments,
    headcount: Option<u32>,
    confidence: Confidence,
) -> Result<MeanInterval, NotComputed> {
    if scores.n() == 0 {
        return Err(NotComputed::NoValidAnswers);
    }
    let unseen = unseen(scores.n(), headcount)?;
    let error = scores.sd().map(|sd| {
        let n = scores.n() as f64;
        let se_process = sd / n.sqrt();
        let se = se_process * unseen.sqrt();
        let t = confidence.t(n - 1.0);
        let around = |se: f64| (scores.mean() - t * se, scores.mean() + t * se);
        MeanError {
            se,
            se_process,
            df: n - 1.0,
            interval: around(se),
            process_interval: around(se_process),
        }
    });
    Ok(MeanInterval {
        scores: *scores,
        error,
    })
}

/// Share of the variance of a mean that is left when n of N people answered: `1 − n/N`, 1 without headcount.
///
/// # Errors
/// `HeadcountBelowN` if more answered than there are.
pub(super) fn unseen(n: usize, headcount: Option<u32>) -> Result<f64, NotComputed> {
    match headcount.map(f64::from) {
        Some(people) if people < n as f64 => Err(NotComputed::HeadcountBelowN),
        Some(people) if people > 0.0 => Ok(1.0 - n as f64 / people),
        _ => Ok(1.0),
    }
}

/// People counted together: their scores in points, and how many people they stand for.
#[derive(Debug, Clone, Copy)]
pub struct Stratum<'a> {
    /// People invited; `None` if that is not known.
    pub headcount: Option<u32>,
    /// One score per person.
    pub scores: &'a [f64],
}

/// A mean with its error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// People.
    pub n: usize,
    /// The mean: over strata, weighted by headcount.
    pub mean: f64,
    /// Standard deviation of people's scores around the mean; `None` below two people.
    pub sd: Option<f64>,
    /// How sure the mean is.
    pub error: Result<Error, NotComputed>,
}

/// The error of a mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Error {
    /// Standard error for similar days and similar people, without correction for the people already asked.
    pub se_process: f64,
    /// 95 % interval for the people asked, not clipped; narrower the more of them answered.
    pub interval: (f64, f64),
}

/// Mean of a group of one or more strata, weighted by headcount.
///
/// One stratum: ȳ ± t(0.975, n−1) · s/√n · √(1 − n/N) (Cochran 1977). Several: mean Σ(N_a/N)ȳ_a, variance
/// Σ(N_a/N)² se_a², Satterthwaite's degrees of freedom. A stratum of one person borrows the spread pooled over the
/// others. Strata without scores are left out; without headcounts every person weighs the same and nothing is
/// corrected.
///
/// # Errors
/// `TooFewRespondents` without any score.
pub fn of_strata(strata: &[Stratum<'_>]) -> Result<Mean, NotComputed> {
    let strata: Vec<_> = strata.iter().filter(|s| !s.scores.is_empty()).collect();
    let n: usize = strata.iter().map(|stratum| stratum.scores.len()).sum();
    if n == 0 {
        return Err(NotComputed::TooFewRespondents);
    }
    let weights = weights(&strata);
    let means: Vec<f64> = strata.iter().map(|s| plain_mean(s.scores)).collect();
    let mean: f64 = weights.iter().zip(&means).map(|(w, m)| w * m).sum();
    let sd = (n > 1).then(|| {
        let around: f64 = strata
            .iter()
            .zip(&weights)
            .map(|(s, w)| {
                let squares: f64 = s.scores.iter().map(|x| (x - mean).powi(2)).sum();
                w * squares / s.scores.len() as f64
            })
            .sum();
        (around * n as f64 / (n - 1) as f64).sqrt()
    });
    let parts: Vec<Part> = strata
        .iter()
        .zip(&means)
        .map(|(s, m)| Part::around(s, *m))
        .collect();
    let error = spread_of_parts(&parts).map(|spread| spread.around(mean));
    Ok(Mean { n, mean, sd, error })
}

/// How far a mean of strata may lie from the truth, without the mean itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    se_process: f64,
    half: f64,
}

impl Spread {
    /// The error of a mean with this spread.
    pub fn around(self, mean: f64) -> Error {
        Error {
            se_process: self.se_process,
            interval: (mean - self.half, mean + self.half),
        }
    }
}

/// The mean of a group of one or more strata alone, as [`of_strata`] has it.
///
/// # Errors
/// `TooFewRespondents` without any score.
pub(super) fn mean_of_strata(strata: &[Stratum<'_>]) -> Result<f64, NotComputed> {
    let strata: Vec<_> = strata.iter().filter(|s| !s.scores.is_empty()).collect();
    if strata.is_empty() {
        return Err(NotComputed::TooFewRespondents);
    }
    Ok(weights(&strata)
        .iter()
        .zip(&strata)
        .map(|(weight, stratum)| weight * plain_mean(stratum.scores))
        .sum())
}

/// The spread of a headcount-weighted mean, from each person's deviation from the mean of their stratum.
///
/// # Errors
/// `TooFewRespondents` if no stratum has two people; `HeadcountBelowN` if a stratum has more answers than people.
pub fn spread_of_mean(strata: &[Stratum<'_>]) -> Result<Spread, NotComputed> {
    let parts: Vec<Part> = strata
        .iter()
        .filter(|s| !s.scores.is_empty())
        .map(|s| Part::around(s, 0.0))
        .collect();
    spread_of_parts(&parts)
}

/// All that the spread of a mean needs to know of a stratum.
struct Part {
    headcount: Option<u32>,
    n: usize,
    /// Sum of squared deviations.
    squares: f64,
}

impl Part {
    fn around(stratum: &Stratum<'_>, centre: f64) -> Self {
        let deviations = stratum.scores.iter().map(|x| x - centre);
        Self {
            headcount: stratum.headcount,
            n: stratum.scores.len(),
            squares: deviations.map(|e| e * e).sum(),
        }
    }

    fn free(&self) -> f64 {
        self.n as f64 - 1.0
    }
}

fn spread_of_parts(strata: &[Part]) -> Result<Spread, NotComputed> {
    let all_free: f64 = strata.iter().map(Part::free).sum();
    if all_free < 1.0 {
        return Err(NotComputed::TooFewRespondents);
    }
    let pooled = strata.iter().map(|s| s.squares).sum::<f64>() / all_free;
    let (mut asked, mut process, mut satterthwaite) = (0.0, 0.0, 0.0);
    for (stratum, weight) in strata
        .iter()
        .zip(weights_of(strata, |s| (s.headcount, s.n)))
    {
        let n = stratum.n as f64;
        let (variance, df) = if stratum.n > 1 {
            (stratum.squares / stratum.free(), stratum.free())
        } else {
            (pooled, all_free)
        };
        let unseen = match stratum.headcount {
            Some(people) if f64::from(people) < n => return Err(NotComputed::HeadcountBelowN),
            Some(people) => 1.0 - n / f64::from(people),
            None => 1.0,
        };
        let part = weight * weight * variance / n;
        process += part;
        asked += part * unseen;
        satterthwaite += (part * unseen).powi(2) / df;
    }
    let half = if asked > 0.0 {
        Confidence::P95.t(asked * asked / satterthwaite) * asked.sqrt()
    } else {
        0.0
    };
    Ok(Spread {
        se_process: process.sqrt(),
        half,
    })
}

fn weights(strata: &[&Stratum<'_>]) -> Vec<f64> {
    weights_of(strata, |stratum| (stratum.headcount, stratum.scores.len()))
}

/// Each stratum's share of the headcount, or of the people who answered if a headcount is missing.
fn weights_of<S>(strata: &[S], of: impl Fn(&S) -> (Option<u32>, usize)) -> Vec<f64> {
    let all_known = strata.iter().all(|stratum| of(stratum).0.is_some());
    let sizes: Vec<f64> = strata
        .iter()
        .map(|stratum| match of(stratum) {
            // A headcount below the answers is told as such; it must not weigh nothing.
            (Some(people), n) if all_known => f64::from(people).max(n as f64),
            (_, n) => n as f64,
        })
        .collect();
    let total: f64 = sizes.iter().sum();
    sizes.into_iter().map(|size| size / total).collect()
}

/// Plain mean of at least one number.
pub(super) fn plain_mean(scores: &[f64]) -> f64 {
    scores.iter().sum::<f64>() / scores.len() as f64
}
