//! Links that lead nowhere: each page says what happened and what to do.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{components::heading::Heading, shell::Page, t};

/// Why a link leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeadLink {
    /// No invitation has it.
    Unknown,
    /// It was used.
    Used,
    /// The wave is closed.
    Closed,
    /// The wave has not opened; the day it will, formatted.
    Early(String),
    /// The form's address without the cookie that goes with it.
    WithoutCookie,
}

/// Draws the page. `survey` is the address of a survey that is over: what it left on the device goes.
pub fn page(language: Language, link: &DeadLink, survey: Option<String>) -> Page {
    let (title, what, to_do) = match link {
        DeadLink::Unknown => (
            t!(language, "link-unknown-title"),
            t!(language, "link-unknown-what"),
            t!(language, "link-unknown-do"),
        ),
        DeadLink::Used => (
            t!(language, "link-used-title"),
            t!(language, "link-used-what"),
            t!(language, "link-used-do"),
        ),
        DeadLink::Closed => (
            t!(language, "link-closed-title"),
            t!(language, "link-closed-what"),
            t!(language, "link-closed-do"),
        ),
        DeadLink::Early(date) => (
            t!(language, "link-early-title"),
            t!(language, "link-early-what", date = date),
            t!(language, "link-early-do"),
        ),
        DeadLink::WithoutCookie => (
            t!(language, "link-cookie-title"),
            t!(language, "link-cookie-what"),
            t!(language, "link-cookie-do"),
        ),
    };
    let draft = matches!(link, DeadLink::Closed).then(|| {
        view! { <p class="soft">{t!(language, "link-closed-draft")}</p> }
    });
    Page::new(
        title.clone(),
        view! {
            {Heading::new(title).lead(what).view()}
            <p>{to_do}</p>
            {draft}
        },
    )
    .for_staff()
    .forgetting(survey)
}
