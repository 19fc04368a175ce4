//! Between a draft and the instrument file (MODEL.md §12).
//!
//! What was read and is written again says the same: every key has its place in [`Draft`]; only comments and the order of
//! keys are the file's own. A draft can always be written; whether the file is an instrument is asked afterwards.

use std::fmt::Write as _;

use serde::{Deserialize, Deserializer, Serialize};

use crate::{
    condition::{Asks, Condition, Test},
    draft::{
        AfterSubmit, Audience, Draft, Facet, Item, Kind, Place, Scale, ScaleKind, Section, Texts,
    },
};

/// What sections do that do not say whether their order is random: the word of the whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ItemOrder {
    Fixed,
    ShuffleWithinSection,
}

/// A draft as a database keeps it, in JSON. The order was once that of the whole questionnaire; what was kept then has every
/// section shuffled, or none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptDraft {
    // Always there, so that the version of the program before this one can read it.
    item_order: ItemOrder,
    #[serde(flatten)]
    draft: Draft,
}

impl From<Draft> for KeptDraft {
    fn from(draft: Draft) -> Self {
        Self {
            item_order: ItemOrder::Fixed,
            draft,
        }
    }
}

impl From<KeptDraft> for Draft {
    fn from(kept: KeptDraft) -> Self {
        let mut draft = kept.draft;
        if kept.item_order == ItemOrder::ShuffleWithinSection {
            for section in &mut draft.sections {
                section.random_order = true;
            }
        }
        draft
    }
}

/// Why a file makes no draft.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file is no questionnaire of ours: {0}")]
pub struct Unreadable(pub String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "schema")]
    _schema: String,
    id: String,
    version: String,
    languages: Vec<String>,
    default_language: String,
    audience: Audience,
    #[serde(default)]
    constituents: Vec<String>,
    item_order: ItemOrder,
    max_seconds: u32,
    subset_of: Option<String>,
    wave_interval_days: Option<u32>,
    #[serde(default)]
    title: Texts,
    #[serde(default)]
    intro: Texts,
    #[serde(default)]
    privacy: Texts,
    #[serde(default)]
    thanks: Texts,
    #[serde(default)]
    scales: Vec<Scale>,
    #[serde(default)]
    sections: Vec<FileSection>,
    #[serde(default)]
    items: Vec<FileItem>,
    #[serde(default)]
    after_submit: Vec<AfterSubmit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileSection {
    id: String,
    order: i64,
    #[serde(default)]
    title: Texts,
    random_order: Option<bool>,
}

#[derive(Deserialize)]
struct FileItem {
    section: String,
    #[serde(flatten)]
    item: Item,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ShowIf {
    Line(String),
    Table { item: String, equals: String },
}

/// A line, or the older table with `item` and `equals`.
pub(crate) fn show_if<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let read = Option::<ShowIf>::deserialize(from)?;
    Ok(read.map(|read| match read {
        ShowIf::Line(line) => line,
        ShowIf::Table { item, equals } => Condition::Test(Test {
            of: item,
            asks: Asks::Is(vec![equals]),
        })
        .to_string(),
    }))
}

impl Draft {
    /// Reads an instrument file. It may have gaps. Keys of items that are none of ours are not kept: what has them is no
    /// instrument, and its faults are told by `Instrument::parse`.
    ///
    /// # Errors
    /// What cannot be read, in the words of the TOML reader.
    pub fn read(source: &str) -> Result<Self, Unreadable> {
        let file: File =
            toml::from_str(source).map_err(|error| Unreadable(error.message().to_owned()))?;
        let shuffled = file.item_order == ItemOrder::ShuffleWithinSection;
        let mut sections = file.sections;
        sections.sort_by_key(|section| section.order);
        let mut sections: Vec<Section> = sections
            .into_iter()
            .map(|section| Section {
                id: section.id,
                title: section.title,
                random_order: section.random_order.unwrap_or(shuffled),
                items: Vec::new(),
            })
            .collect();
        for FileItem { section, item } in file.items {
            match sections.iter_mut().find(|known| known.id == section) {
                Some(known) => known.items.push(item),
                None => sections.push(Section {
                    id: section,
                    title: Texts::new(),
                    random_order: shuffled,
                    items: vec![item],
                }),
            }
        }
        Ok(Self {
            id: file.id,
            version: file.version,
            languages: file.languages,
            default_language: file.default_language,
            audience: file.audience,
            constituents: file.constituents,
            max_seconds: file.max_seconds,
            subset_of: file.subset_of,
            wave_interval_days: file.wave_interval_days,
            title: file.title,
            intro: file.intro,
            privacy: file.privacy,
            thanks: file.thanks,
            scales: file.scales,
            sections,
            after_submit: file.after_submit,
        })
    }

