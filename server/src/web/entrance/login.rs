//! Sign in and out.

use app::{
    pages::entrance::login::{self, Reason},
    paths,
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use tokio::time;

use super::{enter, speaking};
use crate::{
    auth::Token,
    store::users::{User, normal_email},
    web::{
        App,
        actor::session_token,
        client::Client,
        cookies,
        error::Failure,
        form::{Form, Query},
        language,
        page::{self, Visit},
    },
};

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    back: String,
    #[serde(default)]
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    email: String,
    password: String,
    #[serde(default)]
    back: String,
}

/// The form. While nobody can sign in at all, set-up comes first.
pub(crate) async fn show(
    visit: Visit,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    if app.store.needs_set_up().await? {
        return Ok(Redirect::to(paths::SETUP).into_response());
    }
    let reason = match asked.reason.as_str() {
        "signed-out" => Some(Reason::SignedOut),
        "password-set" => Some(Reason::PasswordSet),
        _ if !asked.back.is_empty() => Some(Reason::SignInFirst),
        _ => None,
    };
    let model = login::Model {
        language: visit.language,
        email: String::new(),
        back: asked.back,
        reason,
    };
    Ok(page::show(&visit.chrome(&app), || login::page(&model)))
}

/// Looks at address and password. An unknown address takes as long and gets the same answer as a wrong password.
pub(crate) async fn submit(
    visit: Visit,
    Client(client): Client,
    State(app): State<App>,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let account = normal_email(&typed.email);
    time::sleep(app.slow_down.wait(&account, client, app.clock.now())).await;

    let user = app.store.user_by_email(&account).await?;
    let hash = user.as_ref().and_then(|user| user.password_hash.as_deref());
    let fits = app.passwords.verify(&typed.password, hash).await?;
    let Some(user) = user.filter(|_| fits) else {
        app.slow_down.failed(&account, client, app.clock.now());
        let model = login::Model {
            language: visit.language,
            email: typed.email,
            back: typed.back,
            reason: Some(Reason::Refused),
        };
        return Ok(page::refuse(&visit.chrome(&app), || login::page(&model)));
    };

    app.slow_down.succeeded(&account);
    let session = begin(&app, &user, &typed.password, session_token(&app, &headers)).await?;
    let entered = enter(&app, &session, ours(&typed.back));
    Ok(speaking(entered, language::kept(&app, user.locale.code())))
}

/// A new session in place of the one this browser had; a password kept under weaker parameters is kept anew.
async fn begin(
    app: &App,
    user: &User,
    password: &str,
    before: Option<Token>,
) -> Result<Token, Failure> {
    if user
        .password_hash
        .as_deref()
        .is_some_and(|hash| app.passwords.is_outdated(hash))
    {
        let hash = app.passwords.hash(password).await?;
        app.store.refresh_password_hash(user.id, hash).await?;
    }
    if let Some(before) = before {
        app.store.end_session(&before).await?;
    }
    Ok(app.store.create_session(user.id, app.clock.now()).await?)
}

/// Ends the session and empties the browser's memory of our pages.
pub(crate) async fn sign_out(
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    if let Some(token) = session_token(&app, &headers) {
        app.store.end_session(&token).await?;
    }
    let headers = [
        (header::SET_COOKIE, cookies::session().drop(&app)),
        (
            HeaderName::from_static("clear-site-data"),
            HeaderValue::from_static("\"cache\""),
        ),
    ];
    let to = format!("{}?reason=signed-out", paths::LOGIN);
    Ok((headers, Redirect::to(&to)).into_response())
}

/// The path to come back to, if it is one of ours; a link must not lead somebody away after signing in.
fn ours(back: &str) -> &str {
    let is_path = back.starts_with('/')
        && !back.starts_with("//")
        && !back.contains('\\')
        && back.chars().all(|c| c.is_ascii_graphic());
    if is_path { back } else { paths::HOME }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_away_after_signing_in() {
        assert_eq!(ours("/o/1/people?page=2"), "/o/1/people?page=2");
        for away in [
            "//example.org",
            "https://example.org",
            "/\\example.org",
            "\\/example.org",
            "/\t/example.org",
            "/ x",
            "",
            "javascript:alert(1)",
        ] {
            assert_eq!(ours(away), "/", "{away:?}");
        }
    }
}
