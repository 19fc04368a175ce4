//! Nested families that cross each other, two by two: people as edges of a graph.
//!
//! Take two nested families. Every class of people lies in one residual of each (a shown cell without its largest shown
//! descendants), or in none, which is the ground. Draw residuals and ground as vertices and the class as an edge between
//! its two. Sums of what is shown are exactly the cuts of this graph, so the smallest group about which something is told
//! is the smallest cut of a connected part (PRIVACY §5.4; Kao 1996 for two-way tables, where the families are rows and
//! columns). Edges with the minimum cannot be cut and are contracted, then Stoer and Wagner 1997.

use std::collections::BTreeMap;

use super::{
    classes::{Classes, Family},
    search::Oracle,
};

/// With more vertices than this left after contraction, single vertices are looked at before all cuts.
const SMALL_GRAPH: usize = 60;

/// The graphs of every two families.
pub(super) struct Cuts<'c> {
    classes: &'c Classes,
    families: Vec<Family>,
    /// Per cell its family.
    family_of: Vec<usize>,
}

/// The graph of two families under one choice of cells. Vertices are shown cells, and last the ground.
struct Graph {
    edges: Vec<(usize, usize, u64)>,
    ground: usize,
}

impl<'c> Cuts<'c> {
    pub(super) fn new(classes: &'c Classes, families: Vec<Family>) -> Self {
        let mut family_of = vec![usize::MAX; classes.members.len()];
        for (number, family) in families.iter().enumerate() {
            for cell in &family.cells {
                family_of[*cell] = number;
            }
        }
        Self {
            classes,
            families,
            family_of,
        }
    }

    fn pairs(&self) -> impl Iterator<Item = (&Family, &Family)> {
        let families = &self.families;
        (0..families.len())
            .flat_map(move |a| (a + 1..families.len()).map(move |b| (&families[a], &families[b])))
    }

    fn graph(&self, one: &Family, other: &Family, shown: &[bool]) -> Graph {
        let ground = shown.len();
        let (one_tops, other_tops) = (tops(one, shown), tops(other, shown));
        let mut edges: Vec<(usize, usize, u64)> = Vec::with_capacity(self.classes.people.len());
        for (class, people) in self.classes.people.iter().enumerate() {
            let end = |family: &Family, tops: &[usize]| {
                family.lowest[class].map_or(ground, |cell| tops[cell])
            };
            let (a, b) = (end(one, &one_tops), end(other, &other_tops));
            if a != b {
                edges.push((a.min(b), a.max(b), *people));
            }
        }
        Graph {
            edges: merged(edges),
            ground,
        }
    }
}

impl Oracle for Cuts<'_> {
    fn leaks(&self, shown: &[bool]) -> Vec<Vec<usize>> {
        let mut leaks = Vec::new();
        for (one, other) in self.pairs() {
            let graph = self.graph(one, other, shown);
            for side in graph.small_cuts(self.classes.minimum) {
                leaks.push(told_by(one, other, shown, &|vertex| side.contains(&vertex)));
            }
        }
        leaks
    }

    fn add_back(&self, shown: &mut Vec<bool>, cells: &[usize], note: &mut dyn FnMut(Vec<usize>)) {
        let is_small = shown.len() <= SMALL_GRAPH;
        for cell in cells {
            if self.may_add(shown, *cell) {
                shown[*cell] = true;
            } else if is_small {
                shown[*cell] = true;
                self.leaks(shown).into_iter().for_each(&mut *note);
                shown[*cell] = false;
            }
        }
    }
}

impl Cuts<'_> {
    /// A cell splits one residual in two, so a new small cut must run between the halves: one bounded flow per pair.
    fn may_add(&self, shown: &mut [bool], cell: usize) -> bool {
        let Some(family) = self.families.get(self.family_of[cell]) else {
            return false;
        };
        shown[cell] = true;
        let here = tops(family, shown);
        let above = family.parent[cell].map_or(shown.len(), |parent| here[parent]);
        let is_safe = self.families.iter().enumerate().all(|(number, other)| {
            if number == self.family_of[cell] {
                return true;
            }
            let flow = self
                .graph(family, other, shown)
                .flow(cell, above, self.classes.minimum);
            // No way at all between the halves is no cut.
            flow == 0 || flow >= self.classes.minimum
        });
        shown[cell] = false;
        is_safe
    }
}

