//! Answers of three kinds, such as favourable, neutral and unfavourable, counted together.
//!
//! Each shown cell tells between how many of its answers are of each kind. The three counts of some people sum to their
//! answers, so a figure of one kind also speaks of the others, and the three must be judged as one system of whole
//! numbers: `0 ≤ count`, `Σ kinds = answers`.
//!
//! Shown cells are nested, and then the system has a closed form. All counts that some people may have are a hexagon:
//! three intervals in the plane where the counts sum to the answers. Sums of hexagons and their intersections with
//! intervals are hexagons again, whole points stay whole (they are M-convex sets on three elements; Murota 2003, §4), and
//! so one pass up and one down over the cells finds exactly what is possible for each class.
//!
//! What must stay open (rule C, PRIVACY §5.1 and §5.3): of each class, one person's part of the answers may be of any
//! kind, and one person's part may be of none but another. Then all counts of hidden people in it are open as well: of
//! `h` of the `a` answers of a class with `f` of a kind, between `max(0, f − (a − h))` and `min(h, f)` are of that kind,
//! and these ends differ whenever `0 < h < a` and not all answers are alike.

use std::collections::{BTreeMap, BTreeSet};

use super::exact::weights;
use super::judge::{atom_ids, cell_id};
use super::report::{Reason, Report, Ruling, Verdict};
use super::{Unsafe, rule_a};
use crate::confidentiality::lattice::Lattice;

/// Three kinds of answers.
pub const KINDS: usize = 3;

/// What is said about the answers of one cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parts {
    /// Place in [`Lattice::cells`].
    pub cell: usize,
    /// Per kind, the fewest and the most answers.
    pub counts: [(u64, u64); KINDS],
}

/// Judges what is said about answers of three kinds. `answers` is by atom: one person may give several. People of the
/// lattice are what rule A counts.
pub fn judge_parts(
    lattice: &Lattice,
    answers: &[u64],
    kinds: [&str; KINDS],
    told: &[Parts],
) -> Report {
    let mut report = Report {
        schema: "audit/1".to_owned(),
        minimum: lattice.minimum,
        protect_width: 0.0,
        atoms: lattice.atoms.iter().filter(|atom| atom.people > 0).count(),
        figures: told.len(),
        rule_a: Ruling::NotJudged,
        rule_b: Ruling::Passed,
        rule_c: Ruling::NotJudged,
        verdict: Verdict::Refused,
        reasons: Vec::new(),
    };
    let shown: BTreeSet<usize> = told.iter().map(|parts| parts.cell).collect();
    let shown: Vec<usize> = shown.into_iter().collect();
    if let Err(refused) = rule_a(lattice, &shown) {
        (report.rule_a, report.reasons) = match refused {
            Unsafe::Leak(leak) => {
                let cells = leak.cells.iter().map(|cell| cell_id(lattice, *cell));
                let reason = Reason::Leak {
                    atoms: atom_ids(lattice, &leak.atoms),
                    people: leak.people,
                    cells: cells.collect(),
                };
                (Ruling::Failed, vec![reason])
            }
            Unsafe::OverBudget => (Ruling::OverBudget, vec![Reason::OverBudget { rule: 'A' }]),
            Unsafe::Malformed { cell } => {
                let cell = cell_id(lattice, cell);
                (Ruling::NotJudged, vec![Reason::Malformed { cell }])
            }
        };
        return report;
    }
    report.rule_a = Ruling::Passed;
    (report.rule_c, report.reasons) = match Nest::new(lattice, answers, told) {
        None => (Ruling::Failed, vec![Reason::Unsolved { rule: 'C' }]),
        Some(nest) => nest.judge(kinds),
    };
    if report.rule_c == Ruling::Passed {
        report.verdict = Verdict::Safe;
    }
    report
}

/// Per kind, the fewest and the most answers.
type Ends = [(i128, i128); KINDS];

/// Between how many answers of each kind; the three together are `all`.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Hexagon {
    all: i128,
    ends: Ends,
}

