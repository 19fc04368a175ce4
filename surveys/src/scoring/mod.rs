//! From sheets to figures, one file per method of METHODS.md. Every function returns a value or a reason, never NaN.
//!
//! Answers become columns once ([`responses`]); everything behind works on slices of numbers. Whether a figure may be
//! shown is not decided here but in [`crate::confidentiality`].

pub mod agreement;
pub mod bootstrap;
pub mod careless;
pub mod change;
pub mod columns;
pub mod compare;
pub mod confidence;
pub mod covariance;
pub mod drivers;
pub mod enps;
pub mod fdr;
pub mod icc;
pub mod index;
pub mod item;
pub mod item_analysis;
pub mod keyness;
#[cfg(test)]
mod laws;
pub mod level;
pub mod mean;
pub mod moments;
pub mod nonresponse;
pub mod omega;
pub mod person;
pub mod reliability;
pub mod resample;
pub mod responses;
pub mod shares;
pub mod shrink;
pub mod shrink_bayes;
pub mod tally;
#[cfg(test)]
mod tests;
pub mod verdict;
pub mod weighted;
pub mod weights;

/// Why a statistic does not exist. A missing statistic is never 0 and never NaN (METHODS §0).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum NotComputed {
    /// Fewer people than the formula needs.
    #[error("too few people answered")]
    TooFewRespondents,
    /// Fewer items than the formula needs.
    #[error("too few items")]
    TooFewItems,
    /// Fewer groups than the formula needs.
    #[error("too few groups")]
    TooFewGroups,
    /// Everybody gave the same answer.
    #[error("all answers are equal")]
    ZeroVariance,
    /// The data do not determine the statistic, or no null distribution is tabulated.
    #[error("not defined for this scale")]
    NotIdentified,
    /// Nobody gave a valid answer.
    #[error("nobody gave a valid answer")]
    NoValidAnswers,
    /// Predictors or items depend on each other exactly.
    #[error("some items depend on each other exactly")]
    SingularMatrix,
    /// A level of a margin has people but no answers.
    #[error("nobody answered in one of the groups that weighting needs")]
    EmptyLevel,
    /// More answers than people.
    #[error("the headcount is below the number of answers")]
    HeadcountBelowN,
    /// An iteration did not settle.
    #[error("the computation did not settle")]
    NotConverged,
    /// Computed from too few to be shown.
    #[error("below the smallest group shown")]
    BelowThreshold,
}
