//! Which shown cells give a group away.

use std::collections::{HashMap, HashSet};

use num_rational::BigRational;

use super::exact::weights;
use super::field::{Field, Modular, Row, without};
use super::lightest::Steps;
use crate::confidentiality::lattice::Lattice;

/// Steps after which the explanation is left out; the finding stands without it.
const STEPS: u64 = 20_000_000;
/// Up to this many cells the combination is computed in rationals.
const RATIONAL_UP_TO: usize = 40;

/// The shown cells that must be added and subtracted so that only the `atoms` of a leak are left; empty if that takes too
/// long.
///
/// Each cell's equation carries a mark of its own; eliminating everything outside `atoms` leaves an equation about them
/// whose marks name the cells. So what is returned is a second, separate proof of the leak.
pub(super) fn combination(lattice: &Lattice, shown: &[usize], atoms: &[usize]) -> Vec<usize> {
    if shown.len() <= RATIONAL_UP_TO {
        marks::<BigRational>(lattice, shown, atoms)
    } else {
        marks::<Modular>(lattice, shown, atoms)
    }
}

fn marks<F: Field>(lattice: &Lattice, shown: &[usize], atoms: &[usize]) -> Vec<usize> {
    let inside: HashSet<usize> = atoms.iter().copied().collect();
    let (Ok(n_atoms), Ok(n_marks)) = (
        u32::try_from(lattice.atoms.len()),
        u32::try_from(shown.len()),
    ) else {
        return Vec::new();
    };
    // Columns: atoms outside, then atoms inside, then marks.
    let Some(first_mark) = n_atoms
        .checked_mul(2)
        .filter(|m| m.checked_add(n_marks).is_some())
    else {
        return Vec::new();
    };
    let mut rows: Vec<Row<F>> = (0..n_marks)
        .zip(shown)
        .map(|(place, cell)| {
            let mut row: Row<F> = weights(lattice, *cell)
                .into_iter()
                .filter_map(|(atom, weight)| {
                    let shift = if inside.contains(&atom) { n_atoms } else { 0 };
                    Some((u32::try_from(atom).ok()? + shift, F::whole(weight)))
                })
                .collect();
            row.push((first_mark + place, F::whole(1)));
            row.sort_by_key(|(column, _)| *column);
            row
        })
        .collect();
    rows.sort_by_key(Vec::len);
    let mut steps = Steps(STEPS);
    let mut pivots: HashMap<u32, Row<F>> = HashMap::new();
    for mut row in rows {
        while let Some(lead) = row.first().map(|(column, _)| *column) {
            if lead >= first_mark {
                break;
            }
            if lead >= n_atoms {
                let marks = row
                    .iter()
                    .filter_map(|(column, _)| column.checked_sub(first_mark));
                return marks
                    .filter_map(|mark| shown.get(mark as usize).copied())
                    .collect();
            }
            let Some(pivot) = pivots.get_mut(&lead) else {
                pivots.insert(lead, row);
                break;
            };
            if row.len() < pivot.len() {
                std::mem::swap(&mut row, pivot);
            }
            if steps.spend(row.len() + pivot.len()).is_err() {
                return Vec::new();
            }
            row = without(&row, pivot, lead);
        }
    }
    Vec::new()
}
