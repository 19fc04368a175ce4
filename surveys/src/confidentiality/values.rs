//! How closely the figures of shown cells are told (PRIVACY §5.3): a mean, or a band where the mean, alone or beside the
//! others, would say too much about single people.
//!
//! What is shown was decided from counts. Here values speak, so a cell is hidden only where no band is wide enough:
//! that a band is told says that a mean is near an end of the scale, that a cell is missing must not say anything.
//!
//! The auditor judges every step, and where scores come in whole steps, other answers must fit as well. Where one
//! refuses, cells around the people it names are told in wider bands, the next larger group first; then cells are left
//! out; then the smaller ones of the cells beside the tree, everything but the tree, everything but the organization,
//! everything. So there is always an end, and it is safe.

mod coding;
mod exact;
mod witness;

use super::{
    audit::{Release, Released, ReleasedCell, Report, Ruling, Verdict, judge_in_steps},
    lattice::Lattice,
};
use coding::Coding;
use exact::{Exact, WIDTHS, heads};
use witness::Answers;

/// What is to be told.
#[derive(Debug, Clone, Copy)]
pub struct Figures<'a> {
    /// Everything that could be shown, with the people who count.
    pub lattice: &'a Lattice,
    /// Cells that the plan shows.
    pub shown: &'a [usize],
    /// Those of them that are left if values allow nothing else: the units of the tree.
    pub tree: &'a [usize],
    /// The last that is left: the organization.
    pub organization: &'a [usize],
    /// Per cell of the lattice, its mean; `None` if there is none.
    pub means: &'a [Option<f64>],
    /// Lowest and highest answer, 0 and 100 points.
    pub scale: (f64, f64),
    /// Points that must stay open about small groups and single people, for the auditor.
    pub protect_width: f64,
    /// Points to which the mean of a group of so many people is rounded.
    pub unit: fn(u32) -> f64,
    /// The steps that scores come in, where that is known.
    pub steps: Option<Steps<'a>>,
}

/// Scores that are whole multiples of a step.
#[derive(Debug, Clone, Copy)]
pub struct Steps<'a> {
    /// Points of one step.
    pub points: f64,
    /// Per atom of the lattice, what its people answered together, in steps from the lowest answer.
    pub sums: &'a [u64],
}

/// What is told, safely.
#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    /// The figures.
    pub release: Release,
    /// Cells of the plan that are not told, because no band was wide enough.
    pub left_out: Vec<usize>,
    /// How much of the plan had to go.
    pub fallback: Fallback,
    /// The auditor's finding about `release`.
    pub report: Report,
    /// How often the auditor was asked about so many cells that it takes long.
    pub judgements: u32,
}

/// How much of a plan had to go because of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fallback {
    /// Nothing, or single cells.
    None,
    /// The smaller ones of the cells that are no units of the tree.
    Smaller,
    /// Everything but the units of the tree.
    Tree,
    /// Everything but the organization.
    Organization,
    /// Everything.
    Nothing,
}

/// What a kind of figure is told of.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// Everything that could be shown, with the people who count.
    pub lattice: &'a Lattice,
    /// Cells that the plan shows.
    pub shown: &'a [usize],
    /// Those of them that are left if values allow nothing else: the units of the tree.
    pub tree: &'a [usize],
    /// The last that is left: the organization.
    pub organization: &'a [usize],
}

/// One kind of figure that can be told closely or roughly.
pub trait Scheme {
    /// What is said about one cell.
    type Value;

    /// What it is told of.
    fn ground(&self) -> Ground<'_>;
    /// The code that says least; 0 says as much as the cell alone allows.
    fn roughest(&self) -> usize;
    /// What is said about a cell in a code; `None` if there is nothing to say.
    fn value(&self, cell: usize, code: usize) -> Option<Self::Value>;
    /// Whether others are left out before the organization is, because what is told of many people says less of a few the
    /// fewer of the others are told. If not, it gives way like any other cell.
    fn keeps_organization(&self) -> bool {
        false
    }
    /// What the auditor finds about all of it together.
    fn judge(&self, told: &[(usize, Self::Value)]) -> Report;
}

/// What is told of a scheme, safely.
#[derive(Debug, Clone, PartialEq)]
pub struct Settlement<V> {
    /// Cells with what is said about them.
    pub told: Vec<(usize, V)>,
    /// How much of the plan had to go.
    pub fallback: Fallback,
    /// The auditor's finding about it.
    pub report: Report,
    /// How often the auditor was asked about so many cells that it takes long.
    pub judgements: u32,
}

