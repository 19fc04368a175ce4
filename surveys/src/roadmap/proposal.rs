//! A budget to begin with, from the organization's own figures, where nobody has named one yet.
//!
//! First the exact search looks for the set of steps with the highest net present value among all that meet the limits,
//! whatever they cost ([`best_value`]): no dearer set returns more, so what that set costs is the budget that is proposed.
//! A search for the highest gain alone would spend all of that return on more steps. So each level asks for half of the
//! highest return that its budget allows (the share [`KEPT`], an assumption), and is then searched as any budget is
//! (BUDGET.md §5). A few budgets below and above are worked out beside it.
//!
//! Where not even the best set returns what it costs, no return is asked for, and whoever shows the proposal says so.

use serde::{Deserialize, Serialize};

use super::{
    Inputs, Library, Yardstick,
    plan::{PlanFault, among},
    portfolio::{Program, Search, best_value},
};

/// Budgets that are worked out, as shares of what the best set costs; the one that is proposed among them.
const AROUND: [f64; 6] = [0.4, 0.7, 1.0, 1.4, 2.0, 3.0];
const PROPOSED: f64 = 1.0;

/// Share of the highest return of a budget that its plan keeps.
const KEPT: f64 = 0.5;

/// A budget and the plan that a search makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetLevel {
    /// Limit of the project cost, rounded up to two digits.
    pub budget: f64,
    /// Net present value that is asked for; none where no set returns what it costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_floor: Option<f64>,
    /// It is the one that is proposed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub proposed: bool,
    /// Steps of the plan.
    pub steps: u32,
    /// What they cost.
    pub project_cost: f64,
    /// Gain of the index, in points.
    pub gain: f64,
    /// Net present value.
    pub npv: f64,
}

/// Budgets worth a look under these inputs, the lowest first; their own budget does not matter. `nodes` limits each
/// search. None where nothing can be chosen.
///
/// # Errors
/// Everything that is missing or contradicts itself, together.
pub fn levels(
    inputs: &Inputs,
    library: &Library,
    yardstick: &Yardstick,
    nodes: u64,
) -> Result<Vec<BudgetLevel>, Vec<PlanFault>> {
    let open = Inputs {
        budget: None,
        ..inputs.clone()
    };
    let among = among(&open, library, yardstick);
    let program = |budget: Option<f64>, return_floor: Option<f64>| {
        let inputs = Inputs {
            budget,
            return_floor,
            ..open.clone()
        };
        Program::of(&among, &inputs, library, yardstick)
            .map_err(|faults| faults.into_iter().map(PlanFault::from).collect::<Vec<_>>())
    };
    let Some(best) = best_value(program(None, None)?, nodes) else {
        return Ok(Vec::new());
    };
    let mut levels: Vec<BudgetLevel> = Vec::new();
    for share in AROUND {
        let budget = rounded_up(best.project_cost * share);
        let Some(most) = best_value(program(Some(budget), None)?, nodes) else {
            continue;
        };
        let return_floor = (most.npv >= 0.0).then(|| rounded_down(most.npv * KEPT));
        let mut search = Search::new(program(Some(budget), return_floor)?);
        let _ = search.step(nodes);
        let Some(found) = search.outcome(0).best else {
            continue;
        };
        let level = BudgetLevel {
            budget,
            return_floor,
            proposed: share.to_bits() == PROPOSED.to_bits(),
            steps: u32::try_from(found.steps.len()).unwrap_or(u32::MAX),
            project_cost: found.project_cost,
            gain: found.objective,
            npv: found.npv,
        };
        // More money that makes no other plan is no other level.
        let is_same = levels
            .last()
            .is_some_and(|last| (last.npv - level.npv).abs() < 0.005);
        if is_same && level.proposed {
            levels.pop();
        }
        if !is_same || level.proposed {
            levels.push(level);
        }
    }
    Ok(levels)
}

/// The level that is proposed.
pub fn proposed(levels: &[BudgetLevel]) -> Option<&BudgetLevel> {
    levels.iter().find(|level| level.proposed)
}

impl Inputs {
    /// The same with a budget where none is named, and the levels around it; unchanged where nothing can be proposed.
    ///
    /// # Errors
    /// Everything that is missing or contradicts itself, together.
    pub fn with_proposed_budget(
        self,
        library: &Library,
        yardstick: &Yardstick,
        nodes: u64,
    ) -> Result<Self, Vec<PlanFault>> {
        let is_open = self.budget.is_none() || self.budget_is_proposed();
        let budget_levels = levels(&self, library, yardstick, nodes)?;
        let (budget, return_floor) = match proposed(&budget_levels) {
            Some(level) if is_open => (Some(level.budget), level.return_floor),
            _ => (self.budget, self.return_floor),
        };
        Ok(Self {
            budget,
            budget_levels,
            return_floor,
            ..self
        })
    }

    /// Whether the budget is one that was proposed, and not the client's.
    pub fn budget_is_proposed(&self) -> bool {
        self.level().is_some()
    }

