//! What happened to departments between waves: the record an administrator keeps, so that a trend knows which
//! departments are still the same.

use std::{collections::BTreeSet, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Day;

/// What happened to one or more departments on a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reorganization {
    kind: ReorganizationKind,
    effective: Day,
    from: Vec<String>,
    to: Vec<String>,
}

/// The kinds of a reorganization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReorganizationKind {
    /// Departments found another place in the tree, whole; they may have new codes.
    Move,
    /// Several departments are one now.
    Merge,
    /// One department is several now.
    Split,
    /// A department has another code; nobody moved.
    Rename,
    /// A department that was not there before, with people who were in no other.
    Opened,
    /// A department that is no more, with people who are in no other.
    Closed,
}

/// A word that is no kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a reorganization is one of move, merge, split, rename, opened, closed")]
pub struct UnknownKind;

/// Why the parts of a record contradict each other.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReorganizationFault {
    /// Too few departments before, or too many.
    #[error("the departments before do not fit this kind")]
    From,
    /// Too few departments after, or too many.
    #[error("the departments after do not fit this kind")]
    To,
    /// A department is named twice on one side.
    #[error("`{0}` is named twice")]
    Twice(String),
    /// Before and after are the same.
    #[error("before and after are the same")]
    Nothing,
    /// A code that no department can have.
    #[error("`{0}` is no code of a department")]
    NoCode(String),
}

impl ReorganizationKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Move,
        Self::Merge,
        Self::Split,
        Self::Rename,
        Self::Opened,
        Self::Closed,
    ];

    /// The word in files and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Merge => "merge",
            Self::Split => "split",
            Self::Rename => "rename",
            Self::Opened => "opened",
            Self::Closed => "closed",
        }
    }
}

impl FromStr for ReorganizationKind {
    type Err = UnknownKind;

    fn from_str(code: &str) -> Result<Self, UnknownKind> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == code)
            .ok_or(UnknownKind)
    }
}

impl Reorganization {
    /// A record whose sides fit its kind. Codes are trimmed; both sides are put in order, but those of a move with
    /// new codes belong together as they are.
    ///
    /// | kind | before | after |
    /// |---|---|---|
    /// | move | one or more | none (codes stay), or as many new codes in the same order |
    /// | merge | two or more, also the one whose code stays | one |
    /// | split | one | two or more, also the one that keeps the code |
    /// | rename | one | one other |
    /// | opened | none | one or more |
    /// | closed | one or more | none |
    ///
    /// # Errors
    /// The first side that does not fit.
    pub fn new(
        kind: ReorganizationKind,
        effective: Day,
        from: Vec<String>,
        to: Vec<String>,
    ) -> Result<Self, ReorganizationFault> {
        let mut from = checked(from)?;
        let mut to = checked(to)?;
        let fits = |is_right: bool, fault| if is_right { Ok(()) } else { Err(fault) };
        let (before, after) = (from.len(), to.len());
        match kind {
            ReorganizationKind::Move => {
                fits(before >= 1, ReorganizationFault::From)?;
                fits(after == 0 || after == before, ReorganizationFault::To)?;
            }
            ReorganizationKind::Merge => {
                fits(before >= 2, ReorganizationFault::From)?;
                fits(after == 1, ReorganizationFault::To)?;
            }
            ReorganizationKind::Split => {
                fits(before == 1, ReorganizationFault::From)?;
                fits(after >= 2, ReorganizationFault::To)?;
            }
            ReorganizationKind::Rename => {
                fits(before == 1, ReorganizationFault::From)?;
                fits(after == 1, ReorganizationFault::To)?;
                fits(from != to, ReorganizationFault::Nothing)?;
            }
            ReorganizationKind::Opened => {
                fits(before == 0, ReorganizationFault::From)?;
                fits(after >= 1, ReorganizationFault::To)?;
            }
            ReorganizationKind::Closed => {
                fits(before >= 1, ReorganizationFault::From)?;
                fits(after == 0, ReorganizationFault::To)?;
            }
        }
        if kind == ReorganizationKind::Move && !to.is_empty() {
            let mut pairs: Vec<_> = from.into_iter().zip(to).collect();
            pairs.sort();
            (from, to) = pairs.into_iter().unzip();
        } else {
            from.sort();
            to.sort();
        }
        Ok(Self {
            kind,
            effective,
            from,
            to,
        })
    }

    /// What happened.
    pub const fn kind(&self) -> ReorganizationKind {
        self.kind
    }

    /// The first day on which it holds.
    pub const fn effective(&self) -> Day {
        self.effective
    }

    /// Codes before.
    pub fn from(&self) -> &[String] {
        &self.from
    }

    /// Codes after; empty for a move whose codes stay.
    pub fn to(&self) -> &[String] {
        &self.to
    }

    /// Which code became which, one pair for each way people can have gone.
    pub(super) fn ways(&self) -> Vec<(&str, &str)> {
        match self.kind {
            ReorganizationKind::Move if self.to.is_empty() => self
                .from
                .iter()
                .map(|code| (code.as_str(), code.as_str()))
                .collect(),
            ReorganizationKind::Move | ReorganizationKind::Rename => self
                .from
                .iter()
                .zip(&self.to)
                .map(|(old, new)| (old.as_str(), new.as_str()))
                .collect(),
            ReorganizationKind::Merge | ReorganizationKind::Split => self
                .from
                .iter()
                .flat_map(|old| self.to.iter().map(move |new| (old.as_str(), new.as_str())))
                .collect(),
            ReorganizationKind::Opened | ReorganizationKind::Closed => Vec::new(),
        }
    }
}

fn checked(codes: Vec<String>) -> Result<Vec<String>, ReorganizationFault> {
    let mut seen = BTreeSet::new();
    codes
        .into_iter()
        .map(|code| {
            let code = code.trim().to_owned();
            if code.is_empty() || code.starts_with('~') {
                Err(ReorganizationFault::NoCode(code))
            } else if seen.insert(code.clone()) {
                Ok(code)
            } else {
                Err(ReorganizationFault::Twice(code))
            }
        })
        .collect()
}
