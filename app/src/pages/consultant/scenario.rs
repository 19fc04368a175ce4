//! A scenario: suggested steps with their reasons, inputs, and what follows from them.

use std::collections::BTreeMap;

use leptos::prelude::*;
pub use studio::form::{Wish, goal_field, month_field, owner_field, step_field};
use surveys::{
    framing::Finding,
    ids::{OrganizationId, RoadmapId, ScenarioId},
    language::Language,
    roadmap::{Inputs, Plan},
};

use crate::{
    components::{form::error_summary, notice::Notice},
    paths,
    shell::Page,
    t,
};

mod assumptions;
mod budget;
mod form;
mod inputs;
mod odds;
mod result;
mod steps;
mod words;

pub use assumptions::section as every_input;
pub use odds::ranges;
pub use result::{caveats, what_it_takes};
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
        {scenario.plan.map(|plan| odds::section(language, plan, odds_path, scenario.odds_are_old).into_any())}
        {assumptions::section(language, scenario.inputs).into_any()}
        {handling(scenario).into_any()}
        {scenario.plan.map(|_| publish(scenario))}
    };
    Page::new(scenario.name, body)
        .wide()
        .with_studio()
        .with_framing()
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
