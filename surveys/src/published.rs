//! The published result: the one document that screens, PDF, exports and API read. Versioned, hashed, sealed.
//!
//! [`publish`] makes it from sheets, [`Published::to_json`] writes it, [`Published::read`] reads it back and refuses
//! a document that somebody edited.

pub(crate) mod canonical;
mod document;
pub mod evidence;
mod publish;
#[cfg(test)]
mod tests;
mod weighing;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    confidentiality::{Cell, Contract},
    instrument::Construct,
    language::Localized,
    maturity::Level,
    scoring::{compare::Wording, verdict::Verdict},
    trend::Day,
};

pub use crate::maturity::{Place, Quadrant};
pub use document::ReadError;
pub use evidence::{Evidence, Told};
pub use publish::{
    Bootstrap, Comment, Comments, Precision, Progress, PublishFault, Reach, Request, Step, publish,
    release, release_watched,
};
pub use weighing::{Raking, RosterMargin, Weighing};
pub use written::{Question, Theme, Themes, Verbatims, Written};

/// Code of the whole organization.
pub const ORGANIZATION_CODE: &str = "~all";
/// Code of the pooled rest.
pub const REST_CODE: &str = "~other";

/// Everything that may be said about one wave (`results/1`). Made by scoring and confidentiality together, or read back
/// from its own document.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Published {
    /// Name of the organization.
    pub organization_name: String,
    /// Name and version of the instrument.
    pub instrument: (String, String),
    /// Who was asked; `None` for everybody.
    pub reach: Option<Reached>,
    /// The tool that collected the answers, if it was another one; nobody was promised anything by Daybreak then.
    pub origin: Option<Origin>,
    /// Whether it was rounded and banded.
    pub precision: Precision,
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
    /// People of a unit who share an attribute of the roster, where the plan allows it.
    pub breakdowns: Vec<Breakdown>,
    /// What stands behind the numbers, if the organization is shown.
    pub evidence: Cell<Evidence>,
    /// The questions that were answered in words; empty where no comments were read.
    pub questions: Vec<Question>,
    /// SHA-256 of the canonical form (RFC 8785) without this field, in hexadecimal.
    pub hash: String,
}

/// Who was asked, if it was not everybody.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reached {
    /// Whether people of some departments or with some attributes only were asked.
    pub is_part: bool,
    /// Whether a sample of them was drawn. Answers are then weighed up to the population; headcounts and response rates go
    /// on telling of those invited.
    pub is_sample: bool,
    /// People for whom those invited stand, themselves included.
    pub population: u32,
    /// Values of attributes of the roster that were asked, if not all were.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, BTreeSet<String>>,
}

/// Where answers come from that another tool collected.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Origin {
    /// Its name.
    pub tool: String,
    /// The day on which the answers were brought.
    pub brought: Day,
}

impl Published {
    /// Whether it has scores of the model: `false` of a questionnaire of its own, which has nothing but its own questions.
    /// Where the organization may not be shown, nobody can tell.
    pub fn is_scored(&self) -> bool {
        let figures = self.organization.figures.shown();
        figures.is_none_or(|figures| !figures.scales.is_empty())
    }

    /// The same result of answers that another tool collected.
    #[must_use]
    pub fn collected_by(mut self, origin: Origin) -> Self {
        self.origin = Some(origin);
        self.seal();
        self
    }
}

/// The parts of the model that readers of a result need.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedModel {
    /// Version of the model.
    pub version: String,
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
    /// People invited, departments below included; 0 if that is not known.
    pub headcount: u32,
    /// Everything else, if it may be shown.
    pub figures: Cell<Figures>,
}

/// The figures of a shown group.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Sheets.
    pub sheets: u32,
    /// Sheets per person invited, 0 to 1; 0 if the headcount is not known.
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
    pub lightbulb: Option<WillingShare>,
    /// Share of sheets with signs of careless answering, 0 to 1; the whole organization only.
    pub flagged: Option<f64>,
    /// Would people recommend it; from 10 answers on.
    pub recommend: Option<Recommend>,
    /// What people here wrote, one per question of [`Published::questions`]; empty for breakdowns and the pooled rest.
    pub themes: Vec<Written>,
}

/// The people of a unit who have one value of an attribute.
#[derive(Debug, Clone, PartialEq)]
pub struct Breakdown {
    /// Code of the department, `~all` for the organization.
    pub unit: String,
    /// The attribute.
    pub attribute: String,
    /// Its value.
    pub value: String,
    /// People invited.
    pub headcount: u32,
    /// The figures, if they may be shown.
    pub figures: Cell<Figures>,
}

/// Employee Net Promoter Score (METHODS §13).
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Recommend {
    /// People who answered.
    pub n: u32,
    /// Share of promoters minus share of detractors, −100 to 100.
    pub enps: f64,
    /// 95 % interval (adjusted Wald), clipped to the scale.
    pub interval: (f64, f64),
    /// Mean answer, 0 to 10; eNPS throws away most of the information.
    pub mean: f64,
    /// What `enps` is rounded to; the mean to a tenth of that on its own scale. 0 if neither is.
    #[serde(default = "whole")]
    pub unit: f64,
    /// Promoters and detractors together, 0 to 1: rounded up to fifths, as the interval takes them. `None` where the
    /// interval was made otherwise.
    #[serde(default)]
    pub spread: Option<f64>,
}

fn whole() -> f64 {
    1.0
}

/// A small department drawn towards the others, as far as its own answers leave open (METHODS §7.2).
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Shrunk {
    /// Points.
    pub mean: f64,
    /// 95 % interval of the posterior.
    pub interval: (f64, f64),
}

