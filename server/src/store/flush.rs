//! The flush: parcels become sheets, and every row of the wave is written anew in a random order under a new random id,
//! so that neither the order in the file nor the number of the transaction says who answered what (PRIVACY §8, 3 and 4).

use std::collections::{BTreeMap, HashMap};

use surveys::ids::{AtomId, CommentId, SheetId, WaveId};

use super::{
    Result, Store,
    answers::Parcel,
    db::{Conn, Row, Value, json, values},
    dialect::statements,
};
use crate::{clock::DAY, random::Random};

statements! {
    LIST_PARCELS = same "
        select parcel
        from inbox
        where wave_id = $1";
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
            customer_facing, used
        from invitations
        where wave_id = $1";
    DELETE_INVITATIONS = same "
        delete from invitations
        where wave_id = $1";
    INSERT_INVITATIONS = rows "
        insert into invitations
            (invitation_id, wave_id, person_id, atom_id, department, generation, token_hash, tag, people_manager,
             customer_facing, used)
        select value ->> 0, $2, value ->> 1, value ->> 2, value ->> 3, cast(value ->> 4 as bigint), value ->> 5,
            value ->> 6, cast(value ->> 7 as bigint), cast(value ->> 8 as bigint), cast(value ->> 9 as bigint)
        from", "";
    LIST_BRANCH_ATOMS = same "
        select atom_id, branches
        from wave_atoms
        where wave_id = $1";
    NOTE_FLUSH = same "
        update waves
        set flushed = $2
        where wave_id = $1 and state = 'open'";
    LOCK_WAVE = same "
        update waves
        set flushed = flushed
        where wave_id = $1";
}

impl Store {
    /// Flushes the inboxes that are due: at least a day after the previous flush of the wave and with at least ten
    /// parcels. Then the files are cleaned. Says how many waves were flushed; a job calls it every hour.
    pub async fn flush_due(&self, now: i64) -> Result<usize> {
        let due = self.waves_to_flush(now - DAY).await?;
        for wave in &due {
            self.flush(*wave, now).await?;
        }
        if !due.is_empty() {
            self.clean().await?;
        }
        Ok(due.len())
    }

    /// Removes the traces of a flush from the database files.
    pub(super) async fn clean(&self) -> Result<()> {
        let db = std::sync::Arc::clone(&self.shared.db);
        super::finish(tokio::spawn(async move { db.clean().await })).await
    }

    async fn flush(&self, wave: WaveId, now: i64) -> Result<()> {
        let random = self.random().clone();
        self.write(move |conn| {
            Box::pin(async move {
                lock(conn, wave).await?;
                let mut rows = Rows::take(conn, wave).await?;
                rows.shuffle(&random);
                rows.put(conn, &random, wave).await?;
                conn.run(NOTE_FLUSH, values![wave, now]).await?;
                Ok(())
            })
        })
        .await
    }
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
}

impl Rows {
    /// Reads and deletes all rows of the wave; parcels are opened.
    pub(super) async fn take(conn: &mut Conn, wave: WaveId) -> Result<Self> {
        let of = || values![wave];
        let mut rows = Self {
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
        };
        let branch_atoms: HashMap<AtomId, BTreeMap<String, AtomId>> = conn
            .all(LIST_BRANCH_ATOMS, of())
            .await?
            .iter()
            .map(|row| Ok((row.parsed("atom_id")?, row.json("branches")?)))
            .collect::<Result<_>>()?;
        for row in conn.all(LIST_PARCELS, of()).await? {
            let parcel: Parcel = row.json("parcel")?;
            rows.open(parcel, &branch_atoms);
        }
        for statement in [
            DELETE_PARCELS,
            DELETE_SHEETS,
            DELETE_BRANCH_SHEETS,
            DELETE_COMMENTS,
            DELETE_VOLUNTEERS,
            DELETE_INVITATIONS,
        ] {
            conn.run(statement, of()).await?;
        }
        Ok(rows)
    }

    fn open(
        &mut self,
        Parcel { atom, answers }: Parcel,
        branch_atoms: &HashMap<AtomId, BTreeMap<String, AtomId>>,
    ) {
        self.sheets
            .push((atom, text(&answers.main), text(&answers.flags)));
        for (branch, answers) in answers.branches {
            let kept_with = branch_atoms
                .get(&atom)
                .and_then(|branches| branches.get(&branch))
                .copied()
                .unwrap_or(atom);
            self.branch_sheets.push((kept_with, branch, text(&answers)));
        }
        for (item, comment) in answers.comments {
            self.comments.push((atom, item, comment));
        }
    }

    /// A new random order for each kind of row.
    pub(super) fn shuffle(&mut self, random: &Random) {
        random.shuffle(&mut self.sheets);
        random.shuffle(&mut self.branch_sheets);
        random.shuffle(&mut self.comments);
        random.shuffle(&mut self.volunteers);
        random.shuffle(&mut self.invitations);
    }

    /// Writes everything back, answers under new random ids.
    pub(super) async fn put(self, conn: &mut Conn, random: &Random, wave: WaveId) -> Result<()> {
        let of = values![wave];
        let with_id = |id: String, (atom, a, b): (AtomId, String, String)| values![id, atom, a, b];
        let rows: Vec<_> = self
            .sheets
            .into_iter()
            .map(|row| with_id(random.id(SheetId::from_bits).to_string(), row))
            .collect();
        conn.run_rows(INSERT_SHEETS, &rows, &of).await?;
        let rows: Vec<_> = self
            .branch_sheets
            .into_iter()
            .map(|row| with_id(random.id(SheetId::from_bits).to_string(), row))
            .collect();
        conn.run_rows(INSERT_BRANCH_SHEETS, &rows, &of).await?;
        let rows: Vec<_> = self
            .comments
            .into_iter()
            .map(|row| with_id(random.id(CommentId::from_bits).to_string(), row))
            .collect();
        conn.run_rows(INSERT_COMMENTS, &rows, &of).await?;
        let rows: Vec<_> = self
            .volunteers
            .into_iter()
            .map(|mut row| {
                row.insert(0, format!("{:032x}", random.bits()).into());
                row
            })
            .collect();
        conn.run_rows(INSERT_VOLUNTEERS, &rows, &of).await?;
        conn.run_rows(INSERT_INVITATIONS, &self.invitations, &of)
            .await?;
        Ok(())
    }
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
        row.int("used")?
    ])
}

fn text(value: &impl serde::Serialize) -> String {
    match json(value) {
        Value::Text(Some(text)) => text,
        Value::Text(None) | Value::Int(_) => String::new(),
    }
}
