//! A round of ideas: how it moves, and what a ballot may hold.

use std::{collections::BTreeSet, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::ids::IdeaId;

/// Ideas that one link takes at most.
pub const MOST_IDEAS: u32 = 3;
/// Ideas that one ballot names at most.
pub const MOST_VOTES: usize = 3;
/// Longest idea, in characters.
pub const LONGEST_IDEA: usize = 600;

/// Where a round stands. Before the first there is no round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Everybody may write; nobody reads yet.
    Ideas,
    /// All ideas are mixed; somebody reads them before others do.
    Sorting,
    /// Everybody may vote for what was approved.
    Votes,
    /// Counted once and for good.
    Closed,
}

impl Phase {
    /// All phases in order.
    pub const ALL: [Self; 4] = [Self::Ideas, Self::Sorting, Self::Votes, Self::Closed];

    /// The word in addresses and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ideas => "ideas",
            Self::Sorting => "sorting",
            Self::Votes => "votes",
            Self::Closed => "closed",
        }
    }

    /// Whether this phase can follow. A round without any idea worth a vote closes without one.
    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Ideas, Self::Sorting)
                | (Self::Sorting, Self::Votes | Self::Closed)
                | (Self::Votes, Self::Closed)
        )
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Not a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a round is at ideas, sorting, votes or closed")]
pub struct UnknownPhase;

impl FromStr for Phase {
    type Err = UnknownPhase;

    fn from_str(code: &str) -> Result<Self, UnknownPhase> {
        Self::ALL
            .into_iter()
            .find(|phase| phase.code() == code)
            .ok_or(UnknownPhase)
    }
}

/// What was decided about an idea before others see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing yet.
    Waiting,
    /// Others read it and vote for it.
    Approved,
    /// Others never see it; why, for those who moderate.
    Declined(String),
    /// It says what another one says, and goes with that one.
    Merged(IdeaId),
}

/// The ideas that somebody votes for: one to [`MOST_VOTES`] of those that can be voted for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ballot(BTreeSet<IdeaId>);

/// Why something is no ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BallotFault {
    /// No idea is named.
    #[error("a ballot names one idea at least")]
    Empty,
    /// Too many are named.
    #[error("a ballot names {MOST_VOTES} ideas at most")]
    TooMany,
    /// One cannot be voted for.
    #[error("a ballot names ideas of its round only")]
    Unknown,
}

impl Ballot {
    /// A ballot of these ideas. Naming one twice counts once.
    ///
    /// # Errors
    /// What is wrong with it; nothing of it counts then.
    pub fn new(
        choices: impl IntoIterator<Item = IdeaId>,
        votable: &BTreeSet<IdeaId>,
    ) -> Result<Self, BallotFault> {
        let choices: BTreeSet<IdeaId> = choices.into_iter().collect();
        if choices.is_empty() {
            Err(BallotFault::Empty)
        } else if !choices.is_subset(votable) {
            Err(BallotFault::Unknown)
        } else if choices.len() > MOST_VOTES {
            Err(BallotFault::TooMany)
        } else {
            Ok(Self(choices))
        }
    }

    /// Whether it names this idea.
    pub fn names(&self, idea: IdeaId) -> bool {
        self.0.contains(&idea)
    }
}
