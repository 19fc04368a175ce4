//! What an audit found, as a document that is stored with the wave.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The finding of the auditor about one release.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// `audit/1`.
    pub schema: String,
    /// Smallest group anything may be learned about.
    pub minimum: u32,
    /// Points that must stay open about every small group and every person.
    pub protect_width: f64,
    /// Atoms with people.
    pub atoms: usize,
    /// Figures judged.
    pub figures: usize,
    /// No combination of what is shown rests on fewer people than the minimum.
    pub rule_a: Ruling,
    /// Nothing about fewer people than the minimum, and no single person, is known closely.
    pub rule_b: Ruling,
    /// No favourable count of fewer people than the minimum is known, and no group is known to agree in everything.
    pub rule_c: Ruling,
    /// Whether the release may be opened.
    pub verdict: Verdict,
    /// Why not; empty if it may.
    pub reasons: Vec<Reason>,
}

/// Whether one rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ruling {
    /// It holds.
    Passed,
    /// It does not.
    Failed,
    /// It could not be decided within the work allowed; that counts as not holding (PRIVACY §5.7).
    OverBudget,
    /// Not looked at, because what is judged is not well formed or an earlier rule does not hold.
    NotJudged,
}

/// Whether a release may be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// All rules hold.
    Safe,
    /// At least one rule does not hold or could not be decided.
    Refused,
}

/// Why a release may not be opened. Atoms and cells by id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum Reason {
    /// Rule A: something about a few people can be computed.
    Leak {
        /// Their atoms.
        atoms: Vec<String>,
        /// How many people.
        people: u64,
        /// The shown cells that give it away; empty if naming them would take too long.
        cells: Vec<String>,
    },
    /// Rule B: the mean of a group is known too closely.
    Narrow {
        /// Its atoms.
        atoms: Vec<String>,
        /// How many people.
        people: u64,
        /// Lowest mean that fits what is shown, in points.
        low: f64,
        /// Highest mean that fits.
        high: f64,
    },
    /// Rule B: the answer of every single person of a group is known too closely.
    NarrowPerson {
        /// The atoms of the group.
        atoms: Vec<String>,
        /// How many people it has.
        people: u64,
        /// Lowest answer that fits what is shown, in points.
        low: f64,
        /// Highest answer that fits.
        high: f64,
    },
    /// Rule C: how many of a few people answered favourably is known.
    KnownCount {
        /// Their atoms.
        atoms: Vec<String>,
        /// How many people.
        people: u64,
        /// How many favourable.
        count: u64,
    },
    /// Rule C: all of a group, or none, answered favourably.
    Unanimous {
        /// Its atoms.
        atoms: Vec<String>,
        /// How many people.
        people: u64,
        /// Whether all of them, not none, answered favourably.
        favourable: bool,
    },
    /// Rule C: nearly all answers of a group, or nearly none, are of one kind.
    OneKind {
        /// Its atoms.
        atoms: Vec<String>,
        /// How many people.
        people: u64,
        /// The kind of answer.
        kind: String,
        /// Whether nearly all answers, not nearly none, are of this kind.
        is_all: bool,
    },
    /// No answers whatever could lead to these figures together.
    Contradictory {
        /// Cells whose figures do not fit.
        cells: Vec<String>,
    },
    /// A cell that does not exist, names an atom that does not exist, or has another number of people.
    Malformed {
        /// The cell, or its number in the lattice if it has no name.
        cell: String,
    },
    /// Whether a rule holds for these people could not be decided within the work allowed.
    Undecided {
        /// The rule: `B` or `C`.
        rule: char,
        /// Their atoms.
        atoms: Vec<String>,
        /// How many people.
        people: u64,
    },
    /// The work allowed was used up.
    OverBudget {
        /// The rule: `A`, `B` or `C`.
        rule: char,
    },
    /// The solver gave no answer that could be verified.
    Unsolved {
        /// The rule: `B` or `C`.
        rule: char,
    },
}

impl Report {
    /// Whether the release may be opened.
    pub fn is_safe(&self) -> bool {
        self.verdict == Verdict::Safe
    }

    /// Whether a reason names an atom for which something holds.
    pub fn names_any(&self, mut holds: impl FnMut(&str) -> bool) -> bool {
        let mut named = self.reasons.iter().filter_map(Reason::atoms);
        named.any(|atoms| atoms.iter().any(|id| holds(id)))
    }
}

impl Reason {
    /// The atoms of the people it is about, if it is about some people.
    pub fn atoms(&self) -> Option<&[String]> {
        match self {
            Self::Leak { atoms, .. }
            | Self::Narrow { atoms, .. }
            | Self::NarrowPerson { atoms, .. }
            | Self::KnownCount { atoms, .. }
            | Self::Unanimous { atoms, .. }
            | Self::OneKind { atoms, .. }
            | Self::Undecided { atoms, .. } => Some(atoms),
            Self::Contradictory { .. }
            | Self::Malformed { .. }
            | Self::OverBudget { .. }
            | Self::Unsolved { .. } => None,
        }
    }
}

/// Up to six names; a longer list says how many more there are.
fn names(ids: &[String]) -> String {
    const SHOWN: usize = 6;
    let first = ids
        .iter()
        .take(SHOWN)
        .map(String::as_str)
        .collect::<Vec<_>>();
    match ids.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        Some(more) => format!("{} and {more} more", first.join(", ")),
        None => first.join(", "),
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Leak {
                atoms,
                people,
                cells,
            } => {
                write!(
                    f,
                    "something about {people} people ({}) can be computed",
                    names(atoms)
                )?;
                if !cells.is_empty() {
                    write!(f, " from {}", names(cells))?;
                }
                Ok(())
            }
            Self::Narrow {
                atoms,
                people,
                low,
                high,
            } => write!(
                f,
                "the mean of {people} people ({}) is known to lie between {low:.1} and {high:.1} points",
                names(atoms)
            ),
            Self::NarrowPerson {
                atoms,
                people,
                low,
                high,
            } => write!(
                f,
                "the answer of each of the {people} people of {} is known to lie between {low:.1} and {high:.1} points",
                names(atoms)
            ),
            Self::KnownCount {
                atoms,
                people,
                count,
            } => write!(
                f,
                "it is known that {count} of {people} people ({}) answered favourably",
                names(atoms)
            ),
            Self::Unanimous {
                atoms,
                people,
                favourable,
            } => write!(
                f,
                "it is known that {} of the {people} people of {} answered favourably",
                if *favourable { "all" } else { "none" },
                names(atoms)
            ),
            Self::OneKind {
                atoms,
                people,
                kind,
                is_all,
            } => write!(
                f,
                "it is known that {} answers of the {people} people of {} are {kind}",
                if *is_all { "nearly all" } else { "hardly any" },
                names(atoms)
            ),
            Self::Contradictory { cells } => {
                write!(
                    f,
                    "no answers could lead to the figures of {} together",
                    names(cells)
                )
            }
            Self::Malformed { cell } => write!(
                f,
                "cell {cell} does not exist, names an atom that does not exist, or has another number of people"
            ),
            Self::Undecided {
                rule,
                atoms,
                people,
            } => write!(
                f,
                "whether rule {rule} holds for {people} people ({}) could not be decided within the work allowed",
                names(atoms)
            ),
            Self::OverBudget { rule } => {
                write!(
                    f,
                    "rule {rule} could not be decided within the work allowed"
                )
            }
            Self::Unsolved { rule } => {
                write!(
                    f,
                    "rule {rule} could not be decided: the solver gave no answer that could be verified"
                )
            }
        }
    }
}
