//! Points divided among options. The island shows the sum while one types; without it the server tells.

use leptos::prelude::*;
use surveys::instrument::{Division, Item};

use super::Answers;
use crate::{components::form::field_id, t};

pub(super) fn controls(answers: Answers<'_>, item: &Item, asked: &Division) -> AnyView {
    let rows: Vec<_> = asked
        .scale
        .options
        .iter()
        .map(|option| {
            let name = format!("{}.{}", item.id, option.code);
            let id = field_id(&name);
            let value = answers.value(&name).to_owned();
            let (error, described) = super::beside(answers, &name);
            let invalid = super::invalid(answers, item, &name);
            view! {
                <div class="portion">
                    <label for=id.clone()>{answers.text(&option.label)}</label>
                    <input
                        type="text"
                        id=id
                        name=name
                        value=value
                        inputmode="numeric"
                        autocomplete="off"
                        aria-invalid=invalid
                        aria-describedby=described
                    />
                    {error}
                </div>
            }
        })
        .collect();
    view! {
        <div class="division" data-division="">
            {rows}
            <p class="portion sum" hidden>
                <span lang=answers.own()>{t!(answers.language, "survey-sum")}</span>
                <span>
                    <output data-sum=asked.total.to_string()>"0"</output>
                    {format!(" / {}", asked.total)}
                </span>
            </p>
        </div>
    }
    .into_any()
}

/// What they add up to.
pub(super) fn hint(answers: Answers<'_>, asked: &Division) -> String {
    t!(answers.language, "survey-sum-hint", total = asked.total)
}
