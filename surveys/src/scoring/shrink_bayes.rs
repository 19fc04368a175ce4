//! Small departments drawn towards all others, the spread between departments unknown (METHODS §7.2): what the product
//! shows. With few departments that spread is not known, and taking it as 0 would make all departments equal with false
//! certainty.

mod mixture;
mod quadrature;
#[cfg(test)]
mod tests;

use std::f64::consts::PI;

use super::{NotComputed, confidence::Confidence, moments::Moments, shrink::Groups};
use mixture::{Gathered, Mixture};

/// Scale of the half-Cauchy prior on the spread between departments, in points.
pub const TAU_SCALE: f64 = 10.0;
/// Nodes of the integration over that spread.
const N_NODES: usize = 1000;
/// Nodes that weigh less change nothing that is shown.
const NEGLIGIBLE: f64 = 1e-12;
/// For the distribution of one department, neighbouring nodes are taken together: at most as many, of at most this weight.
const NODES_TOGETHER: usize = 8;
const WEIGHT_TOGETHER: f64 = 1.0 / 64.0;

/// Small groups drawn towards all others.
#[derive(Debug, Clone, PartialEq)]
pub struct Posterior {
    /// Pooled variance within groups.
    pub ms_within: f64,
    /// Mean over departments.
    pub mu: f64,
    /// Mean of the spread between departments.
    pub tau_mean: f64,
    /// In the order given; `None` for groups that are too small.
    pub groups: Vec<Option<PosteriorGroup>>,
}

/// One group.
#[derive(Debug, Clone, PartialEq)]
pub struct PosteriorGroup {
    /// People.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// The mean as the other groups suggest it: "pulled from 71 to 66 because only 6 people answered".
    pub post_mean: f64,
    /// Its standard deviation.
    pub post_sd: f64,
    /// Its interval.
    pub interval: (f64, f64),
    /// Probability of each level, from the first; sums to 1 (METHODS §8).
    pub level_probabilities: Vec<f64>,
}

/// Shrinkage integrated over the spread τ between groups (METHODS §7.2): flat prior on μ, half-Cauchy on τ,
/// `log p(τ|y) = ½Σ log w_j − ½ log Σw_j − ½Σ w_j(ȳ_j − μ̂)² + log(2/(πS(1 + (τ/S)²)))`.
///
/// Integrated with 1000 Gauss–Legendre nodes on a in (0, 1), `τ = c·a/(1−a)`, c the larger of the standard deviation of the
/// means and the root of the mean variance. Given τ a group is normal as in [`super::shrink::shrink`]; the answer is the
/// mixture: mean, variance, interval and level probabilities (`cuts`, in points, rising) from its distribution.
///
/// Groups are the published partition only. `tau_scale` is S, in points. Source: Gelman 2006; Röver 2020.
///
/// # Errors
/// `TooFewGroups` below three groups of `min_n` people, `ZeroVariance` if nobody differs from their group,
/// `NotIdentified` if the scale is not positive, `NotConverged` if the means leave the range of numbers.
pub fn shrink_bayes(
    groups: &[Moments],
    min_n: usize,
    tau_scale: f64,
    cuts: &[f64],
    confidence: Confidence,
) -> Result<Posterior, NotComputed> {
    if !(tau_scale > 0.0 && tau_scale.is_finite()) {
        return Err(NotComputed::NotIdentified);
    }
    let kept = Groups::of(groups, min_n)?;
    let spread = Spread::of(&kept, tau_scale)?;
    let mut posterior = vec![None; groups.len()];
    for (j, place) in kept.places.iter().enumerate() {
        let mixture = spread.mixture(kept.means[j], kept.variances[j]);
        posterior[*place] = Some(PosteriorGroup {
            n: groups[*place].n(),
            mean: kept.means[j],
            post_mean: mixture.mean,
            post_sd: mixture.sd,
            interval: mixture.interval(confidence),
            level_probabilities: mixture.level_probabilities(cuts),
        });
    }
    Ok(Posterior {
        ms_within: kept.ms_within,
        mu: spread.expect(|node| node.mu),
        tau_mean: spread.expect(|node| node.tau2.sqrt()),
        groups: posterior,
    })
}

