//! How many people have each value of an attribute, as a file gives it for raking, and where answers lie by attributes.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::Path,
};

use anyhow::anyhow;
use surveys::{
    confidentiality::{Atoms, AttributeValue},
    organization::Tree,
    published::{RosterMargin, evidence::WeightingRefusal},
};

use super::responses::{refused, table};
use crate::tabular::{Row, Table};

/// Before the name of an attribute in the header of a file of answers.
pub(super) const PREFIX: &str = "attr.";

/// Reads `attribute,value,people`.
pub(super) fn read(file: &Path, tree: &Tree) -> anyhow::Result<Vec<RosterMargin>> {
    let table = table(file)?;
    let columns = ["attribute", "value", "people"].map(|name| table.column(name));
    let [Some(attribute), Some(value), Some(people)] = columns else {
        let told = "line 1: the columns are attribute, value, people";
        return Err(refused(file, &[told.to_owned()]));
    };
    let mut faults = Vec::new();
    let mut margins: Vec<RosterMargin> = Vec::new();
    for row in &table.rows {
        let cells = [attribute, value, people].map(|column| row.cells[column].as_str());
        if let Err(fault) = put(&mut margins, cells) {
            faults.push(format!("line {}: {fault}", row.line));
        }
    }
    faults.extend(margins.iter().filter_map(|margin| too_many(margin, tree)));
    if table.rows.is_empty() {
        faults.push("line 1: there is no row below the header".to_owned());
    }
    if faults.is_empty() {
        Ok(margins)
    } else {
        Err(refused(file, &faults))
    }
}

/// Adds one row, or says what is wrong with it.
fn put(margins: &mut Vec<RosterMargin>, cells: [&str; 3]) -> Result<(), String> {
    let [attribute, value, people] = cells;
    if attribute.is_empty() || value.is_empty() {
        return Err("attribute or value is empty".to_owned());
    }
    let people = people.parse().map_err(|_| {
        format!("`{people}` is no whole number; write how many people have the value")
    })?;
    let known = margins
        .iter()
        .position(|margin| margin.attribute == attribute);
    let place = known.unwrap_or(margins.len());
    if known.is_none() {
        margins.push(RosterMargin {
            attribute: attribute.to_owned(),
            people: BTreeMap::new(),
        });
    }
    match margins[place].people.insert(value.to_owned(), people) {
        Some(_) => Err(format!("`{value}` is there twice")),
        None => Ok(()),
    }
}

fn too_many(margin: &RosterMargin, tree: &Tree) -> Option<String> {
    let all: u64 = margin.people.values().copied().map(u64::from).sum();
    (all > u64::from(tree.headcount())).then(|| {
        format!(
            "`{}` adds up to {all} people, and the departments have {}; correct one of them",
            margin.attribute,
            tree.headcount()
        )
    })
}

/// Where the rows of a file of answers lie: by department, and by the attributes that are raked by.
pub(super) struct Placing {
    pub(super) atoms: Atoms,
    /// Name and column of each attribute.
    columns: Vec<(String, usize)>,
}

impl Placing {
    /// Faults are told as lines.
    pub(super) fn new(
        table: &Table,
        department: usize,
        codes: &HashMap<&str, usize>,
        tree: &Tree,
        margins: &[RosterMargin],
    ) -> Result<Self, Vec<String>> {
        let mut faults = Vec::new();
        let mut columns = Vec::new();
        for margin in margins {
            let name = format!("{PREFIX}{}", margin.attribute);
            let Some(column) = table.column(&name) else {
                faults.push(format!(
                    "line 1: there is no column `{name}`, which the margins need"
                ));
                continue;
            };
            columns.push((margin.attribute.clone(), column));
            let values = table.rows.iter().map(|row| (row, &row.cells[column]));
            let unknown = values.filter(|(_, value)| {
                !value.is_empty() && !margin.people.contains_key(value.as_str())
            });
            faults.extend(unknown.map(|(row, value)| {
                format!(
                    "line {}: the margins do not say how many people have `{value}` as `{}`",
                    row.line, margin.attribute
                )
            }));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut placing = Self {
            atoms: Atoms::single(tree),
            columns,
        };
        if !placing.columns.is_empty() {
            let combinations: BTreeSet<_> = table
                .rows
                .iter()
                .filter_map(|row| {
                    let department = codes.get(row.cells[department].as_str())?;
                    Some((*department, placing.combination(row)))
                })
                .collect();
            placing.atoms = Atoms::single_by(tree, &combinations);
        }
        Ok(placing)
    }

    /// The atom of a row. An empty cell is a value of its own, of which nobody knows how many people have it.
    pub(super) fn atom(&self, department: usize, row: &Row) -> usize {
        if self.columns.is_empty() {
            return self.atoms.of(department);
        }
        self.atoms
            .of_person(department, Some(&self.combination(row)))
    }

    fn combination(&self, row: &Row) -> Vec<AttributeValue> {
        let columns = self.columns.iter();
        columns
            .map(|(attribute, column)| AttributeValue {
                attribute: attribute.clone(),
                value: row.cells[*column].clone(),
            })
            .collect()
    }
}

/// A result that could not be weighed as asked for.
pub(super) fn not_raked(file: &Path, refusal: WeightingRefusal) -> anyhow::Error {
    let reason = match refusal {
        WeightingRefusal::HeadcountsUnknown => {
            "the departments have no headcounts; add a column `headcount`"
        }
        WeightingRefusal::NothingApart => {
            "all answers are alike in every attribute, or too few answered to tell values apart"
        }
        WeightingRefusal::MarginBelowAnswers => {
            "more people answered than there are in one of the groups; correct its number of people"
        }
        WeightingRefusal::NotConverged => {
            "no weights meet all margins at once; leave one attribute out, or trim less"
        }
        WeightingRefusal::DesignEffect => {
            "the design effect would be above 2: weights would cost half of the answers or more; rake by fewer attributes, \
             or not at all"
        }
    };
    anyhow!(
        "{}: answers cannot be raked: {reason}. Nothing was written",
        file.display()
    )
}
