//! `daybreak demo`: the sample organization, ready to click.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;

use super::serve;
use crate::{
    auth::Passwords,
    clock::Clock,
    config::{Config, Given},
    demo::{self, Sample},
    random::Random,
    store::{Database, Store},
};

/// Start a sample organization with three waves and a roadmap, ready to click.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak demo --people 1200 --seed 1 --listen 127.0.0.1:3000

Everything is invented and lives in a temporary folder that goes when the program ends. With --data it stays.")]
pub struct Args {
    /// People in the sample, at least 200.
    #[arg(long, default_value_t = 1_200, value_parser = clap::value_parser!(u32).range(200..=50_000))]
    people: u32,
    /// The same seed makes the same people and answers.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where to listen; this machine only [default: 127.0.0.1:3000].
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// Keep the sample in this folder, which must be new or empty.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

/// Makes the sample and serves it.
///
/// # Errors
/// A folder that cannot be used, a port in use.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    serve::start_log();
    let folder = Folder::new(args.data)?;
    let given = Given {
        listen: args.listen,
        data: Some(folder.path().to_owned()),
        ..Given::default()
    };
    let config = Config::load(given)?;
    let sample = Sample {
        people: args.people,
        seed: args.seed,
    };
    super::runtime()?.block_on(async {
        let store = Store::open(
            &Database::Folder(folder.path().to_owned()),
            Random::system(),
        )
        .await?;
        let made = demo::fill(
            &store,
            &Passwords::new(Random::system()),
            sample,
            Clock::default().now(),
        )
        .await;
        store.stop().await;
        made.context("the sample could not be made")?;
        drop(store);
        who_can_sign_in();
        serve::serve(config).await
    })?;
    Ok(ExitCode::SUCCESS)
}

fn who_can_sign_in() {
    eprintln!(
        "{} is made up. These people can sign in, all with the password “{}”:",
        demo::NAME,
        demo::PASSWORD
    );
    for (email, name, role, department) in demo::USERS {
        let limited = department
            .map(|code| format!(", department {code}"))
            .unwrap_or_default();
        eprintln!("  {email:<34} {name}, {role}{limited}");
    }
}

/// The folder of the sample. A temporary one goes with the program.
struct Folder {
    path: PathBuf,
    temporary: bool,
}

impl Folder {
    fn new(wanted: Option<PathBuf>) -> anyhow::Result<Self> {
        let Some(path) = wanted else {
            let name = format!("daybreak-demo-{:08x}", Random::system().bits() >> 96);
            let path = std::env::temp_dir().join(name);
            fs::create_dir(&path)
                .with_context(|| format!("cannot make the folder {}", path.display()))?;
            return Ok(Self {
                path,
                temporary: true,
            });
        };
        fs::create_dir_all(&path)
            .with_context(|| format!("cannot make the folder {}", path.display()))?;
        anyhow::ensure!(
            is_empty(&path)?,
            "{} holds something already, nothing was written; give a new folder, or use `daybreak serve --data` to open it",
            path.display()
        );
        Ok(Self {
            path,
            temporary: false,
        })
    }

    fn path(&self) -> &Path {
        &self.path
    }
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(fs::read_dir(folder)?.next().is_none())
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.temporary {
            // Whoever ends the program has seen everything there was in it.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}
