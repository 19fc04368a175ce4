//! A step: one initiative of the library, with what it does, costs and gives.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ThreePoint;
use crate::maturity::Level;

mod texts;

pub use texts::{Constituent, Texts};

/// One initiative. Everything in it was checked when its library was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Stable name, such as `VOI-S1`.
    pub id: String,
    /// Dimensions it lifts, the main one first.
    pub dimensions: Vec<String>,
    /// It helps from this level …
    pub from_level: Level,
    /// … up to this one.
    pub to_level: Level,
    /// Its earliest start.
    pub horizon: Horizon,
    /// What sort of work it is.
    pub kind: Kind,
    /// Whose line of the budget pays.
    pub budget_line: BudgetLine,
    /// Who takes part.
    pub scope: Scope,
    /// Steps that come before it.
    pub prerequisites: Vec<String>,
    /// Legal and social checks before it starts.
    pub checks: Vec<LegalCheck>,
    /// Months from start to end.
    pub duration_months: u32,
    /// Months from its end to full effect.
    pub ramp_months: u32,
    /// Person-days of the project.
    pub effort_days: Scaled,
    /// Shares of the effort by role; they sum to 1.
    pub roles: BTreeMap<String, f64>,
    /// Money to others, once.
    pub external_cost: Scaled,
    /// Money per year once it is in place.
    pub run_cost_per_year: Scaled,
    /// Hours per person in scope, once.
    pub participant_hours: ThreePoint,
    /// How we will know.
    pub kpi: Kpi,
    /// Maturity points at full adoption, per dimension in the order of `dimensions`.
    pub uplift: Vec<(String, ThreePoint)>,
    /// What it gives in money's drivers.
    pub benefits: Vec<Benefit>,
    /// What people read.
    pub texts: Texts,
}

/// When a step may start at the earliest, and in which part of the roadmap a month lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Horizon {
    /// Months 1 to 6.
    Now,
    /// Months 7 to 12.
    Next,
    /// From month 13.
    Later,
}

impl Horizon {
    /// All horizons in time order.
    pub const ALL: [Self; 3] = [Self::Now, Self::Next, Self::Later];

    /// Its first month.
    pub const fn first_month(self) -> u32 {
        match self {
            Self::Now => 1,
            Self::Next => 7,
            Self::Later => 13,
        }
    }

    /// The horizon in which a month lies.
    pub const fn of_month(month: u32) -> Self {
        match month {
            0..=6 => Self::Now,
            7..=12 => Self::Next,
            _ => Self::Later,
        }
    }
}

/// What sort of work a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A new habit.
    Practice,
    /// Time, training, help.
    Enablement,
    /// Thanks, rewards, fair goals.
    Recognition,
    /// Roles, rules, teams.
    Structure,
    /// Tools.
    Technology,
    /// Knowing where we stand.
    Measurement,
}

/// Whose line of the budget pays a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BudgetLine {
    /// Counts for the people share.
    People,
    /// Does not.
    Technology,
}

/// Who takes part in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Everybody.
    All,
    /// People who lead people.
    Managers,
    /// People who talk to customers.
    CustomerFacing,
    /// Sales.
    Sales,
    /// People who work with partners.
    PartnerFacing,
}

impl Scope {
    /// All scopes.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Managers,
        Self::CustomerFacing,
        Self::Sales,
        Self::PartnerFacing,
    ];

    /// The name used in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Managers => "managers",
            Self::CustomerFacing => "customer_facing",
            Self::Sales => "sales",
            Self::PartnerFacing => "partner_facing",
        }
    }

    /// Populations that feel a step of this scope.
    pub const fn reaches(self) -> &'static [Population] {
        match self {
            Self::All => &Population::ALL,
            Self::Managers => &[Population::Managers],
            Self::CustomerFacing => &[Population::CustomerFacing, Population::PartnerFacing],
            Self::Sales => &[Population::CustomerFacing],
            Self::PartnerFacing => &[Population::PartnerFacing],
        }
    }
}

/// People whose load is guarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Population {
    /// Everybody.
    Everyone,
    /// People who lead people.
    Managers,
    /// People who talk to customers.
    CustomerFacing,
    /// People who work with partners.
    PartnerFacing,
}

impl Population {
    /// All populations.
    pub const ALL: [Self; 4] = [
        Self::Everyone,
        Self::Managers,
        Self::CustomerFacing,
        Self::PartnerFacing,
    ];

    /// The name used in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Managers => "managers",
            Self::CustomerFacing => "customer_facing",
            Self::PartnerFacing => "partner_facing",
        }
    }
}

