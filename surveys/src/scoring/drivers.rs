//! What goes with an outcome: how much of its differences each dimension accounts for. Never a cause.
//!
//! Outcome and dimensions come from one questionnaire, so their correlations are inflated alike (METHODS §17).

use nalgebra::{DMatrix, DVector, SymmetricEigen};
use rand_chacha::{ChaCha12Rng, rand_core::SeedableRng};

use super::{
    NotComputed,
    columns::{Column, complete_columns},
    confidence::Confidence,
    covariance::{self, Covariances},
    resample::{self, Resamples},
};

/// Resamples of people for the intervals (METHODS §11).
pub const RESAMPLES: usize = 1000;

/// Predictors up to which Shapley values are computed over all subsets.
pub const MAX_SHAPLEY: usize = 12;

/// Variance inflation above which a predictor cannot be told apart from others.
pub const INSEPARABLE_ABOVE: f64 = 5.0;

/// Share of the outcome's differences below which no ranking is shown.
pub const RANKED_FROM: f64 = 0.1;

/// Least eigenvalue of the predictors' correlations.
const LEAST_EIGENVALUE: f64 = 1e-8;

/// People needed to show figures about `n_predictors` predictors.
pub fn show_from(n_predictors: usize) -> usize {
    100.max(10 * n_predictors)
}

/// One predictor beside the outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Predictor {
    /// Correlation with the outcome.
    pub r: f64,
    /// Standardised regression coefficient.
    pub beta: f64,
    /// Variance inflation factor: 1 if it correlates with no other predictor.
    pub vif: f64,
    /// Johnson's relative weight ε: its part of R².
    pub weight: f64,
    /// The same in percent of R²; `None` if R² is 0.
    pub weight_percent: Option<f64>,
    /// Shapley value (LMG): the mean gain of R² over all orders; `None` above [`MAX_SHAPLEY`] predictors.
    pub shapley: Option<f64>,
    /// The same in percent of R².
    pub shapley_percent: Option<f64>,
}

/// What goes with an outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Drivers {
    /// People with the outcome and all predictors.
    pub n: usize,
    /// Share of the outcome's differences that all predictors together account for, 0 to 1.
    pub r2: f64,
    /// The same, corrected for the number of predictors.
    pub adjusted_r2: f64,
    /// The predictors in their order.
    pub predictors: Vec<Predictor>,
    /// Pairs of predictors that cannot be told apart: one whose VIF is above [`INSEPARABLE_ABOVE`], and the one it
    /// correlates with most; each pair once.
    pub inseparable: Vec<(usize, usize)>,
    /// Relative weights and Shapley values put the predictors in different orders.
    pub orders_differ: bool,
}

impl Drivers {
    /// Whether the predictors account for enough to be ranked.
    pub fn is_ranked(&self) -> bool {
        self.r2 >= RANKED_FROM
    }
}

/// Relative weights and Shapley values of predictors in a linear regression, over complete cases.
///
/// With R the correlations of predictors and r those with the outcome: `R = VDV'`, `Λ = V√D V'`, `b = Λ⁻¹r`,
/// `ε = Λ∘Λ · b∘b`, and Σε = R². LMG by all subsets: `Σ |S|!(p−|S|−1)!/p! (R²(S∪i) − R²(S))`. VIF = diag(R⁻¹).
///
/// Source: Johnson 2000; Lindeman, Merenda and Gold 1980; Grömping 2007.
///
/// # Errors
/// `TooFewItems` without predictors, `TooFewRespondents` unless n > p + 1, `ZeroVariance` if the outcome or a predictor
/// does not vary, `SingularMatrix` if predictors depend on each other.
pub fn drivers(outcome: Column<'_>, predictors: &[Column<'_>]) -> Result<Drivers, NotComputed> {
    if predictors.is_empty() {
        return Err(NotComputed::TooFewItems);
    }
    let columns: Vec<Column<'_>> = std::iter::once(outcome)
        .chain(predictors.iter().copied())
        .collect();
    let covariances = Covariances::of(&columns).ok_or(NotComputed::TooFewRespondents)?;
    of_covariances(&covariances)
}

