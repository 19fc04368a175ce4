//! What each step that was left out would need to get in.

use serde::{Deserialize, Serialize};

use super::{
    program::{Program, Set},
    search::{Found, Goal, Search},
};
use crate::roadmap::{Inputs, Library};

/// Limits this close are one.
const HALF_A_CENT: f64 = 0.005;

/// Rungs of the ladder that are climbed before it is given up.
const RUNGS: usize = 12;

/// A step that is not in the best set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Its id.
    pub step: String,
    /// Why it is not in.
    #[serde(flatten)]
    pub why: Why,
    /// Steps that would have to come with it and are not in either.
    pub brings: Vec<String>,
    /// Each for itself lets it in, all else as it is; the smallest that does. Empty if no single one does.
    pub ways: Vec<Way>,
}

/// Why a step is not in the best set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// It is not wanted.
    Excluded,
    /// It needs a step that is not wanted.
    NeedsExcluded {
        /// That step.
        needs: String,
    },
    /// At today's levels it lifts nothing.
    GivesNothing,
    /// The chosen steps already lift its dimensions as far as they can go.
    AtLimit {
        /// These dimensions.
        dimensions: Vec<String>,
    },
    /// It could be in, but the best set with it gains less.
    WorthLess {
        /// How much less, in points of the index; 0 if it only costs more.
        loses: f64,
    },
    /// With everything that is always in, it costs more than the budget.
    BeyondBudget,
    /// Somebody has too few days.
    BeyondCapacity,
    /// No set with it reaches the return floor.
    BelowFloor,
    /// More than one limit keeps it out.
    Never,
    /// The search was given up.
    Unknown,
}

/// One limit that would have to move, and how far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum Way {
    /// A larger budget.
    Budget {
        /// The smallest at which the best set has the step.
        to: f64,
        /// How much more that is.
        more: f64,
    },
    /// More days of a role.
    Capacity {
        /// The role.
        role: String,
        /// The fewest at which the best set has the step.
        to: f64,
        /// How many more that is.
        more: f64,
    },
    /// A lower return floor.
    Floor {
        /// The highest at which the best set has the step.
        to: f64,
    },
}

/// What every candidate that `best` leaves out would need, in the order of ids. `nodes` limits each of the searches.
pub fn needs<'a>(
    program: &Program,
    candidates: impl IntoIterator<Item = &'a String>,
    best: &[String],
    inputs: &Inputs,
    library: &Library,
    nodes: u64,
) -> Vec<LeftOut> {
    let best: Set = best
        .iter()
        .filter_map(|id| program.place(id))
        .fold(0, |set, place| set | (1 << place));
    let mut left_out: Vec<LeftOut> = candidates
        .into_iter()
        .filter(|id| program.place(id).is_none() && !inputs.in_place.contains(id))
        .filter_map(|id| not_a_candidate(id, inputs, library))
        .collect();
    let asking = Asking {
        program,
        best,
        nodes,
    };
    for step in 0..program.len() {
        if best & (1 << step) == 0 {
            left_out.push(asking.about(step));
        }
    }
    left_out.sort_by(|a, b| a.step.cmp(&b.step));
    left_out.dedup_by(|a, b| a.step == b.step);
    left_out
}

fn not_a_candidate(id: &str, inputs: &Inputs, library: &Library) -> Option<LeftOut> {
    let needed = library.with_prerequisites([library.step(id)?.id.as_str()], &inputs.in_place);
    let excluded = |id: &str| inputs.excluded.iter().any(|excluded| excluded == id);
    let why = if excluded(id) {
        Why::Excluded
    } else {
        let needs = needed.into_keys().find(|id| excluded(id))?.to_owned();
        Why::NeedsExcluded { needs }
    };
    Some(LeftOut {
        step: id.to_owned(),
        why,
        brings: Vec::new(),
        ways: Vec::new(),
    })
}

/// A limit that may be moved.
#[derive(Debug, Clone, Copy)]
enum Knob {
    Budget,
    Role(usize),
    Floor,
}

struct Asking<'p> {
    program: &'p Program,
    best: Set,
    nodes: u64,
}

