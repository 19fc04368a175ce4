//! Sign in.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{
    components::{
        form::{self, Field},
        heading::Heading,
        notice::Notice,
    },
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Model {
    /// Its language.
    pub language: Language,
    /// What was typed.
    pub email: String,
    /// Where to go afterwards; a path of ours, empty for the start page.
    pub back: String,
    /// Why somebody reads it, if there is a reason.
    pub reason: Option<Reason>,
}

/// Why somebody reads the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Address and password do not fit; which of them is not said.
    Refused,
    /// Signed out just now.
    SignedOut,
    /// A new password was set just now.
    PasswordSet,
    /// What was asked for needs somebody who is signed in.
    SignInFirst,
}

/// Draws it.
pub fn page(model: &Model) -> Page {
    let l = model.language;
    let notice = model.reason.map(|reason| match reason {
        Reason::Refused => {
            Notice::alert(t!(l, "login-refused")).to_do(t!(l, "login-refused-to-do"))
        }
        Reason::SignedOut => Notice::good(t!(l, "login-signed-out")),
        Reason::PasswordSet => Notice::good(t!(l, "login-password-set")),
        Reason::SignInFirst => Notice {
            happened: t!(l, "login-first"),
            ..Notice::default()
        },
    });
    let main = view! {
        {Heading::new(t!(l, "login-title")).view()}
        {notice.map(Notice::view)}
        <form method="post" action=paths::LOGIN class="stack card">
            <input type="hidden" name="back" value=model.back.clone()/>
            {Field::email("email", t!(l, "login-email"))
                .value(&model.email)
                .autocomplete("username")
                .max_length(254)
                .required()
                .view()}
            {Field::password("password", t!(l, "login-password"))
                .autocomplete("current-password")
                .required()
                .view()}
            {form::submit_or(t!(l, "login-submit"), t!(l, "login-reset"), paths::RESET)}
        </form>
    };
    Page::new(t!(l, "login-title"), main)
}
