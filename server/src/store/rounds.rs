//! Rounds of ideas: opened after a release, moved forward, mixed on the way. At the end of a phase every voice is taken
//! out of `voices`: ideas are filed under new random ids, ballots are counted and gone, and links forget what they used up.

use std::collections::BTreeSet;

use surveys::{
    confidentiality::{Contract, Participation},
    ids::{IdeaId, VoiceLinkId, WaveId},
    voice::{Ballot, Phase, Tally},
};

use super::{
    Conflict, Result, Store, StoreError,
    db::{Conn, Row, Value, json, values},
    dialect::statements,
    flush, ideas, people,
    voices::{Kept, NewIdea},
    waves::{self, WaveState},
};
use crate::{auth::Keys, clock::DAY, random::Random};

/// Voices that are mixed together at least, before the end of a phase.
const MIXED: u32 = 10;

statements! {
    INSERT_ROUND = same "
        insert into idea_rounds (wave_id, phase, opened)
        values ($1, 'ideas', $2)
        on conflict (wave_id) do nothing";
    FIND_ROUND = same "
        select wave_id, phase, opened, closed, tally
        from idea_rounds
        where wave_id = $1";
    LOCK_ROUND = same "
        update idea_rounds
        set mixed = mixed
        where wave_id = $1";
    MOVE_ROUND = same "
        update idea_rounds
        set phase = $2
        where wave_id = $1 and phase = $3";
    CLOSE_ROUND = same "
        update idea_rounds
        set phase = 'closed', closed = $2, tally = $3
        where wave_id = $1 and phase = $4";
    NOTE_MIXED = same "
        update idea_rounds
        set mixed = $2
        where wave_id = $1";
    LIST_ROUNDS_TO_MIX = same "
        select r.wave_id
        from idea_rounds r
        join voices v on v.wave_id = r.wave_id
        where r.phase in ('ideas', 'votes') and coalesce(r.mixed, 0) <= $1 and v.mixed = 0
        group by r.wave_id
        having count(*) >= $2";
    LIST_VOICES = same "
        select voice
        from voices
        where wave_id = $1";
    DELETE_VOICES = same "
        delete from voices
        where wave_id = $1";
    INSERT_MIXED_VOICES = rows "
        insert into voices (voice_id, wave_id, voice, mixed)
        select value ->> 0, $2, value ->> 1, 1
        from", "";
    LIST_LINKS_TO_MIX = same "
        select link_id, person_id, generation, token_hash, tag, ideas, voted
        from voice_links
        where wave_id = $1";
    DELETE_LINKS = same "
        delete from voice_links
        where wave_id = $1";
    INSERT_LINKS = rows "
        insert into voice_links (link_id, wave_id, person_id, generation, token_hash, tag, ideas, voted)
        select value ->> 0, $2, value ->> 1, cast(value ->> 2 as bigint), value ->> 3, value ->> 4,
            cast(value ->> 5 as bigint), cast(value ->> 6 as bigint)
        from", "";
    COUNT_LINKS = same "
        select count(*) as n
        from voice_links
        where wave_id = $1";
    COUNT_VOTED = same "
        select count(*) as n
        from voice_links
        where wave_id = $1 and voted = 1";
    DELETE_VOICE_LETTERS = same "
        delete from outbox
        where wave_id = $1 and voice_link_id is not null";
}

/// A round of ideas.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// The wave whose results it follows.
    pub wave: WaveId,
    /// Where it stands.
    pub phase: Phase,
    /// When it was opened, UTC ms.
    pub opened: i64,
    /// When it was closed.
    pub closed: Option<i64>,
    /// What may be said about its votes, once it is closed; `None` if it closed without a vote.
    pub tally: Option<Tally>,
}

impl Store {
    /// Opens the round of a released wave: everybody who is active now gets a voice link. Says how many; pressed twice,
    /// nothing more happens. One transaction.
    ///
    /// # Errors
    /// `Conflict::WaveState` if the wave is not released, `Conflict::NobodyToInvite` without active people.
    pub async fn open_round(&self, wave: WaveId, now: i64) -> Result<u32> {
        let (random, keys) = (self.random().clone(), self.keys().clone());
        self.write(move |conn| Box::pin(async move { open(conn, &random, &keys, wave, now).await }))
            .await
    }

    /// The round of a wave, if it was opened.
    pub async fn round(&self, wave: WaveId) -> Result<Option<Round>> {
        self.read(move |conn| Box::pin(async move { find(conn, wave).await }))
            .await
    }

