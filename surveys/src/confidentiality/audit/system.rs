//! What the figures of a release say about class sums, and what must stay open about them.

use std::collections::{BTreeMap, HashMap};

use super::exact::weights;
use crate::confidentiality::lattice::Lattice;

/// Class sums with their bounds, and an equation between two ends for each figure (PRIVACY §5.1).
///
/// A class is the people whom no figure tells apart; nothing but its sum matters. Each of its people lies on the scale,
/// so the sum lies between `people` times its ends.
#[derive(Debug)]
pub(super) struct System {
    pub(super) classes: Vec<Class>,
    pub(super) equations: Vec<Equation>,
    /// Lowest and highest value of one person.
    pub(super) scale: (f64, f64),
    /// Smallest group anything may be learned about.
    pub(super) minimum: u64,
    /// Whether sums are whole numbers.
    pub(super) is_whole: bool,
}

#[derive(Debug)]
pub(super) struct Class {
    pub(super) atoms: Vec<usize>,
    pub(super) people: u64,
}

/// `low ≤ Σ weight · class sum ≤ high`.
#[derive(Debug)]
pub(super) struct Equation {
    pub(super) cell: usize,
    pub(super) terms: Vec<(usize, f64)>,
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Equation {
    /// Whether all people weigh the same.
    fn is_even(&self) -> bool {
        let first = self.terms.first().map_or(0.0, |(_, weight)| *weight);
        let mut weights = self.terms.iter().map(|(_, weight)| *weight);
        weights.all(|own| (own - first).abs() < 1e-12)
    }
}

/// A figure: the mean of a cell lies between these ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure {
    pub(super) cell: usize,
    pub(super) low: f64,
    pub(super) high: f64,
}

/// Some people of some classes, about whom something must stay open.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Target {
    /// Classes, and how many of their people; which of them does not matter.
    pub(super) parts: Vec<(usize, u64)>,
    pub(super) people: u64,
    pub(super) need: Need,
}

/// What must stay open about the sum of a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Need {
    /// At least this much between the lowest and the highest sum.
    Width(f64),
    /// The sum is not forced to be nothing or all.
    Mixed,
}

impl System {
    pub(super) fn new(
        lattice: &Lattice,
        figures: &[Figure],
        scale: (f64, f64),
        is_whole: bool,
    ) -> Self {
        let mut columns: BTreeMap<usize, Vec<(usize, i64)>> = BTreeMap::new();
        let mut sums = Vec::new();
        let mut heaviest = 1;
        for (place, figure) in figures.iter().enumerate() {
            let mut sum = 0.0;
            for (atom, weight) in weights(lattice, figure.cell) {
                columns.entry(atom).or_default().push((place, weight));
                sum += weight as f64 * f64::from(lattice.atoms[atom].people);
                heaviest = heaviest.max(weight.unsigned_abs());
            }
            sums.push(sum);
        }
        // Only proportions matter, and solvers like numbers around 1.
        let unit = if is_whole { 1.0 } else { heaviest as f64 };
        let mut classes: Vec<Class> = Vec::new();
        let mut known: HashMap<Vec<(usize, i64)>, usize> = HashMap::new();
        let mut terms = vec![Vec::new(); figures.len()];
        for (atom, column) in columns {
            let next = classes.len();
            let class = if let Some(class) = known.get(&column) {
                *class
            } else {
                for (place, weight) in &column {
                    terms[*place].push((next, *weight as f64 / unit));
                }
                known.insert(column, next);
                classes.push(Class {
                    atoms: Vec::new(),
                    people: 0,
                });
                next
            };
            classes[class].atoms.push(atom);
            classes[class].people += u64::from(lattice.atoms[atom].people);
        }
        let equations = figures
            .iter()
            .zip(sums)
            .zip(terms)
            .filter(|(_, terms)| !terms.is_empty())
            .map(|((figure, sum), terms)| {
                let ends = (figure.low * sum / unit, figure.high * sum / unit);
                let (low, high) = (ends.0.min(ends.1), ends.0.max(ends.1));
                let (low, high) = if is_whole {
                    ((low - 1e-6).ceil(), (high + 1e-6).floor())
                } else {
                    (low, high)
                };
                Equation {
                    cell: figure.cell,
                    terms,
                    low,
                    high,
                }
            })
            .collect();
        Self {
            classes,
            equations,
            scale,
            minimum: u64::from(lattice.minimum),
            is_whole,
        }
    }

