//! What a wave does by itself, what its letters say, and whom they do not reach.

use std::collections::HashMap;

use app::{
    pages::{
        consultant::letters::{self, Letters, Lost, LostLine, PlanForm, SentLine, TextLine},
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
    ids::{OrganizationId, PersonId, WaveId},
    language::Language,
};

use super::staff_wave_of;
use crate::{
    local_time,
    mail::{Hours, bounces},
    store::{
        Conflict, StoreError,
        letter_texts::Worded,
        organizations::Organization,
        outbox::MessageKind,
        schedule::Schedule,
        waves::{Wave, WaveState},
    },
    typed,
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        executive::day,
        form::{Form, Path, Query, Upload},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// Field names of the days of reminders.
const REMINDERS: [&str; 3] = ["reminder_1", "reminder_2", "reminder_3"];

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    done: Option<Done>,
    #[serde(default)]
    letters: u32,
    #[serde(default)]
    people: u32,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Done {
    Plan,
    Address,
    Bounces,
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
    let mut model = model(&app, l, &permit, &wave, &faults).await?;
    model.notice = happened.done.map(|done| match done {
        Done::Plan => t!(l, "letters-notice-plan"),
        Done::Address => t!(l, "letters-notice-address"),
        Done::Bounces => t!(
            l,
            "letters-notice-bounces",
            letters = happened.letters,
            people = happened.people
        ),
    });
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Waves);
    Ok(show(&chrome, || letters::page(&model)))
}

/// The plan as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Typed {
    opens_itself: String,
    closes_itself: String,
    thanks: String,
    hours: String,
    reminder_1: String,
    reminder_2: String,
    reminder_3: String,
}

pub(crate) async fn plan(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = staff_wave_of(&app, organization, wave).await?;
    let l = visit.language;
    let zone = zone(&app, &permit).await?.time_zone;
    let mut faults = Faults::default();
    if let Some(schedule) = schedule(l, &typed, &wave, &zone, &mut faults) {
        let detail = serde_json::to_string(&schedule).unwrap_or_default();
        app.store.set_schedule(wave.id, schedule).await?;
        app.note(&actor, organization, "wave.schedule", wave.id, detail)
            .await?;
        return Ok(back(organization, wave.id, "done=plan"));
    }
    let mut model = model(&app, l, &permit, &wave, &faults).await?;
    if let Some(plan) = &mut model.plan {
        *plan = form(&typed);
    }
    let visit = visit.at(paths::letters(organization, wave.id));
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Waves);
    Ok(refuse(&chrome, || letters::page(&model)))
}

/// The plan that a form asks for; what does not fit is noted.
fn schedule(
    l: Language,
    typed: &Typed,
    wave: &Wave,
    zone: &str,
    faults: &mut Faults,
) -> Option<Schedule> {
    let hours = typed.hours.parse::<Hours>().ok();
    if hours.is_none() {
        faults.add("hours", t!(l, "letters-error-hours"));
    }
    let local = |at: Option<i64>| at.map(|at| local_time::iso_day(zone, at));
    let mut earliest = local(wave.plan.opens);
    let latest = local(wave.plan.closes);
    let mut reminders: Vec<String> = Vec::new();
    for (field, day) in REMINDERS.into_iter().zip(days(typed)) {
        let day = day.trim();
        if day.is_empty() {
            continue;
        }
        let Some(start) = local_time::start_of_day(zone, day) else {
            faults.add(field, t!(l, "letters-error-day"));
            continue;
        };
        let day = local_time::iso_day(zone, start);
        // Days of one length compare like text.
        let early = earliest.as_ref().is_some_and(|earliest| day <= *earliest);
        let late = latest.as_ref().is_some_and(|latest| day > *latest);
        if early || late {
            faults.add(field, t!(l, "letters-error-day-order"));
            continue;
        }
        earliest = Some(day.clone());
        reminders.push(day);
    }
    let is_on = |value: &str| value == "on";
    faults.is_empty().then(|| Schedule {
        opens_itself: is_on(&typed.opens_itself),
        closes_itself: is_on(&typed.closes_itself),
        reminders,
        thanks: is_on(&typed.thanks),
        hours: hours.unwrap_or_default(),
    })
}

fn days(typed: &Typed) -> [&str; 3] {
    [&typed.reminder_1, &typed.reminder_2, &typed.reminder_3]
}

fn form(typed: &Typed) -> PlanForm {
    PlanForm {
        opens_itself: typed.opens_itself == "on",
        closes_itself: typed.closes_itself == "on",
        reminders: days(typed).map(str::to_owned),
        thanks: typed.thanks == "on",
        hours: typed.hours.clone(),
        choices: choices(),
    }
}

fn choices() -> Vec<&'static str> {
    Hours::ALL.into_iter().map(Hours::code).collect()
}

/// The right address of somebody whom letters do not reach.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Correction {
    person: PersonId,
    email: String,
}

pub(crate) async fn correct(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(correction): Form<Correction>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = staff_wave_of(&app, organization, wave).await?;
    let fault = match typed::address(&correction.email) {
        None => "letters-error-address",
        Some(email) => {
            let now = app.clock.now();
            let corrected = app
                .store
                .correct_and_invite(wave.id, correction.person, &email, now)
                .await;
            match corrected {
                Ok(()) => {
                    let person = correction.person.to_string();
                    app.note(&actor, organization, "person.address", wave.id, person)
                        .await?;
                    return Ok(back(organization, wave.id, "done=address"));
                }
                Err(StoreError::Conflict(Conflict::Schema)) => "letters-error-address-taken",
                Err(error) => return Err(error.into()),
            }
        }
    };
    let mut faults = Faults::default();
    let field = format!("address-{}", correction.person);
    faults.add(&field, t!(visit.language, fault));
    refused(&app, &actor, visit, &permit, &wave, &faults).await
}

