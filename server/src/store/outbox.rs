//! Mail on its way out (RELIABILITY §4.3). A row names an invitation or a voice link, never the link itself; it is claimed and committed before
//! the mail server hears of it, so a crash can double a message at most once.

use std::str::FromStr;

use surveys::{
    ids::{MessageId, PersonId, VoiceLinkId, WaveId},
    language::Language,
    voice::Phase,
};

use super::{
    Conflict, Result, Store,
    db::{Conn, Row, Value, values},
    dialect::statements,
    organizations, rounds,
    schedule::{self, Schedule},
    voices::VoiceLink,
    waves::{self, WaveState},
};
use crate::{
    auth::{Keys, Token},
    clock::MINUTE,
    mail::Hours,
};

/// Most time between two letters of a campaign: a small one need not take an hour.
const APART: i64 = 1_000;
/// How long a worker may take for one message before another one may look at it.
pub const LEASE: i64 = 2 * MINUTE;
/// How often a letter may be handed to the mail server without anybody knowing what became of it: one duplicate at most.
const HANDINGS: u32 = 2;

statements! {
    LIST_UNMAILED = same "
        select i.invitation_id, p.locale
        from invitations i
        join people p on p.person_id = i.person_id
        where i.wave_id = $1 and i.used = 0 and p.email is not null and p.undeliverable is null
            and (p.reminders = 1 or $2 = 'invitation')
            and not exists (select 1 from outbox o where o.invitation_id = i.invitation_id and o.kind = $2)
        order by i.invitation_id";
    LIST_UNTOLD = same "
        select i.invitation_id, p.locale
        from invitations i
        join people p on p.person_id = i.person_id
        where i.wave_id = $1 and p.email is not null and p.undeliverable is null and p.reminders = 1
            and not exists (select 1 from outbox o where o.invitation_id = i.invitation_id and o.kind = $2)
        order by i.invitation_id";
    LIST_UNMAILED_VOICES = same "
        select l.link_id, p.locale
        from voice_links l
        join people p on p.person_id = l.person_id
        where l.wave_id = $1 and p.email is not null and p.undeliverable is null and p.active = 1 and (l.voted = 0 or $2 <> 'votes')
            and not exists (select 1 from outbox o where o.voice_link_id = l.link_id and o.kind = $2)
        order by l.link_id";
    LIST_UNREMINDED_VOICES = same "
        select l.link_id, p.locale
        from voice_links l
        join people p on p.person_id = l.person_id
        where l.wave_id = $1 and p.email is not null and p.undeliverable is null and p.active = 1 and p.reminders = 1
            and (l.voted = 0 or $2 <> 'votes_again')
            and not exists (select 1 from outbox o where o.voice_link_id = l.link_id and o.kind = $2)
        order by l.link_id";
    DELETE_EARLIER_VOICE_MESSAGE = same "
        delete from outbox
        where voice_link_id = $1 and kind = $2";
    INSERT_VOICE_MESSAGES = rows "
        insert into outbox
            (message_id, wave_id, voice_link_id, kind, locale, header_id, state, attempts, run_after, called)
        select value ->> 0, $2, value ->> 1, $3, value ->> 2, value ->> 3, 'queued', 0, $4, 0
        from", "";
    INSERT_MESSAGES = rows "
        insert into outbox
            (message_id, wave_id, invitation_id, kind, locale, header_id, state, attempts, run_after, called)
        select value ->> 0, $2, value ->> 1, $3, value ->> 2, value ->> 3, 'queued', 0, $4, 0
        from", "";
    CLAIM = locking "
        update outbox
        set state = 'leased', attempts = attempts + 1, lease = $1, lease_until = $2
        where message_id in (
            select message_id
            from outbox
            where state in ('queued', 'uncertain') and run_after <= $3
            order by run_after, message_id
            limit $4", ")
        returning message_id";
    FIND_MESSAGE = same "
        select o.message_id, o.kind, o.locale, o.header_id, o.attempts, i.invitation_id, i.generation, i.used,
            l.link_id, l.generation as voice_generation, l.voted, r.phase, p.person_id, p.email, p.undeliverable, p.reminders, w.wave_id, w.state, w.title, w.owner,
            w.closes, w.report_back_by, w.min_group, w.schedule, g.name as organization, g.time_zone, t.subject,
            t.opening
        from outbox o
        left join invitations i on i.invitation_id = o.invitation_id
        left join voice_links l on l.link_id = o.voice_link_id
        left join idea_rounds r on r.wave_id = l.wave_id
        join people p on p.person_id = coalesce(i.person_id, l.person_id)
        join waves w on w.wave_id = o.wave_id
        join organizations g on g.organization_id = w.organization_id
        left join letter_texts t on t.wave_id = o.wave_id and t.locale = o.locale
            and t.kind = case when o.kind in ('reminder_2', 'reminder_3') then 'reminder' else o.kind end
        where o.message_id = $1 and o.lease = $2";
    MARK_CALLED = same "
        update outbox
        set called = called + 1
        where message_id = $1 and lease = $2 and state = 'leased'";
    MARK_SENT = same "
        update outbox
        set state = 'sent', run_after = null, lease = null, lease_until = null, last_error = null
        where message_id = $1 and lease = $2";
    MARK_RETRY = same "
        update outbox
        set state = 'queued', run_after = $3, lease = null, lease_until = null, last_error = $4
        where message_id = $1 and lease = $2";
    MARK_REFUSED = same "
        update outbox
        set state = 'queued', run_after = $3, lease = null, lease_until = null, called = called - 1, last_error = $4
        where message_id = $1 and lease = $2 and called > 0";
    MARK_HELD = same "
        update outbox
        set state = 'queued', run_after = $3, lease = null, lease_until = null, attempts = attempts - 1
        where message_id = $1 and lease = $2";
    MARK_FAILED = same "
        update outbox
        set state = 'failed', run_after = null, lease = null, lease_until = null, last_error = $3
        where message_id = $1 and lease = $2";
    MARK_DROPPED = same "
        update outbox
        set state = 'dropped', run_after = null, lease = null, lease_until = null
        where message_id = $1 and lease = $2";
    REQUEUE_LAPSED = same "
        update outbox
        set state = 'queued', lease = null, lease_until = null
        where state = 'leased' and lease_until <= $1 and called = 0";
    RETRY_UNCERTAIN = same "
        update outbox
        set state = 'uncertain', lease = null, lease_until = null
        where state = 'leased' and lease_until <= $1 and called > 0 and called < $2";
    GIVE_UP_UNCERTAIN = same "
        update outbox
        set state = 'uncertain', run_after = null, lease = null, lease_until = null
        where state = 'leased' and lease_until <= $1 and called >= $2";
    FIND_PASSED_OVER = same "
        select i.invitation_id, p.locale, w.organization_id
        from invitations i
        join people p on p.person_id = i.person_id
        join waves w on w.wave_id = i.wave_id
        where i.wave_id = $1 and i.person_id = $2 and i.used = 0
            and exists (select 1 from outbox o where o.wave_id = $1 and o.kind = 'invitation')
            and not exists (select 1 from outbox o where o.invitation_id = i.invitation_id and o.kind = 'invitation')";
    COUNT_MESSAGES = same "
        select kind, state, count(*) as n
        from outbox
        where wave_id = $1
        group by kind, state";
    LIST_FAILED = same "
        select message_id, last_error
        from outbox
        where wave_id = $1 and state = 'failed'
        order by message_id";
}

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MessageKind {
    /// The link, for the first time.
    Invitation,
    /// The same link again, for people who have not answered.
    Reminder,
    /// The same, for the second time.
    SecondReminder,
    /// The same, for the last time.
    LastReminder,
    /// Thanks to everybody who was invited, when the wave is closed.
    Thanks,
    /// To everybody who was invited: where to read what was heard.
    Heard,
    /// The link of a round of ideas, when ideas are collected.
    Ideas,
    /// The same link again while ideas are collected: to everybody, whether they have written or not.
    IdeasAgain,
    /// The same link, when ideas can be voted for.
    Votes,
    /// The same link again, for people who have not voted.
    VotesAgain,
    /// A link of a round that was given anew, to the one person who lost theirs.
    VoiceLink,
}

