//! A topic as data: what is said, before anybody draws it. The page and the appendix of the report say the same.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{components::table::Table, t};

/// One topic.
pub struct Topic {
    /// Its name in addresses.
    pub anchor: &'static str,
    /// Its heading.
    pub title: String,
    /// What it says, in reading order.
    pub parts: Vec<Part>,
}

/// A part of a topic.
pub enum Part {
    /// A paragraph.
    Text(String),
    /// A remark in small type.
    Small(String),
    /// A heading below that of the topic.
    Heading(String),
    /// A list.
    List(Vec<String>),
    /// A list whose order matters.
    Steps(Vec<String>),
    /// Figures with their names.
    Facts(Vec<(String, String)>),
    /// A short table.
    Table(Table),
    /// A long table: on the page behind a summary, on paper where there is room.
    Figures(Table),
    /// Formulas and where they come from, for those who want to check.
    Formula {
        /// One formula a line.
        lines: &'static [&'static str],
        /// Authors and years.
        source: &'static str,
    },
    /// What is typed into a terminal.
    Command(&'static str),
    /// A fingerprint.
    Code(String),
}

impl Topic {
    /// Draws it as a section of a page.
    pub(super) fn view(self, language: Language) -> AnyView {
        let parts: Vec<_> = self
            .parts
            .into_iter()
            .map(|part| part.view(language))
            .collect();
        view! { <section class="card prose" id=self.anchor><h2>{self.title}</h2>{parts}</section> }
            .into_any()
    }
}

impl Part {
    fn view(self, language: Language) -> AnyView {
        match self {
            Self::Text(text) => view! { <p>{text}</p> }.into_any(),
            Self::Small(text) => view! { <p class="soft small">{text}</p> }.into_any(),
            Self::Heading(text) => view! { <h3>{text}</h3> }.into_any(),
            Self::List(lines) => view! { <ul>{items(lines)}</ul> }.into_any(),
            Self::Steps(lines) => view! { <ol>{items(lines)}</ol> }.into_any(),
            Self::Facts(facts) => {
                let facts: Vec<_> = facts
                    .into_iter()
                    .map(|(name, value)| view! { <dt>{name}</dt> <dd>{value}</dd> })
                    .collect();
                view! { <dl class="facts">{facts}</dl> }.into_any()
            }
            Self::Table(table) => table.view().into_any(),
            Self::Figures(table) => view! {
                <details>
                    <summary>{t!(language, "method-figures")}</summary>
                    {table.view()}
                </details>
            }
            .into_any(),
            Self::Formula { lines, source } => {
                let lines: Vec<_> = lines
                    .iter()
                    .map(|formula| view! { <li><code>{*formula}</code></li> })
                    .collect();
                view! {
                    <details>
                        <summary>{t!(language, "method-formula")}</summary>
                        <ul class="formulas">{lines}</ul>
                        <p class="soft small">{source}</p>
                    </details>
                }
                .into_any()
            }
            Self::Command(command) => {
                view! { <p><code class="command">{command}</code></p> }.into_any()
            }
            Self::Code(code) => view! { <p><code>{code}</code></p> }.into_any(),
        }
    }
}

fn items(lines: Vec<String>) -> Vec<AnyView> {
    lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> }.into_any())
        .collect()
}

/// Paragraphs.
pub(super) fn texts(texts: impl IntoIterator<Item = String>) -> impl Iterator<Item = Part> {
    texts.into_iter().map(Part::Text)
}