    /// Scores are whole multiples of `step`, and so are their sums where all people of a figure weigh the same.
    pub(super) fn in_steps(mut self, step: f64) -> Self {
        for equation in &mut self.equations {
            let Some((_, weight)) = equation.terms.first().copied() else {
                continue;
            };
            let is_even = equation.is_even();
            let unit = step * weight;
            let low = (equation.low / unit - 1e-6).ceil() * unit;
            let high = (equation.high / unit + 1e-6).floor() * unit;
            if is_even && unit > 0.0 && low <= high {
                (equation.low, equation.high) = (low, high);
            }
        }
        self
    }

    /// Whether people of some figure weigh differently.
    pub(super) fn is_uneven(&self) -> bool {
        !self.equations.iter().all(Equation::is_even)
    }

    /// The class, its people and the width it needs, if a target is a whole class below the minimum.
    pub(super) fn small_class(&self, target: &Target) -> Option<(usize, u64, f64)> {
        match (target.parts.as_slice(), target.need) {
            ([(class, people)], Need::Width(width))
                if *people == self.classes[*class].people && *people < self.minimum =>
            {
                Some((*class, *people, width))
            }
            _ => None,
        }
    }

    /// What a class weighs in a figure that holds it.
    pub(super) fn weight(&self, equation: usize, class: usize) -> Option<f64> {
        let terms = &self.equations[equation].terms;
        let place = terms
            .binary_search_by_key(&class, |(class, _)| *class)
            .ok()?;
        Some(terms[place].1)
    }

    /// What the figure says about these sums.
    pub(super) fn told(&self, equation: usize, sum: impl Fn(usize) -> f64) -> f64 {
        let terms = self.equations[equation].terms.iter();
        terms.map(|(class, weight)| weight * sum(*class)).sum()
    }

    /// Whether sums fit a figure, as far as computing with rounded numbers can tell.
    pub(super) fn fits(&self, equation: usize, sum: impl Fn(usize) -> f64) -> bool {
        let of = &self.equations[equation];
        let (told, slack) = (self.told(equation, sum), self.slack(of));
        told >= of.low - slack && told <= of.high + slack
    }

    /// Lowest and highest sum of a class before anything is said.
    pub(super) fn bounds(&self, class: usize) -> (f64, f64) {
        let people = self.classes[class].people as f64;
        (self.scale.0 * people, self.scale.1 * people)
    }

    /// How far a figure may be missed by computing with rounded numbers.
    pub(super) fn slack(&self, equation: &Equation) -> f64 {
        let bounds = equation.terms.iter().map(|(class, weight)| {
            let (low, high) = self.bounds(*class);
            weight.abs() * (high - low)
        });
        1e-9 * bounds.sum::<f64>().max(1.0)
    }

    /// Lowest and highest sum of a target if its classes have these sums: of a class with n people, n' have at least
    /// what the others cannot have, and at most what the others can do without.
    pub(super) fn range(&self, target: &Target, sum: impl Fn(usize) -> f64) -> (f64, f64) {
        let (low, high) = self.scale;
        target
            .parts
            .iter()
            .fold((0.0, 0.0), |(least, most), (class, people)| {
                let others = (self.classes[*class].people - people) as f64;
                let people = *people as f64;
                let sum = sum(*class);
                (
                    least + (low * people).max(sum - high * others),
                    most + (high * people).min(sum - low * others),
                )
            })
    }

    /// Whether a target is open enough if its sum may be anything between two ends.
    pub(super) fn is_open(&self, target: &Target, (low, high): (f64, f64)) -> bool {
        match target.need {
            Need::Width(width) => high - low >= width - 1e-6,
            Need::Mixed => {
                let all = self.scale.1 * target.people as f64;
                low < all - 0.5 && high > 0.5
            }
        }
    }

    /// Classes connected by figures, with their figures.
    pub(super) fn components(&self) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut joined: Vec<usize> = (0..self.classes.len()).collect();
        let root = |joined: &mut [usize], mut class: usize| {
            while joined[class] != class {
                joined[class] = joined[joined[class]];
                class = joined[class];
            }
            class
        };
        for equation in &self.equations {
            let first = root(&mut joined, equation.terms[0].0);
            for (class, _) in &equation.terms {
                let other = root(&mut joined, *class);
                joined[other] = first;
            }
        }
        let mut components: BTreeMap<usize, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for class in 0..self.classes.len() {
            let home = root(&mut joined, class);
            components.entry(home).or_default().0.push(class);
        }
        for (place, equation) in self.equations.iter().enumerate() {
            let home = root(&mut joined, equation.terms[0].0);
            components.entry(home).or_default().1.push(place);
        }
        components.into_values().collect()
    }
}
