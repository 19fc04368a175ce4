//! B17, second part, below the first: every input with its value, its mark and its source.

use app::{
    components::{
        deviations,
        plan_inputs::{self, Line},
    },
    t,
};
use surveys::roadmap::inputs::Mark;

use super::{Context, LEAST};
use crate::reports::{
    composer::{Composer, MEASURE, SMALL},
    lines::Span,
    structure::Role,
    table::{CELL, Column, Content, Table, side_by_side},
    words,
};

/// Longest value that stands in a column of its own, in characters.
const LONGEST: usize = 34;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let Some(inputs) = context.inputs else {
        return;
    };
    let bookmark = t!(language, "case-inputs-bookmark");
    composer.section_below(&bookmark, context.keep(130.0, 100.0));
    composer.heading(&t!(language, "case-inputs-headline"), 80.0);
    composer.aside(&t!(language, "case-inputs-lead"));
    for line in deviations::lines(language, plan) {
        composer.aside(&line);
    }
    composer.space(2.0);
    let lines = plan_inputs::lines_in_short(language, inputs).into_iter();
    // What the client said has one source: it stands two to a row, and the source above.
    let (stated, others): (Vec<Line>, Vec<Line>) =
        lines.partition(|line| line.mark == Mark::Client && !is_long(line));
    put_stated(context, stated, composer);
    let rows = others.into_iter().map(|line| {
        let is_long = is_long(&line);
        let value = value_of(&line);
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
    let (style, pad) = context.cells(LEAST, 0.75);
    let table = composer.lowest(Table {
        columns: vec![
            Column::left(t!(language, "case-inputs-input"), 1.75),
            Column::left(t!(language, "case-inputs-value"), 1.45),
            Column::left(relied_on, 2.3),
        ],
        rows: rows.collect(),
        style,
        pad,
    });
    composer.table(&table);
}

fn is_long(line: &Line) -> bool {
    line.value.chars().count() > LONGEST
}

fn value_of(line: &Line) -> Content {
    if line.is_open {
        Content::soft(&line.value)
    } else {
        Content::plain(&line.value)
    }
}

/// Figures of the client, two to a row.
fn put_stated(context: &Context<'_>, lines: Vec<Line>, composer: &mut Composer) {
    let language = context.language;
    if lines.is_empty() {
        return;
    }
    let rows = lines
        .into_iter()
        .map(|line| {
            let value = value_of(&line);
            vec![Content::strong(line.name), value]
        })
        .collect();
    let heads = [("case-inputs-input", 1.75), ("case-inputs-value", 1.0)]
        .map(|(key, share)| (t!(language, key), share));
    let (columns, rows) = side_by_side(&heads, rows);
    let (style, pad) = context.cells(LEAST, 0.75);
    let table = composer.lowest(Table {
        columns,
        rows,
        style,
        pad,
    });
    let mark = plan_inputs::mark_name(language, Mark::Client);
    let mark = words::label(language, &super::steps::capitalized(&mark));
    let source = t!(language, "case-source-client");
    let note = SMALL.sized(8.0);
    composer.flow(
        &[Span::of(mark, note.strong()), Span::of(source, note)],
        note,
        MEASURE,
        Role::Paragraph,
    );
    composer.space(2.0);
    composer.table(&table);
    composer.space(8.0);
}
