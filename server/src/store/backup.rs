//! A backup is a new file that was proven to be readable before it got its name. It holds no answer that the database
//! does not hold, and none that was deleted. The root key is kept apart: `root.key` has to be saved once, by itself.
//!
//! A backup outlives the wave. So of open waves it is by default what a close would leave (PRIVACY §8, 4): answers that
//! wait to be mixed stay out, and so do the marks who has answered. With either, two backups with one answer between
//! them, or one of them and the closed wave, would show whose it is. The price: after restoring it in the middle of a
//! wave, answers that waited are gone and everybody can answer again. A whole copy can be asked for.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use sqlx::{AssertSqlSafe, Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use super::{Database, database_file, with_suffix};

/// Why there is no backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file exists.
    #[error("{} exists already; a backup never replaces a file. Give another name", .0.display())]
    Exists(PathBuf),
    /// There is nothing to copy.
    #[error("there is no database in {}; is this the data folder?", .0.display())]
    Nothing(PathBuf),
    /// PostgreSQL has its own tool.
    #[error(
        "this database lives on a PostgreSQL server; make the backup there with `pg_dump --format=custom \
         --exclude-table-data=inbox`, which leaves out answers that are not mixed with others yet, delete it when the wave \
         closes, and keep the file root.key apart from it"
    )]
    Postgres,
    /// The copy is not sound.
    #[error(
        "the copy is not sound ({0}) and was removed; check the disk and restore the backup before"
    )]
    Unsound(String),
    /// Disk.
    #[error("it could not be written; check the folder and the space on the disk")]
    Disk(#[from] io::Error),
    /// Database.
    #[error("the database could not be copied")]
    Database(#[from] sqlx::Error),
}

/// What a backup holds of open waves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenWaves {
    /// Mixed answers and nobody's mark: may be kept.
    Mixed,
    /// Everything: goes on where it was, and must go when the wave closes.
    Whole,
}

/// What a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupSummary {
    /// Organizations.
    pub organizations: u32,
    /// People.
    pub people: u32,
    /// Waves.
    pub waves: u32,
    /// Waves that are open.
    pub open: u32,
    /// Sheets, mixed with others.
    pub sheets: u32,
    /// Answers that wait to be mixed; in the file if it is whole.
    pub waiting: u32,
    /// Bytes of the file.
    pub bytes: u64,
}

/// Writes a backup of a data folder to a new file, also while a server works on it. The copy is compact, checked and
/// counted before it gets its name.
pub async fn backup(
    database: &Database,
    to: &Path,
    open_waves: OpenWaves,
) -> Result<BackupSummary, BackupError> {
    let Database::Folder(folder) = database else {
        return Err(BackupError::Postgres);
    };
    let from = database_file(folder);
    if !from.exists() {
        return Err(BackupError::Nothing(folder.clone()));
    }
    if to.exists() {
        return Err(BackupError::Exists(to.to_owned()));
    }
    let unnamed = with_suffix(to, ".part");
    // Made here and not by SQLite, so that nobody else can read it even for a moment.
    drop(crate::auth::keys::private_file(&unnamed)?);
    let outcome = copy_and_check(&from, &unnamed, open_waves).await;
    match outcome {
        Ok(summary) => {
            fs::File::open(&unnamed)?.sync_all()?;
            fs::rename(&unnamed, to)?;
            if let Some(parent) = to.parent().filter(|parent| !parent.as_os_str().is_empty()) {
                fs::File::open(parent)?.sync_all()?;
            }
            Ok(summary)
        }
        Err(error) => {
            fs::remove_file(&unnamed)?;
            Err(error)
        }
    }
}

