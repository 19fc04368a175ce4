//! Waves whose answers another tool collected. They are brought in whole, within one transaction, and go the way of every
//! wave: departments and atoms are frozen, all parcels are put into the inbox, and the same close mixes them. From then on
//! nothing tells them from others but a mark, and that nobody was invited.

use std::collections::BTreeMap;

use interchange::answers::Mapping;
use surveys::{
    confidentiality::Atoms,
    ids::{InstrumentId, OrganizationId, WaveId},
    instrument::{Audience, Instrument},
    organization::Tree,
};

use super::{
    Conflict, Result, Store, StoreError,
    answers::{Answers, Branches},
    atoms::WaveAtoms,
    audit::{self, AuditEntry},
    close,
    db::{Conn, json, values},
    departments,
    dialect::statements,
    flush, instruments,
    launch::{self, PROGRAM},
    submit,
    waves::{self, WaveDraft},
};
use crate::random::Random;

statements! {
    OPEN_BROUGHT = same "
        update waves
        set state = 'open', launched = $2
        where wave_id = $1 and state = 'draft'";
    MARK_BROUGHT = same "
        insert into brought_waves (wave_id, tool, brought, content)
        values ($1, $2, $3, $4)";
    FIND_BROUGHT_BEFORE = same "
        select w.title, b.brought
        from brought_waves b
        join waves w on w.wave_id = b.wave_id
        where w.organization_id = $1 and b.content = $2
        order by b.brought desc
        limit 1";
    LIST_BROUGHT = same "
        select b.wave_id, b.tool, b.brought
        from brought_waves b
        join waves w on w.wave_id = b.wave_id
        where w.organization_id = $1";
    FIND_REMOVABLE = same "
        select count(*) as n
        from brought_waves b
        join waves w on w.wave_id = b.wave_id
        where w.wave_id = $1 and w.state = 'closed'";
    REMOVE_BROUGHT_SHEETS = same "delete from sheets where wave_id = $1";
    REMOVE_BROUGHT_BRANCH_SHEETS = same "delete from branch_sheets where wave_id = $1";
    REMOVE_BROUGHT_COMMENTS = same "delete from comments where wave_id = $1";
    REMOVE_BROUGHT_DEPARTMENTS = same "delete from wave_departments where wave_id = $1";
    REMOVE_BROUGHT_ATOMS = same "delete from wave_atoms where wave_id = $1";
    REMOVE_BROUGHT_LETTERS = same "delete from letter_texts where wave_id = $1";
    REMOVE_BROUGHT_MARK = same "delete from brought_waves where wave_id = $1";
    REMOVE_BROUGHT_WAVE = same "delete from waves where wave_id = $1 and state = 'closed'";
    NOTE_MAPPING = same "
        insert into answer_mappings (organization_id, instrument_id, shape, mapping, noted)
        values ($1, $2, $3, $4, $5)
        on conflict (organization_id, instrument_id, shape) do update
        set mapping = excluded.mapping, noted = excluded.noted";
    FIND_MAPPING = same "
        select mapping
        from answer_mappings
        where organization_id = $1 and instrument_id = $2 and shape = $3";
    TRIM_MAPPINGS = same "
        delete from answer_mappings
        where organization_id = $1 and noted < (
            select min(newest.noted) from (
                select noted from answer_mappings where organization_id = $1 order by noted desc limit 50
            ) newest)";
}

/// A wave to bring in.
#[derive(Debug, Clone)]
pub struct BroughtWave {
    /// What is said about it; its days are those of the answers.
    pub draft: WaveDraft,
    /// The day on which people answered, UTC ms.
    pub answered: i64,
    /// The tool that collected the answers.
    pub tool: String,
    /// People directly in each department at that time, by code; `None` if nobody knows.
    pub headcounts: Option<BTreeMap<String, u32>>,
    /// The answers, each with the code of its department.
    pub answers: Vec<(String, Answers)>,
    /// What the file looked like, and what was made of its columns.
    pub mapping: (String, Mapping),
    /// What was read of the file, as it travelled.
    pub content: String,
    /// Whether it is to be brought even if the same file was brought before.
    pub once_more: bool,
}

