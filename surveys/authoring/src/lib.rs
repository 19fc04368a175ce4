//! Questionnaires while they are written.
//!
//! A [`Draft`] is the instrument file (MODEL.md §12) with every part allowed to be missing. An author changes it by
//! [`Edit`]s, one at a time, each done whole or refused with its reason. [`Draft::review`] tells what stands between the
//! draft and an instrument, each [`Problem`] with its [`Place`], and gives [`Hint`]s that block nothing.
//! [`difference`] compares two versions and says which edits keep answers comparable from wave to wave.
//!
//! Pure: no I/O, no clock, no random numbers. Whether a file is an instrument is decided by `surveys` alone.

mod condition;
mod difference;
mod draft;
mod edit;
mod file;
mod hints;
mod problems;
pub mod pseudo;
pub mod ready;
#[cfg(test)]
mod tests;
mod translation;

pub use condition::{Asks, Condition, Test};
pub use difference::{Comparable, Difference, Of, difference, next_version};
pub use draft::{
    AfterSubmit, Audience, Choice, Column, Draft, Facet, Item, Kind, Other, Part, Place, Scale,
    ScaleKind, ScoredIn, Section, Texts,
};
pub use edit::{
    Edit, LONGEST_ID, LONGEST_TEXT, MOST_ITEMS, MOST_PARTS, PartEdit, Parts, Refused, Settings, put,
};
pub use file::{KeptDraft, Unreadable};
pub use hints::{Hint, List, hints_while_typing, reading_ease};
pub use problems::{Problem, Review, Trouble};
pub use translation::{Completeness, Spot};
