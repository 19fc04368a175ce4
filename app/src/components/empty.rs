//! What stands where nothing is yet: it teaches the next action.

use leptos::prelude::*;

use super::brand::Horizon;

/// An empty list.
#[derive(Debug, Clone)]
pub struct Empty {
    /// What is not there yet.
    pub title: String,
    /// What to do, in a sentence.
    pub text: String,
    /// The next action and its address.
    pub action: Option<(String, String)>,
}

impl Empty {
    /// Draws it.
    pub fn view(self) -> impl IntoView {
        let action = self.action.map(|(label, address)| {
            view! {
                <a class="button" href=address>
                    {label}
                </a>
            }
        });
        view! {
            <div class="empty">
                <Horizon/>
                <h2>{self.title}</h2>
                <p>{self.text}</p>
                {action}
            </div>
        }
    }
}
