//! Where participation will end, from the counts that are told while a wave is open.
//!
//! The model is the beta-geometric one (Weinberg and Gladen 1986; Fader and Hardie 2007): everybody has a chance of their own
//! to answer in a unit of time, and these chances follow a Beta(α, β) distribution. Those who answer readily are gone first,
//! so that the course flattens by itself, and of later reminders less is expected than of the first:
//!
//! ```text
//! still open after time τ:   S(τ) = Γ(β + τ) Γ(α + β) / (Γ(β) Γ(α + β + τ))
//! ```
//!
//! Time runs in units of a day, but three times as fast on the day of a letter and on the day after. That factor is a
//! convention: most answers to a letter come within two days, and one wave has too few letters to learn it.
//!
//! α and β are not estimated but averaged over (a grid, flat on the log-odds of α / (α + β) and on the logarithm of α + β), by
//! the likelihood of the answers between any two counts. Days differ more than chance allows, so the likelihood is divided
//! by Pearson's dispersion where that is above 1, and the spread of what is to come is widened alike (quasi-likelihood,
//! McCullagh and Nelder 1989, §4.5). A count told in steps of k may lie up to 2 (k − 1) below the true one; its middle is
//! taken, and the interval is wider by k − 1 on each side.
//!
//! Only what is told goes in, so nothing comes out that could not be worked out by anybody who reads the page every day.

use statrs::function::gamma::ln_gamma;

/// How much faster time runs on the day of a letter and on the day after.
const FRESH: f64 = 3.0;
/// Days on which it does.
const FRESH_DAYS: u32 = 2;
/// Counts that moved on, at least, before anything is projected.
const MOVES: usize = 3;
/// Days that a wave was open, at least.
const DAYS: u32 = 3;
/// Standard normal quantile of a 95 % interval.
const Z: f64 = 1.959_963_985;
/// Grid of the log-odds of α / (α + β), and of ln (α + β).
const ODDS: (f64, f64, u32) = (-7.0, 2.0, 61);
const SPREADS: (f64, f64, u32) = (-1.5, 6.0, 41);

/// What is known about a wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course<'a> {
    /// People invited.
    pub invited: u32,
    /// The smallest group: counts are told in steps of so many people.
    pub step: u32,
    /// Counts as they were told: the day, counted from the opening, at whose beginning it was counted, and the number, a
    /// multiple of `step`, that at least so many had answered. In order of days.
    pub told: &'a [(u32, u32)],
    /// Days of letters, counted from the opening, the planned ones included.
    pub letters: &'a [u32],
    /// The day at whose beginning participation ends.
    pub closes: u32,
}

/// What can be said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Projection {
    /// Nothing yet: too few days, or too few counts that moved on.
    TooEarly,
    /// Nothing more: so few are left that a figure would tell of them.
    NearlyAll,
    /// Where it will end.
    Ends(Projected),
}

/// Shares of those invited, in percent, rounded outwards to whole ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Projected {
    /// The most probable end.
    pub rate: u32,
    /// Ends of its 95 % interval.
    pub low: u32,
    /// See `low`.
    pub high: u32,
}

