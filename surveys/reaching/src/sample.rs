//! How many people are invited, and how exact the figures of the organization then are.
//!
//! Answers needed for a share p with margin e at confidence c, in a population of N (Cochran 1977, §4.4):
//!
//! ```text
//! n₀ = z² · p (1 − p) / e²          n = n₀ / (1 + (n₀ − 1) / N)
//! ```
//!
//! with p = 0.5, where it takes the most, and z the two-sided normal quantile of c. As not all who are invited answer, n over
//! the expected response rate are invited. Those who answer are treated as a random part of those invited; a margin says
//! nothing about people who would rather not answer.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal};

/// How people are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// From everybody alike.
    Simple,
    /// From each department by its share, but enough of each that it can be shown.
    Stratified,
}

/// With which certainty the true share lies within the margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    /// 90 %.
    #[serde(rename = "90")]
    P90,
    /// 95 %.
    #[serde(rename = "95")]
    P95,
    /// 99 %.
    #[serde(rename = "99")]
    P99,
}

impl Certainty {
    /// All, least first.
    pub const ALL: [Self; 3] = [Self::P90, Self::P95, Self::P99];

    /// In percent.
    pub const fn percent(self) -> u32 {
        match self {
            Self::P90 => 90,
            Self::P95 => 95,
            Self::P99 => 99,
        }
    }

    /// The two-sided quantile z of the normal distribution.
    pub fn z(self) -> f64 {
        let tail = f64::from(100 - self.percent()) / 200.0;
        Normal::standard().inverse_cdf(1.0 - tail)
    }
}

/// What is wished for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// How people are drawn.
    pub kind: Kind,
    /// The margin e in percentage points, 1 to 20.
    pub margin: u32,
    /// With which certainty.
    pub certainty: Certainty,
    /// How many of a hundred invited people are expected to answer, 10 to 100.
    pub response: u32,
}

impl Wish {
    /// Margins that can be wished for, in percentage points.
    pub const MARGINS: std::ops::RangeInclusive<u32> = 1..=20;
    /// Response rates that can be expected, in percent.
    pub const RESPONSES: std::ops::RangeInclusive<u32> = 10..=100;

    /// So many are invited that `answers` can be expected.
    fn invited_for(self, answers: u32) -> u32 {
        let of_hundred = u64::from(self.response.clamp(1, 100));
        let invited = (u64::from(answers) * 100).div_ceil(of_hundred);
        u32::try_from(invited).unwrap_or(u32::MAX)
    }
}

/// Answers needed, at most everybody. `margin` is a share, 0.05 for five percentage points.
///
/// An empty population needs none; a margin that is not positive needs everybody.
pub fn answers_needed(population: u32, margin: f64, certainty: Certainty) -> u32 {
    if population == 0 || margin.is_nan() || margin <= 0.0 {
        return population;
    }
    let without_end = (certainty.z() / margin).powi(2) * 0.25;
    let needed = without_end / (1.0 + (without_end - 1.0) / f64::from(population));
    // A grain below the last digit is no further person.
    let whole = (needed - 1e-9).ceil().clamp(1.0, f64::from(population));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and a number of people"
    )]
    let whole = whole as u32;
    whole
}

/// The margin, a share, that so many answers reach: `e = z · √(p (1 − p) / n · (N − n) / (N − 1))` with p = 0.5
/// (Cochran 1977, §3.2 and §4.4). `answers` may be a number of effective answers, n over the design effect; none at all
/// reach no margin: 1.
pub fn margin_reached(population: u32, answers: f64, certainty: Certainty) -> f64 {
    let people = f64::from(population);
    if answers.is_nan() || answers <= 0.0 {
        return 1.0;
    }
    if population <= 1 || answers >= people {
        return 0.0;
    }
    let unseen = (people - answers) / (people - 1.0);
    (certainty.z() * (0.25 / answers * unseen).sqrt()).min(1.0)
}

