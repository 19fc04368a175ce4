//! A scenario: suggested steps with their reasons, inputs, and what follows from them.

use std::collections::BTreeMap;

use figures::Caption;
use leptos::prelude::*;
pub use studio::form::{Wish, goal_field, month_field, owner_field, step_field};
use studio::telling;
use surveys::{
    framing::Finding,
    ids::{OrganizationId, RoadmapId, ScenarioId},
    language::Language,
    roadmap::{Inputs, Plan},
};

use crate::{
    components::{
        figure::figure_in_section, figure_words, form::error_summary, notice::Notice, plan_figures,
    },
    paths,
    shell::Page,
    t,
    text::format,
};

mod assumptions;
mod form;
mod odds;
mod words;

pub use words::words;

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
    /// What people call it.
    pub name: &'a str,
    /// What says which version of it this page shows.
    pub seen: &'a str,
    /// The inputs that were saved last.
    pub inputs: &'a Inputs,
    /// What was typed, by field name.
    pub typed: &'a BTreeMap<String, String>,
    /// What is wrong with it: field and message.
    pub faults: Vec<(String, String)>,
    /// Steps to choose from, in library order.
    pub choices: Vec<Choice>,
    /// Words that ring alarm bells: where they stand, and the finding.
    pub findings: Vec<(String, Finding)>,
    /// The same in the fields of the form, by field name.
    pub field_findings: BTreeMap<String, Vec<Finding>>,
    /// What follows from the last saved inputs.
    pub plan: Option<&'a Plan>,
    /// Whether the inputs were just saved.
    pub saved: bool,
    /// Whether somebody else saved while this was typed, which is therefore not saved.
    pub overtaken: bool,
    /// Whether it was worked out how sure an earlier version of it is.
    pub odds_are_old: bool,
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
    /// The same as a number.
    pub cost_amount: f64,
    /// What is wanted of it.
    pub wish: Wish,
    /// Its months in the plan, if it is in.
    pub months: Option<(u32, u32)>,
    /// Whether the result suggests it.
    pub is_suggested: bool,
}

/// Draws the page.
pub fn page(scenario: &Scenario<'_>) -> Page {
    let language = scenario.language;
    let words = words::words(language);
    let odds_path = paths::odds(scenario.organization, scenario.roadmap, scenario.scenario);
    let overtaken = scenario
        .overtaken
        .then(|| Notice::alert(t!(language, "studio-overtaken-page")).view());
    let body = view! {
        {error_summary(language, &scenario.faults)}
        {overtaken}
        {findings(scenario)}
        {scenario.saved.then(|| Notice::good(t!(language, "scenario-notice-saved")).view())}
        <div class="heading">
            <p class="row"><span class="chip">{t!(language, "scenario-title")}</span></p>
            <h1>{scenario.name.to_owned()}</h1>
        </div>
        {form::form(scenario, &words).into_any()}
        {scenario.plan.map(|plan| result(scenario, plan, &words).into_any())}
        {scenario.plan.map(|plan| odds::section(language, plan, odds_path, scenario.odds_are_old).into_any())}
        {assumptions::section(language, scenario.inputs).into_any()}
        {handling(scenario).into_any()}
        {scenario.plan.map(|_| publish(scenario))}
    };
    Page::new(scenario.name, body).wide().with_studio()
}

