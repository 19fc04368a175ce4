//! How sure an interval shall be, and the quantiles that follow from it.

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

/// The probability with which an interval covers the truth: strictly between 0 and 1. Two-sided everywhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Confidence(f64);

impl Confidence {
    /// What the product shows everywhere.
    pub const P95: Self = Self(0.95);

    /// A probability strictly between 0 and 1.
    pub fn new(level: f64) -> Option<Self> {
        (level > 0.0 && level < 1.0).then_some(Self(level))
    }

    /// The probability.
    pub fn level(self) -> f64 {
        self.0
    }

    /// The probability below the upper end of a two-sided interval: 0.975 for 95 %.
    pub fn upper(self) -> f64 {
        f64::midpoint(1.0, self.0)
    }

    /// The probability below the lower end of a two-sided interval: 0.025 for 95 %.
    pub fn lower(self) -> f64 {
        (1.0 - self.0) / 2.0
    }

    /// Half the width of an interval in standard errors, normal distribution.
    pub fn z(self) -> f64 {
        Normal::standard().inverse_cdf(self.upper())
    }

    /// Half the width of an interval in standard errors, Student's t with `df` > 0 degrees of freedom; infinite if there
    /// are none.
    pub fn t(self, df: f64) -> f64 {
        StudentsT::new(0.0, 1.0, df).map_or(f64::INFINITY, |t| t.inverse_cdf(self.upper()))
    }
}

/// Two-sided p of Student's t.
pub(super) fn p_of_t(t: f64, df: f64) -> Option<f64> {
    let student = StudentsT::new(0.0, 1.0, df).ok()?;
    Some((2.0 * student.sf(t.abs())).min(1.0))
}

/// Probability above `t`, Student's t.
pub(super) fn above_t(t: f64, df: f64) -> Option<f64> {
    StudentsT::new(0.0, 1.0, df).ok().map(|s| s.sf(t))
}
