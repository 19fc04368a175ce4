//! The data of a case: columns of text, from a CSV file or from the case itself.

use std::{collections::HashMap, path::Path};

use serde_json::Value;

use super::{Trouble, unreadable};

/// Columns by name; a missing value is `None`. All columns are as long as `n_rows`.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) n_rows: usize,
    columns: HashMap<String, Vec<Option<String>>>,
}

impl Table {
    /// Reads `data` of a case: a file, or columns written out; then its row filter; then its first rows only.
    pub(super) fn read(data: &Value, folder: &Path) -> Result<Self, Trouble> {
        let mut table = match (data.get("file"), data.get("inline")) {
            (Some(file), _) => {
                let file = file
                    .as_str()
                    .ok_or_else(|| unreadable("`data.file` is not a text"))?;
                Self::from_csv(&folder.join(file))?
            }
            (None, Some(Value::Object(columns))) => Self::from_columns(columns)?,
            (None, Some(_)) => return Err(unreadable("`data.inline` is not an object")),
            (None, None) => Self::default(),
        };
        if let Some(filter) = data.get("rows").filter(|filter| !filter.is_null()) {
            table.keep(filter)?;
        }
        if let Some(first) = data.get("first").filter(|first| !first.is_null()) {
            let first = first
                .as_u64()
                .ok_or_else(|| unreadable("`data.first` is not a whole number"))?;
            let first = usize::try_from(first).unwrap_or(usize::MAX);
            table.retain(|row| row < first);
        }
        Ok(table)
    }

    /// A column as text.
    pub(super) fn column(&self, name: &str) -> Result<&[Option<String>], Trouble> {
        self.columns
            .get(name)
            .map(Vec::as_slice)
            .ok_or_else(|| unreadable(format!("the data have no column `{name}`")))
    }

    /// A column as numbers. Empty fields and R's `NA` are missing.
    pub(super) fn numbers(&self, name: &str) -> Result<Vec<Option<f64>>, Trouble> {
        self.column(name)?
            .iter()
            .map(|field| match field.as_deref().map(str::trim) {
                None | Some("" | "NA" | "NaN") => Ok(None),
                Some(text) => text
                    .parse::<f64>()
                    .ok()
                    .filter(|number| number.is_finite())
                    .map(Some)
                    .ok_or_else(|| {
                        unreadable(format!("column `{name}` holds `{text}`, not a number"))
                    }),
            })
            .collect()
    }

    fn from_csv(file: &Path) -> Result<Self, Trouble> {
        let complain = |error: csv::Error| unreadable(format!("{}: {error}", file.display()));
        let mut reader = csv::Reader::from_path(file).map_err(complain)?;
        let names: Vec<String> = reader
            .headers()
            .map_err(complain)?
            .iter()
            .map(str::to_owned)
            .collect();
        let mut columns = vec![Vec::new(); names.len()];
        for record in reader.records() {
            let record = record.map_err(complain)?;
            for (column, field) in columns.iter_mut().zip(&record) {
                column.push((!field.is_empty()).then(|| field.to_owned()));
            }
        }
        Ok(Self {
            n_rows: columns.first().map_or(0, Vec::len),
            columns: names.into_iter().zip(columns).collect(),
        })
    }

    fn from_columns(columns: &serde_json::Map<String, Value>) -> Result<Self, Trouble> {
        let mut table = Self::default();
        for (name, values) in columns {
            let values = values
                .as_array()
                .ok_or_else(|| unreadable(format!("column `{name}` is not a list")))?;
            let fields: Result<Vec<_>, _> = values.iter().map(|value| field(name, value)).collect();
            let fields = fields?;
            if !table.columns.is_empty() && fields.len() != table.n_rows {
                return Err(unreadable(format!(
                    "column `{name}` is not as long as the others"
                )));
            }
            table.n_rows = fields.len();
            table.columns.insert(name.clone(), fields);
        }
        Ok(table)
    }

    /// Keeps the rows whose value in a column is one of those listed; both compared as text.
    fn keep(&mut self, filter: &Value) -> Result<(), Trouble> {
        let column = filter
            .get("column")
            .and_then(Value::as_str)
            .ok_or_else(|| unreadable("`data.rows.column` is not a text"))?;
        let listed = filter
            .get("in")
            .and_then(Value::as_array)
            .ok_or_else(|| unreadable("`data.rows.in` is not a list"))?;
        let listed: Result<Vec<_>, _> = listed.iter().map(|value| field("in", value)).collect();
        let listed = listed?;
        let keeps: Vec<bool> = self
            .column(column)?
            .iter()
            .map(|value| value.is_some() && listed.contains(value))
            .collect();
        self.retain(|row| keeps[row]);
        Ok(())
    }

    fn retain(&mut self, keeps: impl Fn(usize) -> bool) {
        for column in self.columns.values_mut() {
            let mut row = 0;
            column.retain(|_| {
                row += 1;
                keeps(row - 1)
            });
        }
        self.n_rows = (0..self.n_rows).filter(|row| keeps(*row)).count();
    }
}

/// A value as the text that a CSV file would have.
fn field(column: &str, value: &Value) -> Result<Option<String>, Trouble> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text.clone())),
        Value::Number(number) => Ok(Some(number.to_string())),
        Value::Bool(is) => Ok(Some(is.to_string())),
        Value::Array(_) | Value::Object(_) => Err(unreadable(format!(
            "column `{column}` holds something that is no value"
        ))),
    }
}
