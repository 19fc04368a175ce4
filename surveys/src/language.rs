//! Languages: the four of the interface, and texts that come in several.

use std::{collections::BTreeMap, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language of the interface and of everything we write ourselves. Instruments may bring others.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English, the fallback.
    #[default]
    En,
    /// German.
    De,
    /// Spanish.
    Es,
    /// French.
    Fr,
}

impl Language {
    /// All languages of the interface, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::En, Self::De, Self::Es, Self::Fr];

    /// The ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Es => "es",
            Self::Fr => "fr",
        }
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Es => "Español",
            Self::Fr => "Français",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Names of languages in themselves, beside our own: those of the offices that most often ask for another one.
const OWN_NAMES: [(&str, &str); 36] = [
    ("ar", "العربية"),
    ("bg", "Български"),
    ("bs", "Bosanski"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("el", "Ελληνικά"),
    ("et", "Eesti"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("nb", "Norsk bokmål"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sq", "Shqip"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 12] = [
    "ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// The code without a region or a script.
fn primary(code: &str) -> &str {
    code.split('-').next().unwrap_or(code)
}

/// Name of any language in itself; its code where we do not know it. A region stays in sight: `Português (pt-BR)`.
pub fn own_name(code: &str) -> String {
    if let Ok(ours) = code.parse::<Language>() {
        return ours.own_name().to_owned();
    }
    let short = primary(code);
    let known = OWN_NAMES.iter().find(|(of, _)| *of == short);
    let name = match (known, short.parse::<Language>()) {
        (Some((_, name)), _) => name,
        (None, Ok(ours)) => ours.own_name(),
        (None, Err(_)) => return code.to_owned(),
    };
    if short == code {
        name.to_owned()
    } else {
        format!("{name} ({code})")
    }
}

/// In which direction a language is written, as HTML's `dir` says it.
pub fn direction(code: &str) -> &'static str {
    if RIGHT_TO_LEFT.contains(&primary(code)) {
        "rtl"
    } else {
        "ltr"
    }
}

/// The first of these languages that somebody with these wishes can read: the same one, or one that only differs in its
/// region or script.
pub fn first_wished(
    offered: &[String],
    wishes: impl IntoIterator<Item = impl AsRef<str>>,
) -> Option<&str> {
    wishes.into_iter().find_map(|wish| {
        let wish = wish.as_ref();
        let same = offered.iter().find(|one| one.eq_ignore_ascii_case(wish));
        let near = || {
            let mut offered = offered.iter();
            offered.find(|one| primary(one).eq_ignore_ascii_case(primary(wish)))
        };
        same.or_else(near).map(String::as_str)
    })
}

/// A language code we do not speak.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not one of en, de, es, fr")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
            .ok_or_else(|| UnknownLanguage(code.to_owned()))
    }
}

/// One text in several languages, keyed by language code.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localized(pub BTreeMap<String, String>);

impl Localized {
    /// The text in exactly this language.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.get(language).map(String::as_str)
    }

    /// The text in this language, else in `fallback`, else in any; empty only when there is none at all.
    pub fn or(&self, language: &str, fallback: &str) -> &str {
        self.get(language)
            .or_else(|| self.get(fallback))
            .or_else(|| self.0.values().next().map(String::as_str))
            .unwrap_or("")
    }

    /// The text with the name of an organization where it says `{org_name}`.
    #[must_use]
    pub fn naming(&self, organization: &str) -> Self {
        let named = |(language, text): (&String, &String)| {
            (language.clone(), text.replace("{org_name}", organization))
        };
        Self(self.0.iter().map(named).collect())
    }

    /// The text in an interface language, English where it is missing.
    pub fn text(&self, language: Language) -> &str {
        self.or(language.code(), Language::En.code())
    }
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_of_others_have_a_name_and_a_direction() {
        for (code, name, dir) in [
            ("de", "Deutsch", "ltr"),
            ("de-CH", "Deutsch (de-CH)", "ltr"),
            ("pl", "Polski", "ltr"),
            ("pt-BR", "Português (pt-BR)", "ltr"),
            ("ar", "العربية", "rtl"),
            ("fa-AF", "فارسی (fa-AF)", "rtl"),
            ("tlh", "tlh", "ltr"),
        ] {
            assert_eq!(
                (own_name(code).as_str(), direction(code)),
                (name, dir),
                "{code}"
            );
        }
    }

    #[test]
    fn the_first_wish_that_can_be_met_is_met() {
        let offered = ["en", "pt-BR", "pl"].map(str::to_owned);
        for (wishes, met) in [
            (&["pl", "en"][..], Some("pl")),
            (&["fr", "PT"], Some("pt-BR")),
            (&["en-GB", "pl"], Some("en")),
            (&["pt-BR"], Some("pt-BR")),
            (&["fr"], None),
            (&[], None),
        ] {
            assert_eq!(first_wished(&offered, wishes), met, "{wishes:?}");
        }
    }

    #[test]
    fn a_text_names_the_organization_in_every_language() {
        let texts = [("de", "Wir bei {org_name}"), ("en", "{org_name} and us")];
        let of = |texts: [(&str, &str); 2]| {
            Localized(
                texts
                    .map(|(code, text)| (code.to_owned(), text.to_owned()))
                    .into(),
            )
        };
        let named = of([
            ("de", "Wir bei Nord {minutes}"),
            ("en", "Nord {minutes} and us"),
        ]);
        assert_eq!(of(texts).naming("Nord {minutes}"), named);
    }
}
