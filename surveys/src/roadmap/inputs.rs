//! What a client tells us: people, rates, money, limits. Keys and defaults are those of BUDGET.md §1.

use std::{borrow::Cow, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use super::{
    Library, Step, ThreePoint, Yardstick,
    library::Overlay,
    measured::MeasuredEffect,
    plan,
    proposal::BudgetLevel,
    scenarios::ScenarioInput,
    step::{Basis, Driver, Population, Scope},
};
use crate::{published::Published, toml_source::Fault};

mod beside;
pub(super) mod check;
pub mod limits;
pub mod marks;
mod words;

pub use beside::Contradiction;
pub use marks::{Mark, Marked};
pub use words::{Month, NotAMonth, Words};

/// The inputs of a plan. Money is in [`Inputs::currency`]; shares are 0 to 1; scores are points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Inputs {
    /// Name of the organization.
    pub organization: String,
    /// People per department.
    pub departments: BTreeMap<String, u32>,
    /// People per scope.
    pub scope_headcount: BTreeMap<Scope, u32>,
    /// Maturity of the organization per dimension, in points.
    pub scores: BTreeMap<String, f64>,
    /// Maturity that the client wants to reach per dimension, in points; a dimension that is not named wants the next level
    /// ([`Inputs::target`]).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub target_scores: BTreeMap<String, f64>,
    /// Readiness of the organization, in points.
    pub readiness: Option<f64>,
    /// Steps to choose from; `None` lets the scores decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidates: Option<Vec<String>>,
    /// What a list of candidates means where there is a budget.
    pub choice: Choice,
    /// Steps that are always chosen.
    pub mandatory: Vec<String>,
    /// Steps that are not wanted.
    pub excluded: Vec<String>,
    /// Steps that the organization already has.
    pub in_place: Vec<String>,
    /// What was measured of a step's objective, in the objective's unit; it replaces the typical value at the start.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub measured_baselines: BTreeMap<String, f64>,
    /// What finished steps have shown about the effects of a driver; it moves and narrows the effects of all its steps.
    pub measured_effects: BTreeMap<Driver, MeasuredEffect>,
    /// First month in which a step may start, by step, in place of that of its horizon; these steps are placed before
    /// all others. What comes before a step and the load guard may move it later.
    pub start_months: BTreeMap<String, u32>,

    /// Limit of the project cost.
    pub budget: Option<f64>,
    /// Budgets that were proposed, with the plan of each; a budget that is one of them is an assumption.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub budget_levels: Vec<BudgetLevel>,
    /// Net present value that the chosen steps must reach; `None` switches the floor off.
    pub return_floor: Option<f64>,
    /// Person-days there are of a role.
    pub capacity_days: BTreeMap<String, f64>,
    /// Most points that a dimension can gain.
    pub max_gain_points: f64,
    /// How many of the lowest dimensions must be served.
    pub lowest_dimensions_served: usize,
    /// Bonus on what a step gains when sets are compared, by step, from a vote of the staff; at most
    /// [`MOST_VOTE_BONUS`]. The gain that is told stays without it.
    pub vote_bonus: BTreeMap<String, f64>,
    /// Most steps at once per population.
    pub max_parallel: MaxParallel,

    /// Money per person-day; roles that are not named keep their default.
    pub day_rates: BTreeMap<String, f64>,
    /// Money per hour of a person's time.
    pub loaded_hourly_cost: f64,
    /// Money per person and year; `None` is 1,600 hours.
    pub salary_cost_per_year: Option<f64>,
    /// Share of people who leave of their own will in a year.
    pub voluntary_turnover_rate: Option<f64>,
    /// Cost of replacing a person as share of a yearly salary.
    pub replacement_cost_share: f64,
    /// Weeks worked in a year.
    pub working_weeks_per_year: f64,
    /// Share of saved time that becomes value.
    pub realization_rate: f64,
    /// Contacts that people answer.
    pub assisted_contacts_per_month: Option<f64>,
    /// Money per contact that people answer.
    pub cost_per_assisted_contact: f64,
    /// Money per contact that customers settle themselves.
    pub cost_per_self_help_contact: f64,
    /// Number per year.
    pub qualified_opportunities_per_year: Option<f64>,
    /// Margin, not revenue.
    pub contribution_margin_per_deal: Option<f64>,
    /// Revenue with partners per year.
    pub partner_revenue_per_year: Option<f64>,
    /// Margin as share of revenue.
    pub contribution_margin_rate: Option<f64>,
    /// Budget of the wider technology project.
    pub client_technology_budget: Option<f64>,
    /// Per year.
    pub discount_rate: f64,
    /// Months that are looked at.
    pub horizon_months: u32,
    /// Share of an effect lost per year after its full effect.
    pub fade_per_year: f64,
    /// Lowest and highest adoption.
    pub adoption_bounds: [f64; 2],
    /// How far adoption may lie below and above its likely value.
    pub adoption_spread: [f64; 2],
    /// Low, likely and high factor on all cost.
    pub delivery_factor: [f64; 3],
    /// Finished steps whose real cost stands behind the factor. Where there are any, the base case counts with it too;
    /// an assumption enters draws alone.
    #[serde(skip_serializing_if = "is_zero")]
    pub delivery_results: u32,
    /// Limits of all steps together; drivers that are not named keep their default.
    pub caps: BTreeMap<Driver, f64>,
    /// Start of the random numbers of a simulation.
    pub seed: u64,
    /// Draws of a simulation.
    pub draws: u32,
    /// Budgets to set side by side.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<ScenarioInput>,

    /// First month of the roadmap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_month: Option<Month>,
    /// The future in one sentence, from the executive team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub future_sentence: Option<Words>,
    /// Names of the sponsors.
    pub sponsors: Vec<String>,
    /// Who owns a step.
    pub owners: BTreeMap<String, Words>,
    /// The strategic goal that a step serves.
    pub strategy_links: BTreeMap<String, Words>,
    /// ISO 4217 code of the currency of every amount here.
    pub currency: String,
    /// What the organization does differently from the library of steps.
    #[serde(skip_serializing_if = "Overlay::is_empty")]
    pub overlay: Overlay,
}

