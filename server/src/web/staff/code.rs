//! The code of a card is typed: it goes on like the link it stands for. Nothing is stored, nothing is logged.

use app::{
    pages::staff::code::{self, Fault},
    paths,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::arrival::without_referrer;
use crate::{
    auth::{ShortCode, Token},
    web::{
        App,
        error::Failure,
        form::Form,
        page::{self, Visit},
    },
};

/// The form.
pub(crate) async fn show(visit: Visit, State(app): State<App>) -> Response {
    if visit.kiosk.is_some() {
        return Redirect::to(paths::KIOSK).into_response();
    }
    page::show(&visit.chrome(&app), || code::page(visit.language, None))
}

/// The code as typed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    #[serde(default)]
    code: String,
}

/// On to the link of the code, if it is one of ours; that page says what else may be wrong with it.
pub(crate) async fn open(
    visit: Visit,
    State(app): State<App>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let known = match Token::of_typed(&typed.code) {
        Some(token) => app.store.invited_by_token(&token).await?.map(|_| token),
        None => None,
    };
    let Some(token) = known else {
        // A short code is not looked at: it opens nothing here, and a guess must not learn anything.
        let fault = match ShortCode::of_typed(&typed.code) {
            Some(_) => Fault::Short,
            None => Fault::Unknown,
        };
        let typed = typed.code.chars().take(60).collect::<String>();
        let chrome = visit.at(paths::CODE.to_owned()).chrome(&app);
        let language = chrome.language;
        return Ok(page::refuse(&chrome, || {
            code::page(language, Some((&typed, fault)))
        }));
    };
    let to = Redirect::to(&paths::invitation(&token.to_string()));
    Ok(without_referrer(to.into_response()))
}
