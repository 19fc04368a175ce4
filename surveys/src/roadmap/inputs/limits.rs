//! What an input may be, in the units of [`Inputs`](super::Inputs). The check of files and the form of scenarios hold to
//! the same limits.

/// From the least to the most that is taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
}

impl Range {
    const fn new(least: f64, most: f64) -> Self {
        Self { least, most }
    }

    /// Whether it is a number within these limits.
    pub fn contains(self, value: f64) -> bool {
        (self.least..=self.most).contains(&value)
    }
}

/// No organization pays or earns more in a year.
pub const AMOUNT: Range = Range::new(0.0, 1e12);
/// What is counted: contacts, opportunities.
pub const COUNT: Range = Range::new(0.0, 1e9);
/// People of a scope.
pub const PEOPLE: Range = Range::new(1.0, 10_000_000.0);
/// Nobody is paid more for a day …
pub const PER_DAY: Range = Range::new(0.0, 100_000.0);
/// … or for an hour.
pub const PER_HOUR: Range = Range::new(0.0, 10_000.0);
/// A part of something.
pub const SHARE: Range = Range::new(0.0, 1.0);
/// How far below adoption may lie.
pub const BELOW: Range = Range::new(-1.0, 0.0);
/// Cost of replacing a person, in yearly salaries: for executives studies find about two.
pub const SALARIES: Range = Range::new(0.0, 5.0);
/// Weeks worked in a year.
pub const WEEKS: Range = Range::new(1.0, 53.0);
/// Months that are looked at.
pub const HORIZON: Range = Range::new(1.0, 240.0);
/// Points that a dimension can gain, or reach.
pub const POINTS: Range = Range::new(0.0, 100.0);
/// A factor on all cost: nothing was ever delivered for less than a tenth of its estimate, or is begun again at ten times.
pub const FACTOR: Range = Range::new(0.1, 10.0);
/// Minutes that a person saves in a week: all of a working week.
pub const MINUTES: Range = Range::new(0.0, 2_400.0);
/// Person-days of a role.
pub const DAYS: Range = Range::new(0.0, 1_000_000.0);
/// Steps at once.
pub const AT_ONCE: Range = Range::new(1.0, 100.0);
/// Dimensions of the model.
pub const DIMENSIONS: Range = Range::new(0.0, 10.0);

/// What the cap of a driver may be: minutes for time saved, a share for the others.
pub const fn cap(driver: crate::roadmap::step::Driver) -> Range {
    match driver {
        crate::roadmap::step::Driver::TimeSaved => MINUTES,
        _ => SHARE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roadmap::{Inputs, Yardstick, step::Driver};

    #[test]
    fn defaults_lie_within_and_what_is_no_number_does_not() {
        let inputs = Inputs::default();
        for driver in Driver::ALL {
            assert!(cap(driver).contains(inputs.cap(driver)), "{driver:?}");
        }
        assert!(SALARIES.contains(inputs.replacement_cost_share));
        for absurd in [f64::NAN, f64::INFINITY, -1e300, 1e300] {
            assert!(!AMOUNT.contains(absurd) && !BELOW.contains(absurd));
        }
    }

    #[test]
    fn as_many_dimensions_can_be_served_as_the_model_has() {
        let most = Yardstick::builtin().dimensions.len() as f64;
        assert!((DIMENSIONS.most - most).abs() < f64::EPSILON);
    }
}
