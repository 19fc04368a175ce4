//! The start page of an organization: the latest result at a glance.

use app::{
    pages::executive::overview::{self, Latest, Overview},
    paths,
    shell::Place,
};
use axum::response::{IntoResponse, Redirect, Response};
use surveys::ids::OrganizationId;

use super::{day, read};
use crate::{
    auth::Role,
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        page::{Visit, show},
    },
};

/// For everybody who may read results; `permit` was given for the organization.
pub(crate) async fn page(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
) -> Result<Response, Failure> {
    let id: OrganizationId = permit.organization;
    let organization = app.store.organization(id).await?.ok_or(Failure::NotFound)?;
    let mut results = app.store.published_results(id).await?;
    let latest = results.pop();
    if let (Some(department), Some(latest)) = (&permit.department, &latest) {
        return Ok(
            Redirect::to(&paths::department_results(id, latest.wave, department)).into_response(),
        );
    }
    let waves = app.store.waves(id).await?;
    let title = |wave| {
        waves
            .iter()
            .find(|known| known.id == wave)
            .map_or("", |wave| wave.plan.title.as_str())
    };
    let published = latest.as_ref().map(read).transpose()?;
    let released = latest
        .as_ref()
        .map(|latest| day(visit.language, &organization, latest.published));
    // It tells of the whole organization, so the head of a department has no use for it.
    let seen = match permit.department {
        Some(_) => None,
        None => app.store.latest_mirror(id).await?,
    };
    let mirror = seen.map(|mirror| {
        (
            mirror.wave,
            title(mirror.wave).to_owned(),
            day(visit.language, &organization, mirror.published),
        )
    });
    let roadmap = app.store.roadmaps(id).await?.into_iter().next();
    let model = Overview {
        language: visit.language,
        organization: id,
        latest: match (&latest, &published, &released) {
            (Some(latest), Some(published), Some(released)) => Some(Latest {
                wave: latest.wave,
                title: title(latest.wave),
                released,
                published,
            }),
            _ => None,
        },
        earlier: results
            .iter()
            .rev()
            .map(|result| {
                (
                    result.wave,
                    title(result.wave).to_owned(),
                    day(visit.language, &organization, result.published),
                )
            })
            .collect(),
        mirror,
        roadmap: roadmap.map(|roadmap| paths::roadmap(id, roadmap.id)),
        sees_waves: permit.role == Role::Consultant,
    };
    Ok(show(
        &visit.chrome_in(app, actor, permit, Place::Overview),
        || overview::page(&model),
    ))
}