impl Hexagon {
    /// Anything that so many answers can be.
    fn free(all: i128) -> Self {
        Self {
            all,
            ends: [(0, all); KINDS],
        }
    }

    /// Each kind has at least what the others leave, at most what they allow. `None` if nothing is left.
    fn tight(mut self) -> Option<Self> {
        let before = self.ends;
        let others = |kind: usize, end: fn((i128, i128)) -> i128| -> i128 {
            (0..KINDS)
                .filter(|other| *other != kind)
                .map(|other| end(before[other]))
                .sum()
        };
        for (kind, ends) in self.ends.iter_mut().enumerate() {
            ends.0 = ends.0.max(self.all - others(kind, |ends| ends.1));
            ends.1 = ends.1.min(self.all - others(kind, |ends| ends.0));
        }
        self.ends
            .iter()
            .all(|(low, high)| low <= high)
            .then_some(self)
    }

    fn within(self, ends: &[(i128, i128); KINDS]) -> Option<Self> {
        let mut narrow = self;
        for (own, told) in narrow.ends.iter_mut().zip(ends) {
            *own = (own.0.max(told.0), own.1.min(told.1));
        }
        narrow.tight()
    }

    /// Some people and others together.
    fn plus(self, other: &Self) -> Self {
        let mut sum = self;
        sum.all += other.all;
        for (own, more) in sum.ends.iter_mut().zip(&other.ends) {
            *own = (own.0 + more.0, own.1 + more.1);
        }
        sum
    }

    /// What is left of people without some of them, whatever these are.
    fn minus(self, other: &Self) -> Self {
        let mut rest = self;
        rest.all -= other.all;
        for (own, less) in rest.ends.iter_mut().zip(&other.ends) {
            *own = (own.0 - less.1, own.1 - less.0);
        }
        rest
    }
}

/// A shown cell with the largest shown cells inside it.
struct Node {
    cell: usize,
    children: Vec<usize>,
    /// Atoms in no smaller shown cell: a class.
    own: Vec<usize>,
    people: u64,
    class: Hexagon,
    told: [(i128, i128); KINDS],
    /// Before all is read, what the cell alone and those inside it leave open; then, what all of them do.
    open: Hexagon,
}

/// Shown cells as a forest, children before their parents.
struct Nest<'a> {
    lattice: &'a Lattice,
    nodes: Vec<Node>,
}

impl<'a> Nest<'a> {
    /// `None` if cells overlap without one holding the other.
    fn new(lattice: &'a Lattice, answers: &[u64], told: &[Parts]) -> Option<Self> {
        let answers_of = |atom: usize| answers.get(atom).copied().unwrap_or(0);
        let mut cells: BTreeMap<Vec<usize>, (usize, Ends)> = BTreeMap::new();
        for parts in told {
            let atoms: Vec<usize> = weights(lattice, parts.cell)
                .into_keys()
                .filter(|atom| answers_of(*atom) > 0)
                .collect();
            let ends = parts
                .counts
                .map(|(low, high)| (i128::from(low), i128::from(high)));
            // Cells of the same people say things about the same people.
            let (_, known) = cells.entry(atoms).or_insert((parts.cell, ends));
            for (known, ends) in known.iter_mut().zip(&ends) {
                *known = (known.0.max(ends.0), known.1.min(ends.1));
            }
        }
        let mut order: Vec<_> = cells
            .into_iter()
            .filter(|(atoms, _)| !atoms.is_empty())
            .collect();
        order.sort_by_key(|(atoms, (cell, _))| (atoms.len(), *cell));
        let mut home: Vec<Option<usize>> = vec![None; lattice.atoms.len()];
        let mut size: Vec<usize> = Vec::new();
        let mut nodes: Vec<Node> = Vec::new();
        for (name, (atoms, (cell, told))) in order.into_iter().enumerate() {
            let children: BTreeSet<usize> = atoms.iter().filter_map(|atom| home[*atom]).collect();
            let own: Vec<usize> = atoms
                .iter()
                .copied()
                .filter(|atom| home[*atom].is_none())
                .collect();
            let covered: usize = children.iter().map(|child| size[*child]).sum();
            if covered + own.len() != atoms.len() {
                return None;
            }
            for atom in &atoms {
                home[*atom] = Some(name);
            }
            size.push(atoms.len());
            let people = own
                .iter()
                .map(|atom| u64::from(lattice.atoms[*atom].people))
                .sum();
            let all: u64 = own.iter().map(|atom| answers_of(*atom)).sum();
            let class = Hexagon::free(i128::from(all));
            nodes.push(Node {
                cell,
                children: children.into_iter().collect(),
                own,
                people,
                class,
                told,
                open: class,
            });
        }
        Some(Self { lattice, nodes })
    }

