//! What every handler shares.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use app::shell::Assets;
use surveys::ids::OrganizationId;
use tokio::sync::Semaphore;

use super::{
    actor::Actor,
    assets,
    code_budget::CodeBudget,
    slow_down::SlowDown,
    staff::{Flood, Ready},
    work::AllWork,
};
use crate::{
    auth::Passwords,
    clock::Clock,
    config::Config,
    mail::Mailer,
    random::Random,
    store::{Result, Store, audit::AuditEntry},
};

/// Settings, store, clock and the few things that are kept in memory. Clones share it.
#[derive(Clone)]
pub struct App {
    /// The checked settings.
    pub config: Arc<Config>,
    /// Everything that is kept.
    pub store: Store,
    /// What time it is.
    pub clock: Clock,
    /// Makes and verifies password hashes.
    pub passwords: Passwords,
    /// Sends mail, if there is a mail server.
    pub mailer: Option<Mailer>,
    pub(super) slow_down: Arc<SlowDown>,
    /// What keeps links that many share from being flooded.
    pub(super) flood: Arc<Flood>,
    /// Where forms under such links get their numbers.
    pub(super) random: Random,
    pub(super) codes: Arc<CodeBudget>,
    pub(super) ready: Arc<Ready>,
    /// One PDF at a time: drawing takes a whole core, and people answering come first.
    pub(super) drawing: Arc<Semaphore>,
    /// Waves that are being closed or released.
    pub(super) work: Arc<AllWork>,
    assets: Arc<Assets>,
    stopping: Arc<AtomicBool>,
}

impl App {
    /// Opens everything the settings name.
    ///
    /// # Errors
    /// A store that does not open, a mail server that cannot be spoken to.
    pub async fn open(config: Config) -> anyhow::Result<Self> {
        let random = Random::system();
        let store = Store::open(&config.database, random.clone()).await?;
        let mailer = config
            .smtp
            .as_ref()
            .map(|smtp| Mailer::new(smtp, config.public_url.clone()))
            .transpose()?;
        Ok(Self {
            mailer,
            ..Self::new(config, store, Clock::System, random)
        })
    }

    /// Puts the parts together, without mail.
    pub fn new(config: Config, store: Store, clock: Clock, random: Random) -> Self {
        Self {
            config: Arc::new(config),
            store,
            clock,
            flood: Arc::new(Flood::new(&random)),
            passwords: Passwords::new(random.clone()),
            random,
            mailer: None,
            slow_down: Arc::default(),
            codes: Arc::default(),
            ready: Arc::default(),
            drawing: Arc::new(Semaphore::new(1)),
            work: Arc::default(),
            assets: Arc::new(assets::addresses()),
            stopping: Arc::default(),
        }
    }

    /// Addresses of the files that pages load.
    pub(super) fn assets(&self) -> Assets {
        Assets::clone(&self.assets)
    }

    /// Notes what somebody did, for the organization's own record.
    pub(super) async fn note(
        &self,
        actor: &Actor,
        organization: OrganizationId,
        action: &str,
        object: impl ToString,
        detail: impl Into<String>,
    ) -> Result<()> {
        let entry = AuditEntry {
            organization: Some(organization),
            actor: actor.user.id.to_string(),
            action: action.to_owned(),
            object: object.to_string(),
            detail: detail.into(),
        };
        self.store.audit(entry, self.clock.now()).await
    }

    /// From now on not ready: proxies should send people elsewhere.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    /// Whether we are on our way out.
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }

    /// Writes what is left and closes the store.
    pub async fn close(&self) {
        self.store.stop().await;
    }
}
