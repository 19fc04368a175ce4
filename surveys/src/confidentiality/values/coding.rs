//! The search for codes under which the auditor agrees.

use std::collections::{BTreeSet, HashMap};

use super::Scheme;
use crate::confidentiality::audit::{Reason, Report};

/// Judgements before the next way out is taken.
const MOST_JUDGEMENTS: usize = 60;
/// With more cells than this, each judgement takes longer, and there are fewer of them.
const MANY_CELLS: usize = 1_000;
/// Judgements of many cells.
const JUDGEMENTS_OF_MANY: usize = 12;
/// Judgements that one counts as that used up the work allowed.
const HARD_JUDGEMENT: usize = 6;

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
    /// Atoms of the lattice by id.
    atoms: HashMap<&'a str, usize>,
    /// Per atom, places of the cells that hold it.
    holders: Vec<Vec<usize>>,
}

impl<'a, S: Scheme> Coding<'a, S> {
    pub(super) fn new(scheme: &'a S, cells: &[usize]) -> Self {
        let has_value = |cell: &usize| scheme.value(*cell, 0).is_some();
        let mut cells: Vec<usize> = cells.iter().copied().filter(has_value).collect();
        let lattice = scheme.ground().lattice;
        cells.sort_by_key(|cell| (lattice.people(*cell), *cell));
        let mut holders = vec![Vec::new(); lattice.atoms.len()];
        for (place, cell) in cells.iter().enumerate() {
            let members = lattice.cells[*cell].members.iter();
            for (atom, _) in members.filter(|(_, weight)| *weight != 0) {
                holders[*atom].push(place);
            }
        }
        let atoms = lattice.atoms.iter().enumerate();
        Self {
            scheme,
            codes: vec![Code::Rough(0); cells.len()],
            cells,
            atoms: atoms
                .map(|(place, atom)| (atom.id.as_str(), place))
                .collect(),
            holders,
        }
    }

