//! `daybreak organization`: client organizations from the command line.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use anyhow::bail;
use surveys::language::Language;

use super::{Place, records::Records};
use crate::{
    store::{Conflict, StoreError, organizations::OrganizationSettings},
    typed,
};

/// Work with client organizations.
#[derive(Debug, clap::Args)]
pub struct OrganizationArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Make an organization, with the questionnaires that come with Daybreak.
    Add(AddArgs),
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak organization add \"Nordlicht AG\" --lang de")]
struct AddArgs {
    /// Name, as its people know it.
    #[arg(value_name = "NAME")]
    name: String,
    /// Language of its documents.
    #[arg(long, value_name = "en|de|es|fr", default_value = "en")]
    lang: Language,
    #[command(flatten)]
    place: Place,
}

/// Runs one action.
///
/// # Errors
/// A name that is taken, a store that does not open.
pub fn run(args: OrganizationArgs) -> anyhow::Result<ExitCode> {
    match args.action {
        Action::Add(args) => super::runtime()?.block_on(add(args)),
    }
}

async fn add(args: AddArgs) -> anyhow::Result<ExitCode> {
    let name = match typed::line(&args.name, 200) {
        Ok(name) if !name.is_empty() => name,
        _ => bail!("a name has 1 to 200 visible characters"),
    };
    let records = Records::open(args.place).await?;
    let settings = OrganizationSettings {
        locale: args.lang,
        ..OrganizationSettings::named(&name)
    };
    let made = records
        .store
        .create_organization(settings, records.clock.now())
        .await;
    match made {
        Ok(id) => {
            records.note(id, "organization.found", "").await?;
            records.close().await;
            writeln!(io::stdout(), "`{name}` was made.")?;
            Ok(ExitCode::SUCCESS)
        }
        Err(StoreError::Conflict(Conflict::OrganizationName)) => {
            bail!("there is an organization `{name}` already; nothing was stored")
        }
        Err(error) => Err(error.into()),
    }
}
