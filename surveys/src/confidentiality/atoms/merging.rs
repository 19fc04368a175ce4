//! Which atoms go together when some are too small: first within a department, then with others, each time where it
//! costs the fewest groups that could otherwise be shown.

use std::cmp::Reverse;

use super::{Atoms, AttributeValue};
use crate::organization::Tree;

/// What becomes of an atom with nobody in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Empty {
    /// It hides nobody and may stay.
    Stays,
    /// Somebody may still come, so it is like any that is too small.
    Joins,
}

/// What taking an atom as company costs, in order of weight: departments that cannot be reported any more, a combination
/// that cannot, people in it. The names after that make the choice independent of the order of departments.
type Cost<'a> = (usize, usize, u32, &'a str, &'a [AttributeValue]);

pub(super) struct Merging<'a> {
    atoms: &'a Atoms,
    tree: &'a Tree,
    minimum: u32,
    empty: Empty,
    /// Union-find: an atom points at the one it was joined with.
    joined: Vec<usize>,
    /// People, by root.
    weights: Vec<u32>,
    /// The lowest department that holds all of an atom, by root; the number of departments is the organization.
    homes: Vec<usize>,
    /// The first code among the departments of an atom, by root.
    codes: Vec<&'a str>,
    /// Departments that cannot be reported any more.
    lost: Vec<bool>,
    /// Per department, and last the organization: how many departments the cheapest company in it costs at most.
    entry: Vec<Option<usize>>,
}

impl<'a> Merging<'a> {
    pub(super) fn new(
        atoms: &'a Atoms,
        tree: &'a Tree,
        weights: &[u32],
        minimum: u32,
        empty: Empty,
    ) -> Self {
        let organization = tree.departments().len();
        let homes: Vec<usize> = atoms
            .homes(tree)
            .into_iter()
            .map(|home| home.unwrap_or(organization))
            .collect();
        let code = |department: &usize| tree.departments()[*department].code.as_str();
        let codes = atoms
            .atoms
            .iter()
            .map(|atom| {
                atom.departments()
                    .iter()
                    .map(code)
                    .min()
                    .unwrap_or_default()
            })
            .collect();
        let mut merging = Self {
            atoms,
            tree,
            minimum,
            empty,
            joined: (0..atoms.count()).collect(),
            weights: weights.to_vec(),
            homes,
            codes,
            lost: vec![false; organization],
            entry: vec![None; organization + 1],
        };
        for (atom, departments) in atoms.departments().iter().enumerate() {
            for department in departments {
                merging.lose(*department, merging.homes[atom]);
            }
        }
        merging
    }

    /// For every atom the one it is joined with.
    pub(super) fn targets(mut self) -> Vec<usize> {
        self.merge_within_departments();
        self.merge_departments();
        (0..self.joined.len()).map(|atom| self.root(atom)).collect()
    }

    /// Small combinations become unspecified; if the unspecified are few even so, the smallest combination joins them.
    fn merge_within_departments(&mut self) {
        let atoms = self.atoms;
        for own in &atoms.own {
            for atom in &own.apart {
                if self.is_small(*atom) {
                    self.join(*atom, own.unspecified);
                }
            }
        }
        for (unspecified, departments) in atoms.departments().iter().enumerate() {
            if atoms.attributes(unspecified).is_some() {
                continue;
            }
            let mut apart: Vec<usize> = departments
                .iter()
                .flat_map(|department| &atoms.own[*department].apart)
                .copied()
                .filter(|atom| self.root(*atom) == *atom && self.weights[*atom] > 0)
                .collect();
            // The smallest comes last.
            let home = self.homes[unspecified];
            apart.sort_by_key(|atom| Reverse(self.cost(*atom, home)));
            while self.is_small(unspecified)
                && let Some(smallest) = apart.pop()
            {
                self.join(smallest, unspecified);
            }
        }
    }

    /// From the leaves up: atoms that still wait for company, and those that are large enough.
    fn merge_departments(&mut self) {
        let organization = self.tree.departments().len();
        let mut loose = vec![Vec::new(); organization + 1];
        let mut settled = vec![Vec::new(); organization + 1];
        for atom in 0..self.joined.len() {
            let is_there = self.weights[atom] > 0 || self.empty == Empty::Joins;
            if self.root(atom) == atom && is_there {
                loose[self.homes[atom]].push(atom);
                if !self.is_small(atom) {
                    self.entry[self.homes[atom]] = Some(0);
                }
            }
        }
        for department in (0..organization).rev() {
            let above = self.above(department);
            let from_below =
                self.entry[department].map(|n| n + usize::from(!self.lost[department]));
            self.entry[above] = least(self.entry[above], from_below);
        }
        for home in (0..organization).rev() {
            let above = self.above(home);
            let (still_loose, now_settled) = self.settle(
                std::mem::take(&mut loose[home]),
                std::mem::take(&mut settled[home]),
                home,
            );
            loose[above].extend(still_loose);
            settled[above].extend(now_settled);
        }
        let loose = std::mem::take(&mut loose[organization]);
        let settled = std::mem::take(&mut settled[organization]);
        self.settle(loose, settled, organization);
    }

