//! Item scores.

use super::NotComputed;
use crate::instrument::Scale;

/// Points of an answer: `100 (x − min)/(max − min)`, and 100 minus that for a reversed item (METHODS §1.1).
pub fn score(x: f64, min: f64, max: f64, is_reversed: bool) -> f64 {
    let points = 100.0 * (x - min) / (max - min);
    if is_reversed { 100.0 - points } else { points }
}

/// Points of every answer to one item (METHODS §1.1). Missing stays missing; an answer outside `min..=max` is missing too
/// (count them with [`n_outside`]).
///
/// # Errors
/// `NotIdentified` unless `min < max`: such a scale is a fault of the questionnaire.
pub fn scores(
    answers: &[Option<f64>],
    min: f64,
    max: f64,
    is_reversed: bool,
) -> Result<Vec<Option<f64>>, NotComputed> {
    if !(min < max && (max - min).is_finite()) {
        return Err(NotComputed::NotIdentified);
    }
    Ok(answers
        .iter()
        .map(|answer| {
            answer
                .filter(|x| (min..=max).contains(x))
                .map(|x| score(x, min, max, is_reversed))
        })
        .collect())
}

/// Answers outside the scale: faults of the data, counted apart from missing ones.
pub fn n_outside(answers: &[Option<f64>], min: f64, max: f64) -> usize {
    answers
        .iter()
        .flatten()
        .filter(|x| !(min..=max).contains(*x))
        .count()
}

/// Points of each option of a scale, from 0 to 100 over the scale's own values; `None` for missing options.
pub fn scores_of(scale: &Scale, is_reversed: bool) -> Vec<Option<f64>> {
    let values = || scale.options.iter().filter_map(|option| option.value);
    let min = values().fold(f64::INFINITY, f64::min);
    let max = values().fold(f64::NEG_INFINITY, f64::max);
    scale
        .options
        .iter()
        .map(|option| Some(score(option.value?, min, max, is_reversed)))
        .collect()
}

/// How many different values a scale has: the A of the agreement formulas.
pub fn n_values(scale: &Scale) -> usize {
    let mut values: Vec<f64> = scale.options.iter().filter_map(|o| o.value).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    values.len()
}
