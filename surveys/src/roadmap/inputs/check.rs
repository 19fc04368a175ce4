//! What must hold in inputs beyond their syntax. All faults are told together, each with the line of its key.

use super::{
    Inputs, LAST_START, MOST_VOTE_BONUS,
    beside::Contradiction,
    limits::{self, Range},
};
use crate::{roadmap::step::Driver, toml_source::Fault};

pub(super) fn faults(inputs: &Inputs, source: &str) -> Vec<Fault> {
    let mut list = List {
        source,
        faults: Vec::new(),
    };
    people(inputs, &mut list);
    money(inputs, &mut list);
    shares(inputs, &mut list);
    limits(inputs, &mut list);
    words(inputs, &mut list);
    contradictions(inputs, &mut list);
    list.faults.sort_by_key(|fault| fault.line);
    list.faults
}

/// No organization has more of anything that is paid in a year.
const MOST: f64 = limits::AMOUNT.most;

/// Draws that are worth their time and memory.
const MOST_DRAWS: u32 = 100_000;

/// Scenarios that can be taken in at a glance.
const MOST_SCENARIOS: usize = 12;

struct List<'s> {
    source: &'s str,
    faults: Vec<Fault>,
}

impl List<'_> {
    fn need(&mut self, holds: bool, key: &str, found: impl FnOnce() -> String, advice: &str) {
        if !holds {
            self.faults.push(Fault {
                line: line_of(self.source, key),
                found: found(),
                advice: advice.to_owned(),
            });
        }
    }

    fn amount(&mut self, key: &str, amount: f64, range: Range) {
        let most = range.most;
        self.need(
            amount.is_finite() && amount >= 0.0,
            key,
            || format!("`{key}` is {amount}"),
            "Write an amount of 0 or more",
        );
        self.need(
            !(amount.is_finite() && amount > most),
            key,
            || format!("`{key}` is {amount}, more than {most}"),
            "Check its unit: amounts are whole units of the currency, not cents or thousands",
        );
    }

    fn within(&mut self, key: &str, value: f64, range: Range, advice: &str) {
        self.need(
            range.contains(value),
            key,
            || format!("`{key}` is {value}"),
            advice,
        );
    }

    fn share(&mut self, key: &str, share: f64) {
        self.within(
            key,
            share,
            limits::SHARE,
            "Write a share from 0 to 1; 13 percent is 0.13",
        );
    }
}

fn people(inputs: &Inputs, list: &mut List<'_>) {
    for (name, people) in &inputs.departments {
        list.need(
            *people > 0,
            "departments",
            || format!("department `{name}` has no people"),
            "Write how many people it has, or leave it out",
        );
    }
    for (scope, people) in &inputs.scope_headcount {
        let name = scope.name();
        list.need(
            *people > 0,
            name,
            || format!("`scope_headcount.{name}` is 0"),
            "Write how many people it has; steps for nobody cannot be planned",
        );
    }
    for (dimension, points) in &inputs.scores {
        list.need(
            (0.0..=100.0).contains(points),
            "scores",
            || format!("the score of `{dimension}` is {points}"),
            "Write points from 0 to 100",
        );
    }
    for (dimension, points) in &inputs.target_scores {
        list.need(
            limits::POINTS.contains(*points),
            "target_scores",
            || format!("the target of `{dimension}` is {points}"),
            "Write points from 0 to 100, or leave it out for where the next level begins",
        );
    }
    if let Some(points) = inputs.readiness {
        list.need(
            (0.0..=100.0).contains(&points),
            "readiness",
            || format!("`readiness` is {points}"),
            "Write points from 0 to 100",
        );
    }
}

