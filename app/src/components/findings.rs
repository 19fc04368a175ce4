//! What the framing rules found in a text, with the words to say instead.

use leptos::prelude::*;
use surveys::{
    framing::{Finding, Verdict},
    language::Language,
};

use crate::t;

/// The same where nothing is held up: what was written is kept, and worth another look.
pub fn noted(language: Language, found: &[(String, Finding)]) -> Option<impl IntoView + use<>> {
    let found: Vec<(String, Finding)> = found
        .iter()
        .cloned()
        .map(|(place, finding)| {
            let verdict = Verdict::Review;
            (place, Finding { verdict, ..finding })
        })
        .collect();
    findings(language, &found)
}

/// One line per finding: where it stands, what was found, what to say instead, how. Nothing if nothing was found.
pub fn findings(language: Language, found: &[(String, Finding)]) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = found
        .iter()
        .map(|(place, finding)| {
            let word = finding.matched.as_str();
            let what = if finding.suggestions.is_empty() {
                t!(
                    language,
                    "finding-plain",
                    place = place.as_str(),
                    word = word
                )
            } else {
                t!(
                    language,
                    "finding-instead",
                    place = place.as_str(),
                    word = word,
                    instead = finding.suggestions.join(", ")
                )
            };
            view! { <li>{what} " " <span class="soft small">{finding.note.clone()}</span></li> }
        })
        .collect();
    let stops = found
        .iter()
        .any(|(_, finding)| finding.verdict == Verdict::Error);
    let (class, role, title) = if stops {
        ("notice alert", Some("alert"), t!(language, "findings-stop"))
    } else {
        ("notice", None, t!(language, "findings-hint"))
    };
    (!lines.is_empty()).then(|| {
        view! {
            <div class=class role=role>
                <p><strong>{title}</strong></p>
                <ul>{lines}</ul>
            </div>
        }
    })
}
