//! Behind a voice link: write an idea, vote, or read what became of it. Plain forms, phones first; which of them is shown
//! follows the round.

use leptos::prelude::*;
use surveys::{
    ids::{IdeaId, WaveId},
    language::Language,
    voice::{LONGEST_IDEA, MOST_IDEAS, MOST_VOTES},
};

use crate::{
    components::{
        form::{Field, error_summary, field_id, submit},
        heading::Heading,
        notice::Notice,
    },
    paths,
    shell::Page,
    t,
};

/// The view model.
#[derive(Debug, Clone)]
pub struct VoicePage {
    /// Language of the page.
    pub language: Language,
    /// Public name of the link.
    pub tag: String,
    /// Name of the organization.
    pub organization: String,
    /// Who answers for what follows.
    pub owner: String,
    /// The wave whose results the round follows.
    pub wave: WaveId,
    /// Smallest count that is told.
    pub min_group: u32,
    /// What can be done.
    pub state: VoiceState,
    /// What just happened.
    pub happened: Option<Happened>,
}

/// What can be done behind a voice link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoiceState {
    /// Write an idea.
    Write {
        /// Which one of the link's it would be, from 1.
        number: u32,
        /// What was typed.
        typed: String,
        /// What is wrong with it.
        fault: Option<IdeaFault>,
    },
    /// All ideas of the link are written.
    WroteAll,
    /// Somebody reads the ideas.
    Sorting,
    /// Vote.
    Vote {
        /// What can be voted for.
        ideas: Vec<Choice>,
        /// What is wrong with the ballot.
        fault: Option<VoteFault>,
    },
    /// The link has voted.
    Voted,
    /// The round is over.
    Closed,
}

/// An idea on the ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: IdeaId,
    /// Its words.
    pub text: String,
    /// The language they are in.
    pub language: Language,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// What can be wrong with an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdeaFault {
    /// Nothing was written.
    Empty,
    /// Too much was written.
    TooLong,
    /// It holds characters that are no text.
    Forbidden,
    /// Another idea arrived under this link since the page was opened.
    Another,
    /// Nothing can be stored just now.
    NotKept,
}

/// What can be wrong with a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteFault {
    /// Nothing is ticked.
    Empty,
    /// Too much is ticked.
    TooMany,
    /// Something is ticked that is not on the ballot.
    Unknown,
    /// Nothing can be stored just now.
    NotKept,
}

/// What just happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    /// An idea is kept.
    Wrote,
    /// It came too late, or too early, for this phase; nothing was kept.
    OtherPhase,
}

/// Draws the page.
pub fn page(model: &VoicePage) -> Page {
    let language = model.language;
    let title = title(model);
    let faults = faults(model);
    let happened = model.happened.map(|happened| match happened {
        Happened::Wrote => Notice::good(t!(language, "voice-wrote")).view().into_any(),
        Happened::OtherPhase => Notice::alert(t!(language, "voice-other-phase"))
            .to_do(t!(language, "voice-other-phase-do"))
            .view()
            .into_any(),
    });
    let lead = lead(model);
    let body = match &model.state {
        VoiceState::Write {
            number,
            typed,
            fault,
        } => write(model, *number, typed, *fault),
        VoiceState::Vote { ideas, fault } => vote(model, ideas, *fault),
        VoiceState::WroteAll | VoiceState::Sorting | VoiceState::Voted | VoiceState::Closed => {
            heard(model).into_any()
        }
    };
    Page::new(
        title.clone(),
        view! {
            {error_summary(language, &faults)}
            {happened}
            {Heading::new(title).lead(lead).view()}
            {body}
        },
    )
    .for_staff()
}

fn title(model: &VoicePage) -> String {
    let key = match model.state {
        VoiceState::Write { .. } => "voice-write-title",
        VoiceState::WroteAll => "voice-wrote-all-title",
        VoiceState::Sorting => "voice-sorting-title",
        VoiceState::Vote { .. } => "voice-vote-title",
        VoiceState::Voted => "voice-voted-title",
        VoiceState::Closed => "voice-closed-title",
    };
    t!(model.language, key)
}

fn lead(model: &VoicePage) -> String {
    let language = model.language;
    match model.state {
        VoiceState::Write { .. } => t!(
            language,
            "voice-write-lead",
            organization = model.organization.as_str(),
            most = MOST_IDEAS
        ),
        VoiceState::WroteAll => t!(language, "voice-wrote-all", most = MOST_IDEAS),
        VoiceState::Sorting => t!(language, "voice-sorting"),
        VoiceState::Vote { .. } => t!(language, "voice-vote-lead", most = MOST_VOTES),
        VoiceState::Voted => t!(language, "voice-voted"),
        VoiceState::Closed => t!(language, "voice-closed"),
    }
}

