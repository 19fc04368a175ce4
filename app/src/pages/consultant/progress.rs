//! News about the steps of a published roadmap: one form per step, and everything that was noted so far.

use std::collections::BTreeMap;

use leptos::prelude::*;
use surveys::{
    framing::Surface,
    ids::{OrganizationId, RoadmapId},
    language::Language,
    roadmap::{
        Plan, PlannedStep, Step,
        progress::{Entry, News, Standing, Status},
        step::LegalCheck,
    },
};

use crate::{
    components::{
        chip::Chip,
        form::{self, Field, error_summary, name_within},
        heading::Heading,
        notice::Notice,
        plan_figures::whole_money,
        plan_words::{check_name, kpi_value, status_name},
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
};

/// Longest line for readers, in characters.
pub const LONGEST_NOTE: u32 = 400;

/// What the page shows.
#[derive(Debug)]
pub struct Progress<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose roadmap.
    pub organization: OrganizationId,
    /// Its id.
    pub roadmap: RoadmapId,
    /// The plan that was published.
    pub plan: &'a Plan,
    /// Where each step stands, by id.
    pub standings: &'a BTreeMap<String, Standing>,
    /// All news in the order it was noted, each with its day written out.
    pub entries: &'a [(String, Entry)],
    /// The step whose form was sent, what was typed and what is wrong with it.
    pub refused: Option<(&'a str, &'a BTreeMap<String, String>, &'a Faults)>,
    /// The step about which something was just noted.
    pub saved: Option<&'a str>,
}

/// Name of the field of a check.
pub fn check_field(check: LegalCheck) -> String {
    format!("check.{}", check.name())
}

/// Draws the page.
pub fn page(model: &Progress<'_>) -> Page {
    let l = model.language;
    let title = t!(l, "progress-title");
    let library = model.plan.library();
    let errors = model.refused.map(|(step, _, faults)| {
        let faults: Vec<_> = faults
            .all()
            .iter()
            .map(|(field, message)| (name_within(step, field), message.clone()))
            .collect();
        view! {
            {Notice::alert(t!(l, "progress-refused")).view()}
            {error_summary(l, &faults)}
        }
    });
    let saved = model
        .saved
        .map(|_| Notice::good(t!(l, "progress-saved")).view());
    let steps: Vec<_> = model
        .plan
        .steps
        .iter()
        .filter_map(|planned| {
            let step = library.step(&planned.id)?;
            let standing = model.standings.get(&planned.id)?;
            Some(one(model, planned, step, standing))
        })
        .collect();
    let body = view! {
        {saved}
        {errors}
        {Heading::new(title.clone()).lead(t!(l, "progress-lead")).view()}
        <div class="stack">{steps}</div>
        {history(model)}
        <p><a href=paths::roadmap(model.organization, model.roadmap)>{t!(l, "progress-back")}</a></p>
    };
    Page::new(title, body).wide().with_framing()
}

fn one(
    model: &Progress<'_>,
    planned: &PlannedStep,
    step: &Step,
    standing: &Standing,
) -> impl IntoView + use<> {
    let l = model.language;
    let (state, tone) = status_name(l, standing.status);
    let is_refused = model.refused.is_some_and(|(id, _, _)| id == planned.id);
    let since = standing
        .note
        .clone()
        .map(|note| view! { <p class="small soft">{note}</p> });
    view! {
        <details class="card" id=planned.id.clone() open=is_refused>
            <summary>
                <span class="row"><strong>{step.texts.title.text(l).to_owned()}</strong> <Chip text=state tone=tone/></span>
            </summary>
            {since}
            {form(model, planned, step, standing, is_refused)}
        </details>
    }
}

fn form(
    model: &Progress<'_>,
    planned: &PlannedStep,
    step: &Step,
    standing: &Standing,
    is_refused: bool,
) -> impl IntoView + use<> {
    let l = model.language;
    let typed = |name: &str| {
        model
            .refused
            .filter(|_| is_refused)
            .and_then(|(_, typed, _)| typed.get(name).cloned())
            .unwrap_or_default()
    };
    let fault = |name: &str| {
        model
            .refused
            .filter(|_| is_refused)
            .and_then(|(_, _, faults)| faults.of(name).map(str::to_owned))
    };
    // Several forms of one page: names stay short, ids are told apart by the step.
    let field = |field: Field, name: &str| field.value(typed(name)).error(fault(name));
    let states = Status::ALL
        .map(|status| (status.code().to_owned(), status_name(l, status).0))
        .to_vec();
    let status = if is_refused {
        typed("status")
    } else {
        standing.status.code().to_owned()
    };
    let kpi = |value| kpi_value(l, step, value);
    let checks: Vec<_> = open_checks(planned, standing)
        .into_iter()
        .map(|check| {
            let name = check_field(check);
            let label = t!(l, "progress-check", check = check_name(l, check));
            field(Field::tick(name.clone(), label), &name)
                .within(&planned.id)
                .view()
        })
        .collect();
    let path = paths::progress(model.organization, model.roadmap);
    view! {
        <form method="post" action=path class="stack">
            <input type="hidden" name="step" value=planned.id.clone()/>
            {Field::select("status", t!(l, "progress-status"), states)
                .value(status)
                .error(fault("status"))
                .within(&planned.id)
                .view()}
            <div class="fields">
                {field(
                    Field::number(
                        "measured",
                        t!(l, "progress-measured", kpi = step.texts.kpi_name.text(l)),
                    ),
                    "measured",
                )
                    .help(t!(
                        l,
                        "progress-measured-help",
                        baseline = kpi(planned.kpi_baseline),
                        target = kpi(planned.kpi_target)
                    ))
                    .within(&planned.id)
                    .view()}
                {field(
                    Field::number(
                        "cost",
                        t!(l, "progress-cost", currency = model.plan.currency.as_str()),
                    ),
                    "cost",
                )
                    .within(&planned.id)
                    .view()}
                {field(
                    Field::number("encouragement", t!(l, "progress-encouragement")),
                    "encouragement",
                )
                    .help(t!(
                        l,
                        "progress-encouragement-help",
                        encouragement = step.texts.encouragement.text(l)
                    ))
                    .within(&planned.id)
                    .view()}
            </div>
            {checks}
            {field(Field::tick("fairness", t!(l, "progress-fairness")), "fairness")
                .within(&planned.id)
                .view()}
            {field(Field::text("note", t!(l, "progress-note")), "note")
                .max_length(LONGEST_NOTE)
                .framed(Surface::RoadmapPdf)
                .within(&planned.id)
                .view()}
            {form::submit(t!(l, "progress-save"))}
        </form>
    }
}

/// Checks of a step that are not done yet.
fn open_checks(planned: &PlannedStep, standing: &Standing) -> Vec<LegalCheck> {
    planned
        .checks
        .iter()
        .filter(|check| !standing.checks.contains(check))
        .copied()
        .collect()
}

fn history(model: &Progress<'_>) -> Option<AnyView> {
    let l = model.language;
    let library = model.plan.library();
    let lines: Vec<_> = model
        .entries
        .iter()
        .rev()
        .filter_map(|(day, entry)| {
            let step = library.step(&entry.step)?;
            let what = told(l, step, &entry.news, &model.plan.currency).join("; ");
            let title = step.texts.title.text(l).to_owned();
            let line = t!(l, "progress-history-line", date = day.as_str(), what = what);
            Some(view! { <li><strong>{title}</strong> " " {line}</li> })
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{t!(l, "progress-history")}</h2>
                <ul class="small">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// What news tells, part by part.
fn told(l: Language, step: &Step, news: &News, currency: &str) -> Vec<String> {
    let mut parts = Vec::new();
    parts.extend(news.status.map(|status| status_name(l, status).0));
    parts.extend(news.measured.map(|value| {
        let value = kpi_value(l, step, value);
        t!(l, "progress-history-measured", value = value)
    }));
    parts.extend(news.cost.map(|cost| {
        let cost = whole_money(l, cost, currency);
        t!(l, "progress-history-cost", cost = cost)
    }));
    parts.extend(
        news.encouragement
            .map(|month| t!(l, "progress-history-encouragement", month = month)),
    );
    parts.extend(
        news.checks
            .iter()
            .map(|check| t!(l, "progress-check", check = check_name(l, *check))),
    );
    parts.extend(news.fairness.then(|| t!(l, "progress-history-fairness")));
    parts.extend((!news.note.is_empty()).then(|| news.note.clone()));
    parts
}
