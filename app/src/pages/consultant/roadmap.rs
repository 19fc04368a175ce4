//! The published roadmap: what happens when, who owns it, what it gives. The PDF says the same at length.

use figures::Caption;
use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, RoadmapId, ScenarioId},
    language::Language,
    roadmap::{
        Library, Plan, PlannedStep,
        levers::Commitment,
        step::{Horizon, Unit},
    },
};

use crate::{
    components::{
        figure::figure_in_section,
        figure_words,
        notice::Notice,
        plan_figures::{self, horizon_name, month_name},
    },
    paths,
    shell::Page,
    t,
    text::format,
};

/// What the page shows.
#[derive(Debug)]
pub struct Roadmap<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose roadmap.
    pub organization: OrganizationId,
    /// Its id.
    pub roadmap: RoadmapId,
    /// The scenario it was made from, for readers who may open it.
    pub scenario: Option<ScenarioId>,
    /// The day it was published, written out.
    pub published: &'a str,
    /// The plan.
    pub plan: &'a Plan,
    /// Whether it was just published.
    pub just_published: bool,
}

/// Draws the page.
pub fn page(roadmap: &Roadmap<'_>) -> Page {
    let language = roadmap.language;
    let plan = roadmap.plan;
    let words = figure_words::words(language);
    let title = plan
        .future_sentence
        .as_ref()
        .map(|sentence| sentence.text(language).to_owned())
        .filter(|sentence| !sentence.trim().is_empty())
        .unwrap_or_else(|| t!(language, "roadmap-title"));
    let caption = Caption {
        title: t!(language, "scenario-timeline"),
        description: t!(language, "roadmap-published-on", date = roadmap.published),
    };
    let timeline = plan_figures::timeline(language, plan);
    let edit = roadmap.scenario.map(|scenario| {
        let path = paths::scenario(roadmap.organization, Some(roadmap.roadmap), scenario);
        view! { <a class="button quiet" href=path>{t!(language, "roadmap-edit")}</a> }
    });
    let horizons: Vec<_> = Horizon::ALL
        .into_iter()
        .filter_map(|horizon| horizon_cards(language, plan, horizon))
        .collect();
    let body = view! {
        {roadmap.just_published.then(|| Notice::good(t!(language, "roadmap-notice-published")).view())}
        <div class="heading">
            <p class="row">
                <span class="chip">{t!(language, "roadmap-title")}</span>
                <span class="soft small">{t!(language, "roadmap-published-on", date = roadmap.published)}</span>
            </p>
            <h1>{title.clone()}</h1>
            <p class="actions">
                <a class="button" href=paths::roadmap_pdf(roadmap.organization, roadmap.roadmap)>{t!(language, "roadmap-pdf")}</a>
                {files(roadmap)}
                {edit}
            </p>
        </div>
        <section class="card">
            <h2>{t!(language, "scenario-timeline")}</h2>
            {figure_in_section(language, "months", timeline.draw(&caption, &words, 1100.0), timeline.draw(&caption, &words, 540.0))}
        </section>
        {horizons}
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

fn horizon_cards(
    language: Language,
    plan: &Plan,
    horizon: Horizon,
) -> Option<impl IntoView + use<>> {
    let cards: Vec<_> = plan
        .steps_in(horizon)
        .filter_map(|planned| card(language, plan, planned))
        .collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{horizon_name(language, horizon)}</h2>
                <div class="cards">{cards}</div>
            </section>
        }
    })
}

fn card(language: Language, plan: &Plan, planned: &PlannedStep) -> Option<impl IntoView + use<>> {
    let step = Library::builtin().step(&planned.id)?;
    let texts = &step.texts;
    let agreed = || t!(language, "roadmap-agreed");
    let owner = planned
        .owner
        .as_ref()
        .map_or_else(agreed, |owner| owner.text(language).to_owned());
    let when = t!(
        language,
        "roadmap-step-when",
        from = month_name(language, plan, planned.start),
        to = month_name(language, plan, planned.end)
    );
    let value = |number: f64| match step.kpi.unit {
        Unit::Percent => format::percent(language, number / 100.0),
        Unit::Points | Unit::Number => format::number(language, number, 0),
    };
    let kpi = format!(
        "{}: {} → {} ({})",
        texts.kpi_name.text(language),
        value(planned.kpi_baseline),
        value(planned.kpi_target),
        month_name(language, plan, planned.kpi_month)
    );
    let commitment = match &planned.levers.commitment {
        Commitment::Off { .. } => t!(language, "roadmap-commitment-later"),
        Commitment::Planned { from, .. } | Commitment::Open { from } => {
            format!(
                "{} ({})",
                texts.commitment.text(language),
                month_name(language, plan, *from)
            )
        }
    };
    let line = |key: &str, text: String| view! { <dt>{t!(language, key)}</dt><dd>{text}</dd> };
    let lines = [
        line("roadmap-stays", texts.what_stays.text(language).to_owned()),
        line("scenario-owner", owner),
        line("roadmap-kpi", kpi),
        line(
            "roadmap-encouragement",
            texts.encouragement.text(language).to_owned(),
        ),
        line("roadmap-commitment", commitment),
    ];
    Some(view! {
        <article class="card">
            <h3>{texts.title.text(language).to_owned()}</h3>
            <p class="small soft">{when}</p>
            <p>{texts.description.text(language).to_owned()}</p>
            <dl class="step-facts small">{lines.into_iter().collect_view()}</dl>
        </article>
    })
}
