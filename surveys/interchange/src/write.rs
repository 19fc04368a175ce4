//! The instrument about to be written, and its file (MODEL.md §12).

use std::fmt::Write;

use surveys::instrument::Decimal;

use crate::{draft::Texts, text::REPEATS};

/// Longest text beside an "other", in characters.
const OTHER_CHARS: u32 = 400;

/// An instrument whose every name is unique and every text is there in every language.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) origin: String,
    pub(crate) id: String,
    /// The default language first.
    pub(crate) languages: Vec<String>,
    pub(crate) max_seconds: u32,
    pub(crate) title: Texts,
    pub(crate) intro: Texts,
    pub(crate) privacy: Texts,
    pub(crate) thanks: Texts,
    pub(crate) scales: Vec<(String, MadeScale)>,
    /// In order.
    pub(crate) sections: Vec<MadeSection>,
    pub(crate) items: Vec<MadeItem>,
}

#[derive(Debug)]
pub(crate) struct MadeSection {
    pub(crate) id: String,
    pub(crate) title: Texts,
    pub(crate) random_order: bool,
}

#[derive(Debug, PartialEq)]
pub(crate) enum MadeScale {
    /// Code, number, label.
    Ordinal(Vec<(String, f64, Texts)>),
    Nominal(Vec<(String, Texts)>),
    Numeric {
        min: i64,
        max: i64,
        min_label: Texts,
        max_label: Texts,
    },
}

#[derive(Debug)]
pub(crate) struct MadeItem {
    pub(crate) id: String,
    /// Index into [`Made::sections`].
    pub(crate) section: usize,
    pub(crate) kind: MadeKind,
    pub(crate) seconds: u32,
    pub(crate) show_if: Option<MadeCondition>,
    pub(crate) text: Texts,
    /// Empty if there is none.
    pub(crate) help: Texts,
}

/// When an item is shown. Items are indices into [`Made::items`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum MadeCondition {
    All(Vec<MadeCondition>),
    Any(Vec<MadeCondition>),
    Not(Box<MadeCondition>),
    Is(usize, String),
    Ticked(usize, String),
    AtLeast(usize, Decimal),
    AtMost(usize, Decimal),
    Answered(usize),
}

impl MadeCondition {
    /// As one line of the file; with brackets if it is a part of another.
    fn line(&self, items: &[MadeItem], inner: bool) -> String {
        let id = |index: &usize| items.get(*index).map_or("", |item| &item.id);
        let row = |parts: &[Self], word: &str| {
            let parts: Vec<_> = parts.iter().map(|part| part.line(items, true)).collect();
            let row = parts.join(word);
            if inner && parts.len() > 1 {
                format!("({row})")
            } else {
                row
            }
        };
        match self {
            Self::All(parts) => row(parts, " and "),
            Self::Any(parts) => row(parts, " or "),
            Self::Not(part) => format!("not {}", part.line(items, true)),
            Self::Is(item, code) => format!("{} is '{code}'", id(item)),
            Self::Ticked(item, code) => format!("{} ticked '{code}'", id(item)),
            Self::AtLeast(item, number) => format!("{} at least {number}", id(item)),
            Self::AtMost(item, number) => format!("{} at most {number}", id(item)),
            Self::Answered(item) => format!("{} answered", id(item)),
        }
    }

    /// How many tests it has, and how deep they lie.
    pub(crate) fn size(&self) -> (usize, usize) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                let sizes = parts.iter().map(Self::size);
                let (tests, depth) =
                    sizes.fold((0, 0), |all, one| (all.0 + one.0, all.1.max(one.1)));
                (tests, depth + 1)
            }
            Self::Not(part) => {
                let (tests, depth) = part.size();
                (tests, depth + 1)
            }
            Self::Is(..)
            | Self::Ticked(..)
            | Self::AtLeast(..)
            | Self::AtMost(..)
            | Self::Answered(_) => (1, 0),
        }
    }
}

