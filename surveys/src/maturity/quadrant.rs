//! The 2×2 of readiness and maturity.

use super::ScoringPolicy;

/// A place in the 2×2 of readiness and maturity.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Quadrant {
    /// Readiness low, maturity low.
    Listen,
    /// Readiness high, maturity low.
    Build,
    /// Readiness low, maturity high.
    Reconnect,
    /// Both high.
    Lead,
}

impl Quadrant {
    /// All four, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Listen, Self::Build, Self::Reconnect, Self::Lead];

    /// Stable name, as in the model file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Listen => "listen",
            Self::Build => "build",
            Self::Reconnect => "reconnect",
            Self::Lead => "lead",
        }
    }

    /// The quadrant of high or low readiness and maturity.
    pub const fn of(is_ready: bool, is_in_place: bool) -> Self {
        match (is_ready, is_in_place) {
            (false, false) => Self::Listen,
            (true, false) => Self::Build,
            (false, true) => Self::Reconnect,
            (true, true) => Self::Lead,
        }
    }
}

/// A quadrant, or between some because an interval crosses a threshold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where the means lie.
    pub quadrant: Quadrant,
    /// All quadrants the intervals reach, in the order listen, build, reconnect, lead; one alone means a clear place.
    pub reaches: Vec<Quadrant>,
}

impl Place {
    /// Where a readiness and a maturity lie, each a mean with its interval if there is one, in points (MODEL §4).
    pub fn of(
        policy: &ScoringPolicy,
        readiness: (f64, Option<(f64, f64)>),
        maturity: (f64, Option<(f64, f64)>),
    ) -> Self {
        let sides = |(mean, interval): (f64, Option<(f64, f64)>), threshold: f64| {
            let (low, high) = interval.unwrap_or((mean, mean));
            // Rounded intervals may end short of their mean.
            (low.min(mean) < threshold, high.max(mean) >= threshold)
        };
        let (can_be_unready, can_be_ready) = sides(readiness, policy.quadrant_readiness);
        let (can_be_absent, can_be_in_place) = sides(maturity, policy.quadrant_maturity);
        let reaches = Quadrant::ALL
            .into_iter()
            .filter(|quadrant| match quadrant {
                Quadrant::Listen => can_be_unready && can_be_absent,
                Quadrant::Build => can_be_ready && can_be_absent,
                Quadrant::Reconnect => can_be_unready && can_be_in_place,
                Quadrant::Lead => can_be_ready && can_be_in_place,
            })
            .collect();
        Self {
            quadrant: Quadrant::of(
                readiness.0 >= policy.quadrant_readiness,
                maturity.0 >= policy.quadrant_maturity,
            ),
            reaches,
        }
    }
}
