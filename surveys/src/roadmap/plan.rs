//! A plan: chosen steps with their months, cost, gain, levers and load. Published, it is the roadmap.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Inputs, Library, Step, Yardstick,
    candidates::{
        Candidate, DepartmentCandidates, Reason, Situation, candidates, expected_uplift,
        plain_choice,
    },
    cashflow::{BaseCase, Costed, base_case, standalone_npv},
    cost::{Missing, StepCost},
    inputs::{Month, Words},
    levers::{Confirmed, Levers, levers},
    load::{MonthLoad, load},
    schedule::{Schedule, schedule},
    step::{Horizon, LegalCheck},
};
use crate::maturity::Level;

/// A set of steps and everything that follows from it. Names of its figures are those of the worked example.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// `plan/1`.
    pub schema: String,
    /// Version of the library it was made with.
    pub library_version: String,
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

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PlanFault {
    /// An id that the library does not have.
    #[error("`{key}`: there is no step `{step}`; correct the id")]
    UnknownStep {
        /// Key of the inputs.
        key: &'static str,
        /// The id.
        step: String,
    },
    /// A score for a dimension that the model does not have.
    #[error("`scores`: there is no dimension `{0}`; correct the name")]
    UnknownDimension(String),
    /// A rate or a capacity for a role that no step has.
    #[error("`{key}`: no step has the role `{role}`; correct the name")]
    UnknownRole {
        /// Key of the inputs.
        key: &'static str,
        /// The role.
        role: String,
    },
    /// A step that is wanted needs one that is not.
    #[error(
        "`{step}` needs `{needs}`, which is excluded; exclude both, or say that `{needs}` is in place"
    )]
    NeedsExcluded {
        /// The wanted step.
        step: String,
        /// What it needs.
        needs: String,
    },
    /// No maturity scores.
    #[error("`scores` is missing; give the maturity of each dimension in points, or a result file")]
    NoScores,
    /// No readiness.
    #[error("`readiness` is missing; give it in points, or a result file")]
    NoReadiness,
    /// Something a step's cost needs.
    #[error(transparent)]
    Missing(#[from] Missing),
}

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
        let mut faults = unknown_names(inputs, library, yardstick);
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
        faults.extend(needs_excluded(&steps, inputs));
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
                .get(&super::step::Scope::All)
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

    /// The chosen steps of one horizon, in the order of their months.
    pub fn steps_in(&self, horizon: Horizon) -> impl Iterator<Item = &PlannedStep> {
        self.steps
            .iter()
            .filter(move |step| step.horizon == horizon)
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

/// Names in the inputs that neither the library nor the model knows.
fn unknown_names(inputs: &Inputs, library: &Library, yardstick: &Yardstick) -> Vec<PlanFault> {
    let ids: [(&'static str, Vec<&String>); 6] = [
        ("candidates", inputs.candidates.iter().flatten().collect()),
        ("mandatory", inputs.mandatory.iter().collect()),
        ("excluded", inputs.excluded.iter().collect()),
        ("in_place", inputs.in_place.iter().collect()),
        ("owners", inputs.owners.keys().collect()),
        ("strategy_links", inputs.strategy_links.keys().collect()),
    ];
    let steps = ids.into_iter().flat_map(|(key, ids)| {
        ids.into_iter()
            .filter(|id| library.step(id).is_none())
            .map(move |step| PlanFault::UnknownStep {
                key,
                step: step.clone(),
            })
    });
    let dimensions = inputs
        .scores
        .keys()
        .filter(|id| !yardstick.dimensions.iter().any(|(known, _)| known == *id))
        .map(|id| PlanFault::UnknownDimension(id.clone()));
    let named_roles: BTreeSet<&str> = library
        .steps()
        .iter()
        .flat_map(|step| step.roles.keys().map(String::as_str))
        .collect();
    let roles = [
        ("day_rates", &inputs.day_rates),
        ("capacity_days", &inputs.capacity_days),
    ]
    .into_iter()
    .flat_map(|(key, roles)| roles.keys().map(move |role| (key, role)))
    .filter(|(_, role)| !named_roles.contains(role.as_str()))
    .map(|(key, role)| PlanFault::UnknownRole {
        key,
        role: role.clone(),
    });
    steps.chain(dimensions).chain(roles).collect()
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

fn needs_excluded(steps: &[&Step], inputs: &Inputs) -> Vec<PlanFault> {
    steps
        .iter()
        .flat_map(|step| step.prerequisites.iter().map(move |needs| (step, needs)))
        .filter(|(_, needs)| inputs.excluded.contains(needs) && !inputs.in_place.contains(needs))
        .map(|(step, needs)| PlanFault::NeedsExcluded {
            step: step.id.clone(),
            needs: needs.clone(),
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

/// What every part of a plan is made from.
struct Parts<'p> {
    inputs: &'p Inputs,
    library: &'p Library,
    yardstick: &'p Yardstick,
    readiness: f64,
    adoption: f64,
}

impl Parts<'_> {
    fn uplift(&self, step: &Step) -> BTreeMap<String, f64> {
        let mut uplift = expected_uplift(step, &self.inputs.scores, self.yardstick);
        for points in uplift.values_mut() {
            *points *= self.adoption;
        }
        uplift
    }

    fn dimensions(&self, steps: &[&Step]) -> Vec<PlannedDimension> {
        let mut sums: BTreeMap<String, f64> = BTreeMap::new();
        for (dimension, points) in steps.iter().flat_map(|step| self.uplift(step)) {
            *sums.entry(dimension).or_default() += points;
        }
        self.yardstick
            .dimensions
            .iter()
            .filter_map(|(id, weight)| {
                let today = *self.inputs.scores.get(id)?;
                let most = self.inputs.max_gain_points.min(100.0 - today);
                let gain = sums.get(id).copied().unwrap_or(0.0).min(most);
                Some(PlannedDimension {
                    id: id.clone(),
                    weight: *weight,
                    today,
                    gain,
                    expected: today + gain,
                    level_today: self.yardstick.level(today)?,
                    level_expected: self.yardstick.level(today + gain)?,
                })
            })
            .collect()
    }

    fn planned(
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
                    .fold(step.horizon.first_month(), u32::max);
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
                    kpi_baseline: step.kpi.baseline,
                    kpi_target: step.kpi.target,
                    kpi_month: step.kpi.target_month + start - step.horizon.first_month(),
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

    fn figures<'i>(&self, ids: impl Iterator<Item = &'i String>) -> BTreeMap<String, StepFigures> {
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
        let schedule = schedule(&before, &self.inputs.max_parallel, self.yardstick);
        standalone_npv((step, cost), &schedule, self.inputs, self.adoption)
    }
}
