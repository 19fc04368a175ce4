//! What is said about a shown group of a wave: rounded before it is hashed, and near the ends of the scale a band
//! instead of a mean (PRIVACY §5.3, §6). Safety never rests on rounding alone; it widens what an attacker must guess.

mod recommend;
mod shares;

use crate::{
    published::{MeanOrBand, ShareOrBand},
    scoring::agreement::SHARED_FROM,
};

pub(crate) use recommend::{
    SCORE_UNITS, SPREAD_UNIT, mean_answer, most_mean, most_score, score, spread_of_score,
};
pub use shares::shares;
pub(crate) use shares::{SHARE_UNITS, parts};

/// From this many people on, means have one decimal.
const DECIMAL_FROM: u32 = 50;
/// From this many people on, shares are told.
pub const SHARES_FROM: u32 = 10;
/// From this many people on, a standard deviation is told: with the mean of fewer, it would leave few ways to answer.
pub const SPREAD_FROM: u32 = 50;
/// Points that must stay open about every single person.
const OPEN_POINTS: f64 = 25.0;
/// Widths of the bands that a share of people can be told in.
pub(crate) const SHARE_WIDTHS: [f64; 3] = [0.1, 0.2, 0.5];
/// The spread that is assumed of groups of fewer than [`ASSUMED_BELOW`] people, in points.
const ASSUMED: f64 = 30.0;
const ASSUMED_BELOW: u32 = 20;
/// Steps of spreads that are not told, in points; none is above the last.
const ROUGH: [f64; 3] = [20.0, 30.0, 50.0];
/// Agreement is never told above this in a small group: 1 would say that all answered alike.
const AGREEMENT_CAP: f64 = 0.95;

/// Points to which a mean of `n` people is rounded.
pub(crate) fn unit(n: u32) -> f64 {
    if n >= DECIMAL_FROM { 0.1 } else { 1.0 }
}

fn to_unit(value: f64, unit: f64, round: impl Fn(f64) -> f64) -> f64 {
    if unit > 1.0 {
        return round(value / unit) * unit;
    }
    // Dividing by 10 gives the decimal that people write; multiplying by 0.1 would not.
    let per_point = (1.0 / unit).round();
    round(value * per_point) / per_point
}

/// How far groups agree or differ, at most 1, of few people: one decimal, and never above 0.9.
pub(crate) fn rough_ratio(ratio: f64) -> f64 {
    (ratio * 10.0).round().min(9.0) / 10.0
}

/// The same of many people: two decimals, and never above [`AGREEMENT_CAP`].
pub(crate) fn close_ratio(ratio: f64) -> f64 {
    share_of(ratio).min(AGREEMENT_CAP)
}

/// What lies between the ends of a rounded value that is told so far above its scale's own zero. Halves are rounded away
/// from zero, so one end belongs to the neighbour and is left out by `open`: counts of a few people do lie on such ends.
pub(crate) fn half_open((low, high): (f64, f64), above_zero: f64, open: f64) -> (f64, f64) {
    (
        low + if above_zero <= open { open } else { 0.0 },
        high - if above_zero >= -open { open } else { 0.0 },
    )
}

/// A mean of `n` people in points: one decimal from 50 people on, whole points below.
pub fn points(n: u32, mean: f64) -> f64 {
    // What computing leaves below a half is a half: counts of a few people do make halves.
    to_unit(mean + 1e-9, unit(n), f64::round)
}

/// The mean, or a band if the mean would leave fewer than 25 points open about a single person: exact only if
/// `n · min(m, 100 − m) ≥ 25`. Bands are rounded outwards.
pub fn mean(n: u32, mean: f64) -> MeanOrBand {
    let open = OPEN_POINTS / f64::from(n.max(1));
    if f64::from(n) * mean.min(100.0 - mean) >= OPEN_POINTS {
        MeanOrBand::Mean(points(n, mean))
    } else if mean > 50.0 {
        MeanOrBand::Band(to_unit(100.0 - open, unit(n), f64::floor).max(0.0), 100.0)
    } else {
        MeanOrBand::Band(0.0, to_unit(open, unit(n), f64::ceil).min(100.0))
    }
}

/// The mean held between the inner ends of the two bands.
pub fn within(n: u32, mean: f64) -> f64 {
    let open = (OPEN_POINTS / f64::from(n.max(1))).min(50.0);
    mean.clamp(open, 100.0 - open)
}

