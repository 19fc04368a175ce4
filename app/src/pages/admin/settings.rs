//! Settings of an organization: what it is called, how it counts time and money, and what staff can read about it.

use leptos::prelude::*;
use surveys::{
    framing::{Finding, Surface},
    ids::OrganizationId,
    language::Language,
};

use crate::{
    components::{
        findings::noted,
        form::{self, Field},
        heading::Heading,
        notice::Notice,
    },
    pages::{
        admin::look::{self, Look},
        entrance::account::languages,
        faults::Faults,
    },
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Its language.
    pub language: Language,
    /// The organization.
    pub organization: OrganizationId,
    /// Its name.
    pub name: String,
    /// Code of the language of its documents.
    pub locale: String,
    /// IANA name.
    pub time_zone: String,
    /// ISO 4217 code.
    pub currency: String,
    /// Imprint and privacy notice by language, in the order of [`Language::ALL`].
    pub notices: [Notices; 4],
    /// Logo and colour.
    pub look: Look,
    /// What the framing rules find in the notices as they are kept, each with its place.
    pub findings: Vec<(String, Finding)>,
    /// Whether something was saved just now.
    pub saved: bool,
    /// What is wrong.
    pub faults: Faults,
}

/// What staff can read, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notices {
    /// Who runs this.
    pub imprint: String,
    /// What happens with personal data.
    pub privacy: String,
}

/// Currencies that are offered.
pub const CURRENCIES: [&str; 8] = ["EUR", "USD", "GBP", "CHF", "SEK", "DKK", "NOK", "PLN"];

/// Draws it.
pub fn page(model: &Model) -> Page {
    let l = model.language;
    let faults = &model.faults;
    let saved = model
        .saved
        .then(|| Notice::good(t!(l, "settings-saved")).view());
    let currencies = CURRENCIES
        .map(|code| (code.to_owned(), code.to_owned()))
        .to_vec();
    let notices: Vec<_> = Language::ALL
        .into_iter()
        .zip(&model.notices)
        .map(|(language, notices)| texts(l, language, notices, faults))
        .collect();
    let main = view! {
        {Heading::new(t!(l, "settings-title")).view()}
        {saved}
        {noted(l, &model.findings)}
        {form::error_summary(l, faults.all())}
        <form method="post" action=paths::settings(model.organization) class="stack">
            <section class="card">
                <h2>{t!(l, "settings-organization")}</h2>
                {Field::text("name", t!(l, "setup-organization"))
                    .value(&model.name)
                    .error(faults.of("name"))
                    .max_length(200)
                    .required()
                    .view()}
                {Field::select("locale", t!(l, "settings-locale"), languages())
                    .value(&model.locale)
                    .error(faults.of("locale"))
                    .view()}
                {Field::text("time_zone", t!(l, "settings-time-zone"))
                    .help(t!(l, "settings-time-zone-help"))
                    .value(&model.time_zone)
                    .error(faults.of("time_zone"))
                    .max_length(64)
                    .required()
                    .view()}
                {Field::select("currency", t!(l, "settings-currency"), currencies)
                    .value(&model.currency)
                    .error(faults.of("currency"))
                    .view()}
            </section>
            <section class="card">
                <h2>{t!(l, "settings-notices")}</h2>
                <p>{t!(l, "settings-notices-text")}</p>
                {notices}
            </section>
            {form::submit(t!(l, "account-save"))}
        </form>
        {look::section(l, model.organization, &model.name, &model.look, faults)}
    };
    Page::new(t!(l, "settings-title"), main).with_framing()
}

fn texts(
    l: Language,
    language: Language,
    notices: &Notices,
    faults: &Faults,
) -> impl IntoView + use<> {
    let code = language.code();
    let (imprint, privacy) = (format!("imprint_{code}"), format!("privacy_{code}"));
    let is_open = language == l || faults.of(&imprint).is_some() || faults.of(&privacy).is_some();
    view! {
        <details open=is_open>
            <summary lang=code>{language.own_name()}</summary>
            {Field::area(&imprint, t!(l, "settings-imprint", language = language.own_name()), 6)
                .value(&notices.imprint)
                .error(faults.of(&imprint))
                .max_length(20_000)
                .framed(Surface::StaffPages)
                .written_in(language)
                .view()}
            {Field::area(&privacy, t!(l, "settings-privacy", language = language.own_name()), 12)
                .value(&notices.privacy)
                .error(faults.of(&privacy))
                .max_length(20_000)
                .framed(Surface::StaffPages)
                .written_in(language)
                .view()}
        </details>
    }
}
