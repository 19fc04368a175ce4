//! How the documents of an organization look: logo and colour, with a picture of a cover that wears both. Part of its
//! settings, with forms of its own.

use figures::{
    Paint,
    accent::Accent,
    palette::{self, Rgb, Theme},
};
use leptos::prelude::*;
use surveys::{ids::OrganizationId, language::Language, maturity::Level};

use crate::{
    components::form::{self, Field},
    pages::faults::Faults,
    paths,
    shell::Emblem,
    t,
};

/// What the part shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// The logo that is kept.
    pub emblem: Option<Emblem>,
    /// The colour that is kept.
    pub accent: Option<Accent>,
    /// Words for the logo as they were typed, or as they would be.
    pub alternative: String,
    /// The colour as it was typed.
    pub typed_accent: String,
    /// The nearest colour that can be read, for one that cannot.
    pub offered: Option<Accent>,
}

/// Draws both forms.
pub fn section(
    l: Language,
    organization: OrganizationId,
    name: &str,
    look: &Look,
    faults: &Faults,
) -> impl IntoView + use<> {
    view! {
        <section class="card" id="look">
            <h2>{t!(l, "look-title")}</h2>
            <p>{t!(l, "look-text")}</p>
            {preview(l, name, look)}
            {logo(l, organization, look, faults)}
            {accent(l, organization, look, faults)}
        </section>
    }
}

fn logo(
    l: Language,
    organization: OrganizationId,
    look: &Look,
    faults: &Faults,
) -> impl IntoView + use<> {
    let has_logo = look.emblem.is_some();
    let removal = has_logo.then(|| {
        view! {
            <form method="post" action=paths::logo_removal(organization)>
                <button type="submit" class="button quiet">{t!(l, "look-logo-remove")}</button>
            </form>
        }
    });
    let label = if has_logo {
        t!(l, "look-logo-other")
    } else {
        t!(l, "look-logo")
    };
    view! {
        <form
            method="post"
            action=paths::logo(organization)
            enctype="multipart/form-data"
            class="stack"
        >
            {Field::file("logo", label, "image/png,image/jpeg")
                .help(t!(l, "look-logo-help"))
                .error(faults.of("logo"))
                .view()}
            {Field::text("alternative", t!(l, "look-alternative"))
                .help(t!(l, "look-alternative-help"))
                .value(&look.alternative)
                .error(faults.of("alternative"))
                .max_length(120)
                .required()
                .view()}
            {form::submit(t!(l, "look-logo-save"))}
        </form>
        {removal}
    }
}

fn accent(
    l: Language,
    organization: OrganizationId,
    look: &Look,
    faults: &Faults,
) -> impl IntoView + use<> {
    let action = paths::accent(organization);
    let offer = look.offered.map(|offered| {
        let color = offered.rgb().to_string();
        view! {
            <form method="post" action=action.clone() class="offer">
                <input type="hidden" name="accent" value=color.clone()/>
                {swatch(offered.rgb())}
                <button type="submit" class="button">
                    {t!(l, "look-accent-take", color = color.as_str())}
                </button>
            </form>
        }
    });
    view! {
        <form method="post" action=action.clone() class="stack">
            {Field::text("accent", t!(l, "look-accent"))
                .help(t!(l, "look-accent-help"))
                .value(&look.typed_accent)
                .error(faults.of("accent"))
                .max_length(9)
                .short()
                .view()}
            {form::submit(t!(l, "look-accent-save"))}
        </form>
        {offer}
    }
}

/// A colour to look at; its name stands beside it.
fn swatch(color: Rgb) -> impl IntoView {
    view! {
        <svg class="swatch" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <rect width="24" height="24" rx="6" fill=color.to_string()></rect>
        </svg>
    }
}

/// A cover in small.
fn preview(l: Language, name: &str, look: &Look) -> impl IntoView + use<> {
    let sky = look.accent.map(|accent| {
        accent
            .sky()
            .map(|(offset, color)| (offset, color.to_string()))
            .to_vec()
    });
    // The horizon at daybreak: the ramp of levels.
    let daybreak = || {
        [(0.0, 1), (0.42, 2), (0.68, 3), (0.87, 4), (1.0, 5)]
            .into_iter()
            .filter_map(|(offset, level)| {
                let level = Level::try_from(level).ok()?;
                let color = palette::color(Paint::Level(level), Theme::Light);
                Some((offset, color.to_string()))
            })
            .collect::<Vec<_>>()
    };
    let sky = sky
        .unwrap_or_else(daybreak)
        .into_iter()
        .map(|(offset, color)| view! { <stop offset=offset.to_string() stop-color=color></stop> })
        .collect_view();
    let logo = look.emblem.as_ref().map(|emblem| {
        view! {
            <image
                href=emblem.address.clone()
                x="134"
                y="196"
                width="64"
                height="28"
                preserveAspectRatio="xMaxYMin meet"
            ></image>
        }
    });
    let title = t!(l, "future-title");
    view! {
        <figure class="look-preview">
            <svg viewBox="0 0 210 297" role="img" aria-label=t!(l, "look-preview")>
                <defs>
                    <linearGradient id="look-sky" x1="0" y1="0" x2="0" y2="1">
                        {sky}
                    </linearGradient>
                </defs>
                <rect width="210" height="297" fill="#ffffff"></rect>
                <rect width="210" height="186" fill="url(#look-sky)"></rect>
                <path d="M130 186 a30 30 0 0 1 60 0 z" fill="#ffffff"></path>
                <text x="14" y="34" font-size="13" font-weight="650" fill="#ffffff">{title}</text>
                <text x="14" y="212" font-size="9" font-weight="650" fill="#1e2235">{name.to_owned()}</text>
                {logo}
            </svg>
            <figcaption>{t!(l, "look-preview")}</figcaption>
        </figure>
    }
}
