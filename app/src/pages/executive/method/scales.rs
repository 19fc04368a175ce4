//! Do statements belong together, do people agree, do departments differ?

use surveys::{
    language::Language,
    published::evidence::{
        ComparisonEvidence, ReliabilityEvidence, ReliabilityLabel, ScaleEvidence,
    },
    scoring::verdict::Verdict,
};

use super::{Basis, Part, Topic, behind, formula, topic::texts};
use crate::{
    components::table::{Cell, Column},
    pages::executive::{reasons, views::SHARED_VIEW},
    t,
    text::format,
};

/// Below this share of complete answers a reliability is read with care (METHODS §2).
const COVERS: f64 = 0.8;

pub(super) fn reliability(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let intro = [
        t!(language, "method-reliability"),
        t!(
            language,
            "method-reliability-label",
            good = method.figure(0.80),
            fair = method.figure(0.70)
        ),
    ];
    let formula = formula(
        &[
            "α = k/(k−1) · (1 − Σ s_i² / s_T²)",
            "α_std = k·r̄ / (1 + (k−1)·r̄)",
            "ω = (Σλ)² / ((Σλ)² + Σθ)",
        ],
        "Cronbach 1951; Feldt, Woodruff, Salih 1987; McDonald 1999; Flora 2020; Lance, Butts, Michels 2006",
    );
    method.topic(
        "reliability",
        texts(intro)
            .chain(
                method
                    .evidence
                    .filter(|evidence| !evidence.scales.is_empty())
                    .into_iter()
                    .flat_map(|evidence| reliabilities(method, &evidence.scales)),
            )
            .chain([formula]),
    )
}

