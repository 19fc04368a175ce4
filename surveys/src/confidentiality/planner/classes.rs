//! A lattice as the planner sees it: people whom no cell tells apart are one class, cells that can never be shown are gone.

use std::{cmp::Reverse, collections::HashMap};

use crate::confidentiality::lattice::Lattice;

/// Up to this many cells are compared pair by pair.
const EXACT_SIDES: usize = 400;

/// Candidates over classes.
pub(super) struct Classes {
    pub(super) minimum: u64,
    /// People per class, never 0.
    pub(super) people: Vec<u64>,
    /// The cells that could be shown.
    pub(super) candidates: Vec<usize>,
    /// Per cell of the lattice its classes, in order; empty for cells that cannot be shown.
    pub(super) members: Vec<Vec<usize>>,
    /// Per cell of the lattice, its people.
    pub(super) size: Vec<u64>,
    /// Whether every class weighs the same wherever it is counted, so that weights tell nothing.
    weights_agree: bool,
}

/// A nested family: every two cells are apart, or one holds the other.
pub(super) struct Family {
    /// Its cells; those above before those below.
    pub(super) cells: Vec<usize>,
    /// Per cell of the lattice, the lowest cell of the family above it.
    pub(super) parent: Vec<Option<usize>>,
    /// Per class, the lowest cell of the family that holds it.
    pub(super) lowest: Vec<Option<usize>>,
}

impl Classes {
    /// `fixed` cells are candidates however small they are: what is told already counts.
    pub(super) fn of(lattice: &Lattice, fixed: &[usize]) -> Self {
        let minimum = u64::from(lattice.minimum);
        let cleaned: Vec<Vec<(usize, i64)>> = lattice
            .cells
            .iter()
            .map(|cell| clean(lattice, &cell.members))
            .collect();
        let people = |atom: usize| u64::from(lattice.atoms[atom].people);
        let size: Vec<u64> = cleaned
            .iter()
            .map(|members| members.iter().map(|(atom, _)| people(*atom)).sum())
            .collect();
        let candidates: Vec<usize> = (0..lattice.cells.len())
            .filter(|cell| size[*cell] > 0 && (size[*cell] >= minimum || fixed.contains(cell)))
            .collect();
        let mut columns: Vec<Vec<(usize, i64)>> = vec![Vec::new(); lattice.atoms.len()];
        for cell in &candidates {
            // An equation may be multiplied: a cell in which all weigh alike is a plain one.
            let first = cleaned[*cell][0].1;
            let is_plain = cleaned[*cell].iter().all(|(_, weight)| *weight == first);
            for (atom, weight) in &cleaned[*cell] {
                columns[*atom].push((*cell, if is_plain { 1 } else { *weight }));
            }
        }
        let agree =
            |column: &Vec<(usize, i64)>| column.windows(2).all(|pair| pair[0].1 == pair[1].1);
        let raw_agree = || {
            let mut weight_of = vec![None; lattice.atoms.len()];
            candidates
                .iter()
                .flat_map(|cell| &cleaned[*cell])
                .all(|(atom, weight)| *weight_of[*atom].get_or_insert(*weight) == *weight)
        };
        let weights_agree = columns.iter().all(agree) || raw_agree();
        let mut numbers: HashMap<Vec<(usize, i64)>, usize> = HashMap::new();
        let mut class_people = Vec::new();
        let mut members = vec![Vec::new(); lattice.cells.len()];
        for (atom, mut column) in columns.into_iter().enumerate() {
            if column.is_empty() {
                continue;
            }
            if weights_agree {
                for (_, weight) in &mut column {
                    *weight = 1;
                }
            }
            let next = class_people.len();
            let class = *numbers.entry(column).or_insert_with_key(|column| {
                for (cell, _) in column {
                    members[*cell].push(next);
                }
                next
            });
            if class == next {
                class_people.push(0);
            }
            class_people[class] += people(atom);
        }
        Self {
            minimum,
            people: class_people,
            candidates,
            members,
            size,
            weights_agree,
        }
    }

    /// Whether the cell could be shown at all.
    pub(super) fn is_candidate(&self, cell: usize) -> bool {
        !self.members[cell].is_empty()
    }

    /// The candidates as one nested family, if they are nested and weights tell nothing.
    pub(super) fn nested(&self) -> Option<Family> {
        self.family(&self.candidates).filter(|_| self.weights_agree)
    }