    /// How many people have a voice link.
    pub async fn count_voice_links(&self, wave: WaveId) -> Result<u32> {
        self.read(move |conn| {
            Box::pin(async move { conn.one(COUNT_LINKS, values![wave]).await?.count("n") })
        })
        .await
    }

    /// How many have voted so far, as closely as may be told: in bands, as participation in an open wave is.
    pub async fn turnout_so_far(&self, wave: WaveId, contract: Contract) -> Result<Participation> {
        self.read(move |conn| {
            Box::pin(async move {
                let voted = conn.one(COUNT_VOTED, values![wave]).await?.count("n")?;
                let links = conn.one(COUNT_LINKS, values![wave]).await?.count("n")?;
                Ok(Participation::of(voted, links, &contract))
            })
        })
        .await
    }

    /// Moves a round to its next phase. One transaction, then the files are cleaned of what it moved.
    ///
    /// # Errors
    /// `Conflict::RoundPhase` if it cannot move there from where it is, `Conflict::IdeasUnread` if ideas wait to be read
    /// or a vote would have nothing to vote for.
    pub async fn move_round(&self, wave: WaveId, to: Phase, now: i64) -> Result<()> {
        let random = self.random().clone();
        self.write(move |conn| {
            Box::pin(async move { advance(conn, &random, wave, to, now).await })
        })
        .await?;
        if let Err(error) = self.clean().await {
            // The round has moved all the same; housekeeping cleans the files within the hour.
            tracing::warn!(%error, "the database files could not be rewritten after a phase of a round");
        }
        Ok(())
    }

    /// Mixes the voices of running rounds that are due: at least a day after the last time, and at least ten that are not
    /// mixed yet. A job calls it every hour, before the files are cleaned.
    pub async fn mix_voices(&self, now: i64) -> Result<usize> {
        let due: Vec<WaveId> = self
            .read(move |conn| {
                Box::pin(async move {
                    conn.all(LIST_ROUNDS_TO_MIX, values![now - DAY, MIXED])
                        .await?
                        .iter()
                        .map(|row| row.parsed("wave_id"))
                        .collect()
                })
            })
            .await?;
        for wave in &due {
            let (wave, random) = (*wave, self.random().clone());
            self.write(move |conn| {
                Box::pin(async move {
                    conn.run_one(LOCK_ROUND, values![wave]).await?;
                    let mut rows: Vec<Vec<Value>> = take_voices(conn, wave)
                        .await?
                        .iter()
                        .map(|voice| vec![format!("{:032x}", random.bits()).into(), json(voice)])
                        .collect();
                    random.shuffle(&mut rows);
                    conn.run_rows(INSERT_MIXED_VOICES, &rows, &[wave.into()])
                        .await?;
                    rewrite_links(conn, &random, wave, Marks::Stay).await?;
                    conn.run_one(NOTE_MIXED, values![wave, now]).await?;
                    flush::note_traces(conn).await
                })
            })
            .await?;
        }
        Ok(due.len())
    }
}

pub(super) async fn find(conn: &mut Conn, wave: WaveId) -> Result<Option<Round>> {
    conn.find(FIND_ROUND, values![wave])
        .await?
        .as_ref()
        .map(round)
        .transpose()
}

async fn open(conn: &mut Conn, random: &Random, keys: &Keys, id: WaveId, now: i64) -> Result<u32> {
    let wave = waves::find(conn, id).await?.ok_or(StoreError::NotFound)?;
    if wave.state != WaveState::Released {
        return Err(Conflict::WaveState.into());
    }
    if conn.run(INSERT_ROUND, values![id, now]).await? == 0 {
        return conn.one(COUNT_LINKS, values![id]).await?.count("n");
    }
    let mut active = people::list(conn, wave.organization).await?;
    active.retain(|person| person.active);
    if active.is_empty() {
        return Err(Conflict::NobodyToInvite.into());
    }
    // The roster's order must not show in the links.
    random.shuffle(&mut active);
    let rows: Vec<Vec<Value>> = active
        .iter()
        .map(|person| {
            let link = random.id(VoiceLinkId::from_bits);
            values![
                link,
                person.id,
                0_u32,
                keys.voice_token(link, 0).hash(),
                keys.voice_tag(link).as_str(),
                0_u32,
                0_u32
            ]
        })
        .collect();
    conn.run_rows(INSERT_LINKS, &rows, &[id.into()]).await?;
    Ok(u32::try_from(active.len()).unwrap_or(u32::MAX))
}