fn money(inputs: &Inputs, list: &mut List<'_>) {
    let most_per_day = limits::PER_DAY.most;
    for (role, rate) in &inputs.day_rates {
        list.need(
            rate.is_finite() && *rate >= 0.0,
            "day_rates",
            || format!("the day rate of `{role}` is {rate}"),
            "Write an amount of 0 or more",
        );
        list.need(
            rate.is_nan() || *rate <= most_per_day || rate.is_infinite(),
            "day_rates",
            || format!("the day rate of `{role}` is {rate}, more than {most_per_day}"),
            "Check its unit: a rate is for one day, in whole units of the currency",
        );
    }
    for (key, amount, range) in [
        (
            "loaded_hourly_cost",
            Some(inputs.loaded_hourly_cost),
            limits::PER_HOUR,
        ),
        (
            "salary_cost_per_year",
            inputs.salary_cost_per_year,
            limits::AMOUNT,
        ),
        ("budget", inputs.budget, limits::AMOUNT),
        (
            "assisted_contacts_per_month",
            inputs.assisted_contacts_per_month,
            limits::COUNT,
        ),
        (
            "cost_per_assisted_contact",
            Some(inputs.cost_per_assisted_contact),
            limits::AMOUNT,
        ),
        (
            "cost_per_self_help_contact",
            Some(inputs.cost_per_self_help_contact),
            limits::AMOUNT,
        ),
        (
            "qualified_opportunities_per_year",
            inputs.qualified_opportunities_per_year,
            limits::COUNT,
        ),
        (
            "contribution_margin_per_deal",
            inputs.contribution_margin_per_deal,
            limits::AMOUNT,
        ),
        (
            "partner_revenue_per_year",
            inputs.partner_revenue_per_year,
            limits::AMOUNT,
        ),
        (
            "client_technology_budget",
            inputs.client_technology_budget,
            limits::AMOUNT,
        ),
    ] {
        if let Some(amount) = amount {
            list.amount(key, amount, range);
        }
    }
    list.need(
        inputs.budget_levels.len() <= MOST_SCENARIOS,
        "budget_levels",
        || format!("there are {} budgets", inputs.budget_levels.len()),
        "Keep twelve at most, or leave them out",
    );
    for level in &inputs.budget_levels {
        let amounts = [
            level.project_cost,
            level.gain,
            level.npv,
            level.return_floor.unwrap_or(0.0),
        ];
        list.need(
            (0.0..=MOST).contains(&level.budget)
                && amounts.iter().all(|amount| amount.abs() <= MOST),
            "budget_levels",
            || "a proposed budget is not an amount".to_owned(),
            "Leave the list out; it is worked out again",
        );
    }
    list.need(
        inputs.return_floor.is_none_or(|floor| floor.abs() <= MOST),
        "return_floor",
        || "`return_floor` is not an amount".to_owned(),
        "Write an amount; it may be below 0",
    );
    list.need(
        inputs.currency.len() == 3 && inputs.currency.bytes().all(|b| b.is_ascii_uppercase()),
        "currency",
        || format!("`{}` is not a currency code", inputs.currency),
        "Write its three capital letters, such as EUR",
    );
}

