//! Budgets side by side: a column each, beside the plan as it is.

use leptos::prelude::*;
use surveys::{
    language::Language,
    roadmap::{
        Plan,
        scenarios::{Scenario, ScenarioFigures},
    },
};

use super::gain;
use crate::{
    components::{
        plan_figures::{budget_name, whole_money},
        table::{Cell, Column, Table},
    },
    t,
    text::format,
};

/// Budgets that can be taken in at a glance.
const MOST: usize = 4;

/// One column: what it is called and its figures, in the order of [`figures`].
type Side = (String, Vec<String>);

pub(super) fn section(language: Language, plan: &Plan) -> Option<impl IntoView + use<>> {
    if plan.scenarios.is_empty() {
        let only_budget_is_missing = plan.monte_carlo_pert.is_some();
        return only_budget_is_missing
            .then(|| view! { <p>{t!(language, "odds-budgets-none")}</p> }.into_any());
    }
    let sides: Vec<Side> = std::iter::once(yours(language, plan))
        .chain(
            plan.scenarios
                .0
                .iter()
                .take(MOST)
                .map(|(name, scenario)| side(language, &plan.currency, name, scenario)),
        )
        .collect();
    let open = plan.scenarios.0.iter().any(|(_, of)| !of.search.proved);
    let open =
        open.then(|| view! { <p class="soft small">{t!(language, "odds-budgets-open")}</p> });
    Some(
        view! {
            <h3>{t!(language, "odds-budgets")}</h3>
            <p class="soft">{t!(language, "odds-budgets-note")}</p>
            {table(language, sides).view()}
            {open}
        }
        .into_any(),
    )
}

fn table(language: Language, sides: Vec<Side>) -> Table {
    let names = figures(language);
    let rows = names
        .into_iter()
        .enumerate()
        .map(|(at, name)| {
            let cells = sides
                .iter()
                .map(|(_, figures)| figures.get(at).cloned().unwrap_or_default());
            std::iter::once(name).chain(cells).map(Cell::Text).collect()
        })
        .collect();
    let columns = sides.into_iter().map(|(name, _)| Column::numbers(name));
    Table {
        caption: t!(language, "odds-budgets"),
        caption_hidden: true,
        columns: std::iter::once(Column::text(t!(language, "odds-column-figure")))
            .chain(columns)
            .collect(),
        rows,
    }
}

fn figures(language: Language) -> Vec<String> {
    vec![
        t!(language, "odds-row-budget"),
        t!(language, "scenario-steps"),
        t!(language, "scenario-project-cost"),
        t!(language, "odds-row-p80"),
        t!(language, "odds-row-gain"),
        t!(language, "odds-row-npv"),
        t!(language, "scenario-payback"),
        t!(language, "scenario-people-share"),
    ]
}

fn yours(language: Language, plan: &Plan) -> Side {
    let money = |amount: f64| whole_money(language, amount, &plan.currency);
    let base = &plan.base_case;
    let budget = match plan.budget_fit {
        surveys::roadmap::plan::BudgetFit::NoBudget => dash(),
        surveys::roadmap::plan::BudgetFit::Within { budget, .. }
        | surveys::roadmap::plan::BudgetFit::Beyond { budget, .. } => money(budget),
    };
    let p80 = plan.monte_carlo_pert.as_ref();
    let figures = vec![
        budget,
        plan.selected.len().to_string(),
        money(plan.project_cost),
        p80.map_or_else(dash, |drawn| money(drawn.project.p80)),
        gain(language, plan.objective),
        money(base.npv),
        base.payback_month
            .map_or_else(dash, |month| month.to_string()),
        base.people_share_of_total_project_budget
            .map_or_else(dash, |share| format::percent(language, share)),
    ];
    (t!(language, "odds-column-yours"), figures)
}

fn side(language: Language, currency: &str, name: &str, scenario: &Scenario) -> Side {
    let budget = whole_money(language, scenario.budget, currency);
    let rest = match &scenario.found {
        Some(found) => of_set(language, currency, found),
        None => vec![t!(language, "odds-budgets-no-set")],
    };
    (
        budget_name(language, name),
        std::iter::once(budget).chain(rest).collect(),
    )
}

fn of_set(language: Language, currency: &str, found: &ScenarioFigures) -> Vec<String> {
    let money = |amount: f64| whole_money(language, amount, currency);
    vec![
        found.selected.len().to_string(),
        money(found.project_cost),
        found.project_cost_p80.map_or_else(dash, money),
        gain(language, found.weighted_uplift),
        money(found.npv),
        found
            .payback_month
            .map_or_else(dash, |month| month.to_string()),
        found
            .people_share
            .map_or_else(dash, |share| format::percent(language, share)),
    ]
}

/// Nothing to show.
fn dash() -> String {
    "–".to_owned()
}
