//! The database: one file per aggregate, the only place with SQL, the same text for SQLite and PostgreSQL.
//!
//! To add a table: a pair of migrations → one file here with its `statements!` → its list in [`all_statements`] → tests on
//! both engines in `tests/`. Every public function is one unit of work: it runs in a task of its own, so that a client
//! that goes away cannot cut it in half, and every write is one transaction.

pub mod allowed_names;
pub mod answers;
pub mod asked_by_list;
pub mod asking;
pub mod atoms;
pub mod attributes;
pub mod audiences;
pub mod audit;
pub mod backup;
pub mod brought;
mod close;
mod db;
pub mod departments;
mod dialect;
pub mod drafts;
mod error;
mod flush;
pub mod ideas;
pub mod instruments;
pub mod invitations;
pub mod jobs;
mod launch;
pub mod letter_texts;
pub mod looks;
mod migrate;
pub mod open_links;
pub mod organizations;
pub mod outbox;
pub mod own_steps;
pub mod participation;
pub mod people;
pub mod reach;
mod redaction;
pub mod reorganizations;
pub mod replies;
pub mod results;
pub mod retention;
pub mod roadmap_news;
pub mod roadmaps;
pub mod rounds;
mod scenarios;
pub mod schedule;
pub mod sessions;
pub mod shared_links;
mod submit;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
pub mod tokens;
pub mod users;
pub mod voices;
pub mod volunteers;
pub mod waves;

use std::{
    fs,
    future::Future,
    io,
    path::{Path, PathBuf},
    pin::Pin,
    sync::Arc,
};

use db::{Conn, Db};
pub use error::{Conflict, Result, StoreError};
pub use submit::Submitted;

use crate::{
    auth::{Keys, RootKeyError},
    random::Random,
};

/// Where the data lives.
#[derive(Debug, Clone)]
pub enum Database {
    /// One folder with the database, the root key and the lock; nothing else is needed.
    Folder(PathBuf),
    /// A PostgreSQL server, and the file of the root key, which never enters the database.
    Postgres {
        /// `postgres://…`
        url: String,
        /// The root key's file.
        root_key: PathBuf,
    },
}

/// Why the store cannot be opened. Each text says what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder cannot be made or used.
    #[error("the data folder {} cannot be used; check that it is a folder and belongs to the user of the program", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// Another process has it.
    #[error("the data folder {} is in use by another Daybreak process; stop that one first", folder.display())]
    InUse {
        /// The folder.
        folder: PathBuf,
    },
    /// The root key.
    #[error(transparent)]
    RootKey(#[from] RootKeyError),
    /// Another root key than the one the database began with.
    #[error(
        "this root key does not belong to this database: invitation links would stop working; put back the file root.key \
         that was there before"
    )]
    ForeignRootKey,
    /// A newer program wrote it.
    #[error(
        "the database has schema version {found}, this program knows versions up to {known}; install the newer program \
         again, or restore a backup made with this one. Nothing was written"
    )]
    Newer {
        /// Version found.
        found: usize,
        /// Newest version known.
        known: usize,
    },
    /// The bundled SQLite is too old to trust.
    #[error(
        "SQLite {found} is older than 3.51.3, which repaired the write-ahead log; build with the bundled one"
    )]
    OldSqlite {
        /// Version found.
        found: String,
    },
    /// The file fails SQLite's own check.
    #[error(
        "the database file is damaged ({finding}); restore the last backup. Nothing was written"
    )]
    Damaged {
        /// First finding.
        finding: String,
    },
    /// The database cannot be reached or read.
    #[error(
        "the database cannot be opened; check its address, its name and password, and that its server runs"
    )]
    Database(#[from] StoreError),
}

impl From<sqlx::Error> for OpenError {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error.into())
    }
}

/// The door to the database. Clones share it.
#[derive(Clone)]
pub struct Store {
    shared: Arc<Shared>,
}

struct Shared {
    db: Arc<Db>,
    keys: Keys,
    random: Random,
    submits: submit::Writer,
    known: asking::Known,
    // Held until the end: one process per folder.
    _lock: Option<fs::File>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store(***)")
    }
}

type Work<'c, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'c>>;

impl Store {
    /// Opens the database, brings its schema up to date and starts the writer of answers.
    pub async fn open(database: &Database, random: Random) -> Result<Self, OpenError> {
        let (db, keys, lock) = match database {
            Database::Folder(folder) => {
                let lock = lock_folder(folder)?;
                let keys = Keys::load_or_create(&folder.join("root.key"), &random)?;
                let file = database_file(folder);
                let unclean = fs::exists(with_suffix(&file, "-wal")).unwrap_or(false);
                let pools = dialect::open_sqlite(&file, true).await?;
                check_sqlite(&pools, unclean).await?;
                (Db::Sqlite(pools), keys, Some(lock))
            }
            Database::Postgres { url, root_key } => {
                let pool = dialect::open_postgres(url).await?;
                (
                    Db::Postgres(pool),
                    Keys::load_or_create(root_key, &random)?,
                    None,
                )
            }
        };
        match migrate::migrate(&db).await? {
            migrate::Migrated::Current => {}
            migrate::Migrated::Newer { found } => {
                return Err(OpenError::Newer {
                    found,
                    known: migrate::newest(),
                });
            }
        }
        if !migrate::is_root_key_of(&db, keys.id()).await? {
            return Err(OpenError::ForeignRootKey);
        }
        let db = Arc::new(db);
        let submits = submit::Writer::start(Arc::clone(&db), random.clone());
        Ok(Self {
            shared: Arc::new(Shared {
                db,
                keys,
                random,
                submits,
                known: asking::Known::default(),
                _lock: lock,
            }),
        })
    }

