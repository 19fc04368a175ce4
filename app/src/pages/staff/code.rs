//! A code from a card: typed here, it opens the survey as its link does.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{
    components::{
        form::{Field, error_summary, submit},
        heading::Heading,
    },
    paths,
    shell::Page,
    t,
};

/// What is wrong with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No code we know.
    Unknown,
    /// A short one, which opens something on a shared device only.
    Short,
}

/// Characters of a code that stands for a whole link.
pub const LONG: u32 = 26;

/// Draws the form; what was typed comes back with what is wrong with it.
pub fn page(language: Language, refused: Option<(&str, Fault)>) -> Page {
    let title = t!(language, "code-title");
    let error = refused.map(|(_, fault)| match fault {
        Fault::Unknown => t!(language, "code-error", characters = LONG),
        Fault::Short => t!(language, "code-short", characters = LONG),
    });
    let typed = refused.map_or("", |(typed, _)| typed);
    let faults: Vec<(String, String)> = error
        .iter()
        .map(|error| ("code".to_owned(), error.clone()))
        .collect();
    Page::new(
        title.clone(),
        view! {
            {error_summary(language, &faults)}
            {Heading::new(title).lead(t!(language, "code-lead")).view()}
            <form class="stack" method="post" action=paths::CODE novalidate>
                {Field::text("code", t!(language, "code-label"))
                    .help(t!(language, "code-help", characters = LONG))
                    .value(typed)
                    .error(error)
                    .autocomplete("off")
                    .max_length(60)
                    .required()
                    .view()}
                {submit(t!(language, "code-action"))}
            </form>
        },
    )
    .for_staff()
}
