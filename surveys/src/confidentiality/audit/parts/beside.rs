//! Means that are told of the same answers: counts of kinds must make points that lie where the means allow.

use std::collections::HashMap;

use super::{
    KINDS,
    hexagon::{Ends, Hexagon, ROUNDING},
    nest::Nest,
};
use crate::confidentiality::lattice::Lattice;

/// Lowest and highest points of an answer.
const SCALE: (f64, f64) = (0.0, 100.0);
/// What sums of rounded numbers may be off, by their size.
const SLACK: f64 = 1e-9;
/// Looks up and down a nest. Each narrows; stopping early leaves more open.
const MOST_LOOKS: usize = 6;

/// A mean that is told of some cells.
#[derive(Debug, Clone)]
pub struct Beside<'a> {
    /// With the people and the weights of this mean.
    pub lattice: &'a Lattice,
    /// Places in [`Lattice::cells`], with the lowest and the highest mean that is told like this, in points.
    pub told: Vec<(usize, (f64, f64))>,
    /// Lowest and highest points of an answer of each kind.
    pub worth: [(f64, f64); KINDS],
    /// Points of all answers are multiples of this.
    pub step: f64,
    /// Whether it counts kinds itself, like a score of promoters: what it says about kinds is then no mean's own.
    pub is_of_kinds: bool,
}

/// Between how many points the answers of one class have together, and what kinds are worth.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    points: (f64, f64),
    worth: [(f64, f64); KINDS],
}

