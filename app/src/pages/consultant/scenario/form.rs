//! The form of a scenario; the island works on it.

use leptos::prelude::*;
use studio::{
    form::{SEEN, TAKE},
    kit::Kit,
    telling::{self, Words},
};
use surveys::roadmap::Yardstick;

use super::{Scenario, budget, inputs, result, steps};
use crate::{components::form::field_id, paths, t};

/// The form: figures in sight, what follows, what it costs at most, the steps, when they run, and the inputs.
pub(super) fn form(scenario: &Scenario<'_>, words: &Words) -> impl IntoView + use<> {
    let path = paths::scenario(scenario.organization, scenario.roadmap, scenario.scenario);
    let inputs = serde_json::to_string(scenario.inputs).unwrap_or_default();
    let told = serde_json::to_string(words).unwrap_or_default();
    let kit = Kit::of(
        &scenario.inputs.library(),
        Yardstick::builtin(),
        scenario.language,
    );
    let kit = serde_json::to_string(&kit).unwrap_or_default();
    let result = scenario
        .plan
        .map(|plan| result::section(scenario, plan, words).into_any());
    let when = scenario
        .plan
        .map(|plan| result::months_section(scenario.language, plan).into_any());
    view! {
        <form method="post" action=path class="stack" id="studio" data-inputs=inputs data-words=told data-kit=kit>
            {bar(scenario, words).into_any()}
            <input type="hidden" name=SEEN value=scenario.seen.to_owned() autocomplete="off"/>
            {result}
            {budget::section(scenario).into_any()}
            {board(scenario).into_any()}
            {when}
            {steps::section(scenario, words).into_any()}
            {inputs::section(scenario).into_any()}
        </form>
    }
}

/// What follows, always in sight, and what to do with it. The first button of the form is the one that Enter presses.
fn bar(scenario: &Scenario<'_>, words: &Words) -> impl IntoView + use<> {
    let language = scenario.language;
    let figures = scenario
        .plan
        .map(|plan| telling::figures(language, plan, words))
        .unwrap_or_default();
    let drawn = scenario
        .plan
        .and_then(|plan| Some((plan, plan.monte_carlo_pert.as_ref()?)))
        .map(|(plan, drawn)| telling::sureness(language, &plan.currency, drawn, words))
        .unwrap_or_default();
    let figures: Vec<_> = [
        ("project-cost", "scenario-project-cost"),
        ("gain", "figure-maturity"),
        ("npv", "odds-row-npv"),
        ("chance", "studio-chance"),
        ("payback", "scenario-payback"),
        ("people-share", "studio-people-share"),
        ("load", "studio-load"),
        ("p80", "odds-row-p80"),
    ]
    .into_iter()
    .map(|(name, key)| {
        let value = figures
            .iter()
            .chain(&drawn)
            .find(|(known, _)| *known == name)
            .map_or_else(|| "–".to_owned(), |(_, value)| value.clone());
        view! { <div><dt>{t!(language, key)}</dt><dd data-live=name>{value}</dd></div> }
    })
    .collect();
    view! {
        <div class="studio-bar">
            <dl class="strip">{figures}</dl>
            <div class="actions">
                <button type="submit" class="button">{t!(language, "scenario-save")}</button>
                <span id="studio-tools" class="actions" hidden>
                    <button type="button" class="button quiet" id="studio-undo">{t!(language, "studio-undo")}</button>
                    <button type="button" class="button quiet" id="studio-redo">{t!(language, "studio-redo")}</button>
                </span>
                <span class="small soft" id="studio-saving" role="status"></span>
                <span class="small" id="studio-search" role="status"></span>
                <span class="visually-hidden" id="studio-told" role="status"></span>
            </div>
            <p id="studio-progress" class="actions" hidden>
                <span class="small" id="studio-searching"></span>
                <button type="button" class="button quiet" id="studio-stop">{t!(language, "studio-stop")}</button>
            </p>
            <p id="studio-overtaken" class="actions" hidden>
                <button type="button" class="button quiet" id="studio-mine">{t!(language, "studio-mine")}</button>
                <a class="button quiet" href=paths::scenario(scenario.organization, scenario.roadmap, scenario.scenario)>{t!(language, "studio-theirs")}</a>
            </p>
        </div>
    }
}

pub(super) fn typed(scenario: &Scenario<'_>, name: &str) -> String {
    scenario.typed.get(name).cloned().unwrap_or_default()
}

pub(super) fn fault(scenario: &Scenario<'_>, name: &str) -> Option<String> {
    scenario
        .faults
        .iter()
        .find(|(field, _)| field == name)
        .map(|(_, message)| message.clone())
}

/// Where the island draws the steps on their months.
fn board(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    view! {
        <section class="card" id="studio-when" hidden>
            <h2>{t!(language, "studio-board")}</h2>
            <p class="soft small">{t!(language, "studio-board-note")}</p>
            <div class="board" id="studio-board" role="group" aria-label=t!(language, "studio-board")></div>
            <p class="soft small">{t!(language, "studio-board-load")}</p>
        </section>
    }
}

/// What rings an alarm bell in a field, with a button for each wording that says it better.
pub(super) fn wording(scenario: &Scenario<'_>, field: &str) -> Option<impl IntoView + use<>> {
    let language = scenario.language;
    let found = scenario.field_findings.get(field)?;
    let lines: Vec<_> = found
        .iter()
        .enumerate()
        .map(|(place, finding)| {
            let buttons: Vec<_> = finding
                .suggestions
                .iter()
                .enumerate()
                .map(|(nth, words)| {
                    view! {
                        <button type="submit" class="button quiet" name=TAKE value=format!("{field}|{place}|{nth}")>
                            {t!(language, "studio-take", words = words.as_str())}
                        </button>
                    }
                })
                .collect();
            view! {
                <li>
                    <p class="small">{t!(language, "studio-finding", word = finding.matched.as_str())} " " {finding.note.clone()}</p>
                    <div class="actions">{buttons}</div>
                </li>
            }
        })
        .collect();
    Some(view! { <ul class="wording" data-found-in=field_id(field)>{lines}</ul> })
}
