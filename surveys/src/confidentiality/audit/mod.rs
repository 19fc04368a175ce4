//! The auditor: an independent reader of a release who tries to compute what is hidden (PRIVACY §5.1, §5.7). It shares
//! the [`Lattice`] with the planner and nothing else.
//!
//! * [`rule_a`], [`Exact`]: nothing that can be computed exactly rests on fewer people than the minimum.
//! * [`judge`]: rule A, and by bounds on what the shown figures leave open, rules B and C. Its [`Report`] is stored with
//!   the wave; without a passing one a release cannot be opened.
//! * [`judge_parts`]: rules A and C for answers of three kinds that are counted together.
//!
//! The attacker is taken to know who answered, every atom's people, the planner's rules and all figures shown to anyone
//! (PRIVACY §4).
//!
//! Sources: Cox 1980; Gusfield 1988; Chin and Özsoyoglu 1982 (audit by elimination); Dobkin, Jones and Lipton 1979;
//! Hundepool et al. 2012.

mod area;
mod center;
mod exact;
mod explain;
mod field;
mod judge;
mod level;
mod lightest;
mod moves;
mod nearby;
mod nested;
mod openness;
mod pairs;
mod parts;
mod release;
mod report;
mod rows;
mod solver;
mod system;
#[cfg(test)]
mod tests;
mod vicinity;

pub use exact::Exact;
pub use judge::{judge, judge_in_steps};
pub use parts::{Beside, KINDS, Parts, judge_parts};
pub use release::{Release, Released, ReleasedCell};
pub use report::{Reason, Report, Ruling, Verdict};

pub use super::lattice::Lattice;

/// Something about fewer people than the minimum that can be computed from what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    /// Atoms it rests on.
    pub atoms: Vec<usize>,
    /// People in them.
    pub people: u64,
    /// Shown cells that must be combined; empty if finding them would take too long.
    pub cells: Vec<usize>,
}

/// Why cells may not be shown together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsafe {
    /// They tell something about too few people.
    #[error("what is shown tells something about {} people", .0.people)]
    Leak(Leak),
    /// It could not be decided with the work allowed.
    #[error("whether it is safe could not be decided within the work allowed")]
    OverBudget,
    /// A cell does not exist or has atoms that do not exist.
    #[error("cell {cell} of the lattice does not exist or names an atom that does not")]
    Malformed {
        /// Place in the lattice.
        cell: usize,
    },
}

/// The work allowed is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct OverBudget;

/// Rule A, exactly (PRIVACY §5.1): no linear combination of the shown cells, other than none, rests on fewer people than
/// the minimum. This covers small cells, differences, leftovers, overlaps of two structures and late answers alike.
///
/// # Errors
/// A leak, or what kept it from being decided.
pub fn rule_a(lattice: &Lattice, shown: &[usize]) -> Result<(), Unsafe> {
    Exact::over(lattice, shown).map(|_| ())
}
