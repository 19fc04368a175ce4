//! Waves that ask people whom the organization works with: customers, partners, suppliers, neighbours. Nobody is invited.
//! Each group has one link that all of it share, for a mail, a web page or a poster.
//!
//! Everything behind the link is what waves of staff have: each group is a unit with an atom of its own, answers go through
//! the same queue, inbox, flush and close, and the same rules decide what is shown. Headcounts are 0, as of answers that
//! were brought from elsewhere: nobody knows how many saw a link, so that there is no response rate, and intervals are
//! those of an unknown population.
//!
//! A link is no secret, but it is kept like all others: as SHA-256, with a token that follows from the root key. So it can
//! be shown again on the wave's page, and a copy of the database alone opens no survey.

use std::collections::HashMap;

use surveys::{
    confidentiality::Atoms,
    ids::{AtomId, InstrumentId, OrganizationId, WaveId},
    instrument::{Audience, Instrument},
    organization::{DepartmentRow, Tree},
};

use super::{
    Conflict, Result, Store, StoreError,
    answers::{Branches, Parcel},
    atoms::WaveAtoms,
    audit::{self, AuditEntry},
    db::{Conn, Row, Value, json, values},
    dialect::statements,
    instruments,
    launch::{self, Launched, PROGRAM},
    waves::{self, Wave, WaveState},
};
use crate::{
    auth::{Keys, Token},
    random::Random,
};

/// Longest code of a group, in characters.
const LONGEST_CODE: usize = 200;

statements! {
    SET_CONSTITUENTS = same "
        update waves
        set constituents = $2
        where wave_id = $1 and state = 'draft'";
    INSERT_OPEN_LINKS = rows "
        insert into open_links (wave_id, code, position, atom_id, token_hash)
        select $2, value ->> 0, cast(value ->> 1 as bigint), value ->> 2, value ->> 3
        from", "";
    LIST_OPEN_LINKS = same "
        select code, atom_id, generation, stopped
        from open_links
        where wave_id = $1
        order by position";
    FIND_OPEN_LINK = same "
        select l.wave_id, l.code, l.stopped, w.organization_id, w.instrument_id, w.state
        from open_links l
        join waves w on w.wave_id = l.wave_id
        where l.token_hash = $1";
    FIND_PAST_LINK = same "
        select l.wave_id, l.code, cast(1 as bigint) as stopped, w.organization_id, w.instrument_id, w.state
        from past_open_links l
        join waves w on w.wave_id = l.wave_id
        where l.token_hash = $1";
    STOP_OPEN_LINK = same "
        update open_links
        set stopped = 1
        where wave_id = $1 and code = $2 and generation = $3 and stopped = 0";
    KEEP_PAST_LINK = same "
        insert into past_open_links (token_hash, wave_id, code)
        select token_hash, wave_id, code
        from open_links
        where wave_id = $1 and code = $2 and generation = $3";
    RENEW_OPEN_LINK = same "
        update open_links
        set generation = generation + 1, token_hash = $4, stopped = 0
        where wave_id = $1 and code = $2 and generation = $3";
    LIST_WAITING = same "
        select parcel
        from inbox
        where wave_id = $1";
    COUNT_FILED = same "
        select atom_id, count(*) as n
        from sheets
        where wave_id = $1
        group by atom_id";
}

/// A link as its wave's page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenLink {
    /// Code of the group, as the questionnaire names it.
    pub code: String,
    /// What the link carries.
    pub token: Token,
    /// How often it was renewed.
    pub generation: u32,
    /// Whether it takes no more answers.
    pub stopped: bool,
    /// Answers so far. A raw count, not for showing; what may be said of it is decided by confidentiality.
    pub answered: u32,
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Which wave.
    pub wave: WaveId,
    /// Whose.
    pub organization: OrganizationId,
    /// What is asked.
    pub instrument: InstrumentId,
    /// Where the wave stands.
    pub state: WaveState,
    /// Code of the group.
    pub code: String,
    /// Whether the link is over, whatever the wave does: stopped or renewed.
    pub over: bool,
}

