//! Whose page it is: the horizon at daybreak and a name, or the logo of the organization.

use figures::accent::Accent;
use leptos::prelude::*;

use crate::shell::Emblem;

/// The mark: night to day, the ramp of the five levels. Decoration, hidden from screen readers.
#[component]
pub fn Horizon() -> impl IntoView {
    view! { <span class="horizon" aria-hidden="true"></span> }
}

/// The logo of an organization in the place of mark and name, where there is one.
#[component]
pub fn Brand(
    /// Name of the organization or of the product.
    name: String,
    /// Its logo.
    emblem: Option<Emblem>,
) -> impl IntoView {
    match emblem {
        Some(emblem) => view! {
            <img
                class="emblem"
                src=emblem.address
                width=emblem.width
                height=emblem.height
                alt=emblem.alternative
            />
        }
        .into_any(),
        None => view! {
            <Horizon/>
            <span>{name}</span>
        }
        .into_any(),
    }
}

/// A line in an organization's own colour, above everything. A drawing, because nothing on a page may be styled inline.
#[component]
pub fn AccentLine(
    /// The colour.
    accent: Accent,
) -> impl IntoView {
    view! {
        <svg class="accent-line" width="100%" height="4" aria-hidden="true">
            <rect width="100%" height="4" fill=accent.rgb().to_string()></rect>
        </svg>
    }
}
