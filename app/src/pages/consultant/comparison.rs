//! Scenarios side by side: what differs first, then what they share.

use std::collections::BTreeSet;

use leptos::prelude::*;
use studio::telling;
use surveys::{
    ids::{OrganizationId, ScenarioId},
    language::Language,
    roadmap::{Inputs, Plan, plan::BudgetFit, step::Population},
};

use super::scenario::{caveats, words};
use crate::{
    components::{
        breadcrumb::breadcrumb,
        heading::Heading,
        plan_figures::whole_money,
        plan_words::population_name,
        table::{Cell, Column, Table},
    },
    paths,
    shell::Page,
    t,
    text::format,
};

/// Scenarios that can be taken in side by side.
pub const MOST: usize = 4;

/// What the page shows.
#[derive(Debug)]
pub struct Comparison {
    /// Language of the reader.
    pub language: Language,
    /// Whose scenarios.
    pub organization: OrganizationId,
    /// All scenarios there are: id, name, and whether it is compared.
    pub others: Vec<(ScenarioId, String, bool)>,
    /// Those that are compared, in the order in which they were chosen.
    pub compared: Vec<Compared>,
}

/// One scenario that is compared.
#[derive(Debug)]
pub struct Compared {
    /// What people call it.
    pub name: String,
    /// Where it opens.
    pub path: String,
    /// Its inputs.
    pub inputs: Inputs,
    /// What follows from them.
    pub plan: Plan,
}

/// Draws the page.
pub fn page(comparison: &Comparison) -> Page {
    let language = comparison.language;
    let title = t!(language, "comparison-title");
    let tables = (!comparison.compared.is_empty()).then(|| tables(comparison).into_any());
    let nothing = comparison
        .compared
        .is_empty()
        .then(|| view! { <p>{t!(language, "comparison-nothing")}</p> });
    let body = view! {
        {breadcrumb(language, vec![(t!(language, "roadmaps-title"), paths::roadmaps(comparison.organization))])}
        {Heading::new(title.clone()).lead(t!(language, "comparison-lead")).view()}
        {nothing}
        {tables}
        {choice(comparison).into_any()}
    };
    Page::new(title, body).wide()
}

fn tables(comparison: &Comparison) -> impl IntoView + use<> {
    let language = comparison.language;
    let (differ, same) = steps(comparison);
    let differ = if differ.rows.is_empty() {
        view! { <p>{t!(language, "comparison-steps-none")}</p> }.into_any()
    } else {
        differ.view().into_any()
    };
    let same =
        (!same.rows.is_empty()).then(|| view! { <section class="card">{same.view()}</section> });
    view! {
        <section class="card comparison">
            {figures(comparison).view()}
            {caveats(language)}
        </section>
        <section class="card comparison">{differ}</section>
        {same}
    }
}

/// The scenarios as columns, each a way to it.
fn columns(comparison: &Comparison, first: String, numbers: bool) -> Vec<Column> {
    let column = |one: &Compared| {
        if numbers {
            Column::numbers(one.name.clone())
        } else {
            Column::text(one.name.clone())
        }
    };
    std::iter::once(Column::text(first))
        .chain(comparison.compared.iter().map(column))
        .collect()
}

