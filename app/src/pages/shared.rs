//! What a link shows to a reader without an account: a scenario or a roadmap, to read only.

use std::collections::BTreeMap;

use leptos::prelude::*;
use surveys::{
    language::Language,
    roadmap::{Inputs, Plan, agreement::Stays, progress::Standing},
};

use crate::{
    components::heading::Heading,
    pages::consultant::{
        roadmap::{cards, headline, progress, stays, timeline},
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
        /// Who was asked about a step, by step.
        asked: &'a cards::Asked,
    },
    /// A published roadmap.
    Roadmap {
        /// The day it was published, written out.
        published: &'a str,
        /// What stays, once somebody has confirmed it.
        stays: Option<&'a Stays>,
        /// Where each step stands, by id.
        standings: &'a BTreeMap<String, Standing>,
        /// Who was asked about a step, by step.
        asked: &'a cards::Asked,
        /// What was measured of objectives at the start, by step.
        measured: &'a BTreeMap<String, f64>,
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
        What::Scenario {
            name,
            inputs,
            asked,
        } => {
            let title = name.to_owned();
            let heading = Heading::new(title.clone()).kicker(t!(l, "shared-page-scenario"));
            let body = view! {
                {heading.view()}
                {until}
                {scenario::what_it_takes(l, shared.plan, inputs)}
                {scenario::ranges(l, shared.plan)}
                {cards::by_horizon(l, shared.plan, beside(&BTreeMap::new(), asked, &inputs.measured_baselines))}
                {scenario::every_input(l, inputs)}
            };
            Page::new(title, body).wide()
        }
        What::Roadmap {
            published,
            stays: confirmed,
            standings,
            asked,
            measured,
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
                {stays(l, confirmed)}
                {timeline(l, shared.plan, published)}
                {cards::by_horizon(l, shared.plan, beside(standings, asked, measured))}
            };
            Page::new(title, body).wide()
        }
    }
}

/// Ideas of staff are for their own house; a link does not carry them out.
fn beside<'a>(
    standings: &'a BTreeMap<String, Standing>,
    asked: &'a cards::Asked,
    measured: &'a BTreeMap<String, f64>,
) -> cards::Beside<'a> {
    static NONE: cards::Ideas = cards::Ideas::new();
    cards::Beside {
        standings,
        ideas: &NONE,
        asked,
        measured,
    }
}

/// What stands where a link shows nothing any more.
pub fn gone(language: Language) -> Page {
    let title = t!(language, "shared-page-gone-title");
    let text = t!(language, "shared-page-gone-text");
    Page::new(title.clone(), Heading::new(title).lead(text).view())
}
