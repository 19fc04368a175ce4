//! Shown cells as a forest, and what they leave open about the people between them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    exact::weights,
    judge::{atom_ids, cell_id},
    report::{Reason, Ruling},
};
use super::{
    KINDS, Parts,
    beside::{Beside, Link},
    hexagon::{Ends, Hexagon},
};
use crate::confidentiality::lattice::Lattice;

/// A shown cell with the largest shown cells inside it.
pub(super) struct Node {
    pub(super) cell: usize,
    pub(super) children: Vec<usize>,
    /// Atoms in no smaller shown cell: a class.
    pub(super) own: Vec<usize>,
    /// Atoms of the whole cell.
    pub(super) atoms: Vec<usize>,
    people: u64,
    pub(super) class: Hexagon,
    told: [(i128, i128); KINDS],
    /// Before all is read, what the cell alone and those inside it leave open; then, what all of them do.
    open: Hexagon,
}

/// Shown cells as a forest, children before their parents.
pub(super) struct Nest<'a> {
    lattice: &'a Lattice,
    answers: &'a [u64],
    pub(super) nodes: Vec<Node>,
}

impl<'a> Nest<'a> {
    /// `None` if cells of which kinds are told overlap without one holding the other. Means of cells that lie across the
    /// others say nothing here.
    pub(super) fn new(
        lattice: &'a Lattice,
        answers: &'a [u64],
        told: &[Parts],
        beside: &[Beside<'_>],
    ) -> Option<Self> {
        let has_answers = |atom: &usize| answers.get(*atom).is_some_and(|all| *all > 0);
        let atoms_of = |cell: usize| -> Vec<usize> {
            let atoms = weights(lattice, cell).into_keys();
            atoms.filter(has_answers).collect()
        };
        let mut cells: BTreeMap<Vec<usize>, (usize, Option<Ends>)> = BTreeMap::new();
        for parts in told {
            let ends = parts
                .counts
                .map(|(low, high)| (i128::from(low), i128::from(high)));
            // Cells of the same people say things about the same people.
            let known = cells.entry(atoms_of(parts.cell));
            let (_, known) = known.or_insert((parts.cell, None));
            *known = Some(known.map_or(ends, |known| {
                std::array::from_fn(|kind| {
                    (
                        known[kind].0.max(ends[kind].0),
                        known[kind].1.min(ends[kind].1),
                    )
                })
            }));
        }
        for (cell, _) in beside.iter().flat_map(|beside| &beside.told) {
            cells.entry(atoms_of(*cell)).or_insert((*cell, None));
        }
        let mut order: Vec<_> = cells
            .into_iter()
            .filter(|(atoms, _)| !atoms.is_empty())
            .collect();
        order.sort_by_key(|(atoms, (cell, _))| (atoms.len(), *cell));
        let mut planting = Planting {
            nest: Self {
                lattice,
                answers,
                nodes: Vec::new(),
            },
            home: vec![None; lattice.atoms.len()],
        };
        // Those with kinds first claim their place, so that no mean keeps them out.
        let with_kinds: Vec<&Vec<usize>> = order
            .iter()
            .filter(|(_, (_, told))| told.is_some())
            .map(|(atoms, _)| atoms)
            .collect();
        let lies_across = |atoms: &[usize]| with_kinds.iter().any(|other| overlap(atoms, other));
        for (atoms, (cell, told)) in &order {
            if told.is_none() && lies_across(atoms) {
                continue;
            }
            let is_planted = planting.plant(*cell, atoms, *told);
            if !is_planted && told.is_some() {
                return None;
            }
        }
        Some(planting.nest)
    }

    pub(super) fn has_answers(&self, atom: usize) -> bool {
        self.answers.get(atom).is_some_and(|all| *all > 0)
    }

    /// Everything inside a cell together, without what the cell itself tells.
    fn inside(&self, node: usize) -> Hexagon {
        let node = &self.nodes[node];
        let children = node.children.iter().map(|child| &self.nodes[*child].open);
        children.fold(node.class, Hexagon::plus)
    }

    pub(super) fn judge(
        mut self,
        kinds: [&str; KINDS],
        beside: &[Beside<'_>],
    ) -> (Ruling, Vec<Reason>) {
        let classes = match self.classes() {
            Ok(classes) => classes,
            Err(cell) => {
                let cells = vec![cell_id(self.lattice, cell)];
                return (Ruling::Failed, vec![Reason::Contradictory { cells }]);
            }
        };
        let joined = (!beside.is_empty()).then(|| {
            let alone = by_means(&self, beside);
            (self.joined(classes.clone(), beside), alone)
        });
        let reasons: Vec<Reason> = (0..classes.len())
            .filter_map(|node| {
                let joined = joined.as_ref();
                let joined = joined.map(|(joint, alone)| [joint[node], alone[node]]);
                self.closed(node, &classes[node], joined, kinds)
            })
            .collect();
        if reasons.is_empty() {
            (Ruling::Passed, reasons)
        } else {
            (Ruling::Failed, reasons)
        }
    }

    /// Per node, what all cells together leave open about the people in no smaller one; a cell that nothing fits is the
    /// error.
    pub(super) fn classes(&mut self) -> Result<Vec<Hexagon>, usize> {
        for node in 0..self.nodes.len() {
            let told = self.nodes[node].told;
            let open = self.inside(node).within(&told);
            self.nodes[node].open = open.ok_or(self.nodes[node].cell)?;
        }
        let mut classes: Vec<Hexagon> = self.nodes.iter().map(|node| node.class).collect();
        for node in (0..self.nodes.len()).rev() {
            let inside = self.inside(node);
            let whole = self.nodes[node].open;
            let narrowed = |part: &Hexagon| {
                let others = inside.less(part);
                // What was possible below stays possible above, so this is never empty.
                part.within(&whole.minus(&others).ends).unwrap_or(*part)
            };
            let children: Vec<(usize, Hexagon)> = self.nodes[node]
                .children
                .iter()
                .map(|child| (*child, narrowed(&self.nodes[*child].open)))
                .collect();
            classes[node] = narrowed(&self.nodes[node].class);
            for (child, open) in children {
                self.nodes[child].open = open;
            }
        }
        Ok(classes)
    }

    /// Per node, what kinds and means together leave open about its class: each narrows the other until nothing moves.
    /// `classes` is what kinds leave open.
    fn joined(&mut self, mut classes: Vec<Hexagon>, beside: &[Beside<'_>]) -> Vec<Hexagon> {
        for _ in 0..MOST_ROUNDS {
            let links = links(self, &classes, beside.iter());
            let narrowed: Vec<Hexagon> = classes
                .iter()
                .zip(&links)
                // Where no counts fit the means, some people left answers out, and points do not follow from answers.
                .map(|(class, links)| Link::narrow(links, class).unwrap_or(*class))
                .collect();
            if narrowed == classes {
                break;
            }
            for (node, class) in self.nodes.iter_mut().zip(&narrowed) {
                node.class = *class;
            }
            match self.classes() {
                Ok(found) => classes = found,
                Err(_) => break,
            }
        }
        classes
    }

    /// What is known about a class that must not be: by kinds alone, or by kinds and means together where means alone do
    /// not say it.
    fn closed(
        &self,
        node: usize,
        kinds_alone: &Hexagon,
        joined: Option<[Hexagon; 2]>,
        kinds: [&str; KINDS],
    ) -> Option<Reason> {
        let node = &self.nodes[node];
        let all = kinds_alone.all;
        if all == 0 {
            return None;
        }
        let part = (all / i128::from(node.people.max(1))).max(1);
        let is_sure = |known: &Hexagon, kind: usize, is_all: bool, open: i128| {
            let (low, high) = known.ends[kind];
            if is_all {
                low > all - open
            } else {
                high < open
            }
        };
        let mut sayings = (0..KINDS).flat_map(|kind| [(kind, true), (kind, false)]);
        let (kind, is_all) = sayings.find(|(kind, is_all)| {
            let is_sure = |known, open| is_sure(known, *kind, *is_all, open);
            // Ends of kinds alone are exact. Kinds and means are joined class by class, which finds a little more open
            // than there is: one person's part more makes up for it.
            let is_joined = joined.as_ref().is_some_and(|[joint, means_alone]| {
                is_sure(joint, MARGIN * part) && !is_sure(means_alone, part)
            });
            is_sure(kinds_alone, part) || is_joined
        })?;
        Some(Reason::OneKind {
            atoms: atom_ids(self.lattice, &node.own),
            people: node.people,
            kind: kinds[kind].to_owned(),
            is_all,
        })
    }
}

/// Persons' parts that kinds and means together must leave open.
const MARGIN: i128 = 2;
/// Rounds in which kinds and means narrow each other. Stopping early leaves more open than there is, which the few
/// cells of a chain so long never were in what was tried.
const MOST_ROUNDS: usize = 8;

/// Per node, what each mean says about its class.
fn links<'b>(
    nest: &Nest<'_>,
    classes: &[Hexagon],
    beside: impl Iterator<Item = &'b Beside<'b>>,
) -> Vec<Vec<Link>> {
    let mut links: Vec<Vec<Link>> = vec![Vec::new(); classes.len()];
    for of_mean in beside.filter_map(|one| one.links(nest, classes)) {
        for (own, link) in links.iter_mut().zip(of_mean) {
            own.push(link);
        }
    }
    links
}

/// Per node, what means alone say about the kinds of its class.
fn by_means(nest: &Nest<'_>, beside: &[Beside<'_>]) -> Vec<Hexagon> {
    let free = nest.nodes.iter().map(|node| Hexagon::free(node.class.all));
    let free: Vec<Hexagon> = free.collect();
    let means = beside.iter().filter(|one| !one.is_of_kinds);
    let links = links(nest, &free, means);
    let narrowed = free.iter().zip(&links);
    narrowed
        .map(|(class, links)| Link::narrow(links, class).unwrap_or(*class))
        .collect()
}

/// A forest that grows, smaller cells first.
struct Planting<'a> {
    nest: Nest<'a>,
    /// Per atom, the largest cell so far that holds it.
    home: Vec<Option<usize>>,
}

