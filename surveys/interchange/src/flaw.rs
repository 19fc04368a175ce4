//! What is wrong with a file that nothing can be made of. Each has a name, by which pages find words of their own.

use std::fmt;

use serde::Serialize;

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "flaw", rename_all = "snake_case")]
pub enum Flaw {
    // Broken.
    /// No XML.
    Xml {
        /// In the parser's words.
        detail: String,
    },
    /// A reference to a letter that does not exist.
    NoLetter,
    /// XML of something else.
    NoLimeSurvey,
    /// A questionnaire without any question.
    NoQuestions,
    /// No workbook.
    Workbook {
        /// In the parser's words.
        detail: String,
    },
    /// No CSV.
    Csv,
    /// No sheet of questions.
    NoSheet,
    /// A group ends that never began.
    EndsTooOften {
        /// As it is written.
        written: String,
    },
    /// Groups begin that never end.
    NeverEnds {
        /// How many.
        count: usize,
    },
    /// No JSON.
    Json {
        /// In the parser's words.
        detail: String,
    },
    /// JSON of something else.
    NoPages,
    /// JSON of something else.
    NoSurveyElements,

    // Forbidden.
    /// Things lie within each other too deeply.
    TooDeep {
        /// How deep they may lie.
        most: usize,
    },
    /// XML with a document type.
    DocumentType,
    /// XML with entities.
    Entity,
}

impl Flaw {
    /// Names of all of them.
    pub const NAMES: [&str; 15] = [
        "xml",
        "no_letter",
        "no_lime_survey",
        "no_questions",
        "workbook",
        "csv",
        "no_sheet",
        "ends_too_often",
        "never_ends",
        "json",
        "no_pages",
        "no_survey_elements",
        "too_deep",
        "document_type",
        "entity",
    ];
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Xml { detail } => write!(f, "the XML is broken ({detail})"),
            Self::NoLetter => f.write_str("a reference to a letter that does not exist"),
            Self::NoLimeSurvey => f.write_str("this XML is no LimeSurvey file"),
            Self::NoQuestions => f.write_str("the LimeSurvey file holds no questions"),
            Self::Workbook { detail } => write!(f, "the workbook cannot be opened ({detail})"),
            Self::Csv => f.write_str("the CSV is broken"),
            Self::NoSheet => {
                f.write_str("there is no sheet `survey` with the columns `type` and `name`")
            }
            Self::EndsTooOften { written } => write!(f, "`{written}` ends what was never begun"),
            Self::NeverEnds { count } => write!(f, "{count} groups or repeated parts never end"),
            Self::Json { detail } => write!(f, "the JSON is broken ({detail})"),
            Self::NoPages => {
                f.write_str("this JSON has none of `pages`, `elements` and `questions`")
            }
            Self::NoSurveyElements => f.write_str("this JSON has no `SurveyElements`"),
            Self::TooDeep { most } => write!(f, "things lie more than {most} deep in each other"),
            Self::DocumentType => f.write_str("the XML has a document type (`<!DOCTYPE …>`)"),
            Self::Entity => f.write_str("the XML uses an entity of its own"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever adds a flaw meets this match, and then the list of names, and then the words in four languages.
    fn place(flaw: &Flaw) -> usize {
        match flaw {
            Flaw::Xml { .. } => 0,
            Flaw::NoLetter => 1,
            Flaw::NoLimeSurvey => 2,
            Flaw::NoQuestions => 3,
            Flaw::Workbook { .. } => 4,
            Flaw::Csv => 5,
            Flaw::NoSheet => 6,
            Flaw::EndsTooOften { .. } => 7,
            Flaw::NeverEnds { .. } => 8,
            Flaw::Json { .. } => 9,
            Flaw::NoPages => 10,
            Flaw::NoSurveyElements => 11,
            Flaw::TooDeep { .. } => 12,
            Flaw::DocumentType => 13,
            Flaw::Entity => 14,
        }
    }

    #[test]
    fn names_are_those_of_the_list() {
        for flaw in [
            Flaw::NoLimeSurvey,
            Flaw::NeverEnds { count: 2 },
            Flaw::NoSurveyElements,
            Flaw::Entity,
        ] {
            let fields = serde_json::to_value(&flaw).unwrap();
            assert_eq!(fields["flaw"], Flaw::NAMES[place(&flaw)]);
        }
    }
}
