//! A running server with data of its own.

use std::{
    fs::{self, File},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::{Database, Visitor, place};

/// Where a server keeps its data.
#[derive(Debug, Clone)]
pub enum Store {
    /// A folder of its own.
    Folder,
    /// A PostgreSQL database.
    Postgres(Database),
}

/// A server on a free port; killed when dropped.
#[derive(Debug)]
pub struct Daybreak {
    /// Its address, without a slash at the end.
    pub url: String,
    port: u16,
    folder: TempDir,
    store: Store,
    child: Option<Child>,
}

/// Name of the configuration file, where a server needs one.
const CONFIG: &str = "daybreak.toml";

/// A number no other call in this process gets.
pub(crate) fn unique() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

impl Daybreak {
    /// Starts a server and waits until it is ready.
    pub async fn start(store: Store) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        Self::launch(store, folder).await
    }

    /// Starts a server that sends its letters to a mail server on this machine.
    pub async fn start_with_mail(store: Store, port: u16) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let config = format!(
            "[smtp]\nhost = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\n\
             from = \"Daybreak <survey@example.org>\"\n"
        );
        fs::write(folder.path().join(CONFIG), config)?;
        Self::launch(store, folder).await
    }

    /// Starts a server whose folder lies in another, such as a small disk.
    pub async fn start_in(store: Store, parent: &Path) -> Result<Self> {
        let folder = tempfile::tempdir_in(parent)?;
        Self::launch(store, folder).await
    }

    async fn launch(store: Store, folder: TempDir) -> Result<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut server = Self {
            url: format!("http://127.0.0.1:{port}"),
            port,
            folder,
            store,
            child: None,
        };
        server.spawn()?;
        server.ready().await?;
        Ok(server)
    }

    /// Somebody who comes to this server.
    pub fn visitor(&self) -> Result<Visitor> {
        Visitor::new(&self.url)
    }

    /// Stops it as a power cut would.
    pub fn kill(&mut self) -> Result<()> {
        if let Some(mut child) = self.child.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }

    /// Asks it to stop and waits until it has.
    pub fn stop(&mut self) -> Result<()> {
        if let Some(mut child) = self.child.take() {
            Command::new("kill")
                .args(["-TERM", &child.id().to_string()])
                .status()?;
            let start = Instant::now();
            while child.try_wait()?.is_none() {
                if start.elapsed() > Duration::from_secs(30) {
                    child.kill()?;
                    bail!("the server did not stop within 30 s: {}", self.log());
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        Ok(())
    }

    /// Starts it again on the same data and the same port.
    pub async fn start_again(&mut self) -> Result<()> {
        self.spawn()?;
        self.ready().await
    }

    /// Everything it said so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// The one-time code for the first administrator, as the server printed it: the only long word of letters and digits.
    pub fn set_up_code(&self) -> Result<String> {
        let log = self.log();
        log.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .rfind(|word| {
                word.len() >= 20
                    && word.contains(|c: char| c.is_ascii_digit())
                    && word.contains(|c: char| c.is_ascii_alphabetic())
            })
            .map(str::to_owned)
            .with_context(|| format!("the server printed no set-up code: {log}"))
    }

    /// The folder with its data (SQLite).
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The address of its database, for a look behind its back.
    pub fn database_url(&self) -> Result<String> {
        match &self.store {
            Store::Postgres(database) => Ok(database.url.clone()),
            Store::Folder => {
                let file = database_file(&self.data())?;
                Ok(format!("sqlite://{}?mode=ro", file.display()))
            }
        }
    }

    /// The flags that point a command at this server's data.
    pub fn place(&self) -> [String; 2] {
        match &self.store {
            Store::Folder => ["--data".to_owned(), self.data().display().to_string()],
            Store::Postgres(database) => ["--database".to_owned(), database.url.clone()],
        }
    }

    /// The process id while it runs.
    pub fn pid(&self) -> Option<u32> {
        self.child.as_ref().map(Child::id)
    }

    fn spawn(&mut self) -> Result<()> {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.folder.path().join("log"))?;
        let binary = place::binary();
        let config = self.folder.path().join(CONFIG);
        let config: &[&std::ffi::OsStr] = if config.is_file() {
            &["--config".as_ref(), config.as_os_str()]
        } else {
            &[]
        };
        let child = Command::new(&binary)
            .arg("serve")
            .args(config)
            .args(["--listen", &format!("127.0.0.1:{}", self.port)])
            .args(["--public-url", &self.url])
            .args(self.place())
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| {
                format!("cannot start {}; run `cargo xtask test`", binary.display())
            })?;
        self.child = Some(child);
        Ok(())
    }

    async fn ready(&mut self) -> Result<()> {
        let visitor = self.visitor()?;
        let start = Instant::now();
        while start.elapsed() < Duration::from_mins(1) {
            if visitor
                .look("/readyz")
                .await
                .is_ok_and(|page| page.status == 200)
            {
                return Ok(());
            }
            if let Some(child) = &mut self.child
                && let Some(status) = child.try_wait()?
            {
                bail!("the server ended with {status}: {}", self.log());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        bail!("the server was not ready after a minute: {}", self.log())
    }
}

impl Drop for Daybreak {
    fn drop(&mut self) {
        let _ = self.kill();
    }
}

fn database_file(data: &Path) -> Result<PathBuf> {
    fs::read_dir(data)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"SQLite format 3\0")))
        .with_context(|| format!("no database in {}", data.display()))
}
