//! Whom a wave asks: its audience and its sample, chosen while it is a draft, told afterwards.

use std::collections::{BTreeSet, HashMap};

use app::{
    components::audience::Asked,
    pages::{
        consultant::audience::{
            self, AttributeChoice, AudiencePage, Choices, DepartmentChoice, Outcome, OutcomeLine,
            SampleForm, attribute_field,
        },
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
use reaching::{Audience, Certainty, Kind, Plan, Wish};
use serde::Deserialize;
use surveys::ids::{OrganizationId, WaveId};

use super::{new_wave::whole, staff_wave_of, wave::done};
use crate::{
    store::{
        Conflict, StoreError,
        audiences::{Drawn, Outlook, floor},
        waves::{Wave, WaveState},
    },
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        form::{Form, Path, Query},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// What stands in the form before anything was wished for.
const USUAL: Wish = Wish {
    kind: Kind::Stratified,
    margin: 5,
    certainty: Certainty::P95,
    response: 60,
};
/// The kind of sample that is none.
const EVERYBODY: &str = "everybody";

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    done: Option<Done>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Done {
    Audience,
    Sample,
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = staff_wave_of(&app, organization, wave).await?;
    let l = visit.language;
    let faults = Faults::default();
    let mut model = model(&app, &visit, &wave, &faults).await?;
    model.notice = happened.done.map(|done| match done {
        Done::Audience => t!(l, "audience-notice"),
        Done::Sample => t!(l, "sample-notice"),
    });
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Waves);
    Ok(show(&chrome, || audience::page(&model)))
}

/// Chooses departments and values.
pub(crate) async fn choose(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = staff_wave_of(&app, organization, wave).await?;
    if wave.state != WaveState::Draft {
        return Ok(done(organization, wave.id, "already"));
    }
    let l = visit.language;
    let outlook = app.store.outlook(wave.id).await?;
    let typed = chosen(&outlook, &fields);
    let message = match &typed {
        None => t!(l, "audience-error-unknown"),
        Some(audience) => match app.store.set_audience(wave.id, audience.clone()).await {
            Ok(()) => {
                let detail = serde_json::to_string(audience).unwrap_or_default();
                app.note(&actor, organization, "wave.audience", wave.id, detail)
                    .await?;
                return Ok(back(organization, wave.id, "done=audience"));
            }
            Err(StoreError::Conflict(Conflict::WaveState)) => {
                return Ok(done(organization, wave.id, "already"));
            }
            Err(StoreError::Conflict(Conflict::AudienceTooSmall)) => {
                t!(l, "audience-error-few", k = wave.plan.contract.min_group())
            }
            Err(error) => return Err(error.into()),
        },
    };
    let mut faults = Faults::default();
    faults.add("audience", message);
    let mut model = model(&app, &visit, &wave, &faults).await?;
    if let (Some(choices), Some(typed)) = (&mut model.choices, &typed) {
        choose_in(choices, typed);
    }
    Ok(refused(&app, &actor, &visit, &permit, &model))
}

/// The audience that was ticked; `None` if something is not on the list.
fn chosen(outlook: &Outlook, fields: &[(String, String)]) -> Option<Audience> {
    let mut audience = Audience::default();
    for (field, value) in fields {
        if field == "department" {
            let is_there = outlook.departments.iter().any(|line| line.code == *value);
            audience
                .departments
                .insert(is_there.then(|| value.clone())?);
            continue;
        }
        let attribute = outlook
            .attributes
            .iter()
            .find(|known| attribute_field(&known.name) == *field)?;
        let is_there = attribute.values.iter().any(|(known, _)| known == value);
        let values: &mut BTreeSet<String> = audience
            .attributes
            .entry(attribute.name.clone())
            .or_default();
        values.insert(is_there.then(|| value.clone())?);
    }
    Some(audience)
}

/// The wish as typed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    kind: String,
    margin: String,
    certainty: String,
    response: String,
}

/// Chooses how exact figures should be.
pub(crate) async fn sample(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = staff_wave_of(&app, organization, wave).await?;
    if wave.state != WaveState::Draft {
        return Ok(done(organization, wave.id, "already"));
    }
    let mut faults = Faults::default();
    if let Ok(wish) = wish(&visit, &typed, &mut faults) {
        return match app.store.set_sample(wave.id, wish).await {
            Ok(()) => {
                let detail = serde_json::to_string(&wish).unwrap_or_default();
                app.note(&actor, organization, "wave.sample", wave.id, detail)
                    .await?;
                Ok(back(organization, wave.id, "done=sample"))
            }
            Err(StoreError::Conflict(Conflict::WaveState)) => {
                Ok(done(organization, wave.id, "already"))
            }
            Err(error) => Err(error.into()),
        };
    }
    let mut model = model(&app, &visit, &wave, &faults).await?;
    if let Some(choices) = &mut model.choices {
        choices.sample = SampleForm {
            kind: typed.kind,
            margin: typed.margin,
            certainty: typed.certainty,
            response: typed.response,
            certainties: certainties(),
        };
    }
    Ok(refused(&app, &actor, &visit, &permit, &model))
}

/// The wish of a form, none to ask everybody; what does not fit is noted, and then there is no answer.
fn wish(visit: &Visit, typed: &Typed, faults: &mut Faults) -> Result<Option<Wish>, ()> {
    let l = visit.language;
    if typed.kind == EVERYBODY {
        return Ok(None);
    }
    let kind = kind(&typed.kind);
    if kind.is_none() {
        faults.add("kind", t!(l, "sample-error-kind"));
    }
    let within = |text: &str, range: std::ops::RangeInclusive<u32>| {
        whole(text, *range.start(), *range.end())
    };
    let margin = within(&typed.margin, Wish::MARGINS);
    if margin.is_none() {
        faults.add("margin", t!(l, "sample-error-margin"));
    }
    let certainty = Certainty::ALL
        .into_iter()
        .find(|certainty| certainty.percent().to_string() == typed.certainty);
    if certainty.is_none() {
        faults.add("certainty", t!(l, "sample-error-certainty"));
    }
    let response = within(&typed.response, Wish::RESPONSES);
    if response.is_none() {
        faults.add("response", t!(l, "sample-error-response"));
    }
    let (kind, margin) = kind.zip(margin).ok_or(())?;
    let (certainty, response) = certainty.zip(response).ok_or(())?;
    Ok(Some(Wish {
        kind,
        margin,
        certainty,
        response,
    }))
}

fn kind(code: &str) -> Option<Kind> {
    match code {
        "simple" => Some(Kind::Simple),
        "stratified" => Some(Kind::Stratified),
        _ => None,
    }
}

fn code(kind: Kind) -> &'static str {
    match kind {
        Kind::Simple => "simple",
        Kind::Stratified => "stratified",
    }
}

