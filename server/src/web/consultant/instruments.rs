//! The questionnaires of an organization.

use app::{
    pages::consultant::instruments::{self, Instruments, OneInstrument},
    shell::Place,
};
use axum::{extract::State, response::Response};
use surveys::{
    ids::{InstrumentId, OrganizationId},
    instrument::Instrument,
};

use crate::{
    store::instruments::StoredInstrument,
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::Path,
        page::{Visit, show},
        permissions::Action,
    },
};

pub(crate) async fn list(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeInstruments, organization)?;
    let stored = app.store.instruments(organization).await?;
    let parsed: Vec<(InstrumentId, Instrument)> =
        stored.iter().map(|stored| Ok((stored.id, parse(stored)?))).collect::<Result<_, Failure>>()?;
    let model = Instruments {
        language: visit.language,
        organization,
        instruments: parsed.iter().map(|(id, instrument)| (*id, instrument)).collect(),
    };
    Ok(show(&visit.chrome_in(&app, &actor, &permit, Place::Instruments), || instruments::list(&model)))
}

pub(crate) async fn one(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, InstrumentId)>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeInstruments, organization)?;
    let instrument = parse(&of(&app, organization, id).await?)?;
    let model = OneInstrument { language: visit.language, organization, id, instrument: &instrument };
    Ok(show(&visit.chrome_in(&app, &actor, &permit, Place::Instruments), || instruments::one(&model)))
}

/// An instrument of this organization.
pub(super) async fn of(app: &App, organization: OrganizationId, id: InstrumentId) -> Result<StoredInstrument, Failure> {
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
