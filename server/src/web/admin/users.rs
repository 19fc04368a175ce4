//! Who can sign in to an organization, and as what.

use app::{
    pages::{
        admin::users::{self, Link, Typed},
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
    ids::{OrganizationId, UserId},
    language::Language,
};

use crate::{
    auth::Role,
    clock::HOUR,
    store::{
        Conflict, StoreError,
        tokens::FIRST_LINK,
        users::{Grant, NewUser, User},
    },
    web::{
        App,
        actor::{Actor, Permit},
        entrance::{address, required},
        error::Failure,
        form::{Form, Path, Query},
        page::{self, Visit},
        permissions::Action,
    },
};

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    saved: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Invited {
    email: String,
    name: String,
    role: String,
    #[serde(default)]
    department: String,
    locale: Language,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Regranted {
    role: String,
    #[serde(default)]
    department: String,
}

/// The list.
pub(crate) async fn show(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ManageUsers, organization)?;
    let mut model = model(&app, &actor, &permit, visit.language).await?;
    model.saved = asked.saved.is_some();
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Users);
    Ok(page::show(&chrome, || users::page(&model)))
}

/// Adds somebody; the answer shows their link, once.
pub(crate) async fn invite(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(typed): Form<Invited>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ManageUsers, organization)?;
    actor.is_fresh(app.clock.now())?;
    let l = visit.language;
    let mut faults = Faults::default();
    let email = address(l, &mut faults, "email", &typed.email);
    let name = required(l, &mut faults, "name", &typed.name, 200);
    let grant = grant(
        &app,
        &permit,
        l,
        &mut faults,
        &typed.role,
        &typed.department,
    )
    .await?;
    if let Some(grant) = grant
        && faults.is_empty()
    {
        let new = NewUser {
            email,
            name,
            locale: typed.locale,
        };
        let role = grant.role;
        let invited = app
            .store
            .invite_user(new, permit.organization, grant, app.clock.now())
            .await;
        match invited {
            Ok((user, is_new)) => {
                app.note(&actor, permit.organization, "user.grant", user, role.code())
                    .await?;
                // Whoever can sign in already needs no link.
                if is_new {
                    return hand_over(&app, &actor, &visit, &permit, user).await;
                }
                return Ok(saved(permit.organization));
            }
            Err(StoreError::Conflict(Conflict::LastAdministrator)) => {
                faults.add("role", t!(l, "users-error-last"));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let mut model = model(&app, &actor, &permit, l).await?;
    model.typed = Typed {
        email: typed.email,
        name: typed.name,
        role: typed.role,
        department: typed.department,
        locale: typed.locale.code().to_owned(),
    };
    model.faults = faults;
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Users);
    Ok(page::refuse(&chrome, || users::page(&model)))
}

/// Gives somebody another role.
pub(crate) async fn regrant(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, user)): Path<(OrganizationId, UserId)>,
    Form(typed): Form<Regranted>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ManageUsers, organization)?;
    actor.is_fresh(app.clock.now())?;
    member(&app, &permit, user).await?;
    let mut faults = Faults::default();
    let l = visit.language;
    let grant = grant(
        &app,
        &permit,
        l,
        &mut faults,
        &typed.role,
        &typed.department,
    )
    .await?;
    if let Some(grant) = grant {
        let role = grant.role;
        match app.store.grant(user, permit.organization, grant).await {
            Ok(()) => {
                app.note(&actor, permit.organization, "user.grant", user, role.code())
                    .await?;
                return Ok(saved(permit.organization));
            }
            Err(StoreError::Conflict(Conflict::LastAdministrator)) => {
                faults.add("", t!(l, "users-error-last"));
            }
            Err(error) => return Err(error.into()),
        }
    }
    refused(&app, &actor, visit, &permit, faults).await
}

