//! Close: the last flush. Groups with too few answers are counted with the one above, and the marks who answered are
//! wiped; only counts stay. After that nothing is added to the wave.

use std::collections::HashMap;

use surveys::ids::{AtomId, WaveId};

use super::{
    Result, Store, StoreError, atoms,
    db::{Conn, Value, values},
    dialect::statements,
    flush::{self, Rows},
    waves,
};
use crate::random::Random;

statements! {
    CLOSE_WAVE = same "
        update waves
        set state = 'closed', closed = $2, flushed = $2
        where wave_id = $1 and state = 'open'";
    LIST_ATOMS = same "
        select a.atom_id, p.atom_id as parent
        from wave_departments d
        join wave_atoms a on a.wave_id = d.wave_id and a.department = d.code
        left join wave_departments above on above.wave_id = d.wave_id and above.code = d.parent
        left join wave_atoms p on p.wave_id = d.wave_id and p.department = above.code
        where d.wave_id = $1
        order by d.position";
    SET_ATOM_COUNTS = rows "
        update wave_atoms
        set sheets = cast(given.sheets as bigint), merged_into = given.merged_into
        from (select value ->> 0 as atom_id, value ->> 1 as sheets, value ->> 2 as merged_into from", ") as given
        where wave_atoms.atom_id = given.atom_id";
    DELETE_UNSENT_MAIL = same "
        delete from outbox
        where wave_id = $1 and kind = 'reminder'";
    DROP_QUEUED_MAIL = same "
        update outbox
        set state = 'dropped', run_after = null, lease = null, lease_until = null
        where wave_id = $1 and state in ('queued', 'leased', 'uncertain')";
}

/// What a close left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed {
    /// Sheets kept.
    pub sheets: u32,
    /// People invited.
    pub invited: u32,
}

impl Store {
    /// Closes an open wave. One transaction, then the files are cleaned of what it moved.
    ///
    /// # Errors
    /// `Conflict::WaveState` if the wave is not open.
    pub async fn close_wave(&self, wave: WaveId, now: i64) -> Result<Closed> {
        let random = self.random().clone();
        let closed = self
            .write(move |conn| Box::pin(async move { close(conn, &random, wave, now).await }))
            .await?;
        if let Err(error) = self.clean().await {
            // The wave is closed all the same; the next flush cleans the files.
            tracing::warn!(%error, "the database files could not be rewritten after closing a wave");
        }
        Ok(closed)
    }
}

async fn close(conn: &mut Conn, random: &Random, id: WaveId, now: i64) -> Result<Closed> {
    waves::expect_state(conn.run(CLOSE_WAVE, values![id, now]).await?)?;
    let wave = waves::find(conn, id).await?.ok_or(StoreError::NotFound)?;
    flush::lock(conn, id).await?;
    let mut rows = Rows::take(conn, id).await?;
    let minimum = wave.plan.contract.min_group();
    let atoms = Atoms::list(conn, id).await?;

    let groups = atoms.gather(&atoms.count(rows.sheets.iter().map(|row| row.0)), minimum);
    for row in &mut rows.sheets {
        row.0 = atoms.target(&groups, row.0);
    }
    for row in &mut rows.comments {
        row.0 = atoms.target(&groups, row.0);
    }
    // Each branch is gathered on its own count: it has fewer answers than the rest.
    let mut branches: Vec<String> = rows.branch_sheets.iter().map(|row| row.1.clone()).collect();
    branches.sort_unstable();
    branches.dedup();
    for branch in branches {
        let of_branch = rows.branch_sheets.iter().filter(|row| row.1 == branch);
        let groups = atoms.gather(&atoms.count(of_branch.map(|row| row.0)), minimum);
        for row in rows.branch_sheets.iter_mut().filter(|row| row.1 == branch) {
            row.0 = atoms.target(&groups, row.0);
        }
    }
    for invitation in &mut rows.invitations {
        if let Some(used) = invitation.last_mut() {
            *used = false.into();
        }
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let closed = Closed {
        sheets: count(rows.sheets.len()),
        invited: count(rows.invitations.len()),
    };
    let counts = atoms.count(rows.sheets.iter().map(|row| row.0));
    rows.shuffle(random);
    rows.put(conn, random, id).await?;

    let settled: Vec<Vec<Value>> = atoms
        .ids
        .iter()
        .enumerate()
        .map(|(place, atom)| {
            let merged_into = (groups[place] != place).then(|| atoms.ids[groups[place]]);
            values![*atom, counts[place], merged_into]
        })
        .collect();
    conn.run_rows(SET_ATOM_COUNTS, &settled, &[]).await?;
    conn.run(DELETE_UNSENT_MAIL, values![id]).await?;
    conn.run(DROP_QUEUED_MAIL, values![id]).await?;
    Ok(closed)
}

/// The atoms of a wave, parents first.
struct Atoms {
    ids: Vec<AtomId>,
    parents: Vec<Option<usize>>,
    place: HashMap<AtomId, usize>,
}

impl Atoms {
    async fn list(conn: &mut Conn, wave: WaveId) -> Result<Self> {
        let mut atoms = Self {
            ids: Vec::new(),
            parents: Vec::new(),
            place: HashMap::new(),
        };
        for row in conn.all(LIST_ATOMS, values![wave]).await? {
            let id: AtomId = row.parsed("atom_id")?;
            let parent: Option<AtomId> = row.opt_parsed("parent")?;
            atoms
                .parents
                .push(parent.and_then(|parent| atoms.place.get(&parent).copied()));
            atoms.place.insert(id, atoms.ids.len());
            atoms.ids.push(id);
        }
        Ok(atoms)
    }

    fn count(&self, of: impl Iterator<Item = AtomId>) -> Vec<u32> {
        let mut counts = vec![0; self.ids.len()];
        for atom in of {
            if let Some(&place) = self.place.get(&atom) {
                counts[place] += 1;
            }
        }
        counts
    }

    fn gather(&self, counts: &[u32], minimum: u32) -> Vec<usize> {
        atoms::gather(&self.parents, counts, minimum)
    }

    fn target(&self, groups: &[usize], atom: AtomId) -> AtomId {
        self.place
            .get(&atom)
            .map_or(atom, |&place| self.ids[groups[place]])
    }
}
