//! Everything a published result says about people, as the auditor reads it.

use super::{LIGHTBULB, RECOMMEND, SHEETS, breakdown_cell, index_measure, scale_measure};
use crate::{
    confidentiality::{audit::Released, precision},
    instrument::Construct,
    published::{Figures, MeanOrBand, Precision, Published, ScaleCell, ShareEstimate},
};

/// One figure of one cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Which figure.
    pub measure: String,
    /// Id of the cell.
    pub cell: String,
    /// People behind it, where the result says so.
    pub people: Option<u32>,
    /// What is said. An index, shares of item answers and the recommendation say [`Released::Count`] here: they follow
    /// from figures that are judged themselves, or have their own floor, and are held to the plan by rule A.
    pub value: Released,
}

/// All figures of a result that rest on people's answers in one cell.
pub fn told(published: &Published) -> Vec<Told> {
    let groups = std::iter::once(&published.organization).chain(&published.departments);
    let groups = groups.map(|group| (group.code.clone(), &group.figures));
    let breakdowns = published.breakdowns.iter().map(|breakdown| {
        let cell = breakdown_cell(&breakdown.unit, &breakdown.attribute, &breakdown.value);
        (cell, &breakdown.figures)
    });
    groups
        .chain(breakdowns)
        .filter_map(|(cell, figures)| Some((cell, figures.shown()?)))
        .flat_map(|(cell, figures)| of_cell(&cell, figures, published.precision))
        .collect()
}

fn of_cell(cell: &str, figures: &Figures, precision: Precision) -> Vec<Told> {
    let told = |measure: String, people: Option<u32>, value: Released| Told {
        measure,
        cell: cell.to_owned(),
        people,
        value,
    };
    let mut all = vec![told(
        SHEETS.to_owned(),
        Some(figures.sheets),
        Released::Count,
    )];
    for scale in &figures.scales {
        if let Some((people, value)) = of_scale(scale, precision) {
            let measure = scale_measure(&scale.dimension, scale.construct);
            all.push(told(measure, Some(people), value));
        }
    }
    for construct in [Construct::Readiness, Construct::Maturity] {
        if figures.index(construct).is_some() {
            all.push(told(index_measure(construct), None, Released::Count));
        }
    }
    if let Some(share) = &figures.lightbulb {
        all.push(told(
            LIGHTBULB.to_owned(),
            Some(share.n),
            of_share(share, precision),
        ));
    }
    if let Some(recommend) = &figures.recommend {
        all.push(told(
            RECOMMEND.to_owned(),
            Some(recommend.n),
            Released::Count,
        ));
    }
    all
}

fn of_scale(scale: &ScaleCell, precision: Precision) -> Option<(u32, Released)> {
    let estimate = scale.estimate.shown()?;
    let value = match estimate.mean {
        MeanOrBand::Mean(value) => Released::Mean {
            value,
            unit: match precision {
                Precision::Calculator => 0.0,
                Precision::Wave => precision::unit(estimate.n),
            },
        },
        MeanOrBand::Band(low, high) => Released::Band { low, high },
    };
    Some((estimate.n, value))
}

/// Between how many people a share leaves open. A share at one person's part may stand for nobody, and so at the other end.
pub(crate) fn of_share(share: &ShareEstimate, precision: Precision) -> Released {
    let n = f64::from(share.n);
    let half = match precision {
        Precision::Calculator => 0.0,
        Precision::Wave => precision::share_unit(share.n) / 2.0,
    };
    let low = ((share.share - half) * n - 1e-9).ceil().max(0.0);
    let high = ((share.share + half) * n + 1e-9).floor().min(n);
    let (low, high) = match precision {
        Precision::Calculator => (low, high),
        Precision::Wave => (
            if low <= 1.0 { 0.0 } else { low },
            if high >= n - 1.0 { n } else { high },
        ),
    };
    Released::FavourableBand {
        low: whole(low),
        high: whole(high.max(low)),
    }
}

/// A whole number of people; `value` is one already.
fn whole(value: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and a number of people"
    )]
    let whole = value.max(0.0) as u64;
    whole
}
