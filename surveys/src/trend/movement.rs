//! The movement of one score between two waves whose answers are not linked to people, and the words for it.

use crate::{
    published::{Estimate, Index, MeanOrBand},
    scoring::{
        NotComputed,
        change::{self, Spread, change_of_summaries, smallest_detectable},
        compare::{Difference, Wording},
        confidence::Confidence,
    },
};

/// Points that count as practically nothing (METHODS §9; DESIGN §14).
pub const MARGIN: f64 = 5.0;
/// From this many people on both sides a movement is told as a number; below, in three words with its interval
/// (PRIVACY §5.5).
pub const NUMBER_FROM: u32 = 10;
/// Fewer people on either side and nothing is compared (METHODS §0).
pub const COMPARED_FROM: u32 = 5;

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
    pub(super) difference: Difference,
    /// People on the smaller side.
    n: u32,
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
        smallest_detectable(self.sd / f64::from(self.n).sqrt(), Confidence::P95)
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
    let t = Confidence::P95.t(people - 1.0);
    Some((high - low) / 2.0 / t * (people / unseen).sqrt())
}

/// Movement from one wave to the next, as [`change_of_summaries`] tests it, without its correction for the people already
/// asked: the question is how the department works, not how those who were there at the time answered (METHODS §0,
/// target b). Many people answer both times and alike, so the interval is too wide, never too narrow.
///
/// # Errors
/// `ZeroVariance` if all answers of both waves are equal.
pub(super) fn between(before: &Summary, after: &Summary) -> Result<Tested, NotComputed> {
    let published = |side: &Summary| change::Summary {
        n: side.n as usize,
        mean: side.mean,
        spread: Spread::Sd(side.sd, None),
    };
    let (earlier, later) = (published(before), published(after));
    let change = change_of_summaries(&earlier, &later, MARGIN, Confidence::P95)?;
    Ok(Tested {
        difference: change.difference.ok_or(NotComputed::ZeroVariance)?,
        n: before.n.min(after.n),
    })
}

impl Tested {
    /// The words for it, once its q among all movements of the report is known.
    pub(super) fn told(&self, q: f64) -> Movement {
        let Difference {
            estimate,
            interval,
            equivalence_p,
            ..
        } = self.difference;
        let wording = Wording::of(estimate, q, equivalence_p);
        if self.n >= NUMBER_FROM {
            return Movement::Told {
                difference: (estimate * 10.0).round() / 10.0,
                interval,
                wording,
                q,
            };
        }
        let (low, high) = interval;
        Movement::Small {
            direction: match wording {
                Wording::Higher | Wording::HigherButSmall => Direction::Up,
                Wording::Lower | Wording::LowerButSmall => Direction::Down,
                Wording::Same | Wording::Unclear => Direction::Same,
            },
            interval: (low.floor(), high.ceil()),
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
    use super::{Direction, Movement, Summary, between, spread_behind};
    use crate::scoring::{NotComputed, compare::Wording};

    fn summary(mean: f64, sd: f64, n: u32) -> Summary {
        Summary { mean, sd, n }
    }

    #[test]
    fn a_movement_is_that_of_welch() {
        // By hand from s²/n: 7.973571 and 13.954571; se 4.682750, df 66.07, t 1.537558.
        let tested = between(&summary(54.0, 22.1, 35), &summary(61.2, 18.3, 42)).unwrap();
        assert!((tested.difference.estimate - 7.2).abs() < 1e-9);
        assert!((tested.difference.p - 0.128_9).abs() < 5e-4);
        let (low, high) = tested.difference.interval;
        assert!((low - -2.149).abs() < 5e-3, "{low}");
        assert!((high - 16.549).abs() < 5e-3, "{high}");
    }

    #[test]
    fn nothing_is_said_when_everybody_always_answered_alike() {
        let same = summary(50.0, 0.0, 20);
        assert_eq!(between(&same, &same), Err(NotComputed::ZeroVariance));
    }

    #[test]
    fn ten_people_get_a_number_and_nine_get_a_word() {
        let told = |n| {
            let tested = between(&summary(30.0, 10.0, n), &summary(70.0, 10.0, 40)).unwrap();
            tested.told(0.01)
        };
        assert!(matches!(
            told(10),
            Movement::Told { wording: Wording::Higher, difference, .. } if difference > 39.0
        ));
        match told(9) {
            Movement::Small {
                direction,
                interval: (low, high),
            } => {
                assert_eq!(direction, Direction::Up);
                assert!(
                    (low - low.round()).abs() + (high - high.round()).abs() < 1e-9,
                    "{low} to {high}"
                );
            }
            Movement::Told { .. } => panic!("nine people are told in words"),
        }
    }

    #[test]
    fn an_interval_gives_back_the_spread_that_it_was_made_from() {
        // Model's test vector: n = 6 of 9, s = 23.38536, half width 14.16900.
        let sd = spread_behind((68.75 - 14.169, 68.75 + 14.169), 6, 9).unwrap();
        assert!((sd - 23.385_36).abs() < 1e-3, "{sd}");
        assert_eq!(spread_behind((60.0, 62.0), 9, 9), None);
    }
}
