//! Close: the last flush. Groups with too few answers are counted with the one above, and the marks who answered are
//! wiped; only counts stay. After that nothing is added to the wave.

use std::collections::HashMap;

use surveys::{
    confidentiality::Atoms,
    ids::{AtomId, WaveId},
    organization::Tree,
};

use super::{
    Result, Store, StoreError,
    atoms::{Placed, WaveAtoms},
    db::{Conn, values},
    dialect::statements,
    flush::{self, Rows},
    participation, waves,
};
use crate::random::Random;

statements! {
    CLOSE_WAVE = same "
        update waves
        set state = 'closed', closed = $2, flushed = $2
        where wave_id = $1 and state = 'open'";
    DELETE_REMINDERS = same "
        delete from outbox
        where wave_id = $1 and kind in ('reminder', 'reminder_2', 'reminder_3')";
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
            // The wave is closed all the same; housekeeping cleans the files within the hour.
            tracing::warn!(%error, "the database files could not be rewritten after closing a wave");
        }
        Ok(closed)
    }
}

/// Closes an open wave within a transaction.
pub(super) async fn close(
    conn: &mut Conn,
    random: &Random,
    id: WaveId,
    now: i64,
) -> Result<Closed> {
    waves::expect_state(conn.run(CLOSE_WAVE, values![id, now]).await?)?;
    let wave = waves::find(conn, id).await?.ok_or(StoreError::NotFound)?;
    flush::lock(conn, id).await?;
    let mut rows = Rows::take(conn, id).await?;
    let minimum = wave.plan.contract.min_group();
    let mut atoms = WaveAtoms::list(conn, id).await?;

    let close = close_of(
        &atoms.of_answers()?,
        &atoms.tree,
        minimum,
        rows.sheets.iter(),
    );
    atoms.keep_answers(&close);
    for row in rows.sheets.iter_mut().chain(&mut rows.comments) {
        row.0 = atoms.target(row.0);
    }
    // Each branch is gathered on its own count: it has fewer answers than the rest.
    let mut branches: Vec<String> = rows.branch_sheets.iter().map(|row| row.1.clone()).collect();
    branches.sort_unstable();
    branches.dedup();
    for branch in branches {
        let of_branch = rows.branch_sheets.iter().filter(|row| row.1 == branch);
        let close = close_of(&atoms.of_branch(&branch)?, &atoms.tree, minimum, of_branch);
        atoms.keep_branch(&branch, &close);
        for row in rows.branch_sheets.iter_mut().filter(|row| row.1 == branch) {
            row.0 = atoms.branch_target(&branch, row.0);
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
    let mut sheets: HashMap<AtomId, u32> = HashMap::new();
    for (atom, _, _) in &rows.sheets {
        *sheets.entry(*atom).or_default() += 1;
    }
    rows.shuffle(random);
    rows.put(conn, random, id).await?;
    atoms.settle(conn, &sheets).await?;
    participation::forget(conn, id).await?;
    conn.run(DELETE_REMINDERS, values![id]).await?;
    conn.run(DROP_QUEUED_MAIL, values![id]).await?;
    Ok(closed)
}

/// The atoms that are large enough for these rows.
fn close_of<'a>(
    kept: &Placed,
    tree: &Tree,
    minimum: u32,
    rows: impl Iterator<Item = &'a (AtomId, String, String)>,
) -> Atoms {
    let mut answers = vec![0_u32; kept.atoms.count()];
    for atom in rows.filter_map(|row| kept.of(row.0)) {
        answers[atom] += 1;
    }
    kept.atoms.at_close(tree, &answers, minimum)
}
