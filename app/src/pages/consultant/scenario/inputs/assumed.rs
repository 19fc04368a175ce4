//! What is assumed as long as the client says nothing else: each input with its unit, its default and where that comes
//! from. A field is empty while the default holds.

use std::collections::BTreeSet;

use leptos::prelude::*;
use studio::form::{capacity_field, default_of, rate_field, target_field};
use surveys::roadmap::{
    Inputs, Yardstick,
    inputs::{DEFAULT_DAY_RATES, Mark},
};

use super::{Scenario, fault, is_faulty, summary, typed};
use crate::{
    components::{
        form::Field,
        plan_faults::dimension_name,
        plan_inputs::{self, Unit, mark_name, unit, unit_name},
        plan_maps::role_name,
    },
    t,
    text::format,
};

/// A field and the key of its input, with a text of its own where an input has several fields.
struct Assumed {
    field: &'static str,
    key: &'static str,
    name: Option<&'static str>,
}

const fn whole(field: &'static str, key: &'static str) -> Assumed {
    Assumed {
        field,
        key,
        name: None,
    }
}

const fn part(field: &'static str, key: &'static str, name: &'static str) -> Assumed {
    Assumed {
        field,
        key,
        name: Some(name),
    }
}

const MONEY: [Assumed; 5] = [
    whole("discount", "discount_rate"),
    whole("salary", "salary_cost_per_year"),
    whole("replacement", "replacement_cost_share"),
    whole("assisted", "cost_per_assisted_contact"),
    whole("self_help", "cost_per_self_help_contact"),
];

const TIME: [Assumed; 7] = [
    whole("weeks", "working_weeks_per_year"),
    whole("realization", "realization_rate"),
    part(
        "parallel_everyone",
        "max_parallel",
        "assume-parallel-everyone",
    ),
    part(
        "parallel_managers",
        "max_parallel",
        "assume-parallel-managers",
    ),
    part(
        "parallel_customers",
        "max_parallel",
        "assume-parallel-customers",
    ),
    part(
        "parallel_partners",
        "max_parallel",
        "assume-parallel-partners",
    ),
    whole("fade", "fade_per_year"),
];

const MODEL: [Assumed; 15] = [
    whole("horizon", "horizon_months"),
    whole("most_gain", "max_gain_points"),
    whole("lowest_served", "lowest_dimensions_served"),
    part("adoption_low", "adoption_bounds", "case-book-adoption-low"),
    part(
        "adoption_high",
        "adoption_bounds",
        "case-book-adoption-high",
    ),
    part("spread_below", "adoption_spread", "assume-spread-below"),
    part("spread_above", "adoption_spread", "assume-spread-above"),
    part("delivery_low", "delivery_factor", "assume-delivery-low"),
    part(
        "delivery_likely",
        "delivery_factor",
        "assume-delivery-likely",
    ),
    part("delivery_high", "delivery_factor", "assume-delivery-high"),
    whole("cap.retention", "caps.retention"),
    whole("cap.time_saved", "caps.time_saved"),
    whole("cap.deflected_contacts", "caps.deflected_contacts"),
    whole("cap.win_rate", "caps.win_rate"),
    whole("cap.partner_revenue", "caps.partner_revenue"),
];

/// Draws the groups, each closed until somebody opens it or something in it does not fit.
pub(super) fn section(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    view! {
        <h3>{t!(language, "assume-form-title")}</h3>
        <p class="soft prose">{t!(language, "assume-form")}</p>
        {listed(scenario, "assume-group-money", &MONEY).into_any()}
        {of_roles(scenario, "assume-group-rates", "case-input-day-rate", rate_field).into_any()}
        {of_roles(scenario, "assume-group-capacity", "assume-capacity-of", capacity_field).into_any()}
        {listed(scenario, "assume-group-time", &TIME).into_any()}
        {listed(scenario, "assume-group-model", &MODEL).into_any()}
        {targets(scenario).into_any()}
    }
}

/// A field for where each dimension is to come.
fn targets(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let known = Yardstick::builtin().dimensions;
    let fields: Vec<(String, String)> = known
        .iter()
        .map(|(id, _)| (target_field(id), dimension_name(scenario.language, id)))
        .collect();
    group(scenario, "assume-group-targets", &fields)
}

/// The dimension that a field of a target is about.
fn dimension_of(field: &str) -> Option<String> {
    let known = Yardstick::builtin().dimensions;
    let mut known = known.into_iter().map(|(id, _)| id);
    known.find(|id| target_field(id) == field)
}

fn listed(scenario: &Scenario<'_>, title: &str, of: &[Assumed]) -> impl IntoView + use<> {
    let language = scenario.language;
    let fields: Vec<(String, String)> = of
        .iter()
        .map(|assumed| {
            let name = match assumed.name {
                Some(name) => t!(language, name),
                None => plan_inputs::name(language, assumed.key),
            };
            (assumed.field.to_owned(), name)
        })
        .collect();
    group(scenario, title, &fields)
}

