//! Reliability of a scale.

use serde_json::{Value, json};
use surveys::scoring::{item_analysis as analysis, omega, reliability};

use super::{
    super::compare::{number, number_or_null},
    Input, Outcome, by_name, columns, items,
};

pub(super) fn cronbach_alpha(input: &Input) -> Outcome {
    let alpha = reliability::cronbach_alpha(&columns(&items(input)?), input.confidence()?)?;
    Ok(json!({
        "n": alpha.n,
        "k": alpha.n_items,
        "alpha": number(alpha.alpha),
        "ci_lower": number(alpha.interval.0),
        "ci_upper": number(alpha.interval.1),
        "alpha_std": number_or_null(alpha.standardized),
        "mean_inter_item_r": number_or_null(alpha.mean_correlation),
    }))
}

pub(super) fn item_analysis(input: &Input) -> Outcome {
    let found = analysis::item_analysis(&columns(&items(input)?))?;
    let each = found.items.iter().map(|item| {
        json!({
            "mean": number(item.mean),
            "sd": number(item.sd),
            "r_drop": number_or_null(item.r_drop),
            "alpha_if_dropped": number_or_null(item.alpha_if_dropped),
        })
    });
    Ok(json!({
        "n": found.n,
        "alpha": number_or_null(found.alpha),
        "items": by_name(&input.texts("items")?, each),
    }))
}

pub(super) fn omega_total(input: &Input) -> Outcome {
    let omega = omega::omega_total(&columns(&items(input)?))?;
    let names = input.texts("items")?;
    let numbers = |values: &[f64]| -> Value { by_name(&names, values.iter().copied().map(number)) };
    Ok(json!({
        "n": omega.n,
        "k": omega.n_items,
        "omega": number(omega.omega),
        "omega_std": number(omega.standardized),
        "loadings_std": numbers(&omega.loadings),
        "uniqueness_std": numbers(&omega.uniquenesses),
        "heywood": omega.is_heywood,
        "negative": omega.negative.iter().map(|i| names[*i].clone()).collect::<Vec<_>>(),
    }))
}
