//! B17, second part: every input with its value, its mark and its source.

use app::{
    components::{deviations, plan_inputs},
    t,
};

use super::Context;
use crate::reports::{
    composer::Composer,
    lines::Span,
    table::{CELL, Column, Content, Table},
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let Some(inputs) = context.inputs else {
        return;
    };
    let bookmark = t!(language, "case-inputs-bookmark");
    composer.section_below(&bookmark, 170.0);
    composer.headline(&bookmark, &t!(language, "case-inputs-headline"));
    composer.paragraph(&t!(language, "case-inputs-lead"));
    for line in deviations::lines(language, plan) {
        composer.paragraph(&line);
    }
    let rows = plan_inputs::lines_in_short(language, inputs)
        .into_iter()
        .map(|line| {
            let value = if line.is_open {
                Content::soft(line.value)
            } else {
                Content::plain(line.value)
            };
            let mark = plan_inputs::mark_name(language, line.mark);
            let mut relied_on = vec![Span::of(mark, CELL)];
            if !line.source.is_empty() {
                relied_on.push(Span::of(format!(" · {}", line.source), CELL.soft()));
            }
            vec![
                Content::strong(line.name),
                value,
                Content {
                    spans: relied_on,
                    ..Content::default()
                },
            ]
        });
    let relied_on = format!(
        "{} · {}",
        t!(language, "case-inputs-mark"),
        t!(language, "case-inputs-source")
    );
    let table = Table {
        // A few values are long lists and a few sources whole sentences; names are short.
        columns: vec![
            Column::left(t!(language, "case-inputs-input"), 1.35),
            Column::left(t!(language, "case-inputs-value"), 2.0),
            Column::left(relied_on, 1.9),
        ],
        rows: rows.collect(),
        style: CELL.sized(6.75),
        pad: 0.75,
    };
    composer.table(&table);
}
