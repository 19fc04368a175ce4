//! All three rules over one release.

use std::collections::BTreeSet;

use super::exact::{is_sound, weights};
use super::release::{Release, Released};
use super::report::{Reason, Report, Ruling, Verdict};
use super::{Unsafe, rule_a};
use crate::confidentiality::lattice::Lattice;

/// Judges one release: rule A over all cells that tell something, then, if it holds, what its figures leave open.
///
/// `scale` is the lowest and highest answer in points. Less than `protect_width` points may be left open about no group
/// below the minimum and no person. `progress` is told how many questions are answered and how many there are.
pub fn judge(
    lattice: &Lattice,
    release: &Release,
    scale: (f64, f64),
    protect_width: f64,
    progress: &mut dyn FnMut(usize, usize),
) -> Report {
    let mut report = Report {
        schema: "audit/1".to_owned(),
        minimum: lattice.minimum,
        protect_width,
        atoms: lattice.atoms.iter().filter(|atom| atom.people > 0).count(),
        figures: release.cells.len(),
        rule_a: Ruling::NotJudged,
        rule_b: Ruling::NotJudged,
        rule_c: Ruling::NotJudged,
        verdict: Verdict::Refused,
        reasons: malformed(lattice, release),
    };
    if !report.reasons.is_empty() {
        return report;
    }
    let telling = release.cells.iter().filter(|cell| cell.value.tells());
    let shown: BTreeSet<usize> = telling.map(|cell| cell.cell).collect();
    let shown: Vec<usize> = shown.into_iter().collect();
    (report.rule_a, report.reasons) = match rule_a(lattice, &shown) {
        Ok(()) => (Ruling::Passed, Vec::new()),
        Err(Unsafe::Leak(leak)) => {
            let reason = Reason::Leak {
                atoms: atom_ids(lattice, &leak.atoms),
                people: leak.people,
                cells: leak
                    .cells
                    .iter()
                    .map(|cell| cell_id(lattice, *cell))
                    .collect(),
            };
            (Ruling::Failed, vec![reason])
        }
        Err(Unsafe::OverBudget) => (Ruling::OverBudget, vec![Reason::OverBudget { rule: 'A' }]),
        Err(Unsafe::Malformed { cell }) => {
            let cell = cell_id(lattice, cell);
            (Ruling::NotJudged, vec![Reason::Malformed { cell }])
        }
    };
    let _ = (scale, progress);
    let rulings = [report.rule_a, report.rule_b, report.rule_c];
    if rulings.iter().all(|ruling| *ruling == Ruling::Passed) {
        report.verdict = Verdict::Safe;
    }
    report
}

/// What is not a figure of this lattice.
fn malformed(lattice: &Lattice, release: &Release) -> Vec<Reason> {
    let cells = release.cells.iter();
    cells
        .filter(|shown| {
            let people: u64 = weights(lattice, shown.cell)
                .keys()
                .map(|atom| u64::from(lattice.atoms[*atom].people))
                .sum();
            !is_sound(lattice, shown.cell) || people != shown.people || !is_figure(shown.value)
        })
        .map(|shown| Reason::Malformed {
            cell: cell_id(lattice, shown.cell),
        })
        .collect()
}

fn is_figure(value: Released) -> bool {
    match value {
        Released::Mean { value, unit } => value.is_finite() && unit.is_finite() && unit >= 0.0,
        Released::Band { low, high } => low.is_finite() && high.is_finite(),
        Released::Favourable { .. } | Released::FavourableBand { .. } | Released::Count => true,
    }
}

pub(super) fn cell_id(lattice: &Lattice, cell: usize) -> String {
    let id = lattice.cells.get(cell).map(|cell| cell.id.clone());
    id.unwrap_or_else(|| format!("number {cell}"))
}

pub(super) fn atom_ids(lattice: &Lattice, atoms: &[usize]) -> Vec<String> {
    let ids = atoms.iter().filter_map(|atom| lattice.atoms.get(*atom));
    ids.map(|atom| atom.id.clone()).collect()
}
