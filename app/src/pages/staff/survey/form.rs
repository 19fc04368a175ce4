//! What the survey form sends, before it becomes a sheet.

use std::collections::{BTreeMap, BTreeSet};

use surveys::instrument::{Instrument, ItemKind};

use crate::components::item::tick_name;

/// Name of the buttons that switch the language.
pub const LANGUAGE: &str = "~language";

/// Name of the field in which the survey island notes the step that is shown, so that the page comes back there.
pub const STEP: &str = "~step";

/// A form as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// Code of the language to show the same form in; nothing is to be stored then, whatever the code.
    pub switch_to: Option<String>,
    /// The step that was shown, as the island counts them; nothing without script.
    pub step: Option<u16>,
    /// Everything typed, to fill the form again.
    pub values: BTreeMap<String, String>,
    /// What counts as answered, for `Sheet::from_fields`.
    pub answers: BTreeMap<String, String>,
}

/// Reads a form. Names that begin with `~` belong to the form and are no answers. The columns of a grid row count only
/// while the row is ticked: without script they are sent even when the row was closed again.
pub fn read(instrument: &Instrument, fields: Vec<(String, String)>) -> Posted {
    let switch_to = fields
        .iter()
        .find(|(name, _)| name == LANGUAGE)
        .map(|(_, code)| code.clone());
    let step = fields
        .iter()
        .find(|(name, _)| name == STEP)
        .and_then(|(_, step)| step.parse().ok());
    let values: BTreeMap<String, String> = fields
        .into_iter()
        .filter(|(name, _)| !name.starts_with('~') || name.starts_with("~tick."))
        .collect();
    let closed = closed_rows(instrument, &values);
    let answers = values
        .iter()
        .filter(|(name, value)| !name.starts_with('~') && !value.trim().is_empty())
        .filter(|(name, _)| !closed.contains(name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    Posted {
        switch_to,
        step,
        values,
        answers,
    }
}

/// Fields of grid rows that are not ticked.
fn closed_rows(instrument: &Instrument, values: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut closed = BTreeSet::new();
    for item in &instrument.items {
        let ItemKind::Grid { columns, rows } = &item.kind else {
            continue;
        };
        for row in rows {
            if !values.contains_key(&tick_name(&item.id, &row.id)) {
                closed.extend(
                    columns
                        .iter()
                        .map(|column| format!("{}.{}.{}", item.id, row.id, column.id)),
                );
            }
        }
    }
    closed
}
