//! Earlier versions of an organization's own steps, each with what it did differently from the one before.

use app::{
    pages::consultant::step_versions::{self, StepVersions, Version},
    shell::Place,
    text::format,
};
use axum::{extract::State, response::Response};
use surveys::{ids::OrganizationId, roadmap::library::Overlay};

use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    executive::day,
    form::Path,
    page::{Visit, show},
    permissions::Action,
};

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let founded = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let stored = app.store.own_steps_versions(organization).await?;
    let before = stored
        .iter()
        .skip(1)
        .map(|(own, _)| own.overlay.clone())
        // Before the first one there was the library as it comes.
        .chain([Overlay::default()]);
    let versions = stored
        .iter()
        .zip(before)
        .map(|((own, made), before)| Version {
            number: format::number(visit.language, own.version as f64, 0),
            made: day(visit.language, &founded, *made),
            overlay: own.overlay.clone(),
            before,
        })
        .collect();
    let model = StepVersions {
        language: visit.language,
        organization,
        versions,
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Roadmaps),
        || step_versions::page(&model),
    ))
}
