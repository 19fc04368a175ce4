//! How sure a plan is: its spread, what moves it, how its steps were searched, and budgets side by side.

use leptos::prelude::*;
use surveys::{
    language::Language,
    roadmap::{
        Library, Plan,
        simulation::{MonteCarlo, Odds, Spread},
    },
};

use crate::{
    components::{
        plan_figures::whole_money,
        plan_words::step_title,
        table::{Cell, Column, Table},
    },
    t,
    text::format,
};

mod budgets;
mod search;
mod tornado;

#[cfg(test)]
mod tests;

/// Draws the section. `path` takes the order to work it out; `is_old` says that it was worked out for earlier inputs.
pub(super) fn section(
    language: Language,
    plan: &Plan,
    path: String,
    is_old: bool,
) -> impl IntoView + use<> {
    let known = plan.monte_carlo_pert.as_ref();
    let spread = known.map(|drawn| sureness(language, plan, drawn));
    let order = known.is_none().then(|| order(language, path, is_old));
    let care = known.map(|_| view! { <p class="small">{t!(language, "odds-care")}</p> });
    view! {
        <section class="card" id="odds">
            <h2>{t!(language, "odds-title")}</h2>
            {order}
            {spread}
            {tornado::section(language, plan)}
            {search::section(language, plan)}
            {budgets::section(language, plan)}
            {care}
        </section>
    }
}

/// How sure a plan is, to read only; nothing where it was not worked out.
pub fn ranges(language: Language, plan: &Plan) -> Option<impl IntoView + use<>> {
    let drawn = plan.monte_carlo_pert.as_ref()?;
    Some(view! {
        <section class="card" id="odds">
            <h2>{t!(language, "odds-title")}</h2>
            {sureness(language, plan, drawn)}
            <p class="small">{t!(language, "odds-care")}</p>
        </section>
    })
}

fn order(language: Language, path: String, is_old: bool) -> impl IntoView + use<> {
    let (note, button) = if is_old {
        (t!(language, "odds-old"), t!(language, "odds-order-again"))
    } else {
        (t!(language, "odds-none"), t!(language, "odds-order"))
    };
    view! {
        <p>{note}</p>
        <form method="post" action=path>
            <button type="submit" class="button">{button}</button>
        </form>
    }
}

fn sureness(language: Language, plan: &Plan, drawn: &MonteCarlo) -> impl IntoView + use<> {
    let lines: Vec<_> = sentences(language, plan, drawn)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let budget = t!(
        language,
        "odds-budget",
        amount = whole_money(language, drawn.project.p80, &plan.currency),
        middle = whole_money(language, drawn.project.p50, &plan.currency)
    );
    view! {
        <p class="lead">{budget}</p>
        <ul class="prose">{lines}</ul>
        {spreads(language, plan, drawn).view()}
        <p class="soft small">{t!(language, "odds-draws", draws = drawn.draws)}</p>
    }
}

fn sentences(language: Language, plan: &Plan, drawn: &MonteCarlo) -> Vec<String> {
    let within = drawn
        .probability_within_budget
        .map(|share| t!(language, "odds-within", odds = odds(language, share)));
    let positive = odds(language, drawn.probability_npv_positive);
    let payback = odds(language, 1.0 - drawn.probability_no_payback_in_horizon);
    within
        .into_iter()
        .chain([
            t!(language, "odds-npv", odds = positive),
            t!(
                language,
                "odds-payback",
                odds = payback,
                months = plan.base_case.monthly_net.len()
            ),
        ])
        .collect()
}

/// "about 3 of 4 draws (74%)".
fn odds(language: Language, share: f64) -> String {
    let percent = format::percent(language, share);
    match Odds::about(share) {
        Odds::AlmostNever => t!(language, "odds-almost-never", percent = percent),
        Odds::AlmostAlways => t!(language, "odds-almost-always", percent = percent),
        Odds::About { cases, of } => t!(
            language,
            "odds-about",
            cases = cases,
            of = of,
            percent = percent
        ),
    }
}

fn spreads(language: Language, plan: &Plan, drawn: &MonteCarlo) -> Table {
    let money = |amount: f64| whole_money(language, amount, &plan.currency);
    let months = plan.base_case.monthly_net.len();
    let month = |month: f64| {
        if month > months as f64 {
            t!(language, "odds-later")
        } else {
            format::number(language, month, 0)
        }
    };
    let percent = |share: f64| format::percent(language, share);
    let mut rows = vec![
        row(t!(language, "scenario-project-cost"), &drawn.project, money),
        row(
            t!(language, "scenario-full-cost", months = months),
            &drawn.full,
            money,
        ),
        row(t!(language, "odds-row-npv"), &drawn.npv, money),
    ];
    if let Some(roi) = &drawn.roi {
        rows.push(row(t!(language, "scenario-roi"), roi, percent));
    }
    rows.push(row(t!(language, "scenario-payback"), &drawn.payback, month));
    Table {
        caption: t!(language, "odds-spread"),
        columns: vec![
            Column::text(t!(language, "odds-column-figure")),
            Column::numbers(t!(language, "odds-column-p10")),
            Column::numbers(t!(language, "odds-column-p50")),
            Column::numbers(t!(language, "odds-column-p80")),
            Column::numbers(t!(language, "odds-column-p90")),
        ],
        rows,
        ..Table::default()
    }
}

fn row(name: String, spread: &Spread, written: impl Fn(f64) -> String) -> Vec<Cell> {
    let figures = [spread.p10, spread.p50, spread.p80, spread.p90];
    [Cell::Text(name)]
        .into_iter()
        .chain(figures.map(|figure| Cell::Text(written(figure))))
        .collect()
}

/// Titles of steps as the language lists them.
fn titles(language: Language, library: &Library, ids: &[String]) -> String {
    let titles: Vec<String> = ids
        .iter()
        .map(|id| step_title(language, library, id))
        .collect();
    format::list(language, &titles)
}

/// Points of the index with one decimal: gains of a step are small.
fn gain(language: Language, points: f64) -> String {
    format::number(language, points, 1)
}