fn figures(comparison: &Comparison) -> Table {
    let language = comparison.language;
    let words = words(language);
    let compared = &comparison.compared;
    let row = |name: String, value: &dyn Fn(&Compared) -> String| -> Vec<String> {
        std::iter::once(name)
            .chain(compared.iter().map(value))
            .collect()
    };
    let figure = |key: &'static str| {
        let words = &words;
        move |one: &Compared| {
            let drawn = one.plan.monte_carlo_pert.as_ref();
            let sure = drawn.map_or_else(Vec::new, |drawn| {
                telling::sureness(language, &one.plan.currency, drawn, words)
            });
            telling::figures(language, &one.plan, words)
                .into_iter()
                .chain(sure)
                .find(|(name, _)| *name == key)
                .map_or_else(|| "–".to_owned(), |(_, value)| value)
        }
    };
    let money = |one: &Compared, amount: f64| whole_money(language, amount, &one.plan.currency);
    let mut rows = vec![
        row(t!(language, "odds-row-budget"), &|one| {
            one.inputs
                .budget
                .map_or_else(|| "–".to_owned(), |budget| money(one, budget))
        }),
        row(
            t!(language, "scenario-project-cost"),
            &figure("project-cost"),
        ),
        row(
            t!(language, "comparison-left"),
            &|one| match one.plan.budget_fit {
                BudgetFit::NoBudget => "–".to_owned(),
                BudgetFit::Within { left, .. } => money(one, left),
                BudgetFit::Beyond { missing, .. } => money(one, -missing),
            },
        ),
        row(t!(language, "comparison-p50"), &|one| {
            let drawn = one.plan.monte_carlo_pert.as_ref();
            drawn.map_or_else(|| "–".to_owned(), |drawn| money(one, drawn.project.p50))
        }),
        row(t!(language, "odds-row-p80"), &figure("p80")),
        row(t!(language, "odds-row-gain"), &|one| {
            format::number(language, one.plan.objective, 1)
        }),
        row(t!(language, "figure-maturity"), &figure("gain")),
        row(t!(language, "odds-row-npv"), &figure("npv")),
        row(t!(language, "studio-chance"), &figure("chance")),
        row(t!(language, "scenario-payback"), &figure("payback")),
        row(t!(language, "scenario-cash"), &figure("cash")),
        row(
            t!(language, "scenario-people-share"),
            &figure("people-share"),
        ),
        row(t!(language, "comparison-steps-count"), &figure("steps")),
        row(t!(language, "comparison-last-month"), &|one| {
            telling::month(language, &one.inputs, one.plan.last_month(), &words)
        }),
    ];
    for population in Population::ALL {
        let name = t!(
            language,
            "comparison-load",
            who = population_name(language, population)
        );
        let asks = |one: &Compared| one.plan.most_at_once(population).0 > 0;
        if compared.iter().any(asks) {
            rows.push(row(name, &|one| load(language, &one.plan, population)));
        }
    }
    // What differs comes first; the order is otherwise that in which a finance person asks.
    rows.sort_by_key(|row| row[1..].windows(2).all(|pair| pair[0] == pair[1]));
    let opens = std::iter::once(Cell::Text(String::new())).chain(
        compared
            .iter()
            .map(|one| Cell::Link(t!(language, "roadmap-edit"), one.path.clone())),
    );
    Table {
        caption: t!(language, "comparison-figures"),
        columns: columns(comparison, t!(language, "comparison-column-figure"), true),
        rows: rows
            .into_iter()
            .map(|row| row.into_iter().map(Cell::Text).collect())
            .chain([opens.collect()])
            .collect(),
        ..Table::default()
    }
}

/// The most that a month asks of a population.
fn load(language: Language, plan: &Plan, population: Population) -> String {
    let (steps, hours) = plan.most_at_once(population);
    if steps == 0 {
        return "–".to_owned();
    }
    t!(
        language,
        "comparison-load-value",
        steps = steps,
        hours = format::number(language, hours, 1)
    )
}

/// Steps that not all have, and steps that all have, each with its months.
fn steps(comparison: &Comparison) -> (Table, Table) {
    let language = comparison.language;
    let words = words(language);
    let compared = &comparison.compared;
    let mut differ = Vec::new();
    let mut same = Vec::new();
    let libraries: Vec<_> = compared.iter().map(|one| one.plan.library()).collect();
    let mut known = BTreeSet::new();
    let all = libraries
        .iter()
        .flat_map(|library| library.steps())
        .filter(|step| known.insert(step.id.as_str()));
    for step in all {
        let months: Vec<_> = compared
            .iter()
            .map(|one| one.plan.schedule.get(&step.id).copied())
            .collect();
        if months.iter().all(Option::is_none) {
            continue;
        }
        let told = compared.iter().zip(&months).map(|(one, months)| {
            Cell::Text(months.map_or_else(
                || t!(language, "comparison-not-in"),
                |months| telling::span(language, &one.inputs, months, &words),
            ))
        });
        let title = Cell::Text(step.texts.title.text(language).to_owned());
        let row: Vec<Cell> = std::iter::once(title).chain(told).collect();
        if months.iter().all(Option::is_some) {
            same.push(row);
        } else {
            differ.push(row);
        }
    }
    let table = |key: &str, rows| Table {
        caption: t!(language, key),
        columns: columns(comparison, t!(language, "odds-column-step"), false),
        rows,
        ..Table::default()
    };
    (
        table("comparison-steps", differ),
        table("comparison-steps-same", same),
    )
}

/// Which scenarios to compare, as a form whose state is the address.
fn choice(comparison: &Comparison) -> impl IntoView + use<> {
    let language = comparison.language;
    let options: Vec<_> = comparison
        .others
        .iter()
        .map(|(id, name, is_compared)| {
            let field = format!("s-{id}");
            view! {
                <label class="tick" for=field.clone()>
                    <input type="checkbox" name="s" value=id.to_string() id=field.clone() checked=*is_compared/>
                    <span>{name.clone()}</span>
                </label>
            }
        })
        .collect();
    let path = paths::comparison(comparison.organization, &[]);
    let path = path.trim_end_matches('?').to_owned();
    view! {
        <form method="get" action=path class="card">
            <fieldset class="ways">
                <legend>{t!(language, "comparison-choose")}</legend>
                {options}
            </fieldset>
            <div class="actions"><button type="submit" class="button">{t!(language, "comparison-go")}</button></div>
        </form>
    }
}
