//! What the columns of a file of answers mean: one variable for each field of a form, with its question, values and
//! labels in every language. As data for programs and people, and as DDI Codebook 2.5.

use std::sync::LazyLock;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use surveys::{
    instrument::{Instrument, Item, ItemKind, OTHER_TEXT, SIDES, Scale, TICKED},
    language::Localized,
};

/// A column of a file of answers.
#[derive(Debug, Clone)]
pub struct Variable<'i> {
    /// Name of the column.
    pub name: String,
    /// The item it belongs to.
    pub item: &'i Item,
    /// What it asks beside the question of its item: a row, an option, a field. From the broadest to the narrowest.
    pub parts: Vec<&'i Localized>,
    /// What stands in it.
    pub values: Values<'i>,
}

/// What can stand in a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Values<'i> {
    /// One of these options.
    Options(&'i Scale),
    /// `yes`, or nothing.
    Ticked,
    /// A whole number in these bounds, the smallest and the largest with words.
    Whole {
        /// Smallest.
        min: i64,
        /// Largest.
        max: i64,
        /// What the smallest and the largest mean, if that is said.
        ends: Option<(&'i Localized, &'i Localized)>,
    },
    /// A number in these bounds, as it is written.
    Decimal {
        /// Smallest.
        min: String,
        /// Largest.
        max: String,
        /// What is counted; may be empty.
        unit: &'i Localized,
    },
    /// Text of at most so many characters. It is a comment: kept apart, told by the rules for comments.
    Text(u32),
}

/// What the two sides of a pair are called, in their order; the questionnaire has no words for them.
static SIDE_LABELS: LazyLock<[Localized; SIDES.len()]> = LazyLock::new(|| {
    let words = [
        ["Now", "Heute", "Hoy", "Aujourd’hui"],
        ["Preferred", "Gewünscht", "Deseado", "Souhaité"],
    ];
    words.map(|words| {
        let languages = ["en", "de", "es", "fr"].map(str::to_owned);
        Localized(
            languages
                .into_iter()
                .zip(words.map(str::to_owned))
                .collect(),
        )
    })
});

/// Stands behind the label of an option for the text beside it.
static IN_WORDS: LazyLock<Localized> = LazyLock::new(|| {
    let languages = ["en", "de", "es", "fr"].map(str::to_owned);
    let words = ["in words", "in Worten", "en palabras", "en toutes lettres"].map(str::to_owned);
    Localized(languages.into_iter().zip(words).collect())
});

/// All variables of an instrument, in the order of its columns.
pub fn variables(instrument: &Instrument) -> Vec<Variable<'_>> {
    instrument.items.iter().flat_map(of_item).collect()
}

/// A column of an item.
fn column<'i>(
    name: String,
    item: &'i Item,
    parts: Vec<&'i Localized>,
    values: Values<'i>,
) -> Variable<'i> {
    Variable {
        name,
        item,
        parts,
        values,
    }
}

