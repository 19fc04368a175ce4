//! What the methods get from a case: its columns and parameters, checked.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use serde_json::Value;
use surveys::scoring::{confidence::Confidence, item, person};

use super::{Trouble, table::Table, unreadable};

/// Where the parameters keep the order in which the file lists margins.
pub(super) const MARGINS: &str = "margins in the order of the file";

/// The data and parameters of a case.
#[derive(Debug)]
pub(super) struct Input {
    pub(super) table: Table,
    params: Value,
    folder: PathBuf,
}

impl Input {
    pub(super) fn read(case: &Value, folder: &Path) -> Result<Self, Trouble> {
        Ok(Self {
            table: Table::read(case.get("data").unwrap_or(&Value::Null), folder)?,
            params: case.get("params").cloned().unwrap_or(Value::Null),
            folder: folder.to_path_buf(),
        })
    }

    /// A parameter; `null` counts as absent.
    pub(super) fn param(&self, name: &str) -> Option<&Value> {
        self.params.get(name).filter(|value| !value.is_null())
    }

    fn required<T>(name: &str, value: Option<T>) -> Result<T, Trouble> {
        value.ok_or_else(|| unreadable(format!("`params.{name}` is missing")))
    }

    /// A number, if it is given.
    pub(super) fn optional_number(&self, name: &str) -> Result<Option<f64>, Trouble> {
        self.param(name)
            .map(|value| {
                value
                    .as_f64()
                    .ok_or_else(|| unreadable(format!("`params.{name}` is not a number")))
            })
            .transpose()
    }

    pub(super) fn number(&self, name: &str) -> Result<f64, Trouble> {
        Self::required(name, self.optional_number(name)?)
    }

    /// A count of at least 0, if it is given.
    pub(super) fn optional_count(&self, name: &str) -> Result<Option<usize>, Trouble> {
        self.param(name)
            .map(|value| {
                whole(value)
                    .and_then(|count| usize::try_from(count).ok())
                    .ok_or_else(|| unreadable(format!("`params.{name}` is not a count")))
            })
            .transpose()
    }

    pub(super) fn count(&self, name: &str) -> Result<usize, Trouble> {
        Self::required(name, self.optional_count(name)?)
    }

    /// A number of people, if it is given.
    pub(super) fn headcount(&self, name: &str) -> Result<Option<u32>, Trouble> {
        self.param(name)
            .map(|value| {
                whole(value)
                    .ok_or_else(|| unreadable(format!("`params.{name}` is not a headcount")))
            })
            .transpose()
    }

    /// Whether something holds; not, if nothing is said.
    pub(super) fn flag(&self, name: &str) -> Result<bool, Trouble> {
        self.param(name).map_or(Ok(false), |value| {
            value
                .as_bool()
                .ok_or_else(|| unreadable(format!("`params.{name}` is neither true nor false")))
        })
    }

    /// A text, if it is given.
    pub(super) fn optional_text(&self, name: &str) -> Result<Option<&str>, Trouble> {
        self.param(name)
            .map(|value| {
                value
                    .as_str()
                    .ok_or_else(|| unreadable(format!("`params.{name}` is not a text")))
            })
            .transpose()
    }

    pub(super) fn text(&self, name: &str) -> Result<&str, Trouble> {
        Self::required(name, self.optional_text(name)?)
    }

