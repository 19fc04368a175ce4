//! What the readers of JSON share: parsing with a limit of depth, and looking without surprise.

use serde_json::Value;

use crate::{Flaw, ImportError, Place};

/// Reads JSON. Nesting beyond 128 is refused by the parser.
pub(crate) fn read(source: &str) -> Result<Value, ImportError> {
    serde_json::from_str(source).map_err(|error| {
        let place = Place::Line(error.line().max(1));
        let told = error.to_string();
        if told.contains("recursion limit") {
            return ImportError::Forbidden {
                place,
                found: Flaw::TooDeep { most: 128 },
            };
        }
        ImportError::Broken {
            place,
            found: Flaw::Json { detail: told },
        }
    })
}

/// The text of a value that is a text, a number or a truth value; empty for anything else.
pub(crate) fn word(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
    }
}

/// Entries of a list, or of an object whose keys are numbers, in their order, each with its key.
pub(crate) fn entries(value: &Value) -> Vec<(String, &Value)> {
    match value {
        Value::Array(list) => list
            .iter()
            .enumerate()
            .map(|(index, value)| (index.to_string(), value))
            .collect(),
        Value::Object(map) => {
            let mut entries: Vec<_> = map
                .iter()
                .map(|(key, value)| (key.clone(), value))
                .collect();
            entries.sort_by_key(|(key, _)| key.parse::<i64>().unwrap_or(i64::MAX));
            entries
        }
        _ => Vec::new(),
    }
}

/// Whether a setting is there and says yes.
pub(crate) fn is_on(value: &Value) -> bool {
    match value {
        Value::Bool(flag) => *flag,
        Value::String(text) => ["true", "on", "ON", "yes"].contains(&text.as_str()),
        Value::Number(number) => number.as_f64().is_some_and(|number| number != 0.0),
        Value::Null | Value::Array(_) | Value::Object(_) => false,
    }
}
