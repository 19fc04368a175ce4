//! The beginning of a page.

use leptos::prelude::*;

/// The page's only `<h1>` with a word above it that says what kind of page it is, and one sentence below.
#[derive(Debug, Clone, Default)]
pub struct Heading {
    /// What kind of page; empty for none.
    pub kicker: String,
    /// The finding or the task. A finding is better.
    pub title: String,
    /// One sentence; empty for none.
    pub lead: String,
}

impl Heading {
    /// A title alone.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    /// With a word above.
    #[must_use]
    pub fn kicker(mut self, kicker: impl Into<String>) -> Self {
        self.kicker = kicker.into();
        self
    }

    /// With a sentence below.
    #[must_use]
    pub fn lead(mut self, lead: impl Into<String>) -> Self {
        self.lead = lead.into();
        self
    }

    /// Draws it.
    pub fn view(self) -> impl IntoView {
        let kicker = (!self.kicker.is_empty()).then(|| {
            view! {
                <p>
                    <span class="chip">{self.kicker}</span>
                </p>
            }
        });
        let lead = (!self.lead.is_empty()).then(|| view! { <p class="lead">{self.lead}</p> });
        view! {
            <div class="heading">
                {kicker} <h1>{self.title}</h1> {lead}
            </div>
        }
    }
}