/// Projects where participation ends.
pub fn project(course: &Course<'_>) -> Projection {
    let people = f64::from(course.invited);
    let half_step = f64::from(course.step.saturating_sub(1));
    let Some((today, now)) = course.told.last().copied() else {
        return Projection::TooEarly;
    };
    if now.saturating_add(course.step.saturating_mul(2)) > course.invited {
        return Projection::NearlyAll;
    }
    let steps = steps(course, half_step);
    let moves = steps.iter().filter(|step| step.is_move).count();
    if today < DAYS || moves < MOVES {
        return Projection::TooEarly;
    }
    let answered = (f64::from(now) + half_step).min(people);
    let left = people - answered;
    let until = clock(course.letters, today);
    let end = clock(course.letters, course.closes.max(today));

    let logs = grid(|of| likelihood(of, &steps, left));
    let best = logs
        .iter()
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map_or(Chances::default(), |(of, _)| *of);
    let dispersion = dispersion(best, &steps, people);
    let weights: Vec<(Chances, f64)> = logs
        .iter()
        .map(|(of, log)| (*of, (log / dispersion).exp()))
        .collect();
    let all: f64 = weights.iter().map(|(_, weight)| weight).sum();
    // What is still to come: a mixture of nearly normal counts.
    let parts: Vec<Part> = weights
        .iter()
        .filter(|(_, weight)| *weight > all * 1e-9)
        .map(|(of, weight)| {
            let share = 1.0 - (of.open(end) - of.open(until)).exp();
            Part {
                weight: weight / all,
                mean: left * share,
                sd: (left * share * (1.0 - share) * dispersion).sqrt(),
            }
        })
        .collect();
    let mean: f64 = parts.iter().map(|part| part.weight * part.mean).sum();
    let (low, high) = (quantile(&parts, -Z, left), quantile(&parts, Z, left));
    let told = f64::from(now);
    let percent = |n: f64| n / people * 100.0;
    let low = percent((answered + low - half_step).max(told)).floor();
    let high = percent((answered + high + half_step).min(people)).ceil();
    let rate = percent(answered + mean).round().clamp(low, high);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "percentages from 0 to 100"
    )]
    let whole = |share: f64| share.clamp(0.0, 100.0) as u32;
    Projection::Ends(Projected {
        rate: whole(rate),
        low: whole(low),
        high: whole(high),
    })
}

/// Answers between two counts.
struct Step {
    /// Time at its beginning and end.
    from: f64,
    to: f64,
    answers: f64,
    is_move: bool,
}

/// The course as steps: from count to count that moved on, and what passed since.
fn steps(course: &Course<'_>, half_step: f64) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let (mut since, mut told) = (0, 0);
    for &(day, count) in course.told {
        let is_last = course.told.last().is_some_and(|last| last.0 == day);
        let is_move = count > told && day > since;
        if !is_move && (!is_last || day <= since) {
            continue;
        }
        let before = if told == 0 {
            0.0
        } else {
            f64::from(told) + half_step
        };
        let after = if count == 0 {
            0.0
        } else {
            f64::from(count) + half_step
        };
        steps.push(Step {
            from: clock(course.letters, since),
            to: clock(course.letters, day),
            answers: (after - before).max(0.0),
            is_move,
        });
        (since, told) = (day, count.max(told));
    }
    steps
}

/// Time that has passed at the beginning of a day. The opening is a letter.
fn clock(letters: &[u32], day: u32) -> f64 {
    let is_fresh = |day: u32| {
        day < FRESH_DAYS
            || letters
                .iter()
                .any(|letter| (*letter..letter.saturating_add(FRESH_DAYS)).contains(&day))
    };
    (0..day)
        .map(|day| if is_fresh(day) { FRESH } else { 1.0 })
        .sum()
}

/// Chances of people to answer in a unit of time: Beta(α, β).
#[derive(Debug, Clone, Copy, PartialEq)]
struct Chances {
    alpha: f64,
    beta: f64,
}

impl Default for Chances {
    fn default() -> Self {
        Self {
            alpha: 1.0,
            beta: 1.0,
        }
    }
}

impl Chances {
    /// ln S(τ): how many have not answered after this time.
    fn open(self, time: f64) -> f64 {
        let Self { alpha, beta } = self;
        ln_gamma(beta + time) + ln_gamma(alpha + beta)
            - ln_gamma(beta)
            - ln_gamma(alpha + beta + time)
    }
}

/// Every point of the grid with its value, the largest set to 0.
fn grid(value: impl Fn(Chances) -> f64) -> Vec<(Chances, f64)> {
    let points = |(from, to, n): (f64, f64, u32)| {
        (0..n).map(move |at| from + (to - from) * f64::from(at) / f64::from(n - 1))
    };
    let mut grid: Vec<(Chances, f64)> = points(ODDS)
        .flat_map(|odds| points(SPREADS).map(move |spread| (odds, spread)))
        .map(|(odds, spread)| {
            let (mean, sum) = (1.0 / (1.0 + (-odds).exp()), spread.exp());
            let of = Chances {
                alpha: mean * sum,
                beta: (1.0 - mean) * sum,
            };
            (of, value(of))
        })
        .collect();
    let largest = grid
        .iter()
        .map(|(_, value)| *value)
        .fold(f64::NEG_INFINITY, f64::max);
    for (_, value) in &mut grid {
        *value -= largest;
    }
    grid
}

