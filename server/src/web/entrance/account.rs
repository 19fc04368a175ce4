//! One's own account.

use app::{
    pages::{entrance::account, faults::Faults},
    paths, t,
    text::format,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::language::Language;

use super::{check_password, enter, required, speaking};
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Form, Query},
    language,
    page::{self, Visit},
    permissions::Action,
};

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    saved: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Profile {
    name: String,
    locale: Language,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Password {
    current: String,
    password: String,
}

/// The page.
pub(crate) async fn show(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    actor.may_somewhere(Action::UseOwnAccount)?;
    let mut model = model(&app, &actor, &visit).await?;
    model.saved = asked.saved.is_some();
    let chrome = visit.chrome_for(&app, &actor);
    Ok(page::show(&chrome, || account::page(&model)))
}

/// Saves name and language.
pub(crate) async fn save_profile(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Form(typed): Form<Profile>,
) -> Result<Response, Failure> {
    actor.may_somewhere(Action::UseOwnAccount)?;
    let mut faults = Faults::default();
    let name = required(visit.language, &mut faults, "name", &typed.name, 200);
    if !faults.is_empty() {
        return refused(&app, &actor, visit, faults).await;
    }
    app.store
        .update_profile(actor.user.id, name, typed.locale)
        .await?;
    Ok(speaking(saved(), language::kept(&app, typed.locale.code())))
}

/// Sets another password. All sessions end; this browser gets a new one.
pub(crate) async fn save_password(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Form(typed): Form<Password>,
) -> Result<Response, Failure> {
    actor.may_somewhere(Action::UseOwnAccount)?;
    let mut faults = Faults::default();
    let hash = actor.user.password_hash.as_deref();
    if !app.passwords.verify(&typed.current, hash).await? {
        let words = t!(visit.language, "account-password-wrong");
        faults.add("current", words);
    }
    let names = [actor.user.name.as_str(), actor.user.email.as_str()];
    check_password(visit.language, &mut faults, &typed.password, &names);
    if !faults.is_empty() {
        return refused(&app, &actor, visit, faults).await;
    }
    let hash = app.passwords.hash(&typed.password).await?;
    app.store.set_password(actor.user.id, hash).await?;
    let session = app
        .store
        .create_session(actor.user.id, app.clock.now())
        .await?;
    Ok(enter(&app, &session, &saved_address()))
}

/// Ends all sessions but this one.
pub(crate) async fn end_other_sessions(
    actor: Actor,
    State(app): State<App>,
) -> Result<Response, Failure> {
    actor.may_somewhere(Action::UseOwnAccount)?;
    let now = app.clock.now();
    for session in app.store.sessions_of(actor.user.id, now).await? {
        if session.id != actor.session.id {
            app.store.end_session_of(actor.user.id, &session.id).await?;
        }
    }
    Ok(saved())
}

async fn refused(
    app: &App,
    actor: &Actor,
    visit: Visit,
    faults: Faults,
) -> Result<Response, Failure> {
    let visit = visit.at(paths::ACCOUNT.to_owned());
    let mut model = model(app, actor, &visit).await?;
    model.faults = faults;
    let chrome = visit.chrome_for(app, actor);
    Ok(page::refuse(&chrome, || account::page(&model)))
}

async fn model(app: &App, actor: &Actor, visit: &Visit) -> Result<account::Model, Failure> {
    let l = visit.language;
    let sessions = app
        .store
        .sessions_of(actor.user.id, app.clock.now())
        .await?
        .into_iter()
        .map(|session| account::Session {
            started: format::date_time(l, session.started, 0),
            seen: format::date_time(l, session.seen, 0),
            is_this: session.id == actor.session.id,
        })
        .collect();
    Ok(account::Model {
        language: l,
        name: actor.user.name.clone(),
        locale: actor.user.locale,
        sessions,
        ..account::Model::default()
    })
}

fn saved() -> Response {
    Redirect::to(&saved_address()).into_response()
}

fn saved_address() -> String {
    format!("{}?saved=1", paths::ACCOUNT)
}
