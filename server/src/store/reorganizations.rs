//! What happened to departments between waves: what administrators recorded, and what an import seems to show.

use std::collections::HashMap;

use surveys::{
    ids::{OrganizationId, PersonId, ReorganizationId},
    organization::DepartmentRow,
    trend::{Day, Reorganization, proposal::propose},
};

use super::{
    Conflict, Result, Store, StoreError,
    db::{Conn, Row, json, values},
    departments,
    dialect::statements,
    people,
};
use crate::{local_time, random::Random};

statements! {
    INSERT_REORGANIZATION = same "
        insert into reorganizations
            (reorganization_id, organization_id, kind, effective, codes_before, codes_after, state, noted)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    LIST_REORGANIZATIONS = same "
        select reorganization_id, kind, effective, codes_before, codes_after, state, noted
        from reorganizations
        where organization_id = $1
        order by effective, noted, reorganization_id";
    CONFIRM_REORGANIZATION = same "
        update reorganizations
        set state = 'recorded', effective = $3
        where organization_id = $1 and reorganization_id = $2 and state = 'proposed'";
    DELETE_REORGANIZATION = same "
        delete from reorganizations
        where organization_id = $1 and reorganization_id = $2";
    FIND_LAST_RELEASED = same "
        select o.time_zone, max(w.launched) as launched
        from waves w
        join organizations o on o.organization_id = w.organization_id
        where w.organization_id = $1 and w.state = 'released' and w.constituents is null
        group by o.time_zone";
    COUNT_LAUNCHED = same "
        select count(*) as n
        from waves
        where organization_id = $1 and launched is not null and constituents is null";
}

/// Whether a reorganization counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordState {
    /// An import seems to show it; nobody has said so.
    Proposed,
    /// An administrator said so.
    Recorded,
}

/// A reorganization as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredReorganization {
    /// Its id.
    pub id: ReorganizationId,
    /// What happened.
    pub record: Reorganization,
    /// Whether it counts.
    pub state: RecordState,
    /// When it was noted, UTC ms.
    pub noted: i64,
    /// Whether a released result may already be read with it, so that it stays.
    pub is_used: bool,
}

/// Departments and who is in which, to compare with what an import makes of them.
#[derive(Debug, Clone)]
pub struct Snapshot {
    rows: Vec<DepartmentRow>,
    people: HashMap<PersonId, String>,
}

impl RecordState {
    const fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Recorded => "recorded",
        }
    }
}

impl Store {
    /// All of an organization, proposals included, in the order of their days.
    pub async fn reorganizations(
        &self,
        organization: OrganizationId,
    ) -> Result<Vec<StoredReorganization>> {
        self.read(move |conn| Box::pin(async move { list(conn, organization).await }))
            .await
    }

    /// Records what an administrator says. One transaction.
    ///
    /// # Errors
    /// `Conflict::ReorganizationKnown` if the same is recorded for that day.
    pub async fn record_reorganization(
        &self,
        organization: OrganizationId,
        record: Reorganization,
        now: i64,
    ) -> Result<ReorganizationId> {
        let random = self.random().clone();
        self.write(move |conn| {
            Box::pin(async move {
                let known = list(conn, organization).await?;
                let is_same = |stored: &StoredReorganization| {
                    stored.state == RecordState::Recorded && stored.record == record
                };
                if known.iter().any(is_same) {
                    return Err(Conflict::ReorganizationKnown.into());
                }
                let state = RecordState::Recorded;
                insert(conn, &random, organization, &record, state, now).await
            })
        })
        .await
    }

