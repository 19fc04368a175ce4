//! The result of a wave: what was found, the headline figures, the ladder, departments × dimensions, the quadrant.

use std::collections::BTreeMap;

use figures::{
    Caption, Words, heat::Grid, ladder::Ladder, participation::Participation, profile::Profile,
    quadrant::QuadrantFigure,
};
use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::Construct,
    language::Language,
    published::{Figures, Published, Quadrant, Standing},
};

use super::{
    findings::{self, Certainty, most_room, strongest, tenths},
    tiles::of as headline_tiles,
};
use crate::{
    components::{
        figure::figure_in_section,
        figure_words,
        heat_map::{HeatWords, heat_map},
        tiles::tiles,
    },
    paths,
    shell::Page,
    t,
    text::format,
};

/// What the page shows.
#[derive(Debug)]
pub struct Results<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose result it is.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Name of the wave.
    pub wave_title: &'a str,
    /// The day of release, written out.
    pub released: &'a str,
    /// The one document.
    pub published: &'a Published,
    /// What the heat map shows.
    pub construct: Construct,
    /// Address of the published roadmap, if there is one.
    pub roadmap: Option<String>,
}

/// The finding as a headline.
pub fn headline(language: Language, published: &Published) -> String {
    let organization = published.organization_name.as_str();
    let figures = published.organization.figures.shown();
    let index = figures.and_then(|figures| figures.maturity_index.as_ref());
    let (Some(level), Some(index)) = (published.standing.level, index) else {
        return t!(
            language,
            "results-headline-gate",
            organization = organization
        );
    };
    let name = published
        .model
        .levels
        .iter()
        .find(|candidate| candidate.level == level)
        .map_or("", |candidate| candidate.name.text(language));
    let points = format::points(language, index.mean);
    match figures.and_then(|figures| figures.lightbulb) {
        Some(share) => t!(
            language,
            "results-headline-level",
            organization = organization,
            level = level.number(),
            name = name,
            points = points,
            tenths = tenths(share.share)
        ),
        None => t!(
            language,
            "results-headline-level-only",
            organization = organization,
            level = level.number(),
            name = name,
            points = points
        ),
    }
}

/// Draws the page.
pub fn page(results: &Results<'_>) -> Page {
    let language = results.language;
    let published = results.published;
    let words = figure_words::words(language);
    let title = headline(language, published);
    let body = view! {
        <div class="heading">
            <p class="row"><span class="chip">{results.wave_title.to_owned()}</span><span class="soft small">{t!(language, "results-status", date = results.released)}</span></p>
            <h1>{title.clone()}</h1>
            <p class="lead">{lead(language, published)}</p>
            {downloads(results)}
        </div>
        <section aria-label=t!(language, "figure-result")>{tiles(headline_tiles(language, published, &published.organization))}</section>
        {standing(language, published, &words)}
        {heat(results, &words)}
        {published.organization.figures.shown().map(|figures| profile(language, published, figures, &words))}
        {quadrant(language, published, &words)}
        {participation(language, published, &words)}
    };
    Page::new(title, body).wide()
}

fn lead(language: Language, published: &Published) -> String {
    let headcount = published.organization.headcount;
    match published.organization.figures.shown() {
        Some(figures) => t!(
            language,
            "results-lead",
            sheets = figures.sheets,
            headcount = headcount
        ),
        None => t!(language, "results-lead-protected", headcount = headcount),
    }
}

fn downloads(results: &Results<'_>) -> impl IntoView + use<> {
    let language = results.language;
    let (organization, wave) = (results.organization, results.wave);
    view! {
        <p class="actions">
            <a class="button" href=paths::report_pdf(organization, wave)>{t!(language, "results-report")}</a>
            {results.roadmap.clone().map(|path| view! { <a class="button quiet" href=path>{t!(language, "results-roadmap")}</a> })}
            <a class="button plain" href=paths::export(organization, wave, "csv") download="">{t!(language, "results-data-csv")}</a>
            <a class="button plain" href=paths::export(organization, wave, "json") download="">{t!(language, "results-data-json")}</a>
        </p>
    }
}

/// The ladder with the rule in words, or what is missing for a level.
fn standing(language: Language, published: &Published, words: &Words) -> impl IntoView + use<> {
    let caption = Caption {
        title: t!(language, "ladder-title"),
        description: t!(language, "ladder-rule"),
    };
    let ladder = Ladder::of(published, words);
    let title = caption.title.clone();
    let texts = if published.standing.gate.open {
        ladder_words(language, published)
    } else {
        gate_words(language, &published.standing)
    };
    view! {
        <section class="card">
            <h2>{title}</h2>
            <div class="soft">{texts.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}</div>
            {figure_in_section(language, "ladder", ladder.draw(&caption, words, 1100.0), ladder.draw(&caption, words, 328.0))}
        </section>
    }
}

