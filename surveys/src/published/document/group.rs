//! Groups and their figures in the document.

use serde::{Deserialize, Serialize};

use super::ReadError;
use crate::{
    confidentiality::{Cell, Reason},
    instrument::Construct,
    maturity::Level,
    published::{
        AgainstRest, Breakdown, Estimate, Figures, Group, Index, MeanOrBand, Place, Quadrant,
        Recommend, ScaleCell, ShareOrBand, Shares, Shrunk, WillingShare, written::WrittenDocument,
    },
};

#[derive(Serialize, Deserialize)]
pub(super) struct GroupDocument {
    code: String,
    name: String,
    parent: Option<String>,
    depth: usize,
    headcount: Option<u32>,
    shown: bool,
    hidden_because: Option<Reason>,
    sheets: Option<u32>,
    response_rate: Option<f64>,
    quadrant: Option<Quadrant>,
    quadrant_reaches: Option<Vec<Quadrant>>,
    scales: Vec<ScaleDocument>,
    readiness_index: Option<IndexDocument>,
    maturity_index: Option<IndexDocument>,
    lightbulb: Option<ShareDocument>,
    flagged: Option<f64>,
    #[serde(default)]
    recommend: Option<Recommend>,
    #[serde(default)]
    themes: Vec<WrittenDocument>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct BreakdownDocument {
    unit: String,
    attribute: String,
    value: String,
    #[serde(flatten)]
    group: GroupDocument,
}

#[derive(Serialize, Deserialize)]
struct ScaleDocument {
    dimension: String,
    construct: Construct,
    n: Option<u32>,
    mean: Option<f64>,
    mean_low: Option<f64>,
    mean_high: Option<f64>,
    sd: Option<f64>,
    interval: Option<(f64, f64)>,
    favourable: Option<f64>,
    neutral: Option<f64>,
    unfavourable: Option<f64>,
    #[serde(default)]
    shares_unit: Option<f64>,
    rwg_uniform: Option<f64>,
    rwg_skewed: Option<f64>,
    #[serde(default)]
    shrunk: Option<Shrunk>,
    #[serde(default)]
    against_rest: Option<AgainstRest>,
    hidden_because: Option<Reason>,
}

#[derive(Serialize, Deserialize)]
struct IndexDocument {
    mean: f64,
    interval: Option<(f64, f64)>,
    level: Level,
    level_probability: Option<Vec<f64>>,
    #[serde(default)]
    against_rest: Option<AgainstRest>,
}

#[derive(Serialize, Deserialize)]
struct ShareDocument {
    n: u32,
    share: Option<f64>,
    // Documents of the first version have no bands.
    #[serde(default)]
    share_low: Option<f64>,
    #[serde(default)]
    share_high: Option<f64>,
    interval: (f64, f64),
}

/// The value of `reason` for a group that is hidden, its figure for one that is shown.
fn parts<T>(cell: &Cell<T>) -> Result<&T, Reason> {
    match cell {
        Cell::Shown(sealed) => Ok(sealed.get()),
        Cell::Hidden(reason) => Err(*reason),
    }
}

pub(super) fn write_group(group: &Group, scales: &[(String, Construct)]) -> GroupDocument {
    let figures = parts(&group.figures);
    let shown = figures.ok();
    // A hidden group has the same entries as a shown one, with nothing in them.
    let scales = match figures {
        Ok(figures) => figures.scales.iter().map(write_scale).collect(),
        Err(reason) => scales
            .iter()
            .map(|(dimension, construct)| {
                write_scale(&ScaleCell {
                    dimension: dimension.clone(),
                    construct: *construct,
                    estimate: Cell::Hidden(reason),
                })
            })
            .collect(),
    };
    let index = |index: &Index| IndexDocument {
        mean: index.mean,
        interval: index.interval,
        level: index.level,
        level_probability: index.level_probability.clone(),
        against_rest: index.against_rest,
    };
    let place = shown.and_then(|figures| figures.quadrant.as_ref());
    GroupDocument {
        code: group.code.clone(),
        name: group.name.clone(),
        parent: group.parent.clone(),
        depth: group.depth,
        headcount: (group.headcount > 0).then_some(group.headcount),
        shown: figures.is_ok(),
        hidden_because: figures.err(),
        sheets: shown.map(|figures| figures.sheets),
        response_rate: shown
            .filter(|_| group.headcount > 0)
            .map(|figures| figures.response_rate),
        quadrant: place.map(|place| place.quadrant),
        quadrant_reaches: place.map(|place| place.reaches.clone()),
        scales,
        readiness_index: shown.and_then(|figures| figures.readiness_index.as_ref().map(index)),
        maturity_index: shown.and_then(|figures| figures.maturity_index.as_ref().map(index)),
        lightbulb: shown.and_then(|figures| {
            figures.lightbulb.map(|told| {
                let (share, band) = match told.share {
                    ShareOrBand::Share(share) => (Some(share), None),
                    ShareOrBand::Band(low, high) => (None, Some((low, high))),
                };
                ShareDocument {
                    n: told.n,
                    share,
                    share_low: band.map(|(low, _)| low),
                    share_high: band.map(|(_, high)| high),
                    interval: told.interval,
                }
            })
        }),
        flagged: shown.and_then(|figures| figures.flagged),
        recommend: shown.and_then(|figures| figures.recommend),
        themes: shown
            .map(|figures| figures.themes.iter().map(WrittenDocument::from).collect())
            .unwrap_or_default(),
    }
}

/// A breakdown is written like a group without a code of its own.
pub(super) fn write_breakdown(
    breakdown: &Breakdown,
    scales: &[(String, Construct)],
) -> BreakdownDocument {
    let group = Group {
        code: breakdown.unit.clone(),
        name: breakdown.value.clone(),
        parent: None,
        depth: 0,
        headcount: breakdown.headcount,
        figures: breakdown.figures.clone(),
    };
    BreakdownDocument {
        unit: breakdown.unit.clone(),
        attribute: breakdown.attribute.clone(),
        value: breakdown.value.clone(),
        group: write_group(&group, scales),
    }
}

pub(super) fn read_breakdown(document: BreakdownDocument) -> Result<Breakdown, ReadError> {
    let group = read_group(document.group)?;
    Ok(Breakdown {
        unit: document.unit,
        attribute: document.attribute,
        value: document.value,
        headcount: group.headcount,
        figures: group.figures,
    })
}

fn write_scale(scale: &ScaleCell) -> ScaleDocument {
    let estimate = parts(&scale.estimate);
    let shown = estimate.ok();
    let (mean, band) = match shown.map(|estimate| estimate.mean) {
        Some(MeanOrBand::Mean(mean)) => (Some(mean), None),
        Some(MeanOrBand::Band(low, high)) => (None, Some((low, high))),
        None => (None, None),
    };
    let shares = shown.and_then(|estimate| estimate.shares);
    ScaleDocument {
        dimension: scale.dimension.clone(),
        construct: scale.construct,
        n: shown.map(|estimate| estimate.n),
        mean,
        mean_low: band.map(|(low, _)| low),
        mean_high: band.map(|(_, high)| high),
        sd: shown.and_then(|estimate| estimate.sd),
        interval: shown.and_then(|estimate| estimate.interval),
        favourable: shares.map(|shares| shares.favourable),
        neutral: shares.map(|shares| shares.neutral),
        unfavourable: shares.map(|shares| shares.unfavourable),
        shares_unit: shown.and_then(|estimate| estimate.shares_unit),
        rwg_uniform: shown.and_then(|estimate| estimate.rwg_uniform),
        rwg_skewed: shown.and_then(|estimate| estimate.rwg_skewed),
        shrunk: shown.and_then(|estimate| estimate.shrunk),
        against_rest: shown.and_then(|estimate| estimate.against_rest),
        hidden_because: estimate.err(),
    }
}

pub(super) fn read_group(document: GroupDocument) -> Result<Group, ReadError> {
    let headcount = document.headcount.unwrap_or(0);
    let decided = match (document.shown, document.hidden_because) {
        (true, None) => Ok(Figures {
            sheets: document.sheets.ok_or(ReadError::Contradiction("sheets"))?,
            response_rate: document.response_rate.unwrap_or(0.0),
            quadrant: document
                .quadrant
                .zip(document.quadrant_reaches)
                .map(|(quadrant, reaches)| Place { quadrant, reaches }),
            scales: document
                .scales
                .into_iter()
                .map(read_scale)
                .collect::<Result<_, _>>()?,
            readiness_index: document.readiness_index.map(Index::from),
            maturity_index: document.maturity_index.map(Index::from),
            lightbulb: document.lightbulb.map(read_share).transpose()?,
            flagged: document.flagged,
            recommend: document.recommend,
            themes: document
                .themes
                .into_iter()
                .map(|written| written.read().ok_or(ReadError::Contradiction("themes")))
                .collect::<Result<_, _>>()?,
        }),
        (false, Some(reason)) => Err(reason),
        _ => return Err(ReadError::Contradiction("shown")),
    };
    Ok(Group {
        code: document.code,
        name: document.name,
        parent: document.parent,
        depth: document.depth,
        headcount,
        figures: Cell::reseal(decided),
    })
}

fn read_share(document: ShareDocument) -> Result<WillingShare, ReadError> {
    let share = match (document.share, document.share_low, document.share_high) {
        (Some(share), None, None) => ShareOrBand::Share(share),
        (None, Some(low), Some(high)) => ShareOrBand::Band(low, high),
        _ => return Err(ReadError::Contradiction("lightbulb")),
    };
    Ok(WillingShare {
        n: document.n,
        share,
        interval: document.interval,
    })
}

fn read_scale(document: ScaleDocument) -> Result<ScaleCell, ReadError> {
    let mean = match (document.mean, document.mean_low, document.mean_high) {
        (Some(mean), None, None) => Some(MeanOrBand::Mean(mean)),
        (None, Some(low), Some(high)) => Some(MeanOrBand::Band(low, high)),
        (None, None, None) => None,
        _ => return Err(ReadError::Contradiction("mean")),
    };
    let shares = match (document.favourable, document.neutral, document.unfavourable) {
        (Some(favourable), Some(neutral), Some(unfavourable)) => Some(Shares {
            favourable,
            neutral,
            unfavourable,
        }),
        _ => None,
    };
    let decided = match (mean, document.n, document.hidden_because) {
        (Some(mean), Some(n), None) => Ok(Estimate {
            n,
            mean,
            sd: document.sd,
            interval: document.interval,
            shares,
            shares_unit: document.shares_unit,
            rwg_uniform: document.rwg_uniform,
            rwg_skewed: document.rwg_skewed,
            shrunk: document.shrunk,
            against_rest: document.against_rest,
        }),
        (None, None, Some(reason)) => Err(reason),
        _ => return Err(ReadError::Contradiction("scales")),
    };
    Ok(ScaleCell {
        dimension: document.dimension,
        construct: document.construct,
        estimate: Cell::reseal(decided),
    })
}

impl From<IndexDocument> for Index {
    fn from(document: IndexDocument) -> Self {
        Self {
            mean: document.mean,
            interval: document.interval,
            level: document.level,
            level_probability: document.level_probability,
            against_rest: document.against_rest,
        }
    }
}
