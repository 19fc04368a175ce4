//! The result of a wave: what was found, the headline figures, whether people agree, the ladder, departments ×
//! dimensions, the quadrant, what goes with it, who took part.

use figures::{
    Caption, Words, ladder::Ladder, participation::Participation, profile::Profile,
    quadrant::QuadrantFigure, score::cuts,
};
use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::Construct,
    language::Language,
    published::{Figures, ORGANIZATION_CODE, Published, Quadrant, ShareOrBand, Standing},
    scoring::level::ShownLevels,
};

use super::{
    asked,
    extent::Extent,
    findings::{self, most_room, strongest, tenths},
    heat::{self, Heat},
    levels, mirror, odd, sections,
    tiles::of as headline_tiles,
    verdicts::Comparison,
    views, written,
};
use crate::{
    components::{
        audience::{collected, stands_for},
        figure::figure_in_section,
        figure_words,
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
    /// Which departments of a large organization, from 0.
    pub page: usize,
    /// How people see it whom the organization works with: the latest such result with its wave.
    pub mirror: Option<(WaveId, &'a mirror::Mirror)>,
    /// Address of the published roadmap, if there is one.
    pub roadmap: Option<String>,
    /// Address of the release plan, for readers who run waves and hand it to an observer.
    pub plan: Option<String>,
}

/// The finding as a headline.
pub fn headline(language: Language, published: &Published) -> String {
    let organization = published.organization_name.as_str();
    let figures = published.organization.figures.shown();
    if let (Some(figures), false) = (figures, published.is_scored()) {
        return t!(language, "results-headline-own", sheets = figures.sheets);
    }
    let index = figures.and_then(|figures| figures.maturity_index.as_ref());
    let (Some(level), Some(index)) = (published.standing.level, index) else {
        return t!(
            language,
            "results-headline-gate",
            organization = organization
        );
    };
    let points = levels::points(language, published, index.mean);
    // Where the lowest department decides, the rule names the level, not the mean.
    if published.standing.held_by.is_none() {
        match levels::of(index) {
            Some(ShownLevels::Neighbours(one, other)) => {
                let (level, other) = levels::likelier_first(index, one, other);
                return t!(
                    language,
                    "results-headline-between",
                    organization = organization,
                    level = level,
                    other = other,
                    points = points
                );
            }
            Some(ShownLevels::NotEnough) => {
                return t!(
                    language,
                    "results-headline-open",
                    organization = organization,
                    points = points
                );
            }
            Some(ShownLevels::One(_)) | None => {}
        }
    }
    let name = published
        .model
        .level(level)
        .map_or("", |known| known.name.text(language));
    let exact = figures.and_then(|figures| match figures.lightbulb?.share {
        ShareOrBand::Share(share) => Some(share),
        ShareOrBand::Band(..) => None,
    });
    match exact {
        Some(share) => t!(
            language,
            "results-headline-level",
            organization = organization,
            level = level.number(),
            name = name,
            points = points,
            tenths = tenths(share)
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

/// What a result rests on and since when it is there; only what has scores indicates a level.
pub fn status(language: Language, published: &Published, released: &str) -> String {
    if published.is_scored() {
        t!(language, "results-status", date = released)
    } else {
        t!(language, "results-status-own", date = released)
    }
}

/// Draws the page.
pub fn page(results: &Results<'_>) -> Page {
    let language = results.language;
    let published = results.published;
    let words = figure_words::words(language);
    let title = headline(language, published);
    let notices: Vec<_> = odd::notices(language, published)
        .into_iter()
        .map(crate::components::notice::Notice::view)
        .collect();
    let figures = published.organization.figures.shown();
    let extent = Extent::of(published, results.page);
    let body = view! {
        <div class="heading">
            <p class="row"><span class="chip">{results.wave_title.to_owned()}</span><span class="soft small">{status(language, published, results.released)}</span></p>
            <h1>{title.clone()}</h1>
            <p class="lead">{lead(language, published)}</p>
            {published.reach.as_ref().map(|reach| {
                let told = stands_for(language, reach, published.organization.headcount);
                view! { <p>{told}</p> }
            })}
            {published.origin.as_ref().map(|origin| view! { <p>{collected(language, origin)}</p> })}
            {downloads(results)}
        </div>
        {notices}
        {figures.map(|figures| {
            if published.is_scored() {
                found(results, figures, &extent, &words)
            } else {
                own(results, figures)
            }
        })}
        {participation(language, published, &extent, &words)}
    };
    Page::new(title, body).wide()
}

/// What a questionnaire of its own tells: its questions, and nothing of the model.
fn own(results: &Results<'_>, figures: &Figures) -> AnyView {
    let language = results.language;
    let published = results.published;
    let comments = paths::comments(results.organization, results.wave, ORGANIZATION_CODE);
    view! {
        {asked::section(language, published)}
        {written::section(language, published, &published.organization, figures, comments)}
    }
    .into_any()
}

/// Everything that needs the organization to be shown.
fn found(results: &Results<'_>, figures: &Figures, extent: &Extent<'_>, words: &Words) -> AnyView {
    let language = results.language;
    let published = results.published;
    let organization = &published.organization;
    let heat = Heat {
        language,
        organization: results.organization,
        wave: results.wave,
        published,
        extent,
        construct: results.construct,
        within: None,
    };
    let has_departments = !published.departments.is_empty();
    let method = paths::method(results.organization, results.wave);
    let comments = paths::comments(results.organization, results.wave, ORGANIZATION_CODE);
    view! {
        <section aria-label=t!(language, "figure-result")>{tiles(headline_tiles(language, published, organization))}</section>
        {sections::agreement(language, published, figures)}
        {sections::silence(language, published, organization, figures)}
        {standing(language, published, extent, words)}
        {has_departments.then(|| heat::section(&heat, words))}
        {profile(language, published, figures, words)}
        {results.mirror.and_then(|(wave, seen)| {
            mirror::beside(language, published, seen, paths::results(results.organization, wave))
        })}
        {has_departments.then(|| quadrant(language, published, extent, words))}
        {sections::drivers(language, published, format!("{method}#drivers"))}
        {asked::section(language, published)}
        {written::section(language, published, organization, figures, comments)}
        {sections::breakdowns(language, published, ORGANIZATION_CODE)}
    }
    .into_any()
}

fn lead(language: Language, published: &Published) -> String {
    let headcount = published.organization.headcount;
    let is_own = !published.is_scored();
    match published.organization.figures.shown() {
        Some(figures) if headcount < figures.sheets => {
            let lead = if is_own {
                "results-lead-own-unknown"
            } else {
                "results-lead-unknown"
            };
            t!(language, lead, sheets = figures.sheets)
        }
        Some(figures) => {
            let lead = if is_own {
                "results-lead-own"
            } else {
                "results-lead"
            };
            t!(
                language,
                lead,
                sheets = figures.sheets,
                headcount = headcount
            )
        }
        None => t!(language, "results-lead-protected", headcount = headcount),
    }
}

fn downloads(results: &Results<'_>) -> AnyView {
    let language = results.language;
    let (organization, wave) = (results.organization, results.wave);
    view! {
        <p class="actions">
            <a class="button" href=paths::report_pdf(organization, wave)>{t!(language, "results-report")}</a>
            {results.roadmap.clone().map(|path| view! { <a class="button quiet" href=path>{t!(language, "results-roadmap")}</a> })}
            <a class="button quiet" href=paths::method(organization, wave)>{t!(language, "results-method")}</a>
            <a class="button plain" href=paths::heard(wave)>{t!(language, "results-heard")}</a>
            <a class="button plain" href=paths::export(organization, wave, "xlsx") download="">{t!(language, "results-data-xlsx")}</a>
            <a class="button plain" href=paths::export(organization, wave, "csv") download="">{t!(language, "results-data-csv")}</a>
            <a class="button plain" href=paths::export(organization, wave, "json") download="">{t!(language, "results-data-json")}</a>
            {results.plan.clone().map(|plan| view! { <a class="button plain" href=plan download="">{t!(language, "results-data-plan")}</a> })}
        </p>
    }
    .into_any()
}

/// The ladder with the rule in words, or what is missing for a level.
fn standing(
    language: Language,
    published: &Published,
    extent: &Extent<'_>,
    words: &Words,
) -> AnyView {
    let caption = Caption {
        title: t!(language, "ladder-title"),
        description: t!(language, "ladder-rule"),
    };
    let mut ladder = Ladder::of(&extent.published, words);
    if Comparison::of(published, None, Construct::Maturity).is_noise() {
        ladder.departments.clear();
    }
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
    .into_any()
}

/// How sure the level is, and the rule for the whole organization.
pub fn ladder_words(language: Language, published: &Published) -> Vec<String> {
    let standing = &published.standing;
    let index = published
        .organization
        .figures
        .shown()
        .and_then(|figures| figures.maturity_index.as_ref());
    let certainty = index.map(|index| {
        let words = sentence(&levels::words(language, index));
        match levels::probabilities(language, index) {
            Some(probabilities) => format!("{words} {probabilities}"),
            None => words,
        }
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

/// The words as a sentence of their own.
pub fn sentence(words: &str) -> String {
    let mut characters = words.chars();
    match characters.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), characters.as_str()),
        None => String::new(),
    }
}

/// Radar and, because the areas of a radar mislead, the same as dots; strengths and room to grow in words.
fn profile(language: Language, published: &Published, figures: &Figures, words: &Words) -> AnyView {
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
    .into_any()
}

fn standings(
    language: Language,
    published: &Published,
    title: &str,
    standings: &[findings::Standing<'_>],
) -> AnyView {
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
    .into_any()
}

/// "Voice: 41 (37–45) · 112 people".
pub fn standing_line(
    language: Language,
    published: &Published,
    standing: &findings::Standing<'_>,
) -> String {
    let dimension = published
        .model
        .dimension(standing.dimension)
        .map_or(standing.dimension, |dimension| {
            dimension.name.text(language)
        });
    t!(
        language,
        "strengths-line",
        dimension = dimension,
        score = views::score(language, &cuts(&published.model), standing.estimate),
        people = t!(language, "count-people", count = standing.estimate.n)
    )
}

fn quadrant(
    language: Language,
    published: &Published,
    extent: &Extent<'_>,
    words: &Words,
) -> AnyView {
    let caption = Caption {
        title: t!(language, "quadrant-title"),
        description: t!(language, "quadrant-note"),
    };
    let title = caption.title.clone();
    // Where one of the two indices is within noise, places beside each other would be a ranking.
    let is_noise = [Construct::Maturity, Construct::Readiness]
        .into_iter()
        .map(|construct| Comparison::of(published, None, construct))
        .find(|comparison| comparison.is_noise());
    let note = is_noise.map_or_else(
        || t!(language, "quadrant-note"),
        |comparison| comparison.sentence(language),
    );
    let drawn = is_noise.is_none().then(|| {
        let drawing = QuadrantFigure::of(&extent.published, words);
        figure_in_section(
            language,
            "quadrant",
            drawing.draw(&caption, words, 820.0),
            drawing.draw(&caption, words, 328.0),
        )
    });
    let reached = if is_noise.is_some() {
        own_quadrants(published)
    } else {
        quadrants_in_use(&extent.published)
    };
    let guidance: Vec<_> = reached
        .into_iter()
        .map(|quadrant| {
            let name = words.quadrants[quadrant as usize].clone();
            view! { <div><dt><strong>{name}</strong></dt><dd>{guidance(language, quadrant)}</dd></div> }
        })
        .collect();
    view! {
        <section class="card">
            <h2>{title}</h2>
            <p class="soft">{note}</p>
            {drawn}
            <dl class="guidance">{guidance}</dl>
        </section>
    }
    .into_any()
}

/// The quadrants that the whole organization reaches.
pub fn own_quadrants(published: &Published) -> Vec<Quadrant> {
    published
        .organization
        .figures
        .shown()
        .and_then(|figures| figures.quadrant.as_ref())
        .map(|place| place.reaches.clone())
        .unwrap_or_default()
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
pub fn guidance(language: Language, quadrant: Quadrant) -> String {
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
    extent: &Extent<'_>,
    words: &Words,
) -> AnyView {
    let caption = Caption {
        title: t!(language, "participation-title"),
        description: t!(language, "participation-note"),
    };
    let title = caption.title.clone();
    let drawing = Participation::of(&extent.published, words);
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
    let known = published
        .evidence
        .shown()
        .and_then(|evidence| evidence.careless.as_ref());
    let careless: Vec<String> = match known {
        // What the signs are is told with the scores.
        _ if !published.is_scored() => Vec::new(),
        Some(known) => sections::careless(language, known),
        None => flagged.into_iter().collect(),
    };
    view! {
        <section class="card">
            <h2>{title}</h2>
            <p class="soft">{t!(language, "participation-note")}</p>
            {figure_in_section(language, "participation", drawing.draw(&caption, words, 820.0), drawing.draw(&caption, words, 328.0))}
            {careless.into_iter().map(|text| view! { <p class="soft small">{text}</p> }).collect_view()}
        </section>
    }
    .into_any()
}
