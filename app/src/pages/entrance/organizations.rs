//! The organizations somebody works with, and founding another.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{
    components::{
        empty::Empty,
        form::{self, Field},
        heading::Heading,
    },
    pages::faults::Faults,
    paths,
    shell::{OrganizationName, Page, Role},
    t,
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Model {
    /// Its language.
    pub language: Language,
    /// Where the user has a role.
    pub organizations: Vec<(OrganizationName, Role)>,
    /// Whether the user may found another one.
    pub may_found: bool,
    /// Name that was typed.
    pub name: String,
    /// What is wrong.
    pub faults: Faults,
}

/// Draws it.
pub fn page(model: &Model) -> Page {
    let l = model.language;
    let list = if model.organizations.is_empty() {
        Empty {
            title: t!(l, "organizations-none"),
            text: t!(l, "organizations-none-text"),
            action: None,
        }
        .view()
        .into_any()
    } else {
        let cards: Vec<_> = model
            .organizations
            .iter()
            .map(|(organization, role)| card(l, organization, *role))
            .collect();
        view! { <ul class="cards">{cards}</ul> }.into_any()
    };
    let found = model.may_found.then(|| {
        view! {
            <section class="card">
                <h2>{t!(l, "organizations-found")}</h2>
                <p>{t!(l, "organizations-found-text")}</p>
                <form method="post" action=paths::ORGANIZATIONS class="stack">
                    {Field::text("name", t!(l, "setup-organization"))
                        .value(&model.name)
                        .error(model.faults.of("name"))
                        .max_length(200)
                        .required()
                        .view()}
                    {form::submit(t!(l, "organizations-found-submit"))}
                </form>
            </section>
        }
    });
    let main = view! {
        {Heading::new(t!(l, "organizations-title")).view()}
        {form::error_summary(l, model.faults.all())}
        {list}
        {found}
    };
    Page::new(t!(l, "organizations-title"), main)
}

fn card(l: Language, organization: &OrganizationName, role: Role) -> impl IntoView + use<> {
    let role = match role {
        Role::Administrator => t!(l, "role-administrator"),
        Role::Consultant => t!(l, "role-consultant"),
        Role::Executive => t!(l, "role-executive"),
    };
    view! {
        <li class="card">
            <h2>
                <a href=paths::organization(organization.id)>{organization.name.clone()}</a>
            </h2>
            <p>{role}</p>
        </li>
    }
}
