//! The model: dimensions, weights, levels, bands, quadrants, scoring policy and rubric. Read from TOML, like
//! instruments; a client may bring one with other weights or dimensions.

mod parse;
mod quadrant;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use crate::language::Localized;

pub use crate::toml_source::Fault;
pub use quadrant::{Place, Quadrant};

/// What is measured and how it is weighed. What exists is valid: ids are unique, weights sum to 1, levels ascend from 0.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Model {
    /// Semantic version.
    pub version: String,
    /// Language codes of the names.
    pub languages: Vec<String>,
    /// Dimensions in the order in which they are shown.
    pub dimensions: Vec<Dimension>,
    /// The five levels, ascending.
    pub levels: Vec<LevelTexts>,
    /// Bands of readiness, ascending from 0.
    pub bands: Vec<Band>,
    /// The four quadrants, in the order listen, build, reconnect, lead.
    pub quadrants: Vec<QuadrantTexts>,
    /// Thresholds and shares of the scoring.
    pub scoring: ScoringPolicy,
}

/// A dimension with its texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Dimension {
    /// Stable name.
    pub id: String,
    /// Default share of each index, 0 to 1; all dimensions together 1.
    pub weight: f64,
    /// What people read.
    pub name: Localized,
    /// One sentence; may be empty.
    pub definition: Localized,
    /// Observable evidence, from level 1 to 5; empty if the model brings none.
    pub rubric: Vec<Localized>,
}

/// A level with its texts.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelTexts {
    /// 1 to 5.
    pub level: Level,
    /// The lowest score at this level, in points.
    pub from: f64,
    /// What people read.
    pub name: Localized,
    /// One sentence; may be empty.
    pub summary: Localized,
}

/// A band of readiness.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Stable name.
    pub id: String,
    /// The lowest score in this band, in points.
    pub from: f64,
    /// What people read.
    pub name: Localized,
}

/// A quadrant with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct QuadrantTexts {
    /// Which one.
    pub quadrant: Quadrant,
    /// What people read.
    pub name: Localized,
}

/// Thresholds and shares of the scoring; the defaults are those of the Social Business model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScoringPolicy {
    /// Share of a scale's items a person must answer (default 0.5).
    pub min_items_share: f64,
    /// Share of the asked dimensions an index needs (default 0.8).
    pub min_dimension_share: f64,
    /// Smallest group shown (default 5).
    pub min_group: u32,
    /// Smallest group for comments (default 10).
    pub min_group_comments: u32,
    /// Readiness from which a group counts as ready, in points (default 60).
    pub quadrant_readiness: f64,
    /// Maturity from which practice counts as in place, in points (default 50).
    pub quadrant_maturity: f64,
    /// "Willing" score that counts as "wants this future", in points (default 60).
    pub lightbulb_threshold: f64,
    /// Agreement from which a group shares one view (default 0.70).
    pub rwg_shared_view: f64,
    /// How many levels the organization may lie above its lowest shown department (default 1).
    pub breadth_cap_levels: u8,
    /// Readiness below which commitments stay off, in points (default 50).
    pub commitments_gate_readiness: f64,
}

impl Default for ScoringPolicy {
    fn default() -> Self {
        Self {
            min_items_share: 0.5,
            min_dimension_share: 0.8,
            min_group: 5,
            min_group_comments: 10,
            quadrant_readiness: 60.0,
            quadrant_maturity: 50.0,
            lightbulb_threshold: 60.0,
            rwg_shared_view: 0.70,
            breadth_cap_levels: 1,
            commitments_gate_readiness: 50.0,
        }
    }
}

static SOCIAL_BUSINESS: LazyLock<Model> = LazyLock::new(|| {
    parse::social_business().expect("the embedded model and its texts are parsed by a test")
});

impl Model {
    /// Reads a model file. Keys of `[scoring]`, definitions, summaries, rubric, bands and quadrants may be missing:
    /// numbers then have the defaults of [`ScoringPolicy`], bands and quadrants those of the Social Business model.
    ///
    /// # Errors
    /// A non-empty list of faults, in file order.
    pub fn parse(source: &str) -> Result<Self, Vec<Fault>> {
        parse::model(source)
    }

    /// The model that comes with Daybreak, with all its texts in four languages.
    pub fn social_business() -> &'static Self {
        &SOCIAL_BUSINESS
    }

    /// The dimension with this id and its index.
    pub fn dimension(&self, id: &str) -> Option<(usize, &Dimension)> {
        self.dimensions
            .iter()
            .enumerate()
            .find(|(_, dimension)| dimension.id == id)
    }

    /// The highest level that does not begin above the score, in points; nothing is rounded before (MODEL §8.6).
    pub fn level_of(&self, score: f64) -> Level {
        self.levels
            .iter()
            .rev()
            .find(|level| level.from <= score)
            .map_or(Level::LOWEST, |level| level.level)
    }

    /// The level's texts.
    pub fn level(&self, level: Level) -> &LevelTexts {
        &self.levels[usize::from(level.number() - 1)]
    }

    /// Lower limits of levels 2 to 5, in points.
    pub fn cuts(&self) -> Vec<f64> {
        self.levels.iter().skip(1).map(|level| level.from).collect()
    }

    /// The band of a readiness score, in points.
    pub fn band_of(&self, readiness: f64) -> &Band {
        self.bands
            .iter()
            .rev()
            .find(|band| band.from <= readiness)
            .unwrap_or(&self.bands[0])
    }

    /// The quadrant's texts.
    pub fn quadrant(&self, quadrant: Quadrant) -> &QuadrantTexts {
        self.quadrants
            .iter()
            .find(|texts| texts.quadrant == quadrant)
            .unwrap_or(&self.quadrants[0])
    }
}

/// A level of maturity, 1 to 5.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

/// Not a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a level is 1, 2, 3, 4 or 5")]
pub struct NotALevel;

impl TryFrom<u8> for Level {
    type Error = NotALevel;

    fn try_from(level: u8) -> Result<Self, NotALevel> {
        if (1..=5).contains(&level) {
            Ok(Self(level))
        } else {
            Err(NotALevel)
        }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

impl Level {
    /// Level 1.
    pub const LOWEST: Self = Self(1);
    /// Level 5.
    pub const HIGHEST: Self = Self(5);
    /// All levels, ascending.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The number, 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The level this many above, at most 5.
    #[must_use]
    pub fn raised_by(self, levels: u8) -> Self {
        Self(self.0.saturating_add(levels).min(5))
    }
}
