//! A plan: chosen steps with their months, cost, gain, levers and load. Published, it is the roadmap.

use std::{borrow::Cow, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use super::{
    candidates::{Candidate, DepartmentCandidates, POOLED_REST, Reason},
    cashflow::BaseCase,
    cost::StepCost,
    inputs::{Month, Target, Words},
    levers::Levers,
    library::{Library, Overlay},
    load::MonthLoad,
    portfolio::{Conflict, LeftOut, Portfolio, Searched},
    scenarios::Scenarios,
    schedule::Schedule,
    simulation::MonteCarlo,
    step::{Horizon, LegalCheck, Population},
    tornado::TornadoRow,
};
use crate::maturity::Level;

mod choice;
mod fault;
mod foresee;
mod make;
mod parts;
mod seek;

pub(super) use choice::among;
pub use fault::PlanFault;
pub(super) use fault::named_wrongly;
pub use foresee::Stage;
pub(super) use parts::weighted_gain;
pub use seek::Sought;

/// A set of steps and everything that follows from it. Names of its figures are those of the worked example.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// `plan/1`.
    pub schema: String,
    /// Version of the library it was made with.
    pub library_version: String,
    /// What the organization does differently from that library.
    #[serde(default, skip_serializing_if = "Overlay::is_empty")]
    pub overlay: Overlay,
    /// Name of the organization.
    pub organization: String,
    /// ISO 4217 code of every amount.
    pub currency: String,
    /// First month of the roadmap, if it was agreed.
    pub start_month: Option<Month>,
    /// The future in one sentence, if it was agreed.
    pub future_sentence: Option<Words>,
    /// Names of the sponsors.
    pub sponsors: Vec<String>,
    /// People in all.
    pub headcount: u32,
    /// Departments by number.
    pub departments_count: usize,

    /// Readiness in points.
    pub readiness: f64,
    /// Share of people who really take part.
    pub adoption: f64,
    /// Maturity index today.
    pub maturity_index: f64,
    /// Maturity index expected after the steps.
    pub index_after: f64,
    /// Weighted gain of all steps, in points of the index.
    pub objective: f64,
    /// Expected gain per dimension, in points, within its limits.
    pub gain_by_dimension: BTreeMap<String, f64>,
    /// Today and expected, per dimension in model order.
    pub dimensions: Vec<PlannedDimension>,

    /// Ids of the chosen steps.
    pub selected: Vec<String>,
    /// First and last month of each chosen step.
    pub schedule: Schedule,
    /// The chosen steps in the order of their months.
    pub steps: Vec<PlannedStep>,
    /// Figures of every step that was looked at.
    pub per_initiative: BTreeMap<String, StepFigures>,
    /// Steps that fit the organization, each with its reasons.
    pub candidates: Vec<Candidate>,
    /// Steps that fit each department that may be shown, and the one to begin with.
    pub departments: Vec<DepartmentCandidates>,

    /// Project cost of all chosen steps: what the budget limits.
    pub project_cost: f64,
    /// How that meets the budget.
    pub budget_fit: BudgetFit,
    /// Person-days per role.
    pub person_days: BTreeMap<String, f64>,
    /// Person-days used of roles that are limited.
    pub capacity_used: BTreeMap<String, f64>,
    /// Limited roles that are asked for more than there is.
    pub capacity_exceeded: Vec<String>,
    /// Cost and return without spread.
    pub base_case: BaseCase,
    /// What each month asks of people.
    pub load: Vec<MonthLoad>,

    /// How the steps were searched; `None` if they were listed, or if there is no budget.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<Searched>,
    /// The set that ranks next, if the steps were searched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_best: Option<Portfolio>,
    /// Why no set meets every limit. The plan then holds what it would without a search, so that it can be looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflict: Option<Conflict>,
    /// What each step that was left out would need; empty until [`Plan::foresee`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
    /// What a search would choose, if the steps were listed; `None` until [`Plan::seek`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sought: Option<Sought>,
    /// How sure the figures are; `None` until [`Plan::foresee`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub monte_carlo_pert: Option<MonteCarlo>,
    /// The same with straight lines between low, likely and high.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub monte_carlo_triangular_splitmix64: Option<MonteCarlo>,
    /// Which input moves the result most; empty until [`Plan::foresee`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tornado: Vec<TornadoRow>,
    /// Budgets side by side; empty until [`Plan::foresee`], and without budgets to compare.
    #[serde(default, skip_serializing_if = "Scenarios::is_empty")]
    pub scenarios: Scenarios,
}