impl Store {
    /// Chooses which groups a draft asks.
    ///
    /// # Errors
    /// `Conflict::WaveState` if it is no draft any more, `Conflict::NobodyToInvite` if it asks no group, `NotFound` if it
    /// asks staff or the questionnaire has no such group.
    pub async fn set_constituents(&self, wave: WaveId, asked: Vec<String>) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let found = waves::find(conn, wave).await?.ok_or(StoreError::NotFound)?;
                let groups = groups_of(conn, found.plan.instrument).await?;
                let groups = groups.ok_or(StoreError::NotFound)?;
                if asked.iter().any(|code| !groups.contains(code)) {
                    return Err(StoreError::NotFound);
                }
                if asked.is_empty() {
                    return Err(Conflict::NobodyToInvite.into());
                }
                // In the order of the questionnaire, each once.
                let asked: Vec<String> = groups
                    .into_iter()
                    .filter(|code| asked.contains(code))
                    .collect();
                let kept = conn.run(SET_CONSTITUENTS, vec![wave.into(), json(&asked)]);
                waves::expect_state(kept.await?)
            })
        })
        .await
    }

    /// The links of a launched wave in the order of its groups; none of one that asks staff.
    pub async fn open_links(&self, wave: WaveId) -> Result<Vec<OpenLink>> {
        let keys = self.keys().clone();
        self.read(move |conn| {
            Box::pin(async move {
                let answered = answered(conn, wave).await?;
                conn.all(LIST_OPEN_LINKS, values![wave])
                    .await?
                    .iter()
                    .map(|row| {
                        let code = row.text("code")?;
                        let atom: AtomId = row.parsed("atom_id")?;
                        let generation = row.count("generation")?;
                        Ok(OpenLink {
                            token: keys.open_link_token(wave, &code, generation),
                            generation,
                            stopped: row.flag("stopped")?,
                            answered: answered.get(&atom).copied().unwrap_or(0),
                            code,
                        })
                    })
                    .collect()
            })
        })
        .await
    }

    /// What a link leads to.
    pub async fn opened(&self, token: &Token) -> Result<Option<Opened>> {
        let hash = token.hash();
        self.read(move |conn| {
            Box::pin(async move {
                let found = match conn.find(FIND_OPEN_LINK, values![&hash]).await? {
                    Some(found) => Some(found),
                    None => conn.find(FIND_PAST_LINK, values![hash]).await?,
                };
                found.as_ref().map(opened).transpose()
            })
        })
        .await
    }

    /// Takes no more answers through a link. `false` if it is stopped or renewed already: `generation` is the one that is
    /// known to whoever stops it.
    ///
    /// # Errors
    /// `Conflict::WaveState` if the wave takes no answers anyway.
    pub async fn stop_open_link(&self, wave: WaveId, code: &str, generation: u32) -> Result<bool> {
        let code = code.to_owned();
        self.write(move |conn| {
            Box::pin(async move {
                expect_open(conn, wave).await?;
                let touched = conn.run(STOP_OPEN_LINK, values![wave, code, generation]);
                Ok(touched.await? == 1)
            })
        })
        .await
    }

    /// Gives a group a new link; the old one is over, and says so. `false` if it was renewed already.
    ///
    /// # Errors
    /// `Conflict::WaveState` if the wave takes no answers anyway.
    pub async fn renew_open_link(&self, wave: WaveId, code: &str, generation: u32) -> Result<bool> {
        let token = self
            .keys()
            .open_link_token(wave, code, generation.saturating_add(1));
        let code = code.to_owned();
        self.write(move |conn| {
            Box::pin(async move {
                expect_open(conn, wave).await?;
                let of = values![wave, code, generation];
                if conn.run(KEEP_PAST_LINK, of.clone()).await? == 0 {
                    return Ok(false);
                }
                let mut values = of;
                values.extend(values![token.hash()]);
                conn.run_one(RENEW_OPEN_LINK, values).await?;
                Ok(true)
            })
        })
        .await
    }
}

async fn expect_open(conn: &mut Conn, wave: WaveId) -> Result<()> {
    let found = waves::find(conn, wave).await?.ok_or(StoreError::NotFound)?;
    if found.state != WaveState::Open {
        return Err(Conflict::WaveState.into());
    }
    Ok(())
}

fn opened(row: &Row) -> Result<Opened> {
    Ok(Opened {
        wave: row.parsed("wave_id")?,
        organization: row.parsed("organization_id")?,
        instrument: row.parsed("instrument_id")?,
        state: row.parsed("state")?,
        code: row.text("code")?,
        over: row.flag("stopped")?,
    })
}

/// Answers by atom: filed ones and those that wait for company.
async fn answered(conn: &mut Conn, wave: WaveId) -> Result<HashMap<AtomId, u32>> {
    let mut answered: HashMap<AtomId, u32> = HashMap::new();
    for row in conn.all(COUNT_FILED, values![wave]).await? {
        answered.insert(row.parsed("atom_id")?, row.count("n")?);
    }
    for row in conn.all(LIST_WAITING, values![wave]).await? {
        let parcel: Parcel = row.json("parcel")?;
        if !parcel.is_rest {
            *answered.entry(parcel.atom).or_default() += 1;
        }
    }
    Ok(answered)
}