/// Where the answers of a wave come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The tool that collected them.
    pub tool: String,
    /// When they were brought, UTC ms.
    pub brought: i64,
}

/// A wave that the same file was brought as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtBefore {
    /// Its name.
    pub title: String,
    /// When, UTC ms.
    pub brought: i64,
}

impl Store {
    /// Brings a wave in: afterwards it is closed, and nothing is released yet. One transaction, then the files are cleaned.
    ///
    /// # Errors
    /// `Conflict::UnknownDepartment` if an answer belongs to a department that is not there (any more),
    /// `Conflict::BroughtBefore` if the same file was brought before and is not to be brought once more, `NotFound` if the
    /// questionnaire asks people outside the organization.
    pub async fn bring_wave(
        &self,
        organization: OrganizationId,
        brought: BroughtWave,
        now: i64,
    ) -> Result<WaveId> {
        let random = self.random().clone();
        let id = random.id(WaveId::from_bits);
        let content = self.keys().file_of_answers(organization, &brought.content);
        self.write(move |conn| {
            Box::pin(async move {
                let is_known = before(conn, organization, &content).await?.is_some();
                if is_known && !brought.once_more {
                    return Err(Conflict::BroughtBefore.into());
                }
                bring(conn, &random, organization, id, brought, content, now).await?;
                Ok(id)
            })
        })
        .await?;
        if let Err(error) = self.clean().await {
            // The wave is there all the same; housekeeping cleans the files within the hour.
            tracing::warn!(%error, "the database files could not be rewritten after bringing a wave");
        }
        Ok(id)
    }

    /// The last wave of an organization that was brought from this very content.
    pub async fn brought_before(
        &self,
        organization: OrganizationId,
        content: &str,
    ) -> Result<Option<BroughtBefore>> {
        let content = self.keys().file_of_answers(organization, content);
        self.read(move |conn| Box::pin(async move { before(conn, organization, &content).await }))
            .await
    }

    /// The waves of an organization whose answers were brought, with where they come from.
    pub async fn brought_waves(
        &self,
        organization: OrganizationId,
    ) -> Result<BTreeMap<WaveId, Source>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_BROUGHT, values![organization])
                    .await?
                    .iter()
                    .map(|row| {
                        let source = Source {
                            tool: row.text("tool")?,
                            brought: row.int("brought")?,
                        };
                        Ok((row.parsed("wave_id")?, source))
                    })
                    .collect()
            })
        })
        .await
    }

    /// Takes a brought wave away again with all its answers, as long as nothing of it was released.
    ///
    /// # Errors
    /// `Conflict::WaveState` for any other wave.
    pub async fn remove_brought(&self, wave: WaveId) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                if conn.one(FIND_REMOVABLE, values![wave]).await?.int("n")? == 0 {
                    return Err(Conflict::WaveState.into());
                }
                for statement in [
                    REMOVE_BROUGHT_SHEETS,
                    REMOVE_BROUGHT_BRANCH_SHEETS,
                    REMOVE_BROUGHT_COMMENTS,
                    REMOVE_BROUGHT_DEPARTMENTS,
                    REMOVE_BROUGHT_ATOMS,
                    REMOVE_BROUGHT_LETTERS,
                    REMOVE_BROUGHT_MARK,
                ] {
                    conn.run(statement, values![wave]).await?;
                }
                waves::expect_state(conn.run(REMOVE_BROUGHT_WAVE, values![wave]).await?)?;
                flush::note_traces(conn).await
            })
        })
        .await?;
        if let Err(error) = self.clean().await {
            tracing::warn!(%error, "the database files could not be rewritten after removing a wave");
        }
        Ok(())
    }

    /// What was made of the columns of the last file of this shape for this questionnaire.
    pub async fn answer_mapping(
        &self,
        organization: OrganizationId,
        instrument: InstrumentId,
        shape: String,
    ) -> Result<Option<Mapping>> {
        self.read(move |conn| {
            Box::pin(async move {
                let values = values![organization, instrument, shape];
                let row = conn.find(FIND_MAPPING, values).await?;
                // One that an earlier program wrote in other words is as if it were not there.
                Ok(row.and_then(|row| row.json("mapping").ok()))
            })
        })
        .await
    }
}