fn certainties() -> Vec<u32> {
    Certainty::ALL.map(Certainty::percent).to_vec()
}

fn back(organization: OrganizationId, wave: WaveId, query: &str) -> Response {
    let page = paths::wave_action(organization, wave, "audience");
    Redirect::to(&format!("{page}?{query}")).into_response()
}

fn refused(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
    model: &AudiencePage<'_>,
) -> Response {
    let here = paths::wave_action(permit.organization, model.wave, "audience");
    let chrome = visit
        .clone()
        .at(here)
        .chrome_in(app, actor, permit, Place::Waves);
    refuse(&chrome, || audience::page(model))
}

async fn model<'a>(
    app: &App,
    visit: &Visit,
    wave: &Wave,
    faults: &'a Faults,
) -> Result<AudiencePage<'a>, Failure> {
    let names = names(app, wave).await?;
    let (choices, outcome) = if wave.state == WaveState::Draft {
        let outlook = app.store.outlook(wave.id).await?;
        let outcome = outlook
            .plan
            .as_ref()
            .zip(wave.sample)
            .map(|(plan, wish)| planned(wave, wish, plan, &outlook));
        (Some(choices(wave, &outlook)), outcome)
    } else {
        let outcome = wave
            .drawn
            .as_ref()
            .zip(wave.sample)
            .map(|(drawn, wish)| as_drawn(wave, wish, drawn, &names));
        (None, outcome)
    };
    Ok(AudiencePage {
        language: visit.language,
        organization: wave.organization,
        wave: wave.id,
        title: wave.plan.title.clone(),
        asked: asked_by_name(app, wave, &names).await?,
        choices,
        outcome,
        faults,
        notice: None,
    })
}

fn choices(wave: &Wave, outlook: &Outlook) -> Choices {
    let wish = wave.sample.unwrap_or(USUAL);
    let mut choices = Choices {
        departments: outlook
            .departments
            .iter()
            .map(|line| DepartmentChoice {
                code: line.code.clone(),
                name: line.name.clone(),
                depth: line.depth,
                people: line.people,
                chosen: false,
            })
            .collect(),
        attributes: outlook
            .attributes
            .iter()
            .filter(|attribute| !attribute.values.is_empty())
            .map(|attribute| AttributeChoice {
                name: attribute.name.clone(),
                values: attribute
                    .values
                    .iter()
                    .map(|(value, people)| (value.clone(), *people, false))
                    .collect(),
            })
            .collect(),
        sample: SampleForm {
            kind: wave
                .sample
                .map_or(EVERYBODY, |wish| code(wish.kind))
                .to_owned(),
            margin: wish.margin.to_string(),
            certainty: wish.certainty.percent().to_string(),
            response: wish.response.to_string(),
            certainties: certainties(),
        },
    };
    choose_in(&mut choices, &wave.audience);
    choices
}

