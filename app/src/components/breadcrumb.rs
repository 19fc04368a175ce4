//! Where a page lies.

use leptos::prelude::*;
use surveys::language::Language;

use crate::t;

/// The way to a page: the pages above it with their addresses, from the top. The page itself is not repeated.
pub fn breadcrumb(language: Language, above: Vec<(String, String)>) -> impl IntoView {
    let links: Vec<_> = above
        .into_iter()
        .map(|(label, address)| {
            view! {
                <li>
                    <a href=address>{label}</a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="breadcrumb" aria-label=t!(language, "breadcrumb-label")>
            <ol>{links}</ol>
        </nav>
    }
}
