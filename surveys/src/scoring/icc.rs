//! Do departments differ? How much of the spread of people's scores lies between departments.

use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use super::{NotComputed, columns::Column, confidence::Confidence, moments::Moments};

/// Groups and people that these figures need to be shown (METHODS §0).
pub const SHOW_FROM: (usize, usize) = (5, 30);

/// One-way analysis of variance of people's scores by department, and what follows from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Icc {
    /// People with a score in the groups that count.
    pub n: usize,
    /// Groups that count.
    pub n_groups: usize,
    /// Mean square between groups, in squared units of the score.
    pub ms_between: f64,
    /// Mean square within groups, in squared units of the score.
    pub ms_within: f64,
    /// Degrees of freedom between and within groups.
    pub df: (usize, usize),
    /// F statistic; `None` if nobody differs from their group.
    pub f: Option<f64>,
    /// Probability of so large an F if departments did not differ.
    pub p: f64,
    /// Size of a group that stands for all: smaller than the mean size if sizes differ.
    pub k0: f64,
    /// Mean size of the groups.
    pub mean_size: f64,
    /// ICC(1): share of the spread that lies between groups. Negative values happen and are shown as 0. `None` if it is
    /// not determined.
    pub icc1: Option<f64>,
    /// ICC(1) with the mean size in place of `k0`, for comparison with papers.
    pub icc1_mean_size: Option<f64>,
    /// ICC(2): reliability of the groups' means. `None` if the means do not differ at all.
    pub icc2: Option<f64>,
    /// Interval of ICC(1), exact when groups are equally large. `None` if F does not exist.
    pub icc1_interval: Option<(f64, f64)>,
}

impl Icc {
    /// Reliability of the mean of a group of `n` people: `n ICC1/(1 + (n−1) ICC1)`, ICC1 at least 0.
    pub fn reliability_of_mean(&self, n: usize) -> Option<f64> {
        let icc1 = self.icc1?.max(0.0);
        (n > 0).then(|| n as f64 * icc1 / (1.0 + (n as f64 - 1.0) * icc1))
    }
}

/// Intraclass correlations of people's scores in their groups, published partition only.
///
/// `k0 = (N − Σn²/N)/(G−1)`, `ICC1 = (MSB − MSW)/(MSB + (k0−1) MSW)`, `ICC2 = (MSB − MSW)/MSB`, F = MSB/MSW with G−1 and
/// N−G degrees of freedom; the interval of ICC1 from F/F⁻¹(1−a/2) and F/F⁻¹(a/2). Groups below `min_n` people are left
/// out.
///
/// Source: Shrout and Fleiss 1979; Searle 1971; Donner 1986; Bliese 2000.
///
/// # Errors
/// `TooFewGroups` below two groups, `TooFewRespondents` if every group has one person, `ZeroVariance` if all scores
/// are equal.
pub fn icc(groups: &[Moments], min_n: usize, confidence: Confidence) -> Result<Icc, NotComputed> {
    let counted: Vec<Moments> = groups
        .iter()
        .filter(|group| group.n() >= min_n.max(1))
        .copied()
        .collect();
    if counted.len() < 2 {
        return Err(NotComputed::TooFewGroups);
    }
    let all: Moments = counted.iter().copied().collect();
    let n = all.n();
    let df = (counted.len() - 1, n - counted.len());
    if df.1 == 0 {
        return Err(NotComputed::TooFewRespondents);
    }
    let people = n as f64;
    let between: f64 = counted
        .iter()
        .map(|group| group.n() as f64 * (group.mean() - all.mean()).powi(2))
        .sum();
    let within: f64 = counted.iter().map(Moments::squares).sum();
    // Equal scores leave rounding behind, not a spread.
    let largest = counted
        .iter()
        .fold(0.0, |largest: f64, group| largest.max(group.mean().abs()));
    let rounding = people * (largest * 1e-13).powi(2);
    let ms = |squares: f64, df: usize| {
        if squares <= rounding {
            0.0
        } else {
            squares / df as f64
        }
    };
    let (ms_between, ms_within) = (ms(between, df.0), ms(within, df.1));
    if ms_between + ms_within <= 0.0 {
        return Err(NotComputed::ZeroVariance);
    }
    let squared_sizes: f64 = counted.iter().map(|group| (group.n() as f64).powi(2)).sum();
    let k0 = (people - squared_sizes / people) / df.0 as f64;
    let mean_size = people / counted.len() as f64;
    let icc1 = |size: f64| {
        let whole = ms_between + (size - 1.0) * ms_within;
        (whole > 0.0).then(|| (ms_between - ms_within) / whole)
    };
    let f = (ms_within > 0.0).then(|| ms_between / ms_within);
    let distribution = FisherSnedecor::new(df.0 as f64, df.1 as f64)
        .map_err(|_| NotComputed::TooFewRespondents)?;
    let limit = |f: f64, quantile: f64| {
        let f = f / distribution.inverse_cdf(quantile);
        (f - 1.0) / (f + k0 - 1.0)
    };
    Ok(Icc {
        n,
        n_groups: counted.len(),
        ms_between,
        ms_within,
        df,
        f,
        p: f.map_or(0.0, |f| distribution.sf(f)),
        k0,
        mean_size,
        icc1: icc1(k0),
        icc1_mean_size: icc1(mean_size),
        icc2: (ms_between > 0.0).then(|| (ms_between - ms_within) / ms_between),
        icc1_interval: f.map(|f| (limit(f, confidence.upper()), limit(f, confidence.lower()))),
    })
}

/// The scores of each group, read in two passes: `groups[i]` is the group of person i, counted from 0. People without a
/// group or a score are left out. As long as the highest group.
pub fn by_group(scores: Column<'_>, groups: &[Option<u32>]) -> Vec<Moments> {
    let n_groups = groups.iter().flatten().max().map_or(0, |g| *g as usize + 1);
    let members = || {
        groups
            .iter()
            .enumerate()
            .filter_map(|(person, group)| Some(((*group)? as usize, scores.get(person)?)))
    };
    // Sums of distances from a group's first score, so that equal scores keep a spread of exactly 0.
    let mut first = vec![None; n_groups];
    let mut sums = vec![(0_usize, 0.0); n_groups];
    for (group, score) in members() {
        sums[group].0 += 1;
        sums[group].1 += score - *first[group].get_or_insert(score);
    }
    let means: Vec<f64> = sums
        .iter()
        .zip(&first)
        .map(|((n, sum), first)| first.map_or(0.0, |first| first + sum / *n as f64))
        .collect();
    let mut squares = vec![0.0; n_groups];
    for (group, score) in members() {
        squares[group] += (score - means[group]).powi(2);
    }
    (0..n_groups)
        .map(|group| Moments::new(sums[group].0, means[group], squares[group]).unwrap_or_default())
        .collect()
}