/// Where a dimension is to come.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Maturity in points.
    pub points: f64,
    /// The client's, or an assumption of ours.
    pub mark: Mark,
}

/// What a list of candidates means where there is a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// The best set among them under the budget and every other limit.
    #[default]
    Best,
    /// All of them: somebody has chosen already.
    Listed,
}

/// Most steps at once that a population is asked to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MaxParallel {
    /// Steps that reach everybody.
    pub everyone: u32,
    /// Steps that reach managers.
    pub managers: u32,
    /// Steps that reach people who talk to customers.
    pub customer_facing: u32,
    /// Steps that reach people who work with partners.
    pub partner_facing: u32,
}

impl MaxParallel {
    /// The limit of one population.
    pub const fn of(&self, population: Population) -> u32 {
        match population {
            Population::Everyone => self.everyone,
            Population::Managers => self.managers,
            Population::CustomerFacing => self.customer_facing,
            Population::PartnerFacing => self.partner_facing,
        }
    }
}

impl Default for MaxParallel {
    fn default() -> Self {
        Self {
            everyone: 2,
            managers: 3,
            customer_facing: 3,
            partner_facing: 3,
        }
    }
}

/// Money per person-day where the client names none; assumptions.
pub const DEFAULT_DAY_RATES: [(&str, f64); 10] = [
    ("consultant", 1250.0),
    ("trainer", 1100.0),
    ("exec_sponsor", 1100.0),
    ("dept_manager", 640.0),
    ("program_lead", 560.0),
    ("it_engineer", 560.0),
    ("analyst", 500.0),
    ("hr_partner", 480.0),
    ("comms", 450.0),
    ("ambassador", 380.0),
];

/// Most that a vote of the staff adds to what a step gains, as a share.
pub const MOST_VOTE_BONUS: f64 = 0.10;

/// Last month in which a step may be asked to start.
pub const LAST_START: u32 = 60;

/// Hours worked in a year, from which a salary follows where the client names none.
const HOURS_PER_YEAR: f64 = 1600.0;

