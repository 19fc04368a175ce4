//! The tree of departments.

use std::collections::BTreeMap;

use app::{
    pages::admin::{departments, history::History},
    paths,
    shell::Place,
};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::{
    ids::OrganizationId,
    organization::{DepartmentRow, Tree},
};

use super::history;
use crate::web::{
    App,
    actor::{Actor, Permit},
    error::Failure,
    form::{Path, Query},
    page::{self, Visit},
    permissions::Action,
};

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    saved: Option<String>,
}

/// The tree with the people in it, and what happened to departments.
pub(crate) async fn show(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeePeople, organization)?;
    let history = History {
        is_saved: asked.saved.is_some(),
        ..history::load(&app, &permit).await?
    };
    let model = model(&app, &visit, &permit, history).await?;
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Departments);
    Ok(page::show(&chrome, || departments::page(&model)))
}

/// The same page again, because something about its history was refused.
pub(super) async fn refuse(
    app: &App,
    actor: &Actor,
    visit: Visit,
    permit: &Permit,
    history: History,
) -> Result<Response, Failure> {
    let visit = visit.at(paths::departments(permit.organization));
    let model = model(app, &visit, permit, history).await?;
    let chrome = visit.chrome_in(app, actor, permit, Place::Departments);
    Ok(page::refuse(&chrome, || departments::page(&model)))
}

async fn model(
    app: &App,
    visit: &Visit,
    permit: &Permit,
    history: History,
) -> Result<departments::Model, Failure> {
    let rows = app.store.departments(permit.organization).await?;
    let people = app.store.people_counts(permit.organization).await?;
    Ok(departments::Model {
        language: visit.language,
        organization: permit.organization,
        departments: with_people(rows, &people)?,
        history,
    })
}

/// The tree, counting the people who are listed rather than the headcounts of the file.
fn with_people(
    mut rows: Vec<DepartmentRow>,
    people: &BTreeMap<String, u32>,
) -> Result<Vec<departments::Department>, Failure> {
    for row in &mut rows {
        row.headcount = people.get(&row.code).copied().unwrap_or(0);
    }
    let tree = Tree::new(rows)
        .map_err(|_| Failure::unexpected("departments", &"the stored departments make no tree"))?;
    Ok(tree
        .departments()
        .iter()
        .map(|department| departments::Department {
            code: department.code.clone(),
            name: department.name.clone(),
            depth: department.depth,
            direct: department.direct,
            total: department.total,
        })
        .collect())
}
