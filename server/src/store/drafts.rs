//! Questionnaires that are being written, with what they were before each step, and how one is published.
//!
//! Whoever saves says which state they saw, by its stamp: if somebody else was faster, nothing is written.

use authoring::{Draft, KeptDraft};
use surveys::{
    ids::{InstrumentId, OrganizationId},
    instrument::Instrument,
};

use super::{
    Conflict, Result, Store, StoreError,
    db::{Conn, Row, json, values},
    dialect::statements,
    instruments::{self, AddInstrumentError},
};

/// Steps that can be taken back.
pub const REVISIONS_KEPT: i64 = 50;
/// Most drafts of an organization.
pub const MOST_DRAFTS: usize = 100;

statements! {
    INSERT_DRAFT = same "
        insert into drafts (draft_id, organization_id, based_on, stamp, place, created, saved)
        values ($1, $2, $3, 1, 1, $4, $4)";
    INSERT_DRAFT_REVISION = same "
        insert into draft_revisions (draft_id, revision, document, made)
        values ($1, $2, $3, $4)";
    FIND_DRAFT = same "
        select d.draft_id, d.organization_id, d.based_on, d.stamp, d.place, d.saved, r.document,
            (select max(b.revision) from draft_revisions b
                where b.draft_id = d.draft_id and b.revision < d.place) as earlier,
            (select min(a.revision) from draft_revisions a
                where a.draft_id = d.draft_id and a.revision > d.place) as later
        from drafts d
        join draft_revisions r on r.draft_id = d.draft_id and r.revision = d.place
        where d.draft_id = $1";
    LIST_DRAFTS = same "
        select d.draft_id, d.organization_id, d.based_on, d.stamp, d.place, d.saved, r.document,
            cast(null as bigint) as earlier, cast(null as bigint) as later
        from drafts d
        join draft_revisions r on r.draft_id = d.draft_id and r.revision = d.place
        where d.organization_id = $1
        order by d.created, d.draft_id";
    MOVE_DRAFT = same "
        update drafts
        set place = $3, stamp = stamp + 1, saved = $4
        where draft_id = $1 and stamp = $2";
    DELETE_DRAFT_REVISIONS = same "
        delete from draft_revisions
        where draft_id = $1 and (revision > $2 or revision <= $3)";
    DELETE_DRAFT = same "
        delete from drafts
        where draft_id = $1 and stamp = $2";
}

/// A questionnaire that is being written, as it is now.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredDraft {
    /// Its id, which the questionnaire will have.
    pub id: InstrumentId,
    /// Whose it is.
    pub organization: OrganizationId,
    /// The version before it, if it is the next one of a questionnaire.
    pub based_on: Option<InstrumentId>,
    /// Which state this is; saving brings it back.
    pub stamp: i64,
    /// When it was saved, UTC ms.
    pub saved: i64,
    /// What was written so far.
    pub draft: Draft,
    /// Whether a step can be taken back.
    pub can_undo: bool,
    /// Whether a step that was taken back can be taken again.
    pub can_redo: bool,
    place: i64,
    earlier: Option<i64>,
    later: Option<i64>,
}

/// A step back, or forward again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The last step is taken back.
    Undo,
    /// It is taken again.
    Redo,
}

impl Store {
    /// Begins a draft. A conflict if the organization has [`MOST_DRAFTS`] already.
    pub async fn begin_draft(
        &self,
        organization: OrganizationId,
        based_on: Option<InstrumentId>,
        draft: Draft,
        now: i64,
    ) -> Result<InstrumentId> {
        let id = self.random().id(InstrumentId::from_bits);
        self.write(move |conn| {
            Box::pin(async move {
                let known = conn.all(LIST_DRAFTS, values![organization]).await?;
                if known.len() >= MOST_DRAFTS {
                    return Err(Conflict::ManyDrafts.into());
                }
                let values = values![id, organization, based_on, now];
                conn.run_one(INSERT_DRAFT, values).await?;
                let values = values![id, 1_i64, json(&KeptDraft::from(draft)), now];
                conn.run_one(INSERT_DRAFT_REVISION, values).await?;
                Ok(id)
            })
        })
        .await
    }

