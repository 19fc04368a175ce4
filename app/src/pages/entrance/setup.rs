//! The first start: an organization and its first administrator, with the code that the server printed.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{
    components::{
        form::{self, Field},
        heading::Heading,
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
};

/// What the page shows: what was typed, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Model {
    /// Its language.
    pub language: Language,
    /// The code.
    pub code: String,
    /// Name of the organization.
    pub organization: String,
    /// The administrator's name.
    pub name: String,
    /// The administrator's address.
    pub email: String,
    /// What is wrong.
    pub faults: Faults,
}

/// Draws it.
pub fn page(model: &Model) -> Page {
    let l = model.language;
    let faults = &model.faults;
    let main = view! {
        {Heading::new(t!(l, "setup-title")).lead(t!(l, "setup-lead")).view()}
        {form::error_summary(l, faults.all())}
        <form method="post" action=paths::SETUP class="stack card">
            {Field::text("code", t!(l, "setup-code"))
                .help(t!(l, "setup-code-help"))
                .value(&model.code)
                .error(faults.of("code"))
                .autocomplete("one-time-code")
                .max_length(40)
                .required()
                .view()}
            {Field::text("organization", t!(l, "setup-organization"))
                .help(t!(l, "setup-organization-help"))
                .value(&model.organization)
                .error(faults.of("organization"))
                .autocomplete("organization")
                .max_length(200)
                .required()
                .view()}
            {Field::text("name", t!(l, "setup-name"))
                .value(&model.name)
                .error(faults.of("name"))
                .autocomplete("name")
                .max_length(200)
                .required()
                .view()}
            {Field::email("email", t!(l, "login-email"))
                .value(&model.email)
                .error(faults.of("email"))
                .autocomplete("username")
                .max_length(254)
                .required()
                .view()}
            {new_password(l, faults)}
            {form::submit(t!(l, "setup-submit"))}
        </form>
    };
    Page::new(t!(l, "setup-title"), main)
}

/// The field for a password that somebody chooses.
pub(super) fn new_password(language: Language, faults: &Faults) -> AnyView {
    Field::password("password", t!(language, "password-new"))
        .help(t!(language, "password-help"))
        .error(faults.of("password"))
        .autocomplete("new-password")
        .required()
        .view()
}
