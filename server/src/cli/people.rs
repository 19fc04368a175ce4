//! `daybreak people`: the roster from the command line.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::bail;
use surveys::language::Language;

use super::{Place, files, records::Records};
use crate::{
    local_time,
    roster::{FileFaults, Import, Refused},
    store::{
        Conflict, StoreError,
        people::{ImportDiff, Unlisted},
    },
};

/// Work with the people who can be invited.
#[derive(Debug, clap::Args)]
pub struct PeopleArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Read people, and departments if given, from CSV files: all of it or nothing.
    Import(ImportArgs),
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak people import people.csv --departments departments.csv --organization \"Nordlicht AG\" --dry-run

People: email,department and, where known, external_id,manager,people_manager,customer_facing,locale and attr.<name>.
Departments: code,name,parent. Comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows-1252.
Exit code: 0 done, 1 the files need attention (every fault with its line; nothing was stored), 2 it could not be done.")]
struct ImportArgs {
    /// File of people.
    #[arg(value_name = "FILE.csv")]
    people: PathBuf,
    /// File of departments; it is the whole tree.
    #[arg(long, value_name = "FILE.csv")]
    departments: Option<PathBuf>,
    /// Name of the organization.
    #[arg(long, value_name = "NAME")]
    organization: String,
    /// Tell what would happen and store nothing.
    #[arg(long)]
    dry_run: bool,
    /// The file lists everybody: people who are not in it become inactive.
    #[arg(long)]
    whole: bool,
    /// Store it even if more than one person in ten becomes inactive.
    #[arg(long)]
    sure: bool,
    #[command(flatten)]
    place: Place,
}

/// Runs one action.
///
/// # Errors
/// A file that cannot be read, a store that does not open, an organization that does not exist.
pub fn run(args: PeopleArgs) -> anyhow::Result<ExitCode> {
    match args.action {
        Action::Import(args) => super::runtime()?.block_on(import(args)),
    }
}

async fn import(args: ImportArgs) -> anyhow::Result<ExitCode> {
    let people = files::read(&args.people)?;
    let departments = args.departments.as_deref().map(files::read).transpose()?;
    let records = Records::open(args.place).await?;
    let organization = records.organization(&args.organization).await?;
    let known = records.store.departments(organization.id).await?;

    let read = match Import::read(departments.as_deref(), Some(&people), &known) {
        Ok(read) => read,
        Err(refused) => {
            tell(&args.people, args.departments.as_deref(), &refused)?;
            return Ok(ExitCode::from(1));
        }
    };
    worth_a_look(&args.people, &read)?;
    let unlisted = if args.whole {
        Unlisted::Deactivate
    } else {
        Unlisted::Stay
    };
    let plan = read.for_store(unlisted);
    let diff = records
        .store
        .preview_people(organization.id, plan.clone())
        .await?;
    if args.dry_run {
        report(&diff, "Nothing was stored. This would happen:")?;
        return Ok(ExitCode::SUCCESS);
    }
    if diff.needs_second_look() && !args.sure {
        bail!(
            "{} of {} people would become inactive; nothing was stored. Look whether the file is complete, then say --sure",
            diff.deactivated,
            diff.active_before
        );
    }
    let before = records.store.snapshot(organization.id).await?;
    match records.store.import_people(organization.id, plan).await {
        Ok(diff) => {
            let now = records.clock.now();
            let today = local_time::iso_day(&organization.time_zone, now).parse()?;
            let proposed = records
                .store
                .propose_reorganizations(organization.id, before, today, now)
                .await?;
            let detail = format!(
                "added {}, updated {}, deactivated {}",
                diff.added, diff.updated, diff.deactivated
            );
            records
                .note(organization.id, "people.import", &detail)
                .await?;
            records.close().await;
            report(&diff, "Stored.")?;
            if proposed > 0 {
                writeln!(
                    io::stdout().lock(),
                    "{proposed:>8} things seem to have happened to departments; say on the page of departments whether they did"
                )?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(StoreError::Conflict(Conflict::UnknownDepartment)) => bail!(
            "people belong to departments that are not in the departments file; nothing was stored. \
             Add these departments, or list these people as well"
        ),
        Err(error) => Err(error.into()),
    }
}

/// Every fault with file and line, on standard error.
fn tell(people: &Path, departments: Option<&Path>, refused: &Refused) -> io::Result<()> {
    let mut out = io::stderr().lock();
    let mut faults = |file: &Path, faults: &FileFaults| {
        for line in faults.lines(Language::En) {
            writeln!(out, "{}: {line}", file.display())?;
        }
        Ok::<(), io::Error>(())
    };
    if let (Some(file), Some(found)) = (departments, &refused.departments) {
        faults(file, found)?;
    }
    if let Some(found) = &refused.people {
        faults(people, found)?;
    }
    writeln!(out, "Nothing was stored.")
}

/// What stops nothing, but may not be meant, on standard error.
fn worth_a_look(file: &Path, read: &Import) -> io::Result<()> {
    let mut out = io::stderr().lock();
    if read.is_guess {
        writeln!(
            out,
            "{}: it is not UTF-8 and was read as Windows-1252; look at names with accents",
            file.display()
        )?;
    }
    let unused: Vec<String> = [
        read.departments.as_ref().map(|read| &read.unused),
        read.people.as_ref().map(|read| &read.unused),
    ]
    .into_iter()
    .flatten()
    .flatten()
    .map(|column| format!("`{column}`"))
    .collect();
    if !unused.is_empty() {
        writeln!(out, "columns that are not read: {}", unused.join(", "))?;
    }
    let new: Vec<String> = read
        .people
        .iter()
        .flat_map(|read| &read.new_departments)
        .map(|row| format!("`{}`", row.name))
        .collect();
    if !new.is_empty() {
        writeln!(
            out,
            "departments that are new, at the top: {}",
            new.join(", ")
        )?;
    }
    Ok(())
}

fn report(diff: &ImportDiff, headline: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{headline}")?;
    for (what, count) in [
        ("new people", diff.added),
        ("people with new entries", diff.updated),
        ("people as before", diff.unchanged),
        ("people who become inactive", diff.deactivated),
    ] {
        writeln!(out, "{count:>8} {what}")?;
    }
    Ok(())
}
