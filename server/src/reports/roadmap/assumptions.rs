//! B17, second part, below the first: every input with its value, its mark and its source.

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

/// Longest value that stands in a column of its own, in characters.
const LONGEST: usize = 34;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let Some(inputs) = context.inputs else {
        return;
    };
    let bookmark = t!(language, "case-inputs-bookmark");
    composer.section_below(&bookmark, 130.0);
    composer.heading(&t!(language, "case-inputs-headline"), 80.0);
    composer.aside(&t!(language, "case-inputs-lead"));
    for line in deviations::lines(language, plan) {
        composer.aside(&line);
    }
    composer.space(2.0);
    let rows = plan_inputs::lines_in_short(language, inputs)
        .into_iter()
        .map(|line| {
            let is_long = line.value.chars().count() > LONGEST;
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
            let name = Content::strong(line.name);
            if !is_long {
                let relied_on = Content {
                    spans: relied_on,
                    ..Content::default()
                };
                return vec![name, value, relied_on];
            }
            // A list takes the room of what it relies on as well, and says that at its end.
            let mut spans = value.spans;
            spans.push(Span::of(" · ", CELL.soft()));
            spans.extend(relied_on);
            let list = Content {
                spans,
                columns: 2,
                ..Content::default()
            };
            vec![name, list]
        });
    let relied_on = format!(
        "{} · {}",
        t!(language, "case-inputs-mark"),
        t!(language, "case-inputs-source")
    );
    let table = composer.lowest(Table {
        columns: vec![
            Column::left(t!(language, "case-inputs-input"), 1.75),
            Column::left(t!(language, "case-inputs-value"), 1.45),
            Column::left(relied_on, 2.3),
        ],
        rows: rows.collect(),
        style: CELL.sized(6.75),
        pad: 0.75,
    });
    composer.table(&table);
}