/// The shown cells whose sum is the cut around `inside`.
fn told_by(
    one: &Family,
    other: &Family,
    shown: &[bool],
    inside: &dyn Fn(usize) -> bool,
) -> Vec<usize> {
    let mut cells = Vec::new();
    for family in [one, other] {
        let tops = tops(family, shown);
        for cell in family.cells.iter().filter(|cell| shown[**cell]) {
            let above = family.parent[*cell].map_or(shown.len(), |parent| tops[parent]);
            if inside(*cell) != inside(above) {
                cells.push(*cell);
            }
        }
    }
    cells
}

/// Per cell the lowest shown cell at or above it; the number of cells is the ground.
fn tops(family: &Family, shown: &[bool]) -> Vec<usize> {
    let mut tops = vec![shown.len(); shown.len()];
    for cell in &family.cells {
        tops[*cell] = if shown[*cell] {
            *cell
        } else {
            family.parent[*cell].map_or(shown.len(), |parent| tops[parent])
        };
    }
    tops
}

/// Edges between the same vertices become one.
fn merged(mut edges: Vec<(usize, usize, u64)>) -> Vec<(usize, usize, u64)> {
    edges.sort_unstable_by_key(|(a, b, _)| (*a, *b));
    edges.dedup_by(|next, kept| {
        let is_same = (next.0, next.1) == (kept.0, kept.1);
        if is_same {
            kept.2 += next.2;
        }
        is_same
    });
    edges
}

impl Graph {
    /// Vertices on one side, without the ground, of cuts of connected parts below the minimum; none if there is no such
    /// cut.
    fn small_cuts(&self, minimum: u64) -> Vec<Vec<usize>> {
        let (root, edges) = self.contracted(minimum);
        let mut parts = Parts::of(&edges);
        let mut cuts: Vec<Vec<usize>> = Vec::new();
        while let Some(part) = parts.next_part() {
            let sides = if part.len() > SMALL_GRAPH {
                let alone = small_vertices(&part, &edges, minimum);
                if alone.is_empty() {
                    phase_cuts(&part, &edges, minimum)
                } else {
                    alone
                }
            } else {
                phase_cuts(&part, &edges, minimum)
            };
            for mut side in sides {
                if side.contains(&root[self.ground]) {
                    side = part
                        .iter()
                        .copied()
                        .filter(|vertex| !side.contains(vertex))
                        .collect();
                }
                // Back from contracted vertices to all of them.
                cuts.push(
                    (0..root.len())
                        .filter(|vertex| side.contains(&root[*vertex]))
                        .collect(),
                );
            }
        }
        cuts
    }

    /// Vertices that no cut below the minimum can part are one. Returns the vertex each belongs to, and the edges left.
    fn contracted(&self, minimum: u64) -> (Vec<usize>, Vec<(usize, usize, u64)>) {
        let mut root: Vec<usize> = (0..=self.ground).collect();
        let mut edges = self.edges.clone();
        loop {
            let heavy = edges.iter().filter(|(_, _, people)| *people >= minimum);
            let mut is_done = true;
            for (a, b, _) in heavy {
                let (a, b) = (find(&mut root, *a), find(&mut root, *b));
                if a != b {
                    root[a.max(b)] = a.min(b);
                    is_done = false;
                }
            }
            if is_done {
                break;
            }
            let moved = edges.iter().filter_map(|(a, b, people)| {
                let (a, b) = (find(&mut root, *a), find(&mut root, *b));
                (a != b).then_some((a.min(b), a.max(b), *people))
            });
            edges = merged(moved.collect());
        }
        let roots = (0..=self.ground)
            .map(|vertex| find(&mut root, vertex))
            .collect();
        (roots, edges)
    }

