//! Inputs of a plan in words: what each is called, its value with its unit, and where it comes from.

use serde_json::Value;
use surveys::{
    language::Language,
    maturity::Model,
    roadmap::{
        Inputs, Library,
        inputs::{Mark, Marked},
        money::Cents,
        step::{Driver, Scope},
    },
};

use super::{plan_faults::dimension_name, plan_maps::role_name, plan_words::step_title};
use crate::{
    t,
    text::format::{self, percent},
};

/// One input, ready to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// Its value with its unit.
    pub value: String,
    /// Nobody gave a value, and there is no default.
    pub is_open: bool,
    /// Its mark.
    pub mark: Mark,
    /// What it would be without the client; empty where there is no default.
    pub default: String,
    /// Where it comes from; the client itself where it says nothing.
    pub source: String,
}

/// What an input is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Money, as it is.
    Money,
    /// Money per hour, day, person, contact or year, in the words of its text.
    MoneyPer(&'static str),
    /// A share from 0 to 1, written as percent.
    Share,
    /// Something that is counted, in the words of its text.
    Count(&'static str),
    /// A factor or a list, which says itself what it is.
    Plain,
}

/// Every input that enters a figure or decides on the steps, in the order of the marks; what is empty and only narrows
/// the choice is left out.
pub fn lines(language: Language, inputs: &Inputs) -> Vec<Line> {
    inputs
        .marks()
        .into_iter()
        .filter(|marked| !narrows_nothing(marked))
        .map(|marked| line(language, inputs, marked))
        .collect()
}

/// The same in fewer lines: day rates that come from the same place stand in one, and so do limits.
pub fn lines_in_short(language: Language, inputs: &Inputs) -> Vec<Line> {
    let mut short: Vec<Line> = Vec::new();
    for mut line in lines(language, inputs) {
        if let Some((list, of)) = listed_under(language, &line.key) {
            let value = format!("{of} {}", line.value);
            let is_alike = |known: &&mut Line| {
                known.key == list && known.mark == line.mark && known.source == line.source
            };
            if let Some(known) = short.iter_mut().find(is_alike) {
                known.value = format!("{}, {value}", known.value);
                continue;
            }
            line.name = name(language, list);
            list.clone_into(&mut line.key);
            line.value = value;
        }
        short.push(line);
    }
    short
}

/// The list that an input is part of, and what it is there.
fn listed_under(language: Language, key: &str) -> Option<(&'static str, String)> {
    if let Some(role) = key.strip_prefix("day_rates.") {
        return Some(("day_rates", role_name(language, role)));
    }
    let driver = key.strip_prefix("caps.")?;
    let driver = Driver::ALL
        .into_iter()
        .find(|known| known.name() == driver)?;
    Some(("caps", driver_name(language, driver)))
}

/// An empty list of steps, roles or votes; scores have a page of their own.
fn narrows_nothing(marked: &Marked) -> bool {
    match &marked.value {
        Value::Array(items) => items.is_empty(),
        // Where no target is named, each dimension has one that is assumed.
        Value::Object(_) if marked.key == "target_scores" => false,
        Value::Object(members) => members.is_empty() || marked.key == "scores",
        Value::Null => marked.key == "delivery_results",
        _ => false,
    }
}

fn line(language: Language, inputs: &Inputs, marked: Marked) -> Line {
    let default = value(
        language,
        &Inputs {
            currency: inputs.currency.clone(),
            ..Inputs::default()
        },
        &Marked {
            value: marked.default.clone(),
            ..marked.clone()
        },
    )
    .filter(|_| !marked.default.is_null());
    let value = value(language, inputs, &marked);
    Line {
        default: default.unwrap_or_default(),
        name: name(language, &marked.key),
        is_open: value.is_none(),
        value: value.unwrap_or_else(|| t!(language, "case-input-open")),
        mark: marked.mark,
        source: source(language, &marked),
        key: marked.key,
    }
}

/// What people call an input.
pub fn name(language: Language, key: &str) -> String {
    if let Some(role) = key.strip_prefix("day_rates.") {
        let role = role_name(language, role);
        return t!(language, "case-input-day-rate", role = role);
    }
    if let Some(driver) = key.strip_prefix("caps.") {
        let driver = Driver::ALL.into_iter().find(|known| known.name() == driver);
        let driver = driver.map_or_else(String::new, |driver| driver_name(language, driver));
        return t!(language, "case-input-cap", driver = driver);
    }
    t!(language, &format!("case-input-{}", key.replace('_', "-")))
}

/// What steps move in money, in words.
pub fn driver_name(language: Language, driver: Driver) -> String {
    match driver {
        Driver::Retention => t!(language, "case-driver-retention"),
        Driver::TimeSaved => t!(language, "case-driver-time-saved"),
        Driver::DeflectedContacts => t!(language, "case-driver-deflected-contacts"),
        Driver::WinRate => t!(language, "case-driver-win-rate"),
        Driver::PartnerRevenue => t!(language, "case-driver-partner-revenue"),
    }
}

/// People in a scope, in words.
pub fn scope_name(language: Language, scope: Scope) -> String {
    match scope {
        Scope::All => t!(language, "case-scope-all"),
        Scope::Managers => t!(language, "case-scope-managers"),
        Scope::CustomerFacing => t!(language, "case-scope-customer-facing"),
        Scope::Sales => t!(language, "case-scope-sales"),
        Scope::PartnerFacing => t!(language, "case-scope-partner-facing"),
    }
}

/// How far an input can be relied on, in a word.
pub fn mark_name(language: Language, mark: Mark) -> String {
    match mark {
        Mark::Client => t!(language, "case-mark-client"),
        Mark::Published => t!(language, "case-mark-published"),
        Mark::Assumption => t!(language, "case-mark-assumption"),
    }
}

/// Where a value comes from. What the client replaced says what it was before.
pub fn source(language: Language, marked: &Marked) -> String {
    match (marked.source, marked.mark) {
        (Some(source), Mark::Published | Mark::Assumption) => {
            t!(language, &format!("case-{source}"))
        }
        _ if marked.value.is_null() => String::new(),
        _ => t!(language, "case-source-client"),
    }
}

/// What an input is counted in.
pub fn unit(key: &str) -> Unit {
    match key {
        "loaded_hourly_cost" => Unit::MoneyPer("case-unit-hour"),
        "salary_cost_per_year" => Unit::MoneyPer("case-unit-person-year"),
        "cost_per_assisted_contact" | "cost_per_self_help_contact" => {
            Unit::MoneyPer("case-unit-contact")
        }
        "contribution_margin_per_deal" => Unit::MoneyPer("case-unit-deal"),
        "partner_revenue_per_year" => Unit::MoneyPer("case-unit-year"),
        "budget" | "return_floor" | "client_technology_budget" => Unit::Money,
        "voluntary_turnover_rate"
        | "replacement_cost_share"
        | "realization_rate"
        | "contribution_margin_rate"
        | "discount_rate"
        | "fade_per_year" => Unit::Share,
        "working_weeks_per_year" => Unit::Count("case-unit-weeks"),
        "assisted_contacts_per_month" => Unit::Count("case-unit-contacts-month"),
        "qualified_opportunities_per_year" => Unit::Count("case-unit-per-year"),
        "horizon_months" => Unit::Count("case-unit-months"),
        "max_gain_points" | "readiness" | "target_scores" => Unit::Count("case-unit-points"),
        "caps.time_saved" => Unit::Count("case-unit-minutes-week"),
        _ if key.starts_with("day_rates.") => Unit::MoneyPer("case-unit-day"),
        _ if key.starts_with("caps.") => Unit::Share,
        _ => Unit::Plain,
    }
}

/// A unit in words, for a column of its own.
pub fn unit_name(language: Language, unit: Unit, currency: &str) -> String {
    match unit {
        Unit::Money => currency.to_owned(),
        Unit::MoneyPer(key) => format!("{currency} {}", t!(language, key)),
        Unit::Share => "%".to_owned(),
        Unit::Count(key) => t!(language, key),
        Unit::Plain => String::new(),
    }
}

/// The value in words; `None` where nobody gave one.
fn value(language: Language, inputs: &Inputs, marked: &Marked) -> Option<String> {
    let number = |value: f64| {
        let decimals = usize::from((value - value.round()).abs() > 1e-9);
        format::number(language, value, decimals)
    };
    let money = |value: f64| format::money(language, Cents::from_amount(value).0, &inputs.currency);
    match (&marked.value, unit(&marked.key)) {
        (Value::Null, _) if marked.key == "return_floor" => {
            Some(t!(language, "future-else-floor-off"))
        }
        (Value::Number(_), _) if marked.key == "delivery_results" => Some(t!(
            language,
            "case-input-delivery-results-value",
            steps = inputs.delivery_results,
            factor = format::number(language, inputs.cost_factor(), 2)
        )),
        (Value::Number(value), unit) => {
            let value = value.as_f64()?;
            Some(match unit {
                Unit::Money => money(value),
                Unit::MoneyPer(key) => format!("{} {}", money(value), t!(language, key)),
                // Tenths of a percent matter in a rate.
                Unit::Share if (value * 100.0).fract().abs() > 1e-6 => {
                    percent_of(language, &format::number(language, value * 100.0, 1))
                }
                Unit::Share => percent(language, value),
                Unit::Count(key) => format!("{} {}", number(value), t!(language, key)),
                Unit::Plain => number(value),
            })
        }
        (Value::Array(items), _) => Some(listed(
            language,
            &inputs.library(),
            &marked.key,
            items,
            &number,
        )),
        (Value::Object(_), _) => Some(members(language, inputs, &marked.key, &number)),
        _ => None,
    }
}

/// A number that is written already, with the sign of percent as the language sets it.
fn percent_of(language: Language, written: &str) -> String {
    percent(language, 0.0).replacen('0', written, 1)
}

/// Steps by their titles, bounds by their ends.
fn listed(
    language: Language,
    library: &Library,
    key: &str,
    items: &[Value],
    number: &dyn Fn(f64) -> String,
) -> String {
    let shares = matches!(key, "adoption_bounds" | "adoption_spread");
    let words: Vec<String> = items
        .iter()
        .filter_map(|item| match item {
            Value::String(id) => Some(step_title(language, library, id)),
            Value::Number(value) if shares => {
                Some(percent_of(language, &number(value.as_f64()? * 100.0)))
            }
            Value::Number(value) => Some(format::number(language, value.as_f64()?, 2)),
            _ => None,
        })
        .collect();
    let between = if items.iter().all(Value::is_string) {
        ", "
    } else {
        " / "
    };
    words.join(between)
}

/// Names with their numbers.
fn members(
    language: Language,
    inputs: &Inputs,
    key: &str,
    number: &dyn Fn(f64) -> String,
) -> String {
    let count = |people: u32| figures::numbers::count(u64::from(people), language);
    let named: Vec<String> = match key {
        "departments" => {
            let people: u32 = inputs.departments.values().sum();
            return t!(
                language,
                "case-input-departments-value",
                n = inputs.departments.len(),
                people = count(people)
            );
        }
        "scope_headcount" => inputs
            .scope_headcount
            .iter()
            .map(|(scope, people)| format!("{} {}", scope_name(language, *scope), count(*people)))
            .collect(),
        "capacity_days" => inputs
            .capacity_days
            .iter()
            .map(|(role, days)| format!("{} {}", role_name(language, role), number(*days)))
            .collect(),
        "max_parallel" => {
            let most = &inputs.max_parallel;
            return t!(
                language,
                "case-input-max-parallel-value",
                everyone = most.everyone,
                managers = most.managers,
                customers = most.customer_facing,
                partners = most.partner_facing
            );
        }
        "target_scores" => {
            let named: Vec<String> = inputs
                .target_scores
                .iter()
                .map(|(id, points)| format!("{} {}", dimension_name(language, id), number(*points)))
                .collect();
            let rest = (named.len() < Model::social_business().dimensions.len())
                .then(|| t!(language, "case-input-target-scores-next"));
            return named.into_iter().chain(rest).collect::<Vec<_>>().join(", ");
        }
        "start_months" => inputs
            .start_months
            .iter()
            .map(|(id, month)| {
                let title = step_title(language, &inputs.library(), id);
                t!(
                    language,
                    "case-input-start-month-of",
                    step = title,
                    month = *month
                )
            })
            .collect(),
        "measured_effects" => inputs
            .measured_effects
            .iter()
            .map(|(driver, measured)| {
                t!(
                    language,
                    "case-input-measured-effect-of",
                    driver = driver_name(language, *driver),
                    factor = format::number(language, measured.factor, 2),
                    results = measured.results
                )
            })
            .collect(),
        "vote_bonus" => inputs
            .vote_bonus
            .iter()
            .map(|(id, bonus)| {
                let title = step_title(language, &inputs.library(), id);
                format!("{title} {}", percent(language, *bonus))
            })
            .collect(),
        _ => Vec::new(),
    };
    named.join(", ")
}

#[cfg(test)]
mod tests {
    use surveys::roadmap::measured::MeasuredEffect;

    use super::*;

    #[test]
    fn every_input_has_a_name_a_unit_and_a_source_in_every_language() {
        let inputs = Inputs {
            budget: Some(450_000.0),
            delivery_results: 2,
            capacity_days: [("juggler".to_owned(), 12.5)].into(),
            departments: [("Sales".to_owned(), 140)].into(),
            scope_headcount: [(Scope::All, 1_200)].into(),
            excluded: vec!["OUT-S1".to_owned()],
            start_months: [("OUT-S3".to_owned(), 14)].into(),
            target_scores: [("voice".to_owned(), 62.5)].into(),
            vote_bonus: [("VAL-S1".to_owned(), 0.05)].into(),
            measured_effects: [(
                Driver::TimeSaved,
                MeasuredEffect {
                    factor: 0.8,
                    results: 3,
                },
            )]
            .into(),
            ..Inputs::default()
        };
        for language in Language::ALL {
            let lines = lines(language, &inputs);
            assert!(lines.len() > 40, "{}", lines.len());
            for line in lines {
                let all = format!("{} {} {}", line.name, line.value, line.source);
                assert!(!all.contains("case-"), "{language}: {all}");
                assert!(!line.name.is_empty(), "{language}: {}", line.key);
                let unit = unit_name(language, unit(&line.key), "EUR");
                assert!(!unit.contains("case-"), "{language}: {unit}");
            }
        }
    }

    #[test]
    fn in_short_rates_of_one_source_share_a_line_and_nothing_is_lost() {
        let mut inputs = Inputs {
            budget: Some(450_000.0),
            ..Inputs::default()
        };
        inputs.day_rates.insert("trainer".to_owned(), 999.0);
        for language in Language::ALL {
            let all = lines(language, &inputs);
            let short = lines_in_short(language, &inputs);
            assert!(short.len() + 10 < all.len(), "{}", short.len());
            let rates: Vec<&Line> = short
                .iter()
                .filter(|line| line.key == "day_rates")
                .collect();
            // The client's own rate, and those that are assumed.
            assert_eq!(rates.len(), 2, "{rates:?}");
            for line in &all {
                let told = short
                    .iter()
                    .any(|short| short.value.contains(&line.value) && short.mark == line.mark);
                assert!(told, "{language}: {line:?}");
            }
        }
    }

    #[test]
    fn a_value_says_what_it_is_counted_in() {
        let inputs = Inputs {
            budget: Some(450_000.0),
            discount_rate: 0.085,
            ..Inputs::default()
        };
        let lines = lines(Language::En, &inputs);
        let value = |key: &str| {
            let line = lines.iter().find(|line| line.key == key);
            line.unwrap().value.clone()
        };
        assert_eq!(value("budget"), "€450,000");
        assert_eq!(value("discount_rate"), "8.5%");
        assert_eq!(value("replacement_cost_share"), "21%");
        assert_eq!(value("loaded_hourly_cost"), "€37.30 per hour");
        assert_eq!(value("voluntary_turnover_rate"), "open");
        assert_eq!(value("caps.time_saved"), "45 minutes a week");
    }
}
