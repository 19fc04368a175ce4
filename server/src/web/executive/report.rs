//! The executive report as a PDF.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
};

use super::{
    Released, calendar_day,
    export::{download, whole},
    trends::Followed,
};
use crate::{
    reports::{
        executive::{self, ExecutiveDocument, Since},
        mirror::{self, MirrorDocument},
    },
    web::{App, actor::Actor, error::Failure, form::Path, page::Visit},
};

pub(crate) async fn pdf(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    whole(&actor, organization)?;
    let language = visit.language;
    let released = Released::load(&app, organization, wave).await?;
    if released.is_mirror() {
        let document = MirrorDocument {
            mirror: released.mirror(&app, language).await?,
            look: app.store.look(organization).await?,
        };
        let _turn = app
            .drawing
            .acquire()
            .await
            .map_err(|_| Failure::Unavailable)?;
        let bytes = tokio::task::spawn_blocking(move || mirror::render(&document, language))
            .await
            .map_err(|error| Failure::unexpected("report", &error))?
            .map_err(|error| Failure::unexpected("report", &error))?;
        return Ok(download("application/pdf", "report.pdf", bytes));
    }
    let document = document(&app, organization, wave, language).await?;
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    let bytes = tokio::task::spawn_blocking(move || executive::render(&document, language))
        .await
        .map_err(|error| Failure::unexpected("report", &error))?
        .map_err(|error| Failure::unexpected("report", &error))?;
    Ok(download("application/pdf", "report.pdf", bytes))
}

/// What the report of a released wave is made from.
pub(crate) async fn document(
    app: &App,
    organization: OrganizationId,
    wave: WaveId,
    language: Language,
) -> Result<ExecutiveDocument, Failure> {
    let released = Released::load(app, organization, wave).await?;
    let followed = Followed::load(app, &released.organization, Some(wave)).await?;
    Ok(ExecutiveDocument {
        since: followed.map(|followed| Since {
            short: followed.short(language),
            titles: followed.titles,
            trend: followed.trend,
        }),
        closed: released
            .wave
            .closed
            .map(|at| calendar_day(&released.organization, at)),
        published: Arc::new(released.published),
        wave: released.wave.plan.title,
        look: app.store.look(organization).await?,
    })
}
