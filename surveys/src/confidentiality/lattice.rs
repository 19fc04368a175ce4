//! The lattice of a wave: everything that could ever be shown of it, as weights over the smallest groups counted apart.
//!
//! Planner and auditor both work on this and share nothing else. Units of one tree, a unit's people with one attribute,
//! late batches, a recast structure and weighted means are all the same thing here: cells over atoms (PRIVACY §1, §5).

use serde::{Deserialize, Serialize};

/// Atoms with their people, and the cells over them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lattice {
    /// Smallest group anything may be learned about.
    pub minimum: u32,
    /// The smallest groups ever counted apart.
    pub atoms: Vec<LatticeAtom>,
    /// What could be shown.
    pub cells: Vec<LatticeCell>,
}

/// A smallest group, with the people who answered in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LatticeAtom {
    /// Stable name.
    pub id: String,
    /// People who answered. 0 is allowed; such an atom hides nothing.
    pub people: u32,
}

/// A union of atoms that may be shown, possibly weighted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LatticeCell {
    /// Stable name, unique in the lattice.
    pub id: String,
    /// Place of the cell above in [`Lattice::cells`], if the cells form a tree.
    pub parent: Option<usize>,
    /// Its atoms, each once, with the weight of one of its people in the mean. Weights are whole numbers: an equation
    /// may be multiplied by anything, so weights of 1.5 and 2 are 3 and 4. Plain means have weight 1.
    pub members: Vec<(usize, i64)>,
}

impl Lattice {
    /// People behind a cell.
    pub fn people(&self, cell: usize) -> u64 {
        self.cells[cell]
            .members
            .iter()
            .map(|(atom, _)| u64::from(self.atoms[*atom].people))
            .sum()
    }
}
