//! The survey, one section at a time: progress, keyboard, drafts in the browser, a lost connection at the end.
//!
//! The form itself is drawn by the server and stays what it is; the island shows and hides its parts. If the bundle does
//! not arrive, or anything it needs is missing, the page remains the plain form. All words stand in the page, as text or
//! in `data-` attributes: the bundle has none, and needs no decoder for properties either (6 kB that every phone saves).

#[cfg(feature = "hydrate")]
mod controls;
#[cfg(feature = "hydrate")]
mod draft;
#[cfg(feature = "hydrate")]
mod flow;
#[cfg(feature = "hydrate")]
mod keeping;
#[cfg(feature = "hydrate")]
mod page;
#[cfg(feature = "hydrate")]
mod parts;
#[cfg(feature = "hydrate")]
mod sending;
pub mod when;

use leptos::prelude::*;

/// What the island shows of its state.
#[derive(Debug, Clone, Copy)]
struct Shown {
    /// Where one is, and whether a draft is kept.
    line: RwSignal<String>,
    /// Something to say.
    message: RwSignal<String>,
}

/// Where one is and what just happened, above the form. The rest it does to the form that the page brings.
#[island]
pub fn SurveyFlow() -> impl IntoView {
    let shown = Shown {
        line: RwSignal::new(String::new()),
        message: RwSignal::new(String::new()),
    };
    #[cfg(feature = "hydrate")]
    flow::start(shown);
    view! {
        <p class="flow-line">{move || shown.line.get()}</p>
        <p class="flow-message" role="status" class:notice=move || shown.message.with(|text| !text.is_empty())>
            {move || shown.message.get()}
        </p>
    }
}
