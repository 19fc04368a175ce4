//! The flush: parcels become sheets, and every row of the wave is written anew in a random order under a new random id,
//! so that neither the order in the file nor the number of the transaction says who answered what (PRIVACY §8, 3 and 4).
//!
//! A sheet says with which atom it is counted, and until the close it is known who of an atom has answered. So a parcel
//! is opened only together with at least nine others of the same atom; one of few waits, at the latest for the close. The
//! same holds for branches, which fewer people are asked for.

use std::collections::{BTreeMap, HashMap};

use futures::future::BoxFuture;
use surveys::ids::{AtomId, CommentId, SheetId, WaveId};

use super::{
    Result, Store,
    answers::{Answers, Parcel},
    db::{Conn, Db, Row, Value, json, values},
    dialect::{Sql, statements},
};
use crate::{clock::DAY, random::Random};

/// Parcels of one atom that are opened together at least, before the close.
const MIXED: usize = 10;

statements! {
    LIST_PARCELS = same "
        select parcel
        from inbox
        where wave_id = $1";
    INSERT_PARCELS_AGAIN = rows "
        insert into inbox (parcel_id, wave_id, parcel)
        select value ->> 0, $2, value ->> 1
        from", "";
    DELETE_PARCELS = same "
        delete from inbox
        where wave_id = $1";
    LIST_SHEETS = same "
        select atom_id, answers, flags
        from sheets
        where wave_id = $1";
    DELETE_SHEETS = same "
        delete from sheets
        where wave_id = $1";
    INSERT_SHEETS = rows "
        insert into sheets (sheet_id, wave_id, atom_id, answers, flags)
        select value ->> 0, $2, value ->> 1, value ->> 2, value ->> 3
        from", "";
    LIST_BRANCH_SHEETS = same "
        select atom_id, branch, answers
        from branch_sheets
        where wave_id = $1";
    DELETE_BRANCH_SHEETS = same "
        delete from branch_sheets
        where wave_id = $1";
    INSERT_BRANCH_SHEETS = rows "
        insert into branch_sheets (branch_sheet_id, wave_id, atom_id, branch, answers)
        select value ->> 0, $2, value ->> 1, value ->> 2, value ->> 3
        from", "";
    LIST_COMMENTS = same "
        select atom_id, item, text
        from comments
        where wave_id = $1";
    DELETE_COMMENTS = same "
        delete from comments
        where wave_id = $1";
    INSERT_COMMENTS = rows "
        insert into comments (comment_id, wave_id, atom_id, item, text)
        select value ->> 0, $2, value ->> 1, value ->> 2, value ->> 3
        from", "";
    LIST_VOLUNTEERS = same "
        select question, name, contact
        from volunteers
        where wave_id = $1";
    DELETE_VOLUNTEERS = same "
        delete from volunteers
        where wave_id = $1";
    INSERT_VOLUNTEERS = rows "
        insert into volunteers (volunteer_id, wave_id, question, name, contact)
        select value ->> 0, $2, value ->> 1, value ->> 2, value ->> 3
        from", "";
    LIST_INVITATIONS = same "
        select invitation_id, person_id, atom_id, department, generation, token_hash, tag, people_manager,
            customer_facing, attributes, used, code_hash
        from invitations
        where wave_id = $1";
    DELETE_INVITATIONS = same "
        delete from invitations
        where wave_id = $1";
    INSERT_INVITATIONS = rows "
        insert into invitations
            (invitation_id, wave_id, person_id, atom_id, department, generation, token_hash, tag, people_manager,
             customer_facing, code_hash, attributes, used)
        select value ->> 0, $2, value ->> 1, value ->> 2, value ->> 3, cast(value ->> 4 as bigint), value ->> 5,
            value ->> 6, cast(value ->> 7 as bigint), cast(value ->> 8 as bigint), value ->> 9, value ->> 10,
            cast(value ->> 11 as bigint)
        from", "";
    LIST_BRANCH_ATOMS = same "
        select atom_id, branches
        from wave_atoms
        where wave_id = $1";
    NOTE_FLUSH = same "
        update waves
        set flushed = $2
        where wave_id = $1 and state = 'open'";
    NOTE_TRACES = same "
        insert into meta (key, value)
        values ('traces', 'yes')
        on conflict (key) do nothing";
    HAS_TRACES = same "
        select count(*) as n
        from meta
        where key = 'traces'";
    FORGET_TRACES = same "
        delete from meta
        where key = 'traces'";
    LOCK_WAVE = same "
        update waves
        set flushed = flushed
        where wave_id = $1";
}

