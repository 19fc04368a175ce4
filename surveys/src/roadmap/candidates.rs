//! Which steps fit, for a department and for the organization, and why.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Inputs, Library, Step, Yardstick, cost::StepCost};
use crate::{
    instrument::Construct,
    maturity::Level,
    published::{Estimate, Group, MeanOrBand, Published},
};

/// Code of the group that pools departments too small to show.
pub(super) const POOLED_REST: &str = "~other";

/// Where a department or the organization stands, as far as it may be shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Situation {
    /// Code of the group.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Maturity per dimension, in points; what is hidden is not there.
    pub scores: BTreeMap<String, f64>,
    /// Readiness, in points.
    pub readiness: Option<f64>,
}

impl Situation {
    /// The situation of a group; `None` if it is hidden. A band counts with its middle.
    pub fn of(group: &Group) -> Option<Self> {
        let figures = group.figures.shown()?;
        let scores = figures
            .scales
            .iter()
            .filter(|scale| scale.construct == Construct::Maturity)
            .filter_map(|scale| Some((scale.dimension.clone(), middle(scale.estimate.shown()?))))
            .collect();
        Some(Self {
            code: group.code.clone(),
            name: group.name.clone(),
            scores,
            readiness: figures.readiness_index.as_ref().map(|index| index.mean),
        })
    }

    /// The situations of all departments that may be shown, in the order of the result. The pooled rest is no
    /// department and gets no steps of its own.
    pub fn of_departments(published: &Published) -> Vec<Self> {
        published
            .departments
            .iter()
            .filter(|group| group.code != POOLED_REST)
            .filter_map(Self::of)
            .collect()
    }

    /// The organization as the inputs tell it.
    pub fn of_organization(inputs: &Inputs) -> Self {
        Self {
            code: "~all".to_owned(),
            name: inputs.organization.clone(),
            scores: inputs.scores.clone(),
            readiness: inputs.readiness,
        }
    }
}

fn middle(estimate: &Estimate) -> f64 {
    match estimate.mean {
        MeanOrBand::Mean(mean) => mean,
        MeanOrBand::Band(low, high) => f64::midpoint(low, high),
    }
}

/// A step that fits, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Id of the step.
    pub step: String,
    /// At least one reason, the strongest first.
    pub reasons: Vec<Reason>,
}

/// Why a step is a candidate, as data; the words come from the text files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// It helps at the level where a dimension stands.
    Dimension {
        /// The dimension.
        dimension: String,
        /// Where it stands, in points.
        score: f64,
        /// Its level.
        level: Level,
        /// The step helps from this level …
        from_level: Level,
        /// … up to this one.
        to_level: Level,
        /// 1 if the level lies between, 0.5 if it lies below.
        fit: f64,
    },
    /// Readiness is low, so the first step comes from voice, trust or leadership.
    FirstStep {
        /// Readiness in points.
        readiness: f64,
        /// Readiness that would open other first steps.
        needed: f64,
    },
    /// Another step needs it.
    Prerequisite {
        /// The step that needs it.
        of: String,
    },
    /// It is always part of a plan.
    Always,
    /// The consultant chose it.
    Chosen,
}

/// The candidates of one department.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DepartmentCandidates {
    /// Code of the department.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Readiness in points, if it may be shown.
    pub readiness: Option<f64>,
    /// The step to begin with.
    pub first_step: Option<String>,
    /// All candidates, in the order in which they may be looked at.
    pub candidates: Vec<Candidate>,
}

/// How well a step fits a dimension at this level: 1 if it starts there, 0.5 if it starts higher, 0 if it is behind.
pub fn fit(step: &Step, level: Level) -> f64 {
    if level >= step.to_level {
        0.0
    } else if level < step.from_level {
        0.5
    } else {
        1.0
    }
}

/// Expected gain of a step per dimension before adoption, in points; only dimensions with a score.
pub fn expected_uplift(
    step: &Step,
    scores: &BTreeMap<String, f64>,
    yardstick: &Yardstick,
) -> BTreeMap<String, f64> {
    step.uplift
        .iter()
        .filter_map(|(dimension, points)| {
            let level = yardstick.level(*scores.get(dimension)?)?;
            Some((dimension.clone(), points.expected() * fit(step, level)))
        })
        .collect()
}

/// The steps that fit a situation: those whose main dimension stands at their level, those that are always part of a
/// plan, and what must come before them. Excluded steps, steps in place and what needs an excluded one are left out.
pub fn candidates(
    situation: &Situation,
    inputs: &Inputs,
    library: &Library,
    yardstick: &Yardstick,
) -> DepartmentCandidates {
    let mut reasons: BTreeMap<&str, Vec<Reason>> = BTreeMap::new();
    for step in library.steps() {
        let always = inputs.mandatory.contains(&step.id);
        let mut why = dimension_reasons(step, situation, yardstick);
        let fits = matches!(why.first(), Some(Reason::Dimension { fit, dimension, .. })
            if *fit > 0.5 && Some(dimension) == step.dimensions.first());
        if always {
            why.insert(0, Reason::Always);
        }
        if (always || fits) && available(step, inputs, library) {
            reasons.insert(&step.id, why);
        }
    }
    let asked: Vec<&str> = reasons.keys().copied().collect();
    for (id, needed_by) in library.with_prerequisites(asked, &inputs.in_place) {
        if let Some(of) = needed_by {
            reasons
                .entry(id)
                .or_default()
                .push(Reason::Prerequisite { of: of.to_owned() });
        }
    }
    let mut ordered: Vec<(&Step, Vec<Reason>)> = reasons
        .into_iter()
        .filter_map(|(id, why)| Some((library.step(id)?, why)))
        .collect();
    let low = situation
        .readiness
        .is_some_and(|points| points < yardstick.quadrant_readiness);
    ordered.sort_by(|(a, _), (b, _)| {
        let gain = |step: &Step| weighted_gain(step, &situation.scores, yardstick);
        (low && !leads(a), a.horizon)
            .cmp(&(low && !leads(b), b.horizon))
            .then_with(|| gain(b).total_cmp(&gain(a)))
            .then_with(|| a.id.cmp(&b.id))
    });
    let first = first_step(&ordered, low, inputs).map(|step| step.id.clone());
    let candidates = ordered
        .into_iter()
        .map(|(step, mut why)| {
            if let Some(readiness) = situation
                .readiness
                .filter(|_| low && first.as_ref() == Some(&step.id))
            {
                why.insert(
                    0,
                    Reason::FirstStep {
                        readiness,
                        needed: yardstick.quadrant_readiness,
                    },
                );
            }
            Candidate {
                step: step.id.clone(),
                reasons: why,
            }
        })
        .collect();
    DepartmentCandidates {
        code: situation.code.clone(),
        name: situation.name.clone(),
        readiness: situation.readiness,
        first_step: first,
        candidates,
    }
}

