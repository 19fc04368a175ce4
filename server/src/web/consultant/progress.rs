//! News about the steps of a published roadmap.

use std::collections::BTreeMap;

use app::{
    components::trend_words,
    pages::{
        consultant::progress::{self, LONGEST_NOTE, Progress, check_field},
        faults::Faults,
    },
    paths,
    shell::Place,
    t,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    framing::AllowEntry,
    ids::{OrganizationId, RoadmapId},
    language::Language,
    roadmap::{
        PlannedStep, Yardstick,
        progress::{Entry, Ground, News, Standing, standing},
        step::LegalCheck,
    },
};

use super::{
    agreement_form::alarm,
    roadmap::{self, Published},
    scenario_form::parse,
};
use crate::{
    local_time,
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        form::{Form, Path, Query},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// What was typed, by field.
type Typed = BTreeMap<String, String>;

/// Most money that a field takes.
const MOST_MONEY: f64 = 1e12;
/// Last month of a roadmap in which something can be delivered.
const MOST_MONTHS: u32 = 120;

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Noted {
    #[serde(default)]
    saved: String,
}

/// Where every step of a roadmap stands after its news.
pub(in crate::web) fn standings(
    published: &Published,
    entries: &[Entry],
) -> BTreeMap<String, Standing> {
    let library = published.plan.library();
    let ground = Ground {
        readiness: published.plan.readiness,
        gate: Yardstick::builtin().commitments_gate,
    };
    published
        .plan
        .steps
        .iter()
        .filter_map(|planned| {
            let step = library.step(&planned.id)?;
            let standing = standing(planned, step, &published.agreement, ground, entries);
            Some((planned.id.clone(), standing))
        })
        .collect()
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, RoadmapId)>,
    Query(noted): Query<Noted>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let published = roadmap::find(&app, organization, id).await?;
    let saved = Some(noted.saved.as_str()).filter(|step| !step.is_empty());
    draw(&app, &actor, &visit, &permit, &published, None, saved).await
}

/// Adds what was typed to the news of a step. Readers see it at once.
pub(crate) async fn note(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, RoadmapId)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let published = roadmap::find(&app, organization, id).await?;
    let step = typed.get("step").map_or("", String::as_str);
    let planned = published
        .plan
        .steps
        .iter()
        .find(|planned| planned.id == step)
        .ok_or(Failure::UnreadableForm)?;
    let entries = app.store.roadmap_news(id).await?;
    let now = standings(&published, &entries)
        .remove(step)
        .ok_or(Failure::UnreadableForm)?;
    let allow = app.store.allowed_names(organization).await?;
    let news = match read(&typed, planned, &now, &allow, visit.language) {
        Ok(news) => news,
        Err(faults) => {
            let refused = Some((step, &typed, &faults));
            return draw(&app, &actor, &visit, &permit, &published, refused, None).await;
        }
    };
    let organization = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let day = local_time::iso_day(&organization.time_zone, app.clock.now())
        .parse()
        .map_err(|error| Failure::unexpected("today", &error))?;
    let entry = Entry {
        step: step.to_owned(),
        day,
        news,
    };
    app.store
        .add_roadmap_news(id, entry, app.clock.now())
        .await?;
    app.note(&actor, permit.organization, "roadmap.progress", id, step)
        .await?;
    let path = paths::progress(permit.organization, id);
    Ok(Redirect::to(&format!("{path}?saved={step}#{step}")).into_response())
}

/// What is new in the form, beside where the step stands now.
fn read(
    typed: &Typed,
    planned: &PlannedStep,
    now: &Standing,
    allow: &[AllowEntry],
    language: Language,
) -> Result<News, Faults> {
    let mut faults = Faults::default();
    let text = |field: &str| typed.get(field).map_or("", |text| text.trim());
    let is_on = |field: &str| text(field) == "on";
    let status = text("status").parse();
    if status.is_err() {
        faults.add("status", t!(language, "progress-error-status"));
    }
    let mut number = |field: &str| {
        let typed = text(field);
        let value = parse(typed, language).filter(|value| (0.0..=MOST_MONEY).contains(value));
        if !typed.is_empty() && value.is_none() {
            faults.add(field, t!(language, "progress-error-number"));
        }
        value
    };
    let (measured, cost) = (number("measured"), number("cost"));
    let month = text("encouragement");
    let encouragement = month
        .parse::<u32>()
        .ok()
        .filter(|month| (1..=MOST_MONTHS).contains(month));
    if !month.is_empty() && encouragement.is_none() {
        let message = t!(language, "progress-error-month", most = MOST_MONTHS);
        faults.add("encouragement", message);
    }
    let note = text("note").to_owned();
    if note.chars().count() > LONGEST_NOTE as usize {
        let message = t!(language, "publication-error-long", most = LONGEST_NOTE);
        faults.add("note", message);
    } else if let Some(message) = alarm(&note, language, allow) {
        faults.add("note", message);
    }
    let checks: Vec<LegalCheck> = planned
        .checks
        .iter()
        .filter(|check| is_on(&check_field(**check)) && !now.checks.contains(check))
        .copied()
        .collect();
    let news = News {
        status: status.ok().filter(|status| *status != now.status),
        measured,
        cost,
        encouragement,
        checks,
        fairness: is_on("fairness"),
        note,
    };
    if faults.is_empty() && news.is_empty() {
        faults.add("status", t!(language, "progress-error-nothing"));
    }
    if faults.is_empty() {
        Ok(news)
    } else {
        Err(faults)
    }
}

async fn draw(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
    published: &Published,
    refused: Option<(&str, &Typed, &Faults)>,
    saved: Option<&str>,
) -> Result<Response, Failure> {
    let entries = app.store.roadmap_news(published.stored.id).await?;
    let standings = standings(published, &entries);
    let entries: Vec<(String, Entry)> = entries
        .into_iter()
        .map(|entry| (trend_words::day(visit.language, entry.day), entry))
        .collect();
    let path = paths::progress(permit.organization, published.stored.id);
    let chrome = visit
        .clone()
        .at(path)
        .chrome_in(app, actor, permit, Place::Roadmaps);
    let page = || {
        progress::page(&Progress {
            language: visit.language,
            organization: permit.organization,
            roadmap: published.stored.id,
            plan: &published.plan,
            standings: &standings,
            entries: &entries,
            refused,
            saved,
        })
    };
    Ok(if refused.is_some() {
        refuse(&chrome, page)
    } else {
        show(&chrome, page)
    })
}
