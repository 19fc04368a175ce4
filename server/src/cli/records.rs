//! What commands share that work on the store beside no server.

use anyhow::{Context, anyhow};
use surveys::ids::OrganizationId;

use super::Place;
use crate::{
    clock::Clock,
    config,
    random::Random,
    store::{Store, audit::AuditEntry, organizations::Organization},
};

/// An opened store.
pub(super) struct Records {
    pub(super) store: Store,
    pub(super) clock: Clock,
}

impl Records {
    /// Opens the store; a data folder that a server works on is refused.
    pub(super) async fn open(place: Place) -> anyhow::Result<Self> {
        let database = config::database_only(place.given())?;
        Ok(Self {
            store: Store::open(&database, Random::system()).await?,
            clock: Clock::System,
        })
    }

    /// The organization of this name; if there is none, the error names those there are.
    pub(super) async fn organization(&self, name: &str) -> anyhow::Result<Organization> {
        if let Some(organization) = self.store.organization_named(name).await? {
            return Ok(organization);
        }
        let names: Vec<String> = self
            .store
            .organizations()
            .await?
            .into_iter()
            .map(|organization| format!("`{}`", organization.name))
            .collect();
        Err(if names.is_empty() {
            anyhow!(
                "there is no organization yet; make one with: daybreak organization add \"{name}\""
            )
        } else {
            anyhow!(
                "there is no organization `{name}`; there are {}",
                names.join(", ")
            )
        })
    }

    /// Notes what was done from the command line.
    pub(super) async fn note(
        &self,
        organization: OrganizationId,
        action: &str,
        detail: &str,
    ) -> anyhow::Result<()> {
        let entry = AuditEntry {
            organization: Some(organization),
            actor: "cli".to_owned(),
            action: action.to_owned(),
            object: organization.to_string(),
            detail: detail.to_owned(),
        };
        self.store
            .audit(entry, self.clock.now())
            .await
            .context("it was done, but could not be noted in the audit log")
    }

    /// Writes what is left.
    pub(super) async fn close(self) {
        self.store.stop().await;
    }
}
