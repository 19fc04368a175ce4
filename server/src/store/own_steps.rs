//! An organization's own version of the library of steps, kept version by version.

use surveys::{ids::OrganizationId, roadmap::library::Overlay};

use super::{
    Result, Store,
    db::{Row, json, values},
    dialect::statements,
};

statements! {
    INSERT_OWN_STEPS = same "
        insert into own_steps (organization_id, version, overlay, made)
        values ($1, $2, $3, $4)";
    FIND_OWN_STEPS = same "
        select version, overlay
        from own_steps
        where organization_id = $1
        order by version desc
        limit 1";
    LIST_OWN_STEPS = same "
        select version, overlay, made
        from own_steps
        where organization_id = $1
        order by version desc
        limit 50";
}

/// The current version.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnSteps {
    /// Its number; 0 where the library is used as it comes.
    pub version: i64,
    /// What is different.
    pub overlay: Overlay,
}

impl Store {
    /// The current version of an organization's own steps.
    pub async fn own_steps(&self, organization: OrganizationId) -> Result<OwnSteps> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_OWN_STEPS, values![organization])
                    .await?
                    .as_ref()
                    .map_or(Ok(OwnSteps::default()), own_steps)
            })
        })
        .await
    }

    /// The latest versions, the newest first, each with when it was made, UTC ms.
    pub async fn own_steps_versions(
        &self,
        organization: OrganizationId,
    ) -> Result<Vec<(OwnSteps, i64)>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_OWN_STEPS, values![organization])
                    .await?
                    .iter()
                    .map(|row| Ok((own_steps(row)?, row.int("made")?)))
                    .collect()
            })
        })
        .await
    }

    /// Adds a version after the one that was looked at; a conflict if somebody else has added one meanwhile.
    pub async fn save_own_steps(
        &self,
        organization: OrganizationId,
        new: OwnSteps,
        now: i64,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let OwnSteps { version, overlay } = new;
                let values = values![organization, version + 1, json(&overlay), now];
                conn.run_one(INSERT_OWN_STEPS, values).await
            })
        })
        .await
    }
}

fn own_steps(row: &Row) -> Result<OwnSteps> {
    Ok(OwnSteps {
        version: row.int("version")?,
        overlay: row.json("overlay")?,
    })
}
