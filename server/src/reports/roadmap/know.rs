//! B13: how we will know: objectives with start and target, expected maturity, and what to keep in mind.

use app::t;
use figures::{
    Caption,
    expected::{Outlook, OutlookRow},
    groups::{self, Value},
    score::Score,
};
use surveys::instrument::Construct;

use super::Context;
use crate::reports::{
    composer::{Composer, SMALL},
    lines::Span,
    table::{CELL, Column, Content, DENSE, Table},
    words,
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let bookmark = t!(language, "future-know-bookmark");
    composer.section(&bookmark);
    let headline = t!(
        language,
        "future-know-headline",
        today = words::points(language, plan.maturity_index, &context.cuts),
        expected = words::points(language, plan.index_after, &context.cuts)
    );
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(language, "future-know-lead"));
    objectives(context, composer);
    let caption = Caption {
        title: t!(language, "future-know-expected"),
        description: headline,
    };
    let drawing = outlook(context).draw(&caption, &context.words, super::FIGURE_WIDTH);
    let height = drawing.height * crate::reports::composer::MEASURE / drawing.width;
    composer.space(8.0);
    composer.heading(&caption.title, height.min(420.0));
    composer.figure_up_to(&drawing, 420.0);
    composer.heading(&t!(language, "future-know-caveats"), 50.0);
    let caveats = [
        "future-caveat-effects",
        "future-caveat-adoption",
        "future-caveat-points",
    ]
    .map(|key| vec![Span::of(t!(language, key), SMALL)]);
    composer.bullets(&caveats, SMALL);
}

fn objectives(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let rows = context.plan.steps.iter().filter_map(|planned| {
        let step = super::step(&planned.id)?;
        let owner = planned.owner.as_ref().map_or_else(
            || Content::soft(t!(language, "report-to-be-agreed")),
            |owner| Content::plain(owner.text(language)),
        );
        Some(vec![
            Content::strong(step.texts.title.text(language)),
            Content::plain(step.texts.kpi_name.text(language)),
            Content::plain(context.kpi(step, planned.kpi_baseline)),
            Content::plain(format!("→ {}", context.kpi(step, planned.kpi_target))),
            Content::plain(context.month(planned.kpi_month)),
            owner,
        ])
    });
    composer.table(&Table {
        columns: vec![
            Column::left(t!(language, "future-levers-step"), 1.5),
            Column::left(t!(language, "future-know-kpi"), 2.0),
            Column::left(t!(language, "future-know-baseline"), 0.75),
            Column::left(t!(language, "future-know-target"), 0.9),
            Column::left(t!(language, "future-know-month"), 1.15),
            Column::left(t!(language, "future-step-owner"), 1.0),
        ],
        rows: rows.collect(),
        style: CELL.sized(8.0),
        pad: DENSE,
    });
}

fn outlook(context: &Context<'_>) -> Outlook {
    let figures = context
        .published
        .and_then(|published| published.organization.figures.shown());
    let rows = context.plan.dimensions.iter().map(|dimension| OutlookRow {
        name: context.dimension(&dimension.id),
        today: figures.map_or_else(
            || Value::Known(Score::stated(dimension.today)),
            |figures| groups::scale(figures, &dimension.id, Construct::Maturity),
        ),
        expected: Some(dimension.expected),
        range: None,
        target: None,
    });
    Outlook {
        rows: rows.collect(),
        cuts: context.cuts.clone(),
    }
}