impl Store {
    /// Flushes the inboxes that are due: at least a day after the previous flush of the wave, and at least ten parcels of
    /// one atom. Then the files are cleaned. Says how many waves were flushed; a job calls it every hour.
    pub async fn flush_due(&self, now: i64) -> Result<usize> {
        let mut flushed = 0;
        for wave in self.waves_to_flush(now - DAY).await? {
            flushed += usize::from(self.flush(wave, now).await?);
        }
        self.clean().await?;
        Ok(flushed)
    }

    /// Removes the traces of flushes, closes and deletions from the database files, if there are any. A mark in the
    /// database says so until it is done, whatever comes in between.
    pub async fn clean(&self) -> Result<()> {
        let has_traces = self
            .read(|conn| {
                Box::pin(async move { Ok(conn.one(HAS_TRACES, vec![]).await?.int("n")? > 0) })
            })
            .await?;
        if !has_traces {
            return Ok(());
        }
        self.on_files(|db| {
            Box::pin(async move {
                db.clean().await?;
                db.empty_log().await
            })
        })
        .await?;
        self.write(|conn| {
            Box::pin(async move { conn.run(FORGET_TRACES, vec![]).await.map(|_| ()) })
        })
        .await?;
        self.on_files(|db| Box::pin(db.empty_log())).await
    }

    /// Work on the files themselves, outside of transactions, that nobody can cut in half.
    async fn on_files(
        &self,
        work: impl for<'d> FnOnce(&'d Db) -> BoxFuture<'d, Result<()>> + Send + 'static,
    ) -> Result<()> {
        let db = std::sync::Arc::clone(&self.shared.db);
        super::finish(tokio::spawn(async move { work(&db).await })).await
    }

    /// Files what may be filed; says whether that was anything.
    async fn flush(&self, wave: WaveId, now: i64) -> Result<bool> {
        let random = self.random().clone();
        self.write(move |conn| {
            Box::pin(async move {
                lock(conn, wave).await?;
                let Some(mut rows) = Rows::take_mixed(conn, wave).await? else {
                    return Ok(false);
                };
                rows.shuffle(&random);
                rows.put(conn, &random, wave).await?;
                conn.run(NOTE_FLUSH, values![wave, now]).await?;
                Ok(true)
            })
        })
        .await
    }
}

/// Notes in the running transaction that it leaves traces in the files.
pub(super) async fn note_traces(conn: &mut Conn) -> Result<()> {
    conn.run(NOTE_TRACES, vec![]).await.map(|_| ())
}

/// Waits for submits of the wave that are being committed, and makes later ones wait.
pub(super) async fn lock(conn: &mut Conn, wave: WaveId) -> Result<()> {
    conn.run_one(LOCK_WAVE, values![wave]).await
}

/// Everything a wave holds, taken out of the tables.
pub(super) struct Rows {
    /// Atom, answers, flags.
    pub(super) sheets: Vec<(AtomId, String, String)>,
    /// Atom, branch, answers.
    pub(super) branch_sheets: Vec<(AtomId, String, String)>,
    /// Atom, item, text.
    pub(super) comments: Vec<(AtomId, String, String)>,
    volunteers: Vec<Vec<Value>>,
    /// All columns but the wave, the mark last.
    pub(super) invitations: Vec<Vec<Value>>,
    /// What waits for others.
    waiting: Vec<Parcel>,
}

/// With which atom the rows of a branch are kept, by atom and branch question.
type BranchAtoms = HashMap<AtomId, BTreeMap<String, AtomId>>;

impl Rows {
    /// Reads and deletes all rows of the wave; all parcels are opened.
    pub(super) async fn take(conn: &mut Conn, wave: WaveId) -> Result<Self> {
        let (parcels, branch_atoms) = parcels(conn, wave).await?;
        let mut rows = Self::read(conn, wave).await?;
        for part in parts(parcels, &branch_atoms) {
            rows.file(part);
        }
        delete(conn, wave).await?;
        Ok(rows)
    }

