//! No more reminders and news. The link in a letter only asks; the button does it, here or in a mail program that sends one
//! click (RFC 8058). Nothing here is logged.

use app::pages::staff::{link::DeadLink, unsubscribe};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request, State},
    http::StatusCode,
    response::Response,
};
use surveys::ids::PersonId;

use super::dead;
use crate::{
    auth::Token,
    store::StoreError,
    web::{
        App,
        error::Failure,
        form::Path,
        layers::csrf::is_no_browser,
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
    _: Pressed,
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

/// Somebody pressed a button: one of our page, or that of a mail program, which says so in the body. A scanner that follows
/// every address of a letter says nothing of the kind.
pub(crate) struct Pressed;

impl<S> FromRequest<S> for Pressed
where
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let is_mail_program = is_no_browser(request.headers());
        let body =
            Bytes::from_request(request, state)
                .await
                .map_err(|rejection| match rejection.status() {
                    StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
                    _ => Failure::UnreadableForm,
                })?;
        if is_mail_program && !says_one_click(&body) {
            return Err(Failure::ForeignForm);
        }
        Ok(Self)
    }
}

/// Whether a body holds `List-Unsubscribe=One-Click`, as fields of a form or as parts of one (RFC 8058 §3.1).
fn says_one_click(body: &[u8]) -> bool {
    let text = String::from_utf8_lossy(body);
    let as_fields = text
        .split('&')
        .any(|field| field.trim() == "List-Unsubscribe=One-Click");
    let mut lines = text.lines().map(str::trim);
    let as_parts = lines.any(|line| {
        line.to_ascii_lowercase()
            .starts_with("content-disposition:")
            && line.contains("name=\"List-Unsubscribe\"")
    }) && lines.any(|line| line == "One-Click");
    as_fields || as_parts
}

/// The person of a link that is one of ours.
fn known(app: &App, person: &str, token: &str) -> Option<PersonId> {
    let person: PersonId = person.parse().ok()?;
    let token: Token = token.parse().ok()?;
    (app.store.keys().news_token(person) == token).then_some(person)
}