    /// Everything inside a cell together, without what the cell itself tells.
    fn inside(&self, node: usize) -> Hexagon {
        let node = &self.nodes[node];
        let children = node.children.iter().map(|child| &self.nodes[*child].open);
        children.fold(node.class, Hexagon::plus)
    }

    fn judge(mut self, kinds: [&str; KINDS]) -> (Ruling, Vec<Reason>) {
        let classes = match self.classes() {
            Ok(classes) => classes,
            Err(cell) => {
                let cells = vec![cell_id(self.lattice, cell)];
                return (Ruling::Failed, vec![Reason::Contradictory { cells }]);
            }
        };
        let classes = classes.iter().enumerate();
        let reasons: Vec<Reason> = classes
            .filter_map(|(node, class)| self.closed(node, class, kinds))
            .collect();
        if reasons.is_empty() {
            (Ruling::Passed, reasons)
        } else {
            (Ruling::Failed, reasons)
        }
    }

    /// Per node, what all cells together leave open about the people in no smaller one; a cell that nothing fits is the
    /// error.
    fn classes(&mut self) -> Result<Vec<Hexagon>, usize> {
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

    /// What is known about a class that must not be.
    fn closed(&self, node: usize, class: &Hexagon, kinds: [&str; KINDS]) -> Option<Reason> {
        let node = &self.nodes[node];
        if class.all == 0 {
            return None;
        }
        let part = (class.all / i128::from(node.people.max(1))).max(1);
        (0..KINDS).find_map(|kind| {
            let (low, high) = class.ends[kind];
            let is_all = low > class.all - part;
            (is_all || high < part).then(|| Reason::OneKind {
                atoms: atom_ids(self.lattice, &node.own),
                people: node.people,
                kind: kinds[kind].to_owned(),
                is_all,
            })
        })
    }
}

impl Hexagon {
    /// A sum without one of its parts.
    fn less(&self, part: &Self) -> Self {
        let mut others = *self;
        others.all -= part.all;
        for (own, less) in others.ends.iter_mut().zip(&part.ends) {
            *own = (own.0 - less.0, own.1 - less.1);
        }
        others
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Hexagon, KINDS, Nest, Parts, judge_parts};
    use crate::confidentiality::lattice::{Lattice, LatticeAtom, LatticeCell};

    const WORDS: [&str; KINDS] = ["favourable", "neutral", "unfavourable"];

    /// Three teams in one organization, the first two in a division.
    fn lattice(people: [u32; 3]) -> Lattice {
        let cell = |id: &str, atoms: &[usize]| LatticeCell {
            id: id.to_owned(),
            parent: None,
            members: atoms.iter().map(|atom| (*atom, 1)).collect(),
        };
        Lattice {
            minimum: 2,
            atoms: people
                .iter()
                .enumerate()
                .map(|(place, people)| LatticeAtom {
                    id: place.to_string(),
                    people: *people,
                })
                .collect(),
            cells: vec![
                cell("all", &[0, 1, 2]),
                cell("division", &[0, 1]),
                cell("team", &[0]),
                cell("across", &[1, 2]),
            ],
        }
    }

    fn triples(all: u64) -> Vec<[u64; KINDS]> {
        (0..=all)
            .flat_map(|a| (0..=all - a).map(move |b| [a, b, all - a - b]))
            .collect()
    }

