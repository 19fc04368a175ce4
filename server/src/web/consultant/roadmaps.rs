//! The list of plans, and a new one from the latest result.

use std::collections::BTreeMap;

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
    published::Published,
    roadmap::{Inputs, Plan, agreement::Agreement, carried::carried, inputs::Choice, step::Scope},
};

use super::{
    progress::standings,
    roadmap,
    scenario::{parse_inputs, parse_plan, searched},
    scenario_budget,
};
use crate::{
    auth::Role,
    heard, local_time,
    store::{
        organizations::Organization, people::ScopeCounts, results::StoredResult,
        roadmaps::ScenarioContent,
    },
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
        can_plan: plans && basis(&app, organization).await?.is_some(),
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

/// The latest result with scores of the model: a questionnaire of its own, such as one on the canteen, tells nothing that a
/// plan could begin with.
async fn basis(
    app: &App,
    organization: OrganizationId,
) -> Result<Option<(StoredResult, Published)>, Failure> {
    let scored = |stored: StoredResult| -> Result<Option<_>, Failure> {
        let published = read(&stored)?;
        Ok(published.is_scored().then_some((stored, published)))
    };
    let Some(latest) = app.store.latest_result(organization).await? else {
        return Ok(None);
    };
    if let Some(found) = scored(latest)? {
        return Ok(Some(found));
    }
    for stored in app
        .store
        .published_results(organization)
        .await?
        .into_iter()
        .rev()
    {
        if let Some(found) = scored(stored)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// A scenario from the latest result, with the library's defaults where the roster says nothing.
pub(crate) async fn create(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
) -> Result<Response, Failure> {
    actor.may(Action::PlanRoadmaps, organization)?;
    let (stored, published) = basis(&app, organization).await?.ok_or(Failure::NotFound)?;
    let organization = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let counts = app.store.scope_counts(organization.id).await?;
    let mut inputs = Inputs {
        vote_bonus: heard::vote_bonus(&app.store, stored.wave).await?,
        ..first_inputs(&organization, &counts)
    }
    .completed_from(&published);
    let mut agreement = Agreement::default();
    if let Some(latest) = app.store.roadmaps(organization.id).await?.first() {
        // Every plan begins with what is known from the one in work, and with what it has taught.
        let roadmap = roadmap::find(&app, organization.id, latest.id).await?;
        let news = app.store.roadmap_news(latest.id).await?;
        let today = local_time::iso_day(&organization.time_zone, app.clock.now());
        let known = followed(
            parse_inputs(&roadmap.stored.inputs)?,
            inputs,
            &counts,
            &today,
        );
        inputs = carried(known, &roadmap.plan, &standings(&roadmap, &news));
        agreement = roadmap.agreement;
    }
    inputs.overlay = app.store.own_steps(organization.id).await?.overlay;
    let inputs = known_to(inputs);
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
            day = local_time::iso_day(&organization.time_zone, app.clock.now())
        ),
        inputs: json(&inputs)?,
        plan: json(&plan)?,
    };
    let scenario = app
        .store
        .create_scenario_with(
            organization.id,
            Some(stored.wave),
            content,
            json(&agreement.for_next(&inputs))?,
            app.clock.now(),
        )
        .await?;
    Ok(Redirect::to(&paths::scenario(organization.id, None, scenario)).into_response())
}

/// What is known from the roadmap before: everything that the client said and earlier roadmaps have taught. People, scores,
/// readiness and votes are those of today. A budget and the choice under it paid for that roadmap, and months that are over
/// are over: for what comes next, a budget is proposed anew. Amounts stay in the currency in which they were given.
fn followed(before: Inputs, today: Inputs, counts: &ScopeCounts, day: &str) -> Inputs {
    let is_over = before.start_month.is_some_and(|start| {
        day.get(..7)
            .is_some_and(|month| start.to_string().as_str() < month)
    });
    let mut people = today.scope_headcount;
    let all = people.get(&Scope::All).copied().unwrap_or(u32::MAX);
    // What the roster does not say, the consultant has corrected.
    for (scope, from_roster) in [
        (Scope::Managers, counts.managers),
        (Scope::CustomerFacing, counts.customer_facing),
        (Scope::Sales, 0),
        (Scope::PartnerFacing, 0),
    ] {
        if let Some(known) = before.scope_headcount.get(&scope)
            && from_roster == 0
        {
            people.insert(scope, (*known).min(all));
        }
    }
    if let Some(customers) = people.get(&Scope::CustomerFacing).copied() {
        people
            .entry(Scope::Sales)
            .and_modify(|sales| *sales = (*sales).min(customers));
    }
    Inputs {
        organization: today.organization,
        departments: today.departments,
        scope_headcount: people,
        scores: today.scores,
        readiness: today.readiness,
        vote_bonus: today.vote_bonus,
        budget: today.budget,
        return_floor: today.return_floor,
        budget_levels: Vec::new(),
        candidates: None,
        choice: Choice::Best,
        start_month: before.start_month.filter(|_| !is_over),
        start_months: if is_over {
            BTreeMap::new()
        } else {
            before.start_months
        },
        ..before
    }
}

/// Without what names a step that the organization has no more.
fn known_to(mut inputs: Inputs) -> Inputs {
    let library = inputs.library().into_owned();
    let is_known = |id: &String| library.step(id).is_some();
    for ids in [
        &mut inputs.mandatory,
        &mut inputs.excluded,
        &mut inputs.in_place,
    ] {
        ids.retain(is_known);
    }
    inputs.measured_baselines.retain(|id, _| is_known(id));
    inputs.start_months.retain(|id, _| is_known(id));
    inputs.vote_bonus.retain(|id, _| is_known(id));
    inputs.owners.retain(|id, _| is_known(id));
    inputs.strategy_links.retain(|id, _| is_known(id));
    let is_role = |role: &String| {
        let mut steps = library.steps().iter();
        steps.any(|step| step.roles.contains_key(role))
    };
    inputs.day_rates.retain(|role, _| is_role(role));
    inputs.capacity_days.retain(|role, _| is_role(role));
    inputs
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
