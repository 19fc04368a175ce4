//! The questionnaires of an organization: a list, and one of them with its sections and questions.

use leptos::prelude::*;
use surveys::{
    ids::{InstrumentId, OrganizationId},
    instrument::Instrument,
    language::Language,
};

use crate::{
    components::{
        heading::Heading,
        notice::Notice,
        table::{Cell, Column, Table},
    },
    paths,
    shell::Page,
    t,
    text::format,
};

/// The list.
#[derive(Debug)]
pub struct Instruments<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose questionnaires.
    pub organization: OrganizationId,
    /// Id and content.
    pub instruments: Vec<(InstrumentId, &'a Instrument)>,
    /// Those that are being written.
    pub drafts: Vec<DraftLine>,
    /// Whether a draft was just deleted.
    pub removed: bool,
}

/// A questionnaire that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftLine {
    /// Its id.
    pub id: InstrumentId,
    /// Its title; may be empty.
    pub title: String,
    /// Its short name.
    pub name: String,
    /// Points that are still open.
    pub open: usize,
    /// The day it was saved, written.
    pub saved: String,
}

/// Draws the list.
pub fn list(model: &Instruments<'_>) -> Page {
    let language = model.language;
    let title = t!(language, "instruments-title");
    let row = |(id, instrument): &(InstrumentId, &Instrument)| {
        vec![
            Cell::Link(
                name(instrument, language, ""),
                paths::instrument(model.organization, *id),
            ),
            Cell::Text(instrument.version.clone()),
            Cell::Text(format::whole(
                language,
                i64::try_from(instrument.items.len()).unwrap_or(i64::MAX),
            )),
            Cell::Text(format::whole(language, i64::from(instrument.minutes()))),
            Cell::Text(instrument.languages.join(", ")),
        ]
    };
    let table = Table {
        caption: title.clone(),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(language, "instruments-column-name")),
            Column::text(t!(language, "instruments-column-version")),
            Column::numbers(t!(language, "instruments-column-items")),
            Column::numbers(t!(language, "instruments-column-minutes")),
            Column::text(t!(language, "instruments-column-languages")),
        ],
        rows: model.instruments.iter().map(row).collect(),
    };
    let body = view! {
        {model.removed.then(|| Notice::good(t!(language, "draft-removed")).view())}
        {Heading::new(title.clone()).lead(t!(language, "instruments-lead")).view()}
        <p class="actions">
            <a class="button" href=paths::drafts(model.organization)>{t!(language, "draft-begin-title")}</a>
            <a class="button quiet" href=paths::import_instrument(model.organization)>{t!(language, "import-instrument-title")}</a>
        </p>
        {drafts(model)}
        {table.view()}
    };
    Page::new(title, body).wide()
}

/// Those that are being written, if there are any.
fn drafts(model: &Instruments<'_>) -> Option<AnyView> {
    let language = model.language;
    if model.drafts.is_empty() {
        return None;
    }
    let title = t!(language, "drafts-title");
    let row = |draft: &DraftLine| {
        let name = if draft.title.trim().is_empty() {
            t!(language, "draft-untitled")
        } else {
            draft.title.replace("{org_name}", "…")
        };
        vec![
            Cell::Link(name, paths::draft(model.organization, draft.id)),
            Cell::Text(draft.name.clone()),
            Cell::Text(t!(language, "drafts-open", count = draft.open)),
            Cell::Text(draft.saved.clone()),
        ]
    };
    let table = Table {
        caption: title.clone(),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(language, "instruments-column-name")),
            Column::text(t!(language, "draft-id")),
            Column::text(t!(language, "drafts-column-open")),
            Column::text(t!(language, "drafts-column-saved")),
        ],
        rows: model.drafts.iter().map(row).collect(),
    };
    let view = view! {
        <section class="stack">
            <h2>{title}</h2>
            <p class="soft">{t!(language, "drafts-lead")}</p>
            {table.view()}
        </section>
    };
    Some(view.into_any())
}

/// The title of a questionnaire, with the organization's name where it has a place for it.
pub fn name(instrument: &Instrument, language: Language, organization_name: &str) -> String {
    let title = instrument
        .title
        .or(language.code(), &instrument.default_language);
    title.replace(
        "{org_name}",
        if organization_name.is_empty() {
            "…"
        } else {
            organization_name
        },
    )
}

/// One questionnaire.
#[derive(Debug)]
pub struct OneInstrument<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose questionnaire.
    pub organization: OrganizationId,
    /// Its id.
    pub id: InstrumentId,
    /// Its content.
    pub instrument: &'a Instrument,
    /// Whether it was just kept.
    pub kept: bool,
}

/// Draws one questionnaire.
pub fn one(model: &OneInstrument<'_>) -> Page {
    let language = model.language;
    let instrument = model.instrument;
    let text = |text: &surveys::language::Localized| {
        text.or(language.code(), &instrument.default_language)
            .to_owned()
    };
    let title = name(instrument, language, "");
    let sections: Vec<_> = instrument
        .sections
        .iter()
        .enumerate()
        .map(|(index, section)| {
            let items: Vec<_> = instrument
                .items_in(index)
                .map(|(_, item)| {
                    view! { <li><span class="code small soft">{item.id.clone()}</span>" "{text(&item.text)}</li> }
                })
                .collect();
            view! { <section class="card"><h2>{text(&section.title)}</h2><ol class="stack">{items}</ol></section> }
        })
        .collect();
    let body = view! {
        {model.kept.then(|| Notice::good(t!(language, "import-instrument-kept")).view())}
        {Heading::new(title.clone()).kicker(format!("{} {}", instrument.id, instrument.version)).view()}
        <p class="actions"><a class="button" href=paths::preview(model.organization, model.id)>{t!(language, "instrument-preview")}</a>
            <a class="button quiet" href=paths::instrument_file(model.organization, model.id, "codebook")>{t!(language, "codebook-title")}</a>
            <a class="button quiet" href=paths::instrument_file(model.organization, model.id, "questionnaire.pdf")>{t!(language, "paper-title")}</a>
            <a class="button quiet" href=paths::instrument_file(model.organization, model.id, "instrument.toml")>{t!(language, "instrument-toml")}</a>
            <a class="button quiet" href=paths::instrument_file(model.organization, model.id, "surveyjs.json")>{t!(language, "instrument-surveyjs")}</a></p>
        <form method="post" action=paths::drafts(model.organization)>
            <input type="hidden" name="from" value=model.id.to_string()/>
            <input type="hidden" name="as" value="version"/>
            <button type="submit" class="button quiet">{t!(language, "draft-next-version")}</button>
        </form>
        {sections}
    };
    Page::new(title, body)
}
