//! The sheets of a form, from a workbook or from CSV, as rows of named cells.

use std::{collections::HashMap, io::Cursor, panic};

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use crate::{Flaw, ImportError, Place, source::broken};

/// Most cells of a sheet that hold something.
const MOST_CELLS: usize = 400_000;
/// Last column that is read.
const LAST_COLUMN: usize = 400;

/// Row from 1, column from 0, text.
type Cell = (usize, usize, String);

/// One sheet: its headings in small letters, and its rows.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) headings: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// A row: its number, and its cells that are not empty by heading.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) number: usize,
    cells: HashMap<String, String>,
}

impl Row {
    /// A cell without blanks around it; empty if it is not there.
    pub(super) fn get(&self, heading: &str) -> &str {
        self.cells.get(heading).map_or("", |cell| cell.trim())
    }
}

impl Sheet {
    pub(super) fn place(&self, row: &Row) -> Place {
        Place::Row {
            sheet: self.name.clone(),
            row: row.number,
        }
    }

    /// A sheet from cells in rising order: row from 1, column from 0.
    fn of(name: &str, cells: Vec<Cell>) -> Self {
        let mut sheet = Self {
            name: name.to_owned(),
            ..Self::default()
        };
        let mut columns: HashMap<usize, String> = HashMap::new();
        let heading_row = cells.first().map_or(0, |(row, _, _)| *row);
        for (number, column, cell) in cells {
            if number == heading_row {
                let heading = heading(&cell);
                if !heading.is_empty() && !sheet.headings.contains(&heading) {
                    sheet.headings.push(heading.clone());
                    columns.insert(column, heading);
                }
                continue;
            }
            let Some(heading) = columns.get(&column) else {
                continue;
            };
            if sheet.rows.last().is_none_or(|row| row.number != number) {
                sheet.rows.push(Row {
                    number,
                    cells: HashMap::new(),
                });
            }
            if let Some(row) = sheet.rows.last_mut() {
                row.cells.insert(heading.clone(), cell);
            }
        }
        sheet
    }
}

/// A heading as it is compared: small letters, `::` between name and language.
fn heading(written: &str) -> String {
    let written = written.trim().to_lowercase();
    let parts: Vec<_> = written
        .split(':')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let name = parts.join("::");
    match name.as_str() {
        "list name" => "list_name".to_owned(),
        "relevance" => "relevant".to_owned(),
        "caption" => "label".to_owned(),
        _ => name,
    }
}

/// The sheets of a workbook that has been measured. The library computes with numbers that a broken file makes up, and
/// stops the thread where they are too large; that is for us to say, not for it.
pub(super) fn of_workbook(bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    panic::catch_unwind(|| sheets_of(bytes)).unwrap_or_else(|_| Err(broken(&"it is damaged")))
}

fn sheets_of(bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    let mut book: Xlsx<_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|error: XlsxError| broken(&error))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let known = name.trim().to_lowercase();
        if !super::SHEETS.contains(&known.as_str()) {
            continue;
        }
        let mut reader = book
            .worksheet_cells_reader(&name)
            .map_err(|error| broken(&error))?;
        let mut cells = Vec::new();
        // Cell by cell: a sheet may claim a size that no machine has room for.
        while let Some(cell) = reader.next_cell().map_err(|error| broken(&error))? {
            let (row, column) = cell.get_position();
            let text = written(cell.get_value());
            let (row, column) = (row as usize + 1, column as usize);
            if column <= LAST_COLUMN && !text.trim().is_empty() {
                cells.push((row, column, text));
            }
            if cells.len() > MOST_CELLS {
                return Err(ImportError::TooMany);
            }
        }
        cells.sort_by_key(|(row, column, _)| (*row, *column));
        sheets.push(Sheet::of(&known, cells));
    }
    Ok(sheets)
}

/// A cell as its author sees it.
fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(date) => date.as_f64().to_string(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// The sheets of a CSV file: either one that is the sheet `survey`, or several whose names stand alone in the first column.
pub(super) fn of_csv(text: &str) -> Result<Vec<Sheet>, ImportError> {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let delimiter = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|mark| first.bytes().filter(|byte| byte == mark).count())
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut sheets: Vec<(String, Vec<Cell>)> = Vec::new();
    let mut are_named = false;
    let mut count = 0;
    for record in reader.records() {
        let record = record.map_err(|error| ImportError::Broken {
            place: Place::Line(
                error
                    .position()
                    .and_then(|at| usize::try_from(at.line()).ok())
                    .unwrap_or(1),
            ),
            found: Flaw::Csv,
        })?;
        let line = record
            .position()
            .and_then(|at| usize::try_from(at.line()).ok())
            .unwrap_or(1);
        let name = record.get(0).unwrap_or_default().trim().to_lowercase();
        let is_alone = record.iter().skip(1).all(|cell| cell.trim().is_empty());
        if is_alone && super::SHEETS.contains(&name.as_str()) && (are_named || sheets.is_empty()) {
            are_named = true;
            sheets.push((name, Vec::new()));
            continue;
        }
        if sheets.is_empty() {
            sheets.push(("survey".to_owned(), Vec::new()));
        }
        let skipped = usize::from(are_named);
        for (column, cell) in record.iter().enumerate().skip(skipped).take(LAST_COLUMN) {
            if !cell.trim().is_empty() {
                count += 1;
                if count > MOST_CELLS {
                    return Err(ImportError::TooMany);
                }
                if let Some((_, cells)) = sheets.last_mut() {
                    cells.push((line, column, cell.to_owned()));
                }
            }
        }
    }
    Ok(sheets
        .into_iter()
        .map(|(name, cells)| Sheet::of(&name, cells))
        .collect())
}
