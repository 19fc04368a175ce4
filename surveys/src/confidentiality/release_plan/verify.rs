//! An observer's check of a published result against the plan it was made from.

use std::collections::HashMap;

use super::{
    PROTECT_WIDTH, PlanMeasure, ReleasePlan,
    told::{Told, told},
};
use crate::{
    confidentiality::audit::{Release, ReleasedCell, Report, Unsafe, judge, rule_a},
    published::Published,
};

/// Points of the lowest and highest answer.
const SCALE: (f64, f64) = (0.0, 100.0);

/// A result that shows what was planned and nothing that tells too much.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified {
    /// Hash of the plan.
    pub plan: String,
    /// Figures that were looked at.
    pub n_figures: usize,
    /// What the auditor found, per measure that is shown anywhere.
    pub reports: Vec<(String, Report)>,
}

/// Why a result is refused.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum VerifyFault {
    /// The plan was made for another result.
    #[error("the plan belongs to the result {planned}, not to {published}")]
    OtherResult {
        /// Hash in the plan.
        planned: String,
        /// Hash of the result.
        published: String,
    },
    /// Another contract.
    #[error(
        "the result was made under another contract than the plan: staff were promised something else"
    )]
    OtherContract,
    /// A figure that the plan does not know.
    #[error("`{measure}` is shown for `{cell}`, but the plan does not know this figure")]
    UnknownMeasure {
        /// The figure.
        measure: String,
        /// The cell.
        cell: String,
    },
    /// A cell that the plan does not know.
    #[error("`{measure}` is shown for `{cell}`, but the plan does not know this group")]
    UnknownCell {
        /// The figure.
        measure: String,
        /// The cell.
        cell: String,
    },
    /// A cell that should be hidden.
    #[error("`{measure}` is shown for `{cell}`, but the plan hides it there")]
    NotPlanned {
        /// The figure.
        measure: String,
        /// The cell.
        cell: String,
    },
    /// Another number of people.
    #[error(
        "`{measure}` of `{cell}` rests on {published} people in the result and on {planned} in the plan"
    )]
    OtherCount {
        /// The figure.
        measure: String,
        /// The cell.
        cell: String,
        /// People in the plan.
        planned: u64,
        /// People in the result.
        published: u32,
    },
    /// What the plan shows tells something about a few people.
    #[error("`{measure}`: what the plan shows tells something about {people} people, from {}", .cells.join(", "))]
    Leak {
        /// The figure.
        measure: String,
        /// How many people.
        people: u64,
        /// Cells that give it away.
        cells: Vec<String>,
    },
    /// The auditor refuses what is shown.
    #[error("`{measure}`: {}", reasons(.report))]
    Refused {
        /// The figure.
        measure: String,
        /// The finding.
        report: Box<Report>,
    },
}

fn reasons(report: &Report) -> String {
    let reasons: Vec<String> = report.reasons.iter().map(ToString::to_string).collect();
    reasons.join("; ")
}

/// Checks that everything a result shows is in the plan, with the plan's counts, and that no combination of it tells
/// something about fewer people than the minimum (rules A, B and C of PRIVACY §5.1). Cells that the plan shows and the
/// result leaves out count as shown, because they may be shown later.
///
/// `progress` is told how many questions of one figure are answered and how many there are.
///
/// # Errors
/// All that does not hold, with the names of figures and cells.
pub fn verify(
    published: &Published,
    plan: &ReleasePlan,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Verified, Vec<VerifyFault>> {
    let mut faults = Vec::new();
    if plan.result != published.hash {
        faults.push(VerifyFault::OtherResult {
            planned: plan.result.clone(),
            published: published.hash.clone(),
        });
    }
    if plan.contract != published.contract {
        faults.push(VerifyFault::OtherContract);
    }
    let place: HashMap<&str, usize> = plan
        .cells
        .iter()
        .enumerate()
        .map(|(place, cell)| (cell.id.as_str(), place))
        .collect();
    let mut by_measure: HashMap<String, Vec<Told>> = HashMap::new();
    let all = told(published);
    let n_figures = all.len();
    for one in all {
        by_measure.entry(one.measure.clone()).or_default().push(one);
    }
    for (measure, shown) in &by_measure {
        if plan.measure(measure).is_none() {
            faults.extend(shown.iter().map(|one| VerifyFault::UnknownMeasure {
                measure: measure.clone(),
                cell: one.cell.clone(),
            }));
        }
    }
    let mut reports = Vec::new();
    for measure in plan
        .measures
        .iter()
        .filter(|measure| !measure.shown.is_empty() || by_measure.contains_key(&measure.id))
    {
        let shown = by_measure.get(&measure.id).map_or(&[][..], Vec::as_slice);
        let report = judge_measure(plan, measure, shown, &place, &mut faults, progress);
        if report.is_safe() {
            reports.push((measure.id.clone(), report));
        } else {
            faults.push(VerifyFault::Refused {
                measure: measure.id.clone(),
                report: Box::new(report),
            });
        }
    }
    if faults.is_empty() {
        Ok(Verified {
            plan: plan.hash(),
            n_figures,
            reports,
        })
    } else {
        faults.sort_by_cached_key(ToString::to_string);
        Err(faults)
    }
}

fn judge_measure(
    plan: &ReleasePlan,
    measure: &PlanMeasure,
    shown: &[Told],
    place: &HashMap<&str, usize>,
    faults: &mut Vec<VerifyFault>,
    progress: &mut dyn FnMut(usize, usize),
) -> Report {
    let lattice = plan.lattice(measure);
    let mut cells = Vec::new();
    for one in shown {
        let name = || (one.measure.clone(), one.cell.clone());
        let Some(cell) = place.get(one.cell.as_str()).copied() else {
            let (measure, cell) = name();
            faults.push(VerifyFault::UnknownCell { measure, cell });
            continue;
        };
        if measure.shown.binary_search(&cell).is_err() {
            let (measure, cell) = name();
            faults.push(VerifyFault::NotPlanned { measure, cell });
        }
        let people = lattice.people(cell);
        if let Some(published) = one
            .people
            .filter(|published| u64::from(*published) != people)
        {
            let (measure, cell) = name();
            faults.push(VerifyFault::OtherCount {
                measure,
                cell,
                planned: people,
                published,
            });
        }
        cells.push(ReleasedCell {
            cell,
            people,
            value: one.value,
        });
    }
    // What the plan shows and the result leaves out may be shown later, so rule A holds for all of it.
    if let Err(Unsafe::Leak(leak)) = rule_a(&lattice, &measure.shown) {
        faults.push(VerifyFault::Leak {
            measure: measure.id.clone(),
            people: leak.people,
            cells: leak
                .cells
                .iter()
                .map(|cell| plan.cells[*cell].id.clone())
                .collect(),
        });
    }
    judge(&lattice, &Release { cells }, SCALE, PROTECT_WIDTH, progress)
}
