//! The command line: parse, call, exit code. One file per command; each has `Args` with an example and `run`.
//!
//! Exit codes: 0 done, 1 the command found something (a finding, a refused file), 2 it could not do its work.

pub mod answers;
pub mod backup;
pub mod demo;
mod files;
pub mod frame;
pub mod instrument;
mod margins;
pub mod migrate;
pub mod organization;
pub mod people;
mod records;
#[cfg(test)]
pub(crate) mod reference;
pub mod report;
mod responses;
pub mod roadmap;
pub mod score;
pub mod serve;
pub mod user;
pub mod verify;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::config::{Given, Secret};

/// Culture-readiness surveys, maturity by department, and the roadmap that follows from them.
#[derive(Debug, Parser)]
#[command(name = "daybreak", version, propagate_version = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Start the server.
    Serve(serve::Args),
    /// Score a file of answers.
    Score(score::ScoreArgs),
    /// Start a sample organization, ready to click.
    Demo(demo::Args),
    /// Plan the next steps, with months, cost and return.
    Roadmap(roadmap::RoadmapArgs),
    /// Print a result as a PDF report.
    Report(report::ReportArgs),
    /// Check that a result tells nothing about too few people.
    Verify(verify::VerifyArgs),
    /// Check that texts speak of the future.
    Frame(frame::FrameArgs),
    /// Work with questionnaires as files.
    Instrument(instrument::InstrumentArgs),
    /// Work with answers of other tools.
    Answers(answers::AnswersArgs),
    /// Work with the people who can be invited.
    People(people::PeopleArgs),
    /// Work with the people who can sign in.
    User(user::UserArgs),
    /// Work with client organizations.
    Organization(organization::OrganizationArgs),
    /// Write a checked copy of the database.
    Backup(backup::BackupArgs),
    /// Bring the database up to date.
    Migrate(migrate::MigrateArgs),
}

/// Where everything is kept; shared by all commands that need it.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Place {
    /// Configuration file (TOML).
    #[arg(long, value_name = "FILE", env = "DAYBREAK_CONFIG")]
    pub config: Option<PathBuf>,
    /// Folder with everything that is kept [default: daybreak-data].
    #[arg(
        long,
        value_name = "DIR",
        env = "DAYBREAK_DATA",
        conflicts_with = "database"
    )]
    pub data: Option<PathBuf>,
    /// PostgreSQL instead of a folder: postgres://user:password@host/name. Better given by environment than by flag.
    #[arg(
        long,
        value_name = "URL",
        env = "DAYBREAK_DATABASE",
        hide_env_values = true
    )]
    pub database: Option<Secret>,
    /// File of the root key, beside a PostgreSQL database [default: root.key]; a data folder holds its own.
    #[arg(long, value_name = "FILE", env = "DAYBREAK_ROOT_KEY")]
    pub root_key: Option<PathBuf>,
}

impl Place {
    /// As settings, to be completed by file and defaults.
    pub fn given(self) -> Given {
        Given {
            config: self.config,
            data: self.data,
            database: self.database,
            root_key: self.root_key,
            ..Given::default()
        }
    }
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.command {
        Command::Serve(args) => serve::run(args),
        Command::Score(args) => score::run(args),
        Command::Demo(args) => demo::run(args),
        Command::Roadmap(args) => roadmap::run(args),
        Command::Report(args) => report::run(args),
        Command::Verify(args) => verify::run(args),
        Command::Frame(args) => frame::run(args),
        Command::Instrument(args) => instrument::run(args),
        Command::Answers(args) => answers::run(args),
        Command::People(args) => people::run(args),
        Command::User(args) => user::run(args),
        Command::Organization(args) => organization::run(args),
        Command::Backup(args) => backup::run(args),
        Command::Migrate(args) => migrate::run(args),
    };
    done.unwrap_or_else(|error| {
        eprintln!("daybreak: {error:#}");
        ExitCode::from(2)
    })
}

/// A runtime for commands. At least four workers: rendering may hold one while another waits for it.
///
/// # Errors
/// When the system gives us no threads.
pub fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Ok(tokio::runtime::Builder::new_multi_thread()
        .worker_threads(cores.max(4))
        .enable_all()
        .build()?)
}
