//! Files of answers and departments, as people export them.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::Path,
};

use anyhow::anyhow;
use surveys::{
    confidentiality::{
        Atoms,
        redaction::{Known, Redactor},
    },
    instrument::{Instrument, Item, ItemKind, OTHER_TEXT, ScoredIn, TICKED},
    language::Language,
    organization::{DepartmentRow, Tree, TreeFault},
    published::{Comment, RosterMargin},
    scoring::responses::Answers,
    sheet::{FieldFault, FieldReason, SheetReader},
};

use super::{
    files,
    margins::{PREFIX, Placing},
};
use crate::tabular::{Encoding, Table};

/// Faults told at once; a file with more has one cause that repeats.
const TOLD: usize = 20;

/// A file of departments.
pub(super) struct Departments {
    /// The departments.
    pub(super) tree: Tree,
    /// Whether any headcount was given.
    pub(super) headcounts_known: bool,
}

/// A file of answers.
pub(super) struct Read {
    /// Every sheet with its atom.
    pub(super) answers: Answers,
    /// Departments, and people with the same attributes in them if answers are raked.
    pub(super) atoms: Atoms,
    /// What was written, without addresses and numbers; `None` if no column holds texts.
    pub(super) comments: Option<Vec<Comment>>,
    /// Things worth a look that stop nothing.
    pub(super) notes: Vec<String>,
}

/// Reads `code,name,parent,headcount`; other columns are refused by name.
pub(super) fn departments(file: &Path) -> anyhow::Result<Departments> {
    let table = table(file)?;
    let mut faults = Vec::new();
    let known = ["code", "name", "parent", "headcount"];
    for column in &table.header {
        if !known.contains(&column.to_lowercase().as_str()) {
            faults.push(format!(
                "line 1: unknown column `{column}`; the columns are code, name, parent, headcount"
            ));
        }
    }
    let code = table.column("code");
    if code.is_none() {
        faults.push("line 1: there is no column `code`; every department needs one".to_owned());
    }
    let (name, parent, headcount) = (
        table.column("name"),
        table.column("parent"),
        table.column("headcount"),
    );
    let mut headcounts_known = false;
    let mut rows = Vec::new();
    for row in &table.rows {
        let cell = |column: Option<usize>| column.map_or("", |column| row.cells[column].as_str());
        let people = cell(headcount);
        headcounts_known |= !people.is_empty();
        let headcount = if people.is_empty() {
            0
        } else {
            people.parse().unwrap_or_else(|_| {
                faults.push(format!(
                    "line {}: the headcount `{people}` is no whole number; write how many people are directly in the department",
                    row.line
                ));
                0
            })
        };
        let code = cell(code).to_owned();
        rows.push(DepartmentRow {
            name: Some(cell(name))
                .filter(|name| !name.is_empty())
                .unwrap_or(&code)
                .to_owned(),
            code,
            parent: Some(cell(parent).to_owned()).filter(|parent| !parent.is_empty()),
            headcount,
        });
    }
    if !faults.is_empty() {
        return Err(refused(file, &faults));
    }
    let tree = Tree::new(rows).map_err(|faults| {
        let line = |row: usize| table.rows.get(row - 1).map_or(1, |row| row.line);
        let told: Vec<_> = faults.iter().map(|fault| at_line(fault, line)).collect();
        refused(file, &told)
    })?;
    Ok(Departments {
        tree,
        headcounts_known,
    })
}

/// A fault of the tree with the line of the file instead of the number of the row.
fn at_line(fault: &TreeFault, line: impl Fn(usize) -> u64) -> String {
    let (TreeFault::EmptyCode { row }
    | TreeFault::DuplicateCode { row, .. }
    | TreeFault::UnknownParent { row, .. }
    | TreeFault::Cycle { row, .. }) = fault;
    let told = fault.to_string();
    let what = told
        .split_once(": ")
        .map_or(told.as_str(), |(_, what)| what);
    format!("line {}: {what}", line(*row))
}

/// Departments named in a file of answers, all at the top, with no headcounts.
pub(super) fn departments_in(answers: &Path) -> anyhow::Result<Departments> {
    let table = table(answers)?;
    let column = department_column(answers, &table)?;
    let codes: BTreeSet<&str> = table
        .rows
        .iter()
        .map(|row| row.cells[column].as_str())
        .filter(|code| !code.is_empty())
        .collect();
    let rows = codes.into_iter().map(|code| DepartmentRow {
        code: code.to_owned(),
        name: code.to_owned(),
        parent: None,
        headcount: 0,
    });
    let tree = Tree::new(rows.collect())
        .map_err(|_| anyhow!("{}: two departments have one code", answers.display()))?;
    Ok(Departments {
        tree,
        headcounts_known: false,
    })
}

