//! Weights: make people who answered stand for all who were asked, by what is known of everybody.
//!
//! Population counts come from the roster at invitation time, never from answers (METHODS §6). Weights change what an
//! attacker could solve for: release plans count them in.

use std::collections::HashMap;

use super::{
    NotComputed, columns::Column, confidence::Confidence, mean::plain_mean, moments::Moments,
};

/// Design effect above which weights are refused: they would cost half of the answers.
pub const MAX_DESIGN_EFFECT: f64 = 2.0;

/// How many people of a cell must have answered for it to stand alone.
const CELL_FROM: usize = 5;

/// How many times the average a cell's weight may be before it is merged.
const CELL_WEIGHT: f64 = 3.0;

const MAX_CYCLES: usize = 5000;

/// One margin: which level each person has, and how many people have each level.
#[derive(Debug, Clone, Copy)]
pub struct Margin<'a> {
    /// Level of each person who answered, counted from 0.
    pub levels: &'a [u32],
    /// People asked per level.
    pub totals: &'a [f64],
}

/// Post-stratification: `w = N_h/n_h` for every person of cell h.
///
/// `cells[i]` is the cell of person i, counted from 0, `totals` the people asked per cell.
///
/// # Errors
/// `NoValidAnswers` without people, `NotIdentified` if a person's cell has no total, `EmptyLevel` if nobody answered in a
/// cell with people.
pub fn post_stratify(cells: &[u32], totals: &[f64]) -> Result<Vec<f64>, NotComputed> {
    let margin = Margin {
        levels: cells,
        totals,
    };
    let counts = counts(&margin)?;
    Ok(cells
        .iter()
        .map(|cell| totals[*cell as usize] / counts[*cell as usize] as f64)
        .collect())
}

/// Which cells to merge before post-stratification: those with fewer than 5 answers, or with more than 3 times the
/// average weight.
///
/// Cells stand in the order of the configuration. A cell joins the following ones until together they are large enough;
/// what is left at the end joins the cell before. Gives the new cell of each, counted from 0.
pub fn merge_cells(counts: &[usize], totals: &[f64]) -> Vec<u32> {
    let n: usize = counts.iter().sum();
    let average = totals.iter().sum::<f64>() / n.max(1) as f64;
    let is_enough = |n: usize, total: f64| {
        n >= CELL_FROM && total / n as f64 <= CELL_WEIGHT * average * (1.0 + 1e-9)
    };
    let mut merged = Vec::with_capacity(counts.len());
    let (mut cell, mut open_n, mut open_total) = (0_u32, 0, 0.0);
    for (count, total) in counts.iter().zip(totals) {
        merged.push(cell);
        open_n += count;
        open_total += total;
        if is_enough(open_n, open_total) {
            cell += 1;
            (open_n, open_total) = (0, 0.0);
        }
    }
    // Whatever did not become large enough joins the last cell that did.
    if let Some(last) = cell.checked_sub(1) {
        for place in &mut merged {
            *place = (*place).min(last);
        }
    }
    merged
}

