//! Free text, one field or several.

use leptos::prelude::*;
use surveys::instrument::{Item, TextField};

use super::Answers;
use crate::{
    components::form::{Field, field_id},
    render, t,
    text::format,
};

pub(super) fn single(answers: Answers<'_>, item: &Item, max_chars: u32) -> AnyView {
    let id = field_id(&item.id);
    view! {
        <div class="texts">
            <textarea
                id=format!("{id}-text")
                name=item.id.clone()
                rows="4"
                maxlength=max_chars.to_string()
                aria-label=answers.spoken(item)
                aria-describedby=format!("{id}-limit {id}-redaction")
            >
                {render::textarea(answers.value(&item.id))}
            </textarea>
            <p
                class="limit"
                id=format!("{id}-limit")
                data-limit=max_chars.to_string()
                lang=answers.own()
                dir=answers.own().map(|_| "ltr")
            >
                {limit(answers, max_chars)}
            </p>
            {redaction(answers, &id)}
        </div>
    }
    .into_any()
}

/// One line.
pub(super) fn line(answers: Answers<'_>, item: &Item, max_chars: u32) -> AnyView {
    let id = field_id(&item.id);
    let error = answers.errors.contains_key(&item.id);
    view! {
        <div class="texts">
            <input
                type="text"
                id=format!("{id}-text")
                name=item.id.clone()
                value=answers.value(&item.id).to_owned()
                maxlength=max_chars.to_string()
                autocomplete="off"
                aria-label=answers.spoken(item)
                aria-invalid=error.then_some("true")
                aria-describedby=format!("{id}-limit {id}-redaction")
            />
            <p
                class="limit"
                id=format!("{id}-limit")
                data-limit=max_chars.to_string()
                lang=answers.own()
                dir=answers.own().map(|_| "ltr")
            >
                {limit(answers, max_chars)}
            </p>
            {redaction(answers, &id)}
        </div>
    }
    .into_any()
}

pub(super) fn group(
    answers: Answers<'_>,
    item: &Item,
    fields: &[TextField],
    max_chars: u32,
) -> AnyView {
    let fields: Vec<_> = fields
        .iter()
        .map(|field| {
            let name = format!("{}.{}", item.id, field.id);
            Field::area(name.clone(), answers.text(&field.label), 2)
                .value(answers.value(&name))
                .error(answers.errors.get(&name).cloned())
                .max_length(max_chars)
                .view()
        })
        .collect();
    view! {
        <div class="texts">
            {fields}
            <p class="limit" lang=answers.own() dir=answers.own().map(|_| "ltr")>
                {limit(answers, max_chars)}
            </p>
            {redaction(answers, &field_id(&item.id))}
        </div>
    }
    .into_any()
}

/// What is taken out of what people write.
pub(super) fn redaction(answers: Answers<'_>, id: &str) -> impl IntoView + use<> {
    let own = answers.own();
    view! {
        <p class="limit" id=format!("{id}-redaction") lang=own dir=own.map(|_| "ltr")>
            {t!(answers.language, "survey-redaction")}
        </p>
    }
}

fn limit(answers: Answers<'_>, max_chars: u32) -> String {
    let count = format::whole(answers.language, i64::from(max_chars));
    t!(answers.language, "survey-limit", count = count)
}