/// One possible spread between groups.
#[derive(Debug, Clone, Copy)]
struct Node {
    tau2: f64,
    /// Mean over groups, given that spread.
    mu: f64,
    /// Its variance.
    var_mu: f64,
    /// Posterior probability; all nodes sum to 1.
    weight: f64,
}

/// What is known of the spread between groups.
struct Spread {
    nodes: Vec<Node>,
}

impl Spread {
    fn of(groups: &Groups, tau_scale: f64) -> Result<Self, NotComputed> {
        let of_means = Moments::of(&groups.means);
        let mean_variance = groups.variances.iter().sum::<f64>() / groups.variances.len() as f64;
        let unit = of_means.sd().unwrap_or(0.0).max(mean_variance.sqrt());
        // Distances from the common mean: sums of their squares lose nothing.
        let distances: Vec<f64> = groups.means.iter().map(|m| m - of_means.mean()).collect();

        let mut logs = Vec::with_capacity(N_NODES);
        let mut found: Vec<Node> = quadrature::nodes(N_NODES)
            .iter()
            .map(|(a, weight)| {
                let tau = unit * a / (1.0 - a);
                let tau2 = tau * tau;
                let sums = Sums::of(&distances, &groups.variances, tau2);
                let mu = sums.first / sums.weights;
                let misfit = (sums.second - sums.first * mu).max(0.0);
                let prior = (2.0 / (PI * tau_scale * (1.0 + (tau / tau_scale).powi(2)))).ln();
                logs.push(0.5 * (sums.log_weights - sums.weights.ln() - misfit) + prior);
                Node {
                    tau2,
                    mu: of_means.mean() + mu,
                    var_mu: 1.0 / sums.weights,
                    // τ moves by unit/(1 − a)² when a moves by 1.
                    weight: weight * unit / (1.0 - a).powi(2),
                }
            })
            .collect();
        let highest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        for (node, log) in found.iter_mut().zip(&logs) {
            node.weight *= (log - highest).exp();
        }
        let all: f64 = found.iter().map(|node| node.weight).sum();
        if !(all > 0.0 && all.is_finite()) {
            return Err(NotComputed::NotConverged);
        }
        found.retain(|node| node.weight > NEGLIGIBLE * all);
        let all: f64 = found.iter().map(|node| node.weight).sum();
        for node in &mut found {
            node.weight /= all;
        }
        Ok(Self { nodes: found })
    }

    fn expect(&self, of: impl Fn(&Node) -> f64) -> f64 {
        self.nodes.iter().map(|node| node.weight * of(node)).sum()
    }

    /// Where the mean of one group may lie: a normal distribution for every node, neighbours taken together.
    fn mixture(&self, mean: f64, variance: f64) -> Mixture {
        let mut parts = Vec::new();
        let mut gathered = Gathered::default();
        for node in &self.nodes {
            let keeps = node.tau2 / (node.tau2 + variance);
            let given = node.mu + keeps * (mean - node.mu);
            let spread = keeps * variance + (1.0 - keeps).powi(2) * node.var_mu;
            let is_full =
                gathered.n == NODES_TOGETHER || gathered.weight + node.weight > WEIGHT_TOGETHER;
            if is_full && gathered.n > 0 {
                parts.push(gathered);
                gathered = Gathered::default();
            }
            gathered.add(node.weight, given, spread);
        }
        parts.push(gathered);
        Mixture::of(&parts)
    }
}

/// Sums over groups for one spread between them, with weights `1/(v_j + τ²)`.
#[derive(Debug, Default)]
struct Sums {
    weights: f64,
    first: f64,
    second: f64,
    log_weights: f64,
}

impl Sums {
    fn of(distances: &[f64], variances: &[f64], tau2: f64) -> Self {
        /// So many factors of at most 1e32 stay in the range of numbers; one logarithm for all of them.
        const FACTORS: usize = 8;
        let mut sums = Self::default();
        for (distances, variances) in distances.chunks(FACTORS).zip(variances.chunks(FACTORS)) {
            let mut product = 1.0;
            for (distance, variance) in distances.iter().zip(variances) {
                let total = variance + tau2;
                let weight = 1.0 / total;
                sums.weights += weight;
                sums.first += weight * distance;
                sums.second += weight * distance * distance;
                product *= total;
            }
            sums.log_weights -= product.ln();
        }
        sums
    }
}
