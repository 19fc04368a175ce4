//! Everything that differs between SQLite and PostgreSQL. Nothing outside this file asks which one it is, except the
//! doors in `db.rs` that hand over a connection.

use std::{path::Path, time::Duration};

use futures::FutureExt;
use sqlx::{
    PgPool, SqlitePool,
    error::DatabaseError,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

/// One statement with its name; the text is the same for both engines except where [`statements!`] says otherwise.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sql {
    pub(super) name: &'static str,
    pub(super) sqlite: &'static str,
    pub(super) postgres: &'static str,
}

/// Names statements and lists them, so that a test can prepare every one on both engines.
///
/// * `NAME = "…";` is the same text for both.
/// * `NAME = rows "…" , "…";` reads many rows from one JSON argument `$1`, an array of arrays: the text between the two
///   pieces is the row source, whose columns are `value ->> 0`, `value ->> 1` and so on.
/// * `NAME = locking "…", ")";` skips rows that another worker holds, where there can be more than one.
/// * `NAME = shared "… in", "w";` ends with the list `$1` (a JSON array of arrays of one text) and keeps others from
///   writing the rows of table `w` until the transaction ends.
macro_rules! statements {
    (@pair $name:ident, rows, $before:literal, $after:literal) => {
        $crate::store::dialect::Sql {
            name: stringify!($name),
            sqlite: concat!($before, " json_each($1) ", $after),
            postgres: concat!(
                $before, " jsonb_array_elements(cast($1 as jsonb)) as rows (value) ", $after
            ),
        }
    };
    (@pair $name:ident, locking, $text:literal, $after:literal) => {
        $crate::store::dialect::Sql {
            name: stringify!($name),
            sqlite: concat!($text, " ", $after),
            postgres: concat!($text, " for update skip locked ", $after),
        }
    };
    (@pair $name:ident, same, $text:literal) => {
        $crate::store::dialect::Sql {
            name: stringify!($name),
            sqlite: $text,
            postgres: $text,
        }
    };
    (@pair $name:ident, shared, $rows:literal, $of:literal) => {
        $crate::store::dialect::Sql {
            name: stringify!($name),
            sqlite: concat!($rows, " (select value ->> 0 from json_each($1))"),
            postgres: concat!(
                $rows,
                " (select value ->> 0 from jsonb_array_elements(cast($1 as jsonb)) as rows (value)) for share of ",
                $of
            ),
        }
    };
    ($($name:ident = $kind:ident $first:literal $(, $second:literal)?;)+) => {
        $(const $name: $crate::store::dialect::Sql =
            statements!(@pair $name, $kind, $first $(, $second)?);)+

        /// Every statement of this file.
        #[cfg(test)]
        pub(super) const STATEMENTS: &[$crate::store::dialect::Sql] = &[$($name),+];
    };
}
pub(super) use statements;

/// Connections to read with, and the one to write with.
pub(super) struct SqlitePools {
    pub(super) readers: SqlitePool,
    pub(super) writer: SqlitePool,
}

/// Opens the file with the settings that keep an acknowledged answer (RELIABILITY §4.1).
pub(super) async fn open_sqlite(file: &Path, create: bool) -> sqlx::Result<SqlitePools> {
    let settings = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(create)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("secure_delete", "on")
        .pragma("trusted_schema", "off")
        .pragma("cell_size_check", "on")
        .pragma("temp_store", "memory")
        .pragma("mmap_size", "0")
        .pragma("wal_autocheckpoint", "1000")
        .pragma("journal_size_limit", "67108864");
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(Duration::from_secs(30))
        .acquire_slow_threshold(Duration::from_secs(30))
        .connect_with(settings.clone())
        .await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(Duration::from_secs(5))
        .connect_with(settings.create_if_missing(false).pragma("query_only", "on"))
        .await?;
    Ok(SqlitePools { readers, writer })
}

