//! A mixture of normal distributions: where one department's mean may lie when the spread between departments is unknown.

use std::f64::consts::{PI, SQRT_2};

use statrs::function::erf::erfc;

use crate::scoring::{confidence::Confidence, level};

/// Nodes taken together: their weight and moments, so that mean and variance of the whole stay exact.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Gathered {
    pub(super) n: usize,
    pub(super) weight: f64,
    first: f64,
    second: f64,
}

impl Gathered {
    pub(super) fn add(&mut self, weight: f64, mean: f64, variance: f64) {
        self.n += 1;
        self.weight += weight;
        self.first += weight * mean;
        self.second += weight * (variance + mean * mean);
    }

    fn normal(&self) -> Part {
        let mean = self.first / self.weight;
        let variance = self.second / self.weight - mean * mean;
        Part {
            weight: self.weight,
            mean,
            sd: variance.max(f64::MIN_POSITIVE).sqrt(),
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Part {
    weight: f64,
    mean: f64,
    sd: f64,
}

/// The mixture with its mean and standard deviation.
#[derive(Debug, Clone)]
pub(super) struct Mixture {
    pub(super) mean: f64,
    pub(super) sd: f64,
    parts: Vec<Part>,
}

impl Mixture {
    pub(super) fn of(gathered: &[Gathered]) -> Self {
        let parts: Vec<Part> = gathered
            .iter()
            .filter(|part| part.weight > 0.0)
            .map(Gathered::normal)
            .collect();
        let mean: f64 = parts.iter().map(|part| part.weight * part.mean).sum();
        let variance: f64 = parts
            .iter()
            .map(|part| part.weight * (part.sd * part.sd + (part.mean - mean).powi(2)))
            .sum();
        Self {
            mean,
            sd: variance.sqrt(),
            parts,
        }
    }

    /// Probability below `x`.
    pub(super) fn cdf(&self, x: f64) -> f64 {
        let below = |part: &Part| part.weight * erfc((part.mean - x) / (part.sd * SQRT_2)) / 2.0;
        self.parts.iter().map(below).sum()
    }

    fn density(&self, x: f64) -> f64 {
        let at = |part: &Part| {
            let z = (x - part.mean) / part.sd;
            part.weight * (-z * z / 2.0).exp() / part.sd
        };
        self.parts.iter().map(at).sum::<f64>() / (2.0 * PI).sqrt()
    }

    /// The two-sided interval.
    pub(super) fn interval(&self, confidence: Confidence) -> (f64, f64) {
        let z = confidence.z();
        (
            self.quantile(confidence.lower(), self.mean - z * self.sd),
            self.quantile(confidence.upper(), self.mean + z * self.sd),
        )
    }

    /// Where the distribution reaches `q`: Newton's method, held between bounds that Cantelli's inequality gives.
    fn quantile(&self, q: f64, guess: f64) -> f64 {
        let mut low = self.mean - self.sd * (1.0 / q - 1.0).sqrt();
        let mut high = self.mean + self.sd * (1.0 / (1.0 - q) - 1.0).sqrt();
        let mut x = guess.clamp(low, high);
        for _ in 0..100 {
            let beyond = self.cdf(x) - q;
            if beyond > 0.0 {
                high = x;
            } else {
                low = x;
            }
            let newton = x - beyond / self.density(x);
            let next = if newton > low && newton < high {
                newton
            } else {
                f64::midpoint(low, high)
            };
            let step = (next - x).abs();
            x = next;
            if step <= 1e-10 * self.sd {
                break;
            }
        }
        x
    }

    /// Probability of each level between `cuts`, from the first.
    pub(super) fn level_probabilities(&self, cuts: &[f64]) -> Vec<f64> {
        level::of_distribution(|x| self.cdf(x), cuts)
            .unwrap_or_else(|| level::certain(self.mean, cuts))
    }
}
