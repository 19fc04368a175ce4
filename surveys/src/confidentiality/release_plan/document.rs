//! The document of a release plan (`release-plan/1`).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Mode, PlanAtom, PlanCell, PlanMeasure, ReleasePlan};
use crate::{
    confidentiality::{Contract, audit::Report},
    published::canonical,
};

const SCHEMA: &str = "release-plan/1";

/// Why a document was refused.
#[derive(Debug, thiserror::Error)]
pub enum PlanReadError {
    /// It is no JSON, or not of this shape.
    #[error("this is no release plan; use the one that was kept with the wave")]
    Shape(#[source] serde_json::Error),
    /// Another schema.
    #[error("the release plan has the schema `{0}`, this version reads `release-plan/1`")]
    Schema(String),
    /// Somebody edited it.
    #[error(
        "the release plan was edited after it was made: its hash is not that of its content; use the original file"
    )]
    Hash,
    /// The parts contradict each other.
    #[error("the release plan contradicts itself at `{0}`; use the original file")]
    Contradiction(&'static str),
}

#[derive(Serialize, Deserialize)]
struct Document {
    schema: String,
    wave: String,
    contract: Contract,
    mode: Mode,
    atoms: Vec<PlanAtom>,
    cells: Vec<PlanCell>,
    measures: Vec<MeasureDocument>,
    result: String,
}

#[derive(Serialize, Deserialize)]
struct MeasureDocument {
    id: String,
    people: Option<Vec<u32>>,
    // Plans of the first version count no answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answers: Option<Vec<u32>>,
    weights: Option<Vec<i64>>,
    shown: Vec<usize>,
    report: Option<Report>,
}

impl ReleasePlan {
    /// The document, with sorted keys, line breaks and the hash of its content.
    pub fn to_json(&self) -> String {
        let mut value = self.value();
        let hash = canonical::hash(&value);
        if let Value::Object(entries) = &mut value {
            entries.insert("hash".to_owned(), Value::String(hash));
        }
        format!("{value:#}\n")
    }

    /// SHA-256 of the canonical form (RFC 8785) without the hash itself, in hexadecimal.
    pub fn hash(&self) -> String {
        canonical::hash(&self.value())
    }

    /// Reads a document back.
    ///
    /// # Errors
    /// Another schema, a hash that is not that of the content, or parts that contradict each other.
    pub fn read(text: &str) -> Result<Self, PlanReadError> {
        let mut value: Value = serde_json::from_str(text).map_err(PlanReadError::Shape)?;
        let schema = value["schema"].as_str().unwrap_or_default();
        if schema != SCHEMA {
            return Err(PlanReadError::Schema(schema.to_owned()));
        }
        let hash = value
            .as_object_mut()
            .and_then(|entries| entries.remove("hash"))
            .and_then(|hash| hash.as_str().map(str::to_owned))
            .ok_or(PlanReadError::Hash)?;
        if canonical::hash(&value) != hash {
            return Err(PlanReadError::Hash);
        }
        let document: Document = serde_json::from_value(value).map_err(PlanReadError::Shape)?;
        let plan = Self {
            wave: document.wave,
            contract: document.contract,
            mode: document.mode,
            atoms: document.atoms,
            cells: document.cells,
            measures: document
                .measures
                .into_iter()
                .map(PlanMeasure::from)
                .collect(),
            result: document.result,
        };
        plan.check().map_err(PlanReadError::Contradiction)?;
        Ok(plan)
    }

    fn value(&self) -> Value {
        let document = Document {
            schema: SCHEMA.to_owned(),
            wave: self.wave.clone(),
            contract: self.contract,
            mode: self.mode,
            atoms: self.atoms.clone(),
            cells: self.cells.clone(),
            measures: self
                .measures
                .iter()
                .cloned()
                .map(MeasureDocument::from)
                .collect(),
            result: self.result.clone(),
        };
        serde_json::to_value(document).expect("plain structs with text keys become JSON")
    }

    fn check(&self) -> Result<(), &'static str> {
        let Contract { .. } = self.contract;
        let promised = Contract::at_least(
            self.contract.min_group(),
            self.contract.min_group_comments(),
        );
        if promised != self.contract {
            return Err("contract");
        }
        if !are_unique(self.atoms.iter().map(|atom| &atom.id)) {
            return Err("atoms");
        }
        let is_sound = |cell: &PlanCell| {
            are_unique(cell.atoms.iter())
                && cell.atoms.iter().all(|atom| *atom < self.atoms.len())
                && cell.parent.is_none_or(|parent| parent < self.cells.len())
        };
        if !are_unique(self.cells.iter().map(|cell| &cell.id)) || !self.cells.iter().all(is_sound) {
            return Err("cells");
        }
        let is_sound = |measure: &PlanMeasure| {
            let n_atoms = self.atoms.len();
            measure
                .people
                .as_ref()
                .is_none_or(|people| people.len() == n_atoms)
                && measure
                    .answers
                    .as_ref()
                    .is_none_or(|answers| answers.len() == n_atoms)
                && measure.weights.as_ref().is_none_or(|weights| {
                    weights.len() == n_atoms && weights.iter().all(|weight| *weight > 0)
                })
                && measure.shown.windows(2).all(|pair| pair[0] < pair[1])
                && measure.shown.iter().all(|cell| *cell < self.cells.len())
        };
        if !are_unique(self.measures.iter().map(|measure| &measure.id))
            || !self.measures.iter().all(is_sound)
        {
            return Err("measures");
        }
        Ok(())
    }
}

fn are_unique<T: Eq + std::hash::Hash>(mut all: impl Iterator<Item = T>) -> bool {
    let mut seen = std::collections::HashSet::new();
    all.all(|one| seen.insert(one))
}

impl From<MeasureDocument> for PlanMeasure {
    fn from(document: MeasureDocument) -> Self {
        let MeasureDocument {
            id,
            people,
            answers,
            weights,
            shown,
            report,
        } = document;
        Self {
            id,
            people,
            answers,
            weights,
            shown,
            report,
        }
    }
}

impl From<PlanMeasure> for MeasureDocument {
    fn from(measure: PlanMeasure) -> Self {
        let PlanMeasure {
            id,
            people,
            answers,
            weights,
            shown,
            report,
        } = measure;
        Self {
            id,
            people,
            answers,
            weights,
            shown,
            report,
        }
    }
}
