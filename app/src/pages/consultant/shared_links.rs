//! Links that show a scenario or a roadmap to readers without an account: those that hold, and a new one.

use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, SharedLinkId},
    language::Language,
};

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

/// For how many days a link may hold.
pub const DAYS: [u32; 4] = [7, 30, 90, 365];
/// How long a link holds unless somebody says otherwise, in days.
pub const USUAL_DAYS: u32 = 30;

/// What the page shows.
#[derive(Debug)]
pub struct SharedLinks<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose links.
    pub organization: OrganizationId,
    /// Links that hold, the latest first.
    pub links: Vec<Line>,
    /// What can be shown: value of the field, and its name.
    pub choices: Vec<(String, String)>,
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub faults: &'a Faults,
    /// A link that was just made: it stands here and nowhere else.
    pub fresh: Option<String>,
    /// Whether a link was just ended.
    pub ended: bool,
}

/// The fields as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// What the link shows.
    pub what: String,
    /// For whom.
    pub label: String,
    /// For how many days.
    pub days: String,
}

/// A link that holds.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its id.
    pub id: SharedLinkId,
    /// For whom.
    pub label: String,
    /// What it shows.
    pub what: String,
    /// Until when, written out.
    pub until: String,
}

/// Draws the page.
pub fn page(model: &SharedLinks<'_>) -> Page {
    let l = model.language;
    let title = t!(l, "shared-title");
    let fresh = model.fresh.clone().map(|address| {
        view! {
            <div class="notice good" role="status">
                <p><strong>{t!(l, "shared-fresh")}</strong></p>
                <p><code class="address">{address}</code></p>
            </div>
        }
    });
    let ended = model
        .ended
        .then(|| Notice::good(t!(l, "shared-ended")).view());
    let body = view! {
        {fresh}
        {ended}
        {error_summary(l, model.faults.all())}
        {Heading::new(title.clone()).lead(t!(l, "shared-lead")).view()}
        {new(model)}
        {list(model)}
    };
    Page::new(title, body).wide()
}

fn new(model: &SharedLinks<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let days = DAYS
        .map(|days| (days.to_string(), t!(l, "shared-days-count", days = days)))
        .to_vec();
    let usual = if model.typed.days.is_empty() {
        USUAL_DAYS.to_string()
    } else {
        model.typed.days.clone()
    };
    view! {
        <section class="card">
            <h2>{t!(l, "shared-make")}</h2>
            <form method="post" action=paths::shared_links(model.organization) class="stack">
                {Field::select("what", t!(l, "shared-what"), model.choices.clone())
                    .value(&model.typed.what)
                    .error(model.faults.of("what"))
                    .view()}
                {Field::text("label", t!(l, "shared-for"))
                    .help(t!(l, "shared-for-help"))
                    .value(&model.typed.label)
                    .error(model.faults.of("label"))
                    .max_length(120)
                    .required()
                    .view()}
                {Field::select("days", t!(l, "shared-days"), days)
                    .value(usual)
                    .error(model.faults.of("days"))
                    .view()}
                {form::submit(t!(l, "shared-submit"))}
            </form>
        </section>
    }
}

fn list(model: &SharedLinks<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let rows: Vec<_> = model
        .links
        .iter()
        .map(|line| {
            let end = view! {
                <form method="post" action=paths::shared_link_end(model.organization, line.id)>
                    <button type="submit" class="button quiet">{t!(l, "shared-end")}</button>
                </form>
            };
            vec![
                Cell::Text(line.label.clone()),
                Cell::Text(line.what.clone()),
                Cell::Text(line.until.clone()),
                Cell::View(end.into_any()),
            ]
        })
        .collect();
    let table = if rows.is_empty() {
        view! { <p class="soft">{t!(l, "shared-none")}</p> }.into_any()
    } else {
        Table {
            caption: t!(l, "shared-list"),
            caption_hidden: true,
            columns: vec![
                Column::text(t!(l, "shared-column-for")),
                Column::text(t!(l, "shared-column-what")),
                Column::text(t!(l, "shared-column-until")),
                Column::text(""),
            ],
            rows,
        }
        .view()
        .into_any()
    };
    view! {
        <section class="card">
            <h2>{t!(l, "shared-list")}</h2>
            {table}
        </section>
    }
}
