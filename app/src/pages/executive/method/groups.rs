//! Small departments, levels, a department beside the rest, people who did not answer.

use surveys::{
    instrument::Construct,
    published::{AgainstRest, Estimate, Figures, Group},
    scoring::{
        compare::{EQUIVALENCE_MARGIN, Wording},
        nonresponse::SHOW_BELOW,
    },
};

use super::{Basis, Part, Topic, behind, formula, topic::texts};
use crate::{
    components::table::{Cell, Column, Table},
    pages::executive::{findings::drawn, silent as silent_people},
    t,
    text::format,
};

/// How many drawn means are listed.
const MOST_PULLS: usize = 8;

/// A mean that was drawn towards the others.
struct Pull<'a> {
    group: &'a Group,
    dimension: &'a str,
    construct: Construct,
    estimate: &'a Estimate,
    from: f64,
    to: f64,
}

pub(super) fn small(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let points = |value| format::points(language, value);
    let pulls = strongest_pulls(method);
    let lead = pulls.first().map(|pull| {
        let words = t!(
            language,
            "score-pulled",
            from = points(pull.from),
            to = points(pull.to),
            n = pull.estimate.n
        );
        let scale = method.scale(Some(pull.dimension), pull.construct);
        let strongest = t!(language, "method-strongest");
        format!("{strongest}: {}, {scale}, {words}.", pull.group.name)
    });
    let none = pulls.is_empty().then(|| t!(language, "method-small-none"));
    let table = (!pulls.is_empty()).then(|| {
        let rows = pulls
            .iter()
            .map(|pull| {
                let drawn = pull.estimate.shrunk.as_ref().map_or_else(
                    || "–".to_owned(),
                    |drawn| in_range(method, drawn.mean, Some(drawn.interval)),
                );
                vec![
                    pull.group.name.clone().into(),
                    method.scale(Some(pull.dimension), pull.construct).into(),
                    method.count(pull.estimate.n).into(),
                    in_range(method, pull.from, pull.estimate.interval).into(),
                    drawn.into(),
                ]
            })
            .collect();
        let columns = vec![
            Column::text(t!(language, "heat-department")),
            Column::text(t!(language, "method-dimension")),
            Column::numbers(t!(language, "method-people")),
            Column::numbers(t!(language, "method-own-mean")),
            Column::numbers(t!(language, "method-drawn-mean")),
        ];
        behind(t!(language, "method-small-title"), columns, rows)
    });
    let formula = formula(
        &[
            "ȳ_j ~ N(θ_j, MSW/n_j),  θ_j ~ N(μ, τ²),  τ ~ half-Cauchy(10)",
            "E(θ_j) = μ + B_j · (ȳ_j − μ),  B_j = τ² / (τ² + MSW/n_j)",
        ],
        "Efron, Morris 1975; Gelman 2006; Röver 2020",
    );
    method.topic(
        "small",
        texts(
            std::iter::once(t!(language, "method-small"))
                .chain(none)
                .chain(lead),
        )
        .chain(table)
        .chain([formula]),
    )
}

/// The largest pulls of this wave, largest first.
fn strongest_pulls<'a>(method: &Basis<'a>) -> Vec<Pull<'a>> {
    let mut pulls: Vec<Pull<'a>> = method
        .visible()
        .filter_map(|group| Some((group, group.figures.shown()?)))
        .flat_map(|(group, figures)| {
            figures.scales.iter().filter_map(move |scale| {
                let estimate = scale.estimate.shown()?;
                let (from, to) = drawn(estimate)?;
                Some(Pull {
                    group,
                    dimension: &scale.dimension,
                    construct: scale.construct,
                    from,
                    to,
                    estimate,
                })
            })
        })
        .collect();
    pulls.sort_by(|one, other| {
        (other.from - other.to)
            .abs()
            .total_cmp(&(one.from - one.to).abs())
    });
    pulls.truncate(MOST_PULLS);
    pulls
}

/// "71 (58–84)", both ends cut at the ends of the scale.
fn in_range(method: &Basis<'_>, mean: f64, range: Option<(f64, f64)>) -> String {
    let points = format::points(method.language, mean);
    match range {
        Some((low, high)) => t!(
            method.language,
            "score-range",
            points = points,
            range = format::points_range(method.language, (low.max(0.0), high.min(100.0)))
        ),
        None => points,
    }
}

