//! Publishing a scenario: its checklist, what people confirm, and the roadmap that goes out once every point is complete.

use std::sync::Arc;

use app::{
    components::trend_words,
    pages::{
        consultant::publication::{self, Happened, Publication},
        faults::Faults,
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
    framing::{Finding, Verdict},
    language::Language,
    roadmap::{
        agreement::Agreement,
        checklist::{Checklist, Review, checklist},
    },
    trend::Day,
};

use super::{
    agreement_form::{self, Terms, Typed},
    roadmaps::json,
    scenario::{Address, Loaded},
    scenario_odds,
};
use crate::{
    local_time,
    reports::roadmap::{self as report, RoadmapDocument},
    store::{
        Conflict, StoreError,
        looks::Look,
        organizations::Organization,
        roadmaps::{Roadmap, ScenarioContent},
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

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Done {
    #[serde(default)]
    saved: bool,
}

/// A scenario with everything that its checklist looks at.
struct Candidate {
    loaded: Loaded,
    agreement: Agreement,
    organization: Organization,
    /// The last version that was published.
    before: Option<Roadmap>,
    report_back: Option<Day>,
    released: i64,
    found: Found,
}

/// What the framing rules find: in which language, and what.
#[derive(Default)]
struct Found {
    alarms: Vec<(String, Finding)>,
    soft: Vec<(String, Finding)>,
}

impl Candidate {
    async fn find(app: &App, address: Address) -> Result<Self, Failure> {
        let organization = app
            .store
            .organization(address.0)
            .await?
            .ok_or(Failure::NotFound)?;
        let loaded = Loaded::find(app, address).await?;
        let wave = loaded.stored.wave.ok_or(Failure::NotFound)?;
        let wave = app.store.wave(wave).await?.ok_or(Failure::NotFound)?;
        let result = app
            .store
            .published_result(wave.id)
            .await?
            .ok_or(Failure::NotFound)?;
        let agreement = serde_json::from_str(&loaded.stored.agreement)
            .map_err(|error| Failure::unexpected("agreement", &error))?;
        let report_back = wave.plan.report_back_by.and_then(|day| day.parse().ok());
        Ok(Self {
            before: app
                .store
                .roadmaps(organization.id)
                .await?
                .into_iter()
                .next(),
            found: found(app, &loaded).await?,
            loaded,
            agreement,
            organization,
            report_back,
            released: result.published,
        })
    }

    fn checklist(&self) -> Checklist {
        checklist(&Review {
            plan: &self.loaded.plan,
            inputs: &self.loaded.inputs,
            library: &self.loaded.plan.library(),
            agreement: &self.agreement,
            alarms: &self.found.alarms,
            soft: &self.found.soft,
            report_back: self.report_back,
            is_new_version: self.before.is_some(),
        })
    }

    fn today(&self, app: &App) -> Result<Day, Failure> {
        local_time::iso_day(&self.organization.time_zone, app.clock.now())
            .parse()
            .map_err(|error| Failure::unexpected("today", &error))
    }
}

/// What the framing rules find in the roadmap as it would be printed, in every language of the interface.
async fn found(app: &App, loaded: &Loaded) -> Result<Found, Failure> {
    let document = RoadmapDocument {
        plan: Arc::new(loaded.plan.clone()),
        published: Some(Arc::new(loaded.published.clone())),
        inputs: Some(Arc::new(loaded.inputs.clone())),
        wave: String::new(),
        closed: None,
        allow: app.store.allowed_names(loaded.stored.organization).await?,
        heard: None,
        look: Look::default(),
    };
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    let checked = tokio::task::spawn_blocking(move || {
        Language::ALL.map(|language| (language, report::findings(&document, language)))
    })
    .await
    .map_err(|error| Failure::unexpected("roadmap", &error))?;
    let mut found = Found::default();
    for (language, findings) in checked {
        let findings = findings.map_err(|error| Failure::unexpected("roadmap", &error))?;
        for finding in findings {
            let place = language.own_name().to_owned();
            match finding.verdict {
                Verdict::Error => found.alarms.push((place, finding)),
                Verdict::Review => found.soft.push((place, finding)),
                Verdict::Hint => {}
            }
        }
    }
    Ok(found)
}

/// What the page shows besides the scenario.
struct Shown<'a> {
    typed: &'a Typed,
    faults: &'a Faults,
    happened: Happened,
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let candidate = Candidate::find(&app, address).await?;
    let typed = agreement_form::typed(&candidate.agreement, &candidate.loaded.plan, visit.language);
    let shown = Shown {
        typed: &typed,
        faults: &Faults::default(),
        happened: if done.saved {
            Happened::Saved
        } else {
            Happened::Nothing
        },
    };
    Ok(draw(&app, &actor, &visit, &permit, &candidate, &shown))
}

/// Keeps what people confirmed, and owners and goals, which belong to the steps of the plan.
pub(crate) async fn confirm(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let candidate = Candidate::find(&app, address).await?;
    let passed = candidate.checklist().passed;
    let today = candidate.today(&app)?;
    let allow = app.store.allowed_names(permit.organization).await?;
    let terms = Terms {
        passed,
        today,
        allow: &allow,
        language: visit.language,
    };
    let loaded = &candidate.loaded;
    let read = agreement_form::read(&typed, &loaded.plan, &loaded.inputs, terms);
    let confirmed = match read {
        Ok(confirmed) => confirmed,
        Err(faults) => {
            let shown = Shown {
                typed: &typed,
                faults: &faults,
                happened: Happened::NotSaved,
            };
            return Ok(draw(&app, &actor, &visit, &permit, &candidate, &shown));
        }
    };
    let id = candidate.loaded.stored.id;
    let content = ScenarioContent {
        name: candidate.loaded.stored.name.clone(),
        inputs: json(&confirmed.inputs)?,
        plan: json(&confirmed.plan)?,
    };
    let is_kept = app
        .store
        .save_confirmed(
            id,
            candidate.loaded.stored.inputs.clone(),
            content,
            json(&confirmed.agreement)?,
            app.clock.now(),
        )
        .await?;
    if !is_kept {
        return Err(Failure::Overtaken);
    }
    let path = paths::publication(permit.organization, candidate.loaded.roadmap, id);
    Ok(Redirect::to(&format!("{path}?saved=true")).into_response())
}

/// Publishes the last saved plan with how sure it is, once every point of its checklist is complete.
pub(crate) async fn publish(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let candidate = Candidate::find(&app, address).await?;
    if !candidate.checklist().is_complete() {
        let typed =
            agreement_form::typed(&candidate.agreement, &candidate.loaded.plan, visit.language);
        let shown = Shown {
            typed: &typed,
            faults: &Faults::default(),
            happened: Happened::NotPublished,
        };
        return Ok(draw(&app, &actor, &visit, &permit, &candidate, &shown));
    }
    let Candidate { loaded, before, .. } = candidate;
    let plan = scenario_odds::of(&loaded).await?;
    let stored = loaded.stored;
    let is_kept = app
        .store
        .keep_plan(stored.id, stored.inputs, json(&plan)?)
        .await?;
    if !is_kept {
        return Err(Failure::Overtaken);
    }
    let roadmap = app
        .store
        .publish_roadmap(
            stored.id,
            stored.name,
            before.map(|before| before.id),
            app.clock.now(),
        )
        .await
        .map_err(|error| match error {
            StoreError::Conflict(Conflict::Schema) => Failure::Overtaken,
            error => error.into(),
        })?;
    app.note(&actor, permit.organization, "roadmap.publish", roadmap, "")
        .await?;
    let path = paths::roadmap(permit.organization, roadmap);
    Ok(Redirect::to(&format!("{path}?published=true")).into_response())
}

fn draw(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
    candidate: &Candidate,
    shown: &Shown<'_>,
) -> Response {
    let language = visit.language;
    let stored = &candidate.loaded.stored;
    let path = paths::publication(permit.organization, candidate.loaded.roadmap, stored.id);
    let chrome = visit
        .clone()
        .at(path)
        .chrome_in(app, actor, permit, Place::Roadmaps);
    let checklist = candidate.checklist();
    let organization = &candidate.organization;
    let before = candidate.before.as_ref().map(|before| {
        (
            before.title.as_str(),
            day(language, organization, before.published),
        )
    });
    let page = || {
        publication::page(&Publication {
            language,
            organization: organization.id,
            roadmap: candidate.loaded.roadmap,
            scenario: stored.id,
            plan: &candidate.loaded.plan,
            checklist: &checklist,
            agreement: &candidate.agreement,
            soft: &candidate.found.soft,
            released: &day(language, organization, candidate.released),
            report_back: written(language, candidate.report_back).as_deref(),
            before: before.as_ref().map(|(title, date)| (*title, date.as_str())),
            typed: shown.typed,
            faults: shown.faults,
            happened: shown.happened,
        })
    };
    match shown.happened {
        Happened::Nothing | Happened::Saved => show(&chrome, page),
        Happened::NotSaved | Happened::NotPublished => refuse(&chrome, page),
    }
}

fn written(language: Language, day: Option<Day>) -> Option<String> {
    day.map(|day| trend_words::day(language, day))
}
