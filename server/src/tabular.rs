//! Tables that people send: bytes to text to rows, whatever spreadsheet wrote them.
//!
//! The separator (comma, semicolon, tab) is found in the first line. UTF-8 and UTF-16 are known by their byte order
//! mark; without one a file is UTF-8 if it can be, else Windows-1252, and [`Table::encoding`] says so, because that
//! guess wants a look before anything is kept.

use std::fmt;

use encoding_rs::{UTF_8, WINDOWS_1252};

/// A table with one header line. Cells are trimmed; lines that are entirely blank are gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How the bytes were read.
    pub encoding: Encoding,
    /// What stood between the cells.
    pub separator: char,
    /// Names of the columns, unique.
    pub header: Vec<String>,
    /// Rows; each has as many cells as the header.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Line of the file, from 1.
    pub line: u64,
    /// Cells, as many as the header.
    pub cells: Vec<String>,
}

/// How the bytes of a file were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, with its mark.
    Utf16,
    /// Neither; read as Windows-1252, which never fails and may be wrong.
    Windows1252,
}

/// Something wrong with a file as a whole or with one of its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Line of the file, from 1.
    pub line: u64,
    /// What was found.
    pub kind: FaultKind,
}

/// What can be wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// There is nothing in it.
    Empty,
    /// It is a workbook, not text.
    Workbook,
    /// Its byte order mark promises another encoding than its bytes hold.
    BrokenEncoding,
    /// A column has no name; its number from 1.
    UnnamedColumn(usize),
    /// Two columns have one name.
    DuplicateColumn(String),
    /// A row has another number of cells than the header.
    CellCount {
        /// Cells of the row.
        found: usize,
        /// Cells of the header.
        expected: usize,
    },
    /// A quotation mark is opened and never closed.
    OpenQuote,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.kind {
            FaultKind::Empty => f.write_str(
                "the file is empty; it needs a header line with the names of the columns",
            ),
            FaultKind::Workbook => {
                f.write_str("this is a workbook; save the sheet as CSV (UTF-8) and use that file")
            }
            FaultKind::BrokenEncoding => {
                f.write_str("the text is broken; save the file again as CSV (UTF-8)")
            }
            FaultKind::UnnamedColumn(number) => {
                write!(f, "column {number} has no name; name it or remove it")
            }
            FaultKind::DuplicateColumn(name) => {
                write!(f, "the column `{name}` is there twice; remove one of them")
            }
            FaultKind::CellCount { found, expected } => write!(
                f,
                "{found} cells where the header has {expected}; is a separator missing, or a text with a separator without quotation marks?"
            ),
            FaultKind::OpenQuote => f.write_str(
                "a quotation mark is opened here and never closed; close it or double it",
            ),
        }
    }
}

impl Table {
    /// Reads a file.
    ///
    /// # Errors
    /// All faults in file order.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        let whole = |kind| vec![Fault { line: 1, kind }];
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
            return Err(whole(FaultKind::Workbook));
        }
        let (text, encoding) = decode(bytes).ok_or_else(|| whole(FaultKind::BrokenEncoding))?;
        let (text, first_line, told) = without_separator_line(&text);
        let separator = told.unwrap_or_else(|| separator_of(text));
        if let Some(line) = open_quote(text) {
            let line = line + first_line - 1;
            let kind = FaultKind::OpenQuote;
            return Err(vec![Fault { line, kind }]);
        }
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(u8::try_from(separator).unwrap_or(b','))
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let mut lines = Lines {
            text: text.as_bytes(),
            offset: 0,
            line: 1,
        };
        let mut faults = Vec::new();
        let mut header = None;
        let mut rows = Vec::new();
        // A reader over text in memory cannot fail.
        for record in reader.records().filter_map(Result::ok) {
            let line = lines.at(record.position().map_or(0, csv::Position::byte)) + first_line - 1;
            let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
            if cells.iter().all(String::is_empty) {
                continue;
            }
            let Some(names) = &header else {
                while cells.last().is_some_and(String::is_empty) {
                    cells.pop();
                }
                faults.extend(header_faults(&cells, line));
                header = Some(cells);
                continue;
            };
            // Spreadsheets pad rows with empty cells beyond the header.
            while cells.len() > names.len() && cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            if cells.len() == names.len() {
                rows.push(Row { line, cells });
            } else {
                let kind = FaultKind::CellCount {
                    found: cells.len(),
                    expected: names.len(),
                };
                faults.push(Fault { line, kind });
            }
        }
        let header = header.ok_or_else(|| whole(FaultKind::Empty))?;
        if faults.is_empty() {
            Ok(Self {
                encoding,
                separator,
                header,
                rows,
            })
        } else {
            Err(faults)
        }
    }

    /// Index of the column with this name; upper and lower case are the same.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header
            .iter()
            .position(|column| column.eq_ignore_ascii_case(name))
    }
}

/// Counts lines from one record to the next.
struct Lines<'t> {
    text: &'t [u8],
    offset: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the first cell at or behind a byte; blank lines belong to no record.
    fn at(&mut self, byte: u64) -> u64 {
        let start = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(byte) = self.text.get(self.offset) {
            let is_break = matches!(byte, b'\r' | b'\n');
            if self.offset >= start && !is_break {
                break;
            }
            self.line += u64::from(*byte == b'\n');
            self.offset += 1;
        }
        self.line
    }
}

fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    if let Some((marked, length)) = encoding_rs::Encoding::for_bom(bytes) {
        let text = marked.decode_without_bom_handling_and_without_replacement(&bytes[length..])?;
        let encoding = if marked == UTF_8 {
            Encoding::Utf8
        } else {
            Encoding::Utf16
        };
        return Some((text.into_owned(), encoding));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((text.to_owned(), Encoding::Utf8));
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Some((text.into_owned(), Encoding::Windows1252))
}

/// A file's bytes as text, read as [`Table::read`] does; empty if its byte order mark promises what the bytes do not hold.
pub fn text(bytes: &[u8]) -> String {
    decode(bytes).map_or(String::new(), |(text, _)| text)
}

/// Some spreadsheets write `sep=;` above the header. Returns the rest, the line it begins at, and the separator told.
fn without_separator_line(text: &str) -> (&str, u64, Option<char>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim_end().strip_prefix("sep=") {
        Some(";") => (rest, 2, Some(';')),
        Some(",") => (rest, 2, Some(',')),
        Some("" | "\t" | "\\t") => (rest, 2, Some('\t')),
        _ => (text, 1, None),
    }
}

/// The candidate that stands most often in the first line, outside quotation marks.
fn separator_of(text: &str) -> char {
    let mut counts = [(',', 0), (';', 0), ('\t', 0)];
    let mut is_quoted = false;
    let first_lines = text.trim_start_matches(['\r', '\n']);
    for character in first_lines.chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            '\r' | '\n' if !is_quoted => break,
            _ if is_quoted => {}
            _ => counts
                .iter_mut()
                .filter(|(candidate, _)| *candidate == character)
                .for_each(|(_, count)| *count += 1),
        }
    }
    // The first of equals wins: a comma.
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    counts
        .iter()
        .find(|(_, count)| *count == most)
        .map_or(',', |(candidate, _)| *candidate)
}

/// The line of the last quotation mark if their number is odd: everything behind it would be one cell.
fn open_quote(text: &str) -> Option<u64> {
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

fn header_faults(names: &[String], line: u64) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let kind = if name.is_empty() {
            FaultKind::UnnamedColumn(index + 1)
        } else if names[..index].contains(name) {
            FaultKind::DuplicateColumn(name.clone())
        } else {
            continue;
        };
        faults.push(Fault { line, kind });
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{Encoding, FaultKind, Table};

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let table = Table::read(bytes).unwrap();
        table.rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn every_separator_a_spreadsheet_writes_is_found() {
        for separator in [",", ";", "\t"] {
            let text = format!("name{separator}mail\r\n\"a{separator}b\"{separator} c \r\n");
            let expected = [[format!("a{separator}b"), "c".to_owned()]];
            assert_eq!(rows(text.as_bytes()), expected, "{separator:?}");
        }
        assert_eq!(rows(b"sep=;\nname;mail\na,b;c\n"), [["a,b", "c"]]);
        assert_eq!(rows(b"\"a,b,c\";mail\n1;2\n"), [["1", "2"]]);
    }

    #[test]
    fn umlauts_survive_every_encoding() {
        let text = "name;ort\nJürgen;Köln €\n";
        let mut utf16 = vec![0xFF, 0xFE];
        utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        let mut utf8 = vec![0xEF, 0xBB, 0xBF];
        utf8.extend(text.as_bytes());
        let windows = b"name;ort\nJ\xFCrgen;K\xF6ln \x80\n".to_vec();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (utf8, Encoding::Utf8),
            (utf16, Encoding::Utf16),
            (windows, Encoding::Windows1252),
        ] {
            let table = Table::read(&bytes).unwrap();
            assert_eq!(table.encoding, encoding);
            assert_eq!(table.header, ["name", "ort"]);
            assert_eq!(table.rows[0].cells, ["Jürgen", "Köln €"]);
        }
    }

    #[test]
    fn lines_are_counted_as_an_editor_shows_them() {
        let table = Table::read(b"a,b\n\n\"x\ny\",1\n,\n2,3,,\n").unwrap();
        let lines: Vec<_> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [3, 6]);
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let told = |bytes: &[u8]| -> Vec<(u64, FaultKind)> {
            let faults = Table::read(bytes).unwrap_err();
            faults
                .into_iter()
                .map(|fault| (fault.line, fault.kind))
                .collect()
        };
        assert_eq!(told(b""), [(1, FaultKind::Empty)]);
        assert_eq!(told(b"PK\x03\x04..."), [(1, FaultKind::Workbook)]);
        assert_eq!(told(b"a,b\n1\n2,3\n4,5,6\n").len(), 2);
        assert_eq!(
            told(b"a,,a\n"),
            [
                (1, FaultKind::UnnamedColumn(2)),
                (1, FaultKind::DuplicateColumn("a".to_owned()))
            ]
        );
        assert_eq!(told(b"a,b\n1,\"2\n3,4\n"), [(2, FaultKind::OpenQuote)]);
        assert_eq!(
            told(b"\xFF\xFEa\xD8\x00\xD8"),
            [(1, FaultKind::BrokenEncoding)]
        );
    }
}
