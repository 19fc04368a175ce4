//! The start page of an organization: what is there, and what comes next.

use leptos::prelude::*;
use surveys::{ids::OrganizationId, language::Language};

use crate::{
    components::{
        chip::{Chip, Tone},
        empty::Empty,
        heading::Heading,
    },
    paths,
    shell::{Page, Role},
    t,
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Its language.
    pub language: Language,
    /// The organization.
    pub organization: OrganizationId,
    /// Its name.
    pub name: String,
    /// As what the reader is here.
    pub role: Role,
    /// What is ready before the first wave, in the order in which it is done.
    pub steps: Vec<Step>,
    /// Waves, the latest first.
    pub waves: Vec<Wave>,
}

/// Something that is ready or comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Departments and people; how many people there are.
    People(u32),
    /// Imprint and privacy notice; whether both are written.
    Notices(bool),
    /// Who else can sign in; how many there are.
    Users(u32),
}

/// A wave in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wave {
    /// Its title.
    pub title: String,
    /// Where it leads.
    pub address: String,
    /// Its state, in words.
    pub state: String,
    /// Whether it is open now.
    pub is_open: bool,
}

/// Draws it.
pub fn page(model: &Model) -> Page {
    let l = model.language;
    let steps: Vec<_> = model.steps.iter().map(|step| card(model, *step)).collect();
    let steps = (!steps.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(l, "overview-steps")}</h2>
                <ol class="cards">{steps}</ol>
            </section>
        }
    });
    let main = view! {
        {Heading::new(model.name.clone()).lead(t!(l, "overview-lead")).view()}
        {steps}
        <section class="stack">
            <h2>{t!(l, "nav-waves")}</h2>
            {waves(model)}
        </section>
    };
    Page::new(t!(l, "nav-overview"), main).wide()
}

fn card(model: &Model, step: Step) -> impl IntoView + use<> {
    let l = model.language;
    let organization = model.organization;
    let (title, text, done, action, address) = match step {
        Step::People(count) => (
            t!(l, "overview-people"),
            if count == 0 {
                t!(l, "overview-people-none")
            } else {
                t!(l, "overview-people-some", count = count)
            },
            count > 0,
            t!(l, "overview-people-action"),
            paths::import(organization),
        ),
        Step::Notices(written) => (
            t!(l, "overview-notices"),
            t!(l, "overview-notices-text"),
            written,
            t!(l, "overview-notices-action"),
            paths::settings(organization),
        ),
        Step::Users(count) => (
            t!(l, "overview-users"),
            t!(l, "overview-users-some", count = count),
            count > 1,
            t!(l, "overview-users-action"),
            paths::users(organization),
        ),
    };
    let (word, tone) = if done {
        (t!(l, "overview-done"), Tone::Good)
    } else {
        (t!(l, "overview-next"), Tone::Attention)
    };
    view! {
        <li class="card">
            <p>
                <Chip text=word tone=tone/>
            </p>
            <h3>{title}</h3>
            <p>{text}</p>
            <p>
                <a href=address>{action}</a>
            </p>
        </li>
    }
}

fn waves(model: &Model) -> AnyView {
    let l = model.language;
    if model.waves.is_empty() {
        let may_create = model.role != Role::Executive;
        return Empty {
            title: t!(l, "overview-no-waves"),
            text: t!(l, "overview-no-waves-text"),
            action: may_create.then(|| (t!(l, "nav-waves"), paths::waves(model.organization))),
        }
        .view()
        .into_any();
    }
    let cards: Vec<_> = model
        .waves
        .iter()
        .map(|wave| {
            let tone = if wave.is_open {
                Tone::Good
            } else {
                Tone::Plain
            };
            view! {
                <li class="card">
                    <p>
                        <Chip text=wave.state.clone() tone=tone/>
                    </p>
                    <h3>
                        <a href=wave.address.clone()>{wave.title.clone()}</a>
                    </h3>
                </li>
            }
        })
        .collect();
    view! { <ul class="cards">{cards}</ul> }.into_any()
}
