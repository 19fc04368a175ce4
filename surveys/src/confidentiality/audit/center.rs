//! A witness in the middle of what the figures leave open.
//!
//! People start half way between the ends of the scale and move together, figure by figure, until all fit (Kaczmarz'
//! projections; Censor 1981 for intervals). Each figure is aimed at the inner part of its interval, and classes at sums
//! that leave each of their people open. Where figures leave so little open that not all can be met like this, those
//! that are missed ask for less and less. What is missed even then is set right place by place with a linear program.

use std::collections::BTreeSet;

use super::solver::Work;
use super::system::System;
use super::vicinity::Vicinity;

/// Sweeps over all figures before those that are missed ask for less.
const SWEEPS: usize = 40;
/// How often they may ask for less.
const STAGES: usize = 40;
/// Part of its interval that a figure first keeps free on either side.
const MARGIN: f64 = 0.25;
/// No figure asks for less: what touches an end is met only in the limit.
const LEAST_MARGIN: f64 = 0.005;
/// Points, as part of the scale, that each person of a class keeps free on either side.
const EDGE: f64 = 0.21;
/// Stages after which classes do without.
const EDGES_KEPT: usize = 4;
/// Stages after which it is enough that all fit, with whatever is kept free.
const ENOUGH: usize = 8;
/// Classes up to which a place is set right at once.
const REPAIRED_UP_TO: [usize; 3] = [20, 60, 150];

/// Sums of all classes that fit every figure of a component; if none are found, the figures that these miss.
pub(super) fn center(
    system: &System,
    classes: &[usize],
    equations: &[usize],
    work: &mut Work,
) -> Result<Vec<f64>, Vec<usize>> {
    let mut middle = Middle::new(system, classes, equations);
    for stage in 0..STAGES {
        let missed = middle.sweep(work);
        let is_enough = stage >= ENOUGH && middle.missed().is_empty();
        if missed.is_empty() || is_enough || work.is_used_up() {
            break;
        }
        middle.ask_for_less(stage, &missed);
    }
    middle.repair(work);
    let missed = middle.missed();
    if missed.is_empty() {
        Ok(middle.sums)
    } else {
        Err(missed)
    }
}

struct Middle<'s> {
    system: &'s System,
    /// Larger figures first, so that those of few people fit in the end.
    equations: Vec<usize>,
    sums: Vec<f64>,
    /// Per class, between what it is kept.
    bounds: Vec<(f64, f64)>,
    /// Per equation of the system, the part of its interval that is kept free on either side.
    margins: Vec<f64>,
    /// Per equation of the system, how much its classes can move together.
    pull: Vec<f64>,
}

impl<'s> Middle<'s> {
    fn new(system: &'s System, classes: &[usize], equations: &[usize]) -> Self {
        let mut order = equations.to_vec();
        order.sort_by_key(|e| (std::cmp::Reverse(system.equations[*e].terms.len()), *e));
        let mut sums = vec![0.0; system.classes.len()];
        let mut bounds = vec![(0.0, 0.0); system.classes.len()];
        for class in classes {
            let (low, high) = system.bounds(*class);
            let is_one = system.classes[*class].people < 2;
            let edge = if is_one {
                0.0
            } else {
                EDGE * (system.scale.1 - system.scale.0)
            };
            bounds[*class] = (low + edge, high - edge);
            sums[*class] = f64::midpoint(low, high);
        }
        let pull = system.equations.iter().map(|equation| {
            let of = |(class, weight): &(usize, f64)| {
                weight * weight * system.classes[*class].people as f64
            };
            equation.terms.iter().map(of).sum()
        });
        Self {
            pull: pull.collect(),
            margins: vec![MARGIN; system.equations.len()],
            system,
            equations: order,
            sums,
            bounds,
        }
    }

    fn told(&self, equation: usize) -> f64 {
        self.system.told(equation, |class| self.sums[class])
    }

    /// How far a figure is from the inner part of its interval.
    fn missing(&self, equation: usize) -> f64 {
        let of = &self.system.equations[equation];
        let room = (of.high - of.low) * self.margins[equation];
        let told = self.told(equation);
        if told < of.low + room {
            of.low + room - told
        } else if told > of.high - room {
            of.high - room - told
        } else {
            0.0
        }
    }

    /// Sweeps until all figures are met; those missed in the last sweep.
    fn sweep(&mut self, work: &mut Work) -> BTreeSet<usize> {
        let terms = |e: &usize| self.system.equations[*e].terms.len() as u64;
        let cost = self.equations.iter().map(terms).sum::<u64>() / 1_000 + 1;
        let mut missed = BTreeSet::new();
        for _ in 0..SWEEPS {
            missed.clear();
            if !work.spend(cost) {
                return missed;
            }
            for place in 0..self.equations.len() {
                let equation = self.equations[place];
                if self.project(equation) {
                    missed.insert(equation);
                }
            }
            if missed.is_empty() {
                break;
            }
        }
        missed
    }

    /// Moves the classes of a figure until it is met; whether that was needed. Where some stand at an end, the others
    /// must move further: a few rounds.
    fn project(&mut self, equation: usize) -> bool {
        let mut was_missed = false;
        for _ in 0..4 {
            let missing = self.missing(equation);
            if missing == 0.0 {
                break;
            }
            was_missed = true;
            // A little beyond, so that figures that pull at each other come to an end.
            let step = 1.05 * missing / self.pull[equation];
            for (class, weight) in &self.system.equations[equation].terms {
                let (low, high) = self.bounds[*class];
                let people = self.system.classes[*class].people as f64;
                let sum = &mut self.sums[*class];
                *sum = (*sum + step * weight * people).clamp(low, high);
            }
        }
        was_missed
    }

    fn ask_for_less(&mut self, stage: usize, missed: &BTreeSet<usize>) {
        for equation in missed {
            let margin = &mut self.margins[*equation];
            *margin = (*margin / 2.0).max(LEAST_MARGIN);
            if stage >= EDGES_KEPT {
                for (class, _) in &self.system.equations[*equation].terms {
                    self.bounds[*class] = self.system.bounds(*class);
                }
            }
        }
    }

    fn missed(&self) -> Vec<usize> {
        let fits = |e: &usize| self.system.fits(*e, |class| self.sums[class]);
        self.equations
            .iter()
            .copied()
            .filter(|e| !fits(e))
            .collect()
    }

    /// Sets right what is missed, smaller figures first.
    fn repair(&mut self, work: &mut Work) {
        for most in REPAIRED_UP_TO {
            for equation in self.missed().into_iter().rev() {
                if self.system.fits(equation, |class| self.sums[class]) {
                    continue;
                }
                let vicinity = Vicinity::new(self.system, &self.equations, &self.sums);
                let classes = vicinity.around_equation(equation, most);
                let area = vicinity.area(&classes);
                if !work.spend(area.program.work()) {
                    return;
                }
                if let Ok(moved) = area.program.maximize(&[]) {
                    for ((class, origin), moved) in area.classes.iter().zip(&area.origin).zip(moved)
                    {
                        self.sums[*class] = origin + moved;
                    }
                }
            }
        }
    }
}
