//! What moved since last time, where an earlier wave asked the same.

use app::{components::trend_words, t};
use figures::Caption;
use surveys::{
    instrument::Construct,
    published::ORGANIZATION_CODE,
    trend::{Line, Link, Trend, Unit},
};

use super::{Context, FIGURE_WIDTH};
use crate::reports::composer::Composer;

/// The trend of a wave with the names of its waves.
#[derive(Debug, Clone)]
pub struct Since {
    /// What moved.
    pub trend: Trend,
    /// One per wave of the trend: for the axis.
    pub short: Vec<String>,
    /// One per wave of the trend: as people call it.
    pub titles: Vec<String>,
}

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let Some(since) = &context.document.since else {
        return;
    };
    let trend = &since.trend;
    let unit = match trend.unit(ORGANIZATION_CODE) {
        Some(unit) if trend.why_none().is_none() => unit,
        _ => return,
    };
    let language = context.language;
    let bookmark = t!(language, "executive-trend-bookmark");
    composer.section(&bookmark);
    let counts = trend_words::counts(trend, &unit.lines, Construct::Maturity);
    let headline = trend_words::headline(language, counts);
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(language, "executive-trend-lead"));
    for paragraph in beside(context, since, unit) {
        composer.paragraph(&paragraph);
    }
    let caption = Caption {
        title: t!(language, "executive-trend-title"),
        description: headline,
    };
    if let Some(drawn) = figure(context, since, unit) {
        let drawing = drawn.draw(&caption, &context.words, FIGURE_WIDTH);
        // The caution below belongs to the same page.
        let room = composer.room() - 40.0;
        composer.figure_up_to(&drawing, room.max(240.0));
    }
    composer.paragraph(&t!(language, "trend-cautious"));
}

/// Maturity by dimension, the index first.
fn figure(context: &Context<'_>, since: &Since, unit: &Unit) -> Option<figures::trend::Trend> {
    let lines: Vec<(String, &Line)> = since
        .trend
        .measures
        .iter()
        .zip(&unit.lines)
        .filter(|(measure, _)| measure.construct() == Construct::Maturity)
        .map(|(measure, line)| {
            let model = &context.published.model;
            (trend_words::measure(context.language, model, measure), line)
        })
        .collect();
    (!lines.is_empty()).then(|| {
        trend_words::figure(
            context.language,
            &since.trend,
            &lines,
            &since.short,
            &context.published.model,
        )
    })
}

/// What happened beside a comparable trend, or why it breaks; and departments that cannot be compared.
fn beside(context: &Context<'_>, since: &Since, unit: &Unit) -> Vec<String> {
    let language = context.language;
    let mut told = Vec::new();
    match unit.links.last() {
        Some(Some(Link::Same { notes, .. })) if !notes.is_empty() => {
            let what = trend_words::causes(language, notes);
            told.push(t!(language, "trend-beside", what = what));
        }
        Some(Some(Link::Broken { causes, .. })) => told.push(t!(
            language,
            "trend-why-broken",
            wave = since.titles.iter().rev().nth(1).map_or("", String::as_str),
            why = trend_words::causes(language, causes)
        )),
        _ => {}
    }
    let broken = since.trend.units.iter().filter_map(|other| {
        match (other.code == ORGANIZATION_CODE, other.links.last()) {
            (false, Some(Some(Link::Broken { causes, .. }))) => Some(t!(
                language,
                "executive-trend-broken",
                department = other.name.as_str(),
                why = trend_words::causes(language, causes)
            )),
            _ => None,
        }
    });
    // The rest is on the page of trends; a report has room for the first ones.
    told.extend(broken.take(4));
    told
}
