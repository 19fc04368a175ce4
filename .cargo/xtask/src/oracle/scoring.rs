//! Calls the methods that turn answers into scores and shares.

use serde_json::{Value, json};
use surveys::scoring::{item, person, shares};

use super::{
    Outcome, Trouble,
    compare::{number, number_or_null},
    input::Input,
};

/// How many scores a case shows unless it says so.
pub(super) const HEAD: usize = 25;

/// The result of a method of this group; `None` if it is not one of them.
pub(super) fn compute(method: &str, input: &Input) -> Option<Outcome> {
    Some(match method {
        "item_score" => item_score(input),
        "favorability" => favorability(input),
        "dimension_score" => dimension_score(input),
        _ => return None,
    })
}

fn item_score(input: &Input) -> Outcome {
    let scores = item_points(input)?;
    let scores: Vec<_> = scores.into_iter().map(number_or_null).collect();
    Ok(json!({ "scores": scores }))
}

fn item_points(input: &Input) -> Result<Vec<Option<f64>>, Trouble> {
    let (min, max) = input.scale()?;
    Ok(item::scores(
        &input.column("x")?,
        min,
        max,
        input.flag("reverse_item")?,
    )?)
}

fn favorability(input: &Input) -> Outcome {
    let points = item_points(input)?;
    let found = if input.param("weight").is_some() {
        shares::weighted_favorability(&points, &input.column("weight")?)?
    } else {
        shares::favorability(&points, input.headcount("headcount")?, input.confidence()?)?
    };
    let percent = |share: f64| number(100.0 * share);
    let end = |end: Option<f64>| end.map_or(Value::Null, percent);
    Ok(json!({
        "n_valid": found.n_valid,
        "n_missing": found.n_missing,
        "favorable": percent(found.shares.favourable),
        "neutral": percent(found.shares.neutral),
        "unfavorable": percent(found.shares.unfavourable),
        "fav_ci_lower": end(found.interval.map(|(low, _)| low)),
        "fav_ci_upper": end(found.interval.map(|(_, high)| high)),
    }))
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
