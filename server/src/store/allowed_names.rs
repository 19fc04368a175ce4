//! Names that may stand as they are in an organization's texts: laws, products, committees.

use surveys::{framing::AllowEntry, ids::OrganizationId};

use super::{
    Result, Store,
    db::{Row, values},
    dialect::statements,
};

statements! {
    ALLOW_NAME = same "
        insert into allowed_names (organization_id, name, reason, added)
        values ($1, $2, $3, $4)
        on conflict (organization_id, name) do update set reason = excluded.reason, added = excluded.added";
    LIST_ALLOWED_NAMES = same "
        select name, reason
        from allowed_names
        where organization_id = $1
        order by name";
    DELETE_ALLOWED_NAME = same "
        delete from allowed_names
        where organization_id = $1 and name = $2";
}

impl Store {
    /// Lets a name stand; a new reason replaces an earlier one.
    pub async fn allow_name(
        &self,
        organization: OrganizationId,
        entry: AllowEntry,
        now: i64,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let AllowEntry { name, reason } = entry;
                conn.run_one(ALLOW_NAME, values![organization, name, reason, now])
                    .await
            })
        })
        .await
    }

    /// The names of an organization that may stand, in their order.
    pub async fn allowed_names(&self, organization: OrganizationId) -> Result<Vec<AllowEntry>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_ALLOWED_NAMES, values![organization])
                    .await?
                    .iter()
                    .map(entry)
                    .collect()
            })
        })
        .await
    }

    /// Takes a name off the list, if it is there.
    pub async fn forget_name(&self, organization: OrganizationId, name: String) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                conn.run(DELETE_ALLOWED_NAME, values![organization, name])
                    .await?;
                Ok(())
            })
        })
        .await
    }
}

fn entry(row: &Row) -> Result<AllowEntry> {
    Ok(AllowEntry {
        name: row.text("name")?,
        reason: row.text("reason")?,
    })
}
