//! The horizon at daybreak.

use leptos::prelude::*;

/// The mark: night to day, the ramp of the five levels. Decoration, hidden from screen readers.
#[component]
pub fn Horizon() -> impl IntoView {
    view! { <span class="horizon" aria-hidden="true"></span> }
}
