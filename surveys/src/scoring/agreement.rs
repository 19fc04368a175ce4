//! Agreement within groups: does a department share one view, so that its mean stands for something?

use super::{
    NotComputed,
    columns::{BLOCK, Column, complete_cases},
    mean::plain_mean,
    resample::quantile,
};

/// Agreement from which people share a view, by convention.
pub const SHARED_FROM: f64 = 0.7;

/// Comparisons of computed with tabulated numbers leave room for rounding.
const SLACK: f64 = 1e-9;

/// What random answers would look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Null {
    /// Every option equally likely.
    Uniform,
    /// People lean a little to the good end.
    SlightlySkewed,
}

impl Null {
    /// Variance of random answers on `n_options` options, in scale units (LeBreton and Senter 2008, table 2).
    pub fn variance(self, n_options: usize) -> Option<f64> {
        match self {
            Self::Uniform => (n_options > 1).then(|| ((n_options * n_options - 1) as f64) / 12.0),
            Self::SlightlySkewed => match n_options {
                5 => Some(1.34),
                6 => Some(1.85),
                7 => Some(2.90),
                8 => Some(3.47),
                9 => Some(5.66),
                10 => Some(6.30),
                11 => Some(7.31),
                _ => None,
            },
        }
    }
}

/// The options of the items and what one step between them is worth in the columns that hold the answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    n: usize,
    step: f64,
}

impl Options {
    /// Columns count the options one by one: 1, 2, 3 …
    pub fn in_scale_units(n_options: usize) -> Self {
        Self {
            n: n_options,
            step: 1.0,
        }
    }

    /// Columns hold points: A options are A − 1 steps apart on 0 to 100.
    pub fn in_points(n_options: usize) -> Self {
        let steps = n_options.saturating_sub(1).max(1) as f64;
        Self {
            n: n_options,
            step: 100.0 / steps,
        }
    }

    /// The largest average deviation, in scale units, that still counts as agreement: A/6 (Burke and Dunlap 2002).
    pub fn deviation_cut(self) -> f64 {
        self.n as f64 / 6.0
    }
}

/// Agreement of one group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupAgreement {
    /// People who answered all items.
    pub n: usize,
    /// rwg for one item, rwg(j) for several: 0 is none, 1 identical answers.
    pub rwg: f64,
    /// Average deviation from the items' means, in scale units.
    pub ad: f64,
    /// Mean of the items' variances, in squared scale units.
    pub mean_item_variance: f64,
}

/// Agreement of all groups, and how it is spread over them.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Variance of random answers, in squared scale units.
    pub null_variance: f64,
    /// Per group, in the order of their numbers; `None` below the minimum of people.
    pub groups: Vec<Option<GroupAgreement>>,
    /// Groups that count.
    pub n_groups: usize,
    /// Median of rwg over these groups.
    pub median_rwg: f64,
    /// Mean of rwg over these groups.
    pub mean_rwg: f64,
    /// Share of these groups, 0 to 1, with an rwg of at least [`SHARED_FROM`].
    pub share_agreeing: f64,
    /// Median of the average deviation, in scale units.
    pub median_ad: f64,
    /// Share of these groups, 0 to 1, within [`Options::deviation_cut`].
    pub share_within_cut: f64,
}

