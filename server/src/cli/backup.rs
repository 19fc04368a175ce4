//! `daybreak backup`: a checked copy of everything.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Context;

use super::{Place, files};
use crate::{config, store::backup};

/// Write a compact, checked copy of the database to a new file, also while a server works on it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak backup /var/backups/daybreak-2026-11-21.db --data /var/lib/daybreak

Keep a copy of the file root.key of the data folder apart from it: without it invitation links stop working. A
PostgreSQL database is copied with its own tools.")]
pub struct BackupArgs {
    /// New file; an existing one is left alone.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// Writes the copy.
///
/// # Errors
/// Nothing to copy, a file that exists, a disk that is full.
pub fn run(args: BackupArgs) -> anyhow::Result<ExitCode> {
    let database = config::database_only(args.place.given())?;
    let summary = super::runtime()?
        .block_on(backup::backup(&database, &args.file))
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
    Ok(ExitCode::SUCCESS)
}