/// Tells what a scheme shows as closely as the auditor allows.
pub fn settle<S: Scheme>(scheme: &S) -> Settlement<S::Value> {
    let ground = scheme.ground();
    let only = |cells: &[usize]| -> Vec<usize> {
        let shown = ground.shown.iter().copied();
        shown.filter(|cell| cells.contains(cell)).collect()
    };
    let mut ways = vec![(Fallback::None, ground.shown.to_vec())];
    ways.extend(
        larger(&ground)
            .into_iter()
            .map(|cells| (Fallback::Smaller, cells)),
    );
    ways.push((Fallback::Tree, only(ground.tree)));
    ways.push((Fallback::Organization, only(ground.organization)));
    let mut judgements = 0;
    for (fallback, cells) in ways {
        if fallback != Fallback::None && cells.is_empty() {
            continue;
        }
        if let Some((told, report)) = Coding::new(scheme, &cells).settle(&mut judgements) {
            return Settlement {
                told,
                fallback,
                report,
                judgements,
            };
        }
    }
    Settlement {
        told: Vec::new(),
        fallback: Fallback::Nothing,
        report: scheme.judge(&[]),
        judgements,
    }
}

/// The tree with fewer and fewer of the other cells: a half and an eighth of them, the largest. What holds more people is
/// known less closely in whole, and fewer groups cross each other there.
fn larger(ground: &Ground<'_>) -> Vec<Vec<usize>> {
    let shown = ground.shown.iter().copied();
    let is_of_tree = |cell: &usize| ground.tree.contains(cell);
    let (tree, mut beside): (Vec<usize>, Vec<usize>) = shown.partition(is_of_tree);
    beside.sort_by_cached_key(|cell| (std::cmp::Reverse(ground.lattice.people(*cell)), *cell));
    let parts = [2, 8].into_iter().filter(|part| beside.len() >= 8 * part);
    let cells = |part: usize| {
        let mut cells = [tree.as_slice(), &beside[..beside.len() / part]].concat();
        cells.sort_unstable();
        cells
    };
    parts.map(cells).collect()
}

/// Tells the figures of shown cells as closely as the auditor allows.
pub fn tell(figures: &Figures<'_>) -> Telling {
    let Settlement {
        told,
        fallback,
        report,
        judgements,
    } = settle(figures);
    let release = figures.release(&told);
    let is_told = |cell: usize| release.cells.iter().any(|told| told.cell == cell);
    Telling {
        left_out: figures
            .shown
            .iter()
            .copied()
            .filter(|cell| !is_told(*cell))
            .collect(),
        release,
        fallback,
        report,
        judgements,
    }
}

impl Figures<'_> {
    fn release(&self, told: &[(usize, Released)]) -> Release {
        Release {
            cells: told
                .iter()
                .map(|(cell, value)| ReleasedCell {
                    cell: *cell,
                    people: self.lattice.people(*cell),
                    value: *value,
                })
                .collect(),
        }
    }
}

impl Scheme for Figures<'_> {
    type Value = Released;

    fn ground(&self) -> Ground<'_> {
        Ground {
            lattice: self.lattice,
            shown: self.shown,
            tree: self.tree,
            organization: self.organization,
        }
    }

    fn roughest(&self) -> usize {
        WIDTHS.len()
    }

    fn value(&self, cell: usize, code: usize) -> Option<Released> {
        let people = u32::try_from(self.lattice.people(cell)).unwrap_or(u32::MAX);
        let (low, high) = self.scale;
        let exact = Exact {
            mean: self.means.get(cell).copied().flatten()?.clamp(low, high),
            heads: heads(self.lattice, cell),
            unit: (self.unit)(people),
            scale: self.scale,
        };
        Some(match code.checked_sub(1) {
            None => exact.close(),
            Some(width) => exact.band(WIDTHS[width.min(WIDTHS.len() - 1)]),
        })
    }

    fn judge(&self, told: &[(usize, Released)]) -> Report {
        let mut report = judge_in_steps(
            self.lattice,
            &self.release(told),
            self.scale,
            self.protect_width,
            self.steps.map(|steps| steps.points),
            &mut |_, _| {},
        );
        if let (Some(steps), true) = (self.steps, report.is_safe()) {
            let answers = Answers::new(self.lattice, told, self.scale, steps);
            report.reasons = answers.without_witness();
            if !report.reasons.is_empty() {
                (report.rule_b, report.verdict) = (Ruling::Failed, Verdict::Refused);
            }
        }
        report
    }
}

#[cfg(test)]
mod tests;
