//! The start page of an organization.

use app::{
    pages::entrance::overview::{self, Step},
    paths,
    shell::Place,
    t,
};
use axum::{extract::State, response::Response};
use surveys::{ids::OrganizationId, language::Language};

use crate::{
    auth::Role,
    store::waves::{Wave, WaveState},
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        executive,
        form::Path,
        page::{self, Visit},
        permissions::Action,
    },
};

/// What is there, and what comes next.
pub(crate) async fn show(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeOverview, organization)?;
    if permit.role != Role::Administrator {
        return executive::overview::page(&app, &actor, &visit, &permit).await;
    }
    let waves = app.store.waves(permit.organization).await?;
    let model = overview::Model {
        language: visit.language,
        organization: permit.organization,
        name: permit.organization_name.clone(),
        role: page::shown(permit.role),
        steps: steps(&app, &permit).await?,
        waves: waves
            .iter()
            .filter(|wave| is_shown(wave, permit.role))
            .map(|wave| shown(visit.language, wave, permit.role))
            .collect(),
    };
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Overview);
    Ok(page::show(&chrome, || overview::page(&model)))
}

/// What an administrator gets ready.
async fn steps(app: &App, permit: &Permit) -> Result<Vec<Step>, Failure> {
    if permit.role != Role::Administrator {
        return Ok(Vec::new());
    }
    let people = app.store.people_counts(permit.organization).await?;
    let organization = app
        .store
        .organization(permit.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let has_notices = [&organization.imprint, &organization.privacy_notice]
        .iter()
        .all(|text| text.0.values().any(|text| !text.is_empty()));
    let users = app.store.members(permit.organization).await?.len();
    Ok(vec![
        Step::People(people.values().sum()),
        Step::Notices(has_notices),
        Step::Users(u32::try_from(users).unwrap_or(u32::MAX)),
    ])
}

/// Executives see what was released; the others everything.
fn is_shown(wave: &Wave, role: Role) -> bool {
    role != Role::Executive || wave.state == WaveState::Released
}

fn shown(language: Language, wave: &Wave, role: Role) -> overview::Wave {
    let (organization, id) = (wave.organization, wave.id);
    let state = match wave.state {
        WaveState::Draft => t!(language, "overview-wave-draft"),
        WaveState::Open => t!(language, "overview-wave-open"),
        WaveState::Closed => t!(language, "overview-wave-closed"),
        WaveState::Released => t!(language, "overview-wave-released"),
    };
    overview::Wave {
        title: wave.plan.title.clone(),
        address: if role == Role::Executive {
            paths::results(organization, id)
        } else {
            paths::wave(organization, id)
        },
        state,
        is_open: wave.state == WaveState::Open,
    }
}
