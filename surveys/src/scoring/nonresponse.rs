//! People who did not answer (METHODS §5.4): what they could have said, without assuming anything.

use super::NotComputed;

/// Below this response rate the bounds are shown.
pub const SHOW_BELOW: f64 = 0.70;

/// What is known of a score when some did not answer. Points.
#[derive(Debug, Clone, PartialEq)]
pub struct NonResponse {
    /// People who answered, as a share of those asked. Known, so it has no interval.
    pub response_rate: f64,
    /// The score had everybody else given the lowest answer.
    pub worst: f64,
    /// The score had everybody else given the highest answer.
    pub best: f64,
    /// The score had everybody else differed by each of the shifts asked for.
    pub shifted: Vec<f64>,
    /// By how much those who did not answer would have to differ for the score to reach the threshold; `None` if all
    /// answered. Negative: lower.
    pub tipping_gap: Option<f64>,
}

/// Bounds `[rȳ, rȳ + (1−r)·100]`, shifts `ȳ + (1−r)δ`, and the tipping gap `(c − ȳ)/(1−r)` to a threshold c, for `n` of
/// `headcount` people with mean ȳ. Source: Manski 2016.
///
/// # Errors
/// `NoValidAnswers` if nobody answered, `HeadcountBelowN` if more answered than there are, `NotIdentified` if a figure is
/// not finite.
pub fn nonresponse_bounds(
    n: usize,
    headcount: u32,
    mean: f64,
    shifts: &[f64],
    threshold: f64,
) -> Result<NonResponse, NotComputed> {
    if n == 0 {
        return Err(NotComputed::NoValidAnswers);
    }
    let (answered, people) = (n as f64, f64::from(headcount));
    if people < answered {
        return Err(NotComputed::HeadcountBelowN);
    }
    if ![mean, threshold]
        .iter()
        .chain(shifts)
        .all(|x| x.is_finite())
    {
        return Err(NotComputed::NotIdentified);
    }
    let rate = answered / people;
    let silent = 1.0 - rate;
    Ok(NonResponse {
        response_rate: rate,
        worst: rate * mean,
        best: rate * mean + silent * 100.0,
        shifted: shifts.iter().map(|shift| mean + silent * shift).collect(),
        tipping_gap: (answered < people).then(|| (threshold - mean) / silent),
    })
}