fn ladder_words(language: Language, published: &Published) -> Vec<String> {
    let standing = &published.standing;
    let index = published
        .organization
        .figures
        .shown()
        .and_then(|figures| figures.maturity_index.as_ref());
    let certainty = index.and_then(|index| {
        let level = index.level.number();
        Some(match findings::certainty(index)? {
            Certainty::Clear => t!(language, "ladder-clear", level = level),
            Certainty::Likely { other, tenths } => {
                t!(
                    language,
                    "ladder-likely",
                    level = level,
                    other = other.number(),
                    tenths = tenths
                )
            }
            Certainty::Open { other } => t!(
                language,
                "ladder-open",
                level = level,
                other = other.number()
            ),
        })
    });
    let rule = match (&standing.held_by, standing.indicated, standing.level) {
        (Some(code), Some(indicated), Some(level)) => {
            let department = published
                .departments
                .iter()
                .find(|group| group.code == *code)
                .map_or(code.as_str(), |group| group.name.as_str());
            t!(
                language,
                "ladder-rule-held",
                indicated = indicated.number(),
                level = level.number(),
                department = department
            )
        }
        _ => t!(language, "ladder-rule"),
    };
    let breadth = standing.breadth.map(|breadth| {
        t!(
            language,
            "ladder-breadth",
            share = format::percent(language, breadth)
        )
    });
    certainty.into_iter().chain([rule]).chain(breadth).collect()
}

fn gate_words(language: Language, standing: &Standing) -> Vec<String> {
    let share = |share| format::percent(language, share);
    vec![
        t!(language, "gate-title"),
        t!(
            language,
            "gate-reportable",
            share = share(standing.gate.reportable)
        ),
        t!(
            language,
            "gate-response",
            share = share(standing.gate.response_rate)
        ),
    ]
}

/// Departments × dimensions, with the choice between maturity and readiness as links.
fn heat(results: &Results<'_>, words: &Words) -> impl IntoView + use<> {
    let language = results.language;
    let (organization, wave) = (results.organization, results.wave);
    let title = match results.construct {
        Construct::Maturity => t!(language, "heat-title"),
        Construct::Readiness => t!(language, "heat-title-readiness"),
    };
    let choice = |construct: Construct, key: &str, query: &str| {
        let here = (construct == results.construct).then_some("true");
        let path = format!("{}?show={query}#heat", paths::results(organization, wave));
        view! { <a class="button quiet" href=path aria-current=here>{t!(language, key)}</a> }
    };
    let grid = Grid::of(results.published, results.construct, words);
    let around = HeatWords {
        caption: title.clone(),
        department: t!(language, "heat-department"),
    };
    let links: BTreeMap<String, String> = results
        .published
        .departments
        .iter()
        .filter(|group| group.figures.is_shown() && !group.code.starts_with('~'))
        .map(|group| {
            (
                group.code.clone(),
                paths::department_results(organization, wave, &group.code),
            )
        })
        .collect();
    view! {
        <section class="card" id="heat">
            <h2>{title}</h2>
            <p class="soft">{t!(language, "heat-note")}</p>
            <p class="switch row" role="group" aria-label=t!(language, "heat-toggle")>
                {choice(Construct::Maturity, "heat-show-maturity", "maturity")}
                {choice(Construct::Readiness, "heat-show-readiness", "readiness")}
            </p>
            {heat_map(grid, words, around, &links)}
        </section>
    }
}

/// Radar and, because the areas of a radar mislead, the same as dots; strengths and room to grow in words.
fn profile(
    language: Language,
    published: &Published,
    figures: &Figures,
    words: &Words,
) -> impl IntoView + use<> {
    let caption = Caption {
        title: t!(language, "profile-title"),
        description: t!(language, "profile-note"),
    };
    let title = caption.title.clone();
    let drawn = Profile::of(&published.organization, None, &published.model, words).map(|profile| {
        view! {
            <div class="pair">
                {figure_in_section(language, "radar", profile.radar(&caption, words, 520.0), profile.radar(&caption, words, 328.0))}
                {figure_in_section(language, "dots", profile.dots(&caption, words, 560.0), profile.dots(&caption, words, 328.0))}
            </div>
        }
    });
    view! {
        <section class="card">
            <h2>{title}</h2>
            <p class="soft">{t!(language, "profile-note")}</p>
            {drawn}
            <div class="pair">
                {standings(language, published, "strengths-title", &strongest(figures, Construct::Maturity, 2))}
                {standings(language, published, "growth-title", &most_room(figures, Construct::Maturity, 2))}
            </div>
        </section>
    }
}