impl Asking<'_> {
    fn about(&self, step: usize) -> LeftOut {
        let program = self.program;
        let with = program.with_before(step);
        let brings = program.ids_of(with & !self.best & !(1 << step));
        let told = |why, ways| LeftOut {
            step: program.ids[step].clone(),
            why,
            brings: brings.clone(),
            ways,
        };
        let lifts: Vec<usize> = (0..program.room.len())
            .filter(|d| program.uplift[step][*d] > 0.0)
            .collect();
        let gain = program.objective(self.best);
        if program.objective(self.best | with) - gain < 1e-9 {
            if lifts.is_empty() {
                return told(Why::GivesNothing, Vec::new());
            }
            let dimensions = lifts.into_iter().map(|d| program.dimensions[d].clone());
            return told(
                Why::AtLimit {
                    dimensions: dimensions.collect(),
                },
                Vec::new(),
            );
        }
        let mut forced = program.clone();
        forced.force(step);
        let why = match self.best_of(&forced) {
            Err(GivenUp) => Why::Unknown,
            Ok(Some(found)) => Why::WorthLess {
                loses: (gain - program.objective(found.set)).max(0.0),
            },
            Ok(None) => self.hindered_by(&forced),
        };
        let ways = self
            .knobs()
            .filter_map(|knob| self.smallest(&forced, step, knob).ok()?)
            .collect();
        told(why, ways)
    }

    fn knobs(&self) -> impl Iterator<Item = Knob> {
        let roles = (0..self.program.roles.len()).map(Knob::Role);
        let budget = self.program.budget.map(|_| Knob::Budget);
        let floor = self.program.floor.map(|_| Knob::Floor);
        budget.into_iter().chain(roles).chain(floor)
    }

    /// The one limit without which there is a set with the step.
    fn hindered_by(&self, forced: &Program) -> Why {
        let with = |relax: &dyn Fn(&mut Program)| {
            let mut relaxed = forced.clone();
            relax(&mut relaxed);
            matches!(self.any_of(relaxed), Ok(true))
        };
        if with(&|program| program.budget = None) {
            Why::BeyondBudget
        } else if with(&|program| program.capacity.fill(f64::MAX)) {
            Why::BeyondCapacity
        } else if with(&|program| program.floor = None) {
            Why::BelowFloor
        } else {
            Why::Never
        }
    }

    /// The smallest move of one limit after which the best set has the step.
    ///
    /// A ladder: with the limit at `at`, the best set without the step is known. The smallest limit at which a set with
    /// the step ranks before that one is found by halving. If another set without the step has come in by then, it is
    /// the next rung; below it the step cannot get in, as fewer sets are allowed there.
    fn smallest(&self, forced: &Program, step: usize, knob: Knob) -> Result<Option<Way>, GivenUp> {
        let mut at = knob.of(self.program);
        let Some(mut without) = self.best_of(self.program)? else {
            return Ok(None);
        };
        for _ in 0..RUNGS {
            let Some(limit) = self.halve(forced, knob, at, &without)? else {
                return Ok(None);
            };
            let mut moved = self.program.clone();
            knob.set(&mut moved, limit);
            match self.best_of(&moved)? {
                Some(best) if best.set & (1 << step) != 0 => {
                    return Ok(Some(knob.way(self.program, limit)));
                }
                Some(best) => (at, without) = (limit, best),
                None => return Ok(None),
            }
        }
        Ok(None)
    }

    /// The smallest limit beyond `at` at which a set with the step ranks before `without`.
    fn halve(
        &self,
        forced: &Program,
        knob: Knob,
        at: f64,
        without: &Found,
    ) -> Result<Option<f64>, GivenUp> {
        let try_at = |limit: f64| {
            let mut moved = forced.clone();
            knob.set(&mut moved, limit);
            let best = self.best_of(&moved)?;
            Ok(best
                .filter(|best| best.ranks_before(without, self.program))
                .map(|best| knob.used(self.program, &best)))
        };
        let Some(mut enough) = try_at(f64::MAX)? else {
            return Ok(None);
        };
        let mut too_little = at;
        // A set that was found tells what it really uses, and that is often the least already.
        let mut just_below = true;
        while enough - too_little > HALF_A_CENT {
            let tried = if just_below {
                f64::max(
                    enough - 2.0 * HALF_A_CENT,
                    f64::midpoint(too_little, enough),
                )
            } else {
                f64::midpoint(too_little, enough)
            };
            if let Some(used) = try_at(tried)? {
                (enough, just_below) = (used, !just_below);
            } else {
                (too_little, just_below) = (tried, false);
            }
        }
        Ok(Some(enough))
    }

    fn best_of(&self, program: &Program) -> Result<Option<Found>, GivenUp> {
        let mut search = Search::with(program.clone(), Goal::Gain, 1);
        let _ = search.step(self.nodes);
        if search.is_done() {
            Ok(search.found().first().cloned())
        } else {
            Err(GivenUp)
        }
    }

    fn any_of(&self, program: Program) -> Result<bool, GivenUp> {
        let mut search = Search::with(program, Goal::Any, 1);
        let _ = search.step(self.nodes);
        if search.is_done() {
            Ok(!search.found().is_empty())
        } else {
            Err(GivenUp)
        }
    }
}

/// A search that took too long.
struct GivenUp;

impl Knob {
    /// Limits as numbers that grow as they loosen.
    fn of(self, program: &Program) -> f64 {
        match self {
            Self::Budget => program.budget.unwrap_or(f64::MAX),
            Self::Role(role) => program.capacity[role],
            Self::Floor => program.floor.map_or(f64::MAX, |floor| -floor),
        }
    }

    fn set(self, program: &mut Program, limit: f64) {
        match self {
            Self::Budget => program.budget = (limit < f64::MAX).then_some(limit),
            Self::Role(role) => program.capacity[role] = limit,
            Self::Floor => program.floor = (limit < f64::MAX).then_some(-limit),
        }
    }

    fn used(self, program: &Program, found: &Found) -> f64 {
        match self {
            Self::Budget => program.cost_of(found.set),
            Self::Role(role) => program.days_of(found.set, role),
            Self::Floor => -found.npv,
        }
    }

    fn way(self, program: &Program, to: f64) -> Way {
        match self {
            Self::Budget => Way::Budget {
                to,
                more: to - self.of(program),
            },
            Self::Role(role) => Way::Capacity {
                role: program.roles[role].clone(),
                to,
                more: to - self.of(program),
            },
            Self::Floor => Way::Floor { to: -to },
        }
    }
}
