//! All plans of an organization: scenarios and what was published.

use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, ScenarioId},
    language::Language,
};

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
    /// The scenario that can be compared with others; `None` for what was published.
    pub scenario: Option<ScenarioId>,
}

/// Draws the page.
pub fn page(roadmaps: &Roadmaps) -> Page {
    let language = roadmaps.language;
    let title = t!(language, "roadmaps-title");
    let new = roadmaps.can_plan.then(|| {
        let ways = [
            (paths::steps(roadmaps.organization), "steps-title"),
            (paths::shared_links(roadmaps.organization), "shared-title"),
            (paths::names(roadmaps.organization), "names-title"),
        ]
        .map(|(path, key)| view! { <a class="button quiet" href=path>{t!(language, key)}</a> })
        .into_iter()
        .collect_view();
        view! {
            <div class="actions">
                <form method="post" action=paths::roadmaps(roadmaps.organization)>
                    <button type="submit" class="button">{t!(language, "roadmaps-new")}</button>
                </form>
                {ways}
            </div>
        }
    });
    let body = view! {
        {Heading::new(title.clone()).lead(t!(language, "roadmaps-lead")).view()}
        {new}
        {list(roadmaps)}
        {compare(roadmaps)}
    };
    Page::new(title, body).wide()
}

/// Id of the form that compares; the boxes in the table are its fields.
const COMPARE: &str = "compare";

/// Whether there is anything to compare.
fn compares(roadmaps: &Roadmaps) -> bool {
    let scenarios = roadmaps.lines.iter().filter(|line| line.scenario.is_some());
    scenarios.count() > 1
}

fn compare(roadmaps: &Roadmaps) -> Option<impl IntoView + use<>> {
    let language = roadmaps.language;
    let path = paths::comparison(roadmaps.organization, &[]);
    let path = path.trim_end_matches('?').to_owned();
    compares(roadmaps).then(|| {
        view! {
            <form method="get" action=path id=COMPARE class="actions">
                <p class="soft">{t!(language, "comparison-choose")}</p>
                <button type="submit" class="button quiet">{t!(language, "comparison-go")}</button>
            </form>
        }
    })
}

fn pick(language: Language, line: &RoadmapLine) -> Cell {
    let Some(scenario) = line.scenario else {
        return Cell::Text(String::new());
    };
    let name = t!(language, "comparison-pick", name = line.title.as_str());
    Cell::View(
        view! { <input type="checkbox" name="s" value=scenario.to_string() form=COMPARE aria-label=name/> }
            .into_any(),
    )
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
    let compares = compares(roadmaps);
    let row = |line: &RoadmapLine| {
        let (key, tone) = if line.published {
            ("roadmaps-state-published", Tone::Good)
        } else {
            ("roadmaps-state-draft", Tone::Plain)
        };
        let mut cells = vec![
            Cell::Link(line.title.clone(), line.path.clone()),
            Cell::View(view! { <Chip text=t!(language, key) tone=tone/> }.into_any()),
            Cell::Text(line.steps.to_string()),
            Cell::Text(line.cost.clone()),
        ];
        cells.extend(compares.then(|| pick(language, line)));
        cells
    };
    let mut columns = vec![
        Column::text(t!(language, "roadmaps-column-title")),
        Column::text(t!(language, "roadmaps-column-state")),
        Column::numbers(t!(language, "roadmaps-column-steps")),
        Column::numbers(t!(language, "roadmaps-column-cost")),
    ];
    columns.extend(compares.then(|| Column::text(t!(language, "comparison-column-pick"))));
    Table {
        caption: t!(language, "roadmaps-title"),
        caption_hidden: true,
        columns,
        rows: roadmaps.lines.iter().map(row).collect(),
    }
    .view()
    .into_any()
}