    /// The same, but only parcels are opened that come with enough others; `None`, and nothing is touched, if there are
    /// none.
    async fn take_mixed(conn: &mut Conn, wave: WaveId) -> Result<Option<Self>> {
        let (parcels, branch_atoms) = parcels(conn, wave).await?;
        let mixed = |counts: &HashMap<(AtomId, String), usize>, of: (AtomId, String)| {
            counts.get(&of).is_some_and(|count| *count >= MIXED)
        };
        // A whole parcel counts with its atom, a branch with its own.
        let whole = count(
            parcels
                .iter()
                .filter(|parcel| !parcel.is_rest)
                .map(|parcel| (parcel.atom, String::new())),
        );
        let (opened, waiting): (Vec<_>, Vec<_>) = parcels
            .into_iter()
            .partition(|parcel| parcel.is_rest || mixed(&whole, (parcel.atom, String::new())));
        let parts = parts(opened, &branch_atoms);
        let branches = count(parts.iter().filter_map(Part::branch));
        let (filed, rest): (Vec<_>, Vec<_>) = parts
            .into_iter()
            .partition(|part| part.branch().is_none_or(|of| mixed(&branches, of)));
        if filed.is_empty() {
            return Ok(None);
        }
        let mut rows = Self::read(conn, wave).await?;
        for part in filed {
            rows.file(part);
        }
        rows.waiting = waiting;
        rows.waiting
            .extend(rest.into_iter().filter_map(Part::waiting));
        delete(conn, wave).await?;
        Ok(Some(rows))
    }

    async fn read(conn: &mut Conn, wave: WaveId) -> Result<Self> {
        let of = || values![wave];
        Ok(Self {
            sheets: three(&conn.all(LIST_SHEETS, of()).await?, "answers", "flags")?,
            branch_sheets: three(
                &conn.all(LIST_BRANCH_SHEETS, of()).await?,
                "branch",
                "answers",
            )?,
            comments: three(&conn.all(LIST_COMMENTS, of()).await?, "item", "text")?,
            volunteers: conn
                .all(LIST_VOLUNTEERS, of())
                .await?
                .iter()
                .map(|row| {
                    Ok(values![
                        row.text("question")?,
                        row.text("name")?,
                        row.text("contact")?
                    ])
                })
                .collect::<Result<_>>()?,
            invitations: conn
                .all(LIST_INVITATIONS, of())
                .await?
                .iter()
                .map(invitation)
                .collect::<Result<_>>()?,
            waiting: Vec::new(),
        })
    }

    fn file(&mut self, part: Part) {
        match part {
            Part::Main(atom, answers) => {
                self.sheets
                    .push((atom, text(&answers.main), text(&answers.flags)));
                for (item, comment) in answers.comments {
                    self.comments.push((atom, item, comment));
                }
            }
            Part::Branch(atom, branch, answers) => {
                self.branch_sheets.push((atom, branch, text(&answers)));
            }
        }
    }

    /// A new random order for each kind of row.
    pub(super) fn shuffle(&mut self, random: &Random) {
        random.shuffle(&mut self.sheets);
        random.shuffle(&mut self.branch_sheets);
        random.shuffle(&mut self.comments);
        random.shuffle(&mut self.volunteers);
        random.shuffle(&mut self.invitations);
        random.shuffle(&mut self.waiting);
    }

    /// Writes everything back, answers under new random ids.
    pub(super) async fn put(self, conn: &mut Conn, random: &Random, wave: WaveId) -> Result<()> {
        let sheet = || random.id(SheetId::from_bits).to_string();
        let comment = || random.id(CommentId::from_bits).to_string();
        let other = || format!("{:032x}", random.bits());
        let triple = |(atom, a, b): (AtomId, String, String)| values![atom, a, b];
        let parcel = |parcel: Parcel| vec![json(&parcel)];

        let of_sheets = self.sheets.into_iter().map(triple);
        let of_branches = self.branch_sheets.into_iter().map(triple);
        let of_comments = self.comments.into_iter().map(triple);
        let waiting = self.waiting.into_iter().map(parcel);
        put_anew(conn, INSERT_SHEETS, wave, of_sheets, sheet).await?;
        put_anew(conn, INSERT_BRANCH_SHEETS, wave, of_branches, sheet).await?;
        put_anew(conn, INSERT_COMMENTS, wave, of_comments, comment).await?;
        put_anew(conn, INSERT_VOLUNTEERS, wave, self.volunteers, other).await?;
        put_anew(conn, INSERT_PARCELS_AGAIN, wave, waiting, other).await?;
        conn.run_rows(INSERT_INVITATIONS, &self.invitations, &[wave.into()])
            .await?;
        note_traces(conn).await
    }
}