/// Takes somebody's role away.
pub(crate) async fn remove(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, user)): Path<(OrganizationId, UserId)>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ManageUsers, organization)?;
    actor.is_fresh(app.clock.now())?;
    member(&app, &permit, user).await?;
    match app.store.revoke(user, permit.organization).await {
        Ok(()) => {
            app.note(&actor, permit.organization, "user.revoke", user, "")
                .await?;
            Ok(saved(permit.organization))
        }
        Err(StoreError::Conflict(Conflict::LastAdministrator)) => {
            let mut faults = Faults::default();
            faults.add("", t!(visit.language, "users-error-last"));
            refused(&app, &actor, visit, &permit, faults).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Makes a new password link for somebody.
pub(crate) async fn link(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, user)): Path<(OrganizationId, UserId)>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ManageUsers, organization)?;
    actor.is_fresh(app.clock.now())?;
    member(&app, &permit, user).await?;
    app.note(&actor, permit.organization, "user.link", user, "")
        .await?;
    hand_over(&app, &actor, &visit, &permit, user).await
}

/// Shows a fresh link. It is in the page and nowhere else: not in an address, not in a log.
async fn hand_over(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
    user: UserId,
) -> Result<Response, Failure> {
    let now = app.clock.now();
    let user = app.store.user(user).await?.ok_or(Failure::NotFound)?;
    let link = app
        .store
        .issue_password_link(user.id, FIRST_LINK, now)
        .await?;
    let mut model = model(app, actor, permit, visit.language).await?;
    model.link = Some(Link {
        email: user.email,
        address: app.config.public_url.link(&paths::reset(&link.to_string())),
        hours: u32::try_from(FIRST_LINK / HOUR).unwrap_or(u32::MAX),
    });
    let visit = visit.clone().at(paths::users(permit.organization));
    let chrome = visit.chrome_in(app, actor, permit, Place::Users);
    Ok(page::show(&chrome, || users::page(&model)))
}

async fn refused(
    app: &App,
    actor: &Actor,
    visit: Visit,
    permit: &Permit,
    faults: Faults,
) -> Result<Response, Failure> {
    let mut model = model(app, actor, permit, visit.language).await?;
    model.faults = faults;
    let visit = visit.at(paths::users(permit.organization));
    let chrome = visit.chrome_in(app, actor, permit, Place::Users);
    Ok(page::refuse(&chrome, || users::page(&model)))
}

/// The role that a form gives; what is wrong with it is noted.
async fn grant(
    app: &App,
    permit: &Permit,
    language: Language,
    faults: &mut Faults,
    role: &str,
    department: &str,
) -> Result<Option<Grant>, Failure> {
    let Ok(role) = role.parse::<Role>() else {
        faults.add("role", t!(language, "users-error-role"));
        return Ok(None);
    };
    if department.is_empty() {
        return Ok(Some(Grant::of(role)));
    }
    if role != Role::Executive {
        faults.add("department", t!(language, "users-error-department"));
        return Ok(None);
    }
    let departments = app.store.departments(permit.organization).await?;
    if !departments.iter().any(|row| row.code == department) {
        let words = t!(language, "users-error-unknown-department");
        faults.add("department", words);
        return Ok(None);
    }
    Ok(Some(Grant {
        department: Some(department.to_owned()),
        ..Grant::of(role)
    }))
}

/// Somebody of this organization; of others nothing is known here.
async fn member(app: &App, permit: &Permit, user: UserId) -> Result<User, Failure> {
    app.store
        .members(permit.organization)
        .await?
        .into_iter()
        .map(|(member, _)| member)
        .find(|member| member.id == user)
        .ok_or(Failure::NotFound)
}

async fn model(
    app: &App,
    actor: &Actor,
    permit: &Permit,
    language: Language,
) -> Result<users::Model, Failure> {
    let members = app.store.members(permit.organization).await?;
    let departments = app.store.departments(permit.organization).await?;
    Ok(users::Model {
        language,
        organization: permit.organization,
        users: members
            .into_iter()
            .map(|(user, membership)| users::User {
                id: user.id,
                email: user.email,
                name: user.name,
                role: page::shown(membership.role),
                department: membership.department.unwrap_or_default(),
                has_password: user.password_hash.is_some(),
                is_reader: user.id == actor.user.id,
            })
            .collect(),
        departments: departments
            .into_iter()
            .map(|row| (row.code, row.name))
            .collect(),
        link: None,
        saved: false,
        is_fresh: actor.is_fresh(app.clock.now()).is_ok(),
        typed: Typed {
            locale: language.code().to_owned(),
            ..Typed::default()
        },
        faults: Faults::default(),
    })
}

fn saved(organization: OrganizationId) -> Response {
    Redirect::to(&format!("{}?saved=1", paths::users(organization))).into_response()
}
