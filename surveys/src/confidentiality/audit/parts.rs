//! Answers of three kinds, such as favourable, neutral and unfavourable, counted together.
//!
//! Each shown cell tells between how many of its answers are of each kind. The three counts of some people sum to their
//! answers, so a figure of one kind also speaks of the others, and the three must be judged as one system of whole
//! numbers: `0 ≤ count`, `Σ kinds = answers`.
//!
//! Shown cells are nested, and then the system has a closed form. All counts that some people may have are a hexagon:
//! three intervals in the plane where the counts sum to the answers. Sums of hexagons and their intersections with
//! intervals are hexagons again, whole points stay whole (they are M-convex sets on three elements; Murota 2003, §4), and
//! so one pass up and one down over the cells finds exactly what is possible for each class.
//!
//! What must stay open (rule C, PRIVACY §5.1 and §5.3): of each class, one person's part of the answers may be of any
//! kind, and one person's part may be of none but another. Then all counts of hidden people in it are open as well: of
//! `h` of the `a` answers of a class with `f` of a kind, between `max(0, f − (a − h))` and `min(h, f)` are of that kind,
//! and these ends differ whenever `0 < h < a` and not all answers are alike.
//!
//! Kinds are read beside means of the same answers ([`Beside`]): 20 points of ten answers cannot be nine favourable ones.
//! Of each class, only counts whose points fit between what the means leave open count as possible. What the means alone
//! make certain is theirs to answer for (rule B), so it is no reason against telling kinds.

mod beside;
mod hexagon;
mod nest;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::judge::{atom_ids, cell_id};
use super::report::{Reason, Report, Ruling, Verdict};
use super::{Unsafe, rule_a};
use crate::confidentiality::lattice::Lattice;
pub use beside::Beside;
use nest::Nest;

/// Three kinds of answers.
pub const KINDS: usize = 3;

/// What is said about the answers of one cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parts {
    /// Place in [`Lattice::cells`].
    pub cell: usize,
    /// Per kind, the fewest and the most answers.
    pub counts: [(u64, u64); KINDS],
}

/// Judges what is said about answers of three kinds. `answers` is by atom: one person may give several. People of the
/// lattice are what rule A counts. `beside` are the means that are told of the same answers.
pub fn judge_parts(
    lattice: &Lattice,
    answers: &[u64],
    kinds: [&str; KINDS],
    told: &[Parts],
    beside: &[Beside<'_>],
) -> Report {
    let mut report = Report {
        schema: "audit/1".to_owned(),
        minimum: lattice.minimum,
        protect_width: 0.0,
        atoms: lattice.atoms.iter().filter(|atom| atom.people > 0).count(),
        figures: told.len(),
        rule_a: Ruling::NotJudged,
        rule_b: Ruling::Passed,
        rule_c: Ruling::NotJudged,
        verdict: Verdict::Refused,
        reasons: Vec::new(),
    };
    let shown: BTreeSet<usize> = told.iter().map(|parts| parts.cell).collect();
    let shown: Vec<usize> = shown.into_iter().collect();
    if let Err(refused) = rule_a(lattice, &shown) {
        (report.rule_a, report.reasons) = match refused {
            Unsafe::Leak(leak) => {
                let cells = leak.cells.iter().map(|cell| cell_id(lattice, *cell));
                let reason = Reason::Leak {
                    atoms: atom_ids(lattice, &leak.atoms),
                    people: leak.people,
                    cells: cells.collect(),
                };
                (Ruling::Failed, vec![reason])
            }
            Unsafe::OverBudget => (Ruling::OverBudget, vec![Reason::OverBudget { rule: 'A' }]),
            Unsafe::Malformed { cell } => {
                let cell = cell_id(lattice, cell);
                (Ruling::NotJudged, vec![Reason::Malformed { cell }])
            }
        };
        return report;
    }
    report.rule_a = Ruling::Passed;
    (report.rule_c, report.reasons) = match Nest::new(lattice, answers, told, beside) {
        None => (Ruling::Failed, vec![Reason::Unsolved { rule: 'C' }]),
        Some(nest) => nest.judge(kinds, beside),
    };
    if report.rule_c == Ruling::Passed {
        report.verdict = Verdict::Safe;
    }
    report
}