/// Raking: weights that meet every margin, as equal as can be (Deville and Särndal 1992).
///
/// From 1, cycle over the margins, `w ← w T_l / Σw` over the people of level l, until no margin is off by more than 1e-12
/// of its total. Margins are rescaled to the first one's sum, or to `headcount`.
///
/// # Errors
/// `NoValidAnswers` without people or margins, `NotIdentified` if a person's level has no total, `EmptyLevel` if nobody
/// answered in a level with people, `NotConverged` after 5,000 cycles or if the margins cannot be met.
pub fn rake(margins: &[Margin<'_>], headcount: Option<f64>) -> Result<Vec<f64>, NotComputed> {
    let first = margins.first().ok_or(NotComputed::NoValidAnswers)?;
    let sum = |margin: &Margin<'_>| margin.totals.iter().sum::<f64>();
    let people = headcount.unwrap_or_else(|| sum(first));
    let mut targets = Vec::with_capacity(margins.len());
    for margin in margins {
        if margin.levels.len() != first.levels.len() {
            return Err(NotComputed::NotIdentified);
        }
        counts(margin)?;
        let total = sum(margin);
        // Equal totals stay as they are, to the last digit.
        let scale = if (total - people).abs() <= 1e-12 * people {
            1.0
        } else {
            people / total
        };
        targets.push(margin.totals.iter().map(|t| t * scale).collect::<Vec<_>>());
    }
    // People alike in every margin have one weight: rake their cells.
    let (cell_of, cells) = joint_cells(margins);
    let mut weights = vec![1.0; cells.len()];
    for _ in 0..MAX_CYCLES {
        for (margin, target) in targets.iter().enumerate() {
            let sums = level_sums(&cells, &weights, margin, target.len());
            for (cell, weight) in cells.iter().zip(&mut weights) {
                let level = cell.levels[margin] as usize;
                if sums[level] > 0.0 {
                    *weight *= target[level] / sums[level];
                }
            }
        }
        let is_met = targets.iter().enumerate().all(|(margin, target)| {
            let sums = level_sums(&cells, &weights, margin, target.len());
            let met = |(sum, target): (&f64, &f64)| (sum - target).abs() <= 1e-12 * target;
            sums.iter().zip(target).all(met)
        });
        if is_met {
            return Ok(cell_of.iter().map(|cell| weights[*cell as usize]).collect());
        }
    }
    Err(NotComputed::NotConverged)
}

/// People who have the same level in every margin.
struct JointCell {
    n: f64,
    levels: Vec<u32>,
}

fn joint_cells(margins: &[Margin<'_>]) -> (Vec<u32>, Vec<JointCell>) {
    let n = margins.first().map_or(0, |margin| margin.levels.len());
    let mut cell_of = vec![0_u32; n];
    let mut n_cells = 0;
    for margin in margins {
        let mut seen = HashMap::new();
        for (cell, level) in cell_of.iter_mut().zip(margin.levels) {
            let next = u32::try_from(seen.len()).expect("fewer than 2³² people");
            *cell = *seen.entry((*cell, *level)).or_insert(next);
        }
        n_cells = seen.len();
    }
    let mut cells: Vec<JointCell> = Vec::with_capacity(n_cells);
    for (person, cell) in cell_of.iter().enumerate() {
        if *cell as usize == cells.len() {
            cells.push(JointCell {
                n: 0.0,
                levels: margins.iter().map(|m| m.levels[person]).collect(),
            });
        }
        cells[*cell as usize].n += 1.0;
    }
    (cell_of, cells)
}

fn level_sums(cells: &[JointCell], weights: &[f64], margin: usize, n_levels: usize) -> Vec<f64> {
    let mut sums = vec![0.0; n_levels];
    for (cell, weight) in cells.iter().zip(weights) {
        sums[cell.levels[margin] as usize] += cell.n * weight;
    }
    sums
}

/// People who answered per level.
fn counts(margin: &Margin<'_>) -> Result<Vec<usize>, NotComputed> {
    if margin.levels.is_empty() {
        return Err(NotComputed::NoValidAnswers);
    }
    let mut counts = vec![0_usize; margin.totals.len()];
    for level in margin.levels {
        *counts
            .get_mut(*level as usize)
            .ok_or(NotComputed::NotIdentified)? += 1;
    }
    let is_sound = |total: &f64| total.is_finite() && *total >= 0.0;
    if !margin.totals.iter().all(is_sound) || margin.totals.iter().sum::<f64>() <= 0.0 {
        return Err(NotComputed::NotIdentified);
    }
    let is_empty = |(n, total): (&usize, &f64)| *n == 0 && *total > 0.0;
    if counts.iter().zip(margin.totals).any(is_empty) {
        return Err(NotComputed::EmptyLevel);
    }
    Ok(counts)
}

/// Trimming: caps weights at `multiple` times their mean and spreads the excess in equal parts over the people never
/// capped, until none exceeds the cap. The sum is kept; margins are then slightly off, see [`margin_error`].
///
/// Source: Potter 1990. METHODS' default multiple is 3; off unless asked for.
///
/// # Errors
/// `NoValidAnswers` without weights, `NotConverged` if everybody would be capped.
pub fn trim(weights: &[f64], multiple: f64) -> Result<Vec<f64>, NotComputed> {
    if weights.is_empty() {
        return Err(NotComputed::NoValidAnswers);
    }
    let cap = multiple * plain_mean(weights);
    let mut trimmed = weights.to_vec();
    let mut is_capped = vec![false; weights.len()];
    loop {
        let mut excess = 0.0;
        for (weight, is_capped) in trimmed.iter_mut().zip(&mut is_capped) {
            // Rounding above the cap is no excess.
            if *weight > cap * (1.0 + 1e-12) {
                excess += *weight - cap;
                *weight = cap;
                *is_capped = true;
            }
        }
        if excess <= 0.0 {
            return Ok(trimmed);
        }
        let free = is_capped.iter().filter(|is_capped| !**is_capped).count();
        if free == 0 {
            return Err(NotComputed::NotConverged);
        }
        let part = excess / free as f64;
        for (weight, is_capped) in trimmed.iter_mut().zip(&is_capped) {
            if !is_capped {
                *weight += part;
            }
        }
    }
}

/// How far weights are off a margin at most, relative to its totals.
pub fn margin_error(margin: &Margin<'_>, weights: &[f64]) -> f64 {
    let mut sums = vec![0.0; margin.totals.len()];
    for (level, weight) in margin.levels.iter().zip(weights) {
        if let Some(sum) = sums.get_mut(*level as usize) {
            *sum += weight;
        }
    }
    sums.iter()
        .zip(margin.totals)
        .filter(|(_, total)| **total > 0.0)
        .map(|(sum, total)| (sum - total).abs() / total)
        .fold(0.0, f64::max)
}

/// What weights cost (Kish 1992).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kish {
    /// People.
    pub n: usize,
    /// Sum of the weights.
    pub sum: f64,
    /// As many equally weighing answers would be as sure: `(Σw)²/Σw²`. Shown next to n.
    pub effective_n: f64,
    /// `n / effective_n`, 1 and more.
    pub design_effect: f64,
    /// Smallest weight.
    pub min: f64,
    /// Largest weight.
    pub max: f64,
}

impl Kish {
    /// Whether weights may be used: not above [`MAX_DESIGN_EFFECT`], where the cure would be worse than the ill.
    pub fn is_usable(&self) -> bool {
        self.design_effect <= MAX_DESIGN_EFFECT * (1.0 + 1e-12)
    }
}

/// What the weights of all people cost.
///
/// # Errors
/// `NoValidAnswers` without people or if all weights are 0.
pub fn kish(weights: &[f64]) -> Result<Kish, NotComputed> {
    let sum: f64 = weights.iter().sum();
    let squares: f64 = weights.iter().map(|w| w * w).sum();
    if !(sum > 0.0 && squares > 0.0) {
        return Err(NotComputed::NoValidAnswers);
    }
    let effective_n = sum * sum / squares;
    Ok(Kish {
        n: weights.len(),
        sum,
        effective_n,
        design_effect: weights.len() as f64 / effective_n,
        min: weights.iter().copied().fold(f64::INFINITY, f64::min),
        max: weights.iter().copied().fold(0.0, f64::max),
    })
}

/// A weighted mean, in the unit of the scores.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightedMean {
    /// People with a score.
    pub n: usize,
    /// The weighted mean.
    pub mean: f64,
    /// The same without weights: for telling how much they move, never for publishing beside the other.
    pub unweighted: f64,
    /// Standard error; `None` below two people.
    pub se: Option<f64>,
    /// Its interval; `None` below two people.
    pub interval: Option<(f64, f64)>,
}

