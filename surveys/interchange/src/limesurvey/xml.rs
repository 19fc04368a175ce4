//! The tables of a LimeSurvey file: `document / table / rows / row / field`. No document type, no entities of its own.

use std::collections::HashMap;

use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesRef, Event},
};

use crate::{Flaw, ImportError, Place};

/// Deepest nesting. A questionnaire needs five.
const DEEPEST: usize = 24;
/// Most rows of all tables.
const MOST_ROWS: usize = 200_000;

/// A row: its line, and its fields that are not empty.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) line: usize,
    fields: HashMap<String, String>,
}

impl Row {
    /// A field; empty if it is not there.
    pub(super) fn get(&self, field: &str) -> &str {
        self.fields.get(field).map_or("", String::as_str)
    }

    /// A field as a number for sorting.
    pub(super) fn number(&self, field: &str) -> i64 {
        self.get(field).trim().parse().unwrap_or(0)
    }
}

/// All tables of a file.
#[derive(Debug, Default)]
pub(super) struct Tables {
    rows: HashMap<String, Vec<Row>>,
    pub(super) kind: String,
    pub(super) languages: Vec<String>,
}

impl Tables {
    /// Rows of a table in file order; none if it is not there.
    pub(super) fn rows(&self, table: &str) -> &[Row] {
        self.rows.get(table).map_or(&[], Vec::as_slice)
    }
}

/// Reads all tables.
pub(super) fn read(source: &str) -> Result<Tables, ImportError> {
    let mut reader = Reader::from_str(source);
    let mut lines = Lines::new(source);
    let mut tables = Tables::default();
    let mut path: Vec<String> = Vec::new();
    let mut text = String::new();
    let mut row = Row::default();
    let mut count = 0;
    loop {
        let at = reader.buffer_position();
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let line = lines.at(reader.error_position().max(at));
                return Err(broken(line, &error.to_string()));
            }
        };
        match event {
            Event::Start(start) => {
                path.push(start.local_name().as_ref().to_owned());
                if path.len() > DEEPEST {
                    return Err(ImportError::Forbidden {
                        place: Place::Line(lines.at(at)),
                        found: Flaw::TooDeep { most: DEEPEST },
                    });
                }
                text.clear();
                if is_row(&path) {
                    row = Row {
                        line: lines.at(at),
                        ..Row::default()
                    };
                }
            }
            Event::Text(part) => text.push_str(&part.xml10_content()),
            Event::CData(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) => text.push(letter(&reference, &mut lines, at)?),
            Event::End(_) => {
                match path.as_slice() {
                    [_, kind] if kind == "LimeSurveyDocType" => {
                        text.trim().clone_into(&mut tables.kind);
                    }
                    [_, languages, language]
                        if languages == "languages" && language == "language" =>
                    {
                        tables.languages.push(text.trim().to_owned());
                    }
                    [_, _, _, _, field] if is_row(&path[..4]) && !text.is_empty() => {
                        row.fields.insert(field.clone(), std::mem::take(&mut text));
                    }
                    [_, table, _, _] if is_row(&path) => {
                        count += 1;
                        if count > MOST_ROWS {
                            return Err(ImportError::TooMany);
                        }
                        let rows = tables.rows.entry(table.clone()).or_default();
                        rows.push(std::mem::take(&mut row));
                    }
                    _ => {}
                }
                text.clear();
                path.pop();
            }
            Event::DocType(_) => {
                return Err(ImportError::Forbidden {
                    place: Place::Line(lines.at(at)),
                    found: Flaw::DocumentType,
                });
            }
            Event::Eof => break,
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if !path.is_empty() {
        let line = lines.at(source.len() as u64);
        return Err(broken(
            line,
            &format!("it ends within `<{}>`", path.join("><")),
        ));
    }
    Ok(tables)
}

fn is_row(path: &[String]) -> bool {
    matches!(path, [_, _, rows, row] if rows == "rows" && row == "row")
}

/// The letter that a reference stands for: one of XML's five, or a number.
fn letter(reference: &BytesRef<'_>, lines: &mut Lines<'_>, at: u64) -> Result<char, ImportError> {
    let place = Place::Line(lines.at(at));
    if reference.is_char_ref() {
        return match reference.resolve_char_ref() {
            Ok(Some(letter)) => Ok(letter),
            _ => Err(ImportError::Broken {
                place,
                found: Flaw::NoLetter,
            }),
        };
    }
    let name = reference.xml10_content();
    resolve_predefined_entity(&name)
        .and_then(|letters| letters.chars().next())
        .ok_or(ImportError::Forbidden {
            place,
            found: Flaw::Entity,
        })
}

fn broken(line: usize, found: &str) -> ImportError {
    ImportError::Broken {
        place: Place::Line(line),
        found: Flaw::Xml {
            detail: found.to_owned(),
        },
    }
}

/// Lines of a source whose positions are asked for in rising order.
struct Lines<'s> {
    source: &'s [u8],
    seen: usize,
    line: usize,
}

impl<'s> Lines<'s> {
    fn new(source: &'s str) -> Self {
        Self {
            source: source.as_bytes(),
            seen: 0,
            line: 1,
        }
    }

    fn at(&mut self, position: u64) -> usize {
        let position = usize::try_from(position)
            .unwrap_or(usize::MAX)
            .min(self.source.len());
        if position > self.seen {
            // The source is text, so that its pieces count alike as bytes and as letters.
            let passed = self.source[self.seen..position].split(|byte| *byte == b'\n');
            self.line += passed.count() - 1;
            self.seen = position;
        }
        self.line
    }
}
