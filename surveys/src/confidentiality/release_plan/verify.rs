//! An observer's check of a published result against the plan it was made from.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use super::{
    ANSWERS, PROTECT_WIDTH, PlanMeasure, RECOMMEND, RECOMMEND_KINDS, RECOMMEND_MEAN,
    RECOMMEND_SCORE, RECOMMENDERS, ReleasePlan, Worth, asked, index_measure, score_step,
    told::{Said, Told, told},
};
use crate::{
    confidentiality::{
        audit::{
            Beside, Parts, Release, ReleasedCell, Report, Unsafe, judge_in_steps, judge_parts,
            rule_a,
        },
        lattice::Lattice,
        precision,
    },
    instrument::Construct,
    published::{Figures, Published},
    workers,
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
    /// Measures of a plan of the first version that rule A alone holds: it does not count the answers behind them.
    pub not_judged: Vec<String>,
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
    /// An index that does not follow from the scales beside it.
    #[error(
        "`{measure}` of `{cell}` is {published}, but the scales beside it make {implied:.1}; what it says beyond them was not judged"
    )]
    OtherIndex {
        /// The figure.
        measure: String,
        /// The cell.
        cell: String,
        /// The index of the result.
        published: f64,
        /// The index that follows.
        implied: f64,
    },
    /// A figure of a question that enters no scale is certain to be said of too few people.
    #[error("`{item}`: {part} is known to be said of fewer than {minimum} people")]
    FewAnswers {
        /// The question.
        item: String,
        /// The option, or what is left out.
        part: String,
        /// How many people it takes.
        minimum: u32,
    },
    /// A mean of a question that enters no scale.
    #[error(
        "`{item}`: the mean of {part} leaves too little open about what {minimum} of the people answered"
    )]
    CloseAnswers {
        /// The question.
        item: String,
        /// What the mean is of.
        part: String,
        /// How many people it takes.
        minimum: u32,
    },
    /// Figures of a question that enters no scale, which no answers could have.
    #[error("`{item}` has figures that no answers of the people counted could have")]
    ImpossibleAnswers {
        /// The question.
        item: String,
    },
    /// Shares that no answers could have.
    #[error("`{measure}` of `{cell}` says what no answers that the plan counts could be")]
    Impossible {
        /// The figure.
        measure: String,
        /// The cell.
        cell: String,
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
/// `progress` is told how many figures are judged and how many there are.
///
/// # Errors
/// All that does not hold, with the names of figures and cells.
pub fn verify(
    published: &Published,
    plan: &ReleasePlan,
    progress: &mut (dyn FnMut(usize, usize) + Send),
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
    let n_figures = all.len() + asked::n_figures(published);
    let sheets = plan.atoms.iter().map(|atom| atom.people).sum();
    faults.extend(asked::faults(published, sheets));
    for one in all {
        by_measure.entry(one.measure.clone()).or_default().push(one);
    }
    let is_first = plan.is_of_first_version();
    if !is_first {
        faults.extend(other_indices(published));
    }
    let mut not_judged = Vec::new();
    for (measure, shown) in &by_measure {
        if plan.measure(measure).is_none() {
            if is_first && is_new(measure) {
                not_judged.push(measure.clone());
                continue;
            }
            faults.extend(shown.iter().map(|one| VerifyFault::UnknownMeasure {
                measure: measure.clone(),
                cell: one.cell.clone(),
            }));
        }
    }
    let measures = plan.measures.iter();
    let measures: Vec<&PlanMeasure> = measures
        .filter(|measure| !measure.shown.is_empty() || by_measure.contains_key(&measure.id))
        .collect();
    let judged = Mutex::new((0, progress));
    let findings = workers::each(&measures, |measure| {
        let shown = by_measure.get(&measure.id).map_or(&[][..], Vec::as_slice);
        let means = means_beside(plan, &measure.id, &by_measure, &place);
        let seen = Seen {
            shown,
            means: &means,
            place: &place,
        };
        let mut faults = Vec::new();
        let report = judge_measure(plan, measure, &seen, &mut faults);
        let mut judged = judged.lock().unwrap_or_else(PoisonError::into_inner);
        judged.0 += 1;
        let done = judged.0;
        (judged.1)(done, measures.len());
        (faults, report)
    });
    let mut reports = Vec::new();
    for (measure, (of_measure, report)) in measures.iter().zip(findings) {
        faults.extend(of_measure);
        if report.is_safe() {
            reports.push((measure.id.clone(), report));
        } else {
            faults.push(VerifyFault::Refused {
                measure: measure.id.clone(),
                report: Box::new(report),
            });
        }
    }
    not_judged.sort();
    if faults.is_empty() {
        Ok(Verified {
            not_judged,
            plan: plan.hash(),
            n_figures,
            reports,
        })
    } else {
        faults.sort_by_cached_key(ToString::to_string);
        Err(faults)
    }
}

/// Whether plans of the first version do not know this figure.
fn is_new(measure: &str) -> bool {
    measure.ends_with("/shares") || measure.starts_with(&format!("{RECOMMEND}/"))
}

impl ReleasePlan {
    /// Plans of the first version count no answers.
    pub(super) fn is_of_first_version(&self) -> bool {
        self.measures
            .iter()
            .all(|measure| measure.answers.is_none())
    }
}

/// Indices that say something that the scales beside them do not.
fn other_indices(published: &Published) -> Vec<VerifyFault> {
    let groups = std::iter::once(&published.organization).chain(&published.departments);
    let mut faults = Vec::new();
    for group in groups {
        let Some(figures) = group.figures.shown() else {
            continue;
        };
        for construct in [Construct::Readiness, Construct::Maturity] {
            let Some(index) = figures.index(construct) else {
                continue;
            };
            let implied = implied_index(published, figures, construct);
            // Rounded to a decimal or to whole points, whoever has only one of its scales.
            let fits = |n: u32| (precision::points(n, implied) - index.mean).abs() < 1e-6;
            let is_exact = (implied - index.mean).abs() < 1e-6;
            if !is_exact && !fits(0) && !fits(u32::MAX) {
                faults.push(VerifyFault::OtherIndex {
                    measure: index_measure(construct),
                    cell: group.code.clone(),
                    published: index.mean,
                    implied,
                });
            }
        }
    }
    faults
}

/// `Σ weight × mean as told / Σ weight` over the scales shown.
fn implied_index(published: &Published, figures: &Figures, construct: Construct) -> f64 {
    let (mut sum, mut all) = (0.0, 0.0);
    for scale in figures.scales.iter().filter(|s| s.construct == construct) {
        let dimension = published.model.dimension(&scale.dimension);
        if let (Some(estimate), Some(dimension)) = (scale.estimate.shown(), dimension) {
            sum += dimension.weight * estimate.mean.stand_in();
            all += dimension.weight;
        }
    }
    if all > 0.0 { sum / all } else { 0.0 }
}

/// A mean of the answers whose kinds are told, and what kinds are worth in it.
struct Means {
    lattice: Lattice,
    told: Vec<(usize, (f64, f64))>,
    worth: Worth,
}

/// The means that a result tells of the answers whose kinds are another figure of it.
fn means_beside(
    plan: &ReleasePlan,
    kinds: &str,
    told: &HashMap<String, Vec<Told>>,
    place: &HashMap<&str, usize>,
) -> Vec<Means> {
    let of = |id: &str, worth: Worth| {
        let lattice = plan.lattice(plan.measure(id)?);
        let told = told.get(id).map_or(&[][..], Vec::as_slice).iter();
        let told = told.filter_map(|one| {
            let cell = place.get(one.cell.as_str()).copied();
            let cell = cell.filter(|cell| plan.is_of_tree(*cell))?;
            match one.value {
                Said::Figure(value) => Some((cell, worth.ends(value)?)),
                Said::Shares { .. } | Said::Kinds(_) => None,
            }
        });
        Some(Means {
            told: told.collect(),
            lattice,
            worth,
        })
    };
    let all = match kinds.strip_suffix("/shares") {
        Some(scale) => vec![of(scale, Worth::ANSWERS)],
        None if kinds == RECOMMEND_KINDS => vec![
            of(RECOMMEND_MEAN, Worth::RECOMMENDERS),
            of(RECOMMEND_SCORE, Worth::SCORE),
        ],
        None => Vec::new(),
    };
    all.into_iter().flatten().collect()
}

/// What a result shows of one measure.
struct Seen<'a> {
    shown: &'a [Told],
    means: &'a [Means],
    place: &'a HashMap<&'a str, usize>,
}

