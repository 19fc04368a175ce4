//! One department of a result. A head of a department sees the own one and those within.

use app::{
    pages::executive::department::{self, Department},
    paths,
    shell::Place,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::Construct,
    published::{Group, Published},
};

use super::{Released, results::Choice, trends::Followed};
use crate::web::{
    App,
    actor::{Actor, Permit},
    error::Failure,
    form::{Path, Query},
    page::{Visit, show},
    permissions::Action,
};

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave, code)): Path<(OrganizationId, WaveId, String)>,
    Query(choice): Query<Choice>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeResults, organization)?;
    let released = Released::load(&app, organization, wave).await?;
    if released.is_mirror() {
        // Groups stand side by side on one page, which tells of the whole and so is not for the head of a department.
        return match permit.department {
            Some(_) => Err(Failure::NotFound),
            None => Ok(Redirect::to(&paths::results(organization, wave)).into_response()),
        };
    }
    let group = visible(&permit, &released.published, &code).ok_or(Failure::NotFound)?;
    let followed = Followed::load(&app, &released.organization, Some(wave)).await?;
    let short = followed
        .as_ref()
        .map(|followed| followed.short(visit.language))
        .unwrap_or_default();
    let model = Department {
        since: followed.as_ref().map(|followed| followed.waves(&short)),
        language: visit.language,
        organization,
        wave,
        published: &released.published,
        group,
        whole: permit.department.is_none(),
        construct: choice.show.unwrap_or(Construct::Maturity),
        page: choice.page.unwrap_or_default(),
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Overview),
        || department::page(&model),
    ))
}

/// The department of this code, if the reader may see it: any, or for a head the own one and those within.
pub(super) fn visible<'p>(
    permit: &Permit,
    published: &'p Published,
    code: &str,
) -> Option<&'p Group> {
    let group = published
        .departments
        .iter()
        .find(|group| group.code == code)?;
    let Some(own) = &permit.department else {
        return Some(group);
    };
    let mut above = Some(group);
    while let Some(at) = above {
        if at.code == *own {
            return Some(group);
        }
        above = at.parent.as_ref().and_then(|parent| {
            published
                .departments
                .iter()
                .find(|group| group.code == *parent)
        });
    }
    None
}
