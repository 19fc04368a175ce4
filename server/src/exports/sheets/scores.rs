//! Departments × dimensions × constructs.

use app::t;
use surveys::published::{Group, ScaleCell};

use super::{Context, MIDDLE, NARROW, Sheet, Value, WIDE, estimates};
use crate::exports::groups;

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let mut columns = vec![
        context.column("export-code", NARROW),
        context.column("figure-department", WIDE),
        context.column("export-above", NARROW),
        context.column("figure-invited", NARROW),
        context.column("figure-answers", MIDDLE),
        context.column("department-dimension", WIDE),
        context.column("method-construct", MIDDLE),
    ];
    columns.extend(estimates::columns(context));
    Sheet {
        name: t!(context.export.language, "export-sheet-scores"),
        columns,
        rows: groups(context.published())
            .flat_map(|group| rows(context, group))
            .collect(),
    }
}

fn rows(context: &Context<'_>, group: &Group) -> Vec<Vec<Value>> {
    let head = [
        Value::text(&group.code),
        context.group(group),
        Value::of(group.parent.as_deref(), Value::text),
        Value::headcount(group.headcount),
    ];
    let row = |cells: Vec<Value>| head.iter().cloned().chain(cells).collect();
    let Some(figures) = group.figures.shown() else {
        let mut cells = vec![Value::Hidden, Value::Empty, Value::Empty];
        cells.extend(estimates::hidden(context));
        return vec![row(cells)];
    };
    let of_scale = |scale: &ScaleCell| {
        let mut cells = vec![
            Value::Count(figures.sheets),
            context.dimension(Some(&scale.dimension)),
            context.construct(scale.construct),
        ];
        cells.extend(estimates::values(context, &scale.estimate));
        row(cells)
    };
    figures.scales.iter().map(of_scale).collect()
}