/// The multinomial likelihood of the steps, and of those who have not answered, as a logarithm.
fn likelihood(of: Chances, steps: &[Step], left: f64) -> f64 {
    let until = steps.last().map_or(0.0, |step| step.to);
    let answered: f64 = steps
        .iter()
        .map(|step| step.answers * share(of, step).ln())
        .sum();
    answered + left * of.open(until)
}

/// The share of all that answers in a step.
fn share(of: Chances, step: &Step) -> f64 {
    (of.open(step.from).exp() - of.open(step.to).exp()).max(1e-12)
}

/// Pearson's χ² over its degrees of freedom, at least 1.
fn dispersion(of: Chances, steps: &[Step], people: f64) -> f64 {
    let squares: f64 = steps
        .iter()
        .map(|step| {
            let expected = people * share(of, step);
            (step.answers - expected).powi(2) / expected
        })
        .sum();
    // As many steps as are free: two parameters were fitted.
    let free = (steps.len() as f64 - 2.0).max(1.0);
    (squares / free).max(1.0)
}

/// One normal part of a mixture.
struct Part {
    weight: f64,
    mean: f64,
    sd: f64,
}

/// The place in a mixture on `0..=most` below which lies as much as below `z` in a normal distribution.
fn quantile(parts: &[Part], z: f64, most: f64) -> f64 {
    let normal = |x: f64| 0.5 * statrs::function::erf::erfc(-x / std::f64::consts::SQRT_2);
    let wanted = normal(z);
    let below = |x: f64| -> f64 {
        parts
            .iter()
            .map(|part| match part.sd {
                sd if sd > 0.0 => part.weight * normal((x - part.mean) / sd),
                _ => part.weight * f64::from(u8::from(x >= part.mean)),
            })
            .sum()
    };
    let (mut from, mut to) = (0.0, most);
    for _ in 0..60 {
        let middle = f64::midpoint(from, to);
        if below(middle) < wanted {
            from = middle;
        } else {
            to = middle;
        }
    }
    f64::midpoint(from, to)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rand_chacha::{
        ChaCha12Rng,
        rand_core::{Rng, SeedableRng},
    };

    use super::*;

    /// A course told in steps of five.
    fn told(counts: &[u32]) -> Vec<(u32, u32)> {
        (0..).zip(counts.iter().map(|n| n / 5 * 5)).collect()
    }

    fn ends(invited: u32, told: &[(u32, u32)], letters: &[u32], closes: u32) -> Projection {
        project(&Course {
            invited,
            step: 5,
            told,
            letters,
            closes,
        })
    }

    #[test]
    fn who_is_left_is_told_by_the_formula() {
        // By hand: α = 1, β = 2: after one unit 2/3, after two 2/3 · 3/4 = 1/2; α = 2, β = 3: 3/5, then 3/5 · 4/6 = 2/5.
        for (alpha, beta, time, open) in [
            (1.0, 2.0, 1.0, 2.0 / 3.0),
            (1.0, 2.0, 2.0, 0.5),
            (2.0, 3.0, 1.0, 0.6),
            (2.0, 3.0, 2.0, 0.4),
            (2.0, 3.0, 0.0, 1.0),
        ] {
            let found = Chances { alpha, beta }.open(time).exp();
            assert!((found - open).abs() < 1e-12, "{found} instead of {open}");
        }
    }

    #[test]
    fn time_runs_faster_after_a_letter() {
        let after = |day| clock(&[7], day);
        let expected = [
            (0, 0.0),
            (1, 3.0),
            (2, 6.0),
            (3, 7.0),
            (7, 11.0),
            (9, 17.0),
            (10, 18.0),
        ];
        for (day, time) in expected {
            assert!((after(day) - time).abs() < 1e-12, "{day}");
        }
    }

    #[test]
    fn too_early_too_late_and_in_between() {
        assert_eq!(ends(200, &[], &[0], 21), Projection::TooEarly);
        let early = told(&[0, 30, 50]);
        assert_eq!(ends(200, &early, &[0], 21), Projection::TooEarly);
        let still = told(&[0, 0, 0, 0, 3, 4, 4]);
        assert_eq!(ends(200, &still, &[0], 21), Projection::TooEarly);
        let late = told(&[0, 60, 100, 150, 197]);
        assert_eq!(ends(200, &late, &[0], 21), Projection::NearlyAll);
        let course = told(&[0, 30, 50, 56, 61, 66]);
        let Projection::Ends(found) = ends(200, &course, &[0], 21) else {
            panic!("a course of five days can be projected");
        };
        assert!(found.low >= 32, "{found:?}: nobody takes an answer back");
        assert!(
            found.low <= found.rate && found.rate <= found.high,
            "{found:?}"
        );
        assert!(found.rate > 35 && found.rate < 60, "{found:?}");
    }

    #[test]
    fn a_reminder_is_worth_something() {
        let course = told(&[0, 30, 50, 56, 61, 66]);
        let rate = |letters: &[u32]| match ends(200, &course, letters, 14) {
            Projection::Ends(found) => found.rate,
            other => panic!("{other:?}"),
        };
        assert!(rate(&[0, 7]) > rate(&[0]));
    }

    #[test]
    fn the_interval_holds_what_it_promises() {
        let mut random = ChaCha12Rng::from_seed([5; 32]);
        let letters = [0, 7, 14];
        let (mut inside, mut wide) = (0, 0);
        let runs = 200;
        for run in 0..runs {
            let of = [(0.5, 6.0), (1.0, 14.0), (2.0, 40.0), (0.3, 3.0)][run % 4];
            let of = Chances {
                alpha: of.0,
                beta: of.1,
            };
            let days: Vec<u32> = (0..300)
                .map(|_| {
                    let left = f64::from(random.next_u32()) / f64::from(u32::MAX);
                    (1..=21)
                        .find(|day| of.open(clock(&letters, *day)).exp() < left)
                        .unwrap_or(99)
                })
                .collect();
            let by = |day: u32| {
                let answered = days.iter().filter(|answered| **answered <= day);
                u32::try_from(answered.count()).unwrap()
            };
            let mut last = 0;
            let course: Vec<(u32, u32)> = (0..=8)
                .map(|day| {
                    if by(day) >= last + 5 {
                        last = by(day);
                    }
                    (day, last / 5 * 5)
                })
                .collect();
            if let Projection::Ends(found) = ends(300, &course, &letters, 21) {
                let end = f64::from(by(21)) / 3.0;
                inside += usize::from(f64::from(found.low) <= end && end <= f64::from(found.high));
                wide += found.high - found.low;
            } else {
                panic!("300 people and eight days can be projected: {course:?}");
            }
        }
        assert!(inside >= runs * 93 / 100, "{inside} of {runs}");
        assert!(
            wide < 30 * 200,
            "{}: so wide an interval says nothing",
            wide / 200
        );
    }

    proptest! {
        #[test]
        fn any_course_gives_ordered_shares(
            invited in 0_u32..3_000,
            steps in prop::collection::vec(0_u32..60, 0..20),
            letters in prop::collection::vec(0_u32..30, 0..4),
            closes in 0_u32..60,
        ) {
            let mut sum = 0;
            let counts: Vec<u32> = steps.iter().map(|n| { sum += n; sum.min(invited) }).collect();
            let course = told(&counts);
            if let Projection::Ends(found) = ends(invited, &course, &letters, closes) {
                let (_, now) = course[course.len() - 1];
                prop_assert!(found.low <= found.rate && found.rate <= found.high && found.high <= 100);
                prop_assert!(u64::from(found.high) * u64::from(invited) >= u64::from(now) * 100);
                prop_assert!((u64::from(found.low) + 1) * u64::from(invited) >= u64::from(now) * 100);
            }
        }
    }
}
