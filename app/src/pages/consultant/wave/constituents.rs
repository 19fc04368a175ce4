//! A wave that asks people whom the organization works with: which groups, and the link that each of them shares.

use leptos::prelude::*;

use super::{WavePage, act};
use crate::{
    components::{
        form::{Field, submit},
        notice::Notice,
    },
    paths, t,
};

/// What the page shows beside the state of the wave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Constituents {
    /// Groups of the questionnaire, in its order; once it is launched, those that are asked.
    pub groups: Vec<GroupLine>,
    /// Whether it opens by itself.
    pub opens_itself: bool,
    /// Whether it closes by itself.
    pub closes_itself: bool,
    /// Planned first and last day, written out.
    pub days: (String, String),
    /// Answers that one link takes in an hour at most.
    pub ceiling: u32,
    /// What is wrong with the choice that was sent.
    pub error: Option<String>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLine {
    /// Its code.
    pub code: String,
    /// What readers call it.
    pub name: String,
    /// Whether it is asked.
    pub asked: bool,
    /// Its link, while answers are taken.
    pub link: Option<GroupLink>,
}

/// The link of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLink {
    /// The whole address.
    pub address: String,
    /// How often it was renewed.
    pub generation: u32,
    /// Whether it takes no more answers.
    pub stopped: bool,
    /// Whether enough have answered for the group to be shown.
    pub enough: bool,
    /// When it last turned answers away because it had taken all it takes in an hour; written out.
    pub turned_away: Option<String>,
}

/// Before the launch: which groups, and the launch itself.
pub(super) fn draft(wave: &WavePage, of: &Constituents) -> impl IntoView + use<> {
    let language = wave.language;
    view! {
        <section class="card" id="constituents">
            <h2>{t!(language, "constituents-title")}</h2>
            <p>{t!(language, "constituents-text")}</p>
            {form(wave, of, true)}
        </section>
        <section class="card">
            <h2>{t!(language, "wave-launch-title")}</h2>
            <p>{t!(language, "constituents-launch")}</p>
            <div class="actions">
                {act(wave, "launch", "wave-launch-action", "button")}
                {act(wave, "delete", "wave-delete-action", "button plain")}
            </div>
        </section>
    }
}

/// While answers are taken: a link and a poster for each group.
pub(super) fn open(wave: &WavePage, of: &Constituents) -> impl IntoView + use<> {
    let language = wave.language;
    let k = wave.contract.min_group();
    let groups: Vec<_> = of
        .groups
        .iter()
        .filter_map(|group| Some((group, group.link.as_ref()?)))
        .map(|(group, link)| {
            let enough = if link.enough {
                t!(language, "constituents-enough", k = k)
            } else {
                t!(language, "constituents-few", k = k)
            };
            let turned_away = link.turned_away.as_deref().map(|at| {
                let happened = t!(
                    language,
                    "constituents-ceiling",
                    at = at,
                    ceiling = of.ceiling
                );
                Notice::alert(happened)
                    .to_do(t!(language, "constituents-ceiling-do"))
                    .view()
            });
            let shared = if link.stopped {
                view! { <p><strong>{t!(language, "open-link-stopped")}</strong></p> }.into_any()
            } else {
                shared(wave, group, link).into_any()
            };
            view! {
                <section class="stack">
                    <h3>{group.name.clone()}</h3>
                    {turned_away}
                    {shared}
                    <p class="soft">{enough}</p>
                    {end(wave, group, link)}
                </section>
            }
        })
        .collect();
    view! {
        <section class="card" id="open-links">
            <h2>{t!(language, "constituents-links-title")}</h2>
            <p>{t!(language, "constituents-links-text")}</p>
            <p>{t!(language, "open-links-limit")}</p>
            <p class="soft">{t!(language, "constituents-flood", ceiling = of.ceiling)}</p>
            <div class="stack">{groups}</div>
            {form(wave, of, false)}
        </section>
    }
}

/// What a group is given: its link, and the poster with it.
fn shared(wave: &WavePage, group: &GroupLine, link: &GroupLink) -> impl IntoView + use<> {
    let language = wave.language;
    let poster = paths::poster(wave.organization, wave.wave, &group.code);
    let named = t!(
        language,
        "constituents-poster-of",
        group = group.name.as_str()
    );
    view! {
        <p class="address">{link.address.clone()}</p>
        <p>
            <a class="button quiet" href=poster download="" aria-label=named>
                {t!(language, "constituents-poster")}
            </a>
        </p>
    }
}

/// The end of a link, and a new one; behind a fold that says what it means for links that are out.
fn end(wave: &WavePage, group: &GroupLine, link: &GroupLink) -> impl IntoView + use<> {
    let language = wave.language;
    let action = paths::open_link(wave.organization, wave.wave, &group.code);
    let button = |what: &'static str, key: &str, class: &'static str| {
        let label = t!(language, key, group = group.name.as_str());
        view! { <button type="submit" name="what" value=what class=class>{label}</button> }
    };
    let (title, told) = if link.stopped {
        ("open-link-again", "open-link-again-text")
    } else {
        ("open-link-end", "open-link-end-text")
    };
    let stop = (!link.stopped).then(|| button("stop", "open-link-stop", "button plain"));
    view! {
        <details>
            <summary>{t!(language, title)}</summary>
            <form method="post" action=action class="stack">
                <input type="hidden" name="generation" value=link.generation.to_string()/>
                <p>{t!(language, told)}</p>
                <div class="actions">{button("renew", "open-link-renew", "button quiet")} {stop}</div>
            </form>
        </details>
    }
}

/// Which groups, as long as that can be chosen, and what the wave does by itself.
fn form(wave: &WavePage, of: &Constituents, is_draft: bool) -> impl IntoView + use<> {
    let language = wave.language;
    let action = paths::wave_constituents(wave.organization, wave.wave);
    let tick = |on: bool| if on { "on" } else { "" };
    let (opens, closes) = (of.days.0.as_str(), of.days.1.as_str());
    let choice = is_draft.then(|| groups(wave, of));
    let opens = is_draft.then(|| {
        Field::tick(
            "opens_itself",
            t!(language, "constituents-opens", day = opens),
        )
        .help(t!(language, "constituents-opens-help"))
        .value(tick(of.opens_itself))
        .view()
    });
    view! {
        <form method="post" action=action class="stack">
            {choice}
            {opens}
            {Field::tick("closes_itself", t!(language, "letters-closes", day = closes))
                .help(t!(language, "letters-closes-help"))
                .value(tick(of.closes_itself))
                .view()}
            {submit(t!(language, "constituents-action"))}
        </form>
    }
}

fn groups(wave: &WavePage, of: &Constituents) -> impl IntoView + use<> {
    let language = wave.language;
    let ticks: Vec<_> = of
        .groups
        .iter()
        .enumerate()
        .map(|(place, group)| {
            let id = format!("f-group-{place}");
            let label_for = id.clone();
            view! {
                <label class="tick" for=label_for>
                    <input type="checkbox" id=id name="group" value=group.code.clone() checked=group.asked/>
                    <span>{group.name.clone()}</span>
                </label>
            }
        })
        .collect();
    let invalid = of.error.is_some().then_some("true");
    let described_by = of.error.is_some().then_some("f-group-error");
    let error = of
        .error
        .clone()
        .map(|error| view! { <p class="error" id="f-group-error">{error}</p> });
    view! {
        <fieldset class="field" id="f-group" tabindex="-1" aria-invalid=invalid aria-describedby=described_by>
            <legend>{t!(language, "constituents-legend")}</legend>
            {error}
            {ticks}
        </fieldset>
    }
}
