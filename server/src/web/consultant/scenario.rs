//! One scenario: show it, save it, publish it as the roadmap.

use std::fmt::Write as _;

use app::{
    components::plan_figures::whole_money,
    pages::consultant::{
        reasons,
        scenario::{self, Choice, Scenario, Wish},
    },
    paths,
    shell::Place,
};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use studio::SEARCH_NODES;
use surveys::{
    framing::{AllowEntry, Finding},
    ids::{OrganizationId, RoadmapId, ScenarioId},
    language::Language,
    published::Published,
    roadmap::{Inputs, Plan, Situation, Yardstick, cost::StepCost, plan::PlanFault},
};

use super::{
    roadmaps::json,
    scenario_budget::with_budget,
    scenario_form::{self, AGAIN, LEVEL, SEEN, TAKE, Typed},
    scenario_words::{self, take, take_level},
};
use crate::{
    store::roadmaps::{Scenario as Stored, ScenarioContent},
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        executive::read,
        form::{Form, Path, Query},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// The address of a scenario: organization, `draft` or the roadmap published from it, scenario.
pub(super) type Address = (OrganizationId, String, ScenarioId);

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    #[serde(default)]
    saved: bool,
}

/// A scenario with everything its page needs.
pub(super) struct Loaded {
    pub(super) stored: Stored,
    pub(super) roadmap: Option<RoadmapId>,
    pub(super) published: Published,
    pub(super) inputs: Inputs,
    pub(super) plan: Plan,
    /// It was worked out how sure an earlier version of it is.
    odds_are_old: bool,
}

/// What is kept with a plan whose odds went when other inputs were saved.
#[derive(Debug, Default, Deserialize)]
struct Earlier {
    #[serde(default)]
    odds_were_known: bool,
}

impl Loaded {
    pub(super) async fn find(
        app: &App,
        (organization, roadmap, scenario): Address,
    ) -> Result<Self, Failure> {
        let stored = app
            .store
            .scenario(scenario)
            .await?
            .filter(|stored| stored.organization == organization)
            .ok_or(Failure::NotFound)?;
        let roadmap = match roadmap.as_str() {
            "draft" => None,
            id => Some(id.parse().map_err(|_| Failure::NotFound)?),
        };
        let wave = stored.wave.ok_or(Failure::NotFound)?;
        let result = app
            .store
            .published_result(wave)
            .await?
            .ok_or(Failure::NotFound)?;
        let inputs = parse_inputs(&stored.inputs)?;
        let plan = parse_plan(&stored.plan)?;
        Ok(Self {
            published: read(&result)?,
            odds_are_old: plan.monte_carlo_pert.is_none()
                && serde_json::from_str::<Earlier>(&stored.plan)
                    .is_ok_and(|earlier| earlier.odds_were_known),
            stored,
            roadmap,
            inputs,
            plan,
        })
    }

    /// The form as it was saved last.
    fn typed(&self, language: Language) -> Typed {
        scenario_form::typed(&self.inputs, &self.plan.selected, language)
    }

    /// What says which version of the scenario this is.
    fn seen(&self) -> String {
        let mut digest = Sha256::new();
        digest.update(self.stored.name.as_bytes());
        digest.update([0]);
        digest.update(self.stored.inputs.as_bytes());
        digest
            .finalize()
            .iter()
            .take(12)
            .fold(String::new(), |mut text, byte| {
                let _ = write!(text, "{byte:02x}");
                text
            })
    }

    /// What is stored of these inputs: the plan as it is where they are those of before, else a new one.
    async fn content(
        &self,
        inputs: Inputs,
        name: Option<String>,
    ) -> Result<Result<ScenarioContent, Vec<PlanFault>>, Failure> {
        let name = name.unwrap_or_else(|| self.stored.name.clone());
        let written = json(&inputs)?;
        if written == self.stored.inputs
            && self.plan.library_version == self.inputs.library().version()
        {
            return Ok(Ok(ScenarioContent {
                name,
                inputs: written,
                plan: self.stored.plan.clone(),
            }));
        }
        let plan = match searched(inputs, &self.published).await? {
            Ok(plan) => plan,
            Err(faults) => return Ok(Err(faults)),
        };
        let mut plan =
            serde_json::to_value(&plan).map_err(|error| Failure::unexpected("json", &error))?;
        if self.odds_are_old || self.plan.monte_carlo_pert.is_some() {
            plan["odds_were_known"] = true.into();
        }
        Ok(Ok(ScenarioContent {
            name,
            inputs: written,
            plan: json(&plan)?,
        }))
    }
}