/// A group beside all others (METHODS §9). Differences are in points.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct AgainstRest {
    /// The group minus the rest.
    pub difference: f64,
    /// 95 % interval.
    pub interval: (f64, f64),
    /// What may be said.
    pub wording: Wording,
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
    /// 95 % interval, not clipped; `None` below two people, or where it would tell a banded mean.
    pub interval: Option<(f64, f64)>,
    /// Shares of favourable, neutral and unfavourable item answers, 0 to 1.
    pub shares: Option<Shares>,
    /// What these shares are rounded to where whole percents would say too much, 0 to 1.
    pub shares_unit: Option<f64>,
    /// Agreement against the uniform null.
    pub rwg_uniform: Option<f64>,
    /// Agreement against the slightly skewed null.
    pub rwg_skewed: Option<f64>,
    /// The mean as the other departments suggest it; small departments only.
    pub shrunk: Option<Shrunk>,
    /// Beside the rest of the organization; `None` where the verdict allows no comparison.
    pub against_rest: Option<AgainstRest>,
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
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
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
    /// Beside the rest of the organization; `None` where the verdict allows no comparison.
    pub against_rest: Option<AgainstRest>,
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

/// A share of people as it is told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WillingShare {
    /// People who could be counted.
    pub n: u32,
    /// The share, or a band where the share itself would say too much of single people.
    pub share: ShareOrBand,
    /// 95 % interval (Wilson), 0 to 1.
    pub interval: (f64, f64),
}

/// A share, or a band that holds it; 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ShareOrBand {
    /// The share.
    Share(f64),
    /// The share lies between these.
    Band(f64, f64),
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
    /// Response rate of the whole organization, 0 to 1, 0 if not known; needs 0.3.
    pub response_rate: f64,
    /// Both are met.
    pub open: bool,
}

impl Published {
    /// A department, the pooled rest (`~other`) or the organization (`~all`), by code.
    pub fn group(&self, code: &str) -> Option<&Group> {
        std::iter::once(&self.organization)
            .chain(&self.departments)
            .find(|group| group.code == code)
    }

    /// The departments directly below one; below `~all` those at the top, the pooled rest included.
    pub fn children<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Group> {
        self.departments.iter().filter(move |group| {
            group.parent.as_deref() == (code != ORGANIZATION_CODE).then_some(code)
        })
    }

    /// The departments above one, from the next one up to the top.
    pub fn above<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Group> {
        let parent = |group: &'a Group| group.parent.as_deref().and_then(|code| self.group(code));
        std::iter::successors(self.group(code).and_then(parent), move |group| {
            parent(group)
        })
    }
}

impl Published {
    /// What stands behind one scale; `None` as dimension for a construct over all dimensions.
    pub fn scale_evidence(
        &self,
        dimension: Option<&str>,
        construct: Construct,
    ) -> Option<&evidence::ScaleEvidence> {
        self.evidence
            .shown()?
            .scales
            .iter()
            .find(|scale| scale.dimension.as_deref() == dimension && scale.construct == construct)
    }

    /// Whether departments may be compared on a scale, or on an index (`None`).
    pub fn verdict(&self, dimension: Option<&str>, construct: Construct) -> Verdict {
        self.scale_evidence(dimension, construct)
            .and_then(|scale| scale.comparison.value())
            .map_or(Verdict::NotApplicable, |comparison| comparison.verdict)
    }
}

impl PublishedModel {
    /// The dimension with this id.
    pub fn dimension(&self, id: &str) -> Option<&PublishedDimension> {
        self.dimensions.iter().find(|dimension| dimension.id == id)
    }

    /// The level's texts and lower limit.
    pub fn level(&self, level: Level) -> Option<&PublishedLevel> {
        self.levels
            .iter()
            .find(|published| published.level == level)
    }
}

impl Group {
    /// The cell of one dimension under one construct, if the group is shown and the instrument asks it.
    pub fn scale(&self, dimension: &str, construct: Construct) -> Option<&ScaleCell> {
        let figures = self.figures.shown()?;
        figures
            .scales
            .iter()
            .find(|cell| cell.dimension == dimension && cell.construct == construct)
    }

    /// The estimate of one dimension under one construct, if it is shown.
    pub fn estimate(&self, dimension: &str, construct: Construct) -> Option<&Estimate> {
        self.scale(dimension, construct)?.estimate.shown()
    }
}

impl Figures {
    /// The index of one construct.
    pub fn index(&self, construct: Construct) -> Option<&Index> {
        match construct {
            Construct::Readiness => self.readiness_index.as_ref(),
            Construct::Maturity => self.maturity_index.as_ref(),
        }
    }
}

impl ShareOrBand {
    /// One number to draw: the share, the end of a band that lies at an end, or the middle of the band.
    pub fn anchor(&self) -> f64 {
        match *self {
            Self::Share(share) => share,
            Self::Band(low, high) if low <= 0.0 && high < 1.0 => 0.0,
            Self::Band(low, high) if high >= 1.0 && low > 0.0 => 1.0,
            Self::Band(low, high) => f64::midpoint(low, high),
        }
    }
}

impl MeanOrBand {
    /// What stands in for it in figures over several means: of a band its inner end, or its middle, so that the others
    /// do not give it back.
    pub fn stand_in(&self) -> f64 {
        match *self {
            Self::Mean(mean) => mean,
            Self::Band(low, high) if low <= 0.0 => high,
            Self::Band(low, high) if high >= 100.0 => low,
            Self::Band(low, high) => f64::midpoint(low, high),
        }
    }

    /// One number to draw: the mean, or the end of the band that lies at the end of the scale.
    pub fn anchor(&self) -> f64 {
        match *self {
            Self::Mean(mean) => mean,
            Self::Band(low, _) if low <= 0.0 => 0.0,
            Self::Band(_, high) => high,
        }
    }
}
