//! The release plan of a wave (`release-plan/1`): the smallest groups with their counts, everything that could be shown,
//! and what is. It is kept with the wave and given to an observer, who runs the auditor again on what was published
//! (`daybreak verify`). It holds counts and never an answer.

mod asked;
mod document;
mod told;
mod verify;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Contract,
    audit::{Beside, KINDS, Released, Report},
    lattice::{Lattice, LatticeAtom, LatticeCell},
    precision,
};
use crate::instrument::Construct;

pub use document::PlanReadError;
pub use told::{Said, Told, told};
pub(crate) use told::{of_recommend, of_share};
pub use verify::{Verified, VerifyFault, verify};

/// Points that must stay open about every small group and every person (PRIVACY §3).
pub const PROTECT_WIDTH: f64 = 20.0;
/// Measure of the answer sheets themselves: how many people answered at all.
pub const SHEETS: &str = "sheets";
/// Measure of the share of willing people.
pub const LIGHTBULB: &str = "lightbulb";
/// Measure of the recommendation question.
pub const RECOMMEND: &str = "recommend";

/// Measure of the mean answer to the recommendation question.
pub const RECOMMEND_MEAN: &str = "recommend/mean";
/// Measure of promoters minus detractors: each person stands for 0, 50 or 100 points.
pub const RECOMMEND_SCORE: &str = "recommend/score";
/// Measure of promoters, passives and detractors, counted together.
pub const RECOMMEND_KINDS: &str = "recommend/kinds";
/// Kinds of answers to questions on a scale.
pub(crate) const ANSWERS: [&str; KINDS] = ["favourable", "neutral", "unfavourable"];
/// Kinds of answers to the recommendation question.
pub(crate) const RECOMMENDERS: [&str; KINDS] = ["of promoters", "of passives", "of detractors"];
/// What answers of each kind are worth in a mean that is told beside them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Worth {
    /// Lowest and highest points.
    pub(crate) points: [(f64, f64); KINDS],
    /// Points between two neighbouring answers.
    pub(crate) step: f64,
    /// Whether the mean counts kinds itself.
    pub(crate) is_of_kinds: bool,
}

impl Worth {
    /// Of answers on five points.
    pub(crate) const ANSWERS: Self = Self {
        points: [(75.0, 100.0), (50.0, 50.0), (0.0, 25.0)],
        step: 25.0,
        is_of_kinds: false,
    };
    /// Of the recommendation, from 0 to 10: promoters from 9, detractors to 6.
    pub(crate) const RECOMMENDERS: Self = Self {
        points: [(90.0, 100.0), (70.0, 80.0), (0.0, 60.0)],
        step: 10.0,
        is_of_kinds: false,
    };
    /// Of the score of the recommendation, in which all of a kind are alike.
    pub(crate) const SCORE: Self = Self {
        points: [(100.0, 100.0), (50.0, 50.0), (0.0, 0.0)],
        step: 50.0,
        is_of_kinds: true,
    };

    /// Between which points a mean told like this lies; `None` for what is no mean.
    pub(crate) fn ends(self, told: Released) -> Option<(f64, f64)> {
        const OPEN: f64 = 1e-6;
        let (low, high) = told.ends()?;
        let Released::Mean { value, unit } = told else {
            return Some((low, high));
        };
        if unit <= 0.0 {
            return Some((low, high));
        }
        // The score's own 0 lies in the middle.
        let zero = if self.is_of_kinds { 50.0 } else { 0.0 };
        Some(precision::half_open((low, high), value - zero, OPEN))
    }

    /// A mean that is told of these answers.
    pub(crate) fn beside(self, lattice: &Lattice, told: Vec<(usize, (f64, f64))>) -> Beside<'_> {
        Beside {
            lattice,
            told,
            worth: self.points,
            step: self.step,
            is_of_kinds: self.is_of_kinds,
        }
    }
}

/// What the names of measures of comments begin with.
const COMMENTS: &str = "comments/";

/// Measure of the comments to one question.
pub fn comments_measure(question: &str) -> String {
    format!("{COMMENTS}{question}")
}

/// Measure of one dimension under one construct.
pub fn scale_measure(dimension: &str, construct: Construct) -> String {
    format!("{dimension}/{}", word(construct))
}

/// Measure of the shares of answers to the questions of one dimension under one construct.
pub fn shares_measure(dimension: &str, construct: Construct) -> String {
    format!("{}/shares", scale_measure(dimension, construct))
}

/// Measure of the index of one construct.
pub fn index_measure(construct: Construct) -> String {
    format!("index/{}", word(construct))
}

/// Id of the cell of people of a unit who have one value of an attribute. The cell of all people of a unit has the
/// unit's code as its id.
pub fn breakdown_cell(unit: &str, attribute: &str, value: &str) -> String {
    format!("{unit}|{attribute}={value}")
}

