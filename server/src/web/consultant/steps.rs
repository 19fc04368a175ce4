//! The organization's own version of the library: what is there, editing a step, copying, retiring, taking back.

use app::{
    components::plan_faults,
    pages::{
        consultant::{
            step::{self, EditStep, LONGEST_SOURCE},
            steps::{self, Steps},
        },
        faults::Faults,
    },
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
    ids::OrganizationId,
    language::Language,
    roadmap::{
        Library, Step,
        library::{Overlay, Own},
    },
};

use super::step_form::{self, Typed};
use crate::{
    store::{Conflict, StoreError, own_steps::OwnSteps},
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        form::{Form, Path, Query},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// Most steps of its own that an organization adds.
const MOST_ADDED: usize = 100;

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    #[serde(default)]
    saved: bool,
}

/// Why a step is retired.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Retired {
    #[serde(default)]
    reason: String,
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let own = app.store.own_steps(organization).await?;
    let misfits = misfits(visit.language, &own.overlay);
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Roadmaps);
    Ok(show(&chrome, || {
        steps::page(&Steps {
            language: visit.language,
            organization,
            overlay: &own.overlay,
            misfits,
            saved: happened.saved,
            title: String::new(),
            faults: Faults::default(),
        })
    }))
}

/// What of an organization's own steps makes no library.
pub(super) fn misfits(language: Language, overlay: &Overlay) -> Vec<String> {
    Library::builtin()
        .with(overlay)
        .err()
        .into_iter()
        .flatten()
        .map(|misfit| plan_faults::misfit(language, overlay, &misfit))
        .collect()
}

/// A step by its id, in the organization's own version where there is one.
fn find(overlay: &Overlay, id: &str) -> Result<Own, Failure> {
    overlay
        .own(id)
        .cloned()
        .or_else(|| Library::builtin().step(id).map(Own::edited))
        .ok_or(Failure::NotFound)
}

pub(crate) async fn edit(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, String)>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let own = app.store.own_steps(organization).await?;
    let step = find(&own.overlay, &id)?.step;
    let typed = step_form::typed(&step, visit.language);
    let faults = Faults::default();
    Ok(draw(
        &app,
        &actor,
        &visit,
        &permit,
        &step,
        &own.overlay,
        (&typed, &faults),
    ))
}

/// Saves a step in the organization's own version. Scenarios that are made or saved from now on use it.
pub(crate) async fn save(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let own = app.store.own_steps(organization).await?;
    let before = find(&own.overlay, &id)?;
    let allow = app.store.allowed_names(organization).await?;
    let outcome = step_form::read(
        &typed,
        &before,
        &allow,
        &own.overlay.library(),
        visit.language,
    )
    .and_then(|edited| {
        let mut overlay = own.overlay.clone();
        overlay.put(edited);
        let misfits = misfits(visit.language, &overlay);
        if misfits.is_empty() {
            return Ok(overlay);
        }
        let mut faults = Faults::default();
        for misfit in misfits {
            faults.add("", misfit);
        }
        Err(faults)
    });
    match outcome {
        Ok(overlay) => {
            keep(
                &app,
                &actor,
                &permit,
                own.version,
                overlay,
                ("step.edit", &id),
            )
            .await
        }
        Err(faults) => Ok(draw(
            &app,
            &actor,
            &visit,
            &permit,
            &before.step,
            &own.overlay,
            (&typed, &faults),
        )),
    }
}

/// Copies a step under an id of its own, to be edited.
pub(crate) async fn copy(
    actor: Actor,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, String)>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let OwnSteps {
        version,
        mut overlay,
    } = app.store.own_steps(organization).await?;
    let step = find(&overlay, &id)?.step;
    let new = new_id(&overlay)?;
    let mut copied = Own::copied(&step, &new);
    // What the copy is compared with is a step of the library.
    copied.copy_of = copied
        .copy_of
        .filter(|of| Library::builtin().step(of).is_some());
    overlay.put(copied);
    let done = keep(&app, &actor, &permit, version, overlay, ("step.copy", &id)).await?;
    drop(done);
    Ok(Redirect::to(&paths::step(organization, &new)).into_response())
}

/// An id that no step of the organization has yet.
pub(super) fn new_id(overlay: &Overlay) -> Result<String, Failure> {
    (1..=MOST_ADDED)
        .map(|number| format!("OWN-S{number}"))
        .find(|new| overlay.own(new).is_none())
        .ok_or(Failure::Overtaken)
}

/// No longer offers a step of the library.
pub(crate) async fn retire(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, String)>,
    Form(typed): Form<Retired>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let own = app.store.own_steps(organization).await?;
    let step = find(&own.overlay, &id)?.step;
    let reason = typed.reason.trim();
    let mut faults = Faults::default();
    let mut overlay = own.overlay.clone();
    if reason.is_empty() || reason.chars().count() > LONGEST_SOURCE as usize {
        let message = t!(visit.language, "step-error-reason", most = LONGEST_SOURCE);
        faults.add("reason", message);
    } else {
        overlay.retired.insert(id.clone(), reason.to_owned());
        for misfit in misfits(visit.language, &overlay) {
            faults.add("reason", misfit);
        }
    }
    if faults.is_empty() {
        return keep(
            &app,
            &actor,
            &permit,
            own.version,
            overlay,
            ("step.retire", &id),
        )
        .await;
    }
    let typed = step_form::typed(&step, visit.language);
    Ok(draw(
        &app,
        &actor,
        &visit,
        &permit,
        &step,
        &own.overlay,
        (&typed, &faults),
    ))
}

/// Takes the organization's own version of a step back.
pub(crate) async fn take_back(
    actor: Actor,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, String)>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let OwnSteps {
        version,
        mut overlay,
    } = app.store.own_steps(organization).await?;
    find(&overlay, &id)?;
    overlay.take_back(&id);
    if Library::builtin().with(&overlay).is_err() {
        // Another step of its own needs the one that would go.
        return Err(Failure::Overtaken);
    }
    keep(
        &app,
        &actor,
        &permit,
        version,
        overlay,
        ("step.return", &id),
    )
    .await
}

pub(super) async fn keep(
    app: &App,
    actor: &Actor,
    permit: &Permit,
    version: i64,
    mut overlay: Overlay,
    (action, step): (&'static str, &str),
) -> Result<Response, Failure> {
    let organization = permit.organization;
    Library::builtin()
        .version()
        .clone_into(&mut overlay.library_version);
    let new = OwnSteps { version, overlay };
    app.store
        .save_own_steps(organization, new, app.clock.now())
        .await
        .map_err(|error| match error {
            StoreError::Conflict(Conflict::Schema) => Failure::Overtaken,
            error => error.into(),
        })?;
    app.note(actor, organization, action, organization, step)
        .await?;
    let path = paths::steps(organization);
    Ok(Redirect::to(&format!("{path}?saved=true")).into_response())
}

fn draw(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
    step: &Step,
    overlay: &Overlay,
    (typed, faults): (&Typed, &Faults),
) -> Response {
    let language: Language = visit.language;
    let path = paths::step(permit.organization, &step.id);
    let chrome = visit
        .clone()
        .at(path)
        .chrome_in(app, actor, permit, Place::Roadmaps);
    let page = || {
        step::page(&EditStep {
            language,
            organization: permit.organization,
            step,
            library: &overlay.library(),
            overlay,
            typed,
            faults,
        })
    };
    if faults.is_empty() {
        show(&chrome, page)
    } else {
        refuse(&chrome, page)
    }
}
