//! The movement of one score between two waves whose answers are not linked to people, and the words for it.

use statrs::distribution::{ContinuousCDF, StudentsT};

use crate::{
    published::{Estimate, Index, MeanOrBand},
    scoring::{NotComputed, compare::Wording},
};

/// Points that count as practically nothing (METHODS §9; DESIGN §14).
pub const MARGIN: f64 = 5.0;
/// From this many people on both sides a movement is told as a number; below, in three words with its interval
/// (PRIVACY §5.5).
pub const NUMBER_FROM: u32 = 10;
/// Fewer people on either side and nothing is compared (METHODS §0).
pub const COMPARED_FROM: u32 = 5;
/// False discoveries accepted among the movements of a report.
const FALSE_DISCOVERIES: f64 = 0.05;

/// A published mean with the spread of single people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Summary {
    mean: f64,
    sd: f64,
    n: u32,
}

/// A movement with what is needed to find words for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Tested {
    pub(super) difference: f64,
    pub(super) interval: (f64, f64),
    /// Two-sided: that nothing moved.
    pub(super) p: f64,
    /// That it moved by the margin or more (two one-sided tests).
    pub(super) p_equivalent: f64,
    /// People on the smaller side.
    pub(super) n: u32,
}

/// What may be said about a movement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Movement {
    /// At least ten people on both sides.
    Told {
        /// Later minus earlier, in points.
        difference: f64,
        /// 95 % interval of the difference; wider than the truth, since many people answered both times.
        interval: (f64, f64),
        /// What to call it.
        wording: Wording,
        /// The smallest share of false discoveries at which it counts as one (Benjamini and Hochberg).
        q: f64,
    },
    /// Fewer than ten people on one side: a direction and no number, since a step of a small team hints at those who
    /// came or left.
    Small {
        /// Up, same or down.
        direction: Direction,
        /// 95 % interval of the difference, outwards to whole points.
        interval: (f64, f64),
    },
}

/// The three words for small teams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Up by more than chance explains.
    Up,
    /// Nothing that chance would not explain.
    Same,
    /// Down by more than chance explains.
    Down,
}

impl Summary {
    /// A summary of a published estimate. Below ten people no spread is published; it is read back from the interval,
    /// and where everybody answered, so that the interval says nothing about it, `stand_in` (the spread in the whole
    /// organization) takes its place. `headcount` 0 is not known.
    ///
    /// # Errors
    /// `BelowThreshold` for a band, `TooFewRespondents` below five people, `NotIdentified` without any spread.
    pub(super) fn of_estimate(
        estimate: &Estimate,
        headcount: u32,
        stand_in: Option<f64>,
    ) -> Result<Self, NotComputed> {
        let MeanOrBand::Mean(mean) = estimate.mean else {
            return Err(NotComputed::BelowThreshold);
        };
        let sd = estimate.sd.or_else(|| {
            let interval = estimate.interval?;
            spread_behind(interval, estimate.n, headcount).or(stand_in)
        });
        Self::new(mean, sd, estimate.n)
    }

    /// A summary of a published index of `n` people; its spread is read back from its interval.
    ///
    /// # Errors
    /// As for an estimate.
    pub(super) fn of_index(
        index: &Index,
        n: u32,
        headcount: u32,
        stand_in: Option<f64>,
    ) -> Result<Self, NotComputed> {
        let sd = index
            .interval
            .and_then(|interval| spread_behind(interval, n, headcount).or(stand_in));
        Self::new(index.mean, sd, n)
    }

    fn new(mean: f64, sd: Option<f64>, n: u32) -> Result<Self, NotComputed> {
        if n < COMPARED_FROM {
            return Err(NotComputed::TooFewRespondents);
        }
        let sd = sd.ok_or(NotComputed::NotIdentified)?;
        Ok(Self { mean, sd, n })
    }

    /// The smallest movement that a next wave with as many answers could tell, in points: 1.96 · √2 · s/√n
    /// (METHODS §10.3).
    pub(super) fn detectable(&self) -> f64 {
        1.96 * std::f64::consts::SQRT_2 * self.sd / f64::from(self.n).sqrt()
    }
}

