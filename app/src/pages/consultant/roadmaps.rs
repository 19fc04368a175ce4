//! All plans of an organization: scenarios and what was published.

use leptos::prelude::*;
use surveys::{ids::OrganizationId, language::Language};

use crate::{
    components::{
        chip::{Chip, Tone},
        empty::Empty,
        heading::Heading,
        table::{Cell, Column, Table},
    },
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug)]
pub struct Roadmaps {
    /// Language of the reader.
    pub language: Language,
    /// Whose plans.
    pub organization: OrganizationId,
    /// The latest first.
    pub lines: Vec<RoadmapLine>,
    /// Whether the reader may plan, and whether there is a released result to plan from.
    pub can_plan: bool,
}

/// One plan in the list.
#[derive(Debug, Clone)]
pub struct RoadmapLine {
    /// Where it opens.
    pub path: String,
    /// What it is called.
    pub title: String,
    /// Whether it was published.
    pub published: bool,
    /// Number of steps.
    pub steps: usize,
    /// Project cost, written as money.
    pub cost: String,
}

/// Draws the page.
pub fn page(roadmaps: &Roadmaps) -> Page {
    let language = roadmaps.language;
    let title = t!(language, "roadmaps-title");
    let new = roadmaps.can_plan.then(|| {
        view! {
            <form method="post" action=paths::roadmaps(roadmaps.organization) class="actions">
                <button type="submit" class="button">{t!(language, "roadmaps-new")}</button>
            </form>
        }
    });
    let body = view! {
        {Heading::new(title.clone()).lead(t!(language, "roadmaps-lead")).view()}
        {new}
        {list(roadmaps)}
    };
    Page::new(title, body).wide()
}

fn list(roadmaps: &Roadmaps) -> AnyView {
    let language = roadmaps.language;
    if roadmaps.lines.is_empty() {
        return Empty {
            title: t!(language, "roadmaps-empty-title"),
            text: t!(language, "roadmaps-empty-text"),
            action: None,
        }
        .view()
        .into_any();
    }
    let row = |line: &RoadmapLine| {
        let (key, tone) = if line.published {
            ("roadmaps-state-published", Tone::Good)
        } else {
            ("roadmaps-state-draft", Tone::Plain)
        };
        vec![
            Cell::Link(line.title.clone(), line.path.clone()),
            Cell::View(view! { <Chip text=t!(language, key) tone=tone/> }.into_any()),
            Cell::Text(line.steps.to_string()),
            Cell::Text(line.cost.clone()),
        ]
    };
    Table {
        caption: t!(language, "roadmaps-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(language, "roadmaps-column-title")),
            Column::text(t!(language, "roadmaps-column-state")),
            Column::numbers(t!(language, "roadmaps-column-steps")),
            Column::numbers(t!(language, "roadmaps-column-cost")),
        ],
        rows: roadmaps.lines.iter().map(row).collect(),
    }
    .view()
    .into_any()
}
