//! Publishing a scenario: its checklist, what people confirm, and the roadmap that goes out once every point is complete.

use std::collections::BTreeMap;

use app::{
    components::trend_words,
    pages::{
        consultant::publication::{self, Happened, Publication, ReportBack, Ways},
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
    ids::WaveId,
    language::Language,
    roadmap::{
        agreement::Agreement,
        checklist::{Checklist, Review, checklist},
    },
    trend::Day,
};

use super::{
    agreement_form::{self, Terms, Typed},
    ideas::short,
    replies::words,
    roadmap_files::{Source, document},
    roadmaps::json,
    scenario::{Address, Loaded},
    scenario_odds,
};
use crate::{
    local_time,
    reports::roadmap::{self as report, RoadmapDocument},
    store::{
        Conflict, StoreError,
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
    wave: WaveId,
    /// The document as it would go out.
    document: RoadmapDocument,
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
        let mut loaded = Loaded::find(app, address).await?;
        let wave = loaded.stored.wave.ok_or(Failure::NotFound)?;
        let result = app
            .store
            .published_result(wave)
            .await?
            .ok_or(Failure::NotFound)?;
        let agreement: Agreement = serde_json::from_str(&loaded.stored.agreement)
            .map_err(|error| Failure::unexpected("agreement", &error))?;
        // The scenario may have been worked out again since: what was agreed on stays.
        agreement.settle(&mut loaded.plan);
        let source = Source {
            organization: organization.id,
            wave: Some(wave),
            plan: loaded.plan.clone(),
            inputs: loaded.inputs.clone(),
            agreement: agreement.clone(),
        };
        let document = document(app, source).await?;
        Ok(Self {
            before: app
                .store
                .roadmaps(organization.id)
                .await?
                .into_iter()
                .next(),
            found: found(app, &document).await?,
            loaded,
            agreement,
            organization,
            wave,
            document,
            released: result.published,
        })
    }

    fn checklist(&self, language: Language) -> Checklist {
        checklist(&Review {
            plan: &self.loaded.plan,
            inputs: &self.loaded.inputs,
            library: &self.loaded.plan.library(),
            agreement: &self.agreement,
            alarms: &self.found.alarms,
            soft: &self.found.soft,
            gate: Some(self.loaded.published.standing.gate),
            report_back: self.document.report_back,
            unanswered: &self.unanswered(language),
            is_new_version: self.before.is_some(),
        })
    }

    /// What staff said and nobody has answered, in the reader's language.
    fn unanswered(&self, language: Language) -> Vec<String> {
        let said = self.document.heard.iter().flat_map(|heard| &heard.said);
        said.filter(|said| said.reply.is_none())
            .map(|said| short(&words(language, said)))
            .collect()
    }

    fn today(&self, app: &App) -> Result<Day, Failure> {
        local_time::iso_day(&self.organization.time_zone, app.clock.now())
            .parse()
            .map_err(|error| Failure::unexpected("today", &error))
    }
}

/// What the framing rules find in the roadmap as it would be printed, in every language of the interface.
async fn found(app: &App, document: &RoadmapDocument) -> Result<Found, Failure> {
    let document = document.clone();
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

/// The form as it is filled now.
fn typed(candidate: &Candidate, language: Language) -> Typed {
    let Loaded { plan, inputs, .. } = &candidate.loaded;
    agreement_form::typed(&candidate.agreement, plan, inputs, language)
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
    let candidate = Box::pin(Candidate::find(&app, address)).await?;
    let typed = typed(&candidate, visit.language);
    let shown = Shown {
        typed: &typed,
        faults: &Faults::default(),
        happened: if done.saved {
            Happened::Saved
        } else {
            Happened::Nothing
        },
    };
    draw(&app, &actor, &visit, &permit, &candidate, &shown)
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
    let candidate = Box::pin(Candidate::find(&app, address)).await?;
    let passed = candidate.checklist(visit.language).passed;
    let today = candidate.today(&app)?;
    let allow = app.store.allowed_names(permit.organization).await?;
    let terms = Terms {
        before: &candidate.agreement,
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
            return draw(&app, &actor, &visit, &permit, &candidate, &shown);
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
    let candidate = Box::pin(Candidate::find(&app, address)).await?;
    if !candidate.checklist(visit.language).is_complete() {
        let typed = typed(&candidate, visit.language);
        let shown = Shown {
            typed: &typed,
            faults: &Faults::default(),
            happened: Happened::NotPublished,
        };
        return draw(&app, &actor, &visit, &permit, &candidate, &shown);
    }
    let Candidate {
        loaded,
        before,
        agreement,
        ..
    } = candidate;
    let mut plan = scenario_odds::of(&loaded).await?;
    agreement.settle(&mut plan);
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
) -> Result<Response, Failure> {
    let language = visit.language;
    let stored = &candidate.loaded.stored;
    let path = paths::publication(permit.organization, candidate.loaded.roadmap, stored.id);
    let chrome = visit
        .clone()
        .at(path)
        .chrome_in(app, actor, permit, Place::Roadmaps);
    let checklist = candidate.checklist(language);
    let organization = &candidate.organization;
    let before = candidate.before.as_ref().map(|before| {
        (
            before.title.as_str(),
            day(language, organization, before.published),
        )
    });
    let today = candidate.today(app)?;
    let of_wave = written(language, candidate.document.report_back);
    let back = candidate.document.report_back();
    let back_words = written(language, back);
    let gate = candidate.loaded.published.standing.gate;
    let asked = asked(candidate, language);
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
            report_back: back
                .zip(back_words.as_deref())
                .map(|(day, words)| ReportBack {
                    day: words,
                    of_wave: of_wave.as_deref(),
                    has_passed: day < today,
                }),
            ways: Ways {
                results: paths::results(organization.id, candidate.wave),
                replies: paths::replies(organization.id, candidate.wave),
            },
            heard: Some((gate.reportable, gate.response_rate)),
            inputs: &candidate.loaded.inputs,
            asked: &asked,
            before: before.as_ref().map(|(title, date)| (*title, date.as_str())),
            typed: shown.typed,
            faults: shown.faults,
            happened: shown.happened,
        })
    };
    Ok(match shown.happened {
        Happened::Nothing | Happened::Saved => show(&chrome, page),
        Happened::NotSaved | Happened::NotPublished => refuse(&chrome, page),
    })
}

/// What the steps say about who was asked where nobody types it.
fn asked(candidate: &Candidate, language: Language) -> BTreeMap<String, String> {
    let heard = candidate.document.heard.as_deref();
    candidate
        .loaded
        .plan
        .steps
        .iter()
        .filter_map(|planned| {
            let words = heard?.asked_words(&planned.id, language)?;
            Some((planned.id.clone(), words))
        })
        .collect()
}

fn written(language: Language, day: Option<Day>) -> Option<String> {
    day.map(|day| trend_words::day(language, day))
}
