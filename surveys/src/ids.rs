//! Every id is a type of its own. Ids are 128 random bits written as 32 hexadecimal digits, never ordered by time:
//! an id that carries time can tell who answered when. The bits are an argument; this crate draws no random numbers.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Not an id: 32 lower-case hexadecimal digits were expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id has 32 hexadecimal digits")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub struct $name(u128);

        impl $name {
            /// The id made of these random bits.
            pub const fn from_bits(bits: u128) -> Self {
                Self(bits)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:032x}", self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({:032x})", stringify!($name), self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let digits = text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
                if !digits {
                    return Err(NotAnId);
                }
                u128::from_str_radix(text, 16).map(Self).map_err(|_| NotAnId)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;

            fn try_from(text: String) -> Result<Self, NotAnId> {
                text.parse()
            }
        }
    )+};
}

ids! {
    /// A client organization; everything belongs to one.
    OrganizationId,
    /// Someone who can sign in.
    UserId,
    /// A node of an organization's tree.
    DepartmentId,
    /// Someone who can be invited.
    PersonId,
    /// One version of a questionnaire.
    InstrumentId,
    /// One run of an instrument.
    WaveId,
    /// The right of one person to answer once.
    InvitationId,
    /// What was answered; knows no person.
    SheetId,
    /// The smallest group ever counted apart.
    AtomId,
    /// One comment, not joined to any sheet.
    CommentId,
    /// A set of steps with budget inputs and a result.
    ScenarioId,
    /// A published plan.
    RoadmapId,
    /// One piece of news about a step of a published plan.
    NewsId,
    /// A link that shows a plan to whoever has it.
    SharedLinkId,
    /// What happened to departments on a day.
    ReorganizationId,
    /// One e-mail on its way out.
    MessageId,
    /// The right of one person to write ideas and to vote.
    VoiceLinkId,
    /// What somebody suggested; knows no person.
    IdeaId,
}
