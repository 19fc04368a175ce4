//! The loss report: what became of everything in the source, and where it stood there.

mod reason;

use std::fmt;

use serde::Serialize;

use crate::Format;
pub use reason::Reason;

/// What was taken, simplified and left out. Every question of the source is in exactly one of the three lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The tool that the file came from.
    pub format: Format,
    /// Languages of the instrument, the default one first.
    pub languages: Vec<String>,
    /// Kept with its meaning, wording and branch.
    pub taken: Vec<Entry>,
    /// Kept, but not as it was; the reasons say how.
    pub simplified: Vec<Entry>,
    /// Not in the instrument.
    pub left_out: Vec<Entry>,
}

impl Report {
    /// How many questions the source has.
    pub fn questions(&self) -> usize {
        [&self.taken, &self.simplified, &self.left_out]
            .into_iter()
            .map(|list| count(list))
            .sum()
    }
}

fn count(list: &[Entry]) -> usize {
    list.iter()
        .filter(|entry| entry.kind == Kind::Question)
        .count()
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{}, {}: {} of the source; {} taken as they are, {} simplified, {} left out",
            self.format,
            self.languages.join(" "),
            counted(self.questions(), "question"),
            count(&self.taken),
            count(&self.simplified),
            count(&self.left_out),
        )?;
        for (title, list) in [
            ("Taken as it is", &self.taken),
            ("Simplified", &self.simplified),
            ("Left out", &self.left_out),
        ] {
            if !list.is_empty() {
                writeln!(f, "\n{title}:")?;
            }
            for entry in list {
                writeln!(f, "  {entry}")?;
            }
        }
        Ok(())
    }
}

/// Most names that one line tells.
const TOLD: usize = 8;

/// One thing of the source and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// What kind of thing.
    pub kind: Kind,
    /// Its name in the source; empty for settings of the whole questionnaire.
    pub code: String,
    /// Where it stands in the source.
    pub place: Place,
    /// Items that it became, or codes of the questions that a setting concerns.
    pub items: Vec<String>,
    /// Why it is not as it was; empty only for what was taken.
    pub reasons: Vec<Reason>,
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.place)?;
        match self.kind {
            Kind::Question => write!(f, "`{}`", self.code)?,
            kind if self.code.is_empty() => write!(f, "{kind}")?,
            kind => write!(f, "{kind} `{}`", self.code)?,
        }
        let is_same = self.kind == Kind::Question && self.items == [self.code.as_str()];
        if !self.items.is_empty() && !is_same {
            let arrow = if self.kind == Kind::Question {
                "→"
            } else {
                "of"
            };
            let items: Vec<_> = self.items.iter().take(TOLD).cloned().collect();
            write!(f, " {arrow} {}", items.join(", "))?;
            if self.items.len() > TOLD {
                write!(f, " and {} more", self.items.len() - TOLD)?;
            }
        }
        for (index, reason) in self.reasons.iter().enumerate() {
            f.write_str(if index == 0 { ": " } else { "; " })?;
            write!(f, "{reason}")?;
        }
        Ok(())
    }
}

/// What kind of thing of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A question, or anything else that stands among them.
    Question,
    /// A group, page or block.
    Section,
    /// A text that is no question.
    Text,
    /// A rule over several questions, such as a quota.
    Rule,
    /// A setting of the whole questionnaire, or the same small one of several questions.
    Setting,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Question => "question",
            Self::Section => "section",
            Self::Text => "text",
            Self::Rule => "rule",
            Self::Setting => "setting",
        })
    }
}

/// A place in the source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Line of a text file, from 1.
    Line(usize),
    /// Row of a sheet, from 1.
    Row {
        /// Name of the sheet.
        sheet: String,
        /// The row.
        row: usize,
    },
    /// Path into a JSON file, such as `pages[0].elements[2]`.
    Path(String),
    /// The whole file.
    File,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line}"),
            Self::Row { sheet, row } => write!(f, "sheet {sheet}, row {row}"),
            Self::Path(path) => f.write_str(path),
            Self::File => f.write_str("the file"),
        }
    }
}

fn counted(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
