//! Reports on paper: tagged PDF from the published result and from a plan, nothing else.
//!
//! [`composer`] puts text, tables and figures on pages, [`writer`] prints them through printpdf, [`tagging`] adds what
//! makes a PDF accessible. A report is a list of sections, one file each; a new section is a file and a line in its list.

pub mod cards;
pub mod executive;
pub mod mirror;
pub mod poster;
pub mod questionnaire;
pub mod roadmap;

mod composer;
mod cover;
mod drawing;
mod fonts;
mod lines;
mod lint;
mod paper;
mod structure;
mod table;
mod tagging;
mod widths;
mod words;
mod writer;

pub use lint::Placed;
use surveys::framing::Finding;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The fonts we bring along cannot be used.
    #[error("the fonts of the report cannot be used: {0}")]
    Font(String),
    /// Own texts ring an alarm bell; nothing is printed until they are reworded.
    #[error(
        "{} places ring an alarm bell, the first is “{}”; put them into words of the future and print again",
        .0.len(),
        .0.first().map_or("", |finding| finding.matched.as_str())
    )]
    Alarms(Vec<Finding>),
    /// The file could not be put together.
    #[error("the PDF file could not be written: {0}")]
    File(String),
}

#[cfg(test)]
mod accessible;
#[cfg(test)]
mod checked;
#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::text_of;
