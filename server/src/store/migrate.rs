//! Brings the schema up to date at start. Files are embedded; each runs in a transaction of its own together with the
//! new version number, so a program that dies in between finds a whole schema of some version.

use super::{
    db::{Conn, Db, values},
    dialect::statements,
    error::Result,
};

/// One step of the schema, in both dialects.
struct Migration {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

macro_rules! migrations {
    ($($name:literal),+ $(,)?) => {
        &[$(Migration {
            name: $name,
            sqlite: include_str!(concat!("../../../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../../../migrations/postgres/", $name, ".sql")),
        }),+]
    };
}

/// All steps in order; the version of a schema is the number of steps it has seen.
const MIGRATIONS: &[Migration] = migrations![
    "0001_organizations_and_users",
    "0002_people_and_instruments",
    "0003_waves_and_invitations",
    "0004_answers",
    "0005_results_and_roadmaps",
    "0006_work_and_audit",
    "0007_attributes_and_participation",
    "0008_what_staff_were_told",
    "0009_reorganizations",
    "0010_release_plans",
    "0011_weighting",
    "0012_ideas_and_votes",
    "0013_life_of_a_roadmap",
    "0014_allowed_names",
    "0015_own_steps",
    "0016_weight_cap",
    "0017_looks",
    "0020_mail_of_a_wave",
    "0021_drafts",
    "0022_reminders_of_a_round",
    "0023_audiences_and_samples",
    "0024_course_of_participation",
    "0027_answers_from_elsewhere",
    "0028_open_links",
    "0029_short_codes",
    "0030_files_brought_before",
    "0031_uncertain_letters",
    "0033_channels_and_renewed_links",
    "0034_attributes_of_invitations",
];

statements! {
    FIND_META = same "
        select value
        from meta
        where key = $1";
    SET_META = same "
        insert into meta (key, value)
        values ($1, $2)
        on conflict (key) do update set value = excluded.value";
}

const CREATE_META: &str =
    "create table if not exists meta (key text primary key, value text not null)";
const LOCK_POSTGRES: &str = "select pg_advisory_xact_lock(4412190837752)";

/// The schema version this program brings.
pub(super) fn newest() -> usize {
    MIGRATIONS.len()
}

/// What migrating found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Migrated {
    /// The schema is current now.
    Current,
    /// The database was written by a newer program and was left alone.
    Newer { found: usize },
}

/// Applies what is missing. On SQLite the caller holds the folder's lock; on PostgreSQL each step takes an advisory lock,
/// so two servers that start together do it once.
pub(super) async fn migrate(db: &Db) -> Result<Migrated> {
    loop {
        let mut conn = db.write().await?;
        if matches!(conn, Conn::PostgresWrite(_)) {
            conn.script(LOCK_POSTGRES).await?;
        }
        conn.script(CREATE_META).await?;
        let version = match conn.find(FIND_META, values!["schema_version"]).await? {
            Some(row) => row.parsed::<usize>("value")?,
            None => 0,
        };
        if version > newest() {
            return Ok(Migrated::Newer { found: version });
        }
        let Some(migration) = MIGRATIONS.get(version) else {
            conn.commit().await?;
            return Ok(Migrated::Current);
        };
        let script = match conn {
            Conn::SqliteRead(_) | Conn::SqliteWrite(_) => migration.sqlite,
            Conn::PostgresRead(_) | Conn::PostgresWrite(_) => migration.postgres,
        };
        conn.script(script).await?;
        conn.run(
            SET_META,
            values!["schema_version", (version + 1).to_string()],
        )
        .await?;
        conn.commit().await?;
        tracing::info!(migration = migration.name, "schema brought forward");
    }
}

/// Remembers the root key's name at the first start; later says whether it is the same one.
pub(super) async fn is_root_key_of(db: &Db, key_id: &str) -> Result<bool> {
    let mut conn = db.write().await?;
    let same = if let Some(row) = conn.find(FIND_META, values!["root_key"]).await? {
        row.text("value")? == key_id
    } else {
        conn.run(SET_META, values!["root_key", key_id]).await?;
        true
    };
    conn.commit().await?;
    Ok(same)
}
