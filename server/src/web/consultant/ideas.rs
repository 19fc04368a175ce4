//! The round of ideas after a wave: open it, hand out links, move it on. Every action is a form of its own and safe to
//! repeat.

use app::{
    pages::consultant::{
        ideas::{self, Decision, IdeaLine, IdeasPage},
        wave::MailState,
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
    ids::{OrganizationId, WaveId},
    language::Language,
    voice::{Phase, Verdict},
};

use super::{
    invitations::{LinkLine, file_of},
    staff_wave_of,
};
use crate::{
    store::{
        Conflict, StoreError,
        ideas::Idea,
        outbox::MessageKind,
        rounds::Round,
        schedule::SPREAD,
        voices::VoiceLink,
        waves::{Wave, WaveState},
    },
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::{Form, Path, Query},
        page::{Visit, refuse, show},
        permissions::Action,
        staff::heard::step_title,
    },
};

/// What just happened, and whether the end of a phase was asked for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    done: Option<Done>,
    #[serde(default)]
    count: u32,
    end: Option<String>,
}

/// What just happened.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Done {
    Opened,
    Nobody,
    Mail,
    Sorting,
    Votes,
    Closed,
    Unread,
    Saved,
    Reminded,
    Renewed,
}

/// A released wave of the organization: there is no round before.
pub(super) async fn released(
    app: &App,
    organization: OrganizationId,
    wave: WaveId,
) -> Result<Wave, Failure> {
    let wave = staff_wave_of(app, organization, wave).await?;
    if wave.state == WaveState::Released {
        Ok(wave)
    } else {
        Err(Failure::NotFound)
    }
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::HearIdeas, organization)?;
    let wave = released(&app, organization, wave).await?;
    let model = model(&app, &visit, &wave, &asked).await?;
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Waves),
        || ideas::page(&model),
    ))
}

async fn model(app: &App, visit: &Visit, wave: &Wave, asked: &Asked) -> Result<IdeasPage, Failure> {
    let language = visit.language;
    let round = app.store.round(wave.id).await?;
    let phase = round.as_ref().map(|round| round.phase);
    let (notice, alert) = said(language, asked);
    let turnout = match &round {
        Some(round) if round.phase == Phase::Votes => {
            let contract = wave.plan.contract;
            Some(app.store.turnout_so_far(wave.id, contract).await?)
        }
        round => round
            .as_ref()
            .and_then(|round| Some(round.tally.as_ref()?.turnout())),
    };
    let sent = app.store.kinds_mailed(wave.id).await?;
    Ok(IdeasPage {
        language,
        organization: wave.organization,
        wave: wave.id,
        title: wave.plan.title.clone(),
        phase,
        links: app.store.count_voice_links(wave.id).await?,
        mail: mail(app, wave.id, phase).await?,
        is_reminded: reminder_of(phase).is_some_and(|kind| sent.contains(&kind)),
        renew: String::new(),
        renew_fault: None,
        ideas: lines(app, language, wave, round.as_ref()).await?,
        turnout,
        confirm_end: asked.end.is_some(),
        notice,
        alert,
    })
}

fn said(language: Language, asked: &Asked) -> (Option<String>, Option<String>) {
    let key = match asked.done {
        None => return (None, None),
        Some(Done::Nobody) => return (None, Some(t!(language, "ideas-alert-nobody"))),
        Some(Done::Unread) => return (None, Some(t!(language, "ideas-alert-unread"))),
        Some(Done::Mail) => {
            let text = t!(language, "wave-notice-mail", count = asked.count);
            return (Some(text), None);
        }
        Some(Done::Opened) => "ideas-notice-opened",
        Some(Done::Sorting) => "ideas-notice-sorting",
        Some(Done::Votes) => "ideas-notice-votes",
        Some(Done::Closed) => "ideas-notice-closed",
        Some(Done::Saved) => "ideas-notice-saved",
        Some(Done::Reminded) => "ideas-notice-reminded",
        Some(Done::Renewed) => "ideas-notice-renewed",
    };
    (Some(t!(language, key)), None)
}

