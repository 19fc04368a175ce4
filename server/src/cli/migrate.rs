//! `daybreak migrate`: bring the database up to date before the server starts.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use super::{Place, records::Records};

/// Bring the database up to date. The server does the same when it starts.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak migrate --database postgres://daybreak@localhost/daybreak")]
pub struct MigrateArgs {
    #[command(flatten)]
    place: Place,
}

/// Opens the store, which migrates it, and closes it again.
///
/// # Errors
/// A store that does not open, or that a newer program has written.
pub fn run(args: MigrateArgs) -> anyhow::Result<ExitCode> {
    super::runtime()?.block_on(async {
        Records::open(args.place).await?.close().await;
        writeln!(io::stdout(), "The database is up to date.")?;
        Ok(ExitCode::SUCCESS)
    })
}
