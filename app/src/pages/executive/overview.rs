//! The start page of an organization for executives and consultants: the latest result at a glance, and where to go on.

use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
    published::Published,
};

use super::{
    results::{headline, status},
    tiles::of as headline_tiles,
};
use crate::{
    components::{
        audience::{collected, stands_for},
        brand::Horizon,
        tiles::tiles,
    },
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug)]
pub struct Overview<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose overview it is.
    pub organization: OrganizationId,
    /// The latest released wave.
    pub latest: Option<Latest<'a>>,
    /// Earlier released waves, latest first: id, title and day of release.
    pub earlier: Vec<(WaveId, String, String)>,
    /// How people see it whom the organization works with: the latest such wave, its title and day of release.
    pub mirror: Option<(WaveId, String, String)>,
    /// Address of the published roadmap, if there is one.
    pub roadmap: Option<String>,
    /// Whether the reader may go to the list of waves.
    pub sees_waves: bool,
}

/// A released wave with its result.
#[derive(Debug)]
pub struct Latest<'a> {
    /// Which wave.
    pub wave: WaveId,
    /// Its name.
    pub title: &'a str,
    /// The day of release, written out.
    pub released: &'a str,
    /// The one document.
    pub published: &'a Published,
}

/// Draws the page.
pub fn page(overview: &Overview<'_>) -> Page {
    let language = overview.language;
    let title = t!(language, "overview-title");
    let body = match &overview.latest {
        Some(latest) => view! {
            <div class="heading">
                <p class="row"><span class="chip">{latest.title.to_owned()}</span><span class="soft small">{status(language, latest.published, latest.released)}</span></p>
                <h1>{headline(language, latest.published)}</h1>
                {latest
                    .published
                    .origin
                    .as_ref()
                    .map(|origin| view! { <p>{collected(language, origin)}</p> })}
                {latest.published.reach.as_ref().map(|reach| {
                    let invited = latest.published.organization.headcount;
                    view! { <p>{stands_for(language, reach, invited)}</p> }
                })}
            </div>
            {tiles(headline_tiles(language, latest.published, &latest.published.organization))}
            <p class="actions">
                <a class="button" href=paths::results(overview.organization, latest.wave)>{t!(language, "wave-released-action")}</a>
                <a class="button quiet" href=paths::report_pdf(overview.organization, latest.wave)>{t!(language, "results-report")}</a>
                {overview.roadmap.clone().map(|path| view! { <a class="button quiet" href=path>{t!(language, "results-roadmap")}</a> })}
            </p>
            {mirror(overview)}
            {earlier(overview)}
        }
        .into_any(),
        None => view! {
            {nothing_yet(overview)}
            {mirror(overview)}
        }
        .into_any(),
    };
    Page::new(title, body).wide()
}

fn nothing_yet(overview: &Overview<'_>) -> impl IntoView + use<> {
    let language = overview.language;
    let waves = overview.sees_waves.then(|| {
        view! { <a class="button" href=paths::waves(overview.organization)>{t!(language, "overview-empty-action")}</a> }
    });
    view! {
        <h1>{t!(language, "overview-title")}</h1>
        <div class="empty">
            <Horizon/>
            <h2>{t!(language, "overview-empty-title")}</h2>
            <p>{t!(language, "overview-empty-text")}</p>
            {waves}
        </div>
    }
}

/// The view from outside, beside the organization's own.
fn mirror(overview: &Overview<'_>) -> Option<impl IntoView + use<>> {
    let language = overview.language;
    let (wave, title, released) = overview.mirror.clone()?;
    let path = paths::results(overview.organization, wave);
    Some(view! {
        <section class="card">
            <h2>{t!(language, "mirror-report")}</h2>
            <p class="soft">{t!(language, "mirror-apart")}</p>
            <ul class="links"><li><a href=path>{title}</a><span class="soft small">{format!(" · {released}")}</span></li></ul>
        </section>
    })
}

fn earlier(overview: &Overview<'_>) -> Option<impl IntoView + use<>> {
    let language = overview.language;
    let organization = overview.organization;
    let rows: Vec<_> = overview
        .earlier
        .iter()
        .map(|(wave, title, released)| {
            let path = paths::results(organization, *wave);
            view! { <li><a href=path>{title.clone()}</a><span class="soft small">{format!(" · {released}")}</span></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! { <section class="card"><h2>{t!(language, "overview-waves")}</h2><ul class="links">{rows}</ul></section> }
    })
}
