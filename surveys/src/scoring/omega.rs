//! McDonald's omega total: the share of the spread of a sum score that one common factor explains.

use nalgebra::{DMatrix, DVector, SymmetricEigen};

use super::{
    NotComputed,
    columns::{Column, complete_columns},
    confidence::Confidence,
    covariance::{self, Covariances},
    resample::{self, Resamples},
};

/// People that omega needs to be shown (METHODS §0).
pub const SHOW_FROM: usize = 100;

/// Resamples of people for the interval (METHODS §2.3).
pub const RESAMPLES: usize = 1000;

/// The least share of its own that an item may keep.
const LEAST_UNIQUENESS: f64 = 0.005;

const MAX_STEPS: usize = 200_000;

/// Omega total of a scale with its one-factor model. Dimensionless, 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Omega {
    /// People who answered all items.
    pub n: usize,
    /// Items.
    pub n_items: usize,
    /// Omega of the sum of the items in their own unit.
    pub omega: f64,
    /// Omega of the sum of standardised items.
    pub standardized: f64,
    /// Correlation of each item with the factor; their sum is positive.
    pub loadings: Vec<f64>,
    /// Share of each item's variance that is its own.
    pub uniquenesses: Vec<f64>,
    /// A Heywood case: the factor would explain an item completely, so the model fits doubtfully.
    pub is_heywood: bool,
    /// Places of items that point away from the others although reversed items are turned.
    pub negative: Vec<usize>,
}