/// `ȳ_w = Σwy/Σw` with `se² = n/(n−1) Σw²(y − ȳ_w)²/(Σw)²` and t of n − 1 degrees of freedom.
///
/// Weights are taken as fixed, so the error is cautious after post-stratification. People without a score are left out.
///
/// # Errors
/// `NoValidAnswers` if nobody with a weight has a score.
pub fn weighted_mean(
    weights: &[f64],
    scores: Column<'_>,
    confidence: Confidence,
) -> Result<WeightedMean, NotComputed> {
    let scored = || {
        let people = weights.iter().enumerate();
        people.filter_map(|(person, weight)| Some((*weight, scores.get(person)?)))
    };
    let (mut n, mut sum_w, mut sum_wy, mut sum_y) = (0_usize, 0.0, 0.0, 0.0);
    for (weight, y) in scored() {
        n += 1;
        sum_w += weight;
        sum_wy += weight * y;
        sum_y += y;
    }
    if sum_w <= 0.0 {
        return Err(NotComputed::NoValidAnswers);
    }
    let mean = sum_wy / sum_w;
    let people = n as f64;
    let se = (n > 1).then(|| {
        let squares: f64 = scored().map(|(w, y)| (w * (y - mean)).powi(2)).sum();
        (people / (people - 1.0) * squares).sqrt() / sum_w
    });
    Ok(WeightedMean {
        n,
        mean,
        unweighted: sum_y / people,
        se,
        interval: se.map(|se| {
            let half = confidence.t(people - 1.0) * se;
            (mean - half, mean + half)
        }),
    })
}

/// Mean of groups that stand for `headcounts` people: `ΣN_h ȳ_h / ΣN_h` over groups with answers (METHODS §1.4).
///
/// # Errors
/// `NoValidAnswers` if no group with people has answers.
pub fn stratified_mean(groups: &[Moments], headcounts: &[f64]) -> Result<f64, NotComputed> {
    let answered = || {
        let pairs = groups.iter().zip(headcounts);
        pairs.filter(|(group, people)| group.n() > 0 && **people > 0.0)
    };
    let people: f64 = answered().map(|(_, people)| people).sum();
    if people <= 0.0 {
        return Err(NotComputed::NoValidAnswers);
    }
    // The share first, so that equal means give exactly that mean but for rounding.
    Ok(answered()
        .map(|(group, n)| group.mean() * (n / people))
        .sum())
}
