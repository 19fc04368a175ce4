//! Questions of a survey as form controls, one file per type. Field names are those of `Instrument::fields_of`.

mod choice;
mod division;
mod grid;
mod multiple;
mod number;
mod open_text;
mod pair;
mod piped;
mod ranking;
mod rating;

pub(crate) use grid::tick_name;

use std::collections::BTreeMap;

use leptos::prelude::*;
use surveys::{
    instrument::{Decimal, Instrument, Item, ItemKind},
    language::{Language, direction},
};

use super::{form::field_id, placeholders::Placeholders};

/// What all questions of a form need to know.
#[derive(Debug, Clone, Copy)]
pub struct Answers<'a> {
    /// Language of the page's own words.
    pub language: Language,
    /// Code of the language of the questions.
    pub spoken: &'a str,
    /// What is asked, where answers are repeated in later questions.
    pub instrument: &'a Instrument,
    /// What was typed, by field name.
    pub values: &'a BTreeMap<String, String>,
    /// Messages by field name.
    pub errors: &'a BTreeMap<String, String>,
    /// What texts leave open.
    pub placeholders: Placeholders<'a>,
}

impl Answers<'_> {
    fn value(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    /// `lang` and `dir` of a question, where the page around it is in another language.
    fn asked_in(&self) -> (Option<String>, Option<&'static str>) {
        let differs = self.own().is_some();
        (
            differs.then(|| self.spoken.to_owned()),
            differs.then(|| direction(self.spoken)),
        )
    }

    /// `lang` of the page's own words within a question, where they are in another language; all of ours are written from left
    /// to right.
    fn own(&self) -> Option<&'static str> {
        (self.spoken != self.language.code()).then(|| self.language.code())
    }

    fn text(&self, text: &surveys::language::Localized) -> String {
        let text = text.or(self.spoken, &self.instrument.default_language);
        self.placeholders.fill(text)
    }
}

/// The error beside one field of a question, and the id by which its control refers to it.
fn beside(answers: Answers<'_>, field: &str) -> (Option<AnyView>, Option<String>) {
    let error = answers.errors.get(field).cloned();
    let id = format!("{}-error", field_id(field));
    let described = error.is_some().then(|| id.clone());
    let own = answers.own();
    let error = error.map(|error| {
        view! {
            <p class="error" id=id lang=own dir=own.map(|_| "ltr")>
                {error}
            </p>
        }
        .into_any()
    });
    (error, described)
}

/// A number as this language writes it.
pub fn written(language: Language, number: Decimal) -> String {
    crate::text::format::number(language, number.value(), usize::from(number.decimals()))
}

/// How a question takes part in branches. Numbers are those of one style sheet that serves all instruments.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Branch {
    /// Branches that its answers open: option code and number of the branch.
    pub opens: Vec<(String, usize)>,
    /// Branches that its answers shut.
    pub shuts: Vec<(String, usize)>,
    /// The branches it is in: shown only while all are open.
    pub within: Vec<usize>,
    /// Shown only while none of these is shut.
    pub unless: Vec<usize>,
    /// Whether an author is writing it just now: it is marked, and shown whatever opens or shuts it.
    pub pointed: bool,
    /// The whole condition, for the island.
    pub when: Option<String>,
    /// The condition as a sentence, where the style sheet cannot hide the question, or an author reads.
    pub told: Option<String>,
}

impl Branch {
    fn opened_by(&self, code: &str) -> Option<String> {
        numbers(&self.opens, code)
    }

    fn shut_by(&self, code: &str) -> Option<String> {
        numbers(&self.shuts, code)
    }
}

fn numbers(of: &[(String, usize)], code: &str) -> Option<String> {
    let numbers = of.iter().filter(|(one, _)| one == code);
    joined(numbers.map(|(_, number)| *number))
}

fn joined(numbers: impl Iterator<Item = usize>) -> Option<String> {
    let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
    (!numbers.is_empty()).then(|| numbers.join(" "))
}

