//! Which cells of a wave are shown: as many as possible, so that no combination of all of them together tells anything
//! about fewer people than the minimum (rule A of PRIVACY §5.1).
//!
//! Decided from counts alone and without chance, so that the same counts always give the same plan. How depends on how
//! the cells lie over each other:
//!
//! * nested cells (a tree): dynamic programming over residuals, exact ([`forest`]);
//! * two nested families that cross each other (a two-way table with margins, a tree by one attribute, an old and a new
//!   structure, two batches): hidden people are edges of a graph, and rule A holds if and only if no cut of a connected
//!   part is smaller than the minimum ([`cuts`]);
//! * everything else (several attributes, weighted and plain means): the auditor looks for leaks ([`general`]).
//!
//! In the last two cases a leak names cells that must not be shown together, and a plan is a choice of cells to hide that
//! meets every such set; [`search`] looks for the smallest.

mod classes;
mod cuts;
mod forest;
mod general;
mod hitting;
mod search;

#[cfg(test)]
mod tests;

use super::{
    Cell, Reason,
    lattice::{Lattice, LatticeCell},
    plan::seal,
};
use classes::Classes;
use cuts::Cuts;
use general::General;

/// Up to this many candidates, plans are searched with the auditor; above, the first good one is taken.
const SEARCHED: usize = 160;

/// What is shown of a lattice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LatticePlan {
    /// The cells shown, as places in [`Lattice::cells`], in order.
    pub shown: Vec<usize>,
    /// How they were chosen.
    pub method: Method,
    /// Whether no other choice shows more cells.
    pub is_largest: bool,
}

impl LatticePlan {
    /// Whether a cell is shown.
    pub fn shows(&self, cell: usize) -> bool {
        self.shown.binary_search(&cell).is_ok()
    }

    /// Seals a figure of a cell if a plan shows it. `value` is computed only then; without a value it is protected.
    pub fn seal<T>(plan: Option<&Self>, cell: usize, value: impl FnOnce() -> Option<T>) -> Cell<T> {
        if plan.is_some_and(|plan| plan.shows(cell)) {
            seal(value())
        } else {
            Cell::Hidden(Reason::Protected)
        }
    }
}

/// How a plan was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Nested cells, exactly.
    Tree,
    /// Two crossing families, by minimum cuts.
    Cuts,
    /// Anything else, with the auditor.
    Audited,
}

/// The cells to show: most cells, then most people in them, then cells whose names come first. The order of atoms and
/// cells does not matter.
///
/// `fixed` stays whatever else is shown: what earlier releases of the wave or an earlier plan told. `always` is shown
/// before anything else is chosen, if it can be. Cells nobody is in are never shown. If `fixed` itself tells something
/// about a group below the minimum, nothing is added to it.
pub fn plan_lattice(lattice: &Lattice, always: &[usize], fixed: &[usize]) -> LatticePlan {
    let sorted = Sorted::of(lattice);
    let plan = plan(
        &sorted.lattice,
        &sorted.places(always),
        &sorted.places(fixed),
    );
    let mut shown: Vec<usize> = plan.shown.iter().map(|cell| sorted.cells[*cell]).collect();
    shown.sort_unstable();
    LatticePlan { shown, ..plan }
}

/// A lattice in the order of its names.
struct Sorted {
    lattice: Lattice,
    /// Per cell, its place in the lattice as given.
    cells: Vec<usize>,
}

impl Sorted {
    fn of(lattice: &Lattice) -> Self {
        let mut cells: Vec<usize> = (0..lattice.cells.len()).collect();
        cells.sort_by_key(|cell| &lattice.cells[*cell].id);
        let mut atoms: Vec<usize> = (0..lattice.atoms.len()).collect();
        atoms.sort_by_key(|atom| &lattice.atoms[*atom].id);
        let mut place = vec![0; atoms.len()];
        for (now, before) in atoms.iter().enumerate() {
            place[*before] = now;
        }
        let member = |(atom, weight): &(usize, i64)| Some((*place.get(*atom)?, *weight));
        let cell = |cell: &usize| LatticeCell {
            id: lattice.cells[*cell].id.clone(),
            parent: None,
            members: lattice.cells[*cell]
                .members
                .iter()
                .filter_map(member)
                .collect(),
        };
        Self {
            lattice: Lattice {
                minimum: lattice.minimum,
                atoms: atoms
                    .iter()
                    .map(|atom| lattice.atoms[*atom].clone())
                    .collect(),
                cells: cells.iter().map(cell).collect(),
            },
            cells,
        }
    }

    /// Where cells of the lattice as given are now; each once, those that do not exist left out.
    fn places(&self, cells: &[usize]) -> Vec<usize> {
        let mut now = vec![None; self.cells.len()];
        for (place, before) in self.cells.iter().enumerate() {
            now[*before] = Some(place);
        }
        cells
            .iter()
            .filter_map(|cell| now.get_mut(*cell)?.take())
            .collect()
    }
}

fn plan(lattice: &Lattice, always: &[usize], fixed: &[usize]) -> LatticePlan {
    let mut always = always.to_vec();
    always.retain(|cell| !fixed.contains(cell));
    let classes = Classes::of(lattice, fixed);
    always.retain(|cell| classes.is_candidate(*cell));
    loop {
        let required: Vec<usize> = fixed.iter().chain(&always).copied().collect();
        if let Some(plan) = plan_with(lattice, &classes, &required) {
            return plan;
        }
        // The last of what should always be shown gives way first.
        if always.pop().is_none() {
            return LatticePlan {
                shown: fixed.to_vec(),
                method: Method::Audited,
                is_largest: false,
            };
        }
    }
}

/// The plan that shows all of `required`; `None` if these alone tell too much.
fn plan_with(lattice: &Lattice, classes: &Classes, required: &[usize]) -> Option<LatticePlan> {
    if let Some(family) = classes.nested() {
        let mut shown = forest::largest(classes, &family, required)?;
        shown.sort_unstable();
        return Some(LatticePlan {
            shown,
            method: Method::Tree,
            is_largest: true,
        });
    }
    let families = classes.families(required).unwrap_or_default();
    let is_two = families.len() == 2;
    let cuts = Cuts::new(classes, families);
    let (method, found) = if is_two {
        (Method::Cuts, search::largest(classes, &cuts, required))
    } else {
        let general = General::new(lattice, cuts);
        let found = if classes.candidates.len() <= SEARCHED {
            search::largest(classes, &general, required)
        } else {
            let shown = general.build(classes, required, &by_size(classes, required));
            shown.map(|shown| (shown, false))
        };
        (Method::Audited, found)
    };
    let (shown, is_largest) = found?;
    Some(LatticePlan {
        shown,
        method,
        is_largest,
    })
}

/// Candidates that are not required, larger ones first.
fn by_size(classes: &Classes, required: &[usize]) -> Vec<usize> {
    let open = classes.candidates.iter().copied();
    let mut order: Vec<usize> = open.filter(|cell| !required.contains(cell)).collect();
    order.sort_by_key(|cell| (std::cmp::Reverse(classes.size[*cell]), *cell));
    order
}
