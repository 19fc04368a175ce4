//! Everything a published result says about people, as the auditor reads it.

use super::{
    LIGHTBULB, RECOMMEND, RECOMMEND_KINDS, RECOMMEND_MEAN, RECOMMEND_SCORE, SHEETS, breakdown_cell,
    comments_measure, index_measure, scale_measure, shares_measure,
};
use crate::{
    confidentiality::{
        audit::{KINDS, Released},
        precision,
    },
    instrument::Construct,
    published::{
        Estimate, Figures, MeanOrBand, Precision, Published, Recommend, ShareOrBand, Shares,
        WillingShare,
    },
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
    /// What is said. An index says [`Released::Count`]: it is worked out from the scales as they are told, so it says
    /// nothing that they do not say.
    pub value: Said,
}

/// What one figure says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Said {
    /// Something about a mean or a count of people.
    Figure(Released),
    /// Shares of answers of three kinds, in multiples of `unit` percent. How many answers there are, the plan knows.
    Shares {
        /// People behind them.
        n: u32,
        /// The shares.
        shares: Shares,
        /// Percent.
        unit: u32,
    },
    /// Fewest and most people of each of three kinds.
    Kinds([(u64, u64); KINDS]),
}

impl Said {
    /// Fewest and most answers of each kind, of so many answers. `None` if nothing is said about kinds, or nothing that
    /// so many answers could be.
    pub(crate) fn parts(&self, answers: u64) -> Option<[(u64, u64); KINDS]> {
        match self {
            Self::Figure(_) => None,
            Self::Shares { n, shares, unit } => precision::parts(*n, answers, shares, *unit),
            Self::Kinds(ends) => Some(*ends),
        }
    }
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
    let told = |measure: String, people: Option<u32>, value: Said| Told {
        measure,
        cell: cell.to_owned(),
        people,
        value,
    };
    let count = Said::Figure(Released::Count);
    let mut all = vec![told(SHEETS.to_owned(), Some(figures.sheets), count)];
    for scale in &figures.scales {
        let Some(estimate) = scale.estimate.shown() else {
            continue;
        };
        let id = |of: fn(&str, Construct) -> String| of(&scale.dimension, scale.construct);
        let mean = Said::Figure(of_mean(estimate, precision));
        all.push(told(id(scale_measure), Some(estimate.n), mean));
        all.extend(of_shares(estimate).map(|said| told(id(shares_measure), None, said)));
    }
    for construct in [Construct::Readiness, Construct::Maturity] {
        if figures.index(construct).is_some() {
            all.push(told(index_measure(construct), None, count));
        }
    }
    if let Some(share) = &figures.lightbulb {
        let said = Said::Figure(of_share(share, precision));
        all.push(told(LIGHTBULB.to_owned(), Some(share.n), said));
    }
    if let Some(recommend) = &figures.recommend {
        let n = Some(recommend.n);
        let judged = of_recommend(recommend);
        all.push(told(RECOMMEND.to_owned(), n, count));
        all.extend(judged.map(|(measure, said)| told(measure.to_owned(), n, said)));
    }
    // Comments are a set: whoever reads those of a group and of a part of it reads those of the rest.
    for written in &figures.themes {
        if let Some(themes) = written.themes.shown() {
            let measure = comments_measure(&written.question);
            all.push(told(measure, Some(themes.comments), count));
        }
    }
    all
}

fn of_mean(estimate: &Estimate, precision: Precision) -> Released {
    match estimate.mean {
        MeanOrBand::Mean(value) => Released::Mean {
            value,
            unit: match precision {
                Precision::Calculator => 0.0,
                Precision::Wave => precision::unit(estimate.n),
            },
        },
        MeanOrBand::Band(low, high) => Released::Band { low, high },
    }
}

fn of_shares(estimate: &Estimate) -> Option<Said> {
    let unit = estimate.shares_unit.map_or(1.0, |unit| unit * 100.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of percents"
    )]
    let unit = unit.round().clamp(1.0, 100.0) as u32;
    Some(Said::Shares {
        n: estimate.n,
        shares: estimate.shares?,
        unit,
    })
}