impl Beside<'_> {
    /// Per node of a nest, what the means leave open about its class, whose kinds are known like this. `None` if nothing
    /// fits them.
    pub(super) fn links(&self, nest: &Nest<'_>, classes: &[Hexagon]) -> Option<Vec<Link>> {
        let weight = self.weights();
        let sums = self.sums(nest, classes, &weight)?;
        let links = nest.nodes.iter().zip(sums).map(|(node, sum)| Link {
            points: self.points(&node.own, node.class.all, sum, &weight),
            worth: self.worth,
        });
        Some(links.collect())
    }

    /// Per node, the lowest and the highest weighted sum of the scores of its class. Sums of a tree are as narrow as they
    /// can be after one look up and one down; whole steps narrow them further, which begins it again.
    fn sums(
        &self,
        nest: &Nest<'_>,
        classes: &[Hexagon],
        weight: &[f64],
    ) -> Option<Vec<(f64, f64)>> {
        let told: Vec<Option<(f64, f64)>> = self.told_sums(nest, weight);
        let mut sums: Vec<(f64, f64)> = nest
            .nodes
            .iter()
            .zip(classes)
            .map(|(node, class)| self.of_kinds(&node.own, class, weight))
            .collect();
        for _ in 0..MOST_LOOKS {
            let before = sums.clone();
            look(nest, &told, &mut sums)?;
            for (node, sum) in nest.nodes.iter().zip(&mut sums) {
                *sum = self.stepped(&node.own, node.class.all, *sum, weight);
            }
            if sums == before {
                break;
            }
        }
        Some(sums)
    }

    fn size(&self, atoms: &[usize], weight: &[f64]) -> f64 {
        let of = |atom: &usize| weight[*atom] * f64::from(self.lattice.atoms[*atom].people);
        atoms.iter().map(of).sum()
    }

    /// The weighted sum of a class whose kinds are known like this.
    fn of_kinds(&self, own: &[usize], class: &Hexagon, weight: &[f64]) -> (f64, f64) {
        let size = self.size(own, weight);
        if self.is_complete(own, class.all) && self.is_even(own, weight) {
            let (low, high) = class.worth(&self.worth);
            let each = size / class.all as f64;
            (low * each, high * each)
        } else {
            (SCALE.0 * size, SCALE.1 * size)
        }
    }

    /// With no answer left out, points are whole steps.
    fn stepped(&self, own: &[usize], answers: i128, sum: (f64, f64), weight: &[f64]) -> (f64, f64) {
        if !self.is_complete(own, answers) || !self.is_even(own, weight) {
            return sum;
        }
        let step = self.step * self.size(own, weight) / answers as f64;
        let slack = SLACK * answers as f64;
        (
            (sum.0 / step - slack).ceil() * step,
            (sum.1 / step + slack).floor() * step,
        )
    }

    /// What one person of each atom weighs: the same in all cells.
    fn weights(&self) -> Vec<f64> {
        let mut weights = vec![1.0; self.lattice.atoms.len()];
        for (atom, weight) in self.lattice.cells.iter().flat_map(|cell| &cell.members) {
            weights[*atom] = *weight as f64;
        }
        weights
    }

    /// Per node, what is told of its weighted sum.
    fn told_sums(&self, nest: &Nest<'_>, weight: &[f64]) -> Vec<Option<(f64, f64)>> {
        // By their people who count here, in order: what a nest calls its cells.
        let mut told = HashMap::new();
        for (cell, (low, high)) in &self.told {
            let members = self.lattice.cells[*cell].members.iter();
            let mut atoms: Vec<usize> = members
                .map(|(atom, _)| *atom)
                .filter(|atom| nest.has_answers(*atom))
                .collect();
            atoms.sort_unstable();
            let ends = told.entry(atoms).or_insert((*low, *high));
            *ends = (ends.0.max(*low), ends.1.min(*high));
        }
        let nodes = nest.nodes.iter().map(|node| {
            let (low, high) = told.get(&node.atoms)?;
            let size = self.size(&node.atoms, weight);
            Some((low * size, high * size))
        });
        nodes.collect()
    }

    fn people(&self, own: &[usize]) -> u64 {
        let people = own.iter().map(|atom| self.lattice.atoms[*atom].people);
        people.map(u64::from).sum()
    }

    /// Whether everybody may have answered every question.
    fn is_complete(&self, own: &[usize], answers: i128) -> bool {
        let people = i128::from(self.people(own));
        people > 0 && answers % people == 0
    }

    /// The lightest and the heaviest of some people.
    fn weight_ends(&self, own: &[usize], weight: &[f64]) -> (f64, f64) {
        own.iter()
            .filter(|atom| self.lattice.atoms[**atom].people > 0)
            .fold((f64::INFINITY, 0.0), |ends: (f64, f64), atom| {
                (ends.0.min(weight[*atom]), ends.1.max(weight[*atom]))
            })
    }

    fn is_even(&self, own: &[usize], weight: &[f64]) -> bool {
        let (lightest, heaviest) = self.weight_ends(own, weight);
        lightest >= heaviest
    }

    /// Points of `answers` answers of a class whose scores have this weighted sum: a score is the mean of a person's
    /// answers.
    fn points(&self, own: &[usize], answers: i128, sum: (f64, f64), weight: &[f64]) -> (f64, f64) {
        if answers == 0 {
            return (0.0, 0.0);
        }
        let people = self.people(own);
        let (lightest, heaviest) = self.weight_ends(own, weight);
        if people == 0 || lightest <= 0.0 {
            return (f64::NEG_INFINITY, f64::INFINITY);
        }
        let each = answers as f64 / people as f64;
        let slack = SLACK * answers as f64 * SCALE.1;
        let low = sum.0 / heaviest * each - slack;
        let high = sum.1 / lightest * each + slack;
        (low, high)
    }
}

/// Looks at which sums of one class the others leave, up the nest and down again. `None` if nothing fits.
fn look(nest: &Nest<'_>, told: &[Option<(f64, f64)>], class: &mut [(f64, f64)]) -> Option<()> {
    let nodes = &nest.nodes;
    let mut open: Vec<(f64, f64)> = Vec::with_capacity(nodes.len());
    let inside = |open: &[(f64, f64)], class: &[(f64, f64)], node: usize| {
        let children = nodes[node].children.iter().map(|child| open[*child]);
        children.fold(class[node], |sum, own| (sum.0 + own.0, sum.1 + own.1))
    };
    for (place, told) in told.iter().enumerate() {
        let all = inside(&open, class, place);
        let ends = told.map_or(all, |told| (all.0.max(told.0), all.1.min(told.1)));
        if ends.0 > ends.1 + SLACK * (1.0 + all.1.abs()) {
            return None;
        }
        open.push(ends);
    }
    for place in (0..nodes.len()).rev() {
        let all = inside(&open, class, place);
        let whole = open[place];
        let narrowed = |own: (f64, f64)| {
            let others = (all.0 - own.0, all.1 - own.1);
            (own.0.max(whole.0 - others.1), own.1.min(whole.1 - others.0))
        };
        class[place] = narrowed(class[place]);
        for child in &nodes[place].children {
            open[*child] = narrowed(open[*child]);
        }
    }
    Some(())
}

