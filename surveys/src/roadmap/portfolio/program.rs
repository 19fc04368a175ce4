//! The choice as numbers (BUDGET.md §5): what each step gives, costs and needs, and every limit.

use std::collections::BTreeMap;

use super::ledger::Worth;
use crate::roadmap::{
    Inputs, Library, Step, Yardstick,
    candidates::expected_uplift,
    cost::{Missing, StepCost},
    schedule::placement_order,
};

/// Money and person-days this close count as equal.
pub(super) const CLOSE: f64 = 1e-6;

/// Most steps that can be chosen among.
pub const MOST_STEPS: usize = 64;

/// Steps as a set of places.
pub(super) type Set = u64;

/// A choice to be made. Steps are in the order in which they are placed on the calendar, so that what comes before a
/// step always has a lower place.
#[derive(Debug, Clone)]
pub struct Program {
    pub(super) ids: Vec<String>,
    /// Places in the order of ids.
    pub(super) by_id: Vec<usize>,
    pub(super) cost: Vec<f64>,
    /// u_id by step and dimension.
    pub(super) uplift: Vec<Vec<f64>>,
    pub(super) dimensions: Vec<String>,
    pub(super) weights: Vec<f64>,
    /// Most points a dimension can gain.
    pub(super) room: Vec<f64>,
    pub(super) roles: Vec<String>,
    pub(super) capacity: Vec<f64>,
    /// Person-days by step and limited role.
    pub(super) days: Vec<Vec<f64>>,
    pub(super) before: Vec<Set>,
    pub(super) mandatory: Set,
    /// Dimensions that must be served, and who serves them.
    pub(super) served: Vec<(String, Set)>,
    pub(super) budget: Option<f64>,
    pub(super) floor: Option<f64>,
    pub(super) worth: Worth,
}

/// Why there is nothing to choose from.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProgramFault {
    /// Something a step's cost needs.
    #[error(transparent)]
    Missing(#[from] Missing),
    /// More steps than a search can hold.
    #[error(
        "{0} steps are candidates, and a choice is made among {MOST_STEPS} at most; exclude some"
    )]
    TooMany(usize),
    /// Nobody said how many people take part.
    #[error("`readiness` is missing; give it in points, or a result file")]
    NoReadiness,
}

