//! A department against the rest.

use serde::{Deserialize, Serialize};

/// What may be said about a difference (METHODS §9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// q < .05, upwards.
    Higher,
    /// q < .05, downwards.
    Lower,
    /// The equivalence test holds: practically the same.
    Same,
    /// Neither: unclear.
    Unclear,
    /// Both tests hold: upwards, but small.
    HigherButSmall,
    /// Both tests hold: downwards, but small.
    LowerButSmall,
}
