//! Trends: what moved from wave to wave, and where a line must break.
//!
//! A trend reads the published results of an organization's released waves and nothing else. Each of them was audited
//! before it was stored, and a trend only sets their figures side by side, so it cannot tell more than they do together;
//! hidden stays hidden, a band stays a band, and for fewer than ten people a movement has three words and an interval
//! (PRIVACY §5.5).
//!
//! A unit is compared only with itself under the same definition (METHODS §10.3): the same departments, after applying
//! what the records say happened to them; the same questions. Where that does not hold the line breaks, with the reason
//! and the day. Departments stand for their people: as nobody's answers are linked over waves, nobody can be moved one
//! by one.

mod comparable;
mod day;
mod follow;
mod lineage;
mod movement;
pub mod proposal;
mod questions;
mod reorganization;
#[cfg(test)]
mod tests;

use crate::{
    instrument::{Construct, Instrument},
    published::Published,
    scoring::NotComputed,
};
use comparable::Places;
use follow::Following;

pub use crate::scoring::compare::Wording;
pub use comparable::{Link, Named, OPENED_OR_CLOSED_AT_MOST};
pub use day::{Day, NoDay};
pub use movement::{COMPARED_FROM, Direction, MARGIN, Movement, NUMBER_FROM};
pub use questions::Difference;
pub use reorganization::{Reorganization, ReorganizationFault, ReorganizationKind, UnknownKind};

/// A released wave.
#[derive(Debug, Clone, Copy)]
pub struct ReleasedWave<'a> {
    /// The day on which its departments were frozen.
    pub frozen: Day,
    /// Its one document.
    pub published: &'a Published,
    /// The questionnaire as it was asked; without it any other version breaks the trend.
    pub instrument: Option<&'a Instrument>,
}

/// What moved from wave to wave.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// The waves of the trend, oldest first, as indices of those that were given.
    pub waves: Vec<usize>,
    /// Waves of other questionnaires: a pulse is compared question by question, not with a core score (MODEL §8).
    pub left_out: Vec<usize>,
    /// What is followed, in the order of the model, maturity before readiness; the indices first.
    pub measures: Vec<Measure>,
    /// The whole organization, then the departments of the latest wave, parents before children.
    pub units: Vec<Unit>,
    /// Departments of an earlier wave that the latest one no longer has.
    pub ended: Vec<Ended>,
}

/// Something that is followed over waves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// All dimensions together.
    Index(Construct),
    /// One dimension.
    Dimension {
        /// Its id in the model.
        dimension: String,
        /// Readiness or maturity.
        construct: Construct,
    },
}

/// The whole organization or a department of the latest wave, with what it was before.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Code in the latest wave.
    pub code: String,
    /// Name in the latest wave; empty for the organization.
    pub name: String,
    /// Code of the department above.
    pub parent: Option<String>,
    /// Its code in each wave of the trend, where there was such a unit.
    pub codes: Vec<Option<String>>,
    /// Between each wave and the next: whether it is the same. One fewer than waves; `None` where the later wave does
    /// not have the unit either.
    pub links: Vec<Option<Link>>,
    /// One per measure of the trend, in its order.
    pub lines: Vec<Line>,
}

/// One measure of one unit over the waves.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// One per wave.
    pub points: Vec<Point>,
    /// From each wave to the next.
    pub steps: Vec<Step>,
    /// The smallest movement that a next wave with as many answers could tell, in points.
    pub detectable: Option<f64>,
}

/// What one wave published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Point {
    /// There was no such unit.
    Nowhere,
    /// The wave did not ask it, or it does not exist for the unit.
    NotAsked,
    /// Not shown, to protect people.
    Hidden,
    /// A mean so near the end of the scale that only a band is told.
    Band {
        /// People.
        n: u32,
        /// Points.
        low: f64,
        /// Points.
        high: f64,
    },
    /// A score.
    Value {
        /// People.
        n: u32,
        /// Points.
        mean: f64,
        /// 95 % interval, not clipped.
        interval: Option<(f64, f64)>,
    },
}

/// From one wave to the next.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// One of the two waves has nothing to compare.
    Nothing,
    /// Not the same unit or not the same questions; never empty.
    Broken(Vec<Cause>),
    /// Comparable, but a figure is hidden or a band, or the movement does not exist.
    Untold(NotComputed),
    /// Comparable.
    Moved(Movement),
}

