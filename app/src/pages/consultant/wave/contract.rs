//! What staff are promised, and the one thing that can still be done with it after launch: make it stricter.

use leptos::prelude::*;

use super::{State, WavePage};
use crate::{
    components::{
        attribute,
        form::{Field, submit},
    },
    paths, t,
};

/// The form that makes a contract stricter, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tighten {
    /// Smallest group shown.
    pub min_group: String,
    /// Smallest group whose comments are shown.
    pub min_group_comments: String,
    /// What is wrong with it: field and message.
    pub faults: Vec<(&'static str, String)>,
}

pub(super) fn section(wave: &WavePage) -> impl IntoView + use<> {
    let language = wave.language;
    let groups = t!(
        language,
        "wave-contract-groups",
        k = wave.contract.min_group(),
        comments = wave.contract.min_group_comments()
    );
    let owner = t!(
        language,
        "wave-contract-owner",
        owner = wave.owner.as_str(),
        date = wave.report_back_by.as_str()
    );
    let labels = |names: &[String]| {
        let labels = names.iter().map(|name| attribute::label(language, name));
        labels.collect::<Vec<_>>().join(", ")
    };
    let attributes = if wave.constituents.is_some() {
        t!(language, "constituents-counted")
    } else if wave.attributes.is_empty() {
        t!(language, "wave-contract-departments")
    } else {
        let attributes = labels(&wave.attributes);
        t!(
            language,
            "wave-contract-attributes",
            attributes = attributes
        )
    };
    let raked = (!wave.margins.is_empty()).then(|| {
        let margins = labels(&wave.margins);
        let cap = wave
            .weight_cap
            .map(|cap| t!(language, "wave-contract-weight-cap", cap = cap));
        view! { <p>{t!(language, "wave-contract-margins", attributes = margins)} " " {cap}</p> }
    });
    let themes_or_words = if wave.verbatims {
        "wave-contract-verbatims"
    } else {
        "wave-contract-themes"
    };
    // A draft promises nothing yet.
    let is_draft = matches!(wave.state, State::Draft { .. });
    let in_full = (!is_draft).then(|| {
        let address = paths::promise(wave.wave);
        let label = match wave.constituents {
            Some(_) => t!(language, "constituents-contract-page"),
            None => t!(language, "wave-contract-page"),
        };
        view! { <p><a href=address>{label}</a></p> }
    });
    // Of a draft it is told beside the launch.
    let asked = (!is_draft && !wave.asked.is_everybody()).then(|| {
        let path = paths::wave_action(wave.organization, wave.wave, "audience");
        let told = wave.asked.sentences(language).join(" ");
        view! { <p>{told} " " <a href=path>{t!(language, "audience-details")}</a></p> }
    });
    let title = match wave.constituents {
        Some(_) => t!(language, "constituents-contract-title"),
        None => t!(language, "wave-contract-title"),
    };
    view! {
        <section class="card" id="contract">
            <h2>{title}</h2>
            {asked}
            <p>{groups}</p>
            <p>{attributes}</p>
            {raked}
            <p>{t!(language, themes_or_words)}</p>
            <p>{t!(language, "wave-contract-frozen")}</p>
            <p>{owner}</p>
            {in_full}
            {wave.tighten.as_ref().map(|tighten| form(wave, tighten))}
        </section>
    }
}

fn form(wave: &WavePage, tighten: &Tighten) -> impl IntoView + use<> {
    let language = wave.language;
    let action = paths::wave_action(wave.organization, wave.wave, "contract");
    let fault = |field: &str| {
        let fault = tighten.faults.iter().find(|(name, _)| *name == field);
        fault.map(|(_, message)| message.clone())
    };
    let number = |name: &'static str, key: &str, value: &str| {
        let field = Field::number(name, t!(language, key)).value(value);
        field.error(fault(name)).required().view()
    };
    view! {
        <details open=!tighten.faults.is_empty()>
            <summary>{t!(language, "wave-tighten-title")}</summary>
            <p>{t!(language, "wave-tighten-text")}</p>
            <form method="post" action=action class="stack">
                <div class="fields">
                    {number("min_group", "wave-new-min-group", &tighten.min_group)}
                    {number("min_group_comments", "wave-new-min-comments", &tighten.min_group_comments)}
                </div>
                {submit(t!(language, "wave-tighten-action"))}
            </form>
        </details>
    }
}