/// What our own words say about how to answer.
fn hint(answers: Answers<'_>, kind: &ItemKind) -> Option<String> {
    match kind {
        ItemKind::MultipleChoice(asked) => Some(multiple::hint(answers, asked)),
        ItemKind::Number(asked) => Some(number::hint(answers, asked)),
        ItemKind::Ranking(asked) => Some(ranking::hint(answers, asked)),
        ItemKind::Division(asked) => Some(division::hint(answers, asked)),
        ItemKind::Scale(_)
        | ItemKind::SingleChoice(_)
        | ItemKind::ChoiceOrOther { .. }
        | ItemKind::NowAndPreferred(_)
        | ItemKind::Grid { .. }
        | ItemKind::Rating(_)
        | ItemKind::ShortText { .. }
        | ItemKind::OpenText { .. }
        | ItemKind::OpenTextGroup { .. } => None,
    }
}

/// What a control says of itself where it, or its question as a whole, such as a sum of several, was answered in a way that
/// does not fit.
fn invalid(answers: Answers<'_>, item: &Item, name: &str) -> Option<&'static str> {
    let is_wrong = |field: &str| answers.errors.contains_key(field);
    (is_wrong(name) || is_wrong(&item.id)).then_some("true")
}

/// Draws a question as a `<fieldset>` with its wording as `<legend>`.
pub fn question(answers: Answers<'_>, item: &Item, branch: &Branch) -> AnyView {
    let id = field_id(&item.id);
    let help = answers.text(&item.help);
    let hint = hint(answers, &item.kind);
    let (lang, dir) = answers.asked_in();
    let own = answers.own();
    let own_dir = own.map(|_| "ltr");
    let error = answers.errors.get(&item.id).cloned();
    let controls = match &item.kind {
        ItemKind::Scale(scale) | ItemKind::SingleChoice(scale) => {
            choice::controls(answers, item, scale, branch)
        }
        ItemKind::ChoiceOrOther { scale, other } => {
            choice::or_other(answers, item, scale, other, branch)
        }
        ItemKind::MultipleChoice(asked) => multiple::controls(answers, item, asked, branch),
        ItemKind::Number(asked) => number::controls(answers, item, asked),
        ItemKind::Ranking(asked) => ranking::controls(answers, item, asked),
        ItemKind::Division(asked) => division::controls(answers, item, asked),
        ItemKind::NowAndPreferred(scale) => pair::controls(answers, item, scale),
        ItemKind::Grid { columns, rows } => grid::controls(answers, item, columns, rows),
        ItemKind::Rating(scale) => rating::controls(answers, item, scale, branch),
        ItemKind::ShortText { max_chars } => open_text::line(answers, item, *max_chars),
        ItemKind::OpenText { max_chars } => open_text::single(answers, item, *max_chars),
        ItemKind::OpenTextGroup { fields, max_chars } => {
            open_text::group(answers, item, fields, *max_chars)
        }
    };
    let described: Vec<String> = [
        branch.told.is_some().then(|| format!("{id}-when")),
        (!help.is_empty()).then(|| format!("{id}-help")),
        hint.is_some().then(|| format!("{id}-hint")),
        error.is_some().then(|| format!("{id}-error")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let help = (!help.is_empty()).then(|| {
        view! {
            <p class="help" id=format!("{id}-help")>
                {answers.help(item)}
            </p>
        }
    });
    let hint = hint.map(|hint| {
        view! {
            <p class="help" id=format!("{id}-hint") lang=own dir=own_dir>
                {hint}
            </p>
        }
    });
    let told = branch.told.clone().map(|told| {
        view! {
            <p class="help when" id=format!("{id}-when") lang=own dir=own_dir>
                {told}
            </p>
        }
    });
    let error = error.map(|error| {
        view! {
            <p class="error" id=format!("{id}-error") lang=own dir=own_dir>
                {error}
            </p>
        }
    });
    let invalid = error.is_some().then_some("true");
    view! {
        <fieldset
            class="item"
            id=id
            lang=lang
            dir=dir
            tabindex="-1"
            data-item=item.id.clone()
            data-branch=joined(branch.within.iter().copied())
            data-unless=joined(branch.unless.iter().copied())
            data-when=branch.when.clone()
            data-pointed=branch.pointed.then_some("")
            data-invalid=invalid
            aria-describedby=described
        >
            {answers.legend(item, &id)}
            {told}
            {help}
            {hint}
            {error}
            {controls}
        </fieldset>
    }
    .into_any()
}
