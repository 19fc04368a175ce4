//! A fresh, migrated database per test, on each engine. PostgreSQL is the server that `DAYBREAK_TEST_POSTGRES` names,
//! else a private cluster that lives as long as the test process; it is never skipped.

use std::{
    fs,
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{Arc, Mutex, OnceLock},
};

use surveys::{
    confidentiality::Contract,
    ids::{OrganizationId, WaveId},
    organization::DepartmentRow,
};
use tracing_subscriber::fmt::MakeWriter;

use super::{
    Database, Store,
    answers::Answers,
    organizations::OrganizationSettings,
    people::{Contacts, PeopleImport, PersonRow, Unlisted},
    waves::WaveDraft,
};
use crate::{auth::Token, random::Random};

/// A moment in 2026; tests count from here.
pub(crate) const NOW: i64 = 1_790_000_000_000;

/// One engine with a fresh database.
pub(crate) struct Bench {
    pub(crate) engine: &'static str,
    pub(crate) store: Store,
    pub(crate) database: Database,
    pub(crate) folder: tempfile::TempDir,
}

impl Bench {
    pub(crate) async fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::open(
            "SQLite",
            Database::Folder(folder.path().join("data")),
            folder,
        )
        .await
    }

    pub(crate) async fn postgres() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = fresh_postgres_database().await;
        let database = Database::Postgres {
            url,
            root_key: folder.path().join("root.key"),
        };
        Self::open("PostgreSQL", database, folder).await
    }

    /// Both engines, one after the other.
    pub(crate) async fn both() -> [Self; 2] {
        [Self::sqlite().await, Self::postgres().await]
    }

    async fn open(engine: &'static str, database: Database, folder: tempfile::TempDir) -> Self {
        let store = Store::open(&database, Random::system()).await.unwrap();
        Self {
            engine,
            store,
            database,
            folder,
        }
    }

    /// An organization with these departments `(code, parent)` and people in them.
    pub(crate) async fn organization(&self, departments: &[(&str, &str, u32)]) -> OrganizationId {
        let settings = OrganizationSettings::named("Example");
        let organization = self.store.create_organization(settings, NOW).await.unwrap();
        let rows = departments
            .iter()
            .map(|(code, parent, _)| DepartmentRow {
                code: (*code).to_owned(),
                name: format!("Department {code}"),
                parent: (!parent.is_empty()).then(|| (*parent).to_owned()),
                headcount: 0,
            })
            .collect();
        let people = departments
            .iter()
            .flat_map(|(code, _, people)| (0..*people).map(|n| person(code, n)))
            .collect();
        let import = PeopleImport {
            departments: Some(rows),
            people,
            unlisted: Unlisted::Stay,
        };
        self.store
            .import_people(organization, import)
            .await
            .unwrap();
        organization
    }

    pub(crate) async fn draft(&self, organization: OrganizationId) -> WaveId {
        let instrument = self.store.instruments(organization).await.unwrap()[0].id;
        let draft = WaveDraft {
            title: "Autumn".to_owned(),
            instrument,
            contract: Contract::default(),
            languages: vec!["en".to_owned(), "de".to_owned()],
            owner: "Ada Example".to_owned(),
            report_back_by: Some("2026-12-01".to_owned()),
            opens: None,
            closes: None,
            verbatims: false,
        };
        self.store
            .create_wave(organization, draft, NOW)
            .await
            .unwrap()
    }

    /// A launched wave over these departments, with its links by department and address.
    pub(crate) async fn open_wave(
        &self,
        departments: &[(&str, &str, u32)],
    ) -> (WaveId, Vec<Token>) {
        let organization = self.organization(departments).await;
        let wave = self.draft(organization).await;
        self.store.launch_wave(wave, NOW).await.unwrap();
        let links = self.store.invitation_links(wave).await.unwrap();
        (wave, links.into_iter().map(|link| link.token).collect())
    }

    /// A row of numbers straight from the engine.
    pub(crate) async fn numbers(&self, sql: &'static str) -> Vec<i64> {
        let mut conn = self.store.shared.db.read().await.unwrap();
        let sql = super::dialect::Sql {
            name: "test",
            sqlite: sql,
            postgres: sql,
        };
        let rows = conn.all(sql, vec![]).await.unwrap();
        rows.iter().map(|row| row.int("n").unwrap()).collect()
    }

    /// A column of texts straight from the engine.
    pub(crate) async fn texts(&self, sql: &'static str) -> Vec<String> {
        let mut conn = self.store.shared.db.read().await.unwrap();
        let sql = super::dialect::Sql {
            name: "test",
            sqlite: sql,
            postgres: sql,
        };
        let rows = conn.all(sql, vec![]).await.unwrap();
        rows.iter().map(|row| row.text("t").unwrap()).collect()
    }

    /// Whether the engine takes the query.
    pub(crate) async fn store_takes(&self, sql: &'static str) -> bool {
        let mut conn = self.store.shared.db.read().await.unwrap();
        let sql = super::dialect::Sql {
            name: "test",
            sqlite: sql,
            postgres: sql,
        };
        conn.all(sql, vec![]).await.is_ok()
    }

    /// What the engine does now and then by itself: it takes samples of the columns.
    pub(crate) async fn analyze(&self) {
        self.force("analyze").await.unwrap();
    }

    /// Writes every page of PostgreSQL to its file.
    pub(crate) async fn checkpoint(&self) {
        let super::db::Db::Postgres(pool) = &*self.store.shared.db else {
            panic!("only PostgreSQL is told to");
        };
        sqlx::raw_sql("checkpoint").execute(pool).await.unwrap();
    }

    /// Runs a statement that no function of the store would.
    pub(crate) async fn force(&self, sql: &'static str) -> super::Result<()> {
        let mut conn = self.store.shared.db.write().await?;
        conn.script(sql).await?;
        conn.commit().await?;
        self.store.shared.known.wrote();
        Ok(())
    }
}