impl MessageKind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Invitation,
        Self::Reminder,
        Self::SecondReminder,
        Self::LastReminder,
        Self::Thanks,
        Self::Heard,
        Self::Ideas,
        Self::IdeasAgain,
        Self::Votes,
        Self::VotesAgain,
        Self::VoiceLink,
    ];
    /// The reminders of a wave in their order; there are no more.
    pub const REMINDERS: [Self; 3] = [Self::Reminder, Self::SecondReminder, Self::LastReminder];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
            Self::SecondReminder => "reminder_2",
            Self::LastReminder => "reminder_3",
            Self::Thanks => "thanks",
            Self::Heard => "heard",
            Self::Ideas => "ideas",
            Self::IdeasAgain => "ideas_again",
            Self::Votes => "votes",
            Self::VotesAgain => "votes_again",
            Self::VoiceLink => "link",
        }
    }

    /// Whether it belongs to a round of ideas rather than to a survey.
    pub const fn is_of_round(self) -> bool {
        matches!(
            self,
            Self::Ideas | Self::IdeasAgain | Self::Votes | Self::VotesAgain | Self::VoiceLink
        )
    }

    /// Whether it makes sense while a round is in this phase.
    const fn fits(self, phase: Option<Phase>) -> bool {
        match self {
            Self::Ideas | Self::IdeasAgain => matches!(phase, Some(Phase::Ideas)),
            Self::Votes | Self::VotesAgain => matches!(phase, Some(Phase::Votes)),
            Self::VoiceLink => matches!(phase, Some(Phase::Ideas | Phase::Votes)),
            _ => false,
        }
    }
}

