//! Departments beside the others: differences from the rest of the organization, and small departments drawn towards
//! their like. Both work on what is shown alone (METHODS §7, §9; PRIVACY §5.6).

use std::collections::HashMap;

use super::{count, group::Computing, places::Where, pools::Pool, scopes::Scope};
use crate::{
    confidentiality::precision,
    instrument::Construct,
    published::{AgainstRest, MeanOrBand, Precision, Shrunk, evidence::ScaleEvidence},
    scoring::{
        columns::Column,
        compare::{Difference, EQUIVALENCE_MARGIN, MIN_N, Wording},
        confidence::Confidence,
        fdr, icc,
        moments::Moments,
        shrink_bayes::shrink_bayes,
        verdict::Verdict,
    },
    workers,
};

/// Scale of the prior of the spread between departments, in points (METHODS §7.2).
const TAU_SCALE: f64 = 10.0;

/// Comparisons by figure and department.
#[derive(Debug, Default)]
pub(super) struct Beside {
    scales: HashMap<(usize, usize), AgainstRest>,
    indices: HashMap<(Construct, usize), AgainstRest>,
    shrunk: HashMap<(usize, usize), Shrunk>,
}

/// What a test is about.
enum Figure {
    Scale(usize),
    Index(Construct),
}

/// What it is about, the department, its people, and the difference.
type Test = (Figure, usize, u32, Difference);

/// A mean of some people with its variance, for similar days and similar people.
#[derive(Clone, Copy)]
struct Side {
    n: usize,
    mean: f64,
    variance: f64,
    df: f64,
}