/// Writes rows under new ids.
async fn put_anew(
    conn: &mut Conn,
    insert: Sql,
    wave: WaveId,
    rows: impl IntoIterator<Item = Vec<Value>>,
    id: impl Fn() -> String,
) -> Result<()> {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|mut row| {
            row.insert(0, id().into());
            row
        })
        .collect();
    conn.run_rows(insert, &rows, &[wave.into()]).await?;
    Ok(())
}

/// The inbox of a wave, and how its branches are counted.
async fn parcels(conn: &mut Conn, wave: WaveId) -> Result<(Vec<Parcel>, BranchAtoms)> {
    let parcels = conn
        .all(LIST_PARCELS, values![wave])
        .await?
        .iter()
        .map(|row| row.json("parcel"))
        .collect::<Result<_>>()?;
    let branch_atoms = conn
        .all(LIST_BRANCH_ATOMS, values![wave])
        .await?
        .iter()
        .map(|row| Ok((row.parsed("atom_id")?, row.json("branches")?)))
        .collect::<Result<_>>()?;
    Ok((parcels, branch_atoms))
}

async fn delete(conn: &mut Conn, wave: WaveId) -> Result<()> {
    for statement in [
        DELETE_PARCELS,
        DELETE_SHEETS,
        DELETE_BRANCH_SHEETS,
        DELETE_COMMENTS,
        DELETE_VOLUNTEERS,
        DELETE_INVITATIONS,
    ] {
        conn.run(statement, values![wave]).await?;
    }
    Ok(())
}

/// A part of a parcel that is filed by itself.
enum Part {
    /// Main answers and comments.
    Main(AtomId, Answers),
    /// The branch's atom, the branch question, its answers.
    Branch(AtomId, String, BTreeMap<String, String>),
}

impl Part {
    fn branch(&self) -> Option<(AtomId, String)> {
        match self {
            Self::Main(..) => None,
            Self::Branch(atom, branch, _) => Some((*atom, branch.clone())),
        }
    }

    /// A branch as a parcel of its own.
    fn waiting(self) -> Option<Parcel> {
        let Self::Branch(atom, branch, answers) = self else {
            return None;
        };
        Some(Parcel {
            atom,
            answers: Answers {
                branches: BTreeMap::from([(branch, answers)]),
                ..Answers::default()
            },
            is_rest: true,
        })
    }
}

/// Parcels taken apart.
fn parts(parcels: Vec<Parcel>, branch_atoms: &BranchAtoms) -> Vec<Part> {
    let mut parts = Vec::new();
    for Parcel {
        atom,
        mut answers,
        is_rest,
    } in parcels
    {
        for (branch, of_branch) in std::mem::take(&mut answers.branches) {
            let with = branch_atoms
                .get(&atom)
                .and_then(|branches| branches.get(&branch))
                .filter(|_| !is_rest)
                .copied()
                .unwrap_or(atom);
            parts.push(Part::Branch(with, branch, of_branch));
        }
        if !is_rest {
            parts.push(Part::Main(atom, answers));
        }
    }
    parts
}

fn count<T: std::hash::Hash + Eq>(of: impl Iterator<Item = T>) -> HashMap<T, usize> {
    let mut counts = HashMap::new();
    for each in of {
        *counts.entry(each).or_insert(0) += 1;
    }
    counts
}

fn three(
    rows: &[Row],
    second: &'static str,
    third: &'static str,
) -> Result<Vec<(AtomId, String, String)>> {
    rows.iter()
        .map(|row| Ok((row.parsed("atom_id")?, row.text(second)?, row.text(third)?)))
        .collect()
}

fn invitation(row: &Row) -> Result<Vec<Value>> {
    Ok(values![
        row.text("invitation_id")?,
        row.text("person_id")?,
        row.text("atom_id")?,
        row.text("department")?,
        row.int("generation")?,
        row.text("token_hash")?,
        row.text("tag")?,
        row.opt_int("people_manager")?,
        row.opt_int("customer_facing")?,
        row.opt_text("code_hash")?,
        row.opt_text("attributes")?,
        // Stands last: a close takes the mark off.
        row.int("used")?
    ])
}

fn text(value: &impl serde::Serialize) -> String {
    match json(value) {
        Value::Text(Some(text)) => text,
        Value::Text(None) | Value::Int(_) => String::new(),
    }
}
