//! What goes with an outcome, never what causes it.

use app::{
    pages::executive::{method::outcome_name, reasons},
    t,
};
use surveys::published::{Told, evidence::DriversEvidence};

use super::{Context, NARROW, PROSE, Sheet, Value, WIDE};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let columns = vec![
        context.column("export-outcome", WIDE),
        context.column("department-dimension", WIDE),
        context.column("method-clear", NARROW),
        context.column("export-weight", NARROW),
        context.column("export-weight-low", NARROW),
        context.column("export-weight-high", NARROW),
        context.column("method-shapley", NARROW),
        context.column("method-together", NARROW),
        context.column("method-vif", NARROW),
        context.column("export-r2", NARROW),
        context.column("method-people", NARROW),
        context.column("export-words", PROSE),
    ];
    Sheet {
        name: t!(context.export.language, "export-sheet-drivers"),
        rows: context
            .published()
            .evidence
            .shown()
            .into_iter()
            .flat_map(|evidence| &evidence.drivers)
            .flat_map(|drivers| rows(context, drivers, columns.len()))
            .collect(),
        columns,
    }
}

fn rows(context: &Context<'_>, drivers: &DriversEvidence, width: usize) -> Vec<Vec<Value>> {
    let language = context.export.language;
    let outcome = Value::Text(outcome_name(language, drivers.outcome));
    // What has no ranking is told in words, in the last column.
    let told_as = |words: String| {
        let mut row = vec![Value::Empty; width];
        row[0] = outcome.clone();
        row[width - 1] = Value::Text(words);
        row
    };
    let figures = match &drivers.figures {
        Told::Missing { not_computed } => {
            return vec![told_as(reasons::reason(language, *not_computed))];
        }
        Told::Value(figures) if !figures.is_ranked => {
            return vec![told_as(t!(language, "method-unranked"))];
        }
        Told::Value(figures) => figures,
    };
    figures
        .dimensions
        .iter()
        .map(|dimension| {
            let percent = |value: f64| Value::Share(value / 100.0);
            let mut row = vec![
                outcome.clone(),
                context.dimension(Some(&dimension.dimension)),
                context.yes_or_no(dimension.is_clear),
                percent(dimension.weight_percent),
            ];
            row.extend(Value::ends(dimension.interval, percent));
            row.extend([
                Value::of(dimension.shapley_percent, percent),
                Value::Figure(dimension.r),
                Value::Figure(dimension.vif),
                Value::Share(figures.r2),
                Value::Count(figures.n),
                Value::Text(t!(language, "drivers-note")),
            ]);
            row
        })
        .collect()
}