/// As [`drivers`], from the covariances of the outcome, first, and the predictors.
pub fn of_covariances(covariances: &Covariances) -> Result<Drivers, NotComputed> {
    let (n, p) = (covariances.n, covariances.means.len().saturating_sub(1));
    if p == 0 {
        return Err(NotComputed::TooFewItems);
    }
    if n <= p + 1 {
        return Err(NotComputed::TooFewRespondents);
    }
    let all = covariances.correlation().ok_or(NotComputed::ZeroVariance)?;
    let model = Model::of(&all, p);
    let relative = model
        .relative_weights()
        .ok_or(NotComputed::SingularMatrix)?;
    let inverse = model
        .among
        .clone()
        .cholesky()
        .ok_or(NotComputed::SingularMatrix)?
        .inverse();
    let beta = &inverse * &model.with_outcome;
    let r2 = beta.dot(&model.with_outcome).clamp(0.0, 1.0);
    let free = n as f64 - p as f64 - 1.0;
    let percent = |part: f64| (r2 > 0.0).then(|| 100.0 * part / r2);
    let shapley = (p <= MAX_SHAPLEY).then(|| model.shapley());
    let inseparable = (0..p)
        .filter(|i| inverse[(*i, *i)] > INSEPARABLE_ABOVE)
        .filter_map(|i| model.closest(i).map(|j| (i.min(j), i.max(j))));
    let mut inseparable: Vec<(usize, usize)> = inseparable.collect();
    inseparable.sort_unstable();
    inseparable.dedup();
    Ok(Drivers {
        n,
        r2,
        adjusted_r2: 1.0 - (1.0 - r2) * (n as f64 - 1.0) / free,
        orders_differ: shapley
            .as_ref()
            .is_some_and(|shapley| order(shapley) != order(relative.as_slice())),
        predictors: (0..p)
            .map(|i| Predictor {
                r: model.with_outcome[i],
                beta: beta[i],
                vif: inverse[(i, i)],
                weight: relative[i],
                weight_percent: percent(relative[i]),
                shapley: shapley.as_ref().map(|shapley| shapley[i]),
                shapley_percent: shapley.as_ref().and_then(|s| percent(s[i])),
            })
            .collect(),
        inseparable,
    })
}

/// Places from the largest value to the smallest.
fn order(values: &[f64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..values.len()).collect();
    places.sort_by(|a, b| values[*b].total_cmp(&values[*a]));
    places
}

/// How sure a relative weight is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sureness {
    /// Percentile interval of the relative weight. It never reaches 0, so it is no test.
    pub interval: (f64, f64),
    /// Goes with the outcome more than a random variable would: the interval of the difference is above 0. `None` if no
    /// seed was given for the random variable.
    pub is_clear: Option<bool>,
}