async fn before(
    conn: &mut Conn,
    organization: OrganizationId,
    content: &str,
) -> Result<Option<BroughtBefore>> {
    conn.find(FIND_BROUGHT_BEFORE, values![organization, content])
        .await?
        .map(|row| {
            Ok(BroughtBefore {
                title: row.text("title")?,
                brought: row.int("brought")?,
            })
        })
        .transpose()
}

async fn bring(
    conn: &mut Conn,
    random: &Random,
    organization: OrganizationId,
    id: WaveId,
    brought: BroughtWave,
    content: String,
    now: i64,
) -> Result<()> {
    let instrument_id = brought.draft.instrument;
    waves::insert(conn, id, organization, brought.draft, now).await?;
    waves::expect_state(
        conn.run(OPEN_BROUGHT, values![id, brought.answered])
            .await?,
    )?;
    conn.run_one(MARK_BROUGHT, values![id, brought.tool, now, content])
        .await?;
    let wave = waves::find(conn, id).await?.ok_or(StoreError::NotFound)?;

    let mut rows = departments::list(conn, organization).await?;
    for row in &mut rows {
        let of = |known: &BTreeMap<String, u32>| known.get(&row.code).copied();
        row.headcount = brought.headcounts.as_ref().and_then(of).unwrap_or(0);
    }
    let tree = Tree::new(rows).map_err(|_| StoreError::Conflict(Conflict::UnknownDepartment))?;
    let stored = instruments::find(conn, instrument_id)
        .await?
        .ok_or(StoreError::NotFound)?;
    let instrument: Instrument = stored.parse().map_err(|_| StoreError::Inconsistent {
        statement: "bring",
        column: "document".into(),
    })?;
    if instrument.audience != Audience::Staff {
        return Err(StoreError::NotFound);
    }
    let launch = Atoms::at_launch(&tree);
    let mut atoms = WaveAtoms::new(tree, launch.clone(), random);
    // Nobody knows of whom a branch was asked then, so its rows are kept with the whole organization.
    let nobody = vec![0; launch.count()];
    let minimum = wave.plan.contract.min_group();
    for (branch, _) in Branches::of(&instrument).all() {
        atoms.keep_branch(branch, &launch.for_branch(&atoms.tree, &nobody, minimum));
    }
    launch::freeze(conn, id, &atoms).await?;
    let promise = AuditEntry {
        organization: Some(organization),
        actor: PROGRAM.to_owned(),
        action: "wave.promise".to_owned(),
        object: id.to_string(),
        detail: launch::promise(&wave, &atoms),
    };
    audit::append(conn, promise, now).await?;

    let places: BTreeMap<&str, usize> = atoms
        .tree
        .departments()
        .iter()
        .enumerate()
        .map(|(place, department)| (department.code.as_str(), place))
        .collect();
    let parcels = brought
        .answers
        .into_iter()
        .map(|(code, answers)| {
            let place = places
                .get(code.as_str())
                .ok_or(StoreError::Conflict(Conflict::UnknownDepartment))?;
            Ok((atoms.of_person(*place, None), answers))
        })
        .collect::<Result<Vec<_>>>()?;
    submit::put_in(conn, random, id, parcels).await?;
    close::close(conn, random, id, brought.answered).await?;

    let (shape, mapping) = brought.mapping;
    let mut noted = values![organization, instrument_id, shape];
    noted.push(json(&mapping));
    noted.push(now.into());
    conn.run_one(NOTE_MAPPING, noted).await?;
    conn.run(TRIM_MAPPINGS, values![organization]).await?;
    Ok(())
}
