//! "You said, we did": what was heard, what is done about it, by when and by whom; or a clear no with the reason.

use leptos::prelude::*;
use surveys::{
    confidentiality::Participation,
    language::Language,
    voice::heard::{Responsiveness, Status},
};

use crate::{
    components::{
        chip::{Chip, Tone},
        empty::Empty,
        heading::Heading,
        tiles::{Tile, Value, tiles},
    },
    shell::Page,
    t,
    text::format,
};

/// The view model.
#[derive(Debug, Clone)]
pub struct HeardPage {
    /// Language of the reader.
    pub language: Language,
    /// Name of the organization.
    pub organization: String,
    /// What people call the wave.
    pub wave: String,
    /// The day of release, written out.
    pub released: String,
    /// How much got an answer, and how soon.
    pub responsiveness: Responsiveness,
    /// Questions of the survey with what many wrote to them.
    pub questions: Vec<(String, Vec<Line>)>,
    /// Ideas that others could vote for.
    pub ideas: Vec<Line>,
    /// How many voted, once they are counted.
    pub turnout: Option<Participation>,
}

/// Something that was said, and what is said back.
#[derive(Debug, Clone)]
pub struct Line {
    /// What was said.
    pub said: Said,
    /// The reply, if there is one.
    pub reply: Option<ReplyLine>,
}

/// What was said.
#[derive(Debug, Clone)]
pub enum Said {
    /// A theme: its words, and in how many comments they are at least.
    Theme {
        /// The words.
        terms: Vec<String>,
        /// Comments that have one of them, at least.
        comments: u32,
    },
    /// An idea.
    Idea {
        /// Its words.
        text: String,
        /// The language they are in.
        language: Language,
        /// How many voted for it, once they are counted.
        votes: Option<Participation>,
    },
}

/// A reply as it is read.
#[derive(Debug, Clone)]
pub struct ReplyLine {
    /// Where it stands.
    pub status: Status,
    /// What is done, or why not.
    pub text: String,
    /// The language of that.
    pub text_language: String,
    /// By when, written out.
    pub by: Option<String>,
    /// Who does it; empty if nobody is named.
    pub who: String,
    /// Title of the step that it became.
    pub step: Option<String>,
}

/// Draws the page.
pub fn page(model: &HeardPage) -> Page {
    let language = model.language;
    let title = t!(language, "heard-title");
    let lead = t!(
        language,
        "heard-lead",
        organization = model.organization.as_str(),
        wave = model.wave.as_str(),
        date = model.released.as_str()
    );
    let questions: Vec<_> = model
        .questions
        .iter()
        .map(|(question, lines)| {
            view! {
                <section class="heard">
                    <h2>{question.clone()}</h2>
                    <ul>{lines_of(language, lines)}</ul>
                </section>
            }
        })
        .collect();
    let ideas = (!model.ideas.is_empty()).then(|| {
        let turnout = model.turnout.map(|turnout| {
            view! { <p class="soft">{turnout_words(language, turnout)}</p> }
        });
        view! {
            <section class="heard">
                <h2>{t!(language, "heard-ideas")}</h2>
                {turnout}
                <ul>{lines_of(language, &model.ideas)}</ul>
            </section>
        }
    });
    let is_empty = model.questions.is_empty() && model.ideas.is_empty();
    let empty = is_empty.then(|| {
        Empty {
            title: t!(language, "heard-empty-title"),
            text: t!(language, "heard-empty"),
            action: None,
        }
        .view()
    });
    Page::new(
        title.clone(),
        view! {
            {Heading::new(title).lead(lead).view()}
            {(!is_empty).then(|| answered(language, &model.responsiveness))}
            {ideas}
            {questions}
            {empty}
            <p class="soft small">{t!(language, "heard-note")}</p>
        },
    )
    .for_staff()
}

fn answered(language: Language, answered: &Responsiveness) -> impl IntoView + use<> {
    let rate = answered.rate().unwrap_or(0.0);
    let days = match answered.median_days {
        Some(days) => {
            let decimals = usize::from(days.fract() > 0.0);
            format::number(language, days, decimals)
        }
        None => "–".to_owned(),
    };
    tiles(vec![
        Tile {
            name: t!(language, "heard-rate"),
            value: Value::Filled {
                text: format::percent(language, rate),
                share: rate,
            },
            note: t!(
                language,
                "heard-rate-note",
                replied = answered.replied,
                subjects = answered.subjects
            ),
        },
        Tile {
            name: t!(language, "heard-days"),
            value: Value::Plain(days),
            note: t!(language, "heard-days-note"),
        },
    ])
}