    /// Whether one word for the whole file says the order of all sections.
    fn is_shuffled(&self) -> bool {
        !self.sections.is_empty() && self.sections.iter().all(|section| section.random_order)
    }

    /// The instrument file.
    pub fn to_toml(&self) -> String {
        self.written().0
    }

    /// The file, and where each part of the draft begins in it: line from 1, in order.
    pub(crate) fn written(&self) -> (String, Vec<(usize, Place)>) {
        let mut pen = Pen {
            out: String::new(),
            lines: 0,
            places: Vec::new(),
            languages: &self.languages,
        };
        pen.head(self);
        for scale in &self.scales {
            pen.scale(scale);
        }
        for (number, section) in self.sections.iter().enumerate() {
            pen.table("sections", Place::Section(section.id.clone()));
            pen.text("id", &section.id);
            pen.pair("order", &(number + 1).to_string());
            pen.localized("title", &section.title);
            if section.random_order && !self.is_shuffled() {
                pen.pair("random_order", "true");
            }
        }
        for section in &self.sections {
            for item in &section.items {
                pen.item(&section.id, item);
            }
        }
        for question in &self.after_submit {
            pen.table("after_submit", Place::AfterSubmit(question.id.clone()));
            pen.text("id", &question.id);
            pen.text("type", "opt_in");
            pen.text("stored", "separately");
            pen.list("seeds", &question.seeds);
            pen.localized("text", &question.text);
            pen.localized("help", &question.help);
        }
        (pen.out, pen.places)
    }
}

struct Pen<'d> {
    out: String,
    lines: usize,
    places: Vec<(usize, Place)>,
    languages: &'d [String],
}