/// Opens the server with limits that no stuck statement can pass (RELIABILITY §4.6).
pub(super) async fn open_postgres(url: &str) -> sqlx::Result<PgPool> {
    let settings: PgConnectOptions = url.parse()?;
    let settings = settings.application_name("daybreak").options([
        ("statement_timeout", "10000"),
        ("idle_in_transaction_session_timeout", "15000"),
        ("lock_timeout", "5000"),
        ("tcp_keepalives_idle", "30"),
        ("synchronous_commit", "on"),
    ]);
    PgPoolOptions::new()
        .max_connections(20)
        .acquire_timeout(Duration::from_secs(3))
        .max_lifetime(Duration::from_mins(5))
        // After a failover a pool may hold connections to the old, now read-only server.
        .before_acquire(|connection, _| {
            async move {
                let read_only: String = sqlx::query_scalar("show transaction_read_only")
                    .fetch_one(connection)
                    .await?;
                Ok(read_only == "off")
            }
            .boxed()
        })
        .connect_with(settings)
        .await
}

/// How a write transaction begins on SQLite: at once as a writer, so that it never fails half-way for a lock.
pub(super) const BEGIN_SQLITE: &str = "begin immediate";

/// Whether the engine's trouble passes by itself or by making room: full or read-only disk, too many connections,
/// shutdown, deadlock, lost connection.
pub(super) fn is_passing(error: &dyn DatabaseError) -> bool {
    let Some(code) = error.code() else {
        return false;
    };
    if error
        .try_downcast_ref::<sqlx::postgres::PgDatabaseError>()
        .is_some()
    {
        return ["08", "53", "57P", "25006", "40", "55P03", "57014", "58030"]
            .iter()
            .any(|start| code.starts_with(start));
    }
    // SQLite: busy, locked, read-only, interrupted, I/O, full, cannot open. The low byte is the primary code.
    code.parse::<i64>()
        .is_ok_and(|code| matches!(code & 0xff, 5 | 6 | 8 | 9 | 10 | 13 | 14))
}

/// Whether a trigger of ours raised it.
pub(super) fn is_raised(error: &dyn DatabaseError) -> bool {
    // SQLITE_CONSTRAINT_TRIGGER
    error.code().is_some_and(|code| code == "1811")
}

/// Whether trying the whole transaction again at once is right (RELIABILITY §4.6).
pub(super) fn is_worth_retrying(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) => true,
        sqlx::Error::Database(cause) => {
            cause
                .try_downcast_ref::<sqlx::postgres::PgDatabaseError>()
                .is_some()
                && cause.code().is_some_and(|code| {
                    code == "40001" || code == "40P01" || code == "25006" || code.starts_with("08")
                })
        }
        _ => false,
    }
}