fn reliabilities(method: &Basis<'_>, scales: &[ScaleEvidence]) -> Vec<Part> {
    let language = method.language;
    let told: Vec<(&ScaleEvidence, &ReliabilityEvidence)> = scales
        .iter()
        .filter_map(|scale| Some((scale, scale.reliability.value()?)))
        .collect();
    let reads = |label| {
        told.iter()
            .filter(|(_, known)| known.label == label)
            .count()
    };
    let sum = (!told.is_empty()).then(|| {
        t!(
            language,
            "method-reliability-sum",
            count = told.len(),
            good = reads(ReliabilityLabel::Good),
            fair = reads(ReliabilityLabel::Fair),
            mixed = reads(ReliabilityLabel::Mixed)
        )
    });
    let names = |holds: &dyn Fn(&ReliabilityEvidence) -> bool| {
        let names: Vec<_> = told
            .iter()
            .filter(|(_, known)| holds(known))
            .map(|(scale, _)| method.scale(scale.dimension.as_deref(), scale.construct))
            .collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let doubtful = names(&|known| known.is_doubtful)
        .map(|names| t!(language, "method-doubtful", names = names));
    let covers = names(&|known| known.covers < COVERS)
        .map(|names| t!(language, "method-covers", names = names));
    let missing = reasons::not_told(
        language,
        scales.iter().map(|scale| {
            (
                method.scale(scale.dimension.as_deref(), scale.construct),
                &scale.reliability,
            )
        }),
    );
    let table = (!told.is_empty()).then(|| reliability_table(method, &told));
    texts(sum.into_iter().chain(doubtful).chain(covers).chain(missing))
        .chain(table)
        .chain(weak(method, &told))
        .collect()
}

fn reliability_table(method: &Basis<'_>, told: &[(&ScaleEvidence, &ReliabilityEvidence)]) -> Part {
    let language = method.language;
    let rows = told
        .iter()
        .map(|(scale, known)| {
            let omega = known.omega.map_or_else(
                || "–".to_owned(),
                |omega| method.figure_in(omega, known.omega_interval),
            );
            vec![
                method.dimension(scale.dimension.as_deref()).into(),
                method.construct(scale.construct).into(),
                label(language, known.label).into(),
                method.figure_in(known.alpha, known.alpha_interval).into(),
                method.figure_or_dash(known.standardised).into(),
                omega.into(),
                method.count(known.n).into(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(t!(language, "method-dimension")),
        Column::text(t!(language, "method-construct")),
        Column::text(t!(language, "method-label")),
        Column::text(t!(language, "method-alpha")),
        Column::numbers(t!(language, "method-standardised")),
        Column::text(t!(language, "method-omega")),
        Column::numbers(t!(language, "method-people")),
    ];
    behind(t!(language, "method-reliability-title"), columns, rows)
}

/// How a reliability reads, in words.
pub fn label(language: Language, label: ReliabilityLabel) -> String {
    match label {
        ReliabilityLabel::Good => t!(language, "method-label-good"),
        ReliabilityLabel::Fair => t!(language, "method-label-fair"),
        ReliabilityLabel::Mixed => t!(language, "method-label-mixed"),
    }
}

/// Statements that fit weakly, by dimension; scales over all dimensions would name the same ones again.
fn weak(method: &Basis<'_>, told: &[(&ScaleEvidence, &ReliabilityEvidence)]) -> Vec<Part> {
    if told.is_empty() {
        return Vec::new();
    }
    let language = method.language;
    let rows: Vec<Vec<Cell>> = told
        .iter()
        .filter(|(scale, _)| scale.dimension.is_some())
        .flat_map(|(scale, known)| {
            known
                .items
                .iter()
                .filter(|item| item.is_weak)
                .map(move |item| {
                    vec![
                        method.statement(&item.item).into(),
                        method
                            .scale(scale.dimension.as_deref(), scale.construct)
                            .into(),
                        method.figure_or_dash(item.r_drop).into(),
                        method.figure_or_dash(item.alpha_if_dropped).into(),
                    ]
                })
        })
        .collect();
    let text = if rows.is_empty() {
        t!(language, "method-weak-none")
    } else {
        t!(language, "method-weak")
    };
    let table = (!rows.is_empty()).then(|| {
        let columns = vec![
            Column::text(t!(language, "method-statement")),
            Column::text(t!(language, "method-dimension")),
            Column::numbers(t!(language, "method-with-others")),
            Column::numbers(t!(language, "method-without")),
        ];
        behind(t!(language, "method-weak-title"), columns, rows)
    });
    [
        Part::Heading(t!(language, "method-weak-title")),
        Part::Text(text),
    ]
    .into_iter()
    .chain(table)
    .collect()
}

pub(super) fn agreement(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let cut = method.figure(SHARED_VIEW);
    let intro = [
        t!(language, "method-agreement", cut = cut),
        t!(language, "method-agreement-nulls"),
    ];
    let table = method
        .published
        .organization
        .figures
        .shown()
        .map(|figures| {
            let rows = figures
                .scales
                .iter()
                .filter_map(|scale| {
                    let estimate = scale.estimate.shown()?;
                    let within = method
                        .published
                        .scale_evidence(Some(&scale.dimension), scale.construct)
                        .and_then(|known| known.comparison.value())
                        .and_then(|known| known.rwg_median);
                    let views = match estimate.rwg_uniform {
                        Some(rwg) if rwg >= SHARED_VIEW => t!(language, "department-shared"),
                        Some(_) => t!(language, "department-mixed"),
                        None => t!(language, "department-views-unknown"),
                    };
                    Some(vec![
                        method.dimension(Some(&scale.dimension)).into(),
                        method.construct(scale.construct).into(),
                        views.into(),
                        method.figure_or_dash(estimate.rwg_uniform).into(),
                        method.figure_or_dash(estimate.rwg_skewed).into(),
                        method.figure_or_dash(within).into(),
                    ])
                })
                .collect();
            let columns = vec![
                Column::text(t!(language, "method-dimension")),
                Column::text(t!(language, "method-construct")),
                Column::text(t!(language, "method-views")),
                Column::numbers(t!(language, "method-uniform")),
                Column::numbers(t!(language, "method-skewed")),
                Column::numbers(t!(language, "method-within")),
            ];
            behind(t!(language, "method-agreement-title"), columns, rows)
        });
    let formula = formula(
        &[
            "r_wg(j) = J·(1 − v) / (J·(1 − v) + v),  v = s̄² / σ²",
            "σ²: (A² − 1) / 12",
        ],
        "James, Demaree, Wolf 1984; LeBreton, Senter 2008",
    );
    method.topic("agreement", texts(intro).chain(table).chain([formula]))
}

pub(super) fn differences(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let intro = [
        t!(language, "method-differences"),
        t!(language, "method-differences-rule"),
        t!(language, "method-differences-capped"),
    ];
    let formula = formula(
        &[
            "ICC1 = (MSB − MSW) / (MSB + (k₀ − 1)·MSW)",
            "ICC2 = (MSB − MSW) / MSB",
            "p < .05, ICC2 ≥ .70, median r_wg(j) ≥ .70",
            "p < .05, ICC2 ≥ .40, median r_wg(j) ≥ .50",
        ],
        "Shrout, Fleiss 1979; Bliese 2000; LeBreton, Senter 2008; Woehr et al. 2015",
    );
    method.topic(
        "differences",
        texts(intro)
            .chain(
                method
                    .evidence
                    .filter(|evidence| !evidence.scales.is_empty())
                    .into_iter()
                    .flat_map(|evidence| comparisons(method, &evidence.scales)),
            )
            .chain([formula]),
    )
}

fn comparisons(method: &Basis<'_>, scales: &[ScaleEvidence]) -> Vec<Part> {
    let language = method.language;
    let told: Vec<(&ScaleEvidence, &ComparisonEvidence)> = scales
        .iter()
        .filter_map(|scale| Some((scale, scale.comparison.value()?)))
        .collect();
    let follows = |verdict| {
        told.iter()
            .filter(|(_, known)| known.verdict == verdict)
            .count()
    };
    let sum = (!told.is_empty()).then(|| {
        t!(
            language,
            "method-differences-sum",
            count = told.len(),
            supported = follows(Verdict::Supported),
            caution = follows(Verdict::WithCaution),
            noise = follows(Verdict::NotSupported)
        )
    });
    let alike: Vec<_> = told
        .iter()
        .filter(|(_, known)| known.is_pseudo_agreement)
        .map(|(scale, _)| method.scale(scale.dimension.as_deref(), scale.construct))
        .collect();
    let pseudo =
        (!alike.is_empty()).then(|| t!(language, "method-pseudo", names = alike.join(", ")));
    let missing = reasons::not_told(
        language,
        scales.iter().map(|scale| {
            (
                method.scale(scale.dimension.as_deref(), scale.construct),
                &scale.comparison,
            )
        }),
    );
    let rows: Vec<Vec<Cell>> = told
        .iter()
        .map(|(scale, known)| {
            vec![
                method.dimension(scale.dimension.as_deref()).into(),
                method.construct(scale.construct).into(),
                verdict(language, known.verdict).into(),
                method
                    .figure_in(known.icc1.max(0.0), known.icc1_interval.map(from_zero))
                    .into(),
                method
                    .figure_or_dash(known.icc2.map(|icc2| icc2.max(0.0)))
                    .into(),
                chance(method, known.p).into(),
                method.count(known.groups).into(),
                method.count(known.people).into(),
            ]
        })
        .collect();
    let table = (!rows.is_empty()).then(|| {
        let columns = vec![
            Column::text(t!(language, "method-dimension")),
            Column::text(t!(language, "method-construct")),
            Column::text(t!(language, "method-verdict")),
            Column::text("ICC1"),
            Column::numbers("ICC2"),
            Column::numbers(t!(language, "method-chance")),
            Column::numbers(t!(language, "method-departments")),
            Column::numbers(t!(language, "method-people")),
        ];
        behind(t!(language, "method-differences-title"), columns, rows)
    });
    texts(sum.into_iter().chain(pseudo).chain(missing))
        .chain(table)
        .collect()
}

/// A negative ICC is stored as it is and shown as 0 (METHODS §4).
fn from_zero((low, high): (f64, f64)) -> (f64, f64) {
    (low.max(0.0), high.max(0.0))
}

/// A probability: three decimals, and no false zero.
fn chance(method: &Basis<'_>, p: f64) -> String {
    const LEAST: f64 = 0.001;
    if p < LEAST {
        return t!(
            method.language,
            "method-chance-below",
            limit = format::number(method.language, LEAST, 3)
        );
    }
    format::number(method.language, p, 3)
}

/// What follows for comparisons, in words.
pub fn verdict(language: Language, verdict: Verdict) -> String {
    match verdict {
        Verdict::Supported => t!(language, "method-verdict-supported"),
        Verdict::WithCaution => t!(language, "method-verdict-caution"),
        Verdict::NotSupported => t!(language, "method-verdict-noise"),
        Verdict::NotApplicable => t!(language, "method-verdict-none"),
    }
}
