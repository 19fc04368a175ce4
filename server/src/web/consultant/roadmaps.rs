//! The list of plans, and a new one from the latest result.

use app::{
    components::plan_figures::whole_money,
    pages::consultant::roadmaps::{self, RoadmapLine, Roadmaps},
    paths,
    shell::Place,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use surveys::{
    ids::{OrganizationId, ScenarioId},
    language::Language,
    roadmap::{Inputs, Plan, carried::carried, step::Scope},
};

use super::{
    progress::standings,
    roadmap,
    scenario::{parse_plan, searched},
    scenario_budget,
};
use crate::{
    auth::Role,
    heard,
    store::{organizations::Organization, people::ScopeCounts, roadmaps::ScenarioContent},
    web::{
        App,
        actor::Actor,
        error::Failure,
        executive::read,
        form::Path,
        page::{Visit, show},
        permissions::Action,
    },
};

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeRoadmaps, organization)?;
    let plans = permit.role == Role::Consultant;
    let published = app.store.roadmaps(organization).await?;
    let scenarios = if plans {
        app.store.scenarios(organization).await?
    } else {
        Vec::new()
    };
    let mut lines = Vec::new();
    for roadmap in &published {
        let plan = parse_plan(&roadmap.plan)?;
        let path = paths::roadmap(organization, roadmap.id);
        lines.push(line(visit.language, path, &roadmap.title, None, &plan));
    }
    for scenario in &scenarios {
        let plan = parse_plan(&scenario.plan)?;
        let roadmap = published
            .iter()
            .find(|roadmap| roadmap.scenario == scenario.id)
            .map(|roadmap| roadmap.id);
        let path = paths::scenario(organization, roadmap, scenario.id);
        lines.push(line(
            visit.language,
            path,
            &scenario.name,
            Some(scenario.id),
            &plan,
        ));
    }
    let model = Roadmaps {
        language: visit.language,
        organization,
        lines,
        can_plan: plans && app.store.latest_result(organization).await?.is_some(),
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Roadmaps),
        || roadmaps::page(&model),
    ))
}

fn line(
    language: Language,
    path: String,
    title: &str,
    scenario: Option<ScenarioId>,
    plan: &Plan,
) -> RoadmapLine {
    RoadmapLine {
        path,
        title: title.to_owned(),
        published: scenario.is_none(),
        scenario,
        steps: plan.selected.len(),
        cost: whole_money(language, plan.project_cost, &plan.currency),
    }
}

/// A scenario from the latest result, with the library's defaults where the roster says nothing.
pub(crate) async fn create(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
) -> Result<Response, Failure> {
    actor.may(Action::PlanRoadmaps, organization)?;
    let stored = app
        .store
        .latest_result(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let organization = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let counts = app.store.scope_counts(organization.id).await?;
    let published = read(&stored)?;
    let mut inputs = Inputs {
        vote_bonus: heard::vote_bonus(&app.store, stored.wave).await?,
        ..first_inputs(&organization, &counts)
    }
    .completed_from(&published);
    if let Some(latest) = app.store.roadmaps(organization.id).await?.first() {
        // Every plan begins with what the one in work has taught.
        let roadmap = roadmap::find(&app, organization.id, latest.id).await?;
        let news = app.store.roadmap_news(latest.id).await?;
        inputs = carried(inputs, &roadmap.plan, &standings(&roadmap, &news));
    }
    inputs.overlay = app.store.own_steps(organization.id).await?.overlay;
    // Nobody has named a budget yet: one that can be defended is proposed.
    let inputs = scenario_budget::with_budget(inputs)
        .await?
        .map_err(|_| Failure::TooEarly)?;
    // Released with too few answers, a result shows nothing that a plan could begin with.
    let plan = searched(inputs.clone(), &published)
        .await?
        .map_err(|_| Failure::TooEarly)?;
    let content = ScenarioContent {
        name: app::t!(
            visit.language,
            "scenario-name",
            day = crate::local_time::iso_day(&organization.time_zone, app.clock.now())
        ),
        inputs: json(&inputs)?,
        plan: json(&plan)?,
    };
    let scenario = app
        .store
        .create_scenario(organization.id, Some(stored.wave), content, app.clock.now())
        .await?;
    Ok(Redirect::to(&paths::scenario(organization.id, None, scenario)).into_response())
}

/// JSON of something of ours.
pub(super) fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| Failure::unexpected("json", &error))
}

/// Who is in which scope: from the roster where it says, else a starting point that the consultant corrects: one in ten
/// leads people, one in three of those who deal with customers sells, one in ten of them works with partners.
fn first_inputs(organization: &Organization, counts: &ScopeCounts) -> Inputs {
    let at_least_one = |people: u32| people.max(1);
    let managers = if counts.managers > 0 {
        counts.managers
    } else {
        counts.all.div_ceil(10)
    };
    let customers = if counts.customer_facing > 0 {
        counts.customer_facing
    } else {
        counts.all.div_ceil(3)
    };
    Inputs {
        organization: organization.name.clone(),
        currency: organization.currency.clone(),
        scope_headcount: [
            (Scope::Managers, managers),
            (Scope::CustomerFacing, customers),
            (Scope::Sales, customers.div_ceil(3)),
            (Scope::PartnerFacing, customers.div_ceil(10)),
        ]
        .map(|(scope, people)| (scope, at_least_one(people)))
        .into(),
        ..Inputs::default()
    }
}
