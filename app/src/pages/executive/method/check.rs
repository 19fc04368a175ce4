//! What is not claimed, and how everything else can be checked.

use leptos::prelude::*;

use super::{Method, paragraphs};
use crate::t;

/// What an observer types; file names and commands are the same in every language.
const COMMAND: &str = "daybreak verify RESULTS.json --plan RELEASE-PLAN.json";

pub(super) fn limits(method: &Method<'_>) -> impl IntoView + use<> {
    let language = method.language;
    let limits: Vec<_> = [
        t!(language, "method-limits-compare"),
        t!(language, "method-limits-person"),
        t!(language, "method-limits-cause"),
        t!(language, "method-limits-language"),
        t!(language, "method-limits-source"),
        t!(language, "method-limits-future"),
    ]
    .into_iter()
    .map(|limit| view! { <li>{limit}</li> })
    .collect();
    method.topic("limits", view! { <ul>{limits}</ul> })
}

pub(super) fn check(method: &Method<'_>) -> impl IntoView + use<> {
    let language = method.language;
    let published = method.published;
    let (instrument, version) = &published.instrument;
    let versions = t!(
        language,
        "method-check-versions",
        instrument = instrument.as_str(),
        version = version.as_str(),
        model = published.model.version.as_str()
    );
    let intro = [
        t!(language, "method-check", k = published.contract.min_group()),
        t!(language, "method-check-observer"),
    ];
    method.topic(
        "check",
        (
            paragraphs(intro),
            view! { <p><code class="command">{COMMAND}</code></p> },
            paragraphs([
                t!(language, "method-check-files"),
                t!(language, "method-check-hash"),
            ]),
            view! {
                <p><code>{published.hash.clone()}</code></p>
                <p class="soft small">{versions}</p>
            },
        ),
    )
}
