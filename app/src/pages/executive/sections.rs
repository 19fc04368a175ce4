//! Sections that the organization's page and departments' pages share.

use leptos::prelude::*;
use surveys::{
    instrument::Construct,
    language::Language,
    published::{
        Breakdown, Figures, Group, Published, Told,
        evidence::{CarelessEvidence, DriverFigures, DriversEvidence},
    },
};

use super::{method::outcome_name, reasons, silent, views};
use crate::{
    components::{
        attribute,
        table::{Cell, Column, Table},
    },
    t,
    text::format,
};

/// Agreement and distribution before every mean, maturity and readiness.
pub(super) fn agreement(language: Language, published: &Published, figures: &Figures) -> AnyView {
    let table = |construct, name: &str| {
        views::table(language, published, figures, construct, t!(language, name))
    };
    let beside: Vec<_> = [Construct::Maturity, Construct::Readiness]
        .into_iter()
        .filter_map(|construct| {
            let against = figures.index(construct)?.against_rest?;
            let line = t!(
                language,
                "views-index",
                index = construct_name(language, construct),
                words = views::beside(language, against)
            );
            Some(view! { <li>{line}</li> })
        })
        .collect();
    let beside = (!beside.is_empty()).then(|| view! { <ul>{beside}</ul> });
    view! {
        <section class="card" id="views">
            <h2>{t!(language, "views-title")}</h2>
            <p class="soft">{t!(language, "views-note")}</p>
            {beside}
            {table(Construct::Maturity, "figure-maturity")}
            {table(Construct::Readiness, "figure-readiness")}
        </section>
    }
    .into_any()
}

/// "Maturity" or "Readiness".
pub fn construct_name(language: Language, construct: Construct) -> String {
    match construct {
        Construct::Maturity => t!(language, "figure-maturity"),
        Construct::Readiness => t!(language, "figure-readiness"),
    }
}

/// What those who did not answer could move, where fewer than 70 % answered.
pub(super) fn silence(
    language: Language,
    published: &Published,
    group: &Group,
    figures: &Figures,
) -> Option<AnyView> {
    let sentences = silent::concerns(group, figures)
        .then(|| silent::sentences(language, published, group, figures))
        .filter(|sentences| !sentences.is_empty())?;
    let lines: Vec<_> = sentences
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> })
        .collect();
    let share = format::percent(language, figures.response_rate);
    Some(
        view! {
            <section class="card prose" id="silent">
                <h2>{t!(language, "silent-title")}</h2>
                <p class="soft">{t!(language, "silent-text", share = share)}</p>
                <ul>{lines}</ul>
            </section>
        }
        .into_any(),
    )
}

/// People of a unit by attributes of the roster, one section for each attribute.
pub(super) fn breakdowns(language: Language, published: &Published, unit: &str) -> Vec<AnyView> {
    breakdown_tables(language, published, unit)
        .into_iter()
        .map(|table| {
            let title = table.caption.clone();
            view! {
                <section class="card">
                    <h2>{title}</h2>
                    <p class="soft">{t!(language, "breakdown-note")}</p>
                    {table.view()}
                </section>
            }
            .into_any()
        })
        .collect()
}

/// One table for each attribute, its caption the heading.
pub fn breakdown_tables(language: Language, published: &Published, unit: &str) -> Vec<Table> {
    let mut attributes: Vec<&str> = Vec::new();
    let of_unit = || {
        published
            .breakdowns
            .iter()
            .filter(|breakdown| breakdown.unit == unit)
    };
    for breakdown in of_unit() {
        if !attributes.contains(&breakdown.attribute.as_str()) {
            attributes.push(&breakdown.attribute);
        }
    }
    attributes
        .into_iter()
        .map(|attribute| {
            let rows = of_unit()
                .filter(|breakdown| breakdown.attribute == attribute)
                .map(|breakdown| breakdown_row(language, breakdown))
                .collect();
            Table {
                caption: t!(
                    language,
                    "breakdown-title",
                    attribute = attribute::title(language, attribute)
                ),
                caption_hidden: true,
                columns: vec![
                    Column::text(t!(language, "breakdown-value")),
                    Column::numbers(t!(language, "figure-invited")),
                    Column::numbers(t!(language, "figure-answers")),
                    Column::text(t!(language, "figure-maturity")),
                    Column::text(t!(language, "figure-readiness")),
                ],
                rows,
            }
        })
        .collect()
}

fn breakdown_row(language: Language, breakdown: &Breakdown) -> Vec<Cell> {
    let whole = |count: u32| format::whole(language, i64::from(count));
    let invited = if breakdown.headcount == 0 {
        "–".to_owned()
    } else {
        whole(breakdown.headcount)
    };
    let value = attribute::value(language, &breakdown.attribute, &breakdown.value);
    let mut cells: Vec<Cell> = vec![value.into(), invited.into()];
    match breakdown.figures.shown() {
        None => {
            cells.push("–".into());
            cells.push(Cell::Hidden(t!(language, "hidden-words")));
            cells.push("–".into());
        }
        Some(figures) => {
            cells.push(whole(figures.sheets).into());
            for construct in [Construct::Maturity, Construct::Readiness] {
                let text = figures.index(construct).map_or_else(
                    || "–".to_owned(),
                    |index| index_in_range(language, index.mean, index.interval),
                );
                cells.push(text.into());
            }
        }
    }
    cells
}

