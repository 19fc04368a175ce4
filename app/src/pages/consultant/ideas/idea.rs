//! One idea: read it, decide, word it for others, say which step takes it up.

use leptos::prelude::*;
use surveys::{
    framing::{Finding, Surface},
    ids::{IdeaId, OrganizationId, WaveId},
    language::{Language, Localized},
};

use crate::{
    components::{
        breadcrumb::breadcrumb,
        chip::Tone,
        findings::findings,
        form::{Field, error_summary, submit_or},
        heading::Heading,
        texts::Texts,
    },
    paths,
    shell::Page,
    t,
};

/// What was decided about an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Nothing yet.
    Waiting,
    /// Others read it.
    Approved,
    /// Others never see it.
    Declined,
    /// It goes with another one.
    Merged,
}

impl Decision {
    /// All, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Approved, Self::Merged, Self::Declined];

    /// The word in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Merged => "merged",
        }
    }

    /// The decision of this word.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|decision| decision.code() == code)
    }

    /// Its words and how much they stand out.
    pub(super) const fn words(self) -> (&'static str, Tone) {
        match self {
            Self::Waiting => ("idea-waiting", Tone::Attention),
            Self::Approved => ("idea-approved", Tone::Good),
            Self::Declined => ("idea-declined", Tone::Plain),
            Self::Merged => ("idea-merged", Tone::Plain),
        }
    }
}

/// What the page shows.
#[derive(Debug)]
pub struct IdeaPage {
    /// Language of the reader.
    pub language: Language,
    /// Whose wave.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Its name.
    pub title: String,
    /// Which idea.
    pub id: IdeaId,
    /// As it arrived.
    pub written: String,
    /// The language it was written in.
    pub written_in: Language,
    /// Whether it can still be decided about and worded; the step can always be said.
    pub open: bool,
    /// Field `decision`.
    pub decision: String,
    /// Field `reason`.
    pub reason: String,
    /// Field `into`.
    pub into: String,
    /// Fields `wording_…`.
    pub wording: Localized,
    /// Field `step`.
    pub step: String,
    /// Ideas that it can be merged into: id and words.
    pub others: Vec<(String, String)>,
    /// Steps of the library: id and title.
    pub steps: Vec<(String, String)>,
    /// What the framing rules found, by the name of the language.
    pub findings: Vec<(String, Finding)>,
    /// What is wrong with the form: field and message.
    pub faults: Vec<(String, String)>,
    /// Longest wording, in characters.
    pub longest: u32,
}

/// Draws the page.
pub fn page(model: &IdeaPage) -> Page {
    let language = model.language;
    let title = t!(language, "idea-title");
    let list = paths::ideas(model.organization, model.wave);
    let above = vec![
        (t!(language, "nav-waves"), paths::waves(model.organization)),
        (
            model.title.clone(),
            paths::wave(model.organization, model.wave),
        ),
        (t!(language, "ideas-breadcrumb"), list.clone()),
    ];
    let decision = model.open.then(|| decide(model));
    let mut steps = vec![(String::new(), t!(language, "idea-no-step"))];
    steps.extend(model.steps.iter().cloned());
    Page::new(
        title.clone(),
        view! {
            {breadcrumb(language, above)}
            {error_summary(language, &model.faults)}
            {findings(language, &model.findings)}
            {Heading::new(title).lead(t!(language, "idea-lead")).view()}
            <blockquote class="card" lang=model.written_in.code() dir="auto">{model.written.clone()}</blockquote>
            <form
                class="stack"
                method="post"
                action=paths::idea(model.organization, model.wave, model.id)
                novalidate
            >
                {decision}
                {Field::select("step", t!(language, "idea-step"), steps)
                    .help(t!(language, "idea-step-help"))
                    .value(model.step.clone())
                    .view()}
                {submit_or(t!(language, "idea-save"), t!(language, "idea-back"), list)}
            </form>
        },
    )
    .with_framing()
}

fn decide(model: &IdeaPage) -> impl IntoView + use<> {
    let language = model.language;
    let fault = |field: &str| {
        model
            .faults
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, message)| message.clone())
    };
    let decisions = Decision::ALL
        .into_iter()
        .filter(|decision| *decision != Decision::Merged || !model.others.is_empty())
        .map(|decision| {
            let key = match decision {
                Decision::Waiting => "idea-decide-waiting",
                Decision::Approved => "idea-decide-approved",
                Decision::Merged => "idea-decide-merged",
                Decision::Declined => "idea-decide-declined",
            };
            (decision.code().to_owned(), t!(language, key))
        })
        .collect();
    let into = (!model.others.is_empty()).then(|| {
        let mut others = vec![(String::new(), t!(language, "idea-into-none"))];
        others.extend(model.others.iter().cloned());
        Field::select("into", t!(language, "idea-into"), others)
            .help(t!(language, "idea-into-help"))
            .value(model.into.clone())
            .error(fault("into"))
            .view()
    });
    view! {
        {Field::select("decision", t!(language, "idea-decision"), decisions)
            .value(model.decision.clone())
            .error(fault("decision"))
            .view()}
        {into}
        {Field::text("reason", t!(language, "idea-reason"))
            .help(t!(language, "idea-reason-help"))
            .value(model.reason.clone())
            .error(fault("reason"))
            .max_length(300)
            .framed(Surface::StaffPages)
            .view()}
        {Texts {
            language,
            name: "wording",
            label: t!(language, "idea-wording"),
            help: t!(language, "idea-wording-help"),
            main: model.written_in,
            values: &model.wording,
            faults: &model.faults,
            longest: model.longest,
        }
        .view()}
    }
}
