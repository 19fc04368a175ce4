//! What measured results do to an assumption: they move it, and narrow its range.
//!
//! A three-point value is read as a PERT distribution with mean μ₀ = (l + 4m + h)/6 and variance
//! τ₀² = (μ₀ − l)(h − μ₀)/7, the variance of its beta distribution. A measured mean y with standard error σ updates it
//! by the conjugate normal model (Gelman and others, Bayesian Data Analysis, 3rd edition, §2.5, eq. 2.10 to 2.12):
//!
//! 1/τ₁² = 1/τ₀² + 1/σ²,  μ₁ = (μ₀/τ₀² + y/σ²) τ₁²
//!
//! For costs and other values that are multiplied rather than added, the same is done to logarithms: the prior becomes
//! μ = ln(mean) − s²/2 with s² = ln(1 + variance/mean²), the measurement ln y with variance ln(1 + σ²/y²), and the
//! posterior is taken back as mean exp(μ + s²/2) and variance (exp(s²) − 1) mean².
//!
//! The posterior becomes three points by shrinking the old ones around the new mean, x ↦ μ₁ + (x − μ₀) τ₁/τ₀, which keeps
//! the shape and gives exactly the posterior's mean and variance. Where that would put the low value below 0 it is set
//! to 0, and the likely one is moved so that the mean holds.

use serde::{Deserialize, Serialize};

use super::{
    ThreePoint,
    step::{Direction, Kpi},
};

/// How values go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// By adding: points, minutes, percent.
    Linear,
    /// By multiplying: days and money; everything above 0.
    Log,
}

/// What was measured, in the unit of the assumption.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Observed {
    /// Mean.
    pub mean: f64,
    /// Standard error of the mean; 0 for what is known for certain.
    pub standard_error: f64,
}

impl Observed {
    /// Mean and standard error of several measurements; `None` for fewer than two, which do not tell how far they vary.
    pub fn of(values: &[f64]) -> Option<Self> {
        let n = values.len() as f64;
        if values.len() < 2 || !values.iter().all(|value| value.is_finite()) {
            return None;
        }
        let mean = values.iter().sum::<f64>() / n;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        Some(Self {
            mean,
            standard_error: (squares / (n - 1.0) / n).sqrt(),
        })
    }
}

impl Observed {
    /// One value alone of something that multiplies. It does not tell how far others would lie from it, so the spread of
    /// the assumption is the known variance σ² of one measurement (Gelman and others, §2.5, eq. 2.9: normal model with
    /// known variance): σ² = s², the assumption's variance of logarithms. Where `n` values have narrowed the assumption
    /// before, it has s² = σ²/(n + 1), and σ² = (n + 1) s²: one value at a time comes to the same as all at once.
    ///
    /// `None` if the assumption has no spread, or the value no logarithm.
    pub fn alone(value: f64, prior: ThreePoint, n: u32) -> Option<Self> {
        let mean = prior.expected();
        let variance = (mean - prior.low) * (prior.high - mean) / 7.0;
        let is_possible = value.is_finite() && value > 0.0 && mean > 0.0 && variance > 0.0;
        is_possible.then(|| {
            let (_, spread) = to_log(mean, variance);
            let known = spread * (f64::from(n) + 1.0);
            Self {
                mean: value,
                standard_error: value * known.exp_m1().sqrt(),
            }
        })
    }
}

/// The assumption after the measurement; unchanged if it had no spread, or if what was measured cannot be: not a number,
/// below 0, or 0 on the scale of logarithms.
pub fn learn(prior: ThreePoint, observed: Observed, scale: Scale) -> ThreePoint {
    let mean = prior.expected();
    let variance = (mean - prior.low) * (prior.high - mean) / 7.0;
    let is_possible = observed.mean.is_finite()
        && observed.standard_error.is_finite()
        && observed.standard_error >= 0.0
        && match scale {
            Scale::Linear => observed.mean >= 0.0,
            Scale::Log => observed.mean > 0.0 && mean > 0.0,
        };
    if !prior.is_sound() || variance <= 0.0 || !is_possible {
        return prior;
    }
    let noise = observed.standard_error.powi(2);
    let (new_mean, new_variance) = match scale {
        Scale::Linear => update((mean, variance), (observed.mean, noise)),
        Scale::Log => {
            let (y, noise) = (observed.mean, noise / observed.mean.powi(2));
            let posterior = update(to_log(mean, variance), (y.ln(), noise.ln_1p()));
            from_log(posterior)
        }
    };
    around(
        prior,
        mean,
        new_mean.max(0.0),
        (new_variance / variance).sqrt(),
    )
}