/// The kind of letter that goes with a phase.
fn letter_of(phase: Option<Phase>) -> Option<MessageKind> {
    match phase {
        Some(Phase::Ideas) => Some(MessageKind::Ideas),
        Some(Phase::Votes) => Some(MessageKind::Votes),
        None | Some(Phase::Sorting | Phase::Closed) => None,
    }
}

/// The kind of its reminder.
fn reminder_of(phase: Option<Phase>) -> Option<MessageKind> {
    match phase {
        Some(Phase::Ideas) => Some(MessageKind::IdeasAgain),
        Some(Phase::Votes) => Some(MessageKind::VotesAgain),
        None | Some(Phase::Sorting | Phase::Closed) => None,
    }
}

async fn mail(app: &App, wave: WaveId, phase: Option<Phase>) -> Result<Option<MailState>, Failure> {
    let (Some(kind), true) = (letter_of(phase), app.config.smtp.is_some()) else {
        return Ok(None);
    };
    let counts = app.store.mail_counts(wave, kind).await?;
    Ok(Some(MailState {
        sent: counts.sent,
        waiting: counts.waiting,
        failed: counts.failed,
    }))
}

/// Ideas in their random order; none as long as they are collected.
async fn lines(
    app: &App,
    language: Language,
    wave: &Wave,
    round: Option<&Round>,
) -> Result<Vec<IdeaLine>, Failure> {
    let ideas = app.store.ideas(wave.id).await?;
    let overlay = app.store.own_steps(wave.organization).await?.overlay;
    let library = overlay.library();
    let tally = round.and_then(|round| round.tally.as_ref());
    Ok(ideas
        .iter()
        .map(|idea| IdeaLine {
            id: idea.id,
            text: short(idea.in_own_words()),
            decision: decision(idea),
            step: idea
                .step
                .as_deref()
                .and_then(|step| step_title(language, &library, step)),
            votes: tally.and_then(|tally| tally.votes(idea.id)),
        })
        .collect())
}

/// The decision about an idea, as pages know it.
pub(super) fn decision(idea: &Idea) -> Decision {
    match idea.verdict {
        Verdict::Waiting => Decision::Waiting,
        Verdict::Approved => Decision::Approved,
        Verdict::Declined(_) => Decision::Declined,
        Verdict::Merged(_) => Decision::Merged,
    }
}

/// The beginning of a text, for lists.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 120;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(MOST).collect();
    short.push('…');
    short
}

fn done(organization: OrganizationId, wave: WaveId, what: &str) -> Response {
    Redirect::to(&format!("{}?done={what}", paths::ideas(organization, wave))).into_response()
}

/// Opens the round: everybody gets a link.
pub(crate) async fn open(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::HearIdeas, organization)?;
    let wave = released(&app, organization, wave).await?;
    match app.store.open_round(wave.id, app.clock.now()).await {
        Ok(links) => {
            let detail = format!("{links} links");
            app.note(&actor, organization, "ideas.open", wave.id, detail)
                .await?;
            Ok(done(organization, wave.id, "opened"))
        }
        Err(StoreError::Conflict(Conflict::NobodyToInvite)) => {
            Ok(done(organization, wave.id, "nobody"))
        }
        Err(error) => Err(error.into()),
    }
}

/// Where the round should go.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Next {
    to: String,
}

/// Moves the round on.
pub(crate) async fn advance(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(next): Form<Next>,
) -> Result<Response, Failure> {
    actor.may(Action::HearIdeas, organization)?;
    let wave = released(&app, organization, wave).await?;
    let to: Phase = next.to.parse().map_err(|_| Failure::UnreadableForm)?;
    match app.store.move_round(wave.id, to, app.clock.now()).await {
        Ok(()) => {
            app.note(&actor, organization, "ideas.phase", wave.id, to.code())
                .await?;
            Ok(done(organization, wave.id, to.code()))
        }
        Err(StoreError::Conflict(Conflict::IdeasUnread)) => {
            Ok(done(organization, wave.id, "unread"))
        }
        // Pressed twice: it is there, which is what was wanted.
        Err(StoreError::Conflict(Conflict::RoundPhase))
            if app.store.round(wave.id).await?.map(|round| round.phase) == Some(to)
                && to != Phase::Ideas =>
        {
            Ok(done(organization, wave.id, to.code()))
        }
        Err(error) => Err(error.into()),
    }
}