/// What is wrong with the form that came back: field and message.
fn faults(model: &VoicePage) -> Vec<(String, String)> {
    let language = model.language;
    let fault = match &model.state {
        VoiceState::Write { fault, .. } => fault.map(|fault| {
            let message = match fault {
                IdeaFault::Empty => t!(language, "voice-error-empty"),
                IdeaFault::TooLong => t!(language, "voice-error-long", count = LONGEST_IDEA),
                IdeaFault::Forbidden => t!(language, "voice-error-forbidden"),
                IdeaFault::Another => t!(language, "voice-error-another"),
                IdeaFault::NotKept => t!(language, "voice-error-not-kept"),
            };
            ("idea", message)
        }),
        VoiceState::Vote { fault, .. } => fault.map(|fault| {
            let message = match fault {
                VoteFault::Empty => t!(language, "voice-error-none"),
                VoteFault::TooMany => t!(language, "voice-error-many", most = MOST_VOTES),
                VoteFault::Unknown => t!(language, "voice-error-unknown"),
                VoteFault::NotKept => t!(language, "voice-error-not-kept"),
            };
            ("choice", message)
        }),
        VoiceState::WroteAll | VoiceState::Sorting | VoiceState::Voted | VoiceState::Closed => None,
    };
    fault
        .into_iter()
        .map(|(field, message)| (field.to_owned(), message))
        .collect()
}

fn write(model: &VoicePage, number: u32, typed: &str, fault: Option<IdeaFault>) -> AnyView {
    let language = model.language;
    let error = fault.and_then(|_| faults(model).into_iter().next().map(|(_, message)| message));
    let owner = (!model.owner.is_empty()).then(|| {
        t!(
            language,
            "voice-promise-owner",
            owner = model.owner.as_str()
        )
    });
    let points = [
        owner,
        Some(t!(language, "voice-promise-read")),
        Some(t!(language, "voice-promise-kept")),
        Some(t!(language, "survey-redaction")),
        Some(t!(language, "voice-promise-operator")),
    ];
    view! {
        <form class="stack" method="post" action=paths::voice_ideas(&model.tag) novalidate>
            <input type="hidden" name="number" value=number.to_string()/>
            {Field::area("idea", t!(language, "voice-idea"), 5)
                .help(t!(language, "voice-idea-help", count = LONGEST_IDEA))
                .value(typed)
                .error(error)
                .max_length(u32::try_from(LONGEST_IDEA).unwrap_or(u32::MAX))
                .view()}
            <p class="soft small">{t!(language, "voice-number", number = number, most = MOST_IDEAS)}</p>
            {submit(t!(language, "voice-send-idea"))}
        </form>
        {promise(language, points.into_iter().flatten().collect())}
        {heard(model)}
    }
    .into_any()
}

fn vote(model: &VoicePage, ideas: &[Choice], fault: Option<VoteFault>) -> AnyView {
    let language = model.language;
    let error = fault.and_then(|_| faults(model).into_iter().next().map(|(_, message)| message));
    let is_wrong = error.is_some();
    let error_id = format!("{}-error", field_id("choice"));
    let described_by = is_wrong.then(|| error_id.clone());
    let lines: Vec<_> = ideas
        .iter()
        .enumerate()
        .map(|(place, choice)| {
            let id = if place == 0 {
                field_id("choice")
            } else {
                field_id(&format!("choice-{place}"))
            };
            let of = id.clone();
            view! {
                <li>
                    <label class="tick card" for=of>
                        <input
                            type="checkbox"
                            id=id
                            name="choice"
                            value=choice.id.to_string()
                            checked=choice.ticked
                        />
                        <span lang=choice.language.code() dir="auto">{choice.text.clone()}</span>
                    </label>
                </li>
            }
        })
        .collect();
    let error = error.map(|error| view! { <p class="error" id=error_id>{error}</p> });
    let points = vec![
        t!(language, "voice-promise-order"),
        t!(language, "voice-promise-votes", k = model.min_group),
        t!(language, "voice-promise-voted"),
        t!(language, "voice-promise-operator"),
    ];
    view! {
        <form class="stack" method="post" action=paths::voice_ballot(&model.tag) novalidate>
            <fieldset class="field ballot" aria-describedby=described_by>
                <legend>{t!(language, "voice-choices", most = MOST_VOTES)}</legend>
                {error}
                <ul>{lines}</ul>
            </fieldset>
            <p class="soft small">{t!(language, "voice-once")}</p>
            {submit(t!(language, "voice-send-ballot"))}
        </form>
        {promise(language, points)}
    }
    .into_any()
}

/// The way to what was heard, for everybody.
fn heard(model: &VoicePage) -> impl IntoView + use<> {
    let path = paths::heard(model.wave);
    view! { <p><a class="button quiet" href=path>{t!(model.language, "voice-heard")}</a></p> }
}

/// What is promised, in words.
fn promise(language: Language, points: Vec<String>) -> impl IntoView {
    let points: Vec<_> = points
        .into_iter()
        .map(|point| view! { <li>{point}</li> })
        .collect();
    view! {
        <section class="card">
            <h2>{t!(language, "promise-title")}</h2>
            <div class="prose"><ul>{points}</ul></div>
        </section>
    }
}
