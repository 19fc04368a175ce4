//! Questions that enter no scale, over the whole organization.

use app::{pages::executive::asked, t};
use surveys::published::evidence::{AskedEvidence, AskedKind, AskedPart};

use super::{Context, MIDDLE, NARROW, PROSE, Sheet, Value, WIDE};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let evidence = context.published().evidence.shown();
    Sheet {
        name: t!(context.export.language, "export-sheet-asked"),
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
        rows: evidence
            .into_iter()
            .flat_map(|evidence| &evidence.asked)
            .flat_map(|asked| {
                asked
                    .parts
                    .iter()
                    .map(move |part| row(context, asked, part))
            })
            .collect(),
    }
}

fn row(context: &Context<'_>, asked: &AskedEvidence, part: &AskedPart) -> Vec<Value> {
    let language = context.export.language;
    let figure = match asked.kind {
        AskedKind::Chosen | AskedKind::Ticked | AskedKind::Cells => Value::Share,
        AskedKind::Number
        | AskedKind::Ranked
        | AskedKind::Divided
        | AskedKind::NowAndPreferred
        | AskedKind::Statement
        | AskedKind::Rows => Value::Points,
    };
    let mut row = vec![
        Value::text(&asked.item),
        Value::text(asked.text.text(language)),
        Value::text(asked::label(language, asked.kind, part)),
        Value::Text(asked::figure(language, asked.kind)),
        // Nobody is told how many answered where they are too few.
        Value::of((asked.n > 0).then_some(asked.n), Value::Count),
        part.figure.map_or(Value::Hidden, figure),
    ];
    row.extend(Value::ends(part.interval, figure));
    row
}
