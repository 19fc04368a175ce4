//! How each item fits its scale.

use super::{NotComputed, columns::Column, covariance::Covariances, reliability};

/// Correlation with the other items below which an item is flagged.
pub const LOW_CORRELATION: f64 = 0.3;

/// Gain of alpha by leaving an item out above which it is flagged.
pub const GAIN_OF_ALPHA: f64 = 0.02;

/// One item of a scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemFit {
    /// Mean in the unit of the column, a reversed item turned.
    pub mean: f64,
    /// Standard deviation in the same unit.
    pub sd: f64,
    /// Correlation with the sum of the *other* items. `None` if the item or that sum does not vary.
    pub r_drop: Option<f64>,
    /// Alpha of the other items. `None` if there is only one other or their sum does not vary.
    pub alpha_if_dropped: Option<f64>,
    /// `r_drop` is below [`LOW_CORRELATION`].
    pub fits_poorly: bool,
    /// Alpha would rise by more than [`GAIN_OF_ALPHA`] without the item.
    pub lowers_alpha: bool,
}

/// Item statistics of a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemAnalysis {
    /// People who answered all items.
    pub n: usize,
    /// Alpha of the whole scale. `None` if everybody has the same sum.
    pub alpha: Option<f64>,
    /// The items in their order.
    pub items: Vec<ItemFit>,
}

/// Mean, spread, corrected item-total correlation and alpha without it of each item, over complete cases.
///
/// With covariances c: `r_drop = (Σⱼcᵢⱼ − cᵢᵢ) / (sᵢ s_(T−i))`, where `s²_(T−i) = s_T² − 2Σⱼcᵢⱼ + cᵢᵢ`. `items` in any
/// unit, reversed items turned.
///
/// # Errors
/// `TooFewItems` below two items, `TooFewRespondents` below two complete cases.
pub fn item_analysis(items: &[Column<'_>]) -> Result<ItemAnalysis, NotComputed> {
    if items.len() < 2 {
        return Err(NotComputed::TooFewItems);
    }
    let covariances = Covariances::of(items).ok_or(NotComputed::TooFewRespondents)?;
    of_covariances(&covariances)
}

/// As [`item_analysis`], from the items' means and covariances.
pub fn of_covariances(covariances: &Covariances) -> Result<ItemAnalysis, NotComputed> {
    let k = covariances.means.len();
    if k < 2 {
        return Err(NotComputed::TooFewItems);
    }
    let of_items = covariances.matrix.trace();
    let of_sums = reliability::variance_of_sums(covariances);
    let alpha = reliability::coefficient(k, of_items, of_sums);
    let items = (0..k)
        .map(|item| {
            let variance = covariances.matrix[(item, item)];
            let with_all = covariances.matrix.row(item).sum();
            let of_others = of_items - variance;
            let of_their_sum = of_sums - 2.0 * with_all + variance;
            let r_drop = (variance > 0.0 && of_their_sum > 1e-12 * of_others).then(|| {
                ((with_all - variance) / (variance * of_their_sum).sqrt()).clamp(-1.0, 1.0)
            });
            let alpha_if_dropped = (k > 2)
                .then(|| reliability::coefficient(k - 1, of_others, of_their_sum))
                .flatten();
            ItemFit {
                mean: covariances.means[item],
                sd: variance.sqrt(),
                r_drop,
                alpha_if_dropped,
                fits_poorly: r_drop.is_some_and(|r| r < LOW_CORRELATION),
                lowers_alpha: alpha_if_dropped
                    .zip(alpha)
                    .is_some_and(|(without, with)| without > with + GAIN_OF_ALPHA),
            }
        })
        .collect();
    Ok(ItemAnalysis {
        n: covariances.n,
        alpha,
        items,
    })
}