    /// The candidates as few nested families, each cell in one of them. For up to 400 cells two if two are enough, else
    /// what first fit needs, with `first` in a family of its own. `None` if weights make several figures of one group.
    pub(super) fn families(&self, first: &[usize]) -> Option<Vec<Family>> {
        if !self.weights_agree {
            return None;
        }
        self.two_sides()
            .or_else(|| self.first_fit(first))
            .or_else(|| self.first_fit(&[]))
    }

    fn two_sides(&self) -> Option<Vec<Family>> {
        if self.candidates.len() > EXACT_SIDES {
            return None;
        }
        let side = self.sides()?;
        let of = |wanted: bool| {
            let sides = self.candidates.iter().zip(&side);
            let cells: Vec<usize> = sides
                .filter(|(_, side)| **side == wanted)
                .map(|(cell, _)| *cell)
                .collect();
            self.family(&cells)
        };
        Some(vec![of(false)?, of(true)?])
    }

    /// Larger cells first, each into the first family in which it crosses nothing.
    fn first_fit(&self, first: &[usize]) -> Option<Vec<Family>> {
        let mut families = Vec::new();
        if !first.is_empty() {
            families.push(self.family(first)?);
        }
        let closed = families.len();
        let mut order: Vec<usize> = self
            .candidates
            .iter()
            .copied()
            .filter(|cell| !first.contains(cell))
            .collect();
        order.sort_by_key(|cell| (Reverse(self.members[*cell].len()), *cell));
        for cell in order {
            let fits = families[closed..]
                .iter_mut()
                .any(|family: &mut Family| family.take(cell, &self.members[cell]));
            if !fits {
                let mut family = Family::empty(self.members.len(), self.people.len());
                family.take(cell, &self.members[cell]);
                families.push(family);
            }
        }
        Some(families)
    }

    /// The nested family of these cells, if they are nested.
    fn family(&self, cells: &[usize]) -> Option<Family> {
        let mut cells = cells.to_vec();
        cells.sort_by_key(|cell| (Reverse(self.members[*cell].len()), *cell));
        let mut family = Family::empty(self.members.len(), self.people.len());
        cells
            .iter()
            .all(|cell| family.take(*cell, &self.members[*cell]))
            .then_some(family)
    }

    /// Whether two cells overlap and neither holds the other.
    fn cross(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.members[one], &self.members[other]);
        let common = shared(one, other);
        common > 0 && common < one.len() && common < other.len()
    }

    /// A division of the candidates into two sides so that no two of one side cross.
    fn sides(&self) -> Option<Vec<bool>> {
        let count = self.candidates.len();
        let mut side: Vec<Option<bool>> = vec![None; count];
        for start in 0..count {
            if side[start].is_some() {
                continue;
            }
            side[start] = Some(false);
            let mut open = vec![start];
            while let Some(one) = open.pop() {
                let here = side[one]?;
                for (other, there) in side.iter_mut().enumerate() {
                    if !self.cross(self.candidates[one], self.candidates[other]) {
                        continue;
                    }
                    match there {
                        Some(there) if *there == here => return None,
                        Some(_) => {}
                        None => {
                            *there = Some(!here);
                            open.push(other);
                        }
                    }
                }
            }
        }
        side.into_iter().collect()
    }
}

impl Family {
    fn empty(n_cells: usize, n_classes: usize) -> Self {
        Self {
            cells: Vec::new(),
            parent: vec![None; n_cells],
            lowest: vec![None; n_classes],
        }
    }

    /// Takes in a cell that is no larger than all before it, if it crosses none of them.
    fn take(&mut self, cell: usize, members: &[usize]) -> bool {
        let Some((first, rest)) = members.split_first() else {
            return false;
        };
        let above = self.lowest[*first];
        if rest.iter().any(|class| self.lowest[*class] != above) {
            return false;
        }
        self.cells.push(cell);
        self.parent[cell] = above;
        for class in members {
            self.lowest[*class] = Some(cell);
        }
        true
    }
}

/// Members with people and weight, each once.
fn clean(lattice: &Lattice, members: &[(usize, i64)]) -> Vec<(usize, i64)> {
    let mut members: Vec<(usize, i64)> = members
        .iter()
        .copied()
        .filter(|(atom, weight)| {
            *weight != 0 && lattice.atoms.get(*atom).is_some_and(|atom| atom.people > 0)
        })
        .collect();
    members.sort_unstable();
    members.dedup_by_key(|(atom, _)| *atom);
    members
}

/// How many numbers two ascending lists share.
fn shared(one: &[usize], other: &[usize]) -> usize {
    let (mut a, mut b, mut common) = (0, 0, 0);
    while a < one.len() && b < other.len() {
        match one[a].cmp(&other[b]) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => {
                common += 1;
                a += 1;
                b += 1;
            }
        }
    }
    common
}
