//! Whether other whole answers would have led to the same figures.
//!
//! The auditor's ranges treat sums as any numbers. Scores are whole steps, though, and where people weigh differently, or
//! three structures cross each other, a range of many points may hold one possible answer only. So whoever publishes also
//! looks for a witness: other answers, nearby, under which every figure told would be the same and a small group would have
//! answered something else. What has none is told more roughly. A witness of a witness is what was really answered, so
//! that one was found tells nothing.
//!
//! This needs the answers, so an observer who has the result and the plan alone cannot repeat it.

use std::collections::{BTreeMap, HashMap};

use super::Steps;
use crate::confidentiality::{
    audit::{Reason, Released},
    lattice::Lattice,
};

/// Moves that the search for one witness may try.
const TRIES: u32 = 4_000;
/// Most classes that a witness moves.
const MOST_MOVED: usize = 6;
/// Classes of a figure that are tried in the place of another, those in most of its figures first.
const MOST_BESIDE: usize = 24;
/// Up to so many small classes that only answer differently together, all groups of them are looked at.
const TOGETHER: usize = 12;
/// Part of all people of a figure by which it must lie within its ends, so that computing with rounded numbers does no harm.
const MARGIN: f64 = 1e-9;

/// People whom no figure tells apart.
struct Class {
    atoms: Vec<usize>,
    people: i64,
    /// What they answered together, in steps.
    sum: i64,
    /// Figures that hold them, with what one of them weighs there.
    figures: Vec<(usize, f64)>,
}

/// What a figure says about sums in steps, weighted.
struct Figure {
    classes: Vec<usize>,
    low: f64,
    high: f64,
    sum: f64,
    margin: f64,
}

/// Other answers: classes with how many steps more or fewer.
type Witness = BTreeMap<usize, i64>;

pub(super) struct Answers<'a> {
    lattice: &'a Lattice,
    classes: Vec<Class>,
    figures: Vec<Figure>,
    /// Steps from the lowest to the highest answer of one person.
    most: i64,
}