    /// A list of texts; one text counts as a list of one, a number as its text; empty if nothing is given.
    pub(super) fn texts(&self, name: &str) -> Result<Vec<String>, Trouble> {
        let text = |value: &Value| match value {
            Value::String(text) => Ok(text.clone()),
            Value::Number(number) => Ok(number.to_string()),
            _ => Err(unreadable(format!(
                "`params.{name}` is not a list of texts"
            ))),
        };
        match self.param(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(values)) => values.iter().map(text).collect(),
            Some(value) => Ok(vec![text(value)?]),
        }
    }

    /// The names of the margins of raking in the order of the file.
    pub(super) fn margins(&self) -> Result<Vec<String>, Trouble> {
        self.texts(MARGINS)
    }

    /// A list of numbers; empty if nothing is given.
    pub(super) fn numbers(&self, name: &str) -> Result<Vec<f64>, Trouble> {
        let complain = || unreadable(format!("`params.{name}` is not a list of numbers"));
        match self.param(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(values)) => values
                .iter()
                .map(|value| value.as_f64().ok_or_else(complain))
                .collect(),
            Some(_) => Err(complain()),
        }
    }

    /// How sure intervals shall be; 95 % unless given.
    pub(super) fn confidence(&self) -> Result<Confidence, Trouble> {
        self.optional_number("conf")?
            .map_or(Ok(Confidence::P95), |level| {
                Confidence::new(level)
                    .ok_or_else(|| unreadable("`params.conf` is not between 0 and 1"))
            })
    }

    /// The numbers of the column that a parameter names.
    pub(super) fn column(&self, param: &str) -> Result<Vec<Option<f64>>, Trouble> {
        self.table.numbers(self.text(param)?)
    }

    /// The texts of the column that a parameter names.
    pub(super) fn labels(&self, param: &str) -> Result<&[Option<String>], Trouble> {
        self.table.column(self.text(param)?)
    }

    /// The ends of the scale of items.
    pub(super) fn scale(&self) -> Result<(f64, f64), Trouble> {
        Ok((self.number("min")?, self.number("max")?))
    }

    /// The columns of `params.items` in points; values outside the scale are missing, reversed items turned.
    pub(super) fn item_points(&self) -> Result<Vec<Vec<Option<f64>>>, Trouble> {
        let (min, max) = self.scale()?;
        let reverse = self.texts("reverse")?;
        self.texts("items")?
            .iter()
            .map(|name| {
                let column = self.table.numbers(name)?;
                Ok(item::scores(&column, min, max, reverse.contains(name))?)
            })
            .collect()
    }

    /// How many of the items a person must answer.
    pub(super) fn needed(&self) -> Result<usize, Trouble> {
        let share = self.optional_number("min_share")?.unwrap_or(0.5);
        Ok(person::needed(self.texts("items")?.len(), share, 2))
    }

    /// Scores of people: the column `params.y`, or from `params.items` in points.
    pub(super) fn person_scores(&self) -> Result<Vec<Option<f64>>, Trouble> {
        if self.param("y").is_some() {
            return self.column("y");
        }
        Ok(person::scores(&self.item_points()?, self.needed()?))
    }

    /// The values of one column by the label of another, groups in the order of their first row; rows without label or
    /// value left out.
    pub(super) fn by_group(
        labels: &[Option<String>],
        values: &[Option<f64>],
    ) -> Vec<(String, Vec<f64>)> {
        let mut groups: Vec<(String, Vec<f64>)> = Vec::new();
        let mut places = HashMap::new();
        for (label, value) in labels.iter().zip(values) {
            let (Some(label), Some(value)) = (label, value) else {
                continue;
            };
            let place = *places.entry(label).or_insert_with(|| {
                groups.push((label.clone(), Vec::new()));
                groups.len() - 1
            });
            groups[place].1.push(*value);
        }
        groups
    }

    /// Resamples as row numbers from 0, one a line, from the CSV file that `params.resamples_file` names.
    pub(super) fn resamples(&self) -> Result<Option<Vec<Vec<u32>>>, Trouble> {
        let Some(file) = self.optional_text("resamples_file")? else {
            return Ok(None);
        };
        let file = self.folder.join(file);
        let complain = |error: csv::Error| unreadable(format!("{}: {error}", file.display()));
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_path(&file)
            .map_err(complain)?;
        let row = |field: &str| {
            field
                .trim()
                .parse()
                .map_err(|_| unreadable(format!("{}: `{field}` is no row", file.display())))
        };
        reader
            .records()
            .map(|record| record.map_err(complain)?.iter().map(row).collect())
            .collect::<Result<_, _>>()
            .map(Some)
    }
}

/// A whole number of people, also when written as 12.0.
fn whole(value: &Value) -> Option<u32> {
    let number = value.as_f64()?;
    let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    // Exact: the range was just checked.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and inside u32"
    )]
    is_whole.then_some(number as u32)
}
