//! A private PostgreSQL on loopback that lives as long as the tests.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{
    shell::{command, run},
    tools,
};

/// Stops and removes the cluster when dropped.
pub(crate) struct Cluster {
    /// The superuser's connection; tests create databases of their own beside it.
    pub(crate) url: String,
    server: Child,
    folder: PathBuf,
}

impl Cluster {
    /// Starts a fresh cluster on a free port. PostgreSQL refuses to run as root, so root runs it as user `postgres`.
    pub(crate) fn start() -> Result<Self> {
        let bin = tools::postgres_folder().context("PostgreSQL is not installed")?;
        let folder = std::env::temp_dir().join(format!("daybreak-postgres-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let as_user = tools::is_root();
        if as_user {
            run(command("chown").arg("postgres").arg(&folder))?;
        }
        let data = folder.join("data");
        run(program(&bin.join("initdb"), as_user)
            .args(["--auth=trust", "--username=daybreak", "--encoding=UTF8"])
            .args(["--locale=C", "--no-sync", "--pgdata"])
            .arg(&data)
            .stdout(Stdio::null()))?;
        let port = free_port()?;
        // Durability is the database's own promise; what tests look at is ours.
        let server = program(&bin.join("postgres"), as_user)
            .arg("-D")
            .arg(&data)
            .args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1"])
            .args(["-c", "unix_socket_directories=", "-c", "fsync=off"])
            .args(["-c", "max_connections=200", "-c", "log_min_messages=fatal"])
            .stdout(Stdio::null())
            .spawn()
            .context("cannot start postgres")?;
        let cluster = Self {
            url: format!("postgres://daybreak@127.0.0.1:{port}/postgres"),
            server,
            folder,
        };
        Self::wait(&bin, port)?;
        Ok(cluster)
    }

    fn wait(bin: &Path, port: u16) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < Duration::from_mins(1) {
            let ready = Command::new(bin.join("pg_isready"))
                .args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()])
                .status()
                .is_ok_and(|status| status.success());
            if ready {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        bail!("postgres was not ready after a minute");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // SIGINT is PostgreSQL's fast shutdown; killing it would leave its children.
        let stopped = Command::new("kill")
            .args(["-INT", &self.server.id().to_string()])
            .status();
        if stopped.is_ok() {
            let _ = self.server.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn program(path: &Path, as_postgres: bool) -> Command {
    let mut command = if as_postgres {
        let mut command = Command::new("setpriv");
        command
            .args(["--reuid=postgres", "--regid=postgres", "--clear-groups"])
            .arg(path);
        command
    } else {
        Command::new(path)
    };
    command.current_dir("/");
    command
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