fn judge_measure(
    plan: &ReleasePlan,
    measure: &PlanMeasure,
    seen: &Seen<'_>,
    faults: &mut Vec<VerifyFault>,
) -> Report {
    let Seen {
        shown,
        means,
        place,
    } = *seen;
    let lattice = plan.lattice(measure);
    let mut cells = Vec::new();
    let mut parts = Vec::new();
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
        match (one.value, &measure.answers) {
            (Said::Figure(value), _) => cells.push(ReleasedCell {
                cell,
                people,
                value,
            }),
            (said, Some(answers)) => {
                let of_cell = plan.cells[cell].atoms.iter();
                let all = of_cell.map(|atom| u64::from(answers[*atom])).sum();
                if let Some(counts) = said.parts(all) {
                    parts.push(Parts { cell, counts });
                } else {
                    let (measure, cell) = name();
                    faults.push(VerifyFault::Impossible { measure, cell });
                }
            }
            // Without the answers behind it, nothing can be said about it.
            (_, None) => {
                let (measure, cell) = name();
                faults.push(VerifyFault::UnknownMeasure { measure, cell });
            }
        }
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
    if let Some(answers) = &measure.answers {
        let kinds = match measure.id.as_str() {
            RECOMMEND_KINDS => RECOMMENDERS,
            _ => ANSWERS,
        };
        let answers: Vec<u64> = answers.iter().copied().map(u64::from).collect();
        let beside: Vec<Beside<'_>> = means
            .iter()
            .map(|means| means.worth.beside(&means.lattice, means.told.clone()))
            .collect();
        judge_parts(&lattice, &answers, kinds, &parts, &beside)
    } else {
        let step = step_of(plan, measure);
        let release = Release { cells };
        judge_in_steps(
            &lattice,
            &release,
            SCALE,
            PROTECT_WIDTH,
            step,
            &mut |_, _| {},
        )
    }
}

/// Points of which everything that counts in a measure is a whole multiple, where the plan tells.
fn step_of(plan: &ReleasePlan, measure: &PlanMeasure) -> Option<f64> {
    match measure.id.as_str() {
        RECOMMEND_MEAN => Some(Worth::RECOMMENDERS.step),
        RECOMMEND_SCORE => Some(Worth::SCORE.step),
        id => {
            let shares = plan.measure(&format!("{id}/shares"))?;
            score_step(measure.people.as_ref()?, shares.answers.as_ref()?)
        }
    }
}
