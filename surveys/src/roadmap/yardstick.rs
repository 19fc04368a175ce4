//! What the roadmap needs of the model: weights, levels, thresholds.

use serde::{Deserialize, Serialize};

use crate::{
    maturity::{Level, Model, ScoringPolicy},
    published::PublishedModel,
};

/// Dimensions with their weights, levels with their limits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Yardstick {
    /// Dimension ids and weights in model order.
    pub dimensions: Vec<(String, f64)>,
    /// Levels and the lowest score at each, from 1 to 5.
    pub levels: Vec<(Level, f64)>,
    /// Readiness below which the first step comes from voice, trust or leadership.
    pub quadrant_readiness: f64,
    /// Maturity from which practice counts as in place.
    pub quadrant_maturity: f64,
    /// Readiness below which commitments stay off.
    pub commitments_gate: f64,
}

impl Yardstick {
    /// The yardstick of the model that comes with Daybreak.
    pub fn builtin() -> Self {
        Self::from(Model::social_business())
    }

    /// Dimensions that come first where readiness is low.
    pub const FIRST_DIMENSIONS: [&'static str; 3] = ["voice", "trust", "leadership"];

    /// Weight of a dimension; 0 for one that the model does not have.
    pub fn weight(&self, dimension: &str) -> f64 {
        self.dimensions
            .iter()
            .find(|(id, _)| id == dimension)
            .map_or(0.0, |(_, weight)| *weight)
    }

    /// The highest level whose limit is not above the score.
    pub fn level(&self, score: f64) -> Option<Level> {
        self.levels
            .iter()
            .filter(|(_, from)| score >= *from)
            .map(|(level, _)| *level)
            .max()
    }

    /// Where the next level above a score begins; `None` on the highest level.
    pub fn next_cut(&self, score: f64) -> Option<f64> {
        self.levels
            .iter()
            .map(|(_, from)| *from)
            .filter(|from| *from > score)
            .min_by(f64::total_cmp)
    }

    /// Mean of the scores by weight, over the dimensions that have one.
    pub fn index(&self, score: impl Fn(&str) -> Option<f64>) -> Option<f64> {
        let (sum, weights) = self
            .dimensions
            .iter()
            .filter_map(|(id, weight)| Some((weight * score(id)?, *weight)))
            .fold((0.0, 0.0), |(sum, weights), (part, weight)| {
                (sum + part, weights + weight)
            });
        (weights > 0.0).then(|| sum / weights)
    }
}

impl From<&Model> for Yardstick {
    fn from(model: &Model) -> Self {
        Self {
            dimensions: model
                .dimensions
                .iter()
                .map(|d| (d.id.clone(), d.weight))
                .collect(),
            levels: model.levels.iter().map(|l| (l.level, l.from)).collect(),
            quadrant_readiness: model.scoring.quadrant_readiness,
            quadrant_maturity: model.scoring.quadrant_maturity,
            commitments_gate: model.scoring.commitments_gate_readiness,
        }
    }
}

/// A result does not carry the gate of commitments; it is the policy's.
impl From<&PublishedModel> for Yardstick {
    fn from(model: &PublishedModel) -> Self {
        Self {
            dimensions: model
                .dimensions
                .iter()
                .map(|d| (d.id.clone(), d.weight))
                .collect(),
            levels: model
                .levels
                .iter()
                .map(|level| (level.level, level.from))
                .collect(),
            quadrant_readiness: model.quadrant_readiness,
            quadrant_maturity: model.quadrant_maturity,
            commitments_gate: ScoringPolicy::default().commitments_gate_readiness,
        }
    }
}
