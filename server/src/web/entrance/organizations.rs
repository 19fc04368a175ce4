//! The organizations somebody works with, and the way home.

use app::{
    pages::{entrance::organizations, faults::Faults},
    paths,
    shell::OrganizationName,
    t,
};
use axum::{
    extract::State,
    response::{Redirect, Response},
};
use serde::Deserialize;

use super::{enter, required};
use crate::{
    auth::Role,
    store::{Conflict, StoreError, organizations::OrganizationSettings, users::Grant},
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::Form,
        page::{self, Visit},
        permissions::Action,
    },
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    name: String,
}

/// Home: the organization, if there is just one.
pub(crate) async fn home(actor: Actor) -> Result<Redirect, Failure> {
    actor.may_somewhere(Action::UseOwnAccount)?;
    Ok(match actor.memberships.as_slice() {
        [only] => Redirect::to(&paths::organization(only.organization)),
        _ => Redirect::to(paths::ORGANIZATIONS),
    })
}

/// The list.
pub(crate) async fn show(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
) -> Result<Response, Failure> {
    actor.may_somewhere(Action::UseOwnAccount)?;
    let model = model(&actor, &visit);
    let chrome = visit.chrome_for(&app, &actor);
    Ok(page::show(&chrome, || organizations::page(&model)))
}

/// Founds another organization; the founder administers it.
pub(crate) async fn found(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    actor.may_somewhere(Action::FoundOrganization)?;
    let l = visit.language;
    let mut faults = Faults::default();
    let name = required(l, &mut faults, "name", &typed.name, 200);
    if faults.is_empty() {
        let settings = OrganizationSettings {
            locale: l,
            ..OrganizationSettings::named(&name)
        };
        match app
            .store
            .create_organization(settings, app.clock.now())
            .await
        {
            Ok(organization) => {
                app.note(&actor, organization, "organization.found", organization, "")
                    .await?;
                app.store
                    .grant(actor.user.id, organization, Grant::of(Role::Administrator))
                    .await?;
                // A new role ends all sessions; the founder goes on in a new one.
                let session = app
                    .store
                    .create_session(actor.user.id, app.clock.now())
                    .await?;
                return Ok(enter(&app, &session, &paths::organization(organization)));
            }
            Err(StoreError::Conflict(Conflict::OrganizationName)) => {
                faults.add("name", t!(l, "organizations-error-name"));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let model = organizations::Model {
        name: typed.name,
        faults,
        ..model(&actor, &visit)
    };
    let chrome = visit.chrome_for(&app, &actor);
    Ok(page::refuse(&chrome, || organizations::page(&model)))
}

fn model(actor: &Actor, visit: &Visit) -> organizations::Model {
    organizations::Model {
        language: visit.language,
        organizations: actor
            .memberships
            .iter()
            .map(|membership| {
                let name = OrganizationName {
                    id: membership.organization,
                    name: membership.organization_name.clone(),
                };
                (name, page::shown(membership.role))
            })
            .collect(),
        may_found: actor.may_somewhere(Action::FoundOrganization).is_ok(),
        ..organizations::Model::default()
    }
}