impl Default for Inputs {
    fn default() -> Self {
        Self {
            organization: String::new(),
            departments: BTreeMap::new(),
            scope_headcount: BTreeMap::new(),
            scores: BTreeMap::new(),
            target_scores: BTreeMap::new(),
            readiness: None,
            candidates: None,
            choice: Choice::Best,
            mandatory: vec!["VOI-S1".to_owned()],
            excluded: Vec::new(),
            in_place: Vec::new(),
            measured_baselines: BTreeMap::new(),
            measured_effects: BTreeMap::new(),
            start_months: BTreeMap::new(),
            budget: None,
            budget_levels: Vec::new(),
            return_floor: Some(0.0),
            capacity_days: BTreeMap::new(),
            max_gain_points: 20.0,
            lowest_dimensions_served: 2,
            vote_bonus: BTreeMap::new(),
            max_parallel: MaxParallel::default(),
            day_rates: BTreeMap::new(),
            loaded_hourly_cost: 37.3,
            salary_cost_per_year: None,
            voluntary_turnover_rate: None,
            replacement_cost_share: 0.21,
            working_weeks_per_year: 44.0,
            realization_rate: 0.35,
            assisted_contacts_per_month: None,
            cost_per_assisted_contact: 7.0,
            cost_per_self_help_contact: 0.5,
            qualified_opportunities_per_year: None,
            contribution_margin_per_deal: None,
            partner_revenue_per_year: None,
            contribution_margin_rate: None,
            client_technology_budget: None,
            discount_rate: 0.08,
            horizon_months: 48,
            fade_per_year: 0.10,
            adoption_bounds: [0.30, 0.90],
            adoption_spread: [-0.20, 0.15],
            delivery_factor: [0.90, 1.00, 1.35],
            delivery_results: 0,
            caps: BTreeMap::new(),
            seed: 1,
            draws: 10_000,
            scenarios: Vec::new(),
            start_month: None,
            future_sentence: None,
            sponsors: Vec::new(),
            owners: BTreeMap::new(),
            strategy_links: BTreeMap::new(),
            currency: "EUR".to_owned(),
            overlay: Overlay::default(),
        }
    }
}

