//! In place of a PDF that was not drawn, because something on its pages rings an alarm bell.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{components::heading::Heading, shell::Page, t};

/// What the page shows to whoever may mend it.
#[derive(Debug)]
pub struct Unprinted {
    /// Language of the reader, and of the file.
    pub language: Language,
    /// What rings, and where.
    pub alarms: Vec<Alarm>,
    /// Address of the list of names that may stand.
    pub names: String,
    /// Address of the replies to staff, if the roadmap follows from a survey.
    pub replies: Option<String>,
    /// Address of the page on which its words are read before a new version goes out.
    pub publication: String,
    /// Address of the roadmap.
    pub roadmap: String,
}

/// A word that rings an alarm bell.
#[derive(Debug)]
pub struct Alarm {
    /// The word.
    pub word: String,
    /// Title of the section; may be empty.
    pub section: String,
    /// The words around it.
    pub around: String,
    /// What to say instead; may be empty.
    pub instead: String,
}

/// Draws the page.
pub fn page(model: &Unprinted) -> Page {
    let l = model.language;
    let title = t!(l, "unprinted-title");
    let alarms: Vec<_> = model
        .alarms
        .iter()
        .map(|alarm| {
            let place = t!(
                l,
                "unprinted-place",
                word = alarm.word.as_str(),
                section = if alarm.section.is_empty() {
                    "blank"
                } else {
                    alarm.section.as_str()
                }
            );
            let instead = (!alarm.instead.is_empty())
                .then(|| t!(l, "unprinted-instead", instead = alarm.instead.as_str()));
            view! {
                <li>
                    <p><strong>{place}</strong></p>
                    <blockquote dir="auto">{alarm.around.clone()}</blockquote>
                    <p class="small soft">{instead}</p>
                </li>
            }
        })
        .collect();
    let replies = model.replies.clone().map(|address| {
        view! { <li><a href=address>{t!(l, "unprinted-replies")}</a></li> }
    });
    let body = view! {
        {Heading::new(title.clone()).lead(t!(l, "unprinted-happened")).view()}
        <p>{t!(l, "unprinted-kept")}</p>
        <ul class="stack">{alarms}</ul>
        <h2>{t!(l, "unprinted-to-do")}</h2>
        <ul>
            {replies}
            <li><a href=model.names.clone()>{t!(l, "unprinted-names")}</a></li>
            <li><a href=model.publication.clone()>{t!(l, "unprinted-publication")}</a></li>
        </ul>
        <p class="actions"><a class="button" href=model.roadmap.clone()>{t!(l, "unprinted-back")}</a></p>
    };
    Page::new(title, body)
}

/// What readers see who can do nothing about it; `page` is where the roadmap can be read meanwhile.
pub fn being_prepared(language: Language, page: Option<&str>) -> Page {
    let title = t!(language, "unprinted-calm-title");
    let way = page.map(|address| {
        let address = address.to_owned();
        view! { <p class="actions"><a class="button" href=address>{t!(language, "unprinted-back")}</a></p> }
    });
    let body = view! {
        {Heading::new(title.clone()).lead(t!(language, "unprinted-calm-happened")).view()}
        <p>{t!(language, "unprinted-calm-to-do")}</p>
        {way}
    };
    Page::new(title, body)
}
