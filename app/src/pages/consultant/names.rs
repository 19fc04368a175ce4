//! Names that may stand as they are: laws, products and committees, each with its reason.

use leptos::prelude::*;
use surveys::{framing::AllowEntry, ids::OrganizationId, language::Language};

use crate::{
    components::{
        form::{self, Field, error_summary},
        heading::Heading,
        notice::Notice,
        table::{Cell, Column, Table},
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
};

/// Longest name, in characters.
pub const LONGEST_NAME: u32 = 120;
/// Longest reason, in characters.
pub const LONGEST_REASON: u32 = 200;

/// What the page shows.
#[derive(Debug)]
pub struct Names<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose names.
    pub organization: OrganizationId,
    /// The names that may stand.
    pub names: &'a [AllowEntry],
    /// What was typed: name and reason.
    pub typed: (&'a str, &'a str),
    /// What is wrong with it.
    pub faults: &'a Faults,
    /// Whether the list was just saved.
    pub saved: bool,
}

/// Draws the page.
pub fn page(model: &Names<'_>) -> Page {
    let l = model.language;
    let title = t!(l, "names-title");
    let saved = model
        .saved
        .then(|| Notice::good(t!(l, "publication-saved")).view());
    let body = view! {
        {saved}
        {error_summary(l, model.faults.all())}
        {Heading::new(title.clone()).lead(t!(l, "names-lead")).view()}
        <section class="card">
            <h2>{t!(l, "names-add")}</h2>
            <form method="post" action=paths::names(model.organization) class="stack">
                {Field::text("name", t!(l, "names-name"))
                    .help(t!(l, "names-name-help"))
                    .value(model.typed.0)
                    .error(model.faults.of("name"))
                    .max_length(LONGEST_NAME)
                    .required()
                    .view()}
                {Field::text("reason", t!(l, "names-reason"))
                    .help(t!(l, "names-reason-help"))
                    .value(model.typed.1)
                    .error(model.faults.of("reason"))
                    .max_length(LONGEST_REASON)
                    .required()
                    .view()}
                {form::submit(t!(l, "names-submit"))}
            </form>
        </section>
        {list(model)}
    };
    Page::new(title, body).wide()
}

fn list(model: &Names<'_>) -> AnyView {
    let l = model.language;
    let rows: Vec<_> = model
        .names
        .iter()
        .map(|entry| {
            let removal = view! {
                <form method="post" action=paths::name_removal(model.organization)>
                    <input type="hidden" name="name" value=entry.name.clone()/>
                    <button type="submit" class="button quiet">{t!(l, "names-remove")}</button>
                </form>
            };
            vec![
                Cell::Text(entry.name.clone()),
                Cell::Text(entry.reason.clone()),
                Cell::View(removal.into_any()),
            ]
        })
        .collect();
    if rows.is_empty() {
        return view! { <p class="soft">{t!(l, "names-none")}</p> }.into_any();
    }
    Table {
        caption: t!(l, "names-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(l, "names-name")),
            Column::text(t!(l, "names-reason")),
            Column::text(""),
        ],
        rows,
    }
    .view()
    .into_any()
}
