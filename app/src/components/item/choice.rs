//! One option of a scale: a list of radio buttons whose words are always visible. One of them may have a text beside it.

use leptos::prelude::*;
use surveys::instrument::{Item, OTHER_TEXT, Other, Scale};

use super::{Answers, Branch, open_text};
use crate::{components::form::Field, t};

pub(super) fn controls(
    answers: Answers<'_>,
    item: &Item,
    scale: &Scale,
    branch: &Branch,
) -> AnyView {
    radios(answers, &item.id, scale, branch, None)
}

/// The options, and the text of one of them.
pub(super) fn or_other(
    answers: Answers<'_>,
    item: &Item,
    scale: &Scale,
    other: &Other,
    branch: &Branch,
) -> AnyView {
    view! {
        {radios(answers, &item.id, scale, branch, Some(other))}
        {other_text(answers, item, scale, other)}
    }
    .into_any()
}

/// Radio buttons of one field.
pub(super) fn radios(
    answers: Answers<'_>,
    field: &str,
    scale: &Scale,
    branch: &Branch,
    other: Option<&Other>,
) -> AnyView {
    let chosen = answers.value(field);
    // Nominal scales have no numbers at all; only where some options have one is the other an answer apart.
    let ordinal = scale.options.iter().any(|option| option.value.is_some());
    let options: Vec<_> = scale
        .options
        .iter()
        .enumerate()
        .map(|(index, option)| {
            let class = if ordinal && option.value.is_none() {
                "choice apart"
            } else {
                "choice"
            };
            let is_other = other.is_some_and(|other| usize::from(other.option) == index);
            view! {
                <label class=class>
                    <input
                        type="radio"
                        name=field.to_owned()
                        value=option.code.clone()
                        checked=option.code == chosen
                        data-opens=branch.opened_by(&option.code)
                        data-shuts=branch.shut_by(&option.code)
                        data-other=is_other.then_some("")
                    />
                    <span>{answers.text(&option.label)}</span>
                </label>
            }
        })
        .collect();
    view! { <div class="choices">{options}</div> }.into_any()
}

/// A line of text that belongs to an option; without script it opens with the option.
pub(super) fn other_text(
    answers: Answers<'_>,
    item: &Item,
    scale: &Scale,
    other: &Other,
) -> AnyView {
    let name = format!("{}.{OTHER_TEXT}", item.id);
    let option = scale.options.get(usize::from(other.option));
    let option = option.map_or_else(String::new, |option| answers.text(&option.label));
    let error = answers.errors.get(&name).cloned();
    let id = crate::components::form::field_id(&name);
    view! {
        <div class="other-text">
            {Field::text(name.clone(), t!(answers.language, "survey-other-text", option = option))
                .value(answers.value(&name))
                .error(error)
                .max_length(other.max_chars)
                .view()}
            {open_text::redaction(answers, &id)}
        </div>
    }
    .into_any()
}
