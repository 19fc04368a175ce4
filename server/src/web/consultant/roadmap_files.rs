//! The published roadmap as files beside its PDF: two pages for the board, a workbook that computes, the plan as data.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use surveys::ids::{OrganizationId, RoadmapId};

use super::{
    roadmap::find,
    scenario::{parse_inputs, parse_plan},
};
use crate::{
    exports::case::{self, Case},
    heard::Heard,
    reports::roadmap::{self as report, RoadmapDocument},
    store::roadmaps::Roadmap as Stored,
    web::{
        App,
        actor::Actor,
        error::Failure,
        executive::{
            calendar_day,
            export::{WORKBOOK, download},
            read,
        },
        form::Path,
        page::Visit,
        permissions::Action,
    },
};

type Address = (OrganizationId, RoadmapId);

/// Two pages: the figures and the months, then every step in a line with promises and room to sign.
pub(crate) async fn summary(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<Address>,
) -> Result<Response, Failure> {
    actor.may(Action::SeeRoadmaps, organization)?;
    let stored = find(&app, organization, id).await?.stored;
    let document = document(&app, &stored).await?;
    let language = visit.language;
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    let bytes = tokio::task::spawn_blocking(move || report::render_summary(&document, language))
        .await
        .map_err(|error| Failure::unexpected("summary", &error))?
        .map_err(|error| Failure::unexpected("summary", &error))?;
    Ok(download("application/pdf", "summary.pdf", bytes))
}

/// The base case with formulas that lead back to its inputs.
pub(crate) async fn business_case(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<Address>,
) -> Result<Response, Failure> {
    actor.may(Action::SeeRoadmaps, organization)?;
    let stored = find(&app, organization, id).await?.stored;
    let plan = parse_plan(&stored.plan)?;
    let inputs = parse_inputs(&stored.inputs)?;
    let language = visit.language;
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    let bytes = tokio::task::spawn_blocking(move || {
        case::write(&Case {
            plan: &plan,
            library: &plan.library(),
            inputs: &inputs,
            published_ms: stored.published,
            language,
        })
    })
    .await
    .map_err(|error| Failure::unexpected("business case", &error))?
    .map_err(|error| Failure::unexpected("business case", &error))?;
    Ok(download(WORKBOOK, "business-case.xlsx", bytes))
}

/// The plan as it was published.
pub(crate) async fn plan(
    actor: Actor,
    State(app): State<App>,
    Path((organization, id)): Path<Address>,
) -> Result<Response, Failure> {
    actor.may(Action::SeeRoadmaps, organization)?;
    let stored = find(&app, organization, id).await?.stored;
    let plan = stored.plan.into_bytes();
    Ok(download("application/json", "plan.json", plan))
}

/// What the reports of a published roadmap are made from.
pub(in crate::web) async fn document(
    app: &App,
    stored: &Stored,
) -> Result<RoadmapDocument, Failure> {
    let organization = app
        .store
        .organization(stored.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let (wave, result) = match stored.wave {
        Some(wave) => (
            app.store.wave(wave).await?,
            app.store.published_result(wave).await?,
        ),
        None => (None, None),
    };
    let heard = match &wave {
        Some(wave) => Heard::load(&app.store, wave, &organization.time_zone).await?,
        None => None,
    };
    Ok(RoadmapDocument {
        plan: Arc::new(parse_plan(&stored.plan)?),
        published: result.as_ref().map(read).transpose()?.map(Arc::new),
        inputs: Some(Arc::new(parse_inputs(&stored.inputs)?)),
        wave: wave
            .as_ref()
            .map_or_else(String::new, |wave| wave.plan.title.clone()),
        closed: wave
            .and_then(|wave| wave.closed)
            .map(|at| calendar_day(&organization, at)),
        allow: app.store.allowed_names(organization.id).await?,
        heard: heard.map(Arc::new),
        look: app.store.look(organization.id).await?,
    })
}
