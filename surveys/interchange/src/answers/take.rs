//! From the rows of a file to sheets, and what was left out on the way.

use std::collections::{BTreeMap, BTreeSet};

use surveys::{
    instrument::{Instrument, MultipleChoice, Scale, TICKED},
    sheet::{Sheet, SheetReader},
};

use super::{AnswerFile, Asked, Mapping, Private, asked, columns::squeezed, guess};

/// A sheet with the department it is counted with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// Code of the department.
    pub department: String,
    /// What was answered.
    pub sheet: Sheet,
}

/// Something that is not kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lost {
    /// A column, because it says who answered or when, or is no answer.
    Private(String, Private),
    /// A column that no item was chosen for.
    Column(String),
    /// Rows that their tool marks as previews or tests.
    Previews(usize),
    /// Rows without a department.
    NoDepartment(usize),
    /// Rows in which nothing was answered.
    Blank(usize),
    /// A value that stands for no option, by field; how often.
    Value(String, String, usize),
    /// Answers to an item that its rules refuse, such as a number out of range; how many.
    Misfit(String, usize),
    /// Answers to an item that is only shown after another answer; how many.
    Hidden(String, usize),
}

/// What came of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The sheets, in no order that says anything.
    pub sheets: Vec<Brought>,
    /// What is left out.
    pub lost: Vec<Lost>,
}

/// Counts by what they are counted for.
#[derive(Default)]
struct Counts {
    values: BTreeMap<(String, String), usize>,
    misfit: BTreeMap<String, usize>,
    hidden: BTreeMap<String, usize>,
    no_department: usize,
    blank: usize,
}

/// Makes sheets of a file. Call [`Mapping::open`] first: what is not decided is left out here.
pub fn take(file: &AnswerFile, instrument: &Instrument, mapping: &Mapping) -> Taken {
    let columns: Vec<Reading<'_>> = mapping
        .fields
        .iter()
        .filter_map(|(at, field)| {
            let (item, takes) = asked(instrument, field)?;
            Some(Reading {
                at: *at,
                field,
                item: &item.id,
                takes,
                is_reversed: mapping.reversed.contains(at),
            })
        })
        .collect();
    let reader = SheetReader::new(instrument);
    let mut counts = Counts::default();
    let mut sheets = Vec::new();
    for row in file.rows() {
        let Some(department) = department(mapping, row) else {
            counts.no_department += 1;
            continue;
        };
        let mut given: BTreeMap<String, String> = BTreeMap::new();
        let mut of_item: BTreeMap<String, &str> = BTreeMap::new();
        for column in &columns {
            let cell = row[column.at].as_str();
            if cell.is_empty() {
                continue;
            }
            for (field, value) in column.read(mapping, cell, &mut counts.values) {
                of_item.insert(field.clone(), column.item);
                given.insert(field, value);
            }
        }
        match sheet(&reader, given, &of_item, instrument, &mut counts) {
            Some(sheet) if !sheet.is_empty() => sheets.push(Brought {
                department: department.to_owned(),
                sheet,
            }),
            _ => counts.blank += 1,
        }
    }
    Taken {
        sheets,
        lost: lost(file, mapping, counts),
    }
}

fn department<'m>(mapping: &'m Mapping, row: &[String]) -> Option<&'m str> {
    match mapping.department {
        Some(at) => mapping.departments.get(&row[at])?.as_deref(),
        None => Some(mapping.everybody.as_str()).filter(|code| !code.is_empty()),
    }
}

/// The sheet, without the items whose answers do not fit.
fn sheet(
    reader: &SheetReader<'_>,
    mut given: BTreeMap<String, String>,
    of_item: &BTreeMap<String, &str>,
    instrument: &Instrument,
    counts: &mut Counts,
) -> Option<Sheet> {
    let none = BTreeMap::new();
    let read = |given: &BTreeMap<String, String>| {
        let fields = given
            .iter()
            .map(|(field, value)| (field.as_str(), value.as_str()));
        reader.read(fields, &none)
    };
    let sheet = match read(&given) {
        Ok(sheet) => sheet,
        Err(faults) => {
            let items: BTreeSet<&str> = faults
                .iter()
                .filter_map(|fault| fault.field.split('.').next())
                .collect();
            for item in items {
                *counts.misfit.entry(item.to_owned()).or_default() += 1;
                given.retain(|field, _| of_item.get(field) != Some(&item));
            }
            read(&given).ok()?
        }
    };
    let kept: BTreeSet<String> = sheet
        .to_fields(instrument)
        .into_iter()
        .map(|(field, _)| field)
        .collect();
    let hidden: BTreeSet<&str> = given
        .keys()
        .filter(|field| !kept.contains(*field))
        .filter_map(|field| of_item.get(field).copied())
        .collect();
    for item in hidden {
        *counts.hidden.entry(item.to_owned()).or_default() += 1;
    }
    Some(sheet)
}

