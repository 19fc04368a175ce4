//! The roster: departments and people from files, read and checked as a whole before anything is stored. All faults are
//! reported together, each with the line of its file; the pages and the command line say them in words.

mod cell;
mod columns;
mod departments;
mod fault;
mod import;
mod people;
#[cfg(test)]
mod tests;

use surveys::organization::DepartmentRow;

use crate::{
    store::people::PersonRow,
    tabular::{Encoding, Table},
};

pub use departments::read as departments;
pub use fault::{Fault, FileFaults, What};
pub use import::{Import, Refused};
pub use people::read as people;

/// Most rows of a file.
pub const MAX_ROWS: usize = 50_000;
/// Most columns of a file.
pub const MAX_COLUMNS: usize = 64;
/// Most faults that are told; beyond them only their number.
pub const MAX_FAULTS: usize = 100;

/// The departments of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Departments {
    /// Parents before children, codes unique, no cycles.
    pub rows: Vec<DepartmentRow>,
    /// Columns that are not used.
    pub unused: Vec<String>,
}

/// Reads the bytes of a file as a table, whatever spreadsheet wrote it.
///
/// # Errors
/// What is wrong with it as a table.
pub fn table(bytes: &[u8]) -> Result<Table, FileFaults> {
    Table::read(bytes).map_err(|faults| {
        FileFaults::of(faults.into_iter().map(Fault::from).collect())
            .expect("a table that is refused has a fault")
    })
}

/// Whether the letters of a table were guessed, so that somebody should look at them.
pub fn is_guess(table: &Table) -> bool {
    table.encoding == Encoding::Windows1252
}

/// The people of a file. Nobody's name is kept: nothing needs it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct People {
    /// In the order of the file.
    pub rows: Vec<PersonRow>,
    /// Departments that nobody had named before; they will stand at the top of the tree.
    pub new_departments: Vec<DepartmentRow>,
    /// Columns that are not used.
    pub unused: Vec<String>,
}
