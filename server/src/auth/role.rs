//! What somebody is in one organization. What a role may do stands in the permission matrix of `web`, not here.

use std::{fmt, str::FromStr};

/// A role in one organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// People, users, mail, settings; sees no result.
    Administrator,
    /// Instruments, waves, results, roadmaps.
    Consultant,
    /// Published results and roadmaps, perhaps of one department only.
    Executive,
}

impl Role {
    /// All roles, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Administrator, Self::Consultant, Self::Executive];

    /// The word that files, forms and the database use.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Consultant => "consultant",
            Self::Executive => "executive",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Not a role.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not one of administrator, consultant, executive")]
pub struct UnknownRole(pub String);

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|role| role.code() == code)
            .ok_or_else(|| UnknownRole(code.to_owned()))
    }
}
