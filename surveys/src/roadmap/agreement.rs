//! What people confirm about a plan before it is published: checks, limits that somebody decided to pass, who read it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Inputs, Plan, checklist,
    plan::BudgetFit,
    step::{LegalCheck, Population},
};
use crate::trend::Day;

/// What was confirmed. It belongs to a scenario while it is worked on, and to the roadmap once it is published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Agreement {
    /// Legal and social checks by step.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub checks: BTreeMap<String, BTreeMap<LegalCheck, Checked>>,
    /// Limits that are passed on purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// Who read the places with soft words and finds them right.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reviewed_by: String,
    /// Who of the organization read the roadmap before it goes out.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub read_by: String,
    /// Why there is a new version; empty for the first one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// A check that is done, or that somebody will see to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Checked {
    /// Who did it, or will see to it.
    pub by: String,
    /// The day it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
}

/// Somebody decided to pass limits. It holds for these and for no others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Who decided.
    pub by: String,
    /// What was known when it was decided.
    pub limits: BTreeSet<Limit>,
}

/// A limit that a plan passes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "limit", content = "of", rename_all = "snake_case")]
pub enum Limit {
    /// More steps at once than a population should be asked to take.
    StepsAtOnce(Population),
    /// More person-days of a role than there are.
    Capacity(String),
    /// More money than the budget.
    Budget,
    /// Less return than was asked for.
    ReturnFloor,
    /// No set of steps meets every limit.
    Conflict,
}

/// The limits that a plan passes.
pub fn limits_passed(plan: &Plan, inputs: &Inputs) -> BTreeSet<Limit> {
    let crowded = Population::ALL.into_iter().filter(|population| {
        let most = inputs.max_parallel.of(*population);
        plan.load
            .iter()
            .any(|month| month.steps_at_once.get(population).copied().unwrap_or(0) > most)
    });
    let below_floor = inputs
        .return_floor
        .is_some_and(|floor| plan.base_case.npv < floor);
    let single = [
        (
            matches!(plan.budget_fit, BudgetFit::Beyond { .. }),
            Limit::Budget,
        ),
        (below_floor, Limit::ReturnFloor),
        (plan.conflict.is_some(), Limit::Conflict),
    ];
    crowded
        .map(Limit::StepsAtOnce)
        .chain(plan.capacity_exceeded.iter().cloned().map(Limit::Capacity))
        .chain(
            single
                .into_iter()
                .filter_map(|(is_passed, limit)| is_passed.then_some(limit)),
        )
        .collect()
}

impl Agreement {
    /// Whether a check is settled for a step that starts in this horizon: done where it starts now, else with a name.
    pub(super) fn settles(&self, step: &str, check: LegalCheck, must_be_done: bool) -> bool {
        self.checks
            .get(step)
            .and_then(|checks| checks.get(&check))
            .is_some_and(|checked| {
                checklist::is_named(&checked.by) && (checked.on.is_some() || !must_be_done)
            })
    }

    /// Limits that are passed and that nobody decided on.
    pub fn undecided(&self, passed: &BTreeSet<Limit>) -> BTreeSet<Limit> {
        match &self.decision {
            Some(decision) if checklist::is_named(&decision.by) => {
                passed.difference(&decision.limits).cloned().collect()
            }
            _ => passed.clone(),
        }
    }

    /// The checks of a step that are done.
    pub fn done(&self, step: &str) -> BTreeSet<LegalCheck> {
        self.checks
            .get(step)
            .into_iter()
            .flatten()
            .filter(|(_, checked)| checked.on.is_some())
            .map(|(check, _)| *check)
            .collect()
    }
}
