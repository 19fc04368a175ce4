//! Cronbach's alpha: how consistently the items of a scale measure one thing.

use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use super::{NotComputed, columns::Column, confidence::Confidence, covariance::Covariances};

/// People that alpha and item statistics need to be shown (METHODS §0).
pub const SHOW_FROM: usize = 50;

/// Share of the scored people that complete cases should cover, below which a warning stands beside reliability.
pub const COVERAGE_FROM: f64 = 0.8;

/// Cronbach's alpha with its interval. Dimensionless, at most 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alpha {
    /// People who answered all items.
    pub n: usize,
    /// Items.
    pub n_items: usize,
    /// Alpha. Negative if items point in opposite directions.
    pub alpha: f64,
    /// Feldt's interval, not clipped.
    pub interval: (f64, f64),
    /// Alpha of standardised items: what to show for two items. `None` if an item does not vary.
    pub standardized: Option<f64>,
    /// Mean of the correlations between items. `None` if an item does not vary.
    pub mean_correlation: Option<f64>,
}

impl Alpha {
    /// Whether the items disagree so much that their keying should be checked.
    pub fn suggests_wrong_keying(&self) -> bool {
        self.alpha < 0.0
    }
}

/// Cronbach's alpha of a scale over its complete cases.
///
/// `α = k/(k−1) · (1 − Σsᵢ²/s_T²)` with sample variances; Feldt's interval
/// `1 − (1−α) F⁻¹(1 − a/2; n−1, (n−1)(k−1))` to `1 − (1−α) F⁻¹(a/2; …)`; standardised `k r̄/(1 + (k−1) r̄)`. `items` are
/// in any unit, reversed items turned; n is the number of complete cases.
///
/// Source: Cronbach 1951; Feldt, Woodruff and Salih 1987; Eisinga, te Grotenhuis and Pelzer 2013.
///
/// # Errors
/// `TooFewItems` below two items, `TooFewRespondents` below two complete cases, `ZeroVariance` if everybody has the
/// same sum.
pub fn cronbach_alpha(items: &[Column<'_>], confidence: Confidence) -> Result<Alpha, NotComputed> {
    if items.len() < 2 {
        return Err(NotComputed::TooFewItems);
    }
    let covariances = Covariances::of(items).ok_or(NotComputed::TooFewRespondents)?;
    of_covariances(&covariances, confidence)
}

/// As [`cronbach_alpha`], from the items' means and covariances.
pub fn of_covariances(
    covariances: &Covariances,
    confidence: Confidence,
) -> Result<Alpha, NotComputed> {
    let n_items = covariances.means.len();
    if n_items < 2 {
        return Err(NotComputed::TooFewItems);
    }
    let of_items = covariances.matrix.trace();
    let of_sums = variance_of_sums(covariances);
    let alpha = coefficient(n_items, of_items, of_sums).ok_or(NotComputed::ZeroVariance)?;
    let free = covariances.n as f64 - 1.0;
    let f = FisherSnedecor::new(free, free * (n_items as f64 - 1.0))
        .map_err(|_| NotComputed::TooFewRespondents)?;
    let mean_correlation = covariances.correlation().map(|r| {
        let pairs = n_items * (n_items - 1);
        (r.sum() - r.trace()) / pairs as f64
    });
    Ok(Alpha {
        n: covariances.n,
        n_items,
        alpha,
        interval: (
            1.0 - (1.0 - alpha) * f.inverse_cdf(confidence.upper()),
            1.0 - (1.0 - alpha) * f.inverse_cdf(confidence.lower()),
        ),
        standardized: mean_correlation.and_then(|r| stepped_up(n_items, r)),
        mean_correlation,
    })
}

/// `k/(k−1) · (1 − of_items/of_sums)`; `None` if the sums do not vary.
pub(super) fn coefficient(n_items: usize, of_items: f64, of_sums: f64) -> Option<f64> {
    // Opposite items may cancel to nearly nothing, which is nothing.
    let k = n_items as f64;
    (of_sums > 1e-12 * of_items).then(|| k / (k - 1.0) * (1.0 - of_items / of_sums))
}

/// Variance of people's sums over all items.
pub(super) fn variance_of_sums(covariances: &Covariances) -> f64 {
    covariances.matrix.sum()
}

/// Spearman and Brown's step from one item's reliability to that of `n_items` (`None` at its pole).
fn stepped_up(n_items: usize, mean_correlation: f64) -> Option<f64> {
    let k = n_items as f64;
    let below = 1.0 + (k - 1.0) * mean_correlation;
    (below > 1e-12).then(|| k * mean_correlation / below)
}

/// Which share of the scored people complete cases cover, 0 to 1, and whether that is enough for no warning
/// ([`COVERAGE_FROM`]). `None` if nobody is scored.
pub fn coverage(n_complete: usize, n_scored: usize) -> Option<(f64, bool)> {
    (n_scored > 0).then(|| {
        let share = n_complete as f64 / n_scored as f64;
        (share, share >= COVERAGE_FROM - 1e-9)
    })
}
