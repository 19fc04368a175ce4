//! One scenario: show it, save it, publish it as the roadmap.

use std::sync::Arc;

use app::{
    components::plan_figures::whole_money,
    pages::consultant::{
        reasons,
        scenario::{self, Choice, Scenario},
    },
    paths,
    shell::Place,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    framing::Finding,
    ids::{OrganizationId, RoadmapId, ScenarioId},
    language::Language,
    published::Published,
    roadmap::{Inputs, Library, Plan, Situation, Yardstick, cost::StepCost, plan::PlanFault},
};

use super::{
    roadmaps::json,
    scenario_form::{self, Typed},
    scenario_odds,
};
use crate::{
    reports::{
        ReportError,
        roadmap::{self as report, RoadmapDocument},
    },
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
    published: Published,
    pub(super) inputs: Inputs,
    pub(super) plan: Plan,
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
        let inputs = Inputs::from_json(&stored.inputs).map_err(|faults| {
            Failure::unexpected(
                "inputs",
                &faults.first().map(ToString::to_string).unwrap_or_default(),
            )
        })?;
        let plan = parse_plan(&stored.plan)?;
        Ok(Self {
            published: read(&result)?,
            stored,
            roadmap,
            inputs,
            plan,
        })
    }
}

/// A stored plan.
pub(super) fn parse_plan(plan: &str) -> Result<Plan, Failure> {
    serde_json::from_str(plan).map_err(|error| Failure::unexpected("plan", &error))
}

/// The plan of these inputs on a published result.
pub(super) fn plan_of(inputs: &Inputs, published: &Published) -> Result<Plan, Vec<PlanFault>> {
    let departments: Vec<Situation> = published
        .departments
        .iter()
        .filter_map(Situation::of)
        .collect();
    Plan::make(
        inputs,
        Library::builtin(),
        &Yardstick::builtin(),
        &departments,
    )
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
    let typed = scenario_form::typed(&loaded.inputs, &loaded.plan.selected, visit.language);
    let shown = Shown {
        typed: &typed,
        faults: Vec::new(),
        findings: Vec::new(),
        saved: happened.saved,
    };
    Ok(show(
        &chrome(&app, &actor, &visit, &permit, &loaded),
        || draw(visit.language, &loaded, shown),
    ))
}

pub(crate) async fn save(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let loaded = Loaded::find(&app, address).await?;
    if !typed.keys().all(|name| scenario_form::is_field(name)) {
        return Err(Failure::UnreadableForm);
    }
    let language = visit.language;
    let planned = scenario_form::read(&typed, loaded.inputs.clone(), language).and_then(|inputs| {
        let plan = plan_of(&inputs, &loaded.published).map_err(|faults| {
            faults
                .iter()
                .map(|fault| (String::new(), fault.to_string()))
                .collect::<Vec<_>>()
        })?;
        Ok((inputs, plan))
    });
    match planned {
        Ok((inputs, plan)) => {
            let content = ScenarioContent {
                name: loaded.stored.name.clone(),
                inputs: json(&inputs)?,
                plan: json(&plan)?,
            };
            app.store
                .save_scenario(loaded.stored.id, content, app.clock.now())
                .await?;
            let path = paths::scenario(permit.organization, loaded.roadmap, loaded.stored.id);
            Ok(Redirect::to(&format!("{path}?saved=true#result")).into_response())
        }
        Err(faults) => {
            let shown = Shown {
                typed: &typed,
                faults,
                findings: Vec::new(),
                saved: false,
            };
            Ok(refuse(
                &chrome(&app, &actor, &visit, &permit, &loaded),
                || draw(language, &loaded, shown),
            ))
        }
    }
}

