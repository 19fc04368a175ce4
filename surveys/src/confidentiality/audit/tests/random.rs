//! Random small lattices of every kind: trees, two-way tables, linked tables, batches, weights.

use proptest::prelude::*;

use crate::confidentiality::lattice::{Lattice, LatticeAtom, LatticeCell};

/// A cell drawn: its place above and its members.
type Drawn = (Option<usize>, Vec<(usize, i64)>);

/// A lattice from the people of its atoms and the atoms of its cells.
pub(super) fn lattice(minimum: u32, people: &[u32], cells: Vec<Drawn>) -> Lattice {
    Lattice {
        minimum,
        atoms: people
            .iter()
            .enumerate()
            .map(|(id, people)| LatticeAtom {
                id: format!("a{id}"),
                people: *people,
            })
            .collect(),
        cells: cells
            .into_iter()
            .enumerate()
            .map(|(id, (parent, members))| LatticeCell {
                id: format!("c{id}"),
                parent,
                members,
            })
            .collect(),
    }
}

fn plain(atoms: impl Iterator<Item = usize>) -> Vec<(usize, i64)> {
    atoms.map(|atom| (atom, 1)).collect()
}

/// Units in a tree, each with staff of its own.
pub(super) fn tree() -> impl Strategy<Value = Lattice> {
    let units = prop::collection::vec((0_u32..9, any::<prop::sample::Index>()), 1..9);
    (units, 2_u32..7).prop_map(|(units, minimum)| {
        let parents: Vec<Option<usize>> = units
            .iter()
            .enumerate()
            .map(|(unit, (_, above))| (unit > 0).then(|| above.index(unit)))
            .collect();
        let is_below = |mut unit: usize, top: usize| loop {
            if unit == top {
                return true;
            }
            match parents[unit] {
                Some(parent) => unit = parent,
                None => return false,
            }
        };
        let people: Vec<u32> = units.iter().map(|(people, _)| *people).collect();
        let cells = (0..units.len())
            .map(|top| {
                (
                    parents[top],
                    plain((0..units.len()).filter(|u| is_below(*u, top))),
                )
            })
            .collect();
        lattice(minimum, &people, cells)
    })
}

/// Rows × columns with all margins, some of the rows also in two structures if `linked`.
pub(super) fn table(linked: bool) -> impl Strategy<Value = Lattice> {
    let size = if linked { 2..4_usize } else { 1..4_usize };
    (size.clone(), size, 2_u32..7, any::<bool>())
        .prop_flat_map(move |(rows, columns, minimum, weighted)| {
            let n = rows * columns;
            (
                Just((rows, columns, minimum, weighted)),
                prop::collection::vec(0_u32..9, n),
                prop::collection::vec(0_usize..2, n),
                prop::collection::vec(1_i64..4, n),
            )
        })
        .prop_map(
            move |((rows, columns, minimum, weighted), people, side, weights)| {
                let n = rows * columns;
                let mut cells = vec![(None, plain(0..n))];
                cells.extend(
                    (0..rows).map(|row| (Some(0), plain(row * columns..(row + 1) * columns))),
                );
                cells.extend(
                    (0..columns)
                        .map(|c| (Some(0), plain((0..n).filter(move |a| a % columns == c)))),
                );
                cells.extend((0..n).map(|atom| (None, plain(atom..=atom))));
                if linked {
                    // A second structure that cuts through the first, and the same people weighted.
                    for s in 0..2 {
                        cells.push((Some(0), plain((0..n).filter(|a| side[*a] == s))));
                    }
                    if weighted {
                        cells.push((None, (0..n).map(|a| (a, weights[a])).collect()));
                    }
                }
                lattice(minimum, &people, cells)
            },
        )
}

/// Departments whose answers came in batches, shown after each.
pub(super) fn batches() -> impl Strategy<Value = Lattice> {
    let departments = prop::collection::vec((0_u32..12, 0_u32..5, 0_u32..4), 1..4);
    (departments, 2_u32..7).prop_map(|(departments, minimum)| {
        let people: Vec<u32> = departments
            .iter()
            .flat_map(|(a, b, c)| [*a, *b, *c])
            .collect();
        let n = departments.len();
        let mut cells = Vec::new();
        for batch in 0..3 {
            cells.push((None, plain((0..3 * n).filter(move |a| a % 3 <= batch))));
            cells.extend((0..n).map(|d| (None, plain(3 * d..=3 * d + batch))));
        }
        lattice(minimum, &people, cells)
    })
}

/// Cells that are any sets, with any small weights, also negative ones and atoms named twice.
pub(super) fn anything() -> impl Strategy<Value = Lattice> {
    (1_usize..9).prop_flat_map(|atoms| {
        let members = prop::collection::vec((0..atoms, -2_i64..4), 0..7);
        (
            prop::collection::vec(0_u32..7, atoms),
            prop::collection::vec((Just(None), members), 0..9),
            0_u32..7,
        )
            .prop_map(|(people, cells, minimum)| lattice(minimum, &people, cells))
    })
}

/// A lattice of any kind with some of its cells.
pub(super) fn any_case() -> impl Strategy<Value = (Lattice, Vec<usize>)> {
    prop_oneof![
        tree().boxed(),
        table(false).boxed(),
        table(true).boxed(),
        batches().boxed(),
        anything().boxed(),
    ]
    .prop_flat_map(|lattice| {
        let n = lattice.cells.len();
        let picks = prop::collection::vec(any::<prop::sample::Index>(), 0..=n.min(14));
        (Just(lattice), picks)
    })
    .prop_map(|(lattice, picks)| {
        let n = lattice.cells.len();
        let shown = if n == 0 {
            Vec::new()
        } else {
            picks.iter().map(|pick| pick.index(n)).collect()
        };
        (lattice, shown)
    })
}
