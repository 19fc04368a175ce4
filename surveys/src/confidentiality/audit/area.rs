//! Parts of a large component: which classes stand close together, and the linear program of some of them.

use std::collections::{BTreeSet, HashMap};

use super::solver::{Program, ProgramRow};
use super::system::{System, Target};

/// Classes up to which a neighbourhood grows.
const BLOCK_UP_TO: usize = 150;

/// Some classes as a linear program; all others stay what they are.
pub(super) struct Area {
    pub(super) classes: Vec<usize>,
    /// What the variables count from; a center fits as it is, so that rows agree with each other however numbers round.
    pub(super) origin: Vec<f64>,
    pub(super) program: Program,
}

impl Area {
    /// With a `center`, figures that reach beyond `classes` keep its sums exactly, so that what is moved here has no
    /// effect elsewhere.
    pub(super) fn new(
        system: &System,
        classes: &[usize],
        equations: &[usize],
        center: Option<&[f64]>,
    ) -> Self {
        let places: HashMap<usize, usize> = classes
            .iter()
            .enumerate()
            .map(|(place, class)| (*class, place))
            .collect();
        let origin: Vec<f64> = classes
            .iter()
            .map(|class| center.map_or(0.0, |center| center[*class]))
            .collect();
        let bounds = classes.iter().zip(&origin).map(|(class, origin)| {
            let (low, high) = system.bounds(*class);
            (low - origin, high - origin)
        });
        let mut program = Program {
            bounds: bounds.collect(),
            rows: Vec::new(),
            is_whole: system.is_whole,
        };
        let mut known: HashMap<Vec<(usize, u64)>, usize> = HashMap::new();
        for place in equations {
            let equation = &system.equations[*place];
            let terms: Vec<(usize, f64)> = equation
                .terms
                .iter()
                .filter_map(|(class, weight)| Some((*places.get(class)?, *weight)))
                .collect();
            if terms.is_empty() {
                continue;
            }
            let slack = system.slack(equation);
            let (low, high) = if center.is_none() {
                (equation.low, equation.high)
            } else if terms.len() < equation.terms.len() {
                (0.0, 0.0)
            } else {
                let sum: f64 = terms
                    .iter()
                    .map(|(place, weight)| weight * origin[*place])
                    .sum();
                (
                    (equation.low - sum).min(0.0),
                    (equation.high - sum).max(0.0),
                )
            };
            // Figures that are alike here are one row.
            let key = terms
                .iter()
                .map(|(place, weight)| (*place, weight.to_bits()))
                .collect();
            let row = *known.entry(key).or_insert(program.rows.len());
            match program.rows.get_mut(row) {
                Some(row) => {
                    row.low = row.low.max(low);
                    row.high = row.high.min(high);
                    row.slack = row.slack.min(slack);
                }
                None => program.rows.push(ProgramRow {
                    terms,
                    low,
                    high,
                    slack,
                }),
            }
        }
        Self {
            classes: classes.to_vec(),
            origin,
            program,
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

/// Classes that stand close together: those of the largest shown cell with few enough classes.
pub(super) struct Blocks {
    pub(super) of: HashMap<usize, usize>,
    classes: Vec<Vec<usize>>,
    /// Per block, the figures that reach beyond it.
    outside: Vec<Vec<usize>>,
}

impl Blocks {
    pub(super) fn new(system: &System, classes: &[usize], equations: &[usize]) -> Self {
        let mut order: Vec<usize> = equations.to_vec();
        order.retain(|e| system.equations[*e].terms.len() <= BLOCK_UP_TO);
        order.sort_by_key(|e| (std::cmp::Reverse(system.equations[*e].terms.len()), *e));
        let mut of = HashMap::new();
        let mut blocks: Vec<Vec<usize>> = Vec::new();
        let terms = |e: usize| system.equations[e].terms.iter().map(|(class, _)| *class);
        let groups = order.into_iter().map(|e| terms(e).collect::<Vec<_>>());
        // What no small cell holds is cut into pieces.
        let rest = classes.chunks(BLOCK_UP_TO).map(<[usize]>::to_vec);
        for group in groups.chain(rest) {
            let new: Vec<usize> = group
                .into_iter()
                .filter(|class| !of.contains_key(class))
                .collect();
            if !new.is_empty() {
                for class in &new {
                    of.insert(*class, blocks.len());
                }
                blocks.push(new);
            }
        }
        let mut outside = vec![Vec::new(); blocks.len()];
        for e in equations {
            let touched: BTreeSet<usize> = terms(*e).map(|class| of[&class]).collect();
            if touched.len() > 1 {
                for block in touched {
                    outside[block].push(*e);
                }
            }
        }
        Self {
            of,
            classes: blocks,
            outside,
        }
    }

    /// Some blocks, and up to `2 · reach` more for each that share the smallest figures with it.
    pub(super) fn around(
        &self,
        system: &System,
        touched: &BTreeSet<usize>,
        reach: usize,
    ) -> BTreeSet<usize> {
        let mut blocks = touched.clone();
        for block in touched {
            let mut shared = self.outside[*block].clone();
            shared.sort_by_key(|e| (system.equations[*e].terms.len(), *e));
            let classes = shared.iter().flat_map(|e| &system.equations[*e].terms);
            let mut left = reach * 2;
            for (class, _) in classes {
                if left == 0 {
                    break;
                }
                if blocks.insert(self.of[class]) {
                    left -= 1;
                }
            }
        }
        blocks
    }

    pub(super) fn classes(&self, blocks: &BTreeSet<usize>) -> Vec<usize> {
        let classes = blocks
            .iter()
            .flat_map(|block| self.classes[*block].iter().copied());
        let mut classes: Vec<usize> = classes.collect();
        classes.sort_unstable();
        classes
    }
}
