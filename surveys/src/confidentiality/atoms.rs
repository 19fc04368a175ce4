//! Atoms: the smallest groups that are ever counted apart. At launch, atoms with few people invited are merged, so that
//! an answer is never stored with a small group; at close, atoms with few answers are merged again (PRIVACY §1, §8.3a).

mod merging;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::organization::Tree;
use merging::{Empty, Merging};

/// What the roster says about a person in one attribute, such as `site` is `Oslo`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AttributeValue {
    /// The attribute.
    pub attribute: String,
    /// Its value.
    pub value: String,
}

/// People by department and combination: one value for each attribute of the wave. Who lacks one of them is in none.
pub type Combinations = BTreeMap<(usize, Vec<AttributeValue>), u32>;

/// An atom of its own within a department's own staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    /// The department.
    pub department: usize,
    /// What its people have in common; one value for each attribute of the wave.
    pub attributes: Vec<AttributeValue>,
    /// How many of them were invited.
    pub invited: u32,
}

/// A partition of departments' own staff: in each department some combinations of attributes that are large enough to be
/// counted apart, and everybody else, *unspecified*, perhaps together with other departments. A department whose people
/// sit in an atom that reaches beyond it can never be reported on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atoms {
    // Per department. Every department has an atom of unspecified people, empty or not, and every atom a department.
    own: Vec<Own>,
    atoms: Vec<Atom>,
}

/// Where a department's own staff is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Own {
    unspecified: usize,
    apart: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Atom {
    Apart(Apart),
    Unspecified(Vec<usize>),
}

impl Atom {
    fn departments(&self) -> &[usize] {
        match self {
            Self::Apart(apart) => std::slice::from_ref(&apart.department),
            Self::Unspecified(departments) => departments,
        }
    }

    fn apart(&self) -> Option<&Apart> {
        match self {
            Self::Apart(apart) => Some(apart),
            Self::Unspecified(_) => None,
        }
    }
}

impl Atoms {
    /// Smallest number of people invited in an atom at launch.
    pub const LAUNCH_MINIMUM: u32 = 10;

    /// Every department is an atom of its own: for a caller's own file, where nothing is stored.
    pub fn single(tree: &Tree) -> Self {
        Self::finest(tree.departments().len(), &Combinations::new())
    }

    /// Every department and every combination in it is an atom of its own: for a caller's own file that is raked by
    /// attributes. Nobody knows how many people have a combination there, so none is counted as invited.
    pub fn single_by(tree: &Tree, combinations: &BTreeSet<(usize, Vec<AttributeValue>)>) -> Self {
        let unknown = combinations.iter().cloned().map(|of| (of, 0)).collect();
        Self::finest(tree.departments().len(), &unknown)
    }

    /// The atoms of a wave without attributes at launch, see [`Self::at_launch_by`].
    pub fn at_launch(tree: &Tree) -> Self {
        Self::at_launch_by(tree, &Combinations::new())
    }

    /// The atoms of a wave at launch. Combinations with fewer than [`Self::LAUNCH_MINIMUM`] people invited become
    /// unspecified; departments whose own staff is too small even so are merged with each other, into the department
    /// above, or with the neighbour that costs least. The order of departments decides nothing but the numbering.
    pub fn at_launch_by(tree: &Tree, invited: &Combinations) -> Self {
        let finest = Self::finest(tree.departments().len(), invited);
        let headcounts = finest.headcounts(tree);
        finest.merged(tree, &headcounts, Self::LAUNCH_MINIMUM, Empty::Stays)
    }

    /// The atoms at close: those with answers, but fewer than `minimum`, become unspecified or are merged upwards.
    /// `answers` is by atom. Afterwards every atom has no answers or enough, unless there are too few in all.
    #[must_use]
    pub fn at_close(&self, tree: &Tree, answers: &[u32], minimum: u32) -> Self {
        self.merged(tree, answers, minimum, Empty::Stays)
    }

    /// The atoms that answers of a branch are kept with, so that each has at least `minimum` people of whom it is
    /// known that they are asked; `known` is by atom. People of whom it is not known may answer as well, so none stays
    /// empty.
    #[must_use]
    pub fn for_branch(&self, tree: &Tree, known: &[u32], minimum: u32) -> Self {
        self.merged(tree, known, minimum, Empty::Joins)
    }

    /// The atoms that were stored: `unspecified[department]` is the atom of its unspecified people, `apart` the others
    /// by number. `None` if the numbers do not run from 0 without gaps, or a department is not there.
    pub fn from_stored(unspecified: &[usize], apart: BTreeMap<usize, Apart>) -> Option<Self> {
        let count = unspecified
            .iter()
            .chain(apart.keys())
            .max()
            .map_or(0, |last| last + 1);
        let mut atoms = vec![Atom::Unspecified(Vec::new()); count];
        let mut own: Vec<Own> = unspecified
            .iter()
            .map(|atom| Own {
                unspecified: *atom,
                apart: Vec::new(),
            })
            .collect();
        for (department, atom) in unspecified.iter().enumerate() {
            if let Atom::Unspecified(departments) = &mut atoms[*atom] {
                departments.push(department);
            }
        }
        for (atom, apart) in apart {
            if !atoms[atom].departments().is_empty() {
                return None;
            }
            own.get_mut(apart.department)?.apart.push(atom);
            atoms[atom] = Atom::Apart(apart);
        }
        atoms
            .iter()
            .all(|atom| !atom.departments().is_empty())
            .then_some(Self { own, atoms })
    }