/// A column that is read.
struct Reading<'i> {
    at: usize,
    field: &'i str,
    item: &'i str,
    takes: Asked<'i>,
    is_reversed: bool,
}

impl Reading<'_> {
    /// The fields that a cell fills.
    fn read(
        &self,
        mapping: &Mapping,
        cell: &str,
        lost: &mut BTreeMap<(String, String), usize>,
    ) -> Vec<(String, String)> {
        let own = |value: String| vec![(self.field.to_owned(), value)];
        let mut lose = |value: &str| {
            let of = (self.field.to_owned(), value.to_owned());
            *lost.entry(of).or_default() += 1;
        };
        match self.takes {
            Asked::Option(scale) => match mapping.option_of(self.field, &scale.id, cell) {
                Some(Some(code)) if self.is_reversed => own(mirrored(scale, code)),
                Some(Some(code)) => own(code.clone()),
                Some(None) | None => {
                    lose(cell);
                    Vec::new()
                }
            },
            Asked::Tick if guess::is_no(cell) => Vec::new(),
            Asked::Tick => own(TICKED.to_owned()),
            Asked::List(choice) => listed(choice, cell, &mut lose)
                .into_iter()
                .map(|code| (format!("{}.{code}", self.field), TICKED.to_owned()))
                .collect(),
            Asked::Number => {
                // "8 - very likely" is 8; "7,5" stays what it is.
                let is_number = cell
                    .chars()
                    .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '−'));
                let number = if is_number {
                    Some(whole(cell).to_owned())
                } else {
                    guess::number(cell).map(|n| n.to_string())
                };
                number.map_or_else(
                    || {
                        lose(cell);
                        Vec::new()
                    },
                    own,
                )
            }
            Asked::Text => own(cell.to_owned()),
        }
    }
}

/// `4.0` and `4,00` as `4`.
fn whole(number: &str) -> &str {
    match number.split_once(['.', ',']) {
        Some((whole, part)) if !whole.is_empty() && part.bytes().all(|b| b == b'0') => whole,
        _ => number,
    }
}

/// The option at the other end of those that count; what counts for nothing stays.
fn mirrored(scale: &Scale, code: &str) -> String {
    let counted: Vec<&str> = scale
        .options
        .iter()
        .filter(|option| option.value.is_some())
        .map(|option| option.code.as_str())
        .collect();
    let place = counted.iter().position(|known| *known == code);
    place
        .map_or(code, |at| counted[counted.len() - 1 - at])
        .to_owned()
}

/// Codes of the options that one cell lists.
fn listed(choice: &MultipleChoice, cell: &str, lose: &mut impl FnMut(&str)) -> Vec<String> {
    let code = |part: &str| {
        let word = squeezed(part);
        let is = |label: &String| squeezed(label) == word;
        let found = choice
            .scale
            .options
            .iter()
            .find(|option| option.code == part.trim() || option.label.0.values().any(is));
        found.map(|option| option.code.clone())
    };
    // A label may hold a comma itself.
    if let Some(whole) = code(cell) {
        return vec![whole];
    }
    let mark = [';', '\n', ',']
        .into_iter()
        .find(|mark| cell.contains(*mark));
    let parts = cell.split(|c| Some(c) == mark);
    parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .filter_map(|part| {
            let found = code(part);
            if found.is_none() {
                lose(part);
            }
            found
        })
        .collect()
}

fn lost(file: &AnswerFile, mapping: &Mapping, counts: Counts) -> Vec<Lost> {
    let mut lost = Vec::new();
    for (at, column) in file.columns.iter().enumerate() {
        let label = if column.question.is_empty() {
            column.name.clone()
        } else {
            format!("{} ({})", column.name, column.question)
        };
        match column.private {
            Some(why) => lost.push(Lost::Private(label, why)),
            None if !mapping.fields.contains_key(&at) && mapping.department != Some(at) => {
                lost.push(Lost::Column(label));
            }
            None => {}
        }
    }
    let rows = [
        (file.previews, Lost::Previews as fn(usize) -> Lost),
        (counts.no_department, Lost::NoDepartment),
        (counts.blank, Lost::Blank),
    ];
    lost.extend(
        rows.into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, lost)| lost(count)),
    );
    let values = counts.values.into_iter();
    lost.extend(values.map(|((field, value), count)| Lost::Value(field, value, count)));
    let misfit = counts.misfit.into_iter();
    lost.extend(misfit.map(|(item, count)| Lost::Misfit(item, count)));
    let hidden = counts.hidden.into_iter();
    lost.extend(hidden.map(|(item, count)| Lost::Hidden(item, count)));
    lost
}
