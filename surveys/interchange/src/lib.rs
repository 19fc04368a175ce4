//! Questionnaires of other tools become instruments of Daybreak, and nothing disappears on the way in silence.
//!
//! [`import`] reads LimeSurvey `.lss`, XLSForm `.xlsx` and `.csv`, SurveyJS JSON and Qualtrics `.qsf`. Each format has one
//! reader that makes a [`draft::Draft`]; one builder makes items of it and writes the [`Report`]; one writer makes the file,
//! which is read back by the reader of our own format before anybody gets to see it. A new format is one more reader.
//!
//! Files come from strangers: they are measured before they are read, no document type and no entity of their own is
//! followed, and whatever is wrong with them is an [`ImportError`] that names the place.

pub mod answers;
mod build;
mod draft;
pub mod export;
mod expression;
mod flaw;
mod json;
mod languages;
mod limesurvey;
mod qualtrics;
mod report;
mod source;
mod surveyjs;
#[cfg(test)]
mod tests;
mod text;
mod words;
mod write;
mod xlsform;

use std::{fmt, str::FromStr};

use surveys::instrument::{Fault, Instrument};

pub use flaw::Flaw;
pub use report::{Entry, Kind, Place, Reason, Report};
pub use source::{MAX_BYTES, MAX_UNPACKED};

/// Most items that an imported questionnaire may have.
pub const MAX_ITEMS: usize = 1_000;

/// A tool whose questionnaires can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// `.lss`, the one before version 4 and the one since.
    LimeSurvey,
    /// `.xlsx` or `.csv`, as KoboToolbox, ODK and SurveyCTO read it.
    XlsForm,
    /// JSON of `SurveyJS`.
    SurveyJs,
    /// `.qsf`.
    Qualtrics,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 4] = [
        Self::LimeSurvey,
        Self::XlsForm,
        Self::SurveyJs,
        Self::Qualtrics,
    ];

    /// The word of the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::LimeSurvey => "limesurvey",
            Self::XlsForm => "xlsform",
            Self::SurveyJs => "surveyjs",
            Self::Qualtrics => "qualtrics",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LimeSurvey => "LimeSurvey",
            Self::XlsForm => "XLSForm",
            Self::SurveyJs => "SurveyJS",
            Self::Qualtrics => "Qualtrics",
        })
    }
}

/// A word that names no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not one of limesurvey, xlsform, surveyjs, qualtrics")]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|format| format.word() == word)
            .ok_or_else(|| UnknownFormat(word.to_owned()))
    }
}

/// What the caller knows about a file.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The format; guessed from the content when `None`.
    pub format: Option<Format>,
    /// Language of texts that name none, and the default language if the file has it.
    pub language: Option<String>,
    /// Name of the instrument when the file has none, such as the name of the file.
    pub name: String,
}

/// What came of a file.
#[derive(Debug)]
pub struct Import {
    /// The format it had.
    pub format: Format,
    /// The instrument as a file of ours; [`Instrument::parse`] accepts it.
    pub document: String,
    /// The same, read back.
    pub instrument: Instrument,
    /// What was taken, simplified and left out.
    pub report: Report,
}

/// Why nothing came of a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// More bytes than are read.
    #[error(
        "the file is larger than {} MB; no questionnaire is, so look whether it holds answers or pictures",
        MAX_BYTES / 1_000_000
    )]
    TooLarge,
    /// More bytes than are unpacked.
    #[error(
        "the workbook unpacks to more than {} MB; take everything out but the sheets `survey`, `choices` and `settings`",
        MAX_UNPACKED / 1_000_000
    )]
    Unpacks,
    /// More items or text than an instrument can hold.
    #[error(
        "the questionnaire makes more than {MAX_ITEMS} items, or more text than one survey can show; import it in parts"
    )]
    TooMany,
    /// The letters are not what they claim.
    #[error("{place}: the text is not valid {encoding}; save the file as UTF-8")]
    Letters {
        /// Where the first wrong letter is.
        place: Place,
        /// Such as `UTF-8`.
        encoding: &'static str,
    },
    /// No format recognizes itself.
    #[error(
        "this is none of LimeSurvey .lss, XLSForm .xlsx or .csv, SurveyJS JSON, Qualtrics .qsf; export the questionnaire (not the answers) in one of them"
    )]
    Unknown,
    /// A format, but a broken file.
    #[error("{place}: {found}; export the file again")]
    Broken {
        /// Where.
        place: Place,
        /// What was found.
        found: Flaw,
    },
    /// Something that no questionnaire needs and that attacks are made of.
    #[error("{place}: {found}; this is never followed, export the questionnaire without it")]
    Forbidden {
        /// Where.
        place: Place,
        /// What was found.
        found: Flaw,
    },
    /// A whole file without a question that could be asked. The report tells why.
    #[error("no question of the file can be asked here; the report tells why for each of its {}", .0.questions())]
    Nothing(Box<Report>),
    /// What was made is not accepted by the reader of our own format.
    #[error("the questionnaire cannot be written as an instrument: {}", faults(.0))]
    Refused(Vec<Fault>),
}

fn faults(faults: &[Fault]) -> String {
    let told: Vec<_> = faults.iter().take(3).map(ToString::to_string).collect();
    told.join(" ")
}

/// Makes an instrument of a questionnaire of another tool. The same bytes always make the same instrument.
///
/// # Errors
/// A file that is too large, broken, forbidden, of no known format or without a question that can be asked.
pub fn import(bytes: &[u8], options: &Options) -> Result<Import, ImportError> {
    let source = source::read(bytes)?;
    let format = match options.format {
        Some(format) => format,
        None => source::guess(&source).ok_or(ImportError::Unknown)?,
    };
    let draft = match format {
        Format::LimeSurvey => limesurvey::read(source.text()?, options)?,
        Format::XlsForm => xlsform::read(&source, options)?,
        Format::SurveyJs => surveyjs::read(source.text()?, options)?,
        Format::Qualtrics => qualtrics::read(source.text()?, options)?,
    };
    let built = build::build(format, draft, options)?;
    let document = write::toml(&built.instrument);
    let instrument = Instrument::parse(&document).map_err(ImportError::Refused)?;
    Ok(Import {
        format,
        document,
        instrument,
        report: built.report,
    })
}
