//! A number on a labelled line.

use leptos::prelude::*;
use surveys::instrument::{Item, NumericScale};

use super::{Answers, Branch};

pub(super) fn controls(
    answers: Answers<'_>,
    item: &Item,
    scale: &NumericScale,
    branch: &Branch,
) -> AnyView {
    let chosen = answers.value(&item.id);
    let numbers: Vec<_> = (scale.min..=scale.max)
        .map(|number| {
            let value = number.to_string();
            // The ends carry their words for whoever cannot see the line below.
            let meaning = if number == scale.min {
                Some(answers.text(&scale.min_label))
            } else if number == scale.max {
                Some(answers.text(&scale.max_label))
            } else {
                None
            };
            let meaning = meaning.map(|meaning| {
                view! { <span class="visually-hidden">{format!(" ({meaning})")}</span> }
            });
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=item.id.clone()
                        value=value.clone()
                        checked=value == chosen
                        data-opens=branch.opened_by(&value)
                        data-shuts=branch.shut_by(&value)
                    />
                    <span>{value.clone()} {meaning}</span>
                </label>
            }
        })
        .collect();
    let min_label = format!("{} = {}", scale.min, answers.text(&scale.min_label));
    let max_label = format!("{} = {}", scale.max, answers.text(&scale.max_label));
    view! {
        <div class="rating">
            <p class="rating-ends" aria-hidden="true">
                <span>{min_label}</span>
                <span>{max_label}</span>
            </p>
            <div class="rating-line">{numbers}</div>
        </div>
    }
    .into_any()
}
