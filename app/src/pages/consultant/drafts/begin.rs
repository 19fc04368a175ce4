//! A new questionnaire: from nothing, or from one that is there.

use leptos::prelude::*;
use surveys::{
    ids::{InstrumentId, OrganizationId},
    language::Language,
};

use super::{Sheet, words};
use crate::{
    components::{
        breadcrumb::breadcrumb,
        form::{Field, submit},
        heading::Heading,
    },
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug)]
pub struct Begin<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose questionnaire.
    pub organization: OrganizationId,
    /// Questionnaires it can begin from: id, name and version.
    pub known: Vec<(InstrumentId, String)>,
    /// The form.
    pub sheet: Sheet<'a>,
}

/// Value of the field `from` for one that begins from nothing.
pub const NOTHING: &str = "";
/// What may become of a known questionnaire: its next version, or another one.
pub const AS: [&str; 2] = ["version", "copy"];

/// The way from the questionnaires.
pub(super) fn above(l: Language, organization: OrganizationId) -> impl IntoView + use<> {
    breadcrumb(
        l,
        vec![(t!(l, "nav-instruments"), paths::instruments(organization))],
    )
}

/// Draws the page.
pub fn page(model: &Begin<'_>) -> Page {
    let l = model.language;
    let sheet = model.sheet;
    let title = t!(l, "draft-begin-title");
    let from: Vec<(String, String)> = [(NOTHING.to_owned(), t!(l, "draft-begin-nothing"))]
        .into_iter()
        .chain(
            model
                .known
                .iter()
                .map(|(id, name)| (id.to_string(), name.clone())),
        )
        .collect();
    let kept_as = vec![
        (AS[0].to_owned(), t!(l, "draft-begin-version")),
        (AS[1].to_owned(), t!(l, "draft-begin-copy")),
    ];
    let languages = Language::ALL
        .map(|one| (one.code().to_owned(), words::language(one.code())))
        .to_vec();
    let body = view! {
        {above(l, model.organization)}
        {sheet.happened(l)}
        {Heading::new(title.clone()).lead(t!(l, "draft-begin-lead")).view()}
        <form method="post" action=paths::drafts(model.organization) class="stack card">
            {sheet
                .field(Field::select("from", t!(l, "draft-begin-from"), from), "from")
                .view()}
            {sheet
                .field(Field::select("as", t!(l, "draft-begin-as"), kept_as), "as")
                .help(t!(l, "draft-begin-as-help"))
                .view()}
            {sheet
                .field(Field::text("title", t!(l, "draft-text-title")), "title")
                .help(t!(l, "draft-begin-title-help"))
                .max_length(super::LONGEST_LINE)
                .view()}
            {sheet
                .field(Field::text("id", t!(l, "draft-id")), "id")
                .help(t!(l, "draft-begin-id-help"))
                .max_length(60)
                .short()
                .view()}
            {sheet
                .field(
                    Field::select("language", t!(l, "draft-begin-language"), languages),
                    "language",
                )
                .view()}
            {submit(t!(l, "draft-begin"))}
        </form>
    };
    Page::new(title, body)
}
