//! The published result: the one document that screens, PDF, exports and API read. Versioned, hashed, sealed.

use crate::{
    confidentiality::{Cell, Contract},
    instrument::Construct,
    language::Localized,
    maturity::Level,
};

pub use crate::maturity::{Place, Quadrant};

/// Everything that may be said about one wave (`results/1`). Made by scoring and confidentiality together, or read back
/// from its own document.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Published {
    /// Name of the organization.
    pub organization_name: String,
    /// The confidentiality contract of the wave.
    pub contract: Contract,
    /// Dimensions and levels with their names, as they were.
    pub model: PublishedModel,
    /// The whole organization.
    pub organization: Group,
    /// Departments, parents before children, then the pooled rest (code `~other`) if there is one.
    pub departments: Vec<Group>,
    /// The organization's place on the ladder, or what is missing for it.
    pub standing: Standing,
    /// SHA-256 of the canonical form (RFC 8785) without this field, in hexadecimal.
    pub hash: String,
}

/// The parts of the model that readers of a result need.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedModel {
    /// Dimensions in model order.
    pub dimensions: Vec<PublishedDimension>,
    /// Levels from 1 to 5.
    pub levels: Vec<PublishedLevel>,
    /// Readiness from which a department counts as ready in the quadrant.
    pub quadrant_readiness: f64,
    /// Maturity from which practice counts as in place in the quadrant.
    pub quadrant_maturity: f64,
}

/// A dimension of the model.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedDimension {
    /// Stable name.
    pub id: String,
    /// Share of the index.
    pub weight: f64,
    /// What people read.
    pub name: Localized,
}

/// A level of the model.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedLevel {
    /// 1 to 5.
    pub level: Level,
    /// The lowest score at this level, in points.
    pub from: f64,
    /// What people read.
    pub name: Localized,
}

/// A department or the whole organization.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Code of the department; `~all` for the organization, `~other` for the pooled rest.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// Code of the department above.
    pub parent: Option<String>,
    /// Depth in the tree, 0 for the organization's top departments.
    pub depth: usize,
    /// People invited, departments below included.
    pub headcount: u32,
    /// Everything else, if it may be shown.
    pub figures: Cell<Figures>,
}

/// The figures of a shown group.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Sheets.
    pub sheets: u32,
    /// Sheets per person invited, 0 to 1.
    pub response_rate: f64,
    /// Where the group stands, if both indices are known.
    pub quadrant: Option<Place>,
    /// One per dimension and construct that the instrument asks, in model order, maturity before readiness.
    pub scales: Vec<ScaleCell>,
    /// Readiness, all dimensions together.
    pub readiness_index: Option<Index>,
    /// Maturity, all dimensions together.
    pub maturity_index: Option<Index>,
    /// Share of people whose "willing" score is 60 or more, 0 to 1.
    pub lightbulb: Option<ShareEstimate>,
    /// Share of sheets with signs of careless answering, 0 to 1; the whole organization only.
    pub flagged: Option<f64>,
}

/// One dimension under one construct.
#[derive(Debug, Clone, PartialEq)]
pub struct ScaleCell {
    /// Dimension of the model.
    pub dimension: String,
    /// Readiness or maturity.
    pub construct: Construct,
    /// The estimate, if it may be shown.
    pub estimate: Cell<Estimate>,
}

/// A mean of people's scores, in points from 0 to 100.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// People with a score.
    pub n: u32,
    /// The mean, or a band where the mean itself would say too much of single people.
    pub mean: MeanOrBand,
    /// Standard deviation of people's scores; `None` where it is not defined or says too much.
    pub sd: Option<f64>,
    /// 95 % interval, not clipped; `None` below two people.
    pub interval: Option<(f64, f64)>,
    /// Shares of favourable, neutral and unfavourable item answers, 0 to 1.
    pub shares: Option<Shares>,
    /// Agreement against the uniform null.
    pub rwg_uniform: Option<f64>,
    /// Agreement against the slightly skewed null.
    pub rwg_skewed: Option<f64>,
}

/// A mean, or a band that holds it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MeanOrBand {
    /// Points.
    Mean(f64),
    /// The mean lies between these points; near the end of the scale.
    Band(f64, f64),
}

/// Shares that sum to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shares {
    /// Above 60 points.
    pub favourable: f64,
    /// 40 to 60 points.
    pub neutral: f64,
    /// Below 40 points.
    pub unfavourable: f64,
}

/// A weighted mean of dimension scores, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Index {
    /// Points.
    pub mean: f64,
    /// 95 % interval.
    pub interval: Option<(f64, f64)>,
    /// The highest level whose lower limit is not above the mean.
    pub level: Level,
    /// Probability of each level, from 1 to 5, 0 to 1.
    pub level_probability: Option<Vec<f64>>,
}

/// A share of people with its interval, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareEstimate {
    /// People who could be counted.
    pub n: u32,
    /// The share.
    pub share: f64,
    /// 95 % interval (Wilson).
    pub interval: (f64, f64),
}

/// The organization on the ladder.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The coverage gate.
    pub gate: Gate,
    /// The organization's level after the whole-organization rule; `None` while the gate is closed.
    pub level: Option<Level>,
    /// Level of the index alone, before the rule.
    pub indicated: Option<Level>,
    /// Code of the lowest shown department, if it held the level down.
    pub held_by: Option<String>,
    /// Share of headcount in departments at or above the organization's level, 0 to 1.
    pub breadth: Option<f64>,
}

/// Whether enough was heard to name a level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gate {
    /// Share of headcount in departments that can be shown, 0 to 1; needs 0.8.
    pub reportable: f64,
    /// Response rate of the whole organization, 0 to 1; needs 0.3.
    pub response_rate: f64,
    /// Both are met.
    pub open: bool,
}
