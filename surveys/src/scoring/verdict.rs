//! May departments be compared at all?

use serde::{Deserialize, Serialize};

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
