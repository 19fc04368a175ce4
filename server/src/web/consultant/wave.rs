//! One wave: look at it and launch it. Every action is a form of its own and safe to repeat; `ending` has the rest.

use app::{
    components::audience::Asked as Asks,
    pages::consultant::wave::{
        self, Ahead, AskedOfSome, AttributeChoice, Attributes, ByList, MailState, Outlook,
        ParticipationLine, Prospect, State as PageState, Tighten, WavePage, Working,
    },
    paths,
    shell::Place,
    t,
};
use axum::{
    extract::State,
    http::header::REFRESH,
    response::{IntoResponse, Redirect, Response},
};
use figures::course::Course;
use serde::Deserialize;
use surveys::{
    confidentiality::{Contract, Participation},
    ids::{OrganizationId, WaveId},
    language::Language,
};

use super::{audience, constituents, prospect, wave_of};
use crate::{
    auth::Role,
    local_time,
    store::{
        Conflict, StoreError,
        organizations::Organization,
        outbox::MessageKind,
        participation::ToldParticipation,
        waves::{Wave, WaveState},
    },
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        executive::day,
        form::{Path, Query},
        page::{Visit, show},
        permissions::Action,
        staff::survey::instrument,
        work::Work,
    },
};

/// Seconds after which a browser looks again how far work on a wave is; it needs no script for that.
const LOOK_AGAIN: &str = "3";

/// What just happened, and whether closing was asked for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    done: Option<Done>,
    #[serde(default)]
    count: u32,
    close: Option<String>,
}

/// What just happened.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Done {
    Created,
    Launched,
    Already,
    Closed,
    Released,
    Mail,
    Many,
    Nobody,
    Few,
    #[serde(rename = "few-asked")]
    FewAsked,
    Attributes,
    Tightened,
    Stands,
    Brought,
    Constituents,
    Stopped,
    Renewed,
    Otherwise,
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    let mut model = model(&app, &visit, &permit, &wave, asked.close.is_some()).await?;
    (model.notice, model.alert) = said(visit.language, &asked);
    let is_working = model.working.is_some();
    let shown = show(
        &visit.chrome_in(&app, &actor, &permit, Place::Waves),
        || wave::page(&model),
    );
    if is_working {
        return Ok(([(REFRESH, LOOK_AGAIN)], shown).into_response());
    }
    Ok(shown)
}

