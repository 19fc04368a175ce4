//! The published roadmap as a page and as a PDF.

use app::{
    pages::consultant::roadmap::{self, Roadmap},
    shell::Place,
};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::ids::{OrganizationId, RoadmapId};

use super::{roadmap_files::document, scenario::parse_plan};
use crate::{
    auth::Role,
    reports::roadmap as report,
    store::roadmaps::Roadmap as Stored,
    web::{
        App,
        actor::Actor,
        error::Failure,
        executive::{day, export::download},
        form::{Path, Query},
        page::{Visit, show},
        permissions::Action,
    },
};

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    #[serde(default)]
    published: bool,
}

pub(super) async fn find(
    app: &App,
    organization: OrganizationId,
    id: RoadmapId,
) -> Result<Stored, Failure> {
    app.store
        .roadmap(id)
        .await?
        .filter(|stored| stored.organization == organization)
        .ok_or(Failure::NotFound)
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, RoadmapId)>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeRoadmaps, organization)?;
    let stored = find(&app, organization, id).await?;
    let organization = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let plan = parse_plan(&stored.plan)?;
    let published = day(visit.language, &organization, stored.published);
    let model = Roadmap {
        language: visit.language,
        organization: organization.id,
        roadmap: id,
        scenario: (permit.role == Role::Consultant).then_some(stored.scenario),
        published: &published,
        plan: &plan,
        just_published: happened.published,
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Roadmaps),
        || roadmap::page(&model),
    ))
}

pub(crate) async fn pdf(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, RoadmapId)>,
) -> Result<Response, Failure> {
    actor.may(Action::SeeRoadmaps, organization)?;
    let stored = find(&app, organization, id).await?;
    let document = document(&app, &stored).await?;
    let language = visit.language;
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    let bytes = tokio::task::spawn_blocking(move || report::render(&document, language))
        .await
        .map_err(|error| Failure::unexpected("roadmap", &error))?
        .map_err(|error| Failure::unexpected("roadmap", &error))?;
    Ok(download("application/pdf", "roadmap.pdf", bytes))
}
