//! A department against the rest (METHODS §9): difference first, then how sure it is, then what may be said.

use serde::{Deserialize, Serialize};
use statrs::function::gamma::ln_gamma;

use super::{
    NotComputed,
    confidence::{Confidence, above_t, p_of_t},
    fdr,
    moments::Moments,
};

/// Differences below this many points are small.
pub const EQUIVALENCE_MARGIN: f64 = 5.0;
/// Smallest group that is tested against the rest.
pub const MIN_N: usize = 5;
/// Below this, q and the p of the equivalence test count.
const ALPHA: f64 = 0.05;

/// What may be said about a difference (METHODS §9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// q < .05, upwards.
    Higher,
    /// q < .05, downwards.
    Lower,
    /// The equivalence test holds: practically the same.
    Same,
    /// Neither: unclear.
    Unclear,
    /// Both tests hold: upwards, but small.
    HigherButSmall,
    /// Both tests hold: downwards, but small.
    LowerButSmall,
}

impl Wording {
    /// The words for a difference: `q` after Benjamini–Hochberg decides whether there is one, the equivalence test
    /// whether it is at most small.
    pub fn of(difference: f64, q: f64, equivalence_p: f64) -> Self {
        match (q < ALPHA, equivalence_p < ALPHA) {
            (true, false) if difference > 0.0 => Self::Higher,
            (true, false) => Self::Lower,
            (true, true) if difference > 0.0 => Self::HigherButSmall,
            (true, true) => Self::LowerButSmall,
            (false, true) => Self::Same,
            (false, false) => Self::Unclear,
        }
    }
}

/// A difference of two means with its test. In the unit of the scores.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// First minus second.
    pub estimate: f64,
    /// Its standard error.
    pub se: f64,
    /// Degrees of freedom (Satterthwaite).
    pub df: f64,
    /// Estimate over standard error.
    pub t: f64,
    /// Two-sided p.
    pub p: f64,
    /// Interval.
    pub interval: (f64, f64),
    /// p of the equivalence test (two one-sided tests): below .05 the difference is smaller than the margin.
    pub equivalence_p: f64,
}

impl Difference {
    /// From the variances of two means with their degrees of freedom. `None` if both are 0: then nothing is uncertain
    /// and no test exists.
    pub(crate) fn between(
        estimate: f64,
        means: [(f64, f64); 2],
        margin: f64,
        confidence: Confidence,
    ) -> Option<Self> {
        let variance: f64 = means.iter().map(|(variance, _)| variance).sum();
        // As shares of the whole, so that nothing is squared that could leave the range of numbers.
        let squares: f64 = means
            .iter()
            .map(|(part, df)| (part / variance).powi(2) / df)
            .sum();
        Self::of(estimate, variance.sqrt(), 1.0 / squares, margin, confidence)
    }

    /// With an interval that is wider by so much at both ends, for what rounding may have moved.
    pub(crate) fn widened(mut self, by: f64) -> Self {
        self.interval = (self.interval.0 - by, self.interval.1 + by);
        self
    }

    /// From a standard error with its degrees of freedom. `None` unless both are positive and finite.
    pub(super) fn of(
        estimate: f64,
        se: f64,
        df: f64,
        margin: f64,
        confidence: Confidence,
    ) -> Option<Self> {
        if !(se > 0.0 && se.is_finite() && estimate.is_finite()) {
            return None;
        }
        let t = estimate / se;
        let half = confidence.t(df) * se;
        let above = above_t((estimate + margin) / se, df)?;
        let below = above_t((margin - estimate) / se, df)?;
        Some(Self {
            estimate,
            se,
            df,
            t,
            p: p_of_t(t, df)?,
            interval: (estimate - half, estimate + half),
            equivalence_p: above.max(below),
        })
    }
}

/// Hedges' g: a difference in pooled standard deviations, corrected for small samples.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Effect size.
    pub g: f64,
    /// Its standard error.
    pub se: f64,
    /// Interval (normal).
    pub interval: (f64, f64),
}

/// Two groups compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Welch {
    /// The first group.
    pub first: Moments,
    /// The second group.
    pub second: Moments,
    /// First minus second.
    pub difference: Difference,
    /// The difference in standard deviations.
    pub effect: Effect,
}