/// The plan of these inputs, searched as far as the editor in the browser searches, away from pages.
pub(super) async fn searched(
    inputs: Inputs,
    published: &Published,
) -> Result<Result<Plan, Vec<PlanFault>>, Failure> {
    let departments = Situation::of_departments(published);
    tokio::task::spawn_blocking(move || {
        let (library, yardstick) = (inputs.library(), Yardstick::builtin());
        let mut search = Plan::search(&inputs, &library, &yardstick)?;
        if let Some(search) = &mut search {
            let _ = search.step(SEARCH_NODES);
        }
        Plan::from_search(&inputs, &library, &yardstick, &departments, search.as_ref())
    })
    .await
    .map_err(|error| Failure::unexpected("plan", &error))
}

/// Stored inputs; also those that were taken once and would be refused today, so that they can be corrected.
pub(in crate::web) fn parse_inputs(inputs: &str) -> Result<Inputs, Failure> {
    Inputs::from_stored(inputs).map_err(|error| Failure::unexpected("inputs", &error))
}

/// A stored plan.
pub(in crate::web) fn parse_plan(plan: &str) -> Result<Plan, Failure> {
    serde_json::from_str(plan).map_err(|error| Failure::unexpected("plan", &error))
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let loaded = Loaded::find(&app, address).await?;
    let typed = loaded.typed(visit.language);
    let allow = app.store.allowed_names(permit.organization).await?;
    let shown = Shown {
        typed: &typed,
        allow: &allow,
        faults: Vec::new(),
        findings: Vec::new(),
        saved: happened.saved,
    };
    Ok(show(
        &chrome(&app, &actor, &visit, &permit, &loaded),
        || draw(visit.language, &loaded, shown),
    ))
}

/// Saves what was typed and what follows from it. A browser that asks for JSON hears what to send back as seen; all
/// others get a page.
pub(crate) async fn save(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
    headers: HeaderMap,
    Form(mut typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let loaded = Loaded::find(&app, address.clone()).await?;
    if !typed.keys().all(|name| scenario_form::is_field(name)) {
        return Err(Failure::UnreadableForm);
    }
    let language = visit.language;
    let is_program = headers
        .get(header::ACCEPT)
        .is_some_and(|kinds| kinds.as_bytes().starts_with(b"application/json"));
    let allow = app.store.allowed_names(permit.organization).await?;
    if let Some(choice) = typed.remove(TAKE) {
        take(&mut typed, &choice, &allow);
    }
    let level = typed.remove(LEVEL);
    if let Some(level) = &level {
        take_level(&mut typed, level, &loaded.inputs.budget_levels, language);
    }
    let overtaken = |loaded: &Loaded| {
        if is_program {
            return (StatusCode::CONFLICT, Json(json!({ "seen": loaded.seen() }))).into_response();
        }
        let shown = Shown {
            typed: &typed,
            allow: &allow,
            faults: Vec::new(),
            findings: Vec::new(),
            saved: false,
        };
        let chrome = chrome(&app, &actor, &visit, &permit, loaded);
        let page = show(&chrome, || drawn(language, loaded, shown, true));
        (StatusCode::CONFLICT, page).into_response()
    };
    // Nobody overwrites what they have not seen.
    if typed.get(SEEN).is_some_and(|seen| *seen != loaded.seen()) {
        return Ok(overtaken(&loaded));
    }
    // A scenario uses the steps as they stand when it is saved.
    let inputs = Inputs {
        overlay: app.store.own_steps(permit.organization).await?.overlay,
        ..loaded.inputs.clone()
    };
    let library = inputs.library();
    let read = match scenario_form::read(&typed, inputs, language) {
        Ok((inputs, name)) if level.as_deref() == Some(AGAIN) => {
            Ok(with_budget(inputs).await?.map(|inputs| (inputs, name)))
        }
        Ok(read) => Ok(Ok(read)),
        Err(faults) => Err(faults),
    };
    let content = match read {
        Ok(Ok((inputs, name))) => Ok(loaded.content(inputs, name).await?),
        Ok(Err(faults)) => Ok(Err(faults)),
        Err(faults) => Err(faults),
    };
    let faults = match content {
        Ok(content) => match content {
            Ok(content) => {
                let is_saved = app
                    .store
                    .save_scenario_over(&loaded.stored, content, app.clock.now())
                    .await?;
                let loaded = Loaded::find(&app, address).await?;
                if !is_saved {
                    return Ok(overtaken(&loaded));
                }
                if is_program {
                    return Ok(Json(json!({ "seen": loaded.seen() })).into_response());
                }
                let path = paths::scenario(permit.organization, loaded.roadmap, loaded.stored.id);
                return Ok(Redirect::to(&format!("{path}?saved=true#result")).into_response());
            }
            Err(faults) => faults
                .iter()
                .map(|fault| scenario_form::no_plan(language, &library, fault))
                .collect(),
        },
        Err(faults) => faults,
    };
    if is_program {
        let answer = Json(json!({ "faults": faults }));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, answer).into_response());
    }
    let shown = Shown {
        typed: &typed,
        allow: &allow,
        faults,
        findings: Vec::new(),
        saved: false,
    };
    Ok(refuse(
        &chrome(&app, &actor, &visit, &permit, &loaded),
        || draw(language, &loaded, shown),
    ))
}

