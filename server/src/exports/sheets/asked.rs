//! Questions that enter no scale, over the whole organization.

use app::t;

use super::{Context, MIDDLE, NARROW, PROSE, Sheet, Value, WIDE};
use crate::exports::asked::{self, Row};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let language = context.export.language;
    let name = if context.published().is_scored() {
        "export-sheet-asked"
    } else {
        "export-sheet-asked-own"
    };
    Sheet {
        name: t!(language, name),
        columns: vec![
            context.column("export-question", MIDDLE),
            context.column("export-question-text", PROSE),
            context.column("asked-answer", WIDE),
            context.column("export-figure-of", WIDE),
            context.column("method-people", NARROW),
            context.column("export-figure", NARROW),
            context.column("export-figure-low", NARROW),
            context.column("export-figure-high", NARROW),
        ],
        rows: asked::rows(context.published(), language)
            .into_iter()
            .map(cells)
            .collect(),
    }
}

fn cells(row: Row) -> Vec<Value> {
    let figure = if row.is_share {
        Value::Share
    } else {
        Value::Points
    };
    let mut cells = vec![
        Value::Text(row.question),
        Value::Text(row.text),
        Value::text(row.label),
        Value::Text(row.of),
        Value::of(row.n, Value::Count),
        row.figure.map_or(Value::Hidden, figure),
    ];
    cells.extend(Value::ends(row.interval, figure));
    cells
}
