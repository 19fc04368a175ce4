//! Versions of an organization's own steps, the newest first, each beside the one before it.

use leptos::prelude::*;
use surveys::{
    ids::OrganizationId,
    language::Language,
    roadmap::{
        Library,
        library::{Deviation, Overlay},
    },
};

use crate::{
    components::{
        deviations::{field_name, origin, written},
        heading::Heading,
        plan_words::step_title,
        table::{Cell, Column, Table},
    },
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug)]
pub struct StepVersions {
    /// Language of the reader.
    pub language: Language,
    /// Whose steps.
    pub organization: OrganizationId,
    /// The newest first.
    pub versions: Vec<Version>,
}

/// One version.
#[derive(Debug)]
pub struct Version {
    /// Its number, written.
    pub number: String,
    /// The day it was made, written.
    pub made: String,
    /// What it does differently from the library.
    pub overlay: Overlay,
    /// What the version before it did.
    pub before: Overlay,
}

/// Draws the page.
pub fn page(model: &StepVersions) -> Page {
    let l = model.language;
    let title = t!(l, "steps-versions");
    let versions: Vec<_> = model
        .versions
        .iter()
        .map(|version| section(l, version).into_any())
        .collect();
    let none = versions
        .is_empty()
        .then(|| view! { <p class="soft">{t!(l, "steps-same")}</p> });
    let body = view! {
        {Heading::new(title.clone()).lead(t!(l, "steps-versions-lead")).view()}
        {none}
        {versions}
        <p><a href=paths::steps(model.organization)>{t!(l, "step-back")}</a></p>
    };
    Page::new(title, body).wide()
}

fn section(l: Language, version: &Version) -> impl IntoView + use<> {
    let rows = rows(l, version);
    let body = if rows.is_empty() {
        view! { <p class="soft">{t!(l, "steps-versions-same")}</p> }.into_any()
    } else {
        let caption = t!(l, "steps-versions-of", number = version.number.as_str());
        Table {
            caption,
            caption_hidden: true,
            columns: vec![
                Column::text(t!(l, "steps-column-step")),
                Column::text(t!(l, "steps-column-field")),
                Column::text(t!(l, "steps-versions-before")),
                Column::text(t!(l, "steps-versions-after")),
                Column::text(t!(l, "steps-column-source")),
            ],
            rows,
        }
        .view()
        .into_any()
    };
    view! {
        <section class="card">
            <h2>{t!(l, "steps-versions-of", number = version.number.as_str())}</h2>
            <p class="soft small">{version.made.clone()}</p>
            {body}
        </section>
    }
}

/// Every value that is not what it was in the version before.
fn rows(l: Language, version: &Version) -> Vec<Vec<Cell>> {
    let (library, earlier) = (version.overlay.library(), version.before.library());
    let now = Library::builtin().deviations(&version.overlay);
    let before = Library::builtin().deviations(&version.before);
    let find = |of: &[Deviation], like: &Deviation| {
        of.iter()
            .find(|one| one.step == like.step && one.field == like.field)
            .cloned()
    };
    let title = |id: &str| {
        let library = if library.step(id).is_some() {
            &library
        } else {
            &earlier
        };
        step_title(l, library, id)
    };
    let came = now.iter().filter_map(|one| {
        let was = find(&before, one).map_or_else(|| one.shipped.clone(), |was| was.own);
        (was != one.own).then(|| {
            vec![
                Cell::Text(title(&one.step)),
                Cell::Text(field_name(l, &one.field)),
                Cell::Text(written(l, &one.field, &was)),
                Cell::Text(written(l, &one.field, &one.own)),
                Cell::Text(origin(l, one)),
            ]
        })
    });
    // What is as in the library again.
    let went = before
        .iter()
        .filter(|one| find(&now, one).is_none())
        .map(|one| {
            vec![
                Cell::Text(title(&one.step)),
                Cell::Text(field_name(l, &one.field)),
                Cell::Text(written(l, &one.field, &one.own)),
                Cell::Text(written(l, &one.field, &one.shipped)),
                Cell::Text(t!(l, "steps-versions-library")),
            ]
        });
    came.chain(went).collect()
}

#[cfg(test)]
mod tests {
    use surveys::roadmap::library::Own;

    use super::*;
    use crate::render::fragment;

    fn edited(days: f64) -> Overlay {
        let mut own = Own::edited(Library::builtin().step("VOI-S1").unwrap());
        own.step.effort_days.high = days;
        Overlay {
            edited: vec![own],
            ..Overlay::default()
        }
    }

    #[test]
    fn a_version_shows_what_is_not_as_before_and_what_is_as_in_the_library_again() {
        let html = |before: Overlay, overlay: Overlay| {
            let version = Version {
                number: "2".to_owned(),
                made: "1 May".to_owned(),
                overlay,
                before,
            };
            fragment(|| section(Language::En, &version))
        };
        let moved = html(edited(20.0), edited(30.0));
        assert!(moved.contains("/ 20") && moved.contains("/ 30"), "{moved}");
        let back = html(edited(20.0), Overlay::default());
        assert!(back.contains("as in the library"), "{back}");
        let same = html(edited(20.0), edited(20.0));
        assert!(!same.contains("<table"), "{same}");
    }
}
