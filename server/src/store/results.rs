//! From closed answers to the published result. Sheets are read here for computing and by no page; what people see is
//! the published document.

use std::collections::BTreeMap;

use surveys::ids::{AtomId, CommentId, OrganizationId, WaveId};

use super::{
    Conflict, Result, Store,
    db::{Conn, Row, values},
    dialect::statements,
    waves,
};

statements! {
    COUNT_CLOSED = same "
        select count(*) as n
        from waves
        where wave_id = $1 and state in ('closed', 'released')";
    LIST_CLOSED_SHEETS = same "
        select s.atom_id, a.department, s.answers, s.flags
        from sheets s
        join wave_atoms a on a.atom_id = s.atom_id
        where s.wave_id = $1
        order by s.sheet_id";
    LIST_CLOSED_BRANCHES = same "
        select s.atom_id, a.department, s.branch, s.answers
        from branch_sheets s
        join wave_atoms a on a.atom_id = s.atom_id
        where s.wave_id = $1
        order by s.branch_sheet_id";
    LIST_CLOSED_COMMENTS = same "
        select c.atom_id, a.department, c.comment_id, c.item, c.text
        from comments c
        join wave_atoms a on a.atom_id = c.atom_id
        where c.wave_id = $1
        order by c.comment_id";
    RELEASE_WAVE = same "
        update waves
        set state = 'released', released = $2
        where wave_id = $1 and state = 'closed'";
    NEXT_VERSION = same "
        select coalesce(max(version), 0) + 1 as version
        from published_results
        where wave_id = $1";
    INSERT_RESULT = same "
        insert into published_results (wave_id, version, document, hash, plan, published)
        values ($1, $2, $3, $4, $5, $6)";
    FIND_PLAN = same "
        select plan
        from published_results
        where wave_id = $1
        order by version desc
        limit 1";
    FIND_RESULT = same "
        select wave_id, version, document, hash, published
        from published_results
        where wave_id = $1
        order by version desc
        limit 1";
    FIND_LATEST_RESULT = same "
        select r.wave_id, r.version, r.document, r.hash, r.published
        from published_results r
        join waves w on w.wave_id = r.wave_id
        where w.organization_id = $1 and w.constituents is null
        order by w.launched desc, r.version desc
        limit 1";
    FIND_LATEST_MIRROR = same "
        select r.wave_id, r.version, r.document, r.hash, r.published
        from published_results r
        join waves w on w.wave_id = r.wave_id
        where w.organization_id = $1 and w.constituents is not null
        order by w.launched desc, r.version desc
        limit 1";
    LIST_RESULTS = same "
        select r.wave_id, r.version, r.document, r.hash, r.published
        from published_results r
        join waves w on w.wave_id = r.wave_id
        where w.organization_id = $1 and w.constituents is null
            and r.version = (select max(newer.version) from published_results newer where newer.wave_id = r.wave_id)
        order by w.launched";
}

/// Everything that was answered in a closed wave, in no order.
#[derive(Clone, PartialEq, Eq)]
pub struct WaveAnswers {
    /// Main answers.
    pub sheets: Vec<StoredSheet>,
    /// Answers that few people were asked for; not joined to the others.
    pub branches: Vec<BranchSheet>,
    /// Comments; not joined to anything.
    pub comments: Vec<StoredComment>,
}

impl std::fmt::Debug for WaveAnswers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WaveAnswers({} sheets)", self.sheets.len())
    }
}

/// What one person answered.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredSheet {
    /// The atom it is kept with.
    pub atom: AtomId,
    /// Code of a department of that atom.
    pub department: String,
    /// Option codes by field.
    pub answers: BTreeMap<String, String>,
    /// Signs of careless answering.
    pub flags: Vec<String>,
}

/// What one person answered in a branch.
#[derive(Clone, PartialEq, Eq)]
pub struct BranchSheet {
    /// The atom it is kept with.
    pub atom: AtomId,
    /// Code of a department of that atom.
    pub department: String,
    /// The branch question.
    pub branch: String,
    /// Option codes by field.
    pub answers: BTreeMap<String, String>,
}

/// One comment.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredComment {
    /// Its id, for an order that differs in every cell.
    pub id: CommentId,
    /// The atom it is kept with.
    pub atom: AtomId,
    /// Code of a department of that atom.
    pub department: String,
    /// The field it was written in.
    pub item: String,
    /// What was written.
    pub text: String,
}

/// A result to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewResult {
    /// The document, `results/1`.
    pub document: String,
    /// SHA-256 of the document's canonical form.
    pub hash: String,
    /// The plan it was made from, `release-plan/1`.
    pub plan: String,
}

/// A published result as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredResult {
    /// Of which wave.
    pub wave: WaveId,
    /// Counts from 1.
    pub version: u32,
    /// The document, `results/1`.
    pub document: String,
    /// SHA-256 of the document's canonical form.
    pub hash: String,
    /// When, UTC ms.
    pub published: i64,
}

