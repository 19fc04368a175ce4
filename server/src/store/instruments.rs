//! Questionnaires of an organization, as the files they came from.

use surveys::{
    ids::{InstrumentId, OrganizationId},
    instrument::{Fault, Instrument, SOURCES},
};

use super::{
    Conflict, Result, Store, StoreError,
    db::{Conn, Row, values},
    dialect::statements,
};
use crate::random::Random;

statements! {
    INSERT_INSTRUMENT = same "
        insert into instruments (instrument_id, organization_id, key, version, document, state, created)
        values ($1, $2, $3, $4, $5, 'published', $6)";
    FIND_INSTRUMENT = same "
        select instrument_id, organization_id, key, version, document, state
        from instruments
        where instrument_id = $1";
    FIND_INSTRUMENT_VERSION = same "
        select instrument_id
        from instruments
        where organization_id = $1 and key = $2 and version = $3";
    LIST_INSTRUMENTS = same "
        select instrument_id, organization_id, key, version, document, state
        from instruments
        where organization_id = $1
        order by created, key";
}

/// An instrument as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredInstrument {
    /// Its id.
    pub id: InstrumentId,
    /// Whose it is.
    pub organization: OrganizationId,
    /// Its name within the organization, such as `core`.
    pub key: String,
    /// Semantic version.
    pub version: String,
    /// The TOML file.
    pub document: String,
    /// `draft`, `published` or `retired`.
    pub state: String,
}

impl StoredInstrument {
    /// The instrument itself. What is kept was valid when it came; what later rules would refuse is read as it can be asked.
    ///
    /// # Errors
    /// The faults, with their lines.
    pub fn parse(&self) -> Result<Instrument, Vec<Fault>> {
        Instrument::parse_kept(&self.document)
    }
}

/// Why an instrument was not added.
#[derive(Debug, thiserror::Error)]
pub enum AddInstrumentError {
    /// The file has faults.
    #[error("the instrument has {} faults", .0.len())]
    Faults(Vec<Fault>),
    /// The store refused; `Conflict::InstrumentVersion` if this version is there already.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Adds an instrument from its file.
    pub async fn add_instrument(
        &self,
        organization: OrganizationId,
        document: String,
        now: i64,
    ) -> Result<InstrumentId, AddInstrumentError> {
        let instrument = Instrument::parse(&document).map_err(AddInstrumentError::Faults)?;
        let id = self.random().id(InstrumentId::from_bits);
        Ok(self
            .write(move |conn| {
                Box::pin(async move {
                    add(conn, id, organization, &instrument, &document, now).await?;
                    Ok(id)
                })
            })
            .await?)
    }

    /// All instruments of an organization, the ones that came with the program first.
    pub async fn instruments(&self, organization: OrganizationId) -> Result<Vec<StoredInstrument>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_INSTRUMENTS, values![organization])
                    .await?
                    .iter()
                    .map(instrument)
                    .collect()
            })
        })
        .await
    }

    /// One instrument.
    pub async fn instrument(&self, id: InstrumentId) -> Result<Option<StoredInstrument>> {
        self.read(move |conn| Box::pin(async move { find(conn, id).await }))
            .await
    }
}

/// One instrument within a transaction.
pub(super) async fn find(conn: &mut Conn, id: InstrumentId) -> Result<Option<StoredInstrument>> {
    conn.find(FIND_INSTRUMENT, values![id])
        .await?
        .as_ref()
        .map(instrument)
        .transpose()
}

/// Adds an instrument with its file within a transaction; a conflict if this version is there already.
pub(super) async fn add(
    conn: &mut Conn,
    id: InstrumentId,
    organization: OrganizationId,
    instrument: &Instrument,
    document: &str,
    now: i64,
) -> Result<()> {
    let (key, version) = (&instrument.id, &instrument.version);
    let known = values![organization, key, version];
    if conn.find(FIND_INSTRUMENT_VERSION, known).await?.is_some() {
        return Err(Conflict::InstrumentVersion.into());
    }
    insert(conn, id, organization, key, version, document, now).await
}

/// Gives a new organization the instruments that come with the program.
pub(super) async fn seed(
    conn: &mut Conn,
    random: &Random,
    organization: OrganizationId,
    now: i64,
) -> Result<()> {
    let builtin = [
        Instrument::core(),
        Instrument::pulse(),
        Instrument::partner(),
    ];
    for (instrument, (key, document)) in builtin.into_iter().zip(SOURCES) {
        let id = random.id(InstrumentId::from_bits);
        insert(
            conn,
            id,
            organization,
            key,
            &instrument.version,
            document,
            now,
        )
        .await?;
    }
    Ok(())
}

async fn insert(
    conn: &mut Conn,
    id: InstrumentId,
    organization: OrganizationId,
    key: &str,
    version: &str,
    document: &str,
    now: i64,
) -> Result<()> {
    conn.run_one(
        INSERT_INSTRUMENT,
        values![id, organization, key, version, document, now],
    )
    .await
}

fn instrument(row: &Row) -> Result<StoredInstrument> {
    Ok(StoredInstrument {
        id: row.parsed("instrument_id")?,
        organization: row.parsed("organization_id")?,
        key: row.text("key")?,
        version: row.text("version")?,
        document: row.text("document")?,
        state: row.text("state")?,
    })
}
