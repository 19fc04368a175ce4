//! B17, second part: every input with its value, its mark and its source.

use app::{
    components::{deviations, plan_inputs},
    t,
};

use super::Context;
use crate::reports::{
    composer::Composer,
    table::{CELL, Column, Content, Table},
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let Some(inputs) = context.inputs else {
        return;
    };
    let bookmark = t!(language, "case-inputs-bookmark");
    composer.section_below(&bookmark, 300.0);
    composer.headline(&bookmark, &t!(language, "case-inputs-headline"));
    composer.paragraph(&t!(language, "case-inputs-lead"));
    for line in deviations::lines(language, plan) {
        composer.paragraph(&line);
    }
    let rows = plan_inputs::lines(language, inputs)
        .into_iter()
        .map(|line| {
            let value = if line.is_open {
                Content::soft(line.value)
            } else {
                Content::plain(line.value)
            };
            vec![
                Content::strong(line.name),
                value,
                Content::plain(plan_inputs::mark_name(language, line.mark)),
                Content::soft(line.source),
            ]
        });
    composer.table(&Table {
        columns: vec![
            Column::left(t!(language, "case-inputs-input"), 2.2),
            Column::left(t!(language, "case-inputs-value"), 1.4),
            Column::left(t!(language, "case-inputs-mark"), 0.85),
            Column::left(t!(language, "case-inputs-source"), 2.3),
        ],
        rows: rows.collect(),
        style: CELL.sized(7.5),
        pad: 1.75,
    });
}
