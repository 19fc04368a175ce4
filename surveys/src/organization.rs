//! The tree of departments and its headcounts.

use serde::{Deserialize, Serialize};

/// One department as a file or a form gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartmentRow {
    /// Unique within the organization.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// Code of the department above; `None` for a root.
    pub parent: Option<String>,
    /// People directly in this department, without those of departments below.
    pub headcount: u32,
}

/// A department of a checked tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// Unique within the tree.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// Index of the department above; always smaller than its own.
    pub parent: Option<usize>,
    /// Depth, 0 for a root.
    pub depth: usize,
    /// People directly in this department.
    pub direct: u32,
    /// People in this department and all below.
    pub total: u32,
}

/// A forest of departments: codes are unique, there are no cycles, parents come before their children,
/// children keep the order of the rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    departments: Vec<Department>,
}

/// Why rows make no tree. `row` counts from 1, without the header.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TreeFault {
    /// The code of a row is empty.
    #[error("row {row}: the code is empty; give every department a short code")]
    EmptyCode {
        /// Row.
        row: usize,
    },
    /// Two rows have one code.
    #[error("row {row}: the code `{code}` is used twice; codes are unique")]
    DuplicateCode {
        /// Second row.
        row: usize,
        /// The code.
        code: String,
    },
    /// A parent that does not exist.
    #[error("row {row}: there is no department `{parent}`; add it or correct the parent")]
    UnknownParent {
        /// Row.
        row: usize,
        /// The missing code.
        parent: String,
    },
    /// Departments that lie above themselves.
    #[error("row {row}: `{code}` lies above itself ({path}); one of these needs another parent")]
    Cycle {
        /// Row.
        row: usize,
        /// Code on the cycle.
        code: String,
        /// The cycle, as codes joined by arrows.
        path: String,
    },
}

impl Tree {
    /// Departments, parents before children (pre-order).
    pub fn departments(&self) -> &[Department] {
        &self.departments
    }

    /// Index of the department with this code.
    pub fn index_of(&self, code: &str) -> Option<usize> {
        self.departments
            .iter()
            .position(|department| department.code == code)
    }
}
