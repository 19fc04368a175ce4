//! How sure a scenario is: worked out when asked for, kept with the plan until its inputs are saved again.

use app::paths;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use surveys::roadmap::{Inputs, Plan, Yardstick, plan::PlanFault};
use tokio::sync::Semaphore;

use super::{
    roadmaps::json,
    scenario::{Address, Loaded},
};
use crate::web::{App, actor::Actor, error::Failure, form::Path, permissions::Action};

/// It takes a processor for seconds: however many ask, pages keep theirs.
static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// The spread alone takes a moment, but many may ask for it.
static DRAWING: Semaphore = Semaphore::const_new(1);

/// Works it out and keeps it. Whoever saved other inputs meanwhile is asked to look again.
pub(crate) async fn work_out(
    actor: Actor,
    State(app): State<App>,
    Path(address): Path<Address>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let Loaded {
        stored,
        roadmap,
        inputs,
        plan,
        ..
    } = Loaded::find(&app, address).await?;
    let plan = away_from_pages(move || foreseen(plan, &inputs))
        .await?
        .map_err(|faults| {
            let first = faults.first().map(ToString::to_string);
            Failure::unexpected("odds", &first.unwrap_or_default())
        })?;
    let is_kept = app
        .store
        .keep_plan(stored.id, stored.inputs, json(&plan)?)
        .await?;
    if !is_kept {
        return Err(Failure::Overtaken);
    }
    let path = paths::scenario(permit.organization, roadmap, stored.id);
    Ok(Redirect::to(&format!("{path}#odds")).into_response())
}

/// The plan of a scenario with its odds: as they were kept, else worked out now. As it was, if its steps are no longer
/// those of the library.
pub(super) async fn of(loaded: &Loaded) -> Result<Plan, Failure> {
    let (plan, inputs) = (loaded.plan.clone(), loaded.inputs.clone());
    if !plan.tornado.is_empty() {
        return Ok(plan);
    }
    let found = away_from_pages(move || foreseen(plan, &inputs)).await?;
    Ok(found.unwrap_or_else(|_| loaded.plan.clone()))
}

/// The plan with the spread of its cost and return: as it was kept, else drawn now, which takes a moment. As it was, if its
/// steps are no longer those of the library.
pub(in crate::web) async fn with_spread(plan: Plan, inputs: &Inputs) -> Result<Plan, Failure> {
    if plan.monte_carlo_pert.is_some() {
        return Ok(plan);
    }
    let inputs = inputs.clone();
    let turn = DRAWING
        .acquire()
        .await
        .map_err(|error| Failure::unexpected("draws", &error))?;
    tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let mut drawn = plan.clone();
        match drawn.draw(&inputs, &inputs.library()) {
            Ok(()) => drawn,
            Err(_) => plan,
        }
    })
    .await
    .map_err(|error| Failure::unexpected("draws", &error))
}

/// Runs it on a thread of its own, after those that were asked for earlier.
pub(super) async fn away_from_pages<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    let turn = ONE_AT_A_TIME
        .acquire()
        .await
        .map_err(|error| Failure::unexpected("odds", &error))?;
    // The turn goes with the work: a browser that leaves does not let the next one in early.
    tokio::task::spawn_blocking(move || {
        let _turn = turn;
        work()
    })
    .await
    .map_err(|error| Failure::unexpected("odds", &error))
}

/// The plan with its odds, beside what a search among all steps would choose under the same limits.
fn foreseen(mut plan: Plan, inputs: &Inputs) -> Result<Plan, Vec<PlanFault>> {
    let library = &inputs.library();
    let yardstick = Yardstick::builtin();
    let open = inputs.open_choice();
    plan.seek(&open, library, &yardstick)?;
    plan.foresee(&open, library, &yardstick, &mut |_, _, _| {})?;
    Ok(plan)
}
