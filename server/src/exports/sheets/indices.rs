//! What is told of each group as a whole: both indices, who wants this future, who would recommend it.

use app::{components::figure_words, pages::executive::levels, t};
use surveys::{
    maturity::Level,
    published::{Figures, Group, Index},
};

use super::{Column, Context, MIDDLE, NARROW, Sheet, Value, WIDE, estimates};
use crate::exports::{CONSTRUCTS, groups};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let language = context.export.language;
    let mut columns = vec![
        context.column("export-code", NARROW),
        context.column("figure-department", WIDE),
        context.column("figure-invited", NARROW),
        context.column("figure-answers", MIDDLE),
        context.column("figure-took-part", NARROW),
        context.column("export-measure", WIDE),
        context.column("export-unit", MIDDLE),
        context.column("method-people", NARROW),
        context.column("export-value", MIDDLE),
        context.column("export-range-low", NARROW),
        context.column("export-range-high", NARROW),
        context.column("export-level", WIDE),
    ];
    columns.extend(Level::ALL.map(|level| Column {
        head: t!(language, "export-level-at", level = level.number()),
        width: NARROW,
    }));
    columns.extend(estimates::rest_columns(context));
    Sheet {
        name: t!(language, "export-sheet-indices"),
        rows: groups(context.published())
            .flat_map(|group| rows(context, group, columns.len()))
            .collect(),
        columns,
    }
}

fn rows(context: &Context<'_>, group: &Group, width: usize) -> Vec<Vec<Value>> {
    let head = [
        Value::text(&group.code),
        context.group(group),
        Value::headcount(group.headcount),
    ];
    let row = |cells: Vec<Value>| {
        let mut row: Vec<Value> = head.iter().cloned().chain(cells).collect();
        row.resize(width, Value::Empty);
        row
    };
    let Some(figures) = group.figures.shown() else {
        let mut cells = vec![Value::Empty; 6];
        cells[0] = Value::Hidden;
        cells[5] = Value::Hidden;
        return vec![row(cells)];
    };
    let known = group.headcount >= figures.sheets && group.headcount > 0;
    let part = [
        Value::Count(figures.sheets),
        Value::of(known.then_some(figures.response_rate), Value::Share),
    ];
    measures(context, figures)
        .into_iter()
        .map(|cells| row(part.iter().cloned().chain(cells).collect()))
        .collect()
}

/// Every measure of a group: its name and unit, people, value, range, and for an index its level and the rest.
fn measures(context: &Context<'_>, figures: &Figures) -> Vec<Vec<Value>> {
    let language = context.export.language;
    let text = |key: &str| Value::Text(t!(language, key));
    let mut measures: Vec<Vec<Value>> = CONSTRUCTS
        .into_iter()
        .filter_map(|construct| {
            let index = figures.index(construct)?;
            let mut cells = vec![
                context.construct(construct),
                text("export-unit-points"),
                Value::Empty,
                Value::Points(index.mean),
            ];
            cells.extend(Value::ends(index.interval, Value::Points));
            cells.push(Value::Text(levels::words(language, index)));
            let probability = index.level_probability.as_deref().unwrap_or_default();
            cells.extend(
                (0..Level::ALL.len())
                    .map(|place| Value::of(probability.get(place).copied(), Value::Share)),
            );
            cells.extend(estimates::rest(language, index.against_rest));
            Some(cells)
        })
        .collect();
    if let Some(want) = figures.lightbulb {
        let mut cells = vec![
            text("tile-lightbulb"),
            text("export-unit-share"),
            Value::Count(want.n),
            Value::share(language, want.share),
        ];
        cells.extend(Value::ends(Some(want.interval), Value::Share));
        measures.push(cells);
    }
    if let Some(known) = figures.recommend {
        let mut cells = vec![
            text("tile-recommend"),
            text("export-unit-recommend"),
            Value::Count(known.n),
            Value::Difference(known.enps),
        ];
        cells.extend(Value::ends(Some(known.interval), Value::Difference));
        measures.push(cells);
        let mut cells = vec![
            text("tile-recommend"),
            text("export-unit-mean"),
            Value::Count(known.n),
            Value::Figure(known.mean),
        ];
        if let Some(ends) = figure_words::mean_ends(&known) {
            cells.extend(Value::ends(Some(ends), Value::Figure));
        }
        measures.push(cells);
    }
    measures
}

/// An index in the columns of an estimate.
pub(super) fn as_estimate(context: &Context<'_>, index: &Index) -> Vec<Value> {
    let mut cells = vec![
        Value::Empty,
        Value::Empty,
        Value::Empty,
        Value::Empty,
        Value::Points(index.mean),
        Value::Empty,
        Value::Empty,
    ];
    cells.extend(Value::ends(index.interval, Value::Points));
    let rest = estimates::rest(context.export.language, index.against_rest);
    cells.resize(estimates::columns(context).len() - rest.len(), Value::Empty);
    cells.extend(rest);
    cells
}
