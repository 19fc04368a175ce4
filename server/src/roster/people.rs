//! People from a file: `email,department` and, where known, `external_id,manager,people_manager,customer_facing,locale`,
//! `phone,chat` and `attr.…` columns.

use std::collections::HashMap;

use surveys::organization::DepartmentRow;

use super::{
    Fault, FileFaults, People, What, cell,
    columns::{
        CHAT, CUSTOMER_FACING, Column, DEPARTMENT, EMAIL, EXTERNAL_ID, Found, LOCALE, MANAGER,
        PEOPLE_MANAGER, PHONE, folded,
    },
    departments::MAX_CODE,
};
use crate::{
    store::people::{Contacts, PersonRow},
    tabular::{Row, Table},
};

pub(super) const COLUMNS: [&Column; 9] = [
    &EMAIL,
    &EXTERNAL_ID,
    &DEPARTMENT,
    &MANAGER,
    &PEOPLE_MANAGER,
    &CUSTOMER_FACING,
    &LOCALE,
    &PHONE,
    &CHAT,
];
const AT_EMAIL: usize = 0;
const AT_ID: usize = 1;
const AT_DEPARTMENT: usize = 2;
const AT_MANAGER: usize = 3;
const AT_PEOPLE_MANAGER: usize = 4;
const AT_CUSTOMER_FACING: usize = 5;
const AT_LOCALE: usize = 6;
const AT_PHONE: usize = 7;
const AT_CHAT: usize = 8;

const ATTRIBUTE: &str = "attr.";

/// Reads people. A department is named by its code or, where only one has it, its name.
///
/// `known` are the departments that exist or come with the same import. If there are none at all, the departments
/// that people name are made, at the top of the tree; otherwise one that does not exist is a fault.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn read(table: &Table, known: &[DepartmentRow]) -> Result<People, FileFaults> {
    let mut faults = Vec::new();
    let mut found = Found::in_table(table, &COLUMNS, &mut faults);
    if !found.has(AT_EMAIL) && !found.has(AT_ID) {
        faults.push(Fault {
            line: 1,
            what: What::MissingColumn("email, external_id"),
        });
    }
    if !found.has(AT_DEPARTMENT) {
        faults.push(Fault {
            line: 1,
            what: What::MissingColumn("department"),
        });
    }
    if let Some(faults) = FileFaults::of(std::mem::take(&mut faults)) {
        return Err(faults);
    }
    let attributes = attribute_columns(table);
    found.unused.retain(|title| !title.starts_with(ATTRIBUTE));

    let mut reader = Reader {
        table,
        found: &found,
        departments: DepartmentNames::of(known),
        attributes,
        faults,
        first_line: HashMap::new(),
    };
    let mut rows: Vec<PersonRow> = table.rows.iter().map(|row| reader.person(row)).collect();
    reader.managers(&mut rows);
    match FileFaults::of(reader.faults) {
        Some(faults) => Err(faults),
        None => Ok(People {
            rows,
            new_departments: reader.departments.new,
            unused: found.unused,
        }),
    }
}

struct Reader<'a> {
    table: &'a Table,
    found: &'a Found,
    departments: DepartmentNames,
    attributes: Vec<(usize, String)>,
    faults: Vec<Fault>,
    // Of addresses and numbers.
    first_line: HashMap<(usize, String), u64>,
}

