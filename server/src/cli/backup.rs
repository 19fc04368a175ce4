//! `daybreak backup`: a checked copy of everything.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Context;

use super::{Place, files};
use crate::{
    config,
    store::backup::{self, OpenWaves},
};

/// Write a compact, checked copy of the database to a new file, also while a server works on it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak backup /var/backups/daybreak-2026-11-21.db --data /var/lib/daybreak

Keep a copy of the file root.key of the data folder apart from it: without it invitation links stop working.

Of open waves it holds what may be kept: answers that were mixed with others, and no mark who has answered. Answers
that still wait are left out, since two backups with one answer between them would show whose it is. After restoring it
in the middle of a wave these answers are gone and everybody can answer again. --whole copies all of it, to go on where
it was: delete such a file when the wave closes.

A PostgreSQL database is copied with its own tool: pg_dump --format=custom --exclude-table-data=inbox. It holds who has
answered, so delete it when the wave closes and make one then.")]
pub struct BackupArgs {
    /// New file; an existing one is left alone.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Copy open waves with answers that wait to be mixed and with the marks who has answered.
    #[arg(long)]
    whole: bool,
    #[command(flatten)]
    place: Place,
}

/// Writes the copy.
///
/// # Errors
/// Nothing to copy, a file that exists, a disk that is full.
pub fn run(args: BackupArgs) -> anyhow::Result<ExitCode> {
    let open_waves = if args.whole {
        OpenWaves::Whole
    } else {
        OpenWaves::Mixed
    };
    let database = config::database_only(args.place.given())?;
    let summary = super::runtime()?
        .block_on(backup::backup(&database, &args.file, open_waves))
        .with_context(|| format!("no backup was made as {}", args.file.display()))?;
    writeln!(
        io::stdout(),
        "{} holds {}, {}, {} and {} in {} bytes, and is sound.",
        args.file.display(),
        files::counted(summary.organizations, "organization", "organizations"),
        files::counted(summary.people, "person", "people"),
        files::counted(summary.waves, "wave", "waves"),
        files::counted(summary.sheets, "answer sheet", "answer sheets"),
        summary.bytes
    )?;
    let waits = files::counted(summary.waiting, "answer", "answers");
    match open_waves {
        OpenWaves::Mixed if summary.waiting > 0 => writeln!(
            io::stdout(),
            "{waits} of open waves wait to be mixed with others and are not in it."
        )?,
        OpenWaves::Whole if summary.open > 0 => writeln!(
            io::stdout(),
            "It also holds who has answered in {}, and {waits} not mixed with others yet: together with another backup \
             it can show whose they are. Delete it when the wave closes.",
            files::counted(summary.open, "open wave", "open waves"),
        )?,
        OpenWaves::Mixed | OpenWaves::Whole => {}
    }
    Ok(ExitCode::SUCCESS)
}
