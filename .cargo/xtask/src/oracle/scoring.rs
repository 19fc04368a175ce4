//! Calls the methods that turn answers into scores and shares.

use serde_json::json;
use surveys::scoring::person;

use super::{
    Outcome,
    compare::{number, number_or_null},
    input::Input,
};

/// How many scores a case shows unless it says so.
pub(super) const HEAD: usize = 25;

/// The result of a method of this group; `None` if it is not one of them.
pub(super) fn compute(method: &str, input: &Input) -> Option<Outcome> {
    Some(match method {
        "item_score" => item_score(input),
        "dimension_score" => dimension_score(input),
        _ => return None,
    })
}

fn item_score(input: &Input) -> Outcome {
    let (min, max) = input.scale()?;
    let scores =
        surveys::scoring::item::scores(&input.column("x")?, min, max, input.flag("reverse_item")?)?;
    let scores: Vec<_> = scores.into_iter().map(number_or_null).collect();
    Ok(json!({ "scores": scores }))
}

fn dimension_score(input: &Input) -> Outcome {
    let need = input.needed()?;
    let scores = person::scores(&input.item_points()?, need);
    let head = input.optional_count("head")?.unwrap_or(HEAD);
    let first: Vec<_> = scores
        .iter()
        .take(head)
        .copied()
        .map(number_or_null)
        .collect();
    let of_group = person::dimension(&scores)?;
    Ok(json!({
        "need": need,
        "n_rows": scores.len(),
        "n_scored": of_group.scored.n(),
        "n_unscored": of_group.n_unscored,
        "mean": number(of_group.scored.mean()),
        "sd": number_or_null(of_group.scored.sd()),
        "first_scores": first,
    }))
}