impl Pen<'_> {
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.out, "{line}");
        self.lines += 1;
    }

    fn pair(&mut self, key: &str, value: &str) {
        self.line(&format!("{key} = {value}"));
    }

    fn text(&mut self, key: &str, text: &str) {
        self.pair(key, &quoted(text));
    }

    fn list(&mut self, key: &str, texts: &[String]) {
        if !texts.is_empty() {
            let texts: Vec<_> = texts.iter().map(|text| quoted(text)).collect();
            self.pair(key, &format!("[{}]", texts.join(", ")));
        }
    }

    fn count(&mut self, key: &str, count: Option<u32>) {
        if let Some(count) = count {
            self.pair(key, &count.to_string());
        }
    }

    fn number(&mut self, key: &str, number: Option<f64>) {
        if let Some(number) = number.filter(|number| number.is_finite()) {
            self.pair(key, &number.to_string());
        }
    }

    fn localized(&mut self, key: &str, texts: &Texts) {
        let languages = self.languages;
        for language in languages {
            if let Some(text) = texts.get(language).filter(|text| !text.trim().is_empty()) {
                self.pair(&format!("{key}.{}", quoted(language)), &quoted(text));
            }
        }
    }

    fn table(&mut self, name: &str, place: Place) {
        self.line("");
        self.places.push((self.lines + 1, place));
        self.line(&format!("[[{name}]]"));
    }

    fn head(&mut self, draft: &Draft) {
        self.places.push((1, Place::Settings));
        self.text("schema", "instrument/1");
        self.text("id", &draft.id);
        self.text("version", &draft.version);
        let languages: Vec<_> = draft.languages.iter().map(|one| quoted(one)).collect();
        self.pair("languages", &format!("[{}]", languages.join(", ")));
        self.text("default_language", &draft.default_language);
        self.text(
            "audience",
            match draft.audience {
                Audience::Staff => "staff",
                Audience::Constituents => "constituents",
            },
        );
        self.list("constituents", &draft.constituents);
        self.text(
            "item_order",
            if draft.is_shuffled() {
                "shuffle_within_section"
            } else {
                "fixed"
            },
        );
        self.pair("max_seconds", &draft.max_seconds.to_string());
        if let Some(parent) = &draft.subset_of {
            self.text("subset_of", parent);
        }
        self.count("wave_interval_days", draft.wave_interval_days);
        for (key, texts) in [
            ("title", &draft.title),
            ("intro", &draft.intro),
            ("privacy", &draft.privacy),
            ("thanks", &draft.thanks),
        ] {
            self.localized(key, texts);
        }
    }

    fn scale(&mut self, scale: &Scale) {
        self.table("scales", Place::Scale(scale.id.clone()));
        self.text("id", &scale.id);
        self.text("kind", scale.kind.word());
        if scale.kind == ScaleKind::Numeric {
            for (key, number) in [("min", scale.min), ("max", scale.max)] {
                if let Some(number) = number {
                    self.pair(key, &number.to_string());
                }
            }
            self.localized("min_label", &scale.min_label);
            self.localized("max_label", &scale.max_label);
            return;
        }
        for option in &scale.options {
            self.line("[[scales.options]]");
            self.text("code", &option.code);
            if option.missing {
                self.pair("missing", "true");
            } else {
                self.number("value", option.value);
            }
            self.localized("label", &option.label);
        }
    }

    fn item(&mut self, section: &str, item: &Item) {
        self.table("items", Place::Item(item.id.clone()));
        self.text("id", &item.id);
        self.text("section", section);
        self.text("type", item.kind.word());
        if !item.kind.scales().is_empty() && !item.scale.is_empty() {
            self.text("scale", &item.scale);
        }
        if let Some(dimension) = &item.dimension {
            self.text("dimension", dimension);
        }
        if let Some(construct) = item.construct {
            let word = match construct {
                surveys::instrument::Construct::Readiness => "readiness",
                surveys::instrument::Construct::Maturity => "maturity",
            };
            self.text("construct", word);
        }
        if let Some(facet) = item.facet.map(Facet::word) {
            self.text("facet", facet);
        }
        if item.reverse {
            self.pair("reverse", "true");
        }
        self.text("scored_in", item.scored_in.word());
        self.pair("required", "false");
        self.count("seconds", item.seconds);
        self.list("seeds", &item.seeds);
        if let Some(attribute) = &item.prefill {
            self.text("prefill", attribute);
        }
        if let Some(line) = &item.show_if {
            self.text("show_if", line);
        }
        self.settings(item);
        self.localized("text", &item.text);
        self.localized("help", &item.help);
        self.parts(item);
    }

    /// What only some kinds have.
    fn settings(&mut self, item: &Item) {
        match item.kind {
            Kind::SingleChoice => self.other(item),
            Kind::MultipleChoice => {
                self.list("exclusive", &item.exclusive);
                self.count("min_choices", item.min_choices);
                self.count("max_choices", item.max_choices);
                self.other(item);
            }
            Kind::Number => {
                self.count("decimals", item.decimals);
                self.number("min", item.min);
                self.number("max", item.max);
                self.localized("unit", &item.unit);
            }
            Kind::Ranking => self.count("places", item.places),
            Kind::Division => self.count("total", item.total),
            Kind::ShortText | Kind::OpenText | Kind::OpenTextGroup => {
                self.count("max_chars", item.max_chars);
            }
            Kind::Scale | Kind::NowAndPreferred | Kind::Grid | Kind::Rating => {}
        }
    }

    fn other(&mut self, item: &Item) {
        if let Some(other) = &item.other {
            self.text("other.option", &other.option);
            self.count("other.max_chars", other.max_chars);
        }
    }

    fn parts(&mut self, item: &Item) {
        if item.kind == Kind::Grid {
            for column in &item.columns {
                self.line("[[items.columns]]");
                self.text("id", &column.id);
                self.text("scale", &column.scale);
                self.localized("label", &column.label);
            }
        }
        let (key, parts) = match item.kind {
            Kind::Grid => ("rows", &item.rows),
            Kind::OpenTextGroup => ("fields", &item.fields),
            _ => return,
        };
        for part in parts {
            self.line(&format!("[[items.{key}]]"));
            self.text("id", &part.id);
            self.localized("label", &part.label);
        }
    }
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