/// Not a kind of message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a message is an invitation, a reminder, thanks, or about what was heard, ideas or votes")]
pub struct UnknownKind;

impl FromStr for MessageKind {
    type Err = UnknownKind;

    fn from_str(code: &str) -> Result<Self, UnknownKind> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == code)
            .ok_or(UnknownKind)
    }
}

/// A claimed message with all that its text needs, always the same for the same row.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// The message.
    pub id: MessageId,
    /// The claim; only its holder can settle the message.
    pub lease: String,
    /// What it is for.
    pub kind: MessageKind,
    /// The language it is written in.
    pub locale: Language,
    /// What stands before the `@` of the Message-ID, frozen before the first try.
    pub header_id: String,
    /// Tries, this one included.
    pub attempts: u32,
    /// Whom it is for.
    pub person: PersonId,
    /// Where it goes; `None` if the address is gone.
    pub email: Option<String>,
    /// What its link carries.
    pub token: Token,
    /// What the link carries with which the person wants no more reminders and news.
    pub stop: Token,
    /// Whether it must not be sent any more: the person has answered or voted, what it invites to is over, or a mail server
    /// refused the address.
    pub is_pointless: bool,
    /// The wave.
    pub wave: WaveId,
    /// Name of the organization.
    pub organization: String,
    /// The organization's time zone, IANA name.
    pub time_zone: String,
    /// Smallest group that is shown.
    pub min_group: u32,
    /// What people call the wave.
    pub title: String,
    /// Who answers for it.
    pub owner: String,
    /// Its planned close, UTC ms.
    pub closes: Option<i64>,
    /// The day by which people hear what was heard, `YYYY-MM-DD`.
    pub report_back_by: Option<String>,
    /// When letters of this wave may go out.
    pub hours: Hours,
    /// Subject and opening words of the organization's own.
    pub words: Option<(String, String)>,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Message({})", self.id)
    }
}

/// How many messages of one kind are where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MessageCounts {
    /// Not sent yet, also those being sent.
    pub waiting: u32,
    /// Taken by the mail server.
    pub sent: u32,
    /// Refused for good.
    pub failed: u32,
    /// Perhaps sent: the mail server was cut off in the middle.
    pub uncertain: u32,
    /// Not needed any more.
    pub dropped: u32,
}

impl Store {
    /// Writes a message for everybody of an open wave, or of a round in the phase of this kind, who has an address
    /// that no mail server refused, has neither answered nor voted and has none of this kind yet. Spread evenly over `spread` milliseconds, or one a second if that is shorter. Says how many. One transaction.
    ///
    /// # Errors
    /// `Conflict::WaveState` if the wave is not open, `Conflict::RoundPhase` if the round is in another phase.
    pub async fn enqueue_mail(
        &self,
        wave: WaveId,
        kind: MessageKind,
        spread: i64,
        now: i64,
    ) -> Result<u32> {
        let random = self.random().clone();
        self.write(move |conn| {
            Box::pin(async move { enqueue(conn, &random, wave, kind, spread, now).await })
        })
        .await
    }

