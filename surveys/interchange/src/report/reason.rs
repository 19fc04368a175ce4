//! Why something is not as it was, in words for people and in words for programs.

use std::fmt;

use serde::Serialize;

use super::counted;

/// Why something is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reason {
    // Left out.
    /// Only shown, not answered.
    OnlyShown,
    /// Computed from other answers.
    Computed,
    /// Never shown to anybody.
    NeverShown,
    /// Asks for a file, a picture, a recording or a signature.
    Upload,
    /// Asks where somebody is, or what device they use.
    Tracking,
    /// A control of the page, such as a language switch, a timer or a captcha.
    Control,
    /// In the bin of the source.
    Unused,
    /// No options to choose from.
    NoOptions,
    /// Fewer than two options to choose from.
    OneOption,
    /// More options or rows than a page can show.
    TooManyOptions {
        /// How many.
        count: usize,
    },
    /// A type that is not known.
    UnknownType {
        /// Its name in the source.
        name: String,
    },
    /// Options that lie in another file.
    OptionsElsewhere,
    /// A section without a question that can be asked.
    NoQuestions,
    /// The format has no place for it.
    NoPlace,
    /// Limits on how many may answer what.
    Quota,
    /// Skipping ahead after an answer.
    Skip,
    /// A path through the questionnaire: loops over data, random branches, ends.
    Flow,
    /// Marks for right answers.
    Quiz,
    /// A limit of time.
    TimeLimit,
    /// Programs in the questionnaire.
    Program,

    // Simplified.
    /// A matrix became one statement per row.
    RowsAsItems {
        /// How many rows.
        rows: usize,
    },
    /// Several may be ticked in each row, or the one box there is: yes or no for each.
    Several,
    /// A number had no limits.
    NumberLimits {
        /// The smallest that is taken.
        min: String,
        /// The largest.
        max: String,
    },
    /// A date or time is a short text.
    Date,
    /// A table of texts or numbers became a list of fields.
    TableAsFields,
    /// The comment beside a question is an item of its own.
    CommentAsItem,
    /// Comments beside each option are gone.
    CommentsGone,
    /// A long line of numbers is a short text.
    LongRange,
    /// The options carry no numbers: their order is taken as 1, 2, 3 and so on.
    OrderAsValue,
    /// A repeated part is asked once.
    AskedOnce,
    /// Texts are missing in some languages; those of another stand there.
    NotTranslated {
        /// The languages.
        languages: Vec<String>,
    },
    /// Its name was taken or has letters that no id has.
    Renamed,
    /// An option's code came twice or was missing.
    OptionRenamed {
        /// The new code.
        code: String,
    },
    /// It has no words; its name stands there.
    NoWords,
    /// Words beyond what one screen can show.
    Cut {
        /// Characters that are kept.
        characters: usize,
    },
    /// A condition that branches here cannot say: always shown.
    AlwaysShown {
        /// The condition in the words of the source.
        condition: String,
    },
    /// A condition that waits for a later or its own answer, or for one that is not there: always shown.
    ConditionFails {
        /// The question that it waits for.
        question: String,
    },
    /// Only a part of the condition is kept: shown more often.
    ConditionPartly {
        /// The part that is gone.
        condition: String,
    },
    /// Options that come and go with other answers: all are shown.
    OptionsFiltered,
    /// An earlier answer was repeated in the text; "…" stands there.
    EarlierAnswer,
    /// A picture, a film or a sound in the text.
    Pictures,
    /// A program in the text.
    ProgramInText,

    // Small settings, told once for all questions.
    /// Nobody has to answer anything here.
    MayBeSkipped,
    /// Checks of an answer's form.
    Checks,
    /// Random order of options or questions.
    RandomOrder,
    /// An answer that is already filled in.
    FilledIn,
    /// Bold, lists, tables, colours.
    Formatting,
    /// How a question looks, such as columns or buttons.
    Looks,

    // Settings.
    /// A language has another code here.
    LanguageCode {
        /// In the source.
        from: String,
        /// Here.
        to: String,
    },
    /// Words of ours stand where the source has none.
    OurWords,
    /// The promise about who sees what is always ours.
    OurPromise,
    /// Other ends for other answers.
    OneEnd,
}