fn word(construct: Construct) -> &'static str {
    match construct {
        Construct::Readiness => "readiness",
        Construct::Maturity => "maturity",
    }
}

/// How answers were kept apart from people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Stored apart from invitations, mixed before they are filed (PRIVACY §8).
    Separated,
    /// With ballots that the server cannot recognize (PRIVACY §9).
    Blind,
    /// Scored from the caller's own file.
    File,
}

/// What may be shown of a wave, decided before anyone sees a number.
#[derive(Debug, Clone, PartialEq)]
pub struct ReleasePlan {
    /// Name of the wave.
    pub wave: String,
    /// What staff were promised.
    pub contract: Contract,
    /// How answers were kept apart from people.
    pub mode: Mode,
    /// Smallest groups ever counted apart.
    pub atoms: Vec<PlanAtom>,
    /// Everything that could be shown.
    pub cells: Vec<PlanCell>,
    /// What is shown of each figure.
    pub measures: Vec<PlanMeasure>,
    /// Hash of the result this plan belongs to ([`crate::published::Published::hash`]).
    pub result: String,
}

/// A smallest group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanAtom {
    /// Stable name.
    pub id: String,
    /// Codes of the departments whose people it holds.
    pub departments: Vec<String>,
    /// What these people have in common, by attribute.
    pub attributes: BTreeMap<String, String>,
    /// Answer sheets.
    pub people: u32,
}

/// A group that could be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanCell {
    /// Code of the department, `~all`, `~other`, or [`breakdown_cell`].
    pub id: String,
    /// The cell above, as a place in the list of cells.
    pub parent: Option<usize>,
    /// Its atoms, as places in the list of atoms.
    pub atoms: Vec<usize>,
}

/// Points of which every score of a scale is a whole multiple: with all of its questions answered by all, one step of an
/// answer by their number. `None` where somebody left one out.
pub(crate) fn score_step(people: &[u32], answers: &[u32]) -> Option<f64> {
    let mut both = people
        .iter()
        .zip(answers)
        .filter(|(people, _)| **people > 0);
    let (people, answers) = both.clone().next()?;
    let questions = (answers % people == 0 && *answers > 0).then(|| answers / people)?;
    let is_whole = both.all(|(people, answers)| people.checked_mul(questions) == Some(*answers));
    is_whole.then(|| Worth::ANSWERS.step / f64::from(questions))
}

/// What is shown of one figure.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanMeasure {
    /// Which figure: [`SHEETS`], [`scale_measure`], [`shares_measure`], [`index_measure`], [`LIGHTBULB`], [`RECOMMEND`],
    /// [`RECOMMEND_MEAN`], [`RECOMMEND_SCORE`], [`RECOMMEND_KINDS`], [`comments_measure`].
    pub id: String,
    /// Per atom, people who count here, where these are not all who answered.
    pub people: Option<Vec<u32>>,
    /// Per atom, how many answers its people gave, of figures that count answers of three kinds.
    pub answers: Option<Vec<u32>>,
    /// Per atom, what one of its people weighs in a mean, where answers are weighted. Only proportions matter.
    pub weights: Option<Vec<i64>>,
    /// The cells shown, as places in the list of cells, ascending.
    pub shown: Vec<usize>,
    /// What the auditor found when the result was published.
    pub report: Option<Report>,
}

impl ReleasePlan {
    /// The measure with this id.
    pub fn measure(&self, id: &str) -> Option<&PlanMeasure> {
        self.measures.iter().find(|measure| measure.id == id)
    }

    /// Whether a cell is a unit of the tree, or the rest of it, and no breakdown.
    fn is_of_tree(&self, cell: usize) -> bool {
        !self.cells[cell].id.contains('|')
    }

    /// Everything that could be shown of one figure, with the people who count for it.
    pub fn lattice(&self, measure: &PlanMeasure) -> Lattice {
        let people = |atom: usize| match &measure.people {
            Some(people) => people.get(atom).copied().unwrap_or(0),
            None => self.atoms[atom].people,
        };
        let weight = |atom: usize| {
            let weights = measure.weights.as_ref();
            weights.map_or(1, |weights| weights.get(atom).copied().unwrap_or(1))
        };
        Lattice {
            minimum: if measure.id.starts_with(COMMENTS) {
                self.contract.min_group_comments()
            } else {
                self.contract.min_group()
            },
            atoms: self
                .atoms
                .iter()
                .enumerate()
                .map(|(place, atom)| LatticeAtom {
                    id: atom.id.clone(),
                    people: people(place),
                })
                .collect(),
            cells: self
                .cells
                .iter()
                .map(|cell| LatticeCell {
                    id: cell.id.clone(),
                    parent: cell.parent,
                    members: cell
                        .atoms
                        .iter()
                        .map(|atom| (*atom, weight(*atom)))
                        .collect(),
                })
                .collect(),
        }
    }
}