/// Everybody's own link as a table. A `POST`, so that no address anywhere opens it again.
pub(crate) async fn links(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::HearIdeas, organization)?;
    actor.is_fresh(app.clock.now())?;
    let wave = released(&app, organization, wave).await?;
    let phase = app.store.round(wave.id).await?.map(|round| round.phase);
    if phase.is_none_or(|phase| phase == Phase::Closed) {
        return Err(Failure::Overtaken);
    }
    let links = app.store.voice_links(wave.id).await?;
    let detail = format!("{} links", links.len());
    app.note(&actor, organization, "ideas.links", wave.id, detail)
        .await?;
    file_of(&app, "ideas.csv", links.into_iter().map(line_of))
}

fn line_of(link: VoiceLink) -> LinkLine {
    LinkLine {
        path: paths::voice_link(&link.token.to_string()),
        code: None,
        email: link.email,
        external_id: link.external_id,
        department: link.department,
        locale: link.locale,
    }
}

/// Sends everybody their link, as far as it makes sense in this phase.
pub(crate) async fn letters(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::HearIdeas, organization)?;
    let wave = released(&app, organization, wave).await?;
    let phase = app.store.round(wave.id).await?.map(|round| round.phase);
    let (Some(kind), true) = (letter_of(phase), app.config.smtp.is_some()) else {
        return Err(Failure::Overtaken);
    };
    let count = app
        .store
        .enqueue_mail(wave.id, kind, SPREAD, app.clock.now())
        .await?;
    Ok(done(organization, wave.id, &format!("mail&count={count}")))
}

/// Reminds people of the phase, once. How many letters that makes is told nowhere: between two looks it would count who
/// voted in between.
pub(crate) async fn remind(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::HearIdeas, organization)?;
    let wave = released(&app, organization, wave).await?;
    let phase = app.store.round(wave.id).await?.map(|round| round.phase);
    let (Some(kind), true) = (reminder_of(phase), app.config.smtp.is_some()) else {
        return Err(Failure::Overtaken);
    };
    // Pressed twice, or again when a few more have voted: once is what there is.
    if !app.store.kinds_mailed(wave.id).await?.contains(&kind) {
        app.store
            .enqueue_mail(wave.id, kind, SPREAD, app.clock.now())
            .await?;
        app.note(&actor, organization, "ideas.remind", wave.id, kind.code())
            .await?;
    }
    Ok(done(organization, wave.id, "reminded"))
}

/// Who lost their link.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lost {
    who: String,
}

/// Gives somebody a new link: by mail, or as a file where mail does not reach them.
pub(crate) async fn renew(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(lost): Form<Lost>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::HearIdeas, organization)?;
    let now = app.clock.now();
    actor.is_fresh(now)?;
    let wave = released(&app, organization, wave).await?;
    let mails = app.config.smtp.is_some();
    match app
        .store
        .renew_voice_link(wave.id, &lost.who, mails, now)
        .await
    {
        Ok(renewed) => {
            app.note(&actor, organization, "ideas.renew", wave.id, "1 link")
                .await?;
            if renewed.is_mailed {
                return Ok(done(organization, wave.id, "renewed"));
            }
            file_of(&app, "ideas.csv", std::iter::once(line_of(renewed.link)))
        }
        Err(StoreError::NotFound) => {
            let mut model = model(&app, &visit, &wave, &Asked::default()).await?;
            model.renew = lost.who;
            model.renew_fault = Some(t!(visit.language, "ideas-renew-unknown"));
            let visit = visit.at(paths::ideas(organization, wave.id));
            let chrome = visit.chrome_in(&app, &actor, &permit, Place::Waves);
            Ok(refuse(&chrome, || ideas::page(&model)))
        }
        Err(StoreError::Conflict(Conflict::RoundPhase)) => Err(Failure::Overtaken),
        Err(error) => Err(error.into()),
    }
}
