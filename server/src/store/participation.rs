//! How many were invited and how many answered, by frozen department. Who answered is shown to nobody; whether these
//! counts may be shown is decided by confidentiality, not here.

use surveys::ids::WaveId;

use super::{
    Result, Store,
    db::{Conn, values},
    dialect::statements,
};

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
        left join wave_atoms a on a.wave_id = d.wave_id and a.department = d.code
        where d.wave_id = $1
        order by d.position";
    IS_CLOSED = same "
        select count(*) as n
        from waves
        where wave_id = $1 and state in ('closed', 'released')";
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

impl Store {
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