async fn advance(
    conn: &mut Conn,
    random: &Random,
    wave: WaveId,
    to: Phase,
    now: i64,
) -> Result<()> {
    conn.run_one(LOCK_ROUND, values![wave]).await?;
    let from = find(conn, wave).await?.ok_or(StoreError::NotFound)?.phase;
    if !from.may_become(to) {
        return Err(Conflict::RoundPhase.into());
    }
    let voices = take_voices(conn, wave).await?;
    match to {
        Phase::Ideas => {}
        Phase::Sorting => {
            let written: Vec<NewIdea> = voices.into_iter().filter_map(Kept::idea).collect();
            ideas::file(conn, random, wave, written).await?;
        }
        Phase::Votes => {
            let counts = ideas::counts(conn, wave).await?;
            if counts.waiting > 0 || counts.approved == 0 {
                return Err(Conflict::IdeasUnread.into());
            }
        }
        Phase::Closed => {
            let ballots: Vec<Ballot> = voices.into_iter().filter_map(Kept::ballot).collect();
            let tally = match from {
                Phase::Votes => Some(count(conn, wave, &ballots).await?),
                Phase::Ideas | Phase::Sorting | Phase::Closed => None,
            };
            let tally = tally.map_or(Value::Text(None), |tally| json(&tally));
            let mut values = values![wave, now];
            values.push(tally);
            values.push(from.code().into());
            conn.run_one(CLOSE_ROUND, values).await?;
        }
    }
    if to != Phase::Closed {
        conn.run_one(MOVE_ROUND, values![wave, to.code(), from.code()])
            .await?;
    }
    rewrite_links(conn, random, wave, Marks::Go).await?;
    // A letter to those who had not voted by then would tell who had.
    conn.run(DELETE_VOICE_LETTERS, values![wave]).await?;
    flush::note_traces(conn).await
}

async fn count(conn: &mut Conn, wave: WaveId, ballots: &[Ballot]) -> Result<Tally> {
    let links = conn.one(COUNT_LINKS, values![wave]).await?.count("n")?;
    let contract = waves::find(conn, wave)
        .await?
        .ok_or(StoreError::NotFound)?
        .plan
        .contract;
    let votable: BTreeSet<IdeaId> = ideas::votable(conn, wave).await?;
    Ok(Tally::of(ballots, &votable, links, &contract))
}

/// Reads and deletes all voices.
async fn take_voices(conn: &mut Conn, wave: WaveId) -> Result<Vec<Kept>> {
    let voices = conn
        .all(LIST_VOICES, values![wave])
        .await?
        .iter()
        .map(|row| row.json("voice"))
        .collect::<Result<_>>()?;
    conn.run(DELETE_VOICES, values![wave]).await?;
    Ok(voices)
}

/// What becomes of what links have used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marks {
    Stay,
    Go,
}

/// Writes all links anew in a random order.
async fn rewrite_links(conn: &mut Conn, random: &Random, wave: WaveId, marks: Marks) -> Result<()> {
    let mut links = conn
        .all(LIST_LINKS_TO_MIX, values![wave])
        .await?
        .iter()
        .map(|row| {
            let mark = |column| match marks {
                Marks::Stay => row.int(column),
                Marks::Go => Ok(0),
            };
            Ok(values![
                row.text("link_id")?,
                row.text("person_id")?,
                row.int("generation")?,
                row.text("token_hash")?,
                row.text("tag")?,
                mark("ideas")?,
                mark("voted")?
            ])
        })
        .collect::<Result<Vec<_>>>()?;
    random.shuffle(&mut links);
    conn.run(DELETE_LINKS, values![wave]).await?;
    conn.run_rows(INSERT_LINKS, &links, &[wave.into()]).await?;
    Ok(())
}

impl Kept {
    fn idea(self) -> Option<NewIdea> {
        match self {
            Self::Idea(idea) => Some(idea),
            Self::Ballot(_) => None,
        }
    }

    fn ballot(self) -> Option<Ballot> {
        match self {
            Self::Ballot(ballot) => Some(ballot),
            Self::Idea(_) => None,
        }
    }
}

fn round(row: &Row) -> Result<Round> {
    Ok(Round {
        wave: row.parsed("wave_id")?,
        phase: row.parsed("phase")?,
        opened: row.int("opened")?,
        closed: row.opt_int("closed")?,
        tally: match row.opt_text("tally")? {
            Some(_) => Some(row.json("tally")?),
            None => None,
        },
    })
}