    /// Claims up to `limit` messages that are due. The claim is committed before this returns. Messages whose worker
    /// vanished come back: untouched ones as they were, uncertain ones once more.
    pub async fn claim_mail(&self, limit: u32, now: i64) -> Result<Vec<Message>> {
        let lease = format!("{:032x}", self.random().bits());
        let keys = self.keys().clone();
        self.write(move |conn| {
            Box::pin(async move {
                conn.run(REQUEUE_LAPSED, values![now]).await?;
                for statement in [RETRY_UNCERTAIN, GIVE_UP_UNCERTAIN] {
                    conn.run(statement, values![now, HANDINGS]).await?;
                }
                let claimed = conn
                    .all(CLAIM, values![&lease, now + LEASE, now, limit])
                    .await?;
                let mut messages = Vec::with_capacity(claimed.len());
                for row in claimed {
                    let id: MessageId = row.parsed("message_id")?;
                    let row = conn.one(FIND_MESSAGE, values![id, &lease]).await?;
                    let tokens = tokens(&keys, &row)?;
                    messages.push(message(&row, lease.clone(), tokens)?);
                }
                Ok(messages)
            })
        })
        .await
    }

    /// Looks at a claimed message once more, just before it is sent. `None` if the claim has lapsed.
    pub async fn claimed_mail(&self, claimed: &Message) -> Result<Option<Message>> {
        let (id, lease) = (claimed.id, claimed.lease.clone());
        let tokens = (claimed.token, claimed.stop);
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_MESSAGE, values![id, &lease])
                    .await?
                    .map(|row| message(&row, lease, tokens))
                    .transpose()
            })
        })
        .await
    }

    /// Notes that the mail server is about to be spoken to. `false` if the claim has lapsed: do not send.
    pub async fn mark_mail_called(&self, message: &Message) -> Result<bool> {
        Ok(self.settle(MARK_CALLED, message, vec![]).await? == 1)
    }

    /// Notes that the mail server took the message.
    pub async fn mark_mail_sent(&self, message: &Message) -> Result<()> {
        self.settle(MARK_SENT, message, vec![]).await.map(|_| ())
    }

    /// Puts the message back because the mail server said that it does not take it now: it was handed over, and is not sent.
    pub async fn mark_mail_refused(&self, message: &Message, at: i64, why: &str) -> Result<()> {
        self.settle(MARK_REFUSED, message, values![at, why])
            .await
            .map(|_| ())
    }

    /// Puts the message back until letters go out again; that is no try.
    pub async fn mark_mail_held(&self, message: &Message, at: i64) -> Result<()> {
        self.settle(MARK_HELD, message, values![at])
            .await
            .map(|_| ())
    }

    /// Puts the message back for a later try, before it was handed over.
    pub async fn mark_mail_retry(&self, message: &Message, at: i64, why: &str) -> Result<()> {
        self.settle(MARK_RETRY, message, values![at, why])
            .await
            .map(|_| ())
    }

    /// Gives the message up.
    pub async fn mark_mail_failed(&self, message: &Message, why: &str) -> Result<()> {
        self.settle(MARK_FAILED, message, values![why])
            .await
            .map(|_| ())
    }

    /// Notes that the message is not needed any more.
    pub async fn mark_mail_dropped(&self, message: &Message) -> Result<()> {
        self.settle(MARK_DROPPED, message, vec![]).await.map(|_| ())
    }

    /// How many messages of a kind are where.
    pub async fn mail_counts(&self, wave: WaveId, kind: MessageKind) -> Result<MessageCounts> {
        self.read(move |conn| {
            Box::pin(async move {
                let mut counts = MessageCounts::default();
                for row in conn.all(COUNT_MESSAGES, values![wave]).await? {
                    if row.text("kind")? != kind.code() {
                        continue;
                    }
                    let n = row.count("n")?;
                    match row.text("state")?.as_str() {
                        "queued" | "leased" => counts.waiting += n,
                        "sent" => counts.sent += n,
                        "failed" => counts.failed += n,
                        "uncertain" => counts.uncertain += n,
                        "dropped" => counts.dropped += n,
                        _ => return Err(row.senseless("state")),
                    }
                }
                Ok(counts)
            })
        })
        .await
    }

    /// What the mail server said about messages that were given up, without addresses.
    pub async fn mail_failures(&self, wave: WaveId) -> Result<Vec<String>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_FAILED, values![wave])
                    .await?
                    .iter()
                    .map(|row| Ok(row.opt_text("last_error")?.unwrap_or_default()))
                    .collect()
            })
        })
        .await
    }

    async fn settle(
        &self,
        statement: super::dialect::Sql,
        message: &Message,
        more: Vec<Value>,
    ) -> Result<u64> {
        let mut values = values![message.id, &message.lease];
        values.extend(more);
        self.write(move |conn| Box::pin(async move { conn.run(statement, values).await }))
            .await
    }
}

