//! The steps that an organization chooses from: the library, and what is different here.

use leptos::prelude::*;
use surveys::{
    framing::Surface,
    ids::OrganizationId,
    language::Language,
    maturity::Model,
    roadmap::{Library, Step, library::Overlay},
};

use crate::{
    components::{
        chip::{Chip, Tone},
        deviations,
        form::{Field, error_summary, submit},
        heading::Heading,
        notice::Notice,
        plan_figures::horizon_name,
        table::{Cell, Column, Table},
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug)]
pub struct Steps<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose steps.
    pub organization: OrganizationId,
    /// What is different here.
    pub overlay: &'a Overlay,
    /// What of it does not fit the library any more.
    pub misfits: Vec<String>,
    /// Whether something was just saved.
    pub saved: bool,
    /// Title of a step that could not begin.
    pub title: String,
    /// What is wrong with it.
    pub faults: Faults,
}

/// Longest title of a new step, in characters.
pub const LONGEST_TITLE: u32 = 120;

/// Draws the page.
pub fn page(model: &Steps<'_>) -> Page {
    let l = model.language;
    let title = t!(l, "steps-title");
    let saved = model
        .saved
        .then(|| Notice::good(t!(l, "publication-saved")).view());
    let misfits = (!model.misfits.is_empty()).then(|| {
        Notice::alert(t!(l, "steps-misfits"))
            .to_do(model.misfits.join(" "))
            .view()
    });
    let body = view! {
        {saved}
        {error_summary(l, model.faults.all())}
        {misfits}
        {Heading::new(title.clone()).lead(t!(l, "steps-lead")).view()}
        {list(model)}
        {begin(model)}
        {differences(model)}
        <p><a href=paths::step_versions(model.organization)>{t!(l, "steps-versions")}</a></p>
    };
    Page::new(title, body).wide().with_framing()
}

fn list(model: &Steps<'_>) -> AnyView {
    let l = model.language;
    let library = Library::builtin();
    let added = model.overlay.added.iter().map(|own| &own.step);
    let rows = library
        .steps()
        .iter()
        .map(|step| model.overlay.own(&step.id).map_or(step, |own| &own.step))
        .chain(added)
        .map(|step| row(model, step))
        .collect();
    Table {
        caption: t!(l, "steps-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(l, "steps-column-step")),
            Column::text(t!(l, "steps-column-dimension")),
            Column::text(t!(l, "steps-column-levels")),
            Column::text(t!(l, "steps-column-start")),
            Column::text(t!(l, "steps-column-state")),
        ],
        rows,
    }
    .view()
    .into_any()
}

fn row(model: &Steps<'_>, step: &Step) -> Vec<Cell> {
    let l = model.language;
    let overlay = model.overlay;
    let is_added = overlay.added.iter().any(|own| own.step.id == step.id);
    let (state, tone) = if overlay.retired.contains_key(&step.id) {
        (t!(l, "steps-state-retired"), Tone::Plain)
    } else if is_added {
        (t!(l, "steps-state-added"), Tone::Good)
    } else if overlay.own(&step.id).is_some() {
        (t!(l, "steps-state-edited"), Tone::Good)
    } else {
        (t!(l, "steps-state-shipped"), Tone::Plain)
    };
    let dimension = Model::social_business()
        .dimensions
        .iter()
        .find(|dimension| Some(&dimension.id) == step.dimensions.first())
        .map_or_else(String::new, |dimension| dimension.name.text(l).to_owned());
    let levels = format!("{} → {}", step.from_level.number(), step.to_level.number());
    vec![
        Cell::Link(
            step.texts.title.text(l).to_owned(),
            paths::step(model.organization, &step.id),
        ),
        Cell::Text(dimension),
        Cell::Text(levels),
        Cell::Text(horizon_name(l, step.horizon)),
        Cell::View(view! { <Chip text=state tone=tone/> }.into_any()),
    ]
}

/// A step from nothing.
fn begin(model: &Steps<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let dimensions = Model::social_business()
        .dimensions
        .iter()
        .map(|dimension| (dimension.id.clone(), dimension.name.text(l).to_owned()))
        .collect();
    view! {
        <section class="card">
            <h2>{t!(l, "steps-begin")}</h2>
            <p class="soft">{t!(l, "steps-begin-text")}</p>
            <form method="post" action=paths::steps(model.organization) class="stack">
                <div class="fields">
                    {Field::text("title", t!(l, "step-text-title"))
                        .max_length(LONGEST_TITLE)
                        .required()
                        .error(model.faults.of("title"))
                        .value(model.title.clone())
                        .framed(Surface::RoadmapPdf)
                        .written_in(l)
                        .view()}
                    {Field::select("dimension", t!(l, "steps-column-dimension"), dimensions).view()}
                </div>
                {submit(t!(l, "steps-begin-go"))}
            </form>
        </section>
    }
}

fn differences(model: &Steps<'_>) -> AnyView {
    let l = model.language;
    let rows: Vec<_> = Library::builtin()
        .deviations(model.overlay)
        .iter()
        .map(|deviation| {
            vec![
                Cell::Text(deviation.step.clone()),
                Cell::Text(deviations::field_name(l, &deviation.field)),
                Cell::Text(deviations::written(l, &deviation.field, &deviation.shipped)),
                Cell::Text(deviations::written(l, &deviation.field, &deviation.own)),
                Cell::Text(deviations::origin(l, deviation)),
            ]
        })
        .collect();
    let table = if rows.is_empty() {
        view! { <p class="soft">{t!(l, "steps-same")}</p> }.into_any()
    } else {
        Table {
            caption: t!(l, "steps-differences"),
            caption_hidden: true,
            columns: vec![
                Column::text(t!(l, "steps-column-step")),
                Column::text(t!(l, "steps-column-field")),
                Column::text(t!(l, "steps-column-shipped")),
                Column::text(t!(l, "steps-column-own")),
                Column::text(t!(l, "steps-column-source")),
            ],
            rows,
        }
        .view()
        .into_any()
    };
    view! {
        <section class="card">
            <h2>{t!(l, "steps-differences")}</h2>
            {table}
        </section>
    }
    .into_any()
}
