//! What happened to departments: noted by hand, or proposed by an import and confirmed.

use std::collections::BTreeMap;

use app::{
    pages::{
        admin::history::{History, Record, Typed},
        faults::Faults,
    },
    paths, t,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    ids::{OrganizationId, ReorganizationId},
    language::Language,
    trend::{Day, Named, Reorganization, ReorganizationFault},
};

use super::departments;
use crate::{
    local_time,
    store::{
        Conflict, StoreError,
        reorganizations::{RecordState, Snapshot, StoredReorganization},
    },
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        form::{Form, Path},
        page::Visit,
        permissions::Action,
    },
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Noted {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    effective: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Confirmed {
    #[serde(default)]
    effective: String,
}

/// Notes what happened.
pub(crate) async fn note(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(typed): Form<Noted>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ImportPeople, organization)?;
    let l = visit.language;
    let mut faults = Faults::default();
    let records = app.store.reorganizations(permit.organization).await?;
    let names = names(&app, permit.organization).await?;
    if let Some(record) = read(l, &typed, &mut faults) {
        for code in record.from() {
            let was_made = records
                .iter()
                .any(|stored| stored.record.to().contains(code));
            if !names.contains_key(code) && !was_made {
                let message = t!(l, "history-error-unknown", code = code.as_str());
                faults.add("from", message);
            }
        }
        if faults.is_empty() {
            let detail = detail(&record);
            let stored = app
                .store
                .record_reorganization(permit.organization, record, app.clock.now())
                .await;
            match stored {
                Ok(id) => {
                    app.note(
                        &actor,
                        permit.organization,
                        "reorganization.note",
                        id,
                        detail,
                    )
                    .await?;
                    return Ok(saved(permit.organization));
                }
                Err(StoreError::Conflict(Conflict::ReorganizationKnown)) => {
                    faults.add("effective", t!(l, "history-error-known"));
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
    let typed = Typed {
        kind: typed.kind,
        effective: typed.effective,
        from: typed.from,
        to: typed.to,
    };
    let history = History {
        typed,
        faults,
        ..history(&records, &names)
    };
    departments::refuse(&app, &actor, visit, &permit, history).await
}

/// Says that a proposal is right.
pub(crate) async fn confirm(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, ReorganizationId)>,
    Form(typed): Form<Confirmed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ImportPeople, organization)?;
    let Ok(effective) = typed.effective.parse::<Day>() else {
        let mut history = load(&app, &permit).await?;
        history
            .faults
            .add("effective", t!(visit.language, "history-error-day"));
        return departments::refuse(&app, &actor, visit, &permit, history).await;
    };
    app.store
        .confirm_reorganization(permit.organization, id, effective)
        .await?;
    let day = effective.to_string();
    app.note(
        &actor,
        permit.organization,
        "reorganization.confirm",
        id,
        day,
    )
    .await?;
    Ok(saved(permit.organization))
}

/// Dismisses a proposal, or deletes what no released trend rests on.
pub(crate) async fn remove(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, ReorganizationId)>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ImportPeople, organization)?;
    match app
        .store
        .delete_reorganization(permit.organization, id)
        .await
    {
        Ok(stored) => {
            let action = match stored.state {
                RecordState::Proposed => "reorganization.dismiss",
                RecordState::Recorded => "reorganization.delete",
            };
            let detail = detail(&stored.record);
            app.note(&actor, permit.organization, action, id, detail)
                .await?;
            Ok(saved(permit.organization))
        }
        Err(StoreError::Conflict(Conflict::ReorganizationUsed)) => {
            let mut history = load(&app, &permit).await?;
            history
                .faults
                .add("", t!(visit.language, "history-error-used"));
            departments::refuse(&app, &actor, visit, &permit, history).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Everything known, with the names of departments.
pub(super) async fn load(app: &App, permit: &Permit) -> Result<History, Failure> {
    let records = app.store.reorganizations(permit.organization).await?;
    let names = names(app, permit.organization).await?;
    Ok(history(&records, &names))
}

/// Proposes what an import shows to have happened, as of today.
pub(super) async fn propose(
    app: &App,
    permit: &Permit,
    before: Snapshot,
) -> Result<usize, Failure> {
    let organization = app
        .store
        .organization(permit.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let now = app.clock.now();
    let today = local_time::iso_day(&organization.time_zone, now)
        .parse()
        .map_err(|error| Failure::unexpected("today", &error))?;
    let proposed = app
        .store
        .propose_reorganizations(permit.organization, before, today, now)
        .await?;
    Ok(proposed)
}

fn saved(organization: OrganizationId) -> Response {
    let to = format!("{}?saved=1#history", paths::departments(organization));
    Redirect::to(&to).into_response()
}

fn history(records: &[StoredReorganization], names: &BTreeMap<String, String>) -> History {
    let named = |codes: &[String]| -> Vec<String> {
        codes
            .iter()
            .map(|code| match names.get(code) {
                Some(name) => format!("{name} ({code})"),
                None => code.clone(),
            })
            .collect()
    };
    History {
        records: records
            .iter()
            .map(|stored| Record {
                id: stored.id,
                what: Named {
                    kind: stored.record.kind(),
                    effective: stored.record.effective(),
                    from: named(stored.record.from()),
                    to: named(stored.record.to()),
                },
                is_proposed: stored.state == RecordState::Proposed,
                is_used: stored.is_used,
            })
            .collect(),
        ..History::default()
    }
}

/// Names by code: of the departments today, and of every wave for those that are no more.
async fn names(
    app: &App,
    organization: OrganizationId,
) -> Result<BTreeMap<String, String>, Failure> {
    let mut names = BTreeMap::new();
    let waves = app.store.waves(organization).await?;
    // Groups that share open links are no departments.
    for wave in waves.iter().filter(|wave| wave.constituents.is_none()) {
        for row in app.store.wave_departments(wave.id).await? {
            names.entry(row.code).or_insert(row.name);
        }
    }
    for row in app.store.departments(organization).await? {
        names.insert(row.code, row.name);
    }
    Ok(names)
}

fn read(l: Language, typed: &Noted, faults: &mut Faults) -> Option<Reorganization> {
    let codes = |text: &str| -> Vec<String> {
        text.split([',', ';'])
            .map(|code| code.trim().to_owned())
            .filter(|code| !code.is_empty())
            .collect()
    };
    let kind = typed.kind.parse();
    if kind.is_err() {
        faults.add("kind", t!(l, "history-error-kind"));
    }
    let effective = typed.effective.parse::<Day>();
    if effective.is_err() {
        faults.add("effective", t!(l, "history-error-day"));
    }
    let (kind, effective) = (kind.ok()?, effective.ok()?);
    match Reorganization::new(kind, effective, codes(&typed.from), codes(&typed.to)) {
        Ok(record) => Some(record),
        Err(fault) => {
            let (field, message) = match fault {
                ReorganizationFault::From => ("from", t!(l, "history-error-from")),
                ReorganizationFault::To => ("to", t!(l, "history-error-to")),
                ReorganizationFault::Nothing => ("to", t!(l, "history-error-same")),
                ReorganizationFault::Twice(code) => {
                    ("from", t!(l, "history-error-twice", code = code.as_str()))
                }
                ReorganizationFault::NoCode(code) => {
                    ("from", t!(l, "history-error-code", code = code.as_str()))
                }
            };
            faults.add(field, message);
            None
        }
    }
}

/// For the audit log: codes of departments, no people.
fn detail(record: &Reorganization) -> String {
    format!(
        "{} {} {} > {}",
        record.effective(),
        record.kind().code(),
        record.from().join(" "),
        record.to().join(" ")
    )
}
