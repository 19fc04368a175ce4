//! Any cells at all: the auditor looks for what they tell, after the graphs of every two nested families were asked.

use crate::confidentiality::{
    audit::{Exact, Unsafe},
    lattice::Lattice,
};

use super::{classes::Classes, cuts::Cuts, search::Oracle};

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

    /// A safe choice for many cells: what the graphs allow, shown one after the other to the auditor, then the others,
    /// `order` first to last. `None` if `required` alone leaks.
    pub(super) fn build(
        &self,
        classes: &Classes,
        required: &[usize],
        order: &[usize],
    ) -> Option<Vec<usize>> {
        let mut exact = Exact::over(self.lattice, required).ok()?;
        let mut wanted = vec![false; classes.members.len()];
        for cell in super::search::first_choice(classes, &self.cuts, required)? {
            wanted[cell] = true;
        }
        let mut is_all = true;
        for cell in order.iter().filter(|cell| wanted[**cell]) {
            is_all &= exact.try_show(*cell).is_ok();
        }
        // What the graphs forbid stays forbidden as long as everything else is there.
        if !is_all {
            for cell in order.iter().filter(|cell| !wanted[**cell]) {
                // A refusal is an answer: the cell stays hidden.
                let _ = exact.try_show(*cell);
            }
        }
        let mut shown = exact.shown().to_vec();
        shown.sort_unstable();
        Some(shown)
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