/// The ends of an interval around a rounded mean, rounded outwards, never closer to it than one unit: an interval
/// without width would say that all answered alike.
pub fn interval(n: u32, rounded: f64, (low, high): (f64, f64)) -> (f64, f64) {
    let unit = unit(n);
    let low = low.min(rounded - unit);
    let high = high.max(rounded + unit);
    // What lies within rounding error of a unit is that unit.
    (
        to_unit(low + 1e-9, unit, f64::floor),
        to_unit(high - 1e-9, unit, f64::ceil),
    )
}

/// The smallest standard deviation that is told of `n` people: that of two people one `step` away from all others, on
/// either side. So a group in which all answered alike looks like one in which two did not, whatever its mean.
///
/// `step · √(2/(n − 1))`, in points.
pub fn least_spread(n: u32, step: f64) -> f64 {
    step * (2.0 / (f64::from(n.max(2)) - 1.0)).sqrt()
}

/// A standard deviation, from 50 people on and never below [`least_spread`]; rounded, so that the least one stays above.
pub fn spread(n: u32, sd: f64, step: f64) -> Option<f64> {
    let least = to_unit(least_spread(n, step) - 1e-9, 0.1, f64::ceil);
    (n >= SPREAD_FROM).then(|| to_unit(sd, 0.1, f64::round).max(least))
}

/// The standard deviation that an interval rests on where none is told. Below 20 people it is 30 points whatever the
/// group's own is, which nearly no group exceeds, so that the interval says nothing that the mean does not; from 20 on it is
/// the next of a few steps.
pub fn rough_spread(n: u32, sd: f64, step: f64) -> f64 {
    if n < ASSUMED_BELOW {
        return ASSUMED;
    }
    let held = sd.max(least_spread(n, step));
    let next = ROUGH.into_iter().find(|step| held <= step + 1e-9);
    next.unwrap_or(held)
}

/// Agreement with two decimals; not above 0.95 below 50 people, and never above that of one item whose answers are as
/// close as [`least_spread`]. `random` is the variance of random answers, in steps of the scale.
pub fn agreement(n: u32, rwg: f64, random: f64) -> f64 {
    let cap = if n < DECIMAL_FROM { AGREEMENT_CAP } else { 1.0 };
    let least = 1.0 - least_spread(n, 1.0).powi(2) / random;
    to_unit(rwg.min(cap).min(least), 0.01, f64::floor)
}

/// What a share of `n` people is rounded to.
pub(crate) fn share_unit(n: u32) -> f64 {
    if n < SHARES_FROM { 0.1 } else { 0.01 }
}

/// A share with two decimals.
pub fn share_of(share: f64) -> f64 {
    to_unit(share, 0.01, f64::round)
}

/// A share of people who could be one of two: rounded to tenths below 10 people, else to whole percent, with a band at
/// either end that holds at least two people's parts, so that nobody can read that all, or none, answered so. `width` is
/// that of all bands if the share must be told more roughly.
pub fn willing(n: u32, share: f64, width: Option<f64>) -> ShareOrBand {
    let end = ends(n).max(width.unwrap_or(0.0));
    let slack = 1e-9;
    if share <= end + slack && share >= 1.0 - end - slack {
        return ShareOrBand::Band(0.0, 1.0);
    }
    if share >= 1.0 - end - slack {
        return ShareOrBand::Band(share_of(1.0 - end), 1.0);
    }
    if share <= end + slack {
        return ShareOrBand::Band(0.0, share_of(end));
    }
    match width {
        Some(width) => {
            let place = (share / width + slack).floor();
            let (low, high) = (place * width, (place + 1.0) * width);
            ShareOrBand::Band(share_of(low.max(0.0)), share_of(high.min(1.0)))
        }
        None => ShareOrBand::Share(to_unit(share, share_unit(n), f64::round)),
    }
}

/// Agreement of which nothing is told but whether it is none, some, or enough to call a view shared: in steps of half of
/// [`SHARED_FROM`].
pub fn rough_agreement(n: u32, rwg: f64, random: f64) -> f64 {
    let step = SHARED_FROM / 2.0;
    share_of((agreement(n, rwg, random) / step + 1e-9).floor() * step)
}