fn standings(
    language: Language,
    published: &Published,
    title: &str,
    standings: &[findings::Standing<'_>],
) -> impl IntoView + use<> {
    let lines: Vec<_> = standings
        .iter()
        .map(|standing| standing_line(language, published, standing))
        .collect();
    view! {
        <div>
            <h3>{t!(language, title)}</h3>
            <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </div>
    }
}

/// "Voice: 41 (37–45)".
pub(super) fn standing_line(
    language: Language,
    published: &Published,
    standing: &findings::Standing<'_>,
) -> String {
    let dimension = published
        .model
        .dimensions
        .iter()
        .find(|dimension| dimension.id == standing.dimension)
        .map_or(standing.dimension, |dimension| {
            dimension.name.text(language)
        });
    let middle = findings::middle(standing.estimate.mean);
    let (low, high) = standing.estimate.interval.unwrap_or((middle, middle));
    t!(
        language,
        "strengths-line",
        dimension = dimension,
        points = format::points(language, middle),
        range = unbroken(&format::points_range(
            language,
            (low.max(0.0), high.min(100.0))
        ))
    )
}

/// A range that no line breaks after its dash.
fn unbroken(range: &str) -> String {
    range.replace('–', "\u{2060}–\u{2060}")
}

fn quadrant(language: Language, published: &Published, words: &Words) -> impl IntoView + use<> {
    let caption = Caption {
        title: t!(language, "quadrant-title"),
        description: t!(language, "quadrant-note"),
    };
    let title = caption.title.clone();
    let drawing = QuadrantFigure::of(published, words);
    let guidance: Vec<_> = quadrants_in_use(published)
        .into_iter()
        .map(|quadrant| {
            let name = words.quadrants[quadrant as usize].clone();
            view! { <div><dt><strong>{name}</strong></dt><dd>{guidance(language, quadrant)}</dd></div> }
        })
        .collect();
    view! {
        <section class="card">
            <h2>{title}</h2>
            <p class="soft">{t!(language, "quadrant-note")}</p>
            {figure_in_section(language, "quadrant", drawing.draw(&caption, words, 820.0), drawing.draw(&caption, words, 328.0))}
            <dl class="guidance">{guidance}</dl>
        </section>
    }
}

/// The quadrants that some shown department reaches, in the order listen, build, reconnect, lead.
fn quadrants_in_use(published: &Published) -> Vec<Quadrant> {
    [
        Quadrant::Listen,
        Quadrant::Build,
        Quadrant::Reconnect,
        Quadrant::Lead,
    ]
    .into_iter()
    .filter(|quadrant| {
        published
            .departments
            .iter()
            .filter_map(|group| group.figures.shown())
            .filter_map(|figures| figures.quadrant.as_ref())
            .any(|place| place.reaches.contains(quadrant))
    })
    .collect()
}

/// What a place in the quadrant suggests.
pub(super) fn guidance(language: Language, quadrant: Quadrant) -> String {
    match quadrant {
        Quadrant::Listen => t!(language, "quadrant-listen"),
        Quadrant::Build => t!(language, "quadrant-build"),
        Quadrant::Reconnect => t!(language, "quadrant-reconnect"),
        Quadrant::Lead => t!(language, "quadrant-lead"),
    }
}

fn participation(
    language: Language,
    published: &Published,
    words: &Words,
) -> impl IntoView + use<> {
    let caption = Caption {
        title: t!(language, "participation-title"),
        description: t!(language, "participation-note"),
    };
    let title = caption.title.clone();
    let drawing = Participation::of(published, words);
    let flagged = published
        .organization
        .figures
        .shown()
        .and_then(|figures| figures.flagged)
        // Less than half a percent would read "0%".
        .filter(|share| *share >= 0.005)
        .map(|share| {
            t!(
                language,
                "participation-flagged",
                share = format::percent(language, share)
            )
        });
    view! {
        <section class="card">
            <h2>{title}</h2>
            <p class="soft">{t!(language, "participation-note")}</p>
            {figure_in_section(language, "participation", drawing.draw(&caption, words, 820.0), drawing.draw(&caption, words, 328.0))}
            {flagged.map(|text| view! { <p class="soft small">{text}</p> })}
        </section>
    }
}