/// The main dimension first, then the others in the step's order; dimensions it no longer helps are left out.
fn dimension_reasons(step: &Step, situation: &Situation, yardstick: &Yardstick) -> Vec<Reason> {
    step.dimensions
        .iter()
        .filter_map(|dimension| {
            let score = *situation.scores.get(dimension)?;
            let level = yardstick.level(score)?;
            let fit = fit(step, level);
            (fit > 0.0).then(|| Reason::Dimension {
                dimension: dimension.clone(),
                score,
                level,
                from_level: step.from_level,
                to_level: step.to_level,
                fit,
            })
        })
        .collect()
}

/// Whether a step and all it needs may be part of a plan, and there are people for it.
fn available(step: &Step, inputs: &Inputs, library: &Library) -> bool {
    !inputs.in_place.contains(&step.id)
        && library
            .with_prerequisites([step.id.as_str()], &inputs.in_place)
            .keys()
            .filter_map(|id| library.step(id))
            .all(|step| !inputs.excluded.contains(&step.id) && inputs.people(step.scope).is_some())
}

/// Whether a step is from voice, trust or leadership, with which a department of low readiness begins.
pub(super) fn leads(step: &Step) -> bool {
    step.dimensions
        .first()
        .is_some_and(|main| Yardstick::FIRST_DIMENSIONS.contains(&main.as_str()))
}

fn weighted_gain(step: &Step, scores: &BTreeMap<String, f64>, yardstick: &Yardstick) -> f64 {
    expected_uplift(step, scores, yardstick)
        .iter()
        .map(|(dimension, points)| yardstick.weight(dimension) * points)
        .sum()
}

/// The first of the ordered steps that needs nothing before it; where readiness is low, one of voice, trust or
/// leadership.
fn first_step<'s>(
    ordered: &[(&'s Step, Vec<Reason>)],
    low: bool,
    inputs: &Inputs,
) -> Option<&'s Step> {
    ordered
        .iter()
        .map(|(step, _)| *step)
        .filter(|step| !low || leads(step))
        .find(|step| {
            step.prerequisites
                .iter()
                .all(|before| inputs.in_place.contains(before))
        })
}

/// A plain choice among candidates, where nobody chose: what is always included, then, from the lowest dimension
/// upwards, the step that lifts it most for its money, with what it needs, as long as the budget lasts.
/// Finding the best set under a budget is the portfolio's work, not this one's.
pub fn plain_choice(
    candidates: &[Candidate],
    inputs: &Inputs,
    library: &Library,
    yardstick: &Yardstick,
) -> Vec<String> {
    let cost = |step: &Step| {
        StepCost::expected(step, inputs).map_or(f64::INFINITY, |cost| cost.project_cost)
    };
    let among: Vec<&Step> = candidates
        .iter()
        .filter_map(|one| library.step(&one.step))
        .collect();
    let always = among
        .iter()
        .filter(|step| inputs.mandatory.contains(&step.id))
        .map(|step| step.id.as_str());
    let mut chosen: BTreeSet<&str> = library
        .with_prerequisites(always, &inputs.in_place)
        .into_keys()
        .collect();
    let mut dimensions: Vec<(usize, &str, f64)> = yardstick
        .dimensions
        .iter()
        .enumerate()
        .filter_map(|(place, (id, _))| Some((place, id.as_str(), *inputs.scores.get(id)?)))
        .collect();
    dimensions.sort_by(|a, b| a.2.total_cmp(&b.2).then(a.0.cmp(&b.0)));
    for (_, dimension, _) in dimensions {
        let main = |step: &Step| {
            step.dimensions
                .first()
                .is_some_and(|main| main == dimension)
        };
        if chosen.iter().filter_map(|id| library.step(id)).any(main) {
            continue;
        }
        let mut fitting: Vec<&Step> = among.iter().copied().filter(|step| main(step)).collect();
        let yield_of =
            |step: &Step| weighted_gain(step, &inputs.scores, yardstick) / cost(step).max(1.0);
        fitting.sort_by(|a, b| {
            yield_of(b)
                .total_cmp(&yield_of(a))
                .then_with(|| a.id.cmp(&b.id))
        });
        for step in fitting {
            let mut more = chosen.clone();
            more.extend(
                library
                    .with_prerequisites([step.id.as_str()], &inputs.in_place)
                    .into_keys(),
            );
            let total: f64 = more
                .iter()
                .filter_map(|id| library.step(id))
                .map(cost)
                .sum();
            if inputs.budget.is_none_or(|budget| total <= budget) {
                chosen = more;
                break;
            }
        }
    }
    chosen.into_iter().map(str::to_owned).collect()
}
