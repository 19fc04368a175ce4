//! Pairs of small classes. Most are open because what moves one of the two and what moves the other fit together.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use super::system::{Need, System, Target};
use super::vicinity::Vicinity;

/// Class sums that fit, of some classes; all others are as in the center.
pub(super) type Witness = HashMap<usize, f64>;

/// The sum of a class in a witness.
type End = Option<(f64, Rc<Witness>)>;

/// Per small class, the witnesses in which its sum is lowest and highest.
#[derive(Debug, Default)]
pub(super) struct Ends(BTreeMap<usize, [End; 2]>);

impl Ends {
    /// Notes what a witness says about a class that it holds.
    pub(super) fn note(&mut self, class: usize, witness: &Rc<Witness>) {
        let Some(sum) = witness.get(&class).copied() else {
            return;
        };
        let ends = self.0.entry(class).or_default();
        let is_beyond = [
            |new: f64, old: f64| new < old,
            |new: f64, old: f64| new > old,
        ];
        for (end, is_beyond) in ends.iter_mut().zip(is_beyond) {
            if end.as_ref().is_none_or(|(known, _)| is_beyond(sum, *known)) {
                *end = Some((sum, Rc::clone(witness)));
            }
        }
    }

    /// What the ends of a class change, beside the center.
    pub(super) fn shifts(&self, vicinity: &Vicinity<'_>, class: usize) -> Vec<Shift> {
        let ends = self.0.get(&class).into_iter().flatten().flatten();
        ends.map(|(_, witness)| Shift::of(vicinity, witness))
            .collect()
    }
}

/// How far sums, and what figures tell, are from the center.
#[derive(Debug, Clone, Default)]
pub(super) struct Shift {
    classes: BTreeMap<usize, f64>,
    figures: BTreeMap<usize, f64>,
}

impl Shift {
    fn of(vicinity: &Vicinity<'_>, witness: &Witness) -> Self {
        let mut shift = Self::default();
        for (class, sum) in witness {
            let by = sum - vicinity.center[*class];
            if by.abs() > 1e-12 {
                shift.classes.insert(*class, by);
            }
        }
        for (class, by) in &shift.classes {
            for figure in &vicinity.of[*class] {
                let weight = vicinity.system.weight(*figure, *class).unwrap_or(0.0);
                *shift.figures.entry(*figure).or_default() += weight * by;
            }
        }
        shift
    }

    fn plus(&self, other: &Self) -> Self {
        let mut sum = self.clone();
        for (class, by) in &other.classes {
            *sum.classes.entry(*class).or_default() += by;
        }
        for (figure, by) in &other.figures {
            *sum.figures.entry(*figure).or_default() += by;
        }
        sum
    }

    /// Whether all classes and all figures allow it.
    fn fits(&self, vicinity: &Vicinity<'_>) -> bool {
        let system = vicinity.system;
        let are_inside = self.classes.iter().all(|(class, by)| {
            let (low, high) = system.bounds(*class);
            let sum = vicinity.center[*class] + by;
            sum >= low - 1e-9 && sum <= high + 1e-9
        });
        are_inside
            && self.figures.iter().all(|(figure, by)| {
                let (low, high) = vicinity.room[*figure];
                let slack = system.slack(&system.equations[*figure]).max(1e-6);
                *by >= low - slack && *by <= high + slack
            })
    }
}

/// The pair of two small classes; `None` if they have the minimum together.
pub(super) fn pair(system: &System, one: &Target, other: &Target) -> Option<Target> {
    let (a, n, width) = system.small_class(one)?;
    let (b, m, more) = system.small_class(other)?;
    (a != b && n + m < system.minimum).then(|| Target {
        parts: vec![(a, n), (b, m)],
        people: n + m,
        need: Need::Width(width + more),
    })
}

/// Whether shifts of two classes, alone and together, leave a target open.
pub(super) fn is_open(
    vicinity: &Vicinity<'_>,
    target: &Target,
    one: &[Shift],
    other: &[Shift],
) -> bool {
    let system = vicinity.system;
    let both = one.iter().zip(other).map(|(one, other)| one.plus(other));
    let all = one.iter().chain(other).cloned().chain(both);
    let mut seen = system.range(target, |class| vicinity.center[class]);
    for shift in all.filter(|shift| shift.fits(vicinity)) {
        let sum = |class: usize| {
            vicinity.center[class] + shift.classes.get(&class).copied().unwrap_or(0.0)
        };
        let (low, high) = system.range(target, sum);
        seen = (seen.0.min(low), seen.1.max(high));
    }
    system.is_open(target, seen)
}
