//! What is said back to themes and ideas: the list, and the form of one reply.

use std::borrow::Cow;

use app::{
    pages::consultant::replies::{self, RepliesPage, ReplyLine, ReplyPage},
    paths,
    shell::Place,
    t,
    text::format,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    framing::{AllowEntry, Finding},
    ids::{OrganizationId, WaveId},
    language::{Language, Localized},
    roadmap::Library,
    trend::Day,
    voice::heard::{Reply, Status, Subject},
};

use super::{
    ideas::{released, short},
    texts::{self, Faults, Typed},
};
use crate::{
    heard::{Heard, Said, Words, day},
    store::{organizations::Organization, waves::Wave},
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::{Form, Path, Query},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// Longest answer, in characters.
const LONGEST: usize = 1_000;
/// Longest name of who does it.
const WHO: usize = 200;

/// A wave with all that was said in it.
struct Loaded {
    organization: Organization,
    wave: Wave,
    heard: Heard,
    /// The steps of the organization.
    library: Cow<'static, Library>,
    /// Names that the framing rules let stand.
    allow: Vec<AllowEntry>,
}

impl Loaded {
    async fn find(app: &App, organization: OrganizationId, wave: WaveId) -> Result<Self, Failure> {
        let wave = released(app, organization, wave).await?;
        let organization = app
            .store
            .organization(organization)
            .await?
            .ok_or(Failure::NotFound)?;
        let heard = Heard::load(&app.store, &wave, &organization.time_zone)
            .await?
            .ok_or(Failure::NotFound)?;
        Ok(Self {
            library: app
                .store
                .own_steps(organization.id)
                .await?
                .overlay
                .library(),
            allow: app.store.allowed_names(organization.id).await?,
            organization,
            wave,
            heard,
        })
    }

    fn said(&self, key: &str) -> Result<&Said, Failure> {
        let subject: Subject = key.parse().map_err(|_| Failure::NotFound)?;
        self.heard.find(&subject).ok_or(Failure::NotFound)
    }

    fn form(&self, language: Language, said: &Said, form: Shown) -> ReplyPage {
        ReplyPage {
            language,
            organization: self.organization.id,
            wave: self.wave.id,
            title: self.wave.plan.title.clone(),
            subject: said.subject.to_string(),
            said: words(language, said),
            main: self.organization.locale,
            answer: form.answer,
            status: form.status,
            due: form.due,
            who: form.who,
            step: form.step,
            steps: texts::steps(language, &self.library),
            findings: form.findings,
            faults: form.faults,
            longest: u32::try_from(LONGEST).unwrap_or(u32::MAX),
        }
    }
}

/// What the form shows.
struct Shown {
    answer: Localized,
    status: String,
    due: String,
    who: String,
    step: String,
    findings: Vec<(String, Finding)>,
    faults: Faults,
}

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    #[serde(default)]
    saved: bool,
}

/// Which subject.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Of {
    #[serde(default)]
    subject: String,
}

/// The words of a subject.
pub(super) fn words(language: Language, said: &Said) -> String {
    match &said.words {
        Words::Theme(theme) => format::list(language, &theme.terms),
        Words::Idea(idea) => idea.read_in(language).1.to_owned(),
    }
}

pub(crate) async fn list(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::HearIdeas, organization)?;
    let loaded = Loaded::find(&app, organization, wave).await?;
    let language = visit.language;
    let lines = loaded
        .heard
        .said
        .iter()
        .map(|said| ReplyLine {
            subject: said.subject.to_string(),
            said: short(&words(language, said)),
            is_idea: matches!(said.words, Words::Idea(_)),
            status: said.reply.as_ref().map(|reply| reply.status),
        })
        .collect();
    let model = RepliesPage {
        language,
        organization,
        wave,
        title: loaded.wave.plan.title.clone(),
        responsiveness: loaded.heard.responsiveness(),
        lines,
        saved: happened.saved,
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Waves),
        || replies::page(&model),
    ))
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Query(of): Query<Of>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::HearIdeas, organization)?;
    let loaded = Loaded::find(&app, organization, wave).await?;
    let said = loaded.said(&of.subject)?;
    let step_of_idea = match &said.words {
        Words::Idea(idea) => idea.step.clone(),
        Words::Theme(_) => None,
    };
    let form = match &said.reply {
        Some(reply) => Shown {
            answer: reply.text.clone(),
            status: reply.status.code().to_owned(),
            due: reply.by.map(|day| day.to_string()).unwrap_or_default(),
            who: reply.who.clone(),
            step: reply.step.clone().unwrap_or_default(),
            findings: texts::findings(&reply.text, None, &loaded.allow),
            faults: Vec::new(),
        },
        None => Shown {
            answer: Localized::default(),
            status: Status::Planned.code().to_owned(),
            due: String::new(),
            who: String::new(),
            step: step_of_idea.unwrap_or_default(),
            findings: Vec::new(),
            faults: Vec::new(),
        },
    };
    let model = loaded.form(visit.language, said, form);
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Waves),
        || replies::reply_page(&model),
    ))
}

/// Saves a reply. From then on staff read it.
pub(crate) async fn save(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::HearIdeas, organization)?;
    let loaded = Loaded::find(&app, organization, wave).await?;
    let subject = typed.get("subject").ok_or(Failure::UnreadableForm)?;
    if !typed.keys().all(|name| is_field(name)) {
        return Err(Failure::UnreadableForm);
    }
    let said = loaded.said(subject)?;
    let language = visit.language;
    let mut faults = Faults::new();
    let answer = texts::read(language, &typed, "answer", LONGEST, &mut faults);
    if answer.0.is_empty() {
        let field = app::components::texts::text_field("answer", loaded.organization.locale);
        faults.push((field, t!(language, "reply-error-answer")));
    }
    let of = |field: &str| typed.get(field).cloned().unwrap_or_default();
    let status: Option<Status> = of("status").parse().ok();
    if status.is_none() {
        let text = t!(language, "reply-error-status");
        faults.push(("status".to_owned(), text));
    }
    let due = of("due");
    let by: Option<Day> = due.trim().parse().ok();
    if by.is_none() && !due.trim().is_empty() {
        faults.push(("due".to_owned(), t!(language, "reply-error-due")));
    }
    let who = texts::line(language, &typed, "who", WHO, &mut faults);
    let step = texts::step(language, &loaded.library, &typed, &mut faults);
    let findings = texts::findings(&answer, None, &loaded.allow);
    let (Some(status), true, false) = (status, faults.is_empty(), texts::stop(&findings)) else {
        let form = Shown {
            answer,
            status: of("status"),
            due,
            who,
            step: of("step"),
            findings,
            faults,
        };
        let model = loaded.form(language, said, form);
        let chrome = visit.chrome_in(&app, &actor, &permit, Place::Waves);
        return Ok(refuse(&chrome, || replies::reply_page(&model)));
    };
    let reply = Reply {
        text: answer,
        status,
        by,
        who,
        step,
        replied: day(&loaded.organization.time_zone, app.clock.now())?,
    };
    app.store
        .save_reply(wave, said.subject.clone(), reply)
        .await?;
    app.note(
        &actor,
        organization,
        "ideas.reply",
        wave,
        said.subject.to_string(),
    )
    .await?;
    let path = format!("{}?saved=true", paths::replies(organization, wave));
    Ok(Redirect::to(&path).into_response())
}

fn is_field(name: &str) -> bool {
    ["subject", "status", "due", "who", "step"].contains(&name)
        || name
            .strip_prefix("answer_")
            .is_some_and(|code| code.parse::<Language>().is_ok())
}
