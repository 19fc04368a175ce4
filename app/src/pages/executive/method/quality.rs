//! Careless answers, what goes with an outcome, questions that many could not answer.

use surveys::{
    language::Language,
    published::{
        Shares, Told,
        evidence::{DriverFigures, DriversEvidence, ItemEvidence, Outcome},
    },
};

use super::{Basis, Part, Topic, behind, formula, topic::texts};
use crate::{
    components::table::{Cell, Column, Table},
    pages::executive::reasons,
    t,
    text::format,
};

/// From this variance inflation on dimensions cannot be told apart (METHODS §11).
pub(in crate::pages::executive) const MOST_OVERLAP: f64 = 5.0;

pub(super) fn careless(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let known = method
        .evidence
        .and_then(|evidence| evidence.careless.as_ref());
    let told = match (method.evidence, known) {
        (_, Some(known)) => Some(t!(
            language,
            "method-careless-share",
            share = format::percent(language, known.share)
        )),
        (Some(_), None) => Some(t!(language, "method-careless-none")),
        (None, None) => None,
    };
    let table = known
        .filter(|known| !known.sensitivity.is_empty())
        .map(|known| {
            let rows = known
                .sensitivity
                .iter()
                .map(|index| {
                    let moved = if index.is_moved {
                        t!(language, "method-moved-yes")
                    } else {
                        t!(language, "method-moved-no")
                    };
                    vec![
                        method.construct(index.construct).into(),
                        format::number(language, index.everybody, 1).into(),
                        format::number(language, index.without, 1).into(),
                        moved.into(),
                    ]
                })
                .collect();
            Table {
                caption: t!(language, "method-careless-title"),
                caption_hidden: true,
                columns: vec![
                    Column::text(t!(language, "method-index")),
                    Column::numbers(t!(language, "method-everybody")),
                    Column::numbers(t!(language, "method-without-them")),
                    Column::text(t!(language, "method-moved")),
                ],
                rows,
            }
        })
        .map(Part::Table);
    let formula = formula(
        &["longest run > k/2", "P(χ²_k > D²) < .001", "t < 2 s"],
        "Meade, Craig 2012; Curran 2016; Huang et al. 2012",
    );
    method.topic(
        "careless",
        texts(std::iter::once(t!(language, "method-careless")).chain(told))
            .chain(table)
            .chain([formula]),
    )
}

pub(super) fn drivers(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let outcomes: Vec<_> = method
        .evidence
        .map(|evidence| evidence.drivers.as_slice())
        .unwrap_or_default()
        .iter()
        .flat_map(|drivers| outcome(method, drivers))
        .collect();
    let formula = formula(
        &[
            "R = V·D·V′,  Λ = V·√D·V′,  ε_j = Σ_k (Λ_jk)² · ((Λ⁻¹r)_k)²",
            "VIF = diag(R⁻¹)",
        ],
        "Johnson 2000; Lindeman, Merenda, Gold 1980; Grömping 2007; Tonidandel, LeBreton, Johnson 2009",
    );
    method.topic(
        "drivers",
        texts([t!(language, "method-drivers")])
            .chain(outcomes)
            .chain([formula]),
    )
}

/// What an outcome is called.
pub fn outcome_name(language: Language, outcome: Outcome) -> String {
    match outcome {
        Outcome::Recommend => t!(language, "method-drivers-recommend"),
        Outcome::Willing => t!(language, "method-drivers-willing"),
    }
}

fn outcome(method: &Basis<'_>, drivers: &DriversEvidence) -> Vec<Part> {
    let language = method.language;
    let name = outcome_name(language, drivers.outcome);
    let body = match &drivers.figures {
        Told::Value(figures) => told_drivers(method, figures),
        Told::Missing { not_computed } => {
            let text = t!(
                language,
                "method-not-told-here",
                reason = reasons::reason(language, *not_computed),
                help = reasons::help(language, *not_computed)
            );
            vec![Part::Text(text)]
        }
    };
    std::iter::once(Part::Heading(name)).chain(body).collect()
}

