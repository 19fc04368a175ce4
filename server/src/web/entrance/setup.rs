//! The first start: an organization and its first administrator.

use app::{
    pages::{entrance::setup, faults::Faults},
    paths, t,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{address, check_password, enter, required};
use crate::{
    auth::Token,
    store::{organizations::OrganizationSettings, users::NewUser},
    web::{
        App,
        error::Failure,
        form::Form,
        page::{self, Visit},
    },
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    code: String,
    organization: String,
    name: String,
    email: String,
    password: String,
}

/// The form, as long as nobody can sign in.
pub(crate) async fn show(visit: Visit, State(app): State<App>) -> Result<Response, Failure> {
    if !app.store.needs_set_up().await? {
        return Ok(Redirect::to(paths::LOGIN).into_response());
    }
    let model = setup::Model {
        language: visit.language,
        ..setup::Model::default()
    };
    Ok(page::show(&visit.chrome(&app), || setup::page(&model)))
}

/// Spends the code and makes everything in one go.
pub(crate) async fn submit(
    visit: Visit,
    State(app): State<App>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    if !app.store.needs_set_up().await? {
        return Ok(Redirect::to(paths::LOGIN).into_response());
    }
    let l = visit.language;
    let mut faults = Faults::default();
    // People copy codes with spaces and in capitals.
    let code = typed.code.replace([' ', '-'], "").parse::<Token>().ok();
    if code.is_none() {
        faults.add("code", t!(l, "setup-error-code"));
    }
    let organization = required(l, &mut faults, "organization", &typed.organization, 200);
    let name = required(l, &mut faults, "name", &typed.name, 200);
    let email = address(l, &mut faults, "email", &typed.email);
    check_password(
        l,
        &mut faults,
        &typed.password,
        &[&organization, &name, &email],
    );

    if let Some(code) = code
        && faults.is_empty()
    {
        let now = app.clock.now();
        let hash = app.passwords.hash(&typed.password).await?;
        let settings = OrganizationSettings {
            locale: l,
            ..OrganizationSettings::named(&organization)
        };
        let administrator = NewUser {
            email,
            name,
            locale: l,
        };
        if let Some((organization, user)) = app
            .store
            .set_up(&code, settings, administrator, hash, now)
            .await?
        {
            let session = app.store.create_session(user, now).await?;
            return Ok(enter(&app, &session, &paths::organization(organization)));
        }
        faults.add("code", t!(l, "setup-error-code"));
    }
    let model = setup::Model {
        language: l,
        code: typed.code,
        organization: typed.organization,
        name: typed.name,
        email: typed.email,
        faults,
    };
    Ok(page::refuse(&visit.chrome(&app), || setup::page(&model)))
}
