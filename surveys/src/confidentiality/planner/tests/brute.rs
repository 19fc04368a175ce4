//! What shown cells tell, by trying every set of atoms: slow, short, and independent of planner and auditor.

use crate::confidentiality::lattice::Lattice;

const PRIME: i128 = (1 << 61) - 1;

fn inverse(a: i128) -> i128 {
    let (mut base, mut exponent, mut result) = (a, PRIME - 2, 1);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    result
}

fn rank(mut rows: Vec<Vec<i128>>) -> usize {
    let columns = rows.first().map_or(0, Vec::len);
    let mut rank = 0;
    for column in 0..columns {
        let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column] != 0) else {
            continue;
        };
        rows.swap(rank, pivot);
        let scale = inverse(rows[rank][column]);
        let (above, below) = rows.split_at_mut(rank + 1);
        for row in below {
            let factor = row[column] * scale % PRIME;
            for (cell, pivot) in row.iter_mut().zip(&above[rank]).skip(column) {
                *cell = (*cell - factor * pivot % PRIME + PRIME) % PRIME;
            }
        }
        rank += 1;
    }
    rank
}

/// A set of atoms with fewer people than the minimum about which the shown cells tell a linear combination: the space of
/// equations holds a vector inside the set exactly if leaving its columns out loses rank.
pub(super) fn leak(lattice: &Lattice, shown: &[usize]) -> Option<Vec<usize>> {
    let people = |atom: usize| u64::from(lattice.atoms[atom].people);
    let minimum = u64::from(lattice.minimum);
    let occupied: Vec<usize> = (0..lattice.atoms.len())
        .filter(|atom| people(*atom) > 0)
        .collect();
    let without = |left_out: &[usize]| {
        let row = |cell: &usize| {
            let weight = |atom: usize| {
                let members = lattice.cells[*cell].members.iter();
                members
                    .filter(|(member, _)| *member == atom)
                    .map(|(_, weight)| i128::from(*weight))
                    .sum::<i128>()
            };
            let kept = occupied.iter().filter(|atom| !left_out.contains(atom));
            kept.map(|atom| weight(*atom).rem_euclid(PRIME))
                .collect::<Vec<_>>()
        };
        rank(shown.iter().map(row).collect())
    };
    let all = without(&[]);
    let small: Vec<usize> = occupied
        .iter()
        .copied()
        .filter(|atom| people(*atom) < minimum)
        .collect();
    let mut open: Vec<(Vec<usize>, usize)> = vec![(Vec::new(), 0)];
    while let Some((set, next)) = open.pop() {
        if !set.is_empty() && without(&set) < all {
            return Some(set);
        }
        for (place, atom) in small.iter().enumerate().skip(next) {
            let mut larger = set.clone();
            larger.push(*atom);
            if larger.iter().map(|atom| people(*atom)).sum::<u64>() < minimum {
                open.push((larger, place + 1));
            }
        }
    }
    None
}

/// The most cells that can be shown together with `required`, by trying all choices.
pub(super) fn most(lattice: &Lattice, required: &[usize]) -> usize {
    let minimum = u64::from(lattice.minimum);
    let open: Vec<usize> = (0..lattice.cells.len())
        .filter(|cell| lattice.people(*cell) >= minimum && !required.contains(cell))
        .collect();
    let mut choices: Vec<u32> = (0..1_u32 << open.len()).collect();
    choices.sort_by_key(|choice| std::cmp::Reverse(choice.count_ones()));
    let best = choices.into_iter().find(|choice| {
        let mut shown = required.to_vec();
        shown.extend(
            (0..open.len())
                .filter(|place| choice >> place & 1 == 1)
                .map(|place| open[place]),
        );
        leak(lattice, &shown).is_none()
    });
    best.map_or(0, |choice| choice.count_ones() as usize + required.len())
}
