//! Whom a wave asks: departments, attributes, and a sample of them with its formula. Chosen while the wave is a draft;
//! afterwards the page tells what holds.

mod sample;

use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
};

pub use sample::{Outcome, OutcomeLine, SampleForm};

use crate::{
    components::{
        attribute,
        audience::Asked,
        breadcrumb::breadcrumb,
        form::{error_summary, submit},
        heading::Heading,
        notice::Notice,
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
    text::format,
};

/// What the page shows.
#[derive(Debug)]
pub struct AudiencePage<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose wave.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Its name.
    pub title: String,
    /// Whom it asks.
    pub asked: Asked,
    /// What can be chosen; `None` once it is launched.
    pub choices: Option<Choices>,
    /// What the sample leads to, or led to.
    pub outcome: Option<Outcome>,
    /// What is wrong with a form that came back.
    pub faults: &'a Faults,
    /// What just happened.
    pub notice: Option<String>,
}

/// What can be chosen, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Every department, parents first.
    pub departments: Vec<DepartmentChoice>,
    /// Attributes of the roster.
    pub attributes: Vec<AttributeChoice>,
    /// The wish for a sample.
    pub sample: SampleForm,
}

/// A department that can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepartmentChoice {
    /// Its code.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// How many departments lie above.
    pub depth: usize,
    /// People in it and below.
    pub people: u32,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// An attribute by which people can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributeChoice {
    /// Its name in the roster.
    pub name: String,
    /// Values that are shared by enough people, with their number and whether they are chosen.
    pub values: Vec<(String, u32, bool)>,
}

/// The name of the ticks of an attribute.
pub fn attribute_field(name: &str) -> String {
    format!("attr.{name}")
}

/// Draws the page.
pub fn page(model: &AudiencePage<'_>) -> Page {
    let l = model.language;
    let title = t!(l, "audience-title");
    let above = vec![
        (t!(l, "nav-waves"), paths::waves(model.organization)),
        (
            model.title.clone(),
            paths::wave(model.organization, model.wave),
        ),
    ];
    let lead = if model.choices.is_some() {
        t!(l, "audience-lead")
    } else {
        t!(l, "audience-lead-frozen")
    };
    let chosen = model.choices.as_ref().map(|choices| form(model, choices));
    let sample = model
        .choices
        .as_ref()
        .map(|choices| sample::form(model, &choices.sample));
    let body = view! {
        {breadcrumb(l, above)}
        {error_summary(l, model.faults.all())}
        {model.notice.clone().map(|text| Notice::good(text).view())}
        {Heading::new(title.clone()).lead(lead).view()}
        <section class="card stack">
            <h2>{t!(l, "audience-asked-title")}</h2>
            <p><strong>{model.asked.sentences(l).join(" ")}</strong></p>
            {chosen}
        </section>
        {(sample.is_some() || model.outcome.is_some()).then(|| view! {
            <section class="card stack" id="sample">
                <h2>{t!(l, "sample-title")}</h2>
                {sample}
                {model.outcome.as_ref().map(|outcome| sample::outcome(l, outcome))}
            </section>
        })}
    };
    Page::new(title, body)
}

fn form(model: &AudiencePage<'_>, choices: &Choices) -> impl IntoView + use<> {
    let l = model.language;
    let action = paths::wave_action(model.organization, model.wave, "audience");
    let departments: Vec<_> = choices
        .departments
        .iter()
        .enumerate()
        .map(|(at, choice)| {
            let people = number(l, choice.people);
            let label = format!("{} ({people})", choice.name);
            let tick = tick(
                "department",
                format!("f-department-{at}"),
                &choice.code,
                label,
                choice.chosen,
            );
            let class = match choice.depth {
                0 => None,
                deep => Some(format!("depth-{}", deep.min(5))),
            };
            view! { <li><span class=class>{tick}</span></li> }
        })
        .collect();
    let any_department = choices.departments.iter().any(|choice| choice.chosen);
    let attributes: Vec<_> = choices
        .attributes
        .iter()
        .enumerate()
        .map(|(at, choice)| attribute_ticks(l, at, choice))
        .collect();
    let none = choices
        .attributes
        .is_empty()
        .then(|| view! { <p class="soft">{t!(l, "audience-attributes-none")}</p> });
    let error = model.faults.of("audience").map(str::to_owned);
    let invalid = error.is_some().then_some("true");
    let described_by = if error.is_some() {
        "f-audience-help f-audience-error"
    } else {
        "f-audience-help"
    };
    let error = error.map(|error| view! { <p class="error" id="f-audience-error">{error}</p> });
    view! {
        <form method="post" action=action class="stack">
            <fieldset
                class="field"
                id="f-audience"
                tabindex="-1"
                aria-invalid=invalid
                aria-describedby=described_by
            >
                <legend>{t!(l, "audience-choose")}</legend>
                <p class="help" id="f-audience-help">{t!(l, "audience-choose-help")}</p>
                {error}
                <details open=any_department>
                    <summary>{t!(l, "audience-choose-departments")}</summary>
                    <ul>{departments}</ul>
                </details>
                {attributes}
                {none}
            </fieldset>
            {submit(t!(l, "audience-action"))}
        </form>
    }
}

fn attribute_ticks(l: Language, at: usize, choice: &AttributeChoice) -> impl IntoView + use<> {
    let field = attribute_field(&choice.name);
    let any = choice.values.iter().any(|(_, _, chosen)| *chosen);
    let values: Vec<_> = choice
        .values
        .iter()
        .enumerate()
        .map(|(place, (value, people, chosen))| {
            let written = attribute::value(l, &choice.name, value);
            let label = format!("{written} ({})", number(l, *people));
            let id = format!("f-attribute-{at}-{place}");
            view! { <li>{tick(&field, id, value, label, *chosen)}</li> }
        })
        .collect();
    view! {
        <details open=any>
            <summary>{attribute::label(l, &choice.name)}</summary>
            <ul>{values}</ul>
        </details>
    }
}

fn tick(
    name: &str,
    id: String,
    value: &str,
    label: String,
    checked: bool,
) -> impl IntoView + use<> {
    let label_for = id.clone();
    view! {
        <label class="tick" for=label_for>
            <input type="checkbox" id=id name=name.to_owned() value=value.to_owned() checked=checked/>
            <span>{label}</span>
        </label>
    }
}

fn number(l: Language, n: u32) -> String {
    format::whole(l, i64::from(n))
}
