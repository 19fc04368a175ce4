//! What stands behind each scale: reliability, and whether departments may be compared.

use app::{
    pages::executive::{method, reasons},
    t,
};
use surveys::published::evidence::ScaleEvidence;

use super::{Context, MIDDLE, NARROW, Sheet, Value, WIDE};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let mut columns = vec![
        context.column("department-dimension", WIDE),
        context.column("method-construct", MIDDLE),
        context.column("method-label", MIDDLE),
    ];
    columns.extend(
        [
            "method-items",
            "method-scored",
            "method-unscored",
            "method-alpha",
            "export-alpha-low",
            "export-alpha-high",
            "method-standardised",
            "method-omega",
            "export-omega-low",
            "export-omega-high",
        ]
        .map(|key| context.column(key, NARROW)),
    );
    columns.push(context.column("method-verdict", MIDDLE));
    let icc = |head: &str| super::Column {
        head: head.to_owned(),
        width: NARROW,
    };
    columns.push(icc("ICC1"));
    columns.extend(["export-icc1-low", "export-icc1-high"].map(|key| context.column(key, NARROW)));
    columns.push(icc("ICC2"));
    columns.extend(
        [
            "method-chance",
            "method-within",
            "method-departments",
            "method-people",
        ]
        .map(|key| context.column(key, NARROW)),
    );
    columns.push(context.column("export-not-told", WIDE));
    Sheet {
        name: t!(context.export.language, "export-sheet-method"),
        columns,
        rows: context
            .published()
            .evidence
            .shown()
            .into_iter()
            .flat_map(|evidence| &evidence.scales)
            .map(|scale| row(context, scale))
            .collect(),
    }
}

fn row(context: &Context<'_>, scale: &ScaleEvidence) -> Vec<Value> {
    let language = context.export.language;
    let known = scale.reliability.value();
    let compared = scale.comparison.value();
    let mut cells = vec![
        context.dimension(scale.dimension.as_deref()),
        context.construct(scale.construct),
        Value::of(known, |known| {
            Value::Text(method::label(language, known.label))
        }),
        Value::Count(scale.n_items),
        Value::Count(scale.scored),
        Value::Count(scale.unscored),
        Value::of(known.map(|known| known.alpha), Value::Figure),
    ];
    cells.extend(Value::ends(
        known.and_then(|known| known.alpha_interval),
        Value::Figure,
    ));
    cells.extend([
        Value::of(known.and_then(|known| known.standardised), Value::Figure),
        Value::of(known.and_then(|known| known.omega), Value::Figure),
    ]);
    cells.extend(Value::ends(
        known.and_then(|known| known.omega_interval),
        Value::Figure,
    ));
    cells.extend([
        Value::of(compared, |known| {
            Value::Text(method::verdict(language, known.verdict))
        }),
        Value::of(compared.map(|known| known.icc1), Value::Figure),
    ]);
    cells.extend(Value::ends(
        compared.and_then(|known| known.icc1_interval),
        Value::Figure,
    ));
    cells.extend([
        Value::of(compared.and_then(|known| known.icc2), Value::Figure),
        Value::of(compared.map(|known| known.p), Value::Chance),
        Value::of(compared.and_then(|known| known.rwg_median), Value::Figure),
        Value::of(compared.map(|known| known.groups), Value::Count),
        Value::of(compared.map(|known| known.people), Value::Count),
        Value::text(not_told(context, scale)),
    ]);
    cells
}

/// Why reliability or comparison are not told, in words; empty when both are.
fn not_told(context: &Context<'_>, scale: &ScaleEvidence) -> String {
    let language = context.export.language;
    let mut told: Vec<String> = Vec::new();
    let kept_back = [scale.reliability.reason(), scale.comparison.reason()];
    for reason in kept_back.into_iter().flatten() {
        let words = reasons::reason(language, reason);
        if !told.contains(&words) {
            told.push(words);
        }
    }
    told.join("; ")
}
