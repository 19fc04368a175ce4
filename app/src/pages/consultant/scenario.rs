//! A scenario: suggested steps with their reasons, inputs, and what follows from them.

use std::collections::BTreeMap;

use figures::Caption;
use leptos::prelude::*;
use surveys::{
    framing::Finding,
    ids::{OrganizationId, RoadmapId, ScenarioId},
    language::Language,
    roadmap::{Plan, plan::BudgetFit},
};

use crate::{
    components::{
        figure::figure_in_section,
        figure_words,
        form::{Field, error_summary, field_id},
        notice::Notice,
        plan_figures::{self, whole_money},
    },
    paths,
    shell::Page,
    t,
    text::format,
};

mod odds;

/// What the page shows.
#[derive(Debug)]
pub struct Scenario<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose scenario.
    pub organization: OrganizationId,
    /// The roadmap that was published from it, if any.
    pub roadmap: Option<RoadmapId>,
    /// Its id.
    pub scenario: ScenarioId,
    /// ISO 4217 code of every amount.
    pub currency: &'a str,
    /// What was typed, by field name.
    pub typed: &'a BTreeMap<String, String>,
    /// What is wrong with it: field and message.
    pub faults: Vec<(String, String)>,
    /// Steps to choose from, in library order.
    pub choices: Vec<Choice>,
    /// Words that ring alarm bells: where they stand, and the finding.
    pub findings: Vec<(String, Finding)>,
    /// What follows from the last saved inputs.
    pub plan: Option<&'a Plan>,
    /// Whether the inputs were just saved.
    pub saved: bool,
}

/// One step to choose.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Id of the step.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What happens, in a sentence.
    pub description: String,
    /// Why it is suggested; empty if it is not.
    pub reasons: Vec<String>,
    /// Expected project cost, written as money.
    pub cost: String,
    /// Whether it is taken.
    pub chosen: bool,
}

/// Name of the field that takes a step.
pub fn step_field(id: &str) -> String {
    format!("step.{id}")
}

/// Name of the field for a step's owner.
pub fn owner_field(id: &str) -> String {
    format!("owner.{id}")
}

/// Name of the field for the goal a step serves.
pub fn goal_field(id: &str) -> String {
    format!("goal.{id}")
}

/// Draws the page.
pub fn page(scenario: &Scenario<'_>) -> Page {
    let language = scenario.language;
    let title = t!(language, "scenario-title");
    let path = paths::scenario(scenario.organization, scenario.roadmap, scenario.scenario);
    let body = view! {
        {error_summary(language, &scenario.faults)}
        {findings(scenario)}
        {scenario.saved.then(|| Notice::good(t!(language, "scenario-notice-saved")).view())}
        <h1>{title.clone()}</h1>
        {scenario.plan.map(|plan| what_it_takes(language, plan))}
        {scenario.plan.map(|plan| odds::section(language, plan, paths::odds(scenario.organization, scenario.roadmap, scenario.scenario)))}
        <form method="post" action=path class="stack">
            {inputs(scenario)}
            {steps(scenario)}
            <div class="actions sticky"><button type="submit" class="button">{t!(language, "scenario-save")}</button></div>
        </form>
        {scenario.plan.map(|_| publish(scenario))}
    };
    Page::new(title, body).wide()
}

fn findings(scenario: &Scenario<'_>) -> Option<impl IntoView + use<>> {
    let language = scenario.language;
    let lines: Vec<_> = scenario
        .findings
        .iter()
        .map(|(place, finding)| {
            let line = t!(
                language,
                "scenario-finding",
                word = finding.matched.as_str(),
                place = place.as_str(),
                instead = finding.suggestions.join(", ")
            );
            view! { <li>{line}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="notice alert" role="alert">
                <p><strong>{t!(language, "scenario-findings")}</strong></p>
                <ul>{lines}</ul>
            </div>
        }
    })
}

/// Fields of the inputs: name, text key, and whether the label names the currency.
const MONEY_AND_NUMBERS: [(&str, &str); 13] = [
    ("budget", "scenario-input-budget"),
    ("hourly", "scenario-input-hourly"),
    ("turnover", "scenario-input-turnover"),
    ("contacts", "scenario-input-contacts"),
    ("opportunities", "scenario-input-opportunities"),
    ("margin", "scenario-input-margin"),
    ("partner_revenue", "scenario-input-partner-revenue"),
    ("partner_margin", "scenario-input-partner-margin"),
    ("technology", "scenario-input-technology"),
    ("people_managers", "scenario-input-managers"),
    ("people_customers", "scenario-input-customers"),
    ("people_sales", "scenario-input-sales"),
    ("people_partners", "scenario-input-partners"),
];