async fn enqueue(
    conn: &mut Conn,
    random: &crate::random::Random,
    id: WaveId,
    kind: MessageKind,
    spread: i64,
    now: i64,
) -> Result<u32> {
    let wave = waves::find(conn, id)
        .await?
        .ok_or(super::StoreError::NotFound)?;
    let (list, holder, insert) = match kind {
        MessageKind::Invitation
        | MessageKind::Reminder
        | MessageKind::SecondReminder
        | MessageKind::LastReminder => {
            expect(wave.state == WaveState::Open)?;
            (LIST_UNMAILED, "invitation_id", INSERT_MESSAGES)
        }
        MessageKind::Thanks => {
            expect(matches!(
                wave.state,
                WaveState::Closed | WaveState::Released
            ))?;
            (LIST_UNTOLD, "invitation_id", INSERT_MESSAGES)
        }
        MessageKind::Heard => {
            expect(wave.state == WaveState::Released)?;
            (LIST_UNTOLD, "invitation_id", INSERT_MESSAGES)
        }
        MessageKind::Ideas
        | MessageKind::IdeasAgain
        | MessageKind::Votes
        | MessageKind::VotesAgain
        | MessageKind::VoiceLink => {
            let phase = rounds::find(conn, id).await?.map(|round| round.phase);
            // A link given anew goes to one person, by `send_voice_link`.
            if kind == MessageKind::VoiceLink || !kind.fits(phase) {
                return Err(Conflict::RoundPhase.into());
            }
            let list = match kind {
                MessageKind::Ideas | MessageKind::Votes => LIST_UNMAILED_VOICES,
                _ => LIST_UNREMINDED_VOICES,
            };
            (list, "link_id", INSERT_VOICE_MESSAGES)
        }
    };
    let hours = schedule::find(conn, id).await?.hours;
    let time_zone = organizations::time_zone(conn, wave.organization).await?;
    let fallback = organizations::locale(conn, wave.organization).await?;
    let mut people = conn
        .all(list, values![id, kind.code()])
        .await?
        .iter()
        .map(|row| {
            let locale = row.opt_parsed::<Language>("locale")?.unwrap_or(fallback);
            Ok((row.text(holder)?, locale))
        })
        .collect::<Result<Vec<_>>>()?;
    random.shuffle(&mut people);
    let n = i64::try_from(people.len()).unwrap_or(i64::MAX);
    let spread = spread.min(n.saturating_mul(APART));
    // Rows that share a moment share a statement.
    let slots = 60.min(n.max(1));
    let per_slot = usize::try_from((n + slots - 1) / slots)
        .unwrap_or(usize::MAX)
        .max(1);
    for (slot, people) in (0_i64..).zip(people.chunks(per_slot)) {
        let rows: Vec<Vec<Value>> = people
            .iter()
            .map(|(holder, locale)| {
                let header = format!("{:032x}", random.bits());
                values![
                    random.id(MessageId::from_bits),
                    holder,
                    locale.code(),
                    header
                ]
            })
            .collect();
        let at = hours.next(&time_zone, now + spread * slot / slots);
        conn.run_rows(insert, &rows, &[id.into(), kind.code().into(), at.into()])
            .await?;
    }
    Ok(u32::try_from(n).unwrap_or(u32::MAX))
}

/// Sends somebody the link that was given anew, in the hours in which letters go out. A letter with an earlier one that still
/// waits goes.
pub(super) async fn send_voice_link(
    conn: &mut Conn,
    random: &crate::random::Random,
    id: WaveId,
    link: &VoiceLink,
    now: i64,
) -> Result<()> {
    let kind = MessageKind::VoiceLink.code();
    let wave = waves::find(conn, id)
        .await?
        .ok_or(super::StoreError::NotFound)?;
    let hours = schedule::find(conn, id).await?.hours;
    let time_zone = organizations::time_zone(conn, wave.organization).await?;
    let locale = match link.locale {
        Some(locale) => locale,
        None => organizations::locale(conn, wave.organization).await?,
    };
    conn.run(DELETE_EARLIER_VOICE_MESSAGE, values![link.id, kind])
        .await?;
    let header = format!("{:032x}", random.bits());
    let row = values![
        random.id(MessageId::from_bits),
        link.id,
        locale.code(),
        header
    ];
    let at = hours.next(&time_zone, now);
    conn.run_rows(
        INSERT_VOICE_MESSAGES,
        &[row],
        &[id.into(), kind.into(), at.into()],
    )
    .await?;
    Ok(())
}

