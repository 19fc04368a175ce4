//! A new password, by a link that works once.

use std::net::IpAddr;

use app::{
    pages::{entrance::reset, faults::Faults},
    paths,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use tokio::time;

use super::check_password;
use crate::{
    auth::Token,
    mail::Mailer,
    store::{
        tokens::SHORT,
        users::{User, normal_email},
    },
    web::{
        App,
        client::Client,
        error::Failure,
        form::{Form, Path},
        page::{self, Visit},
    },
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    password: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Address {
    email: String,
}

/// How to get a link. Without mail an administrator makes it.
pub(crate) async fn show(visit: Visit, State(app): State<App>) -> Response {
    let model = reset::Ask {
        language: visit.language,
        can_mail: app.mailer.is_some(),
        ..reset::Ask::default()
    };
    page::show(&visit.chrome(&app), || reset::ask(&model))
}

/// Mails a link, if there is somebody with this address. The answer is the same and as fast if there is nobody.
pub(crate) async fn ask(
    visit: Visit,
    Client(client): Client,
    State(app): State<App>,
    Form(typed): Form<Address>,
) -> Response {
    if let Some(mailer) = app.mailer.clone() {
        let account = normal_email(&typed.email);
        let app = app.clone();
        tokio::spawn(async move {
            if let Err(error) = mail_link(&app, &mailer, &account, client).await {
                tracing::warn!("a password link was not sent: {error}");
            }
        });
    }
    let model = reset::Ask {
        language: visit.language,
        can_mail: app.mailer.is_some(),
        sent: true,
        email: typed.email,
    };
    page::show(&visit.chrome(&app), || reset::ask(&model))
}

/// Asking again and again gets slower, like guessing passwords does.
async fn mail_link(
    app: &App,
    mailer: &Mailer,
    account: &str,
    client: Option<IpAddr>,
) -> anyhow::Result<()> {
    let asked = format!("reset {account}");
    time::sleep(app.slow_down.wait(&asked, client, app.clock.now())).await;
    app.slow_down.failed(&asked, client, app.clock.now());
    let Some(user) = app.store.user_by_email(account).await? else {
        return Ok(());
    };
    let link = app
        .store
        .issue_password_link(user.id, SHORT, app.clock.now())
        .await?;
    let address = app.config.public_url.link(&paths::reset(&link.to_string()));
    mailer
        .send_password_link(&user.email, user.locale, &address)
        .await
        .map_err(|error| anyhow::anyhow!("{error:?}"))
}

/// The form for the password, if the link holds.
pub(crate) async fn show_link(
    visit: Visit,
    State(app): State<App>,
    Path(link): Path<String>,
) -> Result<Response, Failure> {
    let user = user_of(&app, &link).await?;
    let model = reset::Set {
        language: visit.language,
        address: user.is_some().then(|| paths::reset(&link)),
        email: user.map(|user| user.email).unwrap_or_default(),
        faults: Faults::default(),
    };
    Ok(page::show(&visit.chrome(&app), || reset::set(&model)))
}

/// Spends the link. The password counts from the next sign-in on; all sessions end.
pub(crate) async fn submit_link(
    visit: Visit,
    State(app): State<App>,
    Path(link): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let Some(user) = user_of(&app, &link).await? else {
        return show_link(visit, State(app), Path(link)).await;
    };
    let mut faults = Faults::default();
    check_password(
        visit.language,
        &mut faults,
        &typed.password,
        &[&user.name, &user.email],
    );
    if !faults.is_empty() {
        let model = reset::Set {
            language: visit.language,
            address: Some(paths::reset(&link)),
            email: user.email,
            faults,
        };
        return Ok(page::refuse(&visit.chrome(&app), || reset::set(&model)));
    }
    let hash = app.passwords.hash(&typed.password).await?;
    let token: Token = link.parse().map_err(|_| Failure::NotFound)?;
    let spent = app
        .store
        .spend_password_link(&token, hash, app.clock.now())
        .await?;
    if spent.is_none() {
        return show_link(visit, State(app), Path(link)).await;
    }
    let to = format!("{}?reason=password-set", paths::LOGIN);
    Ok(Redirect::to(&to).into_response())
}

async fn user_of(app: &App, link: &str) -> Result<Option<User>, Failure> {
    let Ok(token) = link.parse::<Token>() else {
        return Ok(None);
    };
    let now = app.clock.now();
    match app.store.password_link_user(&token, now).await? {
        Some(user) => Ok(app.store.user(user).await?),
        None => Ok(None),
    }
}