/// Ticks what an audience names.
fn choose_in(choices: &mut Choices, audience: &Audience) {
    for department in &mut choices.departments {
        department.chosen = audience.departments.contains(&department.code);
    }
    for attribute in &mut choices.attributes {
        let named = audience.attributes.get(&attribute.name);
        for (value, _, chosen) in &mut attribute.values {
            *chosen = named.is_some_and(|values| values.contains(value));
        }
    }
}

/// Where a wish leads, from the roster as it is now.
fn planned(wave: &Wave, wish: Wish, plan: &Plan, outlook: &Outlook) -> Outcome {
    let lines = match wish.kind {
        Kind::Simple => Vec::new(),
        Kind::Stratified => outlook
            .departments
            .iter()
            .filter(|line| line.asked > 0)
            .map(|line| OutcomeLine {
                name: line.name.clone(),
                people: line.asked,
                invited: line.invited,
            })
            .collect(),
    };
    outcome(wave, wish, plan, lines, None)
}

/// Where a wish led.
fn as_drawn(wave: &Wave, wish: Wish, drawn: &Drawn, names: &HashMap<String, String>) -> Outcome {
    let sizes: Vec<u32> = drawn.strata.iter().map(|stratum| stratum.people).collect();
    let plan = Plan::of(wish, &sizes, floor(wish, wave.plan.contract));
    let lines = match wish.kind {
        Kind::Simple => Vec::new(),
        Kind::Stratified => drawn
            .strata
            .iter()
            .map(|stratum| OutcomeLine {
                name: named(names, &stratum.code),
                people: stratum.people,
                invited: stratum.invited,
            })
            .collect(),
    };
    outcome(wave, wish, &plan, lines, Some(drawn.seed.clone()))
}

fn outcome(
    wave: &Wave,
    wish: Wish,
    plan: &Plan,
    lines: Vec<OutcomeLine>,
    seed: Option<String>,
) -> Outcome {
    Outcome {
        margin: wish.margin,
        certainty: (wish.certainty.percent(), wish.certainty.z()),
        response: wish.response,
        people: plan.population,
        needed: plan.needed,
        invited: plan.total(),
        reached: plan.margin,
        design_effect: plan.design_effect,
        lines,
        floor: floor(wish, wave.plan.contract),
        seed,
    }
}

/// Whom a wave asks, in names.
pub(in crate::web) async fn asked(app: &App, wave: &Wave) -> Result<Asked, Failure> {
    let names = names(app, wave).await?;
    asked_by_name(app, wave, &names).await
}

async fn asked_by_name(
    app: &App,
    wave: &Wave,
    names: &HashMap<String, String>,
) -> Result<Asked, Failure> {
    let (people, drawn) = if wave.state == WaveState::Draft {
        let outlook = app.store.outlook(wave.id).await?;
        (outlook.people, outlook.plan.as_ref().map(Plan::total))
    } else if let Some(drawn) = &wave.drawn {
        (drawn.population(), Some(drawn.invited()))
    } else {
        let rows = app.store.wave_departments(wave.id).await?;
        (rows.iter().map(|row| row.headcount).sum(), None)
    };
    Ok(Asked {
        departments: wave
            .audience
            .departments
            .iter()
            .map(|code| named(names, code))
            .collect(),
        attributes: wave
            .audience
            .attributes
            .iter()
            .map(|(name, values)| (name.clone(), values.iter().cloned().collect()))
            .collect(),
        people,
        drawn,
    })
}

/// Names of departments by code: as they were at launch, else as they are.
async fn names(app: &App, wave: &Wave) -> Result<HashMap<String, String>, Failure> {
    let today = app.store.departments(wave.organization).await?;
    let then = app.store.wave_departments(wave.id).await?;
    let names = today.into_iter().chain(then);
    Ok(names.map(|row| (row.code, row.name)).collect())
}

fn named(names: &HashMap<String, String>, code: &str) -> String {
    names.get(code).cloned().unwrap_or_else(|| code.to_owned())
}
