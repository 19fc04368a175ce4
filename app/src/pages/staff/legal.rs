//! Imprint and privacy notice of an organization.

use leptos::prelude::*;
use surveys::language::Language;

use super::promise::{self, Promise};
use crate::{
    components::{heading::Heading, notice::Notice},
    shell::Page,
    t,
};

/// The imprint. `text` is what the organization has entered: paragraphs separated by empty lines.
pub fn imprint(language: Language, text: &str) -> Page {
    let title = t!(language, "imprint-title");
    let body = if text.trim().is_empty() {
        let mut notice = Notice::default().to_do(t!(language, "imprint-empty-do"));
        notice.happened = t!(language, "imprint-empty");
        notice.view().into_any()
    } else {
        paragraphs(text).into_any()
    };
    Page::new(
        title.clone(),
        view! {
            {Heading::new(title).view()}
            {body}
        },
    )
    .for_staff()
}

/// The privacy notice: what we promise, then what the organization adds.
pub fn privacy(language: Language, promise: Promise, text: &str) -> Page {
    let title = t!(language, "privacy-title");
    let more = (!text.trim().is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(language, "privacy-more-title")}</h2>
                {paragraphs(text)}
            </section>
        }
    });
    Page::new(
        title.clone(),
        view! {
            {Heading::new(title).view()}
            <section class="card promise">
                <h2>{t!(language, "privacy-survey-title")}</h2>
                {promise::points(language, promise)}
            </section>
            {more}
        },
    )
    .for_staff()
}

/// Plain text as paragraphs; single line breaks stay line breaks.
fn paragraphs(text: &str) -> impl IntoView + use<> {
    let text = text.replace("\r\n", "\n");
    let paragraphs: Vec<_> = text
        .split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| {
            let lines: Vec<_> = paragraph
                .lines()
                .enumerate()
                .map(|(index, line)| {
                    let line = line.to_owned();
                    if index == 0 {
                        view! { {line} }.into_any()
                    } else {
                        view! {
                            <br/>
                            {line}
                        }
                        .into_any()
                    }
                })
                .collect();
            view! { <p>{lines}</p> }
        })
        .collect();
    view! { <div class="prose">{paragraphs}</div> }
}
