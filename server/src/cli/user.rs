//! `daybreak user`: who can sign in, from the command line.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use anyhow::bail;
use app::paths;
use surveys::language::Language;

use super::{Place, records::Records};
use crate::{
    auth::Role,
    clock::HOUR,
    config::{Config, Given},
    store::{
        Conflict, StoreError,
        tokens::FIRST_LINK,
        users::{Grant, NewUser},
    },
    typed,
};

/// Work with the people who can sign in.
#[derive(Debug, clap::Args)]
pub struct UserArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Give somebody a role; prints a link that sets a password.
    Add(AddArgs),
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak user add ada@example.org --organization \"Nordlicht AG\" --role administrator \\
    --public-url https://survey.example.org

Somebody who has no password left gets a new link in the same way.")]
struct AddArgs {
    /// E-mail address; how the person signs in.
    #[arg(value_name = "EMAIL")]
    email: String,
    /// Name of the organization.
    #[arg(long, value_name = "NAME")]
    organization: String,
    /// administrator, consultant or executive.
    #[arg(long, value_name = "ROLE")]
    role: Role,
    /// Code of the department an executive is limited to.
    #[arg(long, value_name = "CODE")]
    department: Option<String>,
    /// What to call the person [default: the address].
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Language of the person's pages.
    #[arg(long, value_name = "en|de|es|fr", default_value = "en")]
    lang: Language,
    /// The address people use; the link begins with it.
    #[arg(long, value_name = "URL", env = "DAYBREAK_PUBLIC_URL")]
    public_url: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// Runs one action.
///
/// # Errors
/// An address or department that is none, an organization that does not exist, a store that does not open.
pub fn run(args: UserArgs) -> anyhow::Result<ExitCode> {
    match args.action {
        Action::Add(args) => super::runtime()?.block_on(add(args)),
    }
}

async fn add(args: AddArgs) -> anyhow::Result<ExitCode> {
    let Some(email) = typed::address(&args.email) else {
        bail!("`{}` is not an e-mail address", args.email);
    };
    let config = Config::load(Given {
        public_url: args.public_url,
        ..args.place.clone().given()
    })?;
    let records = Records::open(args.place).await?;
    let organization = records.organization(&args.organization).await?;
    let grant = Grant {
        department: args.department,
        ..Grant::of(args.role)
    };
    if let Some(department) = &grant.department {
        if args.role != Role::Executive {
            bail!("only an executive can be limited to a department");
        }
        let departments = records.store.departments(organization.id).await?;
        if !departments.iter().any(|row| row.code == *department) {
            bail!(
                "there is no department `{department}` in `{}`",
                organization.name
            );
        }
    }
    let new = NewUser {
        name: args.name.unwrap_or_else(|| email.clone()),
        email,
        locale: args.lang,
    };
    let now = records.clock.now();
    let invited = records
        .store
        .invite_user(new, organization.id, grant, now)
        .await;
    let user = match invited {
        Ok((user, _)) => user,
        Err(StoreError::Conflict(Conflict::LastAdministrator)) => bail!(
            "this is the last administrator of `{}`; give another person this role first",
            organization.name
        ),
        Err(error) => return Err(error.into()),
    };
    let link = records
        .store
        .issue_password_link(user, FIRST_LINK, now)
        .await?;
    let detail = format!("{user} {}", args.role);
    records.note(organization.id, "user.grant", &detail).await?;
    records.close().await;

    let address = config.public_url.link(&paths::reset(&link.to_string()));
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{} in `{}`. To set a password, within {} hours:",
        args.role,
        organization.name,
        FIRST_LINK / HOUR
    )?;
    writeln!(out, "{address}")?;
    Ok(ExitCode::SUCCESS)
}
