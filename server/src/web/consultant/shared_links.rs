//! Links that show a scenario or a roadmap to readers without an account.

use app::{
    pages::{
        consultant::shared_links::{self, DAYS, Line, SharedLinks, Typed},
        faults::Faults,
    },
    paths,
    shell::Place,
    t,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    ids::{OrganizationId, SharedLinkId},
    language::Language,
};

use crate::{
    clock::DAY,
    store::{
        organizations::Organization,
        shared_links::{Shared, SharedLink},
    },
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        executive::day,
        form::{Form, Path, Query},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// Longest note for whom a link is, in characters.
const LONGEST_LABEL: usize = 120;

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    #[serde(default)]
    ended: bool,
}

/// The form for a link.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asked {
    #[serde(default)]
    what: String,
    #[serde(default)]
    label: String,
    #[serde(default)]
    days: String,
}

/// Everything that can be shared: value of the field, its name in words, and what it is.
struct Choice {
    value: String,
    name: String,
    shared: Shared,
}

async fn choices(
    app: &App,
    organization: OrganizationId,
    language: Language,
) -> Result<Vec<Choice>, Failure> {
    let roadmaps = app.store.roadmaps(organization).await?;
    let scenarios = app.store.scenarios(organization).await?;
    let of_roadmaps = roadmaps.into_iter().map(|roadmap| Choice {
        value: format!("roadmap.{}", roadmap.id),
        name: t!(language, "shared-what-roadmap", title = roadmap.title),
        shared: Shared::Roadmap(roadmap.id),
    });
    let of_scenarios = scenarios.into_iter().map(|scenario| Choice {
        value: format!("scenario.{}", scenario.id),
        name: t!(language, "shared-what-scenario", title = scenario.name),
        shared: Shared::Scenario(scenario.id),
    });
    Ok(of_roadmaps.chain(of_scenarios).collect())
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let shown = Shown {
        ended: happened.ended,
        ..Shown::default()
    };
    draw(&app, &actor, &visit, &permit, shown).await
}

/// Makes a link. It stands in the answer and nowhere else: not in an address, not in a log.
pub(crate) async fn make(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(asked): Form<Asked>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let l = visit.language;
    let mut faults = Faults::default();
    let choices = choices(&app, organization, l).await?;
    let shared = choices
        .iter()
        .find(|choice| choice.value == asked.what)
        .map(|choice| choice.shared);
    if shared.is_none() {
        faults.add("what", t!(l, "shared-error-what"));
    }
    let label = asked.label.trim().to_owned();
    if !(1..=LONGEST_LABEL).contains(&label.chars().count()) {
        faults.add("label", t!(l, "shared-error-for"));
    }
    let days = asked
        .days
        .parse::<u32>()
        .ok()
        .filter(|days| DAYS.contains(days));
    if days.is_none() {
        faults.add("days", t!(l, "shared-error-days"));
    }
    let (Some(shared), Some(days), true) = (shared, days, faults.is_empty()) else {
        let shown = Shown {
            typed: Typed {
                what: asked.what,
                label: asked.label,
                days: asked.days,
            },
            faults,
            ..Shown::default()
        };
        return draw(&app, &actor, &visit, &permit, shown).await;
    };
    let now = app.clock.now();
    let (id, token) = app
        .store
        .share(
            organization,
            shared,
            label,
            now,
            now + i64::from(days) * DAY,
        )
        .await?;
    let detail = format!("{days} days");
    app.note(&actor, organization, "link.make", id, detail)
        .await?;
    let address = paths::shared(&token.to_string());
    let shown = Shown {
        fresh: Some(app.config.public_url.link(&address)),
        ..Shown::default()
    };
    draw(&app, &actor, &visit, &permit, shown).await
}

/// Ends a link before its time.
pub(crate) async fn end(
    actor: Actor,
    State(app): State<App>,
    Path((organization, link)): Path<(OrganizationId, SharedLinkId)>,
) -> Result<Response, Failure> {
    actor.may(Action::PlanRoadmaps, organization)?;
    app.store.end_shared_link(organization, link).await?;
    app.note(&actor, organization, "link.end", link, "").await?;
    let path = paths::shared_links(organization);
    Ok(Redirect::to(&format!("{path}?ended=true")).into_response())
}

/// What the page shows besides the links that hold.
#[derive(Default)]
struct Shown {
    typed: Typed,
    faults: Faults,
    fresh: Option<String>,
    ended: bool,
}

async fn draw(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
    shown: Shown,
) -> Result<Response, Failure> {
    let organization = app
        .store
        .organization(permit.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let choices = choices(app, organization.id, visit.language).await?;
    let links = app
        .store
        .shared_links(organization.id, app.clock.now())
        .await?
        .into_iter()
        .map(|link| line(visit.language, &organization, &choices, link))
        .collect();
    let chrome = visit
        .clone()
        .at(paths::shared_links(organization.id))
        .chrome_in(app, actor, permit, Place::Roadmaps);
    let is_refused = !shown.faults.is_empty();
    let page = || {
        shared_links::page(&SharedLinks {
            language: visit.language,
            organization: organization.id,
            links,
            choices: choices
                .into_iter()
                .map(|choice| (choice.value, choice.name))
                .collect(),
            typed: shown.typed,
            faults: &shown.faults,
            fresh: shown.fresh,
            ended: shown.ended,
        })
    };
    Ok(if is_refused {
        refuse(&chrome, page)
    } else {
        show(&chrome, page)
    })
}

fn line(
    language: Language,
    organization: &Organization,
    choices: &[Choice],
    link: SharedLink,
) -> Line {
    let what = choices
        .iter()
        .find(|choice| choice.shared == link.shared)
        .map(|choice| choice.name.clone())
        .unwrap_or_default();
    Line {
        id: link.id,
        label: link.label,
        what,
        until: day(language, organization, link.expires),
    }
}
