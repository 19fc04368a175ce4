//! Who sees what: said before the first question, again in the privacy notice.

use leptos::prelude::*;
use surveys::language::Language;

use crate::t;

/// What the promise depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Fewest people whose results are shown.
    pub min_group: u32,
    /// Fewest people whose comments are shown.
    pub min_group_comments: u32,
}

/// The points of the promise (PRIVACY §8), each with a small picture.
pub(super) fn points(language: Language, promise: Promise) -> impl IntoView {
    let Promise {
        min_group,
        min_group_comments,
    } = promise;
    let points = [
        (Picture::Mask, t!(language, "promise-stored")),
        (
            Picture::People,
            t!(language, "promise-group", k = min_group),
        ),
        (Picture::Tick, t!(language, "promise-whether")),
        (Picture::Key, t!(language, "promise-operator")),
        (
            Picture::Words,
            t!(language, "promise-comments", k = min_group_comments),
        ),
    ];
    let points: Vec<_> = points
        .into_iter()
        .map(|(picture, text)| {
            view! {
                <li>
                    {picture.view()} <p>{text}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="promise-points">{points}</ul> }
}

/// Line pictures, 24 by 24, drawn for this page.
enum Picture {
    Mask,
    People,
    Tick,
    Key,
    Words,
}

impl Picture {
    fn view(self) -> impl IntoView {
        let path = match self {
            Self::Mask => "M4 7c5-2 11-2 16 0 0 7-3 11-8 12-5-1-8-5-8-12zM8 11h2M14 11h2",
            Self::People => {
                "M9 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16.5 11.75a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5z\
                 M3.5 19c0-3.5 2.5-5.5 5.5-5.5s5.5 2 5.5 5.5M16.5 14.5c2.4 0 4 1.6 4 4.5"
            }
            Self::Tick => "M4 6h16v12H4zM8.5 12l2.5 2.5 4.5-5",
            Self::Key => "M9 15a4 4 0 1 1 3.5-5.9H21v3h-2v2.5h-3v-2.5h-3.1A4 4 0 0 1 9 15z",
            Self::Words => "M4 5h16v11h-9l-4 3.5V16H4zM8 9.5h8M8 12.5h5",
        };
        view! {
            <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d=path/>
            </svg>
        }
    }
}
