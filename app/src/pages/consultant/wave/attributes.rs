//! What people of a wave are counted by besides their department, chosen while it is a draft.

use leptos::prelude::*;
use surveys::language::Language;

use super::WavePage;
use crate::{
    components::{
        attribute,
        form::{Field, submit},
    },
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
    /// What is wrong with what answers are to be raked by.
    pub margin_error: Option<String>,
    /// The largest weight, as typed.
    pub weight_cap: String,
    /// What is wrong with it.
    pub weight_cap_error: Option<String>,
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
    /// Whether answers are raked by it.
    pub margin: bool,
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
        form(wave, &usable, attributes).into_any()
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
    attributes: &Attributes,
) -> impl IntoView + use<> {
    let language = wave.language;
    let action = paths::wave_action(wave.organization, wave.wave, "attributes");
    let counted: Vec<_> = usable
        .iter()
        .enumerate()
        .map(|(place, choice)| {
            let tick = tick(language, "attribute", place, choice, choice.chosen);
            let id = help("attribute", place);
            view! {
                <div class="field">
                    {tick}
                    <p class="help" id=id>{told(language, choice)}</p>
                </div>
            }
        })
        .collect();
    let raked: Vec<_> = usable
        .iter()
        .enumerate()
        .map(|(place, choice)| tick(language, "margin", place, choice, choice.margin))
        .collect();
    let raked = view! {
        <p class="help" id="f-margin-help">{t!(language, "wave-margins-help")}</p>
        {raked}
    };
    let cap = Field::number("weight_cap", t!(language, "wave-weight-cap"))
        .value(&attributes.weight_cap)
        .help(t!(language, "wave-weight-cap-help"))
        .error(attributes.weight_cap_error.clone());
    let of_counted = t!(language, "wave-attributes-legend", most = MOST);
    let of_raked = t!(language, "wave-margins-legend");
    view! {
        <form method="post" action=action class="stack">
            {group("attribute", of_counted, attributes.error.as_deref(), counted.into_any())}
            {group("margin", of_raked, attributes.margin_error.as_deref(), raked.into_any())}
            {cap.view()}
            {submit(t!(language, "wave-attributes-action"))}
        </form>
    }
}

/// Ticks that belong together, with what is wrong with them.
fn group(name: &str, legend: String, error: Option<&str>, ticks: AnyView) -> impl IntoView + use<> {
    let id = format!("f-{name}");
    let error_id = format!("{id}-error");
    let invalid = error.is_some().then_some("true");
    let described_by = error.is_some().then(|| error_id.clone());
    let error = error.map(|error| view! { <p class="error" id=error_id>{error.to_owned()}</p> });
    view! {
        <fieldset class="field" id=id tabindex="-1" aria-invalid=invalid aria-describedby=described_by>
            <legend>{legend}</legend>
            {error}
            {ticks}
        </fieldset>
    }
}

fn help(name: &str, place: usize) -> String {
    match name {
        "margin" => "f-margin-help".to_owned(),
        _ => format!("f-{name}-{place}-help"),
    }
}

fn tick(
    language: Language,
    name: &'static str,
    place: usize,
    choice: &AttributeChoice,
    checked: bool,
) -> impl IntoView + use<> {
    let id = format!("f-{name}-{place}");
    let label_for = id.clone();
    view! {
        <label class="tick" for=label_for>
            <input
                type="checkbox"
                id=id
                name=name
                value=choice.name.clone()
                checked=checked
                aria-describedby=help(name, place)
            />
            <span>{attribute::label(language, &choice.name)}</span>
        </label>
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
            margin: false,
        };
        assert_eq!(
            told(Language::En, &choice),
            "Shared by ten people or more: no (1,040), yes (12). 3 people have a value that fewer than ten share; they \
             are counted by department only. The roster does not say it of 1 person."
        );
    }
}
