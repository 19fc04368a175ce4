//! Every scored statement over the whole organization, and how it fits its dimension.

use app::t;
use surveys::published::evidence::{Evidence, ItemEvidence, ItemFit};

use super::{Context, MIDDLE, NARROW, PROSE, Sheet, Value, WIDE};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let evidence = context.published().evidence.shown();
    Sheet {
        name: t!(context.export.language, "export-sheet-items"),
        columns: vec![
            context.column("export-item", MIDDLE),
            context.column("method-statement", PROSE),
            context.column("department-dimension", WIDE),
            context.column("method-construct", MIDDLE),
            context.column("method-people", NARROW),
            context.column("export-points", MIDDLE),
            context.column("export-favourable", NARROW),
            context.column("export-neutral", NARROW),
            context.column("export-unfavourable", NARROW),
            context.column("method-no-answer", NARROW),
            context.column("method-skipped", NARROW),
            context.column("export-unanswerable", NARROW),
            context.column("method-with-others", NARROW),
            context.column("method-without", NARROW),
            context.column("export-weak", NARROW),
        ],
        rows: evidence
            .into_iter()
            .flat_map(|evidence| {
                evidence
                    .items
                    .iter()
                    .map(move |item| row(context, evidence, item))
            })
            .collect(),
    }
}

fn row(context: &Context<'_>, evidence: &Evidence, item: &ItemEvidence) -> Vec<Value> {
    let fit = fit(evidence, item);
    let shares = item
        .shares
        .map(|shares| [shares.favourable, shares.neutral, shares.unfavourable].map(Value::Share));
    let mut cells = vec![
        Value::text(&item.item),
        Value::text(item.text.text(context.export.language)),
        context.dimension(Some(&item.dimension)),
        context.construct(item.construct),
        Value::Count(item.n),
        item.mean.map_or(Value::Hidden, Value::Points),
    ];
    cells.extend(shares.unwrap_or([Value::Empty, Value::Empty, Value::Empty]));
    cells.extend([
        Value::Share(item.no_answer),
        Value::Share(item.skipped),
        context.yes_or_no(item.is_unanswerable),
        Value::of(fit.and_then(|fit| fit.r_drop), Value::Figure),
        Value::of(fit.and_then(|fit| fit.alpha_if_dropped), Value::Figure),
        Value::of(fit, |fit| context.yes_or_no(fit.is_weak)),
    ]);
    cells
}

/// How the item fits its own dimension.
fn fit<'e>(evidence: &'e Evidence, item: &ItemEvidence) -> Option<&'e ItemFit> {
    evidence
        .scales
        .iter()
        .find(|scale| {
            scale.dimension.as_deref() == Some(item.dimension.as_str())
                && scale.construct == item.construct
        })?
        .reliability
        .value()?
        .items
        .iter()
        .find(|fit| fit.item == item.item)
}