fn shares(inputs: &Inputs, list: &mut List<'_>) {
    for (key, share) in [
        ("voluntary_turnover_rate", inputs.voluntary_turnover_rate),
        ("realization_rate", Some(inputs.realization_rate)),
        ("contribution_margin_rate", inputs.contribution_margin_rate),
        ("fade_per_year", Some(inputs.fade_per_year)),
        ("discount_rate", Some(inputs.discount_rate)),
    ] {
        if let Some(share) = share {
            list.share(key, share);
        }
    }
    list.within(
        "replacement_cost_share",
        inputs.replacement_cost_share,
        limits::SALARIES,
        "Write a share of a yearly salary from 0 to 5; 21 percent is 0.21",
    );
    list.within(
        "working_weeks_per_year",
        inputs.working_weeks_per_year,
        limits::WEEKS,
        "Write weeks from 1 to 53",
    );
    let [low, high] = inputs.adoption_bounds;
    list.need(
        [low, high]
            .iter()
            .all(|bound| limits::SHARE.contains(*bound)),
        "adoption_bounds",
        || format!("`adoption_bounds` are {low} and {high}"),
        "Write two shares from 0 to 1, the lower one first",
    );
    let [down, up] = inputs.adoption_spread;
    list.need(
        limits::BELOW.contains(down) && limits::SHARE.contains(up),
        "adoption_spread",
        || format!("`adoption_spread` is {down} and {up}"),
        "Write how far below (0 or less) and how far above (0 or more)",
    );
    let [low, likely, high] = inputs.delivery_factor;
    list.need(
        [low, likely, high]
            .iter()
            .all(|factor| limits::FACTOR.contains(*factor)),
        "delivery_factor",
        || format!("`delivery_factor` is {low}, {likely}, {high}"),
        "Write three factors from 0.1 to 10; 1 is what the library says",
    );
    list.need(
        inputs.delivery_results <= 1_000,
        "delivery_results",
        || format!("`delivery_results` is {}", inputs.delivery_results),
        "Write how many finished steps the factor rests on, or leave it out",
    );
    for (driver, cap) in &inputs.caps {
        let advice = match driver {
            Driver::TimeSaved => "Write minutes a week from 0 to 2400",
            _ => "Write a share from 0 to 1; 20 percent is 0.2",
        };
        list.need(
            limits::cap(*driver).contains(*cap),
            "caps",
            || format!("the cap of `{}` is {cap}", driver.name()),
            advice,
        );
    }
}

fn limits(inputs: &Inputs, list: &mut List<'_>) {
    for (role, days) in &inputs.capacity_days {
        list.need(
            limits::DAYS.contains(*days),
            "capacity_days",
            || format!("the capacity of `{role}` is {days}"),
            "Write person-days from 0 to 1000000",
        );
    }
    list.within(
        "max_gain_points",
        inputs.max_gain_points,
        limits::POINTS,
        "Write points from 0 to 100",
    );
    list.within(
        "lowest_dimensions_served",
        inputs.lowest_dimensions_served as f64,
        limits::DIMENSIONS,
        "Write 0 to 10; the model has ten dimensions",
    );
    for (step, bonus) in &inputs.vote_bonus {
        list.need(
            (0.0..=MOST_VOTE_BONUS).contains(bonus),
            "vote_bonus",
            || format!("the bonus of `{step}` is {bonus}"),
            "Write a share from 0 to 0.1; a tenth is the most a vote adds",
        );
    }
    for (driver, measured) in &inputs.measured_effects {
        list.need(
            (0.01..=10.0).contains(&measured.factor) && (1..=1_000).contains(&measured.results),
            "measured_effects",
            || format!("`measured_effects.{}` is not a measurement", driver.name()),
            "Write a factor from 0.01 to 10 and how many results it rests on",
        );
    }
    for (step, measured) in &inputs.measured_baselines {
        list.need(
            measured.is_finite() && *measured >= 0.0,
            "measured_baselines",
            || format!("what was measured of `{step}` is {measured}"),
            "Write a number of 0 or more",
        );
    }
    list.need(
        (1..=MOST_DRAWS).contains(&inputs.draws),
        "draws",
        || format!("`draws` is {}", inputs.draws),
        "Write 1 to 100000; 10000 are enough",
    );
    scenarios(inputs, list);
    for population in super::Population::ALL {
        let most = inputs.max_parallel.of(population);
        list.need(
            limits::AT_ONCE.contains(f64::from(most)),
            "max_parallel",
            || format!("`max_parallel.{}` is {most}", population.name()),
            "Write 1 to 100; without one no step could start",
        );
    }
    list.within(
        "horizon_months",
        f64::from(inputs.horizon_months),
        limits::HORIZON,
        "Write 1 to 240 months",
    );
    for (step, month) in &inputs.start_months {
        list.need(
            (1..=LAST_START).contains(month),
            "start_months",
            || format!("`start_months.{step}` is {month}"),
            "Write a month of the roadmap from 1 to 60; month 1 is the first",
        );
    }
    for step in &inputs.mandatory {
        list.need(
            !inputs.excluded.contains(step),
            "excluded",
            || format!("`{step}` is always included and excluded"),
            "Take it out of `mandatory` or out of `excluded`",
        );
    }
}

