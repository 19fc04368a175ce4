//! Calls the methods about how far a figure can be trusted: intervals, shrinkage, comparisons, movement, eNPS, themes.

use super::{Outcome, input::Input};

/// The result of a method of this group; `None` if it is not one of them.
pub(super) fn compute(method: &str, input: &Input) -> Option<Outcome> {
    let _ = (method, input);
    None
}
