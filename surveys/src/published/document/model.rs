//! The model of a result and where the organization stands in it, in the document.

use serde::{Deserialize, Serialize};

use crate::{
    language::Localized,
    maturity::Level,
    published::{Gate, PublishedDimension, PublishedLevel, PublishedModel, Standing},
};

#[derive(Serialize, Deserialize)]
pub(super) struct ModelDocument {
    version: String,
    dimensions: Vec<DimensionDocument>,
    levels: Vec<LevelDocument>,
    quadrant_readiness: f64,
    quadrant_maturity: f64,
}

#[derive(Serialize, Deserialize)]
struct DimensionDocument {
    id: String,
    weight: f64,
    name: Localized,
}

#[derive(Serialize, Deserialize)]
struct LevelDocument {
    level: Level,
    from: f64,
    name: Localized,
}

#[derive(Serialize, Deserialize)]
pub(super) struct StandingDocument {
    reportable: f64,
    response_rate: f64,
    open: bool,
    level: Option<Level>,
    indicated: Option<Level>,
    held_by: Option<String>,
    breadth: Option<f64>,
}

impl From<ModelDocument> for PublishedModel {
    fn from(document: ModelDocument) -> Self {
        Self {
            version: document.version,
            dimensions: document
                .dimensions
                .into_iter()
                .map(
                    |DimensionDocument { id, weight, name }| PublishedDimension {
                        id,
                        weight,
                        name,
                    },
                )
                .collect(),
            levels: document
                .levels
                .into_iter()
                .map(|LevelDocument { level, from, name }| PublishedLevel { level, from, name })
                .collect(),
            quadrant_readiness: document.quadrant_readiness,
            quadrant_maturity: document.quadrant_maturity,
        }
    }
}

impl From<&PublishedModel> for ModelDocument {
    fn from(model: &PublishedModel) -> Self {
        Self {
            version: model.version.clone(),
            dimensions: model
                .dimensions
                .iter()
                .cloned()
                .map(
                    |PublishedDimension { id, weight, name }| DimensionDocument {
                        id,
                        weight,
                        name,
                    },
                )
                .collect(),
            levels: model
                .levels
                .iter()
                .cloned()
                .map(|PublishedLevel { level, from, name }| LevelDocument { level, from, name })
                .collect(),
            quadrant_readiness: model.quadrant_readiness,
            quadrant_maturity: model.quadrant_maturity,
        }
    }
}

impl From<&Standing> for StandingDocument {
    fn from(standing: &Standing) -> Self {
        Self {
            reportable: standing.gate.reportable,
            response_rate: standing.gate.response_rate,
            open: standing.gate.open,
            level: standing.level,
            indicated: standing.indicated,
            held_by: standing.held_by.clone(),
            breadth: standing.breadth,
        }
    }
}

impl From<StandingDocument> for Standing {
    fn from(document: StandingDocument) -> Self {
        Self {
            gate: Gate {
                reportable: document.reportable,
                response_rate: document.response_rate,
                open: document.open,
            },
            level: document.level,
            indicated: document.indicated,
            held_by: document.held_by,
            breadth: document.breadth,
        }
    }
}
