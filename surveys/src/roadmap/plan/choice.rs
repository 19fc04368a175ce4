//! Which steps a plan has, and why.

use std::collections::BTreeMap;

use super::{Plan, PlanFault, fault};
use crate::roadmap::{
    Inputs, Library, Yardstick,
    candidates::{Candidate, Reason, Situation, candidates, plain_choice},
    inputs::Choice,
    portfolio::{Portfolio, Program, Search},
};

/// Parts of a search's tree that a page may wait for.
pub(super) const PAGE_NODES: u64 = 100_000;

/// Parts of the tree that are looked at to count sets.
pub(super) const COUNT_NODES: u64 = 100_000;

/// Parts of the tree of each search for limits that conflict.
pub(super) const CONFLICT_NODES: u64 = 20_000;

impl Plan {
    /// The search for the best set of steps, not begun; `None` where nothing is searched: without a budget, and where
    /// somebody has chosen already.
    ///
    /// # Errors
    /// Everything that is missing or contradicts itself, together.
    pub fn search(
        inputs: &Inputs,
        library: &Library,
        yardstick: &Yardstick,
    ) -> Result<Option<Search>, Vec<PlanFault>> {
        let faults = fault::of_inputs(inputs, library, yardstick);
        if !faults.is_empty() {
            return Err(faults);
        }
        let listed = inputs.choice == Choice::Listed && inputs.candidates.is_some();
        if listed || inputs.budget.is_none() {
            return Ok(None);
        }
        let among = among(inputs, library, yardstick);
        let program = Program::of(&among, inputs, library, yardstick)
            .map_err(|faults| faults.into_iter().map(PlanFault::from).collect::<Vec<_>>())?;
        Ok(Some(Search::new(program)))
    }
}

/// What is chosen among: the client's list, or the steps that fit the organization.
pub(in crate::roadmap) fn among(
    inputs: &Inputs,
    library: &Library,
    yardstick: &Yardstick,
) -> Vec<String> {
    inputs.candidates.clone().unwrap_or_else(|| {
        let organization = Situation::of_organization(inputs);
        candidates(&organization, inputs, library, yardstick)
            .candidates
            .into_iter()
            .map(|candidate| candidate.step)
            .collect()
    })
}

/// The chosen steps with what must come before them, each with its reasons: the best set where one was found, else the
/// client's list if there is one, else a plain choice among the candidates.
pub(super) fn with_reasons(
    best: Option<&Portfolio>,
    candidates: &[Candidate],
    inputs: &Inputs,
    library: &Library,
    yardstick: &Yardstick,
) -> BTreeMap<String, Vec<Reason>> {
    let listed = inputs.candidates.as_ref();
    let asked =
        |id: &String| listed.is_none_or(|list| list.contains(id)) || inputs.mandatory.contains(id);
    let wanted: Vec<String> = match (best, listed) {
        (Some(best), _) => best.steps.iter().filter(|id| asked(id)).cloned().collect(),
        (None, Some(list)) => list
            .iter()
            .chain(&inputs.mandatory)
            .filter(|id| !inputs.excluded.contains(id))
            .cloned()
            .collect(),
        (None, None) => plain_choice(candidates, inputs, library, yardstick),
    };
    let mut chosen =
        library.with_prerequisites(wanted.iter().map(String::as_str), &inputs.in_place);
    // A step that only came along with another may be worth choosing without it.
    let own = best.iter().flat_map(|best| &best.steps);
    for step in own.filter_map(|id| library.step(id)) {
        chosen.entry(&step.id).or_insert(None);
    }
    chosen
        .into_iter()
        .map(|(id, needed_by)| {
            let mut reasons: Vec<Reason> = candidates
                .iter()
                .find(|candidate| candidate.step == id)
                .map(|candidate| candidate.reasons.clone())
                .unwrap_or_default();
            match needed_by {
                Some(of) => {
                    let why = Reason::Prerequisite { of: of.to_owned() };
                    if !reasons.contains(&why) {
                        reasons.push(why);
                    }
                }
                None if reasons.is_empty() => reasons.push(Reason::Chosen),
                None => {}
            }
            (id.to_owned(), reasons)
        })
        .collect()
}
