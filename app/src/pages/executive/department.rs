//! One department: thanks first, a strength, a place with room to grow, scores with their ranges, what now.

use figures::{Caption, profile::Profile};
use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::Construct,
    language::Language,
    published::{Figures, Group, Published},
};

use super::{
    findings::{most_room, shared_view, strongest},
    results::{guidance, standing_line},
    tiles::of as headline_tiles,
};
use crate::{
    components::{figure::figure_in_section, figure_words, tiles::tiles},
    paths,
    shell::Page,
    t,
    text::format,
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
    let caption = Caption {
        title: t!(language, "department-scores"),
        description: t!(language, "department-scores-note"),
    };
    let one = |standing: Vec<_>| {
        standing
            .first()
            .map(|standing| standing_line(language, published, standing))
    };
    let profile = Profile::of(
        group,
        Some(&published.organization),
        &published.model,
        &words,
    )
    .map(|profile| {
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
    let body = view! {
        <div class="heading">
            {back(department)}
            <h1>{title.clone()}</h1>
            <p class="lead">{t!(language, "department-thanks", sheets = figures.sheets, headcount = group.headcount)}</p>
        </div>
        {tiles(headline_tiles(language, published, group))}
        <div class="pair">
            <section class="card"><h2>{t!(language, "department-strength")}</h2><p>{one(strongest(figures, Construct::Maturity, 1))}</p></section>
            <section class="card"><h2>{t!(language, "department-growth")}</h2><p>{one(most_room(figures, Construct::Maturity, 1))}</p></section>
        </div>
        <section class="card">
            <h2>{t!(language, "department-scores")}</h2>
            <p class="soft">{t!(language, "department-scores-note")}</p>
            {profile}
            {views(department, figures)}
        </section>
        {place}
        {below(department)}
    };
    Page::new(title, body).wide()
}

fn title(department: &Department<'_>, figures: &Figures) -> String {
    let language = department.language;
    let name = department.group.name.as_str();
    let Some(index) = &figures.maturity_index else {
        return t!(language, "department-title-plain", department = name);
    };
    let level = department
        .published
        .model
        .levels
        .iter()
        .find(|level| level.level == index.level);
    t!(
        language,
        "department-title",
        department = name,
        points = format::points(language, index.mean),
        name = level.map_or("", |level| level.name.text(language))
    )
}

/// Shared or mixed views by dimension: agreement comes before a mean is believed.
fn views(department: &Department<'_>, figures: &Figures) -> impl IntoView + use<> {
    let language = department.language;
    let rows: Vec<_> = department
        .published
        .model
        .dimensions
        .iter()
        .map(|dimension| {
            let estimate = figures
                .scales
                .iter()
                .find(|scale| scale.dimension == dimension.id && scale.construct == Construct::Maturity)
                .and_then(|scale| scale.estimate.shown());
            let people = estimate.map_or_else(|| t!(language, "hidden-words"), |estimate| format::whole(language, i64::from(estimate.n)));
            let view = match estimate.and_then(shared_view) {
                Some(true) => t!(language, "department-shared"),
                Some(false) => t!(language, "department-mixed"),
                None => t!(language, "department-views-unknown"),
            };
            view! {
                <tr><th scope="row">{dimension.name.text(language).to_owned()}</th><td class="number">{people}</td><td>{view}</td></tr>
            }
        })
        .collect();
    view! {
        <div class="table" role="region" aria-label=t!(language, "department-views") tabindex="0">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t!(language, "department-dimension")}</th>
                        <th scope="col" class="number">{t!(language, "department-people")}</th>
                        <th scope="col">{t!(language, "department-views")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Departments within this one, as links where they have a page.
fn below(department: &Department<'_>) -> Option<impl IntoView + use<>> {
    let language = department.language;
    let links: Vec<_> = department
        .published
        .departments
        .iter()
        .filter(|group| group.parent.as_deref() == Some(department.group.code.as_str()))
        .map(|group| {
            let path = paths::department_results(department.organization, department.wave, &group.code);
            let hidden = (!group.figures.is_shown()).then(|| format!(" · {}", t!(language, "hidden-words")));
            view! { <li><a href=path>{group.name.clone()}</a><span class="soft small">{hidden}</span></li> }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! { <section class="card"><h2>{t!(language, "department-below")}</h2><ul class="links">{links}</ul></section> }
    })
}

fn back(department: &Department<'_>) -> Option<impl IntoView + use<>> {
    let path = paths::results(department.organization, department.wave);
    department.whole.then(|| {
        view! { <p><a href=path>{t!(department.language, "department-back")}</a></p> }
    })
}
