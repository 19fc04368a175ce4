//! What letters say: paragraphs and one link, as plain text and as simple HTML.

use app::{t, text::format};
use surveys::language::Language;

use crate::{
    config::PublicUrl,
    local_time,
    store::outbox::{Message, MessageKind},
};

/// A letter before it is addressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    language: Language,
    /// One line.
    pub subject: String,
    before: Vec<String>,
    link: (String, String),
    after: Vec<String>,
}

/// How a letter looks to whoever gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// One line.
    pub subject: String,
    /// For mail programs that show plain text.
    pub plain: String,
    /// For all others: a whole document.
    pub html: String,
}

/// How mail programs show letters: in light colours, or dark ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// As in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// What a mail program brings along: letters have no style of their own. Their links lead nowhere here.
    const fn style(self) -> &'static str {
        match self {
            Self::Light => {
                "<style>:root{color-scheme:light;background:#fff;color:#1f1f1f}\
                 body{font:16px/1.5 Arial,Helvetica,sans-serif;margin:16px;overflow-wrap:anywhere}\
                 a{color:#0b57d0;pointer-events:none}</style>"
            }
            Self::Dark => {
                "<style>:root{color-scheme:dark;background:#1f1f1f;color:#e3e3e3}\
                 body{font:16px/1.5 Arial,Helvetica,sans-serif;margin:16px;overflow-wrap:anywhere}\
                 a{color:#a8c7fa;pointer-events:none}</style>"
            }
        }
    }
}

impl Look {
    /// The document as a mail program shows it.
    pub fn shown(&self, scheme: Scheme) -> String {
        let head = "<meta charset=\"utf-8\">";
        self.html
            .replacen(head, &format!("{head}{}", scheme.style()), 1)
    }
}

impl Letter {
    /// A message of the outbox; `stop` is where its reader says that they want no more of this kind.
    pub(super) fn of(message: &Message, link: &str, stop: &str) -> Self {
        let letter = match message.kind {
            MessageKind::Invitation => Self::invitation(message, link, false),
            MessageKind::Reminder | MessageKind::SecondReminder | MessageKind::LastReminder => {
                Self::invitation(message, link, true).stoppable(stop)
            }
            MessageKind::Thanks => Self::thanks(message, link).stoppable(stop),
            MessageKind::Heard => Self::heard(message, link).stoppable(stop),
            MessageKind::Ideas => Self::voice(message, link, "ideas"),
            MessageKind::Votes => Self::voice(message, link, "votes"),
            MessageKind::IdeasAgain => Self::voice(message, link, "ideas-again").stoppable(stop),
            MessageKind::VotesAgain => Self::voice(message, link, "votes-again").stoppable(stop),
            MessageKind::VoiceLink => Self::voice_anew(message, link),
        };
        letter.in_own_words(message)
    }

    /// How a letter looks. Its links open nothing.
    pub fn preview(message: &Message, public_url: &PublicUrl) -> Look {
        let link = public_url.link("/s/…");
        let letter = Self::of(message, &link, &public_url.link("/unsubscribe/…"));
        Look {
            plain: letter.plain(),
            html: letter.html(),
            subject: letter.subject,
        }
    }

    /// Our subject and opening of a letter, to be worded anew.
    pub fn our_words(message: &Message) -> (String, String) {
        let letter = Self::of(message, "", "");
        let opening = &letter.before[..OPENING.min(letter.before.len())];
        (letter.subject.clone(), opening.join("\n\n"))
    }

    /// The organization's own subject and opening instead of ours. The greeting stays in the opening; what protects the
    /// reader (until when, the link, who sees what) stays ours.
    fn in_own_words(mut self, message: &Message) -> Self {
        let Some((subject, opening)) = &message.words else {
            return self;
        };
        self.subject = filled(subject, message);
        let ours = self.before.split_off(OPENING.min(self.before.len()));
        self.before = filled(opening, message)
            .replace("\r\n", "\n")
            .split("\n\n")
            .map(|paragraph| paragraph.trim().to_owned())
            .filter(|paragraph| !paragraph.is_empty())
            .chain(ours)
            .collect();
        self
    }

    /// With a last line that ends letters of this kind.
    fn stoppable(mut self, stop: &str) -> Self {
        let words = t!(self.language, "mail-stop");
        self.after.push(format!("{words}\n{stop}"));
        self
    }

    /// Thanks to everybody who was invited; who answered is not known any more.
    fn thanks(message: &Message, link: &str) -> Self {
        let language = message.locale;
        let (title, organization) = (message.title.as_str(), message.organization.as_str());
        let mut before = vec![
            t!(language, "mail-greeting"),
            t!(
                language,
                "mail-thanks-opening",
                title = title,
                organization = organization
            ),
        ];
        if let Some(day) = report_back(message) {
            before.push(t!(language, "mail-thanks-until", day = day));
        }
        Self {
            language,
            subject: t!(language, "mail-thanks-subject", title = title),
            before,
            link: (t!(language, "mail-thanks-link"), link.to_owned()),
            after: owner(message),
        }
    }

