//! The search for codes under which the auditor agrees.

use super::{
    Figures,
    exact::{Exact, heads},
};
use crate::confidentiality::audit::{Reason, Release, Released, ReleasedCell, Report};

/// Widths of the bands that a mean can be told in when the mean itself says too much, as parts of the scale.
const WIDTHS: [f64; 4] = [0.05, 0.1, 0.2, 0.5];
/// Judgements before the next way out is taken.
const MOST_JUDGEMENTS: usize = 60;

/// How one cell is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    /// As closely as the cell alone allows.
    Close,
    /// In a band, by place in [`WIDTHS`].
    Band(usize),
    /// Not at all.
    LeftOut,
}

pub(super) struct Coding<'a> {
    figures: &'a Figures<'a>,
    /// Cells with a mean, smaller ones first.
    cells: Vec<usize>,
    codes: Vec<Code>,
}

impl<'a> Coding<'a> {
    pub(super) fn new(figures: &'a Figures<'a>, cells: &[usize]) -> Self {
        let has_mean = |cell: &usize| figures.means.get(*cell).is_some_and(Option::is_some);
        let mut cells: Vec<usize> = cells.iter().copied().filter(has_mean).collect();
        cells.sort_by_key(|cell| (figures.lattice.people(*cell), *cell));
        Self {
            figures,
            codes: vec![Code::Close; cells.len()],
            cells,
        }
    }

    /// Widens bands and leaves cells out until the auditor agrees; `None` if that takes too long.
    pub(super) fn settle(mut self) -> Option<(Release, Report)> {
        for _ in 0..MOST_JUDGEMENTS {
            let release = self.release();
            let report = self.figures.judge(&release);
            if report.is_safe() {
                return Some((release, report));
            }
            if !self.give_way(&report) {
                return None;
            }
        }
        None
    }

    fn release(&self) -> Release {
        let cells = self.cells.iter().zip(&self.codes);
        Release {
            cells: cells
                .filter_map(|(cell, code)| {
                    Some(ReleasedCell {
                        cell: *cell,
                        people: self.figures.lattice.people(*cell),
                        value: self.value(*cell, *code)?,
                    })
                })
                .collect(),
        }
    }

    fn value(&self, cell: usize, code: Code) -> Option<Released> {
        let people = u32::try_from(self.figures.lattice.people(cell)).unwrap_or(u32::MAX);
        let (low, high) = self.figures.scale;
        let exact = Exact {
            mean: self.figures.means[cell]?.clamp(low, high),
            heads: heads(self.figures.lattice, cell),
            unit: (self.figures.unit)(people),
            scale: self.figures.scale,
        };
        match code {
            Code::Close => Some(exact.close()),
            Code::Band(width) => Some(exact.band(WIDTHS[width])),
            Code::LeftOut => None,
        }
    }

    /// Tells more roughly what stands around the people that the auditor named; false if nothing is left to give.
    fn give_way(&mut self, report: &Report) -> bool {
        let mut is_given = false;
        for reason in &report.reasons {
            is_given |= match self.atoms_of(reason) {
                Some(atoms) => self.widen_around(&atoms) || self.leave_out_around(&atoms),
                None => false,
            };
        }
        // The work allowed was used up, or nothing was named: no single cell is to blame.
        is_given
    }

    fn atoms_of(&self, reason: &Reason) -> Option<Vec<usize>> {
        let lattice = self.figures.lattice;
        match reason {
            Reason::Leak { atoms, .. }
            | Reason::Narrow { atoms, .. }
            | Reason::NarrowPerson { atoms, .. }
            | Reason::KnownCount { atoms, .. }
            | Reason::Unanimous { atoms, .. } => {
                let place = |id: &String| lattice.atoms.iter().position(|atom| atom.id == *id);
                Some(atoms.iter().filter_map(place).collect())
            }
            Reason::Contradictory { .. }
            | Reason::Malformed { .. }
            | Reason::OverBudget { .. }
            | Reason::Unsolved { .. } => None,
        }
    }

    /// Places of told cells that touch these atoms: first those that hold more than them, smaller ones first.
    fn around(&self, atoms: &[usize]) -> Vec<usize> {
        let touches = |place: &usize| {
            let members = &self.figures.lattice.cells[self.cells[*place]].members;
            self.codes[*place] != Code::LeftOut
                && members
                    .iter()
                    .any(|(atom, weight)| *weight != 0 && atoms.contains(atom))
        };
        let mut places: Vec<usize> = (0..self.cells.len()).filter(touches).collect();
        places.sort_by_key(|place| {
            let members = &self.figures.lattice.cells[self.cells[*place]].members;
            let is_larger = members.iter().any(|(atom, weight)| {
                *weight != 0
                    && !atoms.contains(atom)
                    && self.figures.lattice.atoms[*atom].people > 0
            });
            (!is_larger, *place)
        });
        places
    }

    /// The narrowest of the cells around takes the next wider band.
    fn widen_around(&mut self, atoms: &[usize]) -> bool {
        let rank = |code: Code| match code {
            Code::Close => 0,
            Code::Band(width) => width + 1,
            Code::LeftOut => usize::MAX,
        };
        let around = self.around(atoms);
        let Some(place) = around
            .into_iter()
            .min_by_key(|place| rank(self.codes[*place]))
        else {
            return false;
        };
        let next = rank(self.codes[place]);
        if next >= WIDTHS.len() {
            return false;
        }
        self.codes[place] = Code::Band(next);
        true
    }

    /// The smallest cell around is not told; the organization last.
    fn leave_out_around(&mut self, atoms: &[usize]) -> bool {
        let around = self.around(atoms);
        let is_organization =
            |place: &usize| self.figures.organization.contains(&self.cells[*place]);
        let Some(place) = around
            .iter()
            .find(|place| !is_organization(place))
            .or(around.first())
        else {
            return false;
        };
        self.codes[*place] = Code::LeftOut;
        true
    }
}
