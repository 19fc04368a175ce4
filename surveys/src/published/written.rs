//! What people wrote: themes, and comments in their own words where staff were told so before they wrote.

use serde::{Deserialize, Serialize};

use super::{Group, Published};
use crate::{
    confidentiality::{Cell, Reason},
    language::Localized,
};

/// A question that was answered in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its field, such as `OPE-1` or `OPE-2.keep`.
    pub id: String,
    /// What people read.
    pub text: Localized,
}

/// What a group wrote to one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// Which question: [`Question::id`].
    pub question: String,
    /// What it writes about.
    pub themes: Cell<Themes>,
    /// Its comments in their own words; hidden where staff were told that only themes are shown.
    pub verbatims: Cell<Verbatims>,
}

/// What a group writes about.
#[derive(Debug, Clone, PartialEq)]
pub struct Themes {
    /// Comments of the group; one person writes at most one to a question.
    pub comments: u32,
    /// Below the organization, words that stand here more often than in the rest (METHODS §14). The whole organization
    /// has no rest: for it, words that many wrote.
    pub themes: Vec<Theme>,
}

/// Words of the same comments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// The words, strongest first.
    pub terms: Vec<String>,
    /// At least so many comments of the group have one of them. In a wave a multiple of the smallest group.
    pub comments: u32,
    /// At least how many times as often as in the rest its strongest word is written; `None` for the whole organization,
    /// and where it is less than 1.5.
    pub times_as_often: Option<f64>,
}

/// Comments in their own words, in an order that says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verbatims {
    /// Comments that are read here and nowhere else: those of the group without shown groups below it.
    pub comments: u32,
    /// The comments; where there are very many, some of them, drawn by the same order.
    pub texts: Vec<String>,
}

impl Written {
    /// What a hidden group wrote.
    pub(super) fn hidden(question: &str, reason: Reason) -> Self {
        Self {
            question: question.to_owned(),
            themes: Cell::Hidden(reason),
            verbatims: Cell::Hidden(reason),
        }
    }
}

impl Published {
    /// The same result without comments in people's own words, which are kept for a shorter time than everything else;
    /// `None` if there are none in it. Its hash is another one.
    pub fn without_verbatims(&self) -> Option<Self> {
        let mut without = self.clone();
        let groups = std::iter::once(&mut without.organization).chain(&mut without.departments);
        let taken = groups
            .map(Group::take_verbatims)
            .fold(false, |any, one| any | one);
        taken.then(|| {
            without.seal();
            without
        })
    }
}

impl Group {
    fn take_verbatims(&mut self) -> bool {
        let Some(mut figures) = self.figures.shown().cloned() else {
            return false;
        };
        let mut taken = false;
        for written in &mut figures.themes {
            taken |= written.verbatims.is_shown();
            written.verbatims = Cell::Hidden(Reason::Protected);
        }
        if taken {
            // What is shown was decided before; less of it is shown now.
            self.figures = Cell::reseal(Ok(figures));
        }
        taken
    }
}

/// How it is kept. Hidden values are null.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct WrittenDocument {
    question: String,
    comments: Option<u32>,
    themes: Vec<Theme>,
    verbatims: Option<Vec<String>>,
    verbatims_of: Option<u32>,
    hidden_because: Option<Reason>,
}

impl From<&Written> for WrittenDocument {
    fn from(written: &Written) -> Self {
        let themes = written.themes.shown();
        let verbatims = written.verbatims.shown();
        Self {
            question: written.question.clone(),
            comments: themes.map(|themes| themes.comments),
            themes: themes
                .map(|themes| themes.themes.clone())
                .unwrap_or_default(),
            verbatims: verbatims.map(|verbatims| verbatims.texts.clone()),
            verbatims_of: verbatims.map(|verbatims| verbatims.comments),
            hidden_because: match written.themes {
                Cell::Hidden(reason) => Some(reason),
                Cell::Shown(_) => None,
            },
        }
    }
}

impl WrittenDocument {
    /// Reads it back; `None` if it contradicts itself.
    pub(super) fn read(self) -> Option<Written> {
        let verbatims = match (self.verbatims, self.verbatims_of) {
            (Some(texts), Some(comments)) => Some(Verbatims { comments, texts }),
            (None, None) => None,
            _ => return None,
        };
        match (self.comments, self.hidden_because) {
            (Some(comments), None) => Some(Written {
                question: self.question,
                themes: Cell::reseal(Ok(Themes {
                    comments,
                    themes: self.themes,
                })),
                verbatims: Cell::reseal(verbatims.ok_or(Reason::Protected)),
            }),
            (None, Some(reason)) if verbatims.is_none() && self.themes.is_empty() => {
                Some(Written::hidden(&self.question, reason))
            }
            _ => None,
        }
    }
}
