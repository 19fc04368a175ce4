//! Questions of a survey as form controls, one file per type. Field names are those of `Instrument::fields_of`.

mod choice;
mod grid;
mod open_text;
mod rating;

pub(crate) use grid::tick_name;

use std::collections::BTreeMap;

use leptos::prelude::*;
use surveys::{
    instrument::{Item, ItemKind},
    language::Language,
};

use super::form::field_id;

/// What all questions of a form need to know.
#[derive(Debug, Clone, Copy)]
pub struct Answers<'a> {
    /// Language of the page.
    pub language: Language,
    /// The language every text of the instrument has.
    pub fallback: &'a str,
    /// What was typed, by field name.
    pub values: &'a BTreeMap<String, String>,
    /// Messages by field name.
    pub errors: &'a BTreeMap<String, String>,
}

impl Answers<'_> {
    fn value(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    fn text(&self, text: &surveys::language::Localized) -> String {
        text.or(self.language.code(), self.fallback).to_owned()
    }
}

/// How a question takes part in branches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Branch<'a> {
    /// Branches that its answers open: answer code and number of the branch.
    pub opens: &'a [(String, usize)],
    /// The branch it belongs to.
    pub within: Option<usize>,
}

impl Branch<'_> {
    fn opened_by(&self, code: &str) -> Option<String> {
        let numbers: Vec<String> = self
            .opens
            .iter()
            .filter(|(opening, _)| opening == code)
            .map(|(_, number)| number.to_string())
            .collect();
        (!numbers.is_empty()).then(|| numbers.join(" "))
    }
}

/// Draws a question as a `<fieldset>` with its wording as `<legend>`.
pub fn question(answers: Answers<'_>, item: &Item, branch: Branch<'_>) -> AnyView {
    let id = field_id(&item.id);
    let help = answers.text(&item.help);
    let error = answers.errors.get(&item.id).cloned();
    let controls = match &item.kind {
        ItemKind::Scale(scale) | ItemKind::SingleChoice(scale) => {
            choice::controls(answers, item, scale, branch)
        }
        ItemKind::Grid { columns, rows } => grid::controls(answers, item, columns, rows),
        ItemKind::Rating(scale) => rating::controls(answers, item, scale),
        ItemKind::OpenText { max_chars } => open_text::single(answers, item, *max_chars),
        ItemKind::OpenTextGroup { fields, max_chars } => {
            open_text::group(answers, item, fields, *max_chars)
        }
    };
    let described: Vec<String> = [
        (!help.is_empty()).then(|| format!("{id}-help")),
        error.is_some().then(|| format!("{id}-error")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let help = (!help.is_empty()).then(|| {
        view! {
            <p class="help" id=format!("{id}-help")>
                {help}
            </p>
        }
    });
    let error = error.map(|error| {
        view! {
            <p class="error" id=format!("{id}-error")>
                {error}
            </p>
        }
    });
    let invalid = error.is_some().then_some("true");
    view! {
        <fieldset
            class="item"
            id=id
            tabindex="-1"
            data-item=item.id.clone()
            data-branch=branch.within.map(|number| number.to_string())
            data-invalid=invalid
            aria-describedby=described
        >
            <legend>{answers.text(&item.text)}</legend>
            {help}
            {error}
            {controls}
        </fieldset>
    }
    .into_any()
}