impl Store {
    /// As if all waves had been launched before there were short codes.
    pub(crate) async fn without_short_codes(&self) {
        let mut conn = self.shared.db.write().await.unwrap();
        conn.script("update invitations set code_hash = null")
            .await
            .unwrap();
        conn.commit().await.unwrap();
    }
}

pub(crate) fn person(department: &str, n: u32) -> PersonRow {
    PersonRow {
        contacts: Contacts::default(),
        external_id: None,
        email: Some(format!("{department}.{n:05}@example.org").to_lowercase()),
        department: department.to_owned(),
        people_manager: None,
        customer_facing: None,
        locale: None,
        attributes: std::collections::BTreeMap::new(),
    }
}

/// Answers that can be told apart.
pub(crate) fn answers(mark: &str) -> Answers {
    let mut answers = Answers::default();
    answers.main.insert("OUT-R1".to_owned(), mark.to_owned());
    answers
        .comments
        .push(("OPE-1".to_owned(), format!("comment {mark}")));
    answers
}

/// Everything that was logged on this thread, at the most verbose.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap().clone()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

/// From now on every line of every library is kept.
pub(crate) fn listen() -> (Log, tracing::subscriber::DefaultGuard) {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .with_ansi(false)
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    tracing::trace!("listening");
    (log, guard)
}

async fn fresh_postgres_database() -> String {
    use sqlx::{AssertSqlSafe, Connection};

    let base = std::env::var_os("DAYBREAK_TEST_POSTGRES")
        .map_or_else(private_cluster, |url| url.into_string().unwrap());
    let name = format!("store_{:032x}", Random::system().bits());
    let mut connection = sqlx::PgConnection::connect(&base).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(format!("create database {name}")))
        .execute(&mut connection)
        .await
        .unwrap();
    with_database(&base, &name)
}

/// The same server, another database.
fn with_database(url: &str, name: &str) -> String {
    let (address, query) = url
        .split_once('?')
        .map_or((url, ""), |(address, query)| (address, query));
    let authority = address.find("://").map_or(0, |at| at + 3);
    let end = address[authority..]
        .find('/')
        .map_or(address.len(), |at| authority + at);
    let mut url = format!("{}/{name}", &address[..end]);
    if !query.is_empty() {
        url = format!("{url}?{query}");
    }
    url
}

/// A PostgreSQL of our own on a socket in a new folder. A shell watches its standard input, which ends with this process,
/// and then stops the server and removes the folder.
fn private_cluster() -> String {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| {
        let bin = binaries();
        let folder = tempfile::Builder::new().prefix("daybreak-pg-").tempdir().unwrap().keep();
        let is_root = fs::metadata("/proc/self").is_ok_and(|own| {
            use std::os::unix::fs::MetadataExt;
            own.uid() == 0
        });
        let script = format!(
            "cd '{folder}'\n\
             '{bin}/initdb' -D data -U daybreak -A trust --no-sync -E UTF8 --locale=C >init.log 2>&1 || {{ cat init.log; exit 1; }}\n\
             '{bin}/postgres' -D data -k '{folder}' -c listen_addresses= -c fsync=off -c max_connections=200 >server.log 2>&1 </dev/null &\n\
             server=$!\n\
             tries=0\n\
             until [ -S .s.PGSQL.5432 ] && '{bin}/pg_ctl' status -D data >/dev/null; do\n\
               tries=$((tries + 1)); [ $tries -lt 200 ] || {{ cat server.log; exit 1; }}; sleep 0.1\n\
             done\n\
             echo ready\n\
             cat >/dev/null\n\
             kill -INT $server\n\
             wait $server\n\
             rm -rf data ./*.log; cd /; rmdir '{folder}'\n",
            folder = folder.display(),
            bin = bin.display(),
        );
        let mut command = if is_root {
            assert!(Command::new("chown").arg("postgres").arg(&folder).status().unwrap().success());
            let mut command = Command::new("setpriv");
            command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", "sh", "-c", &script]);
            command
        } else {
            let mut command = Command::new("sh");
            command.args(["-c", &script]);
            command
        };
        let mut shell = command
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a private PostgreSQL needs `sh`, and `setpriv` for root");
        let mut told = String::new();
        BufReader::new(shell.stdout.take().unwrap()).read_line(&mut told).unwrap();
        assert_eq!(told.trim(), "ready", "the private PostgreSQL did not start in {}", folder.display());
        // Its standard input stays open until this process ends, whichever way; only then does anybody wait for it.
        std::mem::forget(shell);
        let user = "postgres://daybreak@localhost/postgres";
        format!("{user}?host={}", folder.display())
    })
    .clone()
}

fn binaries() -> PathBuf {
    let mut found: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|version| version.path().join("bin"))
        .chain(
            std::env::var_os("PATH")
                .iter()
                .flat_map(std::env::split_paths)
                .collect::<Vec<_>>(),
        )
        .filter(|bin| Path::new(bin).join("initdb").exists())
        .collect();
    found.sort();
    found
        .pop()
        .expect("tests need PostgreSQL: install the package `postgresql`")
}

/// A result with a plan of its own.
pub(crate) fn new_result(document: &str, hash: &str) -> super::results::NewResult {
    super::results::NewResult {
        document: document.to_owned(),
        hash: hash.to_owned(),
        plan: format!("{{\"of\":{document}}}"),
    }
}