impl<'a> Answers<'a> {
    pub(super) fn new(
        lattice: &'a Lattice,
        told: &[(usize, Released)],
        scale: (f64, f64),
        steps: Steps<'_>,
    ) -> Self {
        let ends = |value: Released| match value {
            Released::Mean { value, unit } => Some((value - unit / 2.0, value + unit / 2.0)),
            Released::Band { low, high } => Some((low, high)),
            Released::Favourable { .. } | Released::FavourableBand { .. } | Released::Count => None,
        };
        let told: Vec<(usize, (f64, f64))> = told
            .iter()
            .filter_map(|(cell, value)| Some((*cell, ends(*value)?)))
            .collect();
        let mut columns: BTreeMap<usize, Vec<(usize, f64)>> = BTreeMap::new();
        for (figure, (cell, _)) in told.iter().enumerate() {
            for (atom, weight) in &lattice.cells[*cell].members {
                if *weight != 0 && lattice.atoms[*atom].people > 0 {
                    let column = columns.entry(*atom).or_default();
                    column.push((figure, *weight as f64));
                }
            }
        }
        let mut classes: Vec<Class> = Vec::new();
        let mut known: HashMap<Vec<(usize, u64)>, usize> = HashMap::new();
        for (atom, figures) in columns {
            let key = figures
                .iter()
                .map(|(figure, weight)| (*figure, weight.to_bits()));
            let class = *known.entry(key.collect()).or_insert_with(|| {
                classes.push(Class {
                    atoms: Vec::new(),
                    people: 0,
                    sum: 0,
                    figures,
                });
                classes.len() - 1
            });
            let class = &mut classes[class];
            class.atoms.push(atom);
            class.people += i64::from(lattice.atoms[atom].people);
            class.sum += i64::try_from(steps.sums[atom]).unwrap_or(i64::MAX);
        }
        let mut figures: Vec<Figure> = told
            .iter()
            .map(|(_, (low, high))| Figure {
                classes: Vec::new(),
                low: *low,
                high: *high,
                sum: 0.0,
                margin: 0.0,
            })
            .collect();
        let mut all = vec![0.0; figures.len()];
        for (place, class) in classes.iter().enumerate() {
            for (figure, weight) in &class.figures {
                figures[*figure].classes.push(place);
                figures[*figure].sum += weight * class.sum as f64;
                all[*figure] += weight * class.people as f64;
            }
        }
        for (figure, all) in figures.iter_mut().zip(all) {
            let in_steps = |points: f64| (points - scale.0) / steps.points * all;
            (figure.low, figure.high) = (in_steps(figure.low), in_steps(figure.high));
            figure.margin = MARGIN * all.max(1.0);
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a scale has a handful of steps"
        )]
        let most = ((scale.1 - scale.0) / steps.points).round() as i64;
        Self {
            lattice,
            classes,
            figures,
            most,
        }
    }

    /// Small groups, and groups that are all at one end of the scale, of whom only one answer was found that fits.
    pub(super) fn without_witness(&self) -> Vec<Reason> {
        let mut missing = Vec::new();
        // Small classes of which no witness was found that leaves the other small ones as they are.
        let mut entangled = Vec::new();
        for class in 0..self.classes.len() {
            let is_small = self.is_small(class);
            if !is_small && !self.is_at_an_end(class) {
                continue;
            }
            let is_free = |other: usize| !is_small || other == class || !self.is_small(other);
            if self.witness(&[class], &is_free).is_some() {
                continue;
            }
            if is_small && self.witness(&[class], &|_| true).is_some() {
                entangled.push(class);
            } else {
                missing.push(self.reason(&[class]));
            }
        }
        for group in self.groups(&entangled) {
            if self.witness(&group, &|_| true).is_none() {
                missing.push(self.reason(&group));
            }
        }
        missing
    }

    fn minimum(&self) -> i64 {
        i64::from(self.lattice.minimum)
    }

    fn is_small(&self, class: usize) -> bool {
        self.classes[class].people < self.minimum()
    }

    /// Whether every single person's answer is known if the sum is.
    fn is_at_an_end(&self, class: usize) -> bool {
        let Class { people, sum, .. } = self.classes[class];
        sum == 0 || sum == self.most * people
    }

    /// Groups of two classes and more with fewer people than the minimum; of many classes, pairs only.
    fn groups(&self, classes: &[usize]) -> Vec<Vec<usize>> {
        let longest = if classes.len() <= TOGETHER {
            classes.len()
        } else {
            2
        };
        let mut groups = Vec::new();
        let mut open: Vec<(Vec<usize>, usize, i64)> = vec![(Vec::new(), 0, 0)];
        while let Some((group, from, people)) = open.pop() {
            for (place, class) in classes.iter().enumerate().skip(from) {
                let people = people + self.classes[*class].people;
                if people >= self.minimum() {
                    continue;
                }
                let mut longer = group.clone();
                longer.push(*class);
                if longer.len() > 1 {
                    groups.push(longer.clone());
                }
                if longer.len() < longest {
                    open.push((longer, place + 1, people));
                }
            }
        }
        groups
    }

    /// Other answers that fit every figure, with another sum of the group. Only classes that are free may answer
    /// differently.
    fn witness(&self, group: &[usize], is_free: &dyn Fn(usize) -> bool) -> Option<Witness> {
        let mut search = Search {
            answers: self,
            group,
            is_free,
            tries: TRIES,
        };
        group.iter().find_map(|class| {
            [1, -1, 2, -2]
                .into_iter()
                .find_map(|step| search.moved(&Witness::new(), *class, step))
        })
    }

    fn reason(&self, group: &[usize]) -> Reason {
        let classes = group.iter().map(|class| &self.classes[*class]);
        let people: i64 = classes.clone().map(|class| class.people).sum();
        let sum: i64 = classes.clone().map(|class| class.sum).sum();
        let atoms = classes.flat_map(|class| &class.atoms);
        let mean = 100.0 * sum as f64 / (people * self.most).max(1) as f64;
        Reason::Narrow {
            atoms: atoms
                .map(|atom| self.lattice.atoms[*atom].id.clone())
                .collect(),
            people: people.unsigned_abs(),
            low: mean,
            high: mean,
        }
    }
}

/// A search that mends one figure after the other.
struct Search<'a> {
    answers: &'a Answers<'a>,
    group: &'a [usize],
    is_free: &'a dyn Fn(usize) -> bool,
    tries: u32,
}

