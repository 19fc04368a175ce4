//! A real mail server (aiosmtpd) that keeps what it takes, and can be told to behave badly.

use std::{
    fs,
    net::{TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

/// What the server does with letters: a handler of aiosmtpd that keeps each in a file of its own.
const HANDLER: &str = r#"
import asyncio, os, sys
from aiosmtpd.controller import UnthreadedController

folder = sys.argv[2]
mood = os.path.join(folder, "mood")
count = 0

def now():
    try:
        return open(mood).read().strip()
    except FileNotFoundError:
        return ""

class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if now() == "refuses for now":
            return "451 4.7.1 later"
        if now() == "refuses for good":
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global count
        if now() == "hangs":
            await asyncio.sleep(3600)
        count += 1
        name = os.path.join(folder, "letter-%06d" % count)
        with open(name + ".part", "wb") as letter:
            letter.write(envelope.content)
        os.rename(name + ".part", name + ".eml")
        if now() == "is slow":
            await asyncio.sleep(0.5)
        if now() == "hangs up":
            server.transport.abort()
        return "250 taken"

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
controller = UnthreadedController(Handler(), hostname="127.0.0.1", port=int(sys.argv[1]), loop=loop)
controller.begin()
loop.run_forever()
"#;

/// A running mail server; ended when dropped.
#[derive(Debug)]
pub struct MailServer {
    /// Where it listens.
    pub port: u16,
    folder: TempDir,
    child: Child,
}

impl MailServer {
    /// Starts one and waits until it answers.
    pub fn start() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let script = folder.path().join("server.py");
        fs::write(&script, HANDLER)?;
        let log = fs::File::create(folder.path().join("log"))?;
        let child = Command::new(python()?)
            .arg(&script)
            .arg(port.to_string())
            .arg(folder.path())
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()?;
        let server = Self {
            port,
            folder,
            child,
        };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if start.elapsed() > Duration::from_secs(30) {
                let log = fs::read_to_string(server.folder.path().join("log"))?;
                bail!("the mail server did not start: {log}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(server)
    }

    /// From now on: `refuses for now`, `refuses for good`, `hangs` before it takes a letter, `is slow` to say that it has,
    /// `hangs up` instead of saying so, or nothing bad.
    pub fn is(&self, mood: &str) -> Result<()> {
        Ok(fs::write(self.folder.path().join("mood"), mood)?)
    }

    /// Every letter it has taken, in their order.
    pub fn letters(&self) -> Result<Vec<Vec<u8>>> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.folder.path())?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|end| end == "eml"))
            .collect();
        files.sort();
        Ok(files.iter().map(fs::read).collect::<Result<_, _>>()?)
    }

    /// Waits until it has taken this many letters.
    pub async fn wait_for(&self, letters: usize, patience: Duration) -> Result<Vec<Vec<u8>>> {
        let start = Instant::now();
        loop {
            let taken = self.letters()?;
            if taken.len() >= letters {
                return Ok(taken);
            }
            if start.elapsed() > patience {
                bail!(
                    "{} of {letters} letters came within {patience:?}",
                    taken.len()
                );
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

/// A Python that has aiosmtpd; Debian's own before any other.
fn python() -> Result<&'static str> {
    ["/usr/bin/python3", "python3"]
        .into_iter()
        .find(|python| {
            Command::new(python)
                .args(["-c", "import aiosmtpd"])
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success())
        })
        .context("a Python with aiosmtpd is needed (Debian: python3-aiosmtpd)")
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
