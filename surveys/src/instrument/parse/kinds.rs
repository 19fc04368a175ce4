//! The kinds of items that need more than a scale.

use std::sync::Arc;

use super::{AnyScale, max_chars, scale_of, wrong_scale};
use crate::{
    instrument::{
        Decimal, Division, ItemKind, MultipleChoice, NumberField, OTHER_TEXT, Other, Ranking, Scale,
    },
    toml_source::Table,
};

/// Points that are divided, unless the file says otherwise.
const TOTAL: u32 = 100;
/// Longest text beside an "other", unless the file says otherwise.
const OTHER_CHARS: u32 = 200;

/// One option, perhaps with a text beside one of them.
pub(super) fn single(table: &Table<'_, '_>, scale: &Arc<Scale>) -> Option<ItemKind> {
    let scale = Arc::clone(scale);
    if !table.has("other") {
        return Some(ItemKind::SingleChoice(scale));
    }
    let other = other(table, &scale)?;
    Some(ItemKind::ChoiceOrOther { scale, other })
}

/// Any number of options.
pub(super) fn multiple(table: &Table<'_, '_>, scales: &[AnyScale]) -> Option<ItemKind> {
    let scale = options(table, scales)?;
    let count = scale.options.len();
    let exclusive: Vec<u8> = table
        .texts("exclusive")
        .iter()
        .filter_map(|code| place(table, "exclusive", &scale, code))
        .collect();
    let together = count.saturating_sub(exclusive.len()).max(1);
    let min = within(table, "min_choices", 1, together);
    let max = within(table, "max_choices", together, together);
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        table.fault(
            "min_choices",
            format!(
                "{} asks for at least {min} and at most {max} ticks",
                table.name()
            ),
            "Make `min_choices` the smaller number.",
        );
        return None;
    }
    let other = if table.has("other") {
        Some(other(table, &scale)?)
    } else {
        None
    };
    Some(ItemKind::MultipleChoice(MultipleChoice {
        scale,
        min: min?,
        max: max?,
        exclusive,
        other,
    }))
}

/// A number that is typed.
pub(super) fn number(table: &Table<'_, '_>, languages: &[String]) -> Option<ItemKind> {
    let decimals = if table.has("decimals") {
        table.count("decimals", 1)
    } else {
        Some(0)
    };
    let decimals = decimals.and_then(|digits| u8::try_from(digits).ok());
    let decimals = decimals.filter(|digits| *digits <= Decimal::DIGITS);
    if decimals.is_none() {
        table.fault(
            "decimals",
            format!(
                "{} has more than {} digits after the decimal mark",
                table.name(),
                Decimal::DIGITS
            ),
            "Write a whole number from 0 to 4.",
        );
    }
    let min = table.number("min", "0").map(Decimal::near);
    let max = table.number("max", "60").map(Decimal::near);
    let unit = table.optional_localized("unit", languages);
    let (min, max) = (min?, max?);
    match (min, max, decimals) {
        (Some(min), Some(max), Some(decimals))
            if min < max && min.decimals().max(max.decimals()) <= decimals =>
        {
            Some(ItemKind::Number(NumberField {
                min,
                max,
                decimals,
                unit: unit.unwrap_or_default(),
            }))
        }
        (_, _, None) => None,
        _ => {
            table.fault(
                "min",
                format!("{} can take no number", table.name()),
                "Write `min` below `max`, with no more digits than `decimals` allows, such as `min = 0` and `max = 60`.",
            );
            None
        }
    }
}

/// Options in an order.
pub(super) fn ranking(table: &Table<'_, '_>, scales: &[AnyScale]) -> Option<ItemKind> {
    let scale = options(table, scales)?;
    let count = scale.options.len();
    let places = within(table, "places", count, count)?;
    Some(ItemKind::Ranking(Ranking { scale, places }))
}

/// Points among options.
pub(super) fn division(table: &Table<'_, '_>, scales: &[AnyScale]) -> Option<ItemKind> {
    let scale = options(table, scales)?;
    let total = if table.has("total") {
        table.count("total", TOTAL)?
    } else {
        TOTAL
    };
    if !(1..=1_000_000).contains(&total) {
        table.fault(
            "total",
            format!("{} divides {total} points", table.name()),
            "Divide between 1 and 1000000.",
        );
        return None;
    }
    Some(ItemKind::Division(Division { scale, total }))
}

/// A scale whose codes become parts of field names.
fn options(table: &Table<'_, '_>, scales: &[AnyScale]) -> Option<Arc<Scale>> {
    let scale = match scale_of(table, scales)? {
        AnyScale::Ordinal(scale) | AnyScale::Nominal(scale) => Arc::clone(scale),
        numeric @ AnyScale::Numeric(_) => {
            return wrong_scale(table, numeric, "an ordinal or nominal scale");
        }
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let wrong = scale
        .options
        .iter()
        .find(|option| !option.code.chars().all(plain) || option.code == OTHER_TEXT);
    if let Some(option) = wrong {
        table.fault(
            "scale",
            format!(
                "{} makes a field of every option, and the code `{}` cannot be part of its name",
                table.name(),
                option.code
            ),
            format!(
                "Use letters, digits, `-` and `_` in the codes of `{}`, and not `{OTHER_TEXT}`.",
                scale.id
            ),
        );
        return None;
    }
    Some(scale)
}

/// The option with a text beside it.
fn other(table: &Table<'_, '_>, scale: &Scale) -> Option<Other> {
    let inner = table.optional_table("other")?;
    let option = inner
        .text("option", "other")
        .and_then(|code| place(&inner, "option", scale, &code));
    let max_chars = if inner.has("max_chars") {
        max_chars(&inner)
    } else {
        Some(OTHER_CHARS)
    };
    inner.deny_unknown();
    Some(Other {
        option: option?,
        max_chars: max_chars?,
    })
}

/// Index of an option.
fn place(table: &Table<'_, '_>, key: &str, scale: &Scale, code: &str) -> Option<u8> {
    let found = scale.options.iter().position(|option| option.code == code);
    if found.is_none() {
        table.fault(
            key,
            format!("`{key}` of {} names `{code}`", table.name()),
            format!("Name an option code of the scale `{}`.", scale.id),
        );
    }
    found.and_then(|index| u8::try_from(index).ok())
}

/// A count from 1 to `most`, `default` when missing.
fn within(table: &Table<'_, '_>, key: &str, default: usize, most: usize) -> Option<u8> {
    let count = if table.has(key) {
        usize::try_from(table.count(key, 1)?).ok()?
    } else {
        default
    };
    if !(1..=most).contains(&count) {
        table.fault(
            key,
            format!("`{key}` of {} is {count}", table.name()),
            format!("Write a number from 1 to {most}."),
        );
        return None;
    }
    u8::try_from(count).ok()
}