fn told_drivers(method: &Basis<'_>, figures: &DriverFigures) -> Vec<Part> {
    let language = method.language;
    let percent = |share| format::percent(language, share);
    let lines = caveats(method, figures);
    let explained = t!(
        language,
        "method-explained",
        share = percent(figures.r2),
        adjusted = percent(figures.adjusted_r2.max(0.0)),
        n = figures.n
    );
    let table = figures.is_ranked.then(|| {
        let rows = figures
            .dimensions
            .iter()
            .map(|dimension| {
                let whole = |value: f64| percent(value / 100.0);
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
                    t!(language, "method-clear-yes")
                } else {
                    t!(language, "method-clear-no")
                };
                vec![
                    method.dimension(Some(&dimension.dimension)).into(),
                    weight.into(),
                    clear.into(),
                    dimension
                        .shapley_percent
                        .map_or_else(|| "–".to_owned(), whole)
                        .into(),
                    method.figure(dimension.r).into(),
                    format::number(language, dimension.vif, 1).into(),
                ]
            })
            .collect();
        let columns = vec![
            Column::text(t!(language, "method-dimension")),
            Column::text(t!(language, "method-weight")),
            Column::text(t!(language, "method-clear")),
            Column::numbers(t!(language, "method-shapley")),
            Column::numbers(t!(language, "method-together")),
            Column::numbers(t!(language, "method-vif")),
        ];
        behind(t!(language, "method-drivers-title"), columns, rows)
    });
    texts(std::iter::once(explained).chain(lines))
        .chain(table)
        .collect()
}

/// What keeps a ranking from being read too closely.
fn caveats(method: &Basis<'_>, figures: &DriverFigures) -> Vec<String> {
    let language = method.language;
    let unranked = (!figures.is_ranked).then(|| t!(language, "method-unranked"));
    let alike: Vec<_> = figures
        .dimensions
        .iter()
        .filter(|dimension| dimension.vif > MOST_OVERLAP)
        .map(|dimension| method.dimension(Some(&dimension.dimension)))
        .collect();
    let inseparable = (figures.is_inseparable && !alike.is_empty())
        .then(|| t!(language, "method-inseparable", names = alike.join(", ")));
    let unsure =
        (figures.is_ranked && figures.is_order_unsure).then(|| t!(language, "method-order-unsure"));
    unranked
        .into_iter()
        .chain(inseparable)
        .chain(unsure)
        .collect()
}

pub(super) fn answers(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let items = method
        .evidence
        .map(|evidence| evidence.items.as_slice())
        .unwrap_or_default();
    let unanswerable: Vec<_> = items.iter().filter(|item| item.is_unanswerable).collect();
    let none =
        (!items.is_empty() && unanswerable.is_empty()).then(|| t!(language, "method-answers-none"));
    let list = (!unanswerable.is_empty()).then(|| {
        let rows = unanswerable
            .iter()
            .map(|item| {
                vec![
                    item.text.text(language).to_owned().into(),
                    format::percent(language, item.no_answer).into(),
                ]
            })
            .collect();
        Table {
            caption: t!(language, "method-answers-title"),
            caption_hidden: true,
            columns: vec![
                Column::text(t!(language, "method-statement")),
                Column::numbers(t!(language, "method-no-answer")),
            ],
            rows,
        }
    });
    let all = (!items.is_empty()).then(|| all_items(method, items));
    method.topic(
        "answers",
        texts(std::iter::once(t!(language, "method-answers")).chain(none))
            .chain(list.map(Part::Table))
            .chain(all.into_iter().flatten()),
    )
}

fn all_items(method: &Basis<'_>, items: &[ItemEvidence]) -> [Part; 3] {
    let language = method.language;
    let rows: Vec<Vec<Cell>> = items
        .iter()
        .map(|item| {
            let mean = item.mean.map_or_else(
                || Cell::Hidden(t!(language, "hidden-words")),
                |mean| format::points(language, mean).into(),
            );
            let shares = item.shares.map_or_else(
                || Cell::Hidden(t!(language, "hidden-words")),
                |shares| in_three(method, shares).into(),
            );
            vec![
                item.text.text(language).to_owned().into(),
                method.construct(item.construct).into(),
                method.count(item.n).into(),
                mean,
                shares,
                format::percent(language, item.no_answer).into(),
                format::percent(language, item.skipped).into(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(t!(language, "method-statement")),
        Column::text(t!(language, "method-construct")),
        Column::numbers(t!(language, "method-people")),
        Column::numbers(t!(language, "method-mean")),
        Column::numbers(t!(language, "method-shares")),
        Column::numbers(t!(language, "method-no-answer")),
        Column::numbers(t!(language, "method-skipped")),
    ];
    [
        Part::Heading(t!(language, "method-answers-all")),
        Part::Text(t!(language, "method-answers-shares")),
        behind(t!(language, "method-answers-all"), columns, rows),
    ]
}

fn in_three(method: &Basis<'_>, shares: Shares) -> String {
    crate::pages::executive::views::in_three(method.language, shares)
}