impl Beside {
    /// `scopes` and `scales` belong together.
    pub(super) fn new(
        computing: &Computing<'_>,
        scopes: &[Scope<'_>],
        scales: &[ScaleEvidence],
    ) -> Self {
        let inside = pools_inside(computing);
        let scopes: Vec<_> = scopes.iter().zip(scales).collect();
        let found = workers::each(&scopes, |(scope, evidence)| {
            let may_compare = evidence.comparison.value().is_some_and(|comparison| {
                matches!(
                    comparison.verdict,
                    Verdict::Supported | Verdict::WithCaution
                )
            });
            let tests = match scope.measure {
                _ if !may_compare => Vec::new(),
                Some(measure) => of_scale(computing, measure, &inside),
                None => of_index(computing, scope.construct),
            };
            let shrunk = scope
                .measure
                .map(|measure| shrunk(computing, measure, scope));
            (tests, shrunk.unwrap_or_default())
        });
        let mut beside = Self::default();
        let mut tests: Vec<Test> = Vec::new();
        for (of_scope, shrunk) in found {
            tests.extend(of_scope);
            beside.shrunk.extend(shrunk);
        }
        let p: Vec<f64> = tests
            .iter()
            .map(|(_, _, _, difference)| difference.p)
            .collect();
        let q = fdr::adjusted(&p).unwrap_or_default();
        for ((figure, department, n, difference), q) in tests.into_iter().zip(q) {
            let told = told(computing, n, &difference, q);
            match figure {
                Figure::Scale(measure) => {
                    beside.scales.insert((measure, department), told);
                }
                Figure::Index(construct) => {
                    beside.indices.insert((construct, department), told);
                }
            }
        }
        beside
    }

    /// A scale of a group beside the rest.
    pub(super) fn scale(&self, measure: usize, place: Where) -> Option<AgainstRest> {
        self.scales.get(&(measure, department(place)?)).copied()
    }

    /// An index of a group beside the rest.
    pub(super) fn index(&self, construct: Construct, place: Where) -> Option<AgainstRest> {
        self.indices.get(&(construct, department(place)?)).copied()
    }

    /// A scale of a small department as the others suggest it.
    pub(super) fn shrunk(&self, measure: usize, place: Where) -> Option<Shrunk> {
        self.shrunk.get(&(measure, department(place)?)).copied()
    }
}

/// Draws the lowest shown departments towards the others. Only they are groups of the published partition as a whole.
fn shrunk(
    computing: &Computing<'_>,
    measure: usize,
    scope: &Scope<'_>,
) -> Vec<((usize, usize), Shrunk)> {
    let decision = &computing.decisions[measure];
    let request = computing.request;
    let mut residuals = decision.tree.residuals(request.tree, request.atoms);
    residuals.sort_unstable();
    residuals.dedup();
    let groups = icc::by_group(Column::Gaps(&scope.scores), &scope.groups);
    // What is told of the others must not come back closer than it was told.
    let outside = match request.precision {
        Precision::Calculator => None,
        Precision::Wave => Some(Known::of(computing, measure).outside(computing, measure)),
    };
    let groups: Vec<Moments> = groups
        .into_iter()
        .zip(&residuals)
        .map(|(group, residual)| {
            let place = residual.map_or(Where::Organization, Where::Department);
            let mean = match &outside {
                None => group.mean(),
                Some(outside) => outside[computing.places.cell(place)].unwrap_or(50.0),
            };
            Moments::new(group.n(), mean, group.squares()).unwrap_or(group)
        })
        .collect();
    let minimum = request.contract.min_group() as usize;
    let cuts = request.model.cuts();
    let Ok(posterior) = shrink_bayes(&groups, minimum, TAU_SCALE, &cuts, Confidence::P95) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (group, residual) in posterior.groups.iter().zip(&residuals) {
        let (Some(group), Some(department)) = (group, residual) else {
            continue;
        };
        let is_lowest = !request
            .tree
            .descendants(*department)
            .any(|below| decision.tree.shows(below));
        let cell = computing.places.cell(Where::Department(*department));
        let is_exact = request.precision == Precision::Calculator;
        let has_mean = is_exact || matches!(decision.told(cell), Some(MeanOrBand::Mean(_)));
        if is_lowest && has_mean {
            let n = count(group.n);
            let shrunk = if is_exact {
                Shrunk {
                    mean: group.post_mean,
                    interval: group.interval,
                }
            } else {
                let mean = precision::points(n, group.post_mean);
                Shrunk {
                    mean,
                    interval: precision::interval(n, mean, group.interval),
                }
            };
            found.push(((measure, *department), shrunk));
        }
    }
    found
}

/// The tree's groups as a reader knows them, by cell.
struct Known {
    /// Means as they are told, or what stands in for them.
    means: Vec<Option<f64>>,
    /// How many people those with a score stand for.
    people: Vec<f64>,
}

impl Known {
    fn of(computing: &Computing<'_>, measure: usize) -> Self {
        let decision = &computing.decisions[measure];
        let scores = &computing.responses.scores[measure];
        let mut by_atom = vec![0.0; computing.places.atoms.len()];
        for pool in &computing.pools {
            let people = pool.people.iter();
            let n = people.filter(|person| scores[**person].is_some()).count();
            if n > 0 {
                // Shown groups hold whole pools.
                by_atom[pool.atoms[0]] = pool.weight(n);
            }
        }
        let cells = 0..=computing.request.tree.departments().len();
        let of_cell = |cell: usize| {
            let atoms = computing.places.cells[cell].atoms.iter();
            atoms.map(|atom| by_atom[*atom]).sum()
        };
        Self {
            means: cells
                .clone()
                .map(|cell| decision.told(cell).map(|told| told.stand_in()))
                .collect(),
            people: cells.map(of_cell).collect(),
        }
    }

    fn at(&self, cell: usize) -> Option<(f64, f64)> {
        Some((self.means[cell]?, self.people[cell]))
    }

