//! Texts in several languages as they come from a form, and what the framing rules find in them.

use std::collections::BTreeMap;

use app::{components::texts::text_field, t};
use surveys::{
    framing::{AllowEntry, Finding, Lexicon, Surface, Verdict},
    language::{Language, Localized},
    roadmap::Library,
};

use crate::{typed, web::entrance::unfit_words};

/// What was typed, by field.
pub(super) type Typed = BTreeMap<String, String>;

/// Fields that do not fit: name and message.
pub(super) type Faults = Vec<(String, String)>;

/// One text in all languages in which it is not empty; what does not fit is noted. The text as it was typed stays.
pub(super) fn read(
    language: Language,
    typed: &Typed,
    name: &str,
    longest: usize,
    faults: &mut Faults,
) -> Localized {
    let mut texts = BTreeMap::new();
    for of in Language::ALL {
        let field = text_field(name, of);
        let given = typed.get(&field).map_or("", String::as_str);
        let text = match typed::lines(given, longest) {
            Ok(text) => text,
            Err(unfit) => {
                faults.push((field, unfit_words(language, unfit, longest)));
                given.to_owned()
            }
        };
        if !text.is_empty() {
            texts.insert(of.code().to_owned(), text);
        }
    }
    Localized(texts)
}

/// One line; what does not fit is noted.
pub(super) fn line(
    language: Language,
    typed: &Typed,
    field: &str,
    longest: usize,
    faults: &mut Faults,
) -> String {
    let given = typed.get(field).map_or("", String::as_str);
    typed::line(given, longest).unwrap_or_else(|unfit| {
        faults.push((field.to_owned(), unfit_words(language, unfit, longest)));
        given.to_owned()
    })
}

/// A step of the library, if one was chosen; another value is noted.
pub(super) fn step(
    language: Language,
    library: &Library,
    typed: &Typed,
    faults: &mut Faults,
) -> Option<String> {
    let id = typed.get("step").filter(|id| !id.is_empty())?;
    if library.step(id).is_none() {
        faults.push(("step".to_owned(), t!(language, "idea-error-step")));
    }
    Some(id.clone())
}

/// Every step of the library with its title.
pub(super) fn steps(language: Language, library: &Library) -> Vec<(String, String)> {
    library
        .steps()
        .iter()
        .map(|step| {
            let title = step.texts.title.text(language);
            (step.id.clone(), format!("{} ({})", title, step.id))
        })
        .collect()
}

/// What the framing rules find in our words for staff, by the name of the language. `theirs` is what somebody of the
/// staff wrote: their own words stay theirs. `allow` names what the organization lets stand.
pub(in crate::web) fn findings(
    texts: &Localized,
    theirs: Option<(Language, &str)>,
    allow: &[AllowEntry],
) -> Vec<(String, Finding)> {
    let lexicon = Lexicon::builtin();
    Language::ALL
        .into_iter()
        .filter_map(|language| Some((language, texts.get(language.code())?)))
        .filter(|text| Some(*text) != theirs)
        .flat_map(|(language, text)| {
            lexicon
                .check(text, language, Surface::StaffPages, allow)
                .into_iter()
                .map(move |finding| (language.own_name().to_owned(), finding))
        })
        .collect()
}

/// Whether one of them must not be published.
pub(super) fn stop(findings: &[(String, Finding)]) -> bool {
    findings
        .iter()
        .any(|(_, finding)| finding.verdict == Verdict::Error)
}
