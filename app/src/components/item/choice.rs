//! One option of a scale: a list of radio buttons whose words are always visible.

use leptos::prelude::*;
use surveys::instrument::{Item, Scale};

use super::{Answers, Branch};

pub(super) fn controls(
    answers: Answers<'_>,
    item: &Item,
    scale: &Scale,
    branch: Branch<'_>,
) -> AnyView {
    let chosen = answers.value(&item.id);
    // Nominal scales have no numbers at all; only where some options have one is the other an answer apart.
    let ordinal = scale.options.iter().any(|option| option.value.is_some());
    let options: Vec<_> = scale
        .options
        .iter()
        .map(|option| {
            let class = if ordinal && option.value.is_none() {
                "choice apart"
            } else {
                "choice"
            };
            view! {
                <label class=class>
                    <input
                        type="radio"
                        name=item.id.clone()
                        value=option.code.clone()
                        checked=option.code == chosen
                        data-opens=branch.opened_by(&option.code)
                    />
                    <span>{answers.text(&option.label)}</span>
                </label>
            }
        })
        .collect();
    view! { <div class="choices">{options}</div> }.into_any()
}
