//! How many were invited and how many answered, by frozen department. Who answered is shown to nobody; whether these
//! counts may be shown is decided by confidentiality, not here. What may be shown while a wave is open is counted once a
//! day and kept, so that looking again tells nothing new (PRIVACY §5.5).

use std::collections::HashMap;

use surveys::{
    confidentiality::{Contract, Participation as Words},
    ids::WaveId,
};

use super::{
    Conflict, Result, Store, StoreError,
    db::{Conn, values},
    dialect::statements,
    flush,
    waves::{self, WaveState},
};
use crate::local_time;

statements! {
    COUNT_ANSWERED = same "
        select d.code, d.name, d.parent, d.headcount as invited, a.department as counted_with,
            coalesce(i.answered, 0) as answered
        from wave_departments d
        join wave_atoms a on a.atom_id = d.atom_id
        left join (
            select department, cast(sum(used) as bigint) as answered
            from invitations
            where wave_id = $1
            group by department
        ) i on i.department = d.code
        where d.wave_id = $1
        order by d.position";
    COUNT_SHEETS = same "
        select d.code, coalesce(a.sheets, 0) as sheets
        from wave_departments d
        left join (
            select department, cast(sum(sheets) as bigint) as sheets
            from wave_atoms
            where wave_id = $1
            group by department
        ) a on a.department = d.code
        where d.wave_id = $1
        order by d.position";
    IS_CLOSED = same "
        select count(*) as n
        from waves
        where wave_id = $1 and state in ('closed', 'released')";
    LIST_TOLD = same "
        select department, day, answered
        from told_participation
        where wave_id = $1";
    INSERT_TOLD = rows "
        insert into told_participation (wave_id, department, day, answered)
        select $2, value ->> 0, $3, cast(value ->> 1 as bigint)
        from", "";
    INSERT_COURSE = same "
        insert into told_course (wave_id, day, answered)
        values ($1, $2, $3)
        on conflict (wave_id, day) do nothing";
    LIST_COURSE = same "
        select day, answered
        from told_course
        where wave_id = $1
        order by day";
    DELETE_COURSE = same "
        delete from told_course
        where wave_id = $1";
    DELETE_TOLD = same "
        delete from told_participation
        where wave_id = $1";
    LIST_OPEN_WAVES = same "
        select w.wave_id, o.time_zone
        from waves w
        join organizations o on o.organization_id = w.organization_id
        where w.state = 'open' and w.constituents is null";
}

/// A department's share in a wave: people directly in it, without those below. Raw counts, not for showing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    /// Code of the department.
    pub code: String,
    /// What people called it at launch.
    pub name: String,
    /// Code of the department above.
    pub parent: Option<String>,
    /// People invited.
    pub invited: u32,
    /// People who answered. After close: the sheets counted here, which may hold those of smaller departments below.
    pub answered: u32,
    /// Code of the department its answers are counted with; itself unless it is too small.
    pub counted_with: String,
}

/// A department's share in an open wave as it was last told, those below included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldParticipation {
    /// Code of the department.
    pub code: String,
    /// What people called the department at launch.
    pub name: String,
    /// How many departments lie above.
    pub depth: usize,
    /// People invited.
    pub invited: u32,
    /// People who had answered when this was last told; to be put into words by confidentiality.
    pub answered: u32,
}

impl ToldParticipation {
    /// How many must have answered by the words in which this is told.
    pub fn at_least(&self, contract: Contract) -> u32 {
        match Words::of(self.answered, self.invited, &contract) {
            Words::NotShown | Words::FewerThan(_) => 0,
            Words::AtLeast(n) => n,
            Words::NearlyAll => self.invited - contract.min_group() + 1,
        }
    }
}

/// What was told of all departments together on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The day, `YYYY-MM-DD` where the organization is.
    pub day: String,
    /// At least so many had answered, as the words of that day said.
    pub answered: u32,
}

