//! Voice links, and what is said under them while a phase runs. A voice lies in `voices` under a random id, without a time
//! and without its link; the link only notes what it has used up, in the same shuffled batch.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use surveys::{
    ids::{OrganizationId, VoiceLinkId, WaveId},
    language::Language,
    voice::{Ballot, MOST_IDEAS, Phase},
};

use super::{
    Conflict, Result, Store, StoreError, Submitted,
    db::{Conn, Row, Value, json, values},
    dialect::statements,
    outbox, rounds, users,
};
use crate::{
    auth::{Keys, Tag, Token},
    random::Random,
};

statements! {
    FIND_VOICES = shared "
        select l.token_hash, l.wave_id, l.ideas, l.voted, r.phase
        from voice_links l
        join idea_rounds r on r.wave_id = l.wave_id
        where l.token_hash in", "r";
    NOTE_IDEAS = rows "
        update voice_links
        set ideas = ideas + 1
        where ideas < 3 and token_hash in (select value ->> 0 from", ")";
    NOTE_VOTES = rows "
        update voice_links
        set voted = 1
        where voted = 0 and token_hash in (select value ->> 0 from", ")";
    INSERT_VOICES = rows "
        insert into voices (voice_id, wave_id, voice, mixed)
        select value ->> 0, value ->> 1, value ->> 2, 0
        from", "";
    FIND_VOICE_BY_TOKEN = same "
        select l.tag, l.wave_id, l.ideas, l.voted, r.phase, w.organization_id, p.locale
        from voice_links l
        join idea_rounds r on r.wave_id = l.wave_id
        join waves w on w.wave_id = l.wave_id
        join people p on p.person_id = l.person_id
        where l.token_hash = $1";
    LIST_VOICE_LINKS = same "
        select l.link_id, l.generation, p.external_id, p.email, p.department, p.locale
        from voice_links l
        join people p on p.person_id = l.person_id
        where l.wave_id = $1
        order by p.department, coalesce(p.email, p.external_id), p.person_id";
    FIND_VOICE_LINKS_OF = same "
        select l.link_id, l.generation, p.external_id, p.email, p.department, p.locale
        from voice_links l
        join people p on p.person_id = l.person_id
        where l.wave_id = $1 and (p.email = $2 or p.external_id = $3)";
    RENEW_VOICE_LINK = same "
        update voice_links
        set generation = $2, token_hash = $3
        where link_id = $1";
}

/// Something said under a voice link.
#[derive(Clone, PartialEq, Eq)]
pub enum Voice {
    /// An idea.
    Idea {
        /// Which one of its link it is, from 1: the same page sent twice keeps one idea.
        number: u32,
        /// The idea.
        idea: NewIdea,
    },
    /// A ballot.
    Ballot(Ballot),
}

impl std::fmt::Debug for Voice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Voice(***)")
    }
}

/// An idea as it arrives.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewIdea {
    /// The language of the page it was written on.
    pub language: Language,
    /// What was written, without what points at somebody.
    pub text: String,
}

/// A voice as it is kept until its phase ends.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kept {
    Idea(NewIdea),
    Ballot(Ballot),
}

/// A voice link, as the page behind it needs it. It names nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// Its public name in addresses.
    pub tag: Tag,
    /// Whose round it is.
    pub wave: WaveId,
    /// Whose wave it is.
    pub organization: OrganizationId,
    /// Where the round stands.
    pub phase: Phase,
    /// Ideas written; 0 again once all are mixed.
    pub ideas: u32,
    /// Whether it voted; `false` again once all are counted.
    pub voted: bool,
    /// The person's language, if the roster says.
    pub locale: Option<Language>,
}

/// One person's link. The token is computed from the root key; treat it like a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceLink {
    /// The link.
    pub id: VoiceLinkId,
    /// The organization's number for the person.
    pub external_id: Option<String>,
    /// Where the mail goes.
    pub email: Option<String>,
    /// Code of the department that the person is in now.
    pub department: String,
    /// The person's language, if the roster says.
    pub locale: Option<Language>,
    /// What the link carries.
    pub token: Token,
}

impl Store {
    /// Whom a voice link lets speak.
    pub async fn speaker(&self, token: &Token) -> Result<Option<Speaker>> {
        let hash = token.hash();
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_VOICE_BY_TOKEN, values![hash])
                    .await?
                    .as_ref()
                    .map(speaker)
                    .transpose()
            })
        })
        .await
    }

    /// All voice links of a wave's round, by department and address; for the download. Says nothing about who spoke.
    pub async fn voice_links(&self, wave: WaveId) -> Result<Vec<VoiceLink>> {
        let keys = self.keys().clone();
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_VOICE_LINKS, values![wave])
                    .await?
                    .iter()
                    .map(|row| link(&keys, row))
                    .collect()
            })
        })
        .await
    }
}

/// A link that was given anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewed {
    /// The link.
    pub link: VoiceLink,
    /// Whether a letter takes it to its person.
    pub is_mailed: bool,
}