/// Reads one sheet a row, to be raked by `margins`. `progress` is called once per row.
pub(super) fn answers(
    file: &Path,
    instrument: &Instrument,
    tree: &Tree,
    ignore_unknown: bool,
    margins: &[RosterMargin],
    progress: impl Fn(),
) -> anyhow::Result<Read> {
    let table = table(file)?;
    let department = department_column(file, &table)?;
    let fields: BTreeSet<String> = instrument
        .items
        .iter()
        .flat_map(|item| instrument.fields_of(item))
        .collect();
    let is_attribute = |column: &str| column.len() > PREFIX.len() && column.starts_with(PREFIX);
    let unknown: Vec<String> = table
        .header
        .iter()
        .enumerate()
        .filter(|(place, name)| {
            *place != department && !fields.contains(*name) && !is_attribute(name)
        })
        .map(|(_, name)| format!("`{name}`"))
        .collect();
    let mut notes = Vec::new();
    if !unknown.is_empty() {
        let told = format!("line 1: unknown columns {}", unknown.join(", "));
        if !ignore_unknown {
            return Err(refused(
                file,
                &[format!(
                    "{told}; remove or correct them, or leave them out with --ignore-unknown"
                )],
            ));
        }
        notes.push(format!("{told} are left out"));
    }
    notes.extend(missing_columns(instrument, &table));
    if table.encoding == Encoding::Windows1252 {
        notes.push(
            "the file is not UTF-8 and was read as Windows-1252; look at names with accents"
                .to_owned(),
        );
    }
    let columns: Vec<(usize, &str)> = table
        .header
        .iter()
        .enumerate()
        .filter(|(_, name)| fields.contains(*name))
        .map(|(place, name)| (place, name.as_str()))
        .collect();
    let codes: HashMap<&str, usize> = tree
        .departments()
        .iter()
        .enumerate()
        .map(|(index, department)| (department.code.as_str(), index))
        .collect();
    let placing = Placing::new(&table, department, &codes, tree, margins)
        .map_err(|faults| refused(file, &faults))?;
    let texts: Vec<(usize, &str)> = text_columns(instrument, &columns);
    let redactor = Redactor::new(Known::default());
    let mut comments = Vec::new();
    let reader = SheetReader::new(instrument);
    let no_prefill = BTreeMap::new();
    let mut faults = Vec::new();
    let mut answers = Answers::new(instrument);
    for row in &table.rows {
        progress();
        let code = row.cells[department].as_str();
        let found = codes.get(code);
        if found.is_none() {
            faults.push(format!(
                "line {}: there is no department `{code}`; correct it, or add it to the departments file",
                row.line
            ));
        }
        let cells = columns
            .iter()
            .map(|(place, name)| (*name, row.cells[*place].as_str()));
        match (reader.read(cells, &no_prefill), found) {
            (Ok(sheet), Some(index)) => {
                let atom = placing.atom(*index, row);
                answers.push(atom, &sheet);
                let written = texts.iter().map(|(place, name)| (name, &row.cells[*place]));
                let written = written.filter(|(_, text)| !text.trim().is_empty());
                comments.extend(written.map(|(name, text)| Comment {
                    field: (*name).to_owned(),
                    atom,
                    // The words in place of what is taken out are never shown.
                    text: redactor.redact(Language::En, text),
                }));
            }
            (Ok(_), None) => {}
            (Err(told), _) => faults.extend(
                told.iter()
                    .map(|fault| format!("line {}: {}", row.line, wrong_cell(instrument, fault))),
            ),
        }
    }
    if !faults.is_empty() {
        return Err(refused(file, &faults));
    }
    if answers.is_empty() {
        return Err(refused(
            file,
            &["line 1: there is no row with answers below the header".to_owned()],
        ));
    }
    Ok(Read {
        answers,
        atoms: placing.atoms,
        comments: (!texts.is_empty()).then_some(comments),
        notes,
    })
}

/// Of these columns, those whose texts are read for their themes.
fn text_columns<'t>(
    instrument: &Instrument,
    columns: &[(usize, &'t str)],
) -> Vec<(usize, &'t str)> {
    let fields: BTreeSet<String> = instrument
        .items
        .iter()
        .flat_map(|item| {
            let themes = item.scored_in == ScoredIn::Themes;
            let fields = instrument.comment_fields_of(item).into_iter();
            // The text beside an "other" is told whatever its question counts for.
            fields.filter(move |field| themes || field.ends_with(OTHER_TEXT))
        })
        .collect();
    let columns = columns.iter().copied();
    columns.filter(|(_, name)| fields.contains(*name)).collect()
}

/// Refuses more answers than people: nothing about such a department could be said with an interval.
pub(super) fn fits_headcounts(
    file: &Path,
    departments: &Departments,
    read: &Read,
) -> anyhow::Result<()> {
    if !departments.headcounts_known {
        return Ok(());
    }
    let mut answers = vec![0; departments.tree.departments().len()];
    let by_atom = read.answers.counts(read.atoms.count());
    for (departments, n) in read.atoms.departments().iter().zip(by_atom) {
        answers[departments[0]] += n;
    }
    let faults: Vec<String> = departments
        .tree
        .departments()
        .iter()
        .zip(answers)
        .filter(|(department, answers)| *answers > department.direct)
        .map(|(department, answers)| {
            format!(
                "department `{}` has {answers} answers and a headcount of {}; correct the headcount of people directly in it",
                department.code, department.direct
            )
        })
        .collect();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(refused(file, &faults))
    }
}