    /// The atoms in which those with one target are together: `into[atom]` is the target, a target is its own. `None` if
    /// that is no merging: a target elsewhere, or people who became unspecified without the others of their department.
    pub fn joined(&self, into: &[usize]) -> Option<Self> {
        let is_whole = into.len() == self.atoms.len()
            && into.iter().all(|target| into.get(*target) == Some(target));
        if !is_whole {
            return None;
        }
        // Number what is left in the order of departments.
        let mut numbers = vec![None; self.atoms.len()];
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (atom, target) in into.iter().enumerate() {
            let number = *numbers[*target].get_or_insert_with(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            groups[number].push(atom);
        }
        let number = |atom: usize| numbers[into[atom]];
        let mut own: Vec<Own> = Vec::with_capacity(self.own.len());
        for before in &self.own {
            own.push(Own {
                unspecified: number(before.unspecified)?,
                apart: Vec::new(),
            });
        }
        let mut atoms = Vec::with_capacity(groups.len());
        for (place, group) in groups.iter().enumerate() {
            if let [only] = group.as_slice()
                && let Some(apart) = self.atoms[*only].apart()
            {
                own[apart.department].apart.push(place);
                atoms.push(Atom::Apart(apart.clone()));
                continue;
            }
            let mut departments: Vec<usize> = group
                .iter()
                .flat_map(|atom| self.atoms[*atom].departments())
                .copied()
                .collect();
            departments.sort_unstable();
            departments.dedup();
            if departments.iter().any(|d| own[*d].unspecified != place) {
                return None;
            }
            atoms.push(Atom::Unspecified(departments));
        }
        Some(Self { own, atoms })
    }

    /// How many atoms there are.
    pub fn count(&self) -> usize {
        self.atoms.len()
    }

    /// Whether these are atoms of this tree.
    pub fn fit(&self, tree: &Tree) -> bool {
        self.own.len() == tree.departments().len()
    }

    /// The atom of a department's unspecified people; without attributes, of all its own staff.
    pub fn of(&self, department: usize) -> usize {
        self.own[department].unspecified
    }

    /// The atom of somebody in a department's own staff with these attributes.
    pub fn of_person(&self, department: usize, attributes: Option<&[AttributeValue]>) -> usize {
        let own = &self.own[department];
        own.apart
            .iter()
            .copied()
            .find(|atom| attributes.is_some() && self.attributes(*atom) == attributes)
            .unwrap_or(own.unspecified)
    }

    /// What the people of an atom have in common; `None` for the unspecified.
    pub fn attributes(&self, atom: usize) -> Option<&[AttributeValue]> {
        self.atoms[atom]
            .apart()
            .map(|apart| apart.attributes.as_slice())
    }

    /// The departments of each atom.
    pub fn departments(&self) -> Vec<Vec<usize>> {
        self.atoms
            .iter()
            .map(|atom| atom.departments().to_vec())
            .collect()
    }

    /// People invited per atom.
    pub fn headcounts(&self, tree: &Tree) -> Vec<u32> {
        let mut headcounts = vec![0_u32; self.atoms.len()];
        for (department, own) in tree.departments().iter().zip(&self.own) {
            let mut unspecified = department.direct;
            for atom in &own.apart {
                let invited = self.atoms[*atom].apart().map_or(0, |apart| apart.invited);
                headcounts[*atom] = invited;
                unspecified = unspecified.saturating_sub(invited);
            }
            let pool = &mut headcounts[own.unspecified];
            *pool = pool.saturating_add(unspecified);
        }
        headcounts
    }

    /// Where an atom of `self` is in `coarser`, which was made from it by merging.
    pub fn moved_to(&self, coarser: &Self) -> Vec<usize> {
        self.atoms
            .iter()
            .map(|atom| match atom {
                Atom::Apart(apart) => coarser.of_person(apart.department, Some(&apart.attributes)),
                Atom::Unspecified(departments) => coarser.of(departments[0]),
            })
            .collect()
    }

    /// The lowest department that holds all of each atom; `None` when only the whole organization does.
    pub fn homes(&self, tree: &Tree) -> Vec<Option<usize>> {
        self.atoms
            .iter()
            .map(|atom| {
                let departments = atom.departments();
                let first = *departments.first()?;
                std::iter::once(first)
                    .chain(tree.ancestors(first))
                    .find(|home| {
                        let below = tree.descendants(*home);
                        departments.iter().all(|d| d == home || below.contains(d))
                    })
            })
            .collect()
    }

    /// Whether a department with all below it is a union of atoms, and so can be reported.
    pub fn cover(&self, tree: &Tree, department: usize) -> bool {
        let below = tree.descendants(department);
        let is_inside = |d: &usize| *d == department || below.contains(d);
        self.atoms.iter().all(|atom| {
            let departments = atom.departments();
            departments.iter().all(is_inside) || !departments.iter().any(is_inside)
        })
    }

    /// Every combination and the unspecified rest of every department apart.
    fn finest(departments: usize, invited: &Combinations) -> Self {
        let mut atoms = Self {
            own: Vec::with_capacity(departments),
            atoms: Vec::new(),
        };
        for department in 0..departments {
            let unspecified = atoms.atoms.len();
            atoms.atoms.push(Atom::Unspecified(vec![department]));
            let combinations =
                invited.range((department, Vec::new())..(department + 1, Vec::new()));
            for ((_, attributes), invited) in combinations.filter(|((_, a), _)| !a.is_empty()) {
                atoms.atoms.push(Atom::Apart(Apart {
                    department,
                    attributes: attributes.clone(),
                    invited: *invited,
                }));
            }
            atoms.own.push(Own {
                unspecified,
                apart: (unspecified + 1..atoms.atoms.len()).collect(),
            });
        }
        atoms
    }

    fn merged(&self, tree: &Tree, weights: &[u32], minimum: u32, empty: Empty) -> Self {
        let into = Merging::new(self, tree, weights, minimum, empty).targets();
        self.joined(&into)
            .expect("merging takes the unspecified people of a department along")
    }
}
