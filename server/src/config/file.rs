//! The configuration file.
//!
//! ```toml
//! listen = "127.0.0.1:3000"
//! public_url = "https://survey.example.org"
//! data = "/var/lib/daybreak"
//! trusted_proxies = ["10.0.0.2"]
//!
//! [smtp]
//! host = "mail.example.org"
//! user = "survey"
//! password_file = "/etc/daybreak/smtp-password"
//! from = "Survey <survey@example.org>"
//! ```

use std::{
    fs,
    net::IpAddr,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use super::{MailSecurity, Secret, Smtp};

/// The file as it is written; unknown keys are refused, so that a typing error is seen.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) listen: Option<String>,
    pub(super) public_url: Option<String>,
    pub(super) data: Option<PathBuf>,
    pub(super) database: Option<Secret>,
    pub(super) root_key: Option<PathBuf>,
    #[serde(default)]
    pub(super) trusted_proxies: Vec<String>,
    pub(super) smtp: Option<SmtpFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SmtpFile {
    host: String,
    port: Option<u16>,
    #[serde(default = "tls")]
    security: MailSecurity,
    user: Option<String>,
    password_file: Option<PathBuf>,
    from: String,
}

fn tls() -> MailSecurity {
    MailSecurity::Tls
}

impl File {
    /// Reads a file; the error names file, line and cause in one text.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let name = path.display();
        let text = fs::read_to_string(path).map_err(|error| {
            format!("{name}: cannot be read ({error}); check the path and the rights")
        })?;
        let file: Self = toml::from_str(&text).map_err(|error| {
            let line = error
                .span()
                .map_or(1, |span| text[..span.start].matches('\n').count() + 1);
            format!("{name}:{line}: {}", error.message())
        })?;
        if file.database.is_some() {
            only_for_us(path)?;
        }
        Ok(file)
    }
}

impl SmtpFile {
    /// The mail settings, when nothing is wrong with them.
    pub(super) fn checked(
        self,
        password: Option<Secret>,
        problems: &mut Vec<String>,
    ) -> Option<Smtp> {
        let before = problems.len();
        if self.security == MailSecurity::None && !is_this_machine(&self.host) {
            problems.push(format!(
                "smtp: `security = \"none\"` would send mail to {} unprotected; use \"tls\" or \"starttls\"",
                self.host
            ));
        }
        if self.from.chars().any(char::is_control) || !self.from.contains('@') {
            problems.push(
                "smtp: `from` is not a mail address; write for example \"Survey <survey@example.org>\""
                    .to_owned(),
            );
        }
        let password = password.or_else(|| {
            let path = self.password_file.as_deref()?;
            secret_file(path)
                .map_err(|problem| problems.push(format!("smtp: {problem}")))
                .ok()
        });
        let login = match (self.user, password) {
            (Some(user), Some(password)) => Some((user, password)),
            (None, None) => None,
            (Some(_), None) if problems.len() > before => None,
            (Some(_), None) => {
                problems.push(
                    "smtp: `user` needs a password; give `password_file` or DAYBREAK_SMTP_PASSWORD"
                        .to_owned(),
                );
                None
            }
            (None, Some(_)) => {
                problems.push("smtp: there is a password but no `user`".to_owned());
                None
            }
        };
        let port = self.port.unwrap_or(match self.security {
            MailSecurity::Tls => 465,
            MailSecurity::Starttls => 587,
            MailSecurity::None => 25,
        });
        (problems.len() == before).then_some(Smtp {
            host: self.host,
            port,
            security: self.security,
            login,
            from: self.from,
        })
    }
}

/// The one line of a file that only we may read.
fn secret_file(path: &Path) -> Result<Secret, String> {
    only_for_us(path)?;
    let text = fs::read_to_string(path)
        .map_err(|error| format!("{} cannot be read ({error})", path.display()))?;
    let line = text.trim_end_matches(['\r', '\n']);
    if line.is_empty() {
        return Err(format!("{} is empty", path.display()));
    }
    Ok(Secret::new(line))
}

/// Refuses a file with a secret that others on this machine can read.
#[cfg(unix)]
fn only_for_us(path: &Path) -> Result<(), String> {
    use std::os::unix::fs::PermissionsExt;

    let name = path.display();
    let mode = fs::metadata(path)
        .map_err(|error| format!("{name} cannot be read ({error})"))?
        .permissions()
        .mode();
    let of_others = mode & 0o077;
    if of_others == 0 {
        Ok(())
    } else {
        Err(format!(
            "{name} holds a secret and others can read it; run: chmod 600 {name}"
        ))
    }
}

#[cfg(not(unix))]
fn only_for_us(_path: &Path) -> Result<(), String> {
    Ok(())
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