    /// The drafts of an organization, the oldest first.
    pub async fn drafts(&self, organization: OrganizationId) -> Result<Vec<StoredDraft>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_DRAFTS, values![organization])
                    .await?
                    .iter()
                    .map(stored)
                    .collect()
            })
        })
        .await
    }

    /// One draft.
    pub async fn draft(&self, id: InstrumentId) -> Result<Option<StoredDraft>> {
        self.read(move |conn| Box::pin(async move { find(conn, id).await }))
            .await
    }

    /// Saves a step over the state that was seen. What had been taken back before is gone. A conflict if somebody else
    /// was faster.
    pub async fn save_draft(
        &self,
        seen: &StoredDraft,
        draft: Draft,
        now: i64,
    ) -> Result<StoredDraft> {
        let (id, stamp, place) = (seen.id, seen.stamp, seen.place);
        self.write(move |conn| {
            Box::pin(async move {
                let next = place + 1;
                moved(conn, id, stamp, next, now).await?;
                let gone = values![id, place, next - REVISIONS_KEPT];
                conn.run(DELETE_DRAFT_REVISIONS, gone).await?;
                let values = values![id, next, json(&KeptDraft::from(draft)), now];
                conn.run_one(INSERT_DRAFT_REVISION, values).await?;
                find(conn, id).await?.ok_or(StoreError::NotFound)
            })
        })
        .await
    }

    /// Takes a step back or again; whether there was one. A conflict if somebody else was faster.
    pub async fn step_draft(&self, seen: &StoredDraft, step: Step, now: i64) -> Result<bool> {
        let to = match step {
            Step::Undo => seen.earlier,
            Step::Redo => seen.later,
        };
        let Some(to) = to else {
            return Ok(false);
        };
        let (id, stamp) = (seen.id, seen.stamp);
        self.write(move |conn| {
            Box::pin(async move {
                moved(conn, id, stamp, to, now).await?;
                Ok(true)
            })
        })
        .await
    }

    /// Deletes a draft in the state that was seen.
    pub async fn delete_draft_questionnaire(&self, seen: &StoredDraft) -> Result<()> {
        let (id, stamp) = (seen.id, seen.stamp);
        self.write(move |conn| Box::pin(async move { end(conn, id, stamp).await }))
            .await
    }

    /// Makes a questionnaire of a draft in the state that was seen, under a version, and ends the draft. One transaction.
    ///
    /// # Errors
    /// Faults of the file; `Conflict::InstrumentVersion` if this version is there already; another conflict if somebody
    /// else was faster. Then nothing is published and the draft is as it was.
    pub async fn publish_draft(
        &self,
        seen: &StoredDraft,
        version: String,
        now: i64,
    ) -> Result<InstrumentId, AddInstrumentError> {
        let draft = Draft {
            version,
            ..seen.draft.clone()
        };
        let document = draft.to_toml();
        let instrument = Instrument::parse(&document).map_err(AddInstrumentError::Faults)?;
        let (id, stamp, organization) = (seen.id, seen.stamp, seen.organization);
        Ok(self
            .write(move |conn| {
                Box::pin(async move {
                    end(conn, id, stamp).await?;
                    instruments::add(conn, id, organization, &instrument, &document, now).await?;
                    Ok(id)
                })
            })
            .await?)
    }
}

async fn find(conn: &mut Conn, id: InstrumentId) -> Result<Option<StoredDraft>> {
    conn.find(FIND_DRAFT, values![id])
        .await?
        .as_ref()
        .map(stored)
        .transpose()
}

async fn moved(conn: &mut Conn, id: InstrumentId, stamp: i64, to: i64, now: i64) -> Result<()> {
    match conn.run(MOVE_DRAFT, values![id, stamp, to, now]).await? {
        1 => Ok(()),
        _ => Err(Conflict::DraftStamp.into()),
    }
}

async fn end(conn: &mut Conn, id: InstrumentId, stamp: i64) -> Result<()> {
    if conn.run(DELETE_DRAFT, values![id, stamp]).await? != 1 {
        return Err(Conflict::DraftStamp.into());
    }
    Ok(())
}

fn stored(row: &Row) -> Result<StoredDraft> {
    let (earlier, later) = (row.opt_int("earlier")?, row.opt_int("later")?);
    Ok(StoredDraft {
        id: row.parsed("draft_id")?,
        organization: row.parsed("organization_id")?,
        based_on: row.opt_parsed("based_on")?,
        stamp: row.int("stamp")?,
        saved: row.int("saved")?,
        draft: row.json::<KeptDraft>("document")?.into(),
        can_undo: earlier.is_some(),
        can_redo: later.is_some(),
        place: row.int("place")?,
        earlier,
        later,
    })
}