    fn sum(parts: &[[u64; KINDS]]) -> [u64; KINDS] {
        std::array::from_fn(|kind| parts.iter().map(|part| part[kind]).sum())
    }

    proptest! {
        #[test]
        fn what_is_possible_is_found_exactly(
            answers in prop::array::uniform3(1_u64..6),
            truth in prop::array::uniform3((0_u64..=100, 0_u64..=100)),
            slack in prop::array::uniform3(prop::array::uniform3((0_u64..3, 0_u64..3))),
        ) {
            let truth: Vec<[u64; KINDS]> = answers
                .iter()
                .zip(truth)
                .map(|(all, (a, b))| {
                    let first = all * a / 100;
                    let second = (all - first) * b / 100;
                    [first, second, all - first - second]
                })
                .collect();
            let lattice = lattice([2; 3]);
            let groups: [&[usize]; 3] = [&[0, 1, 2], &[0, 1], &[0]];
            let told: Vec<Parts> = groups
                .iter()
                .zip(slack)
                .enumerate()
                .map(|(cell, (atoms, slack))| {
                    let own: Vec<_> = atoms.iter().map(|atom| truth[*atom]).collect();
                    let own = sum(&own);
                    Parts {
                        cell,
                        counts: std::array::from_fn(|kind| {
                            let (less, more) = slack[kind];
                            (own[kind].saturating_sub(less), own[kind] + more)
                        }),
                    }
                })
                .collect();
            let mut found: Vec<Option<[(i128, i128); KINDS]>> = vec![None; 3];
            for a in triples(answers[0]) {
                for b in triples(answers[1]) {
                    for c in triples(answers[2]) {
                        let all = [a, b, c];
                        let fits = told.iter().zip(groups).all(|(parts, atoms)| {
                            let own: Vec<_> = atoms.iter().map(|atom| all[*atom]).collect();
                            let own = sum(&own);
                            (0..KINDS).all(|kind| {
                                let (low, high) = parts.counts[kind];
                                low <= own[kind] && own[kind] <= high
                            })
                        });
                        if fits {
                            for (ends, counts) in found.iter_mut().zip(all) {
                                let counts = counts.map(i128::from);
                                let ends = ends.get_or_insert(counts.map(|n| (n, n)));
                                for (ends, n) in ends.iter_mut().zip(counts) {
                                    *ends = (ends.0.min(n), ends.1.max(n));
                                }
                            }
                        }
                    }
                }
            }
            let mut nest = Nest::new(&lattice, &answers, &told).unwrap();
            let classes: Vec<Hexagon> = nest.classes().unwrap();
            // Nodes stand from the smallest cell to the largest: team, division, all.
            for (node, class) in classes.iter().enumerate() {
                prop_assert_eq!(Some(class.ends), found[node]);
            }
        }
    }

    #[test]
    fn a_group_that_hardly_disagrees_is_named() {
        // 40 answers of the division, of which all 20 of the team are known to be favourable.
        let lattice = lattice([5, 5, 5]);
        let told = [
            Parts {
                cell: 1,
                counts: [(30, 32), (4, 8), (4, 8)],
            },
            Parts {
                cell: 2,
                counts: [(20, 20), (0, 0), (0, 0)],
            },
        ];
        let report = judge_parts(&lattice, &[20, 20, 20], WORDS, &told);
        let said: Vec<String> = report.reasons.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            ["it is known that nearly all answers of the 5 people of 0 are favourable"]
        );
    }

    #[test]
    fn cells_that_overlap_cannot_be_judged() {
        let lattice = lattice([5, 5, 5]);
        let wide = [(0, 40); KINDS];
        let told = [1, 3].map(|cell| Parts { cell, counts: wide });
        assert!(!judge_parts(&lattice, &[20, 20, 20], WORDS, &told).is_safe());
        let told = [1, 2].map(|cell| Parts { cell, counts: wide });
        assert!(judge_parts(&lattice, &[20, 20, 20], WORDS, &told).is_safe());
    }
}
