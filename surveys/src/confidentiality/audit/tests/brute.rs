//! A checker that tries every set of atoms, in dense rational arithmetic, with code of its own.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use crate::confidentiality::lattice::Lattice;

fn matrix(lattice: &Lattice, shown: &[usize], columns: &[usize]) -> Vec<Vec<BigRational>> {
    shown
        .iter()
        .map(|cell| {
            columns
                .iter()
                .map(|atom| {
                    let members = lattice.cells[*cell].members.iter();
                    let sum: i64 = members.filter(|(a, _)| a == atom).map(|(_, w)| *w).sum();
                    BigRational::from_integer(BigInt::from(sum))
                })
                .collect()
        })
        .collect()
}

fn rank(mut rows: Vec<Vec<BigRational>>) -> usize {
    let columns = rows.first().map_or(0, Vec::len);
    let mut rank = 0;
    for column in 0..columns {
        let Some(pivot) = (rank..rows.len()).find(|row| !rows[*row][column].is_zero()) else {
            continue;
        };
        rows.swap(rank, pivot);
        let (done, open) = rows.split_at_mut(rank + 1);
        let pivot = &done[rank];
        for row in open {
            let factor = &row[column] / &pivot[column];
            for (value, above) in row.iter_mut().zip(pivot) {
                *value -= &factor * above;
            }
        }
        rank += 1;
    }
    rank
}

/// Whether the shown cells tell something that rests on `set` alone: leaving its columns out loses rank.
pub(super) fn tells(lattice: &Lattice, shown: &[usize], set: &[usize]) -> bool {
    let all: Vec<usize> = (0..lattice.atoms.len())
        .filter(|a| lattice.atoms[*a].people > 0)
        .collect();
    let outside: Vec<usize> = all
        .iter()
        .copied()
        .filter(|atom| !set.contains(atom))
        .collect();
    rank(matrix(lattice, shown, &outside)) < rank(matrix(lattice, shown, &all))
}

/// Fewest people that anything computable rests on; `None` if nothing is computable.
pub(super) fn fewest(lattice: &Lattice, shown: &[usize]) -> Option<u64> {
    let occupied: Vec<usize> = (0..lattice.atoms.len())
        .filter(|a| lattice.atoms[*a].people > 0)
        .collect();
    let minimum = u64::from(lattice.minimum);
    (1_u32..1 << occupied.len())
        .filter_map(|bits| {
            let set: Vec<usize> = (0..occupied.len())
                .filter(|place| bits >> place & 1 == 1)
                .map(|place| occupied[place])
                .collect();
            let people: u64 = set
                .iter()
                .map(|atom| u64::from(lattice.atoms[*atom].people))
                .sum();
            (people < minimum && tells(lattice, shown, &set)).then_some(people)
        })
        .min()
}
