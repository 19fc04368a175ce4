//! The published roadmap as a page and as a PDF.

use app::{
    pages::consultant::roadmap::{
        self, Roadmap, Versions,
        cards::{Asked, Ideas},
    },
    shell::Place,
};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::{
    ids::{OrganizationId, RoadmapId, WaveId},
    language::Language,
    roadmap::{
        Plan,
        agreement::Agreement,
        moved::{Moved, moved},
    },
};

use super::{
    progress::standings,
    roadmap_files::{Printed, print, unprinted},
    scenario::{parse_inputs, parse_plan},
};
use crate::{
    auth::Role,
    heard::{Heard, Words},
    reports::roadmap as report,
    store::{organizations::Organization, roadmaps::Roadmap as Stored},
    web::{
        App,
        actor::Actor,
        error::Failure,
        executive::{day, export::download},
        form::{Path, Query},
        page::{Visit, show},
        permissions::Action,
    },
};

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    #[serde(default)]
    published: bool,
}

/// A published roadmap, read.
pub(in crate::web) struct Published {
    pub(in crate::web) stored: Stored,
    pub(in crate::web) plan: Plan,
    pub(in crate::web) agreement: Agreement,
}

pub(in crate::web) async fn find(
    app: &App,
    organization: OrganizationId,
    id: RoadmapId,
) -> Result<Published, Failure> {
    let stored = app
        .store
        .roadmap(id)
        .await?
        .filter(|stored| stored.organization == organization)
        .ok_or(Failure::NotFound)?;
    let plan = parse_plan(&stored.plan)?;
    let agreement = serde_json::from_str(&stored.agreement)
        .map_err(|error| Failure::unexpected("agreement", &error))?;
    Ok(Published {
        stored,
        plan,
        agreement,
    })
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, RoadmapId)>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeRoadmaps, organization)?;
    let published = find(&app, organization, id).await?;
    let organization = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let entries = app.store.roadmap_news(id).await?;
    let versions = versions(&app, visit.language, &organization, &published).await?;
    let heard = heard(&app, &organization, &published).await?;
    let ideas = ideas(visit.language, heard.as_ref().map(|(_, heard)| heard));
    let asked = asked(
        visit.language,
        &published,
        heard.as_ref().map(|(_, heard)| heard),
    );
    let model = Roadmap {
        language: visit.language,
        organization: organization.id,
        roadmap: id,
        scenario: (permit.role == Role::Consultant).then_some(published.stored.scenario),
        published: &day(visit.language, &organization, published.stored.published),
        plan: &published.plan,
        stays: published.agreement.stays.as_ref(),
        standings: &standings(&published, &entries),
        ideas: &ideas,
        asked: &asked,
        measured: &parse_inputs(&published.stored.inputs)?.measured_baselines,
        heard: heard.map(|(wave, _)| wave),
        versions,
        just_published: happened.published,
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Roadmaps),
        || roadmap::page(&model),
    ))
}

/// What was heard in the wave that a roadmap follows from.
async fn heard(
    app: &App,
    organization: &Organization,
    published: &Published,
) -> Result<Option<(WaveId, Heard)>, Failure> {
    let Some(id) = published.stored.wave else {
        return Ok(None);
    };
    let Some(wave) = app.store.wave(id).await? else {
        return Ok(None);
    };
    let heard = Heard::load(&app.store, &wave, &organization.time_zone).await?;
    Ok(heard.map(|heard| (id, heard)))
}

/// Ideas that others could vote for, by the step that they became.
fn ideas(language: Language, heard: Option<&Heard>) -> Ideas {
    let mut ideas = Ideas::new();
    for said in heard.into_iter().flat_map(|heard| &heard.said) {
        if let Words::Idea(idea) = &said.words
            && let Some(step) = &idea.step
        {
            let words = idea.read_in(language).1.to_owned();
            ideas.entry(step.clone()).or_default().push(words);
        }
    }
    ideas
}

/// Who was asked about each step: as somebody wrote it, else as the ideas tell it that became the step.
fn asked(language: Language, published: &Published, heard: Option<&Heard>) -> Asked {
    let mut asked = published.agreement.asked.clone();
    for planned in &published.plan.steps {
        let of_ideas = heard.and_then(|heard| heard.asked_words(&planned.id, language));
        if let Some(words) = of_ideas {
            asked.entry(planned.id.clone()).or_insert(words);
        }
    }
    asked
}

/// The versions around a roadmap, and what moved since the one before.
async fn versions(
    app: &App,
    language: Language,
    organization: &Organization,
    published: &Published,
) -> Result<Versions, Failure> {
    let all = app.store.roadmaps(organization.id).await?;
    let stored = &published.stored;
    let newer = all
        .iter()
        .find(|other| other.follows == Some(stored.id))
        .map(|other| other.id);
    let before = all.iter().find(|other| stored.follows == Some(other.id));
    let moved = match before {
        Some(before) => moved(&parse_plan(&before.plan)?, &published.plan),
        None => Moved::default(),
    };
    Ok(Versions {
        newer,
        before: before.map(|before| (before.id, day(language, organization, before.published))),
        why: published.agreement.why.clone(),
        moved,
    })
}

pub(crate) async fn pdf(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<(OrganizationId, RoadmapId)>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeRoadmaps, organization)?;
    let published = find(&app, organization, id).await?;
    match print(&app, &published, visit.language, report::render).await? {
        Printed::Pdf(bytes) => Ok(download("application/pdf", "roadmap.pdf", bytes)),
        Printed::Alarms(alarms) => Ok(unprinted(
            &app, &actor, &visit, &permit, &published, &alarms,
        )),
    }
}
