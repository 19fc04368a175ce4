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