/// Why a trend breaks, or what happened beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// A record says what happened.
    Recorded(Named),
    /// A department is somewhere else in the tree, and no record says since when.
    MovedUnrecorded {
        /// What people call it.
        name: String,
    },
    /// A department that the earlier wave did not have, and no record says where it came from.
    Appeared {
        /// What people call it.
        name: String,
    },
    /// A department that the later wave does not have, and no record says what became of it.
    Vanished {
        /// What people called it.
        name: String,
    },
    /// The questions are not the same.
    Questions {
        /// What about them.
        difference: Difference,
        /// Version before.
        before: String,
        /// Version after.
        after: String,
    },
    /// The model weighs dimensions otherwise; the indices break.
    ModelWeights {
        /// Version of the model before.
        before: String,
        /// Version of the model after.
        after: String,
    },
    /// Answers were weighed in another way.
    Weighed,
    /// People with other attributes were asked.
    Asked,
    /// The index rests on other dimensions, since some are not shown in one of the waves.
    OtherDimensions,
}

/// A department that is no more.
#[derive(Debug, Clone, PartialEq)]
pub struct Ended {
    /// Code in its last wave.
    pub code: String,
    /// Name in its last wave.
    pub name: String,
    /// Its last wave, as an index into [`Trend::waves`].
    pub last: usize,
    /// What became of it.
    pub causes: Vec<Cause>,
}

/// Why there is no trend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoTrend {
    /// No wave is released.
    #[error("no wave is released yet")]
    NoWave,
    /// One wave is a beginning.
    #[error("one wave is released; a trend needs two")]
    OneWave,
    /// Other waves asked another questionnaire.
    #[error("the other released waves asked another questionnaire")]
    OtherQuestionnaires,
}

impl Trend {
    /// The trend of all waves that asked the questionnaire of the latest one. `waves` are in the order of their launch;
    /// the order of `records` does not matter.
    ///
    /// # Errors
    /// `NoWave` if there is none. With one wave there is a trend without steps; [`Self::why_none`] says so.
    pub fn of(waves: &[ReleasedWave<'_>], records: &[Reorganization]) -> Result<Self, NoTrend> {
        let latest = waves.last().ok_or(NoTrend::NoWave)?;
        let asked = &latest.published.instrument.0;
        let (followed, left_out): (Vec<usize>, Vec<usize>) =
            (0..waves.len()).partition(|wave| waves[*wave].published.instrument.0 == *asked);
        let chain: Vec<ReleasedWave<'_>> = followed.iter().map(|wave| waves[*wave]).collect();
        let places: Vec<Places> = chain
            .iter()
            .map(|wave| Places::of(wave.published))
            .collect();
        let measures = follow::measures(&chain);
        let following = Following::new(chain, &places, records, &measures);
        let (units, ended) = (following.units(), following.ended(&places));
        Ok(Self {
            waves: followed,
            left_out,
            measures,
            units,
            ended,
        })
    }

    /// Why nothing can have moved yet.
    pub fn why_none(&self) -> Option<NoTrend> {
        match (self.waves.len(), self.left_out.len()) {
            (2.., _) => None,
            (_, 0) => Some(NoTrend::OneWave),
            _ => Some(NoTrend::OtherQuestionnaires),
        }
    }

    /// The unit with this code in the latest wave; `~all` is the organization.
    pub fn unit(&self, code: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.code == code)
    }

    /// What clearly moved in a unit since the wave before the latest, the largest first; at most three, since among many
    /// movements some are chance (MODEL §8).
    pub fn moved(&self, unit: &Unit) -> Vec<(&Measure, Movement)> {
        let mut moved: Vec<(&Measure, Movement)> = self
            .measures
            .iter()
            .zip(&unit.lines)
            .filter_map(|(measure, line)| Some((measure, line.latest()?)))
            .filter(|(measure, movement)| {
                matches!(measure, Measure::Dimension { .. }) && movement.is_clear()
            })
            .collect();
        let size = |movement: &Movement| {
            let (low, high) = movement.interval();
            f64::midpoint(low, high).abs()
        };
        moved.sort_by(|(_, a), (_, b)| size(b).total_cmp(&size(a)));
        moved.truncate(3);
        moved
    }
}

impl Unit {
    /// The line of a measure.
    pub fn line<'t>(&'t self, trend: &Trend, measure: &Measure) -> Option<&'t Line> {
        let place = trend.measures.iter().position(|known| known == measure)?;
        self.lines.get(place)
    }
}

impl Line {
    /// The movement to the latest wave, if there is one to tell.
    pub fn latest(&self) -> Option<Movement> {
        match self.steps.last() {
            Some(Step::Moved(movement)) => Some(*movement),
            _ => None,
        }
    }
}

impl Measure {
    /// Readiness or maturity.
    pub fn construct(&self) -> Construct {
        match self {
            Self::Index(construct) | Self::Dimension { construct, .. } => *construct,
        }
    }
}