/// The groups that a questionnaire asks; `None` if it asks staff.
async fn groups_of(conn: &mut Conn, instrument: InstrumentId) -> Result<Option<Vec<String>>> {
    Ok(groups(&parsed(conn, instrument).await?))
}

/// The groups that a questionnaire asks, each once; `None` if it asks staff.
pub fn groups(instrument: &Instrument) -> Option<Vec<String>> {
    let Audience::Constituents(named) = &instrument.audience else {
        return None;
    };
    let mut groups: Vec<String> = Vec::new();
    for code in named {
        if !groups.contains(code) && (1..=LONGEST_CODE).contains(&code.chars().count()) {
            groups.push(code.clone());
        }
    }
    Some(groups)
}

async fn parsed(conn: &mut Conn, instrument: InstrumentId) -> Result<Instrument> {
    let stored = instruments::find(conn, instrument)
        .await?
        .ok_or(StoreError::NotFound)?;
    stored.parse().map_err(|_| StoreError::Inconsistent {
        statement: "open_links",
        column: "document".into(),
    })
}

/// Whether a draft asks staff or groups follows from its questionnaire; at first it asks all groups.
pub(super) async fn ask_groups_of(
    conn: &mut Conn,
    wave: WaveId,
    instrument: InstrumentId,
) -> Result<()> {
    let groups = groups_of(conn, instrument).await?;
    let before = waves::find(conn, wave)
        .await?
        .and_then(|wave| wave.constituents);
    if before.is_none() && groups.is_none() {
        return Ok(());
    }
    // What was chosen stays, as far as the questionnaire still asks it.
    let kept = groups.map(|groups| {
        let of_before = |code: &&String| before.iter().flatten().any(|known| known == *code);
        let kept: Vec<String> = groups.iter().filter(of_before).cloned().collect();
        if kept.is_empty() { groups } else { kept }
    });
    let asked = kept.map_or(Value::Text(None), |asked| json(&asked));
    let touched = conn.run(SET_CONSTITUENTS, vec![wave.into(), asked]).await?;
    waves::expect_state(touched)
}

/// The draft as it is launched: a questionnaire for groups never asks staff, whatever an earlier program has noted.
pub(super) async fn settle(conn: &mut Conn, wave: WaveId) -> Result<()> {
    let Some(found) = waves::find(conn, wave).await? else {
        return Err(StoreError::NotFound);
    };
    if found.state == WaveState::Draft {
        ask_groups_of(conn, wave, found.plan.instrument).await?;
    }
    Ok(())
}

/// Freezes the groups and makes their links. Needs no people list.
pub(super) async fn launch(
    conn: &mut Conn,
    random: &Random,
    keys: &Keys,
    wave: &Wave,
    asked: &[String],
    now: i64,
) -> Result<Launched> {
    let rows = asked.iter().map(|code| DepartmentRow {
        code: code.clone(),
        // Pages have names for the usual codes, in the reader's language.
        name: code.clone(),
        parent: None,
        headcount: 0,
    });
    let tree =
        Tree::new(rows.collect()).map_err(|_| StoreError::Conflict(Conflict::UnknownDepartment))?;
    if tree.departments().is_empty() {
        return Err(Conflict::NobodyToInvite.into());
    }
    let at_launch = Atoms::at_launch(&tree);
    let mut atoms = WaveAtoms::new(tree, at_launch.clone(), random);
    // Nobody knows of whom a branch is asked, so its rows are kept with all groups.
    let nobody = vec![0; at_launch.count()];
    let minimum = wave.plan.contract.min_group();
    for (branch, _) in Branches::of(&parsed(conn, wave.plan.instrument).await?).all() {
        atoms.keep_branch(branch, &at_launch.for_branch(&atoms.tree, &nobody, minimum));
    }
    launch::freeze(conn, wave.id, &atoms).await?;
    let promise = AuditEntry {
        organization: Some(wave.organization),
        actor: PROGRAM.to_owned(),
        action: "wave.promise".to_owned(),
        object: wave.id.to_string(),
        detail: launch::promise(wave, &atoms),
    };
    audit::append(conn, promise, now).await?;
    let links: Vec<Vec<Value>> = atoms
        .tree
        .departments()
        .iter()
        .zip(0_u32..)
        .enumerate()
        .map(|(unit, (group, position))| {
            let token = keys.open_link_token(wave.id, &group.code, 0);
            values![
                &group.code,
                position,
                atoms.of_person(unit, None),
                token.hash()
            ]
        })
        .collect();
    conn.run_rows(INSERT_OPEN_LINKS, &links, &[wave.id.into()])
        .await?;
    Ok(Launched {
        invitations: 0,
        departments: u32::try_from(links.len()).unwrap_or(u32::MAX),
        is_open: true,
    })
}