    /// Widens bands and leaves cells out until the auditor agrees; `None` if that takes too long. `judgements` grows by
    /// those of many cells that this took.
    pub(super) fn settle(mut self, judgements: &mut u32) -> Option<Settled<S::Value>> {
        let is_many = self.cells.len() > MANY_CELLS;
        let mut left = if is_many {
            JUDGEMENTS_OF_MANY
        } else {
            MOST_JUDGEMENTS
        };
        while left > 0 {
            let told = self.told();
            let report = self.scheme.judge(&told);
            *judgements += u32::from(is_many);
            if report.is_safe() {
                return Some((told, report));
            }
            if !self.give_way(&report) {
                return None;
            }
            let is_undecided = |reason: &Reason| matches!(reason, Reason::Undecided { .. });
            let is_hard = is_many && report.reasons.iter().any(is_undecided);
            left = left.saturating_sub(if is_hard { HARD_JUDGEMENT } else { 1 });
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
        let is_undecided = |reason: &&Reason| matches!(reason, Reason::Undecided { .. });
        let (undecided, known): (Vec<&Reason>, Vec<&Reason>) =
            report.reasons.iter().partition(is_undecided);
        let mut is_given = false;
        for atoms in self.all_atoms_of(&known) {
            is_given |= self.give_way_around(&atoms);
        }
        // What took too much work becomes easier with fewer cells. Only if there are none to leave out, with wider bands.
        let undecided = self.all_atoms_of(&undecided);
        let mut is_easier = false;
        for atoms in &undecided {
            is_easier |= self.leave_out_breakdown(atoms);
        }
        if !is_easier {
            for atoms in &undecided {
                is_given |= self.give_way_around(atoms);
            }
        }
        // Nothing was named: no single cell is to blame.
        is_given || is_easier
    }

    fn all_atoms_of(&self, reasons: &[&Reason]) -> Vec<Vec<usize>> {
        let named = reasons.iter().filter_map(|reason| reason.atoms());
        named.map(|ids| self.atoms_of(ids)).collect()
    }

    fn atoms_of(&self, ids: &[String]) -> Vec<usize> {
        let place = |id: &String| self.atoms.get(id.as_str()).copied();
        let mut atoms: Vec<usize> = ids.iter().filter_map(place).collect();
        atoms.sort_unstable();
        atoms
    }

    /// Places of told cells that touch these atoms: first those that hold more than them, smaller ones first.
    fn around(&self, atoms: &[usize]) -> Vec<usize> {
        let lattice = self.scheme.ground().lattice;
        let touched = atoms.iter().flat_map(|atom| &self.holders[*atom]).copied();
        let touched: BTreeSet<usize> = touched
            .filter(|place| self.codes[*place] != Code::LeftOut)
            .collect();
        let is_outside = |(atom, weight): &(usize, i64)| {
            *weight != 0 && lattice.atoms[*atom].people > 0 && atoms.binary_search(atom).is_err()
        };
        let is_larger = |place: &usize| {
            lattice.cells[self.cells[*place]]
                .members
                .iter()
                .any(is_outside)
        };
        let mut places: Vec<usize> = touched.into_iter().collect();
        places.sort_by_cached_key(|place| (!is_larger(place), *place));
        places
    }

    /// Tells one of the cells around these people more roughly, or not at all; false if there is none.
    fn give_way_around(&mut self, atoms: &[usize]) -> bool {
        let around = self.around(atoms);
        let (organization, inside): (Vec<usize>, Vec<usize>) = around
            .iter()
            .partition(|place| self.is_organization(**place));
        if self.scheme.keeps_organization() {
            self.widen(&inside)
                || self.leave_out(inside.first().copied())
                || self.widen(&organization)
                || self.leave_out(self.beside(&organization))
                || self.leave_out(organization.first().copied())
        } else {
            let last = inside.first().or(organization.first()).copied();
            self.widen(&around) || self.leave_out(last)
        }
    }

    /// The narrowest of these cells takes the next wider band; false if there is none.
    fn widen(&mut self, places: &[usize]) -> bool {
        let rank = |place: &usize| match self.codes[*place] {
            Code::Rough(code) => code,
            Code::LeftOut => usize::MAX,
        };
        let Some(place) = places.iter().copied().min_by_key(rank) else {
            return false;
        };
        let now = rank(&place);
        if now >= self.scheme.roughest() {
            return false;
        }
        self.codes[place] = Code::Rough(now + 1);
        true
    }

    fn leave_out(&mut self, place: Option<usize>) -> bool {
        if let Some(place) = place {
            self.codes[place] = Code::LeftOut;
        }
        place.is_some()
    }

    fn is_organization(&self, place: usize) -> bool {
        let organization = self.scheme.ground().organization;
        organization.contains(&self.cells[place])
    }

    /// The smallest told cell that no other one but the organization holds, if that is told.
    fn beside(&self, organization: &[usize]) -> Option<usize> {
        let lattice = self.scheme.ground().lattice;
        let is_told =
            |place: &usize| self.codes[*place] != Code::LeftOut && !self.is_organization(*place);
        let mut told =
            (0..self.cells.len()).filter(|place| !organization.is_empty() && is_told(place));
        told.find(|place| {
            let members = &lattice.cells[self.cells[*place]].members;
            let holders = members.iter().flat_map(|(atom, _)| &self.holders[*atom]);
            let mut holders = holders.filter(|holder| is_told(holder));
            holders.all(|holder| holder <= place)
        })
    }

    /// The smallest cell around that is no unit of the tree is not told; false if there is none.
    fn leave_out_breakdown(&mut self, atoms: &[usize]) -> bool {
        let around = self.around(atoms).into_iter();
        let of_tree = |place: &usize| self.scheme.ground().tree.contains(&self.cells[*place]);
        let smallest = around.filter(|place| !of_tree(place)).min();
        self.leave_out(smallest)
    }
}
