//! How wide a text runs in Inter, so that screen and PDF break and place it the same way.

use crate::{
    display::Weight,
    metrics::{
        REGULAR_ASCII, REGULAR_LATIN, REGULAR_OTHER, SEMI_BOLD_ASCII, SEMI_BOLD_LATIN,
        SEMI_BOLD_OTHER, UNITS_PER_EM,
    },
};

/// The width of one line of text, in the units of `size`. Never less than the font's, digits tabular or not.
pub fn measure(text: &str, size: f64, weight: Weight) -> f64 {
    let units: u32 = text
        .chars()
        .map(|character| u32::from(advance(character, weight)))
        .sum();
    f64::from(units) * size / UNITS_PER_EM
}

/// The text, cut with an ellipsis where it would run wider than `width`.
pub fn fit(text: &str, size: f64, weight: Weight, width: f64) -> String {
    if measure(text, size, weight) <= width {
        return text.to_owned();
    }
    let room = width - measure("…", size, weight);
    let mut used = 0.0;
    let mut cut = 0;
    for (start, character) in text.char_indices() {
        used += f64::from(advance(character, weight)) * size / UNITS_PER_EM;
        if used > room {
            break;
        }
        cut = start + character.len_utf8();
    }
    format!("{}…", text[..cut].trim_end())
}

/// The text in lines no wider than `width`, at most `max_lines`; what does not fit ends in an ellipsis.
///
/// Lines break at spaces and after hyphens and slashes; a single word that is too wide is cut.
pub fn wrap(text: &str, size: f64, weight: Weight, width: f64, max_lines: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let longer = format!("{line}{piece}");
        if line.is_empty() || measure(longer.trim_end(), size, weight) <= width {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, piece.to_owned()));
        }
    }
    if !line.trim().is_empty() {
        lines.push(line);
    }
    if lines.len() > max_lines {
        let rest = lines.split_off(max_lines.saturating_sub(1)).concat();
        lines.push(rest);
    }
    lines
        .into_iter()
        .map(|line| fit(line.trim(), size, weight, width))
        .collect()
}

/// Like [`wrap`], but what does not fit is cut from the text and never from `suffix`, which ends the last line.
pub fn wrap_keeping(
    text: &str,
    suffix: &str,
    size: f64,
    weight: Weight,
    width: f64,
    max_lines: usize,
) -> Vec<String> {
    let whole = wrap(&format!("{text}{suffix}"), size, weight, width, max_lines);
    if whole.last().is_none_or(|last| last.ends_with(suffix))
        && !whole.iter().any(|line| line.ends_with('…'))
    {
        return whole;
    }
    let mut lines = wrap(text, size, weight, width, max_lines);
    if let Some(last) = lines.last_mut() {
        let room = width - measure(suffix, size, weight);
        *last = format!(
            "{}{suffix}",
            fit(last.trim_end_matches('…'), size, weight, room)
        );
    }
    lines
}

/// The text in two lines of about the same width, none wider than `width`; in one where the text is a single word.
pub fn balance(text: &str, size: f64, weight: Weight, width: f64) -> Vec<String> {
    let mut best: Option<(f64, usize)> = None;
    let mut split = 0;
    for piece in pieces(text) {
        split += piece.len();
        if split == text.len() {
            break;
        }
        let (first, second) = text.split_at(split);
        let wider = measure(first.trim_end(), size, weight).max(measure(second, size, weight));
        if best.is_none_or(|(least, _)| wider < least) {
            best = Some((wider, split));
        }
    }
    let lines = match best {
        Some((_, split)) => {
            let (first, second) = text.split_at(split);
            vec![first.trim_end(), second]
        }
        None => vec![text],
    };
    lines
        .into_iter()
        .map(|line| fit(line, size, weight, width))
        .collect()
}

/// Words with the space or hyphen that ends them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-', '/'])
}

fn advance(character: char, weight: Weight) -> u16 {
    let (ascii, latin, other) = match weight {
        Weight::Regular => (&REGULAR_ASCII, &REGULAR_LATIN, &REGULAR_OTHER),
        Weight::SemiBold => (&SEMI_BOLD_ASCII, &SEMI_BOLD_LATIN, &SEMI_BOLD_OTHER),
    };
    let code = character as usize;
    match code {
        0x20..=0x7e => ascii[code - 0x20],
        0xa0..=0x17f => latin[code - 0xa0],
        _ => other
            .binary_search_by_key(&character, |(known, _)| *known)
            .map_or(UNKNOWN, |index| other[index].1),
    }
}

/// Characters outside the table count as an em: wider than almost any letter of the scripts that Inter writes.
const UNKNOWN: u16 = 2048;
