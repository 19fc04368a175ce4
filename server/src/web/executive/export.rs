//! The result as data: the one document itself, a workbook and a table of it. Nothing is in here that the pages do not show.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use surveys::ids::{OrganizationId, WaveId};

use super::{Released, day};
use crate::{
    exports::{self, Export},
    web::{App, actor::Actor, error::Failure, form::Path, page::Visit, permissions::Action},
};

pub(crate) async fn json(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    whole(&actor, organization)?;
    actor.is_fresh(app.clock.now())?;
    let released = Released::load(&app, organization, wave).await?;
    Ok(download(
        "application/json",
        "results.json",
        released.stored.document.into_bytes(),
    ))
}

pub(crate) async fn csv(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    whole(&actor, organization)?;
    actor.is_fresh(app.clock.now())?;
    let released = Released::load(&app, organization, wave).await?;
    let table = exports::csv::table(&released.published)
        .map_err(|error| Failure::unexpected("export", &error))?;
    Ok(download("text/csv; charset=utf-8", "results.csv", table))
}

pub(crate) async fn xlsx(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    whole(&actor, organization)?;
    actor.is_fresh(app.clock.now())?;
    let language = visit.language;
    let released = Released::load(&app, organization, wave)
        .await?
        .named(language);
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    let workbook = tokio::task::spawn_blocking(move || {
        let closed = released
            .wave
            .closed
            .map(|at| day(language, &released.organization, at));
        let at = released.day(language);
        exports::workbook::write(&Export {
            published: &released.published,
            wave: &released.wave.plan.title,
            closed: closed.as_deref(),
            released: &at,
            released_ms: released.stored.published,
            open_links: released.is_mirror(),
            language,
        })
    })
    .await
    .map_err(|error| Failure::unexpected("export", &error))?
    .map_err(|error| Failure::unexpected("export", &error))?;
    Ok(download(WORKBOOK, "results.xlsx", workbook))
}

/// What browsers call a workbook.
pub(in crate::web) const WORKBOOK: &str =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The release plan, for an observer who checks the result with `daybreak verify`. It tells how many answered in groups
/// that are hidden, so it is for those who run the wave, and its way out is written down.
pub(crate) async fn plan(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    actor.is_fresh(app.clock.now())?;
    let released = Released::load(&app, organization, wave).await?;
    let plan = app.store.release_plan(wave).await?;
    let plan = plan.ok_or(Failure::NotFound)?;
    app.note(
        &actor,
        organization,
        "wave.plan",
        wave,
        released.stored.hash,
    )
    .await?;
    Ok(download(
        "application/json",
        "release-plan.json",
        plan.into_bytes(),
    ))
}

/// Only who may see the whole result takes it along.
pub(super) fn whole(actor: &Actor, organization: OrganizationId) -> Result<(), Failure> {
    match actor.may(Action::SeeResults, organization)?.department {
        None => Ok(()),
        Some(_) => Err(Failure::NotYours),
    }
}

/// An answer that browsers save under this name.
pub(in crate::web) fn download(kind: &'static str, name: &str, content: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    (
        [
            (header::CONTENT_TYPE, kind.to_owned()),
            (header::CONTENT_DISPOSITION, disposition),
        ],
        content,
    )
        .into_response()
}
