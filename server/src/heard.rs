//! What was heard in a wave: themes of the survey and ideas of its round, with what is said back. One place for the page
//! of staff, the consultant's list and whatever is printed of it.

use std::collections::BTreeMap;

use app::{pages::staff::heard, t};
use surveys::{
    ids::WaveId,
    language::Language,
    published::{Published, Theme},
    trend::Day,
    voice::{
        Phase, Tally, Verdict,
        heard::{Reply, Responsiveness, Subject, themes},
    },
};

use crate::{
    local_time,
    store::{Result, Store, StoreError, ideas::Idea, waves::Wave},
};

/// All that was said in a wave and can be replied to.
#[derive(Debug, Clone)]
pub struct Heard {
    /// The published result that holds the themes.
    pub published: Published,
    /// Themes first, then ideas.
    pub said: Vec<Said>,
    /// What may be said about votes, once they are counted.
    pub tally: Option<Tally>,
}

/// Something that was said.
#[derive(Debug, Clone)]
pub struct Said {
    /// What it is.
    pub subject: Subject,
    /// Its words.
    pub words: Words,
    /// The day since which people wait for a reply.
    pub asked: Day,
    /// What is said back.
    pub reply: Option<Reply>,
}

/// Words of something that was said.
#[derive(Debug, Clone)]
pub enum Words {
    /// What many wrote about.
    Theme(Theme),
    /// An idea that others could vote for.
    Idea(Idea),
}

impl Heard {
    /// What was heard in a wave; `None` until it is released. Ideas are asked on the day on which their round closed and
    /// are not here before.
    pub async fn load(store: &Store, wave: &Wave, time_zone: &str) -> Result<Option<Self>> {
        let (Some(released), Some(stored)) =
            (wave.released, store.published_result(wave.id).await?)
        else {
            return Ok(None);
        };
        let published = Published::read(&stored.document).map_err(|_| damaged("document"))?;
        let replies = store.replies(wave.id).await?;
        let reply = |subject: &Subject| replies.get(subject).cloned();
        let released = day(time_zone, released)?;
        let mut said: Vec<Said> = themes(&published)
            .map(|(subject, theme)| Said {
                reply: reply(&subject),
                subject,
                words: Words::Theme(theme.clone()),
                asked: released,
            })
            .collect();
        let mut tally = None;
        if let Some(round) = store.round(wave.id).await?
            && let Some(closed) = round.closed
        {
            let closed = day(time_zone, closed)?;
            for idea in approved(store, wave.id).await? {
                let subject = Subject::Idea(idea.id);
                said.push(Said {
                    reply: reply(&subject),
                    subject,
                    words: Words::Idea(idea),
                    asked: closed,
                });
            }
            tally = round.tally;
        }
        Ok(Some(Self {
            published,
            said,
            tally,
        }))
    }

    /// How much got an answer, and how soon.
    pub fn responsiveness(&self) -> Responsiveness {
        Responsiveness::of(self.said.iter().map(|said| {
            let replied = said.reply.as_ref().map(|reply| reply.replied);
            (said.asked, replied)
        }))
    }

    /// Who was asked about a step, as far as the ideas that became it tell it.
    pub fn asked_words(&self, step: &str, language: Language) -> Option<String> {
        let ideas: Vec<&Idea> = self
            .said
            .iter()
            .filter_map(|said| match &said.words {
                Words::Idea(idea) if idea.step.as_deref() == Some(step) => Some(idea),
                Words::Idea(_) | Words::Theme(_) => None,
            })
            .collect();
        if ideas.is_empty() {
            return None;
        }
        let words = t!(language, "asked-ideas", n = ideas.len());
        // Votes for several ideas do not add up to people, so they are told where there is one idea.
        let votes = match (&ideas[..], &self.tally) {
            ([idea], Some(tally)) => tally.votes(idea.id),
            _ => None,
        };
        Some(match votes {
            Some(votes) => format!("{words} ({})", heard::votes_words(language, votes)),
            None => words,
        })
    }

    /// What was said about this subject.
    pub fn find(&self, subject: &Subject) -> Option<&Said> {
        self.said.iter().find(|said| said.subject == *subject)
    }
}

/// What the vote adds to steps, from the closed round of a wave; nothing where there was no vote (BUDGET §5).
pub async fn vote_bonus(store: &Store, wave: WaveId) -> Result<BTreeMap<String, f64>> {
    let tally = store
        .round(wave)
        .await?
        .filter(|round| round.phase == Phase::Closed)
        .and_then(|round| round.tally);
    let Some(tally) = tally else {
        return Ok(BTreeMap::new());
    };
    let ideas = approved(store, wave).await?;
    Ok(tally.bonus(
        ideas
            .iter()
            .filter_map(|idea| Some((idea.id, idea.step.as_deref()?))),
    ))
}

async fn approved(store: &Store, wave: WaveId) -> Result<Vec<Idea>> {
    let mut ideas = store.ideas(wave).await?;
    ideas.retain(|idea| idea.verdict == Verdict::Approved);
    Ok(ideas)
}

/// The day of a moment in a time zone.
pub fn day(time_zone: &str, utc_ms: i64) -> Result<Day> {
    local_time::iso_day(time_zone, utc_ms)
        .parse()
        .map_err(|_| damaged("released"))
}

fn damaged(column: &'static str) -> StoreError {
    StoreError::Inconsistent {
        statement: "Heard",
        column: column.into(),
    }
}