impl Inputs {
    /// The steps to choose from: those of the library, with the organization's own on top.
    pub fn library(&self) -> Cow<'static, Library> {
        self.overlay.library()
    }

    /// Reads inputs written as TOML and checks them.
    ///
    /// # Errors
    /// All faults found, each with its line and what to do.
    pub fn from_toml(source: &str) -> Result<Self, Vec<Fault>> {
        Self::parse_toml(source)?.checked(source, None)
    }

    /// Reads inputs written as TOML and checks them, with every name beside this library and model.
    ///
    /// # Errors
    /// All faults found, each with its line and what to do.
    pub fn from_toml_for(
        source: &str,
        library: &Library,
        yardstick: &Yardstick,
    ) -> Result<Self, Vec<Fault>> {
        Self::parse_toml(source)?.checked(source, Some((library, yardstick)))
    }

    /// Reads inputs written as JSON and checks them, with every name beside this library and model.
    ///
    /// # Errors
    /// All faults found, each with its line and what to do.
    pub fn from_json_for(
        source: &str,
        library: &Library,
        yardstick: &Yardstick,
    ) -> Result<Self, Vec<Fault>> {
        Self::parse_json(source)?.checked(source, Some((library, yardstick)))
    }

    /// Reads inputs that were checked before they were stored, perhaps when something was taken that is refused today:
    /// what was saved can always be opened and corrected.
    ///
    /// # Errors
    /// It is not JSON of inputs.
    pub fn from_stored(source: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(source)
    }

    /// Reads inputs written as JSON and checks them.
    ///
    /// # Errors
    /// All faults found, each with its line and what to do.
    pub fn from_json(source: &str) -> Result<Self, Vec<Fault>> {
        Self::parse_json(source)?.checked(source, None)
    }

    fn parse_toml(source: &str) -> Result<Self, Vec<Fault>> {
        toml::from_str(source).map_err(|error| {
            vec![Fault::at(
                source,
                error.span(),
                error.message(),
                "Correct the key or its value, or leave it out for its default",
            )]
        })
    }

    fn parse_json(source: &str) -> Result<Self, Vec<Fault>> {
        serde_json::from_str(source).map_err(|error| {
            vec![Fault {
                line: error.line(),
                found: error.to_string(),
                advice: "Correct the key or its value, or leave it out for its default".to_owned(),
            }]
        })
    }

    fn checked(
        self,
        source: &str,
        beside: Option<(&Library, &Yardstick)>,
    ) -> Result<Self, Vec<Fault>> {
        let mut faults = check::faults(&self, source);
        if let Some((library, yardstick)) = beside {
            let own = self.library();
            let library = if self.overlay.is_empty() {
                library
            } else {
                &own
            };
            faults.extend(plan::named_wrongly(&self, source, library, yardstick));
            faults.sort_by_key(|fault| fault.line);
        }
        if faults.is_empty() {
            Ok(self)
        } else {
            Err(faults)
        }
    }

    /// Takes from a published result what the inputs leave open: name, departments, people, scores, readiness.
    /// Departments are those with people of their own; what is hidden stays unknown.
    #[must_use]
    pub fn completed_from(mut self, published: &Published) -> Self {
        if self.organization.is_empty() {
            self.organization.clone_from(&published.organization_name);
        }
        if self.departments.is_empty() {
            self.departments = direct_headcounts(published);
        }
        self.scope_headcount
            .entry(Scope::All)
            .or_insert(published.organization.headcount);
        if let Some(situation) = super::Situation::of(&published.organization) {
            if self.scores.is_empty() {
                self.scores = situation.scores;
            }
            self.readiness = self.readiness.or(situation.readiness);
        }
        self
    }

    /// First month in which a step may start: the one that was asked for, else that of its horizon.
    pub fn first_month(&self, step: &Step) -> u32 {
        self.start_months
            .get(&step.id)
            .copied()
            .unwrap_or_else(|| step.horizon.first_month())
            .max(1)
    }

    /// Where a dimension with so many points is to come: what the client named, else where its next level begins, which is
    /// an assumption. `None` on the highest level, where nothing was named.
    pub fn target(&self, dimension: &str, today: f64, yardstick: &Yardstick) -> Option<Target> {
        match self.target_scores.get(dimension) {
            Some(points) => Some(Target {
                points: *points,
                mark: Mark::Client,
            }),
            None => yardstick.next_cut(today).map(|points| Target {
                points,
                mark: Mark::Assumption,
            }),
        }
    }

    /// Money per person-day of a role; `None` for a role nobody gave a rate.
    pub fn day_rate(&self, role: &str) -> Option<f64> {
        self.day_rates.get(role).copied().or_else(|| {
            DEFAULT_DAY_RATES
                .iter()
                .find(|(name, _)| *name == role)
                .map(|(_, rate)| *rate)
        })
    }

    /// Money per person and year.
    pub fn salary(&self) -> f64 {
        self.salary_cost_per_year
            .unwrap_or(self.loaded_hourly_cost * HOURS_PER_YEAR)
    }

    /// What steps that are still ahead cost for each unit of their expected cost: the expected value of the factor on all
    /// cost where finished steps stand behind it, else 1.
    pub fn cost_factor(&self) -> f64 {
        if self.delivery_results == 0 {
            return 1.0;
        }
        let [low, likely, high] = self.delivery_factor;
        ThreePoint { low, likely, high }.expected()
    }

    /// Limit of all steps together on a driver: minutes for time saved, a share for the others.
    pub fn cap(&self, driver: Driver) -> f64 {
        self.caps.get(&driver).copied().unwrap_or(match driver {
            Driver::Retention => 0.20,
            Driver::TimeSaved => 45.0,
            Driver::DeflectedContacts => 0.25,
            Driver::WinRate => 0.04,
            Driver::PartnerRevenue => 0.08,
        })
    }

    /// People in a scope; `None` if nobody said.
    pub fn people(&self, scope: Scope) -> Option<f64> {
        self.scope_headcount
            .get(&scope)
            .map(|people| f64::from(*people))
    }

    /// What an amount of this basis is multiplied by, for a step with so many people in its scope.
    pub fn scale(&self, basis: Basis, people: f64) -> f64 {
        match basis {
            Basis::Fixed => 1.0,
            Basis::PerDepartment => self.departments.len() as f64,
            Basis::Per100People => people / 100.0,
        }
    }

    /// Share of people who really take part: readiness as a share, kept within its bounds.
    pub fn adoption(&self) -> Option<f64> {
        let [low, high] = self.adoption_bounds;
        self.readiness
            .map(|points| (points / 100.0).max(low).min(high))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_zero(results: &u32) -> bool {
    *results == 0
}

fn direct_headcounts(published: &Published) -> BTreeMap<String, u32> {
    published
        .departments
        .iter()
        .filter(|group| group.code != super::candidates::POOLED_REST)
        .filter_map(|group| {
            let below: u32 = published
                .departments
                .iter()
                .filter(|child| child.parent.as_ref() == Some(&group.code))
                .map(|child| child.headcount)
                .sum();
            let direct = group.headcount.saturating_sub(below);
            (direct > 0).then(|| (group.name.clone(), direct))
        })
        .collect()
}
