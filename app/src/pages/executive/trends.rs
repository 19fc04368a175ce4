//! What moved over all waves: the whole organization or one department by dimension, then department by department.

use figures::Caption;
use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::Construct,
    language::Language,
    published::{ORGANIZATION_CODE, Published},
    trend::{Line, Link, Measure, Unit},
};

use super::since::{self, Waves};
use crate::{
    components::{
        empty::Empty,
        table::{Cell, Column, Table},
        trend_words,
    },
    paths,
    shell::Page,
    t,
};

/// Departments that get a panel of their own: more than these are in the table only.
const PANELS: usize = 12;

/// What the page shows.
#[derive(Debug)]
pub struct Trends<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose trend it is.
    pub organization: OrganizationId,
    /// The latest wave of the trend, its document and the names of all waves; `None` before the first release.
    pub latest: Option<Latest<'a>>,
    /// Maturity or readiness.
    pub construct: Construct,
    /// Code of the department the reader is bound to; `None` for readers of everything.
    pub bound_to: Option<&'a str>,
    /// Whether the reader may go to the list of waves.
    pub sees_waves: bool,
}

/// The trend up to the latest released wave.
#[derive(Debug)]
pub struct Latest<'a> {
    /// The latest wave.
    pub wave: WaveId,
    /// Its document.
    pub published: &'a Published,
    /// The trend with the names of its waves.
    pub waves: Waves<'a>,
    /// Titles of waves that asked something else.
    pub left_out: Vec<String>,
}

/// Draws the page.
pub fn page(trends: &Trends<'_>) -> Page {
    let language = trends.language;
    match &trends.latest {
        None => nothing_yet(trends),
        Some(latest) => {
            let code = trends.bound_to.unwrap_or(ORGANIZATION_CODE);
            match latest.waves.trend.unit(code) {
                Some(unit) if latest.waves.trend.why_none().is_none() => {
                    drawn(trends, latest, unit)
                }
                unit => beginning(language, latest, unit),
            }
        }
    }
}

fn nothing_yet(trends: &Trends<'_>) -> Page {
    let language = trends.language;
    let title = t!(language, "trends-title");
    let empty = Empty {
        title: t!(language, "trends-empty-title"),
        text: t!(language, "trends-empty-text"),
        action: trends.sees_waves.then(|| {
            let label = t!(language, "overview-empty-action");
            (label, paths::waves(trends.organization))
        }),
    };
    let body = view! {
        <h1>{title.clone()}</h1>
        {empty.view()}
    };
    Page::new(title, body).wide()
}

/// One wave is no chart: the reason, and what the next one could tell.
fn beginning(language: Language, latest: &Latest<'_>, unit: Option<&Unit>) -> Page {
    let title = t!(language, "trends-title");
    let trend = latest.waves.trend;
    let next = unit.and_then(|unit| since::detectable(language, trend, unit));
    let body = view! {
        <h1>{title.clone()}</h1>
        <div class="empty">
            <h2>{t!(language, "trends-one-title")}</h2>
            <p>{since::why_none(language, trend)}</p>
            <p>{next}</p>
        </div>
        {left_out(language, latest)}
    };
    Page::new(title, body).wide()
}

fn drawn(trends: &Trends<'_>, latest: &Latest<'_>, unit: &Unit) -> Page {
    let language = trends.language;
    let waves = &latest.waves;
    let title = since::headline(language, waves.trend, unit, trends.construct);
    let kicker = if unit.code == ORGANIZATION_CODE {
        t!(language, "figure-organization")
    } else {
        unit.name.clone()
    };
    let titles = waves.titles.join(" · ");
    let caption = Caption {
        title: match trends.construct {
            Construct::Maturity => t!(language, "trend-figure-maturity"),
            Construct::Readiness => t!(language, "trend-figure-readiness"),
        },
        description: t!(language, "trend-figure-note"),
    };
    let plot = match since::figure(language, waves, unit, trends.construct) {
        Some(drawn) => since::plot(language, "dimensions", &drawn, &caption),
        None => view! { <p>{t!(language, "trend-not-asked")}</p> }.into_any(),
    };
    let body = view! {
        <div class="heading">
            <p class="row"><span class="chip">{kicker}</span><span class="soft small">{titles}</span></p>
            <h1>{title.clone()}</h1>
            <p class="lead">{t!(language, "trends-lead")}</p>
        </div>
        <section class="card" id="figure">
            <h2>{caption.title.clone()}</h2>
            <p class="soft">{t!(language, "trend-figure-note")}</p>
            {switch(trends)}
            {since::list(since::moved(language, waves, unit))}
            {since::paragraphs(since::notes(language, waves, unit))}
            {plot}
        </section>
        {departments(trends, latest, unit)}
        {ended(language, latest, trends.bound_to.is_none())}
        {left_out(language, latest)}
        <section class="card">
            <h2>{t!(language, "trend-how-title")}</h2>
            <p>{t!(language, "trend-how-source")}</p>
            <p>{t!(language, "trend-cautious")}</p>
            <p>{t!(language, "trend-how-words")}</p>
            <p>{t!(language, "trend-how-small")}</p>
            <p>{since::detectable(language, waves.trend, unit)}</p>
        </section>
    };
    Page::new(title, body).wide()
}

