//! When a question is shown: rows of a form, and beside them the one line of the file.

use authoring::{Draft, Item};
use leptos::prelude::*;
use surveys::instrument::{ATTRIBUTE, ROSTER_ATTRIBUTES, ROSTER_VALUES};

use super::EditItem;
use crate::{
    components::{attribute, form::Field},
    t,
};

/// Tests of a row, and whether each asks for a value.
pub const TESTS: [(&str, &str); 8] = [
    ("is", "draft-test-is"),
    ("is-not", "draft-test-is-not"),
    ("ticked", "draft-test-ticked"),
    ("not-ticked", "draft-test-not-ticked"),
    ("at-least", "draft-test-at-least"),
    ("at-most", "draft-test-at-most"),
    ("answered", "draft-test-answered"),
    ("not-answered", "draft-test-not-answered"),
];

/// Most rows of a condition that a form shows.
pub const MOST_ROWS: usize = 20;

/// Name of a field of a row.
pub fn row_field(number: usize, what: &str) -> String {
    format!("if.{number}.{what}")
}

/// Items that come before one, which its condition can ask for.
pub fn earlier<'d>(draft: &'d Draft, id: &str) -> Vec<&'d Item> {
    draft.items().take_while(|item| item.id != id).collect()
}

/// Draws the part of the form.
pub(super) fn section(model: &EditItem<'_>) -> impl IntoView + use<> {
    let (desk, sheet) = (model.desk, model.sheet);
    let l = desk.language;
    let line = sheet.value("show_if").to_owned();
    let has_rows = sheet.has(&row_field(0, "of"));
    let told = match (&model.sentence, line.is_empty()) {
        (_, true) => t!(l, "draft-shown-always"),
        (Some(sentence), false) => t!(l, "draft-shown-if", condition = sentence.as_str()),
        (None, false) => t!(l, "draft-shown-if", condition = line.as_str()),
    };
    let is_open = !line.is_empty() || sheet.faults.of("show_if").is_some();
    let rows = if has_rows {
        rows(model)
    } else {
        view! { <p>{t!(l, "draft-rows-none")}</p> }.into_any()
    };
    view! {
        <details class="card" open=is_open>
            <summary><h2>{t!(l, "draft-shown")}</h2></summary>
            <p>{told}</p>
            {rows}
            <details open=!has_rows || sheet.faults.of("show_if").is_some()>
                <summary>{t!(l, "draft-shown-line")}</summary>
                {sheet
                    .field(Field::text("show_if", t!(l, "draft-shown-line-label")), "show_if")
                    .help(t!(l, "draft-shown-line-help"))
                    .max_length(super::LONGEST_QUESTION)
                    .view()}
            </details>
        </details>
    }
}

/// Attributes that a condition can ask for: those that every list of people has, those of this one, and those that this
/// condition asks for already.
fn attributes(model: &EditItem<'_>) -> Vec<String> {
    let listed = model.desk.list.keys().cloned();
    let mut names: Vec<String> = ROSTER_ATTRIBUTES
        .map(str::to_owned)
        .into_iter()
        .chain(listed)
        .collect();
    let asked = (0..MOST_ROWS).map(|number| model.sheet.value(&row_field(number, "of")));
    for name in asked.filter_map(|of| of.strip_prefix(ATTRIBUTE)) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn rows(model: &EditItem<'_>) -> AnyView {
    let (desk, sheet) = (model.desk, model.sheet);
    let l = desk.language;
    let joins = vec![
        ("and".to_owned(), t!(l, "draft-join-and")),
        ("or".to_owned(), t!(l, "draft-join-or")),
    ];
    let before = earlier(desk.draft, &model.item.id);
    let asked: Vec<(String, String)> = [(String::new(), t!(l, "draft-row-nobody"))]
        .into_iter()
        .chain(before.iter().map(|item| {
            let text: String = desk.draft.words(&item.text).chars().take(60).collect();
            (item.id.clone(), format!("{}: {text}", item.id))
        }))
        .chain(attributes(model).into_iter().map(|name| {
            let label = attribute::label(l, &name);
            (
                format!("{ATTRIBUTE}{name}"),
                t!(l, "draft-row-roster", attribute = label),
            )
        }))
        .collect();
    // One more row than is filled, and always as many as the form has.
    let tests: Vec<(String, String)> = TESTS
        .map(|(value, key)| (value.to_owned(), t!(l, key)))
        .to_vec();
    let count = (0..MOST_ROWS)
        .take_while(|number| sheet.has(&row_field(*number, "of")))
        .count();
    let lines: Vec<_> = (0..count)
        .map(|number| {
            let name = |what: &str| row_field(number, what);
            let id = crate::components::form::field_id(&name("value"));
            view! {
                <li class="condition-row">
                    {sheet
                        .field(
                            Field::select(name("of"), t!(l, "draft-row-of"), asked.clone()),
                            &name("of"),
                        )
                        .view()}
                    {sheet
                        .field(
                            Field::select(name("test"), t!(l, "draft-row-test"), tests.clone()),
                            &name("test"),
                        )
                        .view()}
                    <div class="field">
                        <label for=id.clone()>{t!(l, "draft-row-value")}</label>
                        <input
                            type="text"
                            id=id
                            name=name("value")
                            list="condition-values"
                            value=sheet.value(&name("value")).to_owned()
                        />
                    </div>
                </li>
            }
        })
        .collect();
    let values: Vec<_> = before
        .iter()
        .filter_map(|item| Some((*item, desk.draft.scale(&item.scale)?)))
        .flat_map(|(item, scale)| {
            scale.options.iter().map(move |option| {
                let told = format!("{} ({})", desk.draft.words(&option.label), item.id);
                (option.code.clone(), told)
            })
        })
        .chain(ROSTER_VALUES.map(|value| {
            let told = attribute::value(l, ROSTER_ATTRIBUTES[0], value);
            (value.to_owned(), told)
        }))
        .chain(desk.list.iter().flat_map(|(name, values)| {
            let label = attribute::label(l, name);
            values
                .iter()
                .map(move |value| (value.clone(), format!("{value} ({label})")))
        }))
        .map(|(code, told)| view! { <option value=code label=told></option> })
        .collect();
    view! {
        <fieldset>
            <legend>{t!(l, "draft-rows-legend")}</legend>
            <p class="help soft">{t!(l, "draft-rows-help")}</p>
            {sheet
                .field(Field::select("join", t!(l, "draft-join"), joins), "join")
                .view()}
            <ol class="part-lines">{lines}</ol>
            <datalist id="condition-values">{values}</datalist>
        </fieldset>
    }
    .into_any()
}
