//! B5: ready to build: the quadrant, and each department's first step.

use app::t;
use figures::{Caption, quadrant::QuadrantFigure};
use surveys::maturity::Quadrant;

use super::Context;
use crate::reports::{
    composer::Composer,
    table::{CELL, Column, Content, Table},
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let Some(published) = context.published else {
        return;
    };
    let language = context.language;
    let bookmark = t!(language, "future-ready-bookmark");
    composer.section(&bookmark);
    let figure = QuadrantFigure::of(published, &context.words);
    let ready = figure
        .points
        .iter()
        .filter(|point| matches!(point.quadrant, Quadrant::Build | Quadrant::Lead))
        .count();
    let headline = if ready > 0 {
        t!(
            language,
            "future-ready-headline",
            n = ready,
            total = figure.points.len()
        )
    } else {
        t!(language, "future-ready-headline-none")
    };
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(language, "executive-quadrant-lead"));
    let caption = Caption {
        title: t!(language, "executive-quadrant-title"),
        description: headline,
    };
    composer.figure_up_to(
        &figure.draw(&caption, &context.words, super::FIGURE_WIDTH),
        390.0,
    );
    let rows: Vec<Vec<Content>> = context
        .plan
        .departments
        .iter()
        .filter_map(|department| {
            let step = department.first_step.as_deref()?;
            let name = if department.code == "~other" {
                context.words.others.clone()
            } else {
                department.name.clone()
            };
            Some(vec![
                Content::strong(name),
                Content::plain(context.title_of(step)),
            ])
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    composer.table(&Table {
        columns: vec![
            Column::left(&context.words.department, 1.0),
            Column::left(t!(language, "future-ready-first-step"), 2.0),
        ],
        rows,
        style: CELL,
    });
}
