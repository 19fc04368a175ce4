//! A link that many share, once no more answers are taken.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{components::heading::Heading, shell::Page, t};

/// The view model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Over {
    /// Language of the page.
    pub language: Language,
    /// Who asked.
    pub organization: String,
    /// Whether only this link is over: its group may have another one.
    pub renewed: bool,
    /// Address of what was heard, once it is told.
    pub heard: Option<String>,
}

/// Draws the page.
pub fn over(model: &Over) -> Page {
    let language = model.language;
    let (title, what) = if model.renewed {
        (
            t!(language, "open-renewed-title"),
            t!(language, "open-renewed-what"),
        )
    } else {
        (
            t!(language, "link-closed-title"),
            t!(language, "link-closed-what"),
        )
    };
    let organization = model.organization.as_str();
    let heard = if let Some(address) = model.heard.clone() {
        view! {
            <p>
                <a class="button" href=address>{t!(language, "open-over-heard")}</a>
            </p>
        }
        .into_any()
    } else if model.renewed {
        view! { <p>{t!(language, "open-renewed-do", organization = organization)}</p> }.into_any()
    } else {
        view! { <p>{t!(language, "open-over-do", organization = organization)}</p> }.into_any()
    };
    Page::new(
        title.clone(),
        view! {
            {Heading::new(title).lead(what).view()}
            {heard}
        },
    )
    .for_staff()
}
