//! B13: how we will know: objectives with start and target, expected maturity, and what to keep in mind.

use app::{components::plan_maps, t};
use figures::{
    Caption,
    expected::{Outlook, OutlookRow, OutlookTarget},
    groups::{self, Value},
    score::Score,
};
use surveys::{instrument::Construct, roadmap::inputs::Mark};

use super::Context;
use crate::reports::{
    composer::{Composer, SMALL},
    drawing::least,
    lines::Span,
    table::{Column, Content, Table},
    words,
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let bookmark = t!(language, "future-know-bookmark");
    composer.section_below(&bookmark, context.keep(240.0, 190.0));
    let headline = t!(
        language,
        "future-know-headline",
        today = words::points(language, plan.maturity_index, &context.cuts),
        expected = words::points(language, plan.index_after, &context.cuts)
    );
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(language, "future-know-lead"));
    objectives(context, composer);
    let mut caption = Caption {
        title: t!(language, "future-know-expected"),
        description: if context.inputs.is_some() {
            t!(language, "case-outlook-range")
        } else {
            headline
        },
    };
    let outlook = outlook(context);
    let is_assumed = |row: &OutlookRow| row.target.is_some_and(|target| target.is_assumed);
    if outlook.rows.iter().any(is_assumed) {
        let assumed = t!(language, "future-know-targets");
        caption.description = format!("{} {assumed}", caption.description);
    }
    let drawing = outlook.draw(&caption, &context.words, super::FIGURE_WIDTH);
    composer.space(4.0);
    let note = Some(&*caption.description).filter(|_| context.inputs.is_some());
    let below = note.map_or(0.0, |note| composer.note_height(note));
    let heights = (158.0, 215.0);
    composer.heading(&caption.title, least(&drawing, heights.0) + below + 4.0);
    match note {
        Some(note) => composer.figure_with_note(&drawing, heights, note),
        None => composer.figure_within(&drawing, heights),
    }
    // Where it was foreseen, all caveats stand beside how sure it is.
    if plan.monte_carlo_pert.is_none() {
        caveats(context, composer);
    }
}

fn caveats(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
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
    // Owners that nobody agreed on yet have their line on the step cards.
    let is_owned = context.plan.steps.iter().any(|step| step.owner.is_some());
    let rows = context.plan.steps.iter().filter_map(|planned| {
        let step = context.step(&planned.id)?;
        let owner = planned.owner.as_ref().map_or_else(
            || Content::soft("–"),
            |owner| Content::plain(owner.text(language)),
        );
        let mut cells = vec![
            Content::strong(step.texts.title.text(language)),
            Content::plain(step.texts.kpi_name.text(language)),
            Content::plain(context.kpi_start(planned, step)),
            Content::plain(format!("→\u{a0}{}", context.kpi(step, planned.kpi_target))),
            Content::plain(context.month(planned.kpi_month)),
        ];
        cells.extend(is_owned.then_some(owner));
        Some(cells)
    });
    let mut columns = vec![
        Column::left(t!(language, "future-levers-step"), 1.5),
        Column::left(t!(language, "future-know-kpi"), 2.45),
        Column::left(t!(language, "future-know-baseline"), 0.95),
        Column::left(t!(language, "future-know-target"), 0.8),
        Column::left(t!(language, "future-know-month"), 0.9),
    ];
    columns.extend(is_owned.then(|| Column::left(t!(language, "future-step-owner"), 1.05)));
    let (style, pad) = context.cells(7.5, 1.5);
    let table = composer.lowest(Table {
        columns,
        rows: rows.collect(),
        style,
        pad,
    });
    composer.table(&table);
}

pub(super) fn outlook(context: &Context<'_>) -> Outlook {
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
        range: context
            .inputs
            .and_then(|inputs| plan_maps::outlook_range(context.plan, inputs, &dimension.id)),
        target: dimension.target.map(|target| OutlookTarget {
            points: target.points,
            is_assumed: target.mark == Mark::Assumption,
        }),
    });
    Outlook {
        rows: rows.collect(),
        cuts: context.cuts.clone(),
    }
}
