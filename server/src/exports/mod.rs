//! The result as data: a table for programs, a workbook for people. Nothing is in here that the pages do not show.
//!
//! Both read the one [`Published`] document and nothing else: what confidentiality hides has no figure that could be
//! written. [`csv`] keeps its columns for programs; [`workbook`] writes what [`sheets`] puts together for people.

mod asked;
pub mod case;
pub mod csv;
pub mod sheets;
#[cfg(test)]
mod tests;
pub mod workbook;

use surveys::{
    instrument::Construct,
    language::Language,
    published::{Group, Published},
    scoring::compare::Wording,
};

/// What an export is made from.
#[derive(Debug, Clone, Copy)]
pub struct Export<'d> {
    /// The one document.
    pub published: &'d Published,
    /// Title of the wave; may be empty.
    pub wave: &'d str,
    /// The day the wave was closed, written out, if it is known.
    pub closed: Option<&'d str>,
    /// The day of release, written out.
    pub released: &'d str,
    /// The moment of release in milliseconds UTC: the file's own date.
    pub released_ms: i64,
    /// Language of the reader.
    pub language: Language,
    /// Whether groups answered through open links.
    pub open_links: bool,
}

/// The whole organization, then departments in the order of the result.
fn groups(published: &Published) -> impl Iterator<Item = &Group> {
    std::iter::once(&published.organization).chain(&published.departments)
}

/// Maturity before readiness, as everywhere.
const CONSTRUCTS: [Construct; 2] = [Construct::Maturity, Construct::Readiness];

/// The name of a construct in files for programs.
fn construct_code(construct: Construct) -> &'static str {
    match construct {
        Construct::Maturity => "maturity",
        Construct::Readiness => "readiness",
    }
}

/// The name of a wording in files for programs, as in `RESULTS.json`.
fn wording_code(wording: Wording) -> &'static str {
    match wording {
        Wording::Higher => "higher",
        Wording::Lower => "lower",
        Wording::Same => "same",
        Wording::Unclear => "unclear",
        Wording::HigherButSmall => "higher_but_small",
        Wording::LowerButSmall => "lower_but_small",
    }
}
