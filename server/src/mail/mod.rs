//! Mail through one SMTP server. Built by the library only; links come from the configured address; no pictures, nothing
//! that tracks. What a letter says stands in [`letter`].

pub mod bounces;
mod hours;
mod letter;
#[cfg(test)]
pub(crate) mod sink;
#[cfg(test)]
mod tests;

use std::time::Duration;

use app::paths;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    address::AddressError,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
    transport::smtp::{PoolConfig, authentication::Credentials},
};
use surveys::language::Language;

use crate::{
    config::{MailSecurity, PublicUrl, Smtp},
    store::outbox::{Message, MessageKind},
};
pub use hours::{Hours, UnknownHours};
pub use letter::{Letter, Look, Scheme};

/// The library's own timeout covers connecting only; this one covers everything.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sends letters.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    public_url: PublicUrl,
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mailer(***)")
    }
}

/// Why mail cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    /// The sender.
    #[error("`from` is no sender address; write for example: Daybreak <survey@example.org>")]
    From(#[source] AddressError),
    /// TLS.
    #[error("TLS for the mail server cannot be prepared; check its name")]
    Tls(#[source] lettre::transport::smtp::Error),
}

/// Why a letter was not sent. Texts hold no address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendError {
    /// Nothing was sent; trying later is right.
    Later(String),
    /// The mail server will never take it.
    Never(String),
    /// The mail server was cut off in the middle: perhaps sent.
    Perhaps,
}

impl Mailer {
    /// A mailer for this server; connects only when there is something to send.
    pub fn new(smtp: &Smtp, public_url: PublicUrl) -> Result<Self, MailerError> {
        let builder = match smtp.security {
            MailSecurity::Tls => {
                AsyncSmtpTransport::<Tokio1Executor>::relay(&smtp.host).map_err(MailerError::Tls)?
            }
            MailSecurity::Starttls => {
                AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(&smtp.host)
                    .map_err(MailerError::Tls)?
            }
            MailSecurity::None => {
                AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&smtp.host)
            }
        };
        let mut builder = builder
            .port(smtp.port)
            .timeout(Some(Duration::from_secs(20)))
            .pool_config(
                PoolConfig::new()
                    .max_size(2)
                    .idle_timeout(Duration::from_secs(20)),
            );
        if let Some((user, password)) = &smtp.login {
            let password = password.expose().to_owned();
            builder = builder.credentials(Credentials::new(user.clone(), password));
        }
        Ok(Self {
            transport: builder.build(),
            from: smtp.from.parse().map_err(MailerError::From)?,
            public_url,
        })
    }

    /// Whether the mail server answers. Before a letter is marked as being sent, so that a server that is down makes no
    /// letter uncertain.
    pub async fn is_reachable(&self) -> bool {
        matches!(
            tokio::time::timeout(PATIENCE, self.transport.test_connection()).await,
            Ok(Ok(true))
        )
    }

    /// Sends a message of the outbox; the same row always makes the same letter.
    pub async fn send(&self, message: &Message) -> Result<(), SendError> {
        let token = message.token.to_string();
        let path = match message.kind {
            MessageKind::Invitation
            | MessageKind::Reminder
            | MessageKind::SecondReminder
            | MessageKind::LastReminder => paths::invitation(&token),
            MessageKind::Thanks => paths::promise(message.wave),
            MessageKind::Heard => paths::heard(message.wave),
            MessageKind::Ideas
            | MessageKind::IdeasAgain
            | MessageKind::Votes
            | MessageKind::VotesAgain
            | MessageKind::VoiceLink => paths::voice_link(&token),
        };
        let letter = self.letter(message, &path);
        let email = message.email.as_deref().unwrap_or_default();
        let stop = has_end(message.kind).then(|| self.stop(message));
        let envelope = Envelope {
            header_id: Some(&message.header_id),
            stop: stop.as_deref(),
        };
        self.deliver(email, &letter, envelope).await
    }

    /// Sends a letter to somebody who wants to see how it looks; its link opens nothing.
    pub async fn send_sample(&self, email: &str, sample: &Message) -> Result<(), SendError> {
        let letter = self.letter(sample, &paths::promise(sample.wave));
        self.deliver(email, &letter, Envelope::default()).await
    }

    /// Where the reader of a message says that they want no more of this kind.
    fn stop(&self, message: &Message) -> String {
        let path = paths::unsubscribe(message.person, &message.stop.to_string());
        self.public_url.link(&path)
    }

    /// What a message says.
    fn letter(&self, message: &Message, path: &str) -> Letter {
        Letter::of(message, &self.public_url.link(path), &self.stop(message))
    }

    /// Sends a link that sets a password, at once: it holds only for minutes.
    pub async fn send_password_link(
        &self,
        email: &str,
        language: Language,
        link: &str,
    ) -> Result<(), SendError> {
        let letter = Letter::password_link(language, link);
        self.deliver(email, &letter, Envelope::default()).await
    }

    async fn deliver(
        &self,
        email: &str,
        letter: &Letter,
        envelope: Envelope<'_>,
    ) -> Result<(), SendError> {
        let built = self.build(email, letter, envelope)?;
        match tokio::time::timeout(PATIENCE, self.transport.send(built)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(match error.status() {
                Some(code) if error.is_permanent() => {
                    SendError::Never(format!("the mail server answered {code}"))
                }
                Some(code) if error.is_transient() => {
                    SendError::Later(format!("the mail server answered {code}"))
                }
                _ if error.is_client() => {
                    SendError::Never("the mail server cannot do what the letter needs".to_owned())
                }
                _ => SendError::Perhaps,
            }),
            Err(_) => Err(SendError::Perhaps),
        }
    }

    fn build(
        &self,
        email: &str,
        letter: &Letter,
        envelope: Envelope<'_>,
    ) -> Result<lettre::Message, SendError> {
        let to: Mailbox = email
            .parse()
            .map_err(|_| SendError::Never("the address is not complete".to_owned()))?;
        let header =
            |name, value: String| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
        let id = envelope
            .header_id
            .map(|id| format!("<{id}@{}>", self.from.email.domain()));
        let mut builder = lettre::Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(header_text(&letter.subject))
            .message_id(id)
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()));
        if let Some(stop) = envelope.stop {
            builder = builder.raw_header(header("List-Unsubscribe", format!("<{stop}>")));
            // One click is for addresses that nobody on the way can read (RFC 8058 §3.1).
            if stop.starts_with("https://") {
                let one_click = "List-Unsubscribe=One-Click".to_owned();
                builder = builder.raw_header(header("List-Unsubscribe-Post", one_click));
            }
        }
        builder
            .multipart(MultiPart::alternative_plain_html(
                letter.plain(),
                letter.html(),
            ))
            .map_err(|_| SendError::Never("the letter could not be written".to_owned()))
    }
}

/// What stands on a letter besides who it goes to.
#[derive(Debug, Clone, Copy, Default)]
struct Envelope<'a> {
    /// What stands before the `@` of its Message-ID, if that is frozen.
    header_id: Option<&'a str>,
    /// Where its reader ends letters of this kind.
    stop: Option<&'a str>,
}

/// Whether mail programs may offer an end to letters of this kind. An invitation has it, too: it ends the reminders that would
/// follow. What somebody asked for themselves, and the one letter of each phase of a round, come all the same.
fn has_end(kind: MessageKind) -> bool {
    !matches!(
        kind,
        MessageKind::Ideas | MessageKind::Votes | MessageKind::VoiceLink
    )
}

/// Text that may stand in a header: one line, at most 200 characters.
fn header_text(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(200)
        .collect()
}
