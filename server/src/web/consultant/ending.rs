//! How a wave ends: it is closed, and its result is computed and published. Both go on when nobody waits for them.

use app::paths;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use surveys::ids::{OrganizationId, WaveId};

use super::{wave::done, wave_of};
use crate::{
    release,
    store::{Conflict, StoreError, waves::WaveState},
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::Path,
        permissions::Action,
        work::{Teller, Work, over},
    },
};

pub(crate) async fn close(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    let (id, state) = (wave.id, wave.state);
    let ended = app
        .work
        .begin(id, Work::Closing, |teller| {
            let app = app.clone();
            async move {
                over(
                    &teller,
                    closed(&app, &actor, organization, (id, state)).await,
                );
            }
        })
        .await;
    answered(organization, id, ended, "closed")
}

async fn closed(
    app: &App,
    actor: &Actor,
    organization: OrganizationId,
    (wave, state): (WaveId, WaveState),
) -> Result<(), Failure> {
    match app.store.close_wave(wave, app.clock.now()).await {
        Ok(_) => Ok(app
            .note(actor, organization, "wave.close", wave, "")
            .await?),
        // Pressed twice: it is closed, which is what was wanted.
        Err(StoreError::Conflict(Conflict::WaveState)) if state != WaveState::Draft => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// The page that says what was done, or how far it is.
fn answered(
    organization: OrganizationId,
    wave: WaveId,
    ended: Option<Result<(), Failure>>,
    what: &str,
) -> Result<Response, Failure> {
    match ended {
        None => Ok(Redirect::to(&paths::wave(organization, wave)).into_response()),
        Some(Ok(())) => Ok(done(organization, wave, what)),
        Some(Err(failure)) => Err(failure),
    }
}

pub(crate) async fn release(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    if wave.state == WaveState::Released {
        return Ok(done(organization, wave.id, "released"));
    }
    let id = wave.id;
    let ended = app
        .work
        .begin(id, Work::Releasing(None), |teller| {
            let app = app.clone();
            async move {
                over(
                    &teller,
                    released(&app, &actor, organization, id, &teller).await,
                );
            }
        })
        .await;
    answered(organization, id, ended, "released")
}

async fn released(
    app: &App,
    actor: &Actor,
    organization: OrganizationId,
    wave: WaveId,
    teller: &Teller,
) -> Result<(), Failure> {
    let teller = teller.clone();
    let watch = move |progress| {
        // Nobody may listen any more, which is just as well.
        let _ = teller.send(Work::Releasing(Some(progress)));
    };
    match release::release_watched(&app.store, wave, app.clock.now(), watch).await {
        Ok(hash) => Ok(app
            .note(actor, organization, "wave.release", wave, hash)
            .await?),
        Err(release::ReleaseError::Store(error)) => Err(error.into()),
        Err(release::ReleaseError::Unsafe(reasons)) => {
            app.note(actor, organization, "wave.withheld", wave, reasons)
                .await?;
            Err(Failure::Withheld)
        }
        Err(error @ release::ReleaseError::Instrument(_)) => {
            Err(Failure::unexpected("release", &error))
        }
    }
}
