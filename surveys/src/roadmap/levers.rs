//! Encouragements and commitments: the encouragement always first, the commitment only when its gates are open.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Step, schedule::Span, step::LegalCheck};

/// When the encouragement of a step is due, and when its commitment may start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Levers {
    /// Month of the roadmap by whose end the encouragement is delivered.
    pub encouragement_by: u32,
    /// The commitment.
    pub commitment: Commitment,
}

/// The state of a commitment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Commitment {
    /// Readiness is too low: no commitments yet.
    Off {
        /// Readiness in points.
        readiness: f64,
        /// Readiness from which commitments may be agreed.
        needed: f64,
    },
    /// It is planned, and starts once everything it waits for is done.
    Planned {
        /// Earliest month of the roadmap.
        from: u32,
        /// What must be done and confirmed first, in this order.
        after: Vec<Gate>,
    },
    /// It is in force.
    Open {
        /// Month of the roadmap since which it may hold.
        from: u32,
    },
}

/// Something a commitment waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "gate", content = "check", rename_all = "snake_case")]
pub enum Gate {
    /// The encouragement has been delivered and confirmed.
    EncouragementDelivered,
    /// A legal or social check is done.
    Legal(LegalCheck),
    /// People were asked whether it is fair.
    FairnessCheck,
}

/// What has been done and confirmed for a step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Confirmed {
    /// Month of the roadmap in which the encouragement was confirmed as delivered.
    pub encouragement: Option<u32>,
    /// Legal checks that are done.
    pub checks: BTreeSet<LegalCheck>,
    /// People were asked whether it is fair, and it is.
    pub fairness: bool,
}

/// The levers of a step on its months. The encouragement is due by the step's last month; the commitment starts in
/// the month after at the earliest, or after the month in which the encouragement really came.
pub fn levers(
    step: &Step,
    span: Span,
    readiness: f64,
    gate_readiness: f64,
    confirmed: &Confirmed,
) -> Levers {
    let encouragement_by = span.1;
    if readiness < gate_readiness {
        let commitment = Commitment::Off {
            readiness,
            needed: gate_readiness,
        };
        return Levers {
            encouragement_by,
            commitment,
        };
    }
    let delivered = confirmed.encouragement;
    let from = delivered.unwrap_or(encouragement_by).max(span.0) + 1;
    let legal = step
        .checks
        .iter()
        .filter(|check| !confirmed.checks.contains(check))
        .map(|check| Gate::Legal(*check));
    let after: Vec<Gate> = delivered
        .is_none()
        .then_some(Gate::EncouragementDelivered)
        .into_iter()
        .chain(legal)
        .chain((!confirmed.fairness).then_some(Gate::FairnessCheck))
        .collect();
    let commitment = if after.is_empty() {
        Commitment::Open { from }
    } else {
        Commitment::Planned { from, after }
    };
    Levers {
        encouragement_by,
        commitment,
    }
}

impl Levers {
    /// The earliest month of the commitment; `None` while it is off.
    pub fn commitment_from(&self) -> Option<u32> {
        match self.commitment {
            Commitment::Off { .. } => None,
            Commitment::Planned { from, .. } | Commitment::Open { from } => Some(from),
        }
    }
}