/// Divides `total` among strata of these sizes in proportion, with at least `floor` in each or all of it: strata whose share
/// would be smaller get the floor, and the others share the rest; whole people by largest remainders. The sum is `total`, or
/// that of the floors if it is larger; never more than everybody.
pub fn allocate(sizes: &[u32], total: u32, floor: u32) -> Vec<u32> {
    let everybody: u64 = sizes.iter().map(|size| u64::from(*size)).sum();
    let least: Vec<u64> = sizes
        .iter()
        .map(|size| u64::from(floor.min(*size)))
        .collect();
    let mut left = u64::from(total)
        .min(everybody)
        .max(least.iter().sum::<u64>());
    let mut of_free = everybody;
    let mut is_free = vec![true; sizes.len()];
    loop {
        let too_small: Vec<usize> = (0..sizes.len())
            .filter(|at| is_free[*at] && left * u64::from(sizes[*at]) < least[*at] * of_free)
            .collect();
        if too_small.is_empty() {
            break;
        }
        for at in too_small {
            is_free[at] = false;
            left = left.saturating_sub(least[at]);
            of_free -= u64::from(sizes[at]);
        }
    }
    let mut given = least;
    let mut remainders = Vec::new();
    for at in (0..sizes.len()).filter(|at| is_free[*at] && of_free > 0) {
        let share = left * u64::from(sizes[at]);
        given[at] = share / of_free;
        remainders.push((std::cmp::Reverse(share % of_free), at));
    }
    let whole: u64 = remainders.iter().map(|(_, at)| given[*at]).sum();
    remainders.sort_unstable();
    let rest = usize::try_from(left.saturating_sub(whole)).unwrap_or(usize::MAX);
    for (_, at) in remainders.into_iter().take(rest) {
        given[at] += 1;
    }
    given
        .into_iter()
        .map(|n| u32::try_from(n).unwrap_or(u32::MAX))
        .collect()
}

/// Whom a wish leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The population: N.
    pub population: u32,
    /// Answers that the margin needs: n.
    pub needed: u32,
    /// Invited per stratum, in the order given. One number for a simple sample.
    pub invited: Vec<u32>,
    /// Kish's design effect of inviting strata with unequal chances: 1 for equal chances (Kish 1992).
    pub design_effect: f64,
    /// The margin that expected answers reach, a share.
    pub margin: f64,
}

impl Plan {
    /// Plans a sample of departments of these sizes; `floor` are the invited that a department needs to be shown.
    pub fn of(wish: Wish, sizes: &[u32], floor: u32) -> Self {
        let population = sizes
            .iter()
            .fold(0_u32, |sum, size| sum.saturating_add(*size));
        let margin = f64::from(wish.margin) / 100.0;
        let needed = answers_needed(population, margin, wish.certainty);
        let total = wish.invited_for(needed).min(population);
        let (strata, invited) = match wish.kind {
            Kind::Simple => (vec![population], vec![total]),
            Kind::Stratified => (sizes.to_vec(), allocate(sizes, total, floor)),
        };
        let design_effect = design_effect(&strata, &invited);
        let all: f64 = invited.iter().copied().map(f64::from).sum();
        let answers = all * f64::from(wish.response) / 100.0;
        Self {
            population,
            needed,
            margin: margin_reached(population, answers / design_effect, wish.certainty),
            invited,
            design_effect,
        }
    }

    /// Invited in all.
    pub fn total(&self) -> u32 {
        self.invited.iter().fold(0, |sum, n| sum.saturating_add(*n))
    }

    /// Whether nobody is left out.
    pub fn invites_everybody(&self) -> bool {
        self.total() >= self.population
    }
}

