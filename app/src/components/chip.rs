//! A short word that says of what kind something is.

use leptos::prelude::*;

/// How much a chip stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Neutral.
    #[default]
    Plain,
    /// Running or done.
    Good,
    /// Waits for someone.
    Attention,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "chip",
            Self::Good => "chip good",
            Self::Attention => "chip attention",
        }
    }
}

/// A chip.
#[component]
pub fn Chip(
    /// What it says.
    #[prop(into)]
    text: String,
    /// How much it stands out.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    view! { <span class=tone.class()>{text}</span> }
}
