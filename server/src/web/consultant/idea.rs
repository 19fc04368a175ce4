//! One idea: read it, decide about it, word it for others, say which step takes it up.

use std::borrow::Cow;

use app::{
    pages::consultant::ideas::{Decision, IdeaPage, idea_page},
    paths,
    shell::Place,
    t,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use surveys::{
    framing::{AllowEntry, Finding},
    ids::{IdeaId, OrganizationId, WaveId},
    language::{Language, Localized},
    roadmap::Library,
    voice::{LONGEST_IDEA, Phase, Verdict},
};

use super::{
    ideas::{decision, released, short},
    texts::{self, Faults, Typed},
};
use crate::{
    store::{ideas::Idea, waves::Wave},
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::{Form, Path},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// Longest wording: a little longer than an idea, so that it can be made clearer.
const LONGEST: usize = LONGEST_IDEA + 200;
/// Longest reason.
const REASON: usize = 300;

type Address = (OrganizationId, WaveId, IdeaId);

/// An idea with everything its page needs.
struct Loaded {
    wave: Wave,
    idea: Idea,
    others: Vec<Idea>,
    open: bool,
    /// The steps of the organization.
    library: Cow<'static, Library>,
    /// Names that the framing rules let stand.
    allow: Vec<AllowEntry>,
}

impl Loaded {
    async fn find(app: &App, (organization, wave, id): Address) -> Result<Self, Failure> {
        let wave = released(app, organization, wave).await?;
        let mut others = app.store.ideas(wave.id).await?;
        let place = others
            .iter()
            .position(|idea| idea.id == id)
            .ok_or(Failure::NotFound)?;
        let idea = others.remove(place);
        let phase = app.store.round(wave.id).await?.map(|round| round.phase);
        Ok(Self {
            open: phase == Some(Phase::Sorting),
            library: app.store.own_steps(organization).await?.overlay.library(),
            allow: app.store.allowed_names(organization).await?,
            wave,
            idea,
            others,
        })
    }

    fn model(&self, language: Language, form: Shown) -> IdeaPage {
        let others = self
            .others
            .iter()
            .filter(|idea| idea.verdict == Verdict::Approved)
            .map(|idea| (idea.id.to_string(), short(idea.in_own_words())))
            .collect();
        IdeaPage {
            language,
            organization: self.wave.organization,
            wave: self.wave.id,
            title: self.wave.plan.title.clone(),
            id: self.idea.id,
            written: self.idea.written.clone(),
            written_in: self.idea.language,
            open: self.open,
            decision: form.decision,
            reason: form.reason,
            into: form.into,
            wording: form.wording,
            step: form.step,
            others,
            steps: texts::steps(language, &self.library),
            findings: form.findings,
            faults: form.faults,
            longest: u32::try_from(LONGEST).unwrap_or(u32::MAX),
        }
    }

    fn findings(&self, wording: &Localized) -> Vec<(String, Finding)> {
        texts::findings(
            wording,
            Some((self.idea.language, &self.idea.written)),
            &self.allow,
        )
    }
}

/// What the form shows.
struct Shown {
    decision: String,
    reason: String,
    into: String,
    wording: Localized,
    step: String,
    findings: Vec<(String, Finding)>,
    faults: Faults,
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::HearIdeas, address.0)?;
    let loaded = Loaded::find(&app, address).await?;
    let idea = &loaded.idea;
    let (reason, into) = match &idea.verdict {
        Verdict::Declined(reason) => (reason.clone(), String::new()),
        Verdict::Merged(into) => (String::new(), into.to_string()),
        Verdict::Waiting | Verdict::Approved => Default::default(),
    };
    let form = Shown {
        // What most ideas are opened for.
        decision: match idea.verdict {
            Verdict::Waiting => Decision::Approved,
            _ => decision(idea),
        }
        .code()
        .to_owned(),
        reason,
        into,
        wording: idea.wording.clone(),
        step: idea.step.clone().unwrap_or_default(),
        findings: loaded.findings(&idea.wording),
        faults: Vec::new(),
    };
    let model = loaded.model(visit.language, form);
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Waves),
        || idea_page(&model),
    ))
}