fn chrome(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
    loaded: &Loaded,
) -> app::shell::Chrome {
    let path = paths::scenario(permit.organization, loaded.roadmap, loaded.stored.id);
    visit
        .clone()
        .at(path)
        .chrome_in(app, actor, permit, Place::Roadmaps)
}

/// What the form shows besides the scenario.
struct Shown<'a> {
    typed: &'a Typed,
    /// Names that the framing rules let stand.
    allow: &'a [AllowEntry],
    faults: Vec<(String, String)>,
    findings: Vec<(String, Finding)>,
    saved: bool,
}

fn draw(language: Language, loaded: &Loaded, shown: Shown<'_>) -> app::shell::Page {
    drawn(language, loaded, shown, false)
}

fn drawn(
    language: Language,
    loaded: &Loaded,
    shown: Shown<'_>,
    overtaken: bool,
) -> app::shell::Page {
    let mut typed = shown.typed.clone();
    // A form of before names were in it has none.
    typed
        .entry(scenario_form::NAME.to_owned())
        .or_insert_with(|| loaded.stored.name.clone());
    scenario::page(&Scenario {
        language,
        organization: loaded.stored.organization,
        roadmap: loaded.roadmap,
        scenario: loaded.stored.id,
        name: &loaded.stored.name,
        seen: &loaded.seen(),
        inputs: &loaded.inputs,
        choices: choices(language, loaded, &typed),
        field_findings: scenario_words::findings(&typed, shown.allow),
        typed: &typed,
        faults: shown.faults,
        findings: shown.findings,
        plan: Some(&loaded.plan),
        saved: shown.saved,
        overtaken,
        odds_are_old: loaded.odds_are_old,
    })
}

/// Every step of the library in its order: those that are suggested with their reasons, and all others.
fn choices(language: Language, loaded: &Loaded, typed: &Typed) -> Vec<Choice> {
    let place = loaded.published.organization_name.as_str();
    let library = loaded.inputs.library();
    library
        .steps()
        .iter()
        .map(|step| {
            let suggested = loaded
                .plan
                .candidates
                .iter()
                .find(|candidate| candidate.step == step.id);
            let wish = Wish::of(
                typed
                    .get(&scenario::step_field(&step.id))
                    .map(String::as_str),
            );
            let months = loaded.plan.schedule.get(&step.id).copied();
            let cost = StepCost::expected(step, &loaded.inputs).ok();
            Choice {
                id: step.id.clone(),
                title: step.texts.title.text(language).to_owned(),
                description: step.texts.description.text(language).to_owned(),
                reasons: suggested
                    .iter()
                    .flat_map(|candidate| &candidate.reasons)
                    .filter_map(|reason| reasons::sentence(language, &library, reason, place))
                    .chain(reasons::of_departments(
                        language,
                        &library,
                        &step.id,
                        &loaded.plan.departments,
                    ))
                    .collect(),
                cost: cost.map_or_else(String::new, |cost| {
                    whole_money(language, cost.project_cost, &loaded.inputs.currency)
                }),
                cost_amount: cost.map_or(0.0, |cost| cost.project_cost),
                wish,
                months,
                is_suggested: suggested.is_some() || wish != Wish::Open || months.is_some(),
            }
        })
        .collect()
}
