//! Compares what is expected with what came, key by key.

use serde_json::Value;

/// How close numbers must come: `|got − want| ≤ abs + rel·|want|`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tolerance {
    abs: f64,
    rel: f64,
}

impl Tolerance {
    /// The tolerance of a case; 1e-8 where it says nothing.
    pub(super) fn read(case: &Value) -> Result<Self, String> {
        let part = |name: &str| match case.pointer(&format!("/tolerance/{name}")) {
            None | Some(Value::Null) => Ok(1e-8),
            Some(value) => value
                .as_f64()
                .filter(|part| *part >= 0.0)
                .ok_or_else(|| format!("`tolerance.{name}` is not a number of at least 0")),
        };
        Ok(Self {
            abs: part("abs")?,
            rel: part("rel")?,
        })
    }

    fn holds(self, expected: f64, got: f64) -> bool {
        (got - expected).abs() <= self.abs + self.rel * expected.abs()
    }
}

/// A JSON number; one that is not finite becomes a text, so that it never passes for `null`.
pub(super) fn number(x: f64) -> Value {
    serde_json::Number::from_f64(x).map_or_else(|| Value::String(x.to_string()), Value::Number)
}

/// A JSON number, or `null` for an undefined member of a larger result.
pub(super) fn number_or_null(x: Option<f64>) -> Value {
    x.map_or(Value::Null, number)
}

/// Every difference, as a line that starts with the path of the key. Keys that only `got` has are free.
pub(super) fn differences(expected: &Value, got: &Value, tolerance: Tolerance) -> Vec<String> {
    let mut found = Vec::new();
    collect("", expected, got, tolerance, &mut found);
    found
}

fn collect(
    path: &str,
    expected: &Value,
    got: &Value,
    tolerance: Tolerance,
    found: &mut Vec<String>,
) {
    let mut differs = |got: &str| {
        found.push(format!(
            "{}expected {}, got {got}",
            at(path),
            short(expected)
        ));
    };
    match (expected, got) {
        (Value::Number(want), Value::Number(have)) => {
            let holds = want.as_f64().zip(have.as_f64());
            if !holds.is_some_and(|(want, have)| tolerance.holds(want, have)) {
                differs(&have.to_string());
            }
        }
        (Value::Array(want), Value::Array(have)) => {
            if want.len() != have.len() {
                differs(&format!("{} ({} entries)", short(got), have.len()));
            }
            for (place, (want, have)) in want.iter().zip(have).enumerate() {
                collect(&format!("{path}[{place}]"), want, have, tolerance, found);
            }
        }
        (Value::Object(want), Value::Object(have)) => {
            for (key, want) in want {
                let path = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                match have.get(key) {
                    Some(have) => collect(&path, want, have, tolerance, found),
                    None => found.push(format!(
                        "{}expected {}, got nothing{}",
                        at(&path),
                        short(want),
                        reason(have)
                    )),
                }
            }
        }
        _ if expected == got => {}
        _ => differs(&short(got)),
    }
}

fn at(path: &str) -> String {
    if path.is_empty() {
        String::new()
    } else {
        format!("{path}: ")
    }
}

/// Says so if a key is missing because there is no result at all.
fn reason(got: &serde_json::Map<String, Value>) -> String {
    got.get("status").map_or_else(String::new, |_| {
        format!(" ({})", short(&Value::Object(got.clone())))
    })
}

/// A value short enough for a line.
fn short(value: &Value) -> String {
    const LONGEST: usize = 160;
    let text = value.to_string();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
