//! A message about what happened, what was kept and what to do.

use leptos::prelude::*;

/// How a notice feels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mood {
    /// Something to know.
    #[default]
    Plain,
    /// It worked.
    Good,
    /// It did not work.
    Alert,
}

/// A message. Every error names all three: what happened, what was kept, what to do.
#[derive(Debug, Clone, Default)]
pub struct Notice {
    /// How it feels; never said by colour alone, the title says it too.
    pub mood: Mood,
    /// What happened.
    pub happened: String,
    /// What was kept; empty when there was nothing to keep.
    pub kept: String,
    /// What to do; empty when there is nothing to do.
    pub to_do: String,
    /// A way on and its address.
    pub action: Option<(String, String)>,
}

impl Notice {
    /// Something worked.
    pub fn good(happened: impl Into<String>) -> Self {
        Self {
            mood: Mood::Good,
            happened: happened.into(),
            ..Self::default()
        }
    }

    /// Something did not work.
    pub fn alert(happened: impl Into<String>) -> Self {
        Self {
            mood: Mood::Alert,
            happened: happened.into(),
            ..Self::default()
        }
    }

    /// What was kept.
    #[must_use]
    pub fn kept(mut self, kept: impl Into<String>) -> Self {
        self.kept = kept.into();
        self
    }

    /// What to do.
    #[must_use]
    pub fn to_do(mut self, to_do: impl Into<String>) -> Self {
        self.to_do = to_do.into();
        self
    }

    /// Draws it.
    pub fn view(self) -> impl IntoView {
        let (class, role) = match self.mood {
            Mood::Plain => ("notice", None),
            Mood::Good => ("notice good", Some("status")),
            Mood::Alert => ("notice alert", Some("alert")),
        };
        let line = |text: String| (!text.is_empty()).then(|| view! { <p>{text}</p> });
        let action = self.action.map(|(label, address)| {
            view! {
                <p>
                    <a href=address>{label}</a>
                </p>
            }
        });
        view! {
            <div class=class role=role>
                <p>
                    <strong>{self.happened}</strong>
                </p>
                {line(self.kept)}
                {line(self.to_do)}
                {action}
            </div>
        }
    }
}
