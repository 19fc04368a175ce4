//! Signs of careless answering.

use serde_json::{Value, json};
use surveys::scoring::careless as method;

use super::{
    super::{
        compare::{number, number_or_null},
        scoring::HEAD,
    },
    Input, Outcome, columns, named,
};

pub(super) fn careless(input: &Input) -> Outcome {
    let items = named(input, "items")?;
    let items = columns(&items);
    let names = input.texts("items")?;
    let reverse = input.texts("reverse")?;
    let reversed: Vec<bool> = names.iter().map(|name| reverse.contains(name)).collect();
    let head = input.optional_count("head")?.unwrap_or(HEAD);
    let first = |values: &[Option<f64>]| -> Value {
        values
            .iter()
            .take(head)
            .copied()
            .map(number_or_null)
            .collect()
    };

    let longstrings = method::longstrings(&items, &reversed);
    let n = longstrings.len();
    let lengths: Vec<f64> = longstrings.iter().map(|l| f64::from(l.length)).collect();
    let flagged = longstrings.iter().filter(|l| l.is_long(items.len()));
    let mut told = json!({
        "n": n,
        "longstring_first": lengths.iter().take(head).copied().map(number).collect::<Value>(),
        "longstring_max": number(lengths.iter().copied().fold(0.0, f64::max)),
        "longstring_mean": number_or_null((n > 0).then(|| lengths.iter().sum::<f64>() / n as f64)),
        "longstring_flagged": flagged.count(),
        "irv_first": first(&method::irv(&items)),
    });
    match method::mahalanobis(&items) {
        Ok(distances) => {
            let largest = distances.squared.iter().flatten().copied().reduce(f64::max);
            told["n_complete"] = distances.n_complete.into();
            told["d2_first"] = first(&distances.squared);
            told["d2_max"] = number_or_null(largest);
            told["d2_cut"] = number(distances.cut);
            told["d2_flagged"] = distances.n_flagged().into();
        }
        // An edge case asks for the reason; elsewhere the other signs still stand.
        Err(reason) if input.param("of").is_some() => return Err(reason.into()),
        Err(_) => {
            let is_complete = |row: &usize| items.iter().all(|item| item.get(*row).is_some());
            told["n_complete"] = (0..n).filter(is_complete).count().into();
            for key in ["d2_first", "d2_max", "d2_cut", "d2_flagged"] {
                told[key] = Value::Null;
            }
        }
    }
    Ok(told)
}