impl Planting<'_> {
    /// False if the cell holds a part of a smaller one.
    fn plant(&mut self, cell: usize, atoms: &[usize], told: Option<Ends>) -> bool {
        let Nest {
            lattice,
            answers,
            nodes,
        } = &mut self.nest;
        let children: BTreeSet<usize> = atoms.iter().filter_map(|atom| self.home[*atom]).collect();
        let own: Vec<usize> = atoms
            .iter()
            .copied()
            .filter(|atom| self.home[*atom].is_none())
            .collect();
        let covered: usize = children.iter().map(|child| nodes[*child].atoms.len()).sum();
        if covered + own.len() != atoms.len() {
            return false;
        }
        for atom in atoms {
            self.home[*atom] = Some(nodes.len());
        }
        let people = own
            .iter()
            .map(|atom| u64::from(lattice.atoms[*atom].people))
            .sum();
        let all: u64 = own.iter().map(|atom| answers[*atom]).sum();
        let class = Hexagon::free(i128::from(all));
        let whole: u64 = atoms.iter().map(|atom| answers[*atom]).sum();
        let told = told.unwrap_or(Hexagon::free(i128::from(whole)).ends);
        nodes.push(Node {
            cell,
            children: children.into_iter().collect(),
            own,
            atoms: atoms.to_vec(),
            people,
            class,
            told,
            open: class,
        });
        true
    }
}

/// Whether two groups share people and neither holds the other. Both are in order.
fn overlap(one: &[usize], other: &[usize]) -> bool {
    let shared = one
        .iter()
        .filter(|atom| other.binary_search(atom).is_ok())
        .count();
    shared > 0 && shared < one.len().min(other.len())
}
