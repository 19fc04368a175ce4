//! The list of waves and the form for a new one.

use app::{
    pages::consultant::{
        instruments,
        waves::{self, NewWave, Stage, WaveLine, Waves},
    },
    paths,
    shell::{Page, Place},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{ids::OrganizationId, language::Language};

use super::new_wave::{self, Fault};
use crate::{
    auth::Role,
    store::waves::{Wave, WaveState},
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        executive::day,
        form::{Form, Path, Query},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    #[serde(default)]
    deleted: bool,
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let mut model = load(&app, &visit, &permit).await?;
    model.notice = happened.deleted.then_some("wave-notice-deleted");
    Ok(show(&chrome(&app, &actor, &visit, &permit), || {
        drawn(&model)
    }))
}

/// The fields of a new wave.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fields {
    title: String,
    instrument: String,
    owner: String,
    opens: String,
    closes: String,
    report_back_by: String,
    min_group: String,
    min_group_comments: String,
    #[serde(default)]
    verbatims: String,
}

impl From<Fields> for NewWave {
    fn from(fields: Fields) -> Self {
        Self {
            instrument: fields.instrument,
            title: fields.title,
            owner: fields.owner,
            opens: fields.opens,
            closes: fields.closes,
            report_back_by: fields.report_back_by,
            min_group: fields.min_group,
            min_group_comments: fields.min_group_comments,
            verbatims: fields.verbatims,
        }
    }
}

pub(crate) async fn create(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let typed = NewWave::from(fields);
    let zone = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?
        .time_zone;
    let instruments: Vec<_> = app
        .store
        .instruments(organization)
        .await?
        .iter()
        .map(|known| known.id)
        .collect();
    match new_wave::draft(&typed, &zone, &instruments) {
        Ok(draft) => {
            let wave = app
                .store
                .create_wave(organization, draft, app.clock.now())
                .await?;
            let path = format!("{}?done=created", paths::wave(organization, wave));
            Ok(Redirect::to(&path).into_response())
        }
        Err(faults) => refused(&app, &actor, &visit, &permit, typed, faults).await,
    }
}

async fn refused(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
    typed: NewWave,
    faults: Vec<Fault>,
) -> Result<Response, Failure> {
    let mut model = load(app, visit, permit).await?;
    model.new = Some(typed);
    model.faults = faults;
    Ok(refuse(&chrome(app, actor, visit, permit), || drawn(&model)))
}

fn drawn(model: &Waves) -> Page {
    waves::page(model)
}

fn chrome(app: &App, actor: &Actor, visit: &Visit, permit: &Permit) -> app::shell::Chrome {
    visit
        .clone()
        .at(paths::waves(permit.organization))
        .chrome_in(app, actor, permit, Place::Waves)
}

async fn load(app: &App, visit: &Visit, permit: &Permit) -> Result<Waves, Failure> {
    let language = visit.language;
    let organization = app
        .store
        .organization(permit.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let stored = app.store.instruments(organization.id).await?;
    let people = app.store.people_counts(organization.id).await?;
    let waves = app.store.waves(organization.id).await?;
    Ok(Waves {
        language,
        organization: organization.id,
        waves: waves
            .iter()
            .map(|wave| line(language, &organization, wave))
            .collect(),
        instruments: stored
            .iter()
            .filter_map(|known| Some((known.id.to_string(), known.parse().ok()?)))
            .map(|(id, instrument)| {
                (
                    id,
                    instruments::name(&instrument, language, &organization.name),
                )
            })
            .collect(),
        new: Some(new_wave::blank(&organization.time_zone, app.clock.now())),
        faults: Vec::new(),
        brings: permit.role == Role::Consultant,
        has_people: people.values().any(|count| *count > 0),
        notice: None,
    })
}

fn line(
    language: Language,
    organization: &crate::store::organizations::Organization,
    wave: &Wave,
) -> WaveLine {
    let written = |at: Option<i64>| at.map(|at| day(language, organization, at));
    let when = match (written(wave.launched), written(wave.closed)) {
        (Some(from), Some(to)) if from != to => format!("{from} – {to}"),
        (Some(from), _) => from,
        (None, _) => written(wave.plan.opens).unwrap_or_default(),
    };
    WaveLine {
        id: wave.id,
        title: wave.plan.title.clone(),
        state: stage(wave.state),
        when,
    }
}

/// A state, as pages know it.
fn stage(state: WaveState) -> Stage {
    match state {
        WaveState::Draft => Stage::Draft,
        WaveState::Open => Stage::Open,
        WaveState::Closed => Stage::Closed,
        WaveState::Released => Stage::Released,
    }
}
