//! From inputs to a plan.

use std::collections::BTreeMap;

use super::{BudgetFit, Plan, PlanFault, PlannedDimension, choice, fault, parts::Parts};
use crate::roadmap::{
    Inputs, Library, Step, Yardstick,
    candidates::{Situation, candidates},
    cashflow::{Costed, base_case, costed},
    load::load,
    portfolio::{Search, conflict},
    scenarios::Scenarios,
    schedule::schedule,
    step::Scope,
};

impl Plan {
    /// The plan of these inputs. `departments` are the groups of a result that may be shown; without a result, none.
    /// Where there is a budget the steps are searched, for no longer than a page may take; [`Plan::search`] with
    /// [`Plan::from_search`] take their time.
    ///
    /// # Errors
    /// Everything that is missing or contradicts itself, together.
    pub fn make(
        inputs: &Inputs,
        library: &Library,
        yardstick: &Yardstick,
        departments: &[Situation],
    ) -> Result<Self, Vec<PlanFault>> {
        let mut search = Self::search(inputs, library, yardstick)?;
        if let Some(search) = &mut search {
            let _ = search.step(choice::PAGE_NODES);
        }
        Self::from_search(inputs, library, yardstick, departments, search.as_ref())
    }

    /// The plan of these inputs with what their search has found, finished or not.
    ///
    /// # Errors
    /// Everything that is missing or contradicts itself, together.
    pub fn from_search(
        inputs: &Inputs,
        library: &Library,
        yardstick: &Yardstick,
        departments: &[Situation],
        search: Option<&Search>,
    ) -> Result<Self, Vec<PlanFault>> {
        let mut faults = fault::of_inputs(inputs, library, yardstick);
        let (Some(readiness), Some(adoption)) = (inputs.readiness, inputs.adoption()) else {
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
        let outcome = search.map(|search| search.outcome(choice::COUNT_NODES));
        let (best, next_best, searched) = match outcome {
            Some(outcome) => (outcome.best, outcome.next_best, Some(outcome.search)),
            None => (None, None, None),
        };
        let conflict = search
            .filter(|search| best.is_none() && search.is_done())
            .and_then(|search| conflict(search.program(), choice::CONFLICT_NODES));
        let reasons = choice::with_reasons(
            best.as_ref(),
            &organization.candidates,
            inputs,
            library,
            yardstick,
        );
        let steps: Vec<&Step> = reasons.keys().filter_map(|id| library.step(id)).collect();
        faults.extend(fault::needs_excluded(&steps, inputs));
        let costed = costed(&steps, inputs).unwrap_or_else(|missing| {
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
        let schedule = schedule(&steps, inputs, yardstick);
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
            overlay: inputs.overlay.clone(),
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
            search: searched,
            next_best,
            conflict,
            left_out: Vec::new(),
            sought: None,
            monte_carlo_pert: None,
            monte_carlo_triangular_splitmix64: None,
            tornado: Vec::new(),
            scenarios: Scenarios::default(),
        })
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
