//! Everybody who can be invited, a page at a time.

use leptos::prelude::*;
use surveys::{ids::OrganizationId, language::Language};

use crate::{
    components::{
        empty::Empty,
        form::{self, Field},
        heading::Heading,
        table::{Column, Table},
    },
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Its language.
    pub language: Language,
    /// The organization.
    pub organization: OrganizationId,
    /// People on this page.
    pub people: Vec<Person>,
    /// How many there are for this search.
    pub total: u32,
    /// What was searched for.
    pub search: String,
    /// Number of this page, from 1.
    pub number: u32,
    /// Number of the last page, at least 1.
    pub last: u32,
}

/// Somebody in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Address, or the organization's own number where there is none.
    pub who: String,
    /// Name of the department.
    pub department: String,
    /// The language of the invitation, in itself; empty if nothing is known.
    pub locale: String,
    /// Leads people, works with customers: `None` where nothing is known.
    pub leads: Option<bool>,
    /// Works with customers.
    pub with_customers: Option<bool>,
    /// Whether a new wave invites them.
    pub is_active: bool,
}

/// Draws it.
pub fn page(model: &Model) -> Page {
    let l = model.language;
    let is_empty = model.total == 0 && model.search.is_empty();
    let body = if is_empty {
        Empty {
            title: t!(l, "people-none"),
            text: t!(l, "people-none-text"),
            action: Some((t!(l, "people-import"), paths::import(model.organization))),
        }
        .view()
        .into_any()
    } else {
        view! {
            {search(model)}
            {table(model)}
            {pages(model)}
        }
        .into_any()
    };
    let main = view! {
        {Heading::new(t!(l, "people-title")).lead(t!(l, "people-lead", count = model.total)).view()}
        {body}
    };
    Page::new(t!(l, "people-title"), main).wide()
}

fn search(model: &Model) -> impl IntoView + use<> {
    let l = model.language;
    view! {
        <form method="get" action=paths::people(model.organization) class="stack" role="search">
            {Field::text("search", t!(l, "people-search"))
                .value(&model.search)
                .max_length(200)
                .view()}
            {form::submit_or(
                t!(l, "people-search-submit"),
                t!(l, "people-import"),
                paths::import(model.organization),
            )}
        </form>
    }
}

fn table(model: &Model) -> impl IntoView + use<> {
    let l = model.language;
    let yes_no = |value: Option<bool>| match value {
        Some(true) => t!(l, "people-yes"),
        Some(false) => t!(l, "people-no"),
        None => t!(l, "people-unknown"),
    };
    Table {
        caption: t!(l, "people-title"),
        caption_hidden: true,
        columns: [
            "people-who",
            "people-department",
            "people-locale",
            "people-leads",
            "people-customers",
            "people-state",
        ]
        .map(|key| Column::text(t!(l, key)))
        .to_vec(),
        rows: model
            .people
            .iter()
            .map(|person| {
                let state = if person.is_active {
                    t!(l, "people-active")
                } else {
                    t!(l, "people-inactive")
                };
                vec![
                    person.who.clone().into(),
                    person.department.clone().into(),
                    person.locale.clone().into(),
                    yes_no(person.leads).into(),
                    yes_no(person.with_customers).into(),
                    state.into(),
                ]
            })
            .collect(),
    }
    .view()
}

fn pages(model: &Model) -> Option<impl IntoView + use<>> {
    let l = model.language;
    if model.last <= 1 {
        return None;
    }
    let link = |label: String, number: u32, rel: &'static str| {
        let address = paths::people_page(model.organization, &model.search, number);
        view! {
            <a class="button quiet" href=address rel=rel>
                {label}
            </a>
        }
    };
    let before = (model.number > 1).then(|| link(t!(l, "people-before"), model.number - 1, "prev"));
    let after =
        (model.number < model.last).then(|| link(t!(l, "people-after"), model.number + 1, "next"));
    Some(view! {
        <nav class="actions" aria-label=t!(l, "people-pages")>
            {before}
            <span>{t!(l, "people-page", number = model.number, last = model.last)}</span>
            {after}
        </nav>
    })
}
