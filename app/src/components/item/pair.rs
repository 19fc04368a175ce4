//! One scale twice, side by side: how it is now, and how it should be. One below the other on a phone, in one card.

use leptos::prelude::*;
use surveys::instrument::{Item, SIDES, Scale};

use super::{Answers, Branch, choice};
use crate::{components::form::field_id, t};

pub(super) fn controls(answers: Answers<'_>, item: &Item, scale: &Scale) -> AnyView {
    let titles = [
        t!(answers.language, "survey-now"),
        t!(answers.language, "survey-preferred"),
    ];
    let own = answers.own();
    let sides: Vec<_> = SIDES
        .iter()
        .zip(titles)
        .map(|(side, title)| {
            let name = format!("{}.{side}", item.id);
            let (error, described) = super::beside(answers, &name);
            view! {
                <fieldset class="side" id=field_id(&name) tabindex="-1" aria-describedby=described>
                    <legend lang=own dir=own.map(|_| "ltr")>{title}</legend>
                    {error}
                    {choice::radios(answers, &name, scale, &Branch::default(), None)}
                </fieldset>
            }
        })
        .collect();
    view! { <div class="pair">{sides}</div> }.into_any()
}
