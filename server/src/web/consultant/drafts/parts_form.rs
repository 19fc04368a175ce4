//! Options, rows, columns and fields between a draft and a form. Texts are those of the language that is written first;
//! what a line was called before finds its words in the other languages.

use app::{
    components::form::field_id,
    pages::consultant::drafts::{
        LONGEST_LINE, Typed,
        parts::{count, line_field},
    },
};
use authoring::{Choice, Column, Part, PartEdit, Parts, Scale, ScaleKind, Texts, put};

use super::{Reader, shown};

/// Fills in a line of a list.
fn fill_line(typed: &mut Typed, list: &str, number: usize, fields: &[(&str, &str)]) {
    for (what, value) in fields {
        typed.insert(line_field(list, number, what), (*value).to_owned());
    }
}

fn words<'t>(texts: &'t Texts, language: &str) -> &'t str {
    texts.get(language).map_or("", String::as_str)
}

/// Fills in rows or fields.
pub(super) fn fill_parts(typed: &mut Typed, list: &str, parts: &[Part], language: &str) {
    for (number, part) in parts.iter().enumerate() {
        let label = words(&part.label, language);
        let fields = [("was", &*part.id), ("id", &part.id), ("label", label)];
        fill_line(typed, list, number, &fields);
    }
}

/// Fills in columns.
pub(super) fn fill_columns(typed: &mut Typed, columns: &[Column], language: &str) {
    for (number, column) in columns.iter().enumerate() {
        let label = words(&column.label, language);
        let fields = [
            ("was", &*column.id),
            ("id", &column.id),
            ("scale", &column.scale),
            ("label", label),
        ];
        fill_line(typed, "column", number, &fields);
    }
}

/// Fills in the options of a scale, or its ends.
pub(super) fn fill_scale(typed: &mut Typed, scale: &Scale, language: &str) {
    if scale.kind == ScaleKind::Numeric {
        let number = |number: Option<i64>| number.map_or_else(String::new, |one| one.to_string());
        for (name, value) in [
            ("scale.min", number(scale.min)),
            ("scale.max", number(scale.max)),
            (
                "scale.min_label",
                words(&scale.min_label, language).to_owned(),
            ),
            (
                "scale.max_label",
                words(&scale.max_label, language).to_owned(),
            ),
        ] {
            typed.insert(name.to_owned(), value);
        }
        return;
    }
    for (number, option) in scale.options.iter().enumerate() {
        let value = shown(option.value);
        let fields = [
            ("was", &*option.code),
            ("code", &option.code),
            ("value", &value),
            ("label", words(&option.label, language)),
        ];
        fill_line(typed, "option", number, &fields);
        if option.missing {
            fill_line(typed, "option", number, &[("missing", "on")]);
        }
    }
}

/// The label of a line, with its words in the other languages.
fn label(form: &mut Reader<'_>, name: &str, known: Option<&Texts>, language: &str) -> Texts {
    let mut label = known.cloned().unwrap_or_default();
    let words = form.words(name, LONGEST_LINE);
    put(&mut label, language, &words);
    label
}

/// Reads rows or fields; those of before if the form has none of this name.
pub(super) fn read_parts(
    form: &mut Reader<'_>,
    list: &str,
    known: &[Part],
    language: &str,
) -> Vec<Part> {
    (0..count(form.typed, list))
        .map(|number| {
            let was = form.text(&line_field(list, number, "was"));
            let before = known.iter().find(|part| part.id == was);
            let before = before.map(|part| &part.label);
            Part {
                id: form.text(&line_field(list, number, "id")),
                label: label(form, &line_field(list, number, "label"), before, language),
            }
        })
        .collect()
}

/// Reads columns.
pub(super) fn read_columns(form: &mut Reader<'_>, known: &[Column], language: &str) -> Vec<Column> {
    (0..count(form.typed, "column"))
        .map(|number| {
            let field = |what: &str| line_field("column", number, what);
            let was = form.text(&field("was"));
            let before = known.iter().find(|column| column.id == was);
            let before = before.map(|column| &column.label);
            Column {
                id: form.text(&field("id")),
                scale: form.text(&field("scale")),
                label: label(form, &field("label"), before, language),
            }
        })
        .collect()
}