/// Invites somebody whose address was refused when the invitations of an open wave went out, and so had none.
pub(super) async fn invite_passed_over(
    conn: &mut Conn,
    random: &crate::random::Random,
    wave: WaveId,
    person: PersonId,
    now: i64,
) -> Result<()> {
    let Some(row) = conn.find(FIND_PASSED_OVER, values![wave, person]).await? else {
        return Ok(());
    };
    let locale = match row.opt_parsed::<Language>("locale")? {
        Some(locale) => locale,
        None => organizations::locale(conn, row.parsed("organization_id")?).await?,
    };
    let header = format!("{:032x}", random.bits());
    let letter = values![
        random.id(MessageId::from_bits),
        row.text("invitation_id")?,
        locale.code(),
        header
    ];
    let kind = MessageKind::Invitation.code();
    let of_all = [wave.into(), kind.into(), now.into()];
    conn.run_rows(INSERT_MESSAGES, &[letter], &of_all)
        .await
        .map(|_| ())
}

/// A message needs its wave in a certain state.
fn expect(is_right: bool) -> Result<()> {
    if is_right {
        Ok(())
    } else {
        Err(Conflict::WaveState.into())
    }
}

/// What the two links of a message carry: where it leads, and how it is the last of its kind.
fn tokens(keys: &Keys, row: &Row) -> Result<(Token, Token)> {
    let token = match row.opt_parsed::<VoiceLinkId>("link_id")? {
        Some(link) => keys.voice_token(link, row.count("voice_generation")?),
        None => keys.invitation_token(row.parsed("invitation_id")?, row.count("generation")?),
    };
    Ok((token, keys.news_token(row.parsed("person_id")?)))
}

fn message(row: &Row, lease: String, (token, stop): (Token, Token)) -> Result<Message> {
    let kind: MessageKind = row.parsed("kind")?;
    let state: WaveState = row.parsed("state")?;
    let wants_news = row.flag("reminders")?;
    // A link given anew was asked for just now; everything else spares an address that a mail server refused.
    let is_dead = kind != MessageKind::VoiceLink && row.opt_text("undeliverable")?.is_some();
    let is_over = match kind {
        MessageKind::Invitation => row.flag("used")? || state != WaveState::Open,
        MessageKind::Reminder | MessageKind::SecondReminder | MessageKind::LastReminder => {
            row.flag("used")? || state != WaveState::Open || !wants_news
        }
        MessageKind::Thanks => !wants_news || matches!(state, WaveState::Draft | WaveState::Open),
        MessageKind::Heard => !wants_news || state != WaveState::Released,
        MessageKind::Ideas | MessageKind::VoiceLink => !kind.fits(row.opt_parsed("phase")?),
        MessageKind::IdeasAgain => !wants_news || !kind.fits(row.opt_parsed("phase")?),
        MessageKind::Votes => row.flag("voted")? || !kind.fits(row.opt_parsed("phase")?),
        MessageKind::VotesAgain => {
            row.flag("voted")? || !wants_news || !kind.fits(row.opt_parsed("phase")?)
        }
    };
    let schedule: Schedule = row.json("schedule")?;
    Ok(Message {
        id: row.parsed("message_id")?,
        lease,
        kind,
        locale: row.parsed("locale")?,
        header_id: row.text("header_id")?,
        attempts: row.count("attempts")?,
        person: row.parsed("person_id")?,
        email: row.opt_text("email")?,
        token,
        stop,
        is_pointless: is_dead || is_over,
        wave: row.parsed("wave_id")?,
        organization: row.text("organization")?,
        time_zone: row.text("time_zone")?,
        min_group: row.count("min_group")?,
        title: row.text("title")?,
        owner: row.text("owner")?,
        closes: row.opt_int("closes")?,
        report_back_by: row.opt_text("report_back_by")?,
        hours: schedule.hours,
        words: row.opt_text("subject")?.zip(row.opt_text("opening")?),
    })
}