pub(super) fn table(file: &Path) -> anyhow::Result<Table> {
    Table::read(&files::read(file)?).map_err(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        refused(file, &told)
    })
}

fn department_column(file: &Path, table: &Table) -> anyhow::Result<usize> {
    table.column("department").ok_or_else(|| {
        let told =
            "line 1: there is no column `department`; it holds each answer's department code";
        refused(file, &[told.to_owned()])
    })
}

/// A note about statements that have no column: a forgotten one would look like an unpopular question.
fn missing_columns(instrument: &Instrument, table: &Table) -> Option<String> {
    let is_missing = |item: &&Item| {
        item.measures.is_some()
            && item.show_if.is_none()
            && table.header.iter().all(|name| *name != item.id)
    };
    let missing: Vec<String> = instrument
        .items
        .iter()
        .filter(is_missing)
        .map(|item| format!("`{}`", item.id))
        .collect();
    (!missing.is_empty()).then(|| {
        format!(
            "there is no column for {}; nobody counts as having answered",
            missing.join(", ")
        )
    })
}

fn wrong_cell(instrument: &Instrument, fault: &FieldFault) -> String {
    let field = &fault.field;
    match &fault.reason {
        FieldReason::UnknownField => format!("there is no item `{field}`"),
        FieldReason::UnknownOption(code) => format!(
            "column `{field}`: `{code}` is no option code; the codes are {}",
            codes_of(instrument, field)
        ),
        FieldReason::OutOfRange { min, max } => {
            format!("column `{field}`: write a whole number from {min} to {max}")
        }
        FieldReason::TooLong { max_chars } => {
            format!("column `{field}`: the text has more than {max_chars} characters; shorten it")
        }
        FieldReason::NoNumber { min, max, decimals } => format!(
            "column `{field}`: write a number from {min} to {max} with at most {decimals} digits after the decimal mark"
        ),
        FieldReason::Ticks { min, max } => {
            format!("item `{field}`: from {min} to {max} columns hold `{TICKED}`")
        }
        FieldReason::NotAlone(code) => {
            format!("item `{field}`: `{field}.{code}` stands alone; empty it, or the other columns")
        }
        FieldReason::SamePlace(place) => {
            format!("item `{field}`: two columns hold the place {place}; give each its own")
        }
        FieldReason::Sum { total, given } => {
            format!("item `{field}`: the columns add up to {given}; make it {total}")
        }
    }
}

fn codes_of(instrument: &Instrument, field: &str) -> String {
    let id = field.split('.').next().unwrap_or(field);
    let asked = instrument.item(id).map(|(_, item)| &item.kind);
    if let Some(ItemKind::MultipleChoice(_)) = asked {
        return format!("`{TICKED}` and nothing");
    }
    let scale = instrument.item(id).and_then(|(_, item)| match &item.kind {
        ItemKind::Scale(scale)
        | ItemKind::SingleChoice(scale)
        | ItemKind::ChoiceOrOther { scale, .. }
        | ItemKind::NowAndPreferred(scale) => Some(scale),
        ItemKind::Grid { columns, .. } => columns
            .iter()
            .find(|column| field.ends_with(&format!(".{}", column.id)))
            .map(|column| &column.scale),
        ItemKind::MultipleChoice(_)
        | ItemKind::Number(_)
        | ItemKind::Ranking(_)
        | ItemKind::Division(_)
        | ItemKind::Rating(_)
        | ItemKind::ShortText { .. }
        | ItemKind::OpenText { .. }
        | ItemKind::OpenTextGroup { .. } => None,
    });
    scale.map_or_else(String::new, |scale| {
        let codes: Vec<&str> = scale.options.iter().map(|o| o.code.as_str()).collect();
        codes.join(", ")
    })
}

pub(super) fn refused(file: &Path, faults: &[String]) -> anyhow::Error {
    let file = file.display();
    let mut lines: Vec<String> = faults
        .iter()
        .take(TOLD)
        .map(|fault| format!("{file}: {fault}"))
        .collect();
    if faults.len() > TOLD {
        lines.push(format!("{file}: and {} more", faults.len() - TOLD));
    }
    lines.push("Nothing was written.".to_owned());
    anyhow!("{}", lines.join("\n"))
}