/// Saves what was decided and goes on to the next idea that nobody has read.
pub(crate) async fn judge(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::HearIdeas, address.0)?;
    let loaded = Loaded::find(&app, address).await?;
    if !typed.keys().all(|name| is_field(name)) {
        return Err(Failure::UnreadableForm);
    }
    let language = visit.language;
    let mut faults = Faults::new();
    let step = texts::step(language, &loaded.library, &typed, &mut faults);
    let wave = loaded.wave.id;
    let decided = loaded
        .open
        .then(|| read(language, &typed, &loaded, &mut faults));
    let wording = match &decided {
        Some((wording, _)) => wording.clone(),
        None => loaded.idea.wording.clone(),
    };
    let findings = loaded.findings(&wording);
    // What others will read must be framed; what they will not read may wait.
    let is_read = matches!(decided, Some((_, Some(Verdict::Approved))));
    if !faults.is_empty() || (is_read && texts::stop(&findings)) {
        let of = |field: &str| typed.get(field).cloned().unwrap_or_default();
        let form = Shown {
            decision: of("decision"),
            reason: of("reason"),
            into: of("into"),
            wording,
            step: of("step"),
            findings,
            faults,
        };
        let model = loaded.model(language, form);
        let chrome = visit.chrome_in(&app, &actor, &permit, Place::Waves);
        return Ok(refuse(&chrome, || idea_page(&model)));
    }
    if let Some((wording, Some(verdict))) = decided {
        let code = verdict_code(&verdict);
        app.store
            .judge_idea(wave, loaded.idea.id, wording, verdict)
            .await?;
        app.note(&actor, address.0, "ideas.decide", loaded.idea.id, code)
            .await?;
    }
    app.store.link_idea(wave, loaded.idea.id, step).await?;
    let next = loaded
        .others
        .iter()
        .find(|idea| loaded.open && idea.verdict == Verdict::Waiting)
        .map_or_else(
            || format!("{}?done=saved", paths::ideas(address.0, wave)),
            |next| paths::idea(address.0, wave, next.id),
        );
    Ok(Redirect::to(&next).into_response())
}

fn is_field(name: &str) -> bool {
    ["decision", "reason", "into", "step"].contains(&name)
        || name
            .strip_prefix("wording_")
            .is_some_and(|code| code.parse::<Language>().is_ok())
}

fn verdict_code(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Waiting => "waiting",
        Verdict::Approved => "approved",
        Verdict::Declined(_) => "declined",
        Verdict::Merged(_) => "merged",
    }
}

/// The wording and the verdict that were typed; what does not fit is noted, and there is no verdict then.
fn read(
    language: Language,
    typed: &Typed,
    loaded: &Loaded,
    faults: &mut Faults,
) -> (Localized, Option<Verdict>) {
    let mut wording = texts::read(language, typed, "wording", LONGEST, faults);
    // An idea is never without words: what is cleared is what was written.
    let own = loaded.idea.language.code().to_owned();
    wording
        .0
        .entry(own)
        .or_insert_with(|| loaded.idea.written.clone());
    let reason = texts::line(language, typed, "reason", REASON, faults);
    let decision = typed
        .get("decision")
        .and_then(|code| Decision::of_code(code));
    let verdict = match decision {
        None => Err(("decision", "idea-error-decision")),
        Some(Decision::Waiting) => Ok(Verdict::Waiting),
        Some(Decision::Approved) => Ok(Verdict::Approved),
        Some(Decision::Declined) if reason.is_empty() => Err(("reason", "idea-error-reason")),
        Some(Decision::Declined) => Ok(Verdict::Declined(reason)),
        Some(Decision::Merged) => typed
            .get("into")
            .and_then(|id| id.parse().ok())
            .filter(|id: &IdeaId| {
                loaded
                    .others
                    .iter()
                    .any(|idea| idea.id == *id && idea.verdict == Verdict::Approved)
            })
            .map(Verdict::Merged)
            .ok_or(("into", "idea-error-into")),
    };
    let verdict = verdict
        .map_err(|(field, key)| faults.push((field.to_owned(), t!(language, key))))
        .ok();
    (wording, verdict)
}