/// A field for each role of the steps, and for those that somebody has named.
fn of_roles(
    scenario: &Scenario<'_>,
    title: &str,
    name: &str,
    field: fn(&str) -> String,
) -> impl IntoView + use<> {
    let inputs = scenario.inputs;
    let library = inputs.library();
    let known: Vec<&str> = DEFAULT_DAY_RATES.iter().map(|(role, _)| *role).collect();
    let own: BTreeSet<&str> = library
        .steps()
        .iter()
        .flat_map(|step| step.roles.keys())
        .chain(inputs.day_rates.keys())
        .chain(inputs.capacity_days.keys())
        .map(String::as_str)
        .filter(|role| !known.contains(role))
        .collect();
    let fields: Vec<(String, String)> = known
        .into_iter()
        .chain(own)
        .map(|role| {
            let told = role_name(scenario.language, role);
            (field(role), t!(scenario.language, name, role = told))
        })
        .collect();
    group(scenario, title, &fields)
}

/// Fields with their names, in a group of this title.
fn group(scenario: &Scenario<'_>, title: &str, of: &[(String, String)]) -> impl IntoView + use<> {
    let language = scenario.language;
    let currency = scenario.inputs.currency.as_str();
    let names: Vec<&str> = of.iter().map(|(field, _)| field.as_str()).collect();
    let fields: Vec<_> = of
        .iter()
        .map(|(field, name)| {
            let unit = unit_name(language, unit_of(field), currency);
            let label = if unit.is_empty() {
                name.clone()
            } else {
                t!(language, "assume-field", name = name.as_str(), unit = unit)
            };
            Field::number(field.as_str(), label)
                .help(help(scenario, field))
                .value(typed(scenario, field))
                .error(fault(scenario, field))
                .view()
        })
        .collect();
    let note = t!(language, &format!("{title}-note"));
    view! {
        <details class="group" open=is_faulty(scenario, &names)>
            <summary>{summary(scenario, title, &names)}</summary>
            <p class="soft small prose">{note}</p>
            <div class="fields">{fields}</div>
        </details>
    }
}

/// Key of the input behind a field.
fn key_of(field: &str) -> String {
    if let Some(role) = field.strip_prefix("rate.") {
        return format!("day_rates.{role}");
    }
    if dimension_of(field).is_some() {
        return "target_scores".to_owned();
    }
    if field == "hourly" {
        return "loaded_hourly_cost".to_owned();
    }
    let known = MONEY.iter().chain(&TIME).chain(&MODEL);
    known
        .into_iter()
        .find(|assumed| assumed.field == field)
        .map_or_else(String::new, |assumed| assumed.key.to_owned())
}

fn unit_of(field: &str) -> Unit {
    match key_of(field).as_str() {
        "adoption_bounds" | "adoption_spread" => Unit::Share,
        key => unit(key),
    }
}

/// What holds while a field is empty, with its mark and where it comes from; for a figure of the client's, what it
/// replaces. Empty where nothing is assumed.
pub(super) fn help(scenario: &Scenario<'_>, field: &str) -> String {
    let language = scenario.language;
    let default = match field {
        // It follows from the hourly cost as it stands now.
        "salary" => Some(
            Inputs {
                salary_cost_per_year: None,
                ..scenario.inputs.clone()
            }
            .salary(),
        ),
        _ => dimension_of(field).map_or_else(
            || default_of(field),
            |dimension| {
                let today = scenario.inputs.scores.get(&dimension)?;
                Yardstick::builtin().next_cut(*today)
            },
        ),
    };
    let key = key_of(field);
    let known = Inputs::default().marks();
    let (Some(default), Some(marked)) = (default, known.iter().find(|one| one.key == key)) else {
        return String::new();
    };
    let number = format::number(language, default, decimals(default));
    let unit = unit_name(language, unit_of(field), &scenario.inputs.currency);
    let default = format!("{number} {unit}").trim_end().to_owned();
    let source = plan_inputs::source(language, marked);
    if typed(scenario, field).trim().is_empty() {
        let mark = mark_name(language, marked.mark);
        t!(
            language,
            "assume-default",
            default = default,
            mark = mark,
            source = source
        )
    } else {
        t!(
            language,
            "assume-yours",
            mark = mark_name(language, Mark::Client),
            default = default,
            source = source
        )
    }
}

/// As few as say the number exactly, two at most.
fn decimals(value: f64) -> usize {
    (0_u8..2)
        .find(|decimals| {
            let scaled = value * 10.0_f64.powi(i32::from(*decimals));
            (scaled - scaled.round()).abs() < 1e-9
        })
        .map_or(2, usize::from)
}
