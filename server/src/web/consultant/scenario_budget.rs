//! A budget that is proposed for a scenario from its own figures.

use surveys::roadmap::{Inputs, Yardstick, plan::PlanFault};

use super::scenario_odds::away_from_pages;
use crate::web::error::Failure;

/// Parts of the tree of each of the searches that a proposal takes.
const NODES: u64 = 60_000;

/// The inputs with a budget where none is named, and the levels around it; as they were where nothing can be proposed.
pub(super) async fn with_budget(inputs: Inputs) -> Result<Result<Inputs, Vec<PlanFault>>, Failure> {
    away_from_pages(move || {
        let library = inputs.library();
        inputs
            .clone()
            .with_proposed_budget(&library, &Yardstick::builtin(), NODES)
    })
    .await
}