/// The standard deviation that a published interval was made from: its half width is t(0.975, n−1) · s/√n · √(1 − n/N).
/// For several strata this is the spread of a simple sample with the same interval. `None` where everybody answered.
pub(super) fn spread_behind((low, high): (f64, f64), n: u32, headcount: u32) -> Option<f64> {
    if n < 2 || (headcount > 0 && headcount <= n) {
        return None;
    }
    let people = f64::from(n);
    let unseen = if headcount == 0 {
        1.0
    } else {
        1.0 - people / f64::from(headcount)
    };
    let t = StudentsT::new(0.0, 1.0, people - 1.0)
        .ok()?
        .inverse_cdf(0.975);
    Some((high - low) / 2.0 / t * (people / unseen).sqrt())
}

/// Movement from one wave to the next: d = ȳ₂ − ȳ₁, variance s₁²/n₁ + s₂²/n₂, Welch's degrees of freedom after
/// Satterthwaite, t interval; equivalence by two one-sided tests with the margin of five points.
///
/// The question is how the department works, not how those who were asked at the time answered, so nothing is taken
/// off for a high response (METHODS §0, target b). Many people answer both times and alike, so the interval is too wide,
/// never too narrow. Source: METHODS §10.1; Welch 1947; Schuirmann 1987.
///
/// # Errors
/// `ZeroVariance` if all answers of both waves are equal.
pub(super) fn between(before: &Summary, after: &Summary) -> Result<Tested, NotComputed> {
    let part = |side: &Summary| side.sd * side.sd / f64::from(side.n);
    let (first, second) = (part(before), part(after));
    let variance = first + second;
    if variance <= 0.0 {
        return Err(NotComputed::ZeroVariance);
    }
    let free = |side: &Summary| f64::from(side.n) - 1.0;
    let df = variance * variance / (first * first / free(before) + second * second / free(after));
    let t = StudentsT::new(0.0, 1.0, df).map_err(|_| NotComputed::NotIdentified)?;
    let difference = after.mean - before.mean;
    let se = variance.sqrt();
    let half = t.inverse_cdf(0.975) * se;
    let above = t.sf((difference + MARGIN) / se);
    let below = t.cdf((difference - MARGIN) / se);
    Ok(Tested {
        difference,
        interval: (difference - half, difference + half),
        p: (2.0 * t.sf((difference / se).abs())).min(1.0),
        p_equivalent: above.max(below),
        n: before.n.min(after.n),
    })
}

/// Adjusted p values after Benjamini and Hochberg: q₍ᵢ₎ = min over j ≥ i of m · p₍ⱼ₎ / j, at most 1, in the order of
/// the input.
pub(super) fn q_values(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*b].total_cmp(&p[*a]));
    let mut q = vec![1.0; p.len()];
    let mut smallest = 1.0_f64;
    for (place, index) in order.into_iter().enumerate() {
        let rank = p.len() - place;
        smallest = smallest.min(p[index] * p.len() as f64 / rank as f64);
        q[index] = smallest;
    }
    q
}

impl Tested {
    /// The words for it, once its q among all movements of the report is known.
    pub(super) fn told(&self, q: f64) -> Movement {
        let is_found = q < FALSE_DISCOVERIES;
        let is_small = self.p_equivalent < FALSE_DISCOVERIES;
        let is_up = self.difference > 0.0;
        if self.n < NUMBER_FROM {
            let (low, high) = self.interval;
            return Movement::Small {
                direction: match (is_found, is_up) {
                    (false, _) => Direction::Same,
                    (true, true) => Direction::Up,
                    (true, false) => Direction::Down,
                },
                interval: (low.floor(), high.ceil()),
            };
        }
        Movement::Told {
            difference: (self.difference * 10.0).round() / 10.0,
            interval: self.interval,
            wording: match (is_found, is_small, is_up) {
                (true, false, true) => Wording::Higher,
                (true, false, false) => Wording::Lower,
                (true, true, true) => Wording::HigherButSmall,
                (true, true, false) => Wording::LowerButSmall,
                (false, true, _) => Wording::Same,
                (false, false, _) => Wording::Unclear,
            },
            q,
        }
    }
}