/// `deff = n Σw² / (Σw)²` with w = N_h / n_h for each of the n people invited (Kish 1992). 1 if nobody is.
fn design_effect(sizes: &[u32], invited: &[u32]) -> f64 {
    let pairs = || {
        sizes
            .iter()
            .zip(invited)
            .filter(|(_, n)| **n > 0)
            .map(|(size, n)| (f64::from(*size), f64::from(*n)))
    };
    let n: f64 = pairs().map(|(_, n)| n).sum();
    let people: f64 = pairs().map(|(size, _)| size).sum();
    if n <= 0.0 || people <= 0.0 {
        return 1.0;
    }
    let squares: f64 = pairs().map(|(size, n)| size * size / n).sum();
    n * squares / (people * people)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WISH: Wish = Wish {
        kind: Kind::Stratified,
        margin: 5,
        certainty: Certainty::P95,
        response: 60,
    };

    #[test]
    fn quantiles_are_those_of_the_tables() {
        // R 4.2: qnorm(c(.95, .975, .995))
        let expected = [1.644_853_627, 1.959_963_985, 2.575_829_304];
        for (certainty, z) in Certainty::ALL.into_iter().zip(expected) {
            assert!((certainty.z() - z).abs() < 1e-8, "{}", certainty.z());
        }
    }

    #[test]
    fn answers_needed_are_those_of_the_textbook() {
        // By hand: n0 = 1.959964² · 0.25 / 0.05² = 384.1459; N = 1000: 384.1459 / (1 + 383.1459/1000) = 277.7; and so on.
        for (population, margin, certainty, n) in [
            (1_000_000_000, 0.05, Certainty::P95, 385),
            (10_000, 0.05, Certainty::P95, 370),
            (1_000, 0.05, Certainty::P95, 278),
            (500, 0.05, Certainty::P95, 218),
            (100, 0.05, Certainty::P95, 80),
            (1_000, 0.03, Certainty::P95, 517),
            (1_000, 0.05, Certainty::P99, 400),
            (1_000, 0.05, Certainty::P90, 214),
            (1, 0.05, Certainty::P95, 1),
            (0, 0.05, Certainty::P95, 0),
            (40, 0.0, Certainty::P95, 40),
        ] {
            let found = answers_needed(population, margin, certainty);
            assert_eq!(found, n, "{population} {margin} {certainty:?}");
        }
    }

    #[test]
    fn a_floor_takes_from_the_large_and_leaves_the_rest_in_proportion() {
        assert_eq!(allocate(&[600, 300, 100], 100, 0), [60, 30, 10]);
        assert_eq!(allocate(&[600, 300, 100], 100, 20), [53, 27, 20]);
        assert_eq!(allocate(&[600, 300, 8], 100, 20), [61, 31, 8]);
        assert_eq!(allocate(&[5, 5, 5], 4, 10), [5, 5, 5], "the floors hold");
        assert_eq!(allocate(&[1, 1, 1], 2, 0), [1, 1, 0]);
        assert_eq!(allocate(&[10, 0], 50, 3), [10, 0]);
        assert_eq!(allocate(&[], 50, 3), [0_u32; 0]);
    }

    #[test]
    fn unequal_chances_cost_what_kish_says() {
        // By hand: w = 10 for 90, 1 for 10 people: 100 · (90·100 + 10) / 910² = 1.0880
        assert!((design_effect(&[900, 10], &[90, 10]) - 1.088_033_8).abs() < 1e-6);
        assert!((design_effect(&[900, 100], &[90, 10]) - 1.0).abs() < 1e-12);
        assert!((design_effect(&[900], &[0]) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_plan_reaches_its_margin_if_as_many_answer_as_expected() {
        let plan = Plan::of(WISH, &[600, 300, 100], 10);
        assert_eq!((plan.population, plan.needed), (1_000, 278));
        // 278 / 0.6 = 463.3
        assert_eq!(plan.total(), 464);
        assert!(plan.margin <= 0.05 && plan.margin > 0.049, "{plan:?}");
        assert!((plan.design_effect - 1.0).abs() < 1e-3);
        let uneven = Plan::of(WISH, &[950, 12, 12, 12, 14], 12);
        assert!(uneven.design_effect > 1.01, "{uneven:?}");
        let small = Plan::of(WISH, &[40], 10);
        assert!(small.invites_everybody());
    }

    proptest! {
        #[test]
        fn more_answers_are_never_less_exact(population in 2_u32..50_000, a in 1_u32..5_000, b in 1_u32..5_000) {
            let (few, many) = (a.min(b).min(population), a.max(b).min(population));
            let margin = |n: u32| margin_reached(population, f64::from(n), Certainty::P95);
            prop_assert!(margin(many) <= margin(few));
            prop_assert!((0.0..=1.0).contains(&margin(few)));
        }

        #[test]
        fn needed_answers_reach_the_margin_and_one_fewer_does_not(population in 20_u32..100_000, margin in 1_u32..=20) {
            let margin = f64::from(margin) / 100.0;
            let n = answers_needed(population, margin, Certainty::P95);
            prop_assert!(margin_reached(population, f64::from(n), Certainty::P95) <= margin + 1e-9);
            if n > 1 {
                prop_assert!(margin_reached(population, f64::from(n - 1), Certainty::P95) > margin - 1e-9);
            }
        }

        #[test]
        fn an_allocation_keeps_every_limit(sizes in prop::collection::vec(0_u32..500, 1..12), total in 0_u32..2_000, floor in 0_u32..40) {
            let given = allocate(&sizes, total, floor);
            let everybody: u32 = sizes.iter().sum();
            let floors: u32 = sizes.iter().map(|size| floor.min(*size)).sum();
            prop_assert_eq!(given.iter().sum::<u32>(), total.min(everybody).max(floors));
            for (size, n) in sizes.iter().zip(&given) {
                prop_assert!(*n <= *size && *n >= floor.min(*size));
            }
            // Whoever has more than the floor has not more, by more than a person, than its share.
            for (size, n) in sizes.iter().zip(&given).filter(|(_, n)| **n > floor) {
                let share = f64::from(total.min(everybody)) * f64::from(*size) / f64::from(everybody);
                prop_assert!(f64::from(*n) < share + 1.0);
            }
            prop_assert!(design_effect(&sizes, &given) >= 1.0 - 1e-9);
        }
    }
}
