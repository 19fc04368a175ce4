//! What goes with an outcome.

use serde_json::json;
use surveys::scoring::{columns::Column, drivers as method, resample::Resamples};

use super::{
    super::compare::{number, number_or_null},
    Input, Outcome, by_name, columns, named,
};

pub(super) fn drivers(input: &Input) -> Outcome {
    let outcome = input.column("y")?;
    let predictors = named(input, "x")?;
    let (outcome, predictors) = (Column::from(&outcome), columns(&predictors));
    let found = method::drivers(outcome, &predictors)?;
    let mut told: Vec<_> = found
        .predictors
        .iter()
        .map(|predictor| {
            json!({
                "r": number(predictor.r),
                "beta_std": number(predictor.beta),
                "vif": number(predictor.vif),
                "rw": number(predictor.weight),
                "rw_pct": number_or_null(predictor.weight_percent),
                "lmg": number_or_null(predictor.shapley),
                "lmg_pct": number_or_null(predictor.shapley_percent),
            })
        })
        .collect();
    if let Some(rows) = input.resamples()? {
        let sureness = method::sureness(
            outcome,
            &predictors,
            Resamples::Given(&rows),
            None,
            input.confidence()?,
        )?;
        for (told, sure) in told.iter_mut().zip(sureness) {
            told["rw_ci_lower"] = number(sure.interval.0);
            told["rw_ci_upper"] = number(sure.interval.1);
        }
    }
    Ok(json!({
        "n": found.n,
        "r2": number(found.r2),
        "adj_r2": number(found.adjusted_r2),
        "predictors": by_name(&input.texts("x")?, told),
    }))
}
