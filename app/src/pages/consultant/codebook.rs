//! What the columns of a file of answers mean, to read and to print.

use leptos::prelude::*;
use surveys::{
    ids::{InstrumentId, OrganizationId},
    language::Language,
};

use crate::{
    components::{breadcrumb::breadcrumb, heading::Heading},
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug)]
pub struct Codebook {
    /// Language of the reader.
    pub language: Language,
    /// Whose questionnaire.
    pub organization: OrganizationId,
    /// Which one.
    pub id: InstrumentId,
    /// Its name.
    pub title: String,
    /// Its id and version.
    pub version: String,
    /// Sections in order: heading and columns.
    pub sections: Vec<(String, Vec<Variable>)>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// The question, and what it asks there.
    pub question: String,
    /// What can stand in it: code and meaning.
    pub values: Vec<(String, String)>,
    /// What can stand in it, where that is not a list.
    pub range: String,
}

/// Draws the page.
pub fn page(model: &Codebook) -> Page {
    let l = model.language;
    let title = t!(l, "codebook-title");
    let above = vec![
        (
            t!(l, "nav-instruments"),
            paths::instruments(model.organization),
        ),
        (
            model.title.clone(),
            paths::instrument(model.organization, model.id),
        ),
    ];
    let sections: Vec<_> = model
        .sections
        .iter()
        .map(|(heading, variables)| {
            let variables: Vec<_> = variables.iter().map(variable).collect();
            view! {
                <section class="card">
                    <h2>{heading.clone()}</h2>
                    {variables}
                </section>
            }
        })
        .collect();
    let body = view! {
        {breadcrumb(l, above)}
        {Heading::new(title.clone()).kicker(model.version.clone()).lead(t!(l, "codebook-lead")).view()}
        <p class="actions">
            <a class="button quiet" href=paths::instrument_file(model.organization, model.id, "codebook.xml")>
                {t!(l, "codebook-ddi")}
            </a>
        </p>
        {sections}
    };
    Page::new(format!("{title} – {}", model.title), body)
}

fn variable(variable: &Variable) -> impl IntoView + use<> {
    let values: Vec<_> = variable
        .values
        .iter()
        .map(|(code, label)| {
            view! {
                <dt>
                    <code>{code.clone()}</code>
                </dt>
                <dd>{label.clone()}</dd>
            }
        })
        .collect();
    let list = (!values.is_empty()).then(|| view! { <dl class="codes">{values}</dl> });
    let range = (!variable.range.is_empty())
        .then(|| view! { <p class="soft">{variable.range.clone()}</p> });
    view! {
        <section class="stack">
            <h3 class="code small">{variable.name.clone()}</h3>
            <p>{variable.question.clone()}</p>
            {list}
            {range}
        </section>
    }
}
