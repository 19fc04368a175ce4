//! Comments in people's own words, where staff were told so beforehand. A head of a department reads those of the own
//! department and of those within.

use app::{
    pages::executive::comments::{self, CommentsPage, State as Readable},
    shell::Place,
};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::{
    ids::{OrganizationId, WaveId},
    published::ORGANIZATION_CODE,
};

use super::{Released, department::visible};
use crate::store::retention::COMMENTS_KEPT;
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Path, Query},
    page::{Visit, show},
    permissions::Action,
};

/// Whose comments.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Of {
    /// Code of a department, or `~all`; left out, all that the reader may see.
    of: Option<String>,
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Query(of): Query<Of>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeResults, organization)?;
    let released = Released::load(&app, organization, wave)
        .await?
        .named(visit.language);
    let published = &released.published;
    let own = permit.department.as_deref().unwrap_or(ORGANIZATION_CODE);
    let code = of.of.as_deref().unwrap_or(own);
    let group = if code == ORGANIZATION_CODE {
        match permit.department {
            None => &published.organization,
            Some(_) => return Err(Failure::NotFound),
        }
    } else {
        visible(&permit, published, code).ok_or(Failure::NotFound)?
    };
    let closed = released.wave.closed.unwrap_or(i64::MAX);
    let state = if !released.wave.plan.verbatims {
        Readable::ThemesOnly
    } else if closed.saturating_add(COMMENTS_KEPT) <= app.clock.now() {
        Readable::Gone
    } else {
        Readable::Readable
    };
    let model = CommentsPage {
        language: visit.language,
        organization,
        wave,
        published,
        group,
        state,
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Overview),
        || comments::page(&model),
    ))
}
