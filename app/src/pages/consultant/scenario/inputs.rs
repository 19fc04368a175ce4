//! What the client tells us, by group. A group is closed until somebody opens it, or something in it does not fit.

use leptos::prelude::*;
use studio::form::{LONGEST_NAME, NAME, SENTENCE, in_language};
use surveys::{framing::Surface, language::Language};

use super::{
    Scenario,
    form::{fault, typed, wording},
};
use crate::{components::form::Field, t};

mod assumed;

/// A group of numbers: its title, and its fields with their text keys.
struct Group {
    title: &'static str,
    fields: &'static [(&'static str, &'static str)],
}

const GROUPS: [Group; 4] = [
    Group {
        title: "scenario-group-people",
        fields: &[
            ("people_managers", "scenario-input-managers"),
            ("people_customers", "scenario-input-customers"),
            ("people_sales", "scenario-input-sales"),
            ("people_partners", "scenario-input-partners"),
        ],
    },
    Group {
        title: "scenario-group-work",
        fields: &[
            ("hourly", "scenario-input-hourly"),
            ("turnover", "scenario-input-turnover"),
        ],
    },
    Group {
        title: "scenario-group-customers",
        fields: &[
            ("contacts", "scenario-input-contacts"),
            ("opportunities", "scenario-input-opportunities"),
            ("margin", "scenario-input-margin"),
        ],
    },
    Group {
        title: "scenario-group-partners",
        fields: &[
            ("partner_revenue", "scenario-input-partner-revenue"),
            ("partner_margin", "scenario-input-partner-margin"),
            ("technology", "scenario-input-technology"),
        ],
    },
];

/// Draws the section.
pub(super) fn section(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    let groups: Vec<_> = GROUPS
        .iter()
        .map(|group| numbers(scenario, group).into_any())
        .collect();
    view! {
        <section class="card" id="inputs">
            <h2>{t!(language, "scenario-inputs")}</h2>
            <p class="soft">{t!(language, "scenario-input-blank")}</p>
            {words(scenario).into_any()}
            {groups}
            {assumed::section(scenario).into_any()}
        </section>
    }
}

fn numbers(scenario: &Scenario<'_>, group: &Group) -> impl IntoView + use<> {
    let language = scenario.language;
    let currency = scenario.inputs.currency.as_str();
    let names: Vec<&str> = group.fields.iter().map(|(name, _)| *name).collect();
    let fields: Vec<_> = group
        .fields
        .iter()
        .map(|(name, key)| {
            Field::number(*name, label(language, key, currency))
                .help(assumed::help(scenario, name))
                .value(typed(scenario, name))
                .error(fault(scenario, name))
                .view()
        })
        .collect();
    view! {
        <details class="group" open=is_faulty(scenario, &names)>
            <summary>{summary(scenario, group.title, &names)}</summary>
            <div class="fields">{fields}</div>
        </details>
    }
}

/// The words of the roadmap: its name, its future in one sentence, who stands for it, when it begins.
fn words(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    let names = [NAME, SENTENCE, "sponsors", "start_month"];
    let name = Field::text(NAME, t!(language, "studio-name"))
        .value(typed(scenario, NAME))
        .error(fault(scenario, NAME))
        .max_length(u32::try_from(LONGEST_NAME).unwrap_or(120))
        .required()
        .view();
    let is_open = is_faulty(scenario, &names) || has_findings(scenario);
    view! {
        <details class="group" open=is_open>
            <summary>{summary(scenario, "scenario-group-words", &names)}</summary>
            <div class="fields">
                {name}
                {Field::text("sponsors", t!(language, "scenario-input-sponsors")).help(t!(language, "scenario-input-sponsors-help")).value(typed(scenario, "sponsors")).error(fault(scenario, "sponsors")).max_length(400).view()}
                {Field::text("start_month", t!(language, "scenario-input-start")).value(typed(scenario, "start_month")).error(fault(scenario, "start_month")).max_length(7).short().view()}
            </div>
            {sentence(scenario).into_any()}
        </details>
    }
}

/// The future in one sentence, in the reader's language at once, in the others where they are wanted.
fn sentence(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    let field = |name: &str, label: String, help: String| {
        let field = Field::text(name, label)
            .help(help)
            .value(typed(scenario, name))
            .error(fault(scenario, name))
            .max_length(200)
            .framed(Surface::RoadmapPdf);
        view! {
            <div>
                {field.view()}
                {wording(scenario, name).map(IntoAny::into_any)}
            </div>
        }
    };
    let others: Vec<_> = Language::ALL
        .into_iter()
        .filter(|other| *other != language)
        .map(|other| {
            let label = other.own_name().to_owned();
            field(&in_language(SENTENCE, other), label, String::new())
        })
        .collect();
    let is_told = |other: &Language| {
        *other != language && !typed(scenario, &in_language(SENTENCE, *other)).is_empty()
    };
    view! {
        <div class="stack">
            {field(SENTENCE, t!(language, "scenario-input-future"), t!(language, "scenario-input-future-help"))}
            <details open=Language::ALL.iter().any(is_told)>
                <summary>{t!(language, "texts-other-languages")}</summary>
                <p class="soft small">{t!(language, "scenario-input-future-others")}</p>
                <div class="fields">{others}</div>
            </details>
        </div>
    }
}

fn has_findings(scenario: &Scenario<'_>) -> bool {
    scenario
        .field_findings
        .keys()
        .any(|field| field.starts_with(SENTENCE))
}

fn is_faulty(scenario: &Scenario<'_>, names: &[&str]) -> bool {
    names
        .iter()
        .any(|name| scenario.faults.iter().any(|(field, _)| field == name))
}

/// The title of a group, and how much of it is filled in.
fn summary(scenario: &Scenario<'_>, title: &str, names: &[&str]) -> impl IntoView + use<> {
    let language = scenario.language;
    let filled = names
        .iter()
        .filter(|name| !typed(scenario, name).trim().is_empty())
        .count();
    let told = t!(
        language,
        "scenario-group-filled",
        filled = filled,
        all = names.len()
    );
    view! { <strong>{t!(language, title)}</strong> " " <span class="soft small">{told}</span> }
}

/// Labels of amounts name the currency.
fn label(language: Language, key: &str, currency: &str) -> String {
    match key {
        "scenario-input-hourly"
        | "scenario-input-margin"
        | "scenario-input-partner-revenue"
        | "scenario-input-technology" => t!(language, key, currency = currency),
        _ => t!(language, key),
    }
}
