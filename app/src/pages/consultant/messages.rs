//! Everybody's own link as messages for a sender that is not ours: which channel, whom it reaches, and what they will read.

use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
};

use crate::{
    components::{breadcrumb::breadcrumb, heading::Heading},
    paths,
    shell::Page,
    t,
    text::format,
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Messages {
    /// Language of the reader.
    pub language: Language,
    /// Whose wave.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Its name.
    pub title: String,
    /// How many are invited.
    pub invited: u32,
    /// The channels.
    pub channels: Vec<ChannelPart>,
}

/// One channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelPart {
    /// Its code in forms.
    pub code: &'static str,
    /// How many of those invited it reaches.
    pub people: u32,
    /// What they will read.
    pub wordings: Vec<Wording>,
}

/// A message in one language, with a link that opens nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Its language.
    pub language: Language,
    /// What it says.
    pub text: String,
    /// How its characters are sent.
    pub encoding: &'static str,
    /// Characters as the channel counts them.
    pub units: u32,
    /// Messages that it takes.
    pub parts: u32,
}

/// Draws the page.
pub fn page(model: &Messages) -> Page {
    let l = model.language;
    let title = t!(l, "messages-title");
    let above = vec![
        (t!(l, "nav-waves"), paths::waves(model.organization)),
        (
            model.title.clone(),
            paths::wave(model.organization, model.wave),
        ),
    ];
    let channels: Vec<_> = model
        .channels
        .iter()
        .map(|channel| part(model, channel))
        .collect();
    let body = view! {
        {breadcrumb(l, above)}
        {Heading::new(title.clone()).lead(t!(l, "messages-lead")).view()}
        <p>{t!(l, "messages-secret")}</p>
        <p>{t!(l, "messages-no-status")}</p>
        {channels}
    };
    Page::new(title, body).wide()
}

fn part(model: &Messages, channel: &ChannelPart) -> impl IntoView + use<> {
    let l = model.language;
    let code = channel.code;
    let name = t!(l, &format!("messages-{code}"));
    let id = format!("channel-{code}");
    let reached = t!(
        l,
        "messages-reached",
        people = channel.people,
        invited = model.invited
    );
    let wordings: Vec<_> = channel
        .wordings
        .iter()
        .map(|wording| shown(l, wording))
        .collect();
    let action = paths::messages(model.organization, model.wave);
    let download = if channel.people == 0 {
        view! { <p class="soft">{t!(l, "messages-nobody")}</p> }.into_any()
    } else {
        let label = t!(l, "messages-download", channel = name.as_str());
        view! {
            <form method="post" action=action>
                <button type="submit" name="channel" value=code class="button quiet">{label}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="card stack" aria-labelledby=id>
            <h2 id=id.clone()>{name}</h2>
            <p>{t!(l, &format!("messages-{code}-text"))}</p>
            <p>{reached}</p>
            {download}
            <details>
                <summary>{t!(l, "messages-words")}</summary>
                <ul class="stack">{wordings}</ul>
            </details>
        </section>
    }
}

fn shown(l: Language, wording: &Wording) -> impl IntoView + use<> {
    let of = wording.language;
    let units = format::whole(l, i64::from(wording.units));
    let length = if wording.encoding == "Unicode" {
        t!(l, "messages-characters", count = units)
    } else {
        t!(
            l,
            "messages-sms-length",
            count = units,
            encoding = wording.encoding,
            parts = wording.parts
        )
    };
    view! {
        <li>
            <p>
                <strong>{of.own_name()}</strong>
                " " <span class="soft">{length}</span>
            </p>
            <pre lang=of.code() class="letter" dir="auto">{wording.text.clone()}</pre>
        </li>
    }
}