    /// Whether the return floor came with the proposed budget.
    pub fn floor_is_proposed(&self) -> bool {
        self.level()
            .is_some_and(|level| level.return_floor == self.return_floor)
    }

    /// The proposed budget that is in use.
    pub fn level(&self) -> Option<&BudgetLevel> {
        let budget = self.budget?;
        self.budget_levels
            .iter()
            .find(|level| level.budget.to_bits() == budget.to_bits())
    }
}

/// Up to the next amount of two digits: 416,383 becomes 420,000.
fn rounded_up(amount: f64) -> f64 {
    if amount <= 0.0 {
        return 0.0;
    }
    let unit = 10.0_f64.powf(amount.log10().floor() - 1.0).max(1.0);
    (amount / unit).ceil() * unit
}

/// Down to an amount of two digits.
fn rounded_down(amount: f64) -> f64 {
    if amount <= 0.0 {
        return 0.0;
    }
    let unit = 10.0_f64.powf(amount.log10().floor() - 1.0).max(1.0);
    (amount / unit).floor() * unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roadmap::{Plan, inputs::marks::Mark};

    const EXAMPLE: &str = include_str!("../../steps/inputs-example.toml");
    const NODES: u64 = 100_000;

    fn inputs() -> Inputs {
        Inputs {
            budget: None,
            capacity_days: std::collections::BTreeMap::default(),
            ..Inputs::from_toml(EXAMPLE).unwrap()
        }
    }

    /// What a roster and a survey alone say.
    fn roster_only() -> Inputs {
        Inputs {
            voluntary_turnover_rate: None,
            assisted_contacts_per_month: None,
            qualified_opportunities_per_year: None,
            contribution_margin_per_deal: None,
            partner_revenue_per_year: None,
            contribution_margin_rate: None,
            ..inputs()
        }
    }

    fn with(inputs: Inputs) -> Inputs {
        inputs
            .with_proposed_budget(Library::builtin(), &Yardstick::builtin(), NODES)
            .unwrap()
    }

    fn plan(inputs: &Inputs) -> Plan {
        Plan::make(inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap()
    }

    #[test]
    fn the_proposed_budget_makes_a_plan_that_keeps_half_of_the_highest_return() {
        for inputs in [inputs(), roster_only()] {
            let found = with(inputs.clone());
            let level = *found.level().unwrap();
            assert!(level.proposed && found.budget_levels.len() > 1, "{found:?}");
            let floor = level.return_floor.unwrap();
            assert_eq!(found.return_floor, Some(floor));
            let made = plan(&found);
            assert!(made.conflict.is_none());
            assert!(
                floor > 0.0 && made.base_case.npv >= floor,
                "{}",
                made.base_case.npv
            );
            assert!((made.base_case.npv - level.npv).abs() < 0.01);
            assert!((made.project_cost - level.project_cost).abs() < 0.01);
            // No dearer level can be asked for more.
            let floors = found
                .budget_levels
                .iter()
                .filter_map(|level| level.return_floor);
            let most = floors.fold(0.0, f64::max);
            assert!(floor >= most, "{floor} {most}");
            // Every step that fits, which is what there was without a budget, returns less.
            assert!(made.base_case.npv > plan(&inputs).base_case.npv);
        }
    }

    #[test]
    fn where_nothing_returns_its_cost_no_return_is_asked_for() {
        let hopeless = Inputs {
            realization_rate: 0.0,
            ..roster_only()
        };
        let found = with(hopeless);
        let level = found.level().unwrap();
        assert!(level.proposed && level.npv < 0.0, "{level:?}");
        assert_eq!(found.return_floor, None);
        assert!(plan(&found).conflict.is_none());
    }

    #[test]
    fn a_proposal_is_an_assumption_and_a_named_budget_the_clients() {
        let mark = |inputs: &Inputs| {
            let marks = inputs.marks();
            marks.iter().find(|one| one.key == "budget").unwrap().mark
        };
        let found = with(inputs());
        assert_eq!(mark(&found), Mark::Assumption);
        let named = Inputs {
            budget: Some(123_456.0),
            ..found.clone()
        };
        assert_eq!(mark(&named), Mark::Client);
        // Other levels are worked out, the client's budget stays.
        let again = with(named);
        assert_eq!(again.budget, Some(123_456.0));
        assert_eq!(again.budget_levels, found.budget_levels);
        let written = serde_json::to_string(&found).unwrap();
        assert_eq!(Inputs::from_json(&written).unwrap(), found);
    }

    #[test]
    fn amounts_are_rounded_up_to_two_digits() {
        for (amount, rounded) in [
            (416_383.0, 420_000.0),
            (67_400.0, 68_000.0),
            (1_234_567.0, 1_300_000.0),
            (900_000.0, 900_000.0),
            (3.2, 4.0),
            (0.0, 0.0),
        ] {
            assert!((rounded_up(amount) - rounded).abs() < 1e-6, "{amount}");
        }
        assert!((rounded_down(182_366.0) - 180_000.0).abs() < 1e-6);
    }
}
