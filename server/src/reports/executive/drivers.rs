//! What goes with an outcome: dimensions with the range of their share, and the warning that this is no cause.

use app::{
    pages::executive::{method::outcome_name, sections},
    t,
    text::format::percent,
};
use surveys::published::evidence::{DriverDimension, DriverFigures, DriversEvidence};

use super::Context;
use crate::reports::{
    composer::{Composer, SMALL},
    lines::Span,
    table::{CELL, Column, Content, DENSE, Table},
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let drivers = match context.published.evidence.shown() {
        Some(evidence) if !evidence.drivers.is_empty() => &evidence.drivers,
        _ => return,
    };
    let language = context.language;
    let bookmark = t!(language, "drivers-title");
    composer.section(&bookmark);
    composer.headline(&bookmark, &headline(context, drivers));
    composer.lead(&t!(language, "drivers-note"));
    for outcome in drivers {
        composer.heading(&outcome_name(language, outcome.outcome), 80.0);
        let ranked = outcome.figures.value().filter(|figures| figures.is_ranked);
        // The table has the dimensions; what is said beside it is what it cannot.
        let lines = match ranked {
            Some(figures) => sections::driver_caveats(language, context.published, figures),
            None => sections::outcome(language, context.published, outcome),
        };
        let lines: Vec<Vec<Span>> = lines
            .into_iter()
            .map(|line| vec![Span::of(line, SMALL)])
            .collect();
        composer.bullets(&lines, SMALL);
        composer.space(2.0);
        if let Some(figures) = ranked {
            weights(context, composer, figures);
        }
    }
}

/// The dimension that goes most clearly with an outcome, if there is one.
fn headline(context: &Context<'_>, drivers: &[DriversEvidence]) -> String {
    let language = context.language;
    let clearest = drivers.iter().find_map(|outcome| {
        let figures = outcome
            .figures
            .value()
            .filter(|figures| figures.is_ranked)?;
        let first = figures.dimensions.first()?;
        first.is_clear.then_some((outcome, first))
    });
    match clearest {
        Some((outcome, dimension)) => t!(
            language,
            "executive-drivers-headline",
            dimension = context.dimension(&dimension.dimension),
            outcome = outcome_name(language, outcome.outcome)
        ),
        None => t!(language, "executive-drivers-headline-none"),
    }
}

fn weights(context: &Context<'_>, composer: &mut Composer, figures: &DriverFigures) {
    let language = context.language;
    composer.table(&Table {
        columns: vec![
            Column::left(t!(language, "method-dimension"), 2.4),
            Column::left(t!(language, "method-weight"), 1.6),
            Column::left(t!(language, "method-clear"), 1.2),
        ],
        rows: figures
            .dimensions
            .iter()
            .map(|dimension| row(context, dimension))
            .collect(),
        style: CELL,
        pad: DENSE,
    });
}

fn row(context: &Context<'_>, dimension: &DriverDimension) -> Vec<Content> {
    let language = context.language;
    let whole = |value: f64| percent(language, value / 100.0);
    let weight = match dimension.interval {
        Some((low, high)) => t!(
            language,
            "method-range",
            value = whole(dimension.weight_percent),
            low = whole(low),
            high = whole(high)
        ),
        None => whole(dimension.weight_percent),
    };
    let clear = if dimension.is_clear {
        "method-clear-yes"
    } else {
        "method-clear-no"
    };
    vec![
        Content::strong(context.dimension(&dimension.dimension)),
        Content::plain(weight),
        Content::plain(t!(language, clear)),
    ]
}