fn switch(trends: &Trends<'_>) -> impl IntoView + use<> {
    let language = trends.language;
    let base = paths::trends(trends.organization);
    let choice = |construct: Construct, label: String, query: &str| {
        let here = (construct == trends.construct).then_some("true");
        let path = format!("{base}?show={query}#figure");
        view! { <a class="button quiet" href=path aria-current=here>{label}</a> }
    };
    view! {
        <p class="switch row" role="group" aria-label=t!(language, "heat-toggle")>
            {choice(Construct::Maturity, t!(language, "heat-show-maturity"), "maturity")}
            {choice(Construct::Readiness, t!(language, "heat-show-readiness"), "readiness")}
        </p>
    }
}

/// Departments below the unit with their index: the next level as figure, all of them as table.
fn departments(trends: &Trends<'_>, latest: &Latest<'_>, unit: &Unit) -> Option<AnyView> {
    let language = trends.language;
    let waves = &latest.waves;
    let index = Measure::Index(trends.construct);
    let place = waves
        .trend
        .measures
        .iter()
        .position(|measure| *measure == index)?;
    let below: Vec<&Unit> = below(latest, unit);
    if below.is_empty() {
        return None;
    }
    let parent = (unit.code != ORGANIZATION_CODE).then_some(unit.code.as_str());
    let next: Vec<(String, &Line)> = below
        .iter()
        .filter(|below| below.parent.as_deref() == parent)
        .map(|unit| (unit.name.clone(), &unit.lines[place]))
        .collect();
    let caption = Caption {
        title: match trends.construct {
            Construct::Maturity => t!(language, "trends-departments-maturity"),
            Construct::Readiness => t!(language, "trends-departments-readiness"),
        },
        description: t!(language, "trend-figure-note"),
    };
    let plot = (!next.is_empty() && next.len() <= PANELS).then(|| {
        let drawn = trend_words::figure(language, waves.trend, &next, waves.short, waves.model);
        since::plot(language, "departments", &drawn, &caption)
    });
    let title = caption.title.clone();
    Some(
        view! {
            <section class="card" id="departments-over-waves">
                <h2>{title}</h2>
                <p class="soft">{t!(language, "trends-departments-note")}</p>
                {plot}
                {table(trends, latest, &below, place)}
            </section>
        }
        .into_any(),
    )
}

/// All departments below a unit, parents before children.
fn below<'a>(latest: &Latest<'a>, unit: &Unit) -> Vec<&'a Unit> {
    let published = latest.published;
    let is_below = |code: &str| {
        unit.code == ORGANIZATION_CODE || published.above(code).any(|above| above.code == unit.code)
    };
    latest
        .waves
        .trend
        .units
        .iter()
        .filter(|other| other.code != ORGANIZATION_CODE && is_below(&other.code))
        .collect()
}

fn table(
    trends: &Trends<'_>,
    latest: &Latest<'_>,
    units: &[&Unit],
    place: usize,
) -> impl IntoView + use<> {
    let language = trends.language;
    let titles = latest.waves.titles;
    let last_two: Vec<String> = titles.iter().rev().take(2).rev().cloned().collect();
    let mut columns = vec![Column::text(t!(language, "heat-department"))];
    columns.extend(last_two.into_iter().map(Column::text));
    columns.push(Column::text(t!(language, "trend-since")));
    let rows = units
        .iter()
        .map(|unit| {
            let line = &unit.lines[place];
            let group = latest.published.group(&unit.code);
            let depth = group.map_or(0, |group| group.depth);
            let is_shown = group.is_some_and(|group| group.figures.is_shown());
            let path = is_shown.then(|| {
                let page = paths::department_results(trends.organization, latest.wave, &unit.code);
                format!("{page}#since")
            });
            let points = line.points.iter().rev().take(2).rev();
            let mut row = vec![Cell::Branch(unit.name.clone(), depth, path)];
            row.extend(points.map(|point| Cell::Text(trend_words::value(language, point))));
            row.push(Cell::Text(since_with_reason(language, unit, line)));
            row
        })
        .collect();
    Table {
        caption: t!(language, "trends-table"),
        caption_hidden: true,
        columns,
        rows,
    }
    .view()
}

fn since_with_reason(language: Language, unit: &Unit, line: &Line) -> String {
    let said = trend_words::since(language, line);
    match unit.links.last() {
        Some(Some(Link::Broken { causes, .. })) => {
            format!("{said}: {}", trend_words::causes(language, causes))
        }
        _ => said,
    }
}

/// Departments that were heard before and are no more.
fn ended(language: Language, latest: &Latest<'_>, whole: bool) -> Option<impl IntoView + use<>> {
    let waves = &latest.waves;
    let lines: Vec<_> = waves
        .trend
        .ended
        .iter()
        .map(|ended| {
            let line = t!(
                language,
                "trends-ended-line",
                name = ended.name.as_str(),
                wave = waves.titles.get(ended.last).map_or("", String::as_str),
                why = trend_words::causes(language, &ended.causes)
            );
            view! { <li>{line}</li> }
        })
        .collect();
    (whole && !lines.is_empty()).then(|| {
        view! { <section class="card"><h2>{t!(language, "trends-ended")}</h2><ul>{lines}</ul></section> }
    })
}

fn left_out(language: Language, latest: &Latest<'_>) -> Option<impl IntoView + use<>> {
    let titles = latest.left_out.join(", ");
    (!latest.left_out.is_empty()).then(|| {
        view! { <p class="soft">{t!(language, "trends-left-out", waves = titles)}</p> }
    })
}

#[cfg(test)]
mod tests;
