//! What may be said about votes, decided once for the whole round, and what steps gain by it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Ballot;
use crate::{
    confidentiality::{Contract, Participation},
    ids::IdeaId,
    roadmap::inputs::MOST_VOTE_BONUS,
};

/// The counts of a closed round, as far as they are shown. Everything anybody ever learns about its votes stands here;
/// the ballots themselves are deleted when it is made.
///
/// Counts are told as participation is (PRIVACY §5.5): "fewer than k", "at least" a multiple of k, "nearly all". Exact
/// counts would do more harm than a single one shows: on two ideas, 15 and 6 of 20 voters say that exactly one named
/// both. In steps of k neither a count nor what it leaves stands for fewer than k people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// How many voted, of those who could.
    turnout: Participation,
    /// Who could vote.
    links: u32,
    /// The smallest count that is shown.
    minimum: u32,
    /// How many of those who voted named an idea.
    votes: BTreeMap<IdeaId, Participation>,
}

impl Tally {
    /// Counts ballots. `links` people could vote, for the ideas in `votable`.
    pub fn of(
        ballots: &[Ballot],
        votable: &BTreeSet<IdeaId>,
        links: u32,
        contract: &Contract,
    ) -> Self {
        let voters = u32::try_from(ballots.len()).unwrap_or(u32::MAX).min(links);
        let votes = votable.iter().map(|idea| {
            let named = ballots.iter().filter(|ballot| ballot.names(*idea)).count();
            let named = u32::try_from(named).unwrap_or(u32::MAX).min(voters);
            (*idea, Participation::of(named, voters, contract))
        });
        Self {
            turnout: Participation::of(voters, links, contract),
            links,
            minimum: contract.min_group(),
            votes: votes.collect(),
        }
    }

    /// How many voted.
    pub fn turnout(&self) -> Participation {
        self.turnout
    }

    /// How many voted for an idea; `None` if it was not on the ballot.
    pub fn votes(&self, idea: IdeaId) -> Option<Participation> {
        self.votes.get(&idea).copied()
    }

    /// The share of voters that an idea has for certain, from 0 to 1, from what is shown and from nothing else. 0 where
    /// no count is shown.
    pub fn certain_share(&self, idea: IdeaId) -> f64 {
        let k = self.minimum;
        let (fewest, most) = match self.turnout {
            Participation::NotShown | Participation::FewerThan(_) => return 0.0,
            Participation::AtLeast(voters) => (voters, (voters + k - 1).min(self.links)),
            Participation::NearlyAll => ((self.links + 1).saturating_sub(k).max(k), self.links),
        };
        let named = match self.votes(idea) {
            None | Some(Participation::NotShown | Participation::FewerThan(_)) => return 0.0,
            Some(Participation::AtLeast(named)) => named,
            // All but fewer than k of those who voted.
            Some(Participation::NearlyAll) => (fewest + 1).saturating_sub(k).max(k),
        };
        f64::from(named.min(most)) / f64::from(most)
    }

    /// What the vote adds to the gain of steps that ideas are linked to, as a share of it: [`MOST_VOTE_BONUS`] times the
    /// share of voters who named one of the step's ideas (BUDGET §5). Steps without a shown vote are left out.
    ///
    /// Who named at least one of several ideas is known only to the ballots, and telling it would tell how many named
    /// both. The idea with most votes is a share that is certainly reached.
    pub fn bonus<'s>(
        &self,
        links: impl IntoIterator<Item = (IdeaId, &'s str)>,
    ) -> BTreeMap<String, f64> {
        let mut bonus: BTreeMap<String, f64> = BTreeMap::new();
        for (idea, step) in links {
            let of_idea = MOST_VOTE_BONUS * self.certain_share(idea);
            if of_idea > 0.0 {
                let best = bonus.entry(step.to_owned()).or_insert(0.0);
                *best = best.max(of_idea);
            }
        }
        bonus
    }
}
