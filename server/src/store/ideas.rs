//! Ideas from the moment on at which somebody may read them: read, reworded, put together, linked to steps. Always in the
//! order of their random ids, which were drawn when all of them were mixed and say nothing.

use std::collections::BTreeSet;

use surveys::{
    ids::{IdeaId, WaveId},
    language::{Language, Localized},
    voice::{Phase, Verdict},
};

use super::{
    Conflict, Result, Store, StoreError,
    db::{Conn, Row, Value, json, values},
    dialect::statements,
    rounds,
    voices::NewIdea,
};
use crate::random::Random;

statements! {
    INSERT_IDEAS = rows "
        insert into ideas (idea_id, wave_id, language, written, wording, state)
        select value ->> 0, $2, value ->> 1, value ->> 2, value ->> 3, 'waiting'
        from", "";
    LIST_IDEAS = same "
        select idea_id, language, written, wording, state, reason, merged_into, step
        from ideas
        where wave_id = $1
        order by idea_id";
    COUNT_IDEAS = same "
        select state, count(*) as n
        from ideas
        where wave_id = $1
        group by state";
    LIST_VOTABLE = same "
        select idea_id
        from ideas
        where wave_id = $1 and state = 'approved'";
    JUDGE_IDEA = same "
        update ideas
        set wording = $3, state = $4, reason = $5, merged_into = $6
        where wave_id = $1 and idea_id = $2";
    FOLLOW_MERGE = same "
        update ideas
        set merged_into = $3
        where wave_id = $1 and merged_into = $2";
    LINK_STEP = same "
        update ideas
        set step = $3
        where wave_id = $1 and idea_id = $2";
}

/// An idea that was filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idea {
    /// Its id.
    pub id: IdeaId,
    /// The language it was written in.
    pub language: Language,
    /// As it arrived, without what points at somebody.
    pub written: String,
    /// As others read it; at least in its own language.
    pub wording: Localized,
    /// What was decided about it.
    pub verdict: Verdict,
    /// The step of the library that takes it up.
    pub step: Option<String>,
}

impl Idea {
    /// As somebody reads it: in their language if there are words, else as it was written. With the language it is in.
    pub fn read_in(&self, language: Language) -> (Language, &str) {
        match self.wording.get(language.code()) {
            Some(text) => (language, text),
            None => (self.language, self.in_own_words()),
        }
    }

    /// The wording in the language it was written in.
    pub fn in_own_words(&self) -> &str {
        self.wording
            .get(self.language.code())
            .unwrap_or(&self.written)
    }
}

/// How many ideas are where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct IdeaCounts {
    pub(super) waiting: u32,
    pub(super) approved: u32,
}

impl Store {
    /// The ideas of a wave's round, once they are mixed.
    pub async fn ideas(&self, wave: WaveId) -> Result<Vec<Idea>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_IDEAS, values![wave])
                    .await?
                    .iter()
                    .map(idea)
                    .collect()
            })
        })
        .await
    }

    /// Decides about an idea, and how others read it. What was merged into it follows it. One transaction.
    ///
    /// # Errors
    /// `Conflict::RoundPhase` once others may have read it, `NotFound` for an idea of another round or when it should be
    /// merged into one that others will not see.
    pub async fn judge_idea(
        &self,
        wave: WaveId,
        id: IdeaId,
        wording: Localized,
        verdict: Verdict,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move { judge(conn, wave, id, &wording, verdict).await })
        })
        .await
    }

    /// Says which step of the library takes up an idea.
    ///
    /// # Errors
    /// `NotFound` for an idea of another round.
    pub async fn link_idea(&self, wave: WaveId, id: IdeaId, step: Option<String>) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move { conn.run_one(LINK_STEP, values![wave, id, step]).await })
        })
        .await
    }
}

/// Files ideas under new random ids.
pub(super) async fn file(
    conn: &mut Conn,
    random: &Random,
    wave: WaveId,
    mut written: Vec<NewIdea>,
) -> Result<()> {
    random.shuffle(&mut written);
    let rows: Vec<Vec<Value>> = written
        .into_iter()
        .map(|NewIdea { language, text }| {
            let wording = Localized([(language.code().to_owned(), text.clone())].into());
            let mut row = values![random.id(IdeaId::from_bits), language.code(), text];
            row.push(json(&wording));
            row
        })
        .collect();
    conn.run_rows(INSERT_IDEAS, &rows, &[wave.into()]).await?;
    Ok(())
}

pub(super) async fn counts(conn: &mut Conn, wave: WaveId) -> Result<IdeaCounts> {
    let mut counts = IdeaCounts::default();
    for row in conn.all(COUNT_IDEAS, values![wave]).await? {
        match row.text("state")?.as_str() {
            "waiting" => counts.waiting = row.count("n")?,
            "approved" => counts.approved = row.count("n")?,
            _ => {}
        }
    }
    Ok(counts)
}

pub(super) async fn votable(conn: &mut Conn, wave: WaveId) -> Result<BTreeSet<IdeaId>> {
    conn.all(LIST_VOTABLE, values![wave])
        .await?
        .iter()
        .map(|row| row.parsed("idea_id"))
        .collect()
}

async fn judge(
    conn: &mut Conn,
    wave: WaveId,
    id: IdeaId,
    wording: &Localized,
    verdict: Verdict,
) -> Result<()> {
    let phase = rounds::find(conn, wave).await?.map(|round| round.phase);
    if phase != Some(Phase::Sorting) {
        return Err(Conflict::RoundPhase.into());
    }
    let (state, reason, into) = match verdict {
        Verdict::Waiting => ("waiting", None, None),
        Verdict::Approved => ("approved", None, None),
        Verdict::Declined(reason) => ("declined", Some(reason), None),
        Verdict::Merged(into) => ("merged", None, Some(into)),
    };
    if let Some(into) = into {
        if into == id || !votable(conn, wave).await?.contains(&into) {
            return Err(StoreError::NotFound);
        }
        conn.run(FOLLOW_MERGE, values![wave, id, into]).await?;
    } else if state != "approved" {
        // Nothing may stand behind an idea that others do not see.
        let follows = conn
            .all(LIST_IDEAS, values![wave])
            .await?
            .iter()
            .map(idea)
            .collect::<Result<Vec<Idea>>>()?
            .into_iter()
            .filter(|idea| idea.verdict == Verdict::Merged(id));
        for idea in follows {
            let mut values = values![wave, idea.id];
            values.push(json(&idea.wording));
            values.extend(values!["waiting", None::<String>, None::<IdeaId>]);
            conn.run_one(JUDGE_IDEA, values).await?;
        }
    }
    let mut values = values![wave, id];
    values.push(json(wording));
    values.extend(values![state, reason, into]);
    conn.run_one(JUDGE_IDEA, values).await
}

fn idea(row: &Row) -> Result<Idea> {
    Ok(Idea {
        id: row.parsed("idea_id")?,
        language: row.parsed("language")?,
        written: row.text("written")?,
        wording: row.json("wording")?,
        verdict: match row.text("state")?.as_str() {
            "waiting" => Verdict::Waiting,
            "approved" => Verdict::Approved,
            "declined" => Verdict::Declined(row.text("reason")?),
            "merged" => Verdict::Merged(row.parsed("merged_into")?),
            _ => return Err(row.senseless("state")),
        },
        step: row.opt_text("step")?,
    })
}
