//! The steps that an organization chooses from: the library, and what is different here.

use leptos::prelude::*;
use serde_json::Value;
use surveys::{
    ids::OrganizationId,
    language::Language,
    maturity::Model,
    roadmap::{
        Library, Step,
        inputs::Mark,
        library::{Deviation, Overlay},
    },
};

use crate::{
    components::{
        chip::{Chip, Tone},
        heading::Heading,
        notice::Notice,
        plan_figures::horizon_name,
        table::{Cell, Column, Table},
    },
    paths,
    shell::Page,
    t,
    text::format,
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
}

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
        {misfits}
        {Heading::new(title.clone()).lead(t!(l, "steps-lead")).view()}
        {list(model)}
        {differences(model)}
    };
    Page::new(title, body).wide()
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

fn differences(model: &Steps<'_>) -> AnyView {
    let l = model.language;
    let rows: Vec<_> = Library::builtin()
        .deviations(model.overlay)
        .iter()
        .map(|deviation| {
            vec![
                Cell::Text(deviation.step.clone()),
                Cell::Text(field_name(l, &deviation.field)),
                Cell::Text(written(l, &deviation.shipped)),
                Cell::Text(written(l, &deviation.own)),
                Cell::Text(origin(l, deviation)),
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

/// How far a value can be relied on.
pub fn mark_name(l: Language, mark: Mark) -> String {
    match mark {
        Mark::Client => t!(l, "steps-mark-client"),
        Mark::Published => t!(l, "steps-mark-published"),
        Mark::Assumption => t!(l, "steps-mark-assumption"),
    }
}

fn origin(l: Language, deviation: &Deviation) -> String {
    let mark = mark_name(l, deviation.mark);
    if deviation.source.is_empty() {
        mark
    } else {
        format!("{mark}: {}", deviation.source)
    }
}

/// The name of a field of a step in words.
pub fn field_name(l: Language, field: &str) -> String {
    let (head, rest) = field.split_once('.').unwrap_or((field, ""));
    let name = match head {
        "*" => t!(l, "steps-field-whole"),
        "effort_days" => t!(l, "steps-field-effort"),
        "external_cost" => t!(l, "steps-field-external"),
        "run_cost_per_year" => t!(l, "steps-field-run"),
        "participant_hours" => t!(l, "steps-field-hours"),
        "duration_months" => t!(l, "steps-field-duration"),
        "ramp_months" => t!(l, "steps-field-ramp"),
        "kpi" => t!(l, "steps-field-kpi"),
        "uplift" => t!(l, "steps-field-uplift"),
        "benefits" => t!(l, "steps-field-benefit"),
        "texts" => t!(l, "steps-field-text"),
        other => other.to_owned(),
    };
    if rest.is_empty() {
        name
    } else {
        format!("{name} ({rest})")
    }
}

/// A value of a difference as people read it.
fn written(l: Language, value: &Value) -> String {
    let number = |value: &Value| {
        value
            .as_f64()
            .map_or_else(String::new, |number| format::number(l, number, 1))
    };
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Number(_) => number(value),
        Value::Object(map) if map.contains_key("likely") => {
            let point = |name: &str| map.get(name).map(number).unwrap_or_default();
            format!("{} / {} / {}", point("low"), point("likely"), point("high"))
        }
        other => other.to_string(),
    }
}
