//! What a result says, as data: pages and reports put it into words. Pure, so that a headline can be tested.

use std::cmp::Ordering;

use surveys::{
    instrument::Construct,
    language::Language,
    published::{Estimate, Figures, MeanOrBand, ShareOrBand},
};

use crate::{t, text::format};

/// A share in tenths of people: "about 6 in 10".
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share is between 0 and 1"
)]
pub fn tenths(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 10.0).round() as u32
}

/// "72%", or "over 90%" where the share itself would tell too much of single people.
pub fn share_words(language: Language, share: ShareOrBand) -> String {
    let percent = |share: f64| format::percent(language, share);
    match share {
        ShareOrBand::Share(share) => percent(share),
        ShareOrBand::Band(low, high) if high >= 1.0 && low > 0.0 => {
            t!(language, "share-over", low = percent(low))
        }
        ShareOrBand::Band(low, high) if low <= 0.0 && high < 1.0 => {
            t!(language, "share-under", high = percent(high))
        }
        ShareOrBand::Band(low, high) => t!(
            language,
            "share-between",
            low = percent(low),
            high = percent(high)
        ),
    }
}

/// A dimension and how it stands, where it may be shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing<'a> {
    /// Dimension of the model.
    pub dimension: &'a str,
    /// The estimate.
    pub estimate: &'a Estimate,
}

/// The `how_many` strongest dimensions of a group, the strongest first. Ties keep the order of the model.
pub fn strongest(figures: &Figures, construct: Construct, how_many: usize) -> Vec<Standing<'_>> {
    ranked(figures, construct, how_many, |one, other| {
        other.total_cmp(one)
    })
}

/// The `how_many` dimensions with most room to grow, the lowest first. Ties keep the order of the model.
pub fn most_room(figures: &Figures, construct: Construct, how_many: usize) -> Vec<Standing<'_>> {
    ranked(figures, construct, how_many, f64::total_cmp)
}

fn ranked(
    figures: &Figures,
    construct: Construct,
    how_many: usize,
    order: impl Fn(&f64, &f64) -> Ordering,
) -> Vec<Standing<'_>> {
    let mut shown: Vec<Standing<'_>> = figures
        .scales
        .iter()
        .filter(|scale| scale.construct == construct)
        .filter_map(|scale| {
            Some(Standing {
                dimension: &scale.dimension,
                estimate: scale.estimate.shown()?,
            })
        })
        .collect();
    shown.sort_by(|one, other| order(&middle(one.estimate.mean), &middle(other.estimate.mean)));
    shown.truncate(how_many);
    shown
}

/// The mean, or the middle of its band.
pub fn middle(mean: MeanOrBand) -> f64 {
    match mean {
        MeanOrBand::Mean(mean) => mean,
        MeanOrBand::Band(low, high) => f64::midpoint(low, high),
    }
}

/// Points from which a mean reads as drawn towards the others.
const LEAST_PULL: f64 = 1.0;

/// A department's own mean and the one that the others suggest, where they lie far enough apart to be told.
pub fn drawn(estimate: &Estimate) -> Option<(f64, f64)> {
    let (own, drawn) = (middle(estimate.mean), estimate.shrunk?.mean);
    ((own - drawn).abs() >= LEAST_PULL).then_some((own, drawn))
}

/// Whether people share one view: rwg(J) of 0.70 or more against the uniform null (MODEL §8); `None` where not known.
pub fn shared_view(estimate: &Estimate) -> Option<bool> {
    estimate.rwg_uniform.map(|rwg| rwg >= 0.70)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_becomes_tenths() {
        assert_eq!([0.0, 0.04, 0.65, 0.96, 1.0].map(tenths), [0, 0, 7, 10, 10]);
    }
}
