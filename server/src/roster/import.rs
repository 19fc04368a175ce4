//! Both files together, ready for the store.

use surveys::organization::DepartmentRow;

use super::{Departments, FileFaults, People, departments, is_guess, people, table};
use crate::store::people::{PeopleImport, Unlisted};

/// What the files say; nothing is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Import {
    /// The whole tree, if there is a file.
    pub departments: Option<Departments>,
    /// People, if there is a file.
    pub people: Option<People>,
    /// Whether the letters of one of them were guessed.
    pub is_guess: bool,
}

/// What is wrong with the files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refused {
    /// With the departments.
    pub departments: Option<FileFaults>,
    /// With the people.
    pub people: Option<FileFaults>,
}

impl Import {
    /// Reads the files. People belong to the departments of the file beside them, or else to `known` ones.
    ///
    /// # Errors
    /// Everything that is wrong with either file.
    pub fn read(
        departments_file: Option<&[u8]>,
        people_file: Option<&[u8]>,
        known: &[DepartmentRow],
    ) -> Result<Self, Refused> {
        let mut import = Self::default();
        let mut refused = Refused::default();
        if let Some(bytes) = departments_file {
            match table(bytes) {
                Ok(table) => {
                    import.is_guess |= is_guess(&table);
                    match departments(&table) {
                        Ok(read) => import.departments = Some(read),
                        Err(faults) => refused.departments = Some(faults),
                    }
                }
                Err(faults) => refused.departments = Some(faults),
            }
        }
        // While the departments are refused, people cannot be told that theirs do not exist.
        if let Some(bytes) = people_file
            && refused.departments.is_none()
        {
            let tree = import
                .departments
                .as_ref()
                .map_or(known, |departments| &departments.rows);
            match table(bytes) {
                Ok(table) => {
                    import.is_guess |= is_guess(&table);
                    match people(&table, tree) {
                        Ok(read) => import.people = Some(read),
                        Err(faults) => refused.people = Some(faults),
                    }
                }
                Err(faults) => refused.people = Some(faults),
            }
        }
        if refused == Refused::default() {
            Ok(import)
        } else {
            Err(refused)
        }
    }

    /// As the store takes it.
    pub fn for_store(&self, unlisted: Unlisted) -> PeopleImport {
        let new = self
            .people
            .as_ref()
            .map(|people| &people.new_departments)
            .filter(|new| !new.is_empty());
        PeopleImport {
            departments: self
                .departments
                .as_ref()
                .map(|departments| departments.rows.clone())
                .or_else(|| new.cloned()),
            people: self
                .people
                .as_ref()
                .map(|people| people.rows.clone())
                .unwrap_or_default(),
            // Without a file of people nobody is missing from it.
            unlisted: if self.people.is_some() {
                unlisted
            } else {
                Unlisted::Stay
            },
        }
    }
}
