//! What a wave does by itself: open, remind, close, thank. Each is found again from what is stored, so that a turn can be
//! repeated and a stopped program catches up.

use serde::{Deserialize, Serialize};
use surveys::ids::WaveId;

use super::{
    Result, Store,
    db::{Conn, json, values},
    dialect::statements,
    outbox::MessageKind,
    waves::{self, Wave, WaveState},
};
use crate::{
    clock::{DAY, HOUR},
    local_time,
    mail::Hours,
};

statements! {
    SET_SCHEDULE = same "
        update waves
        set schedule = $2
        where wave_id = $1 and state in ('draft', 'open')";
    FIND_SCHEDULE = same "
        select schedule
        from waves
        where wave_id = $1";
    LIST_SCHEDULED = same "
        select w.wave_id, w.schedule, g.time_zone
        from waves w
        join organizations g on g.organization_id = w.organization_id
        where (w.state in ('draft', 'open') and w.schedule <> '{}') or (w.state <> 'draft' and w.closed > $1)
        order by w.wave_id";
    LIST_KINDS = same "
        select distinct kind
        from outbox
        where wave_id = $1";
}

/// How late the thanks may still come, after a stop of the program at the wrong moment.
const THANKS_LATE: i64 = 3 * DAY;
/// Over how long a campaign is spread.
pub const SPREAD: i64 = HOUR;

/// What a wave does by itself. Everything is off until somebody says so, but for the thanks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Schedule {
    /// It opens on its planned day and invites everybody.
    pub opens_itself: bool,
    /// It closes when its planned last day is over.
    pub closes_itself: bool,
    /// Days of reminders, `YYYY-MM-DD`, in order; at most three.
    pub reminders: Vec<String>,
    /// Everybody is thanked when it closes.
    pub thanks: bool,
    /// When letters may go out.
    pub hours: Hours,
}

impl Default for Schedule {
    fn default() -> Self {
        Self {
            opens_itself: false,
            closes_itself: false,
            reminders: Vec::new(),
            thanks: true,
            hours: Hours::default(),
        }
    }
}

/// One thing that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Launch, then invite.
    Open,
    /// Invite, after a launch by the schedule that was cut off.
    Invite,
    /// Send this reminder.
    Remind(MessageKind),
    /// Close.
    Close,
    /// Thank everybody.
    Thank,
}

impl Schedule {
    /// What is due for a wave at a moment, given the kinds of letters it has sent already. `mails` says whether there is
    /// a mail server.
    pub fn due(
        &self,
        wave: &Wave,
        time_zone: &str,
        sent: &[MessageKind],
        mails: bool,
        now: i64,
    ) -> Option<Due> {
        let today = local_time::iso_day(time_zone, now);
        match wave.state {
            WaveState::Draft => {
                let opens = wave.plan.opens.filter(|_| self.opens_itself)?;
                (opens <= now).then_some(Due::Open)
            }
            WaveState::Open => {
                let over = |closes: i64| today > local_time::iso_day(time_zone, closes);
                if self.closes_itself && wave.plan.closes.is_some_and(over) {
                    return Some(Due::Close);
                }
                // Open links have no letters.
                if !mails || wave.constituents.is_some() {
                    return None;
                }
                if self.opens_itself && !sent.contains(&MessageKind::Invitation) {
                    return Some(Due::Invite);
                }
                let turn = self.reminders.iter().position(|day| *day == today)?;
                let kind = *MessageKind::REMINDERS.get(turn)?;
                (!sent.contains(&kind)).then_some(Due::Remind(kind))
            }
            WaveState::Closed | WaveState::Released => {
                let late = wave.closed.is_none_or(|closed| closed + THANKS_LATE < now);
                let mails = mails && wave.constituents.is_none();
                let is_due = self.thanks && mails && !late && !sent.contains(&MessageKind::Thanks);
                is_due.then_some(Due::Thank)
            }
        }
    }
}

impl Store {
    /// What a wave does by itself.
    pub async fn schedule(&self, wave: WaveId) -> Result<Schedule> {
        self.read(move |conn| Box::pin(async move { find(conn, wave).await }))
            .await
    }

    /// Saves what a wave does by itself, until it is closed.
    ///
    /// # Errors
    /// `Conflict::WaveState` if it is closed.
    pub async fn set_schedule(&self, wave: WaveId, schedule: Schedule) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let touched = conn
                    .run(SET_SCHEDULE, values![wave, json(&schedule)])
                    .await?;
                waves::expect_state(touched)
            })
        })
        .await
    }

    /// What is due now, wave by wave.
    pub async fn due(&self, mails: bool, now: i64) -> Result<Vec<(Wave, Due)>> {
        self.read(move |conn| Box::pin(async move { due(conn, mails, now).await }))
            .await
    }

    /// The kinds of letters that a wave has in the outbox.
    pub async fn kinds_mailed(&self, wave: WaveId) -> Result<Vec<MessageKind>> {
        self.read(move |conn| Box::pin(async move { kinds(conn, wave).await }))
            .await
    }
}

/// What a wave does by itself, within a transaction.
pub(super) async fn find(conn: &mut Conn, wave: WaveId) -> Result<Schedule> {
    conn.one(FIND_SCHEDULE, values![wave])
        .await?
        .json("schedule")
}

async fn due(conn: &mut Conn, mails: bool, now: i64) -> Result<Vec<(Wave, Due)>> {
    let mut found = Vec::new();
    for row in conn.all(LIST_SCHEDULED, values![now - THANKS_LATE]).await? {
        let id: WaveId = row.parsed("wave_id")?;
        let schedule: Schedule = row.json("schedule")?;
        let Some(wave) = waves::find(conn, id).await? else {
            continue;
        };
        let sent = kinds(conn, id).await?;
        if let Some(due) = schedule.due(&wave, &row.text("time_zone")?, &sent, mails, now) {
            found.push((wave, due));
        }
    }
    Ok(found)
}

async fn kinds(conn: &mut Conn, wave: WaveId) -> Result<Vec<MessageKind>> {
    conn.all(LIST_KINDS, values![wave])
        .await?
        .iter()
        .map(|row| row.parsed("kind"))
        .collect()
}
