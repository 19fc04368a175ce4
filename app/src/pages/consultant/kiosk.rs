//! How a device is shared by the people of a wave: its address as text and as QR code, to show or to print.

use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
};

use crate::{
    components::{breadcrumb::breadcrumb, heading::Heading},
    pages::staff::kiosk::Codes,
    paths,
    shell::Page,
    t,
};

/// A QR code as a path of squares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Modules from edge to edge, the quiet zone included.
    pub size: usize,
    /// The dark ones, one unit each.
    pub path: String,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct KioskPage {
    /// Language of the reader.
    pub language: Language,
    /// Whose wave.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Its name.
    pub title: String,
    /// The whole address that gives a device to the wave.
    pub address: String,
    /// What people type on it.
    pub codes: Codes,
    /// The same as a QR code.
    pub qr: Option<Qr>,
}

/// Draws it.
pub fn page(model: &KioskPage) -> Page {
    let language = model.language;
    let title = t!(language, "wave-kiosk-title");
    let above = vec![(
        model.title.clone(),
        paths::wave(model.organization, model.wave),
    )];
    let qr = model.qr.clone().map(|qr| {
        let label = t!(language, "wave-kiosk-qr", address = model.address.as_str());
        let view_box = format!("0 0 {0} {0}", qr.size);
        view! {
            <svg class="qr" viewBox=view_box role="img" aria-label=label shape-rendering="crispEdges">
                <path d=qr.path/>
            </svg>
        }
    });
    let steps: Vec<_> = [
        "wave-kiosk-step-open",
        "wave-kiosk-step-give",
        "wave-kiosk-step-hand",
    ]
    .into_iter()
    .map(|key| view! { <li>{t!(language, key)}</li> })
    .collect();
    let codes = match model.codes {
        Codes::Short => "wave-kiosk-does-code",
        Codes::Long => "wave-kiosk-does-code-long",
    };
    let pauses = (model.codes == Codes::Short).then_some("wave-kiosk-does-pause");
    let does: Vec<_> = [
        Some(codes),
        pauses,
        Some("wave-kiosk-does-nothing-kept"),
        Some("wave-kiosk-does-idle"),
        Some("wave-kiosk-does-browser"),
    ]
    .into_iter()
    .flatten()
    .map(|key| view! { <li>{t!(language, key, characters = model.codes.characters())}</li> })
    .collect();
    Page::new(
        title.clone(),
        view! {
            {breadcrumb(language, above)}
            {Heading::new(title).lead(t!(language, "wave-kiosk-lead")).view()}
            <section class="card prose">
                <h2>{t!(language, "wave-kiosk-how")}</h2>
                <ol>{steps}</ol>
                {qr}
                <p class="address">{model.address.clone()}</p>
            </section>
            <section class="card prose">
                <h2>{t!(language, "wave-kiosk-does")}</h2>
                <ul>{does}</ul>
            </section>
        },
    )
}
