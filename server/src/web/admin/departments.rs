//! The tree of departments.

use std::collections::BTreeMap;

use app::{pages::admin::departments, shell::Place};
use axum::{extract::State, response::Response};
use surveys::{
    ids::OrganizationId,
    organization::{DepartmentRow, Tree},
};

use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::Path,
    page::{self, Visit},
    permissions::Action,
};

/// The tree with the people in it.
pub(crate) async fn show(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeePeople, organization)?;
    let rows = app.store.departments(permit.organization).await?;
    let people = app.store.people_counts(permit.organization).await?;
    let model = departments::Model {
        language: visit.language,
        organization: permit.organization,
        departments: with_people(rows, &people)?,
    };
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Departments);
    Ok(page::show(&chrome, || departments::page(&model)))
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
