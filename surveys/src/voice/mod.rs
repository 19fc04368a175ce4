//! Co-creation: after a release staff write **ideas**, vote for those of others, and read what became of what they said.
//!
//! A round belongs to one wave and only moves forward ([`Phase`]). What is shown of its votes is decided once, when it
//! closes ([`Tally`]); nothing else of a ballot outlives that moment. [`heard`] is the page "You said, we did".

pub mod heard;
mod round;
mod tally;

#[cfg(test)]
mod tests;

pub use round::{
    Ballot, BallotFault, LONGEST_IDEA, MOST_IDEAS, MOST_VOTES, Phase, UnknownPhase, Verdict,
};
pub use tally::Tally;