impl Reader<'_> {
    fn person(&mut self, row: &Row) -> PersonRow {
        let email = self.cell(row, AT_EMAIL, |_, value| cell::address(value));
        let external_id = self.cell(row, AT_ID, |title, value| cell::text(title, value, 100));
        if self.found.at(AT_EMAIL, row).is_none() && self.found.at(AT_ID, row).is_none() {
            self.note(row, What::Nameless);
        }
        self.once(row, AT_EMAIL, email.as_ref());
        self.once(row, AT_ID, external_id.as_ref());
        PersonRow {
            email,
            external_id,
            department: self.department(row).unwrap_or_default(),
            people_manager: self.cell(row, AT_PEOPLE_MANAGER, cell::yes_no),
            customer_facing: self.cell(row, AT_CUSTOMER_FACING, cell::yes_no),
            locale: self.cell(row, AT_LOCALE, |_, value| cell::language(value)),
            attributes: self
                .attributes
                .iter()
                .filter_map(|(index, name)| {
                    let value = row.cells.get(*index)?.trim();
                    (!value.is_empty()).then(|| (name.clone(), value.to_owned()))
                })
                .collect(),
            contacts: Contacts {
                phone: self.cell(row, AT_PHONE, |_, value| cell::phone(value)),
                chat: self.cell(row, AT_CHAT, |_, value| cell::chat(value)),
            },
        }
    }

    /// What a cell says, if it says anything; a fault is noted.
    fn cell<T>(
        &mut self,
        row: &Row,
        which: usize,
        read: impl FnOnce(&str, &str) -> Result<T, What>,
    ) -> Option<T> {
        let value = self.found.at(which, row)?;
        match read(&self.found.title(which, self.table), value) {
            Ok(read) => Some(read),
            Err(what) => {
                self.note(row, what);
                None
            }
        }
    }

    /// Notes a value that an earlier line has.
    fn once(&mut self, row: &Row, which: usize, value: Option<&String>) {
        let Some(value) = value else { return };
        let first = *self
            .first_line
            .entry((which, value.clone()))
            .or_insert(row.line);
        if first != row.line {
            self.note(row, What::Duplicate(value.clone(), first));
        }
    }

    fn department(&mut self, row: &Row) -> Option<String> {
        let title = self.found.title(AT_DEPARTMENT, self.table);
        let Some(value) = self.found.at(AT_DEPARTMENT, row) else {
            self.note(row, What::EmptyCell(title));
            return None;
        };
        let code =
            cell::text(&title, value, MAX_CODE).and_then(|name| self.departments.code_of(&name));
        code.map_err(|what| self.note(row, what)).ok()
    }

    /// Follows the managers: everyone must be in the file, nobody above themselves; whoever is named leads people,
    /// unless the file says otherwise. Who names themselves stands at the top.
    fn managers(&mut self, people: &mut [PersonRow]) {
        if !self.found.has(AT_MANAGER) {
            return;
        }
        let by_key: HashMap<String, usize> = people
            .iter()
            .enumerate()
            .flat_map(|(index, person)| {
                let keys = [person.email.clone(), person.external_id.clone()];
                keys.into_iter().flatten().map(move |key| (key, index))
            })
            .collect();
        let table = self.table;
        let mut above: Vec<Option<usize>> = vec![None; people.len()];
        for (index, row) in table.rows.iter().enumerate() {
            let Some(value) = self.found.at(AT_MANAGER, row) else {
                continue;
            };
            let manager = by_key
                .get(&value.to_lowercase())
                .or_else(|| by_key.get(value));
            match manager {
                Some(&manager) if manager == index => {}
                Some(&manager) => above[index] = Some(manager),
                None => self.note(row, What::UnknownManager(value.to_owned())),
            }
        }
        for cycle in cycles(&above) {
            let names: Vec<&str> = cycle
                .iter()
                .chain(cycle.first())
                .map(|&index| {
                    let person = &people[index];
                    person
                        .email
                        .as_deref()
                        .or(person.external_id.as_deref())
                        .unwrap_or("?")
                })
                .collect();
            let path = names.join(" → ");
            self.note(&table.rows[cycle[0]], What::ManagerCycle(path));
        }
        for manager in above.into_iter().flatten() {
            people[manager].people_manager.get_or_insert(true);
        }
        for person in people {
            person.people_manager.get_or_insert(false);
        }
    }

    fn note(&mut self, row: &Row, what: What) {
        self.faults.push(Fault {
            line: row.line,
            what,
        });
    }
}

/// Columns `attr.<name>` with their places.
fn attribute_columns(table: &Table) -> Vec<(usize, String)> {
    table
        .header
        .iter()
        .enumerate()
        .filter_map(|(index, title)| {
            let name = title.trim().strip_prefix(ATTRIBUTE)?.trim();
            (!name.is_empty()).then(|| (index, name.to_owned()))
        })
        .collect()
}

/// Departments by code and by name.
struct DepartmentNames {
    // By exact code, and by folded code or name; `None` where several share one.
    by_code: HashMap<String, String>,
    by_name: HashMap<String, Option<String>>,
    may_grow: bool,
    new: Vec<DepartmentRow>,
}

impl DepartmentNames {
    fn of(known: &[DepartmentRow]) -> Self {
        let mut names = Self {
            by_code: HashMap::new(),
            by_name: HashMap::new(),
            may_grow: known.is_empty(),
            new: Vec::new(),
        };
        for department in known {
            names.learn(department);
        }
        names
    }

    fn learn(&mut self, department: &DepartmentRow) {
        self.by_code
            .insert(department.code.clone(), department.code.clone());
        let mut keys = vec![folded(&department.code), folded(&department.name)];
        keys.dedup();
        for key in keys {
            self.by_name
                .entry(key)
                .and_modify(|code| {
                    if code.as_ref() != Some(&department.code) {
                        *code = None;
                    }
                })
                .or_insert_with(|| Some(department.code.clone()));
        }
    }

    fn code_of(&mut self, name: &str) -> Result<String, What> {
        if let Some(code) = self.by_code.get(name) {
            return Ok(code.clone());
        }
        match self.by_name.get(&folded(name)) {
            Some(Some(code)) => Ok(code.clone()),
            Some(None) => Err(What::AmbiguousDepartment(name.to_owned())),
            None if self.may_grow => {
                let department = DepartmentRow {
                    code: name.to_owned(),
                    name: name.to_owned(),
                    parent: None,
                    headcount: 0,
                };
                self.learn(&department);
                self.new.push(department);
                Ok(name.to_owned())
            }
            None => Err(What::UnknownDepartment(name.to_owned())),
        }
    }
}

/// Every cycle of "stands above", told from its first member in file order.
fn cycles(above: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut settled = vec![false; above.len()];
    let mut cycles = Vec::new();
    for start in 0..above.len() {
        let mut place = HashMap::new();
        let mut path = Vec::new();
        let mut next = Some(start);
        while let Some(index) = next.filter(|&index| !settled[index]) {
            if let Some(&first) = place.get(&index) {
                cycles.push(path[first..].to_vec());
                break;
            }
            place.insert(index, path.len());
            path.push(index);
            next = above[index];
        }
        for index in path {
            settled[index] = true;
        }
    }
    cycles
}
