//! Small moves that leave what is told as it is: points handed from one class to others that the same figures hold.
//!
//! A figure is *tight* if its rounding does not let one class move alone. Two classes in the same tight figures can hand
//! points to each other. Of four at the corners of a rectangle, two by the two values of one attribute and two by those
//! of another, two can rise while two fall. Each move is verified in every figure that holds one of its classes.

use std::collections::{BTreeMap, HashMap};

use super::pairs::Witness;
use super::vicinity::Vicinity;

/// Classes that are tried as the first and as the second to hand points over.
const TRIED: usize = 40;

/// Classes that rise (1) or fall (−1) together.
type Step = Vec<(usize, f64)>;

/// Tight figures of classes that move by up to so much.
pub(super) struct Moves<'v> {
    vicinity: &'v Vicinity<'v>,
    /// Per class, its tight figures in order.
    tight: Vec<Vec<usize>>,
    /// Classes by their tight figures.
    alike: HashMap<Vec<usize>, Vec<usize>>,
}

impl<'v> Moves<'v> {
    pub(super) fn new(vicinity: &'v Vicinity<'v>, classes: &[usize], need: f64) -> Self {
        let mut tight = vec![Vec::new(); vicinity.system.classes.len()];
        let mut alike: HashMap<Vec<usize>, Vec<usize>> = HashMap::new();
        for class in classes {
            let figures = vicinity.of[*class].iter().copied();
            let mut own: Vec<usize> = figures
                .filter(|figure| vicinity.is_tight(*figure, *class, need))
                .collect();
            own.sort_unstable();
            alike.entry(own.clone()).or_default().push(*class);
            tight[*class] = own;
        }
        Self {
            vicinity,
            tight,
            alike,
        }
    }

    /// A witness in which the sum of a class is `by` higher, or lower; `None` if no small move does that.
    pub(super) fn moved(&self, class: usize, by: f64) -> Option<Witness> {
        let rising = by.signum();
        if self.tight[class].is_empty() {
            return self.verified(&vec![(class, rising)], class, by.abs());
        }
        let first = self.holders(&self.tight[class]);
        for one in first.iter().copied().filter(|one| *one != class) {
            let (missing, surplus) = self.difference(class, one);
            if missing.is_empty() && surplus.is_empty() {
                let step = vec![(class, rising), (one, -rising)];
                if let Some(witness) = self.verified(&step, class, by.abs()) {
                    return Some(witness);
                }
                continue;
            }
            for other in self.holders(&missing) {
                if other != class
                    && other != one
                    && let Some(witness) = self.rectangle([class, one, other], rising, by.abs())
                {
                    return Some(witness);
                }
            }
        }
        None
    }

    /// `class` rises while `one` and `other` fall, and a fourth rises where they would leave too little.
    fn rectangle(&self, [class, one, other]: [usize; 3], rising: f64, by: f64) -> Option<Witness> {
        let mut left: BTreeMap<usize, i32> = BTreeMap::new();
        for (of, sign) in [(one, 1), (other, 1), (class, -1)] {
            for figure in &self.tight[of] {
                *left.entry(*figure).or_default() += sign;
            }
        }
        left.retain(|_, count| *count != 0);
        if left.values().any(|count| *count != 1) {
            return None;
        }
        let three = [(class, rising), (one, -rising), (other, -rising)];
        if left.is_empty() {
            return self.verified(&three.to_vec(), class, by);
        }
        let fourth = self.alike.get(&left.into_keys().collect::<Vec<_>>())?;
        fourth
            .iter()
            .filter(|fourth| ![class, one, other].contains(fourth))
            .take(TRIED)
            .find_map(|fourth| {
                let mut step = three.to_vec();
                step.push((*fourth, rising));
                self.verified(&step, class, by)
            })
    }

    /// Classes of the smallest of some figures.
    fn holders(&self, figures: &[usize]) -> Vec<usize> {
        let figures = figures
            .iter()
            .map(|figure| &self.vicinity.system.equations[*figure]);
        let figure = figures.min_by_key(|figure| figure.terms.len());
        let terms = figure.into_iter().flat_map(|figure| &figure.terms);
        terms.map(|(class, _)| *class).take(TRIED).collect()
    }

    /// Tight figures of a class that another is not in, and the other way round.
    fn difference(&self, class: usize, other: usize) -> (Vec<usize>, Vec<usize>) {
        let (own, theirs) = (&self.tight[class], &self.tight[other]);
        let without = |these: &[usize], those: &[usize]| {
            let these = these.iter().copied();
            let left = these.filter(|figure| !those.contains(figure));
            left.collect::<Vec<usize>>()
        };
        (without(own, theirs), without(theirs, own))
    }

    /// The sums after a step in which `leading` moves by `by` and all others by as much, each as it weighs; `None` if
    /// some figure or some class does not let them.
    fn verified(&self, step: &Step, leading: usize, by: f64) -> Option<Witness> {
        let system = self.vicinity.system;
        let weight = |class: usize| {
            let figure = self.vicinity.of[class].first()?;
            system.weight(*figure, class)
        };
        let weighed = by * weight(leading)?;
        let mut witness = Witness::new();
        let mut changes: BTreeMap<usize, f64> = BTreeMap::new();
        for (class, sign) in step {
            let change = sign * weighed / weight(*class)?;
            let sum = self.vicinity.center[*class] + change;
            let (low, high) = system.bounds(*class);
            if !(low..=high).contains(&sum) {
                return None;
            }
            witness.insert(*class, sum);
            for figure in &self.vicinity.of[*class] {
                let weight = system.weight(*figure, *class)?;
                *changes.entry(*figure).or_default() += weight * change;
            }
        }
        let fits = changes.iter().all(|(figure, change)| {
            let (low, high) = self.vicinity.room[*figure];
            let slack = system.slack(&system.equations[*figure]);
            *change >= low.min(0.0) - slack && *change <= high.max(0.0) + slack
        });
        fits.then_some(witness)
    }
}
