//! What a link shows to a reader without an account: a scenario or a roadmap, to read only.

use std::collections::BTreeMap;

use leptos::prelude::*;
use surveys::{
    language::Language,
    roadmap::{Inputs, Plan, progress::Standing},
};

use crate::{
    components::heading::Heading,
    pages::consultant::{
        roadmap::{cards, headline, progress, timeline},
        scenario,
    },
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug)]
pub struct Shared<'a> {
    /// Language of the reader.
    pub language: Language,
    /// The plan.
    pub plan: &'a Plan,
    /// What is shown of it.
    pub what: What<'a>,
    /// Until when the link holds, written out.
    pub until: &'a str,
}

/// What a link shows.
#[derive(Debug)]
pub enum What<'a> {
    /// A scenario: what it takes and gives.
    Scenario {
        /// Its name.
        name: &'a str,
        /// What it was made of.
        inputs: &'a Inputs,
    },
    /// A published roadmap.
    Roadmap {
        /// The day it was published, written out.
        published: &'a str,
        /// Where each step stands, by id.
        standings: &'a BTreeMap<String, Standing>,
        /// Address of its PDF.
        pdf: &'a str,
    },
}

/// Draws the page.
pub fn page(shared: &Shared<'_>) -> Page {
    let l = shared.language;
    let until = t!(l, "shared-page-until", date = shared.until);
    let until = view! { <p class="soft small">{until}</p> };
    match shared.what {
        What::Scenario { name, inputs } => {
            let title = name.to_owned();
            let heading = Heading::new(title.clone()).kicker(t!(l, "shared-page-scenario"));
            let body = view! {
                {heading.view()}
                {until}
                {scenario::what_it_takes(l, shared.plan, inputs)}
                {cards::by_horizon(l, shared.plan, &BTreeMap::new(), &cards::Ideas::new())}
            };
            Page::new(title, body).wide()
        }
        What::Roadmap {
            published,
            standings,
            pdf,
        } => {
            let title = headline(l, shared.plan);
            let heading = Heading::new(title.clone())
                .kicker(t!(l, "roadmap-title"))
                .lead(progress(l, standings));
            let body = view! {
                {heading.view()}
                {until}
                <p class="actions"><a class="button" href=pdf.to_owned()>{t!(l, "roadmap-pdf")}</a></p>
                {timeline(l, shared.plan, published)}
                {cards::by_horizon(l, shared.plan, standings, &cards::Ideas::new())}
            };
            Page::new(title, body).wide()
        }
    }
}

/// What stands where a link shows nothing any more.
pub fn gone(language: Language) -> Page {
    let title = t!(language, "shared-page-gone-title");
    let text = t!(language, "shared-page-gone-text");
    Page::new(title.clone(), Heading::new(title).lead(text).view())
}
