//! Bytes to rows of cells, whatever spreadsheet or survey tool wrote them.

use encoding_rs::{UTF_8, WINDOWS_1252};
use serde::{Deserialize, Serialize};

use super::{AnswersError, MAX_BYTES, MAX_CHARS, MAX_COLUMNS, MAX_ROWS};

/// How the bytes of a file were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, with its mark.
    Utf16,
    /// Neither; read as Windows-1252, which never fails and may be wrong.
    Windows1252,
}

/// Rows of trimmed cells with their lines; blank rows are gone.
pub(super) struct Cells {
    pub(super) encoding: Encoding,
    pub(super) rows: Vec<(usize, Vec<String>)>,
}

/// Header lines of Qualtrics beside the first.
const HEADERS: usize = 3;

pub(super) fn read(bytes: &[u8]) -> Result<Cells, AnswersError> {
    if bytes.len() > MAX_BYTES {
        return Err(AnswersError::TooLarge);
    }
    let (text, encoding) = decode(bytes)?;
    let (text, told) = without_separator_line(&text);
    if let Some(line) = open_quote(text) {
        return Err(AnswersError::OpenQuote { line });
    }
    let separator = told.unwrap_or_else(|| separator_of(text));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
    let mut width = 0;
    // A reader over text in memory cannot fail.
    for record in reader.records().filter_map(Result::ok) {
        let line = record
            .position()
            .map_or(1, |place| usize::try_from(place.line()).unwrap_or(1));
        let mut cells: Vec<String> = record.iter().map(plain).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            continue;
        }
        if cells.iter().any(|cell| cell.chars().count() > MAX_CHARS) {
            return Err(AnswersError::LongCell { line });
        }
        if rows.is_empty() {
            width = cells.len();
            if width > MAX_COLUMNS {
                return Err(AnswersError::TooManyColumns { found: width });
            }
        }
        if cells.len() > width {
            return Err(AnswersError::Ragged {
                line,
                found: cells.len(),
                expected: width,
            });
        }
        cells.resize(width, String::new());
        rows.push((line, cells));
        if rows.len() > MAX_ROWS + HEADERS {
            return Err(AnswersError::TooManyRows);
        }
    }
    if rows.len() < 2 {
        return Err(AnswersError::Empty);
    }
    Ok(Cells { encoding, rows })
}

/// A cell without control characters and with plain line breaks.
fn plain(cell: &str) -> String {
    cell.replace("\r\n", "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect::<String>()
        .trim()
        .to_owned()
}

fn decode(bytes: &[u8]) -> Result<(String, Encoding), AnswersError> {
    if let Some((marked, length)) = encoding_rs::Encoding::for_bom(bytes) {
        let text = marked
            .decode_without_bom_handling_and_without_replacement(&bytes[length..])
            .ok_or(AnswersError::Letters)?;
        let encoding = if marked == UTF_8 {
            Encoding::Utf8
        } else {
            Encoding::Utf16
        };
        return Ok((text.into_owned(), encoding));
    }
    // No text holds a zero byte: workbooks, archives and pictures do.
    if bytes.contains(&0) || bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"%PDF") {
        return Err(AnswersError::NoText);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), Encoding::Utf8));
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok((text.into_owned(), Encoding::Windows1252))
}

/// Some spreadsheets write `sep=;` above the header.
fn without_separator_line(text: &str) -> (&str, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim_end().strip_prefix("sep=") {
        Some(";") => (rest, Some(b';')),
        Some(",") => (rest, Some(b',')),
        Some("" | "\t" | "\\t") => (rest, Some(b'\t')),
        _ => (text, None),
    }
}

/// The candidate that stands most often in the first line, outside quotation marks; of equals a comma.
fn separator_of(text: &str) -> u8 {
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    let mut is_quoted = false;
    for byte in text.trim_start_matches(['\r', '\n']).bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\r' | b'\n' if !is_quoted => break,
            _ if is_quoted => {}
            _ => {
                for (candidate, count) in &mut counts {
                    *count += usize::from(*candidate == byte);
                }
            }
        }
    }
    counts
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(candidate, _)| candidate)
}

/// The line of the last quotation mark if their number is odd: everything behind it would be one cell.
fn open_quote(text: &str) -> Option<usize> {
    let mut line = 1;
    let mut opened = None;
    for byte in text.bytes() {
        match byte {
            b'\n' => line += 1,
            b'"' => opened = opened.is_none().then_some(line),
            _ => {}
        }
    }
    opened
}
