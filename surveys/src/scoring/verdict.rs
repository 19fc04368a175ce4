//! May departments be compared at all? Said above every comparison of departments.

use serde::{Deserialize, Serialize};

use super::{NotComputed, icc::Icc};

/// ICC(1) up to which departments count as not different at all (LeBreton and Senter 2008 call .01 a small effect).
const NEARLY_ZERO: f64 = 0.01;

/// What agreement and differences together allow (METHODS §4). Cuts are convention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Departments differ, and people within them agree.
    Supported,
    /// They differ, but read differences with care.
    WithCaution,
    /// Differences between departments are within noise: no ranking is shown.
    NotSupported,
    /// Fewer than two groups.
    NotApplicable,
}

/// The verdict with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aggregation {
    /// The verdict.
    pub verdict: Verdict,
    /// Probability of such differences by chance.
    pub p: Option<f64>,
    /// Share of the spread that lies between departments.
    pub icc1: Option<f64>,
    /// Reliability of departments' means.
    pub icc2: Option<f64>,
    /// Median agreement within departments, uniform null.
    pub median_rwg: Option<f64>,
    /// Everybody everywhere answers alike: high agreement says nothing about departments (Woehr et al. 2015).
    pub is_pseudo_agreement: bool,
}

/// The verdict on comparing departments (METHODS §4). Cuts are convention.
///
/// `Supported` if p < .05, ICC2 ≥ .70 and median rwg ≥ .70; `WithCaution` if p < .05, ICC2 ≥ .40 and median
/// rwg ≥ .50; else `NotSupported`, also where agreement or ICC2 is not known; `NotApplicable` with fewer than two
/// groups. `icc` and the median, with the uniform null, come from the published partition.
///
/// Source: LeBreton and Senter 2008; Woehr et al. 2015.
pub fn aggregation_verdict(icc: Result<Icc, NotComputed>, median_rwg: Option<f64>) -> Aggregation {
    let agrees = |cut: f64| median_rwg.is_some_and(|rwg| rwg >= cut - 1e-9);
    let nothing = |verdict, is_pseudo_agreement| Aggregation {
        verdict,
        p: None,
        icc1: None,
        icc2: None,
        median_rwg,
        is_pseudo_agreement,
    };
    let icc = match icc {
        Ok(icc) => icc,
        Err(NotComputed::TooFewGroups) => return nothing(Verdict::NotApplicable, false),
        Err(NotComputed::ZeroVariance) => return nothing(Verdict::NotSupported, agrees(0.7)),
        Err(_) => return nothing(Verdict::NotSupported, false),
    };
    let holds = |icc2: f64, rwg: f64| {
        icc.p < 0.05 && icc.icc2.is_some_and(|known| known >= icc2) && agrees(rwg)
    };
    Aggregation {
        verdict: if holds(0.7, 0.7) {
            Verdict::Supported
        } else if holds(0.4, 0.5) {
            Verdict::WithCaution
        } else {
            Verdict::NotSupported
        },
        p: Some(icc.p),
        icc1: icc.icc1,
        icc2: icc.icc2,
        median_rwg,
        is_pseudo_agreement: agrees(0.7) && icc.icc1.is_some_and(|icc1| icc1 <= NEARLY_ZERO),
    }
}