    /// Says that a proposal is right, with the day on which it held.
    ///
    /// # Errors
    /// `NotFound` if there is no such proposal (any more).
    pub async fn confirm_reorganization(
        &self,
        organization: OrganizationId,
        id: ReorganizationId,
        effective: Day,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let values = values![organization, id, effective.to_string()];
                conn.run_one(CONFIRM_REORGANIZATION, values).await
            })
        })
        .await
    }

    /// Deletes a proposal, or a record that no released trend rests on. One transaction.
    ///
    /// # Errors
    /// `Conflict::ReorganizationUsed` if a wave that was launched on its day or later is released; `NotFound`.
    pub async fn delete_reorganization(
        &self,
        organization: OrganizationId,
        id: ReorganizationId,
    ) -> Result<StoredReorganization> {
        self.write(move |conn| {
            Box::pin(async move {
                let known = list(conn, organization).await?;
                let stored = known
                    .into_iter()
                    .find(|stored| stored.id == id)
                    .ok_or(StoreError::NotFound)?;
                if stored.is_used {
                    return Err(Conflict::ReorganizationUsed.into());
                }
                conn.run_one(DELETE_REORGANIZATION, values![organization, id])
                    .await?;
                Ok(stored)
            })
        })
        .await
    }

    /// Departments and people as they are before an import.
    pub async fn snapshot(&self, organization: OrganizationId) -> Result<Snapshot> {
        self.read(move |conn| Box::pin(async move { snapshot(conn, organization).await }))
            .await
    }

    /// Proposes what an import shows to have happened since the snapshot, as of `effective`; says how many proposals are
    /// new. Before the first wave is launched there is nothing to keep comparable. One transaction.
    pub async fn propose_reorganizations(
        &self,
        organization: OrganizationId,
        before: Snapshot,
        effective: Day,
        now: i64,
    ) -> Result<usize> {
        let random = self.random().clone();
        self.write(move |conn| {
            Box::pin(async move {
                let launched = conn.one(COUNT_LAUNCHED, values![organization]).await?;
                if launched.int("n")? == 0 {
                    return Ok(0);
                }
                let after = snapshot(conn, organization).await?;
                let went: Vec<(&str, &str)> = before
                    .people
                    .iter()
                    .filter_map(|(id, from)| Some((from.as_str(), after.people.get(id)?.as_str())))
                    .collect();
                let known = list(conn, organization).await?;
                let mut added = 0;
                for proposal in propose(&before.rows, &after.rows, &went) {
                    let Ok(record) =
                        Reorganization::new(proposal.kind, effective, proposal.from, proposal.to)
                    else {
                        // A code that no record can name; the administrator can still say it in other words.
                        continue;
                    };
                    let is_same = |stored: &StoredReorganization| {
                        stored.record.kind() == record.kind()
                            && stored.record.from() == record.from()
                            && stored.record.to() == record.to()
                            && (stored.state == RecordState::Proposed
                                || stored.record.effective() == effective)
                    };
                    if !known.iter().any(is_same) {
                        let state = RecordState::Proposed;
                        insert(conn, &random, organization, &record, state, now).await?;
                        added += 1;
                    }
                }
                Ok(added)
            })
        })
        .await
    }
}

async fn snapshot(conn: &mut Conn, organization: OrganizationId) -> Result<Snapshot> {
    let people = people::list(conn, organization).await?;
    Ok(Snapshot {
        rows: departments::list(conn, organization).await?,
        people: people
            .into_iter()
            .filter(|person| person.active)
            .map(|person| (person.id, person.row.department))
            .collect(),
    })
}

async fn list(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<StoredReorganization>> {
    let last_used = conn
        .find(FIND_LAST_RELEASED, values![organization])
        .await?
        .map(|row| {
            let launched = row.int("launched")?;
            Ok::<_, StoreError>(local_time::iso_day(&row.text("time_zone")?, launched))
        })
        .transpose()?;
    conn.all(LIST_REORGANIZATIONS, values![organization])
        .await?
        .iter()
        .map(|row| stored(row, last_used.as_deref()))
        .collect()
}

async fn insert(
    conn: &mut Conn,
    random: &Random,
    organization: OrganizationId,
    record: &Reorganization,
    state: RecordState,
    now: i64,
) -> Result<ReorganizationId> {
    let id = random.id(ReorganizationId::from_bits);
    let values = vec![
        id.into(),
        organization.into(),
        record.kind().code().into(),
        record.effective().to_string().into(),
        json(&record.from()),
        json(&record.to()),
        state.code().into(),
        now.into(),
    ];
    conn.run_one(INSERT_REORGANIZATION, values).await?;
    Ok(id)
}

fn stored(row: &Row, last_used: Option<&str>) -> Result<StoredReorganization> {
    let record = Reorganization::new(
        row.parsed("kind")?,
        row.parsed("effective")?,
        row.json("codes_before")?,
        row.json("codes_after")?,
    )
    .map_err(|_| row.senseless("codes_after"))?;
    let state = match row.text("state")?.as_str() {
        "recorded" => RecordState::Recorded,
        _ => RecordState::Proposed,
    };
    // Days order as their texts do.
    let is_released = last_used.is_some_and(|last| record.effective().to_string().as_str() <= last);
    Ok(StoredReorganization {
        id: row.parsed("reorganization_id")?,
        is_used: state == RecordState::Recorded && is_released,
        record,
        state,
        noted: row.int("noted")?,
    })
}
