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

/// Draws the form; `typed` comes back with a message when it is no code of ours.
pub fn page(language: Language, typed: Option<&str>) -> Page {
    let title = t!(language, "code-title");
    let error = typed.map(|_| t!(language, "code-error"));
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
                    .help(t!(language, "code-help"))
                    .value(typed.unwrap_or_default())
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