impl Link {
    /// Several classes together. `None` if a mean says nothing about one of them.
    pub(super) fn together<'a>(links: impl Iterator<Item = Option<&'a Self>>) -> Option<Self> {
        let mut sum: Option<Self> = None;
        for link in links {
            let own = link?;
            let all = sum.get_or_insert(Self {
                points: (0.0, 0.0),
                worth: own.worth,
            });
            all.points = (all.points.0 + own.points.0, all.points.1 + own.points.1);
        }
        sum.filter(|sum| sum.points.0.is_finite() && sum.points.1.is_finite())
    }

    /// Whether some of these counts fit all points that there may be, with more room than a part of these people is wide.
    pub(super) fn has_room(&self, counts: &Hexagon, part: &Hexagon) -> bool {
        let room = (0..KINDS).map(|kind| {
            let (low, high) = self.worth[kind];
            low.abs().max(high.abs()) * (part.width(kind) + ROUNDING) as f64
        });
        let room: f64 = room.sum();
        let worth = |counts: [i128; KINDS], end: fn((f64, f64)) -> f64| -> f64 {
            let kinds = counts.iter().zip(&self.worth);
            kinds.map(|(count, each)| *count as f64 * end(*each)).sum()
        };
        counts.samples().any(|counts| {
            worth(counts, |(low, _)| low) + room <= self.points.0
                && worth(counts, |(_, high)| high) - room >= self.points.1
        })
    }

    /// The counts of a hexagon whose points fit all links, between their ends. `None` if none do.
    pub(super) fn narrow(links: &[Self], class: &Hexagon) -> Option<Hexagon> {
        let ends = Self::ends(links, class)?;
        Some(Hexagon {
            all: class.all,
            ends,
        })
    }

    fn ends(links: &[Self], class: &Hexagon) -> Option<Ends> {
        let [first, second, third] = class.ends;
        let mut found: Option<Ends> = None;
        for favourable in first.0..=first.1 {
            let left = class.all - favourable;
            let mut last = (third.0.max(left - second.1), third.1.min(left - second.0));
            for link in links {
                last = link.last(favourable, left, last);
            }
            if last.0 > last.1 {
                continue;
            }
            let own = [
                (favourable, favourable),
                (left - last.1, left - last.0),
                last,
            ];
            found = Some(found.map_or(own, |ends| {
                std::array::from_fn(|kind| {
                    (ends[kind].0.min(own[kind].0), ends[kind].1.max(own[kind].1))
                })
            }));
        }
        found
    }

    /// How many of the `left` answers that are not of the first kind may be of the last: the least that the answers are
    /// worth is not above the points, and the most not below them.
    fn last(&self, first: i128, left: i128, (low, high): (i128, i128)) -> (i128, i128) {
        let [one, two, three] = self.worth;
        let (first, left) = (first as f64, left as f64);
        let least = one.0 * first + two.0 * left;
        let most = one.1 * first + two.1 * left;
        // Each of the last kind instead of the second takes this many points at the low and at the high end.
        let (less, fewer) = (two.0 - three.0, two.1 - three.1);
        let from = (least - self.points.1) / less - 1e-6;
        let to = (most - self.points.0) / fewer + 1e-6;
        (low.max(whole(from.ceil())), high.min(whole(to.floor())))
    }
}

/// A whole number, held within what counts can be.
fn whole(value: f64) -> i128 {
    #[expect(clippy::cast_possible_truncation, reason = "held within 18 digits")]
    let whole = value.clamp(-1e18, 1e18) as i128;
    whole
}
