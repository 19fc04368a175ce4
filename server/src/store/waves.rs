//! Waves: drafts, what is frozen at launch, and where they stand. Launch, close and release have files of their own.

use std::str::FromStr;

use reaching::{Audience, Wish};
use surveys::{
    confidentiality::Contract,
    ids::{InstrumentId, OrganizationId, WaveId},
    organization::DepartmentRow,
    trend::Day,
};

use super::{
    Conflict, Result, Store, StoreError,
    audiences::Drawn,
    db::{Conn, Row, json, values},
    departments,
    dialect::statements,
    open_links,
};

statements! {
    INSERT_WAVE = same "
        insert into waves
            (wave_id, organization_id, instrument_id, title, state, mode, min_group, min_group_comments, languages,
             owner, report_back_by, opens, closes, created, verbatims)
        values ($1, $2, $3, $4, 'draft', 'separated', $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    UPDATE_DRAFT = same "
        update waves
        set instrument_id = $2, title = $3, min_group = $4, min_group_comments = $5, languages = $6, owner = $7,
            report_back_by = $8, opens = $9, closes = $10, verbatims = $11
        where wave_id = $1 and state = 'draft'";
    DELETE_DRAFT = same "
        delete from waves
        where wave_id = $1 and state = 'draft'";
    SET_ATTRIBUTES = same "
        update waves
        set attributes = $2, margins = $3, weighting = case $3 when '[]' then 'departments' else 'raking' end,
            weight_cap = $4
        where wave_id = $1 and state = 'draft'";
    TIGHTEN_CONTRACT = same "
        update waves
        set min_group = $2, min_group_comments = $3
        where wave_id = $1 and min_group <= $2 and min_group_comments <= $3 and state <> 'released'";
    UPDATE_DATES = same "
        update waves
        set owner = $2, report_back_by = $3, closes = $4
        where wave_id = $1 and state in ('draft', 'open')";
    FIND_WAVE = same "
        select wave_id, organization_id, instrument_id, title, state, min_group, min_group_comments, languages, owner,
            report_back_by, opens, closes, created, launched, closed, released, attributes, verbatims, margins,
            weight_cap, audience, sample, drawn, constituents
        from waves
        where wave_id = $1";
    LIST_WAVES = same "
        select wave_id, organization_id, instrument_id, title, state, min_group, min_group_comments, languages, owner,
            report_back_by, opens, closes, created, launched, closed, released, attributes, verbatims, margins,
            weight_cap, audience, sample, drawn, constituents
        from waves
        where organization_id = $1
        order by created desc, wave_id";
    LIST_WAVE_DEPARTMENTS = same "
        select code, name, parent, headcount
        from wave_departments
        where wave_id = $1
        order by position";
    LIST_WAVES_TO_FLUSH = same "
        select w.wave_id
        from waves w
        join inbox i on i.wave_id = w.wave_id
        where w.state = 'open' and coalesce(w.flushed, 0) <= $1
        group by w.wave_id
        having count(*) >= 10";
}

/// Where a wave stands; it only ever moves forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaveState {
    /// Being prepared; nobody is invited yet.
    Draft,
    /// Answers are taken.
    Open,
    /// No more answers; ready to be computed.
    Closed,
    /// The result is published.
    Released,
}

impl WaveState {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Released => "released",
        }
    }
}

/// Not a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a wave is draft, open, closed or released")]
pub struct UnknownState;

impl FromStr for WaveState {
    type Err = UnknownState;

    fn from_str(code: &str) -> Result<Self, UnknownState> {
        [Self::Draft, Self::Open, Self::Closed, Self::Released]
            .into_iter()
            .find(|state| state.code() == code)
            .ok_or(UnknownState)
    }
}

/// What can be said about a wave while it is a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaveDraft {
    /// What people call it.
    pub title: String,
    /// What is asked; an instrument of the same organization.
    pub instrument: InstrumentId,
    /// What staff are promised.
    pub contract: Contract,
    /// Language codes offered to staff.
    pub languages: Vec<String>,
    /// Who answers for the wave, as staff know them.
    pub owner: String,
    /// The day by which staff hear what was heard, `YYYY-MM-DD`.
    pub report_back_by: Option<String>,
    /// Planned opening, UTC ms; the wave opens by itself only if its schedule says so.
    pub opens: Option<i64>,
    /// The last day on which answers are taken, UTC ms of its start; the wave closes by itself only if its schedule says so.
    pub closes: Option<i64>,
    /// Whether comments are shown in their own words, as staff are told beforehand; else only their themes.
    pub verbatims: bool,
}

