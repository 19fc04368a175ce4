//! What would be brought in: answers by department in steps, what was left out and why, and the last few questions.

use leptos::prelude::*;
use surveys::{confidentiality::Participation, ids::OrganizationId, language::Language};

use crate::{
    components::{
        breadcrumb::breadcrumb,
        form::{Field, error_summary, submit},
        heading::Heading,
        table::{Column, Table},
    },
    pages::faults::Faults,
    paths, render,
    shell::Page,
    t,
};

/// What would be brought in.
#[derive(Debug)]
pub struct Check {
    /// Language of the reader.
    pub language: Language,
    /// Whose answers.
    pub organization: OrganizationId,
    /// Id of the questionnaire.
    pub instrument: String,
    /// What was read, as it travels.
    pub file: String,
    /// What its columns are, as it travels.
    pub mapping: String,
    /// Rows with answers, and how many of them become answer sheets.
    pub rows: [usize; 2],
    /// Departments, parents first.
    pub places: Vec<PlaceLine>,
    /// Columns that are taken, each with what it answers.
    pub taken: Vec<(String, String)>,
    /// What is left out, each with why.
    pub lost: Vec<(String, String)>,
    /// Name of the wave, as typed.
    pub title: String,
    /// Who answers for it, as typed.
    pub owner: String,
    /// The day of the answers, as typed.
    pub day: String,
    /// `given` or `unknown`.
    pub people: String,
    /// The wave that the same file was brought as before, and on which day.
    pub before: Option<(String, String)>,
    /// Whether it is to be brought once more.
    pub once_more: bool,
    /// What is wrong.
    pub faults: Faults,
}

/// A department with its answers.
#[derive(Debug)]
pub struct PlaceLine {
    /// Name of the field for its people.
    pub field: String,
    /// Its name.
    pub name: String,
    /// Answers directly in it, as far as it may be said.
    pub answers: Participation,
    /// People directly in it, as typed or as the roster knows them today.
    pub people: String,
}

/// Draws the page.
pub fn check(model: &Check) -> Page {
    let l = model.language;
    let title = t!(l, "answers-check-title");
    let [rows, sheets] = model.rows;
    let lead = t!(l, "answers-check-lead", rows = rows, sheets = sheets);
    let again = paths::import_answers_mapping(model.organization);
    let body = view! {
        {breadcrumb(l, super::above(l, model.organization))}
        {error_summary(l, model.faults.all())}
        {Heading::new(title.clone()).lead(lead).view()}
        <form
            method="post"
            action=paths::import_answers_confirmation(model.organization)
            enctype="multipart/form-data"
            class="stack"
        >
            <textarea name="file" hidden>
                {render::textarea(&model.file)}
            </textarea>
            <textarea name="mapping" hidden>
                {render::textarea(&model.mapping)}
            </textarea>
            <input type="hidden" name="instrument" value=model.instrument.clone()/>
            {before(l, model)}
            {lists(l, model)}
            {about(l, model)}
            {people(l, model)}
            <p>{t!(l, "answers-then")}</p>
            <div class="actions">
                {submit(t!(l, "answers-bring"))}
                <button type="submit" class="button quiet" name="again" value="on" formaction=again formnovalidate>
                    {t!(l, "answers-again")}
                </button>
            </div>
        </form>
    };
    Page::new(title, body).wide()
}

/// The same file was here before: a question, before anything is written.
fn before(l: Language, model: &Check) -> Option<AnyView> {
    let (title, day) = model.before.as_ref()?;
    let told = t!(
        l,
        "answers-before-text",
        title = title.as_str(),
        day = day.as_str()
    );
    let view = view! {
        <section class="card">
            <h2>{t!(l, "answers-before")}</h2>
            <p>{told}</p>
            {Field::tick("once_more", t!(l, "answers-once-more"))
                .value(if model.once_more { "on" } else { "" })
                .error(model.faults.of("once_more"))
                .view()}
        </section>
    };
    Some(view.into_any())
}

fn about(l: Language, model: &Check) -> impl IntoView + use<> {
    let fault = |field: &str| model.faults.of(field).map(str::to_owned);
    view! {
        <section class="card">
            <h2>{t!(l, "answers-wave")}</h2>
            <div class="fields">
                {Field::text("title", t!(l, "wave-new-name"))
                    .value(&model.title)
                    .error(fault("title"))
                    .max_length(120)
                    .required()
                    .view()}
                {Field::text("owner", t!(l, "wave-new-owner"))
                    .help(t!(l, "answers-owner-help"))
                    .value(&model.owner)
                    .error(fault("owner"))
                    .max_length(120)
                    .required()
                    .view()}
                {Field::date("day", t!(l, "answers-day"))
                    .help(t!(l, "answers-day-help"))
                    .value(&model.day)
                    .error(fault("day"))
                    .required()
                    .view()}
            </div>
        </section>
    }
}

fn people(l: Language, model: &Check) -> impl IntoView + use<> {
    let choices = ["given", "unknown"]
        .map(|value| (value.to_owned(), t!(l, &format!("answers-people-{value}"))))
        .to_vec();
    let answers = |answers| match answers {
        Participation::NotShown => t!(l, "hidden-words"),
        Participation::FewerThan(k) => t!(l, "wave-participation-fewer", k = k),
        Participation::AtLeast(n) => t!(l, "wave-participation-at-least", n = n),
        Participation::NearlyAll => t!(l, "wave-participation-nearly-all"),
    };
    let places: Vec<_> = model
        .places
        .iter()
        .map(|place| {
            let told = answers(place.answers);
            Field::number(&place.field, place.name.clone())
                .help(t!(l, "answers-of-place", answers = told.as_str()))
                .value(&place.people)
                .error(model.faults.of(&place.field))
                .view()
        })
        .collect();
    view! {
        <section class="card">
            <h2>{t!(l, "answers-people")}</h2>
            <p>{t!(l, "answers-people-text")}</p>
            {Field::select("people", t!(l, "answers-people-known"), choices)
                .help(t!(l, "answers-people-help"))
                .value(&model.people)
                .view()}
            <div class="fields">{places}</div>
        </section>
    }
}

fn lists(l: Language, model: &Check) -> impl IntoView + use<> {
    view! {
        {list(l, t!(l, "answers-lost"), "answers-why", &model.lost, true)}
        {list(l, t!(l, "answers-taken"), "answers-item", &model.taken, false)}
    }
}

fn list(
    l: Language,
    title: String,
    second: &str,
    lines: &[(String, String)],
    open: bool,
) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let table = Table {
        caption: title.clone(),
        caption_hidden: true,
        columns: ["answers-column", second]
            .map(|key| Column::text(t!(l, key)))
            .into(),
        rows: lines
            .iter()
            .map(|(what, why)| vec![what.clone().into(), why.clone().into()])
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
