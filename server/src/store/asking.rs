//! Which wave asks, and for whom. Everybody who opens a link needs both, and they are the same for all of a wave, so they
//! are kept in memory until something is written, and for a second at most: another process may write, too.
//!
//! Only what a page says comes from here. Whether an invitation may still be answered is asked of the database each time.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use surveys::ids::WaveId;

use super::{
    Result, Store,
    organizations::{self, Organization},
    waves::{self, Wave},
};

/// As long as other processes may go unnoticed.
const KEPT: Duration = Duration::from_secs(1);
/// Most waves that are kept.
const MOST: usize = 256;

/// A wave and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// The wave.
    pub wave: Wave,
    /// Its organization.
    pub organization: Organization,
}

/// What was read, and how much had been written by then.
#[derive(Default)]
pub(super) struct Known {
    writes: AtomicU64,
    kept: Mutex<HashMap<WaveId, Kept>>,
}

struct Kept {
    writes: u64,
    since: Instant,
    asking: Arc<Asking>,
}

impl Known {
    /// Something else than answers was written.
    pub(super) fn wrote(&self) {
        self.writes.fetch_add(1, Ordering::SeqCst);
    }

    fn find(&self, wave: WaveId, writes: u64) -> Option<Arc<Asking>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = kept.get(&wave)?;
        (kept.writes == writes && kept.since.elapsed() < KEPT).then(|| Arc::clone(&kept.asking))
    }

    fn keep(&self, wave: WaveId, kept: Kept) {
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(wave, kept);
    }
}

impl Store {
    /// A wave and whose it is.
    pub async fn asking(&self, wave: WaveId) -> Result<Option<Arc<Asking>>> {
        let known = &self.shared.known;
        // Counted before anything is read: what is written meanwhile makes this reading worthless.
        let writes = known.writes.load(Ordering::SeqCst);
        if let Some(asking) = known.find(wave, writes) {
            return Ok(Some(asking));
        }
        let since = Instant::now();
        let found = self.read(move |conn| {
            Box::pin(async move {
                let Some(wave) = waves::find(conn, wave).await? else {
                    return Ok(None);
                };
                let organization = organizations::find(conn, wave.organization).await?;
                Ok(organization.map(|organization| Asking { wave, organization }))
            })
        });
        let Some(asking) = found.await?.map(Arc::new) else {
            return Ok(None);
        };
        let kept = Kept {
            writes,
            since,
            asking: Arc::clone(&asking),
        };
        known.keep(wave, kept);
        Ok(Some(asking))
    }
}
