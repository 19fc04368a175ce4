//! Publishing a draft: what is open, what is different from the version before, one press.

use app::{
    pages::{
        consultant::drafts::{
            Typed,
            publication::{self as page, Publication},
        },
        faults::Faults,
    },
    paths, t,
};
use authoring::{Difference, difference, next_version};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use surveys::ids::{InstrumentId, OrganizationId};

use super::{super::instruments, Loaded, Outcome, Reader};
use crate::{
    store::{
        Conflict, StoreError,
        instruments::{AddInstrumentError, StoredInstrument},
    },
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::{Form, Path},
        page::Visit,
    },
};

/// What a draft follows, and the number that it should have.
struct Before {
    /// Id and version of the one before, and what is different.
    of: Option<(String, Vec<Difference>)>,
    proposed: String,
}

pub(in crate::web) async fn look(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let before = before(&app, &loaded).await?;
    let typed = Typed::from([("version".to_owned(), before.proposed.clone())]);
    let outcome = Outcome::fresh(&typed, false);
    Ok(show((&app, &actor, &visit), &loaded, before, outcome))
}

fn show(
    with: (&App, &Actor, &Visit),
    loaded: &Loaded,
    before: Before,
    outcome: Outcome<'_>,
) -> Response {
    let desk = loaded.desk(with.2.language);
    loaded.show(with, desk.page("publication"), outcome, |sheet| {
        page::page(&Publication {
            desk,
            before: before.of,
            sheet,
        })
    })
}

/// The version that a draft follows: the one it was begun from, else the newest of its name.
async fn before(app: &App, loaded: &Loaded) -> Result<Before, Failure> {
    let draft = loaded.draft();
    let known = app.store.instruments(loaded.permit.organization).await?;
    let versions: Vec<&StoredInstrument> = known
        .iter()
        .filter(|stored| stored.key == draft.id)
        .collect();
    let newest = versions
        .iter()
        .max_by_key(|stored| numbers(&stored.version));
    let begun_from = versions
        .iter()
        .find(|stored| Some(stored.id) == loaded.stored.based_on);
    let (Some(newest), Some(from)) = (newest, begun_from.or(newest)) else {
        return Ok(Before {
            of: None,
            proposed: draft.version.clone(),
        });
    };
    let old = instruments::parse(from)?;
    let differences = loaded
        .review
        .instrument
        .as_ref()
        .map_or_else(Vec::new, |new| difference(&old, new));
    Ok(Before {
        proposed: next_version(&newest.version, &differences),
        of: Some((format!("{} {}", from.key, from.version), differences)),
    })
}

/// The three numbers of a version, to be compared.
fn numbers(version: &str) -> Vec<u64> {
    let numbers = version.split('.');
    numbers
        .map(|number| number.parse().unwrap_or_default())
        .collect()
}

pub(in crate::web) async fn publish(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let with = (&app, &actor, &visit);
    let l = visit.language;
    let form = Reader::new(&typed, l);
    let version = form.text("version");
    let mut faults = Faults::default();
    let is_version = version.len() <= 20
        && version.split('.').count() == 3
        && version
            .split('.')
            .all(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    if !loaded.is_seen(&typed)? {
        return again(with, &loaded, Outcome::overtaken(&typed)).await;
    }
    if !is_version {
        faults.add("version", t!(l, "draft-error-version"));
    }
    if !loaded.review.problems.is_empty() {
        faults.add("", t!(l, "draft-error-faults"));
    }
    if faults.is_empty() {
        let now = app.clock.now();
        match app
            .store
            .publish_draft(&loaded.stored, version.clone(), now)
            .await
        {
            Ok(id) => {
                let organization = loaded.permit.organization;
                app.note(&actor, organization, "instrument.add", id, version)
                    .await?;
                let path = format!("{}?kept=true", paths::instrument(organization, id));
                return Ok(Redirect::to(&path).into_response());
            }
            Err(AddInstrumentError::Faults(_)) => {
                faults.add("", t!(l, "draft-error-faults"));
            }
            Err(AddInstrumentError::Store(StoreError::Conflict(Conflict::InstrumentVersion))) => {
                let message = t!(l, "draft-error-known", version = version);
                faults.add("version", message);
            }
            Err(AddInstrumentError::Store(StoreError::Conflict(Conflict::DraftStamp))) => {
                let loaded = Loaded::of(&app, &actor, address).await?;
                return again(with, &loaded, Outcome::overtaken(&typed)).await;
            }
            Err(AddInstrumentError::Store(error)) => return Err(error.into()),
        }
    }
    let outcome = Outcome::refused(&typed, &faults);
    again(with, &loaded, outcome).await
}

async fn again(
    with: (&App, &Actor, &Visit),
    loaded: &Loaded,
    outcome: Outcome<'_>,
) -> Result<Response, Failure> {
    let before = before(with.0, loaded).await?;
    Ok(show(with, loaded, before, outcome))
}
