//! One's own account: name and language, password, where one is signed in.

use leptos::prelude::*;
use surveys::language::Language;

use super::setup::new_password;
use crate::{
    components::{
        form::{self, Field},
        heading::Heading,
        notice::Notice,
        table::{Column, Table},
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Model {
    /// Its language.
    pub language: Language,
    /// The user's name.
    pub name: String,
    /// The language the user chose.
    pub locale: Language,
    /// Where the user is signed in, the latest first.
    pub sessions: Vec<Session>,
    /// Whether something was saved just now.
    pub saved: bool,
    /// What is wrong.
    pub faults: Faults,
}

/// One place where the user is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// When it began, formatted.
    pub started: String,
    /// When it was last used, formatted.
    pub seen: String,
    /// Whether it is this one.
    pub is_this: bool,
}

/// Draws it.
pub fn page(model: &Model) -> Page {
    let l = model.language;
    let faults = &model.faults;
    let saved = model
        .saved
        .then(|| Notice::good(t!(l, "account-saved")).view());
    let main = view! {
        {Heading::new(t!(l, "account-title")).view()}
        {saved}
        {form::error_summary(l, faults.all())}
        <section class="card">
            <h2>{t!(l, "account-profile")}</h2>
            <form method="post" action=paths::ACCOUNT_PROFILE class="stack">
                {Field::text("name", t!(l, "setup-name"))
                    .value(&model.name)
                    .error(faults.of("name"))
                    .autocomplete("name")
                    .max_length(200)
                    .required()
                    .view()}
                {Field::select("locale", t!(l, "account-locale"), languages())
                    .value(model.locale.code())
                    .view()}
                {form::submit(t!(l, "account-save"))}
            </form>
        </section>
        <section class="card">
            <h2>{t!(l, "account-password")}</h2>
            <p>{t!(l, "account-password-text")}</p>
            <form method="post" action=paths::ACCOUNT_PASSWORD class="stack">
                {Field::password("current", t!(l, "account-password-current"))
                    .error(faults.of("current"))
                    .autocomplete("current-password")
                    .required()
                    .view()}
                {new_password(l, faults)}
                {form::submit(t!(l, "reset-set"))}
            </form>
        </section>
        <section class="card">
            <h2>{t!(l, "account-sessions")}</h2>
            {sessions(l, &model.sessions)}
            <form method="post" action=paths::ACCOUNT_SESSIONS>
                {form::submit(t!(l, "account-sessions-end"))}
            </form>
        </section>
    };
    Page::new(t!(l, "account-title"), main)
}

fn sessions(l: Language, sessions: &[Session]) -> impl IntoView + use<> {
    Table {
        caption: t!(l, "account-sessions"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(l, "account-session-started")),
            Column::text(t!(l, "account-session-seen")),
            Column::text(t!(l, "account-session-here")),
        ],
        rows: sessions
            .iter()
            .map(|session| {
                let here = if session.is_this {
                    t!(l, "account-session-this")
                } else {
                    String::new()
                };
                vec![
                    session.started.clone().into(),
                    session.seen.clone().into(),
                    here.into(),
                ]
            })
            .collect(),
    }
    .view()
}

/// Our languages as options of a select.
pub fn languages() -> Vec<(String, String)> {
    Language::ALL
        .into_iter()
        .map(|language| (language.code().to_owned(), language.own_name().to_owned()))
        .collect()
}