impl Search<'_> {
    /// The answers so far with a class moved by some steps, mended until every figure fits.
    fn moved(&mut self, so_far: &Witness, class: usize, steps: i64) -> Option<Witness> {
        let of = &self.answers.classes[class];
        let all = so_far.get(&class).copied().unwrap_or(0) + steps;
        if self.tries == 0
            || !(self.is_free)(class)
            || !(0..=self.answers.most * of.people).contains(&(of.sum + all))
        {
            return None;
        }
        self.tries -= 1;
        let mut witness = so_far.clone();
        witness.insert(class, all);
        if all == 0 {
            witness.remove(&class);
        }
        let Some((figure, missing)) = self.worst(&witness) else {
            let sum: i64 = self.group.iter().filter_map(|one| witness.get(one)).sum();
            return (sum != 0).then_some(witness);
        };
        if witness.len() >= MOST_MOVED {
            return None;
        }
        for (class, weight) in self.beside(figure, class, &witness) {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "checked against the answers that are possible"
            )]
            let steps = (missing / weight).abs().ceil() as i64 * missing.signum() as i64;
            // A step that goes beyond what is missing may fit where the exact one does not.
            let found = self
                .moved(&witness, class, steps)
                .or_else(|| self.moved(&witness, class, steps + steps.signum()));
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// The smallest figure that these answers do not fit, with what its sum would need more or fewer.
    fn worst(&self, witness: &Witness) -> Option<(usize, f64)> {
        let mut by: BTreeMap<usize, f64> = BTreeMap::new();
        for (class, steps) in witness {
            for (figure, weight) in &self.answers.classes[*class].figures {
                *by.entry(*figure).or_default() += weight * *steps as f64;
            }
        }
        let misses = by.into_iter().filter_map(|(figure, by)| {
            let of = &self.answers.figures[figure];
            // What ends up as it was fits, wherever it lies.
            if by.abs() <= of.margin {
                return None;
            }
            let sum = of.sum + by;
            let (low, high) = (of.low + of.margin, of.high - of.margin);
            let is_bottom = of.low <= of.margin && sum >= -of.margin;
            let missing = if sum < low && !is_bottom {
                low - sum
            } else if sum > high && !self.is_top(figure) {
                high - sum
            } else {
                return None;
            };
            Some((figure, missing))
        });
        misses.min_by_key(|(figure, _)| (self.answers.figures[*figure].classes.len(), *figure))
    }

    /// Whether a figure reaches to the highest answer of everybody.
    fn is_top(&self, figure: usize) -> bool {
        let of = &self.answers.figures[figure];
        let highest: f64 = of
            .classes
            .iter()
            .map(|class| {
                let class = &self.answers.classes[*class];
                let weight = class.figures.iter().find(|(own, _)| *own == figure);
                let weight = weight.map_or(0.0, |(_, weight)| *weight);
                weight * (self.answers.most * class.people) as f64
            })
            .sum();
        of.high >= highest - of.margin
    }

    /// Classes of a figure with what they weigh there, first those that share most figures with a class; none that
    /// was moved already.
    fn beside(&self, figure: usize, class: usize, witness: &Witness) -> Vec<(usize, f64)> {
        let classes = &self.answers.classes;
        let own = &classes[class].figures;
        let mut beside: Vec<(usize, usize, f64)> = self.answers.figures[figure]
            .classes
            .iter()
            .filter(|other| !witness.contains_key(other) && (self.is_free)(**other))
            .map(|other| {
                let figures = &classes[*other].figures;
                let weight = figures.iter().find(|(own, _)| *own == figure);
                let shared = figures
                    .iter()
                    .filter(|(figure, _)| own.iter().any(|(own, _)| own == figure))
                    .count();
                let apart = figures.len() + own.len() - 2 * shared;
                (apart, *other, weight.map_or(1.0, |(_, weight)| *weight))
            })
            .collect();
        beside.sort_by_key(|(apart, other, _)| (*apart, *other));
        beside.truncate(MOST_BESIDE);
        let told = beside.into_iter().map(|(_, other, weight)| (other, weight));
        told.collect()
    }
}
