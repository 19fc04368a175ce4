//! How the numbers of a result are made. Everybody who may see a result may see it; a head of a department sees no figures
//! of other departments in it.

use app::{
    pages::executive::method::{self, Basis, Method},
    shell::Place,
};
use axum::{extract::State, response::Response};
use surveys::ids::{OrganizationId, WaveId};

use super::Released;
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::Path,
    page::{Visit, show},
    permissions::Action,
};

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeResults, organization)?;
    let released = Released::load(&app, organization, wave)
        .await?
        .named(visit.language);
    let day = released.day(visit.language);
    let model = Method {
        basis: Basis {
            language: visit.language,
            published: &released.published,
            evidence: released.published.evidence.shown(),
            department: permit.department.as_deref(),
            open_links: released.is_mirror(),
        },
        organization,
        wave,
        wave_title: &released.wave.plan.title,
        released: &day,
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Overview),
        || method::page(&model),
    ))
}
