//! A value in points as figures use it: what was published, or what a client states about itself.

use surveys::{
    language::Language,
    maturity::Level,
    published::{Estimate, Index, MeanOrBand, PublishedLevel, PublishedModel},
};

use crate::numbers;

/// Below this agreement a department has "mixed views" (MODEL §8).
const SHARED_VIEW: f64 = 0.70;

/// A value from 0 to 100 points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    value: MeanOrBand,
    interval: Option<(f64, f64)>,
    mixed: bool,
}

impl From<&Index> for Score {
    fn from(index: &Index) -> Self {
        Self {
            value: MeanOrBand::Mean(index.mean),
            interval: index.interval,
            mixed: false,
        }
    }
}

impl From<&Estimate> for Score {
    fn from(estimate: &Estimate) -> Self {
        Self {
            value: estimate.mean,
            interval: estimate.interval,
            mixed: estimate.rwg_uniform.is_some_and(|rwg| rwg < SHARED_VIEW),
        }
    }
}

impl Score {
    /// What an organization states about itself, without a survey and so without an interval.
    pub fn stated(points: f64) -> Self {
        Self {
            value: MeanOrBand::Mean(points),
            interval: None,
            mixed: false,
        }
    }

    /// A published mean with its interval, without what it says about agreement.
    pub fn measured(mean: f64, interval: Option<(f64, f64)>) -> Self {
        Self {
            interval,
            ..Self::stated(mean)
        }
    }

    /// A published band.
    pub fn banded(low: f64, high: f64) -> Self {
        Self {
            value: MeanOrBand::Band(low, high),
            interval: None,
            mixed: false,
        }
    }

    /// Where the point is drawn; `None` for a band, which has no point.
    pub fn mean(&self) -> Option<f64> {
        match self.value {
            MeanOrBand::Mean(mean) => Some(mean.clamp(0.0, 100.0)),
            MeanOrBand::Band(..) => None,
        }
    }

    /// The mean or the middle of the band: where a label belongs.
    pub fn middle(&self) -> f64 {
        match self.value {
            MeanOrBand::Mean(mean) => mean.clamp(0.0, 100.0),
            MeanOrBand::Band(low, high) => f64::midpoint(low, high).clamp(0.0, 100.0),
        }
    }

    /// The interval or band, cut at the ends of the scale.
    pub fn range(&self) -> Option<(f64, f64)> {
        let range = match self.value {
            MeanOrBand::Mean(_) => self.interval,
            MeanOrBand::Band(low, high) => Some((low, high)),
        };
        range.map(|(low, high)| (low.clamp(0.0, 100.0), high.clamp(0.0, 100.0)))
    }

    /// Whether people of the group see it differently from each other.
    pub fn mixed(&self) -> bool {
        self.mixed
    }

    /// The level it lies at; `None` for a band that two levels share.
    pub fn level(&self, levels: &[PublishedLevel]) -> Option<Level> {
        match self.value {
            MeanOrBand::Mean(mean) => level_at(mean, levels),
            MeanOrBand::Band(low, high) => {
                let level = level_at(low, levels)?;
                (level_at(high, levels)? == level).then_some(level)
            }
        }
    }

    /// "43", or "0–5" for a band.
    pub fn text(&self, cuts: &[f64], language: Language) -> String {
        match self.value {
            MeanOrBand::Mean(mean) => numbers::points(mean, cuts, language),
            MeanOrBand::Band(low, high) => numbers::range((low, high)),
        }
    }

    /// "43 (40–46)".
    pub fn text_with_range(&self, cuts: &[f64], language: Language) -> String {
        match (self.value, self.interval) {
            (MeanOrBand::Mean(_), Some(interval)) => {
                format!(
                    "{} ({})",
                    self.text(cuts, language),
                    numbers::range(interval)
                )
            }
            _ => self.text(cuts, language),
        }
    }

    /// "40–46", or "–" where no interval is known.
    pub fn range_text(&self) -> String {
        self.range().map_or_else(|| "–".to_owned(), numbers::range)
    }

    /// "±3"; `None` for bands and where no interval is known.
    pub fn half_width_text(&self) -> Option<String> {
        match self.value {
            MeanOrBand::Mean(_) => self.interval.map(numbers::half_width),
            MeanOrBand::Band(..) => None,
        }
    }
}

/// The points at which levels begin.
pub fn cuts(model: &PublishedModel) -> Vec<f64> {
    model.levels.iter().map(|level| level.from).collect()
}

/// The highest level that begins at or below these points.
pub fn level_at(points: f64, levels: &[PublishedLevel]) -> Option<Level> {
    levels
        .iter()
        .filter(|level| level.from <= points)
        .map(|level| level.level)
        .max()
}