/// A chosen step on its months. Its texts are in the [`Library`] under its id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedStep {
    /// Id of the step.
    pub id: String,
    /// The horizon of its scheduled month.
    pub horizon: Horizon,
    /// First month of the roadmap.
    pub start: u32,
    /// Last month of the roadmap.
    pub end: u32,
    /// It starts later than it could, so that nobody is asked too much at once.
    pub moved_by_load: bool,
    /// Why it was chosen.
    pub reasons: Vec<Reason>,
    /// Chosen steps that come before it.
    pub follows: Vec<String>,
    /// Who owns it, if that was agreed.
    pub owner: Option<Words>,
    /// The client's goal it serves, if that was agreed.
    pub goal: Option<Words>,
    /// Typical or measured value at the start.
    pub kpi_baseline: f64,
    /// Value to reach.
    pub kpi_target: f64,
    /// Month of the roadmap by which it is reached; moves with the step.
    pub kpi_month: u32,
    /// Encouragement and commitment.
    pub levers: Levers,
    /// Checks before it starts.
    pub checks: Vec<LegalCheck>,
    /// Hours that each person in its scope gives.
    pub hours_per_person: f64,
    /// What it costs.
    pub cost: StepCost,
    /// Expected gain per dimension, in points.
    pub uplift: BTreeMap<String, f64>,
}

/// Figures of one step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepFigures {
    /// What the budget limits.
    pub project_cost: f64,
    /// Gain in points of the index.
    pub weighted_uplift: f64,
    /// Expected gain per dimension, in points.
    pub uplift: BTreeMap<String, f64>,
    /// Person-days.
    pub effort_days: f64,
    /// Money per person-day.
    pub blended_day_rate: f64,
    /// Net present value of the step alone, after its prerequisites; for information.
    pub standalone_npv: f64,
    /// Time of the people who take part, in money.
    pub participants_cost: f64,
    /// From the month after the step ends.
    pub run_cost_per_month: f64,
}

/// One dimension today and after the steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedDimension {
    /// Dimension of the model.
    pub id: String,
    /// Share of the index.
    pub weight: f64,
    /// Points today.
    pub today: f64,
    /// Expected gain in points.
    pub gain: f64,
    /// Expected points.
    pub expected: f64,
    /// Level today.
    pub level_today: Level,
    /// Expected level.
    pub level_expected: Level,
    /// Where the client wants to be; `None` on the highest level, and in plans of before it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
}

/// How the project cost meets the budget.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "fit", rename_all = "snake_case")]
pub enum BudgetFit {
    /// No budget was named.
    NoBudget,
    /// It stays within.
    Within {
        /// The budget.
        budget: f64,
        /// What is left.
        left: f64,
    },
    /// It goes beyond.
    Beyond {
        /// The budget.
        budget: f64,
        /// What is missing.
        missing: f64,
    },
}

impl Plan {
    /// The steps that it was made of, with their texts: those of the library, with the organization's own on top.
    pub fn library(&self) -> Cow<'static, Library> {
        self.overlay.library()
    }

    /// The chosen steps of one horizon, in the order of their months.
    pub fn steps_in(&self, horizon: Horizon) -> impl Iterator<Item = &PlannedStep> {
        self.steps
            .iter()
            .filter(move |step| step.horizon == horizon)
    }

    /// Names of the departments whose readiness is known and below so many points, in the order of the result. The pooled
    /// rest is no department.
    pub fn departments_below(&self, points: f64) -> Vec<String> {
        self.departments
            .iter()
            .filter(|department| department.code != POOLED_REST)
            .filter(|department| department.readiness.is_some_and(|known| known < points))
            .map(|department| department.name.clone())
            .collect()
    }

    /// The most steps at once, and the most hours of a person, that any month asks of a population; not of one month.
    pub fn most_at_once(&self, population: Population) -> (u32, f64) {
        let steps = self
            .load
            .iter()
            .map(|month| month.steps_at_once.get(&population));
        let hours = self
            .load
            .iter()
            .map(|month| month.hours_per_person.get(&population));
        (
            steps.flatten().copied().max().unwrap_or(0),
            hours.flatten().copied().fold(0.0, f64::max),
        )
    }

    /// The last month in which a step runs.
    pub fn last_month(&self) -> u32 {
        self.schedule
            .values()
            .map(|(_, end)| *end)
            .max()
            .unwrap_or(0)
    }
}

impl BudgetFit {
    fn of(cost: f64, budget: Option<f64>) -> Self {
        match budget {
            None => Self::NoBudget,
            Some(budget) if cost <= budget => Self::Within {
                budget,
                left: budget - cost,
            },
            Some(budget) => Self::Beyond {
                budget,
                missing: cost - budget,
            },
        }
    }
}