fn of_item(item: &Item) -> Vec<Variable<'_>> {
    let named = |part: &str| format!("{}.{part}", item.id);
    match &item.kind {
        ItemKind::Scale(scale) | ItemKind::SingleChoice(scale) => vec![column(
            item.id.clone(),
            item,
            Vec::new(),
            Values::Options(scale),
        )],
        ItemKind::ChoiceOrOther { scale, other } => {
            let label = &scale.options[usize::from(other.option)].label;
            let mut found = vec![column(
                item.id.clone(),
                item,
                Vec::new(),
                Values::Options(scale),
            )];
            found.push(column(
                named(OTHER_TEXT),
                item,
                vec![label, &*IN_WORDS],
                Values::Text(other.max_chars),
            ));
            found
        }
        ItemKind::MultipleChoice(asked) => {
            let mut found: Vec<Variable<'_>> = asked
                .scale
                .options
                .iter()
                .map(|option| {
                    column(
                        named(&option.code),
                        item,
                        vec![&option.label],
                        Values::Ticked,
                    )
                })
                .collect();
            if let Some(other) = &asked.other {
                let label = &asked.scale.options[usize::from(other.option)].label;
                let name = named(OTHER_TEXT);
                found.push(column(
                    name,
                    item,
                    vec![label, &*IN_WORDS],
                    Values::Text(other.max_chars),
                ));
            }
            found
        }
        ItemKind::Number(field) => vec![column(
            item.id.clone(),
            item,
            Vec::new(),
            Values::Decimal {
                min: field.min.to_string(),
                max: field.max.to_string(),
                unit: &field.unit,
            },
        )],
        ItemKind::Ranking(asked) => numbered(item, &asked.scale, 1, i64::from(asked.places)),
        ItemKind::Division(asked) => numbered(item, &asked.scale, 0, i64::from(asked.total)),
        ItemKind::NowAndPreferred(scale) => SIDES
            .iter()
            .zip(SIDE_LABELS.iter())
            .map(|(side, label)| column(named(side), item, vec![label], Values::Options(scale)))
            .collect(),
        ItemKind::Grid { columns, rows } => rows
            .iter()
            .flat_map(|row| columns.iter().map(move |asked| (row, asked)))
            .map(|(row, asked)| {
                let name = format!("{}.{}.{}", item.id, row.id, asked.id);
                let parts = vec![&row.label, &asked.label];
                column(name, item, parts, Values::Options(&asked.scale))
            })
            .collect(),
        ItemKind::Rating(line) => vec![column(
            item.id.clone(),
            item,
            Vec::new(),
            Values::Whole {
                min: line.min,
                max: line.max,
                ends: Some((&line.min_label, &line.max_label)),
            },
        )],
        ItemKind::ShortText { max_chars } | ItemKind::OpenText { max_chars } => {
            vec![column(
                item.id.clone(),
                item,
                Vec::new(),
                Values::Text(*max_chars),
            )]
        }
        ItemKind::OpenTextGroup { fields, max_chars } => fields
            .iter()
            .map(|field| {
                column(
                    named(&field.id),
                    item,
                    vec![&field.label],
                    Values::Text(*max_chars),
                )
            })
            .collect(),
    }
}

/// A whole number for each option.
fn numbered<'i>(item: &'i Item, scale: &'i Scale, min: i64, max: i64) -> Vec<Variable<'i>> {
    scale
        .options
        .iter()
        .map(|option| {
            let values = Values::Whole {
                min,
                max,
                ends: None,
            };
            let name = format!("{}.{}", item.id, option.code);
            column(name, item, vec![&option.label], values)
        })
        .collect()
}

/// The codebook as DDI Codebook 2.5 (ddialliance.org).
pub fn ddi(instrument: &Instrument) -> String {
    let mut book = Book {
        writer: Writer::new_with_indent(Vec::new(), b' ', 2),
        instrument,
    };
    book.write();
    // The writer is given text only.
    String::from_utf8(book.writer.into_inner()).unwrap_or_default()
}

struct Book<'i> {
    writer: Writer<Vec<u8>>,
    instrument: &'i Instrument,
}

