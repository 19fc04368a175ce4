//! The search for codes under which the auditor agrees.

use super::Scheme;
use crate::confidentiality::audit::{Reason, Report};

/// Judgements before the next way out is taken.
const MOST_JUDGEMENTS: usize = 60;

/// How one cell is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    /// 0 as closely as the cell alone allows, then more and more roughly.
    Rough(usize),
    /// Not at all.
    LeftOut,
}

/// What cells are told with, and what the auditor says about it.
type Settled<V> = (Vec<(usize, V)>, Report);

pub(super) struct Coding<'a, S: Scheme> {
    scheme: &'a S,
    /// Cells with something to tell, smaller ones first.
    cells: Vec<usize>,
    codes: Vec<Code>,
}

impl<'a, S: Scheme> Coding<'a, S> {
    pub(super) fn new(scheme: &'a S, cells: &[usize]) -> Self {
        let has_value = |cell: &usize| scheme.value(*cell, 0).is_some();
        let mut cells: Vec<usize> = cells.iter().copied().filter(has_value).collect();
        cells.sort_by_key(|cell| (scheme.lattice().people(*cell), *cell));
        Self {
            scheme,
            codes: vec![Code::Rough(0); cells.len()],
            cells,
        }
    }

    /// Widens bands and leaves cells out until the auditor agrees; `None` if that takes too long.
    pub(super) fn settle(mut self) -> Option<Settled<S::Value>> {
        for _ in 0..MOST_JUDGEMENTS {
            let told = self.told();
            let report = self.scheme.judge(&told);
            if report.is_safe() {
                return Some((told, report));
            }
            if !self.give_way(&report) {
                return None;
            }
        }
        None
    }

    fn told(&self) -> Vec<(usize, S::Value)> {
        let cells = self.cells.iter().zip(&self.codes);
        cells
            .filter_map(|(cell, code)| match code {
                Code::Rough(code) => Some((*cell, self.scheme.value(*cell, *code)?)),
                Code::LeftOut => None,
            })
            .collect()
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
        let lattice = self.scheme.lattice();
        match reason {
            Reason::Leak { atoms, .. }
            | Reason::Narrow { atoms, .. }
            | Reason::NarrowPerson { atoms, .. }
            | Reason::KnownCount { atoms, .. }
            | Reason::Unanimous { atoms, .. }
            | Reason::OneKind { atoms, .. } => {
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
            let members = &self.scheme.lattice().cells[self.cells[*place]].members;
            self.codes[*place] != Code::LeftOut
                && members
                    .iter()
                    .any(|(atom, weight)| *weight != 0 && atoms.contains(atom))
        };
        let mut places: Vec<usize> = (0..self.cells.len()).filter(touches).collect();
        places.sort_by_key(|place| {
            let members = &self.scheme.lattice().cells[self.cells[*place]].members;
            let is_larger = members.iter().any(|(atom, weight)| {
                *weight != 0
                    && !atoms.contains(atom)
                    && self.scheme.lattice().atoms[*atom].people > 0
            });
            (!is_larger, *place)
        });
        places
    }

    /// The narrowest of the cells around takes the next wider band.
    fn widen_around(&mut self, atoms: &[usize]) -> bool {
        let rank = |code: Code| match code {
            Code::Rough(code) => code,
            Code::LeftOut => usize::MAX,
        };
        let around = self.around(atoms);
        let Some(place) = around
            .into_iter()
            .min_by_key(|place| rank(self.codes[*place]))
        else {
            return false;
        };
        let now = rank(self.codes[place]);
        if now >= self.scheme.roughest() {
            return false;
        }
        self.codes[place] = Code::Rough(now + 1);
        true
    }

    /// The smallest cell around is not told; the organization last.
    fn leave_out_around(&mut self, atoms: &[usize]) -> bool {
        let around = self.around(atoms);
        let is_organization =
            |place: &usize| self.scheme.organization().contains(&self.cells[*place]);
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
