//! People of a unit who share an attribute of the roster, dimension by dimension, and their indices.

use app::{components::attribute, t};
use surveys::published::{Breakdown, Group};

use super::{Context, MIDDLE, NARROW, Sheet, Value, WIDE, estimates, indices};
use crate::exports::CONSTRUCTS;

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let mut columns = vec![
        context.column("export-code", NARROW),
        context.column("figure-department", WIDE),
        context.column("export-attribute", MIDDLE),
        context.column("breakdown-value", MIDDLE),
        context.column("figure-invited", NARROW),
        context.column("figure-answers", MIDDLE),
        context.column("department-dimension", WIDE),
        context.column("method-construct", MIDDLE),
    ];
    columns.extend(estimates::columns(context));
    Sheet {
        name: t!(context.export.language, "export-sheet-breakdowns"),
        columns,
        rows: context
            .published()
            .breakdowns
            .iter()
            .flat_map(|breakdown| rows(context, breakdown))
            .collect(),
    }
}

fn rows(context: &Context<'_>, breakdown: &Breakdown) -> Vec<Vec<Value>> {
    let language = context.export.language;
    let unit = context.published().group(&breakdown.unit);
    let head = [
        Value::text(&breakdown.unit),
        Value::of(unit, |unit: &Group| context.group(unit)),
        Value::text(attribute::title(language, &breakdown.attribute)),
        Value::text(attribute::value(
            language,
            &breakdown.attribute,
            &breakdown.value,
        )),
        Value::headcount(breakdown.headcount),
    ];
    let row = |cells: Vec<Value>| head.iter().cloned().chain(cells).collect::<Vec<Value>>();
    let Some(figures) = breakdown.figures.shown() else {
        let mut cells = vec![Value::Hidden, Value::Empty, Value::Empty];
        cells.extend(estimates::hidden(context));
        return vec![row(cells)];
    };
    let scales = figures.scales.iter().map(|scale| {
        let mut cells = vec![
            Value::Count(figures.sheets),
            context.dimension(Some(&scale.dimension)),
            context.construct(scale.construct),
        ];
        cells.extend(estimates::values(context, &scale.estimate));
        row(cells)
    });
    let indices = CONSTRUCTS.into_iter().filter_map(|construct| {
        let index = figures.index(construct)?;
        let mut cells = vec![
            Value::Count(figures.sheets),
            context.dimension(None),
            context.construct(construct),
        ];
        cells.extend(indices::as_estimate(context, index));
        Some(row(cells))
    });
    scales.chain(indices).collect()
}
