//! No more reminders and news. The link in a letter only asks; the button does it. Nothing here is logged.

use app::pages::staff::{link::DeadLink, unsubscribe};
use axum::{extract::State, response::Response};
use surveys::ids::PersonId;

use super::dead;
use crate::{
    auth::Token,
    store::StoreError,
    web::{
        App,
        error::Failure,
        form::Path,
        page::{self, Visit},
    },
};

/// Asks.
pub(crate) async fn ask(
    visit: Visit,
    State(app): State<App>,
    Path((person, token)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let Some(_) = known(&app, &person, &token) else {
        return Ok(dead(&app, &visit.nowhere(), &DeadLink::Unknown));
    };
    let chrome = visit.chrome(&app);
    Ok(page::show(&chrome, || unsubscribe::page(visit.language)))
}

/// Does it; safe to repeat.
pub(crate) async fn stop(
    visit: Visit,
    State(app): State<App>,
    Path((person, token)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let unknown = |visit: &Visit| dead(&app, &visit.clone().nowhere(), &DeadLink::Unknown);
    let Some(person) = known(&app, &person, &token) else {
        return Ok(unknown(&visit));
    };
    match app.store.stop_reminders(person).await {
        Ok(_) => {}
        Err(StoreError::NotFound) => return Ok(unknown(&visit)),
        Err(error) => return Err(error.into()),
    }
    let language = visit.language;
    let chrome = visit.nowhere().chrome(&app);
    Ok(page::show(&chrome, || unsubscribe::done(language)))
}

/// The person of a link that is one of ours.
fn known(app: &App, person: &str, token: &str) -> Option<PersonId> {
    let person: PersonId = person.parse().ok()?;
    let token: Token = token.parse().ok()?;
    (app.store.keys().news_token(person) == token).then_some(person)
}
