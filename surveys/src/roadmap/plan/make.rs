//! From inputs to a plan.

use std::collections::BTreeMap;

use super::{BudgetFit, Plan, PlanFault, PlannedDimension, fault, parts::Parts};
use crate::roadmap::{
    Inputs, Library, Step, Yardstick,
    candidates::{Candidate, Reason, Situation, candidates, plain_choice},
    cashflow::{Costed, base_case},
    cost::{Missing, StepCost},
    load::load,
    schedule::schedule,
    step::Scope,
};

impl Plan {
    /// The plan of these inputs. `departments` are the groups of a result that may be shown; without a result, none.
    ///
    /// # Errors
    /// Everything that is missing or contradicts itself, together.
    pub fn make(
        inputs: &Inputs,
        library: &Library,
        yardstick: &Yardstick,
        departments: &[Situation],
    ) -> Result<Self, Vec<PlanFault>> {
        let mut faults = fault::unknown_names(inputs, library, yardstick);
        if inputs.scores.is_empty() {
            faults.push(PlanFault::NoScores);
        }
        let (Some(readiness), Some(adoption)) = (inputs.readiness, inputs.adoption()) else {
            faults.push(PlanFault::NoReadiness);
            return Err(faults);
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        let organization = candidates(
            &Situation::of_organization(inputs),
            inputs,
            library,
            yardstick,
        );
        let reasons = chosen_with_reasons(&organization.candidates, inputs, library, yardstick);
        let steps: Vec<&Step> = reasons.keys().filter_map(|id| library.step(id)).collect();
        faults.extend(fault::needs_excluded(&steps, inputs));
        let costed = cost_all(&steps, inputs).unwrap_or_else(|missing| {
            faults.extend(missing.into_iter().map(PlanFault::Missing));
            Vec::new()
        });
        if !faults.is_empty() {
            return Err(faults);
        }
        let parts = Parts {
            inputs,
            library,
            yardstick,
            readiness,
            adoption,
        };
        let schedule = schedule(&steps, &inputs.max_parallel, yardstick);
        let dimensions = parts.dimensions(&steps);
        let base_case = base_case(&costed, &schedule, inputs, adoption);
        let person_days = person_days(&costed);
        let capacity_used: BTreeMap<String, f64> = inputs
            .capacity_days
            .keys()
            .map(|role| (role.clone(), person_days.get(role).copied().unwrap_or(0.0)))
            .collect();
        let looked_at = inputs
            .candidates
            .iter()
            .flatten()
            .chain(organization.candidates.iter().map(|c| &c.step));
        Ok(Self {
            schema: "plan/1".to_owned(),
            library_version: library.version().to_owned(),
            organization: inputs.organization.clone(),
            currency: inputs.currency.clone(),
            start_month: inputs.start_month,
            future_sentence: inputs.future_sentence.clone(),
            sponsors: inputs.sponsors.clone(),
            headcount: inputs
                .scope_headcount
                .get(&Scope::All)
                .copied()
                .unwrap_or(0),
            departments_count: inputs.departments.len(),
            readiness,
            adoption,
            maturity_index: yardstick
                .index(|id| inputs.scores.get(id).copied())
                .unwrap_or(0.0),
            index_after: index_after(&dimensions),
            objective: dimensions
                .iter()
                .map(|dimension| dimension.weight * dimension.gain)
                .sum(),
            gain_by_dimension: dimensions.iter().map(|d| (d.id.clone(), d.gain)).collect(),
            selected: reasons.keys().cloned().collect(),
            steps: parts.planned(&costed, &schedule, &reasons),
            per_initiative: parts.figures(looked_at.chain(reasons.keys())),
            candidates: organization.candidates,
            departments: departments
                .iter()
                .map(|d| candidates(d, inputs, library, yardstick))
                .collect(),
            project_cost: base_case.project_cost,
            budget_fit: BudgetFit::of(base_case.project_cost, inputs.budget),
            capacity_exceeded: capacity_used
                .iter()
                .filter(|(role, used)| **used > inputs.capacity_days[*role] + 1e-9)
                .map(|(role, _)| role.clone())
                .collect(),
            load: load(&steps, &schedule),
            dimensions,
            schedule,
            person_days,
            capacity_used,
            base_case,
        })
    }
}

/// The chosen steps with what must come before them, each with its reasons: the consultant's list if there is one,
/// else a plain choice among the candidates.
fn chosen_with_reasons(
    candidates: &[Candidate],
    inputs: &Inputs,
    library: &Library,
    yardstick: &Yardstick,
) -> BTreeMap<String, Vec<Reason>> {
    let listed = inputs.candidates.is_some();
    let wanted: Vec<String> = match &inputs.candidates {
        Some(list) => list
            .iter()
            .chain(&inputs.mandatory)
            .filter(|id| !inputs.excluded.contains(id))
            .cloned()
            .collect(),
        None => plain_choice(candidates, inputs, library, yardstick),
    };
    library
        .with_prerequisites(wanted.iter().map(String::as_str), &inputs.in_place)
        .into_iter()
        .map(|(id, needed_by)| {
            let mut reasons: Vec<Reason> = candidates
                .iter()
                .find(|candidate| candidate.step == id)
                .map(|candidate| candidate.reasons.clone())
                .unwrap_or_default();
            match needed_by {
                Some(of) => {
                    let why = Reason::Prerequisite { of: of.to_owned() };
                    if !reasons.contains(&why) {
                        reasons.push(why);
                    }
                }
                None if listed && reasons.is_empty() => reasons.push(Reason::Chosen),
                None => {}
            }
            (id.to_owned(), reasons)
        })
        .collect()
}

fn cost_all<'s>(steps: &[&'s Step], inputs: &Inputs) -> Result<Vec<Costed<'s>>, Vec<Missing>> {
    let mut costed = Vec::new();
    let mut missing = Vec::new();
    for step in steps {
        match StepCost::expected(step, inputs) {
            Ok(cost) => costed.push((*step, cost)),
            Err(what) => missing.push(what),
        }
    }
    if missing.is_empty() {
        Ok(costed)
    } else {
        Err(missing)
    }
}

fn person_days(costed: &[Costed<'_>]) -> BTreeMap<String, f64> {
    let mut days = BTreeMap::new();
    for (step, cost) in costed {
        for (role, share) in &step.roles {
            *days.entry(role.clone()).or_insert(0.0) += cost.effort_days * share;
        }
    }
    days
}

fn index_after(dimensions: &[PlannedDimension]) -> f64 {
    let weights: f64 = dimensions.iter().map(|dimension| dimension.weight).sum();
    let sum: f64 = dimensions
        .iter()
        .map(|dimension| dimension.weight * dimension.expected)
        .sum();
    if weights > 0.0 { sum / weights } else { 0.0 }
}