/// Between how many of `n` people are told like this, in whatever width. `None` if no number is.
pub(crate) fn willing_counts(n: u32, told: ShareOrBand) -> Option<(u32, u32)> {
    let is_told = |count: &u32| {
        let share = f64::from(*count) / f64::from(n);
        let widths = SHARE_WIDTHS.map(Some).into_iter().chain([None]);
        widths
            .into_iter()
            .any(|width| willing(n, share, width) == told)
    };
    let low = (0..=n).find(is_told)?;
    let high = (low..=n).rev().find(is_told)?;
    Some((low, high))
}

/// Width of the bands at both ends of a share of `n` people: two people's parts, to the next of these.
fn ends(n: u32) -> f64 {
    let two = 2.0 / f64::from(n.max(4));
    [0.01, 0.05, 0.1, 0.2, 0.3, 0.4]
        .into_iter()
        .find(|width| *width >= two - 1e-9)
        .unwrap_or(0.5)
}

/// The ends of an interval of a share, rounded outwards to whole percent.
pub fn share_interval((low, high): (f64, f64)) -> (f64, f64) {
    (
        to_unit(low, 0.01, f64::floor).max(0.0),
        to_unit(high, 0.01, f64::ceil).min(1.0),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        MeanOrBand, ShareOrBand, agreement, interval, least_spread, mean, points, rough_spread,
        spread, willing,
    };

    #[test]
    fn means_have_one_decimal_from_fifty_people_on() {
        assert_eq!(mean(50, 61.26), MeanOrBand::Mean(61.3));
        assert_eq!(mean(49, 61.26), MeanOrBand::Mean(61.0));
    }

    #[test]
    fn near_the_ends_a_band_is_told() {
        assert_eq!(mean(5, 95.1), MeanOrBand::Band(95.0, 100.0));
        assert_eq!(mean(5, 95.0), MeanOrBand::Mean(95.0));
        assert_eq!(mean(5, 0.0), MeanOrBand::Band(0.0, 5.0));
        assert_eq!(mean(8, 99.0), MeanOrBand::Band(96.0, 100.0));
        assert_eq!(mean(50, 100.0), MeanOrBand::Band(99.5, 100.0));
    }

    #[test]
    fn nobody_reads_that_all_answered_alike() {
        assert_eq!(interval(6, 50.0, (50.0, 50.0)), (49.0, 51.0));
        assert_eq!(spread(60, 0.0, 25.0), Some(4.7));
        assert!((rough_spread(19, 3.0, 25.0) - 30.0).abs() < 1e-9);
        assert!((rough_spread(20, 3.0, 25.0) - 20.0).abs() < 1e-9);
        assert!((rough_spread(20, 31.0, 25.0) - 50.0).abs() < 1e-9);
        assert!(agreement(12, 1.0, 2.0) < 0.95);
        assert_eq!(willing(12, 1.0, None), ShareOrBand::Band(0.8, 1.0));
        assert_eq!(willing(6, 0.0, None), ShareOrBand::Band(0.0, 0.4));
        assert_eq!(willing(30, 0.5, None), ShareOrBand::Share(0.5));
        assert_eq!(willing(30, 0.5, Some(0.2)), ShareOrBand::Band(0.4, 0.6));
    }

    #[test]
    fn two_people_off_by_a_step_have_the_least_spread() {
        for n in 5_u32..60 {
            let mut answers = vec![50.0; n as usize - 2];
            answers.extend([25.0, 75.0]);
            let mean = answers.iter().sum::<f64>() / f64::from(n);
            let squares: f64 = answers.iter().map(|x| (x - mean).powi(2)).sum();
            let sd = (squares / f64::from(n - 1)).sqrt();
            assert!((least_spread(n, 25.0) - sd).abs() < 1e-9);
        }
    }

    #[test]
    fn small_groups_have_whole_points_no_spread_and_no_shares() {
        assert_eq!(interval(9, 61.0, (52.3, 70.9)), (52.0, 71.0));
        assert_eq!(spread(9, 20.0, 25.0), None);
    }

    proptest! {
        #[test]
        fn what_is_told_holds_what_is_true(n in 5_u32..400, m in 0.0_f64..=100.0, half in 0.0_f64..40.0) {
            let told = interval(n, points(n, m), (m - half, m + half));
            prop_assert!(told.0 <= m - half + 1e-6 && told.1 >= m + half - 1e-6);
            match mean(n, m) {
                MeanOrBand::Mean(mean) => prop_assert!((mean - m).abs() <= 0.5 + 1e-9),
                MeanOrBand::Band(low, high) => prop_assert!(low <= m && m <= high),
            }
        }
    }
}
