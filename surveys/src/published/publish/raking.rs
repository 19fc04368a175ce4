//! Raking against the roster (METHODS §6): one weight per atom, the same in every figure, so that every mean is a fixed
//! combination of atoms that the auditor can judge. Counts alone decide, never an answer.

use std::cmp::Reverse;

use super::Request;
use crate::{
    published::{
        evidence::WeightingRefusal,
        weighing::{Raking, RosterMargin, Weighing},
    },
    scoring::{
        responses::Responses,
        weights::{Margin, kish, margin_error, merge_cells, rake, trim},
    },
};

/// Weights are multiples of this part of their mean: means are then exactly those that the auditor judges.
const GRAIN: f64 = 1e6;

/// How answers are weighed in the end.
#[derive(Debug, Default)]
pub(super) struct Weighed {
    /// What one person weighs, by atom, the mean over people being 1; `None` if pools count by their headcount.
    pub(super) by_atom: Option<Vec<f64>>,
    /// By what answers were raked.
    pub(super) raked: Option<Raked>,
    /// Why they were not although that was asked for.
    pub(super) refused: Option<WeightingRefusal>,
}

/// What raking came to.
#[derive(Debug)]
pub(super) struct Raked {
    /// Attributes that could be raked by.
    pub(super) attributes: Vec<String>,
    /// How far the weights are off a margin at most, as a share of it: 0 but for trimming.
    pub(super) margin_error: f64,
}

impl Weighed {
    /// Where raking cannot be done departments count by their headcount; where weights would cost too much everybody
    /// weighs the same.
    pub(super) fn of(request: &Request<'_>, responses: &Responses, headcounts: &[u32]) -> Self {
        let Weighing::Raking(raking) = request.weighing else {
            return Self::default();
        };
        let ground = Ground {
            request,
            headcounts,
            answered: responses
                .people
                .iter()
                .map(ExactSizeIterator::len)
                .collect(),
        };
        match ground.rake(raking) {
            Ok((by_atom, raked)) => Self {
                by_atom: Some(by_atom),
                raked: Some(raked),
                refused: None,
            },
            Err(refusal) => Self {
                by_atom: (refusal == WeightingRefusal::DesignEffect)
                    .then(|| vec![1.0; headcounts.len()]),
                raked: None,
                refused: Some(refusal),
            },
        }
    }
}

/// Counts by atom.
struct Ground<'a> {
    request: &'a Request<'a>,
    headcounts: &'a [u32],
    answered: Vec<usize>,
}

/// One margin: the level of each atom, and how many people each level has.
struct Levels {
    of_atom: Vec<usize>,
    people: Vec<f64>,
}

