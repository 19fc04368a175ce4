//! The way in: set-up, sign-in, passwords, one's account, organizations.

pub(super) mod account;
pub(super) mod login;
pub(super) mod organizations;
pub(super) mod overview;
pub(super) mod reset;
pub(super) mod setup;

use app::{pages::faults::Faults, t};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use surveys::language::Language;

use super::{App, cookies};
use crate::{
    auth::{PasswordFault, Token, password},
    typed::{self, Unfit},
};

/// Goes on to a path of ours with a new session.
fn enter(app: &App, session: &Token, to: &str) -> Response {
    let cookie = cookies::session().keep(app, &session.to_string(), None);
    ([(header::SET_COOKIE, cookie)], Redirect::to(to)).into_response()
}

/// Goes on and speaks this language from now on.
fn speaking(mut response: Response, language: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, language);
    response
}

/// Notes what is wrong with a password that somebody chooses. `names` must not be all there is to it.
pub(super) fn check_password(
    language: Language,
    faults: &mut Faults,
    password: &str,
    names: &[&str],
) {
    let key = match password::check(password, names) {
        Ok(()) => return,
        Err(PasswordFault::TooShort) => "password-error-short",
        Err(PasswordFault::TooLong) => "password-error-long",
        Err(PasswordFault::TooCommon) => "password-error-common",
    };
    faults.add("password", t!(language, key));
}

/// The trimmed text of a required field, in normal form; what is wrong with it is noted.
pub(super) fn required(
    language: Language,
    faults: &mut Faults,
    field: &str,
    typed: &str,
    limit: usize,
) -> String {
    match typed::line(typed, limit) {
        Ok(text) if text.is_empty() => faults.add(field, t!(language, "field-error-empty")),
        Ok(text) => return text,
        Err(unfit) => faults.add(field, unfit_words(language, unfit, limit)),
    }
    String::new()
}

/// What is wrong with a text, in words.
pub(super) fn unfit_words(language: Language, unfit: Unfit, limit: usize) -> String {
    match unfit {
        Unfit::TooLong => t!(language, "field-error-long", limit = limit),
        Unfit::Forbidden => t!(language, "field-error-characters"),
    }
}

/// An e-mail address in lower case; what is wrong with it is noted.
pub(super) fn address(language: Language, faults: &mut Faults, field: &str, typed: &str) -> String {
    typed::address(typed).unwrap_or_else(|| {
        faults.add(field, t!(language, "field-error-email"));
        String::new()
    })
}
