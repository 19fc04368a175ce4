//! What can be wrong with a file, and the words for it.

use app::t;
use surveys::language::Language;

use super::{MAX_COLUMNS, MAX_FAULTS, MAX_ROWS};
use crate::tabular::{self, FaultKind};

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Line of the file, counted from 1.
    pub line: u64,
    /// What is wrong there.
    pub what: What,
}

/// What can be wrong. Columns are named as the file names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It cannot be read as a table.
    Table(FaultKind),
    /// A column that must be there; the names it may have.
    MissingColumn(&'static str),
    /// Two columns mean the same.
    DuplicateColumn(String, String),
    /// Nothing but a header.
    NoRows,
    /// More than [`MAX_ROWS`].
    TooManyRows,
    /// More than [`MAX_COLUMNS`].
    TooManyColumns,
    /// A cell that must not be empty; its column.
    EmptyCell(String),
    /// Control characters or marks that turn the reading direction; the column.
    ForbiddenCharacter(String),
    /// Longer than the limit; the column and the limit in characters.
    TooLong(String, usize),
    /// Not an e-mail address.
    NotAnAddress(String),
    /// Not a phone number with the code of its country.
    NotAPhone(String),
    /// Not a name in a chat.
    NotAChatName(String),
    /// Neither address nor number.
    Nameless,
    /// An address or number that an earlier line has; the value and that line.
    Duplicate(String, u64),
    /// Neither yes nor no; column and value.
    NotYesNo(String, String),
    /// Not a whole number; column and value.
    NotANumber(String, String),
    /// Not a language of ours.
    UnknownLanguage(String),
    /// No department has this code or name.
    UnknownDepartment(String),
    /// Several departments have this name; use the code.
    AmbiguousDepartment(String),
    /// The manager is not in the file.
    UnknownManager(String),
    /// Somebody is above themselves; addresses joined by arrows.
    ManagerCycle(String),
    /// Two departments have one code; the code and the first line.
    DuplicateCode(String, u64),
    /// A department above that does not exist.
    UnknownParent(String),
    /// A department that lies above itself; codes joined by arrows.
    DepartmentCycle(String),
}

impl From<tabular::Fault> for Fault {
    fn from(fault: tabular::Fault) -> Self {
        Self {
            line: fault.line,
            what: What::Table(fault.kind),
        }
    }
}

/// Everything that is wrong with a file; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFaults {
    /// In the order of their lines, at most [`MAX_FAULTS`].
    pub told: Vec<Fault>,
    /// How many there are in all.
    pub total: usize,
}

impl FileFaults {
    /// `None` when nothing is wrong.
    pub fn of(mut faults: Vec<Fault>) -> Option<Self> {
        let total = faults.len();
        faults.sort_by_key(|fault| fault.line);
        faults.truncate(MAX_FAULTS);
        (total > 0).then_some(Self {
            told: faults,
            total,
        })
    }

    /// The words for each fault, and for those beyond the limit.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let mut lines: Vec<String> = self
            .told
            .iter()
            .map(|fault| {
                t!(
                    language,
                    "import-fault-line",
                    line = fault.line.to_string(),
                    what = fault.what.text(language)
                )
            })
            .collect();
        let rest = self.total - self.told.len();
        if rest > 0 {
            lines.push(t!(language, "import-fault-more", count = rest));
        }
        lines
    }
}

impl What {
    /// What is wrong and what to do, in words.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Table(kind) => of_table(language, kind),
            Self::MissingColumn(names) => {
                t!(language, "import-fault-missing-column", names = *names)
            }
            Self::DuplicateColumn(one, other) => t!(
                language,
                "import-fault-duplicate-column",
                one = one,
                other = other
            ),
            Self::NoRows => t!(language, "import-fault-no-rows"),
            Self::TooManyRows => t!(language, "import-fault-too-many-rows", limit = MAX_ROWS),
            Self::TooManyColumns => t!(
                language,
                "import-fault-too-many-columns",
                limit = MAX_COLUMNS
            ),
            Self::EmptyCell(column) => t!(language, "import-fault-empty-cell", column = column),
            Self::ForbiddenCharacter(column) => {
                t!(
                    language,
                    "import-fault-forbidden-character",
                    column = column
                )
            }
            Self::TooLong(column, limit) => t!(
                language,
                "import-fault-too-long",
                column = column,
                limit = *limit
            ),
            Self::NotAnAddress(value) => t!(language, "import-fault-address", value = value),
            Self::NotAPhone(value) => t!(language, "import-fault-phone", value = value),
            Self::NotAChatName(value) => t!(language, "import-fault-chat", value = value),
            Self::Nameless => t!(language, "import-fault-nameless"),
            Self::Duplicate(value, first) => t!(
                language,
                "import-fault-duplicate",
                value = value,
                line = first.to_string()
            ),
            Self::NotYesNo(column, value) => t!(
                language,
                "import-fault-yes-no",
                column = column,
                value = value
            ),
            Self::NotANumber(column, value) => t!(
                language,
                "import-fault-number",
                column = column,
                value = value
            ),
            Self::UnknownLanguage(value) => t!(language, "import-fault-language", value = value),
            Self::UnknownDepartment(value) => {
                t!(language, "import-fault-department", value = value)
            }
            Self::AmbiguousDepartment(value) => {
                t!(language, "import-fault-ambiguous-department", value = value)
            }
            Self::UnknownManager(value) => t!(language, "import-fault-manager", value = value),
            Self::ManagerCycle(path) => t!(language, "import-fault-manager-cycle", path = path),
            Self::DuplicateCode(code, first) => t!(
                language,
                "import-fault-duplicate-code",
                code = code,
                line = first.to_string()
            ),
            Self::UnknownParent(parent) => t!(language, "import-fault-parent", value = parent),
            Self::DepartmentCycle(path) => {
                t!(language, "import-fault-department-cycle", path = path)
            }
        }
    }
}

fn of_table(language: Language, kind: &FaultKind) -> String {
    match kind {
        FaultKind::Empty => t!(language, "import-fault-empty-file"),
        FaultKind::Workbook => t!(language, "import-fault-workbook"),
        FaultKind::BrokenEncoding => t!(language, "import-fault-encoding"),
        FaultKind::UnnamedColumn(number) => {
            t!(language, "import-fault-unnamed-column", number = *number)
        }
        FaultKind::DuplicateColumn(name) => t!(
            language,
            "import-fault-duplicate-column",
            one = name,
            other = name
        ),
        FaultKind::CellCount { found, expected } => t!(
            language,
            "import-fault-cells",
            found = *found,
            expected = *expected
        ),
        FaultKind::OpenQuote => t!(language, "import-fault-quote"),
    }
}
