//! One step of the organization's own: what people read about it, what it takes and what it gives.

use std::collections::BTreeMap;

use leptos::prelude::*;
use surveys::{
    framing::Surface,
    ids::OrganizationId,
    language::Language,
    maturity::Model,
    roadmap::{
        Library, Step,
        inputs::Mark,
        library::Overlay,
        step::{Basis, Beneficiary, Benefit, Driver},
    },
};

use crate::{
    components::{
        deviations::{field_name, for_whom},
        form::{self, Field, error_summary},
        heading::Heading,
        notice::Notice,
        plan_inputs::mark_name,
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
};

pub mod structure;

/// Longest text about a step, in characters.
pub const LONGEST_TEXT: u32 = 400;
/// Longest source or reason, in characters.
pub const LONGEST_SOURCE: u32 = 200;

/// The three points of a value, in order.
pub const POINTS: [&str; 3] = ["low", "likely", "high"];

/// Texts that are edited, in reading order: name of the field, and key of its label.
pub const TEXTS: [(&str, &str); 7] = [
    ("title", "step-text-title"),
    ("description", "step-text-description"),
    ("owner_role", "scenario-owner"),
    ("what_stays", "roadmap-stays"),
    ("encouragement", "roadmap-encouragement"),
    ("commitment", "roadmap-commitment"),
    ("kpi_name", "roadmap-kpi"),
];

/// Texts that are names: they have one line.
const ONE_LINE: [&str; 3] = ["title", "owner_role", "kpi_name"];

/// What the page shows.
#[derive(Debug)]
pub struct EditStep<'a> {
    /// Language of the reader; texts are edited in it.
    pub language: Language,
    /// Whose step.
    pub organization: OrganizationId,
    /// The step as it is now.
    pub step: &'a Step,
    /// All steps of the organization.
    pub library: &'a Library,
    /// What is different here.
    pub overlay: &'a Overlay,
    /// What is in the fields, by name.
    pub typed: &'a BTreeMap<String, String>,
    /// What is wrong with it.
    pub faults: &'a Faults,
}

/// Name of a field for one point of a value.
pub fn point_field(value: &str, point: &str) -> String {
    format!("{value}.{point}")
}

/// Name of the value of a benefit.
pub fn benefit_value(driver: Driver, population: Beneficiary) -> String {
    format!("benefits.{}/{}", driver.name(), population.name())
}

/// Draws the page.
pub fn page(model: &EditStep<'_>) -> Page {
    let l = model.language;
    let title = model.step.texts.title.text(l).to_owned();
    let path = paths::step(model.organization, &model.step.id);
    let refused =
        (!model.faults.is_empty()).then(|| Notice::alert(t!(l, "publication-form-refused")).view());
    let body = view! {
        {refused}
        {error_summary(l, model.faults.all())}
        {Heading::new(title.clone())
            .kicker(model.step.id.clone())
            .lead(t!(l, "step-lead"))
            .view()}
        <form method="post" action=path class="stack">
            {texts(model)}
            {structure::section(model)}
            {numbers(model)}
            {origin(model)}
            <div class="actions sticky">{form::submit(t!(l, "publication-form-save"))}</div>
        </form>
        {more(model)}
        <p><a href=paths::steps(model.organization)>{t!(l, "step-back")}</a></p>
    };
    Page::new(title, body).wide().with_framing()
}

fn field(model: &EditStep<'_>, field: Field, name: &str) -> Field {
    field
        .value(model.typed.get(name).cloned().unwrap_or_default())
        .error(model.faults.of(name))
}

fn texts(model: &EditStep<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let fields: Vec<_> = TEXTS
        .map(|(name, key)| {
            let label = t!(l, key);
            let control = if ONE_LINE.contains(&name) {
                Field::text(name, label)
            } else {
                Field::area(name, label, 2)
            };
            field(model, control, name)
                .max_length(LONGEST_TEXT)
                .framed(Surface::RoadmapPdf)
                .written_in(l)
                .view()
        })
        .into_iter()
        .collect();
    view! {
        <section class="card stack">
            <h2>{t!(l, "step-texts")}</h2>
            <p class="soft">{t!(l, "step-texts-note")}</p>
            {fields}
        </section>
    }
}

