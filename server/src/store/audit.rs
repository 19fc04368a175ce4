//! What administrators and consultants did: append-only, each entry carrying the hash of the one before.

use surveys::ids::OrganizationId;

use super::{
    Result, Store,
    db::{Conn, Row, values},
    dialect::statements,
};
use crate::auth::digest;

statements! {
    LOCK_HEAD = same "
        update meta
        set value = value
        where key = 'audit_head'
        returning value";
    MOVE_HEAD = same "
        update meta
        set value = $1
        where key = 'audit_head'";
    INSERT_ENTRY = same "
        insert into audit_log (position, organization_id, at, actor, action, object, detail, previous, hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    LIST_ENTRIES = same "
        select position, organization_id, at, actor, action, object, detail, previous, hash
        from audit_log
        where organization_id = $1
        order by position desc
        limit $2";
    LIST_CHAIN = same "
        select position, organization_id, at, actor, action, object, detail, previous, hash
        from audit_log
        order by position";
    PURGE_ENTRIES = same "
        delete from audit_log
        where at <= $1";
}

/// Something to note. No personal data of staff, no answers, no tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Where it happened; `None` for the installation as a whole.
    pub organization: Option<OrganizationId>,
    /// Who: a user's id, or `cli`.
    pub actor: String,
    /// What, such as `wave.launch`.
    pub action: String,
    /// To which object, such as a wave's id.
    pub object: String,
    /// Whatever else matters, such as the contract.
    pub detail: String,
}

/// An entry as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// Counts from 1.
    pub position: i64,
    /// When, UTC ms.
    pub at: i64,
    /// What was noted; control characters are escaped.
    pub entry: AuditEntry,
    /// Hash of the entry before.
    pub previous: String,
    /// Hash of this one.
    pub hash: String,
}

impl StoredEntry {
    fn computed_hash(&self) -> String {
        let AuditEntry {
            organization,
            actor,
            action,
            object,
            detail,
        } = &self.entry;
        let organization = organization.map(|id| id.to_string());
        let fields = serde_json::json!([
            self.position,
            self.at,
            organization,
            actor,
            action,
            object,
            detail,
            self.previous
        ]);
        digest(fields.to_string().as_bytes())
    }
}

impl Store {
    /// Appends an entry. One transaction.
    pub async fn audit(&self, entry: AuditEntry, now: i64) -> Result<()> {
        self.write(move |conn| Box::pin(async move { append(conn, entry, now).await }))
            .await
    }

    /// The latest entries of an organization.
    pub async fn audit_entries(
        &self,
        organization: OrganizationId,
        limit: u32,
    ) -> Result<Vec<StoredEntry>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_ENTRIES, values![organization, limit])
                    .await?
                    .iter()
                    .map(entry)
                    .collect()
            })
        })
        .await
    }

    /// The position of the first entry that does not fit the one before it; `None` if the whole log is sound.
    pub async fn first_broken_audit_entry(&self) -> Result<Option<i64>> {
        self.read(|conn| {
            Box::pin(async move {
                let mut before: Option<String> = None;
                for row in conn.all(LIST_CHAIN, vec![]).await? {
                    let entry = entry(&row)?;
                    let follows = before
                        .as_ref()
                        .is_none_or(|before| *before == entry.previous);
                    if !follows || entry.hash != entry.computed_hash() {
                        return Ok(Some(entry.position));
                    }
                    before = Some(entry.hash);
                }
                Ok(None)
            })
        })
        .await
    }

    /// Deletes entries older than `before`; says how many. The chain goes on from what is left.
    pub async fn purge_audit(&self, before: i64) -> Result<u64> {
        self.write(move |conn| {
            Box::pin(async move { conn.run(PURGE_ENTRIES, values![before]).await })
        })
        .await
    }
}

/// Appends an entry within a transaction.
pub(super) async fn append(conn: &mut Conn, entry: AuditEntry, now: i64) -> Result<()> {
    // Locks the head, so that two entries never follow the same one.
    let row = conn.one(LOCK_HEAD, vec![]).await?;
    let head = row.text("value")?;
    let (position, previous) = head.split_once(':').ok_or_else(|| row.senseless("value"))?;
    let position = 1 + position
        .parse::<i64>()
        .map_err(|_| row.senseless("value"))?;
    let escape = |text: String| -> String {
        text.chars()
            .flat_map(|c| {
                let escaped = if c.is_control() {
                    c.escape_default().to_string()
                } else {
                    c.to_string()
                };
                escaped.chars().collect::<Vec<_>>()
            })
            .collect()
    };
    let mut stored = StoredEntry {
        position,
        at: now,
        entry: AuditEntry {
            organization: entry.organization,
            actor: escape(entry.actor),
            action: escape(entry.action),
            object: escape(entry.object),
            detail: escape(entry.detail),
        },
        previous: previous.to_owned(),
        hash: String::new(),
    };
    stored.hash = stored.computed_hash();
    conn.run_one(MOVE_HEAD, values![format!("{position}:{}", stored.hash)])
        .await?;
    let AuditEntry {
        organization,
        actor,
        action,
        object,
        detail,
    } = stored.entry;
    conn.run_one(
        INSERT_ENTRY,
        values![
            position,
            organization,
            now,
            actor,
            action,
            object,
            detail,
            stored.previous,
            stored.hash
        ],
    )
    .await
}

fn entry(row: &Row) -> Result<StoredEntry> {
    Ok(StoredEntry {
        position: row.int("position")?,
        at: row.int("at")?,
        entry: AuditEntry {
            organization: row.opt_parsed("organization_id")?,
            actor: row.text("actor")?,
            action: row.text("action")?,
            object: row.text("object")?,
            detail: row.text("detail")?,
        },
        previous: row.text("previous")?,
        hash: row.text("hash")?,
    })
}
