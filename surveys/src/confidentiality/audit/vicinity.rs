//! Classes that must move together when one of them moves, and how far figures around them let them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::area::{Area, joined};
use super::solver::{Program, ProgramRow};
use super::system::{Need, System, Target};

/// Classes that are taken from a figure that has too many to take all.
const FROM_LARGE: usize = 6;

/// What surrounds the classes of a component, seen from sums that fit.
pub(super) struct Vicinity<'a> {
    pub(super) system: &'a System,
    pub(super) center: &'a [f64],
    /// Per class, the equations that hold it, those with fewer classes first.
    pub(super) of: Vec<Vec<usize>>,
    /// Per equation, how far what it tells may fall and rise.
    pub(super) room: Vec<(f64, f64)>,
}

impl<'a> Vicinity<'a> {
    pub(super) fn new(system: &'a System, equations: &[usize], center: &'a [f64]) -> Self {
        let mut of = vec![Vec::new(); system.classes.len()];
        let mut room = vec![(0.0, 0.0); system.equations.len()];
        let mut order = equations.to_vec();
        order.sort_by_key(|place| (system.equations[*place].terms.len(), *place));
        for place in &order {
            let equation = &system.equations[*place];
            for (class, _) in &equation.terms {
                of[*class].push(*place);
            }
            let told = system.told(*place, |class| center[class]);
            room[*place] = (equation.low - told, equation.high - told);
        }
        Self {
            system,
            center,
            of,
            room,
        }
    }

    /// Up to `most` classes that can make up for each other when a target moves: those of the figures that rounding
    /// does not let it move in, smaller ones first.
    pub(super) fn around(&self, target: &Target, most: usize) -> Vec<usize> {
        let need = match target.need {
            Need::Width(width) => width,
            Need::Mixed => 1.0,
        };
        let start = target.parts.iter().map(|(class, _)| *class);
        self.grow(start.collect(), need, most)
    }

    /// The same for a figure that is not met.
    pub(super) fn around_equation(&self, equation: usize, most: usize) -> Vec<usize> {
        let (low, high) = self.room[equation];
        let need = low.max(-high).max(high - low);
        let terms = &self.system.equations[equation].terms;
        let start = terms.iter().map(|(class, _)| *class).take(most);
        self.grow(start.collect(), need, most)
    }

    fn grow(&self, mut classes: BTreeSet<usize>, need: f64, most: usize) -> Vec<usize> {
        let mut open: BTreeSet<(usize, usize)> = BTreeSet::new();
        let mut looked_at: BTreeSet<usize> = BTreeSet::new();
        let mut fresh: Vec<usize> = classes.iter().copied().collect();
        loop {
            for class in fresh.drain(..) {
                for equation in &self.of[class] {
                    if looked_at.insert(*equation) && self.is_tight(*equation, class, need) {
                        open.insert((self.system.equations[*equation].terms.len(), *equation));
                    }
                }
            }
            let Some((_, equation)) = open.pop_first() else {
                break;
            };
            let terms = self.system.equations[equation].terms.iter();
            let new: Vec<usize> = terms
                .map(|(class, _)| *class)
                .filter(|class| !classes.contains(class))
                .collect();
            fresh = if classes.len() + new.len() <= most {
                new
            } else {
                self.freest(new, need, most.saturating_sub(classes.len()))
            };
            classes.extend(&fresh);
        }
        classes.into_iter().collect()
    }

    /// A few of the classes of a large figure: those that fewest other figures hold fast.
    fn freest(&self, mut classes: Vec<usize>, need: f64, room: usize) -> Vec<usize> {
        let tight = |class: &usize| {
            let figures = self.of[*class].iter();
            let tight = figures.filter(|figure| self.is_tight(**figure, *class, need));
            (tight.count(), *class)
        };
        classes.sort_by_cached_key(tight);
        classes.truncate(FROM_LARGE.min(room));
        classes
    }

    /// Whether moving a class as far as needed breaks a figure.
    pub(super) fn is_tight(&self, equation: usize, class: usize, need: f64) -> bool {
        let weight = self.system.weight(equation, class).map_or(1.0, f64::abs);
        let (low, high) = self.room[equation];
        high - low < need * weight
    }

    /// The linear program of some classes while all others stay what they are. Figures that reach beyond them may use
    /// the room they have.
    pub(super) fn area(&self, classes: &[usize]) -> Area {
        let places: HashMap<usize, usize> = classes
            .iter()
            .enumerate()
            .map(|(place, class)| (*class, place))
            .collect();
        let mut equations: BTreeMap<usize, Vec<(usize, f64)>> = BTreeMap::new();
        for class in classes {
            for equation in &self.of[*class] {
                equations.entry(*equation).or_default();
            }
        }
        for (equation, terms) in &mut equations {
            let all = self.system.equations[*equation].terms.iter();
            terms.extend(all.filter_map(|(class, weight)| Some((*places.get(class)?, *weight))));
        }
        let origin: Vec<f64> = classes.iter().map(|class| self.center[*class]).collect();
        let bounds = classes.iter().zip(&origin).map(|(class, origin)| {
            let (low, high) = self.system.bounds(*class);
            (low - origin, high - origin)
        });
        let bounds: Vec<(f64, f64)> = bounds.collect();
        let rows = equations
            .into_iter()
            .filter_map(|(equation, terms)| self.row(equation, terms, &bounds));
        Area {
            classes: classes.to_vec(),
            origin,
            program: Program {
                rows: joined(rows),
                bounds,
                is_whole: self.system.is_whole,
            },
        }
    }

    /// `None` if these classes cannot break the figure.
    fn row(
        &self,
        equation: usize,
        terms: Vec<(usize, f64)>,
        bounds: &[(f64, f64)],
    ) -> Option<ProgramRow> {
        let of = &self.system.equations[equation];
        let slack = self.system.slack(of);
        let (low, high) = self.room[equation];
        // What rounded numbers miss is met; what is really missed must be met by these classes.
        let low = if low > slack { low } else { low.min(0.0) };
        let high = if high < -slack { high } else { high.max(0.0) };
        let ends = terms.iter().fold((0.0, 0.0), |ends, (place, weight)| {
            let (a, b) = (weight * bounds[*place].0, weight * bounds[*place].1);
            (ends.0 + a.min(b), ends.1 + a.max(b))
        });
        (ends.0 < low || ends.1 > high).then_some(ProgramRow {
            terms,
            low,
            high,
            slack,
        })
    }
}