/// What removes the traces that a flush leaves in the files: SQLite rewrites the file and empties the write-ahead log,
/// PostgreSQL rewrites the tables. Statements run one by one outside any transaction.
pub(super) const CLEAN_SQLITE: &[&str] = &["vacuum"];
/// Empties the write-ahead log; its first column says whether a reader was in the way.
pub(super) const EMPTY_LOG_SQLITE: &str = "pragma wal_checkpoint(truncate)";
/// See [`CLEAN_SQLITE`]. A vacuum, even a full one, leaves deleted rows where they are as long as anybody might still
/// look at an older state, a backup or the engine's own statistics for example; a truncated table leaves none. Each step
/// is one transaction, waits for such readers, and gives up after five seconds, to be tried again.
pub(super) const CLEAN_POSTGRES: &[&str] = &[
    "set statement_timeout = 0",
    "begin;
     lock table inbox in access exclusive mode;
     create temporary table kept on commit drop as select parcel_id, wave_id, parcel from inbox;
     truncate inbox;
     insert into inbox (parcel_id, wave_id, parcel) select parcel_id, wave_id, parcel from kept;
     commit",
    "begin;
     lock table sheets in access exclusive mode;
     create temporary table kept on commit drop as select sheet_id, wave_id, atom_id, answers, flags from sheets;
     truncate sheets;
     insert into sheets (sheet_id, wave_id, atom_id, answers, flags)
     select sheet_id, wave_id, atom_id, answers, flags from kept;
     commit",
    "begin;
     lock table branch_sheets in access exclusive mode;
     create temporary table kept on commit drop as
     select branch_sheet_id, wave_id, atom_id, branch, answers from branch_sheets;
     truncate branch_sheets;
     insert into branch_sheets (branch_sheet_id, wave_id, atom_id, branch, answers)
     select branch_sheet_id, wave_id, atom_id, branch, answers from kept;
     commit",
    "begin;
     lock table comments in access exclusive mode;
     create temporary table kept on commit drop as select comment_id, wave_id, atom_id, item, text from comments;
     truncate comments;
     insert into comments (comment_id, wave_id, atom_id, item, text)
     select comment_id, wave_id, atom_id, item, text from kept;
     commit",
    "begin;
     lock table volunteers in access exclusive mode;
     create temporary table kept on commit drop as
     select volunteer_id, wave_id, question, name, contact from volunteers;
     truncate volunteers;
     insert into volunteers (volunteer_id, wave_id, question, name, contact)
     select volunteer_id, wave_id, question, name, contact from kept;
     commit",
    "begin;
     lock table voices in access exclusive mode;
     create temporary table kept on commit drop as select voice_id, wave_id, voice, mixed from voices;
     truncate voices;
     insert into voices (voice_id, wave_id, voice, mixed) select voice_id, wave_id, voice, mixed from kept;
     commit",
    "begin;
     lock table invitations, voice_links, outbox in access exclusive mode;
     create temporary table kept on commit drop as
     select invitation_id, wave_id, person_id, atom_id, department, generation, token_hash, tag, people_manager,
        customer_facing, attributes, used, code_hash
     from invitations;
     create temporary table kept_voice_links on commit drop as
     select link_id, wave_id, person_id, generation, token_hash, tag, ideas, voted from voice_links;
     create temporary table kept_letters on commit drop as
     select message_id, wave_id, invitation_id, voice_link_id, kind, locale, header_id, state, attempts, run_after, lease, lease_until,
        called, last_error
     from outbox;
     truncate invitations, voice_links, outbox;
     insert into invitations
        (invitation_id, wave_id, person_id, atom_id, department, generation, token_hash, tag, people_manager,
         customer_facing, attributes, used, code_hash)
     select invitation_id, wave_id, person_id, atom_id, department, generation, token_hash, tag, people_manager,
        customer_facing, attributes, used, code_hash
     from kept;
     insert into voice_links (link_id, wave_id, person_id, generation, token_hash, tag, ideas, voted)
     select link_id, wave_id, person_id, generation, token_hash, tag, ideas, voted from kept_voice_links;
     insert into outbox
        (message_id, wave_id, invitation_id, voice_link_id, kind, locale, header_id, state, attempts, run_after, lease,
         lease_until, called, last_error)
     select message_id, wave_id, invitation_id, voice_link_id, kind, locale, header_id, state, attempts, run_after, lease, lease_until,
        called, last_error
     from kept_letters;
     commit",
    "set statement_timeout = 10000",
];

/// What can be done about PostgreSQL's write-ahead log, which holds every row once more until the server writes over it:
/// start a new segment and let go of those before. Only an account that may does it; `server/README.md` says what an
/// operator sets up for the rest.
pub(super) const LET_GO_OF_LOG_POSTGRES: &[&str] = &["select pg_switch_wal()", "checkpoint"];

/// Oldest SQLite whose write-ahead log we trust.
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// Whether this SQLite is new enough.
pub(super) fn sqlite_is_recent(version: &str) -> bool {
    let mut parts = version
        .split('.')
        .map(|part| part.parse::<u32>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next()) >= OLDEST_SQLITE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(sqlite_is_recent("3.51.3"));
        assert!(sqlite_is_recent("3.60"));
        assert!(!sqlite_is_recent("3.9.99"));
        assert!(!sqlite_is_recent("3.51.2"));
    }
}
