//! What a step costs, as expected values (BUDGET.md §2).

use serde::{Deserialize, Serialize};

use super::{
    Inputs, Step,
    step::{Basis, Scaled},
};

/// The cost of one step.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct StepCost {
    /// Person-days of the project.
    pub effort_days: f64,
    /// Money per person-day, over the roles that do it.
    pub blended_day_rate: f64,
    /// Person-days in money.
    pub effort_cost: f64,
    /// Money to others, once.
    pub external_cost: f64,
    /// Both together: what the budget limits.
    pub project_cost: f64,
    /// Time of the people who take part, in money. Real, but usually no budget line.
    pub participants_cost: f64,
    /// From the month after the step ends.
    pub run_cost_per_month: f64,
}

/// What is missing to say what a step costs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// Nobody said how many people are in the step's scope.
    #[error("`scope_headcount.{scope}` is missing; `{step}` is for these people")]
    People {
        /// The step.
        step: String,
        /// Its scope.
        scope: &'static str,
    },
    /// A role without a rate.
    #[error("`day_rates.{role}` is missing; `{step}` needs this role")]
    DayRate {
        /// The step.
        step: String,
        /// The role.
        role: String,
    },
    /// No department.
    #[error("`departments` is missing; the cost of `{step}` goes by their number")]
    Departments {
        /// The step.
        step: String,
    },
}

impl StepCost {
    /// The expected cost of a step: that of the library, times what finished steps have shown
    /// ([`Inputs::cost_factor`]), as the draws do it (BUDGET.md §6).
    ///
    /// # Errors
    /// Something the step needs is not in the inputs.
    pub fn expected(step: &Step, inputs: &Inputs) -> Result<Self, Missing> {
        let people = inputs.people(step.scope).ok_or_else(|| Missing::People {
            step: step.id.clone(),
            scope: step.scope.name(),
        })?;
        let departments = inputs.departments.len();
        let uses_departments = [step.effort_days, step.external_cost, step.run_cost_per_year]
            .iter()
            .any(|amount| amount.basis == Basis::PerDepartment);
        if uses_departments && departments == 0 {
            return Err(Missing::Departments {
                step: step.id.clone(),
            });
        }
        let factor = inputs.cost_factor();
        let scaled = |amount: &Scaled| {
            amount.value().expected() * inputs.scale(amount.basis, people) * factor
        };
        let blended_day_rate = step.roles.iter().try_fold(0.0, |sum, (role, share)| {
            let rate = inputs.day_rate(role).ok_or_else(|| Missing::DayRate {
                step: step.id.clone(),
                role: role.clone(),
            })?;
            Ok(sum + share * rate)
        })?;
        let effort_days = scaled(&step.effort_days);
        let effort_cost = effort_days * blended_day_rate;
        let external_cost = scaled(&step.external_cost);
        Ok(Self {
            effort_days,
            blended_day_rate,
            effort_cost,
            external_cost,
            project_cost: effort_cost + external_cost,
            participants_cost: step.participant_hours.expected()
                * people
                * inputs.loaded_hourly_cost
                * factor,
            run_cost_per_month: scaled(&step.run_cost_per_year) / 12.0,
        })
    }
}