/// A check that must be done before a step, and above all its commitment, starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalCheck {
    /// Pay, bonus and working-time rules.
    PayRules,
    /// Rights of employee representatives.
    CoDetermination,
    /// Personal data.
    DataProtection,
    /// Contracts with partners.
    PartnerContracts,
}

impl LegalCheck {
    /// All checks.
    pub const ALL: [Self; 4] = [
        Self::PayRules,
        Self::CoDetermination,
        Self::DataProtection,
        Self::PartnerContracts,
    ];

    /// The name used in files and forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PayRules => "pay_rules",
            Self::CoDetermination => "co_determination",
            Self::DataProtection => "data_protection",
            Self::PartnerContracts => "partner_contracts",
        }
    }
}

/// An amount and what it is multiplied by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scaled {
    /// Low value.
    pub low: f64,
    /// Likely value.
    pub likely: f64,
    /// High value.
    pub high: f64,
    /// What it is multiplied by.
    pub basis: Basis,
}

impl Scaled {
    /// The values without their basis.
    pub fn value(&self) -> ThreePoint {
        ThreePoint {
            low: self.low,
            likely: self.likely,
            high: self.high,
        }
    }
}

/// What an amount is multiplied by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Nothing.
    Fixed,
    /// The number of departments.
    PerDepartment,
    /// People in scope, in hundreds.
    #[serde(rename = "per_100_people")]
    Per100People,
}

/// A quantifiable objective. Its name and unit are in [`Texts`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Kpi {
    /// Typical value at the start; a measured one replaces it.
    pub baseline: f64,
    /// Value to reach.
    pub target: f64,
    /// Which way is better.
    pub direction: Direction,
    /// Month of the roadmap by which the target is reached, if the step starts with its horizon.
    pub target_month: u32,
    /// What it is counted in.
    pub unit: Unit,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// More.
    Up,
    /// Less.
    Down,
}

/// What an objective is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Percent.
    Percent,
    /// Survey points.
    Points,
    /// Pieces.
    Number,
}

/// One effect that is worth money.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benefit {
    /// What it moves.
    pub driver: Driver,
    /// Whose.
    pub population: Beneficiary,
    /// Low effect at full adoption, in the driver's unit.
    pub low: f64,
    /// Likely effect.
    pub likely: f64,
    /// High effect.
    pub high: f64,
}

impl Benefit {
    /// What can be moved for whom: everything else has no value in money (BUDGET.md §3).
    pub const POSSIBLE: [(Driver, Beneficiary); 7] = [
        (Driver::Retention, Beneficiary::All),
        (Driver::TimeSaved, Beneficiary::All),
        (Driver::TimeSaved, Beneficiary::CustomerFacing),
        (Driver::TimeSaved, Beneficiary::Sales),
        (Driver::DeflectedContacts, Beneficiary::Contacts),
        (Driver::WinRate, Beneficiary::Sales),
        (Driver::PartnerRevenue, Beneficiary::Partner),
    ];

    /// The effect without driver and population.
    pub fn effect(&self) -> ThreePoint {
        ThreePoint {
            low: self.low,
            likely: self.likely,
            high: self.high,
        }
    }
}

/// The five ways from culture to money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Driver {
    /// Percent fewer people leave of their own will.
    Retention,
    /// Minutes per person and week.
    TimeSaved,
    /// Percent of contacts that are no longer needed.
    DeflectedContacts,
    /// Percentage points.
    WinRate,
    /// Percent of partner revenue.
    PartnerRevenue,
}

impl Driver {
    /// All drivers.
    pub const ALL: [Self; 5] = [
        Self::Retention,
        Self::TimeSaved,
        Self::DeflectedContacts,
        Self::WinRate,
        Self::PartnerRevenue,
    ];

    /// The name used in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Retention => "retention",
            Self::TimeSaved => "time_saved",
            Self::DeflectedContacts => "deflected_contacts",
            Self::WinRate => "win_rate",
            Self::PartnerRevenue => "partner_revenue",
        }
    }
}

/// Whose effect it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beneficiary {
    /// Everybody.
    All,
    /// People who talk to customers.
    CustomerFacing,
    /// Sales.
    Sales,
    /// Contacts with customers.
    Contacts,
    /// Business with partners.
    Partner,
}

impl Beneficiary {
    /// The name used in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::CustomerFacing => "customer_facing",
            Self::Sales => "sales",
            Self::Contacts => "contacts",
            Self::Partner => "partner",
        }
    }
}
