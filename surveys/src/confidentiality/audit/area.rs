//! The linear program of some classes.

use std::collections::{BTreeSet, HashMap};

use super::solver::{Program, ProgramRow};
use super::system::{System, Target};

/// Some classes as a linear program; all others stay what they are.
pub(super) struct Area {
    pub(super) classes: Vec<usize>,
    /// What the variables count from; a center fits as it is, so that rows agree with each other however numbers round.
    pub(super) origin: Vec<f64>,
    pub(super) program: Program,
}

impl Area {
    /// All classes of a component.
    pub(super) fn whole(system: &System, classes: &[usize], equations: &[usize]) -> Self {
        let places: HashMap<usize, usize> = classes
            .iter()
            .enumerate()
            .map(|(place, class)| (*class, place))
            .collect();
        let rows = equations.iter().map(|place| {
            let equation = &system.equations[*place];
            let terms = equation.terms.iter();
            ProgramRow {
                terms: terms
                    .filter_map(|(class, weight)| Some((*places.get(class)?, *weight)))
                    .collect(),
                low: equation.low,
                high: equation.high,
                slack: system.slack(equation),
            }
        });
        Self {
            classes: classes.to_vec(),
            origin: vec![0.0; classes.len()],
            program: Program {
                bounds: classes.iter().map(|class| system.bounds(*class)).collect(),
                rows: joined(rows),
                is_whole: system.is_whole,
            },
        }
    }

    /// An objective that pulls classes in different directions, those of some targets if there are any here.
    pub(super) fn pattern(
        &self,
        pulled: &BTreeSet<usize>,
        pattern: u64,
        sign: f64,
    ) -> Vec<(usize, f64)> {
        let pull = |place: usize| {
            let mixed = (place as u64 + 1)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .rotate_left(23);
            let bit = mixed.wrapping_mul(2 * pattern + 1) >> 40 & 1;
            if pattern > 0 && bit == 1 { -sign } else { sign }
        };
        let classes = self.classes.iter().enumerate();
        classes
            .filter(|(_, class)| pulled.is_empty() || pulled.contains(class))
            .map(|(place, _)| (place, pull(place)))
            .collect()
    }

    /// The program and objective of a target; people who are only part of their class are a variable of their own.
    pub(super) fn for_target(
        &self,
        system: &System,
        target: &Target,
    ) -> (Program, Vec<(usize, f64)>) {
        let mut program = self.program.clone();
        let mut objective = Vec::new();
        for (class, people) in &target.parts {
            let Some(place) = self.classes.iter().position(|c| c == class) else {
                continue;
            };
            let all = system.classes[*class].people;
            if *people == all {
                objective.push((place, 1.0));
                continue;
            }
            let (low, high) = system.scale;
            let part = program.bounds.len();
            program
                .bounds
                .push((low * *people as f64, high * *people as f64));
            let others = (all - people) as f64;
            program.rows.push(ProgramRow {
                terms: vec![(place, 1.0), (part, -1.0)],
                low: low * others - self.origin[place],
                high: high * others - self.origin[place],
                slack: 1e-9,
            });
            objective.push((part, 1.0));
        }
        (program, objective)
    }
}

/// Figures that are alike here are one row.
pub(super) fn joined(rows: impl Iterator<Item = ProgramRow>) -> Vec<ProgramRow> {
    let mut known: HashMap<Vec<(usize, u64)>, usize> = HashMap::new();
    let mut all: Vec<ProgramRow> = Vec::new();
    for row in rows {
        let terms = row.terms.iter();
        let key = terms.map(|(place, weight)| (*place, weight.to_bits()));
        let place = *known.entry(key.collect()).or_insert(all.len());
        match all.get_mut(place) {
            Some(same) => {
                same.low = same.low.max(row.low);
                same.high = same.high.min(row.high);
                same.slack = same.slack.min(row.slack);
            }
            None => all.push(row),
        }
    }
    all
}
