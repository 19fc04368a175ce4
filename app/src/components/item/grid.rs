//! Rows to tick; a ticked row opens one choice per column. A card per row, so that it reads on a phone.

use leptos::prelude::*;
use surveys::instrument::{GridColumn, GridRow, Item};

use super::Answers;
use crate::{components::form::field_id, t};

/// Name of the tick of a row. It is not part of the answers: it says which rows count when the form is read.
pub(crate) fn tick_name(item: &str, row: &str) -> String {
    format!("~tick.{item}.{row}")
}

pub(super) fn controls(
    answers: Answers<'_>,
    item: &Item,
    columns: &[GridColumn],
    rows: &[GridRow],
) -> AnyView {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| card(answers, item, columns, row))
        .collect();
    view! { <div class="grid-rows">{rows}</div> }.into_any()
}

fn card(answers: Answers<'_>, item: &Item, columns: &[GridColumn], row: &GridRow) -> AnyView {
    let name = tick_name(&item.id, &row.id);
    let field = |column: &GridColumn| format!("{}.{}.{}", item.id, row.id, column.id);
    let ticked = !answers.value(&name).is_empty()
        || columns
            .iter()
            .any(|column| !answers.value(&field(column)).is_empty());
    let label = answers.text(&row.label);
    let columns: Vec<_> = columns
        .iter()
        .map(|column| select(answers, column, &field(column), &label))
        .collect();
    view! {
        <div class="grid-row">
            <label class="tick">
                <input type="checkbox" name=name value="on" checked=ticked/>
                <span>{label.clone()}</span>
            </label>
            <div class="grid-columns">{columns}</div>
        </div>
    }
    .into_any()
}

fn select(answers: Answers<'_>, column: &GridColumn, field: &str, row: &str) -> AnyView {
    let chosen = answers.value(field);
    let own = answers.own();
    let id = field_id(field);
    let error = answers.errors.get(field).cloned();
    let described = error.is_some().then(|| format!("{id}-error"));
    let error = error.map(|error| {
        view! {
            <p class="error" id=format!("{id}-error") lang=own dir=own.map(|_| "ltr")>
                {error}
            </p>
        }
    });
    let options: Vec<_> = column
        .scale
        .options
        .iter()
        .map(|option| {
            view! {
                <option value=option.code.clone() selected=option.code == chosen>
                    {answers.text(&option.label)}
                </option>
            }
        })
        .collect();
    view! {
        <div class="field">
            <label for=id.clone()>
                <span class="visually-hidden">{format!("{row}: ")}</span>
                {answers.text(&column.label)}
            </label>
            {error}
            <select id=id name=field.to_owned() aria-describedby=described>
                <option value="" lang=answers.own()>{t!(answers.language, "survey-choose")}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
