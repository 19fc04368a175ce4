//! One letter in one language: its words, how it looks, and a sample to oneself.

use leptos::prelude::*;
use surveys::{
    framing::{Finding, Surface},
    ids::{OrganizationId, WaveId},
    language::Language,
};

use super::letter_name;
use crate::{
    components::{
        breadcrumb::breadcrumb,
        findings::findings,
        form::{Field, error_summary},
        heading::Heading,
        notice::Notice,
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
};

/// Longest subject, in characters.
pub const LONGEST_SUBJECT: u32 = 120;
/// Longest opening, in characters.
pub const LONGEST_OPENING: u32 = 2_000;

/// What the page shows.
#[derive(Debug)]
pub struct LetterPage<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose wave.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Its name.
    pub title: String,
    /// Code of the letter.
    pub letter: &'static str,
    /// The language it is written in.
    pub of: Language,
    /// Subject as typed.
    pub subject: String,
    /// Opening as typed.
    pub opening: String,
    /// Whether these are the organization's own words.
    pub own: bool,
    /// What is wrong with them.
    pub faults: &'a Faults,
    /// What the framing rules found, by the name of the language.
    pub findings: Vec<(String, Finding)>,
    /// How it looks: subject and plain text.
    pub preview: (String, String),
    /// Whom it comes from, if a mail server is set up.
    pub from: Option<String>,
    /// Where a sample would go, if a mail server is set up.
    pub sample: Option<String>,
    /// What just happened.
    pub notice: Option<String>,
}

/// Draws the page.
pub fn letter_page(model: &LetterPage<'_>) -> Page {
    let l = model.language;
    let name = letter_name(l, model.letter);
    let title = format!("{name} – {}", model.of.own_name());
    let list = paths::letters(model.organization, model.wave);
    let above = vec![
        (t!(l, "nav-waves"), paths::waves(model.organization)),
        (
            model.title.clone(),
            paths::wave(model.organization, model.wave),
        ),
        (t!(l, "letters-title"), list),
    ];
    let action = paths::letter(model.organization, model.wave, model.letter, model.of);
    let of = model.of.code();
    let ours = model.own.then(|| {
        view! {
            <button type="submit" name="what" value="ours" class="button quiet" formnovalidate>
                {t!(l, "letter-ours")}
            </button>
        }
    });
    let sample = model.sample.as_deref().map(|email| {
        view! {
            <button type="submit" name="what" value="sample" class="button quiet">
                {t!(l, "letter-sample", email = email)}
            </button>
        }
    });
    let plain = model.preview.1.clone();
    let body = view! {
        {breadcrumb(l, above)}
        {error_summary(l, model.faults.all())}
        {findings(l, &model.findings)}
        {model.notice.clone().map(|text| Notice::good(text).view())}
        {Heading::new(title.clone()).lead(t!(l, "letter-lead")).view()}
        <form method="post" action=action class="stack" id=FORM novalidate>
            <div lang=of class="stack">
                {Field::text("subject", t!(l, "letter-subject"))
                    .value(&model.subject)
                    .error(model.faults.of("subject"))
                    .max_length(LONGEST_SUBJECT)
                    .required()
                    .framed(Surface::Emails)
                    .written_in(model.of)
                    .view()}
                {Field::area("opening", t!(l, "letter-opening"), 8)
                    .help(t!(l, "letter-opening-help", title = "{title}", organization = "{organization}"))
                    .value(&model.opening)
                    .error(model.faults.of("opening"))
                    .max_length(LONGEST_OPENING)
                    .required()
                    .framed(Surface::Emails)
                    .written_in(model.of)
                    .view()}
            </div>
            <div class="actions">
                <button type="submit" name="what" value="save" class="button">
                    {t!(l, "letter-save")}
                </button>
                {ours} {sample}
            </div>
        </form>
        <section class="card" aria-labelledby="preview">
            <h2 id="preview">{t!(l, "letter-preview")}</h2>
            {head(model)}
            <div class="letter-looks">
                {SCHEMES.map(|(scheme, key)| look(model, scheme, t!(l, key))).into_iter().collect::<Vec<_>>()}
            </div>
            <h3 id="plain">{t!(l, "letter-look-plain")}</h3>
            <pre lang=of class="letter" dir="auto">{plain}</pre>
        </section>
    };
    Page::new(title, body).wide().with_framing()
}

/// Id of the form with the words.
const FORM: &str = "letter";

/// In which colours mail programs show letters: as in addresses, and in words.
const SCHEMES: [(&str, &str); 2] = [("light", "letter-look-light"), ("dark", "letter-look-dark")];

/// What a mail program shows above a letter.
fn head(model: &LetterPage<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let from = model.from.clone().map(|from| {
        view! {
            <dt>{t!(l, "letter-look-from")}</dt>
            <dd>{from}</dd>
        }
    });
    view! {
        <dl class="letter-head">
            {from}
            <dt>{t!(l, "letter-look-to")}</dt>
            <dd>{SAMPLE}</dd>
            <dt>{t!(l, "letter-subject")}</dt>
            <dd lang=model.of.code()>
                <strong>{model.preview.0.clone()}</strong>
            </dd>
        </dl>
    }
}

/// Somebody who gets letters.
const SAMPLE: &str = "sam.sample@example.org";

/// A letter in one kind of colours, and a button that shows there what is typed.
fn look(model: &LetterPage<'_>, scheme: &'static str, label: String) -> impl IntoView + use<> {
    let l = model.language;
    let (organization, wave) = (model.organization, model.wave);
    let address = paths::letter_look(organization, wave, model.letter, model.of, scheme);
    let frame = format!("look-{scheme}");
    let title = t!(l, "letter-look-frame", look = label.as_str());
    let named = t!(l, "letter-look-show-in", look = label.as_str());
    view! {
        <section class="letter-look">
            <h3>{label}</h3>
            <iframe name=frame.clone() src=address.clone() title=title sandbox="" class=format!("letter {scheme}")></iframe>
            <p>
                <button
                    type="submit"
                    form=FORM
                    formaction=address
                    formtarget=frame
                    formnovalidate
                    class="button quiet small"
                    aria-label=named
                >
                    {t!(l, "draft-beside-show")}
                </button>
            </p>
        </section>
    }
}
