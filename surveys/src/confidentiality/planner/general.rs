//! Any cells at all: the auditor looks for what they tell, after the graphs of every two nested families were asked.

use crate::confidentiality::{
    audit::{Exact, Unsafe},
    lattice::Lattice,
};

use super::{classes::Classes, cuts::Cuts, search::Oracle};

/// Leaks that are met one after the other before cells are asked about singly.
const MOST_LEAKS: usize = 20;
/// Steps of work for one cell of many.
const STEPS: u64 = 500_000;
/// After so many cells that took more, only easy ones are asked about; what cannot be decided stays hidden.
const HARD_QUESTIONS: usize = 10;
/// Steps of work for an easy one.
const FEW_STEPS: u64 = 50_000;

/// The auditor behind the cheaper graphs.
pub(super) struct General<'l> {
    lattice: &'l Lattice,
    cuts: Cuts<'l>,
}

impl<'l> General<'l> {
    /// `cuts` may have no families; then only the auditor is asked.
    pub(super) fn new(lattice: &'l Lattice, cuts: Cuts<'l>) -> Self {
        Self { lattice, cuts }
    }

    /// A safe choice for many cells, `order` first to last. `None` if `required` alone leaks.
    ///
    /// What the graphs allow is shown to the auditor cell by cell. If many of these questions are hard, all cells are
    /// asked about together instead, and the smallest cell of each leak goes.
    pub(super) fn build(
        &self,
        classes: &Classes,
        required: &[usize],
        order: &[usize],
    ) -> Option<Vec<usize>> {
        let wanted = super::search::first_choice(classes, &self.cuts, required)?;
        let wanted_first = order
            .iter()
            .filter(|cell| wanted.binary_search(cell).is_ok());
        let then_others = order
            .iter()
            .filter(|cell| wanted.binary_search(cell).is_err());
        let cells: Vec<usize> = wanted_first.chain(then_others).copied().collect();
        let (shown, hard) = self.one_by_one(required, &cells, STEPS)?;
        if hard <= HARD_QUESTIONS {
            return Some(shown);
        }
        match self.without_leaks(wanted, order) {
            Some(shown) => Some(shown),
            None => Some(self.one_by_one(required, &cells, FEW_STEPS)?.0),
        }
    }

    /// Cells that the auditor lets pass one after the other, in order, and how many questions were too hard; after
    /// some of these with many steps no more are asked.
    fn one_by_one(
        &self,
        required: &[usize],
        cells: &[usize],
        steps: u64,
    ) -> Option<(Vec<usize>, usize)> {
        let mut exact = Exact::over(self.lattice, required).ok()?;
        let mut hard = 0;
        for cell in cells {
            let answer = exact.try_show_within(*cell, steps);
            hard += usize::from(answer == Err(Unsafe::OverBudget));
            if hard > HARD_QUESTIONS && steps > FEW_STEPS {
                break;
            }
        }
        let mut shown = exact.shown().to_vec();
        shown.sort_unstable();
        Some((shown, hard))
    }

    /// These cells without the smallest of each leak; `None` if there is no end to leaks. `order` has the cells that may
    /// go, larger ones first.
    fn without_leaks(&self, mut wanted: Vec<usize>, order: &[usize]) -> Option<Vec<usize>> {
        for _ in 0..MOST_LEAKS {
            let leak = match Exact::over(self.lattice, &wanted) {
                Ok(_) => return Some(wanted),
                Err(Unsafe::Leak(leak)) => leak,
                Err(_) => return None,
            };
            let is_to_blame = |cell: &usize| {
                if leak.cells.is_empty() {
                    let mut members = self.lattice.cells[*cell].members.iter();
                    members.any(|(atom, _)| leak.atoms.contains(atom))
                } else {
                    leak.cells.contains(cell)
                }
            };
            let mut smallest_first = order.iter().rev().copied();
            let dropped = smallest_first
                .find(|cell| wanted.binary_search(cell).is_ok() && is_to_blame(cell))?;
            wanted.retain(|cell| *cell != dropped);
        }
        None
    }
}

fn list(shown: &[bool]) -> Vec<usize> {
    (0..shown.len()).filter(|cell| shown[*cell]).collect()
}

/// The cells of a leak; all of `shown` if the auditor gave up or found a cell it cannot read.
fn cells_of(refusal: Unsafe, shown: impl FnOnce() -> Vec<usize>) -> Vec<usize> {
    match refusal {
        Unsafe::Leak(leak) if !leak.cells.is_empty() => leak.cells,
        Unsafe::Malformed { cell } => vec![cell],
        Unsafe::Leak(_) | Unsafe::OverBudget => shown(),
    }
}

impl Oracle for General<'_> {
    fn leaks(&self, shown: &[bool]) -> Vec<Vec<usize>> {
        let leaks = self.cuts.leaks(shown);
        if !leaks.is_empty() {
            return leaks;
        }
        match Exact::over(self.lattice, &list(shown)) {
            Ok(_) => Vec::new(),
            Err(refusal) => vec![cells_of(refusal, || list(shown))],
        }
    }

    fn add_back(&self, shown: &mut Vec<bool>, cells: &[usize], note: &mut dyn FnMut(Vec<usize>)) {
        let Ok(mut exact) = Exact::over(self.lattice, &list(shown)) else {
            return;
        };
        for cell in cells {
            match exact.try_show(*cell) {
                Ok(()) => shown[*cell] = true,
                Err(Unsafe::Leak(leak)) if !leak.cells.is_empty() => note(leak.cells),
                Err(_) => {}
            }
        }
    }
}