/// Reads a scale, and for each of its options the code it had. A form without options says nothing about them.
pub(super) fn read_scale(
    form: &mut Reader<'_>,
    known: &Scale,
    language: &str,
) -> (Scale, Vec<Option<String>>) {
    let mut scale = known.clone();
    if form.typed.contains_key("scale.min") {
        scale.min = whole(form, "scale.min");
        scale.max = whole(form, "scale.max");
        for (name, of) in [
            ("scale.min_label", &mut scale.min_label),
            ("scale.max_label", &mut scale.max_label),
        ] {
            let words = form.words(name, LONGEST_LINE);
            put(of, language, &words);
        }
    }
    let lines = count(form.typed, "option");
    if lines == 0 && known.kind == ScaleKind::Numeric {
        return (scale, Vec::new());
    }
    let mut was = Vec::new();
    scale.options = (0..lines)
        .map(|number| {
            let field = |what: &str| line_field("option", number, what);
            let before = form.text(&field("was"));
            let of = known.option(&before);
            was.push(of.map(|option| option.code.clone()));
            let is_ordinal = form.typed.contains_key(&field("value"));
            let value = if is_ordinal {
                form.number(&field("value"))
            } else {
                of.and_then(|option| option.value)
            };
            let missing = if is_ordinal {
                form.is_ticked(&field("missing"))
            } else {
                of.is_some_and(|option| option.missing)
            };
            Choice {
                code: form.text(&field("code")),
                value: value.filter(|_| !missing),
                missing,
                label: label(
                    form,
                    &field("label"),
                    of.map(|option| &option.label),
                    language,
                ),
            }
        })
        .collect();
    (scale, was)
}

/// A whole number of any sign that may stay empty.
fn whole(form: &mut Reader<'_>, name: &str) -> Option<i64> {
    let text = form.text(name);
    if text.is_empty() {
        return None;
    }
    let number = text
        .parse()
        .ok()
        .filter(|number: &i64| number.abs() <= 1_000_000);
    if number.is_none() {
        let message = app::t!(form.language, "draft-error-number");
        form.faults.add(name, message);
    }
    number
}

/// The button of a line: what is done to which list. `item` and `scale` are ids.
pub(super) fn part_edit(wanted: &str, item: &str, scale: &str) -> Option<(Parts, PartEdit)> {
    let mut words = wanted.split(' ');
    let (verb, list) = (words.next()?, words.next()?);
    let of = match list {
        "option" => Parts::Options(scale.to_owned()),
        "row" => Parts::Rows(item.to_owned()),
        "column" => Parts::Columns(item.to_owned()),
        "field" => Parts::Fields(item.to_owned()),
        _ => return None,
    };
    let number = || words.clone().next()?.parse::<usize>().ok();
    let what = match verb {
        "add" => PartEdit::Add,
        "copy" => PartEdit::Duplicate(number()?),
        "remove" => PartEdit::Remove(number()?),
        "up" => PartEdit::Move {
            from: number()?,
            to: number()?.saturating_sub(1),
        },
        "down" => PartEdit::Move {
            from: number()?,
            to: number()?.saturating_add(1),
        },
        // A line that was dropped: from where, to where.
        "move" => PartEdit::Move {
            from: number()?,
            to: words.clone().nth(1)?.parse().ok()?,
        },
        _ => return None,
    };
    Some((of, what))
}

/// How many lines a list has after one of them was touched.
pub(super) fn lines_after(typed: &Typed, of: &Parts, what: PartEdit) -> usize {
    let before = count(typed, list_name(of));
    match what {
        PartEdit::Add | PartEdit::Duplicate(_) => before + 1,
        PartEdit::Remove(_) => before.saturating_sub(1),
        PartEdit::Move { .. } => before,
    }
}

/// Id of the field that the page goes on with after a line was touched; `lines` is how many there are now.
pub(super) fn line_after(of: &Parts, what: PartEdit, lines: usize) -> String {
    let last = lines.saturating_sub(1);
    let number = match what {
        PartEdit::Add => last,
        PartEdit::Duplicate(number) => number + 1,
        PartEdit::Move { to, .. } => to.min(last),
        PartEdit::Remove(number) => number.min(last),
    };
    field_id(&line_field(list_name(of), number, "label"))
}

/// The list that a refused edit of one of its lines is told at.
pub(super) const fn list_name(of: &Parts) -> &'static str {
    match of {
        Parts::Options(_) => "option",
        Parts::Rows(_) => "row",
        Parts::Columns(_) => "column",
        Parts::Fields(_) => "field",
    }
}
