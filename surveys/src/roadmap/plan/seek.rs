//! What a search would choose where somebody has chosen already.

use serde::{Deserialize, Serialize};

use super::{Plan, PlanFault, choice};
use crate::roadmap::{
    Inputs, Library, Yardstick,
    inputs::Choice,
    portfolio::{Conflict, LeftOut, Portfolio, Program, Searched, conflict, needs},
};

/// Parts of the tree of the search.
const SEEK_NODES: u64 = 2_000_000;

/// Parts of the tree of each search for what a step would need.
const NEED_NODES: u64 = 20_000;

/// The best set among all steps that fit, beside a plan whose steps were listed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sought {
    /// The best set found; `None` if no set meets every limit.
    pub best: Option<Portfolio>,
    /// The set that ranks next.
    pub next_best: Option<Portfolio>,
    /// How it was searched.
    pub search: Searched,
    /// Why no set meets every limit.
    pub conflict: Option<Conflict>,
    /// What each step that the best set leaves out would need.
    pub left_out: Vec<LeftOut>,
}

impl Inputs {
    /// The same limits with the choice left open: all steps that fit, and the best set of them.
    #[must_use]
    pub fn open_choice(&self) -> Self {
        Self {
            candidates: None,
            choice: Choice::Best,
            ..self.clone()
        }
    }
}

impl Plan {
    /// Fills in what a search with these inputs would choose; nothing for a plan that was searched itself, and without a
    /// budget. [`Inputs::open_choice`] lets it search among all steps that fit.
    ///
    /// # Errors
    /// Something that is missing or contradicts itself.
    pub fn seek(
        &mut self,
        inputs: &Inputs,
        library: &Library,
        yardstick: &Yardstick,
    ) -> Result<(), Vec<PlanFault>> {
        self.sought = match self.search {
            Some(_) => None,
            None => Sought::of(inputs, library, yardstick)?,
        };
        Ok(())
    }
}

impl Sought {
    fn of(
        inputs: &Inputs,
        library: &Library,
        yardstick: &Yardstick,
    ) -> Result<Option<Self>, Vec<PlanFault>> {
        let Some(mut search) = Plan::search(inputs, library, yardstick)? else {
            return Ok(None);
        };
        let _ = search.step(SEEK_NODES);
        let outcome = search.outcome(choice::COUNT_NODES);
        let conflict = match outcome.best {
            None if search.is_done() => conflict(search.program(), choice::CONFLICT_NODES),
            _ => None,
        };
        let left_out = match &outcome.best {
            Some(best) => left_out(search.program(), best, inputs, library, yardstick),
            None => Vec::new(),
        };
        Ok(Some(Self {
            best: outcome.best,
            next_best: outcome.next_best,
            search: outcome.search,
            conflict,
            left_out,
        }))
    }
}

fn left_out(
    program: &Program,
    best: &Portfolio,
    inputs: &Inputs,
    library: &Library,
    yardstick: &Yardstick,
) -> Vec<LeftOut> {
    let among = choice::among(inputs, library, yardstick);
    needs(program, &among, &best.steps, inputs, library, NEED_NODES)
}