/// Mean and variance after a normal observation.
fn update((mean, variance): (f64, f64), (observed, noise): (f64, f64)) -> (f64, f64) {
    if noise == 0.0 {
        return (observed, 0.0);
    }
    let share = variance / (variance + noise);
    (mean + share * (observed - mean), variance * (1.0 - share))
}

fn to_log(mean: f64, variance: f64) -> (f64, f64) {
    let spread = (variance / (mean * mean)).ln_1p();
    (mean.ln() - spread / 2.0, spread)
}

fn from_log((mean, variance): (f64, f64)) -> (f64, f64) {
    let plain = (mean + variance / 2.0).exp();
    (plain, variance.exp_m1() * plain * plain)
}

fn around(prior: ThreePoint, mean: f64, new_mean: f64, shrink: f64) -> ThreePoint {
    let moved = |value: f64| new_mean + (value - mean) * shrink;
    let (low, high) = (moved(prior.low), moved(prior.high));
    if low >= 0.0 {
        return ThreePoint {
            low,
            likely: moved(prior.likely).clamp(low, high),
            high,
        };
    }
    // The mean holds as far as the order of the three does.
    let likely = ((6.0 * new_mean - high) / 4.0).clamp(0.0, high);
    ThreePoint {
        low: 0.0,
        likely,
        high: (6.0 * new_mean - 4.0 * likely).max(likely),
    }
}

