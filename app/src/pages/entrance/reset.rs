//! A new password: asking for a link, and using it.

use leptos::prelude::*;
use surveys::language::Language;

use super::setup::new_password;
use crate::{
    components::{
        form::{self, Field},
        heading::Heading,
        notice::Notice,
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
};

/// What the page that asks for a link shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ask {
    /// Its language.
    pub language: Language,
    /// Whether this server sends mail; without, an administrator makes the link.
    pub can_mail: bool,
    /// Whether the form was sent. The same words whether or not there is such a user.
    pub sent: bool,
    /// What was typed.
    pub email: String,
}

/// Draws the page that asks for a link.
pub fn ask(model: &Ask) -> Page {
    let l = model.language;
    let body = if !model.can_mail {
        Notice {
            happened: t!(l, "reset-no-mail"),
            to_do: t!(l, "reset-no-mail-to-do"),
            ..Notice::default()
        }
        .view()
        .into_any()
    } else if model.sent {
        Notice::good(t!(l, "reset-sent"))
            .to_do(t!(l, "reset-sent-to-do"))
            .view()
            .into_any()
    } else {
        view! {
            <form method="post" action=paths::RESET class="stack card">
                {Field::email("email", t!(l, "login-email"))
                    .value(&model.email)
                    .autocomplete("username")
                    .max_length(254)
                    .required()
                    .view()}
                {form::submit_or(t!(l, "reset-submit"), t!(l, "reset-back"), paths::LOGIN)}
            </form>
        }
        .into_any()
    };
    let main = view! {
        {Heading::new(t!(l, "reset-title")).view()}
        {body}
    };
    Page::new(t!(l, "reset-title"), main)
}

/// What the page that sets a password shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Set {
    /// Its language.
    pub language: Language,
    /// The link's own address, where the form goes; `None` when the link is wrong, used or too old.
    pub address: Option<String>,
    /// Whose password it is.
    pub email: String,
    /// What is wrong.
    pub faults: Faults,
}

/// Draws the page that sets a password.
pub fn set(model: &Set) -> Page {
    let l = model.language;
    let body = match &model.address {
        None => Notice::alert(t!(l, "reset-expired"))
            .kept(t!(l, "reset-expired-kept"))
            .to_do(t!(l, "reset-expired-to-do"))
            .view()
            .into_any(),
        Some(address) => view! {
            {form::error_summary(l, model.faults.all())}
            <form method="post" action=address.clone() class="stack card">
                <p>{t!(l, "reset-for", email = model.email.as_str())}</p>
                {new_password(l, &model.faults)}
                {form::submit(t!(l, "reset-set"))}
            </form>
        }
        .into_any(),
    };
    let main = view! {
        {Heading::new(t!(l, "reset-set-title")).view()}
        {body}
    };
    Page::new(t!(l, "reset-set-title"), main)
}