    /// Gives small atoms company within one department, if it has enough people at all.
    fn settle(
        &mut self,
        atoms: Vec<usize>,
        mut settled: Vec<usize>,
        home: usize,
    ) -> (Vec<usize>, Vec<usize>) {
        let (small, large): (Vec<_>, Vec<_>) =
            atoms.into_iter().partition(|atom| self.is_small(*atom));
        settled.extend(large);
        let Some((first, rest)) = small.split_first() else {
            return (Vec::new(), settled);
        };
        let together = small
            .iter()
            .fold(0_u32, |sum, atom| sum.saturating_add(self.weights[*atom]));
        let is_top = home == self.lost.len();
        if together < self.minimum && settled.is_empty() && !is_top {
            // Too few people here in all: the department above takes them, and at the very top they stay together.
            return (small, settled);
        }
        let company = settled
            .iter()
            .enumerate()
            .map(|(place, atom)| (self.cost(*atom, home), place))
            .min()
            .filter(|_| together < self.minimum);
        if let Some((cost, _)) = company
            && self.cost_above(home).is_some_and(|above| above < cost.0)
        {
            return (small, settled);
        }
        for atom in rest {
            self.join_at(*atom, *first, home);
        }
        if let Some((_, place)) = company {
            let company = settled.swap_remove(place);
            // Whoever keeps a combination company becomes unspecified, and so does the combination.
            if let Some(apart) = self.atoms.atoms[company].apart() {
                self.join_at(company, self.atoms.of(apart.department), home);
            }
            self.join_at(*first, company, home);
        }
        settled.push(self.root(*first));
        (Vec::new(), settled)
    }

    /// Departments that company from further up costs, this one included.
    fn cost_above(&self, home: usize) -> Option<usize> {
        let mut lost = 0;
        let mut cheapest = None;
        for department in self.path(home, self.lost.len()) {
            lost += usize::from(!self.lost[department]);
            let there = self.entry[self.above(department)].map(|entry| lost + entry);
            cheapest = least(cheapest, there);
        }
        cheapest
    }

    /// What is lost when an atom takes part in one whose home is `home`.
    fn cost(&self, atom: usize, home: usize) -> Cost<'a> {
        let departments = self
            .path(self.homes[atom], home)
            .filter(|department| !self.lost[*department])
            .count();
        let attributes = self.atoms.attributes(atom).unwrap_or_default();
        let combinations = usize::from(!attributes.is_empty());
        (
            departments,
            combinations,
            self.weights[atom],
            self.codes[atom],
            attributes,
        )
    }

    fn is_small(&self, atom: usize) -> bool {
        let weight = self.weights[self.root(atom)];
        weight < self.minimum && (weight > 0 || self.empty == Empty::Joins)
    }

    /// From a department up, without `home` and what is above it.
    fn path(&self, from: usize, home: usize) -> impl Iterator<Item = usize> + use<'a> {
        let tree = self.tree;
        let floor = tree.departments().get(home).map(|home| home.depth);
        (from < tree.departments().len())
            .then_some(from)
            .into_iter()
            .flat_map(move |from| std::iter::once(from).chain(tree.ancestors(from)))
            .take_while(move |department| {
                floor.is_none_or(|floor| tree.departments()[*department].depth > floor)
            })
    }

    fn above(&self, department: usize) -> usize {
        self.tree.departments()[department]
            .parent
            .unwrap_or(self.lost.len())
    }

    fn lose(&mut self, from: usize, home: usize) {
        for department in self.path(from, home) {
            self.lost[department] = true;
        }
    }

    fn root(&self, mut atom: usize) -> usize {
        while self.joined[atom] != atom {
            atom = self.joined[atom];
        }
        atom
    }

    fn join(&mut self, atom: usize, with: usize) {
        let (atom, with) = (self.root(atom), self.root(with));
        if atom != with {
            self.joined[atom] = with;
            self.weights[with] = self.weights[with].saturating_add(self.weights[atom]);
            self.codes[with] = self.codes[with].min(self.codes[atom]);
        }
    }

    /// Joins atoms whose company has its home at `home` or, where one of them reaches further already, there.
    fn join_at(&mut self, atom: usize, with: usize, home: usize) {
        let (atom, with) = (self.root(atom), self.root(with));
        for part in [atom, with] {
            self.lose(self.homes[part], home);
        }
        let homes = [self.homes[atom], self.homes[with], home];
        let depth = |home: &usize| self.tree.departments().get(*home).map(|d| d.depth);
        // `None` is the organization, above all.
        let highest = homes.into_iter().min_by_key(depth).unwrap_or(home);
        self.join(atom, with);
        self.homes[with] = highest;
    }
}

fn least(one: Option<usize>, other: Option<usize>) -> Option<usize> {
    one.into_iter().chain(other).min()
}
