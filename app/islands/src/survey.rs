//! The survey, one section at a time: progress, keyboard, drafts in the browser, a lost connection at the end.
//!
//! The form itself is drawn by the server and stays what it is; the island shows and hides its parts. If the bundle does
//! not arrive, or anything it needs is missing, the page remains the plain form.

#[cfg(feature = "hydrate")]
mod controls;
#[cfg(feature = "hydrate")]
mod draft;
#[cfg(feature = "hydrate")]
mod flow;
#[cfg(feature = "hydrate")]
mod page;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Words of the island, in the language of the page. They travel with the page, so that the bundle has no texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowTexts {
    /// Where one is, per section: "Section 3 of 8 · about 5 minutes left".
    pub progress: Vec<String>,
    /// "saved on this device".
    pub saved: String,
    /// The browser keeps nothing.
    pub unsaved: String,
    /// A draft was found.
    pub resumed: String,
    /// The button that forgets everything.
    pub clear: String,
    /// Whether one is sure.
    pub clear_sure: String,
    /// It is forgotten.
    pub cleared: String,
    /// For shared devices.
    pub shared: String,
    /// On its way.
    pub sending: String,
    /// No connection.
    pub offline: String,
    /// The server did not take it just now.
    pub retry: String,
}

/// What the island shows of its state.
#[derive(Debug, Clone, Copy)]
struct Shown {
    /// Whether it runs at all.
    on: RwSignal<bool>,
    /// 0 for the promise, then the sections from 1, then the last look.
    step: RwSignal<usize>,
    /// Whether drafts are kept; `None` until it is known.
    saved: RwSignal<Option<bool>>,
    /// Something to say.
    message: RwSignal<String>,
}

/// Progress and messages above the form. The rest it does to the form that the page brings.
#[island]
pub fn SurveyFlow(
    /// Words.
    texts: FlowTexts,
) -> impl IntoView {
    let shown = Shown {
        on: RwSignal::new(false),
        step: RwSignal::new(0),
        saved: RwSignal::new(None),
        message: RwSignal::new(String::new()),
    };
    let sections = texts.progress.len();
    let clear = texts.clear.clone();
    let shared = texts.shared.clone();
    let line_texts = texts.clone();
    let line = move || {
        let step = shown.step.get();
        let place = line_texts
            .progress
            .get(step.wrapping_sub(1))
            .cloned()
            .unwrap_or_default();
        let kept = match shown.saved.get() {
            Some(true) => line_texts.saved.as_str(),
            Some(false) => line_texts.unsaved.as_str(),
            None => "",
        };
        let gap = if place.is_empty() || kept.is_empty() {
            ""
        } else {
            " · "
        };
        [place.as_str(), gap, kept].concat()
    };
    let marks: Vec<_> = (1..=sections)
        .map(|number| view! { <span class:done=move || number <= shown.step.get()></span> })
        .collect();
    #[cfg(feature = "hydrate")]
    let clear_now = flow::start(texts, shown);
    #[cfg(not(feature = "hydrate"))]
    let clear_now = || ();
    view! {
        <div class="flow" hidden=move || !shown.on.get()>
            <div class="progress" aria-hidden="true">
                {marks}
            </div>
            <p class="flow-line">{line}</p>
            <p class="flow-message" role="status">
                {move || shown.message.get()}
            </p>
            <p class="flow-tools">
                <button type="button" on:click=move |_| clear_now()>
                    {clear}
                </button>
                <span>{shared}</span>
            </p>
        </div>
    }
}
