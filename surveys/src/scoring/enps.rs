//! Employee Net Promoter Score (METHODS §13). Show it from 10 answers on and with the mean beside it: it throws away most
//! of what people said.

use super::{NotComputed, confidence::Confidence, mean::unseen};

/// Fewest answers that are shown.
pub const SHOW_FROM: usize = 10;

/// Promoters against detractors.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Enps {
    /// Answers 9 and 10.
    pub promoters: usize,
    /// Answers in between.
    pub passives: usize,
    /// Answers 0 to 6.
    pub detractors: usize,
    /// `100 (P − D)/n`, −100 to 100.
    pub score: f64,
    /// Wald's standard error: 0 if all are promoters, so no interval rests on it.
    pub se_wald: f64,
    /// Centre of the interval.
    pub adjusted_centre: f64,
    /// Adjusted Wald interval, clipped to −100..=100. Its centre is drawn towards 0, so with few answers or nearly full
    /// response it may miss the score; [`Enps::shown_interval`] does not.
    pub interval: (f64, f64),
    /// Share of the variance that is left after those who answered: `1 − n/N`.
    pub unseen: f64,
}

impl Enps {
    /// The interval as it is shown: the score itself if all answered, else wide enough to hold the score.
    pub fn shown_interval(&self) -> (f64, f64) {
        if self.unseen <= 0.0 {
            return (self.score, self.score);
        }
        (
            self.interval.0.min(self.score),
            self.interval.1.max(self.score),
        )
    }

    /// People who answered.
    pub fn n(&self) -> usize {
        self.promoters + self.passives + self.detractors
    }
}

/// eNPS of answers from 0 to 10; others are missing. `se_wald = 100 √((p + d − (p−d)²)/n · f)` with `f = 1 − n/N`; the
/// interval adds ¾ to promoters and to detractors and 3 to n, and stays honest where everybody answers alike.
/// Source: Rocks 2016.
///
/// # Errors
/// `NoValidAnswers` without any, `HeadcountBelowN` if more answered than there are.
pub fn enps(
    answers: impl Iterator<Item = f64>,
    headcount: Option<u32>,
    confidence: Confidence,
) -> Result<Enps, NotComputed> {
    let (mut promoters, mut passives, mut detractors) = (0_usize, 0_usize, 0_usize);
    for answer in answers.filter(|answer| (0.0..=10.0).contains(answer)) {
        if answer >= 9.0 {
            promoters += 1;
        } else if answer <= 6.0 {
            detractors += 1;
        } else {
            passives += 1;
        }
    }
    let n = promoters + passives + detractors;
    if n == 0 {
        return Err(NotComputed::NoValidAnswers);
    }
    let unseen = unseen(n, headcount)?;
    let (plus, minus) = (promoters as f64, detractors as f64);
    let (score, se_wald) = wald(plus, minus, n as f64, unseen);
    let (adjusted_centre, half) = adjusted(plus, minus, n as f64, unseen, confidence);
    Ok(Enps {
        promoters,
        passives,
        detractors,
        score,
        se_wald,
        adjusted_centre,
        interval: (
            (adjusted_centre - half).max(-100.0),
            (adjusted_centre + half).min(100.0),
        ),
        unseen,
    })
}

/// The score and its standard error.
fn wald(promoters: f64, detractors: f64, n: f64, unseen: f64) -> (f64, f64) {
    let (p, d) = (promoters / n, detractors / n);
    // Rounding must not push a variance of 0 below it.
    let variance = (p + d - (p - d) * (p - d)).max(0.0) / n * unseen;
    (100.0 * (p - d), 100.0 * variance.sqrt())
}

/// Centre and half width of the adjusted interval.
fn adjusted(
    promoters: f64,
    detractors: f64,
    n: f64,
    unseen: f64,
    confidence: Confidence,
) -> (f64, f64) {
    let (centre, se) = wald(promoters + 0.75, detractors + 0.75, n + 3.0, unseen);
    (centre, confidence.z() * se)
}

/// The interval as it is shown of a score that was rounded, with promoters and detractors together making up `spread`
/// of all (0 to 1): what a reader can work out from these, and nothing else.
///
/// # Errors
/// `NoValidAnswers` without people, `HeadcountBelowN` if more answered than there are.
pub fn interval_of(
    score: f64,
    spread: f64,
    n: u32,
    headcount: Option<u32>,
    confidence: Confidence,
) -> Result<(f64, f64), NotComputed> {
    let people = f64::from(n);
    let unseen = unseen(n as usize, headcount)?;
    if n == 0 {
        return Err(NotComputed::NoValidAnswers);
    }
    if unseen <= 0.0 {
        return Ok((score, score));
    }
    let more = score / 100.0;
    let both = spread.max(more.abs());
    let (plus, minus) = (
        f64::midpoint(both, more) * people,
        f64::midpoint(both, -more) * people,
    );
    let (centre, half) = adjusted(plus, minus, people, unseen, confidence);
    Ok((
        (centre - half).max(-100.0).min(score),
        (centre + half).min(100.0).max(score),
    ))
}
