//! What people read when a request cannot be answered: what happened, what was kept, what to do.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{components::heading::Heading, paths, shell::Page, t};

/// Why there is no page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Something delicate, and the password was given too long ago.
    PasswordAgain,
    /// There is no such page.
    NotFound,
    /// The role does not include it.
    NotYours,
    /// A form from elsewhere.
    ForeignForm,
    /// A form that cannot be read.
    UnreadableForm,
    /// An address that is not for this.
    WrongMethod,
    /// Too much.
    TooLarge,
    /// Too slow.
    TooSlow,
    /// Somebody else was faster.
    Overtaken,
    /// What it needs is not there yet.
    TooEarly,
    /// The auditor refused the result.
    Withheld,
    /// Not at this moment.
    Unavailable,
    /// A mistake of ours and its reference number.
    Unexpected(String),
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Its language.
    pub language: Language,
    /// Why there is no page.
    pub kind: Kind,
    /// Whether it is read by somebody who came to answer.
    pub is_for_staff: bool,
}

impl Kind {
    fn key(&self) -> &'static str {
        match self {
            Self::PasswordAgain => "error-password-again",
            Self::NotFound => "error-not-found",
            Self::NotYours => "error-not-yours",
            Self::ForeignForm => "error-foreign-form",
            Self::UnreadableForm => "error-unreadable-form",
            Self::WrongMethod => "error-wrong-method",
            Self::TooLarge => "error-too-large",
            Self::TooSlow => "error-too-slow",
            Self::Overtaken => "error-overtaken",
            Self::TooEarly => "error-too-early",
            Self::Withheld => "error-withheld",
            Self::Unavailable => "error-unavailable",
            Self::Unexpected(_) => "error-unexpected",
        }
    }
}

/// Draws it.
pub fn page(model: &Model) -> Page {
    let language = model.language;
    let text = |part: &str| t!(language, &format!("{}-{part}", model.kind.key()));
    let title = text("title");
    let reference = match &model.kind {
        Kind::Unexpected(reference) => Some(t!(
            language,
            "error-reference",
            reference = reference.as_str()
        )),
        _ => None,
    };
    // Staff have no start page; their way back is the link in their mail.
    let way_on = match (&model.kind, model.is_for_staff) {
        (_, true) => None,
        (Kind::PasswordAgain, false) => Some((t!(language, "error-sign-in"), paths::LOGIN)),
        (_, false) => Some((t!(language, "error-home"), paths::HOME)),
    };
    let main = view! {
        {Heading::new(title.clone()).lead(text("happened")).view()}
        <p>{text("kept")}</p>
        <p>{text("to-do")}</p>
        {reference
            .map(|reference| {
                view! {
                    <p>
                        <strong>{reference}</strong>
                    </p>
                }
            })}
        {way_on
            .map(|(label, address)| {
                view! {
                    <p class="actions">
                        <a class="button" href=address>
                            {label}
                        </a>
                    </p>
                }
            })}
    };
    let page = Page::new(title, main);
    if model.is_for_staff {
        page.for_staff()
    } else {
        page
    }
}
