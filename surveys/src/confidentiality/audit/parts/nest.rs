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
#[derive(Clone)]
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
#[derive(Clone)]
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
            let alone = self.by_means(beside);
            let all: Vec<&Beside<'_>> = beside.iter().collect();
            let joint = self.joined(classes.clone(), &all);
            let has_room = self.rooms(&alone, beside);
            let nodes = joint.into_iter().zip(alone).zip(has_room);
            let nodes = nodes.map(|((joint, alone), has_room)| Joined {
                joint,
                alone,
                has_room,
            });
            nodes.collect::<Vec<Joined>>()
        });
        let reasons: Vec<Reason> = (0..classes.len())
            .filter_map(|node| {
                let joined = joined.as_ref().map(|joined| &joined[node]);
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

    /// Per node, what means alone say about the kinds of its class, found in the same way as with kinds beside them: what
    /// is narrower then is what kinds add.
    fn by_means(&self, beside: &[Beside<'_>]) -> Vec<Hexagon> {
        let mut free = self.clone();
        for node in &mut free.nodes {
            let all = node
                .atoms
                .iter()
                .map(|atom| i128::from(self.answers[*atom]));
            node.told = Hexagon::free(all.sum()).ends;
        }
        let classes = free.nodes.iter().map(|node| Hexagon::free(node.class.all));
        let classes: Vec<Hexagon> = classes.collect();
        for (node, class) in free.nodes.iter_mut().zip(&classes) {
            node.class = *class;
        }
        let means = beside.iter().filter(|one| !one.is_of_kinds);
        let means: Vec<&Beside<'_>> = means.collect();
        free.joined(classes, &means)
    }

    /// Per node, whether what is told of kinds cannot say anything about its class that means do not: whatever its
    /// answers, others answer so that all is as told. `alone` is what means leave open.
    ///
    /// The others are the people beside it in the smallest cell whose kinds are told. What kinds a class may have is a
    /// polygon whose sides lie in five directions, the three kinds and the two ends of the points, and the sides of a sum
    /// of polygons lie in the same. So if something that is told of them together lies further from each side than the
    /// class is wide there, the class may be anything; and so it may where what is told goes beyond all that they can be.
    fn rooms(&self, alone: &[Hexagon], beside: &[Beside<'_>]) -> Vec<bool> {
        let mut has_room = vec![false; self.nodes.len()];
        if beside.iter().any(|one| one.is_of_kinds) {
            return has_room;
        }
        let means: Vec<&Beside<'_>> = beside.iter().collect();
        let links = links(self, alone, &means);
        let is_told = |node: usize| {
            let all = self.nodes[node]
                .atoms
                .iter()
                .map(|atom| self.answers[*atom]);
            self.nodes[node].told != Hexagon::free(i128::from(all.sum::<u64>())).ends
        };
        // What no told cell holds is told nothing of.
        let mut is_inside = vec![false; self.nodes.len()];
        for whole in (0..self.nodes.len()).rev() {
            if !is_inside[whole] && !is_told(whole) {
                has_room[whole] = true;
            }
            let is_told_inside = is_inside[whole] || is_told(whole);
            for child in &self.nodes[whole].children {
                is_inside[*child] = is_told_inside;
            }
        }
        for whole in (0..self.nodes.len()).filter(|node| is_told(*node)) {
            let (mut beside_each_other, mut told) = (vec![whole], self.nodes[whole].told);
            let mut open = self.nodes[whole].children.clone();
            while let Some(node) = open.pop() {
                if is_told(node) {
                    // What kinds and means together leave open of it.
                    for (whole, part) in told.iter_mut().zip(&self.nodes[node].open.ends) {
                        *whole = (whole.0 - part.1, whole.1 - part.0);
                    }
                } else {
                    beside_each_other.push(node);
                    open.extend(&self.nodes[node].children);
                }
            }
            let all = beside_each_other
                .iter()
                .map(|node| &alone[*node])
                .fold(Hexagon::free(0), Hexagon::plus);
            let of_means: Option<Vec<Link>> = (0..means.len())
                .map(|mean| {
                    let links = beside_each_other.iter().map(|node| links[*node].get(mean));
                    Link::together(links)
                })
                .collect();
            let Some(of_means) = of_means else {
                continue;
            };
            for node in beside_each_other {
                let part = &alone[node];
                has_room[node] = all.is_within(&told)
                    || part
                        .room(&told, &all)
                        .is_some_and(|room| of_means.iter().all(|link| link.has_room(&room, part)));
            }
        }
        has_room
    }

    /// Per node, what kinds and means together leave open about its class: each narrows the other until nothing moves.
    /// `classes` is what kinds leave open.
    fn joined(&mut self, mut classes: Vec<Hexagon>, beside: &[&Beside<'_>]) -> Vec<Hexagon> {
        for _ in 0..MOST_ROUNDS {
            let links = links(self, &classes, beside);
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
        joined: Option<&Joined>,
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
            let is_joined = joined.is_some_and(|joined| {
                !joined.has_room
                    && is_sure(&joined.joint, MARGIN * part)
                    && !is_sure(&joined.alone, part)
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

/// What kinds and means together leave open about a class.
struct Joined {
    joint: Hexagon,
    /// What means leave open by themselves.
    alone: Hexagon,
    /// Whether kinds cannot add anything to that.
    has_room: bool,
}

/// Persons' parts that kinds and means together must leave open.
const MARGIN: i128 = 2;
/// Rounds in which kinds and means narrow each other. Stopping early leaves more open than there is, which the few
/// cells of a chain so long never were in what was tried.
const MOST_ROUNDS: usize = 8;

/// Per node, what each mean says about its class.
fn links(nest: &Nest<'_>, classes: &[Hexagon], beside: &[&Beside<'_>]) -> Vec<Vec<Link>> {
    let mut links: Vec<Vec<Link>> = vec![Vec::new(); classes.len()];
    for of_mean in beside.iter().filter_map(|one| one.links(nest, classes)) {
        for (own, link) in links.iter_mut().zip(of_mean) {
            own.push(link);
        }
    }
    links
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
