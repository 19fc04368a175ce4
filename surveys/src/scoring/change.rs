//! Movement between waves (METHODS §10): of the same unit, under the same definition. Benjamini–Hochberg over all units and
//! dimensions of a report ([`super::fdr`]) gives the q that [`super::compare::Wording::of`] asks for.

use super::{
    NotComputed, compare::Difference, confidence::Confidence, mean::unseen, moments::Moments,
};

/// Two waves of a unit whose answers are not linked to people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// People in the earlier wave.
    pub n_earlier: usize,
    /// People in the later wave.
    pub n_later: usize,
    /// Later minus earlier, in points.
    pub estimate: f64,
    /// Its test. `None` if all people answered both times: then the difference is exact and needs none.
    pub difference: Option<Difference>,
}

/// Movement from answers of two waves, not linked (METHODS §10.1): `d = ȳ₂ − ȳ₁`, variances as in Welch's comparison, each
/// times `1 − n/N` if the headcount is known ("did these people move?"), Satterthwaite's degrees of freedom.
///
/// Many people answer both times and their answers go together, so the interval is too wide, never too narrow: cautious.
///
/// # Errors
/// `TooFewRespondents` below two people in a wave, `HeadcountBelowN` if more answered than there are, `ZeroVariance` if
/// everybody gave one answer in each wave.
pub fn change_independent(
    earlier: (&Moments, Option<u32>),
    later: (&Moments, Option<u32>),
    margin: f64,
    confidence: Confidence,
) -> Result<Change, NotComputed> {
    let part = |(scores, headcount): (&Moments, Option<u32>)| {
        let variance = scores.variance().ok_or(NotComputed::TooFewRespondents)?;
        Ok((variance, unseen(scores.n(), headcount)?))
    };
    let ((one, one_unseen), (two, two_unseen)) = (part(earlier)?, part(later)?);
    if one + two <= 0.0 {
        return Err(NotComputed::ZeroVariance);
    }
    let (earlier, later) = (earlier.0, later.0);
    let (n_one, n_two) = (earlier.n() as f64, later.n() as f64);
    let estimate = later.mean() - earlier.mean();
    let means = [
        (one / n_one * one_unseen, n_one - 1.0),
        (two / n_two * two_unseen, n_two - 1.0),
    ];
    Ok(Change {
        n_earlier: earlier.n(),
        n_later: later.n(),
        estimate,
        difference: Difference::between(estimate, means, margin, confidence),
    })
}

/// What was published of a unit in one wave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// People.
    pub n: usize,
    /// Mean, in points.
    pub mean: f64,
    /// How sure it is.
    pub spread: Spread,
}

/// What was published about the spread of a mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Spread {
    /// Standard deviation of people's scores, and people invited if that is known.
    Sd(f64, Option<u32>),
    /// Interval of the mean; a correction for the people already asked is in it.
    Interval((f64, f64), Confidence),
}

impl Summary {
    /// Variance of the mean, with its degrees of freedom.
    fn variance_of_mean(&self) -> Result<(f64, f64), NotComputed> {
        if self.n < 2 {
            return Err(NotComputed::TooFewRespondents);
        }
        let n = self.n as f64;
        let variance = match self.spread {
            Spread::Sd(sd, headcount) => sd * sd / n * unseen(self.n, headcount)?,
            Spread::Interval((low, high), confidence) => {
                ((high - low) / 2.0 / confidence.t(n - 1.0)).powi(2)
            }
        };
        if variance.is_finite() && self.mean.is_finite() {
            Ok((variance, n - 1.0))
        } else {
            Err(NotComputed::NotIdentified)
        }
    }
}

/// Movement between two published results, without their answers: the same test as [`change_independent`].
///
/// Published means are rounded and published intervals rounded outwards, so this one is a little wider still.
///
/// # Errors
/// `TooFewRespondents` below two people in a wave, `HeadcountBelowN` if more answered than there are, `NotIdentified` if a
/// figure is not finite.
pub fn change_of_summaries(
    earlier: &Summary,
    later: &Summary,
    margin: f64,
    confidence: Confidence,
) -> Result<Change, NotComputed> {
    let means = [earlier.variance_of_mean()?, later.variance_of_mean()?];
    let estimate = later.mean - earlier.mean;
    Ok(Change {
        n_earlier: earlier.n,
        n_later: later.n,
        estimate,
        difference: Difference::between(estimate, means, margin, confidence),
    })
}

/// Two waves of the same people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinkedChange {
    /// The matched people in the earlier wave.
    pub earlier: Moments,
    /// The same people in the later wave.
    pub later: Moments,
    /// Matched people as a share of the earlier wave, 0 to 1.
    pub matched: f64,
    /// Later minus earlier, tested in pairs.
    pub difference: Difference,
    /// Correlation of the two answers of a person; `None` if one wave has no spread.
    pub r: Option<f64>,
    /// The difference in standard deviations, mean of both waves.
    pub d_av: Option<f64>,
}

/// Movement of people who chose to link their answers (METHODS §10.2): paired t on complete pairs;
/// `d_av = d/√((s₁² + s₂²)/2)`. `earlier[i]` and `later[i]` are person i.
///
/// Publishing both the matched and the full score of a unit would disclose those who left: publish one.
///
/// # Errors
/// `NoValidAnswers` without a pair, `TooFewRespondents` with one, `ZeroVariance` if everybody moved by the same amount.
pub fn change_linked(
    earlier: &[Option<f64>],
    later: &[Option<f64>],
    margin: f64,
    confidence: Confidence,
) -> Result<LinkedChange, NotComputed> {
    let pairs: Vec<(f64, f64)> = earlier
        .iter()
        .zip(later)
        .filter_map(|(one, two)| (*one).zip(*two))
        .collect();
    let (one, two): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let moves: Vec<f64> = pairs.iter().map(|(one, two)| two - one).collect();
    let (one, two, moves) = (Moments::of(&one), Moments::of(&two), Moments::of(&moves));
    let n = match moves.n() {
        0 => return Err(NotComputed::NoValidAnswers),
        1 => return Err(NotComputed::TooFewRespondents),
        n => n as f64,
    };
    let se = (moves.squares() / (n - 1.0) / n).sqrt();
    let estimate = two.mean() - one.mean();
    let difference = Difference::of(estimate, se, n - 1.0, margin, confidence)
        .ok_or(NotComputed::ZeroVariance)?;
    let products: f64 = pairs
        .iter()
        .map(|(a, b)| (a - one.mean()) * (b - two.mean()))
        .sum();
    let spread = (one.squares() * two.squares()).sqrt();
    let average = (f64::midpoint(one.squares(), two.squares()) / (n - 1.0)).sqrt();
    Ok(LinkedChange {
        earlier: one,
        later: two,
        matched: n / earlier.iter().flatten().count() as f64,
        difference,
        r: (spread > 0.0).then(|| (products / spread).clamp(-1.0, 1.0)),
        d_av: (average > 0.0).then(|| estimate / average),
    })
}

/// The smallest difference between two waves that could be told from noise, in points: `1.96 · √2 · se` (METHODS §10.3).
/// Said before the wave starts. `se` is the standard error expected of each wave.
pub fn smallest_detectable(se: f64, confidence: Confidence) -> f64 {
    confidence.z() * std::f64::consts::SQRT_2 * se
}