/// Within-group agreement on a scale, group by group over complete cases.
///
/// `rwg = 1 − v` for one item, `rwg(j) = J(1 − v)/(J(1 − v) + v)` for J, where v is the mean item variance (n − 1) over the
/// variance of random answers, at most 1; `AD_M` is the mean over items of the mean distance from the item's mean.
/// `groups[i]` is the group of person i, counted from 0; people without one are left out; groups below `min_n` people
/// (at least 2) have none. rwg(j) grows with J, so compare like with like, and show the skewed null too: the uniform
/// one flatters.
///
/// Source: James, Demaree and Wolf 1984; Burke and Dunlap 2002; LeBreton and Senter 2008.
///
/// # Errors
/// `TooFewItems` without items, `NotIdentified` without a variance of random answers, `TooFewRespondents` if no group
/// has enough people.
pub fn agreement(
    items: &[Column<'_>],
    groups: &[Option<u32>],
    options: Options,
    null: Null,
    min_n: usize,
) -> Result<Agreement, NotComputed> {
    if items.is_empty() {
        return Err(NotComputed::TooFewItems);
    }
    let spreads = spreads(items, groups, options.step);
    of_spreads(&spreads, items.len(), options, null, min_n)
}

/// As [`agreement`] under the uniform and the slightly skewed null, reading the answers once.
pub fn under_both_nulls(
    items: &[Column<'_>],
    groups: &[Option<u32>],
    options: Options,
    min_n: usize,
) -> (
    Result<Agreement, NotComputed>,
    Result<Agreement, NotComputed>,
) {
    if items.is_empty() {
        return (Err(NotComputed::TooFewItems), Err(NotComputed::TooFewItems));
    }
    let spreads = spreads(items, groups, options.step);
    let under = |null| of_spreads(&spreads, items.len(), options, null, min_n);
    (under(Null::Uniform), under(Null::SlightlySkewed))
}

fn of_spreads(
    spreads: &[Spread],
    n_items: usize,
    options: Options,
    null: Null,
    min_n: usize,
) -> Result<Agreement, NotComputed> {
    let null_variance = null.variance(options.n).ok_or(NotComputed::NotIdentified)?;
    let groups: Vec<Option<GroupAgreement>> = spreads
        .iter()
        .map(|spread| {
            (spread.n >= min_n.max(2)).then(|| GroupAgreement {
                n: spread.n,
                rwg: ratio(spread.variance, n_items, null_variance),
                ad: spread.deviation,
                mean_item_variance: spread.variance,
            })
        })
        .collect();
    let sorted = |of: fn(&GroupAgreement) -> f64| {
        let mut values: Vec<f64> = groups.iter().flatten().map(of).collect();
        values.sort_by(f64::total_cmp);
        values
    };
    let (rwgs, ads) = (sorted(|group| group.rwg), sorted(|group| group.ad));
    let n_groups = rwgs.len();
    let share = |n: usize| n as f64 / n_groups as f64;
    let median = |values: &[f64]| quantile(values, 0.5).ok_or(NotComputed::TooFewRespondents);
    let agreeing = rwgs.iter().filter(|r| **r >= SHARED_FROM - SLACK).count();
    let cut = options.deviation_cut() + SLACK;
    Ok(Agreement {
        null_variance,
        n_groups,
        median_rwg: median(&rwgs)?,
        mean_rwg: plain_mean(&rwgs),
        share_agreeing: share(agreeing),
        median_ad: median(&ads)?,
        share_within_cut: share(ads.iter().filter(|ad| **ad <= cut).count()),
        groups,
    })
}

/// The spread of answers within a group, in scale units.
#[derive(Clone, Default)]
struct Spread {
    n: usize,
    variance: f64,
    deviation: f64,
}

/// Reads the columns twice: means first, then distances from them.
fn spreads(items: &[Column<'_>], groups: &[Option<u32>], step: f64) -> Vec<Spread> {
    let n_items = items.len();
    let n_groups = groups.iter().flatten().max().map_or(0, |g| *g as usize + 1);
    let group_of = |person: u32| groups.get(person as usize).copied().flatten();
    let mut spreads = vec![Spread::default(); n_groups];
    let mut means = vec![0.0; n_groups * n_items];
    complete_cases(items, |block| {
        for group in block.people.iter().filter_map(|person| group_of(*person)) {
            spreads[group as usize].n += 1;
        }
        for (item, values) in block.values.iter().enumerate() {
            for (person, value) in block.people.iter().zip(values) {
                if let Some(group) = group_of(*person) {
                    means[group as usize * n_items + item] += value;
                }
            }
        }
    });
    for (means, spread) in means.chunks_mut(n_items).zip(&spreads) {
        for mean in means {
            *mean /= spread.n.max(1) as f64;
        }
    }
    complete_cases(items, |block| {
        for (item, values) in block.values.iter().enumerate() {
            for (person, value) in block.people.iter().zip(values) {
                if let Some(group) = group_of(*person) {
                    let apart = (value - means[group as usize * n_items + item]) / step;
                    let spread = &mut spreads[group as usize];
                    spread.variance += apart * apart;
                    spread.deviation += apart.abs();
                }
            }
        }
    });
    let spreads = spreads.into_iter();
    spreads.map(|spread| spread.averaged(n_items)).collect()
}

impl Spread {
    /// Sums over all people and items become means.
    fn averaged(self, n_items: usize) -> Self {
        let n = self.n as f64;
        Self {
            n: self.n,
            variance: self.variance / (n_items as f64 * (n - 1.0).max(1.0)),
            deviation: self.deviation / (n_items as f64 * n.max(1.0)),
        }
    }
}

/// rwg or rwg(j) of a mean item variance.
fn ratio(mean_variance: f64, n_items: usize, null_variance: f64) -> f64 {
    let v = (mean_variance / null_variance).min(1.0);
    let agreed = n_items as f64 * (1.0 - v);
    agreed / (agreed + v)
}

/// rwg or, for several items, rwg(j) of one group: 0 is no agreement, 1 identical answers (METHODS §3; James, Demaree
/// and Wolf 1984).
///
/// `items[j][i]` is person i's answer to item j in points, complete cases only; `n_options` the number of options.
/// The variance ratio is capped at 1, so the result lies in 0..=1.
///
/// # Errors
/// `TooFewItems` without items, `TooFewRespondents` below two people, `NotIdentified` without a null variance.
pub fn rwg(items: &[Vec<f64>], n_options: usize, null: Null) -> Result<f64, NotComputed> {
    let n_people = items.first().map_or(0, Vec::len);
    let columns: Vec<Column<'_>> = items.iter().map(Column::from).collect();
    let one_group = vec![Some(0); n_people];
    agreement(&columns, &one_group, Options::in_points(n_options), null, 2)
        .map(|agreement| agreement.median_rwg)
}

/// As [`rwg`] beside each of several nulls; the answers are read once.
///
/// # Errors
/// As [`rwg`], for each null.
pub fn rwg_beside<const N: usize>(
    items: &[Vec<f64>],
    n_options: usize,
    nulls: [Null; N],
) -> [Result<f64, NotComputed>; N] {
    if items.is_empty() {
        return nulls.map(|_| Err(NotComputed::TooFewItems));
    }
    let options = Options::in_points(n_options);
    let spread = spread_of_one(items, options.step);
    let is_enough = spread.n >= 2;
    nulls.map(|null| {
        let variance = null.variance(options.n).ok_or(NotComputed::NotIdentified)?;
        is_enough
            .then(|| ratio(spread.variance, items.len(), variance))
            .ok_or(NotComputed::TooFewRespondents)
    })
}

/// The spread of one group whose people all answered every item, to the last digit as [`spreads`] has it.
fn spread_of_one(items: &[Vec<f64>], step: f64) -> Spread {
    let n = items.iter().map(Vec::len).min().unwrap_or(0);
    let means: Vec<f64> = items
        .iter()
        .map(|values| values[..n].iter().fold(0.0, |sum, value| sum + value) / n.max(1) as f64)
        .collect();
    let mut spread = Spread {
        n,
        ..Spread::default()
    };
    let mut start = 0;
    while start < n {
        let people = start..(start + BLOCK).min(n);
        for (values, mean) in items.iter().zip(&means) {
            for value in &values[people.clone()] {
                let apart = (value - mean) / step;
                spread.variance += apart * apart;
                spread.deviation += apart.abs();
            }
        }
        start = people.end;
    }
    spread.averaged(items.len())
}

/// How strongly people agree, in the words of LeBreton and Senter 2008.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// .00 to .30.
    None,
    /// .31 to .50.
    Weak,
    /// .51 to .70.
    Moderate,
    /// .71 to .90.
    Strong,
    /// Above .90.
    VeryStrong,
}

impl Strength {
    /// The word for an rwg, read at two decimals as the table is.
    pub fn of(rwg: f64) -> Self {
        match (rwg * 100.0).round() {
            r if r <= 30.0 => Self::None,
            r if r <= 50.0 => Self::Weak,
            r if r <= 70.0 => Self::Moderate,
            r if r <= 90.0 => Self::Strong,
            _ => Self::VeryStrong,
        }
    }
}