/// "58 (54–62)".
fn index_in_range(language: Language, mean: f64, range: Option<(f64, f64)>) -> String {
    let points = format::points(language, mean);
    match range {
        Some((low, high)) => t!(
            language,
            "score-range",
            points = points,
            range = format::points_range(language, (low.max(0.0), high.min(100.0)))
        ),
        None => points,
    }
}

/// What goes with the outcomes of the whole organization; nothing where nothing was asked.
pub(super) fn drivers(
    language: Language,
    published: &Published,
    method: String,
) -> Option<AnyView> {
    let outcomes: Vec<_> = published
        .evidence
        .shown()?
        .drivers
        .iter()
        .map(|drivers| {
            let lines: Vec<_> = outcome(language, published, drivers)
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect();
            view! { <h3>{outcome_name(language, drivers.outcome)}</h3> <ul>{lines}</ul> }
        })
        .collect();
    (!outcomes.is_empty()).then(|| {
        view! {
            <section class="card prose" id="drivers">
                <h2>{t!(language, "drivers-title")}</h2>
                <p class="soft">{t!(language, "drivers-note")}</p>
                {outcomes}
                <p><a href=method>{t!(language, "drivers-more")}</a></p>
            </section>
        }
        .into_any()
    })
}

/// What goes with an outcome, or why that is not told; the dimensions first, caveats after them.
pub fn outcome(
    language: Language,
    published: &Published,
    drivers: &DriversEvidence,
) -> Vec<String> {
    match &drivers.figures {
        Told::Missing { not_computed } => vec![t!(
            language,
            "method-not-told-here",
            reason = reasons::reason(language, *not_computed),
            help = reasons::help(language, *not_computed)
        )],
        Told::Value(figures) => driver_lines(language, published, figures),
    }
}

/// The dimensions that clearly go with the outcome, strongest first; caveats after them.
fn driver_lines(language: Language, published: &Published, figures: &DriverFigures) -> Vec<String> {
    let name = |id: &str| dimension_name(language, published, id);
    let percent = |value: f64| format::percent(language, value / 100.0);
    let clear = figures
        .dimensions
        .iter()
        .filter(|dimension| figures.is_ranked && dimension.is_clear)
        .map(|dimension| match dimension.interval {
            Some((low, high)) => t!(
                language,
                "drivers-line",
                dimension = name(&dimension.dimension),
                weight = percent(dimension.weight_percent),
                low = percent(low),
                high = percent(high)
            ),
            None => t!(
                language,
                "drivers-line-plain",
                dimension = name(&dimension.dimension),
                weight = percent(dimension.weight_percent)
            ),
        });
    clear
        .chain(driver_caveats(language, published, figures))
        .collect()
}

/// What has to be known about what goes with an outcome: how much of it is explained, and what cannot be told apart.
pub fn driver_caveats(
    language: Language,
    published: &Published,
    figures: &DriverFigures,
) -> Vec<String> {
    let mut lines = vec![t!(
        language,
        "method-explained",
        share = format::percent(language, figures.r2),
        adjusted = format::percent(language, figures.adjusted_r2.max(0.0)),
        n = figures.n
    )];
    if !figures.is_ranked {
        lines.push(t!(language, "method-unranked"));
        return lines;
    }
    if figures.is_inseparable {
        let alike: Vec<_> = figures
            .dimensions
            .iter()
            .filter(|dimension| dimension.vif > super::method::MOST_OVERLAP)
            .map(|dimension| dimension_name(language, published, &dimension.dimension))
            .collect();
        lines.push(t!(language, "method-inseparable", names = alike.join(", ")));
    }
    if figures.is_order_unsure {
        lines.push(t!(language, "method-order-unsure"));
    }
    lines
}

fn dimension_name(language: Language, published: &Published, id: &str) -> String {
    published
        .model
        .dimension(id)
        .map_or(id, |dimension| dimension.name.text(language))
        .to_owned()
}

/// What sheets with signs of haste move.
pub fn careless(language: Language, known: &CarelessEvidence) -> Vec<String> {
    let share = t!(
        language,
        "method-careless-share",
        share = format::percent(language, known.share)
    );
    let moved: Vec<String> = known
        .sensitivity
        .iter()
        .filter(|index| index.is_moved)
        .map(|index| {
            t!(
                language,
                "careless-moved",
                index = construct_name(language, index.construct),
                everybody = format::number(language, index.everybody, 1),
                without = format::number(language, index.without, 1)
            )
        })
        .collect();
    let still =
        (moved.is_empty() && !known.sensitivity.is_empty()).then(|| t!(language, "careless-still"));
    std::iter::once(share).chain(moved).chain(still).collect()
}
