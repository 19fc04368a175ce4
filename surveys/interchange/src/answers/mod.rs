//! Answers that another tool collected: from its file to sheets of an instrument of ours.
//!
//! [`AnswerFile::read`] finds out which tool wrote a table and takes out of it, before anybody sees it, whatever says who
//! answered or when. [`Mapping::guess`] says which column holds which item, and [`take`] makes sheets, with a list of all
//! that was left out. The order of rows is lost on the way in: it could tell who answered first.

mod asked;
mod columns;
mod guess;
mod mapping;
mod private;
mod table;
mod take;
#[cfg(test)]
mod tests;

pub use asked::{Asked, asked};
pub use columns::{AnswerFile, Column, Tool};
pub use mapping::{Closed, Department, Mapping, Open, ValueGroup, key};
pub use private::Private;
pub use table::Encoding;
pub use take::{Brought, Lost, Taken, take};

/// Most bytes of a file.
pub const MAX_BYTES: usize = 10_000_000;
/// Most columns.
pub const MAX_COLUMNS: usize = 1_500;
/// Most rows with answers.
pub const MAX_ROWS: usize = 100_000;
/// Most characters of one cell.
pub const MAX_CHARS: usize = 10_000;

/// Why a file of answers was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswersError {
    /// More bytes than are read.
    #[error("the file is larger than {} MB; bring it along in parts", MAX_BYTES / 1_000_000)]
    TooLarge,
    /// A workbook or another file that is no text.
    #[error("this is no text file; save the sheet as CSV (UTF-8) and choose that file")]
    NoText,
    /// The letters are not what its byte order mark promises.
    #[error("the text is broken; save the file again as CSV (UTF-8)")]
    Letters,
    /// A quotation mark that is never closed.
    #[error("line {line}: a quotation mark is opened here and never closed; export the file again")]
    OpenQuote {
        /// Line of the file, from 1.
        line: usize,
    },
    /// No row with answers below the headers.
    #[error("there is no row with answers; export the answers, not the summary")]
    Empty,
    /// More columns than are read.
    #[error(
        "there are {found} columns, at most {MAX_COLUMNS} are read; remove those that nobody needs"
    )]
    TooManyColumns {
        /// Columns of the file.
        found: usize,
    },
    /// More rows than are read.
    #[error("there are more than {MAX_ROWS} rows; bring the file along in parts")]
    TooManyRows,
    /// A cell that no answer fills.
    #[error(
        "line {line}: a cell holds more than {MAX_CHARS} characters; look whether the separator is right"
    )]
    LongCell {
        /// Line of the file, from 1.
        line: usize,
    },
    /// A row that has more cells than there are columns.
    #[error("line {line}: {found} cells where the header has {expected}; export the file again")]
    Ragged {
        /// Line of the file, from 1.
        line: usize,
        /// Cells of the row.
        found: usize,
        /// Columns.
        expected: usize,
    },
}

impl AnswersError {
    /// The name of the error with what it tells, for words in another language.
    pub fn told(&self) -> (&'static str, Vec<(&'static str, usize)>) {
        match self {
            Self::TooLarge => ("too-large", vec![("most", MAX_BYTES / 1_000_000)]),
            Self::NoText => ("no-text", vec![]),
            Self::Letters => ("letters", vec![]),
            Self::OpenQuote { line } => ("open-quote", vec![("line", *line)]),
            Self::Empty => ("empty", vec![]),
            Self::TooManyColumns { found } => (
                "many-columns",
                vec![("found", *found), ("most", MAX_COLUMNS)],
            ),
            Self::TooManyRows => ("many-rows", vec![("most", MAX_ROWS)]),
            Self::LongCell { line } => ("long-cell", vec![("line", *line), ("most", MAX_CHARS)]),
            Self::Ragged {
                line,
                found,
                expected,
            } => (
                "ragged",
                vec![("line", *line), ("found", *found), ("expected", *expected)],
            ),
        }
    }
}
