//! Every number that enters a figure: its value, where it comes from, and what it would be without the client.

use leptos::prelude::*;
use serde_json::Value;
use surveys::{
    language::Language,
    roadmap::{
        Inputs, Library,
        inputs::marks::{Mark, Marked},
    },
};

use crate::{
    components::{
        chip::{Chip, Tone},
        table::{Cell, Column, Table},
    },
    t,
    text::format,
};

/// Draws the section.
pub(super) fn section(language: Language, inputs: &Inputs) -> impl IntoView + use<> {
    let marks = inputs.marks();
    let count = |of: Mark| marks.iter().filter(|one| one.mark == of).count();
    let lead = t!(
        language,
        "assume-lead",
        client = count(Mark::Client),
        published = count(Mark::Published),
        assumption = count(Mark::Assumption)
    );
    view! {
        <section class="card" id="assumptions">
            <h2>{t!(language, "assume-title")}</h2>
            <p>{lead}</p>
            <details>
                <summary>{t!(language, "assume-open")}</summary>
                {table(language, inputs, &marks).view()}
            </details>
        </section>
    }
}

fn table(language: Language, inputs: &Inputs, marks: &[Marked]) -> Table {
    let row = |one: &Marked| {
        let written = |value: &Value| written(language, &inputs.currency, &one.key, value);
        let (key, tone) = match one.mark {
            Mark::Client => ("assume-mark-client", Tone::Good),
            Mark::Published => ("assume-mark-published", Tone::Plain),
            Mark::Assumption => ("assume-mark-assumption", Tone::Plain),
        };
        let source = one
            .source
            .map_or_else(String::new, |source| t!(language, source));
        vec![
            Cell::Text(name(language, &one.key)),
            Cell::Text(written(&one.value)),
            Cell::View(view! { <Chip text=t!(language, key) tone=tone/> }.into_any()),
            Cell::Text(written(&one.default)),
            Cell::Text(source),
        ]
    };
    Table {
        caption: t!(language, "assume-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(language, "odds-column-input")),
            Column::text(t!(language, "assume-column-value")),
            Column::text(t!(language, "assume-column-mark")),
            Column::text(t!(language, "assume-column-default")),
            Column::text(t!(language, "assume-column-source")),
        ],
        rows: marks.iter().map(row).collect(),
    }
}

/// What an input is called.
fn name(language: Language, key: &str) -> String {
    match key.split_once('.') {
        Some(("day_rates", role)) => {
            let who = match role_key(role) {
                Some(key) => t!(language, key),
                None => role.to_owned(),
            };
            t!(language, "assume-day-rate", role = who)
        }
        Some(("caps", driver)) => {
            let driver = t!(language, &format!("assume-driver-{}", dashed(driver)));
            t!(language, "assume-cap", driver = driver)
        }
        _ => t!(language, &format!("assume-{}", dashed(key))),
    }
}

fn dashed(key: &str) -> String {
    key.replace('_', "-")
}

/// The text that names a role of the library; others are written as the client wrote them.
fn role_key(role: &str) -> Option<&'static str> {
    Some(match role {
        "consultant" => "odds-role-consultant",
        "trainer" => "odds-role-trainer",
        "exec_sponsor" => "odds-role-sponsor",
        "dept_manager" => "odds-role-manager",
        "program_lead" => "odds-role-lead",
        "it_engineer" => "odds-role-it",
        "analyst" => "odds-role-analyst",
        "hr_partner" => "odds-role-hr",
        "comms" => "odds-role-comms",
        "ambassador" => "odds-role-ambassador",
        _ => return None,
    })
}

/// A value with its unit; a dash where there is none.
fn written(language: Language, currency: &str, key: &str, value: &Value) -> String {
    match value {
        Value::Number(number) => {
            let number = number.as_f64().unwrap_or(0.0);
            amount(language, currency, key, number)
        }
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Null => "–".to_owned(),
        Value::Array(items) if items.is_empty() => "–".to_owned(),
        Value::Array(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| match item {
                    Value::String(id) => step(language, id),
                    other => written(language, currency, key, other),
                })
                .collect();
            if key == "adoption_bounds" || key == "adoption_spread" || key == "delivery_factor" {
                items.join(" / ")
            } else {
                format::list(language, &items)
            }
        }
        Value::Object(members) if members.is_empty() => "–".to_owned(),
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| {
                let value = written(language, currency, key, value);
                format!("{}: {value}", member(language, key, name))
            })
            .collect::<Vec<_>>()
            .join("; "),
    }
}

