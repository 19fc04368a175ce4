//! What the plan may cost: the budget, the levels that were proposed, and how the steps are chosen.

use leptos::prelude::*;
use studio::form::{AGAIN, CHOICE, LEVEL};
use surveys::roadmap::proposal::proposed;

use super::{
    Scenario,
    form::{fault, typed},
};
use crate::{
    components::{
        form::{Field, field_id},
        plan_figures::whole_money,
        table::{Cell, Column, Table},
    },
    t,
    text::format,
};

/// Draws the section.
pub(super) fn section(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    let label = t!(
        language,
        "scenario-input-budget",
        currency = scenario.inputs.currency.as_str()
    );
    let floor = t!(
        language,
        "scenario-input-floor",
        currency = scenario.inputs.currency.as_str()
    );
    let all: f64 = scenario
        .choices
        .iter()
        .map(|choice| choice.cost_amount)
        .sum();
    let most = f64::max(all, scenario.inputs.budget.unwrap_or(0.0) * 1.5);
    let most = (most / 50_000.0).ceil().max(2.0) * 50_000.0;
    let is_best = scenario.typed.get(CHOICE).map(String::as_str) != Some("listed");
    let way = |value: &'static str, key: &str, note: &str, checked: bool| {
        let id = field_id(&format!("{CHOICE}-{value}"));
        view! {
            <label class="tick" for=id.clone()>
                <input type="radio" name=CHOICE value=value id=id.clone() checked=checked/>
                <span><strong>{t!(language, key)}</strong> " " <span class="soft">{t!(language, note)}</span></span>
            </label>
        }
    };
    view! {
        <section class="card" id="budget-card">
            <h2>{t!(language, "studio-budget")}</h2>
            {reason(scenario)}
            <div class="pair">
                <div class="fields">
                    {Field::number("budget", label.clone()).value(typed(scenario, "budget")).error(fault(scenario, "budget")).view()}
                    {Field::number("floor", floor.clone()).value(typed(scenario, "floor")).error(fault(scenario, "floor")).view()}
                    <div class="field" id="studio-budget-slider" hidden>
                        <label for="studio-budget">{t!(language, "studio-budget-slider")}</label>
                        <input type="range" id="studio-budget" min="0" max=most.to_string() step="5000"/>
                    </div>
                </div>
                <fieldset class="ways">
                    <legend>{t!(language, "studio-choice")}</legend>
                    {way("best", "studio-choice-best", "studio-choice-best-note", is_best)}
                    {way("listed", "studio-choice-listed", "studio-choice-listed-note", !is_best)}
                </fieldset>
            </div>
            {levels(scenario)}
        </section>
    }
}

/// Why the proposed budget is proposed.
fn reason(scenario: &Scenario<'_>) -> Option<impl IntoView + use<>> {
    let language = scenario.language;
    let money = |amount: f64| whole_money(language, amount, &scenario.inputs.currency);
    let level = proposed(&scenario.inputs.budget_levels)?;
    let budget = money(level.budget);
    let told = match level.return_floor {
        Some(floor) => t!(
            language,
            "scenario-proposal",
            budget = budget,
            floor = money(floor)
        ),
        None => t!(
            language,
            "scenario-proposal-loses",
            budget = budget,
            months = scenario.inputs.horizon_months,
            loss = money(-level.npv)
        ),
    };
    let open = open_inputs(scenario);
    let open = (!open.is_empty()).then(|| {
        let open = format::list(language, &open);
        view! { <p class="small">{t!(language, "scenario-proposal-open", inputs = open)}</p> }
    });
    Some(view! { <p class="prose">{told}</p> {open} })
}

/// What the client alone can know and has not said yet: without it, its benefit is left out.
fn open_inputs(scenario: &Scenario<'_>) -> Vec<String> {
    let inputs = scenario.inputs;
    [
        (inputs.voluntary_turnover_rate, "voluntary_turnover_rate"),
        (
            inputs.assisted_contacts_per_month,
            "assisted_contacts_per_month",
        ),
        (
            inputs.contribution_margin_per_deal,
            "contribution_margin_per_deal",
        ),
        (inputs.partner_revenue_per_year, "partner_revenue_per_year"),
    ]
    .into_iter()
    .filter(|(given, _)| given.is_none())
    .map(|(_, key)| crate::components::plan_inputs::name(scenario.language, key))
    .collect()
}

/// The levels side by side, each with a button that takes it.
fn levels(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    let inputs = scenario.inputs;
    let money = |amount: f64| whole_money(language, amount, &inputs.currency);
    let is_taken = |budget: f64| {
        inputs
            .budget
            .is_some_and(|taken| taken.to_bits() == budget.to_bits())
    };
    let rows: Vec<Vec<Cell>> = inputs
        .budget_levels
        .iter()
        .map(|level| {
            let budget = money(level.budget);
            let act = if is_taken(level.budget) {
                Cell::Text(t!(language, "scenario-level-taken"))
            } else {
                let label = t!(language, "scenario-level-take", budget = budget.as_str());
                Cell::View(
                    view! {
                        <button type="submit" class="button quiet" name=LEVEL value=level.budget.to_string()>{label}</button>
                    }
                    .into_any(),
                )
            };
            vec![
                Cell::Text(budget),
                Cell::Text(level.steps.to_string()),
                Cell::Text(money(level.project_cost)),
                Cell::Text(format::number(language, level.gain, 1)),
                Cell::Text(money(level.npv)),
                act,
            ]
        })
        .collect();
    let table = (!rows.is_empty()).then(|| {
        let table = Table {
            caption: t!(language, "scenario-levels"),
            caption_hidden: true,
            columns: vec![
                Column::text(t!(language, "scenario-level-budget")),
                Column::numbers(t!(language, "comparison-steps-count")),
                Column::numbers(t!(language, "scenario-project-cost")),
                Column::numbers(t!(language, "scenario-level-gain")),
                Column::numbers(t!(language, "odds-row-npv")),
                Column::text(t!(language, "scenario-level-act")),
            ],
            rows,
        };
        table.view()
    });
    let is_old = levels_are_old(scenario).then(|| {
        view! { <p class="small">{t!(language, "scenario-levels-old")}</p> }
    });
    let is_open = table.is_some() && is_old.is_none();
    view! {
        <details open=is_open>
            <summary>{t!(language, "scenario-levels")}</summary>
            <div class="stack">
                {is_old}
                {table}
                <p class="actions">
                    <button type="submit" class="button quiet" name=LEVEL value=AGAIN>{t!(language, "scenario-levels-again")}</button>
                </p>
            </div>
        </details>
    }
}

/// The plan under a level is no longer what it was when the levels were worked out.
fn levels_are_old(scenario: &Scenario<'_>) -> bool {
    let (Some(plan), Some(level)) = (scenario.plan, scenario.inputs.level()) else {
        return false;
    };
    (level.npv - plan.base_case.npv).abs() > 1.0
}