impl Reason {
    /// What [`Reason`] is called in a report as a file, for each kind of it.
    pub const NAMES: [&str; 52] = [
        "only_shown",
        "computed",
        "never_shown",
        "upload",
        "tracking",
        "control",
        "unused",
        "no_options",
        "one_option",
        "too_many_options",
        "unknown_type",
        "options_elsewhere",
        "no_questions",
        "no_place",
        "quota",
        "skip",
        "flow",
        "quiz",
        "time_limit",
        "program",
        "rows_as_items",
        "several",
        "number_limits",
        "date",
        "table_as_fields",
        "comment_as_item",
        "comments_gone",
        "long_range",
        "order_as_value",
        "asked_once",
        "not_translated",
        "renamed",
        "option_renamed",
        "no_words",
        "cut",
        "always_shown",
        "condition_fails",
        "condition_partly",
        "options_filtered",
        "earlier_answer",
        "pictures",
        "program_in_text",
        "may_be_skipped",
        "checks",
        "random_order",
        "filled_in",
        "formatting",
        "looks",
        "language_code",
        "our_words",
        "our_promise",
        "one_end",
    ];

    /// Whether it is told once for all the questions it concerns, so that it does not drown the others.
    pub(crate) fn is_small(&self) -> bool {
        matches!(
            self,
            Self::MayBeSkipped
                | Self::Checks
                | Self::RandomOrder
                | Self::FilledIn
                | Self::Formatting
                | Self::Looks
                | Self::Quiz
        )
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OnlyShown => f.write_str("only shown, nothing to answer"),
            Self::Computed => f.write_str("computed from other answers"),
            Self::NeverShown => f.write_str("hidden in the source"),
            Self::Upload => f.write_str("asks for a file, a picture, a recording or a signature"),
            Self::Tracking => {
                f.write_str("records a place, a device or a time, which this survey never does")
            }
            Self::Control => f.write_str("a control of the page, no question"),
            Self::Unused => f.write_str("in the bin of the source, or in no block"),
            Self::NoOptions => f.write_str("has no options"),
            Self::OneOption => f.write_str("has fewer than two options"),
            Self::TooManyOptions { count } => {
                write!(f, "has {count} options or rows; 200 can be shown")
            }
            Self::UnknownType { name } => write!(f, "its type `{name}` is not known"),
            Self::OptionsElsewhere => f.write_str("its options lie in another file"),
            Self::NoQuestions => f.write_str("has no question that can be asked"),
            Self::NoPlace => f.write_str("there is no place for it"),
            Self::Quota => f.write_str("quotas are not kept"),
            Self::Skip => f.write_str(
                "skipping ahead is not kept: write `show_if` at the questions behind it",
            ),
            Self::Flow => f.write_str("the path is not kept: everybody sees every section"),
            Self::Quiz => f.write_str("there are no right answers in a survey"),
            Self::TimeLimit => f.write_str("nobody is hurried"),
            Self::Program => f.write_str("programs are not run"),
            Self::RowsAsItems { rows } => {
                write!(f, "one statement for each of its {}", counted(*rows, "row"))
            }
            Self::Several => f.write_str("several could be ticked, now yes or no for each"),
            Self::NumberLimits { min, max } => {
                write!(
                    f,
                    "the number had no limits, here it is between {min} and {max}"
                )
            }
            Self::Date => f.write_str("the date or time is written as text"),
            Self::TableAsFields => f.write_str("the table is a list of fields"),
            Self::CommentAsItem => f.write_str("the comment is an item of its own"),
            Self::CommentsGone => f.write_str("the comments beside its options are gone"),
            Self::LongRange => f.write_str("the slider is a number written as text"),
            Self::OrderAsValue => f.write_str("its options count 1, 2, 3 in their order"),
            Self::AskedOnce => f.write_str("was repeated, is asked once"),
            Self::NotTranslated { languages } => {
                write!(
                    f,
                    "not translated into {}; the text of another language stands there",
                    languages.join(", ")
                )
            }
            Self::Renamed => {
                f.write_str("renamed, because its name was taken or has letters that no id has")
            }
            Self::OptionRenamed { code } => {
                write!(
                    f,
                    "an option's code came twice or was missing, it is `{code}` now"
                )
            }
            Self::NoWords => f.write_str("has no words; its name stands there"),
            Self::Cut { characters } => write!(f, "a text is cut after {characters} characters"),
            Self::AlwaysShown { condition } => {
                write!(f, "always shown, its condition cannot be kept: {condition}")
            }
            Self::ConditionFails { question } => {
                write!(
                    f,
                    "always shown, its condition waits for an answer to `{question}`, which is none that can be waited for, or does not come before it"
                )
            }
            Self::ConditionPartly { condition } => {
                write!(
                    f,
                    "shown more often, a part of its condition is gone: {condition}"
                )
            }
            Self::OptionsFiltered => {
                f.write_str("options that came and went with other answers are all shown")
            }
            Self::EarlierAnswer => f.write_str("\"…\" stands where an earlier answer was repeated"),
            Self::Pictures => f.write_str("pictures, films or sounds in it are gone"),
            Self::ProgramInText => f.write_str("a program in its text is gone"),
            Self::MayBeSkipped => {
                f.write_str("had to be answered, may be skipped now like every question")
            }
            Self::Checks => f.write_str("checks of the answer are gone"),
            Self::RandomOrder => f.write_str("random order is gone"),
            Self::FilledIn => f.write_str("answers filled in beforehand are gone"),
            Self::Formatting => f.write_str("bold, lists, tables and links are plain text"),
            Self::Looks => f.write_str("looks like every other question"),
            Self::LanguageCode { from, to } => write!(f, "the language `{from}` is `{to}` here"),
            Self::OurWords => f.write_str("the source has none, ours stands there"),
            Self::OurPromise => f.write_str(
                "who sees what is promised in our words, because the program keeps that promise",
            ),
            Self::OneEnd => f.write_str("all end on the same page"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever adds a reason meets this match, and then the list of names, and then the words in four languages.
    fn place(reason: &Reason) -> usize {
        match reason {
            Reason::OnlyShown => 0,
            Reason::Computed => 1,
            Reason::NeverShown => 2,
            Reason::Upload => 3,
            Reason::Tracking => 4,
            Reason::Control => 5,
            Reason::Unused => 6,
            Reason::NoOptions => 7,
            Reason::OneOption => 8,
            Reason::TooManyOptions { .. } => 9,
            Reason::UnknownType { .. } => 10,
            Reason::OptionsElsewhere => 11,
            Reason::NoQuestions => 12,
            Reason::NoPlace => 13,
            Reason::Quota => 14,
            Reason::Skip => 15,
            Reason::Flow => 16,
            Reason::Quiz => 17,
            Reason::TimeLimit => 18,
            Reason::Program => 19,
            Reason::RowsAsItems { .. } => 20,
            Reason::Several => 21,
            Reason::NumberLimits { .. } => 22,
            Reason::Date => 23,
            Reason::TableAsFields => 24,
            Reason::CommentAsItem => 25,
            Reason::CommentsGone => 26,
            Reason::LongRange => 27,
            Reason::OrderAsValue => 28,
            Reason::AskedOnce => 29,
            Reason::NotTranslated { .. } => 30,
            Reason::Renamed => 31,
            Reason::OptionRenamed { .. } => 32,
            Reason::NoWords => 33,
            Reason::Cut { .. } => 34,
            Reason::AlwaysShown { .. } => 35,
            Reason::ConditionFails { .. } => 36,
            Reason::ConditionPartly { .. } => 37,
            Reason::OptionsFiltered => 38,
            Reason::EarlierAnswer => 39,
            Reason::Pictures => 40,
            Reason::ProgramInText => 41,
            Reason::MayBeSkipped => 42,
            Reason::Checks => 43,
            Reason::RandomOrder => 44,
            Reason::FilledIn => 45,
            Reason::Formatting => 46,
            Reason::Looks => 47,
            Reason::LanguageCode { .. } => 48,
            Reason::OurWords => 49,
            Reason::OurPromise => 50,
            Reason::OneEnd => 51,
        }
    }

    #[test]
    fn names_are_those_of_the_file() {
        for reason in [
            Reason::OnlyShown,
            Reason::TooManyOptions { count: 1 },
            Reason::MayBeSkipped,
            Reason::OneEnd,
        ] {
            let fields = serde_json::to_value(&reason).unwrap();
            assert_eq!(fields["reason"], Reason::NAMES[place(&reason)]);
        }
    }
}