    /// Where to read what was heard.
    fn heard(message: &Message, link: &str) -> Self {
        let language = message.locale;
        let (title, organization) = (message.title.as_str(), message.organization.as_str());
        Self {
            language,
            subject: t!(language, "mail-heard-subject", title = title),
            before: vec![
                t!(language, "mail-greeting"),
                t!(
                    language,
                    "mail-heard-opening",
                    title = title,
                    organization = organization
                ),
            ],
            link: (t!(language, "mail-heard-link"), link.to_owned()),
            after: owner(message),
        }
    }

    /// The link to a round of ideas, when they are collected or can be voted for, for the first time or again.
    fn voice(message: &Message, link: &str, words: &str) -> Self {
        let language = message.locale;
        let text = |part: &str| {
            t!(
                language,
                &format!("mail-{words}-{part}"),
                title = message.title.as_str(),
                organization = message.organization.as_str()
            )
        };
        let votes = words.starts_with("votes");
        let (label, privacy) = if votes {
            (
                t!(language, "mail-votes-link"),
                t!(language, "mail-votes-privacy", k = message.min_group),
            )
        } else {
            (
                t!(language, "mail-ideas-link"),
                t!(language, "mail-ideas-privacy"),
            )
        };
        Self {
            language,
            subject: text("subject"),
            before: vec![t!(language, "mail-greeting"), text("opening")],
            link: (label, link.to_owned()),
            after: vec![privacy, t!(language, "mail-voice-personal")],
        }
    }

    /// A new link to a round of ideas, for somebody who lost theirs.
    fn voice_anew(message: &Message, link: &str) -> Self {
        let language = message.locale;
        let (title, organization) = (message.title.as_str(), message.organization.as_str());
        Self {
            language,
            subject: t!(language, "mail-link-subject", title = title),
            before: vec![
                t!(language, "mail-greeting"),
                t!(language, "mail-link-opening", organization = organization),
            ],
            link: (t!(language, "mail-link-link"), link.to_owned()),
            after: vec![t!(language, "mail-voice-personal")],
        }
    }

    /// The link to a survey, for the first time or again.
    fn invitation(message: &Message, link: &str, again: bool) -> Self {
        let language = message.locale;
        let (title, organization) = (message.title.as_str(), message.organization.as_str());
        let (subject, opening) = if again {
            ("mail-reminder-subject", "mail-reminder-opening")
        } else {
            ("mail-invitation-subject", "mail-invitation-opening")
        };
        let filled = |key| t!(language, key, title = title, organization = organization);
        let (subject, opening) = (filled(subject), filled(opening));
        let mut before = vec![t!(language, "mail-greeting"), opening];
        if let Some(closes) = message.closes {
            let day = format::date(
                language,
                closes,
                local_time::offset_minutes(&message.time_zone, closes),
            );
            before.push(t!(language, "mail-invitation-until", day = day));
        }
        let mut after = vec![
            t!(language, "mail-invitation-privacy", k = message.min_group),
            t!(language, "mail-invitation-personal"),
        ];
        after.extend(owner(message));
        Self {
            language,
            subject,
            before,
            link: (t!(language, "mail-invitation-link"), link.to_owned()),
            after,
        }
    }

    /// A link that sets a password.
    pub(super) fn password_link(language: Language, link: &str) -> Self {
        Self {
            language,
            subject: t!(language, "mail-password-subject"),
            before: vec![
                t!(language, "mail-greeting"),
                t!(language, "mail-password-opening"),
            ],
            link: (t!(language, "mail-password-link"), link.to_owned()),
            after: vec![t!(language, "mail-password-ignore")],
        }
    }

    /// As plain text.
    pub(super) fn plain(&self) -> String {
        let (label, address) = &self.link;
        let link = format!("{label}:\n{address}");
        let paragraphs: Vec<&str> = self
            .before
            .iter()
            .chain([&link])
            .chain(&self.after)
            .map(String::as_str)
            .collect();
        let mut text = paragraphs.join("\n\n");
        text.push('\n');
        text
    }

    /// As HTML: paragraphs and a link, no pictures, no styles.
    pub(super) fn html(&self) -> String {
        let paragraph =
            |text: &String| format!("<p>{}</p>\n", escape(text).replace('\n', "<br>\n"));
        let (label, address) = &self.link;
        format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
             <body>\n{before}<p><a href=\"{address}\">{label}</a></p>\n<p>{address}</p>\n{after}</body>\n</html>\n",
            language = self.language,
            title = escape(&self.subject),
            before = self.before.iter().map(paragraph).collect::<String>(),
            address = escape(address),
            label = escape(label),
            after = self.after.iter().map(paragraph).collect::<String>(),
        )
    }
}

/// Paragraphs of a letter that an organization may word: the greeting and the opening.
const OPENING: usize = 2;

/// Text of an organization with the names of wave and organization in their places.
fn filled(text: &str, message: &Message) -> String {
    text.replace("{title}", &message.title)
        .replace("{organization}", &message.organization)
}

/// Who answers for the wave.
fn owner(message: &Message) -> Vec<String> {
    if message.owner.is_empty() {
        return Vec::new();
    }
    let owner = message.owner.as_str();
    vec![t!(message.locale, "mail-invitation-owner", owner = owner)]
}

/// The day by which people hear what was heard, written out.
fn report_back(message: &Message) -> Option<String> {
    let start = local_time::start_of_day(&message.time_zone, message.report_back_by.as_deref()?)?;
    let offset = local_time::offset_minutes(&message.time_zone, start);
    Some(format::date(message.locale, start, offset))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