/// Welch's comparison of two groups of different people (METHODS §9): `se² = s₁²/n₁ + s₂²/n₂`, Satterthwaite's degrees of
/// freedom, t interval; Hedges' `g = J(ȳ₁ − ȳ₂)/s_pooled` with `J = Γ(m/2)/(√(m/2) Γ((m−1)/2))`, `m = n₁+n₂−2`, and
/// `se² = 1/n₁ + 1/n₂ + g²/(2(n₁+n₂))`; equivalence within `margin` by two one-sided tests.
///
/// Compute from 2 people a side, show from 5. Never compare a shrunk mean with a raw one. Source: Welch 1947; Hedges 1981;
/// Schuirmann 1987.
///
/// # Errors
/// `TooFewRespondents` below two people on a side, `ZeroVariance` if everybody on each side gave one answer.
pub fn welch(
    first: &Moments,
    second: &Moments,
    margin: f64,
    confidence: Confidence,
) -> Result<Welch, NotComputed> {
    let (Some(one), Some(two)) = (first.variance(), second.variance()) else {
        return Err(NotComputed::TooFewRespondents);
    };
    let (n_one, n_two) = (first.n() as f64, second.n() as f64);
    let estimate = first.mean() - second.mean();
    let means = [(one / n_one, n_one - 1.0), (two / n_two, n_two - 1.0)];
    let difference = Difference::between(estimate, means, margin, confidence)
        .ok_or(NotComputed::ZeroVariance)?;
    let free = n_one + n_two - 2.0;
    let pooled = ((first.squares() + second.squares()) / free).sqrt();
    let correction =
        (ln_gamma(free / 2.0) - ln_gamma((free - 1.0) / 2.0)).exp() / (free / 2.0).sqrt();
    let g = correction * estimate / pooled;
    let se = (1.0 / n_one + 1.0 / n_two + g * g / (2.0 * (n_one + n_two))).sqrt();
    let half = confidence.z() * se;
    Ok(Welch {
        first: *first,
        second: *second,
        difference,
        effect: Effect {
            g,
            se,
            interval: (g - half, g + half),
        },
    })
}

/// One test of a group against all others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// The group first, the rest second.
    pub welch: Welch,
    /// p after Benjamini–Hochberg over all tests of the wave.
    pub q: f64,
    /// What may be said. Only q decides.
    pub wording: Wording,
}

/// All groups against the rest, on all measures.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupVsRest {
    /// Tests that were made: the m of Benjamini–Hochberg.
    pub tests: usize,
    /// `results[m][g]`: measure m, group g; a reason where no test was made.
    pub results: Vec<Vec<Result<Compared, NotComputed>>>,
}

impl GroupVsRest {
    /// Tests with q below .05.
    pub fn significant(&self) -> usize {
        let tests = self.results.iter().flatten().flatten();
        tests.filter(|test| test.q < ALPHA).count()
    }
}

/// Every group against all others together, on every measure, with Benjamini–Hochberg over all of it (METHODS §9).
///
/// `measures[m][g]` are the scores of group g on measure m. Groups below `min_n` are left out, also of the rest: the rest
/// is what remains of the published partition. Tests with fewer than `min_n` on either side are left out before counting.
pub fn group_vs_rest(
    measures: &[Vec<Moments>],
    min_n: usize,
    margin: f64,
    confidence: Confidence,
) -> GroupVsRest {
    let tests: Vec<Vec<Result<Welch, NotComputed>>> = measures
        .iter()
        .map(|groups| against_rest(groups, min_n, margin, confidence))
        .collect();
    let p: Vec<f64> = tests
        .iter()
        .flatten()
        .flatten()
        .map(|test| test.difference.p)
        .collect();
    // No test, no q: then the list is empty and nothing asks for one.
    let mut q = fdr::adjusted(&p).unwrap_or_default().into_iter();
    let results = tests
        .into_iter()
        .map(|groups| {
            groups
                .into_iter()
                .map(|test| {
                    let welch = test?;
                    let q = q.next().ok_or(NotComputed::NotIdentified)?;
                    let Difference {
                        estimate,
                        equivalence_p,
                        ..
                    } = welch.difference;
                    Ok(Compared {
                        welch,
                        q,
                        wording: Wording::of(estimate, q, equivalence_p),
                    })
                })
                .collect()
        })
        .collect();
    GroupVsRest {
        tests: p.len(),
        results,
    }
}

fn against_rest(
    groups: &[Moments],
    min_n: usize,
    margin: f64,
    confidence: Confidence,
) -> Vec<Result<Welch, NotComputed>> {
    let kept: Vec<Moments> = groups
        .iter()
        .map(|group| {
            if group.n() < min_n {
                Moments::default()
            } else {
                *group
            }
        })
        .collect();
    let rests = Moments::rests(&kept);
    kept.iter()
        .zip(&rests)
        .map(|(group, rest)| {
            if group.n() < min_n || rest.n() < min_n {
                return Err(NotComputed::TooFewRespondents);
            }
            welch(group, rest, margin, confidence)
        })
        .collect()
}
