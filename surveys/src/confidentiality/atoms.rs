//! Atoms: the smallest groups that are ever counted apart. At launch, atoms with few people invited are merged, so that
//! an answer is never stored with a small group; at close, atoms with few answers are merged again (PRIVACY §8.3a).

use crate::organization::Tree;

/// A partition of departments' own staff. A department whose people sit in an atom that reaches beyond it can never be
/// reported on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atoms {
    // Per department, the atom of its own staff; every atom below `count` has at least one department.
    of: Vec<usize>,
    count: usize,
}

impl Atoms {
    /// Smallest number of people invited in an atom at launch.
    pub const LAUNCH_MINIMUM: u32 = 10;

    /// Every department is an atom of its own: for a caller's own file, where nothing is stored.
    pub fn single(tree: &Tree) -> Self {
        let count = tree.departments().len();
        Self {
            of: (0..count).collect(),
            count,
        }
    }

    /// The atoms that were stored: `of[department]` is its atom. `None` if the numbers do not run from 0 without gaps.
    pub fn from_stored(of: Vec<usize>) -> Option<Self> {
        let count = of.iter().max().map_or(0, |last| last + 1);
        let mut is_used = vec![false; count];
        for atom in &of {
            is_used[*atom] = true;
        }
        is_used
            .into_iter()
            .all(|used| used)
            .then_some(Self { of, count })
    }

    /// The atoms of a wave at launch: those with fewer than [`Self::LAUNCH_MINIMUM`] people invited are merged with
    /// each other or into the department above.
    pub fn at_launch(tree: &Tree) -> Self {
        let invited: Vec<u32> = tree.departments().iter().map(|d| d.direct).collect();
        Self::single(tree).merged(tree, &invited, Self::LAUNCH_MINIMUM)
    }

    /// The atoms at close: those with answers, but fewer than `minimum`, are merged upwards. `answers` is by atom.
    #[must_use]
    pub fn at_close(&self, tree: &Tree, answers: &[u32], minimum: u32) -> Self {
        self.merged(tree, answers, minimum)
    }

    /// How many atoms there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The atom of a department's own staff.
    pub fn of(&self, department: usize) -> usize {
        self.of[department]
    }

    /// The departments of each atom.
    pub fn departments(&self) -> Vec<Vec<usize>> {
        let mut departments = vec![Vec::new(); self.count];
        for (department, atom) in self.of.iter().enumerate() {
            departments[*atom].push(department);
        }
        departments
    }

    /// People invited per atom.
    pub fn headcounts(&self, tree: &Tree) -> Vec<u32> {
        let mut headcounts = vec![0_u32; self.count];
        for (department, atom) in tree.departments().iter().zip(&self.of) {
            headcounts[*atom] = headcounts[*atom].saturating_add(department.direct);
        }
        headcounts
    }

    /// Where an atom of `self` is in `coarser`, which was made from it by merging.
    pub fn moved_to(&self, coarser: &Self) -> Vec<usize> {
        let mut moved = vec![0; self.count];
        for (before, after) in self.of.iter().zip(&coarser.of) {
            moved[*before] = *after;
        }
        moved
    }

    /// The lowest department that holds all of each atom; `None` when only the whole organization does.
    pub fn homes(&self, tree: &Tree) -> Vec<Option<usize>> {
        self.departments()
            .iter()
            .map(|departments| {
                let first = *departments.first()?;
                std::iter::once(first)
                    .chain(tree.ancestors(first))
                    .find(|home| {
                        departments
                            .iter()
                            .all(|d| d == home || tree.descendants(*home).contains(d))
                    })
            })
            .collect()
    }

    /// Whether a department with all below it is a union of atoms, and so can be reported.
    pub fn cover(&self, tree: &Tree, department: usize) -> bool {
        let below = tree.descendants(department);
        let is_inside = |d: usize| d == department || below.contains(&d);
        let mut sides = vec![None; self.count];
        self.of.iter().enumerate().all(|(d, atom)| {
            let side = is_inside(d);
            *sides[*atom].get_or_insert(side) == side
        })
    }

