//! The tree of departments with the people in it.

use leptos::prelude::*;
use surveys::{ids::OrganizationId, language::Language};

use crate::{
    components::{
        empty::Empty,
        form,
        heading::Heading,
        table::{Cell, Column, Table},
    },
    pages::admin::history::{self, History},
    paths,
    shell::Page,
    t,
    text::format,
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Its language.
    pub language: Language,
    /// The organization.
    pub organization: OrganizationId,
    /// Parents before children.
    pub departments: Vec<Department>,
    /// What happened to departments.
    pub history: History,
}

/// One department.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// 0 for a root.
    pub depth: usize,
    /// People directly in it.
    pub direct: u32,
    /// People in it and below.
    pub total: u32,
}

/// Draws it.
pub fn page(model: &Model) -> Page {
    let l = model.language;
    let import = (
        t!(l, "departments-import"),
        paths::import(model.organization),
    );
    let body = if model.departments.is_empty() {
        Empty {
            title: t!(l, "departments-none"),
            text: t!(l, "departments-none-text"),
            action: Some(import),
        }
        .view()
        .into_any()
    } else {
        let (label, address) = import;
        view! {
            {table(model)}
            <p class="actions">
                <a class="button quiet" href=address>
                    {label}
                </a>
            </p>
            {history::section(l, model.organization, &model.history)}
        }
        .into_any()
    };
    let count = u32::try_from(model.departments.len()).unwrap_or(u32::MAX);
    let main = view! {
        {Heading::new(t!(l, "departments-title"))
            .lead(t!(l, "departments-lead", count = count))
            .view()}
        {form::error_summary(l, model.history.faults.all())}
        {body}
    };
    Page::new(t!(l, "departments-title"), main).wide()
}

fn table(model: &Model) -> impl IntoView + use<> {
    let l = model.language;
    Table {
        caption: t!(l, "departments-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(l, "departments-name")),
            Column::text(t!(l, "departments-code")),
            Column::numbers(t!(l, "departments-direct")),
            Column::numbers(t!(l, "departments-total")),
        ],
        rows: model
            .departments
            .iter()
            .map(|department| {
                vec![
                    Cell::Branch(department.name.clone(), department.depth, None),
                    department.code.clone().into(),
                    format::whole(l, department.direct.into()).into(),
                    format::whole(l, department.total.into()).into(),
                ]
            })
            .collect(),
    }
    .view()
}
