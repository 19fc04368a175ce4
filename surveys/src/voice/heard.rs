//! "You said, we did": what was heard, what is done about it, and how soon people got an answer (REPORTS §5).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    ids::IdeaId,
    language::Localized,
    published::{Published, Theme},
    trend::Day,
};

/// Something that was said and asks for a reply.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// What many wrote about to one question of the survey: the question's field and the theme's words.
    Theme {
        /// Field of the question.
        question: String,
        /// The words, strongest first.
        terms: Vec<String>,
    },
    /// An idea that others could vote for.
    Idea(IdeaId),
}

/// Not a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a subject is `idea:` with an id, or `theme:` with a question and words")]
pub struct UnknownSubject;

impl Subject {
    /// The subject of a theme.
    pub fn of_theme(question: &str, theme: &Theme) -> Self {
        Self::Theme {
            question: question.to_owned(),
            terms: theme.terms.clone(),
        }
    }
}

/// Themes of the whole organization with their subjects, in the order in which they were published. Those of departments
/// stand on their own pages and are answered there.
pub fn themes(published: &Published) -> impl Iterator<Item = (Subject, &Theme)> {
    published
        .organization
        .figures
        .shown()
        .into_iter()
        .flat_map(|figures| &figures.themes)
        .filter_map(|written| Some((written, written.themes.shown()?)))
        .flat_map(|(written, shown)| {
            shown
                .themes
                .iter()
                .map(move |theme| (Subject::of_theme(&written.question, theme), theme))
        })
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Idea(idea) => write!(f, "idea:{idea}"),
            Self::Theme { question, terms } => write!(f, "theme:{question}:{}", terms.join(" ")),
        }
    }
}

impl FromStr for Subject {
    type Err = UnknownSubject;

    fn from_str(key: &str) -> Result<Self, UnknownSubject> {
        if let Some(idea) = key.strip_prefix("idea:") {
            return idea.parse().map(Self::Idea).map_err(|_| UnknownSubject);
        }
        let (question, terms) = key
            .strip_prefix("theme:")
            .and_then(|rest| rest.split_once(':'))
            .ok_or(UnknownSubject)?;
        let terms: Vec<String> = terms.split_whitespace().map(str::to_owned).collect();
        if question.is_empty() || terms.is_empty() {
            return Err(UnknownSubject);
        }
        Ok(Self::Theme {
            question: question.to_owned(),
            terms,
        })
    }
}

/// What becomes of something that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It arrived.
    Heard,
    /// It has a date.
    Planned,
    /// Somebody is at it.
    InWork,
    /// It is there.
    Done,
    /// A clear no, with the reason.
    NotNow,
}

/// Not a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a status is heard, planned, in_work, done or not_now")]
pub struct UnknownStatus;

impl Status {
    /// All, in the order of their life.
    pub const ALL: [Self; 5] = [
        Self::Heard,
        Self::Planned,
        Self::InWork,
        Self::Done,
        Self::NotNow,
    ];

    /// The word in forms and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Planned => "planned",
            Self::InWork => "in_work",
            Self::Done => "done",
            Self::NotNow => "not_now",
        }
    }
}

impl FromStr for Status {
    type Err = UnknownStatus;

    fn from_str(code: &str) -> Result<Self, UnknownStatus> {
        Self::ALL
            .into_iter()
            .find(|status| status.code() == code)
            .ok_or(UnknownStatus)
    }
}

/// What is said back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// What is done, or why not.
    pub text: Localized,
    /// Where it stands.
    pub status: Status,
    /// By when.
    pub by: Option<Day>,
    /// Who does it; empty if nobody is named.
    pub who: String,
    /// The step of the library that it became.
    pub step: Option<String>,
    /// When people first got an answer.
    pub replied: Day,
}

/// How much of what was said got an answer, and how soon.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Responsiveness {
    /// Themes and ideas.
    pub subjects: u32,
    /// Those with a reply.
    pub replied: u32,
    /// Days until the first reply, half of the replied ones sooner; `None` while nothing is replied to.
    pub median_days: Option<f64>,
}

impl Responsiveness {
    /// From when each subject was asked and when it was replied to. A reply before the question counts as at once.
    pub fn of(subjects: impl IntoIterator<Item = (Day, Option<Day>)>) -> Self {
        let mut responsiveness = Self::default();
        let mut days = Vec::new();
        for (asked, replied) in subjects {
            responsiveness.subjects += 1;
            if let Some(replied) = replied {
                responsiveness.replied += 1;
                days.push(asked.days_until(replied).max(0));
            }
        }
        days.sort_unstable();
        let middle = |at: usize| days.get(at).and_then(|days| u32::try_from(*days).ok());
        let half = days.len() / 2;
        responsiveness.median_days = if days.len().is_multiple_of(2) {
            half.checked_sub(1)
                .and_then(|below| Some(f64::from(middle(below)? + middle(half)?) / 2.0))
        } else {
            middle(half).map(f64::from)
        };
        responsiveness
    }

    /// The share that was replied to, from 0 to 1; `None` if nothing was said.
    pub fn rate(&self) -> Option<f64> {
        (self.subjects > 0).then(|| f64::from(self.replied) / f64::from(self.subjects))
    }
}
