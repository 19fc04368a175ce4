//! What is said about a shown group of a wave: rounded before it is hashed, and near the ends of the scale a band
//! instead of a mean (PRIVACY §5.3, §6). Safety never rests on rounding alone; it widens what an attacker must guess.

use crate::published::{MeanOrBand, Shares};

/// From this many people on, means have one decimal.
const DECIMAL_FROM: u32 = 50;
/// From this many people on, spread and shares are told.
pub const SPREAD_FROM: u32 = 10;
/// Points that must stay open about every single person.
const OPEN_POINTS: f64 = 25.0;
/// Agreement is never told above this in a small group: 1 would say that all answered alike.
const AGREEMENT_CAP: f64 = 0.95;

/// Points to which a mean of `n` people is rounded.
pub(crate) fn unit(n: u32) -> f64 {
    if n >= DECIMAL_FROM { 0.1 } else { 1.0 }
}

fn to_unit(value: f64, unit: f64, round: impl Fn(f64) -> f64) -> f64 {
    // Dividing by 10 gives the decimal that people write; multiplying by 0.1 would not.
    let per_point = (1.0 / unit).round();
    round(value * per_point) / per_point
}

/// A mean of `n` people in points: one decimal from 50 people on, whole points below.
pub fn points(n: u32, mean: f64) -> f64 {
    to_unit(mean, unit(n), f64::round)
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

/// A standard deviation, from 10 people on and never 0.
pub fn spread(n: u32, sd: f64) -> Option<f64> {
    let rounded = to_unit(sd, 0.1, f64::round);
    (n >= SPREAD_FROM && rounded > 0.0).then_some(rounded)
}

/// Agreement with two decimals; not above 0.95 below 50 people.
pub fn agreement(n: u32, rwg: f64) -> f64 {
    let cap = if n < DECIMAL_FROM { AGREEMENT_CAP } else { 1.0 };
    share_of(rwg.min(cap))
}

/// Shares in whole percent, from 10 people on. None is told as smaller than one person's part: nobody can read that
/// really nobody, or everybody, answered so.
pub fn shares(n: u32, shares: Shares) -> Option<Shares> {
    if n < SPREAD_FROM {
        return None;
    }
    let floor = (100.0 / f64::from(n)).ceil().max(1.0);
    let percent = |share: f64| (share * 100.0).round().max(floor);
    let mut parts = [
        percent(shares.favourable),
        percent(shares.neutral),
        percent(shares.unfavourable),
    ];
    // The largest part takes what rounding left over.
    let sum: f64 = parts.iter().sum();
    let largest = (0..parts.len()).fold(0, |best, part| {
        if parts[part] > parts[best] {
            part
        } else {
            best
        }
    });
    parts[largest] += 100.0 - sum;
    Some(Shares {
        favourable: parts[0] / 100.0,
        neutral: parts[1] / 100.0,
        unfavourable: parts[2] / 100.0,
    })
}

/// A share of people, held between one person's part and the rest: tenths below 10 people, else whole percent.
pub fn share(n: u32, share: f64) -> f64 {
    let one = 1.0 / f64::from(n.max(2));
    let held = share.clamp(one, 1.0 - one);
    if n < SPREAD_FROM {
        to_unit(held, 0.1, f64::round).clamp(0.1, 0.9)
    } else {
        share_of(held)
    }
}

/// What a share of `n` people is rounded to.
pub(crate) fn share_unit(n: u32) -> f64 {
    if n < SPREAD_FROM { 0.1 } else { 0.01 }
}

/// A share with two decimals.
pub fn share_of(share: f64) -> f64 {
    to_unit(share, 0.01, f64::round)
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

    use super::{MeanOrBand, Shares, agreement, interval, mean, points, share, shares, spread};

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
        assert_eq!(spread(60, 0.0), None);
        assert!(agreement(12, 1.0) < 1.0);
        assert!(share(12, 1.0) < 1.0 && share(6, 0.0) > 0.0);
        let all = Shares {
            favourable: 1.0,
            neutral: 0.0,
            unfavourable: 0.0,
        };
        let told = shares(20, all).unwrap();
        assert_eq!(
            (told.favourable, told.neutral, told.unfavourable),
            (0.9, 0.05, 0.05)
        );
    }

    #[test]
    fn small_groups_have_whole_points_no_spread_and_no_shares() {
        assert_eq!(interval(9, 61.0, (52.3, 70.9)), (52.0, 71.0));
        assert_eq!(spread(9, 20.0), None);
        let some = Shares {
            favourable: 0.5,
            neutral: 0.25,
            unfavourable: 0.25,
        };
        assert_eq!(shares(9, some), None);
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

        #[test]
        fn shares_sum_to_one(n in 10_u32..400, a in 0.0_f64..1.0, b in 0.0_f64..1.0) {
            let favourable = a;
            let neutral = (1.0 - a) * b;
            let told = shares(n, Shares { favourable, neutral, unfavourable: 1.0 - favourable - neutral }).unwrap();
            let parts = [told.favourable, told.neutral, told.unfavourable];
            prop_assert!((parts.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!(parts.iter().all(|part| *part > 0.0 && *part < 1.0));
        }
    }
}
