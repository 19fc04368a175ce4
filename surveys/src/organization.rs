//! The tree of departments and its headcounts.

use std::collections::HashMap;

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
    /// Checks rows and orders them: parents before children, children in the order of the rows.
    ///
    /// # Errors
    /// Every fault of the rows; one per cycle.
    pub fn new(rows: Vec<DepartmentRow>) -> Result<Self, Vec<TreeFault>> {
        let mut faults = Vec::new();
        let mut by_code = HashMap::new();
        for (index, row) in rows.iter().enumerate() {
            if row.code.trim().is_empty() {
                faults.push(TreeFault::EmptyCode { row: index + 1 });
            } else if by_code.contains_key(row.code.as_str()) {
                let code = row.code.clone();
                faults.push(TreeFault::DuplicateCode {
                    row: index + 1,
                    code,
                });
            } else {
                by_code.insert(row.code.as_str(), index);
            }
        }
        let parents: Vec<Option<usize>> = rows
            .iter()
            .enumerate()
            .map(|(index, row)| {
                let parent = row.parent.as_ref()?;
                let found = by_code.get(parent.as_str()).copied();
                if found.is_none() {
                    let parent = parent.clone();
                    faults.push(TreeFault::UnknownParent {
                        row: index + 1,
                        parent,
                    });
                }
                found
            })
            .collect();
        faults.extend(cycles(&rows, &parents));
        if faults.is_empty() {
            Ok(Self {
                departments: in_pre_order(rows, &parents),
            })
        } else {
            Err(faults)
        }
    }

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

    /// The departments above, from the next one up to a root.
    pub fn ancestors(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.parent(index), |above| self.parent(*above))
    }

    /// The departments directly below, in order.
    pub fn children(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        self.descendants(index)
            .filter(move |below| self.parent(*below) == Some(index))
    }

    /// All departments below, without the department itself: in pre-order they follow it without a gap.
    pub fn descendants(&self, index: usize) -> std::ops::Range<usize> {
        let Some(department) = self.departments.get(index) else {
            return 0..0;
        };
        let below = self.departments[index + 1..]
            .iter()
            .take_while(|below| below.depth > department.depth)
            .count();
        index + 1..index + 1 + below
    }

    /// Departments with no department above.
    pub fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.departments.len()).filter(|index| self.parent(*index).is_none())
    }

    /// People in all departments together.
    pub fn headcount(&self) -> u32 {
        self.departments
            .iter()
            .fold(0, |sum, department| sum.saturating_add(department.direct))
    }

    fn parent(&self, index: usize) -> Option<usize> {
        self.departments.get(index)?.parent
    }
}

/// One fault per cycle, told from its first row.
fn cycles(rows: &[DepartmentRow], parents: &[Option<usize>]) -> Vec<TreeFault> {
    let mut is_settled = vec![false; rows.len()];
    let mut faults = Vec::new();
    for start in 0..rows.len() {
        let mut path = Vec::new();
        let mut is_on_path = HashMap::new();
        let mut next = Some(start);
        while let Some(index) = next.filter(|index| !is_settled[*index]) {
            if let Some(first) = is_on_path.insert(index, path.len()) {
                let cycle = &path[first..];
                let mut codes: Vec<&str> = cycle
                    .iter()
                    .map(|index: &usize| rows[*index].code.as_str())
                    .collect();
                codes.push(&rows[index].code);
                faults.push(TreeFault::Cycle {
                    row: index + 1,
                    code: rows[index].code.clone(),
                    path: codes.join(" → "),
                });
                break;
            }
            path.push(index);
            next = parents[index];
        }
        for index in path {
            is_settled[index] = true;
        }
    }
    faults
}

fn in_pre_order(rows: Vec<DepartmentRow>, parents: &[Option<usize>]) -> Vec<Department> {
    let mut children = vec![Vec::new(); rows.len()];
    // Rows still to visit with the new index of the department above; the last one is next.
    let mut open = Vec::new();
    for index in (0..rows.len()).rev() {
        match parents[index] {
            Some(parent) => children[parent].push(index),
            None => open.push((index, None)),
        }
    }
    let mut rows: Vec<Option<DepartmentRow>> = rows.into_iter().map(Some).collect();
    let mut departments: Vec<Department> = Vec::with_capacity(rows.len());
    while let Some((index, parent)) = open.pop() {
        if let Some(row) = rows[index].take() {
            let place = departments.len();
            departments.push(Department {
                code: row.code,
                name: row.name,
                parent,
                depth: parent.map_or(0, |parent: usize| departments[parent].depth + 1),
                direct: row.headcount,
                total: row.headcount,
            });
            open.extend(children[index].iter().map(|child| (*child, Some(place))));
        }
    }
    for index in (0..departments.len()).rev() {
        if let Some(parent) = departments[index].parent {
            departments[parent].total = departments[parent]
                .total
                .saturating_add(departments[index].total);
        }
    }
    departments
}

#[cfg(test)]
mod tests;
