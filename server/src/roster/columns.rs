//! Which column is which. Spreadsheets name them in their own language and their own way; what we know is found
//! whatever its case, spaces and hyphens.

use super::{Fault, MAX_COLUMNS, MAX_ROWS, What};
use crate::tabular::{Row, Table};

/// A column we know: its proper name and the others it may have, folded by [`folded`].
pub(super) struct Column {
    /// As our documentation names it.
    pub(super) name: &'static str,
    /// Other names.
    pub(super) also: &'static [&'static str],
}

pub(super) const EMAIL: Column = Column {
    name: "email",
    also: &[
        "mail",
        "emailaddress",
        "emailadresse",
        "mailadresse",
        "correo",
        "correoelectronico",
        "courriel",
        "adressemail",
    ],
};
pub(super) const EXTERNAL_ID: Column = Column {
    name: "external_id",
    also: &[
        "id",
        "employeeid",
        "employeenumber",
        "personalnummer",
        "personalnr",
        "mitarbeiternummer",
        "mitarbeiterid",
        "matricule",
        "numerodeempleado",
    ],
};
pub(super) const DEPARTMENT: Column = Column {
    name: "department",
    also: &[
        "departmentcode",
        "orgunit",
        "unit",
        "team",
        "abteilung",
        "abteilungscode",
        "bereich",
        "organisationseinheit",
        "kostenstelle",
        "departamento",
        "departement",
        "service",
    ],
};
pub(super) const MANAGER: Column = Column {
    name: "manager",
    also: &[
        "manageremail",
        "reportsto",
        "supervisor",
        "fuhrungskraft",
        "vorgesetzter",
        "vorgesetzte",
        "responsable",
        "jefe",
    ],
};
pub(super) const PEOPLE_MANAGER: Column = Column {
    name: "people_manager",
    also: &[
        "ismanager",
        "leadspeople",
        "fuhrungsverantwortung",
        "personalverantwortung",
        "istfuhrungskraft",
        "encadrant",
        "dirigepersonas",
    ],
};
pub(super) const CUSTOMER_FACING: Column = Column {
    name: "customer_facing",
    also: &[
        "customercontact",
        "kundenkontakt",
        "mitkundenkontakt",
        "contactoconclientes",
        "contactclient",
    ],
};
pub(super) const LOCALE: Column = Column {
    name: "locale",
    also: &["language", "sprache", "idioma", "langue", "lang"],
};
pub(super) const PHONE: Column = Column {
    name: "phone",
    also: &[
        "phonenumber",
        "mobile",
        "mobilephone",
        "cellphone",
        "telephone",
        "telefon",
        "telefonnummer",
        "mobiltelefon",
        "mobilnummer",
        "handy",
        "handynummer",
        "telefono",
        "movil",
        "portable",
    ],
};
pub(super) const CHAT: Column = Column {
    name: "chat",
    also: &[
        "chathandle",
        "chatname",
        "chatid",
        "chatuser",
        "chatbenutzer",
        "usuariodechat",
        "identifiantchat",
    ],
};
pub(super) const CODE: Column = Column {
    name: "code",
    also: &[
        "departmentcode",
        "abteilungscode",
        "kurzel",
        "nummer",
        "kostenstelle",
        "codigo",
    ],
};
pub(super) const TITLE: Column = Column {
    name: "name",
    also: &[
        "department",
        "departmentname",
        "abteilung",
        "abteilungsname",
        "bezeichnung",
        "nombre",
        "nom",
    ],
};
pub(super) const PARENT: Column = Column {
    name: "parent",
    also: &[
        "parentcode",
        "parentdepartment",
        "ubergeordnet",
        "ubergeordneteabteilung",
        "uber",
        "superior",
        "parentdepartement",
    ],
};
pub(super) const HEADCOUNT: Column = Column {
    name: "headcount",
    also: &[
        "people",
        "employees",
        "mitarbeitende",
        "mitarbeiter",
        "kopfe",
        "anzahl",
        "plantilla",
        "effectif",
    ],
};

/// Where the columns we know stand in a file.
pub(super) struct Found {
    places: Vec<Option<usize>>,
    /// Names of the columns that nothing was found for.
    pub(super) unused: Vec<String>,
}

impl Found {
    /// Looks for columns; the order of `known` is the order for [`Self::at`]. Files with too many rows or columns, none
    /// at all, or one column twice, are faulty as a whole.
    pub(super) fn in_table(table: &Table, known: &[&Column], faults: &mut Vec<Fault>) -> Self {
        let mut fault = |what| faults.push(Fault { line: 1, what });
        if table.header.len() > MAX_COLUMNS {
            fault(What::TooManyColumns);
        }
        if table.rows.len() > MAX_ROWS {
            fault(What::TooManyRows);
        }
        if table.rows.is_empty() {
            fault(What::NoRows);
        }
        let mut places: Vec<Option<usize>> = vec![None; known.len()];
        let mut unused = Vec::new();
        for (index, title) in table.header.iter().enumerate() {
            let folded = folded(title);
            let which = known.iter().position(|column| {
                self::folded(column.name) == folded || column.also.contains(&folded.as_str())
            });
            match which {
                None if title.trim().is_empty() => {}
                None => unused.push(title.trim().to_owned()),
                Some(which) => match places[which] {
                    None => places[which] = Some(index),
                    Some(first) => fault(What::DuplicateColumn(
                        table.header[first].trim().to_owned(),
                        title.trim().to_owned(),
                    )),
                },
            }
        }
        Self { places, unused }
    }

    /// Whether a column is there.
    pub(super) fn has(&self, which: usize) -> bool {
        self.places[which].is_some()
    }

    /// The trimmed cell of a row; `None` when the column is missing or the cell is empty.
    pub(super) fn at<'a>(&self, which: usize, row: &'a Row) -> Option<&'a str> {
        let cell = row.cells.get(self.places[which]?)?.trim();
        (!cell.is_empty()).then_some(cell)
    }

    /// The name of a column as the file has it.
    pub(super) fn title(&self, which: usize, table: &Table) -> String {
        self.places[which].map_or(String::new(), |index| table.header[index].trim().to_owned())
    }
}

/// Letters and digits in lower case, without accents.
pub(super) fn folded(title: &str) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    title
        .nfd()
        .filter(|c| !is_combining_mark(*c) && c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