fn typed(scenario: &Scenario<'_>, name: &str) -> String {
    scenario.typed.get(name).cloned().unwrap_or_default()
}

fn fault(scenario: &Scenario<'_>, name: &str) -> Option<String> {
    scenario
        .faults
        .iter()
        .find(|(field, _)| field == name)
        .map(|(_, message)| message.clone())
}

fn inputs(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    let numbers: Vec<_> = MONEY_AND_NUMBERS
        .iter()
        .map(|(name, key)| {
            Field::number(*name, label(language, key, scenario.currency))
                .value(typed(scenario, name))
                .error(fault(scenario, name))
                .view()
        })
        .collect();
    view! {
        <section class="card">
            <h2>{t!(language, "scenario-inputs")}</h2>
            <div class="fields">
                {Field::text("future_sentence", t!(language, "scenario-input-future")).help(t!(language, "scenario-input-future-help")).value(typed(scenario, "future_sentence")).error(fault(scenario, "future_sentence")).max_length(200).view()}
                {Field::text("sponsors", t!(language, "scenario-input-sponsors")).help(t!(language, "scenario-input-sponsors-help")).value(typed(scenario, "sponsors")).error(fault(scenario, "sponsors")).max_length(400).view()}
                {Field::text("start_month", t!(language, "scenario-input-start")).value(typed(scenario, "start_month")).error(fault(scenario, "start_month")).max_length(7).short().view()}
            </div>
            <p class="soft">{t!(language, "scenario-input-blank")}</p>
            <div class="fields">{numbers}</div>
        </section>
    }
}

/// Labels of amounts name the currency.
fn label(language: Language, key: &str, currency: &str) -> String {
    match key {
        "scenario-input-budget"
        | "scenario-input-hourly"
        | "scenario-input-margin"
        | "scenario-input-partner-revenue"
        | "scenario-input-technology" => t!(language, key, currency = currency),
        _ => t!(language, key),
    }
}

fn steps(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    let cards: Vec<_> = scenario
        .choices
        .iter()
        .map(|choice| step(scenario, choice))
        .collect();
    let error = fault(scenario, "steps").map(|message| {
        view! { <p class="error" id=field_id("steps")>{message}</p> }
    });
    view! {
        <section class="card">
            <h2>{t!(language, "scenario-steps")}</h2>
            <p class="soft">{t!(language, "scenario-steps-note")}</p>
            {error}
            <div class="choices-of-steps">{cards}</div>
        </section>
    }
}

fn step(scenario: &Scenario<'_>, choice: &Choice) -> impl IntoView + use<> {
    let language = scenario.language;
    let (owner, goal) = (owner_field(&choice.id), goal_field(&choice.id));
    let reasons: Vec<_> = choice
        .reasons
        .iter()
        .map(|reason| view! { <li>{reason.clone()}</li> })
        .collect();
    let tick = Field::tick(step_field(&choice.id), choice.title.clone())
        .value(if choice.chosen { "on" } else { "" })
        .help(choice.description.clone())
        .view();
    view! {
        <div class="step-choice">
            {tick}
            <p class="small soft">{choice.cost.clone()}</p>
            <ul class="small">{reasons}</ul>
            <div class="fields">
                {Field::text(owner.clone(), t!(language, "scenario-owner")).value(typed(scenario, &owner)).max_length(120).view()}
                {Field::text(goal.clone(), t!(language, "scenario-goal")).value(typed(scenario, &goal)).max_length(200).view()}
            </div>
        </div>
    }
}