impl Movement {
    /// Whether more than chance moved it by more than the margin could hide.
    pub fn is_clear(&self) -> bool {
        match self {
            Self::Told { wording, .. } => matches!(wording, Wording::Higher | Wording::Lower),
            Self::Small { direction, .. } => *direction != Direction::Same,
        }
    }

    /// The interval of the difference, in points.
    pub fn interval(&self) -> (f64, f64) {
        match self {
            Self::Told { interval, .. } | Self::Small { interval, .. } => *interval,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Movement, Summary, Tested, between, q_values, spread_behind};
    use crate::scoring::{NotComputed, compare::Wording};

    fn summary(mean: f64, sd: f64, n: u32) -> Summary {
        Summary { mean, sd, n }
    }

    #[test]
    fn a_movement_is_that_of_welch() {
        // R: tsum.test(mean.x = 61.2, s.x = 18.3, n.x = 42, mean.y = 54.0, s.y = 22.1, n.y = 35), computed by hand
        // from s²/n: 7.973571, 13.954571; df 66.07; se 4.682750.
        let tested = between(&summary(54.0, 22.1, 35), &summary(61.2, 18.3, 42)).unwrap();
        assert!((tested.difference - 7.2).abs() < 1e-9);
        assert!((tested.p - 0.128_9).abs() < 5e-4, "{}", tested.p);
        let (low, high) = tested.interval;
        assert!((low - -2.149).abs() < 5e-3, "{low}");
        assert!((high - 16.549).abs() < 5e-3, "{high}");
    }

    #[test]
    fn nothing_is_said_when_everybody_always_answered_alike() {
        let same = summary(50.0, 0.0, 20);
        assert_eq!(between(&same, &same), Err(NotComputed::ZeroVariance));
    }

    #[test]
    fn the_wordings_of_a_difference() {
        let wording = |difference, p_equivalent, q| {
            let tested = Tested {
                difference,
                interval: (difference - 1.0, difference + 1.0),
                p: q,
                p_equivalent,
                n: 30,
            };
            match tested.told(q) {
                Movement::Told { wording, .. } => wording,
                Movement::Small { .. } => unreachable!("thirty people are told in numbers"),
            }
        };
        assert_eq!(wording(9.0, 0.9, 0.01), Wording::Higher);
        assert_eq!(wording(-9.0, 0.9, 0.01), Wording::Lower);
        assert_eq!(wording(2.0, 0.01, 0.01), Wording::HigherButSmall);
        assert_eq!(wording(-2.0, 0.01, 0.01), Wording::LowerButSmall);
        assert_eq!(wording(0.2, 0.01, 0.8), Wording::Same);
        assert_eq!(wording(4.0, 0.4, 0.3), Wording::Unclear);
    }

    #[test]
    fn q_values_are_those_of_benjamini_and_hochberg() {
        // R: p.adjust(c(.01, .04, .03, .005, .5), "BH") = .025 .05 .05 .025 .5
        let q = q_values(&[0.01, 0.04, 0.03, 0.005, 0.5]);
        for (got, expected) in q.iter().zip([0.025, 0.05, 0.05, 0.025, 0.5]) {
            assert!((got - expected).abs() < 1e-12, "{got} is not {expected}");
        }
        assert_eq!(q_values(&[]), Vec::<f64>::new());
    }

    #[test]
    fn an_interval_gives_back_the_spread_that_it_was_made_from() {
        // Model's test vector: n = 6 of 9, s = 23.38536, half width 14.16900.
        let sd = spread_behind((68.75 - 14.169, 68.75 + 14.169), 6, 9).unwrap();
        assert!((sd - 23.385_36).abs() < 1e-3, "{sd}");
        assert_eq!(spread_behind((60.0, 62.0), 9, 9), None);
    }
}
