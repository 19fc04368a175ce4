//! What moved in one unit since last time: the finding, the figure, the reasons where nothing can be compared.

use figures::Caption;
use leptos::prelude::*;
use surveys::{
    instrument::Construct,
    language::Language,
    published::PublishedModel,
    trend::{Line, Link, Measure, Trend, Unit},
};

use crate::{
    components::{figure::figure_in_section, figure_words, trend_words},
    t,
    text::format,
};

/// A trend with the names of its waves.
#[derive(Debug, Clone, Copy)]
pub struct Waves<'a> {
    /// What moved.
    pub trend: &'a Trend,
    /// One per wave of the trend: for the axis of a figure.
    pub short: &'a [String],
    /// One per wave of the trend: as people call it.
    pub titles: &'a [String],
    /// The model of the latest wave.
    pub model: &'a PublishedModel,
}

/// The finding of a unit as a sentence.
pub fn headline(language: Language, trend: &Trend, unit: &Unit, construct: Construct) -> String {
    trend_words::headline(language, trend_words::counts(trend, &unit.lines, construct))
}

/// What is to be known beside the figure: what happened without making the unit another, and under which name it was
/// compared.
pub fn notes(language: Language, waves: &Waves<'_>, unit: &Unit) -> Vec<String> {
    let Some(Some(link)) = unit.links.last() else {
        return Vec::new();
    };
    match link {
        Link::Same { notes, .. } if !notes.is_empty() => {
            vec![t!(
                language,
                "trend-beside",
                what = trend_words::causes(language, notes)
            )]
        }
        Link::Same { .. } => Vec::new(),
        Link::Broken { causes, .. } => vec![t!(
            language,
            "trend-why-broken",
            wave = waves.titles.iter().rev().nth(1).map_or("", String::as_str),
            why = trend_words::causes(language, causes)
        )],
    }
}

/// At most three sentences about what clearly moved.
pub fn moved(language: Language, waves: &Waves<'_>, unit: &Unit) -> Vec<String> {
    waves
        .trend
        .moved(unit)
        .into_iter()
        .map(|(measure, movement)| {
            let construct = match measure.construct() {
                Construct::Maturity => t!(language, "profile-maturity"),
                Construct::Readiness => t!(language, "profile-readiness"),
            };
            t!(
                language,
                "trend-moved-line",
                dimension = trend_words::measure(language, waves.model, measure),
                construct = construct,
                movement = trend_words::moved(language, &movement)
            )
        })
        .collect()
}

/// The figure of a unit under a construct, the index first; `None` where nothing was asked under it.
pub fn figure(
    language: Language,
    waves: &Waves<'_>,
    unit: &Unit,
    construct: Construct,
) -> Option<figures::trend::Trend> {
    let lines: Vec<(String, &Line)> = waves
        .trend
        .measures
        .iter()
        .zip(&unit.lines)
        .filter(|(measure, _)| measure.construct() == construct)
        .map(|(measure, line)| {
            let name = trend_words::measure(language, waves.model, measure);
            (name, line)
        })
        .collect();
    (!lines.is_empty())
        .then(|| trend_words::figure(language, waves.trend, &lines, waves.short, waves.model))
}

/// The figure on a page, for wide screens and for phones.
pub fn plot(
    language: Language,
    id: &str,
    drawn: &figures::trend::Trend,
    caption: &Caption,
) -> AnyView {
    let words = figure_words::words(language);
    figure_in_section(
        language,
        id,
        drawn.draw(caption, &words, 1060.0),
        drawn.draw(caption, &words, 328.0),
    )
    .into_any()
}

/// From how many points on a next wave with as many answers could tell a movement: the smallest and the largest of the
/// dimensions.
pub fn detectable(language: Language, trend: &Trend, unit: &Unit) -> Option<String> {
    let dimensions = trend
        .measures
        .iter()
        .zip(&unit.lines)
        .filter(|(measure, _)| matches!(measure, Measure::Dimension { .. }))
        .filter_map(|(_, line)| line.detectable);
    let (mut low, mut high) = (f64::INFINITY, 0.0_f64);
    for points in dimensions {
        (low, high) = (low.min(points), high.max(points));
    }
    (low <= high).then(|| {
        // Rounded up: a movement of that size can be told.
        let range = format::points_range(language, (low.ceil(), high.ceil()));
        t!(language, "trend-detectable", points = range)
    })
}

/// The section "since last time" of a department's page.
pub fn section(
    language: Language,
    waves: &Waves<'_>,
    unit: &Unit,
    link: Option<String>,
) -> AnyView {
    let caption = |construct: Construct| Caption {
        title: match construct {
            Construct::Maturity => t!(language, "trend-figure-maturity"),
            Construct::Readiness => t!(language, "trend-figure-readiness"),
        },
        description: t!(language, "trend-figure-note"),
    };
    let body = if waves.trend.why_none().is_some() {
        view! { <p>{why_none(language, waves.trend)}</p> }.into_any()
    } else {
        let plots: Vec<_> = [Construct::Maturity, Construct::Readiness]
            .into_iter()
            .filter_map(|construct| {
                let drawn = figure(language, waves, unit, construct)?;
                let caption = caption(construct);
                let id = match construct {
                    Construct::Maturity => "since-maturity",
                    Construct::Readiness => "since-readiness",
                };
                Some(view! {
                    <h3>{caption.title.clone()}</h3>
                    {plot(language, id, &drawn, &caption)}
                })
            })
            .collect();
        view! {
            <p>{headline(language, waves.trend, unit, Construct::Maturity)}</p>
            {list(moved(language, waves, unit))}
            {paragraphs(notes(language, waves, unit))}
            {plots}
            <p class="soft small">{t!(language, "trend-cautious")}</p>
        }
        .into_any()
    };
    let detectable = detectable(language, waves.trend, unit)
        .map(|text| view! { <p class="soft small">{text}</p> });
    let link = link.map(|path| {
        view! { <p><a href=path>{t!(language, "trend-all")}</a></p> }
    });
    view! {
        <section class="card" id="since">
            <h2>{t!(language, "trend-since")}</h2>
            {body}
            {detectable}
            {link}
        </section>
    }
    .into_any()
}

/// Why nothing can have moved yet.
pub fn why_none(language: Language, trend: &Trend) -> String {
    use surveys::trend::NoTrend;

    match trend.why_none() {
        Some(NoTrend::OtherQuestionnaires) => t!(language, "trend-none-others"),
        Some(NoTrend::OneWave | NoTrend::NoWave) | None => t!(language, "trend-none-one"),
    }
}

/// Lines as a list, if there are any.
pub fn list(lines: Vec<String>) -> Option<impl IntoView> {
    (!lines.is_empty()).then(|| {
        let lines: Vec<_> = lines
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect();
        view! { <ul>{lines}</ul> }
    })
}

/// Lines as paragraphs.
pub fn paragraphs(lines: Vec<String>) -> Vec<AnyView> {
    lines
        .into_iter()
        .map(|line| view! { <p>{line}</p> }.into_any())
        .collect()
}
