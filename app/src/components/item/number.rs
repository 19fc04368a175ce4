//! A number that is typed, with what is counted behind it.

use leptos::prelude::*;
use surveys::instrument::{Decimal, Item, NumberField};

use super::Answers;
use crate::{components::form::field_id, t};

pub(super) fn controls(answers: Answers<'_>, item: &Item, asked: &NumberField) -> AnyView {
    let id = field_id(&item.id);
    let unit = answers.text(&asked.unit);
    let unit = (!unit.is_empty()).then(|| {
        view! { <span id=format!("{id}-unit")>{unit}</span> }
    });
    let error = answers.errors.contains_key(&item.id);
    let mut described = vec![format!("{id}-hint")];
    described.extend(unit.is_some().then(|| format!("{id}-unit")));
    described.extend(error.then(|| format!("{id}-error")));
    // Text, not `type=number`: that would refuse a decimal comma in half of the browsers and lose it without a word.
    view! {
        <div class="number">
            <input
                type="text"
                class="short"
                id=format!("{id}-number")
                name=item.id.clone()
                value=answers.value(&item.id).to_owned()
                inputmode=if asked.decimals == 0 { "numeric" } else { "decimal" }
                autocomplete="off"
                aria-label=answers.spoken(item)
                aria-invalid=error.then_some("true")
                aria-describedby=described.join(" ")
            />
            {unit}
        </div>
    }
    .into_any()
}

/// The numbers that are taken.
pub(super) fn hint(answers: Answers<'_>, asked: &NumberField) -> String {
    let language = answers.language;
    let (min, max) = (written(answers, asked.min), written(answers, asked.max));
    if asked.decimals == 0 {
        t!(language, "survey-number-whole", min = min, max = max)
    } else {
        let digits = u32::from(asked.decimals);
        t!(
            language,
            "survey-number-decimal",
            min = min,
            max = max,
            digits = digits
        )
    }
}

fn written(answers: Answers<'_>, number: Decimal) -> String {
    super::written(answers.language, number)
}
