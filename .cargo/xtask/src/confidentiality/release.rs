//! The release that the planner makes of a case.

use serde_json::{Value, json};
use surveys::confidentiality::{
    audit::{Released, rule_a},
    plan_lattice,
    values::{self, Fallback, Figures, Telling},
};

use super::case::Case;

/// From this many people on, means have one decimal (PRIVACY §6).
const DECIMAL_FROM: u64 = 50;

/// A plan of a case, with its figures if the case has answers.
pub(super) struct Planned<'c> {
    case: &'c Case,
    shown: Vec<usize>,
    decimals: u8,
    telling: Option<Telling>,
}

impl<'c> Planned<'c> {
    /// Plans from counts, then tells figures as closely as the auditor allows.
    pub(super) fn of(case: &'c Case) -> Self {
        let lattice = &case.lattice;
        let shown = plan_lattice(lattice, &case.always, &[]).shown;
        let is_large = shown
            .iter()
            .all(|cell| lattice.people(*cell) >= DECIMAL_FROM);
        let means = case.sums.as_ref().map(|sums| means(case, sums));
        let organization = organization(case, &shown);
        let telling = means.map(|means| {
            values::tell(&Figures {
                lattice,
                shown: &shown,
                tree: &[],
                organization: &organization,
                means: &means,
                scale: case.scale,
                protect_width: case.protect_width,
                unit: if is_large { |_| 0.1 } else { |_| 1.0 },
                steps: None,
            })
        });
        Self {
            case,
            shown,
            decimals: u8::from(is_large),
            telling,
        }
    }

    /// Cells in the release.
    pub(super) fn count(&self) -> usize {
        match &self.telling {
            Some(telling) => telling.release.cells.len(),
            None => self.shown.len(),
        }
    }

    /// Whether answers, and not counts, kept cells out.
    pub(super) fn is_limited_by_values(&self) -> bool {
        self.telling
            .as_ref()
            .is_some_and(|telling| !telling.left_out.is_empty())
    }

    /// What the reader of a line should know about the figures.
    pub(super) fn remark(&self) -> String {
        let Some(telling) = &self.telling else {
            return ", counts only".to_owned();
        };
        let bands = telling
            .release
            .cells
            .iter()
            .filter(|cell| matches!(cell.value, Released::Band { .. }))
            .count();
        let mut remark = String::new();
        if bands > 0 {
            remark = format!(", {bands} as a band");
        }
        if telling.fallback != Fallback::None {
            remark.push_str(", answers allow no more");
        } else if !telling.left_out.is_empty() {
            remark = format!(
                "{remark}, {} left out for their answers",
                telling.left_out.len()
            );
        }
        remark
    }

    /// What the auditor finds wrong with the release.
    pub(super) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        if let Err(refusal) = rule_a(&self.case.lattice, &self.shown) {
            faults.push(format!("the plan is refused: {refusal}"));
        }
        if let Some(telling) = self
            .telling
            .as_ref()
            .filter(|telling| !telling.report.is_safe())
        {
            let reasons: Vec<String> = telling
                .report
                .reasons
                .iter()
                .map(ToString::to_string)
                .collect();
            faults.push(format!("the release is refused: {}", reasons.join(", ")));
        }
        faults
    }

    /// The release as a document.
    pub(super) fn document(&self) -> Value {
        let lattice = &self.case.lattice;
        let entry =
            |cell: usize| json!({"cell": lattice.cells[cell].id, "n": lattice.people(cell)});
        let published: Vec<Value> = match &self.telling {
            None => self.shown.iter().map(|cell| entry(*cell)).collect(),
            Some(telling) => telling
                .release
                .cells
                .iter()
                .map(|told| {
                    let mut entry = entry(told.cell);
                    match told.value {
                        Released::Mean { value, .. } => entry["mean"] = json!(value),
                        Released::Band { low, high } => {
                            entry["mean_lo"] = json!(low);
                            entry["mean_hi"] = json!(high);
                        }
                        Released::Favourable { .. }
                        | Released::FavourableBand { .. }
                        | Released::Count => {}
                    }
                    entry
                })
                .collect(),
        };
        json!({"case": self.case.id, "decimals": self.decimals, "published": published})
    }
}

/// What is left when nothing else can be told: what should always be shown, else the largest cell.
fn organization(case: &Case, shown: &[usize]) -> Vec<usize> {
    if case.always.is_empty() {
        shown
            .iter()
            .copied()
            .max_by_key(|cell| case.lattice.people(*cell))
            .into_iter()
            .collect()
    } else {
        case.always.clone()
    }
}

/// The mean of every cell with people, weighted where the cell is.
fn means(case: &Case, sums: &[f64]) -> Vec<Option<f64>> {
    let lattice = &case.lattice;
    let mean = |members: &[(usize, i64)]| {
        let (mut sum, mut all) = (0.0, 0.0);
        for (atom, weight) in members {
            sum += *weight as f64 * sums[*atom];
            all += *weight as f64 * f64::from(lattice.atoms[*atom].people);
        }
        (all > 0.0).then(|| sum / all)
    };
    lattice
        .cells
        .iter()
        .map(|cell| mean(&cell.members))
        .collect()
}
