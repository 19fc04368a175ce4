//! The parts of a plan that follow from its chosen steps.

use std::collections::BTreeMap;

use super::{PlannedDimension, PlannedStep, StepFigures};
use crate::roadmap::{
    Inputs, Library, Step, Yardstick,
    candidates::{Reason, expected_uplift},
    cashflow::{Costed, standalone_npv},
    cost::StepCost,
    levers::{Confirmed, levers},
    schedule::{Schedule, schedule},
    step::Horizon,
};

/// What every part of a plan is made from.
pub(super) struct Parts<'p> {
    pub(super) inputs: &'p Inputs,
    pub(super) library: &'p Library,
    pub(super) yardstick: &'p Yardstick,
    pub(super) readiness: f64,
    pub(super) adoption: f64,
}

/// Expected gain of a step per dimension, in points.
fn uplift(
    step: &Step,
    inputs: &Inputs,
    yardstick: &Yardstick,
    adoption: f64,
) -> BTreeMap<String, f64> {
    let mut uplift = expected_uplift(step, &inputs.scores, yardstick);
    for points in uplift.values_mut() {
        *points *= adoption;
    }
    uplift
}

/// Today's score and expected gain of each dimension that has a score, within its limits.
fn gains<'y>(
    steps: &[&Step],
    inputs: &Inputs,
    yardstick: &'y Yardstick,
    adoption: f64,
) -> Vec<(&'y str, f64, f64, f64)> {
    let mut sums: BTreeMap<String, f64> = BTreeMap::new();
    for (dimension, points) in steps
        .iter()
        .flat_map(|step| uplift(step, inputs, yardstick, adoption))
    {
        *sums.entry(dimension).or_default() += points;
    }
    yardstick
        .dimensions
        .iter()
        .filter_map(|(id, weight)| {
            let today = *inputs.scores.get(id)?;
            let most = inputs.max_gain_points.min(100.0 - today);
            let gain = sums.get(id).copied().unwrap_or(0.0).min(most);
            Some((id.as_str(), *weight, today, gain))
        })
        .collect()
}

/// Expected gain of the index, in points.
pub(in crate::roadmap) fn weighted_gain(
    steps: &[&Step],
    inputs: &Inputs,
    yardstick: &Yardstick,
    adoption: f64,
) -> f64 {
    gains(steps, inputs, yardstick, adoption)
        .into_iter()
        .map(|(_, weight, _, gain)| weight * gain)
        .sum()
}

impl Parts<'_> {
    fn uplift(&self, step: &Step) -> BTreeMap<String, f64> {
        uplift(step, self.inputs, self.yardstick, self.adoption)
    }

    pub(super) fn dimensions(&self, steps: &[&Step]) -> Vec<PlannedDimension> {
        gains(steps, self.inputs, self.yardstick, self.adoption)
            .into_iter()
            .filter_map(|(id, weight, today, gain)| {
                Some(PlannedDimension {
                    id: id.to_owned(),
                    weight,
                    today,
                    gain,
                    expected: today + gain,
                    level_today: self.yardstick.level(today)?,
                    level_expected: self.yardstick.level(today + gain)?,
                    target: self.inputs.target(id, today, self.yardstick),
                })
            })
            .collect()
    }

    pub(super) fn planned(
        &self,
        costed: &[Costed<'_>],
        schedule: &Schedule,
        reasons: &BTreeMap<String, Vec<Reason>>,
    ) -> Vec<PlannedStep> {
        let mut planned: Vec<PlannedStep> = costed
            .iter()
            .filter_map(|(step, cost)| {
                let (start, end) = *schedule.get(&step.id)?;
                let follows: Vec<String> = step
                    .prerequisites
                    .iter()
                    .filter(|before| schedule.contains_key(*before))
                    .cloned()
                    .collect();
                let earliest = follows
                    .iter()
                    .map(|before| schedule[before].1 + 1)
                    .fold(self.inputs.first_month(step), u32::max);
                Some(PlannedStep {
                    id: step.id.clone(),
                    horizon: Horizon::of_month(start),
                    start,
                    end,
                    moved_by_load: start > earliest,
                    reasons: reasons.get(&step.id).cloned().unwrap_or_default(),
                    follows,
                    owner: self.inputs.owners.get(&step.id).cloned(),
                    goal: self.inputs.strategy_links.get(&step.id).cloned(),
                    kpi_baseline: self
                        .inputs
                        .measured_baselines
                        .get(&step.id)
                        .copied()
                        .unwrap_or(step.kpi.baseline),
                    kpi_target: step.kpi.target,
                    // A step that was asked to start earlier than its horizon is measured earlier, but never before its end.
                    kpi_month: (step.kpi.target_month + start)
                        .saturating_sub(step.horizon.first_month())
                        .max(end),
                    levers: levers(
                        step,
                        (start, end),
                        self.readiness,
                        self.yardstick.commitments_gate,
                        &Confirmed::default(),
                    ),
                    checks: step.checks.clone(),
                    hours_per_person: step.participant_hours.expected(),
                    cost: *cost,
                    uplift: self.uplift(step),
                })
            })
            .collect();
        planned.sort_by(|a, b| (a.start, a.end, &a.id).cmp(&(b.start, b.end, &b.id)));
        planned
    }

    pub(super) fn figures<'i>(
        &self,
        ids: impl Iterator<Item = &'i String>,
    ) -> BTreeMap<String, StepFigures> {
        ids.filter_map(|id| {
            let step = self.library.step(id)?;
            let cost = StepCost::expected(step, self.inputs).ok()?;
            let uplift = self.uplift(step);
            let figures = StepFigures {
                project_cost: cost.project_cost,
                weighted_uplift: uplift
                    .iter()
                    .map(|(id, points)| self.yardstick.weight(id) * points)
                    .sum(),
                uplift,
                effort_days: cost.effort_days,
                blended_day_rate: cost.blended_day_rate,
                standalone_npv: self.standalone_npv(step, cost),
                participants_cost: cost.participants_cost,
                run_cost_per_month: cost.run_cost_per_month,
            };
            Some((id.clone(), figures))
        })
        .collect()
    }

    fn standalone_npv(&self, step: &Step, cost: StepCost) -> f64 {
        let before: Vec<&Step> = self
            .library
            .with_prerequisites([step.id.as_str()], &self.inputs.in_place)
            .into_keys()
            .filter_map(|id| self.library.step(id))
            .collect();
        let schedule = schedule(&before, self.inputs, self.yardstick);
        standalone_npv((step, cost), &schedule, self.inputs, self.adoption)
    }
}
