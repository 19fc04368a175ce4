//! Links that show one scenario or one roadmap, and nothing else, to whoever has them. Kept as SHA-256, until they end.

use surveys::ids::{OrganizationId, RoadmapId, ScenarioId, SharedLinkId};

use super::{
    Result, Store, StoreError,
    db::{Row, values},
    dialect::statements,
};
use crate::auth::Token;

statements! {
    INSERT_SHARED_LINK = same "
        insert into shared_links (link_id, organization_id, scenario_id, roadmap_id, token_hash, label, made, expires)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    FIND_SHARED_LINK = same "
        select link_id, organization_id, scenario_id, roadmap_id, label, made, expires
        from shared_links
        where token_hash = $1 and expires > $2";
    LIST_SHARED_LINKS = same "
        select link_id, organization_id, scenario_id, roadmap_id, label, made, expires
        from shared_links
        where organization_id = $1 and expires > $2
        order by made desc, link_id";
    DELETE_SHARED_LINK = same "
        delete from shared_links
        where organization_id = $1 and link_id = $2";
    PURGE_SHARED_LINKS = same "
        delete from shared_links
        where expires <= $1";
}

/// What a link shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// The last saved state of a scenario.
    Scenario(ScenarioId),
    /// A published roadmap.
    Roadmap(RoadmapId),
}

/// A link. Its token is known only to those who were given it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedLink {
    /// Its id.
    pub id: SharedLinkId,
    /// Whose plan it shows.
    pub organization: OrganizationId,
    /// What it shows.
    pub shared: Shared,
    /// Whom it was made for, in the maker's words.
    pub label: String,
    /// When it was made, UTC ms.
    pub made: i64,
    /// When it ends, UTC ms.
    pub expires: i64,
}

impl Store {
    /// Makes a link that holds until `expires`.
    pub async fn share(
        &self,
        organization: OrganizationId,
        shared: Shared,
        label: String,
        now: i64,
        expires: i64,
    ) -> Result<(SharedLinkId, Token)> {
        let id = self.random().id(SharedLinkId::from_bits);
        let token = Token::random(self.random());
        self.write(move |conn| {
            Box::pin(async move {
                let (scenario, roadmap) = match shared {
                    Shared::Scenario(id) => (Some(id), None),
                    Shared::Roadmap(id) => (None, Some(id)),
                };
                conn.run(PURGE_SHARED_LINKS, values![now]).await?;
                let values = values![
                    id,
                    organization,
                    scenario,
                    roadmap,
                    token.hash(),
                    label,
                    now,
                    expires
                ];
                conn.run_one(INSERT_SHARED_LINK, values).await?;
                Ok((id, token))
            })
        })
        .await
    }

    /// The link of a token, if it still holds.
    pub async fn shared_link(&self, token: &Token, now: i64) -> Result<Option<SharedLink>> {
        let hash = token.hash();
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_SHARED_LINK, values![hash, now])
                    .await?
                    .as_ref()
                    .map(link)
                    .transpose()
            })
        })
        .await
    }

    /// The links of an organization that still hold, the latest first.
    pub async fn shared_links(
        &self,
        organization: OrganizationId,
        now: i64,
    ) -> Result<Vec<SharedLink>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_SHARED_LINKS, values![organization, now])
                    .await?
                    .iter()
                    .map(link)
                    .collect()
            })
        })
        .await
    }

    /// Ends a link now.
    pub async fn end_shared_link(
        &self,
        organization: OrganizationId,
        id: SharedLinkId,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                conn.run_one(DELETE_SHARED_LINK, values![organization, id])
                    .await
            })
        })
        .await
    }
}

fn link(row: &Row) -> Result<SharedLink> {
    let scenario: Option<ScenarioId> = row.opt_parsed("scenario_id")?;
    let roadmap: Option<RoadmapId> = row.opt_parsed("roadmap_id")?;
    let shared = match (scenario, roadmap) {
        (Some(id), None) => Shared::Scenario(id),
        (None, Some(id)) => Shared::Roadmap(id),
        _ => return Err(StoreError::NotFound),
    };
    Ok(SharedLink {
        id: row.parsed("link_id")?,
        organization: row.parsed("organization_id")?,
        shared,
        label: row.text("label")?,
        made: row.int("made")?,
        expires: row.int("expires")?,
    })
}