    /// By cell, the mean of those of its people who are in no shown group inside it, as a reader can work it out. What is
    /// not told counts as the whole that it is part of.
    fn outside(&self, computing: &Computing<'_>, measure: usize) -> Vec<Option<f64>> {
        let plan = &computing.decisions[measure].tree;
        let tree = computing.request.tree;
        let above: Vec<Option<usize>> = (0..self.means.len())
            .map(|cell| {
                let department = cell.checked_sub(1).filter(|d| plan.shows(*d))?;
                let mut above = tree.ancestors(department);
                Some(above.find(|d| plan.shows(*d)).map_or(0, |d| d + 1))
            })
            .collect();
        let mean = |cell: usize| {
            let whole = above[cell].and_then(|above| self.means[above]);
            self.means[cell].or(whole).or(self.means[0])
        };
        let mut left: Vec<(Option<f64>, f64)> = (0..self.means.len())
            .map(|cell| {
                (
                    mean(cell).map(|mean| mean * self.people[cell]),
                    self.people[cell],
                )
            })
            .collect();
        for cell in 0..self.means.len() {
            if let (Some(above), Some(mean)) = (above[cell], mean(cell)) {
                let (sum, people) = &mut left[above];
                *sum = sum.map(|sum| sum - mean * self.people[cell]);
                *people -= self.people[cell];
            }
        }
        let within = |(sum, people): (Option<f64>, f64)| {
            (people > 1e-9).then(|| Some((sum? / people).clamp(0.0, 100.0)))?
        };
        left.into_iter().map(within).collect()
    }
}

fn department(place: Where) -> Option<usize> {
    match place {
        Where::Department(department) => Some(department),
        Where::Organization | Where::Rest | Where::Breakdown(_) => None,
    }
}

fn told(computing: &Computing<'_>, n: u32, difference: &Difference, q: f64) -> AgainstRest {
    let wording = Wording::of(difference.estimate, q, difference.equivalence_p);
    if computing.request.precision == Precision::Calculator {
        return AgainstRest {
            difference: difference.estimate,
            interval: difference.interval,
            wording,
        };
    }
    let rounded = precision::points(n, difference.estimate);
    AgainstRest {
        difference: rounded,
        interval: precision::interval(n, rounded, difference.interval),
        wording,
    }
}

/// Every shown department with a mean beside the rest, weighed as everywhere: the rest is then the organization without
/// the department, and says nothing that these two do not say.
fn of_scale(computing: &Computing<'_>, measure: usize, inside: &[Vec<bool>]) -> Vec<Test> {
    let decision = &computing.decisions[measure];
    let scores = &computing.responses.scores[measure];
    let mut present = Vec::new();
    let pools: Vec<(usize, &Pool, Moments)> = computing
        .pools
        .iter()
        .enumerate()
        .filter_map(|(place, pool)| {
            present.clear();
            present.extend(pool.people.iter().filter_map(|i| scores[*i]));
            (!present.is_empty()).then(|| (place, pool, Moments::of(&present)))
        })
        .collect();
    let has_mean = |place: Where| {
        let cell = computing.places.cell(place);
        decision
            .seal(&computing.places, computing.base, place, || Some(()))
            .is_shown()
            && !matches!(decision.told(cell), Some(MeanOrBand::Band(..)))
    };
    if !has_mean(Where::Organization) {
        return Vec::new();
    }
    let known = Known::of(computing, measure);
    (0..computing.request.tree.departments().len())
        .filter(|department| has_mean(Where::Department(*department)))
        .filter_map(|department| {
            let (mut within, mut without) = (Vec::new(), Vec::with_capacity(pools.len()));
            for (place, pool, moments) in &pools {
                if inside[department][*place] {
                    within.push((*pool, *moments));
                } else {
                    without.push((*pool, *moments));
                }
            }
            let (mut one, mut rest) = (Side::of(&within)?, Side::of(&without)?);
            let mut rounding = 0.0;
            if computing.request.precision == Precision::Wave {
                let cell = computing.places.cell(Where::Department(department));
                let told = Apart::of(known.at(0)?, known.at(cell)?)?;
                (one.mean, rest.mean) = (told.one, told.rest);
                rounding = told.rounding(count(one.n + rest.n), count(one.n));
            }
            let difference = one.minus(&rest)?.widened(rounding);
            Some((Figure::Scale(measure), department, count(one.n), difference))
        })
        .collect()
}

/// Per department, which pools lie in it as a whole.
fn pools_inside(computing: &Computing<'_>) -> Vec<Vec<bool>> {
    let departments = 0..computing.request.tree.departments().len();
    departments
        .map(|department| {
            let cell = computing.places.cell(Where::Department(department));
            let atoms = &computing.places.cells[cell].atoms;
            let is_inside = |pool: &Pool| {
                pool.atoms
                    .iter()
                    .all(|atom| atoms.binary_search(atom).is_ok())
            };
            computing.pools.iter().map(is_inside).collect()
        })
        .collect()
}

/// A group and all others, worked out from the mean of all and its own as they are told: a reader learns nothing more.
struct Apart {
    one: f64,
    rest: f64,
    /// How much all and the group weigh in the rest.
    weights: (f64, f64),
}

impl Apart {
    /// From means with the people that they stand for.
    fn of((all, people): (f64, f64), (one, inside): (f64, f64)) -> Option<Self> {
        let outside = people - inside;
        (outside > 1e-9).then(|| Self {
            one,
            rest: ((people * all - inside * one) / outside).clamp(0.0, 100.0),
            weights: (people / outside, inside / outside),
        })
    }

