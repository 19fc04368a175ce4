//! The document of a published result (`results/1`): one set of types for writing and reading.

mod group;
mod model;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    Origin, Precision, Published, Question, Reached, Told, canonical,
    evidence::{
        AskedEvidence, CarelessEvidence, ChannelsEvidence, DriversEvidence, Evidence,
        IndexEvidence, ItemEvidence, ScaleEvidence, WeightingEvidence,
    },
};
use crate::{
    confidentiality::{Cell, Contract, Reason},
    instrument::Construct,
};
use group::{
    BreakdownDocument, GroupDocument, read_breakdown, read_group, write_breakdown, write_group,
};
use model::{ModelDocument, StandingDocument};

const SCHEMA: &str = "results/1";

/// Why a document was refused.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is no JSON, or not of this shape.
    #[error(
        "this is no results file; use one written by `daybreak score` or exported from a released wave"
    )]
    Shape(#[source] serde_json::Error),
    /// Another schema.
    #[error(
        "the results file has the schema `{0}`, this version reads `results/1`; make it again with this version"
    )]
    Schema(String),
    /// Somebody edited it.
    #[error(
        "the results file was edited after it was made: its hash is not that of its content; use the original file"
    )]
    Hash,
    /// The parts contradict each other.
    #[error("the results file contradicts itself at `{0}`; use the original file")]
    Contradiction(&'static str),
}

#[derive(Serialize, Deserialize)]
struct Document {
    schema: String,
    organization_name: String,
    instrument: InstrumentDocument,
    // Left out where everybody was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reach: Option<Reached>,
    // Left out where the answers were collected here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origin: Option<Origin>,
    policy: PolicyDocument,
    methods: Value,
    model: ModelDocument,
    organization: GroupDocument,
    departments: Vec<GroupDocument>,
    standing: StandingDocument,
    // Documents of the first version have none of these.
    #[serde(default)]
    breakdowns: Vec<BreakdownDocument>,
    #[serde(default)]
    reliability: Vec<ScaleEvidence>,
    #[serde(default)]
    items: Vec<ItemEvidence>,
    #[serde(default)]
    drivers: Vec<DriversEvidence>,
    #[serde(default)]
    careless: Option<CarelessEvidence>,
    #[serde(default)]
    weighting: Option<Told<WeightingEvidence>>,
    #[serde(default)]
    questions: Vec<Question>,
    // Left out where nothing of the kind was asked, so that hashes of such documents stay what they were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    asked: Vec<AskedEvidence>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    indices: Vec<IndexEvidence>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    channels: Vec<ChannelsEvidence>,
}

#[derive(Serialize, Deserialize)]
struct InstrumentDocument {
    id: String,
    version: String,
}

#[derive(Serialize, Deserialize)]
struct PolicyDocument {
    #[serde(flatten)]
    contract: Contract,
    precision: Precision,
}

/// Versions of the methods, so that two results can be told apart when a formula moves.
fn methods() -> Value {
    json!({
        "scores": 1,
        "intervals": 1,
        "agreement": 1,
        "levels": 1,
        "confidentiality": 2,
    })
}

impl Published {
    /// The document, with sorted keys and line breaks. Hidden values are null everywhere.
    pub fn to_json(&self) -> String {
        let mut value = self.value();
        if let Value::Object(entries) = &mut value {
            entries.insert("hash".to_owned(), Value::String(self.hash.clone()));
        }
        format!("{value:#}\n")
    }

    /// Reads a document back. The figures are those that were decided to be shown when it was made.
    ///
    /// # Errors
    /// Another schema, a hash that is not that of the content, or parts that contradict each other.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let mut value: Value = serde_json::from_str(text).map_err(ReadError::Shape)?;
        let schema = value["schema"].as_str().unwrap_or_default();
        if schema != SCHEMA {
            return Err(ReadError::Schema(schema.to_owned()));
        }
        let hash = value
            .as_object_mut()
            .and_then(|entries| entries.remove("hash"))
            .and_then(|hash| hash.as_str().map(str::to_owned))
            .ok_or(ReadError::Hash)?;
        if canonical::hash(&value) != hash {
            return Err(ReadError::Hash);
        }
        let document: Document = serde_json::from_value(value).map_err(ReadError::Shape)?;
        let contract = document.policy.contract;
        let promised = Contract::at_least(contract.min_group(), contract.min_group_comments());
        if promised != contract {
            return Err(ReadError::Contradiction("policy"));
        }
        Ok(Self {
            organization_name: document.organization_name,
            instrument: (document.instrument.id, document.instrument.version),
            reach: document.reach,
            origin: document.origin,
            precision: document.policy.precision,
            contract,
            model: document.model.into(),
            organization: read_group(document.organization)?,
            departments: document
                .departments
                .into_iter()
                .map(read_group)
                .collect::<Result<_, _>>()?,
            standing: document.standing.into(),
            breakdowns: document
                .breakdowns
                .into_iter()
                .map(read_breakdown)
                .collect::<Result<_, _>>()?,
            evidence: Cell::reseal(
                document
                    .weighting
                    .map(|weighting| Evidence {
                        scales: document.reliability,
                        items: document.items,
                        drivers: document.drivers,
                        careless: document.careless,
                        weighting,
                        asked: document.asked,
                        indices: document.indices,
                        channels: document.channels,
                    })
                    .ok_or(Reason::Protected),
            ),
            questions: document.questions,
            hash,
        })
    }

    /// Sets the hash.
    pub(super) fn seal(&mut self) {
        self.hash = canonical::hash(&self.value());
    }

    fn value(&self) -> Value {
        let scales: Vec<(String, Construct)> = self
            .organization
            .figures
            .shown()
            .map(|figures| {
                let cells = figures.scales.iter();
                cells.map(|s| (s.dimension.clone(), s.construct)).collect()
            })
            .unwrap_or_default();
        let evidence = self.evidence.shown();
        let document = Document {
            schema: SCHEMA.to_owned(),
            organization_name: self.organization_name.clone(),
            instrument: InstrumentDocument {
                id: self.instrument.0.clone(),
                version: self.instrument.1.clone(),
            },
            reach: self.reach.clone(),
            origin: self.origin.clone(),
            policy: PolicyDocument {
                contract: self.contract,
                precision: self.precision,
            },
            methods: methods(),
            model: (&self.model).into(),
            organization: write_group(&self.organization, &scales),
            departments: self
                .departments
                .iter()
                .map(|group| write_group(group, &scales))
                .collect(),
            standing: (&self.standing).into(),
            breakdowns: self
                .breakdowns
                .iter()
                .map(|breakdown| write_breakdown(breakdown, &scales))
                .collect(),
            reliability: evidence.map(|e| e.scales.clone()).unwrap_or_default(),
            items: evidence.map(|e| e.items.clone()).unwrap_or_default(),
            drivers: evidence.map(|e| e.drivers.clone()).unwrap_or_default(),
            careless: evidence.and_then(|e| e.careless.clone()),
            weighting: evidence.map(|e| e.weighting.clone()),
            questions: self.questions.clone(),
            asked: evidence.map(|e| e.asked.clone()).unwrap_or_default(),
            indices: evidence.map(|e| e.indices.clone()).unwrap_or_default(),
            channels: evidence.map(|e| e.channels.clone()).unwrap_or_default(),
        };
        serde_json::to_value(document).expect("plain structs with text keys become JSON")
    }
}