    /// The largest flow between two vertices, looked for up to `enough`.
    fn flow(&self, from: usize, to: usize, enough: u64) -> u64 {
        let mut around: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        // Two arcs per edge, each the other's way back.
        let mut arcs: Vec<(usize, u64)> = Vec::with_capacity(2 * self.edges.len());
        for (a, b, people) in &self.edges {
            around.entry(*a).or_default().push(arcs.len());
            arcs.push((*b, *people));
            around.entry(*b).or_default().push(arcs.len());
            arcs.push((*a, *people));
        }
        let mut flow = 0;
        while flow < enough {
            let mut came: BTreeMap<usize, usize> = BTreeMap::new();
            let mut queue = std::collections::VecDeque::from([from]);
            while let Some(vertex) = queue.pop_front() {
                if vertex == to {
                    break;
                }
                for arc in around.get(&vertex).into_iter().flatten() {
                    let (next, room) = arcs[*arc];
                    if room > 0 && next != from && !came.contains_key(&next) {
                        came.insert(next, *arc);
                        queue.push_back(next);
                    }
                }
            }
            let mut way = Vec::new();
            let mut at = to;
            while at != from {
                let Some(arc) = came.get(&at) else {
                    return flow;
                };
                way.push(*arc);
                at = arcs[arc ^ 1].0;
            }
            let room = way.iter().map(|arc| arcs[*arc].1).min().unwrap_or(0);
            for arc in way {
                arcs[arc].1 -= room;
                arcs[arc ^ 1].1 += room;
            }
            flow += room;
        }
        flow
    }
}

fn find(root: &mut [usize], vertex: usize) -> usize {
    let mut top = vertex;
    while root[top] != top {
        top = root[top];
    }
    let mut at = vertex;
    while root[at] != top {
        at = std::mem::replace(&mut root[at], top);
    }
    top
}

/// The connected parts of a graph, one after the other.
struct Parts {
    around: BTreeMap<usize, Vec<usize>>,
}

impl Parts {
    fn of(edges: &[(usize, usize, u64)]) -> Self {
        let mut around: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (a, b, _) in edges {
            around.entry(*a).or_default().push(*b);
            around.entry(*b).or_default().push(*a);
        }
        Self { around }
    }

    fn next_part(&mut self) -> Option<Vec<usize>> {
        let (start, next) = self.around.pop_first()?;
        let mut part = vec![start];
        let mut open = next;
        while let Some(vertex) = open.pop() {
            if let Some(next) = self.around.remove(&vertex) {
                part.push(vertex);
                open.extend(next);
            }
        }
        part.sort_unstable();
        Some(part)
    }
}

/// Vertices whose edges together are below the minimum.
fn small_vertices(part: &[usize], edges: &[(usize, usize, u64)], minimum: u64) -> Vec<Vec<usize>> {
    let mut degree: BTreeMap<usize, u64> = part.iter().map(|vertex| (*vertex, 0)).collect();
    for (a, b, people) in edges {
        for end in [a, b] {
            if let Some(degree) = degree.get_mut(end) {
                *degree += people;
            }
        }
    }
    let small = degree.into_iter().filter(|(_, degree)| *degree < minimum);
    small.map(|(vertex, _)| vec![vertex]).collect()
}

/// The cuts of the phases of Stoer and Wagner that are below the minimum; the smallest cut is among all of them.
fn phase_cuts(part: &[usize], edges: &[(usize, usize, u64)], minimum: u64) -> Vec<Vec<usize>> {
    let place: BTreeMap<usize, usize> = part
        .iter()
        .enumerate()
        .map(|(place, vertex)| (*vertex, place))
        .collect();
    let count = part.len();
    let mut weight = vec![vec![0_u64; count]; count];
    for (a, b, people) in edges {
        if let (Some(a), Some(b)) = (place.get(a), place.get(b)) {
            weight[*a][*b] += people;
            weight[*b][*a] += people;
        }
    }
    let mut together: Vec<Vec<usize>> = part.iter().map(|vertex| vec![*vertex]).collect();
    let mut left: Vec<usize> = (0..count).collect();
    let mut cuts = Vec::new();
    while left.len() > 1 {
        let mut attached = vec![0_u64; count];
        let mut open = left.clone();
        let (mut before, mut last) = (open[0], open[0]);
        while !open.is_empty() {
            // The most tightly attached next; the first of equals.
            let next = (0..open.len()).fold(0, |best, at| {
                if attached[open[at]] > attached[open[best]] {
                    at
                } else {
                    best
                }
            });
            before = last;
            last = open.remove(next);
            for other in &open {
                attached[*other] += weight[last][*other];
            }
        }
        if attached[last] < minimum {
            cuts.push(together[last].clone());
        }
        let moved = std::mem::take(&mut together[last]);
        together[before].extend(moved);
        for (other, people) in weight[last].clone().into_iter().enumerate() {
            weight[before][other] += people;
            weight[other][before] += people;
        }
        left.retain(|vertex| *vertex != last);
    }
    cuts
}