fn numbers(model: &EditStep<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let step = model.step;
    let scaled = [
        ("effort_days", step.effort_days.basis),
        ("external_cost", step.external_cost.basis),
        ("run_cost_per_year", step.run_cost_per_year.basis),
    ]
    .map(|(value, basis)| {
        let label = format!("{}, {}", field_name(l, value), basis_name(l, basis));
        three(model, value, &label)
    });
    let hours = three(
        model,
        "participant_hours",
        &field_name(l, "participant_hours"),
    );
    let lifted = |dimension: &str| step.uplift.iter().any(|(known, _)| known == dimension);
    let points = |is_lifted: bool| -> Vec<_> {
        Model::social_business()
            .dimensions
            .iter()
            .filter(|dimension| lifted(&dimension.id) == is_lifted)
            .map(|dimension| {
                let value = format!("uplift.{}", dimension.id);
                let label = t!(l, "step-uplift", dimension = dimension.name.text(l));
                three(model, &value, &label)
            })
            .collect()
    };
    let uplift = points(true);
    let others = points(false);
    let others = (!others.is_empty()).then(|| {
        view! {
            <details open=uplift.is_empty()>
                <summary>{t!(l, "step-uplift-others")}</summary>
                <div class="stack">{others}</div>
            </details>
        }
    });
    let uplift_error = model.faults.of("uplift").map(|message| {
        view! { <p class="error" id=form::field_id("uplift")>{message.to_owned()}</p> }
    });
    let given = |(driver, population): (Driver, Beneficiary)| {
        let mut benefits = step.benefits.iter();
        benefits.any(|of| of.driver == driver && of.population == population)
    };
    let effects = |is_given: bool| -> Vec<_> {
        Benefit::POSSIBLE
            .into_iter()
            .filter(|of| given(*of) == is_given)
            .map(|(driver, population)| {
                let label = for_whom(l, driver, population, driver_name(l, driver));
                three(model, &benefit_value(driver, population), &label)
            })
            .collect()
    };
    let benefits = effects(true);
    let more_benefits = effects(false);
    let more_benefits = (!more_benefits.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t!(l, "step-benefits-others")}</summary>
                <div class="stack">{more_benefits}</div>
            </details>
        }
    });
    let single: Vec<_> = [
        ("duration_months", t!(l, "steps-field-duration")),
        ("ramp_months", t!(l, "steps-field-ramp")),
        ("kpi.baseline", t!(l, "step-kpi-baseline")),
        ("kpi.target", t!(l, "step-kpi-target")),
        ("kpi.target_month", t!(l, "step-kpi-month")),
    ]
    .map(|(name, label)| field(model, Field::number(name, label), name).view())
    .into_iter()
    .collect();
    view! {
        <section class="card stack">
            <h2>{t!(l, "step-numbers")}</h2>
            <p class="soft">{t!(l, "step-numbers-note")}</p>
            {scaled.into_iter().collect::<Vec<_>>()}
            {hours}
            {uplift_error}
            {uplift}
            {others}
            {benefits}
            {more_benefits}
            <div class="fields">{single}</div>
        </section>
    }
}

/// Low, likely and high of a value.
fn three(model: &EditStep<'_>, value: &str, label: &str) -> AnyView {
    let l = model.language;
    let labels = [t!(l, "step-low"), t!(l, "step-likely"), t!(l, "step-high")];
    let fields: Vec<_> = POINTS
        .iter()
        .zip(labels)
        .map(|(point, label)| {
            let name = point_field(value, point);
            field(model, Field::number(name.clone(), label), &name).view()
        })
        .collect();
    view! {
        <fieldset>
            <legend>{label.to_owned()}</legend>
            <div class="fields">{fields}</div>
        </fieldset>
    }
    .into_any()
}

fn basis_name(l: Language, basis: Basis) -> String {
    match basis {
        Basis::Fixed => t!(l, "step-basis-fixed"),
        Basis::PerDepartment => t!(l, "step-basis-department"),
        Basis::Per100People => t!(l, "step-basis-people"),
    }
}

fn driver_name(l: Language, driver: Driver) -> String {
    match driver {
        Driver::Retention => t!(l, "step-driver-retention"),
        Driver::TimeSaved => t!(l, "step-driver-time"),
        Driver::DeflectedContacts => t!(l, "step-driver-contacts"),
        Driver::WinRate => t!(l, "step-driver-win"),
        Driver::PartnerRevenue => t!(l, "step-driver-partner"),
    }
}

/// Where what differs comes from.
fn origin(model: &EditStep<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let marks = [Mark::Client, Mark::Published, Mark::Assumption]
        .map(|mark| (mark_value(mark).to_owned(), mark_name(l, mark)))
        .to_vec();
    view! {
        <section class="card stack">
            <h2>{t!(l, "step-origin")}</h2>
            <p class="soft">{t!(l, "step-origin-note")}</p>
            {field(model, Field::select("mark", t!(l, "step-mark"), marks), "mark").view()}
            {field(model, Field::text("source", t!(l, "step-source")), "source")
                .help(t!(l, "step-source-help"))
                .max_length(LONGEST_SOURCE)
                .framed(Surface::RoadmapPdf)
                .view()}
        </section>
    }
}

/// The value of a mark in the form.
pub const fn mark_value(mark: Mark) -> &'static str {
    match mark {
        Mark::Client => "client",
        Mark::Published => "published",
        Mark::Assumption => "assumption",
    }
}

/// Copy, retire, take back.
fn more(model: &EditStep<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let (organization, id) = (model.organization, model.step.id.as_str());
    let is_retired = model.overlay.retired.contains_key(id);
    let is_own = model.overlay.own(id).is_some();
    let back = (is_own || is_retired).then(|| {
        view! {
            <form method="post" action=paths::step_return(organization, id)>
                <p>{t!(l, "step-return-text")}</p>
                <button type="submit" class="button quiet">{t!(l, "step-return")}</button>
            </form>
        }
    });
    let retire = (!is_own && !is_retired).then(|| {
        view! {
            <form method="post" action=paths::step_retirement(organization, id) class="stack">
                {Field::text("reason", t!(l, "step-retire-reason"))
                    .max_length(LONGEST_SOURCE)
                    .framed(Surface::RoadmapPdf)
                    .required()
                    .error(model.faults.of("reason"))
                    .view()}
                <button type="submit" class="button quiet">{t!(l, "step-retire")}</button>
            </form>
        }
    });
    view! {
        <section class="card stack">
            <h2>{t!(l, "step-more")}</h2>
            <form method="post" action=paths::step_copy(organization, id)>
                <p>{t!(l, "step-copy-text")}</p>
                <button type="submit" class="button quiet">{t!(l, "step-copy")}</button>
            </form>
            {retire}
            {back}
        </section>
    }
}
