//! Calls the methods about how well a questionnaire measures: reliability, agreement, ICC, drivers, careless, weights.

mod departments;
mod drivers;
mod people;
mod scales;
mod weights;

use serde_json::Value;
use surveys::scoring::columns::Column;

use super::{Outcome, Trouble, compare::number_or_null, input::Input};

/// The result of a method of this group; `None` if it is not one of them.
pub(super) fn compute(method: &str, input: &Input) -> Option<Outcome> {
    Some(match method {
        "cronbach_alpha" => scales::cronbach_alpha(input),
        "item_analysis" => scales::item_analysis(input),
        "omega_total" => scales::omega_total(input),
        "agreement" => departments::agreement(input),
        "icc" => departments::icc(input),
        "aggregation_verdict" => departments::aggregation_verdict(input),
        "drivers" => drivers::drivers(input),
        "careless" => people::careless(input),
        "weighting" => weights::weighting(input),
        _ => return None,
    })
}

/// Columns as methods read them.
fn columns(of: &[Vec<Option<f64>>]) -> Vec<Column<'_>> {
    of.iter().map(Column::from).collect()
}

/// The items of a scale in raw units, reversed items turned. The ends of the scale serve turning only: what lies outside
/// is a fault of the data, and these methods get data without faults.
fn items(input: &Input) -> Result<Vec<Vec<Option<f64>>>, Trouble> {
    let reverse = input.texts("reverse")?;
    let mut items = named(input, "items")?;
    for (item, name) in items.iter_mut().zip(input.texts("items")?) {
        if reverse.contains(&name) {
            let (min, max) = input.scale()?;
            item.iter_mut().flatten().for_each(|x| *x = min + max - *x);
        }
    }
    Ok(items)
}

/// The columns that a list of names names.
fn named(input: &Input, param: &str) -> Result<Vec<Vec<Option<f64>>>, Trouble> {
    input
        .texts(param)?
        .iter()
        .map(|name| input.table.numbers(name))
        .collect()
}

/// Lower and upper end of an interval, `null` where there is none.
fn ends(interval: Option<(f64, f64)>) -> (Value, Value) {
    (
        number_or_null(interval.map(|(lower, _)| lower)),
        number_or_null(interval.map(|(_, upper)| upper)),
    )
}

/// A number per name.
fn by_name(names: &[String], values: impl IntoIterator<Item = Value>) -> Value {
    names.iter().cloned().zip(values).collect()
}

/// Labels as numbers from 0 in order of appearance, and the labels.
fn numbered(labels: &[Option<String>]) -> (Vec<Option<u32>>, Vec<String>) {
    let mut seen = std::collections::HashMap::new();
    let mut names = Vec::new();
    let numbers = labels
        .iter()
        .map(|label| {
            let label = label.as_ref()?;
            let next = u32::try_from(seen.len()).ok()?;
            Some(*seen.entry(label.clone()).or_insert_with(|| {
                names.push(label.clone());
                next
            }))
        })
        .collect();
    (numbers, names)
}