    fn merged(&self, tree: &Tree, weights: &[u32], minimum: u32) -> Self {
        let mut merging = Merging {
            tree,
            homes: self.homes(tree),
            weights,
            minimum,
            joined: (0..self.count).collect(),
        };
        let mut loose = Vec::new();
        let mut settled = Vec::new();
        for root in tree.roots() {
            let (l, s) = merging.visit(root);
            loose.extend(l);
            settled.extend(s);
        }
        loose.extend(merging.at_home(None));
        merging.settle(loose, settled, None);
        let roots: Vec<usize> = (0..self.count).map(|atom| merging.root(atom)).collect();
        // Number what is left in the order of departments.
        let mut numbers = vec![None; self.count];
        let mut count = 0;
        let of = self
            .of
            .iter()
            .map(|atom| {
                *numbers[roots[*atom]].get_or_insert_with(|| {
                    count += 1;
                    count - 1
                })
            })
            .collect();
        Self { of, count }
    }
}

struct Merging<'a> {
    tree: &'a Tree,
    homes: Vec<Option<usize>>,
    weights: &'a [u32],
    minimum: u32,
    /// Union-find without ranks: an atom points at the one it was merged into.
    joined: Vec<usize>,
}

impl Merging<'_> {
    /// Atoms below a department: those that still wait for company, and those that are large enough.
    fn visit(&mut self, department: usize) -> (Vec<usize>, Vec<usize>) {
        let mut loose = self.at_home(Some(department));
        let mut settled = Vec::new();
        let children: Vec<usize> = self.tree.children(department).collect();
        for child in children {
            let (l, s) = self.visit(child);
            loose.extend(l);
            settled.extend(s);
        }
        self.settle(loose, settled, Some(department))
    }

    /// Atoms with people whose home is exactly here.
    fn at_home(&self, home: Option<usize>) -> Vec<usize> {
        (0..self.homes.len())
            .filter(|atom| self.homes[*atom] == home && self.weights[*atom] > 0)
            .collect()
    }

    /// Gives small atoms company within one department, if it has enough people at all.
    fn settle(
        &mut self,
        atoms: Vec<usize>,
        mut settled: Vec<usize>,
        home: Option<usize>,
    ) -> (Vec<usize>, Vec<usize>) {
        let (small, large): (Vec<_>, Vec<_>) = atoms
            .into_iter()
            .partition(|atom| self.weight(*atom) < self.minimum);
        settled.extend(large);
        let together = small.iter().map(|atom| self.weight(*atom)).sum::<u32>();
        let Some((first, rest)) = small.split_first() else {
            return (Vec::new(), settled);
        };
        if together < self.minimum && settled.is_empty() {
            // Too few people here in all: the department above takes them, and at the very top they stay together.
            if home.is_some() {
                return (small, settled);
            }
        }
        for atom in rest {
            self.join(*atom, *first);
        }
        if together >= self.minimum || settled.is_empty() {
            settled.push(*first);
        } else {
            // The rest joins the department's own staff, else the smallest atom below it: that costs one group only.
            let company = settled
                .iter()
                .copied()
                .min_by_key(|atom| (self.homes[*atom] != home, self.weight(*atom), *atom));
            if let Some(company) = company {
                self.join(*first, company);
            }
        }
        (Vec::new(), settled)
    }

    fn root(&self, mut atom: usize) -> usize {
        while self.joined[atom] != atom {
            atom = self.joined[atom];
        }
        atom
    }

    fn join(&mut self, atom: usize, into: usize) {
        let (atom, into) = (self.root(atom), self.root(into));
        self.joined[atom] = into;
    }

    /// People of an atom with all that was merged into it.
    fn weight(&self, atom: usize) -> u32 {
        let root = self.root(atom);
        (0..self.joined.len())
            .filter(|other| self.root(*other) == root)
            .map(|other| self.weights[other])
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Atoms;
    use crate::organization::{DepartmentRow, Tree};

    fn tree(rows: &[(&str, Option<&str>, u32)]) -> Tree {
        let rows = rows.iter().map(|(code, parent, headcount)| DepartmentRow {
            code: (*code).to_owned(),
            name: (*code).to_owned(),
            parent: parent.map(str::to_owned),
            headcount: *headcount,
        });
        Tree::new(rows.collect()).unwrap()
    }

    fn named(tree: &Tree, atoms: &Atoms) -> Vec<String> {
        let code = |d: &usize| tree.departments()[*d].code.clone();
        let mut names: Vec<_> = atoms
            .departments()
            .iter()
            .map(|departments| departments.iter().map(code).collect::<Vec<_>>().join("+"))
            .collect();
        names.sort();
        names
    }

    #[test]
    fn small_siblings_are_merged_with_each_other() {
        let tree = tree(&[
            ("all", None, 0),
            ("a", Some("all"), 6),
            ("b", Some("all"), 4),
            ("c", Some("all"), 30),
        ]);
        let atoms = Atoms::at_launch(&tree);
        assert_eq!(named(&tree, &atoms), ["a+b", "all", "c"]);
        assert!(!atoms.cover(&tree, 1) && atoms.cover(&tree, 3) && atoms.cover(&tree, 0));
    }

    #[test]
    fn a_small_team_joins_the_staff_of_the_department_above() {
        let tree = tree(&[
            ("all", None, 12),
            ("a", Some("all"), 3),
            ("b", Some("all"), 30),
        ]);
        assert_eq!(named(&tree, &Atoms::at_launch(&tree)), ["all+a", "b"]);
    }

    #[test]
    fn a_few_managers_join_the_smallest_team_so_that_the_division_can_be_shown() {
        let tree = tree(&[
            ("all", None, 40),
            ("div", Some("all"), 2),
            ("a", Some("div"), 11),
            ("b", Some("div"), 30),
        ]);
        let atoms = Atoms::at_launch(&tree);
        assert_eq!(named(&tree, &atoms), ["all", "b", "div+a"]);
        assert!(atoms.cover(&tree, 1) && !atoms.cover(&tree, 2) && atoms.cover(&tree, 3));
    }

    #[test]
    fn answers_merge_atoms_again_at_close() {
        let tree = tree(&[
            ("all", None, 0),
            ("a", Some("all"), 20),
            ("b", Some("all"), 15),
            ("c", Some("all"), 30),
        ]);
        let launch = Atoms::at_launch(&tree);
        let mut answers = vec![0; launch.count()];
        answers[launch.of(1)] = 3;
        answers[launch.of(2)] = 9;
        answers[launch.of(3)] = 25;
        let close = launch.at_close(&tree, &answers, 5);
        assert_eq!(named(&tree, &close), ["a+b", "all", "c"]);
        let moved = launch.moved_to(&close);
        assert_eq!(moved[launch.of(1)], moved[launch.of(2)]);
    }

    proptest! {
        #[test]
        fn no_atom_with_people_stays_small_if_the_organization_is_large_enough(
            rows in prop::collection::vec((0_u32..25, any::<prop::sample::Index>()), 1..20),
        ) {
            let rows = rows.iter().enumerate().map(|(index, (headcount, parent))| DepartmentRow {
                code: index.to_string(),
                name: index.to_string(),
                parent: (index > 0).then(|| parent.index(index).to_string()),
                headcount: *headcount,
            });
            let tree = Tree::new(rows.collect()).unwrap();
            let atoms = Atoms::at_launch(&tree);
            prop_assert_eq!(atoms.headcounts(&tree).iter().sum::<u32>(), tree.headcount());
            if tree.headcount() >= Atoms::LAUNCH_MINIMUM {
                for headcount in atoms.headcounts(&tree) {
                    prop_assert!(headcount == 0 || headcount >= Atoms::LAUNCH_MINIMUM, "{headcount}");
                }
            }
            // Merging what is merged leaves everything as it is.
            prop_assert_eq!(atoms.at_close(&tree, &atoms.headcounts(&tree), Atoms::LAUNCH_MINIMUM), atoms);
        }
    }
}
