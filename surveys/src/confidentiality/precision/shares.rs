//! Shares of favourable, neutral and unfavourable answers as they are told, and what a reader learns from them.

use super::SHARES_FROM;
use crate::{confidentiality::audit::KINDS, published::Shares};

/// What shares are rounded to, in percent: closely first.
pub(crate) const SHARE_UNITS: [u32; 4] = [1, 5, 10, 20];
/// Pairs of counts that are tried one by one.
const MOST_TRIED: u64 = 40_000;

/// Shares of `counts` answers of each kind by `n` people in multiples of `unit` percent, from 10 people on. They sum to
/// 1: units left over by rounding down go to the largest remainders. None is told as smaller than one person's part, nor
/// than half a unit: nobody can read that really nobody, or everybody, answered so; the largest gives what that takes.
pub fn shares(n: u32, counts: [u64; KINDS], unit: u32) -> Option<Shares> {
    let told = percents(n, counts, unit)?.map(|percent| f64::from(percent) / 100.0);
    let [favourable, neutral, unfavourable] = told;
    Some(Shares {
        favourable,
        neutral,
        unfavourable,
    })
}

/// Of `answers` answers, the fewest and the most of each kind that are told like this. `None` if no answers are.
///
/// Where trying all counts would take too long, the ends are closer than a reader can know them.
pub(crate) fn parts(n: u32, answers: u64, told: &Shares, unit: u32) -> Option<[(u64, u64); KINDS]> {
    let told = [told.favourable, told.neutral, told.unfavourable];
    let told = told.map(|share| (share * 100.0).round());
    if !told.iter().all(|percent| (0.0..=100.0).contains(percent)) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 100"
    )]
    let told = told.map(|percent| percent as u32);
    let floor = floor(n, unit);
    // The largest part gives up to two floors and a unit, any other one differs by less than a floor or a unit.
    let reach = 2 * floor + unit;
    let window = |percent: u32| {
        let low = u64::from(percent.saturating_sub(reach)) * answers / 100;
        let high = (u64::from(percent + reach) * answers).div_ceil(100);
        (low, high.min(answers))
    };
    let (first, last) = (window(told[0]), window(told[2]));
    let is_small = (first.1 - first.0 + 1) * (last.1 - last.0 + 1) <= MOST_TRIED;
    if !is_small {
        return Some(closely(told, answers, floor, unit));
    }
    let mut ends: Option<[(u64, u64); KINDS]> = None;
    for favourable in first.0..=first.1 {
        for unfavourable in last.0..=last.1 {
            let Some(neutral) = answers.checked_sub(favourable + unfavourable) else {
                continue;
            };
            let counts = [favourable, neutral, unfavourable];
            if percents(n, counts, unit) == Some(told) {
                let ends = ends.get_or_insert(counts.map(|count| (count, count)));
                for (ends, count) in ends.iter_mut().zip(counts) {
                    *ends = (ends.0.min(count), ends.1.max(count));
                }
            }
        }
    }
    ends
}

/// Counts within a third of a unit, all of which are told like this: rounding moves each part by less than two thirds.
fn closely(told: [u32; KINDS], answers: u64, floor: u32, unit: u32) -> [(u64, u64); KINDS] {
    let third = u64::from(unit) * answers / 300;
    let at = |percent: u32| u64::from(percent) * answers / 100;
    let largest = (0..KINDS).fold(
        0,
        |best, kind| {
            if told[kind] > told[best] { kind } else { best }
        },
    );
    let mut ends = told.map(|percent| {
        if percent <= floor {
            (0, third)
        } else {
            (at(percent).saturating_sub(third), at(percent) + third)
        }
    });
    let others = |end: fn((u64, u64)) -> u64| -> u64 {
        (0..KINDS)
            .filter(|kind| *kind != largest)
            .map(|kind| end(ends[kind]))
            .sum()
    };
    let (least, most) = (others(|ends| ends.0), others(|ends| ends.1));
    ends[largest] = (answers.saturating_sub(most), answers.saturating_sub(least));
    ends
}

/// One person's part or half a unit, whichever is more, in percent.
fn floor(n: u32, unit: u32) -> u32 {
    100_u32.div_ceil(n.max(1)).max(unit.div_ceil(2))
}

fn percents(n: u32, counts: [u64; KINDS], unit: u32) -> Option<[u32; KINDS]> {
    let all: u64 = counts.iter().sum();
    if n < SHARES_FROM || all == 0 || unit == 0 {
        return None;
    }
    let whole = all * u64::from(unit);
    let mut told = counts.map(|count| u32::try_from(count * 100 / whole).unwrap_or(0) * unit);
    let mut order: Vec<usize> = (0..KINDS).collect();
    order.sort_by_key(|kind| (std::cmp::Reverse(counts[*kind] * 100 % whole), *kind));
    let left: u32 = (100 - told.iter().sum::<u32>()) / unit;
    for kind in order.into_iter().take(left as usize) {
        told[kind] += unit;
    }
    let floor = floor(n, unit);
    let mut missing = 0;
    for part in &mut told {
        let held = (*part).max(floor);
        missing += held - *part;
        *part = held;
    }
    let largest = (0..KINDS).fold(
        0,
        |best, kind| {
            if told[kind] > told[best] { kind } else { best }
        },
    );
    told[largest] = told[largest].saturating_sub(missing);
    Some(told)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{SHARE_UNITS, parts, shares};

    #[test]
    fn nobody_reads_that_all_answered_alike() {
        let told = shares(20, [80, 0, 0], 1).unwrap();
        assert_eq!(
            (told.favourable, told.neutral, told.unfavourable),
            (0.9, 0.05, 0.05)
        );
        assert_eq!(shares(9, [20, 8, 8], 1), None);
        // Of 80 answers, up to 4 can be what 5 % stands for: one person's answers to four questions.
        let ends = parts(20, 80, &told, 1).unwrap();
        assert_eq!(ends, [(72, 80), (0, 4), (0, 4)]);
    }

    #[test]
    fn rough_shares_are_multiples_that_sum_to_one() {
        let told = shares(40, [35, 35, 30], 20).unwrap();
        assert_eq!(
            (told.favourable, told.neutral, told.unfavourable),
            (0.4, 0.4, 0.2)
        );
    }

    proptest! {
        #[test]
        fn what_is_told_holds_what_is_true(
            n in 10_u32..60,
            items in 1_u64..5,
            a in 0_u64..=100,
            b in 0_u64..=100,
            unit in 0_usize..4,
        ) {
            let unit = SHARE_UNITS[unit];
            let answers = u64::from(n) * items;
            let of = |all: u64, percent: u64| all * percent / 100;
            let favourable = of(answers, a);
            let neutral = of(answers - favourable, b);
            let counts = [favourable, neutral, answers - favourable - neutral];
            let told = shares(n, counts, unit).unwrap();
            let all = [told.favourable, told.neutral, told.unfavourable];
            prop_assert!((all.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!(all.iter().all(|part| *part > 0.0 && *part < 1.0));
            let ends = parts(n, answers, &told, unit).unwrap();
            for (count, (low, high)) in counts.iter().zip(ends) {
                prop_assert!(low <= *count && *count <= high, "{told:?} {ends:?} {counts:?}");
            }
        }
    }
}
