//! A questionnaire of another tool, or a file of ours: chosen, looked at, kept.

use leptos::prelude::*;
use surveys::{ids::OrganizationId, language::Language};

use crate::{
    components::{
        breadcrumb::breadcrumb,
        form::{Field, error_summary, submit},
        heading::Heading,
        table::{Cell, Column, Table},
    },
    pages::faults::Faults,
    paths, render,
    shell::Page,
    t,
};

/// The form.
#[derive(Debug)]
pub struct Choose<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose questionnaires.
    pub organization: OrganizationId,
    /// Tools to choose from: word and name.
    pub tools: Vec<(String, String)>,
    /// The chosen one; empty to guess.
    pub tool: String,
    /// Language code as typed.
    pub of: String,
    /// What is wrong.
    pub faults: &'a Faults,
    /// Faults of a file of ours, line by line.
    pub lines: Vec<String>,
    /// What could not be kept of the source, if nothing came of it.
    pub report: Option<Report>,
}

/// What became of a source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Questions of the source, and how many of them were taken, simplified and left out.
    pub counts: [usize; 4],
    /// Lines of each of the three lists.
    pub lists: [Vec<ReportLine>; 3],
}

/// One thing of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLine {
    /// What it is.
    pub what: String,
    /// Where it stood.
    pub place: String,
    /// What it became, or why it is gone.
    pub became: String,
}

/// What would be kept.
#[derive(Debug)]
pub struct Look {
    /// Language of the reader.
    pub language: Language,
    /// Whose questionnaires.
    pub organization: OrganizationId,
    /// Its title.
    pub title: String,
    /// Its id and version.
    pub version: String,
    /// Items, sections, minutes.
    pub numbers: [u32; 3],
    /// Its languages.
    pub languages: String,
    /// What became of the source; `None` for a file of ours.
    pub report: Option<Report>,
    /// The file as it would be kept.
    pub document: String,
}

fn above(language: Language, organization: OrganizationId) -> Vec<(String, String)> {
    vec![(
        t!(language, "nav-instruments"),
        paths::instruments(organization),
    )]
}

/// Draws the form.
pub fn choose(model: &Choose<'_>) -> Page {
    let l = model.language;
    let title = t!(l, "import-instrument-title");
    let lines: Vec<_> = model
        .lines
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect();
    let lines = (!lines.is_empty()).then(|| {
        view! {
            <section class="card">
                <p>{t!(l, "import-instrument-faults")}</p>
                <ul>{lines}</ul>
            </section>
        }
    });
    let body = view! {
        {breadcrumb(l, above(l, model.organization))}
        {error_summary(l, model.faults.all())}
        {Heading::new(title.clone()).lead(t!(l, "import-instrument-lead")).view()}
        <form
            method="post"
            action=paths::import_instrument(model.organization)
            enctype="multipart/form-data"
            class="stack card"
        >
            {Field::file("file", t!(l, "import-instrument-file"), ".lss,.xlsx,.csv,.json,.qsf,.toml")
                .help(t!(l, "import-instrument-file-help"))
                .error(model.faults.of("file"))
                .view()}
            {Field::select("tool", t!(l, "import-instrument-tool"), model.tools.clone())
                .value(&model.tool)
                .view()}
            {Field::text("language", t!(l, "import-instrument-language"))
                .help(t!(l, "import-instrument-language-help"))
                .value(&model.of)
                .error(model.faults.of("language"))
                .max_length(8)
                .short()
                .view()}
            {submit(t!(l, "import-instrument-look"))}
        </form>
        {lines}
        {model.report.as_ref().map(|report| told(l, report))}
    };
    Page::new(title, body).wide()
}

/// Draws what would be kept.
pub fn look(model: &Look) -> Page {
    let l = model.language;
    let [items, sections, minutes] = model.numbers;
    let languages = model.languages.as_str();
    let body = view! {
        {breadcrumb(l, above(l, model.organization))}
        {Heading::new(model.title.clone())
            .kicker(model.version.clone())
            .lead(
                t!(
                    l,
                    "import-instrument-items",
                    items = items,
                    sections = sections,
                    minutes = minutes,
                    languages = languages
                ),
            )
            .view()}
        {model
            .report
            .is_some()
            .then(|| view! { <p>{t!(l, "import-instrument-not-scored")}</p> })}
        <form method="post" action=paths::instruments(model.organization) class="actions">
            <textarea name="document" hidden>
                {render::textarea(&model.document)}
            </textarea>
            <button type="submit" class="button">
                {t!(l, "import-instrument-keep")}
            </button>
            <a class="button quiet" href=paths::import_instrument(model.organization)>
                {t!(l, "import-instrument-again")}
            </a>
        </form>
        {model.report.as_ref().map(|report| told(l, report))}
    };
    Page::new(model.title.clone(), body).wide()
}

/// The three lists, what was lost first.
fn told(l: Language, report: &Report) -> impl IntoView + use<> {
    let [questions, taken, simplified, out] = report.counts;
    let summary = t!(
        l,
        "import-instrument-summary",
        questions = questions,
        taken = taken,
        simplified = simplified,
        out = out
    );
    let [of_taken, of_simplified, of_out] = &report.lists;
    view! {
        <p class="lead">{summary}</p>
        {list(l, t!(l, "import-instrument-out"), of_out, true)}
        {list(l, t!(l, "import-instrument-simplified"), of_simplified, true)}
        {list(l, t!(l, "import-instrument-taken"), of_taken, false)}
    }
}

fn list(l: Language, title: String, lines: &[ReportLine], open: bool) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let table = Table {
        caption: title.clone(),
        caption_hidden: true,
        columns: [
            "import-column-what",
            "import-column-place",
            "import-column-became",
        ]
        .map(|key| Column::text(t!(l, key)))
        .into(),
        rows: lines
            .iter()
            .map(|line| {
                vec![
                    Cell::Text(line.what.clone()),
                    Cell::Text(line.place.clone()),
                    Cell::Text(line.became.clone()),
                ]
            })
            .collect(),
    };
    let view = view! {
        <details class="card" open=open>
            <summary>
                <h2>{title} " (" {lines.len()} ")"</h2>
            </summary>
            {table.view()}
        </details>
    };
    Some(view.into_any())
}