/// Omega total by maximum likelihood, over complete cases.
///
/// One factor is fitted to the correlations by expectation and maximisation without a matrix inverse; back in the
/// items' unit, with `λᵢ = sᵢlᵢ` and `θᵢ = sᵢ²uᵢ`, `ω = (Σλ)²/((Σλ)² + Σθ)`. The denominator is the variance that the
/// model implies. Three items are just identified.
///
/// Source: McDonald 1999; Rubin and Thayer 1982; Flora 2020.
///
/// # Errors
/// `TooFewItems` below two, `NotIdentified` for two items (show standardised alpha), `TooFewRespondents` unless
/// n > k + 1, `ZeroVariance` if an item does not vary, `NotConverged` if the fit does not settle.
pub fn omega_total(items: &[Column<'_>]) -> Result<Omega, NotComputed> {
    check_items(items.len())?;
    let covariances = Covariances::of(items).ok_or(NotComputed::TooFewRespondents)?;
    of_covariances(&covariances)
}

/// As [`omega_total`], from the items' means and covariances.
pub fn of_covariances(covariances: &Covariances) -> Result<Omega, NotComputed> {
    let k = covariances.means.len();
    check_items(k)?;
    if covariances.n <= k + 1 {
        return Err(NotComputed::TooFewRespondents);
    }
    let correlation = covariances.correlation().ok_or(NotComputed::ZeroVariance)?;
    let fit = Fit::start(&correlation).settle(&correlation)?;
    Ok(Omega {
        n: covariances.n,
        n_items: k,
        omega: fit.omega(|i| covariances.matrix[(i, i)].sqrt()),
        standardized: fit.omega(|_| 1.0),
        is_heywood: fit
            .own
            .iter()
            .any(|u| *u <= LEAST_UNIQUENESS * (1.0 + 1e-9)),
        negative: (0..k).filter(|i| fit.loadings[*i] < 0.0).collect(),
        loadings: fit.loadings.iter().copied().collect(),
        uniquenesses: fit.own.iter().copied().collect(),
    })
}

/// Percentile interval of omega by resampling people (Kelley and Pornprasertmanit 2016).
///
/// Resamples in which an item does not vary or the fit does not settle are left out. People who answered alike are
/// drawn one by one but counted together. Order people so that it does not depend on when they answered: the seed
/// draws by place.
///
/// # Errors
/// As [`omega_total`]; `NotConverged` if fewer than half of the resamples can be used.
pub fn interval(
    items: &[Column<'_>],
    resamples: Resamples<'_>,
    confidence: Confidence,
) -> Result<(f64, f64), NotComputed> {
    check_items(items.len())?;
    let columns = complete_columns(items);
    let full: Vec<Column<'_>> = columns.iter().map(Column::from).collect();
    let covariances = Covariances::of(&full).ok_or(NotComputed::TooFewRespondents)?;
    let point = of_covariances(&covariances)?;
    let start = Fit {
        loadings: DVector::from_vec(point.loadings),
        own: DVector::from_vec(point.uniquenesses),
    };
    let (kinds, first) = resample::kinds(&columns);
    let centred: Vec<Vec<f64>> = columns
        .iter()
        .zip(&covariances.means)
        .map(|(column, mean)| first.iter().map(|i| column[*i] - mean).collect())
        .collect();
    let mut omegas = Vec::with_capacity(resamples.len());
    let mut weighted = covariance::Weighted::new(&centred);
    resamples.for_each(&kinds, first.len(), |weights| {
        let Some(covariance) = weighted.covariance(weights) else {
            return;
        };
        let Some(correlation) = covariance::correlation(covariance) else {
            return;
        };
        if let Ok(fit) = start.clone().settle(&correlation) {
            omegas.push(fit.omega(|i| covariance[(i, i)].sqrt()));
        }
    });
    if omegas.len() * 2 < resamples.len() {
        return Err(NotComputed::NotConverged);
    }
    resample::percentile_interval(&mut omegas, confidence).ok_or(NotComputed::NotConverged)
}

fn check_items(n_items: usize) -> Result<(), NotComputed> {
    match n_items {
        0 | 1 => Err(NotComputed::TooFewItems),
        2 => Err(NotComputed::NotIdentified),
        _ => Ok(()),
    }
}

/// Loadings and uniquenesses of one factor.
#[derive(Clone)]
struct Fit {
    loadings: DVector<f64>,
    own: DVector<f64>,
}

impl Fit {
    /// From the first principal component.
    fn start(correlation: &DMatrix<f64>) -> Self {
        let eigen = SymmetricEigen::new(correlation.clone());
        let first = eigen.eigenvalues.imax();
        let size = (eigen.eigenvalues[first] - 1.0).max(0.1).sqrt();
        let loadings = eigen
            .eigenvectors
            .column(first)
            .map(|v| (v * size).clamp(-0.9, 0.9));
        let own = loadings.map(|l| 1.0 - l * l);
        Self { loadings, own }
    }

    /// Steps of Rubin and Thayer's EM until loadings and uniquenesses stand still.
    fn settle(mut self, correlation: &DMatrix<f64>) -> Result<Self, NotComputed> {
        let k = self.loadings.len();
        let mut b = DVector::zeros(k);
        let mut rb = DVector::zeros(k);
        for _ in 0..MAX_STEPS {
            let ratios = self.loadings.component_div(&self.own);
            b.copy_from(&ratios);
            b /= 1.0 + self.loadings.dot(&ratios);
            rb.gemv(1.0, correlation, &b, 0.0);
            let z = 1.0 - b.dot(&self.loadings) + b.dot(&rb);
            let mut moved: f64 = 0.0;
            for i in 0..k {
                let loading = rb[i] / z;
                let own = (1.0 - loading * rb[i]).clamp(LEAST_UNIQUENESS, 1.0);
                moved = moved
                    .max((loading - self.loadings[i]).abs())
                    .max((own - self.own[i]).abs());
                self.loadings[i] = loading;
                self.own[i] = own;
            }
            if moved < 1e-12 {
                if self.loadings.sum() < 0.0 {
                    self.loadings.neg_mut();
                }
                return Ok(self);
            }
        }
        Err(NotComputed::NotConverged)
    }

    /// Omega of items with these standard deviations.
    fn omega(&self, sd: impl Fn(usize) -> f64) -> f64 {
        let (mut common, mut own) = (0.0, 0.0);
        for i in 0..self.loadings.len() {
            common += sd(i) * self.loadings[i];
            own += sd(i).powi(2) * self.own[i];
        }
        common * common / (common * common + own)
    }
}
