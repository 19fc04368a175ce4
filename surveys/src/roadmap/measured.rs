//! What measured objectives teach about the effects of a driver.
//!
//! An objective (KPI) that came as far as its target says that its step did what was expected of it; one that came half
//! the way, that it did half. How far it came, r ([`learning::reached`](super::learning::reached)), is read as one
//! measurement of a factor on all effects of the step's drivers, also for steps that are still to come: what holds back
//! one step that saves time holds back the next. Only finished steps count.
//!
//! Effects multiply, so this is done on logarithms. A KPI follows an effect only loosely; a factor of e^0.5 ≈ 1.65 either
//! way is taken as its noise, τ = [`NOISE`] (an assumption; with it, one result alone can be read as well). With n results
//! the measurement of an effect with expected value μ is ln y = ln μ + (Σ ln r)/n with variance τ²/n, and the effect's own
//! range is its prior: the conjugate normal update with known variance (Gelman and others, Bayesian Data Analysis, 3rd
//! edition, §2.5, eq. 2.11 and 2.12), as [`learning::learn`](super::learning::learn) does it on [`Scale::Log`]. The range
//! becomes narrower with every result and moves towards what was measured.
//!
//! Adoption does not learn from these results. An effect and the share of people who take part are multiplied in every
//! benefit, so a result that came half the way can mean half the effect or half the people, and nothing in it tells the
//! two apart; taken for both, one measurement would narrow a plan twice and halve its benefit two times over. Adoption
//! stays what it is until it is measured itself: the next survey gives a new readiness, and `readiness` and
//! `adoption_bounds` of the inputs take a measured use.
//!
//! By hand (a test does the same): effect 1/2/4, so μ = 13/6 and s² = ln(1 + (11/36)/μ²) = 0.06306; results 0.5 and 0.8, so
//! (Σ ln r)/n = −0.45815 with variance 0.125. Weight s²/(s² + 0.125) = 0.33531; the expected effect becomes 1.8581.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Inputs, Plan,
    learning::{Observed, Scale, learn},
    progress::{Standing, Status},
    step::{Benefit, Driver},
};

/// How far one objective may lie from the effect behind it, as a standard deviation of logarithms.
pub const NOISE: f64 = 0.5;

/// What no result is read as less or more than: nothing reached, or the wrong way, has no logarithm.
const BOUNDS: (f64, f64) = (0.05, 3.0);

/// What was measured about the effects of a driver.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasuredEffect {
    /// Geometric mean of how far the objectives came: 1 is as expected.
    pub factor: f64,
    /// Objectives that were measured.
    pub results: u32,
}

impl MeasuredEffect {
    /// What these results come to; `None` without any.
    pub fn of(reached: &[f64]) -> Option<Self> {
        let results = u32::try_from(reached.len()).ok().filter(|n| *n > 0)?;
        let sum: f64 = reached
            .iter()
            .map(|far| far.clamp(BOUNDS.0, BOUNDS.1).ln())
            .sum();
        Some(Self {
            factor: (sum / f64::from(results)).exp(),
            results,
        })
    }

    /// Both together, as if all results had been read at once.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let (n, m) = (f64::from(self.results), f64::from(other.results));
        let sum = n * self.factor.ln() + m * other.factor.ln();
        Self {
            factor: (sum / (n + m)).exp(),
            results: self.results.saturating_add(other.results),
        }
    }
}

/// By driver, what the finished steps of a plan have shown.
pub(super) fn of_plan(
    plan: &Plan,
    standings: &BTreeMap<String, Standing>,
) -> BTreeMap<Driver, MeasuredEffect> {
    let library = plan.library();
    let mut reached: BTreeMap<Driver, Vec<f64>> = BTreeMap::new();
    for planned in &plan.steps {
        let (Some(step), Some(standing)) = (library.step(&planned.id), standings.get(&planned.id))
        else {
            continue;
        };
        let Some(far) = standing.reached.filter(|_| standing.status == Status::Done) else {
            continue;
        };
        // A step has one objective, however many people one of its drivers reaches.
        for driver in Driver::ALL {
            if step.benefits.iter().any(|of| of.driver == driver) {
                reached.entry(driver).or_default().push(far);
            }
        }
    }
    reached
        .into_iter()
        .filter_map(|(driver, far)| Some((driver, MeasuredEffect::of(&far)?)))
        .collect()
}