/// What a plan takes and what it gives, with its months and its caveats.
pub fn what_it_takes(language: Language, plan: &Plan) -> impl IntoView + use<> {
    let words = figure_words::words(language);
    let caption = |key: &str, note: &str| Caption {
        title: t!(language, key),
        description: t!(language, note),
    };
    let months = caption("scenario-timeline", "scenario-steps-note");
    let money = caption("scenario-result", "scenario-caveat-budget");
    let timeline = plan_figures::timeline(language, plan);
    let waterfall = plan_figures::waterfall(language, plan);
    let facts: Vec<_> = facts(language, plan)
        .into_iter()
        .map(|(term, value)| view! { <dt>{term}</dt><dd>{value}</dd> })
        .collect();
    let caveats: Vec<_> = [
        "scenario-caveat-effects",
        "scenario-caveat-money",
        "scenario-caveat-overlap",
        "scenario-caveat-time",
        "scenario-caveat-leavers",
        "scenario-caveat-outside",
        "scenario-caveat-adoption",
        "scenario-caveat-budget",
        "scenario-caveat-small",
        "scenario-caveat-horizon",
    ]
    .map(|key| view! { <li>{t!(language, key)}</li> })
    .into_iter()
    .collect();
    view! {
        <section class="card" id="result">
            <h2>{t!(language, "scenario-result")}</h2>
            <p class="lead">{budget(language, plan)}</p>
            <div class="pair">
                <dl class="facts">{facts}</dl>
                {figure_in_section(language, "money", waterfall.draw(&money, &words, 560.0), waterfall.draw(&money, &words, 328.0))}
            </div>
            <h3>{t!(language, "scenario-timeline")}</h3>
            {figure_in_section(language, "months", timeline.draw(&months, &words, 1100.0), timeline.draw(&months, &words, 540.0))}
            <h3>{t!(language, "scenario-caveats")}</h3>
            <ul class="prose small">{caveats}</ul>
        </section>
    }
}

fn budget(language: Language, plan: &Plan) -> String {
    match plan.budget_fit {
        BudgetFit::NoBudget => String::new(),
        BudgetFit::Within { left, .. } => {
            t!(
                language,
                "scenario-budget-fits",
                amount = whole_money(language, left, &plan.currency)
            )
        }
        BudgetFit::Beyond { missing, .. } => {
            t!(
                language,
                "scenario-budget-over",
                amount = whole_money(language, missing, &plan.currency)
            )
        }
    }
}

/// The figures of the base case with their words, in the order in which a finance person asks for them.
pub fn facts(language: Language, plan: &Plan) -> Vec<(String, String)> {
    let base = &plan.base_case;
    let money = |amount: f64| whole_money(language, amount, &plan.currency);
    let months = base.monthly_net.len();
    let payback = |month: Option<u32>| {
        month.map_or_else(
            || t!(language, "scenario-payback-never", months = months),
            |month| month.to_string(),
        )
    };
    let mut facts = vec![
        (
            t!(language, "scenario-project-cost"),
            money(base.project_cost),
        ),
        (
            t!(language, "scenario-participants"),
            money(base.participants_cost),
        ),
        (
            t!(language, "scenario-run-cost", months = months),
            money(base.run_cost_to_horizon),
        ),
        (
            t!(language, "scenario-full-cost", months = months),
            money(base.full_cost_to_horizon),
        ),
        (
            t!(language, "scenario-benefit", months = months),
            money(base.benefit_to_horizon),
        ),
        (
            t!(
                language,
                "scenario-npv",
                rate = format::percent(language, 0.08)
            ),
            money(base.npv),
        ),
        (
            t!(language, "scenario-payback"),
            payback(base.payback_month),
        ),
        (t!(language, "scenario-cash"), money(base.cash_view.npv)),
    ];
    if let Some(roi) = base.roi {
        facts.push((t!(language, "scenario-roi"), format::percent(language, roi)));
    }
    if let Some(share) = base.people_share_of_total_project_budget {
        let words = t!(language, "scenario-people-share-note");
        facts.push((
            t!(language, "scenario-people-share"),
            format!("{}. {words}", format::percent(language, share)),
        ));
    }
    facts.push((
        t!(language, "figure-maturity"),
        t!(
            language,
            "scenario-gain",
            today = format::points(language, plan.maturity_index),
            expected = format::points(language, plan.index_after)
        ),
    ));
    facts
}

fn publish(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    let path = paths::publication(scenario.organization, scenario.roadmap, scenario.scenario);
    view! {
        <section class="card">
            <h2>{t!(language, "scenario-publish")}</h2>
            <p>{t!(language, "scenario-publish-text")}</p>
            <p><a class="button" href=path>{t!(language, "scenario-publish")}</a></p>
        </section>
    }
}
