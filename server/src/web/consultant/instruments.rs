//! The questionnaires of an organization.

use std::collections::BTreeMap;

use app::{
    pages::{
        consultant::instruments::{self, DraftLine, Instruments, OneInstrument},
        staff::survey::{self, Survey, form},
    },
    shell::{Page, Place},
};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::{
    ids::{InstrumentId, OrganizationId},
    instrument::Instrument,
    language::Language,
};

use crate::{
    store::{drafts::StoredDraft, instruments::StoredInstrument, organizations::Organization},
    web::{
        App,
        actor::Actor,
        error::Failure,
        executive::day,
        form::{Form, Path, Query},
        page::{Visit, show},
        permissions::Action,
        staff::promise::promised_by,
    },
};

pub(crate) async fn list(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeInstruments, organization)?;
    let stored = app.store.instruments(organization).await?;
    let parsed: Vec<(InstrumentId, Instrument)> = stored
        .iter()
        .map(|stored| Ok((stored.id, parse(stored)?)))
        .collect::<Result<_, Failure>>()?;
    let drafts = app.store.drafts(organization).await?;
    let founded = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let model = Instruments {
        language: visit.language,
        organization,
        removed: happened.removed,
        drafts: drafts
            .iter()
            .map(|stored| line(visit.language, &founded, stored))
            .collect(),
        instruments: parsed
            .iter()
            .map(|(id, instrument)| (*id, instrument))
            .collect(),
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Instruments),
        || instruments::list(&model),
    ))
}

/// A draft in the list.
fn line(language: Language, founded: &Organization, stored: &StoredDraft) -> DraftLine {
    DraftLine {
        id: stored.id,
        title: stored.draft.words(&stored.draft.title).to_owned(),
        name: stored.draft.id.clone(),
        open: stored.draft.review().problems.len(),
        saved: day(language, founded, stored.saved),
    }
}

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    #[serde(default)]
    kept: bool,
    #[serde(default)]
    removed: bool,
}

pub(crate) async fn one(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, InstrumentId)>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeInstruments, organization)?;
    let instrument = parse(&of(&app, organization, id).await?)?;
    let model = OneInstrument {
        kept: happened.kept,
        language: visit.language,
        organization,
        id,
        instrument: &instrument,
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Instruments),
        || instruments::one(&model),
    ))
}

/// The survey as staff see it, under the strictest contract there is by default. Nothing is stored.
pub(crate) async fn preview(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, InstrumentId)>,
) -> Result<Response, Failure> {
    drawn(&actor, &app, &visit, (organization, id), BTreeMap::new()).await
}

/// The language buttons of the preview, and its send button: the same page again with what was typed.
pub(crate) async fn preview_again(
    actor: Actor,
    mut visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, InstrumentId)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    actor.may(Action::SeeInstruments, organization)?;
    let instrument = parse(&of(&app, organization, id).await?)?;
    let posted = form::read(&instrument, fields);
    if let Some(code) = &posted.switch_to {
        visit.speaks(code);
    }
    drawn(&actor, &app, &visit, (organization, id), posted.values).await
}

async fn drawn(
    actor: &Actor,
    app: &App,
    visit: &Visit,
    (organization, id): (OrganizationId, InstrumentId),
    values: BTreeMap<String, String>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeInstruments, organization)?;
    let instrument = parse(&of(app, organization, id).await?)?;
    let model = Survey {
        language: visit.language,
        spoken: visit.spoken(&instrument),
        instrument: &instrument,
        organization: &permit.organization_name,
        promise: promised_by(&instrument),
        about: None,
        attributes: &[],
        prefilled: &BTreeMap::new(),
        order: None,
        kiosk: false,
        open: None,
        values,
        step: None,
        faults: Vec::new(),
        not_kept: false,
        pointed: None,
        redacted: false,
    };
    // One page without script: there is no invitation behind it that a draft could belong to.
    Ok(show(&visit.chrome(app), || Page {
        island: None,
        ..survey::page(&model)
    }))
}

/// An instrument of this organization.
pub(super) async fn of(
    app: &App,
    organization: OrganizationId,
    id: InstrumentId,
) -> Result<StoredInstrument, Failure> {
    app.store
        .instrument(id)
        .await?
        .filter(|stored| stored.organization == organization)
        .ok_or(Failure::NotFound)
}

/// The instrument itself.
pub(super) fn parse(stored: &StoredInstrument) -> Result<Instrument, Failure> {
    stored.parse().map_err(|faults| {
        let first = faults.first().map(ToString::to_string).unwrap_or_default();
        Failure::unexpected("instrument", &first)
    })
}