/// A copy to try something else with, and away with one that nobody needs.
fn handling(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    let (organization, roadmap, id) = (scenario.organization, scenario.roadmap, scenario.scenario);
    let delete = roadmap.is_none().then(|| {
        view! {
            <form method="post" action=paths::scenario_deletion(organization, roadmap, id)>
                <button type="submit" class="button quiet">{t!(language, "studio-delete")}</button>
            </form>
        }
    });
    let compare = paths::comparison(organization, &[id]);
    view! {
        <section class="card">
            <h2>{t!(language, "studio-handling")}</h2>
            <p>{t!(language, "studio-handling-text")}</p>
            <div class="actions">
                <form method="post" action=paths::scenario_copy(organization, roadmap, id)>
                    <button type="submit" class="button quiet">{t!(language, "studio-copy")}</button>
                </form>
                <a class="button quiet" href=compare>{t!(language, "comparison-open")}</a>
                {delete}
            </div>
        </section>
    }
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

const CAVEATS: [&str; 10] = [
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
];

fn result(scenario: &Scenario<'_>, plan: &Plan, words: &telling::Words) -> impl IntoView + use<> {
    let language = scenario.language;
    let facts: Vec<_> = facts(language, plan, scenario.inputs, words)
        .into_iter()
        .map(|(name, term, value)| {
            let note = (name == "people-share")
                .then(|| view! { <span>". " {t!(language, "scenario-people-share-note")}</span> });
            view! { <dt>{term}</dt><dd><span data-live=name>{value}</span>{note}</dd> }
        })
        .collect();
    let caveats: Vec<_> = CAVEATS
        .into_iter()
        .map(|key| view! { <li>{t!(language, key)}</li> })
        .collect();
    view! {
        <section class="card" id="result">
            <h2>{t!(language, "scenario-result")}</h2>
            <p class="lead" data-live="budget">{budget(language, plan, words)}</p>
            <div class="pair">
                <dl class="facts">{facts}</dl>
                <div id="saved-money">{money(language, plan).into_any()}</div>
            </div>
            <div id="studio-fan-block" hidden>
                <h3>{words.fan_title.clone()}</h3>
                <p class="soft small">{words.fan_note.clone()}</p>
                <div id="studio-fan" class="plot"></div>
            </div>
            <h3>{t!(language, "scenario-timeline")}</h3>
            <div id="saved-months">{months(language, plan).into_any()}</div>
            <h3>{t!(language, "scenario-caveats")}</h3>
            <ul class="prose small">{caveats}</ul>
        </section>
    }
}

/// What a plan takes and what it gives, with its months and its caveats, to read only.
pub fn what_it_takes(language: Language, plan: &Plan, inputs: &Inputs) -> impl IntoView + use<> {
    let words = words::words(language);
    let facts: Vec<_> = facts(language, plan, inputs, &words)
        .into_iter()
        .map(|(_, term, value)| view! { <dt>{term}</dt><dd>{value}</dd> })
        .collect();
    let caveats: Vec<_> = CAVEATS
        .into_iter()
        .map(|key| view! { <li>{t!(language, key)}</li> })
        .collect();
    view! {
        <section class="card">
            <h2>{t!(language, "scenario-result")}</h2>
            <div class="pair">
                <dl class="facts">{facts}</dl>
                {money(language, plan).into_any()}
            </div>
            <h3>{t!(language, "scenario-timeline")}</h3>
            {months(language, plan).into_any()}
            <h3>{t!(language, "scenario-caveats")}</h3>
            <ul class="prose small">{caveats}</ul>
        </section>
    }
}

fn caption(language: Language, title: &str, note: &str) -> Caption {
    Caption {
        title: t!(language, title),
        description: t!(language, note),
    }
}

/// What the plan that was saved takes.
fn money(language: Language, plan: &Plan) -> impl IntoView + use<> {
    let words = figure_words::words(language);
    let caption = caption(language, "scenario-result", "scenario-caveat-budget");
    let waterfall = plan_figures::waterfall(language, plan);
    figure_in_section(
        language,
        "money",
        waterfall.draw(&caption, &words, 560.0),
        waterfall.draw(&caption, &words, 328.0),
    )
}

/// When the steps of the plan that was saved run.
fn months(language: Language, plan: &Plan) -> impl IntoView + use<> {
    let words = figure_words::words(language);
    let caption = caption(language, "scenario-timeline", "scenario-steps-note");
    let timeline = plan_figures::timeline(language, plan);
    figure_in_section(
        language,
        "months",
        timeline.draw(&caption, &words, 1100.0),
        timeline.draw(&caption, &words, 540.0),
    )
}

fn budget(language: Language, plan: &Plan, words: &telling::Words) -> String {
    telling::figures(language, plan, words)
        .into_iter()
        .find(|(name, _)| *name == "budget")
        .map(|(_, told)| told)
        .unwrap_or_default()
}

/// The figures of the base case with their words, in the order in which a finance person asks for them: name, term and
/// value.
fn facts(
    language: Language,
    plan: &Plan,
    inputs: &Inputs,
    words: &telling::Words,
) -> Vec<(&'static str, String, String)> {
    let months = inputs.horizon_months;
    let rate = format::percent(language, inputs.discount_rate);
    telling::figures(language, plan, words)
        .into_iter()
        .filter_map(|(name, value)| {
            let term = match name {
                "project-cost" => t!(language, "scenario-project-cost"),
                "participants" => t!(language, "scenario-participants"),
                "run-cost" => t!(language, "scenario-run-cost", months = months),
                "full-cost" => t!(language, "scenario-full-cost", months = months),
                "benefit" => t!(language, "scenario-benefit", months = months),
                "npv" => t!(language, "scenario-npv", rate = rate.as_str()),
                "payback" => t!(language, "scenario-payback"),
                "cash" => t!(language, "scenario-cash"),
                "roi" => t!(language, "scenario-roi"),
                "people-share" => t!(language, "scenario-people-share"),
                "gain" => t!(language, "figure-maturity"),
                "load" => t!(language, "studio-load"),
                _ => return None,
            };
            Some((name, term, value))
        })
        .collect()
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
