//! From scores to a roadmap: which steps, when, what they cost and give. BUDGET.md has the formulas.
//!
//! A [`Library`] of [`Step`]s and the client's [`Inputs`] make a [`Plan`]; [`candidates`] says which steps a department
//! needs and why; [`levers`] says when an encouragement is due and when its commitment may start.
//!
//! Money is euro (or the client's currency) as `f64` inside, so that the worked example holds to the cent;
//! [`money::Cents`] is what leaves for a database or a page.

pub mod agreement;
pub mod benefit;
pub mod candidates;
pub mod carried;
pub mod cashflow;
pub mod checklist;
pub mod cost;
pub mod inputs;
pub mod learning;
pub mod levers;
pub mod library;
pub mod load;
pub mod measured;
pub mod money;
pub mod moved;
pub mod plan;
pub mod portfolio;
pub mod progress;
pub mod proposal;
pub mod scenarios;
pub mod schedule;
pub mod simulation;
pub mod step;
mod three_point;
pub mod tornado;
pub mod yardstick;

#[cfg(test)]
mod tests;

pub use candidates::{Candidate, DepartmentCandidates, Reason, Situation};
pub use inputs::Inputs;
pub use levers::Levers;
pub use library::Library;
pub use plan::{Plan, PlannedStep};
pub use step::Step;
pub use three_point::ThreePoint;
pub use yardstick::Yardstick;
