//! The published roadmap: what happens when, who owns it, where each step stands. The PDF says the same at length.

use std::collections::BTreeMap;

use figures::Caption;
use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, RoadmapId, ScenarioId, WaveId},
    language::Language,
    roadmap::{
        Plan,
        agreement::Stays,
        moved::Moved,
        progress::{Standing, Status},
    },
};

use crate::{
    components::{
        figure::figure_in_section, figure_words, notice::Notice, plan_figures, plan_words,
    },
    paths,
    shell::Page,
    t,
};

pub mod cards;
mod version;

/// What the page shows.
#[derive(Debug)]
pub struct Roadmap<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose roadmap.
    pub organization: OrganizationId,
    /// Its id.
    pub roadmap: RoadmapId,
    /// The scenario it was made from, for readers who may open it and note progress.
    pub scenario: Option<ScenarioId>,
    /// The day it was published, written out.
    pub published: &'a str,
    /// The plan.
    pub plan: &'a Plan,
    /// What stays, once somebody has confirmed it.
    pub stays: Option<&'a Stays>,
    /// Where each step stands, by id.
    pub standings: &'a BTreeMap<String, Standing>,
    /// Ideas of staff by the step that they became.
    pub ideas: &'a cards::Ideas,
    /// Who was asked about a step, by step.
    pub asked: &'a cards::Asked,
    /// What was measured of objectives at the start, by step.
    pub measured: &'a BTreeMap<String, f64>,
    /// The wave it follows from, once there is something to read about what was heard in it.
    pub heard: Option<WaveId>,
    /// The versions around it.
    pub versions: Versions,
    /// Whether it was just published.
    pub just_published: bool,
}

/// The versions around a roadmap.
#[derive(Debug, Default)]
pub struct Versions {
    /// The version after it.
    pub newer: Option<RoadmapId>,
    /// The version before it, and the day it was published, written out.
    pub before: Option<(RoadmapId, String)>,
    /// Why there is this version.
    pub why: String,
    /// What moved since the version before.
    pub moved: Moved,
}

/// The future in one sentence where it was agreed.
pub fn headline(language: Language, plan: &Plan) -> String {
    plan.future_sentence
        .as_ref()
        .map(|sentence| sentence.text(language).to_owned())
        .filter(|sentence| !sentence.trim().is_empty())
        .unwrap_or_else(|| t!(language, "roadmap-title"))
}

/// Draws the page.
pub fn page(roadmap: &Roadmap<'_>) -> Page {
    let language = roadmap.language;
    let plan = roadmap.plan;
    let title = headline(language, plan);
    let beside = cards::Beside {
        standings: roadmap.standings,
        ideas: roadmap.ideas,
        asked: roadmap.asked,
        measured: roadmap.measured,
    };
    let work = roadmap.scenario.map(|scenario| {
        let edit = paths::scenario(roadmap.organization, Some(roadmap.roadmap), scenario);
        let progress = paths::progress(roadmap.organization, roadmap.roadmap);
        let share = paths::shared_links(roadmap.organization);
        view! {
            <a class="button quiet" href=progress>{t!(language, "roadmap-progress")}</a>
            <a class="button quiet" href=edit>{t!(language, "roadmap-edit")}</a>
            <a class="button quiet" href=share>{t!(language, "shared-title")}</a>
        }
    });
    let heard = roadmap.heard.map(|wave| {
        view! { <p><a href=paths::heard(wave)>{t!(language, "heard-title")}</a></p> }
    });
    let body = view! {
        {roadmap.just_published.then(|| Notice::good(t!(language, "roadmap-notice-published")).view())}
        {version::newer(roadmap)}
        <div class="heading">
            <p class="row">
                <span class="chip">{t!(language, "roadmap-title")}</span>
                <span class="soft small">{t!(language, "roadmap-published-on", date = roadmap.published)}</span>
            </p>
            <h1>{title.clone()}</h1>
            <p class="lead">{progress(language, roadmap.standings)}</p>
            <p class="actions">
                <a class="button" href=paths::roadmap_pdf(roadmap.organization, roadmap.roadmap)>{t!(language, "roadmap-pdf")}</a>
                {files(roadmap)}
                {work}
            </p>
        </div>
        {version::since(roadmap)}
        {stays(language, roadmap.stays)}
        {timeline(language, plan, roadmap.published)}
        {cards::by_horizon(language, plan, beside)}
        {heard}
    };
    Page::new(title, body).wide()
}

/// The roadmap as other files.
fn files(roadmap: &Roadmap<'_>) -> impl IntoView + use<> {
    let (language, organization, id) = (roadmap.language, roadmap.organization, roadmap.roadmap);
    [
        (paths::roadmap_summary(organization, id), "case-short-pdf"),
        (paths::business_case(organization, id), "case-short-book"),
        (paths::plan_json(organization, id), "case-short-plan"),
    ]
    .map(|(path, key)| view! { <a class="button quiet" href=path>{t!(language, key)}</a> })
    .into_iter()
    .collect_view()
}

/// What stays, before anything else is asked; nothing until somebody stands for it.
pub fn stays(language: Language, stays: Option<&Stays>) -> Option<AnyView> {
    let stays = stays.filter(|stays| stays.is_confirmed())?;
    let lines: Vec<_> = stays
        .lines(language)
        .map(|line| view! { <li>{line.to_owned()}</li> })
        .collect();
    Some(
        view! {
            <section class="card prose">
                <h2>{t!(language, "future-step-stays")}</h2>
                <ul>{lines}</ul>
                <p class="soft small">{plan_words::confirmed(language, stays)}</p>
            </section>
        }
        .into_any(),
    )
}

/// The months of all steps.
pub fn timeline(language: Language, plan: &Plan, published: &str) -> impl IntoView + use<> {
    let words = figure_words::words(language);
    let caption = Caption {
        title: t!(language, "scenario-timeline"),
        description: t!(language, "roadmap-published-on", date = published),
    };
    let timeline = plan_figures::timeline(language, plan);
    view! {
        <section class="card">
            <h2>{t!(language, "scenario-timeline")}</h2>
            {figure_in_section(language, "months", timeline.draw(&caption, &words, 1100.0), timeline.draw(&caption, &words, 540.0))}
        </section>
    }
}

/// How many steps are done and in work.
pub fn progress(language: Language, standings: &BTreeMap<String, Standing>) -> String {
    let count = |status: Status| {
        standings
            .values()
            .filter(|standing| standing.status == status)
            .count()
    };
    t!(
        language,
        "roadmap-progress-count",
        done = count(Status::Done),
        all = standings.len(),
        work = count(Status::InWork)
    )
}
