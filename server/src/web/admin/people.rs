//! Everybody who can be invited.

use std::collections::HashMap;

use app::{pages::admin::people, shell::Place};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::ids::OrganizationId;

use crate::{
    store::people::Person,
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::{Path, Query},
        page::{self, Visit},
        permissions::Action,
    },
};

/// People on one page.
const PER_PAGE: u32 = 50;

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    search: String,
    page: Option<u32>,
}

/// One page of the list.
pub(crate) async fn show(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeePeople, organization)?;

    let number = asked.page.unwrap_or(1).max(1);
    let offset = (number - 1).saturating_mul(PER_PAGE);
    let found = app
        .store
        .people(permit.organization, None, &asked.search, offset, PER_PAGE)
        .await?;
    let departments = app.store.departments(permit.organization).await?;

    let names: HashMap<&str, &str> = departments
        .iter()
        .map(|department| (department.code.as_str(), department.name.as_str()))
        .collect();
    let model = people::Model {
        language: visit.language,
        organization: permit.organization,
        people: found
            .people
            .iter()
            .map(|person| shown(person, &names))
            .collect(),
        total: found.total,
        search: asked.search,
        number,
        last: found.total.div_ceil(PER_PAGE).max(1),
    };
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::People);
    Ok(page::show(&chrome, || people::page(&model)))
}

fn shown(person: &Person, departments: &HashMap<&str, &str>) -> people::Person {
    let row = &person.row;
    people::Person {
        who: row
            .email
            .clone()
            .or_else(|| row.external_id.clone())
            .unwrap_or_default(),
        department: departments
            .get(row.department.as_str())
            .map_or_else(|| row.department.clone(), |name| (*name).to_owned()),
        locale: row
            .locale
            .map_or(String::new(), |locale| locale.own_name().to_owned()),
        leads: row.people_manager,
        with_customers: row.customer_facing,
        is_active: person.active,
    }
}