impl Program {
    /// The choice among `candidates`, with what must come before them. Steps in place, steps that are excluded and
    /// those that need one are left out.
    ///
    /// # Errors
    /// Everything that is missing to say what a step costs; too many steps.
    pub fn of<'a>(
        candidates: impl IntoIterator<Item = &'a String>,
        inputs: &'a Inputs,
        library: &Library,
        yardstick: &Yardstick,
    ) -> Result<Self, Vec<ProgramFault>> {
        let Some(adoption) = inputs.adoption() else {
            return Err(vec![ProgramFault::NoReadiness]);
        };
        let steps = steps(candidates, inputs, library, yardstick);
        if steps.len() > MOST_STEPS {
            return Err(vec![ProgramFault::TooMany(steps.len())]);
        }
        let mut faults = Vec::new();
        let mut costed = Vec::new();
        for step in steps {
            match StepCost::expected(step, inputs) {
                Ok(cost) => costed.push((step, cost)),
                Err(missing) => faults.push(ProgramFault::Missing(missing)),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self::with(&costed, inputs, yardstick, adoption))
    }

    fn with(
        steps: &[(&Step, StepCost)],
        inputs: &Inputs,
        yardstick: &Yardstick,
        adoption: f64,
    ) -> Self {
        let places: BTreeMap<&str, usize> = steps
            .iter()
            .enumerate()
            .map(|(place, (step, _))| (step.id.as_str(), place))
            .collect();
        let before: Vec<Vec<usize>> = steps
            .iter()
            .map(|(step, _)| {
                step.prerequisites
                    .iter()
                    .filter_map(|before| places.get(before.as_str()).copied())
                    .collect()
            })
            .collect();
        let scored: Vec<(&String, f64, f64)> = yardstick
            .dimensions
            .iter()
            .filter_map(|(id, weight)| Some((id, *weight, *inputs.scores.get(id)?)))
            .collect();
        let uplift: Vec<Vec<f64>> = steps
            .iter()
            .map(|(step, _)| {
                let points = expected_uplift(step, &inputs.scores, yardstick);
                let vote = 1.0 + inputs.vote_bonus.get(&step.id).copied().unwrap_or(0.0);
                scored
                    .iter()
                    .map(|(id, ..)| points.get(*id).copied().unwrap_or(0.0) * adoption * vote)
                    .collect()
            })
            .collect();
        let mut lowest: Vec<usize> = (0..scored.len()).collect();
        lowest.sort_by(|a, b| scored[*a].2.total_cmp(&scored[*b].2).then(a.cmp(b)));
        lowest.truncate(inputs.lowest_dimensions_served);
        let served = lowest
            .into_iter()
            .map(|dimension| {
                let by = set((0..steps.len()).filter(|step| uplift[*step][dimension] > 0.0));
                (scored[dimension].0.clone(), by)
            })
            .collect();
        let roles: Vec<String> = inputs.capacity_days.keys().cloned().collect();
        let mut program = Self {
            ids: steps.iter().map(|(step, _)| step.id.clone()).collect(),
            by_id: places.values().copied().collect(),
            cost: steps.iter().map(|(_, cost)| cost.project_cost).collect(),
            uplift,
            dimensions: scored.iter().map(|(id, ..)| (*id).clone()).collect(),
            weights: scored.iter().map(|(_, weight, _)| *weight).collect(),
            room: scored
                .iter()
                .map(|(.., score)| inputs.max_gain_points.min(100.0 - score))
                .collect(),
            capacity: inputs.capacity_days.values().copied().collect(),
            days: steps
                .iter()
                .map(|(step, cost)| {
                    roles
                        .iter()
                        .map(|role| cost.effort_days * step.roles.get(role).unwrap_or(&0.0))
                        .collect()
                })
                .collect(),
            roles,
            worth: Worth::of(steps, &before, inputs, adoption),
            before: before.into_iter().map(set).collect(),
            mandatory: 0,
            served,
            budget: inputs.budget,
            floor: inputs.return_floor,
        };
        for id in &inputs.mandatory {
            if let Some(place) = places.get(id.as_str()) {
                program.force(*place);
            }
        }
        program
    }

    /// Makes a step and all that comes before it part of every set.
    pub(super) fn force(&mut self, step: usize) {
        self.mandatory |= self.with_before(step);
    }

    /// A step with all that comes before it.
    pub(super) fn with_before(&self, step: usize) -> Set {
        places(self.before[step])
            .map(|before| self.with_before(before))
            .fold(1 << step, |all, more| all | more)
    }

    /// Number of steps to choose from.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is no step to choose.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The place of a step; `None` if it is not among the candidates.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|known| known == id)
    }

    /// The ids of a set, sorted.
    pub(super) fn ids_of(&self, of: Set) -> Vec<String> {
        self.in_order(of)
            .map(|place| self.ids[place].clone())
            .collect()
    }

    /// The places of a set in the order of ids, in which sums are made.
    pub(super) fn in_order(&self, of: Set) -> impl Iterator<Item = usize> {
        self.by_id
            .iter()
            .copied()
            .filter(move |place| of & (1 << place) != 0)
    }

    /// Gain per dimension within its room.
    pub(super) fn gains(&self, of: Set) -> Vec<f64> {
        let mut gains = vec![0.0; self.room.len()];
        for place in self.in_order(of) {
            for (gain, points) in gains.iter_mut().zip(&self.uplift[place]) {
                *gain += points;
            }
        }
        for (gain, room) in gains.iter_mut().zip(&self.room) {
            *gain = gain.min(*room);
        }
        gains
    }

    /// Σ w_d y_d.
    pub(super) fn objective(&self, of: Set) -> f64 {
        self.gains(of)
            .iter()
            .zip(&self.weights)
            .map(|(gain, weight)| weight * gain)
            .sum()
    }

    /// Project cost.
    pub(super) fn cost_of(&self, of: Set) -> f64 {
        self.in_order(of).map(|place| self.cost[place]).sum()
    }

    /// Person-days of a limited role.
    pub(super) fn days_of(&self, of: Set, role: usize) -> f64 {
        self.in_order(of).map(|place| self.days[place][role]).sum()
    }

    /// Net present value of a set that holds its prerequisites, on its real schedule.
    pub(super) fn npv_of(&self, of: Set) -> f64 {
        let mut ledger = super::ledger::Ledger::empty(&self.worth);
        for place in places(of) {
            ledger.place(&self.worth, place);
        }
        ledger.npv()
    }
}

/// The steps that may be chosen, in placement order.
fn steps<'l, 'a>(
    candidates: impl IntoIterator<Item = &'a String>,
    inputs: &'a Inputs,
    library: &'l Library,
    yardstick: &Yardstick,
) -> Vec<&'l Step> {
    let asked = candidates
        .into_iter()
        .chain(&inputs.mandatory)
        .filter_map(|id| library.step(id))
        .map(|step| step.id.as_str());
    let with_all = library.with_prerequisites(asked, &inputs.in_place);
    let may: Vec<&Step> = with_all
        .into_keys()
        .filter(|id| {
            library
                .with_prerequisites([*id], &inputs.in_place)
                .keys()
                .all(|needed| !inputs.excluded.iter().any(|excluded| excluded == needed))
        })
        .filter_map(|id| library.step(id))
        .collect();
    placement_order(&may, inputs, yardstick)
}

pub(super) fn set(places: impl IntoIterator<Item = usize>) -> Set {
    places.into_iter().fold(0, |set, place| set | (1 << place))
}

/// The places of a set, the lowest first.
pub(super) fn places(set: Set) -> impl Iterator<Item = usize> {
    let mut left = set;
    std::iter::from_fn(move || {
        (left != 0).then(|| {
            let place = left.trailing_zeros() as usize;
            left &= left - 1;
            place
        })
    })
}
