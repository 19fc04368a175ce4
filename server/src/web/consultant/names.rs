//! Names that the framing rules let stand in an organization's texts.

use app::{
    pages::{
        consultant::names::{self, LONGEST_NAME, LONGEST_REASON, Names},
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
use surveys::{framing::AllowEntry, ids::OrganizationId};

use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Form, Path, Query},
    page::{Visit, refuse, show},
    permissions::Action,
};

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    #[serde(default)]
    saved: bool,
}

/// A name and its reason as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    #[serde(default)]
    name: String,
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
    let known = app.store.allowed_names(organization).await?;
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Roadmaps);
    Ok(show(&chrome, || {
        names::page(&Names {
            language: visit.language,
            organization,
            names: &known,
            typed: ("", ""),
            faults: &Faults::default(),
            saved: happened.saved,
        })
    }))
}

/// Lets a name stand, with its reason.
pub(crate) async fn allow(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let mut faults = Faults::default();
    let (name, reason) = (typed.name.trim(), typed.reason.trim());
    for (field, text, most, message) in [
        ("name", name, LONGEST_NAME, "names-error-name"),
        ("reason", reason, LONGEST_REASON, "names-error-reason"),
    ] {
        if text.is_empty() || text.chars().count() > most as usize {
            faults.add(field, t!(visit.language, message, most = most));
        }
    }
    if !faults.is_empty() {
        let known = app.store.allowed_names(organization).await?;
        let visit = visit.at(paths::names(organization));
        let chrome = visit.chrome_in(&app, &actor, &permit, Place::Roadmaps);
        return Ok(refuse(&chrome, || {
            names::page(&Names {
                language: visit.language,
                organization,
                names: &known,
                typed: (&typed.name, &typed.reason),
                faults: &faults,
                saved: false,
            })
        }));
    }
    let entry = AllowEntry {
        name: name.to_owned(),
        reason: reason.to_owned(),
    };
    app.store
        .allow_name(organization, entry, app.clock.now())
        .await?;
    app.note(&actor, organization, "name.allow", organization, name)
        .await?;
    Ok(saved(organization))
}

/// Takes a name off the list.
pub(crate) async fn remove(
    actor: Actor,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    actor.may(Action::PlanRoadmaps, organization)?;
    let name = typed.name.clone();
    app.store.forget_name(organization, typed.name).await?;
    app.note(&actor, organization, "name.remove", organization, name)
        .await?;
    Ok(saved(organization))
}

fn saved(organization: OrganizationId) -> Response {
    let path = paths::names(organization);
    Redirect::to(&format!("{path}?saved=true")).into_response()
}