/// Publishes the last saved plan with how sure it is, if no own text rings an alarm bell in any language.
pub(crate) async fn publish(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let mut loaded = Loaded::find(&app, address).await?;
    loaded.plan = scenario_odds::of(&loaded).await?;
    let language = visit.language;
    let findings = alarms(&loaded).await?;
    if !findings.is_empty() {
        let typed = scenario_form::typed(&loaded.inputs, &loaded.plan.selected, language);
        let shown = Shown {
            typed: &typed,
            faults: Vec::new(),
            findings,
            saved: false,
        };
        return Ok(refuse(
            &chrome(&app, &actor, &visit, &permit, &loaded),
            || draw(language, &loaded, shown),
        ));
    }
    let content = ScenarioContent {
        name: loaded.stored.name.clone(),
        inputs: loaded.stored.inputs.clone(),
        plan: json(&loaded.plan)?,
    };
    let now = app.clock.now();
    app.store
        .save_scenario(loaded.stored.id, content, now)
        .await?;
    let roadmap = app
        .store
        .publish_roadmap(loaded.stored.id, loaded.stored.name.clone(), now)
        .await?;
    app.note(&actor, permit.organization, "roadmap.publish", roadmap, "")
        .await?;
    let path = paths::roadmap(permit.organization, roadmap);
    Ok(Redirect::to(&format!("{path}?published=true")).into_response())
}

/// The findings of the linter in the roadmap as it would be printed, in every language of the interface.
async fn alarms(loaded: &Loaded) -> Result<Vec<(String, Finding)>, Failure> {
    let document = RoadmapDocument {
        plan: Arc::new(loaded.plan.clone()),
        published: Some(Arc::new(loaded.published.clone())),
        inputs: Some(Arc::new(loaded.inputs.clone())),
        wave: String::new(),
        closed: None,
        allow: Vec::new(),
    };
    let checked = tokio::task::spawn_blocking(move || {
        Language::ALL.map(|language| (language, report::check(&document, language)))
    })
    .await
    .map_err(|error| Failure::unexpected("roadmap", &error))?;
    let mut findings = Vec::new();
    for (language, outcome) in checked {
        match outcome {
            Ok(()) => {}
            Err(ReportError::Alarms(alarms)) => {
                findings.extend(
                    alarms
                        .into_iter()
                        .map(|finding| (language.own_name().to_owned(), finding)),
                );
            }
            Err(error) => return Err(Failure::unexpected("roadmap", &error)),
        }
    }
    Ok(findings)
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
    faults: Vec<(String, String)>,
    findings: Vec<(String, Finding)>,
    saved: bool,
}

fn draw(language: Language, loaded: &Loaded, shown: Shown<'_>) -> app::shell::Page {
    scenario::page(&Scenario {
        language,
        organization: loaded.stored.organization,
        roadmap: loaded.roadmap,
        scenario: loaded.stored.id,
        currency: &loaded.inputs.currency,
        typed: shown.typed,
        faults: shown.faults,
        choices: choices(language, loaded, shown.typed),
        findings: shown.findings,
        plan: Some(&loaded.plan),
        saved: shown.saved,
    })
}

/// Every step that is suggested or taken, in library order, with its reasons.
fn choices(language: Language, loaded: &Loaded, typed: &Typed) -> Vec<Choice> {
    let place = loaded.published.organization_name.as_str();
    Library::builtin()
        .steps()
        .iter()
        .filter_map(|step| {
            let suggested = loaded
                .plan
                .candidates
                .iter()
                .find(|candidate| candidate.step == step.id);
            let chosen = typed.contains_key(&scenario::step_field(&step.id));
            if suggested.is_none() && !chosen {
                return None;
            }
            let cost = StepCost::expected(step, &loaded.inputs).ok();
            Some(Choice {
                id: step.id.clone(),
                title: step.texts.title.text(language).to_owned(),
                description: step.texts.description.text(language).to_owned(),
                reasons: suggested
                    .iter()
                    .flat_map(|candidate| &candidate.reasons)
                    .filter_map(|reason| reasons::sentence(language, reason, place))
                    .collect(),
                cost: cost.map_or_else(String::new, |cost| {
                    whole_money(language, cost.project_cost, &loaded.inputs.currency)
                }),
                chosen,
            })
        })
        .collect()
}