pub(super) fn levels(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let example = t!(language, "level-two", level = 2, other = 3);
    let intro = [
        t!(language, "method-levels", example = example),
        t!(language, "method-levels-normal"),
    ];
    let index = method
        .published
        .organization
        .figures
        .shown()
        .and_then(|figures| figures.maturity_index.as_ref());
    let rows = method
        .published
        .model
        .levels
        .iter()
        .map(|level| {
            let probability = index
                .and_then(|index| index.level_probability.as_ref())
                .and_then(|all| all.get(usize::from(level.level.number()) - 1))
                .map_or_else(|| "–".to_owned(), |share| format::percent(language, *share));
            vec![
                format!("{} {}", level.level.number(), level.name.text(language)).into(),
                format::points(language, level.from).into(),
                probability.into(),
            ]
        })
        .collect();
    let table = Table {
        caption: t!(language, "method-levels-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(language, "method-level")),
            Column::numbers(t!(language, "method-from")),
            Column::numbers(t!(language, "method-probability")),
        ],
        rows,
    };
    let formula = formula(
        &["P(l) = (F(c_l) − F(c_{l−1})) / (F(100) − F(0))"],
        "F: N(ȳ, s/√n), Cochran 1977; Röver 2020",
    );
    method.topic("levels", texts(intro).chain([Part::Table(table), formula]))
}

/// What is said of a difference; the two directions of a small one are one wording.
const WORDINGS: [(&[Wording], &str, &str); 5] = [
    (
        &[Wording::Higher],
        "method-wording-higher",
        "method-wording-higher-help",
    ),
    (
        &[Wording::Lower],
        "method-wording-lower",
        "method-wording-lower-help",
    ),
    (
        &[Wording::HigherButSmall, Wording::LowerButSmall],
        "method-wording-small",
        "method-wording-small-help",
    ),
    (
        &[Wording::Same],
        "method-wording-same",
        "method-wording-same-help",
    ),
    (
        &[Wording::Unclear],
        "method-wording-unclear",
        "method-wording-unclear-help",
    ),
];

pub(super) fn rest(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let margin = format::points(language, EQUIVALENCE_MARGIN);
    let said: Vec<Wording> = method
        .visible()
        .filter_map(|group| group.figures.shown())
        .flat_map(comparisons)
        .map(|against| against.wording)
        .collect();
    let intro = [
        t!(language, "method-rest"),
        t!(language, "method-rest-many", margin = margin.as_str()),
    ];
    let none = said.is_empty().then(|| t!(language, "method-rest-none"));
    let rows: Vec<Vec<Cell>> = WORDINGS
        .iter()
        .map(|(wordings, name, help)| {
            let count = said.iter().filter(|said| wordings.contains(said)).count();
            let help = match *help {
                "method-wording-same-help" | "method-wording-small-help" => {
                    t!(language, help, margin = margin.as_str())
                }
                help => t!(language, help),
            };
            vec![
                t!(language, name).into(),
                help.into(),
                format::whole(language, i64::try_from(count).unwrap_or(i64::MAX)).into(),
            ]
        })
        .collect();
    let table = Table {
        caption: t!(language, "method-rest-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(language, "method-wording")),
            Column::text(t!(language, "method-verdict")),
            Column::numbers(t!(language, "method-rest-count")),
        ],
        rows,
    };
    let formula = formula(
        &[
            "d = ȳ₁ − ȳ₂,  se² = s₁²/n₁ + s₂²/n₂",
            "q_(i) = min_{j ≥ i} m·p_(j)/j",
            "p = max(P(T > (d + δ)/se), P(T < (d − δ)/se)),  δ = 5",
        ],
        "Welch 1947; Schuirmann 1987; Benjamini, Hochberg 1995",
    );
    method.topic(
        "rest",
        texts(intro.into_iter().chain(none)).chain([Part::Table(table), formula]),
    )
}

/// Every comparison that is told of a group.
fn comparisons(figures: &Figures) -> impl Iterator<Item = AgainstRest> + '_ {
    let scales = figures
        .scales
        .iter()
        .filter_map(|scale| scale.estimate.shown()?.against_rest);
    let indices = [&figures.maturity_index, &figures.readiness_index]
        .into_iter()
        .filter_map(|index| index.as_ref()?.against_rest);
    scales.chain(indices)
}

pub(super) fn silent(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let organization = &method.published.organization;
    let figures = organization.figures.shown();
    let told = figures
        .filter(|figures| silent_people::concerns(organization, figures))
        .map(|figures| silent_people::sentences(language, method.published, organization, figures))
        .unwrap_or_default();
    let enough = figures
        .filter(|figures| organization.headcount > 0 && figures.response_rate >= SHOW_BELOW)
        .map(|figures| {
            t!(
                language,
                "method-silent-enough",
                share = format::percent(language, figures.response_rate)
            )
        });
    let formula = formula(
        &[
            "[r·ȳ,  r·ȳ + (1 − r)·100],  r = n/N",
            "δ* = (c − ȳ) / (1 − r)",
        ],
        "Manski 2016",
    );
    method.topic(
        "silent",
        texts(
            std::iter::once(t!(language, "method-silent"))
                .chain(told)
                .chain(enough),
        )
        .chain([formula]),
    )
}
