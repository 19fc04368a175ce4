//! A copy of a scenario to try something else with, and away with one that nobody needs.

use app::paths;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use studio::form::LONGEST_NAME;

use super::scenario::{Address, Loaded};
use crate::{
    store::roadmaps::ScenarioContent,
    web::{App, actor::Actor, error::Failure, form::Path, page::Visit, permissions::Action},
};

/// Makes a copy of what was saved last and opens it.
pub(crate) async fn copy(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let Loaded { stored, .. } = Loaded::find(&app, address).await?;
    let name = app::t!(
        visit.language,
        "comparison-copy-name",
        name = stored.name.as_str()
    );
    let content = ScenarioContent {
        name: name.chars().take(LONGEST_NAME).collect(),
        inputs: stored.inputs,
        plan: stored.plan,
    };
    let copy = app
        .store
        .create_scenario(permit.organization, stored.wave, content, app.clock.now())
        .await?;
    Ok(Redirect::to(&paths::scenario(permit.organization, None, copy)).into_response())
}

/// Deletes it, unless something of it was published.
pub(crate) async fn delete(
    actor: Actor,
    State(app): State<App>,
    Path(address): Path<Address>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let Loaded { stored, .. } = Loaded::find(&app, address).await?;
    if !app.store.delete_scenario(stored.id).await? {
        return Err(Failure::Overtaken);
    }
    app.note(
        &actor,
        permit.organization,
        "scenario.delete",
        stored.id,
        "",
    )
    .await?;
    Ok(Redirect::to(&paths::roadmaps(permit.organization)).into_response())
}
