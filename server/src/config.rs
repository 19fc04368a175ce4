//! Flags, environment and the configuration file become one checked [`Config`]. Every problem is reported, all together:
//! nobody wants to start a server five times to learn five things. Weak settings are refused rather than warned about.

mod file;
mod public_url;
mod secret;
#[cfg(test)]
mod tests;

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
};

use file::File;

use crate::store::Database;

pub use public_url::PublicUrl;
pub use secret::Secret;

/// Everything the server needs to know before it starts.
#[derive(Clone)]
pub struct Config {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The address people use. Every absolute link starts with it.
    pub public_url: PublicUrl,
    /// Where everything is kept.
    pub database: Database,
    /// How mail leaves; `None` means that links are copied by hand.
    pub smtp: Option<Smtp>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
}

impl fmt::Debug for Config {
    /// Without the database, whose address may hold a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("listen", &self.listen)
            .field("public_url", &self.public_url)
            .field("smtp", &self.smtp)
            .field("trusted_proxies", &self.trusted_proxies)
            .finish_non_exhaustive()
    }
}

/// How mail leaves.
#[derive(Debug, Clone)]
pub struct Smtp {
    /// Name of the mail server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: MailSecurity,
    /// Who signs in there, with which password.
    pub login: Option<(String, Secret)>,
    /// The sender, such as `Daybreak <survey@example.org>`.
    pub from: String,
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailSecurity {
    /// TLS from the first byte.
    Tls,
    /// Upgraded to TLS; refused when the server cannot.
    Starttls,
    /// Unprotected; accepted for a mail server on this machine only.
    None,
}

/// What came from flags and the environment; everything is optional, the file and the defaults fill the rest.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// The configuration file.
    pub config: Option<PathBuf>,
    /// Where to listen.
    pub listen: Option<String>,
    /// The address people use.
    pub public_url: Option<String>,
    /// The data folder.
    pub data: Option<PathBuf>,
    /// A PostgreSQL address.
    pub database: Option<Secret>,
    /// The file of the root key; only beside a PostgreSQL address.
    pub root_key: Option<PathBuf>,
    /// Password for the mail server.
    pub smtp_password: Option<Secret>,
}

/// What is wrong with the settings, all of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Problems(pub Vec<String>);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the settings need attention, nothing was started:")?;
        self.0
            .iter()
            .try_for_each(|problem| write!(f, "\n  - {problem}"))
    }
}

/// Where to listen when nobody says.
pub const DEFAULT_LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 3000);
/// The data folder when nobody says.
pub const DEFAULT_DATA: &str = "daybreak-data";
/// The root key beside a PostgreSQL database when nobody says; a data folder holds its own.
pub const DEFAULT_ROOT_KEY: &str = "root.key";

impl Config {
    /// Joins flags, environment, file and defaults, in this order of strength.
    ///
    /// # Errors
    /// Every problem found, together.
    pub fn load(given: Given) -> Result<Self, Problems> {
        let mut problems = Vec::new();
        let file = file_of(given.config.as_deref(), &mut problems);

        let listen = listen(given.listen.or(file.listen), &mut problems);
        let public_url = public_url(given.public_url.or(file.public_url), listen, &mut problems);
        let database = database(
            given.data.or(file.data),
            given.database.or(file.database),
            given.root_key.or(file.root_key),
            &mut problems,
        );
        let smtp = file
            .smtp
            .and_then(|smtp| smtp.checked(given.smtp_password, &mut problems));
        let trusted_proxies = file
            .trusted_proxies
            .iter()
            .filter_map(|proxy| trusted_proxy(proxy, &mut problems))
            .collect();

        match public_url {
            Some(public_url) if problems.is_empty() => Ok(Self {
                listen,
                public_url,
                database,
                smtp,
                trusted_proxies,
            }),
            _ => Err(Problems(problems)),
        }
    }
}

impl Config {
    /// Tells which address was really taken: a port of 0 means "any", and a public address that followed from it
    /// follows again.
    pub fn bound_to(&mut self, address: SocketAddr) {
        let followed = self.public_url.origin() == format!("http://{}", self.listen);
        self.listen = address;
        if followed && let Ok(url) = PublicUrl::parse(&format!("http://{address}")) {
            self.public_url = url;
        }
    }
}

/// The database alone, for commands that start no server.
///
/// # Errors
/// Every problem found, together.
pub fn database_only(given: Given) -> Result<Database, Problems> {
    let mut problems = Vec::new();
    let file = file_of(given.config.as_deref(), &mut problems);
    let database = database(
        given.data.or(file.data),
        given.database.or(file.database),
        given.root_key.or(file.root_key),
        &mut problems,
    );
    if problems.is_empty() {
        Ok(database)
    } else {
        Err(Problems(problems))
    }
}

fn file_of(path: Option<&Path>, problems: &mut Vec<String>) -> File {
    let Some(path) = path else {
        return File::default();
    };
    File::read(path).unwrap_or_else(|problem| {
        problems.push(problem);
        File::default()
    })
}

fn listen(given: Option<String>, problems: &mut Vec<String>) -> SocketAddr {
    let Some(text) = given else {
        return DEFAULT_LISTEN;
    };
    text.parse().unwrap_or_else(|_| {
        problems.push(format!(
            "listen: `{text}` is not an address with a port; write for example 127.0.0.1:3000"
        ));
        DEFAULT_LISTEN
    })
}

fn public_url(
    given: Option<String>,
    listen: SocketAddr,
    problems: &mut Vec<String>,
) -> Option<PublicUrl> {
    let text = match given {
        Some(text) => text,
        None if listen.ip().is_loopback() => format!("http://{listen}"),
        None => {
            problems.push(format!(
                "public-url: {listen} can be reached from other machines, so say which https:// address people use, \
                 for example --public-url https://survey.example.org"
            ));
            return None;
        }
    };
    match PublicUrl::parse(&text) {
        Ok(url) if !url.is_https() && !listen.ip().is_loopback() => {
            problems.push(format!(
                "listen: {listen} can be reached from other machines, and `{text}` is not protected; \
                 listen on 127.0.0.1 or use an https:// address"
            ));
            None
        }
        Ok(url) => Some(url),
        Err(problem) => {
            problems.push(format!("public-url: {problem}"));
            None
        }
    }
}

fn database(
    data: Option<PathBuf>,
    url: Option<Secret>,
    root_key: Option<PathBuf>,
    problems: &mut Vec<String>,
) -> Database {
    match (data, url) {
        (Some(_), Some(_)) => {
            problems.push("data and database: give one of them, not both".to_owned());
            Database::Folder(DEFAULT_DATA.into())
        }
        (Some(folder), None) => Database::Folder(folder),
        (None, None) => Database::Folder(DEFAULT_DATA.into()),
        (None, Some(url)) => {
            let known = ["postgres://", "postgresql://"];
            if !known.iter().any(|scheme| url.expose().starts_with(scheme)) {
                problems.push(
                    "database: the address must start with postgres://; for SQLite give a folder with --data"
                        .to_owned(),
                );
            }
            Database::Postgres {
                url: url.expose().to_owned(),
                root_key: root_key.unwrap_or_else(|| DEFAULT_ROOT_KEY.into()),
            }
        }
    }
}

fn trusted_proxy(text: &str, problems: &mut Vec<String>) -> Option<IpAddr> {
    let address = text.parse().ok();
    if address.is_none() {
        problems.push(format!(
            "trusted_proxies: `{text}` is not an IP address; write for example \"10.0.0.2\""
        ));
    }
    address
}
