//! What people of a wave are counted by besides their department, chosen while it is a draft.

use leptos::prelude::*;
use surveys::language::Language;

use super::WavePage;
use crate::{
    components::{attribute, form::submit},
    paths, t,
    text::format,
};

/// Most attributes of a wave.
pub const MOST: usize = 3;

/// The choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attributes {
    /// Attributes of the roster.
    pub choices: Vec<AttributeChoice>,
    /// What is wrong with what was chosen.
    pub error: Option<String>,
    /// What the choice leads to; `None` as long as nothing is chosen.
    pub outlook: Option<Outlook>,
}

/// An attribute of the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributeChoice {
    /// Its name in the roster.
    pub name: String,
    /// Values that are shared by enough people, with their number.
    pub values: Vec<(String, u32)>,
    /// People with a value that fewer share.
    pub few: u32,
    /// People of whom the roster does not say.
    pub unknown: u32,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// What a choice leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// People who would be invited.
    pub everybody: u32,
    /// Those counted by department and attribute.
    pub apart: u32,
    /// In so many groups.
    pub groups: u32,
}

/// Most values of an attribute that are written out.
const WRITTEN_OUT: usize = 12;

pub(super) fn section(wave: &WavePage, attributes: &Attributes) -> impl IntoView + use<> {
    let language = wave.language;
    let (usable, too_fine): (Vec<_>, Vec<_>) = attributes
        .choices
        .iter()
        .partition(|choice| !choice.values.is_empty());
    let too_fine: Vec<String> = too_fine
        .iter()
        .map(|choice| attribute::label(language, &choice.name))
        .collect();
    let too_fine = (!too_fine.is_empty()).then(|| {
        let names = too_fine.join(", ");
        view! { <p class="soft">{t!(language, "wave-attributes-too-fine", names = names)}</p> }
    });
    let choice = if usable.is_empty() {
        view! { <p>{t!(language, "wave-attributes-none")}</p> }.into_any()
    } else {
        form(wave, &usable, attributes.error.as_deref()).into_any()
    };
    let outlook = attributes.outlook.map(|outlook| {
        let number = |n: u32| format::whole(language, i64::from(n));
        let text = t!(
            language,
            "wave-attributes-outlook",
            apart = number(outlook.apart),
            everybody = number(outlook.everybody),
            groups = number(outlook.groups)
        );
        view! { <p><strong>{text}</strong></p> }
    });
    view! {
        <section class="card" id="attributes">
            <h2>{t!(language, "wave-attributes-title")}</h2>
            <p>{t!(language, "wave-attributes-text")}</p>
            {choice}
            {outlook}
            {too_fine}
        </section>
    }
}

fn form(
    wave: &WavePage,
    usable: &[&AttributeChoice],
    error: Option<&str>,
) -> impl IntoView + use<> {
    let language = wave.language;
    let action = paths::wave_action(wave.organization, wave.wave, "attributes");
    let ticks: Vec<_> = usable
        .iter()
        .enumerate()
        .map(|(place, choice)| tick(language, place, choice))
        .collect();
    let invalid = error.is_some().then_some("true");
    let error =
        error.map(|error| view! { <p class="error" id="f-attribute-error">{error.to_owned()}</p> });
    let described_by = error.is_some().then_some("f-attribute-error");
    view! {
        <form method="post" action=action class="stack">
            <fieldset class="field" id="f-attribute" tabindex="-1" aria-invalid=invalid aria-describedby=described_by>
                <legend>{t!(language, "wave-attributes-legend", most = MOST)}</legend>
                {error}
                {ticks}
            </fieldset>
            {submit(t!(language, "wave-attributes-action"))}
        </form>
    }
}

fn tick(language: Language, place: usize, choice: &AttributeChoice) -> impl IntoView + use<> {
    let id = format!("f-attribute-{place}");
    let label_for = id.clone();
    let help = format!("{id}-help");
    let described_by = help.clone();
    view! {
        <div class="field">
            <label class="tick" for=label_for>
                <input
                    type="checkbox"
                    id=id
                    name="attribute"
                    value=choice.name.clone()
                    checked=choice.chosen
                    aria-describedby=described_by
                />
                <span>{attribute::label(language, &choice.name)}</span>
            </label>
            <p class="help" id=help>{told(language, choice)}</p>
        </div>
    }
}

/// Values and who would not be counted by them, in words.
fn told(language: Language, choice: &AttributeChoice) -> String {
    let written: Vec<String> = choice
        .values
        .iter()
        .take(WRITTEN_OUT)
        .map(|(value, n)| {
            let value = attribute::value(language, &choice.name, value);
            format!("{value} ({})", format::whole(language, i64::from(*n)))
        })
        .collect();
    let mut values = written.join(", ");
    if choice.values.len() > WRITTEN_OUT {
        values.push_str(", …");
    }
    let mut sentences = vec![t!(language, "wave-attributes-values", values = values)];
    if choice.few > 0 {
        sentences.push(t!(language, "wave-attributes-few", count = choice.few));
    }
    if choice.unknown > 0 {
        sentences.push(t!(
            language,
            "wave-attributes-unknown",
            count = choice.unknown
        ));
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_told_with_their_number_and_what_is_too_small() {
        let choice = AttributeChoice {
            name: "people_manager".to_owned(),
            values: vec![("no".to_owned(), 1_040), ("yes".to_owned(), 12)],
            few: 3,
            unknown: 1,
            chosen: false,
        };
        assert_eq!(
            told(Language::En, &choice),
            "Shared by ten people or more: no (1,040), yes (12). 3 people have a value that fewer than ten share; they \
             are counted by department only. The roster does not say it of 1 person."
        );
    }
}
