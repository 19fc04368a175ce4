//! What follows from a scenario: figures, their picture, months, and what has to be known about them.

use figures::Caption;
use leptos::prelude::*;
use studio::telling;
use surveys::{
    language::Language,
    roadmap::{Inputs, Plan},
};

use super::{Scenario, words::words};
use crate::{
    components::{figure::figure_in_section, figure_words, plan_figures},
    t,
    text::format,
};

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

/// Figures and their picture, what comes back by when, and what has to be known about all of them.
pub(super) fn section(
    scenario: &Scenario<'_>,
    plan: &Plan,
    words: &telling::Words,
) -> impl IntoView + use<> {
    let language = scenario.language;
    let facts: Vec<_> = facts(language, plan, scenario.inputs, words)
        .into_iter()
        .map(|(name, term, value)| {
            let note = (name == "people-share")
                .then(|| view! { <span>". " {t!(language, "scenario-people-share-note")}</span> });
            view! { <dt>{term}</dt><dd><span data-live=name>{value}</span>{note}</dd> }
        })
        .collect();
    view! {
        <section class="card" id="result">
            <h2>{t!(language, "scenario-result")}</h2>
            <p class="lead" data-live="budget">{budget(language, plan, words)}</p>
            <div class="pair">
                <dl class="facts">{facts}</dl>
                <div>
                    <div id="saved-money">{money(language, plan).into_any()}</div>
                    <div id="studio-money" class="plot" hidden></div>
                </div>
            </div>
            <div id="studio-fan-block" hidden>
                <h3>{words.fan_title.clone()}</h3>
                <p class="soft small">{words.fan_note.clone()}</p>
                <div id="studio-fan" class="plot"></div>
            </div>
            {caveats(language).into_any()}
        </section>
    }
}

/// When the steps of the saved plan run; the island shows them on its board instead.
pub(super) fn months_section(language: Language, plan: &Plan) -> impl IntoView + use<> {
    view! {
        <section class="card" id="saved-when">
            <h2>{t!(language, "scenario-timeline")}</h2>
            <div id="saved-months">{months(language, plan).into_any()}</div>
        </section>
    }
}

/// What has to be known about every figure; it cannot be left out.
pub fn caveats(language: Language) -> impl IntoView + use<> {
    let caveats: Vec<_> = CAVEATS
        .into_iter()
        .map(|key| view! { <li>{t!(language, key)}</li> })
        .collect();
    view! {
        <h3>{t!(language, "scenario-caveats")}</h3>
        <ul class="caveats small">{caveats}</ul>
    }
}

/// What a plan takes and what it gives, with its months and its caveats, to read only.
pub fn what_it_takes(language: Language, plan: &Plan, inputs: &Inputs) -> impl IntoView + use<> {
    let words = words(language);
    let facts: Vec<_> = facts(language, plan, inputs, &words)
        .into_iter()
        .map(|(_, term, value)| view! { <dt>{term}</dt><dd>{value}</dd> })
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
            {caveats(language).into_any()}
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
                "cash-payback" => t!(language, "scenario-cash-payback"),
                "cash-roi" => t!(language, "scenario-cash-roi"),
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
