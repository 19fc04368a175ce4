//! One department: thanks first, a strength, a place with room to grow, whether people agree, scores with their ranges,
//! the departments within, what now.

use figures::{Caption, Words, profile::Profile};
use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::Construct,
    language::Language,
    published::{Figures, Group, Published},
};

use super::{
    extent::Extent,
    findings::{most_room, strongest},
    heat::{self, Heat},
    levels,
    results::{guidance, standing_line},
    sections,
    since::{self, Waves},
    tiles::of as headline_tiles,
    verdicts::Comparison,
    written,
};
use crate::{
    components::{figure::figure_in_section, figure_words, tiles::tiles},
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug)]
pub struct Department<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose result it is.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// The one document.
    pub published: &'a Published,
    /// The department.
    pub group: &'a Group,
    /// Whether the reader may see the whole result, too.
    pub whole: bool,
    /// What moved up to this wave, if it is known.
    pub since: Option<Waves<'a>>,
    /// What the departments within show.
    pub construct: Construct,
    /// Which of many departments within, from 0.
    pub page: usize,
}

/// Draws the page; a department that is not shown gets a page that says so, always in the same words.
pub fn page(department: &Department<'_>) -> Page {
    match department.group.figures.shown() {
        Some(figures) => shown(department, figures),
        None => protected(department),
    }
}

fn protected(department: &Department<'_>) -> Page {
    let language = department.language;
    let title = t!(
        language,
        "department-hidden-title",
        department = department.group.name.as_str()
    );
    let body = view! {
        <div class="heading">
            {back(department)}
            <p><span class="chip">{t!(language, "hidden-words")}</span></p>
            <h1>{title.clone()}</h1>
            <p class="lead">{t!(language, "department-hidden-text")}</p>
        </div>
    };
    Page::new(title, body)
}

fn shown(department: &Department<'_>, figures: &Figures) -> Page {
    let language = department.language;
    let (published, group) = (department.published, department.group);
    let words = figure_words::words(language);
    let title = title(department, figures);
    // Within noise, a line of the organization beside the scores would be a comparison.
    let reference = (!Comparison::of(published, None, Construct::Maturity).is_noise())
        .then_some(&published.organization);
    let note = if reference.is_some() {
        t!(language, "department-scores-note")
    } else {
        t!(language, "department-scores-note-plain")
    };
    let caption = Caption {
        title: t!(language, "department-scores"),
        description: note.clone(),
    };
    let one = |standing: Vec<_>| {
        standing
            .first()
            .map(|standing| standing_line(language, published, standing))
    };
    let profile = Profile::of(group, reference, &published.model, &words).map(|profile| {
        figure_in_section(
            language,
            "scores",
            profile.dots(&caption, &words, 820.0),
            profile.dots(&caption, &words, 328.0),
        )
    });
    let place = figures.quadrant.as_ref().map(|place| {
        let names: Vec<_> = place
            .reaches
            .iter()
            .map(|quadrant| {
                view! {
                    <h3>{words.quadrants[*quadrant as usize].clone()}</h3>
                    <p>{guidance(language, *quadrant)}</p>
                }
            })
            .collect();
        view! { <section class="card"><h2>{t!(language, "department-next")}</h2>{names}</section> }
    });
    let thanks = if group.headcount < figures.sheets {
        t!(
            language,
            "department-thanks-unknown",
            sheets = figures.sheets
        )
    } else {
        t!(
            language,
            "department-thanks",
            sheets = figures.sheets,
            headcount = group.headcount
        )
    };
    let since = department.since.as_ref().and_then(|waves| {
        let unit = waves.trend.unit(&group.code)?;
        let all = paths::trends(department.organization);
        Some(since::section(language, waves, unit, Some(all)))
    });
    let method = paths::method(department.organization, department.wave);
    let comments = paths::comments(department.organization, department.wave, &group.code);
    // A questionnaire of its own has none: its questions are told of the whole organization, and here what people wrote.
    let scores = published.is_scored().then(|| {
        view! {
            <div class="pair">
                <section class="card"><h2>{t!(language, "department-strength")}</h2><p>{one(strongest(figures, Construct::Maturity, 1))}</p></section>
                <section class="card"><h2>{t!(language, "department-growth")}</h2><p>{one(most_room(figures, Construct::Maturity, 1))}</p></section>
            </div>
            {sections::agreement(language, published, figures)}
            <section class="card">
                <h2>{t!(language, "department-scores")}</h2>
                <p class="soft">{note}</p>
                {profile}
            </section>
        }
    });
    let body = view! {
        <div class="heading">
            {back(department)}
            {above(department)}
            <h1>{title.clone()}</h1>
            <p class="lead">{thanks}</p>
            <p class="actions"><a class="button quiet" href=method>{t!(language, "results-method")}</a></p>
        </div>
        {tiles(headline_tiles(language, published, group))}
        {scores}
        {since}
        {sections::silence(language, published, group, figures)}
        {place}
        {written::section(language, published, group, figures, comments)}
        {sections::breakdowns(language, published, &group.code)}
        {published.is_scored().then(|| within(department, &words))}
    };
    Page::new(title, body).wide()
}

fn title(department: &Department<'_>, figures: &Figures) -> String {
    let language = department.language;
    let name = department.group.name.as_str();
    let Some(index) = &figures.maturity_index else {
        return t!(language, "department-title-plain", department = name);
    };
    t!(
        language,
        "department-title",
        department = name,
        points = levels::points(language, department.published, index.mean),
        name = levels::words(language, index)
    )
}

/// The departments above, from the top: in a deep tree the only way to know where one is.
fn above(department: &Department<'_>) -> Option<impl IntoView + use<>> {
    let language = department.language;
    if !department.whole {
        return None;
    }
    let mut above: Vec<&Group> = department.published.above(&department.group.code).collect();
    above.reverse();
    let links: Vec<_> = above
        .into_iter()
        .map(|group| {
            let path =
                paths::department_results(department.organization, department.wave, &group.code);
            view! { <li><a href=path>{group.name.clone()}</a></li> }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! { <nav aria-label=t!(language, "department-path")><ol class="trail small">{links}</ol></nav> }
    })
}

/// The departments directly within this one, with the verdict above their figures.
fn within(department: &Department<'_>, words: &Words) -> Option<AnyView> {
    let mut children: Vec<Group> = department
        .published
        .children(&department.group.code)
        .cloned()
        .collect();
    if children.is_empty() {
        return None;
    }
    // On this page they are the top.
    for group in &mut children {
        group.depth = 0;
    }
    let mut near = department.published.clone();
    near.organization = department.group.clone();
    near.departments = children;
    let extent = Extent::of(&near, department.page);
    let heat = Heat {
        language: department.language,
        organization: department.organization,
        wave: department.wave,
        published: department.published,
        extent: &extent,
        construct: department.construct,
        within: Some(department.group),
    };
    Some(heat::section(&heat, words))
}

fn back(department: &Department<'_>) -> Option<impl IntoView + use<>> {
    let path = paths::results(department.organization, department.wave);
    department.whole.then(|| {
        view! { <p><a href=path>{t!(department.language, "department-back")}</a></p> }
    })
}