impl Book<'_> {
    fn event(&mut self, event: Event<'_>) {
        // Writing to memory cannot fail.
        let _ = self.writer.write_event(event);
    }

    fn within(&mut self, name: &str, attributes: &[(&str, &str)], inner: impl FnOnce(&mut Self)) {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Start(start));
        inner(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        let text: String = text.chars().filter(|c| is_xml(*c)).collect();
        self.within(name, attributes, |book| {
            book.event(Event::Text(BytesText::new(&text)));
        });
    }

    /// One element for each language that has words of its own.
    fn localized(&mut self, name: &str, texts: &[&Localized]) {
        let fallback = self.instrument.default_language.clone();
        for language in self.instrument.languages.clone() {
            let is_there = texts.iter().any(|text| text.get(&language).is_some());
            let words: Vec<&str> = texts
                .iter()
                .map(|text| text.or(&language, &fallback))
                .filter(|words| !words.is_empty())
                .collect();
            if is_there && !words.is_empty() {
                self.leaf(name, &[("xml:lang", &language)], &words.join(" – "));
            }
        }
    }

    fn write(&mut self) {
        let instrument = self.instrument;
        self.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        let named = [
            ("xmlns", "ddi:codebook:2_5"),
            ("version", "2.5"),
            ("xml:lang", instrument.default_language.as_str()),
        ];
        self.within("codeBook", &named, |book| {
            book.within("stdyDscr", &[], |book| {
                book.within("citation", &[], |book| {
                    book.within("titlStmt", &[], |book| {
                        let title = instrument
                            .title
                            .or(&instrument.default_language, &instrument.default_language);
                        book.leaf("titl", &[], title);
                        for language in &instrument.languages {
                            if let Some(title) = instrument.title.get(language)
                                && *language != instrument.default_language
                            {
                                book.leaf("parTitl", &[("xml:lang", language)], title);
                            }
                        }
                        let number = format!("{} {}", instrument.id, instrument.version);
                        book.leaf("IDNo", &[], &number);
                    });
                });
            });
            book.within("dataDscr", &[], Self::variables);
        });
    }

    fn variables(&mut self) {
        let instrument = self.instrument;
        let variables = variables(instrument);
        let id = |place: usize| format!("V{}", place + 1);
        for (index, section) in instrument.sections.iter().enumerate() {
            let members: Vec<String> = variables
                .iter()
                .enumerate()
                .filter(|(_, variable)| variable.item.section == index)
                .map(|(place, _)| id(place))
                .collect();
            if members.is_empty() {
                continue;
            }
            let group = format!("G{}", index + 1);
            let attributes = [
                ("ID", group.as_str()),
                ("type", "section"),
                ("var", &members.join(" ")),
            ];
            self.within("varGrp", &attributes, |book| {
                book.localized("labl", &[&section.title]);
            });
        }
        for (place, variable) in variables.iter().enumerate() {
            self.variable(&id(place), variable);
        }
    }

    fn variable(&mut self, id: &str, variable: &Variable<'_>) {
        let kind = match variable.values {
            Values::Options(_) | Values::Ticked | Values::Text(_) => "discrete",
            Values::Whole { .. } | Values::Decimal { .. } => "contin",
        };
        let attributes = [
            ("ID", id),
            ("name", variable.name.as_str()),
            ("intrvl", kind),
        ];
        self.within("var", &attributes, |book| {
            let mut label = vec![&variable.item.text];
            label.extend(&variable.parts);
            book.localized("labl", &label);
            book.within("qstn", &[], |book| {
                book.localized("qstnLit", &[&variable.item.text]);
                book.localized("ivuInstr", &[&variable.item.help]);
            });
            match &variable.values {
                Values::Whole { min, max, .. } => {
                    book.range(&min.to_string(), &max.to_string());
                }
                Values::Decimal { min, max, .. } => book.range(min, max),
                Values::Options(_) | Values::Ticked | Values::Text(_) => {}
            }
            book.categories(&variable.values);
            let format = match variable.values {
                Values::Whole { .. } | Values::Decimal { .. } => "numeric",
                Values::Options(_) | Values::Ticked | Values::Text(_) => "character",
            };
            book.within("varFormat", &[("type", format)], |_| {});
        });
    }

    fn range(&mut self, min: &str, max: &str) {
        self.within("valrng", &[], |book| {
            book.within("range", &[("min", min), ("max", max)], |_| {});
        });
    }

    fn categories(&mut self, values: &Values<'_>) {
        match values {
            Values::Options(scale) => {
                for option in &scale.options {
                    // What counts for nothing, such as "not applicable", is a missing value.
                    let missing: &[(&str, &str)] = if option.value.is_none()
                        && scale.options.iter().any(|other| other.value.is_some())
                    {
                        &[("missing", "Y")]
                    } else {
                        &[]
                    };
                    self.within("catgry", missing, |book| {
                        book.leaf("catValu", &[], &option.code);
                        book.localized("labl", &[&option.label]);
                    });
                }
            }
            Values::Ticked => {
                self.within("catgry", &[], |book| book.leaf("catValu", &[], TICKED));
            }
            Values::Whole {
                min,
                max,
                ends: Some((low, high)),
            } => {
                for (value, label) in [(min, low), (max, high)] {
                    self.within("catgry", &[], |book| {
                        book.leaf("catValu", &[], &value.to_string());
                        book.localized("labl", &[label]);
                    });
                }
            }
            Values::Whole { ends: None, .. } | Values::Decimal { .. } | Values::Text(_) => {}
        }
    }
}

/// Whether XML 1.0 may hold a character.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..) && !matches!(c, '\u{fffe}' | '\u{ffff}')
}
