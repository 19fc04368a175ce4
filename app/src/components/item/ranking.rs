//! Options in an order. Each has a list of places, which needs no script; the island adds buttons and dragging, and keeps
//! the rows in their order.

use leptos::prelude::*;
use surveys::instrument::{Item, Ranking, ScaleOption};

use super::Answers;
use crate::{components::form::field_id, t};

pub(super) fn controls(answers: Answers<'_>, item: &Item, asked: &Ranking) -> AnyView {
    let rows: Vec<_> = asked
        .scale
        .options
        .iter()
        .map(|option| row(answers, item, asked, option))
        .collect();
    view! {
        <ul class="ranking" role="list" data-ranking="">
            {rows}
        </ul>
        <p class="visually-hidden" role="status" data-told=""></p>
    }
    .into_any()
}

fn row(answers: Answers<'_>, item: &Item, asked: &Ranking, option: &ScaleOption) -> AnyView {
    let language = answers.language;
    let own = answers.own();
    let name = format!("{}.{}", item.id, option.code);
    let id = field_id(&name);
    let label = answers.text(&option.label);
    let chosen = answers.value(&name);
    let (error, described) = super::beside(answers, &name);
    let invalid = super::invalid(answers, item, &name);
    let places: Vec<_> = (1..=asked.places)
        .map(|place| {
            let value = place.to_string();
            let selected = value == chosen;
            view! {
                <option value=value selected=selected lang=own>
                    {t!(language, "survey-rank-place", place = u32::from(place))}
                </option>
            }
        })
        .collect();
    let up = t!(language, "survey-rank-up", option = label.as_str());
    let down = t!(language, "survey-rank-down", option = label.as_str());
    view! {
        <li class="rank">
            <span class="rank-grip" aria-hidden="true" hidden>
                "⠿"
            </span>
            <label for=id.clone()>{label}</label>
            <select id=id name=name aria-invalid=invalid aria-describedby=described>
                <option value="" lang=own>{t!(language, "survey-rank-none")}</option>
                {places}
            </select>
            <span class="rank-moves" hidden>
                <button type="button" data-move="-1" aria-label=up>
                    "↑"
                </button>
                <button type="button" data-move="1" aria-label=down>
                    "↓"
                </button>
            </span>
            {error}
        </li>
    }
    .into_any()
}

/// How many places there are, and that they need not all be given.
pub(super) fn hint(answers: Answers<'_>, asked: &Ranking) -> String {
    let count = u32::from(asked.places);
    t!(answers.language, "survey-rank-hint", count = count)
}
