//! What all formats have in common: a questionnaire in the words of its source, before anything is made of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::{Entry, Kind, Place, Reason, text::Markup};

/// One text per language code, as the source has it, with its markup.
pub(crate) type Texts = BTreeMap<String, String>;

/// A questionnaire as one reader understood it.
#[derive(Debug)]
pub(crate) struct Draft {
    /// Name in the source, for the id of the instrument.
    pub(crate) name: String,
    pub(crate) title: Texts,
    pub(crate) intro: Texts,
    pub(crate) thanks: Texts,
    /// In the order of the source.
    pub(crate) languages: Vec<String>,
    pub(crate) default_language: String,
    pub(crate) markup: Markup,
    pub(crate) sections: Vec<Part>,
    /// In the order in which they are shown.
    pub(crate) questions: Vec<Question>,
    /// Names by which texts call questions, and the codes that are meant, where these differ.
    pub(crate) called: BTreeMap<String, String>,
    /// What became of things that are no questions.
    pub(crate) simplified: Vec<Entry>,
    pub(crate) left_out: Vec<Entry>,
}

impl Draft {
    pub(crate) fn new(markup: Markup, default_language: String) -> Self {
        Self {
            name: String::new(),
            title: Texts::new(),
            intro: Texts::new(),
            thanks: Texts::new(),
            languages: Vec::new(),
            default_language,
            markup,
            sections: Vec::new(),
            questions: Vec::new(),
            called: BTreeMap::new(),
            simplified: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// Remembers something that is no question and has no place here.
    pub(crate) fn leave_out(
        &mut self,
        kind: Kind,
        code: impl Into<String>,
        place: Place,
        reason: Reason,
    ) {
        self.left_out.push(entry(kind, code, place, reason));
    }

    /// Remembers something that is no question and is not as it was.
    pub(crate) fn simplify(
        &mut self,
        kind: Kind,
        code: impl Into<String>,
        place: Place,
        reason: Reason,
    ) {
        self.simplified.push(entry(kind, code, place, reason));
    }
}

fn entry(kind: Kind, code: impl Into<String>, place: Place, reason: Reason) -> Entry {
    Entry {
        kind,
        code: code.into(),
        place,
        items: Vec::new(),
        reasons: vec![reason],
    }
}

/// A group, page or block.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) code: String,
    pub(crate) title: Texts,
    pub(crate) place: Place,
    /// Whether the source shuffles its questions.
    pub(crate) random: bool,
}

/// Something that stands among the questions of the source.
#[derive(Debug)]
pub(crate) struct Question {
    /// Its name in the source; conditions use it.
    pub(crate) code: String,
    /// Index into [`Draft::sections`].
    pub(crate) section: usize,
    pub(crate) place: Place,
    pub(crate) text: Texts,
    pub(crate) help: Texts,
    pub(crate) answer: Answer,
    /// All must hold.
    pub(crate) conditions: Vec<Condition>,
    /// With what the source shuffles it: the name of a group of questions, or of a question whose rows it shuffles.
    pub(crate) shuffled_with: Option<String>,
    /// What the reader could not keep.
    pub(crate) reasons: Vec<Reason>,
}

/// How a question is answered.
#[derive(Debug)]
pub(crate) enum Answer {
    /// One of a few options that stand in an order from less to more.
    Scale(Vec<Choice>),
    /// One option. `other` has a text beside it; it is one of the options, or one more.
    One {
        options: Vec<Choice>,
        other: Option<Choice>,
    },
    /// Any number of options; `other` as above.
    Several {
        options: Vec<Choice>,
        other: Option<Choice>,
    },
    /// Options to be put in order.
    Ranking(Vec<Choice>),
    /// Statements that share their options. `ordered` if these stand in an order from less to more.
    Matrix {
        rows: Vec<Choice>,
        options: Vec<Choice>,
        ordered: bool,
    },
    /// Rows with a question per column.
    Grid {
        rows: Vec<Choice>,
        columns: Vec<Column>,
    },
    /// A whole number on a labelled line.
    Rating {
        min: i64,
        max: i64,
        min_label: Texts,
        max_label: Texts,
    },
    /// A number that is typed.
    Number(Typed),
    /// A number for each row.
    Numbers { rows: Vec<Choice>, of: Typed },
    /// Points to be divided among options.
    Division { options: Vec<Choice>, total: u32 },
    /// One option and a comment.
    OneWithComment(Vec<Choice>),
    /// Free text.
    Text { max_chars: u32 },
    /// Several free texts.
    Fields { fields: Vec<Choice>, max_chars: u32 },
    /// Nothing that can be asked here.
    LeftOut(Reason),
}

/// Which numbers may be typed, as far as the source says.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Typed {
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
    pub(crate) decimals: Option<u8>,
}

impl Typed {
    /// Whole numbers without limits.
    pub(crate) const WHOLE: Self = Self {
        min: None,
        max: None,
        decimals: Some(0),
    };
}

/// An option, a row or a field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Choice {
    pub(crate) code: String,
    pub(crate) label: Texts,
}

/// A question asked of every row.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) code: String,
    pub(crate) label: Texts,
    pub(crate) options: Vec<Choice>,
}

/// When a question is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Condition {
    /// If a question, or a row of it, has this answer.
    Equals {
        question: String,
        row: Option<String>,
        code: String,
    },
    /// If the answer is this number or more.
    AtLeast {
        question: String,
        row: Option<String>,
        number: String,
    },
    /// If the answer is this number or less.
    AtMost {
        question: String,
        row: Option<String>,
        number: String,
    },
    /// If there is any answer.
    Answered {
        question: String,
        row: Option<String>,
    },
    /// If this does not hold.
    Not(Box<Condition>),
    /// If all of these hold.
    All(Vec<Condition>),
    /// If one of these holds.
    Any(Vec<Condition>),
    /// Anything else, in the words of the source.
    Other(String),
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = |f: &mut fmt::Formatter<'_>, parts: &[Self], word: &str| {
            for (place, part) in parts.iter().enumerate() {
                if place > 0 {
                    write!(f, " {word} ")?;
                }
                match part {
                    Self::All(_) | Self::Any(_) => write!(f, "({part})")?,
                    _ => write!(f, "{part}")?,
                }
            }
            Ok(())
        };
        match self {
            Self::Equals { question, code, .. } => write!(f, "{question} is {code}"),
            Self::AtLeast {
                question, number, ..
            } => write!(f, "{question} at least {number}"),
            Self::AtMost {
                question, number, ..
            } => write!(f, "{question} at most {number}"),
            Self::Answered { question, .. } => write!(f, "{question} answered"),
            Self::Not(inner) => write!(f, "not ({inner})"),
            Self::All(parts) => row(f, parts, "and"),
            Self::Any(parts) => row(f, parts, "or"),
            Self::Other(words) => f.write_str(words),
        }
    }
}

/// "row: column" in every language of either.
pub(crate) fn beside(row: &Texts, column: &Texts) -> Texts {
    let languages: BTreeSet<_> = row.keys().chain(column.keys()).collect();
    let text = |texts: &Texts, language: &String| {
        texts
            .get(language)
            .or_else(|| texts.values().next())
            .cloned()
            .unwrap_or_default()
    };
    languages
        .into_iter()
        .map(|language| {
            let (row, column) = (text(row, language), text(column, language));
            let words = match (row.is_empty(), column.is_empty()) {
                (false, false) => format!("{row}: {column}"),
                _ => row + &column,
            };
            (language.clone(), words)
        })
        .collect()
}