/// A wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wave {
    /// Its id.
    pub id: WaveId,
    /// Whose it is.
    pub organization: OrganizationId,
    /// What was said about it.
    pub plan: WaveDraft,
    /// What else than their department people are counted by: names of attributes of the roster, frozen at launch.
    pub attributes: Vec<String>,
    /// By which of these its answers are raked, besides departments; if by none, departments count by their headcount.
    /// Frozen at launch.
    pub margins: Vec<String>,
    /// So many times the mean weight at most, where answers are raked; frozen at launch.
    pub weight_cap: Option<u32>,
    /// Whom it asks; frozen at launch.
    pub audience: Audience,
    /// How exact its figures should be, if a sample of the audience is drawn; frozen at launch.
    pub sample: Option<Wish>,
    /// The draw, once it is launched with a sample.
    pub drawn: Option<Drawn>,
    /// Codes of the groups it asks through open links, if it asks people whom the organization works with; `None` if it
    /// asks staff. Frozen at launch.
    pub constituents: Option<Vec<String>>,
    /// Where it stands.
    pub state: WaveState,
    /// When it was made, UTC ms.
    pub created: i64,
    /// When it was launched.
    pub launched: Option<i64>,
    /// When it was closed.
    pub closed: Option<i64>,
    /// When its result was published.
    pub released: Option<i64>,
}

impl Wave {
    /// The day by which staff are told that they hear back.
    pub fn report_back(&self) -> Option<Day> {
        self.plan.report_back_by.as_deref()?.trim().parse().ok()
    }
}

impl Store {
    /// Makes a draft.
    pub async fn create_wave(
        &self,
        organization: OrganizationId,
        draft: WaveDraft,
        now: i64,
    ) -> Result<WaveId> {
        let id = self.random().id(WaveId::from_bits);
        self.write(move |conn| {
            Box::pin(async move {
                let instrument = draft.instrument;
                insert(conn, id, organization, draft, now).await?;
                open_links::ask_groups_of(conn, id, instrument).await?;
                Ok(id)
            })
        })
        .await
    }

    /// Saves a draft.
    ///
    /// # Errors
    /// `Conflict::WaveState` if it is no draft any more.
    pub async fn update_draft(&self, wave: WaveId, draft: WaveDraft) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let instrument = draft.instrument;
                let touched = conn
                    .run(
                        UPDATE_DRAFT,
                        vec![
                            wave.into(),
                            draft.instrument.into(),
                            draft.title.into(),
                            draft.contract.min_group().into(),
                            draft.contract.min_group_comments().into(),
                            json(&draft.languages),
                            draft.owner.into(),
                            draft.report_back_by.into(),
                            draft.opens.into(),
                            draft.closes.into(),
                            draft.verbatims.into(),
                        ],
                    )
                    .await?;
                expect_state(touched)?;
                open_links::ask_groups_of(conn, wave, instrument).await
            })
        })
        .await
    }

    /// Deletes a draft.
    ///
    /// # Errors
    /// `Conflict::WaveState` if it is no draft any more.
    pub async fn delete_draft(&self, wave: WaveId) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move { expect_state(conn.run(DELETE_DRAFT, values![wave]).await?) })
        })
        .await
    }

    /// Chooses what else than their department people are counted by, and by which of these answers are raked. Only what
    /// is counted by can be raked by; other margins are left out.
    ///
    /// # Errors
    /// `Conflict::WaveState` if it is no draft any more.
    pub async fn set_attributes(
        &self,
        wave: WaveId,
        attributes: Vec<String>,
        margins: Vec<String>,
    ) -> Result<()> {
        self.set_weighing(wave, attributes, margins, None).await
    }

    /// As [`Self::set_attributes`], with a limit of weights: so many times their mean. It is left out where nothing is raked.
    ///
    /// # Errors
    /// `Conflict::WaveState` if it is no draft any more.
    pub async fn set_weighing(
        &self,
        wave: WaveId,
        attributes: Vec<String>,
        mut margins: Vec<String>,
        weight_cap: Option<u32>,
    ) -> Result<()> {
        margins.retain(|margin| attributes.contains(margin));
        let weight_cap = weight_cap.filter(|_| !margins.is_empty());
        self.write(move |conn| {
            Box::pin(async move {
                let values = vec![
                    wave.into(),
                    json(&attributes),
                    json(&margins),
                    weight_cap.map(i64::from).into(),
                ];
                expect_state(conn.run(SET_ATTRIBUTES, values).await?)
            })
        })
        .await
    }

    /// Makes the contract stricter, until the result is published.
    ///
    /// # Errors
    /// `Conflict::WaveState` once the wave is released, `Conflict::WeakerContract` if one of its minimums would become
    /// smaller.
    pub async fn tighten_contract(&self, wave: WaveId, contract: Contract) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let values = values![wave, contract.min_group(), contract.min_group_comments()];
                if conn.run(TIGHTEN_CONTRACT, values).await? == 1 {
                    return Ok(());
                }
                let wave = find(conn, wave).await?.ok_or(StoreError::NotFound)?;
                Err(match wave.state {
                    WaveState::Released => Conflict::WaveState.into(),
                    WaveState::Draft | WaveState::Open | WaveState::Closed => {
                        Conflict::WeakerContract.into()
                    }
                })
            })
        })
        .await
    }

    /// Saves who answers for the wave and its planned days, until it is closed.
    pub async fn update_dates(
        &self,
        wave: WaveId,
        owner: String,
        report_back_by: Option<String>,
        closes: Option<i64>,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let values = values![wave, owner, report_back_by, closes];
                expect_state(conn.run(UPDATE_DATES, values).await?)
            })
        })
        .await
    }

    /// One wave.
    pub async fn wave(&self, id: WaveId) -> Result<Option<Wave>> {
        self.read(move |conn| Box::pin(async move { find(conn, id).await }))
            .await
    }

    /// The waves of an organization, the latest first.
    pub async fn waves(&self, organization: OrganizationId) -> Result<Vec<Wave>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_WAVES, values![organization])
                    .await?
                    .iter()
                    .map(wave)
                    .collect()
            })
        })
        .await
    }

    /// The departments as they were at launch; headcounts are invited people. Empty for a draft.
    pub async fn wave_departments(&self, wave: WaveId) -> Result<Vec<DepartmentRow>> {
        self.read(move |conn| Box::pin(async move { frozen_departments(conn, wave).await }))
            .await
    }

    /// Open waves whose inbox is due: at least ten parcels, and none flushed since `before`.
    pub(crate) async fn waves_to_flush(&self, before: i64) -> Result<Vec<WaveId>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_WAVES_TO_FLUSH, values![before])
                    .await?
                    .iter()
                    .map(|row| row.parsed("wave_id"))
                    .collect()
            })
        })
        .await
    }
}

