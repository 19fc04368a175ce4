//! The executive maturity report: what a published result says, a finding to a page.

mod asked;
mod breakdowns;
mod data;
mod drivers;
mod firm;
pub(super) mod ladder;
mod method;
mod overview;
mod participation;
pub(super) mod practice;
mod profile;
mod quadrant;
#[cfg(test)]
mod tests;
pub(super) mod themes;
mod trend;
mod views;

pub use trend::Since;

use std::sync::Arc;

use app::{components::figure_words, pages::executive::verdicts::Comparison, t};
use figures::Words;
use jiff::civil::Date;
use surveys::{
    instrument::Construct,
    language::Language,
    maturity::Level,
    published::{Figures, Group, Published},
};

#[cfg(test)]
pub(super) use tests::full;

use super::{
    ReportError,
    composer::{Composer, Frame},
    paper::Paper,
    words,
    writer::{About, write},
};
use crate::store::looks::Look;

/// What the report is made from. Nothing else is read, so nothing that is not published can be printed.
#[derive(Debug, Clone)]
pub struct ExecutiveDocument {
    /// The published result.
    pub published: Arc<Published>,
    /// Title of the wave; may be empty.
    pub wave: String,
    /// The day the wave was closed.
    pub closed: Option<Date>,
    /// What moved up to this wave, if it is known.
    pub since: Option<Since>,
    /// Logo and colour of the organization.
    pub look: Look,
}

/// The report as PDF. Pure computing: call it where it may block.
///
/// # Errors
/// When fonts or file cannot be put together, which is a fault of ours.
pub fn render(document: &ExecutiveDocument, language: Language) -> Result<Vec<u8>, ReportError> {
    let organization = document.published.organization_name.as_str();
    let subject = if document.published.is_scored() {
        "executive-report-subject"
    } else {
        "executive-report-subject-own"
    };
    let about = About {
        title: format!("{} – {organization}", title(language, &document.published)),
        author: organization.to_owned(),
        subject: t!(language, subject, organization = organization),
        language,
    };
    write(&compose(document, language)?, &about)
}

/// What the report is called: without scores it tells of no maturity.
fn title(language: Language, published: &Published) -> String {
    if published.is_scored() {
        t!(language, "executive-report-title")
    } else {
        t!(language, "executive-report-title-own")
    }
}

/// How wide figures are drawn, in their own units; at the width of the text their small type is 8 points high.
const FIGURE_WIDTH: f64 = 660.0;

/// What the sections share.
struct Context<'d> {
    document: &'d ExecutiveDocument,
    published: &'d Published,
    language: Language,
    words: Words,
    cuts: Vec<f64>,
}

/// A section: one message, one page or more.
type Section = fn(&Context<'_>, &mut Composer);

const SECTIONS: &[Section] = &[
    overview::compose,
    participation::compose,
    firm::compose,
    views::compose,
    practice::compose,
    profile::compose,
    trend::compose,
    ladder::compose,
    quadrant::compose,
    themes::compose,
    drivers::compose,
    breakdowns::compose,
    asked::compose,
    data::compose,
    method::compose,
];

/// Of a questionnaire of its own, which has no scores of the model.
const OWN_SECTIONS: &[Section] = &[
    overview::own,
    asked::compose,
    themes::compose,
    participation::compose,
];

fn compose(document: &ExecutiveDocument, language: Language) -> Result<Paper, ReportError> {
    let published = document.published.as_ref();
    let context = Context {
        document,
        published,
        language,
        words: figure_words::words(language),
        cuts: words::cuts(&published.model),
    };
    let frame = Frame {
        report: title(language, published),
        foot: context.foot(),
        status: match (published.is_scored(), published.standing.level) {
            (false, _) => String::new(),
            (true, Some(_)) => t!(language, "report-status-indicated"),
            (true, None) => t!(language, "report-status-open"),
        },
    };
    let mut composer = Composer::new(language, frame)?.wearing(&document.look);
    let is_scored = published.is_scored();
    let sections = if is_scored { SECTIONS } else { OWN_SECTIONS };
    for section in sections {
        section(&context, &mut composer);
    }
    Ok(composer.finish(|page, total| t!(language, "report-page-of", page = page, total = total)))
}

impl Context<'_> {
    /// "Nordlicht Components · Spring wave, closed 14 May 2026".
    fn foot(&self) -> String {
        let wave = self.wave();
        let organization = &self.published.organization_name;
        if wave.is_empty() {
            organization.clone()
        } else {
            format!("{organization} · {wave}")
        }
    }

    fn wave(&self) -> String {
        let wave = self.document.wave.as_str();
        match self.document.closed {
            Some(date) if !wave.is_empty() => t!(
                self.language,
                "report-wave-closed",
                wave = wave,
                date = words::day(self.language, date)
            ),
            Some(date) => words::day(self.language, date),
            None => wave.to_owned(),
        }
    }

    /// The figures of the whole organization, if they may be shown.
    fn organization(&self) -> Option<&Figures> {
        self.published.organization.figures.shown()
    }

    /// Departments that may be shown, with their figures; without the pooled rest, which is no department.
    fn shown(&self) -> Vec<(&Group, &Figures)> {
        self.published
            .departments
            .iter()
            .filter(|group| group.code != words::REST)
            .filter_map(|group| Some((group, group.figures.shown()?)))
            .collect()
    }

    /// Whether differences between departments are within noise, so that none may be put beside another.
    fn within_noise(&self, construct: Construct) -> bool {
        Comparison::of(self.published, None, construct).is_noise()
    }

    /// How many departments are shown, and how many there are; the pooled rest is none.
    fn n_shown(&self) -> (usize, usize) {
        let departments = || {
            self.published
                .departments
                .iter()
                .filter(|group| group.code != words::REST)
        };
        let n_shown = departments()
            .filter(|group| group.figures.is_shown())
            .count();
        (n_shown, departments().count())
    }

    fn level_name(&self, level: Level) -> String {
        words::level_name(self.published, level, self.language)
    }

    /// Name of a dimension.
    fn dimension(&self, id: &str) -> String {
        self.published
            .model
            .dimensions
            .iter()
            .find(|dimension| dimension.id == id)
            .map_or_else(
                || id.to_owned(),
                |dimension| dimension.name.text(self.language).to_owned(),
            )
    }
}
