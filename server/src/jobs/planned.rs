//! What waves do by themselves: open, invite, remind, close, thank. What is due is found again from what is stored, so a
//! turn that is cut off is made up for by the next one.

use std::time::Duration;

use surveys::ids::WaveId;
use tokio::sync::watch;

use super::rest;
use crate::{
    clock::Clock,
    store::{
        Conflict, Result, Store, StoreError,
        audit::AuditEntry,
        outbox::MessageKind,
        schedule::{Due, SPREAD},
        waves::Wave,
    },
};

/// Who the audit log says did it.
const PROGRAM: &str = "daybreak";

/// A turn every minute, until the program stops.
pub(super) async fn every_minute(
    store: Store,
    clock: Clock,
    mails: bool,
    mut stopped: watch::Receiver<bool>,
) {
    loop {
        if let Err(error) = run(&store, mails, clock.now()).await {
            tracing::warn!(%error, "what waves have planned was not found; it is looked for again in a minute");
        }
        if rest(Duration::from_mins(1), &mut stopped).await {
            return;
        }
    }
}

/// Does what is due now, one thing per wave; says how many waves that was. A wave that cannot go on does not hold up the
/// others.
pub(super) async fn run(store: &Store, mails: bool, now: i64) -> Result<u32> {
    let mut done = 0;
    for (wave, due) in store.due(mails, now).await? {
        match act(store, &wave, due, now).await {
            Ok(true) => done += 1,
            Ok(false) => {}
            Err(error) => {
                tracing::warn!(wave = %wave.id, %error, "a wave could not go on by itself; it is tried again in a minute");
            }
        }
    }
    Ok(done)
}

/// `false` if somebody else was first, or there is nobody to write to.
async fn act(store: &Store, wave: &Wave, due: Due, now: i64) -> Result<bool> {
    match due {
        Due::Open => match store.launch_wave(wave.id, now).await {
            Ok(launched) => {
                let detail = launched.detail();
                note(store, wave, "wave.launch", detail, now).await?;
                Ok(true)
            }
            Err(StoreError::Conflict(Conflict::WaveState)) => Ok(false),
            Err(error) => Err(error),
        },
        Due::Close => match store.close_wave(wave.id, now).await {
            Ok(_) => {
                note(store, wave, "wave.close", String::new(), now).await?;
                Ok(true)
            }
            Err(StoreError::Conflict(Conflict::WaveState)) => Ok(false),
            Err(error) => Err(error),
        },
        Due::Invite => mail(store, wave.id, MessageKind::Invitation, now).await,
        Due::Remind(kind) => mail(store, wave.id, kind, now).await,
        Due::Thank => mail(store, wave.id, MessageKind::Thanks, now).await,
    }
}

async fn mail(store: &Store, wave: WaveId, kind: MessageKind, now: i64) -> Result<bool> {
    match store.enqueue_mail(wave, kind, SPREAD, now).await {
        Ok(letters) => Ok(letters > 0),
        Err(StoreError::Conflict(Conflict::WaveState)) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn note(store: &Store, wave: &Wave, action: &str, detail: String, now: i64) -> Result<()> {
    let entry = AuditEntry {
        organization: Some(wave.organization),
        actor: PROGRAM.to_owned(),
        action: action.to_owned(),
        object: wave.id.to_string(),
        detail,
    };
    store.audit(entry, now).await
}
