//! Means and covariances of several columns: all that reliability and regressions need of the people.

use nalgebra::DMatrix;

use super::columns::{Column, complete_cases};

/// Means and covariances of columns over the people who have all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Covariances {
    /// Complete cases.
    pub n: usize,
    /// Mean of each column.
    pub means: Vec<f64>,
    /// Sums of products of deviations from the means, divided by n − 1. Rows of a constant column are exactly 0.
    pub matrix: DMatrix<f64>,
}

impl Covariances {
    /// Reads the columns twice: first the means, then products of deviations, so that nothing cancels.
    ///
    /// `None` below two complete cases.
    pub fn of(columns: &[Column<'_>]) -> Option<Self> {
        let k = columns.len();
        let mut n = 0;
        let mut means = vec![0.0; k];
        let mut ranges = vec![(f64::INFINITY, f64::NEG_INFINITY); k];
        complete_cases(columns, |block| {
            n += block.people.len();
            for ((mean, range), values) in means.iter_mut().zip(&mut ranges).zip(&block.values) {
                *mean += values.iter().sum::<f64>();
                *range = values
                    .iter()
                    .fold(*range, |(low, high), x| (low.min(*x), high.max(*x)));
            }
        });
        if n < 2 {
            return None;
        }
        for (mean, (low, high)) in means.iter_mut().zip(&ranges) {
            // The mean of a constant column is that constant, to the last digit.
            *mean = if low < high { *mean / n as f64 } else { *low };
        }
        let mut covariance = DMatrix::zeros(k, k);
        let mut centred: Vec<Vec<f64>> = vec![Vec::new(); k];
        complete_cases(columns, |block| {
            for ((centred, values), mean) in centred.iter_mut().zip(&block.values).zip(&means) {
                centred.clear();
                centred.extend(values.iter().map(|x| x - mean));
            }
            for i in 0..k {
                for j in 0..=i {
                    covariance[(i, j)] += dot(&centred[i], &centred[j]);
                }
            }
        });
        let free = n as f64 - 1.0;
        for i in 0..k {
            for j in 0..=i {
                covariance[(i, j)] /= free;
                covariance[(j, i)] = covariance[(i, j)];
            }
        }
        Some(Self {
            n,
            means,
            matrix: covariance,
        })
    }

    /// Correlations; `None` if a column is constant.
    pub fn correlation(&self) -> Option<DMatrix<f64>> {
        correlation(&self.matrix)
    }
}

/// The correlations behind covariances; `None` if a variance is 0.
pub(super) fn correlation(covariance: &DMatrix<f64>) -> Option<DMatrix<f64>> {
    let k = covariance.nrows();
    if (0..k).any(|i| covariance[(i, i)] <= 0.0) {
        return None;
    }
    let sds: Vec<f64> = (0..k).map(|i| covariance[(i, i)].sqrt()).collect();
    Some(DMatrix::from_fn(k, k, |i, j| {
        if i == j {
            1.0
        } else {
            (covariance[(i, j)] / (sds[i] * sds[j])).clamp(-1.0, 1.0)
        }
    }))
}

/// The least eigenvalue of a symmetric matrix: near 0 if its columns depend on each other.
pub(super) fn least_eigenvalue(symmetric: &DMatrix<f64>) -> f64 {
    symmetric.clone().symmetric_eigenvalues().min()
}

/// Σ aᵢbᵢ with eight running sums, which the processor adds at once.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut lanes = [0.0; 8];
    let (a8, a_rest) = a.as_chunks::<8>();
    let (b8, b_rest) = b.as_chunks::<8>();
    for (a, b) in a8.iter().zip(b8) {
        for lane in 0..8 {
            lanes[lane] += a[lane] * b[lane];
        }
    }
    let rest: f64 = a_rest.iter().zip(b_rest).map(|(a, b)| a * b).sum();
    lanes.iter().sum::<f64>() + rest
}

/// Covariances of resamples of the same people.
pub(super) struct Weighted<'a> {
    /// Columns with their mean taken away.
    centred: &'a [Vec<f64>],
    drawn: Vec<Vec<f64>>,
    shifts: Vec<f64>,
    covariance: DMatrix<f64>,
}

impl<'a> Weighted<'a> {
    pub(super) fn new(centred: &'a [Vec<f64>]) -> Self {
        let k = centred.len();
        Self {
            centred,
            drawn: vec![Vec::with_capacity(DRAWN); k],
            shifts: vec![0.0; k],
            covariance: DMatrix::zeros(k, k),
        }
    }

    /// Sample covariances if the person at place i stands for `weights[i]` people; `None` below two people.
    ///
    /// Σw(x−m)(y−m') = Σwxy − W m m': safe because the columns are centred, so that the resample's means are near 0.
    pub(super) fn covariance(&mut self, weights: &[f64]) -> Option<&DMatrix<f64>> {
        let k = self.centred.len();
        let total: f64 = weights.iter().sum();
        if total < 2.0 {
            return None;
        }
        self.covariance.fill(0.0);
        self.shifts.fill(0.0);
        for (block, weights) in weights.chunks(DRAWN).enumerate() {
            let people = block * DRAWN..block * DRAWN + weights.len();
            for i in 0..k {
                let drawn = &mut self.drawn[i];
                let values = &self.centred[i][people.clone()];
                drawn.clear();
                drawn.extend(values.iter().zip(weights).map(|(x, w)| x * w));
                self.shifts[i] += dot(values, weights);
                for j in 0..=i {
                    self.covariance[(i, j)] += dot(drawn, &self.centred[j][people.clone()]);
                }
            }
        }
        for i in 0..k {
            for j in 0..=i {
                let product = self.covariance[(i, j)] - self.shifts[i] * self.shifts[j] / total;
                // What is left of a column that does not vary in the resample is rounding.
                let own = i == j && product <= 1e-12 * self.covariance[(i, i)];
                let product = if own { 0.0 } else { product / (total - 1.0) };
                self.covariance[(i, j)] = product;
                self.covariance[(j, i)] = product;
            }
        }
        Some(&self.covariance)
    }
}

/// People read at a time, so that their answers stay in the processor's cache.
const DRAWN: usize = 512;