impl Ground<'_> {
    /// Weights by atom.
    fn rake(&self, raking: &Raking) -> Result<(Vec<f64>, Raked), WeightingRefusal> {
        if !self.request.headcounts_known {
            return Err(WeightingRefusal::HeadcountsUnknown);
        }
        let mut margins: Vec<Levels> = self.departments().into_iter().collect();
        let mut attributes = Vec::new();
        for margin in &raking.margins {
            if let Some(levels) = self.attribute(margin) {
                margins.push(levels);
                attributes.push(margin.attribute.clone());
            }
        }
        if attributes.is_empty() {
            return Err(WeightingRefusal::NothingApart);
        }
        if margins.iter().any(|levels| !self.fits(levels)) {
            return Err(WeightingRefusal::MarginBelowAnswers);
        }
        let (by_atom, margin_error) = self.weights(&margins, raking.trim)?;
        let raked = Raked {
            attributes,
            margin_error,
        };
        Ok((by_atom, raked))
    }

    /// Departments that share no atom with others. Where nobody answered all others stand for them, as without raking.
    fn departments(&self) -> Option<Levels> {
        let of_atom = groups_of(&self.request.atoms.departments());
        let n_groups = of_atom.iter().max().map_or(0, |last| last + 1);
        let mut people = vec![0.0; n_groups];
        for (level, headcount) in of_atom.iter().zip(self.headcounts) {
            people[*level] += f64::from(*headcount);
        }
        let levels = Levels { of_atom, people };
        let answered = self.answered_in(&levels);
        let order: Vec<usize> = (0..n_groups).filter(|level| answered[*level] > 0).collect();
        levels.merged(&order, &answered)
    }

    /// The values of an attribute, and last everybody of no value. The smallest values stand at the end, so that what is
    /// too small is merged with them first.
    fn attribute(&self, margin: &RosterMargin) -> Option<Levels> {
        let values: Vec<&String> = margin.people.keys().collect();
        let level = |atom: usize| {
            let own = self.request.atoms.attributes(atom).unwrap_or_default();
            let own = own.iter().find(|own| own.attribute == margin.attribute);
            own.and_then(|own| values.binary_search(&&own.value).ok())
                .unwrap_or(values.len())
        };
        let known: f64 = margin.people.values().map(|n| f64::from(*n)).sum();
        let everybody: f64 = self.headcounts.iter().copied().map(f64::from).sum();
        let others = (everybody - known).max(0.0);
        let people = margin.people.values().map(|n| f64::from(*n));
        let levels = Levels {
            of_atom: (0..self.answered.len()).map(level).collect(),
            people: people.chain([others]).collect(),
        };
        let answered = self.answered_in(&levels);
        let mut order: Vec<usize> = (0..values.len())
            .filter(|level| answered[*level] > 0 || levels.people[*level] > 0.0)
            .collect();
        order.sort_by_key(|level| Reverse(answered[*level]));
        order.extend((answered[values.len()] > 0).then_some(values.len()));
        levels.merged(&order, &answered)
    }

    fn answered_in(&self, levels: &Levels) -> Vec<usize> {
        let mut answered = vec![0; levels.people.len()];
        for (level, n) in levels.of_atom.iter().zip(&self.answered) {
            answered[*level] += n;
        }
        answered
    }

    /// Whether no level has more answers than people.
    fn fits(&self, levels: &Levels) -> bool {
        let answered = self.answered_in(levels);
        let mut pairs = answered.iter().zip(&levels.people);
        pairs.all(|(answered, people)| *answered as f64 <= *people)
    }

    /// Weights by atom with a mean of 1, and how far they are off the margins.
    fn weights(
        &self,
        margins: &[Levels],
        at_most: Option<f64>,
    ) -> Result<(Vec<f64>, f64), WeightingRefusal> {
        let levels: Vec<Vec<u32>> = margins.iter().map(|of| self.by_person(of)).collect();
        let targets: Vec<Margin<'_>> = margins
            .iter()
            .zip(&levels)
            .map(|(of, levels)| Margin {
                levels,
                totals: &of.people,
            })
            .collect();
        let n: usize = self.answered.iter().sum();
        let unsettled = |_| WeightingRefusal::NotConverged;
        let mut weights = rake(&targets, Some(n as f64)).map_err(unsettled)?;
        if let Some(multiple) = at_most {
            weights = trim(&weights, multiple).map_err(unsettled)?;
        }
        for weight in &mut weights {
            *weight = (*weight * GRAIN).round().max(1.0) / GRAIN;
        }
        if !kish(&weights).map_err(unsettled)?.is_usable() {
            return Err(WeightingRefusal::DesignEffect);
        }
        let off = match at_most {
            None => 0.0,
            Some(_) => off(margins, &levels, &weights),
        };
        let mut first = 0;
        let by_atom = self.answered.iter().map(|n| {
            first += n;
            if *n > 0 { weights[first - 1] } else { 0.0 }
        });
        Ok((by_atom.collect(), off))
    }

    /// The level of each person; people stand in the order of their atoms.
    fn by_person(&self, levels: &Levels) -> Vec<u32> {
        let atoms = levels.of_atom.iter().zip(&self.answered);
        atoms
            .flat_map(|(level, n)| {
                let level = u32::try_from(*level).unwrap_or(u32::MAX);
                std::iter::repeat_n(level, *n)
            })
            .collect()
    }
}

impl Levels {
    /// Only these levels, in this order, the small ones merged (METHODS §6). `None` if one is left: it says nothing.
    fn merged(self, order: &[usize], answered: &[usize]) -> Option<Self> {
        let counts: Vec<usize> = order.iter().map(|level| answered[*level]).collect();
        let totals: Vec<f64> = order.iter().map(|level| self.people[*level]).collect();
        let cells = merge_cells(&counts, &totals);
        let n_cells = cells.iter().max().map_or(0, |last| *last as usize + 1);
        let mut people = vec![0.0; n_cells];
        let mut moved = vec![0; self.people.len()];
        for ((level, cell), total) in order.iter().zip(&cells).zip(&totals) {
            moved[*level] = *cell as usize;
            people[*cell as usize] += total;
        }
        (n_cells > 1).then(|| Self {
            of_atom: self.of_atom.iter().map(|level| moved[*level]).collect(),
            people,
        })
    }
}

/// How far weights are off the margins at most, each rescaled to the sum of the weights.
fn off(margins: &[Levels], levels: &[Vec<u32>], weights: &[f64]) -> f64 {
    let all: f64 = weights.iter().sum();
    let of_margin = |(of, levels): (&Levels, &Vec<u32>)| {
        let scale = all / of.people.iter().sum::<f64>();
        let totals: Vec<f64> = of.people.iter().map(|people| people * scale).collect();
        let margin = Margin {
            levels,
            totals: &totals,
        };
        margin_error(&margin, weights)
    };
    let each = margins.iter().zip(levels).map(of_margin);
    each.fold(0.0, f64::max)
}

/// For each atom the number of its group: atoms with a department in common are in one. Groups are numbered in the order
/// of departments.
fn groups_of(atoms: &[Vec<usize>]) -> Vec<usize> {
    let n = atoms.iter().flatten().max().map_or(0, |last| last + 1);
    // The first department of each one's group; groups only ever get an earlier one.
    let mut first: Vec<usize> = (0..n).collect();
    for departments in atoms {
        let joined: Vec<usize> = departments.iter().map(|d| first[*d]).collect();
        if let Some(least) = joined.iter().min() {
            for group in &mut first {
                if joined.contains(group) {
                    *group = *least;
                }
            }
        }
    }
    let mut known: Vec<usize> = first.clone();
    known.sort_unstable();
    known.dedup();
    let number = |d: &usize| known.binary_search(&first[*d]).unwrap_or_default();
    atoms
        .iter()
        .map(|departments| departments.first().map_or(0, number))
        .collect()
}