async fn copy_and_check(
    from: &Path,
    to: &Path,
    open_waves: OpenWaves,
) -> Result<BackupSummary, BackupError> {
    // No checkpoint from this process: the server's own connection does that.
    let settings = SqliteConnectOptions::new()
        .filename(from)
        .create_if_missing(false)
        .pragma("wal_autocheckpoint", "0")
        .pragma("secure_delete", "on");
    let mut source = SqliteConnection::connect_with(&settings).await?;
    // `vacuum into` takes no argument; the quotes of the name are doubled.
    let name = to.to_string_lossy().replace('\'', "''");
    sqlx::raw_sql(AssertSqlSafe(format!("vacuum into '{name}'")))
        .execute(&mut source)
        .await?;
    source.close().await?;

    let waits = match open_waves {
        OpenWaves::Mixed => leave_out_marks(to).await?,
        OpenWaves::Whole => 0,
    };
    let copy = SqliteConnectOptions::new()
        .filename(to)
        .read_only(true)
        .immutable(true);
    let mut copy = SqliteConnection::connect_with(&copy).await?;
    let finding: String = sqlx::query_scalar("pragma integrity_check(1)")
        .fetch_one(&mut copy)
        .await?;
    if finding != "ok" {
        return Err(BackupError::Unsound(finding));
    }
    let counts: (i64, i64, i64, i64, i64) = sqlx::query_as(
        "select (select count(*) from organizations), (select count(*) from people), (select count(*) from waves),
            (select count(*) from sheets), (select count(*) from waves where state = 'open')",
    )
    .fetch_one(&mut copy)
    .await?;
    let waits = waits + waiting_in(&mut copy).await?;
    copy.close().await?;
    let count = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(BackupSummary {
        organizations: count(counts.0),
        people: count(counts.1),
        waves: count(counts.2),
        open: count(counts.4),
        sheets: count(counts.3),
        waiting: count(waits),
        bytes: fs::metadata(to)?.len(),
    })
}

/// What only an open wave or a running round has, by table: answers and voices that wait, who has answered, written or
/// voted, who was reminded since they had not, how many had on a day.
const OF_OPEN_WAVES: [(&str, &str); 8] = [
    ("inbox", "delete from inbox"),
    (
        "invitations",
        "update invitations set used = 0 where used <> 0",
    ),
    (
        "outbox",
        "delete from outbox where kind in ('reminder', 'reminder_2', 'reminder_3', 'votes', 'votes_again')",
    ),
    // An invitation that was not needed any more had been answered before it was sent.
    (
        "outbox",
        "update outbox set state = 'sent' where state = 'dropped'",
    ),
    ("told_participation", "delete from told_participation"),
    ("told_course", "delete from told_course"),
    ("voices", "delete from voices where mixed = 0"),
    (
        "voice_links",
        "update voice_links set ideas = 0, voted = 0 where ideas <> 0 or voted <> 0",
    ),
];
const HAS_TABLE: &str = "select count(*) from sqlite_schema where type = 'table' and name = $1";

/// Takes out of the copy what a close takes out, and rewrites the file, so that no page holds what was there. Says how
/// many answers waited.
async fn leave_out_marks(copy: &Path) -> Result<i64, sqlx::Error> {
    // Nothing beside the file: it has no name yet, and a journal would hold what goes.
    let copy = SqliteConnectOptions::new()
        .filename(copy)
        .create_if_missing(false)
        .pragma("journal_mode", "memory")
        .pragma("temp_store", "memory")
        .pragma("secure_delete", "on");
    let mut copy = SqliteConnection::connect_with(&copy).await?;
    let waits = waiting_in(&mut copy).await?;
    for (table, statement) in OF_OPEN_WAVES {
        // A database of an earlier version may not have it yet.
        let known: i64 = sqlx::query_scalar(HAS_TABLE)
            .bind(table)
            .fetch_one(&mut copy)
            .await?;
        if known > 0 {
            sqlx::query(statement).execute(&mut copy).await?;
        }
    }
    sqlx::raw_sql("vacuum").execute(&mut copy).await?;
    copy.close().await?;
    Ok(waits)
}

/// Answers in the inbox. What is left of one that was filed without its branch is none.
async fn waiting_in(copy: &mut SqliteConnection) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("select count(*) from inbox where coalesce(parcel ->> 'is_rest', 0) = 0")
        .fetch_one(copy)
        .await
}
