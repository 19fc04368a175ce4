//! Do people see it alike? Agreement and distribution stand before every mean.

use app::{
    pages::executive::{findings::shared_view, sections::construct_name, views},
    t,
    text::format::whole,
};
use surveys::{
    instrument::Construct,
    published::{Estimate, Figures, ScaleCell},
};

use super::Context;
use crate::reports::{
    composer::Composer,
    table::{CELL, Column, Content, DENSE, Table},
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let Some(figures) = context.organization() else {
        return;
    };
    if figures
        .scales
        .iter()
        .all(|scale| !scale.estimate.is_shown())
    {
        return;
    }
    let language = context.language;
    let bookmark = t!(language, "views-title");
    composer.section(&bookmark);
    composer.headline(&bookmark, &headline(context, figures));
    composer.lead(&t!(language, "views-note"));
    for construct in [Construct::Maturity, Construct::Readiness] {
        let rows: Vec<Vec<Content>> = figures
            .scales
            .iter()
            .filter(|scale| scale.construct == construct)
            .map(|scale| row(context, scale))
            .collect();
        if rows.is_empty() {
            continue;
        }
        composer.heading(&construct_name(language, construct), 90.0);
        composer.table(&Table {
            columns: vec![
                Column::left(t!(language, "department-dimension"), 2.2),
                Column::left(t!(language, "department-views"), 1.5),
                Column::left(t!(language, "method-shares"), 1.7),
                Column::left(t!(language, "department-score"), 1.1),
                Column::left(t!(language, "department-people"), 0.8),
            ],
            rows,
            style: CELL.sized(8.0),
            pad: DENSE,
        });
    }
}

fn headline(context: &Context<'_>, figures: &Figures) -> String {
    let known: Vec<bool> = figures
        .scales
        .iter()
        .filter(|scale| scale.construct == Construct::Maturity)
        .filter_map(|scale| shared_view(scale.estimate.shown()?))
        .collect();
    if known.is_empty() {
        return t!(context.language, "executive-views-headline-unknown");
    }
    t!(
        context.language,
        "executive-views-headline",
        n = known.iter().filter(|shared| **shared).count(),
        total = known.len()
    )
}

fn row(context: &Context<'_>, scale: &ScaleCell) -> Vec<Content> {
    let language = context.language;
    let mut cells = vec![Content::strong(context.dimension(&scale.dimension))];
    match scale.estimate.shown() {
        Some(estimate) => cells.extend(told(context, estimate)),
        None => cells.push(Content {
            columns: 4,
            ..Content::soft(t!(language, "hidden-words"))
        }),
    }
    cells
}

fn told(context: &Context<'_>, estimate: &Estimate) -> [Content; 4] {
    let language = context.language;
    let shares = estimate.shares.map_or_else(
        || "–".to_owned(),
        |shares| views::in_three(language, shares),
    );
    [
        Content::plain(views::view(language, estimate)),
        Content::plain(shares),
        Content::plain(views::score(language, &context.cuts, estimate)),
        Content::plain(whole(language, i64::from(estimate.n))),
    ]
}
