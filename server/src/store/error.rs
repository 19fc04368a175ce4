//! What can go wrong in the store. Variants carry data; texts for people are made by `web`.

use std::borrow::Cow;

/// A rule of the schema or of the domain that stopped a write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// An organization of this name exists.
    OrganizationName,
    /// A user with this e-mail address exists.
    UserEmail,
    /// The organization has this version of the instrument.
    InstrumentVersion,
    /// The wave is not in the state that this needs; somebody else may have been first.
    WaveState,
    /// There is nobody to invite.
    NobodyToInvite,
    /// A wave would ask fewer people than the smallest group shown has.
    AudienceTooSmall,
    /// A question asks for the list of people so that few are asked it, or few are not.
    FewAsked,
    /// The same file of answers was brought before.
    BroughtBefore,
    /// The contract would become weaker than what staff were promised.
    WeakerContract,
    /// The last administrator of an organization cannot go.
    LastAdministrator,
    /// A department that waves, people or scopes still name.
    DepartmentInUse,
    /// A person names a department that does not exist.
    UnknownDepartment,
    /// The same reorganization is recorded already.
    ReorganizationKnown,
    /// A released trend rests on the reorganization.
    ReorganizationUsed,
    /// The round of ideas is not in the phase that this needs; somebody else may have been first.
    RoundPhase,
    /// Ideas wait to be read, or there is none to vote for.
    IdeasUnread,
    /// The invitation was used; there is no second link.
    InvitationUsed,
    /// The draft of a questionnaire is not as it was seen; somebody else may have been first.
    DraftStamp,
    /// There are too many drafts of questionnaires already.
    ManyDrafts,
    /// Another rule of the schema.
    Schema,
}

/// Why the store did not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A rule stopped it; nothing was written.
    #[error("a rule stopped it: {0:?}")]
    Conflict(Conflict),
    /// It does not exist (any more).
    #[error("not found")]
    NotFound,
    /// A row that the domain does not understand.
    #[error("`{statement}` read a `{column}` that makes no sense")]
    Inconsistent {
        /// Name of the statement.
        statement: &'static str,
        /// The column.
        column: Cow<'static, str>,
    },
    /// For now nothing can be written or read: disk full or read-only, server gone, queue full. Try again.
    #[error("the database cannot be used at this moment")]
    Unavailable(#[source] Option<sqlx::Error>),
    /// Only with one of the two databases.
    #[error("{0}")]
    Unsupported(&'static str),
    /// Anything else.
    #[error("the database refused")]
    Driver(#[source] sqlx::Error),
}

/// What the store answers.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

impl StoreError {
    /// Whether trying again later can help.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Unavailable(_))
    }
}

impl From<Conflict> for StoreError {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::error::ErrorKind;

        match &error {
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => Self::Unavailable(Some(error)),
            sqlx::Error::Database(cause) => match cause.kind() {
                ErrorKind::UniqueViolation
                | ErrorKind::ForeignKeyViolation
                | ErrorKind::NotNullViolation
                | ErrorKind::CheckViolation => Self::Conflict(Conflict::Schema),
                _ if super::dialect::is_passing(&**cause) => Self::Unavailable(Some(error)),
                _ if super::dialect::is_raised(&**cause) => Self::Conflict(Conflict::Schema),
                _ => Self::Driver(error),
            },
            _ => Self::Driver(error),
        }
    }
}