    /// The sub-keys of this installation.
    pub fn keys(&self) -> &Keys {
        &self.shared.keys
    }

    /// The source of ids and tokens.
    pub fn random(&self) -> &Random {
        &self.shared.random
    }

    /// Whether the database answers and the writer keeps up; for `/readyz`.
    pub async fn is_ready(&self) -> bool {
        !self.shared.submits.is_behind()
            && self
                .read(|conn| {
                    Box::pin(
                        async move { conn.one(organizations::COUNT, vec![]).await.map(|_| ()) },
                    )
                })
                .await
                .is_ok()
    }

    /// Finishes the answers that wait, empties the write-ahead log and closes. Later calls answer "unavailable".
    pub async fn stop(&self) {
        self.shared.submits.stop().await;
        self.shared.db.close().await;
    }

    /// From now on no answers are taken, as on a full disk; everything else still works.
    #[cfg(test)]
    pub(crate) async fn refuse_submits(&self) {
        self.shared.submits.stop().await;
    }

    /// One unit of reading.
    async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut Conn) -> Work<'c, T> + Send + 'static,
    {
        let db = Arc::clone(&self.shared.db);
        finish(tokio::spawn(async move {
            let mut conn = db.read().await?;
            work(&mut conn).await
        }))
        .await
    }

    /// One transaction. It is tried again when the engine says that this is right, so the work must be cloneable.
    async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut Conn) -> Work<'c, T> + Clone + Send + 'static,
    {
        let shared = Arc::clone(&self.shared);
        finish(tokio::spawn(async move {
            let outcome = write_in(&shared.db, work).await;
            shared.known.wrote();
            outcome
        }))
        .await
    }
}

/// One transaction, from within a task.
async fn write_in<T, F>(db: &Db, work: F) -> Result<T>
where
    F: for<'c> FnOnce(&'c mut Conn) -> Work<'c, T> + Clone,
{
    let mut tries = 0;
    loop {
        tries += 1;
        let work = work.clone();
        let outcome = async {
            let mut conn = db.write().await?;
            let value = work(&mut conn).await?;
            conn.commit().await?;
            Ok(value)
        }
        .await;
        match outcome {
            Err(StoreError::Unavailable(Some(error)))
                if tries < 3 && dialect::is_worth_retrying(&error) => {}
            outcome => return outcome,
        }
    }
}

async fn finish<T>(task: tokio::task::JoinHandle<Result<T>>) -> Result<T> {
    match task.await {
        Ok(outcome) => outcome,
        Err(error) => match error.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => Err(StoreError::Unavailable(None)),
        },
    }
}

fn database_file(folder: &Path) -> PathBuf {
    folder.join("daybreak.db")
}

fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Makes the folder if needed, for nobody else on this machine: answers and addresses lie in it.
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes the folder if needed and locks it for this process.
fn lock_folder(folder: &Path) -> Result<fs::File, OpenError> {
    let failed = |source| OpenError::Folder {
        folder: folder.to_owned(),
        source,
    };
    make_private(folder).map_err(failed)?;
    let file = fs::OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join("daybreak.lock"))
        .map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(OpenError::InUse {
            folder: folder.to_owned(),
        }),
        Err(fs::TryLockError::Error(source)) => Err(failed(source)),
    }
}

/// Refuses a SQLite that is too old, and a file that does not survive a look after an unclean stop.
async fn check_sqlite(pools: &dialect::SqlitePools, unclean: bool) -> Result<(), OpenError> {
    let version: String = sqlx::query_scalar("select sqlite_version()")
        .fetch_one(&pools.readers)
        .await?;
    if !dialect::sqlite_is_recent(&version) {
        return Err(OpenError::OldSqlite { found: version });
    }
    if unclean {
        let finding: String = sqlx::query_scalar("pragma quick_check(1)")
            .fetch_one(&pools.readers)
            .await?;
        if finding != "ok" {
            return Err(OpenError::Damaged { finding });
        }
    }
    Ok(())
}

/// Every statement of the store, for the test that prepares them all.
#[cfg(test)]
fn all_statements() -> Vec<dialect::Sql> {
    [
        allowed_names::STATEMENTS,
        atoms::STATEMENTS,
        attributes::STATEMENTS,
        audiences::STATEMENTS,
        audit::STATEMENTS,
        brought::STATEMENTS,
        close::STATEMENTS,
        departments::STATEMENTS,
        drafts::STATEMENTS,
        flush::STATEMENTS,
        ideas::STATEMENTS,
        instruments::STATEMENTS,
        invitations::STATEMENTS,
        jobs::STATEMENTS,
        launch::STATEMENTS,
        letter_texts::STATEMENTS,
        looks::STATEMENTS,
        migrate::STATEMENTS,
        open_links::STATEMENTS,
        organizations::STATEMENTS,
        outbox::STATEMENTS,
        own_steps::STATEMENTS,
        participation::STATEMENTS,
        people::STATEMENTS,
        reach::STATEMENTS,
        redaction::STATEMENTS,
        reorganizations::STATEMENTS,
        replies::STATEMENTS,
        results::STATEMENTS,
        retention::STATEMENTS,
        roadmap_news::STATEMENTS,
        roadmaps::STATEMENTS,
        rounds::STATEMENTS,
        scenarios::STATEMENTS,
        schedule::STATEMENTS,
        sessions::STATEMENTS,
        shared_links::STATEMENTS,
        submit::STATEMENTS,
        tokens::STATEMENTS,
        users::STATEMENTS,
        voices::STATEMENTS,
        volunteers::STATEMENTS,
        waves::STATEMENTS,
    ]
    .concat()
}
