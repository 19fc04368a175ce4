//! After the answers are kept. The same page however often it is asked for.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{
    components::{heading::Heading, notice::Notice},
    shell::Page,
    t,
};

/// The view model.
#[derive(Debug, Clone)]
pub struct Thanks {
    /// Language of the page.
    pub language: Language,
    /// The instrument's own thanks, filled; empty when it is not known any more which survey it was.
    pub words: String,
    /// Address of the volunteer page, if the instrument has one.
    pub volunteer: Option<String>,
}

/// Draws the page.
pub fn page(model: &Thanks) -> Page {
    let language = model.language;
    let title = t!(language, "thanks-page-title");
    let invitation = model.volunteer.clone().map(|address| {
        view! {
            <section class="card">
                <h2>{t!(language, "volunteer-title")}</h2>
                <p>{t!(language, "volunteer-apart")}</p>
                <p>
                    <a class="button quiet" href=address>
                        {t!(language, "volunteer-send")}
                    </a>
                </p>
            </section>
        }
    });
    Page::new(
        title.clone(),
        view! {
            {Heading::new(title).lead(model.words.clone()).view()}
            {Notice::good(t!(language, "thanks-kept")).view()}
            {invitation}
        },
    )
    .for_staff()
}
