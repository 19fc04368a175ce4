//! A shared device: how it is given to a wave, and the page on which the next person types a code.

use leptos::prelude::*;
use surveys::{ids::WaveId, language::Language};

use super::code::LONG;
use crate::{
    components::{
        form::{Field, error_summary, submit},
        heading::Heading,
        notice::Notice,
    },
    paths,
    shell::Page,
    t,
};

/// What people have to type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codes {
    /// Short codes.
    Short,
    /// The codes of their links: the wave was launched before there were short ones.
    Long,
}

impl Codes {
    /// How many characters such a code has.
    pub fn characters(self) -> u32 {
        match self {
            Self::Short => SHORT,
            Self::Long => LONG,
        }
    }
}

/// Characters of a short code.
pub const SHORT: u32 = 12;

/// What is wrong with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// No code of this survey.
    Unknown,
    /// Its answers have arrived.
    Used,
    /// It was not looked at: after too many wrong ones entry pauses for so many minutes.
    Pause(u32),
}

/// The start page of a shared device.
#[derive(Debug, Clone)]
pub struct Start<'a> {
    /// Language of the page.
    pub language: Language,
    /// What the wave is called.
    pub wave: &'a str,
    /// What stands on people's cards.
    pub codes: Codes,
    /// What was typed, and what is wrong with it.
    pub refused: Option<(&'a str, CodeFault)>,
}

/// Draws the start page: one field and one button.
pub fn start(model: &Start<'_>) -> Page {
    let language = model.language;
    let title = t!(language, "code-title");
    let characters = model.codes.characters();
    let error = model.refused.and_then(|(_, fault)| match fault {
        CodeFault::Unknown => Some(t!(language, "kiosk-code-unknown", characters = characters)),
        CodeFault::Used => Some(t!(language, "kiosk-code-used")),
        // Nothing is wrong with what was typed.
        CodeFault::Pause(_) => None,
    });
    let pause = model.refused.and_then(|(_, fault)| match fault {
        CodeFault::Pause(minutes) => Some(
            Notice::alert(t!(language, "kiosk-code-pause", minutes = minutes))
                .kept(t!(language, "kiosk-code-pause-kept"))
                .to_do(t!(language, "kiosk-code-pause-do"))
                .view(),
        ),
        CodeFault::Unknown | CodeFault::Used => None,
    });
    let typed = model.refused.map_or("", |(typed, _)| typed);
    let faults: Vec<(String, String)> = error
        .iter()
        .map(|error| ("code".to_owned(), error.clone()))
        .collect();
    let wave = model.wave.to_owned();
    Page::new(
        title.clone(),
        view! {
            {error_summary(language, &faults)}
            {pause}
            {Heading::new(title).kicker(wave).lead(t!(language, "code-lead")).view()}
            <form class="stack" method="post" action=paths::KIOSK autocomplete="off" novalidate>
                {Field::text("code", t!(language, "code-label"))
                    .help(t!(language, "code-help", characters = characters))
                    .value(typed)
                    .error(error)
                    .autocomplete("off")
                    .max_length(60)
                    .required()
                    .view()}
                {submit(t!(language, "code-action"))}
            </form>
            <p class="soft">{t!(language, "kiosk-start-note")}</p>
            <img src=paths::KIOSK_FORGET alt="" width="1" height="1" />
        },
    )
    .for_staff()
    .at_start_of_kiosk()
}

/// The start page once the survey is closed.
pub fn over(language: Language, wave: WaveId) -> Page {
    let title = t!(language, "link-closed-title");
    Page::new(
        title.clone(),
        view! {
            {Heading::new(title).lead(t!(language, "link-closed-what")).view()}
            <p>{t!(language, "link-closed-do")}</p>
            <p>
                <a href=paths::kiosk_device(wave)>{t!(language, "kiosk-device-take-back")}</a>
            </p>
        },
    )
    .for_staff()
    .at_start_of_kiosk()
}

/// The page on which a device is given to a wave and taken back.
#[derive(Debug, Clone)]
pub struct Device {
    /// Language of the page.
    pub language: Language,
    /// The wave.
    pub wave: WaveId,
    /// What it is called.
    pub title: String,
    /// Whether it takes answers.
    pub is_open: bool,
    /// Whether the device is shared by its people.
    pub is_shared: bool,
    /// Whether it was taken back just now.
    pub taken_back: bool,
}

/// Draws it.
pub fn device(model: &Device) -> Page {
    let language = model.language;
    let title = t!(language, "kiosk-device-title");
    let notice = model
        .taken_back
        .then(|| Notice::good(t!(language, "kiosk-device-taken-back")).view());
    let give = (model.is_open && !model.is_shared).then(|| {
        view! {
            <p>{t!(language, "kiosk-device-what")}</p>
            <p>{t!(language, "kiosk-device-browser")}</p>
            <form class="stack" method="post" action=paths::kiosk_device(model.wave)>
                {submit(t!(language, "kiosk-device-give"))}
            </form>
        }
    });
    let closed = (!model.is_open).then(|| view! { <p>{t!(language, "link-closed-title")}</p> });
    let take_back = model.is_shared.then(|| {
        view! {
            <p>{t!(language, "kiosk-device-is-shared")}</p>
            <p>
                <a class="button" href=paths::KIOSK>
                    {t!(language, "kiosk-back")}
                </a>
            </p>
            <form class="stack" method="post" action=paths::kiosk_device_removal(model.wave)>
                <div class="actions">
                    <button type="submit" class="button quiet">
                        {t!(language, "kiosk-device-take-back")}
                    </button>
                </div>
            </form>
        }
    });
    Page::new(
        title.clone(),
        view! {
            {notice}
            {Heading::new(title).kicker(model.title.clone()).lead(t!(language, "kiosk-device-lead")).view()}
            {closed}
            {give}
            {take_back}
        },
    )
    .for_staff()
    .at_start_of_kiosk()
}
