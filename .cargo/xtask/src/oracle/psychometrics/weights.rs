//! Weights.

use std::collections::HashMap;

use serde_json::{Map, Value};
use surveys::scoring::{columns::Column, weights as method};

use super::{
    super::{Trouble, compare::number, unreadable},
    Input, Outcome, ends,
};

pub(super) fn weighting(input: &Input) -> Outcome {
    let (rows, weights, cells) = match input.text("kind")? {
        "poststratify" => post_stratify(input)?,
        "rake" => rake(input)?,
        "given" => given(input)?,
        kind => return Err(unreadable(format!("there are no weights of kind `{kind}`"))),
    };
    let scores = match input.param("y") {
        Some(_) => {
            let all = input.column("y")?;
            Some(rows.iter().map(|row| all[*row]).collect::<Vec<_>>())
        }
        None => None,
    };
    let mut told = summary(input, &weights, scores.as_deref())?;
    if let Some(cells) = cells {
        let cells = cells
            .into_iter()
            .zip(&weights)
            .map(|(cell, weight)| (cell, number(*weight)));
        told.insert("cell_weights".into(), Value::Object(cells.collect()));
    }
    if let Some(multiple) = input.optional_number("trim_upper_mean_multiple")? {
        let trimmed = method::trim(&weights, multiple)?;
        let trimmed = summary(input, &trimmed, scores.as_deref())?;
        told.insert("trimmed".into(), Value::Object(trimmed));
    }
    Ok(Value::Object(told))
}

/// The rows that have weights, their weights, and the name of each row's cell.
type Weighed = (Vec<usize>, Vec<f64>, Option<Vec<String>>);

fn summary(
    input: &Input,
    weights: &[f64],
    scores: Option<&[Option<f64>]>,
) -> Result<Map<String, Value>, Trouble> {
    let kish = method::kish(weights)?;
    let mut told = Map::new();
    told.insert("n".into(), kish.n.into());
    told.insert("sum_w".into(), number(kish.sum));
    told.insert("kish_neff".into(), number(kish.effective_n));
    told.insert("deff".into(), number(kish.design_effect));
    told.insert("min_w".into(), number(kish.min));
    told.insert("max_w".into(), number(kish.max));
    if let Some(scores) = scores {
        let mean = method::weighted_mean(weights, Column::from(scores), input.confidence()?)?;
        let (lower, upper) = ends(mean.interval);
        told.insert("mean".into(), number(mean.mean));
        told.insert("se".into(), mean.se.map_or(Value::Null, number));
        told.insert("ci_lower".into(), lower);
        told.insert("ci_upper".into(), upper);
        told.insert("unweighted_mean".into(), number(mean.unweighted));
    }
    Ok(told)
}

fn post_stratify(input: &Input) -> Result<Weighed, Trouble> {
    let (rows, cells) = cells(input, &input.texts("strata")?)?;
    let (names, totals) = totals(input.param("totals"))?;
    let weights = method::post_stratify(&levels(&cells, &names)?, &totals)?;
    Ok((rows, weights, Some(cells)))
}

fn rake(input: &Input) -> Result<Weighed, Trouble> {
    let margins = input
        .param("margins")
        .and_then(Value::as_object)
        .ok_or_else(|| unreadable("`params.margins` is not an object"))?;
    let names = input.margins()?;
    let (rows, cells) = cells(input, &names)?;
    let margins = names
        .iter()
        .map(|margin| {
            let labels = input.table.column(margin)?;
            let here: Vec<String> = rows.iter().filter_map(|row| labels[*row].clone()).collect();
            let (names, totals) = totals(margins.get(margin))?;
            Ok((levels(&here, &names)?, totals))
        })
        .collect::<Result<Vec<_>, Trouble>>()?;
    let margins: Vec<method::Margin<'_>> = margins
        .iter()
        .map(|(levels, totals)| method::Margin { levels, totals })
        .collect();
    let headcount = input.optional_number("headcount")?;
    let weights = method::rake(&margins, headcount)?;
    Ok((rows, weights, Some(cells)))
}

fn given(input: &Input) -> Result<Weighed, Trouble> {
    let weights = input.column("weight")?;
    let given = weights
        .iter()
        .enumerate()
        .filter_map(|(row, weight)| Some((row, (*weight)?)));
    let (rows, weights) = given.unzip();
    Ok((rows, weights, None))
}

/// The rows that have a value in every one of these columns, and those values joined by "|".
fn cells(input: &Input, columns: &[String]) -> Result<(Vec<usize>, Vec<String>), Trouble> {
    let columns = columns
        .iter()
        .map(|name| input.table.column(name))
        .collect::<Result<Vec<_>, _>>()?;
    let cell = |row: usize| {
        let values: Option<Vec<&str>> = columns.iter().map(|c| c[row].as_deref()).collect();
        Some((row, values?.join("|")))
    };
    Ok((0..input.table.n_rows).filter_map(cell).unzip())
}

/// Names and totals of an object of numbers.
fn totals(of: Option<&Value>) -> Result<(Vec<String>, Vec<f64>), Trouble> {
    let complain = || unreadable("totals are not an object of numbers");
    of.and_then(Value::as_object)
        .ok_or_else(complain)?
        .iter()
        .map(|(name, total)| Ok((name.clone(), total.as_f64().ok_or_else(complain)?)))
        .collect::<Result<Vec<_>, _>>()
        .map(|pairs| pairs.into_iter().unzip())
}

/// Place of each label among the names; a label without total comes after all of them.
fn levels(labels: &[String], names: &[String]) -> Result<Vec<u32>, Trouble> {
    let places: HashMap<&String, usize> = names.iter().zip(0..).collect();
    labels
        .iter()
        .map(|label| {
            let place = places.get(label).copied().unwrap_or(names.len());
            u32::try_from(place).map_err(|_| unreadable("there are too many levels"))
        })
        .collect()
}
