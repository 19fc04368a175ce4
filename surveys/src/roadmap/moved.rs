//! What moved between two versions of a roadmap.

use serde::{Deserialize, Serialize};

use super::{Plan, PlannedStep, schedule::Span};

/// The difference between two versions, for their readers.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Moved {
    /// Steps that came, in the order of their months.
    pub came: Vec<String>,
    /// Steps that left, in the order of their months.
    pub left: Vec<String>,
    /// Steps that stayed with something new about them.
    pub steps: Vec<StepMoved>,
    /// Project cost before and after, where it differs by a whole unit of money.
    pub cost: Option<(f64, f64)>,
    /// First month before and after.
    pub months: Option<(Option<String>, Option<String>)>,
}

/// What is new about a step; `None` where it is as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepMoved {
    /// Id of the step.
    pub id: String,
    /// Its months before and after.
    pub months: Option<(Span, Span)>,
    /// The target of its objective before and after.
    pub target: Option<(f64, f64)>,
    /// The month of that target before and after.
    pub target_month: Option<(u32, u32)>,
    /// Its owner is another.
    pub owner: bool,
}

/// What moved from one version to the next.
pub fn moved(before: &Plan, after: &Plan) -> Moved {
    let only_in = |one: &Plan, other: &Plan| -> Vec<String> {
        one.steps
            .iter()
            .filter(|step| find(other, &step.id).is_none())
            .map(|step| step.id.clone())
            .collect()
    };
    let first_month = |plan: &Plan| plan.start_month.map(|month| month.to_string());
    let costs = (before.project_cost, after.project_cost);
    Moved {
        came: only_in(after, before),
        left: only_in(before, after),
        steps: after
            .steps
            .iter()
            .filter_map(|step| of_step(find(before, &step.id)?, step))
            .collect(),
        cost: ((costs.0 - costs.1).abs() >= 1.0).then_some(costs),
        months: differs(first_month(before), first_month(after)),
    }
}

fn find<'p>(plan: &'p Plan, id: &str) -> Option<&'p PlannedStep> {
    plan.steps.iter().find(|step| step.id == id)
}

fn differs<T: PartialEq>(before: T, after: T) -> Option<(T, T)> {
    (before != after).then_some((before, after))
}

fn of_step(before: &PlannedStep, after: &PlannedStep) -> Option<StepMoved> {
    let moved = StepMoved {
        id: after.id.clone(),
        months: differs((before.start, before.end), (after.start, after.end)),
        target: differs(before.kpi_target, after.kpi_target),
        target_month: differs(before.kpi_month, after.kpi_month),
        owner: before.owner != after.owner,
    };
    let StepMoved {
        months,
        target,
        target_month,
        owner,
        ..
    } = &moved;
    let is_new = months.is_some() || target.is_some() || target_month.is_some() || *owner;
    is_new.then_some(moved)
}

impl Moved {
    /// Whether nothing moved.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roadmap::{
        Inputs, Library, Yardstick,
        inputs::{Choice, Words},
    };

    const EXAMPLE: &str = include_str!("../../steps/inputs-example.toml");

    fn plan(steps: &[&str]) -> Plan {
        let inputs = Inputs {
            candidates: Some(steps.iter().map(ToString::to_string).collect()),
            choice: Choice::Listed,
            budget: None,
            ..Inputs::from_toml(EXAMPLE).unwrap()
        };
        Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap()
    }

    #[test]
    fn the_same_plan_has_not_moved() {
        let plan = plan(&["VOI-S1", "LEA-S1"]);
        assert!(moved(&plan, &plan).is_empty());
    }

    #[test]
    fn steps_come_and_go_and_money_follows() {
        let found = moved(&plan(&["VOI-S1", "LEA-S1"]), &plan(&["VOI-S1", "DIR-S1"]));
        assert_eq!(found.came, ["DIR-S1"]);
        assert_eq!(found.left, ["LEA-S1"]);
        assert!(found.cost.is_some());
    }

    #[test]
    fn months_targets_and_owners_are_told_step_by_step() {
        let before = plan(&["VOI-S1"]);
        let mut after = before.clone();
        let step = &mut after.steps[0];
        (step.start, step.end, step.kpi_month) = (step.start + 2, step.end + 2, step.kpi_month + 2);
        step.owner = Some(Words::Everywhere("Ada Example".to_owned()));
        let found = moved(&before, &after);
        let one = &found.steps[0];
        let (was, is) = one.months.unwrap();
        assert_eq!((is.0 - was.0, is.1 - was.1), (2, 2));
        assert!(one.owner && one.target_month.is_some() && one.target.is_none());
        assert_eq!((found.came.len(), found.left.len()), (0, 0));
    }
}
