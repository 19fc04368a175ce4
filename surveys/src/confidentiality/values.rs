//! How closely the figures of shown cells are told (PRIVACY §5.3): a mean, or a band where the mean, alone or beside the
//! others, would say too much about single people.
//!
//! What is shown was decided from counts. Here values speak, so a cell is hidden only where no band is wide enough:
//! that a band is told says that a mean is near an end of the scale, that a cell is missing must not say anything.
//!
//! The auditor judges every step. Where it refuses, cells around the people it names are told in wider bands, the next
//! larger group first; then cells are left out; then everything but the tree, everything but the organization,
//! everything. So there is always an end, and it is safe.

mod coding;
mod exact;

use super::{
    audit::{Release, Report, judge},
    lattice::Lattice,
};
use coding::Coding;

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
}

/// How much of a plan had to go because of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fallback {
    /// Nothing, or single cells.
    None,
    /// Everything but the units of the tree.
    Tree,
    /// Everything but the organization.
    Organization,
    /// Everything.
    Nothing,
}

/// Tells the figures of shown cells as closely as the auditor allows.
pub fn tell(figures: &Figures<'_>) -> Telling {
    let is_in = |cells: &[usize], cell: &usize| cells.contains(cell);
    let only = |cells: &[usize]| -> Vec<usize> {
        figures
            .shown
            .iter()
            .copied()
            .filter(|cell| is_in(cells, cell))
            .collect()
    };
    let ways = [
        (Fallback::None, figures.shown.to_vec()),
        (Fallback::Tree, only(figures.tree)),
        (Fallback::Organization, only(figures.organization)),
    ];
    for (fallback, cells) in ways {
        if fallback != Fallback::None && cells.is_empty() {
            continue;
        }
        if let Some((release, report)) = Coding::new(figures, &cells).settle() {
            return telling(figures, release, fallback, report);
        }
    }
    let nothing = Release::default();
    let report = figures.judge(&nothing);
    telling(figures, nothing, Fallback::Nothing, report)
}

impl Figures<'_> {
    fn judge(&self, release: &Release) -> Report {
        judge(
            self.lattice,
            release,
            self.scale,
            self.protect_width,
            &mut |_, _| {},
        )
    }
}

fn telling(figures: &Figures<'_>, release: Release, fallback: Fallback, report: Report) -> Telling {
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
    }
}

#[cfg(test)]
mod tests;
