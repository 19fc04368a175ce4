//! What happened to departments: proposals to confirm, what is noted, and the form for noting more.

use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, ReorganizationId},
    language::Language,
    trend::{Named, ReorganizationKind},
};

use crate::{
    components::{
        form::{self, Field},
        table::{Cell, Column, Table},
        trend_words,
    },
    pages::faults::Faults,
    paths, t,
};

/// What is known, and what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// In the order of their days.
    pub records: Vec<Record>,
    /// What was typed before, if the form was refused.
    pub typed: Typed,
    /// What is wrong with it.
    pub faults: Faults,
    /// Whether something was stored a moment ago.
    pub is_saved: bool,
}

/// Something that happened, or seems to have happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub id: ReorganizationId,
    /// What, with names.
    pub what: Named,
    /// Nobody has confirmed it yet.
    pub is_proposed: bool,
    /// A released result is read with it.
    pub is_used: bool,
}

/// The fields of the form as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// Code of the kind.
    pub kind: String,
    /// A day.
    pub effective: String,
    /// Codes before.
    pub from: String,
    /// Codes after.
    pub to: String,
}

/// Draws it.
pub fn section(l: Language, organization: OrganizationId, history: &History) -> AnyView {
    let saved = history
        .is_saved
        .then(|| view! { <p role="status">{t!(l, "history-saved")}</p> });
    view! {
        <section class="card" id="history">
            <h2>{t!(l, "history-title")}</h2>
            <p>{t!(l, "history-text")}</p>
            {saved}
            {proposals(l, organization, history)}
            {noted(l, organization, history)}
            {note(l, organization, history)}
        </section>
    }
    .into_any()
}

fn proposals(l: Language, organization: OrganizationId, history: &History) -> Option<AnyView> {
    let items: Vec<_> = history
        .records
        .iter()
        .filter(|record| record.is_proposed)
        .map(|record| {
            let id = record.id;
            let field = format!("effective-{id}");
            view! {
                <li>
                    <p>{trend_words::recorded(l, &record.what)}</p>
                    <form method="post" action=paths::reorganization(organization, id) class="row">
                        <label for=field.clone()>{t!(l, "history-effective")}</label>
                        <input
                            type="date"
                            id=field
                            name="effective"
                            class="short"
                            required=true
                            value=record.what.effective.to_string()
                        />
                        <button type="submit" class="button">{t!(l, "history-confirm")}</button>
                    </form>
                    {removal(organization, id, t!(l, "history-dismiss"))}
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <h3>{t!(l, "history-proposed")}</h3>
            <p>{t!(l, "history-proposed-text")}</p>
            <ul class="cards">{items}</ul>
        }
        .into_any()
    })
}

fn removal(organization: OrganizationId, id: ReorganizationId, label: String) -> AnyView {
    view! {
        <form method="post" action=paths::reorganization_removal(organization, id)>
            <button type="submit" class="button quiet">{label}</button>
        </form>
    }
    .into_any()
}

fn noted(l: Language, organization: OrganizationId, history: &History) -> AnyView {
    let rows: Vec<_> = history
        .records
        .iter()
        .filter(|record| !record.is_proposed)
        .map(|record| {
            let state = if record.is_used {
                Cell::Text(t!(l, "history-used"))
            } else {
                Cell::View(removal(organization, record.id, t!(l, "history-delete")))
            };
            vec![Cell::Text(trend_words::recorded(l, &record.what)), state]
        })
        .collect();
    if rows.is_empty() {
        return view! { <p class="soft">{t!(l, "history-none")}</p> }.into_any();
    }
    Table {
        caption: t!(l, "history-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(l, "history-what")),
            Column::text(t!(l, "history-state")),
        ],
        rows,
    }
    .view()
    .into_any()
}

fn note(l: Language, organization: OrganizationId, history: &History) -> AnyView {
    let (typed, faults) = (&history.typed, &history.faults);
    let kinds = ReorganizationKind::ALL
        .map(|kind| (kind.code().to_owned(), kind_name(l, kind)))
        .to_vec();
    let is_open = !faults.is_empty();
    view! {
        <details open=is_open>
            <summary>{t!(l, "history-note")}</summary>
            <form method="post" action=paths::reorganizations(organization) class="stack">
                {Field::select("kind", t!(l, "history-kind"), kinds)
                    .value(&typed.kind)
                    .error(faults.of("kind"))
                    .view()}
                {Field::date("effective", t!(l, "history-effective"))
                    .value(&typed.effective)
                    .error(faults.of("effective"))
                    .required()
                    .view()}
                {Field::text("from", t!(l, "history-from"))
                    .help(t!(l, "history-from-help"))
                    .value(&typed.from)
                    .error(faults.of("from"))
                    .max_length(2000)
                    .view()}
                {Field::text("to", t!(l, "history-to"))
                    .help(t!(l, "history-to-help"))
                    .value(&typed.to)
                    .error(faults.of("to"))
                    .max_length(2000)
                    .view()}
                {form::submit(t!(l, "history-submit"))}
            </form>
        </details>
    }
    .into_any()
}

fn kind_name(l: Language, kind: ReorganizationKind) -> String {
    match kind {
        ReorganizationKind::Move => t!(l, "history-kind-move"),
        ReorganizationKind::Merge => t!(l, "history-kind-merge"),
        ReorganizationKind::Split => t!(l, "history-kind-split"),
        ReorganizationKind::Rename => t!(l, "history-kind-rename"),
        ReorganizationKind::Opened => t!(l, "history-kind-opened"),
        ReorganizationKind::Closed => t!(l, "history-kind-closed"),
    }
}