/// Reads a mailbox file with letters that came back.
pub(crate) async fn came_back(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    upload: Upload,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = staff_wave_of(&app, organization, wave).await?;
    let Some(file) = upload.files.get("mailbox") else {
        let mut faults = Faults::default();
        faults.add("mailbox", t!(visit.language, "letters-error-mailbox"));
        return refused(&app, &actor, visit, &permit, &wave, &faults).await;
    };
    let file = file.clone();
    let found = tokio::task::spawn_blocking(move || bounces::read(&file))
        .await
        .map_err(|error| Failure::unexpected("bounces", &error))?;
    let people = app.store.mark_bounced(wave.id, found.refused).await?;
    let detail = format!("{} letters, {people} addresses", found.letters);
    app.note(&actor, organization, "wave.bounces", wave.id, detail)
        .await?;
    let query = format!("done=bounces&letters={}&people={people}", found.letters);
    Ok(back(organization, wave.id, &query))
}

async fn refused(
    app: &App,
    actor: &Actor,
    visit: Visit,
    permit: &Permit,
    wave: &Wave,
    faults: &Faults,
) -> Result<Response, Failure> {
    let model = model(app, visit.language, permit, wave, faults).await?;
    let visit = visit.at(paths::letters(permit.organization, wave.id));
    let chrome = visit.chrome_in(app, actor, permit, Place::Waves);
    Ok(refuse(&chrome, || letters::page(&model)))
}

fn back(organization: OrganizationId, wave: WaveId, query: &str) -> Response {
    let path = paths::letters(organization, wave);
    Redirect::to(&format!("{path}?{query}")).into_response()
}

async fn zone(app: &App, permit: &Permit) -> Result<Organization, Failure> {
    app.store
        .organization(permit.organization)
        .await?
        .ok_or(Failure::NotFound)
}

async fn model<'a>(
    app: &App,
    l: Language,
    permit: &Permit,
    wave: &Wave,
    faults: &'a Faults,
) -> Result<Letters<'a>, Failure> {
    let organization = zone(app, permit).await?;
    let schedule = app.store.schedule(wave.id).await?;
    let can_plan = matches!(wave.state, WaveState::Draft | WaveState::Open);
    let written =
        |at: Option<i64>| at.map_or_else(|| "–".to_owned(), |at| day(l, &organization, at));
    Ok(Letters {
        language: l,
        organization: organization.id,
        wave: wave.id,
        title: wave.plan.title.clone(),
        plan: can_plan.then(|| PlanForm {
            opens_itself: schedule.opens_itself,
            closes_itself: schedule.closes_itself,
            reminders: std::array::from_fn(|place| {
                schedule.reminders.get(place).cloned().unwrap_or_default()
            }),
            thanks: schedule.thanks,
            hours: schedule.hours.code().to_owned(),
            choices: choices(),
        }),
        faults,
        days: (written(wave.plan.opens), written(wave.plan.closes)),
        texts: texts(app, wave).await?,
        sent: sent(app, wave.id).await?,
        mails: app.config.smtp.is_some(),
        lost: lost(app, wave).await?,
        notice: None,
    })
}

async fn texts(app: &App, wave: &Wave) -> Result<Vec<TextLine>, Failure> {
    let own = app.store.letter_texts(wave.id).await?;
    let is_own = |letter: Worded, language: Language| {
        own.iter()
            .any(|text| text.letter == letter && text.language == language)
    };
    Ok(Worded::ALL
        .into_iter()
        .map(|letter| TextLine {
            letter: letter.code(),
            languages: Language::ALL
                .into_iter()
                .map(|language| (language, is_own(letter, language)))
                .collect(),
        })
        .collect())
}

async fn sent(app: &App, wave: WaveId) -> Result<Vec<SentLine>, Failure> {
    let mut lines = Vec::new();
    for kind in app.store.kinds_mailed(wave).await? {
        if kind.is_of_round() {
            continue;
        }
        let counts = app.store.mail_counts(wave, kind).await?;
        lines.push((
            MessageKind::ALL.iter().position(|other| *other == kind),
            SentLine {
                kind: kind.code(),
                sent: counts.sent,
                waiting: counts.waiting,
                failed: counts.failed + counts.uncertain,
            },
        ));
    }
    lines.sort_by_key(|(place, _)| *place);
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

async fn lost(app: &App, wave: &Wave) -> Result<Vec<LostLine>, Failure> {
    let names: HashMap<String, String> = app
        .store
        .wave_departments(wave.id)
        .await?
        .into_iter()
        .map(|department| (department.code, department.name))
        .collect();
    let named = |code: String| names.get(&code).cloned().unwrap_or(code);
    let refused = app.store.undeliverable(wave.id).await?;
    let refused = refused.into_iter().map(|lost| LostLine {
        person: lost.person,
        number: lost.external_id.unwrap_or_default(),
        email: lost.email,
        department: named(lost.department),
        why: Lost::Refused(lost.said),
    });
    let given_up = app.store.given_up(wave.id).await?;
    let given_up = given_up.into_iter().map(|lost| LostLine {
        person: lost.person,
        number: lost.external_id.unwrap_or_default(),
        email: lost.email,
        department: named(lost.department),
        why: lost.said.map_or(Lost::Unclear, Lost::GivenUp),
    });
    Ok(refused.chain(given_up).collect())
}
