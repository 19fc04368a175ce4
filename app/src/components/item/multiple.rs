//! Any number of options: a list of boxes to tick.

use leptos::prelude::*;
use surveys::instrument::{Item, MultipleChoice, TICKED};

use super::{Answers, Branch, choice};
use crate::t;

pub(super) fn controls(
    answers: Answers<'_>,
    item: &Item,
    asked: &MultipleChoice,
    branch: &Branch,
) -> AnyView {
    let options: Vec<_> = (0..=u8::MAX)
        .zip(&asked.scale.options)
        .map(|(index, option)| {
            let name = format!("{}.{}", item.id, option.code);
            let ticked = answers.value(&name) == TICKED;
            let alone = asked.exclusive.contains(&index);
            let is_other = asked
                .other
                .as_ref()
                .is_some_and(|other| other.option == index);
            let invalid = super::invalid(answers, item, &name);
            view! {
                <label class=if alone { "choice apart" } else { "choice" }>
                    <input
                        type="checkbox"
                        name=name
                        value=TICKED
                        checked=ticked
                        data-opens=branch.opened_by(&option.code)
                        data-shuts=branch.shut_by(&option.code)
                        data-alone=alone.then_some("")
                        data-other=is_other.then_some("")
                        aria-invalid=invalid
                    />
                    <span>{answers.text(&option.label)}</span>
                </label>
            }
        })
        .collect();
    let other = asked
        .other
        .as_ref()
        .map(|other| choice::other_text(answers, item, &asked.scale, other));
    view! {
        <div class="choices">{options}</div>
        {other}
    }
    .into_any()
}

/// How many may be ticked.
pub(super) fn hint(answers: Answers<'_>, asked: &MultipleChoice) -> String {
    let language = answers.language;
    let together = asked.scale.options.len() - asked.exclusive.len().min(asked.scale.options.len());
    let (min, max) = (u32::from(asked.min), u32::from(asked.max));
    if min > 1 && min == max {
        t!(language, "survey-ticks-exactly", count = max)
    } else if min > 1 {
        t!(language, "survey-ticks-range", min = min, max = max)
    } else if usize::from(asked.max) < together {
        t!(language, "survey-ticks-most", max = max)
    } else {
        t!(language, "survey-ticks-any")
    }
}