impl Store {
    /// Gives somebody who lost their voice link a new one; the old one opens nothing any more. `who` is an address or the
    /// organization's number. What the link has used up stays with it, and whether there is any is not told. With `mails`,
    /// a letter takes it to whoever has an address. One transaction.
    ///
    /// # Errors
    /// `NotFound` if not exactly one person of this round is meant, `Conflict::RoundPhase` if nothing is collected now.
    pub async fn renew_voice_link(
        &self,
        wave: WaveId,
        who: &str,
        mails: bool,
        now: i64,
    ) -> Result<Renewed> {
        let (random, keys) = (self.random().clone(), self.keys().clone());
        let who = who.trim().to_owned();
        self.write(move |conn| {
            Box::pin(async move {
                let phase = rounds::find(conn, wave).await?.map(|round| round.phase);
                if !matches!(phase, Some(Phase::Ideas | Phase::Votes)) {
                    return Err(Conflict::RoundPhase.into());
                }
                let link = renew(conn, &keys, wave, &who).await?;
                let is_mailed = mails && link.email.is_some();
                if is_mailed {
                    outbox::send_voice_link(conn, &random, wave, &link, now).await?;
                }
                Ok(Renewed { link, is_mailed })
            })
        })
        .await
    }
}

async fn renew(conn: &mut Conn, keys: &Keys, wave: WaveId, who: &str) -> Result<VoiceLink> {
    let email = users::normal_email(who);
    let found = conn
        .all(FIND_VOICE_LINKS_OF, values![wave, email, who])
        .await?;
    let [row] = found.as_slice() else {
        return Err(StoreError::NotFound);
    };
    let mut link = link(keys, row)?;
    let generation = row.count("generation")? + 1;
    link.token = keys.voice_token(link.id, generation);
    let values = values![link.id, generation, link.token.hash()];
    conn.run_one(RENEW_VOICE_LINK, values).await?;
    Ok(link)
}

/// Keeps voices of one batch: token hashes with what was said under them. Outcomes in the same order.
pub(super) async fn keep(
    conn: &mut Conn,
    random: &Random,
    said: &[(&str, &Voice)],
) -> Result<Vec<Submitted>> {
    if said.is_empty() {
        return Ok(Vec::new());
    }
    let hashes: Vec<Vec<Value>> = said.iter().map(|(hash, _)| values![*hash]).collect();
    let mut found: HashMap<String, Row> = HashMap::new();
    for row in conn.all(FIND_VOICES, vec![json(&hashes)]).await? {
        found.insert(row.text("token_hash")?, row);
    }
    let (mut ideas, mut votes, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    // Of several of one link in a batch the first is kept; the others find the link as it was left.
    let mut kept = HashSet::new();
    let mut outcomes = Vec::with_capacity(said.len());
    for (hash, voice) in said {
        let Some(link) = found.get(*hash) else {
            outcomes.push(Submitted::Unknown);
            continue;
        };
        let phase: Phase = link.parsed("phase")?;
        let written = link.count("ideas")?;
        let (wanted, is_next) = match voice {
            Voice::Idea { number, .. } => {
                (Phase::Ideas, written < MOST_IDEAS && *number == written + 1)
            }
            Voice::Ballot(_) => (Phase::Votes, !link.flag("voted")?),
        };
        if phase != wanted {
            outcomes.push(Submitted::Closed);
        } else if !is_next || !kept.insert(*hash) {
            outcomes.push(Submitted::AlreadyUsed);
        } else {
            let (used, voice) = match voice {
                Voice::Idea { idea, .. } => (&mut ideas, Kept::Idea(idea.clone())),
                Voice::Ballot(ballot) => (&mut votes, Kept::Ballot(ballot.clone())),
            };
            used.push(values![*hash]);
            let mut row = values![format!("{:032x}", random.bits()), link.text("wave_id")?];
            row.push(json(&voice));
            rows.push(row);
            outcomes.push(Submitted::Kept);
        }
    }
    for (statement, rows) in [
        (NOTE_IDEAS, ideas),
        (NOTE_VOTES, votes),
        (INSERT_VOICES, rows),
    ] {
        if !rows.is_empty() {
            conn.run_rows(statement, &rows, &[]).await?;
        }
    }
    Ok(outcomes)
}

fn speaker(row: &Row) -> Result<Speaker> {
    Ok(Speaker {
        tag: row.parsed("tag")?,
        wave: row.parsed("wave_id")?,
        organization: row.parsed("organization_id")?,
        phase: row.parsed("phase")?,
        ideas: row.count("ideas")?,
        voted: row.flag("voted")?,
        locale: row.opt_parsed("locale")?,
    })
}

fn link(keys: &Keys, row: &Row) -> Result<VoiceLink> {
    let link: VoiceLinkId = row.parsed("link_id")?;
    Ok(VoiceLink {
        id: link,
        external_id: row.opt_text("external_id")?,
        email: row.opt_text("email")?,
        department: row.text("department")?,
        locale: row.opt_parsed("locale")?,
        token: keys.voice_token(link, row.count("generation")?),
    })
}
