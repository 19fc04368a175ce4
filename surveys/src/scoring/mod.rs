//! From sheets to figures, one file per method of METHODS.md. Every function returns a value or a reason, never NaN.
//!
//! Answers become columns once ([`responses`]); everything behind works on slices of numbers. Whether a figure may be
//! shown is not decided here but in [`crate::confidentiality`].

pub mod agreement;
pub mod careless;
pub mod index;
pub mod item;
pub mod level;
pub mod mean;
pub mod person;
pub mod responses;
pub mod shares;
#[cfg(test)]
mod tests;

/// Why a statistic does not exist. A missing statistic is never 0 and never NaN (METHODS §0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotComputed {
    /// Fewer people than the formula needs.
    #[error("too few people answered")]
    TooFewRespondents,
    /// Fewer items than the formula needs.
    #[error("too few items")]
    TooFewItems,
    /// More answers than people.
    #[error("the headcount is below the number of answers")]
    HeadcountBelowN,
    /// The null distribution has no tabulated variance for so many options.
    #[error("not defined for this scale")]
    NotIdentified,
}
