//! B12: value for everyone: which step gives what to whom, and for whom nobody has thought of something yet.

use app::{components::plan_maps, t};
use figures::{Caption, value_map::ValueRow};

use super::Context;
use crate::reports::{
    composer::Composer,
    drawing::least,
    lines::Span,
    table::{CELL, Column, Content, Table},
    words,
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let map = plan_maps::value_map(language, context.plan);
    if map.rows.is_empty() {
        return;
    }
    let bookmark = t!(language, "case-value-bookmark");
    composer.section_below(&bookmark, context.keep(310.0, 190.0));
    let for_two = |row: &ValueRow| row.values.iter().flatten().count() >= 2;
    let headline = t!(
        language,
        if map.rows.iter().all(for_two) {
            "case-value-headline"
        } else {
            "case-value-headline-plain"
        }
    );
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(language, "case-value-lead"));
    let open: Vec<String> = map
        .columns
        .iter()
        .enumerate()
        .filter(|(index, _)| map.is_open(*index))
        .map(|(_, name)| name.clone())
        .collect();
    if !open.is_empty() {
        let names = words::list(language, &open);
        composer.paragraph(&t!(language, "case-value-open-columns", names = names));
    }
    let caption = Caption {
        title: t!(language, "case-value-title"),
        description: headline,
    };
    // A long plan takes the page rather than small type.
    let highest = (15.5 * map.rows.len() as f64).clamp(190.0, 600.0);
    let drawing = map.draw(&caption, super::FIGURE_WIDTH);
    // Where the page has no room for the map, the lines begin on it.
    let is_below = composer.room() < least(&drawing, highest);
    if !is_below {
        composer.figure_up_to(&drawing, highest);
    }
    let rows = map.rows.iter().map(|row| {
        let mut spans = Vec::new();
        for (name, value) in map.columns.iter().zip(&row.values) {
            if let Some(value) = value {
                let gap = if spans.is_empty() { "" } else { " " };
                spans.push(Span::of(format!("{gap}{name}: "), CELL.strong()));
                spans.push(Span::of(value.as_str(), CELL));
            }
        }
        let told = Content {
            spans,
            ..Content::default()
        };
        vec![Content::strong(&row.step), told]
    });
    let (style, pad) = context.cells(7.25, 1.5);
    let table = Table {
        columns: vec![
            Column::left(&map.step, 1.0),
            Column::left(t!(language, "case-value-gives"), 3.2),
        ],
        rows: rows.collect(),
        style,
        pad,
    };
    composer.table_under(&t!(language, "case-value-lines"), &table);
    if is_below {
        composer.space(8.0);
        composer.figure_up_to(&drawing, highest);
    }
}