    /// How far rounding both means may have moved their difference.
    fn rounding(&self, all: u32, one: u32) -> f64 {
        let half = |n: u32| precision::unit(n) / 2.0;
        self.weights.0 * half(all) + (1.0 + self.weights.1) * half(one)
    }
}

/// Every shown department's index beside the rest: what is left of the organization's without the department's.
fn of_index(computing: &Computing<'_>, construct: Construct) -> Vec<Test> {
    let side = |place: Where| -> Option<(Side, f64)> {
        let exact = computing.index_parts(place, construct)?;
        if exact.is_banded {
            return None;
        }
        let error = exact.mean.error.ok()?;
        let people = exact.stands_for;
        let side = Side {
            n: exact.mean.n,
            mean: match computing.request.precision {
                Precision::Calculator => exact.mean.mean,
                Precision::Wave => exact.told_mean(count(exact.mean.n)),
            },
            variance: error.se_process * error.se_process,
            df: exact.mean.n as f64 - 1.0,
        };
        Some((side, people))
    };
    let Some((all, people)) = side(Where::Organization) else {
        return Vec::new();
    };
    (0..computing.request.tree.departments().len())
        .filter_map(|department| {
            let (one, inside) = side(Where::Department(department))?;
            let outside = people - inside;
            let n = all.n.checked_sub(one.n)?;
            if outside <= 0.0 {
                return None;
            }
            let variance = (people * people * all.variance - inside * inside * one.variance)
                / (outside * outside);
            let apart = Apart::of((all.mean, people), (one.mean, inside))?;
            let rest = Side {
                n,
                mean: apart.rest,
                variance: variance.max(0.0),
                df: n as f64 - 1.0,
            };
            let rounding = match computing.request.precision {
                Precision::Calculator => 0.0,
                Precision::Wave => apart.rounding(count(all.n), count(one.n)),
            };
            let difference = one.minus(&rest)?.widened(rounding);
            Some((
                Figure::Index(construct),
                department,
                count(one.n),
                difference,
            ))
        })
        .collect()
}

impl Side {
    /// Headcount-weighted mean of pools; `None` if no spread is known.
    fn of(pools: &[(&Pool, Moments)]) -> Option<Self> {
        let all: Moments = pools.iter().map(|(_, moments)| *moments).collect();
        let free: f64 = pools.iter().map(|(_, m)| m.n() as f64 - 1.0).sum();
        if free < 1.0 {
            return None;
        }
        let pooled = pools.iter().map(|(_, m)| m.squares()).sum::<f64>() / free;
        let total: f64 = pools.iter().map(|(pool, m)| pool.weight(m.n())).sum();
        let (mut mean, mut variance, mut satterthwaite) = (0.0, 0.0, 0.0);
        for (pool, moments) in pools {
            let weight = pool.weight(moments.n()) / total;
            mean += weight * moments.mean();
            let (spread, df) = match moments.variance() {
                Some(spread) => (spread, moments.n() as f64 - 1.0),
                None => (pooled, free),
            };
            let part = weight * weight * spread / moments.n() as f64;
            variance += part;
            satterthwaite += part * part / df;
        }
        let df = if satterthwaite > 0.0 {
            variance * variance / satterthwaite
        } else {
            free
        };
        Some(Self {
            n: all.n(),
            mean,
            variance,
            df,
        })
    }

    /// The difference, if both sides have enough people (METHODS §9).
    fn minus(&self, rest: &Self) -> Option<Difference> {
        if self.n < MIN_N || rest.n < MIN_N {
            return None;
        }
        let means = [(self.variance, self.df), (rest.variance, rest.df)];
        Difference::between(
            self.mean - rest.mean,
            means,
            EQUIVALENCE_MARGIN,
            Confidence::P95,
        )
    }
}