/// Makes a draft within a transaction.
pub(super) async fn insert(
    conn: &mut Conn,
    id: WaveId,
    organization: OrganizationId,
    draft: WaveDraft,
    now: i64,
) -> Result<()> {
    conn.run_one(
        INSERT_WAVE,
        vec![
            id.into(),
            organization.into(),
            draft.instrument.into(),
            draft.title.into(),
            draft.contract.min_group().into(),
            draft.contract.min_group_comments().into(),
            json(&draft.languages),
            draft.owner.into(),
            draft.report_back_by.into(),
            draft.opens.into(),
            draft.closes.into(),
            now.into(),
            draft.verbatims.into(),
        ],
    )
    .await
}

/// One wave within a transaction.
pub(super) async fn find(conn: &mut Conn, id: WaveId) -> Result<Option<Wave>> {
    conn.find(FIND_WAVE, values![id])
        .await?
        .as_ref()
        .map(wave)
        .transpose()
}

/// Frozen departments within a transaction.
pub(super) async fn frozen_departments(
    conn: &mut Conn,
    wave: WaveId,
) -> Result<Vec<DepartmentRow>> {
    conn.all(LIST_WAVE_DEPARTMENTS, values![wave])
        .await?
        .iter()
        .map(departments::department)
        .collect()
}

/// An update that names the state it needs must have touched its wave.
pub(super) fn expect_state(touched: u64) -> Result<()> {
    if touched == 1 {
        Ok(())
    } else {
        Err(Conflict::WaveState.into())
    }
}

fn wave(row: &Row) -> Result<Wave> {
    Ok(Wave {
        id: row.parsed("wave_id")?,
        organization: row.parsed("organization_id")?,
        plan: WaveDraft {
            title: row.text("title")?,
            instrument: row.parsed("instrument_id")?,
            contract: Contract::at_least(row.count("min_group")?, row.count("min_group_comments")?),
            languages: row.json("languages")?,
            owner: row.text("owner")?,
            report_back_by: row.opt_text("report_back_by")?,
            opens: row.opt_int("opens")?,
            closes: row.opt_int("closes")?,
            verbatims: row.flag("verbatims")?,
        },
        attributes: row.json("attributes")?,
        margins: row.json("margins")?,
        weight_cap: row
            .opt_int("weight_cap")?
            .and_then(|cap| u32::try_from(cap).ok()),
        audience: row.json("audience")?,
        sample: match row.opt_text("sample")? {
            Some(_) => Some(row.json("sample")?),
            None => None,
        },
        drawn: match row.opt_text("drawn")? {
            Some(_) => Some(row.json("drawn")?),
            None => None,
        },
        constituents: match row.opt_text("constituents")? {
            Some(_) => Some(row.json("constituents")?),
            None => None,
        },
        state: row.parsed("state")?,
        created: row.int("created")?,
        launched: row.opt_int("launched")?,
        closed: row.opt_int("closed")?,
        released: row.opt_int("released")?,
    })
}