fn scenarios(inputs: &Inputs, list: &mut List<'_>) {
    list.need(
        inputs.scenarios.len() <= MOST_SCENARIOS,
        "scenarios",
        || format!("there are {} scenarios", inputs.scenarios.len()),
        "Compare 12 at most",
    );
    for (place, scenario) in inputs.scenarios.iter().enumerate() {
        let name = &scenario.name;
        list.need(
            !name.trim().is_empty(),
            "scenarios",
            || "a scenario has no name".to_owned(),
            "Write one, such as `lean`",
        );
        list.need(
            inputs.scenarios[..place]
                .iter()
                .all(|other| other.name != *name),
            "scenarios",
            || format!("scenario `{name}` is there twice"),
            "Give each a name of its own",
        );
        list.need(
            (0.0..=MOST).contains(&scenario.budget),
            "scenarios",
            || format!("the budget of scenario `{name}` is {}", scenario.budget),
            "Write an amount of 0 or more",
        );
        list.need(
            scenario
                .return_floor
                .is_none_or(|floor| floor.abs() <= MOST),
            "scenarios",
            || format!("the return floor of scenario `{name}` is not an amount"),
            "Write an amount; it may be below 0",
        );
    }
}

fn words(inputs: &Inputs, list: &mut List<'_>) {
    for (key, words) in [
        ("owners", &inputs.owners),
        ("strategy_links", &inputs.strategy_links),
    ] {
        for (step, text) in words {
            list.need(
                !text.is_empty(),
                key,
                || format!("`{key}.{step}` is empty"),
                "Write it, or leave the key out",
            );
        }
    }
}

/// What is in order by itself and not beside something else.
fn contradictions(inputs: &Inputs, list: &mut List<'_>) {
    for found in inputs.contradictions() {
        let (key, told, advice) = match found {
            Contradiction::DepartmentsAboveAll { people, all } => (
                "departments",
                format!("the departments have {people} people, and `scope_headcount.all` is {all}"),
                "Count each person in one department, or correct `scope_headcount.all`",
            ),
            Contradiction::ScopeAboveAll { scope, .. } => (
                scope.name(),
                format!(
                    "`scope_headcount.{}` is larger than `scope_headcount.all`",
                    scope.name()
                ),
                "Correct one of the two",
            ),
            Contradiction::SalesAboveCustomers { .. } => (
                "sales",
                "`scope_headcount.sales` is larger than `scope_headcount.customer_facing`"
                    .to_owned(),
                "Everybody in sales talks with customers: correct one of the two",
            ),
            Contradiction::SelfHelpAboveAssisted => (
                "cost_per_self_help_contact",
                "`cost_per_self_help_contact` is larger than `cost_per_assisted_contact`"
                    .to_owned(),
                "Correct one of the two; what customers settle themselves costs less",
            ),
            Contradiction::AdoptionBounds => (
                "adoption_bounds",
                "the first of `adoption_bounds` is larger than the second".to_owned(),
                "Write the lower one first",
            ),
            Contradiction::DeliveryOrder => (
                "delivery_factor",
                {
                    let [low, likely, high] = inputs.delivery_factor;
                    format!("`delivery_factor` is {low}, {likely}, {high}")
                },
                "Write low, likely and high in this order",
            ),
        };
        list.need(false, key, || told, advice);
    }
}

/// The line on which a key stands, in TOML or JSON; 1 where it is not written down.
pub(in crate::roadmap) fn line_of(source: &str, key: &str) -> usize {
    let is_key = |line: &str| {
        let line = line.trim_start().trim_start_matches('[');
        let bare = line.strip_prefix('"').unwrap_or(line);
        bare.strip_prefix(key).is_some_and(|rest| {
            rest.trim_start_matches('"')
                .trim_start()
                .starts_with(['=', ':', ']', '.'])
        })
    };
    source.lines().position(is_key).map_or(1, |index| index + 1)
}