impl Store {
    /// The answers of a closed wave, to compute its result from.
    ///
    /// # Errors
    /// `Conflict::WaveState` while the wave is not closed: nothing is computed from part of the answers.
    pub async fn wave_answers(&self, wave: WaveId) -> Result<WaveAnswers> {
        self.read(move |conn| Box::pin(async move { answers(conn, wave).await }))
            .await
    }

    /// The comments of a closed wave, redacted, in no order: for their themes.
    ///
    /// # Errors
    /// `Conflict::WaveState` while the wave is not closed.
    pub async fn wave_comments(&self, wave: WaveId) -> Result<Vec<StoredComment>> {
        self.read(move |conn| {
            Box::pin(async move {
                expect_closed(conn, wave).await?;
                comments(conn, wave).await
            })
        })
        .await
    }

    /// Publishes the result of a closed wave. One transaction.
    ///
    /// # Errors
    /// `Conflict::WaveState` if the wave is not closed, or was released before.
    pub async fn release_wave(&self, wave: WaveId, released: NewResult, now: i64) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                waves::expect_state(conn.run(RELEASE_WAVE, values![wave, now]).await?)?;
                let version = conn
                    .one(NEXT_VERSION, values![wave])
                    .await?
                    .int("version")?;
                conn.run_one(
                    INSERT_RESULT,
                    values![
                        wave,
                        version,
                        released.document,
                        released.hash,
                        released.plan,
                        now
                    ],
                )
                .await
            })
        })
        .await
    }

    /// The release plan that belongs to a wave's latest result; `None` if it was published without one.
    pub async fn release_plan(&self, wave: WaveId) -> Result<Option<String>> {
        self.read(move |conn| {
            Box::pin(async move {
                match conn.find(FIND_PLAN, values![wave]).await? {
                    Some(row) => row.opt_text("plan"),
                    None => Ok(None),
                }
            })
        })
        .await
    }

    /// The published result of a wave, its latest version.
    pub async fn published_result(&self, wave: WaveId) -> Result<Option<StoredResult>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_RESULT, values![wave])
                    .await?
                    .as_ref()
                    .map(result)
                    .transpose()
            })
        })
        .await
    }

    /// The published result of the organization's latest released wave of staff. What others answered through open links
    /// is a view of its own ([`Self::latest_mirror`]): scores, trends and roadmaps never rest on it.
    pub async fn latest_result(
        &self,
        organization: OrganizationId,
    ) -> Result<Option<StoredResult>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_LATEST_RESULT, values![organization])
                    .await?
                    .as_ref()
                    .map(result)
                    .transpose()
            })
        })
        .await
    }

    /// The published result of the latest released wave that asked people whom the organization works with.
    pub async fn latest_mirror(
        &self,
        organization: OrganizationId,
    ) -> Result<Option<StoredResult>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_LATEST_MIRROR, values![organization])
                    .await?
                    .as_ref()
                    .map(result)
                    .transpose()
            })
        })
        .await
    }

    /// The published results of all released waves of staff, the oldest wave first.
    pub async fn published_results(
        &self,
        organization: OrganizationId,
    ) -> Result<Vec<StoredResult>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_RESULTS, values![organization])
                    .await?
                    .iter()
                    .map(result)
                    .collect()
            })
        })
        .await
    }
}

async fn answers(conn: &mut Conn, wave: WaveId) -> Result<WaveAnswers> {
    expect_closed(conn, wave).await?;
    Ok(WaveAnswers {
        sheets: conn
            .all(LIST_CLOSED_SHEETS, values![wave])
            .await?
            .iter()
            .map(|row| {
                Ok(StoredSheet {
                    atom: row.parsed("atom_id")?,
                    department: row.text("department")?,
                    answers: row.json("answers")?,
                    flags: row.json("flags")?,
                })
            })
            .collect::<Result<_>>()?,
        branches: conn
            .all(LIST_CLOSED_BRANCHES, values![wave])
            .await?
            .iter()
            .map(|row| {
                Ok(BranchSheet {
                    atom: row.parsed("atom_id")?,
                    department: row.text("department")?,
                    branch: row.text("branch")?,
                    answers: row.json("answers")?,
                })
            })
            .collect::<Result<_>>()?,
        comments: comments(conn, wave).await?,
    })
}

async fn expect_closed(conn: &mut Conn, wave: WaveId) -> Result<()> {
    match conn.one(COUNT_CLOSED, values![wave]).await?.int("n")? {
        0 => Err(Conflict::WaveState.into()),
        _ => Ok(()),
    }
}

async fn comments(conn: &mut Conn, wave: WaveId) -> Result<Vec<StoredComment>> {
    conn.all(LIST_CLOSED_COMMENTS, values![wave])
        .await?
        .iter()
        .map(|row| {
            Ok(StoredComment {
                id: row.parsed("comment_id")?,
                atom: row.parsed("atom_id")?,
                department: row.text("department")?,
                item: row.text("item")?,
                text: row.text("text")?,
            })
        })
        .collect()
}

fn result(row: &Row) -> Result<StoredResult> {
    Ok(StoredResult {
        wave: row.parsed("wave_id")?,
        version: row.count("version")?,
        document: row.text("document")?,
        hash: row.text("hash")?,
        published: row.int("published")?,
    })
}