impl Inputs {
    /// A benefit as it is expected here: that of the library, moved and narrowed by what was measured about its driver.
    pub fn benefit(&self, of: &Benefit) -> Benefit {
        let Some(measured) = self.measured_effects.get(&of.driver) else {
            return *of;
        };
        let mean = of.effect().expected() * measured.factor;
        let variance = NOISE.powi(2) / f64::from(measured.results.max(1));
        let observed = Observed {
            mean,
            standard_error: mean * variance.exp_m1().sqrt(),
        };
        let new = learn(of.effect(), observed, Scale::Log);
        Benefit {
            low: new.low,
            likely: new.likely,
            high: new.high,
            ..*of
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roadmap::{Library, Yardstick, step::Beneficiary};

    fn inputs(reached: &[f64]) -> Inputs {
        Inputs {
            measured_effects: MeasuredEffect::of(reached)
                .map(|measured| (Driver::TimeSaved, measured))
                .into_iter()
                .collect(),
            ..Inputs::default()
        }
    }

    const TIME: Benefit = Benefit {
        driver: Driver::TimeSaved,
        population: Beneficiary::All,
        low: 1.0,
        likely: 2.0,
        high: 4.0,
    };

    #[test]
    fn an_update_by_hand() {
        let found = inputs(&[0.5, 0.8]).benefit(&TIME).effect();
        assert!((found.expected() - 1.858_1).abs() < 1e-4, "{found:?}");
        // s₁² = s²(1 − w) = 0.06306 · 0.66469 = 0.04191; the variance is (exp(s₁²) − 1) · mean².
        let variance = (found.expected() - found.low) * (found.high - found.expected()) / 7.0;
        let expected = 0.041_914_f64.exp_m1() * found.expected().powi(2);
        assert!((variance - expected).abs() < 1e-3, "{variance} {expected}");
        assert!(found.high - found.low < 3.0);
    }

    #[test]
    fn more_results_weigh_more_and_other_drivers_stay() {
        let one = inputs(&[0.5]).benefit(&TIME).effect();
        let four = inputs(&[0.5; 4]).benefit(&TIME).effect();
        assert!(four.expected() < one.expected() && one.expected() < 13.0 / 6.0);
        assert!(four.high - four.low < one.high - one.low);
        let other = Benefit {
            driver: Driver::Retention,
            ..TIME
        };
        assert_eq!(inputs(&[0.5]).benefit(&other), other);
        assert_eq!(inputs(&[]).benefit(&TIME), TIME);
    }

    #[test]
    fn results_of_two_roadmaps_weigh_as_if_they_had_come_at_once() {
        let of = |reached: &[f64]| MeasuredEffect::of(reached).unwrap();
        let (both, at_once) = (of(&[0.5, 0.8]).and(of(&[1.2])), of(&[0.5, 0.8, 1.2]));
        assert_eq!(both.results, 3);
        assert!((both.factor - at_once.factor).abs() < 1e-12, "{both:?}");
    }

    #[test]
    fn as_expected_keeps_the_effect_and_narrows_its_range() {
        let found = inputs(&[1.0, 1.0]).benefit(&TIME).effect();
        assert!((found.expected() - 13.0 / 6.0).abs() < 0.03, "{found:?}");
        assert!(found.high - found.low < 3.0);
        // Nothing reached, and the wrong way, are read as very little.
        for far in [0.0, -2.0] {
            let found = inputs(&[far]).benefit(&TIME).effect();
            assert!(found.is_sound() && found.expected() < 13.0 / 6.0);
        }
    }

    #[test]
    fn measured_effects_move_the_benefit_and_the_cost_stays() {
        let example = include_str!("../../steps/inputs-example.toml");
        let before = Inputs {
            choice: crate::roadmap::inputs::Choice::Listed,
            measured_effects: BTreeMap::new(),
            ..Inputs::from_toml(example).unwrap()
        };
        let measured = Inputs {
            measured_effects: inputs(&[0.4, 0.5, 0.6]).measured_effects,
            ..before.clone()
        };
        let plan = |inputs: &Inputs| {
            Plan::make(inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap()
        };
        let (before, after) = (plan(&before), plan(&measured));
        assert_eq!(before.selected, after.selected);
        assert!(after.base_case.benefit_to_horizon < before.base_case.benefit_to_horizon);
        assert!((after.project_cost - before.project_cost).abs() < 1e-9);
    }
}