/// The mean answer and the score on 0 to 100 points, and the counts behind them.
pub(crate) fn of_recommend(told: &Recommend) -> [(&'static str, Said); 3] {
    let unit = told.unit;
    let mean = at_most(told.mean * 10.0, unit, precision::most_mean(told.n, unit));
    let score = f64::midpoint(told.enps, 100.0);
    let score = at_most(
        score,
        unit / 2.0,
        f64::midpoint(precision::most_score(told.n, unit), 100.0),
    );
    [
        (RECOMMEND_MEAN, Said::Figure(mean)),
        (RECOMMEND_SCORE, Said::Figure(score)),
        (RECOMMEND_KINDS, Said::Kinds(recommenders(told))),
    ]
}

/// A mean on 0 to 100 points that is told as no more than `most`, and no less than is left at the other end.
fn at_most(value: f64, unit: f64, most: f64) -> Released {
    let half = unit / 2.0;
    if unit <= 0.0 {
        Released::Mean { value, unit }
    } else if value >= most - 1e-6 {
        let low = value - half;
        Released::Band { low, high: 100.0 }
    } else if value <= 100.0 - most + 1e-6 {
        let high = value + half;
        Released::Band { low: 0.0, high }
    } else {
        Released::Mean { value, unit }
    }
}

/// Fewest and most promoters, passives and detractors: the score says how many more there are of the ones than of the
/// others, the spread how many there are of both.
fn recommenders(told: &Recommend) -> [(u64, u64); KINDS] {
    const OPEN: f64 = 1e-3;
    let n = f64::from(told.n);
    let most = precision::most_score(told.n, told.unit);
    let half = told.unit / 2.0;
    let ends = (told.enps - half, told.enps + half);
    let (low, high) = precision::half_open(ends, told.enps, OPEN.min(half));
    let low = if told.enps <= -most { -100.0 } else { low };
    let high = if told.enps >= most { 100.0 } else { high };
    let (fewer, more) = (low / 100.0 * n, high / 100.0 * n);
    // The score of a calculator is exact and says nothing about both together.
    let (fewest, all) = match told.spread {
        Some(spread) => (
            ((spread - precision::SPREAD_UNIT) * n + 1e-6).floor() + 1.0,
            (spread * n + 1e-6).floor(),
        ),
        None => (0.0, n),
    };
    // The lowest step holds that there are none.
    let fewest = if told
        .spread
        .is_some_and(|s| s <= precision::SPREAD_UNIT + 1e-9)
    {
        0.0
    } else {
        fewest
    };
    let ends = |less: f64, more: f64| {
        // Nobody is both, so there are at least as many of the ones as there are more of them.
        let low = f64::midpoint(fewest, less).max(less);
        let low = (low - 1e-6).ceil().max(0.0);
        let high = (f64::midpoint(all, more) + 1e-6).floor().min(n);
        (whole(low), whole(high.max(low)))
    };
    [
        ends(fewer, more),
        (whole(n - all), whole(n - fewest)),
        ends(-more, -fewer),
    ]
}

/// Between how many people a share leaves open. A share at one person's part may stand for nobody, and so at the other
/// end: results of the first version told no bands.
pub(crate) fn of_share(told: &WillingShare, precision: Precision) -> Released {
    if precision == Precision::Wave
        && let Some((low, high)) = precision::willing_counts(told.n, told.share)
    {
        return Released::FavourableBand {
            low: u64::from(low),
            high: u64::from(high),
        };
    }
    let n = f64::from(told.n);
    let half = match precision {
        Precision::Calculator => 0.0,
        Precision::Wave => precision::share_unit(told.n) / 2.0,
    };
    let (low, high) = match told.share {
        ShareOrBand::Band(low, high) => (low, high),
        ShareOrBand::Share(share) => (share - half, share + half),
    };
    let low = (low * n - 1e-9).ceil().max(0.0);
    let high = (high * n + 1e-9).floor().min(n);
    let (low, high) = match (told.share, precision) {
        (ShareOrBand::Share(_), Precision::Wave) => (
            if low <= 1.0 { 0.0 } else { low },
            if high >= n - 1.0 { n } else { high },
        ),
        (ShareOrBand::Band(..), _) | (_, Precision::Calculator) => (low, high),
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
