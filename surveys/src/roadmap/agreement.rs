//! What people confirm about a plan before it is published: checks, limits that somebody decided to pass, who read it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Inputs, Plan, Yardstick, candidates, checklist,
    inputs::Words,
    plan::BudgetFit,
    step::{LegalCheck, Population},
};
use crate::{language::Language, trend::Day};

/// What was confirmed. It belongs to a scenario while it is worked on, and to the roadmap once it is published.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
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
    /// The day by which staff hear back, where it is another one than that of the wave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report_back_by: Option<Day>,
    /// Who sees to what staff said and nobody has answered yet.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub answers_by: String,
    /// Targets of steps' objectives that are not those of the library, in the objective's unit.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<String, f64>,
    /// Who was asked about a step, by step.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub asked: BTreeMap<String, String>,
    /// What the executive team confirms stays as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stays: Option<Stays>,
    /// Why there is a new version; empty for the first one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// What stays as it is, whatever the steps bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stays {
    /// What stays: a line each.
    pub what: Words,
    /// Who confirmed it for the executive team; empty until somebody has.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// The day it was confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
}

impl Stays {
    /// Whether somebody stands for it.
    pub fn is_confirmed(&self) -> bool {
        !self.what.is_empty() && checklist::is_named(&self.by)
    }

    /// The lines in a language, or in the one there is.
    pub fn lines(&self, language: Language) -> impl Iterator<Item = &str> {
        let lines = self.what.text(language).lines().map(str::trim);
        lines.filter(|line| !line.is_empty())
    }
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
    /// Readiness asks for a first step from voice, trust or leadership, and the plan begins with another (MODEL §4).
    FirstStep,
    /// Too few were heard to speak for the whole organization (MODEL §7).
    Coverage,
}

/// The limits that a plan passes; [`Limit::Coverage`] is one of the result behind it, not of the plan.
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
        (begins_elsewhere(plan, inputs), Limit::FirstStep),
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

/// Whether the organization, or a department of it, is asked to begin with a step that its readiness does not carry.
fn begins_elsewhere(plan: &Plan, inputs: &Inputs) -> bool {
    let needed = Yardstick::builtin().quadrant_readiness;
    let is_asked = plan.readiness < needed || !plan.departments_below(needed).is_empty();
    let library = plan.library();
    let leads = |id: &str| library.step(id).is_some_and(candidates::leads);
    let first = plan.steps.iter().map(|planned| planned.start).min();
    let begins_there = plan
        .steps
        .iter()
        .any(|planned| Some(planned.start) == first && leads(&planned.id));
    let has_begun = inputs.in_place.iter().any(|id| leads(id));
    is_asked && first.is_some() && !begins_there && !has_begun
}

impl Agreement {
    /// What goes on into a copy of the scenario: targets, who was asked, what stays. Checks, decisions and readers confirm
    /// one plan, and are asked for again.
    #[must_use]
    pub fn for_copy(&self) -> Self {
        Self {
            targets: self.targets.clone(),
            asked: self.asked.clone(),
            stays: self.stays.clone(),
            ..Self::default()
        }
    }

    /// What goes on into the next plan, for the steps that can be in it. What stays waits to be confirmed once more.
    #[must_use]
    pub fn for_next(&self, inputs: &Inputs) -> Self {
        let library = inputs.library();
        let is_ahead =
            |id: &str| library.step(id).is_some() && !inputs.in_place.iter().any(|of| of == id);
        let mut next = self.for_copy();
        next.targets.retain(|id, _| is_ahead(id));
        next.asked.retain(|id, _| is_ahead(id));
        if let Some(stays) = &mut next.stays {
            stays.by = String::new();
            stays.on = None;
        }
        next
    }

    /// Sets what was agreed on into a plan that was worked out without it.
    pub fn settle(&self, plan: &mut Plan) {
        for planned in &mut plan.steps {
            if let Some(target) = self.targets.get(&planned.id) {
                planned.kpi_target = *target;
            }
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    fn agreed() -> Agreement {
        let steps = ["VOI-S1", "LEA-S1", "GONE-S1"];
        Agreement {
            targets: steps.map(|id| (id.to_owned(), 80.0)).into(),
            asked: steps
                .map(|id| (id.to_owned(), "31 people".to_owned()))
                .into(),
            stays: Some(Stays {
                what: Words::Everywhere("All sites".to_owned()),
                by: "Ada Example".to_owned(),
                on: "2027-01-15".parse().ok(),
            }),
            checks: [("VOI-S1".to_owned(), BTreeMap::new())].into(),
            read_by: "Ada Example".to_owned(),
            why: "A new year".to_owned(),
            ..Agreement::default()
        }
    }

    #[test]
    fn a_copy_keeps_what_belongs_to_the_steps_and_nothing_that_confirms_one_plan() {
        let (agreed, copy) = (agreed(), agreed().for_copy());
        assert_eq!(copy.targets, agreed.targets);
        assert_eq!(copy.asked, agreed.asked);
        assert_eq!(copy.stays, agreed.stays);
        assert!(copy.checks.is_empty() && copy.read_by.is_empty() && copy.why.is_empty());
    }

    #[test]
    fn the_next_plan_keeps_targets_of_what_is_ahead_and_asks_again_what_stays() {
        let inputs = Inputs {
            in_place: vec!["VOI-S1".to_owned()],
            ..Inputs::default()
        };
        let next = agreed().for_next(&inputs);
        let steps: Vec<&String> = next.targets.keys().chain(next.asked.keys()).collect();
        assert_eq!(steps, ["LEA-S1", "LEA-S1"]);
        let stays = next.stays.unwrap();
        assert!(!stays.is_confirmed() && stays.on.is_none() && !stays.what.is_empty());
    }
}
