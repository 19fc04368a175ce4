//! What letters say: paragraphs and one link, as plain text and as simple HTML.

use app::{t, text::format};
use surveys::language::Language;

use crate::store::outbox::{Message, MessageKind};

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

impl Letter {
    /// A message of the outbox.
    pub(super) fn of(message: &Message, link: &str) -> Self {
        match message.kind {
            MessageKind::Invitation => Self::invitation(message, link, false),
            MessageKind::Reminder => Self::invitation(message, link, true),
            MessageKind::Ideas => Self::voice(message, link, false),
            MessageKind::Votes => Self::voice(message, link, true),
        }
    }

    /// The link to a round of ideas, when they are collected or can be voted for.
    fn voice(message: &Message, link: &str, votes: bool) -> Self {
        let language = message.locale;
        let (title, organization) = (message.title.as_str(), message.organization.as_str());
        let (subject, opening, label) = if votes {
            (
                t!(language, "mail-votes-subject", title = title),
                t!(language, "mail-votes-opening", organization = organization),
                t!(language, "mail-votes-link"),
            )
        } else {
            (
                t!(language, "mail-ideas-subject", title = title),
                t!(language, "mail-ideas-opening", organization = organization),
                t!(language, "mail-ideas-link"),
            )
        };
        let privacy = if votes {
            t!(language, "mail-votes-privacy", k = message.min_group)
        } else {
            t!(language, "mail-ideas-privacy")
        };
        Self {
            language,
            subject,
            before: vec![t!(language, "mail-greeting"), opening],
            link: (label, link.to_owned()),
            after: vec![privacy, t!(language, "mail-voice-personal")],
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
            let day = format::date(language, closes, offset_minutes(&message.time_zone, closes));
            before.push(t!(language, "mail-invitation-until", day = day));
        }
        let mut after = vec![
            t!(language, "mail-invitation-privacy", k = message.min_group),
            t!(language, "mail-invitation-personal"),
        ];
        if !message.owner.is_empty() {
            after.push(t!(
                language,
                "mail-invitation-owner",
                owner = message.owner.as_str()
            ));
        }
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
        let paragraph = |text: &String| format!("<p>{}</p>\n", escape(text));
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

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// What a time zone adds to UTC at a moment; nothing if there is no such zone.
fn offset_minutes(time_zone: &str, utc_ms: i64) -> i32 {
    jiff::Timestamp::from_millisecond(utc_ms)
        .ok()
        .zip(jiff::tz::TimeZone::get(time_zone).ok())
        .map_or(0, |(at, zone)| zone.to_offset(at).seconds() / 60)
}
