//! The seal on what may be shown.

use serde::{Deserialize, Serialize};

/// A figure that confidentiality allowed. Nobody outside [`crate::confidentiality`] can make one.
#[derive(Debug, Clone, PartialEq)]
pub struct Sealed<T>(T);

/// Something that is shown, or hidden for a reason.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<T> {
    /// May be shown to whoever may see the result.
    Shown(Sealed<T>),
    /// Must not be shown. The words for it are always the same: "not shown, to protect people".
    Hidden(Reason),
}

/// Why something is hidden. Readers see the same words whatever the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Too few answers, or others would give it away.
    Protected,
    /// Shown as part of a larger group.
    Merged,
}

impl<T> Sealed<T> {
    /// Seals a figure; only the release decision in this module's parent may.
    pub(super) fn new(value: T) -> Self {
        Self(value)
    }

    /// The figure.
    pub fn get(&self) -> &T {
        &self.0
    }
}

impl<T> Cell<T> {
    /// The figure if it may be shown.
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(sealed) => Some(sealed.get()),
            Self::Hidden(_) => None,
        }
    }

    /// Whether it may be shown.
    pub fn is_shown(&self) -> bool {
        matches!(self, Self::Shown(_))
    }

    /// Puts back what a published document shows. Only for documents whose hash was verified: the decision was made
    /// when they were published.
    pub(crate) fn reseal(decided: Result<T, Reason>) -> Self {
        match decided {
            Ok(value) => Self::Shown(Sealed::new(value)),
            Err(reason) => Self::Hidden(reason),
        }
    }
}
