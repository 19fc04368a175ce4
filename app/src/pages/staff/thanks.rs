//! After the answers are kept. The same page however often it is asked for.

use leptos::prelude::*;
use surveys::language::{Language, direction};

use crate::{
    components::{heading::Heading, notice::Notice},
    paths,
    shell::Page,
    t,
};

/// The view model.
#[derive(Debug, Clone)]
pub struct Thanks {
    /// Language of the page.
    pub language: Language,
    /// Code of the language of those words.
    pub spoken: String,
    /// The instrument's own thanks, filled; empty when it is not known any more which survey it was.
    pub words: String,
    /// Address of the volunteer page, if the instrument has one.
    pub volunteer: Option<String>,
    /// Address of the survey, whose traces on the device go now.
    pub survey: Option<String>,
    /// On a shared device: how it goes on from here.
    pub kiosk: Option<Kiosk>,
}

/// How a shared device goes on after the thanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kiosk {
    /// Back to the start by itself after so many seconds, unless the reader goes to this address.
    Returns(u32, String),
    /// Back to the start when the reader says so.
    Stays,
}

/// Draws the page.
pub fn page(model: &Thanks) -> Page {
    let language = model.language;
    let title = t!(language, "thanks-page-title");
    let invitation = model.volunteer.clone().map(|address| {
        view! {
            <section class="card">
                <h2>{t!(language, "volunteer-title")}</h2>
                <p>{t!(language, "volunteer-apart")}</p>
                <p>
                    <a class="button quiet" href=address>
                        {t!(language, "volunteer-send")}
                    </a>
                </p>
            </section>
        }
    });
    let kept = if model.kiosk.is_some() {
        t!(language, "kiosk-thanks-kept")
    } else {
        t!(language, "thanks-kept")
    };
    let head = Heading::new(title.clone());
    let head = if model.spoken == language.code() {
        head.lead(model.words.clone()).view().into_any()
    } else {
        let (spoken, dir) = (model.spoken.clone(), direction(&model.spoken));
        view! {
            {head.view()}
            <p class="lead" lang=spoken dir=dir>
                {model.words.clone()}
            </p>
        }
        .into_any()
    };
    let goes_on = model.kiosk.as_ref().map(|kiosk| goes_on(language, kiosk));
    Page::new(
        title,
        view! {
            {head}
            {Notice::good(kept).view()}
            {invitation}
            {goes_on}
        },
    )
    .for_staff()
    .forgetting(model.survey.clone())
}

/// The way back to the start of a shared device, and how long it takes by itself.
fn goes_on(language: Language, kiosk: &Kiosk) -> impl IntoView + use<> {
    let by_itself = match kiosk {
        Kiosk::Returns(seconds, stay) => {
            let stay = stay.clone();
            Some(view! {
                <p data-returns=*seconds>
                    {t!(language, "kiosk-thanks-returns", seconds = *seconds)} " "
                    <a href=stay>{t!(language, "kiosk-thanks-stay")}</a>
                </p>
            })
        }
        Kiosk::Stays => None,
    };
    view! {
        {by_itself}
        <p>
            <a class="button" href=paths::KIOSK>
                {t!(language, "kiosk-back")}
            </a>
        </p>
    }
}