/// Scales are indices into [`Made::scales`].
#[derive(Debug)]
pub(crate) enum MadeKind {
    Scale(usize),
    SingleChoice(usize),
    /// A scale, and the code of the option with a text.
    ChoiceOrOther(usize, String),
    /// A scale, and the code of the option with a text, if there is one.
    MultipleChoice(usize, Option<String>),
    Ranking(usize),
    Rating(usize),
    Number {
        min: Decimal,
        max: Decimal,
        decimals: u8,
    },
    /// A scale, and what the points add up to.
    Division(usize, u32),
    Grid {
        columns: Vec<(String, usize, Texts)>,
        rows: Vec<(String, Texts)>,
    },
    ShortText(u32),
    OpenText(u32),
    OpenTextGroup {
        fields: Vec<(String, Texts)>,
        max_chars: u32,
    },
}

/// The file.
pub(crate) fn toml(made: &Made) -> String {
    let mut out = String::new();
    let languages: Vec<_> = made.languages.iter().map(|code| quoted(code)).collect();
    line(&mut out, &format!("# Imported from {}.", made.origin));
    line(
        &mut out,
        "# No item counts for a dimension yet: set `dimension`, `construct` and `scored_in` where one should.",
    );
    pair(&mut out, "schema", &quoted("instrument/1"));
    pair(&mut out, "id", &quoted(&made.id));
    pair(&mut out, "version", &quoted("1.0.0"));
    pair(
        &mut out,
        "languages",
        &format!("[{}]", languages.join(", ")),
    );
    pair(
        &mut out,
        "default_language",
        &quoted(made.languages.first().map_or("en", String::as_str)),
    );
    pair(&mut out, "audience", &quoted("staff"));
    // One word for all, where it says it all.
    let shuffled =
        !made.sections.is_empty() && made.sections.iter().all(|section| section.random_order);
    let order = if shuffled {
        "shuffle_within_section"
    } else {
        "fixed"
    };
    pair(&mut out, "item_order", &quoted(order));
    pair(&mut out, "max_seconds", &made.max_seconds.to_string());
    for (key, texts) in [
        ("title", &made.title),
        ("intro", &made.intro),
        ("privacy", &made.privacy),
        ("thanks", &made.thanks),
    ] {
        localized(&mut out, key, texts);
    }
    for (id, made) in &made.scales {
        scale(&mut out, id, made);
    }
    for (order, section) in made.sections.iter().enumerate() {
        line(&mut out, "\n[[sections]]");
        pair(&mut out, "id", &quoted(&section.id));
        pair(&mut out, "order", &(order + 1).to_string());
        localized(&mut out, "title", &section.title);
        if section.random_order && !shuffled {
            pair(&mut out, "random_order", "true");
        }
    }
    for one in &made.items {
        item(&mut out, made, one);
    }
    out
}

fn scale(out: &mut String, id: &str, scale: &MadeScale) {
    line(out, "\n[[scales]]");
    pair(out, "id", &quoted(id));
    match scale {
        MadeScale::Ordinal(options) => {
            pair(out, "kind", &quoted("ordinal"));
            for (code, value, label) in options {
                line(out, "\n[[scales.options]]");
                pair(out, "code", &quoted(code));
                pair(out, "value", &value.to_string());
                localized(out, "label", label);
            }
        }
        MadeScale::Nominal(options) => {
            pair(out, "kind", &quoted("nominal"));
            for (code, label) in options {
                line(out, "\n[[scales.options]]");
                pair(out, "code", &quoted(code));
                localized(out, "label", label);
            }
        }
        MadeScale::Numeric {
            min,
            max,
            min_label,
            max_label,
        } => {
            pair(out, "kind", &quoted("numeric"));
            pair(out, "min", &min.to_string());
            pair(out, "max", &max.to_string());
            localized(out, "min_label", min_label);
            localized(out, "max_label", max_label);
        }
    }
}

