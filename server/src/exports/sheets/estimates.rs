//! What is told of one dimension under one construct, cell by cell: agreement first, then the mean.

use app::{pages::executive::findings::shared_view, t};
use surveys::{
    confidentiality::Cell,
    language::Language,
    published::{AgainstRest, Estimate, MeanOrBand, Shares},
    scoring::compare::Wording,
};

use super::{Column, Context, MIDDLE, NARROW, Value};

/// The columns of an estimate.
pub(super) fn columns(context: &Context<'_>) -> Vec<Column> {
    let mut columns = vec![
        context.column("department-views", MIDDLE),
        context.column("export-even", NARROW),
        context.column("export-leaning", NARROW),
        context.column("method-people", NARROW),
        context.column("export-points", MIDDLE),
    ];
    columns.extend(
        [
            "export-band-low",
            "export-band-high",
            "export-range-low",
            "export-range-high",
            "export-spread",
            "export-favourable",
            "export-neutral",
            "export-unfavourable",
            "export-drawn",
            "export-drawn-low",
            "export-drawn-high",
        ]
        .map(|key| context.column(key, NARROW)),
    );
    columns.extend(rest_columns(context));
    columns
}

/// The cells of an estimate; the fixed words where it is not shown.
pub(super) fn values(context: &Context<'_>, cell: &Cell<Estimate>) -> Vec<Value> {
    match cell.shown() {
        Some(estimate) => shown(context.export.language, estimate),
        None => hidden(context),
    }
}

/// The fixed words in place of the points, and nothing beside them.
pub(super) fn hidden(context: &Context<'_>) -> Vec<Value> {
    let mut cells = vec![Value::Empty; columns(context).len()];
    cells[POINTS] = Value::Hidden;
    cells
}

/// The place of the points in [`columns`].
const POINTS: usize = 4;

fn shown(language: Language, estimate: &Estimate) -> Vec<Value> {
    let views = shared_view(estimate).map(|shared| {
        if shared {
            t!(language, "department-shared")
        } else {
            t!(language, "department-mixed")
        }
    });
    let (mean, band) = match estimate.mean {
        MeanOrBand::Mean(mean) => (Some(mean), None),
        MeanOrBand::Band(low, high) => (None, Some((low, high))),
    };
    let share =
        |part: fn(&Shares) -> f64| Value::of(estimate.shares.as_ref().map(part), Value::Share);
    let mut cells = vec![
        Value::of(views, Value::Text),
        Value::of(estimate.rwg_uniform, Value::Figure),
        Value::of(estimate.rwg_skewed, Value::Figure),
        Value::Count(estimate.n),
        Value::of(mean, Value::Points),
    ];
    cells.extend(Value::ends(band, Value::Points));
    cells.extend(Value::ends(estimate.interval, Value::Points));
    cells.extend([
        Value::of(estimate.sd, Value::Points),
        share(|shares| shares.favourable),
        share(|shares| shares.neutral),
        share(|shares| shares.unfavourable),
        Value::of(estimate.shrunk.map(|drawn| drawn.mean), Value::Points),
    ]);
    cells.extend(Value::ends(
        estimate.shrunk.map(|drawn| drawn.interval),
        Value::Points,
    ));
    cells.extend(rest(language, estimate.against_rest));
    cells
}

/// The columns of a group beside the rest of the organization.
pub(super) fn rest_columns(context: &Context<'_>) -> [Column; 4] {
    [
        context.column("export-rest-words", MIDDLE),
        context.column("export-rest", NARROW),
        context.column("export-rest-low", NARROW),
        context.column("export-rest-high", NARROW),
    ]
}

/// A group beside the rest, in words and figures.
pub(super) fn rest(language: Language, against: Option<AgainstRest>) -> [Value; 4] {
    let words = against.map(|known| match known.wording {
        Wording::Higher => t!(language, "method-wording-higher"),
        Wording::Lower => t!(language, "method-wording-lower"),
        Wording::Same => t!(language, "method-wording-same"),
        Wording::Unclear => t!(language, "method-wording-unclear"),
        Wording::HigherButSmall | Wording::LowerButSmall => t!(language, "method-wording-small"),
    });
    let [low, high] = Value::ends(against.map(|known| known.interval), Value::Difference);
    [
        Value::of(words, Value::Text),
        Value::of(against.map(|known| known.difference), Value::Difference),
        low,
        high,
    ]
}
