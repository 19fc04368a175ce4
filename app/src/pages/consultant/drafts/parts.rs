//! Lists within a form: options, rows, columns and fields, each line with what it says and the ways to move it.
//!
//! Fields are called `{list}.{number}.{what}`; a button of a line does `{verb} {list} {number}` after everything that was
//! typed has been taken.

use leptos::prelude::*;

use super::{Desk, LONGEST_LINE, Sheet, does, does_sign};
use crate::{components::form::Field, t};

/// A list of a form.
#[derive(Debug, Clone, Copy)]
pub struct List<'a> {
    /// Its name: `option`, `row`, `column` or `field`.
    pub name: &'static str,
    /// Heading.
    pub title: &'a str,
    /// One sentence below it; empty for none.
    pub note: &'a str,
    /// What a line is called, for who cannot see the signs.
    pub line: &'a str,
    /// The button that adds a line.
    pub add: &'a str,
    /// What else a line has, beside its words.
    pub extra: Extra<'a>,
}

/// What else a line has.
#[derive(Debug, Clone, Copy)]
pub enum Extra<'a> {
    /// An id.
    Id,
    /// A code.
    Code,
    /// A code, a number, and whether it is no answer.
    Value,
    /// An id and a scale; these to choose from.
    Scale(&'a [(String, String)]),
}

/// Name of a field of a line.
pub fn line_field(list: &str, number: usize, what: &str) -> String {
    format!("{list}.{number}.{what}")
}

/// How many lines a form has.
pub fn count(typed: &super::Typed, list: &str) -> usize {
    (0..=authoring::MOST_PARTS)
        .take_while(|number| typed.contains_key(&line_field(list, *number, "label")))
        .count()
}

/// Draws a list.
pub fn view(desk: &Desk<'_>, sheet: Sheet<'_>, list: List<'_>) -> AnyView {
    let l = desk.language;
    let lines = count(sheet.typed, list.name);
    let rows: Vec<_> = (0..lines)
        .map(|number| line(desk, sheet, list, (number, lines)))
        .collect();
    let note =
        (!list.note.is_empty()).then(|| view! { <p class="soft">{list.note.to_owned()}</p> });
    let empty = (lines == 0).then(|| view! { <p class="soft">{t!(l, "draft-parts-none")}</p> });
    view! {
        <fieldset class="parts">
            <legend>{list.title.to_owned()}</legend>
            {note}
            {sheet.error(list.name)}
            {empty}
            <p class="small soft outline-how" hidden>{t!(l, "draft-drag-how")}</p>
            <ol class="part-lines">{rows}</ol>
            <div class="actions">{does(format!("add {}", list.name), list.add)}</div>
        </fieldset>
    }
    .into_any()
}

fn line(
    desk: &Desk<'_>,
    sheet: Sheet<'_>,
    list: List<'_>,
    (number, lines): (usize, usize),
) -> AnyView {
    let l = desk.language;
    let name = |what: &str| line_field(list.name, number, what);
    let spoken = format!("{} {}", list.line, number + 1);
    let words = desk
        .framed(
            sheet,
            Field::text(name("label"), spoken.clone()),
            &name("label"),
        )
        .max_length(LONGEST_LINE)
        .view();
    let short = |what: &str, label: String| {
        sheet
            .field(Field::text(name(what), label), &name(what))
            .max_length(60)
            .short()
            .view()
    };
    let extra = match list.extra {
        Extra::Id => short("id", t!(l, "draft-id")),
        Extra::Code => short("code", t!(l, "draft-code")),
        Extra::Value => view! {
            {short("code", t!(l, "draft-code"))}
            {sheet
                .field(Field::number(name("value"), t!(l, "draft-value")), &name("value"))
                .view()}
            {sheet
                .field(Field::tick(name("missing"), t!(l, "draft-missing")), &name("missing"))
                .view()}
        }
        .into_any(),
        Extra::Scale(scales) => view! {
            {short("id", t!(l, "draft-id"))}
            {sheet
                .field(
                    Field::select(name("scale"), t!(l, "draft-scale"), scales.to_vec()),
                    &name("scale"),
                )
                .view()}
        }
        .into_any(),
    };
    let was = sheet.has(&name("was")).then(|| {
        view! { <input type="hidden" name=name("was") value=sheet.value(&name("was")).to_owned()/> }
    });
    let does_line = |verb: &str| format!("{verb} {} {number}", list.name);
    let label = |key: &str| t!(l, key, name = spoken.as_str());
    view! {
        <li class="part-line" data-line=format!("{} {number}", list.name)>
            {was}
            <div class="part-words">{words}</div>
            <div class="part-extra">{extra}</div>
            <div class="outline-tools">
                {does_sign(does_line("up"), "↑", label("draft-item-up"), number == 0)}
                {does_sign(does_line("down"), "↓", label("draft-item-down"), number + 1 == lines)}
                {does_sign(does_line("copy"), "2×", label("draft-item-copy"), false)}
                {does_sign(does_line("remove"), "×", label("draft-item-remove"), false)}
            </div>
        </li>
    }
    .into_any()
}
