//! Small departments drawn towards all others, spread between departments taken as known (METHODS §7.1). For the technical
//! report and as a check; the product shows [`super::shrink_bayes`].

use super::{NotComputed, confidence::Confidence, moments::Moments};

/// Smallest group, and fewest groups.
pub const MIN_N: usize = 5;
/// Fewest groups.
pub const MIN_GROUPS: usize = 3;

/// The means of groups with the variance of each, from the pooled spread within groups.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Groups {
    /// Pooled variance within groups.
    pub(super) ms_within: f64,
    /// Places of the kept groups among all.
    pub(super) places: Vec<usize>,
    pub(super) means: Vec<f64>,
    /// `v_j = MSW/n_j`: a tiny group cannot look precise by luck.
    pub(super) variances: Vec<f64>,
}

impl Groups {
    pub(super) fn of(groups: &[Moments], min_n: usize) -> Result<Self, NotComputed> {
        let places: Vec<usize> = (0..groups.len())
            .filter(|j| groups[*j].n() >= min_n.max(1))
            .collect();
        if places.len() < MIN_GROUPS {
            return Err(NotComputed::TooFewGroups);
        }
        let n: usize = places.iter().map(|j| groups[*j].n()).sum();
        if n <= places.len() {
            return Err(NotComputed::TooFewRespondents);
        }
        let squares: f64 = places.iter().map(|j| groups[*j].squares()).sum();
        let ms_within = squares / (n - places.len()) as f64;
        if !(ms_within > 0.0 && ms_within.is_finite()) {
            return Err(NotComputed::ZeroVariance);
        }
        Ok(Self {
            ms_within,
            means: places.iter().map(|j| groups[*j].mean()).collect(),
            variances: places
                .iter()
                .map(|j| ms_within / groups[*j].n() as f64)
                .collect(),
            places,
        })
    }

    /// Weighted mean over groups and sum of weights, for a variance between groups.
    fn centre(&self, tau2: f64) -> (f64, f64) {
        let (mut weighted, mut weights) = (0.0, 0.0);
        for (mean, variance) in self.means.iter().zip(&self.variances) {
            let weight = 1.0 / (variance + tau2);
            weighted += weight * mean;
            weights += weight;
        }
        (weighted / weights, weights)
    }

    /// Cochran's Q: falls strictly with the variance between groups.
    fn q(&self, tau2: f64) -> f64 {
        let (centre, _) = self.centre(tau2);
        self.means
            .iter()
            .zip(&self.variances)
            .map(|(mean, variance)| (mean - centre).powi(2) / (variance + tau2))
            .sum()
    }

    /// Variance between groups after Paule and Mandel: where Q is what it should be on average, or 0.
    fn paule_mandel(&self) -> f64 {
        let expected = self.means.len() as f64 - 1.0;
        if self.q(0.0) <= expected {
            return 0.0;
        }
        let (mut low, mut high) = (0.0, self.ms_within);
        while self.q(high) > expected {
            low = high;
            high *= 2.0;
        }
        loop {
            let middle = f64::midpoint(low, high);
            // Until no number lies between: at most some hundred halvings.
            if middle <= low || middle >= high {
                return middle;
            }
            if self.q(middle) > expected {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}

/// Small groups drawn towards all others.
#[derive(Debug, Clone, PartialEq)]
pub struct Shrunk {
    /// Pooled variance within groups.
    pub ms_within: f64,
    /// Mean over departments.
    pub mu: f64,
    /// Its standard error.
    pub se_mu: f64,
    /// Variance between departments; 0 if they differ no more than chance would make them.
    pub tau2: f64,
    /// In the order given; `None` for groups that are too small.
    pub groups: Vec<Option<ShrunkGroup>>,
}

/// One group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShrunkGroup {
    /// People.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// How much of its distance from the others the group keeps, 0 to 1.
    pub reliability: f64,
    /// The mean as the other groups suggest it.
    pub post_mean: f64,
    /// Its standard deviation.
    pub post_sd: f64,
    /// Its interval (normal).
    pub interval: (f64, f64),
}

/// Shrinkage with the variance between groups plugged in (METHODS §7.1): `v_j = MSW/n_j`, τ² by Paule–Mandel,
/// `B_j = τ²/(τ² + v_j)`, `θ̂_j = μ̂ + B_j(ȳ_j − μ̂)`, variance `B_j v_j + (1−B_j)²/Σw`.
///
/// Groups are the published partition only: hidden departments in μ or τ² would be one more equation about them. Pretends
/// that τ is known, so with few groups its intervals are too narrow. Source: Efron and Morris 1975; Paule and Mandel 1982.
///
/// # Errors
/// `TooFewGroups` below three groups of `min_n` people, `ZeroVariance` if nobody differs from their group.
pub fn shrink(
    groups: &[Moments],
    min_n: usize,
    confidence: Confidence,
) -> Result<Shrunk, NotComputed> {
    let kept = Groups::of(groups, min_n)?;
    let tau2 = kept.paule_mandel();
    let (mu, weights) = kept.centre(tau2);
    let mut shrunk = vec![None; groups.len()];
    for (place, variance) in kept.places.iter().zip(&kept.variances) {
        let (n, mean) = (groups[*place].n(), groups[*place].mean());
        let reliability = tau2 / (tau2 + variance);
        let post_mean = mu + reliability * (mean - mu);
        let post_sd = (reliability * variance + (1.0 - reliability).powi(2) / weights).sqrt();
        let half = confidence.z() * post_sd;
        shrunk[*place] = Some(ShrunkGroup {
            n,
            mean,
            reliability,
            post_mean,
            post_sd,
            interval: (post_mean - half, post_mean + half),
        });
    }
    Ok(Shrunk {
        ms_within: kept.ms_within,
        mu,
        se_mu: (1.0 / weights).sqrt(),
        tau2,
        groups: shrunk,
    })
}