fn item(out: &mut String, made: &Made, item: &MadeItem) {
    let scale = |index: usize| quoted(made.scales.get(index).map_or("", |(id, _)| id));
    let section = made
        .sections
        .get(item.section)
        .map_or("", |section| &section.id);
    line(out, "\n[[items]]");
    pair(out, "id", &quoted(&item.id));
    pair(out, "section", &quoted(section));
    let (kind, of) = match &item.kind {
        MadeKind::Scale(of) => ("scale", Some(*of)),
        MadeKind::SingleChoice(of) | MadeKind::ChoiceOrOther(of, _) => ("single_choice", Some(*of)),
        MadeKind::MultipleChoice(of, _) => ("multiple_choice", Some(*of)),
        MadeKind::Ranking(of) => ("ranking", Some(*of)),
        MadeKind::Rating(of) => ("rating", Some(*of)),
        MadeKind::Number { .. } => ("number", None),
        MadeKind::Division(of, _) => ("division", Some(*of)),
        MadeKind::Grid { .. } => ("grid", None),
        MadeKind::ShortText(_) => ("short_text", None),
        MadeKind::OpenText(_) => ("open_text", None),
        MadeKind::OpenTextGroup { .. } => ("open_text_group", None),
    };
    pair(out, "type", &quoted(kind));
    if let Some(of) = of {
        pair(out, "scale", &scale(of));
    }
    let scored_in = match &item.kind {
        MadeKind::OpenText(_) | MadeKind::OpenTextGroup { .. } => "themes",
        _ => "none",
    };
    pair(out, "scored_in", &quoted(scored_in));
    pair(out, "seconds", &item.seconds.to_string());
    if let MadeKind::ShortText(max_chars)
    | MadeKind::OpenText(max_chars)
    | MadeKind::OpenTextGroup { max_chars, .. } = item.kind
    {
        pair(out, "max_chars", &max_chars.to_string());
    }
    if let MadeKind::ChoiceOrOther(_, code) | MadeKind::MultipleChoice(_, Some(code)) = &item.kind {
        pair(out, "other.option", &quoted(code));
        pair(out, "other.max_chars", &OTHER_CHARS.to_string());
    }
    if let MadeKind::Number { min, max, decimals } = &item.kind {
        pair(out, "min", &min.to_string());
        pair(out, "max", &max.to_string());
        pair(out, "decimals", &decimals.to_string());
    }
    if let MadeKind::Division(_, total) = &item.kind {
        pair(out, "total", &total.to_string());
    }
    if let Some(condition) = &item.show_if {
        pair(out, "show_if", &quoted(&condition.line(&made.items, false)));
    }
    localized(out, "text", &item.text);
    localized(out, "help", &item.help);
    match &item.kind {
        MadeKind::Grid { columns, rows } => {
            for (id, of, label) in columns {
                line(out, "\n[[items.columns]]");
                pair(out, "id", &quoted(id));
                pair(out, "scale", &scale(*of));
                localized(out, "label", label);
            }
            parts(out, "rows", rows);
        }
        MadeKind::OpenTextGroup { fields, .. } => parts(out, "fields", fields),
        MadeKind::Scale(_)
        | MadeKind::SingleChoice(_)
        | MadeKind::ChoiceOrOther(..)
        | MadeKind::MultipleChoice(..)
        | MadeKind::Ranking(_)
        | MadeKind::Rating(_)
        | MadeKind::Number { .. }
        | MadeKind::Division(..)
        | MadeKind::ShortText(_)
        | MadeKind::OpenText(_) => {}
    }
}

fn parts(out: &mut String, key: &str, parts: &[(String, Texts)]) {
    for (id, label) in parts {
        line(out, &format!("\n[[items.{key}]]"));
        pair(out, "id", &quoted(id));
        localized(out, "label", label);
    }
}

fn localized(out: &mut String, key: &str, texts: &Texts) {
    for (language, text) in texts {
        // What looks like our own placeholder is text here; what is meant as one has a mark.
        let text = text
            .replace("{answer:", "{answer :")
            .replace(REPEATS, "{answer:");
        pair(out, &format!("{key}.{language}"), &quoted(&text));
    }
}

fn pair(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key} = {value}");
}

fn line(out: &mut String, line: &str) {
    let _ = writeln!(out, "{line}");
}

/// A basic string of TOML on one line.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
