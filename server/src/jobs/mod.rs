//! What the program does by itself: letters every second, what waves have planned every minute, housekeeping every hour. Each turn is safe to repeat and to
//! interrupt; what must happen once is a row in the database and not a timer.

mod planned;
#[cfg(test)]
mod tests;

use std::time::Duration;

use tokio::{sync::watch, task::JoinSet};

use crate::{
    clock::{Clock, DAY, HOUR, MINUTE},
    mail::{Mailer, SendError},
    random::Random,
    store::{Result, Store, outbox::Message},
};

/// Letters per second to one mail server.
const PACE: u32 = 10;
/// How long entries of the audit log are kept.
const AUDIT_KEPT: i64 = 400 * DAY;
/// Tries of one letter before it is given up; with their pauses about a day.
const TRIES: u32 = 28;

/// The program's own work, until it is stopped.
pub struct Background {
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

impl Background {
    /// Starts housekeeping, and letters if there is a mail server.
    pub fn start(store: Store, clock: Clock, mailer: Option<Mailer>) -> Self {
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        tasks.spawn(housekeeping(store.clone(), clock.clone(), stopped.clone()));
        tasks.spawn(planned::every_minute(
            store.clone(),
            clock.clone(),
            mailer.is_some(),
            stopped.clone(),
        ));
        if let Some(mailer) = mailer {
            tasks.spawn(letters(store, clock, mailer, stopped));
        }
        Self { stop, tasks }
    }

    /// Finishes the letter being sent and ends.
    pub async fn stop(mut self) {
        // Nobody may listen any more, which is just as well.
        let _ = self.stop.send(true);
        while self.tasks.join_next().await.is_some() {}
    }
}

async fn housekeeping(store: Store, clock: Clock, mut stopped: watch::Receiver<bool>) {
    loop {
        if let Err(error) = keep_house(&store, clock.now()).await {
            tracing::warn!(%error, "housekeeping did not work out; it is tried again in an hour");
        }
        if rest(Duration::from_hours(1), &mut stopped).await {
            return;
        }
    }
}

/// One round of housekeeping: what is over is deleted, due flushes, clean files.
pub async fn keep_house(store: &Store, now: i64) -> Result<()> {
    store.purge_waves(now).await?;
    store.mix_voices(now).await?;
    store.flush_due(now).await?;
    store.count_participation(now).await?;
    store.purge_sessions(now).await?;
    store.purge_one_time_tokens(now).await?;
    store.purge_audit(now - AUDIT_KEPT).await?;
    Ok(())
}

async fn letters(store: Store, clock: Clock, mailer: Mailer, mut stopped: watch::Receiver<bool>) {
    loop {
        if let Err(error) = send_due(&store, &clock, &mailer, PACE).await {
            tracing::warn!(%error, "letters could not be read or settled; they wait");
        }
        if rest(Duration::from_secs(1), &mut stopped).await {
            return;
        }
    }
}

/// Sends up to `limit` letters that are due; says how many the mail server took.
pub async fn send_due(store: &Store, clock: &Clock, mailer: &Mailer, limit: u32) -> Result<u32> {
    let mut sent = 0;
    for message in store.claim_mail(limit, clock.now()).await? {
        sent += u32::from(send(store, clock, mailer, &message).await?);
    }
    Ok(sent)
}

/// Settles one claimed letter. What is neither sent nor refused keeps its claim and comes back when that lapses.
async fn send(store: &Store, clock: &Clock, mailer: &Mailer, claimed: &Message) -> Result<bool> {
    // The person may have answered since the claim.
    let Some(message) = store.claimed_mail(claimed).await? else {
        return Ok(false);
    };
    if message.is_pointless || message.email.is_none() {
        store.mark_mail_dropped(&message).await?;
        return Ok(false);
    }
    let at = clock.now();
    let open = message.hours.next(&message.time_zone, at);
    if open > at {
        // Written in time, but held up: not at night.
        store.mark_mail_held(&message, open).await?;
        return Ok(false);
    }
    if !mailer.is_reachable().await {
        let why = "the mail server did not answer";
        match next_try(store, clock, &message) {
            Some(at) => store.mark_mail_retry(&message, at, why).await?,
            None => store.mark_mail_failed(&message, why).await?,
        }
        return Ok(false);
    }
    if !store.mark_mail_called(&message).await? {
        return Ok(false);
    }
    match mailer.send(&message).await {
        Ok(()) => {
            store.mark_mail_sent(&message).await?;
            return Ok(true);
        }
        Err(SendError::Later(why)) => match next_try(store, clock, &message) {
            Some(at) => store.mark_mail_refused(&message, at, &why).await?,
            None => store.mark_mail_failed(&message, &why).await?,
        },
        Err(SendError::Never(why)) => {
            store.mark_mail_failed(&message, &why).await?;
            store.mark_undeliverable(message.person, &why).await?;
        }
        Err(SendError::Perhaps) => {}
    }
    Ok(false)
}

/// When a letter is tried again; `None` if it was tried often enough.
fn next_try(store: &Store, clock: &Clock, message: &Message) -> Option<i64> {
    let is_left = message.attempts < TRIES;
    is_left.then(|| clock.now() + pause(message.attempts, store.random()))
}

/// One, two, four … minutes, at most an hour, and up to half as much again, so that letters do not come back all at once.
fn pause(attempts: u32, random: &Random) -> i64 {
    let base = (MINUTE << attempts.saturating_sub(1).min(6)).min(HOUR);
    let share = i64::from(random.bytes::<1>()[0]);
    base + base / 2 * share / 255
}

/// Waits; says whether it is time to stop.
async fn rest(pause: Duration, stopped: &mut watch::Receiver<bool>) -> bool {
    tokio::select! {
        () = tokio::time::sleep(pause) => false,
        _ = stopped.wait_for(|stopped| *stopped) => true,
    }
}
