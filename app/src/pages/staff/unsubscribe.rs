//! No more reminders and news. Asking shows the page, only the button does it: link scanners of mail servers must not unsubscribe.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{
    components::{form::submit, heading::Heading},
    shell::Page,
    t,
};

/// Asks.
pub fn page(language: Language) -> Page {
    let title = t!(language, "unsubscribe-title");
    Page::new(
        title.clone(),
        view! {
            {Heading::new(title).lead(t!(language, "unsubscribe-what")).view()}
            <form class="stack" method="post">
                {submit(t!(language, "unsubscribe-do"))}
            </form>
        },
    )
    .for_staff()
}

/// Done.
pub fn done(language: Language) -> Page {
    let title = t!(language, "unsubscribe-done");
    Page::new(
        title.clone(),
        Heading::new(title)
            .lead(t!(language, "unsubscribe-done-next"))
            .view(),
    )
    .for_staff()
}