/// What has a reply, each by itself; then everything else together, so that it does not bury the replies.
fn lines_of(language: Language, lines: &[Line]) -> Vec<AnyView> {
    let (replied, open): (Vec<&Line>, Vec<&Line>) =
        lines.iter().partition(|line| line.reply.is_some());
    let mut cards: Vec<AnyView> = replied
        .into_iter()
        .map(|line| {
            let reply = line.reply.as_ref().map(|reply| reply_view(language, reply));
            view! {
                <li class="card">
                    <div class="said">{said(language, &line.said)}</div>
                    <div class="did">{reply}</div>
                </li>
            }
            .into_any()
        })
        .collect();
    if !open.is_empty() {
        let open: Vec<_> = open
            .into_iter()
            .map(|line| view! { <li class="said">{said(language, &line.said)}</li> })
            .collect();
        cards.push(
            view! {
                <li class="card">
                    <ul class="open">{open}</ul>
                    <div class="did">
                        <p><Chip text=status_words(language, Status::Heard)/></p>
                        <p class="soft">{t!(language, "heard-no-reply")}</p>
                    </div>
                </li>
            }
            .into_any(),
        );
    }
    cards
}

/// What was said.
fn said(language: Language, said: &Said) -> AnyView {
    match said {
        Said::Theme { terms, comments } => {
            let words: Vec<_> = terms
                .iter()
                .map(|word| view! { <li><bdi class="chip">{word.clone()}</bdi></li> })
                .collect();
            view! {
                <ul class="words">{words}</ul>
                <p class="soft small">{t!(language, "theme-comments", count = *comments)}</p>
            }
            .into_any()
        }
        Said::Idea {
            text,
            language: own,
            votes,
        } => {
            let votes = votes.map(|votes| {
                view! { <p class="soft small">{votes_words(language, votes)}</p> }
            });
            view! {
                <blockquote lang=own.code() dir="auto">{text.clone()}</blockquote>
                {votes}
            }
            .into_any()
        }
    }
}

fn reply_view(language: Language, reply: &ReplyLine) -> AnyView {
    let tone = match reply.status {
        Status::Done | Status::InWork => Tone::Good,
        Status::Heard | Status::Planned | Status::NotNow => Tone::Plain,
    };
    let facts: Vec<_> = [
        reply
            .by
            .as_ref()
            .map(|by| t!(language, "heard-by", date = by.as_str())),
        (!reply.who.is_empty()).then(|| t!(language, "heard-who", who = reply.who.as_str())),
        reply
            .step
            .as_ref()
            .map(|step| t!(language, "heard-step", step = step.as_str())),
    ]
    .into_iter()
    .flatten()
    .map(|fact| view! { <li>{fact}</li> })
    .collect();
    let facts = (!facts.is_empty()).then(|| view! { <ul class="soft small facts">{facts}</ul> });
    view! {
        <p><Chip text=status_words(language, reply.status) tone=tone/></p>
        <p class="reply" lang=reply.text_language.clone() dir="auto">{reply.text.clone()}</p>
        {facts}
    }
    .into_any()
}

/// A status in words.
pub fn status_words(language: Language, status: Status) -> String {
    let key = match status {
        Status::Heard => "heard-status-heard",
        Status::Planned => "heard-status-planned",
        Status::InWork => "heard-status-in-work",
        Status::Done => "heard-status-done",
        Status::NotNow => "heard-status-not-now",
    };
    t!(language, key)
}

/// How many voted for an idea, as far as it is told.
pub fn votes_words(language: Language, votes: Participation) -> String {
    match votes {
        Participation::NotShown => t!(language, "votes-not-shown"),
        Participation::FewerThan(k) => t!(language, "votes-fewer", k = k),
        Participation::AtLeast(n) => t!(language, "votes-at-least", n = n),
        Participation::NearlyAll => t!(language, "votes-nearly-all"),
    }
}

/// How many voted at all, as far as it is told.
pub fn turnout_words(language: Language, turnout: Participation) -> String {
    match turnout {
        Participation::NotShown => t!(language, "turnout-not-shown"),
        Participation::FewerThan(k) => t!(language, "turnout-fewer", k = k),
        Participation::AtLeast(n) => t!(language, "turnout-at-least", n = n),
        Participation::NearlyAll => t!(language, "turnout-nearly-all"),
    }
}
