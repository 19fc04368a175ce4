//! One text in all languages of the interface: the main one at once, the others where they are wanted.

use leptos::prelude::*;
use surveys::{
    framing::Surface,
    language::{Language, Localized},
};

use super::form::Field;
use crate::t;

/// Several fields, one for each language.
#[derive(Debug, Clone)]
pub struct Texts<'a> {
    /// Language of the page.
    pub language: Language,
    /// What the fields are called: `{name}_{code}`.
    pub name: &'static str,
    /// What is asked for.
    pub label: String,
    /// One line of help; empty for none.
    pub help: String,
    /// The language that comes first.
    pub main: Language,
    /// What was typed.
    pub values: &'a Localized,
    /// What is wrong: field and message.
    pub faults: &'a [(String, String)],
    /// Longest text, in characters.
    pub longest: u32,
}

/// Name of the field of a language.
pub fn text_field(name: &str, language: Language) -> String {
    format!("{name}_{language}")
}

impl Texts<'_> {
    /// Draws them.
    pub fn view(self) -> impl IntoView + use<> {
        let others: Vec<Language> = Language::ALL
            .into_iter()
            .filter(|language| *language != self.main)
            .collect();
        let is_open = others.iter().any(|language| {
            self.values.get(language.code()).is_some() || self.fault(*language).is_some()
        });
        let rest: Vec<_> = others
            .iter()
            .map(|language| self.field(*language, language.own_name().to_owned(), ""))
            .collect();
        let label = format!("{} ({})", self.label, self.main.own_name());
        view! {
            {self.field(self.main, label, &self.help)}
            <details open=is_open>
                <summary>{t!(self.language, "texts-other-languages")}</summary>
                <div class="stack">{rest}</div>
            </details>
        }
    }

    fn fault(&self, language: Language) -> Option<String> {
        let field = text_field(self.name, language);
        self.faults
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, message)| message.clone())
    }

    fn field(&self, language: Language, label: String, help: &str) -> AnyView {
        Field::area(text_field(self.name, language), label, 4)
            .help(help)
            .value(self.values.get(language.code()).unwrap_or_default())
            .error(self.fault(language))
            .max_length(self.longest)
            .framed(Surface::StaffPages)
            .written_in(language)
            .view()
    }
}