fn step(language: Language, id: &str) -> String {
    Library::builtin()
        .step(id)
        .map_or(id, |step| step.texts.title.text(language))
        .to_owned()
}

/// What a member of an input is called: a step, a role, a population, a dimension or a department.
fn member(language: Language, key: &str, name: &str) -> String {
    match key {
        "start_months" | "vote_bonus" => step(language, name),
        "capacity_days" => role_key(name).map_or_else(|| name.to_owned(), |key| t!(language, key)),
        "scope_headcount" | "max_parallel" => {
            t!(language, &format!("assume-scope-{}", dashed(name)))
        }
        "scores" => surveys::maturity::Model::social_business()
            .dimension(name)
            .map_or(name, |(_, dimension)| dimension.name.text(language))
            .to_owned(),
        _ => name.to_owned(),
    }
}

fn amount(language: Language, currency: &str, key: &str, number: f64) -> String {
    let plain = |decimals| format::number(language, number, decimals);
    let decimals = usize::from(number.fract().abs() > 1e-9) * 2;
    let money = || {
        let cents = surveys::roadmap::money::Cents::from_amount(number).0;
        format::money(language, cents, currency)
    };
    match key.split_once('.').map_or(key, |(table, _)| table) {
        "caps" if key == "caps.time_saved" => {
            t!(language, "assume-minutes", minutes = plain(0))
        }
        "loaded_hourly_cost" => t!(language, "assume-per-hour", amount = money()),
        "salary_cost_per_year" | "partner_revenue_per_year" => {
            t!(language, "assume-per-year", amount = money())
        }
        "day_rates" => t!(language, "assume-per-day", amount = money()),
        "cost_per_assisted_contact"
        | "cost_per_self_help_contact"
        | "contribution_margin_per_deal"
        | "client_technology_budget"
        | "budget"
        | "return_floor" => money(),
        "voluntary_turnover_rate"
        | "replacement_cost_share"
        | "realization_rate"
        | "contribution_margin_rate"
        | "discount_rate"
        | "fade_per_year"
        | "adoption_bounds"
        | "adoption_spread"
        | "vote_bonus"
        | "caps" => format::percent(language, number),
        "max_gain_points" | "readiness" | "scores" => {
            t!(language, "assume-points", points = plain(0))
        }
        "horizon_months" => t!(language, "assume-months", months = plain(0)),
        "capacity_days" => t!(language, "assume-days", days = plain(decimals)),
        "start_months" => t!(language, "studio-month", month = plain(0)),
        _ => plain(decimals),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_has_a_name_and_every_default_a_source_in_every_language() {
        for language in Language::ALL {
            for one in Inputs::default().marks() {
                let name = name(language, &one.key);
                assert!(!name.contains("assume-"), "{language}: {name}");
                if let Some(source) = one.source {
                    let told = t!(language, source);
                    assert!(!told.contains("source-"), "{language}: {told}");
                }
            }
        }
    }

    #[test]
    fn values_carry_their_units() {
        let told = |key, value: Value| written(Language::En, "EUR", key, &value);
        assert_eq!(told("loaded_hourly_cost", 37.3.into()), "€37.30 per hour");
        assert_eq!(told("discount_rate", 0.08.into()), "8%");
        assert_eq!(told("caps.time_saved", 45.into()), "45 minutes a week");
        assert_eq!(told("caps.retention", 0.2.into()), "20%");
        assert_eq!(told("adoption_bounds", vec![0.3, 0.9].into()), "30% / 90%");
        assert_eq!(told("delivery_factor", vec![0.9, 1.0].into()), "0.90 / 1");
        assert_eq!(told("budget", Value::Null), "–");
        let asked = serde_json::json!({ "VOI-S1": 3 });
        assert!(told("start_months", asked).ends_with(": month 3"));
    }
}
