//! What steps give in money, month by month (BUDGET.md §3).

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Inputs, Step,
    schedule::Schedule,
    step::{Beneficiary, Driver, Scope},
};

/// A step that moves a driver: its last month and its full effect at the plan's adoption.
type Mover<'s> = (&'s Step, u32, f64);

/// The benefit of a set of steps.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Benefits {
    /// Per month, from the first.
    pub monthly: Vec<f64>,
    /// At the last month, per year, by driver and population.
    pub yearly_at_horizon: BTreeMap<(Driver, Beneficiary), f64>,
    /// Drivers that are not counted because the client's figures are missing.
    pub not_counted: BTreeSet<Driver>,
}

/// Money per year of one unit of effect: 1.0 is all of it, one minute per week, or 100 percentage points.
/// `None` if the client's figures for it are missing.
pub fn value_of_unit(driver: Driver, population: Beneficiary, inputs: &Inputs) -> Option<f64> {
    Some(match driver {
        Driver::Retention => {
            inputs.people(Scope::All)?
                * inputs.voluntary_turnover_rate?
                * inputs.replacement_cost_share
                * inputs.salary()
        }
        Driver::TimeSaved => {
            let scope = match population {
                Beneficiary::All => Scope::All,
                Beneficiary::CustomerFacing => Scope::CustomerFacing,
                Beneficiary::Sales => Scope::Sales,
                Beneficiary::Contacts | Beneficiary::Partner => return None,
            };
            inputs.people(scope)? * inputs.working_weeks_per_year / 60.0
                * inputs.loaded_hourly_cost
                * inputs.realization_rate
        }
        Driver::DeflectedContacts => {
            inputs.assisted_contacts_per_month?
                * 12.0
                * (inputs.cost_per_assisted_contact - inputs.cost_per_self_help_contact)
        }
        Driver::WinRate => {
            inputs.qualified_opportunities_per_year? * inputs.contribution_margin_per_deal?
        }
        Driver::PartnerRevenue => {
            inputs.partner_revenue_per_year? * inputs.contribution_margin_rate?
        }
    })
}

/// Share of the full effect in a month: a straight line up after the step's end, then a yearly fade.
pub fn curve(step: &Step, month: u32, end: u32, fade_per_year: f64) -> f64 {
    if month <= end {
        return 0.0;
    }
    let since = f64::from(month - end);
    let full = f64::from(step.ramp_months);
    if since < full {
        since / full
    } else {
        (1.0 - fade_per_year).powf((since - full) / 12.0)
    }
}

/// One unit of the library's effect as a fraction, or in minutes.
pub(super) fn unit(driver: Driver) -> f64 {
    match driver {
        Driver::TimeSaved => 1.0,
        Driver::Retention
        | Driver::DeflectedContacts
        | Driver::WinRate
        | Driver::PartnerRevenue => 0.01,
    }
}

/// How the effects of several steps on one driver add up, within its cap.
fn together(driver: Driver, effects: impl Iterator<Item = f64>, cap: f64) -> f64 {
    let sum = match driver {
        Driver::TimeSaved | Driver::WinRate => effects.sum(),
        Driver::Retention | Driver::DeflectedContacts | Driver::PartnerRevenue => {
            1.0 - effects.map(|effect| 1.0 - effect).product::<f64>()
        }
    };
    f64::min(cap, sum)
}

/// The expected benefit of the steps at this adoption.
pub fn benefits(steps: &[&Step], schedule: &Schedule, inputs: &Inputs, adoption: f64) -> Benefits {
    let mut pools: BTreeMap<(Driver, Beneficiary), Vec<Mover<'_>>> = BTreeMap::new();
    for step in steps {
        let Some((_, end)) = schedule.get(&step.id) else {
            continue;
        };
        for benefit in &step.benefits {
            let effect =
                inputs.benefit(benefit).effect().expected() * unit(benefit.driver) * adoption;
            pools
                .entry((benefit.driver, benefit.population))
                .or_default()
                .push((step, *end, effect));
        }
    }
    let mut all = Benefits {
        monthly: vec![0.0; inputs.horizon_months as usize],
        ..Benefits::default()
    };
    for ((driver, population), parts) in pools {
        let Some(value) = value_of_unit(driver, population, inputs) else {
            all.not_counted.insert(driver);
            continue;
        };
        let cap = inputs.cap(driver);
        for (month, sum) in (1..).zip(&mut all.monthly) {
            let effects = parts
                .iter()
                .map(|(step, end, effect)| effect * curve(step, month, *end, inputs.fade_per_year));
            let worth = value * together(driver, effects, cap);
            *sum += worth / 12.0;
            if month == inputs.horizon_months {
                all.yearly_at_horizon.insert((driver, population), worth);
            }
        }
    }
    all
}