impl Store {
    /// The course of an open wave as it was told, day by day: what anybody who read its page every day could have noted.
    pub async fn told_course(&self, wave: WaveId) -> Result<Vec<Told>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_COURSE, values![wave])
                    .await?
                    .iter()
                    .map(|row| {
                        Ok(Told {
                            day: row.text("day")?,
                            answered: row.count("answered")?,
                        })
                    })
                    .collect()
            })
        })
        .await
    }

    /// Participation in an open wave, parents first, as it is told on this day (`YYYY-MM-DD`). Counted at the first call
    /// of a day; a department moves on only by as many answers as the smallest group shown has people.
    ///
    /// # Errors
    /// `Conflict::WaveState` unless the wave is open.
    pub async fn told_participation(
        &self,
        wave: WaveId,
        day: &str,
    ) -> Result<Vec<ToldParticipation>> {
        let today = day.to_owned();
        let told = self
            .read(move |conn| Box::pin(async move { told_on(conn, wave, &today).await }))
            .await?;
        if let Some(told) = told {
            return Ok(told);
        }
        let today = day.to_owned();
        self.write(move |conn| Box::pin(async move { tell(conn, wave, &today).await }))
            .await
    }

    /// Counts participation in every open wave whose day has begun; a job calls it every hour.
    pub async fn count_participation(&self, now: i64) -> Result<()> {
        let open: Vec<(WaveId, String)> = self
            .read(move |conn| {
                Box::pin(async move {
                    conn.all(LIST_OPEN_WAVES, vec![])
                        .await?
                        .iter()
                        .map(|row| Ok((row.parsed("wave_id")?, row.text("time_zone")?)))
                        .collect()
                })
            })
            .await?;
        for (wave, zone) in open {
            match self
                .told_participation(wave, &local_time::iso_day(&zone, now))
                .await
            {
                // Closed in between.
                Ok(_) | Err(StoreError::Conflict(Conflict::WaveState)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Counts by department, parents first.
    pub async fn participation(&self, wave: WaveId) -> Result<Vec<Participation>> {
        self.read(move |conn| Box::pin(async move { count(conn, wave).await }))
            .await
    }
}

async fn count(conn: &mut Conn, wave: WaveId) -> Result<Vec<Participation>> {
    let mut counts = conn
        .all(COUNT_ANSWERED, values![wave])
        .await?
        .iter()
        .map(|row| {
            Ok(Participation {
                code: row.text("code")?,
                name: row.text("name")?,
                parent: row.opt_text("parent")?,
                invited: row.count("invited")?,
                answered: row.count("answered")?,
                counted_with: row.text("counted_with")?,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    if conn.one(IS_CLOSED, values![wave]).await?.int("n")? > 0 {
        let sheets = conn.all(COUNT_SHEETS, values![wave]).await?;
        for (department, row) in counts.iter_mut().zip(&sheets) {
            department.answered = row.count("sheets")?;
        }
    }
    Ok(counts)
}

/// What was told on this day, if anything was.
async fn told_on(
    conn: &mut Conn,
    wave: WaveId,
    day: &str,
) -> Result<Option<Vec<ToldParticipation>>> {
    let mut told: HashMap<String, u32> = HashMap::new();
    for row in conn.all(LIST_TOLD, values![wave]).await? {
        if row.text("day")? != day {
            return Ok(None);
        }
        told.insert(row.text("department")?, row.count("answered")?);
    }
    if told.is_empty() {
        return Ok(None);
    }
    Ok(Some(lines(&count(conn, wave).await?, &told)))
}

/// Counts and keeps what is told from now on.
async fn tell(conn: &mut Conn, wave: WaveId, day: &str) -> Result<Vec<ToldParticipation>> {
    // One count a day, whoever asks first.
    flush::lock(conn, wave).await?;
    if let Some(told) = told_on(conn, wave, day).await? {
        return Ok(told);
    }
    let found = waves::find(conn, wave).await?.ok_or(StoreError::NotFound)?;
    if found.state != WaveState::Open {
        return Err(Conflict::WaveState.into());
    }
    let mut before: HashMap<String, u32> = HashMap::new();
    for row in conn.all(LIST_TOLD, values![wave]).await? {
        before.insert(row.text("department")?, row.count("answered")?);
    }
    let counts = count(conn, wave).await?;
    let told: HashMap<String, u32> = with_below(&counts, |line| line.answered)
        .into_iter()
        .zip(&counts)
        .map(|(answered, line)| {
            let before = before.get(&line.code).copied().unwrap_or(0);
            let told = Words::moved_on(before, answered, &found.plan.contract);
            (line.code.clone(), told)
        })
        .collect();
    let rows: Vec<_> = told
        .iter()
        .map(|(code, answered)| values![code, *answered])
        .collect();
    conn.run(DELETE_TOLD, values![wave]).await?;
    conn.run_rows(INSERT_TOLD, &rows, &[wave.into(), day.into()])
        .await?;
    let lines = lines(&counts, &told);
    let tops = lines.iter().filter(|line| line.depth == 0);
    let answered: u32 = tops.map(|line| line.at_least(found.plan.contract)).sum();
    conn.run(INSERT_COURSE, values![wave, day, answered])
        .await?;
    Ok(lines)
}

/// Forgets what was told; once a wave is closed only released counts are.
pub(super) async fn forget(conn: &mut Conn, wave: WaveId) -> Result<()> {
    conn.run(DELETE_TOLD, values![wave]).await?;
    conn.run(DELETE_COURSE, values![wave]).await?;
    Ok(())
}

fn lines(counts: &[Participation], told: &HashMap<String, u32>) -> Vec<ToldParticipation> {
    let mut depths: HashMap<&str, usize> = HashMap::new();
    with_below(counts, |line| line.invited)
        .into_iter()
        .zip(counts)
        .map(|(invited, line)| {
            let above = line.parent.as_deref().and_then(|above| depths.get(above));
            let depth = above.map_or(0, |above| above + 1);
            depths.insert(&line.code, depth);
            ToldParticipation {
                code: line.code.clone(),
                name: line.name.clone(),
                depth,
                invited,
                answered: told.get(&line.code).copied().unwrap_or(0),
            }
        })
        .collect()
}

/// Sums over each department and all below; parents come first.
fn with_below(counts: &[Participation], of: impl Fn(&Participation) -> u32) -> Vec<u32> {
    let mut sums: Vec<u32> = counts.iter().map(of).collect();
    let place: HashMap<&str, usize> = counts
        .iter()
        .enumerate()
        .map(|(place, line)| (line.code.as_str(), place))
        .collect();
    for (below, line) in counts.iter().enumerate().rev() {
        let above = line.parent.as_deref().and_then(|above| place.get(above));
        if let Some(above) = above {
            sums[*above] = sums[*above].saturating_add(sums[below]);
        }
    }
    sums
}