/// How much of the way from its baseline to its target a measure has gone: 1 is the target, less than 0 the wrong way.
/// `None` if baseline and target are the same or stand against the measure's direction.
pub fn reached(kpi: &Kpi, measured: f64) -> Option<f64> {
    let way = kpi.target - kpi.baseline;
    let is_forward = match kpi.direction {
        Direction::Up => way > 0.0,
        Direction::Down => way < 0.0,
    };
    (is_forward && measured.is_finite()).then(|| (measured - kpi.baseline) / way)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::roadmap::Library;

    const PRIOR: ThreePoint = ThreePoint {
        low: 6.0,
        likely: 9.0,
        high: 14.0,
    };

    fn moments(of: ThreePoint) -> (f64, f64) {
        let mean = of.expected();
        (mean, (mean - of.low) * (of.high - mean) / 7.0)
    }

    #[test]
    fn an_update_by_hand() {
        // μ₀ = 28/3, τ₀² = (10/3)(14/3)/7 = 20/9; y = 12 with σ² = 20/9 weighs as much, so half the way at half the variance.
        let observed = Observed {
            mean: 12.0,
            standard_error: (20.0_f64 / 9.0).sqrt(),
        };
        let (mean, variance) = moments(learn(PRIOR, observed, Scale::Linear));
        assert!(
            (mean - f64::midpoint(28.0 / 3.0, 12.0)).abs() < 1e-12,
            "{mean}"
        );
        assert!((variance - 10.0 / 9.0).abs() < 1e-12, "{variance}");
    }

    #[test]
    fn one_value_alone_by_hand() {
        // 0.9/1/1.35: μ₀ = 1.04167, τ₀² = 0.00624; s² = ln(1 + τ₀²/μ₀²) = 0.005734, mean of logarithms 0.037955.
        let prior = ThreePoint {
            low: 0.90,
            likely: 1.00,
            high: 1.35,
        };
        let alone = |value: f64, of: ThreePoint, n: u32| {
            learn(of, Observed::alone(value, of, n).unwrap(), Scale::Log)
        };
        // 1.3 weighs as much as the assumption: logarithm (0.037955 + ln 1.3)/2 = 0.150160, s₁² = 0.002867; so the mean is
        // exp(0.150160 + 0.002867/2) = 1.163687 and the variance (exp(s₁²) − 1) · 1.163687² = 0.003888.
        let first = alone(1.3, prior, 0);
        let (mean, variance) = moments(first);
        assert!((mean - 1.163_687).abs() < 1e-5, "{mean}");
        assert!((variance - 0.003_888).abs() < 1e-6, "{variance}");
        // 1.1 after it weighs a third: logarithm (0.037955 + ln 1.3 + ln 1.1)/3 = 0.131876, s₂² = 0.001911, mean 1.142058.
        let (mean, _) = moments(alone(1.1, first, 1));
        assert!((mean - 1.142_058).abs() < 1e-5, "{mean}");
        // In the other order it comes to the same.
        let (other, _) = moments(alone(1.3, alone(1.1, prior, 0), 1));
        assert!((mean - other).abs() < 1e-9, "{mean} {other}");
        let certain = ThreePoint {
            low: 1.0,
            likely: 1.0,
            high: 1.0,
        };
        assert_eq!(Observed::alone(1.3, certain, 0), None);
        for nonsense in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Observed::alone(nonsense, prior, 0), None);
        }
    }

    #[test]
    fn certainty_replaces_and_ignorance_changes_nothing() {
        for scale in [Scale::Linear, Scale::Log] {
            let certain = learn(
                PRIOR,
                Observed {
                    mean: 7.0,
                    standard_error: 0.0,
                },
                scale,
            );
            assert!((certain.low - 7.0).abs() < 1e-12 && (certain.high - 7.0).abs() < 1e-12);
            let vague = learn(
                PRIOR,
                Observed {
                    mean: 7.0,
                    standard_error: 1e9,
                },
                scale,
            );
            assert!(
                (vague.low - PRIOR.low).abs() < 0.05 && (vague.high - PRIOR.high).abs() < 0.05,
                "{vague:?}"
            );
        }
        for nonsense in [f64::NAN, f64::INFINITY, -3.0] {
            let observed = Observed {
                mean: nonsense,
                standard_error: 1.0,
            };
            assert_eq!(learn(PRIOR, observed, Scale::Log), PRIOR);
            assert_eq!(learn(PRIOR, observed, Scale::Linear), PRIOR);
        }
        let point = ThreePoint {
            low: 2.0,
            likely: 2.0,
            high: 2.0,
        };
        let observed = Observed {
            mean: 5.0,
            standard_error: 1.0,
        };
        assert_eq!(learn(point, observed, Scale::Linear), point);
    }

    #[test]
    fn several_measurements_have_a_standard_error() {
        let of = Observed::of(&[4.0, 6.0, 8.0]).unwrap();
        assert!(
            (of.mean - 6.0).abs() < 1e-12
                && (of.standard_error - 2.0 / 3.0_f64.sqrt()).abs() < 1e-12
        );
        assert_eq!(Observed::of(&[4.0]), None);
    }

    #[test]
    fn a_measure_tells_how_far_it_has_come() {
        let kpi = Library::builtin().step("VOI-S1").unwrap().kpi;
        assert_eq!(reached(&kpi, kpi.baseline), Some(0.0));
        assert_eq!(reached(&kpi, kpi.target), Some(1.0));
        let still = Kpi {
            target: kpi.baseline,
            ..kpi
        };
        assert_eq!(reached(&still, 3.0), None);
    }

    proptest! {
        #[test]
        fn a_measurement_pulls_towards_itself_and_narrows(
            low in 0.0..50.0_f64, more in 0.1..30.0_f64, most in 0.1..60.0_f64,
            mean in 0.1..200.0_f64, standard_error in 0.01..40.0_f64, log in prop::bool::ANY,
        ) {
            let prior = ThreePoint { low, likely: low + more, high: low + more + most };
            let scale = if log { Scale::Log } else { Scale::Linear };
            let found = learn(prior, Observed { mean, standard_error }, scale);
            prop_assert!(found.is_sound(), "{found:?}");
            let (before, after) = (prior.expected(), found.expected());
            if !log {
                prop_assert!((after - mean).abs() <= (before - mean).abs() + 1e-6, "{before} {after} {mean}");
                prop_assert!(found.high - found.low <= prior.high - prior.low + 1e-9);
            }
        }
    }
}
