//! Departments from a file: `code,name,parent,headcount`.

use std::collections::HashMap;

use surveys::organization::{DepartmentRow, Tree, TreeFault};

use super::{
    Departments, Fault, FileFaults, What, cell,
    columns::{CODE, Found, HEADCOUNT, PARENT, TITLE},
};
use crate::tabular::Table;

pub(super) const COLUMNS: [&super::columns::Column; 4] = [&CODE, &TITLE, &PARENT, &HEADCOUNT];
const AT_CODE: usize = 0;
const AT_NAME: usize = 1;
const AT_PARENT: usize = 2;
const AT_HEADCOUNT: usize = 3;

/// Longest code, in characters.
pub(super) const MAX_CODE: usize = 100;
/// Longest name, in characters.
pub(super) const MAX_NAME: usize = 200;

/// Reads departments. Without a column for names the codes are the names.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn read(table: &Table) -> Result<Departments, FileFaults> {
    let mut faults = Vec::new();
    let found = Found::in_table(table, &COLUMNS, &mut faults);
    if !found.has(AT_CODE) {
        faults.push(Fault {
            line: 1,
            what: What::MissingColumn("code"),
        });
    }
    if let Some(faults) = FileFaults::of(std::mem::take(&mut faults)) {
        return Err(faults);
    }

    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let mut note = |what| {
            faults.push(Fault {
                line: row.line,
                what,
            });
        };
        let mut text = |which, limit| {
            let value = found.at(which, row)?;
            cell::text(&found.title(which, table), value, limit)
                .map_err(&mut note)
                .ok()
        };
        let code = text(AT_CODE, MAX_CODE);
        let name = text(AT_NAME, MAX_NAME);
        let parent = text(AT_PARENT, MAX_CODE);
        let headcount = found.at(AT_HEADCOUNT, row).map_or(0, |value| {
            value.parse().unwrap_or_else(|_| {
                note(What::NotANumber(
                    found.title(AT_HEADCOUNT, table),
                    value.to_owned(),
                ));
                0
            })
        });
        rows.push(DepartmentRow {
            name: name.or_else(|| code.clone()).unwrap_or_default(),
            code: code.unwrap_or_default(),
            parent,
            headcount,
        });
    }
    // The tree orders and checks; its rows count from 1 without the header.
    match Tree::new(rows.clone()) {
        Ok(tree) if faults.is_empty() => Ok(Departments {
            rows: in_order(&tree, rows),
            unused: found.unused,
        }),
        Ok(_) => Err(faults),
        Err(tree) => {
            let mut first_line = HashMap::new();
            for (row, read) in table.rows.iter().zip(&rows) {
                first_line.entry(read.code.as_str()).or_insert(row.line);
            }
            faults.extend(
                tree.into_iter()
                    .map(|fault| of_tree(fault, table, &found.title(AT_CODE, table), &first_line)),
            );
            Err(faults)
        }
    }
    .map_err(|faults| FileFaults::of(faults).expect("at least one fault was found"))
}

fn in_order(tree: &Tree, rows: Vec<DepartmentRow>) -> Vec<DepartmentRow> {
    let mut by_code: HashMap<String, DepartmentRow> = rows
        .into_iter()
        .map(|row| (row.code.clone(), row))
        .collect();
    tree.departments()
        .iter()
        .filter_map(|department| by_code.remove(&department.code))
        .collect()
}

fn of_tree(
    fault: TreeFault,
    table: &Table,
    code_title: &str,
    first_line: &HashMap<&str, u64>,
) -> Fault {
    let line = |row: usize| table.rows.get(row - 1).map_or(1, |row| row.line);
    match fault {
        TreeFault::EmptyCode { row } => Fault {
            line: line(row),
            what: What::EmptyCell(code_title.to_owned()),
        },
        TreeFault::DuplicateCode { row, code } => {
            let first = first_line.get(code.as_str()).copied().unwrap_or(1);
            Fault {
                line: line(row),
                what: What::DuplicateCode(code, first),
            }
        }
        TreeFault::UnknownParent { row, parent } => Fault {
            line: line(row),
            what: What::UnknownParent(parent),
        },
        TreeFault::Cycle { row, path, .. } => Fault {
            line: line(row),
            what: What::DepartmentCycle(path),
        },
    }
}
