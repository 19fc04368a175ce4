//! One wave: look at it, launch, close, release. Every action is a form of its own and safe to repeat.

use std::collections::BTreeMap;

use app::{
    pages::consultant::wave::{self, MailState, ParticipationLine, State as PageState, WavePage},
    paths,
    shell::Place,
    t,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    confidentiality::{Contract, Participation},
    ids::{OrganizationId, WaveId},
    language::Language,
};

use super::wave_of;
use crate::{
    release,
    store::{
        Conflict, StoreError,
        organizations::Organization,
        outbox::MessageKind,
        participation,
        waves::{Wave, WaveState},
    },
    web::{
        App,
        actor::Actor,
        error::Failure,
        executive::day,
        form::{Path, Query},
        page::{Visit, show},
        permissions::Action,
    },
};

/// What just happened, and whether closing was asked for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    done: Option<Done>,
    #[serde(default)]
    count: u32,
    close: Option<String>,
}

/// What just happened.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Done {
    Created,
    Launched,
    Already,
    Closed,
    Released,
    Mail,
    Nobody,
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    let organization = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let language = visit.language;
    let (notice, alert) = said(language, &asked);
    let model = WavePage {
        language,
        organization: organization.id,
        wave: wave.id,
        title: wave.plan.title.clone(),
        contract: wave.plan.contract,
        owner: wave.plan.owner.clone(),
        report_back_by: report_back(language, &organization, &wave),
        state: state(&app, language, &organization, &wave, asked.close.is_some()).await?,
        notice,
        alert,
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Waves),
        || wave::page(&model),
    ))
}

fn said(language: Language, asked: &Asked) -> (Option<String>, Option<String>) {
    let key = match asked.done {
        None => return (None, None),
        Some(Done::Nobody) => return (None, Some(t!(language, "wave-launch-nobody"))),
        Some(Done::Mail) => {
            return (
                Some(t!(language, "wave-notice-mail", count = asked.count)),
                None,
            );
        }
        Some(Done::Created) => "wave-notice-created",
        Some(Done::Launched) => "wave-notice-launched",
        Some(Done::Already) => "wave-notice-launched-already",
        Some(Done::Closed) => "wave-notice-closed",
        Some(Done::Released) => "wave-notice-released",
    };
    (Some(t!(language, key)), None)
}

fn report_back(language: Language, organization: &Organization, wave: &Wave) -> String {
    wave.plan
        .report_back_by
        .as_deref()
        .and_then(|date| crate::local_time::start_of_day(&organization.time_zone, date))
        .map_or_else(|| "–".to_owned(), |at| day(language, organization, at))
}

async fn state(
    app: &App,
    language: Language,
    organization: &Organization,
    wave: &Wave,
    confirm_close: bool,
) -> Result<PageState, Failure> {
    let written =
        |at: Option<i64>| at.map_or_else(String::new, |at| day(language, organization, at));
    Ok(match wave.state {
        WaveState::Draft => {
            let people = app.store.people_counts(organization.id).await?;
            PageState::Draft {
                people: people.values().sum(),
                departments: u32::try_from(people.values().filter(|count| **count > 0).count())
                    .unwrap_or(u32::MAX),
            }
        }
        WaveState::Open => PageState::Open {
            since: written(wave.launched),
            participation: lines(&app.store.participation(wave.id).await?, wave.plan.contract),
            mail: mail(app, wave.id).await?,
            confirm_close,
        },
        WaveState::Closed => PageState::Closed {
            on: written(wave.closed),
            has_answers: app
                .store
                .participation(wave.id)
                .await?
                .iter()
                .any(|counted| counted.answered > 0),
        },
        WaveState::Released => PageState::Released {
            on: written(wave.released),
        },
    })
}

async fn mail(app: &App, wave: WaveId) -> Result<Option<MailState>, Failure> {
    if app.config.smtp.is_none() {
        return Ok(None);
    }
    let mut state = MailState::default();
    for kind in [MessageKind::Invitation, MessageKind::Reminder] {
        let counts = app.store.mail_counts(wave, kind).await?;
        state.sent += counts.sent;
        state.waiting += counts.waiting;
        state.failed += counts.failed;
    }
    Ok(Some(state))
}

/// Participation by department with everybody below, in the words that may be used.
fn lines(counted: &[participation::Participation], contract: Contract) -> Vec<ParticipationLine> {
    let mut depths: BTreeMap<&str, usize> = BTreeMap::new();
    for line in counted {
        let depth = line
            .parent
            .as_deref()
            .and_then(|parent| depths.get(parent))
            .map_or(0, |depth| depth + 1);
        depths.insert(&line.code, depth);
    }
    let mut sums: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    // Children stand behind their parents, so from the end every sum below is complete.
    for line in counted.iter().rev() {
        let own = sums.entry(&line.code).or_default();
        *own = (own.0 + line.answered, own.1 + line.invited);
        let own = *own;
        if let Some(parent) = line.parent.as_deref() {
            let above = sums.entry(parent).or_default();
            *above = (above.0 + own.0, above.1 + own.1);
        }
    }
    counted
        .iter()
        .map(|line| {
            let (answered, invited) = sums.get(line.code.as_str()).copied().unwrap_or_default();
            ParticipationLine {
                name: line.name.clone(),
                depth: depths.get(line.code.as_str()).copied().unwrap_or(0),
                invited,
                answers: Participation::of(answered, invited, &contract),
            }
        })
        .collect()
}

/// Back to the wave's page, which says what happened.
pub(super) fn done(organization: OrganizationId, wave: WaveId, what: &str) -> Response {
    Redirect::to(&format!("{}?done={what}", paths::wave(organization, wave))).into_response()
}

pub(crate) async fn launch(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    match app.store.launch_wave(wave.id, app.clock.now()).await {
        Ok(launched) => {
            let detail = format!("{} invitations", launched.invitations);
            app.note(&actor, organization, "wave.launch", wave.id, detail)
                .await?;
            Ok(done(organization, wave.id, "launched"))
        }
        Err(StoreError::Conflict(Conflict::WaveState)) => {
            Ok(done(organization, wave.id, "already"))
        }
        Err(StoreError::Conflict(Conflict::NobodyToInvite)) => {
            Ok(done(organization, wave.id, "nobody"))
        }
        Err(error) => Err(error.into()),
    }
}

pub(crate) async fn delete(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    app.store.delete_draft(wave.id).await?;
    app.note(
        &actor,
        organization,
        "wave.delete",
        wave.id,
        wave.plan.title,
    )
    .await?;
    Ok(Redirect::to(&format!("{}?deleted=true", paths::waves(organization))).into_response())
}

pub(crate) async fn close(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    match app.store.close_wave(wave.id, app.clock.now()).await {
        Ok(_) => {
            app.note(&actor, organization, "wave.close", wave.id, "")
                .await?;
            Ok(done(organization, wave.id, "closed"))
        }
        // Pressed twice: it is closed, which is what was wanted.
        Err(StoreError::Conflict(Conflict::WaveState)) if wave.state != WaveState::Draft => {
            Ok(done(organization, wave.id, "closed"))
        }
        Err(error) => Err(error.into()),
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
    let hash = release::release(&app.store, wave.id, app.clock.now())
        .await
        .map_err(|error| match error {
            release::ReleaseError::Store(error) => error.into(),
            release::ReleaseError::Instrument(_) => Failure::unexpected("release", &error),
        })?;
    app.note(&actor, organization, "wave.release", wave.id, hash)
        .await?;
    Ok(done(organization, wave.id, "released"))
}
