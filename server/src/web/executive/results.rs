//! The result of a wave.

use app::{
    pages::executive::{
        mirror::{self, MirrorPage},
        results::{self, Results},
    },
    paths,
    shell::Place,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::Construct,
};

use super::Released;
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Path, Query},
    page::{Visit, show},
    permissions::Action,
};

/// What the heat map shows.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Choice {
    pub(super) show: Option<Construct>,
    /// Which departments of a large organization, from 0.
    pub(super) page: Option<usize>,
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Query(choice): Query<Choice>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeResults, organization)?;
    if let Some(department) = &permit.department {
        return Ok(
            Redirect::to(&paths::department_results(organization, wave, department))
                .into_response(),
        );
    }
    let released = Released::load(&app, organization, wave).await?;
    let plan = actor
        .may(Action::RunWaves, organization)
        .is_ok()
        .then(|| paths::release_plan(organization, wave));
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Overview);
    if released.is_mirror() {
        let model = MirrorPage {
            language: visit.language,
            organization,
            wave,
            mirror: &released.mirror(&app, visit.language).await?,
            plan,
        };
        return Ok(show(&chrome, || mirror::page(&model)));
    }
    let seen = match app.store.latest_mirror(organization).await? {
        Some(latest) => {
            let released = Released::load(&app, organization, latest.wave).await?;
            Some((latest.wave, released.mirror(&app, visit.language).await?))
        }
        None => None,
    };
    let roadmap = app.store.roadmaps(organization).await?.into_iter().next();
    let day = released.day(visit.language);
    let model = Results {
        language: visit.language,
        organization,
        wave,
        wave_title: &released.wave.plan.title,
        released: &day,
        published: &released.published,
        construct: choice.show.unwrap_or(Construct::Maturity),
        page: choice.page.unwrap_or_default(),
        mirror: seen.as_ref().map(|(wave, mirror)| (*wave, mirror)),
        roadmap: roadmap.map(|roadmap| paths::roadmap(organization, roadmap.id)),
        plan,
    };
    Ok(show(&chrome, || results::page(&model)))
}