/// Bootstrap intervals of relative weights by resampling people, and the test against a random predictor.
///
/// The test adds one normal variable that has nothing to do with anything, drawn with `random`, and asks whether ε exceeds
/// its ε beyond doubt (Tonidandel, LeBreton and Johnson 2009). Resamples whose predictors are singular are left out. Order
/// people so that it does not depend on when they answered: seeds draw by place.
///
/// # Errors
/// As [`drivers`]; `NotConverged` if fewer than half of the resamples can be used.
pub fn sureness(
    outcome: Column<'_>,
    predictors: &[Column<'_>],
    resamples: Resamples<'_>,
    random: Option<[u8; 32]>,
    confidence: Confidence,
) -> Result<Vec<Sureness>, NotComputed> {
    drivers(outcome, predictors)?;
    let p = predictors.len();
    let columns: Vec<Column<'_>> = std::iter::once(outcome)
        .chain(predictors.iter().copied())
        .collect();
    let mut columns = complete_columns(&columns);
    let n = columns[0].len();
    if let Some(seed) = random {
        let mut rng = ChaCha12Rng::from_seed(seed);
        columns.push((0..n).map(|_| resample::normal(&mut rng)).collect());
    }
    for column in &mut columns {
        let mean = super::mean::plain_mean(column);
        for x in column {
            *x -= mean;
        }
    }
    let everybody: Vec<u32> = (0..u32::try_from(n).unwrap_or(u32::MAX)).collect();
    let mut weights: Vec<Vec<f64>> = vec![Vec::with_capacity(resamples.len()); p];
    let mut beyond: Vec<Vec<f64>> = vec![Vec::with_capacity(resamples.len()); p];
    let mut weighted = covariance::Weighted::new(&columns);
    resamples.for_each(&everybody, n, |drawn| {
        let correlation = weighted.covariance(drawn).and_then(covariance::correlation);
        let Some(correlation) = correlation else {
            return;
        };
        let Some(relative) = Model::of(&correlation, p).relative_weights() else {
            return;
        };
        for (all, weight) in weights.iter_mut().zip(relative.iter()) {
            all.push(*weight);
        }
        if random.is_none() {
            return;
        }
        let Some(with_random) = Model::of(&correlation, p + 1).relative_weights() else {
            return;
        };
        for (all, weight) in beyond.iter_mut().zip(with_random.iter()) {
            all.push(weight - with_random[p]);
        }
    });
    let is_enough = |values: &[f64]| values.len() * 2 >= resamples.len().max(4);
    weights
        .iter_mut()
        .zip(&mut beyond)
        .map(|(weights, beyond)| {
            if !is_enough(weights) || random.is_some() && !is_enough(beyond) {
                return Err(NotComputed::NotConverged);
            }
            let interval = resample::percentile_interval(weights, confidence)
                .ok_or(NotComputed::NotConverged)?;
            Ok(Sureness {
                interval,
                is_clear: resample::percentile_interval(beyond, confidence)
                    .map(|(lower, _)| lower > 0.0),
            })
        })
        .collect()
}

/// Correlations among predictors, and of each with the outcome.
struct Model {
    among: DMatrix<f64>,
    with_outcome: DVector<f64>,
}

impl Model {
    /// The outcome stands first, then at least `p` predictors.
    fn of(correlation: &DMatrix<f64>, p: usize) -> Self {
        Self {
            among: correlation.view((1, 1), (p, p)).into_owned(),
            with_outcome: correlation.view((1, 0), (p, 1)).column(0).into_owned(),
        }
    }

    /// Johnson's ε; `None` if predictors depend on each other.
    fn relative_weights(&self) -> Option<DVector<f64>> {
        let eigen = SymmetricEigen::new(self.among.clone());
        if eigen.eigenvalues.min() <= LEAST_EIGENVALUE {
            return None;
        }
        let v = &eigen.eigenvectors;
        let root = |power: f64| {
            let d = DMatrix::from_diagonal(&eigen.eigenvalues.map(|e| e.powf(power)));
            v * d * v.transpose()
        };
        let b = root(-0.5) * &self.with_outcome;
        Some(root(0.5).map(|x| x * x) * b.map(|x| x * x))
    }

    /// The other predictor that correlates most with predictor `i`.
    fn closest(&self, i: usize) -> Option<usize> {
        let r = |j: &usize| self.among[(i, *j)].abs();
        (0..self.among.nrows())
            .filter(|j| *j != i)
            .max_by(|a, b| r(a).total_cmp(&r(b)))
    }

    /// Mean gain of R² by each predictor over all orders, from R² of every subset.
    fn shapley(&self) -> Vec<f64> {
        let p = self.among.nrows();
        let r2: Vec<f64> = (0..1_usize << p).map(|set| self.r2_of(set)).collect();
        // |S|! (p−|S|−1)!/p! = 1/(p · C(p−1, |S|))
        let mut shares = vec![1.0 / p as f64; p];
        for size in 1..p {
            shares[size] = shares[size - 1] * size as f64 / (p - size) as f64;
        }
        (0..p)
            .map(|i| {
                let without = (0..1_usize << p).filter(|set| set & (1 << i) == 0);
                without
                    .map(|set| shares[set.count_ones() as usize] * (r2[set | 1 << i] - r2[set]))
                    .sum()
            })
            .collect()
    }

    /// R² of the predictors in a set of bits.
    fn r2_of(&self, set: usize) -> f64 {
        let chosen: Vec<usize> = (0..self.among.nrows())
            .filter(|i| set & (1 << i) != 0)
            .collect();
        let k = chosen.len();
        let among = DMatrix::from_fn(k, k, |i, j| self.among[(chosen[i], chosen[j])]);
        let with_outcome = DVector::from_fn(k, |i, _| self.with_outcome[chosen[i]]);
        // Part of a matrix that has an inverse has one, too.
        among
            .cholesky()
            .map_or(0.0, |c| c.solve(&with_outcome).dot(&with_outcome))
    }
}