/// The page as it stands when nothing was done yet.
pub(super) async fn model(
    app: &App,
    visit: &Visit,
    permit: &Permit,
    wave: &Wave,
    confirm_close: bool,
) -> Result<WavePage, Failure> {
    let language = visit.language;
    let organization = app
        .store
        .organization(permit.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let contract = wave.plan.contract;
    Ok(WavePage {
        language,
        organization: organization.id,
        wave: wave.id,
        title: wave.plan.title.clone(),
        contract,
        asked: match wave.constituents {
            Some(_) => Asks::default(),
            None => audience::asked(app, wave).await?,
        },
        constituents: constituents::model(app, language, &organization, wave).await?,
        attributes: wave.attributes.clone(),
        margins: wave.margins.clone(),
        weight_cap: wave.weight_cap,
        tighten: matches!(wave.state, WaveState::Open | WaveState::Closed).then(|| Tighten {
            min_group: contract.min_group().to_string(),
            min_group_comments: contract.min_group_comments().to_string(),
            faults: Vec::new(),
        }),
        verbatims: wave.plan.verbatims,
        owner: wave.plan.owner.clone(),
        report_back_by: report_back(language, &organization, wave),
        state: state(app, language, &organization, wave, confirm_close).await?,
        hears: permit.role == Role::Consultant,
        mails: app.config.smtp.is_some(),
        plans: plans(app, language, &organization, wave).await?,
        brought: app
            .store
            .brought_waves(organization.id)
            .await?
            .remove(&wave.id)
            .map(|source| source.tool),
        working: working(app.work.of(wave.id)),
        withheld: app.work.of(wave.id) == Some(Work::Over(Err(Failure::Withheld)))
            && wave.state == WaveState::Closed,
        notice: None,
        alert: None,
    })
}

/// What is being done with the wave, in the words of its page.
fn working(work: Option<Work>) -> Option<Working> {
    match work? {
        Work::Closing => Some(Working::Closing),
        Work::Releasing(None) => Some(Working::Reading),
        Work::Releasing(Some(progress)) => Some(Working::Releasing(progress)),
        Work::Over(_) => None,
    }
}

fn said(language: Language, asked: &Asked) -> (Option<String>, Option<String>) {
    let key = match asked.done {
        None => return (None, None),
        Some(Done::Constituents) => "constituents-notice",
        Some(Done::Stopped) => "open-link-notice-stopped",
        Some(Done::Renewed) => "open-link-notice-renewed",
        Some(Done::Otherwise) => return (None, Some(t!(language, "open-link-notice-otherwise"))),
        Some(Done::Nobody) => return (None, Some(t!(language, "wave-launch-nobody"))),
        Some(Done::Few) => return (None, Some(t!(language, "wave-launch-few"))),
        Some(Done::FewAsked) => return (None, Some(t!(language, "wave-launch-few-asked"))),
        Some(Done::Many) => {
            let most = u32::try_from(crate::reports::cards::MOST).unwrap_or(u32::MAX);
            return (None, Some(t!(language, "cards-many", most = most)));
        }
        Some(Done::Stands) => return (None, Some(t!(language, "wave-notice-stands"))),
        Some(Done::Mail) => {
            return (
                Some(t!(language, "wave-notice-mail", count = asked.count)),
                None,
            );
        }
        Some(Done::Brought) => "answers-notice-brought",
        Some(Done::Created) => "wave-notice-created",
        Some(Done::Launched) => "wave-notice-launched",
        Some(Done::Already) => "wave-notice-launched-already",
        Some(Done::Closed) => "wave-notice-closed",
        Some(Done::Released) => "wave-notice-released",
        Some(Done::Attributes) => "wave-notice-attributes",
        Some(Done::Tightened) => "wave-notice-tightened",
    };
    (Some(t!(language, key)), None)
}

/// What the wave does by itself from now on.
async fn plans(
    app: &App,
    language: Language,
    organization: &Organization,
    wave: &Wave,
) -> Result<Vec<String>, Failure> {
    let schedule = app.store.schedule(wave.id).await?;
    let mut plans = Vec::new();
    let written = |at: i64| day(language, organization, at);
    if wave.state == WaveState::Draft
        && schedule.opens_itself
        && let Some(opens) = wave.plan.opens
    {
        plans.push(t!(language, "wave-plan-opens", day = written(opens)));
    }
    let today = local_time::iso_day(&organization.time_zone, app.clock.now());
    let reminders: Vec<String> = schedule
        .reminders
        .iter()
        .filter(|day| **day >= today)
        .filter_map(|day| local_time::start_of_day(&organization.time_zone, day))
        .map(written)
        .collect();
    if !reminders.is_empty() && app.config.smtp.is_some() {
        let days = reminders.join(", ");
        plans.push(t!(language, "wave-plan-reminders", days = days));
    }
    if schedule.closes_itself
        && let Some(closes) = wave.plan.closes
    {
        plans.push(t!(language, "wave-plan-closes", day = written(closes)));
    }
    Ok(plans)
}

fn report_back(language: Language, organization: &Organization, wave: &Wave) -> String {
    wave.plan
        .report_back_by
        .as_deref()
        .and_then(|date| local_time::start_of_day(&organization.time_zone, date))
        .map_or_else(|| "–".to_owned(), |at| day(language, organization, at))
}

async fn state(
    app: &App,
    language: Language,
    organization: &Organization,
    wave: &Wave,
    confirm_close: bool,
) -> Result<PageState, Failure> {
    let written =
        |at: Option<i64>| at.map_or_else(String::new, |at| day(language, organization, at));
    // Nobody is invited through open links, so there is no participation to tell of.
    let asks_staff = wave.constituents.is_none();
    Ok(match wave.state {
        WaveState::Draft if !asks_staff => PageState::Draft {
            people: 0,
            departments: 0,
            attributes: Attributes::default(),
            by_list: ByList::default(),
        },
        WaveState::Open if !asks_staff => PageState::Open {
            since: written(wave.launched),
            counted: String::new(),
            participation: Vec::new(),
            prospect: Prospect {
                course: Course::default(),
                ahead: Ahead::NoEnd,
                next: Vec::new(),
            },
            mail: None,
            confirm_close,
        },
        WaveState::Draft => {
            let outlook = app.store.outlook(wave.id).await?;
            PageState::Draft {
                people: outlook.invited(),
                departments: outlook.departments_asked(),
                attributes: attributes(app, wave).await?,
                by_list: by_list(app, language, wave).await?,
            }
        }
        WaveState::Open => {
            let now = app.clock.now();
            let today = local_time::iso_day(&organization.time_zone, now);
            let told = app.store.told_participation(wave.id, &today).await?;
            let prospect = prospect::of(app, language, organization, wave, &told, &today).await?;
            PageState::Open {
                prospect,
                since: written(wave.launched),
                counted: written(Some(now)),
                participation: lines(&told, wave.plan.contract),
                mail: mail(app, wave.id).await?,
                confirm_close,
            }
        }
        WaveState::Closed => PageState::Closed {
            on: written(wave.closed),
            has_answers: app
                .store
                .participation(wave.id)
                .await?
                .iter()
                .any(|counted| counted.answered > 0),
        },
        WaveState::Released => PageState::Released {
            on: written(wave.released),
        },
    })
}

async fn mail(app: &App, wave: WaveId) -> Result<Option<MailState>, Failure> {
    if app.config.smtp.is_none() {
        return Ok(None);
    }
    let mut state = MailState::default();
    for kind in [MessageKind::Invitation]
        .into_iter()
        .chain(MessageKind::REMINDERS)
    {
        let counts = app.store.mail_counts(wave, kind).await?;
        state.sent += counts.sent;
        state.waiting += counts.waiting;
        state.failed += counts.failed;
    }
    Ok(Some(state))
}

/// Questions of a draft that only some are asked, as the list of people is now.
async fn by_list(app: &App, language: Language, wave: &Wave) -> Result<ByList, Failure> {
    let found = app.store.asked_by_list(wave.id).await?;
    if found.reached.is_empty() {
        return Ok(ByList::default());
    }
    let instrument = instrument(app, wave.plan.instrument).await?;
    let words = |id: &str| {
        let item = instrument.item(id);
        item.map_or_else(
            || id.to_owned(),
            |(_, item)| format!("{id} – {}", item.text.text(language)),
        )
    };
    let reached = found.reached.into_iter();
    Ok(ByList {
        questions: reached
            .map(|one| AskedOfSome {
                question: words(&one.item),
                people: one.people,
            })
            .collect(),
        few: found.few,
    })
}

/// What a draft can be counted by, and what its choice leads to.
async fn attributes(app: &App, wave: &Wave) -> Result<Attributes, Failure> {
    let found = app.store.attribute_choices(wave.id).await?;
    let outlook = Outlook {
        everybody: found.everybody,
        apart: found.apart,
        groups: found.groups,
    };
    Ok(Attributes {
        choices: found
            .attributes
            .into_iter()
            .map(|attribute| AttributeChoice {
                chosen: wave.attributes.contains(&attribute.name),
                margin: wave.margins.contains(&attribute.name),
                name: attribute.name,
                values: attribute.values,
                few: attribute.few,
                unknown: attribute.unknown,
            })
            .collect(),
        error: None,
        margin_error: None,
        weight_cap: wave
            .weight_cap
            .map_or_else(String::new, |cap| cap.to_string()),
        weight_cap_error: None,
        // Of a sample nobody knows it before the draw.
        outlook: (!wave.attributes.is_empty() && wave.sample.is_none()).then_some(outlook),
    })
}

/// Participation by department with everybody below, in the words that may be used.
fn lines(told: &[ToldParticipation], contract: Contract) -> Vec<ParticipationLine> {
    told.iter()
        .map(|line| ParticipationLine {
            code: line.code.clone(),
            name: line.name.clone(),
            depth: line.depth,
            invited: line.invited,
            answers: Participation::of(line.answered, line.invited, &contract),
        })
        .collect()
}

/// Back to the wave's page, which says what happened.
pub(super) fn done(organization: OrganizationId, wave: WaveId, what: &str) -> Response {
    Redirect::to(&format!("{}?done={what}", paths::wave(organization, wave))).into_response()
}

pub(crate) async fn launch(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    match app.store.launch_wave(wave.id, app.clock.now()).await {
        Ok(launched) => {
            let detail = launched.detail();
            app.note(&actor, organization, "wave.launch", wave.id, detail)
                .await?;
            Ok(done(organization, wave.id, "launched"))
        }
        Err(StoreError::Conflict(Conflict::WaveState)) => {
            Ok(done(organization, wave.id, "already"))
        }
        Err(StoreError::Conflict(Conflict::NobodyToInvite)) => {
            Ok(done(organization, wave.id, "nobody"))
        }
        Err(StoreError::Conflict(Conflict::AudienceTooSmall)) => {
            Ok(done(organization, wave.id, "few"))
        }
        Err(StoreError::Conflict(Conflict::FewAsked)) => {
            Ok(done(organization, wave.id, "few-asked"))
        }
        Err(error) => Err(error.into()),
    }
}

pub(crate) async fn delete(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    app.store.delete_draft(wave.id).await?;
    app.note(
        &actor,
        organization,
        "wave.delete",
        wave.id,
        wave.plan.title,
    )
    .await?;
    Ok(Redirect::to(&format!("{}?deleted=true", paths::waves(organization))).into_response())
}
