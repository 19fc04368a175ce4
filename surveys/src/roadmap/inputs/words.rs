//! Words of the client's own, and months.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::language::{Language, Localized};

/// A text of the client's own: one for all languages, or one for each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Words {
    /// The same in every language.
    Everywhere(String),
    /// By language code.
    ByLanguage(Localized),
}

impl Words {
    /// The text in a language.
    pub fn text(&self, language: Language) -> &str {
        match self {
            Self::Everywhere(text) => text,
            Self::ByLanguage(texts) => texts.text(language),
        }
    }

    /// Our own words in every language, where these are they in one: whoever typed what was suggested means it.
    #[must_use]
    pub fn or_ours(&self, ours: &Localized) -> Self {
        match self {
            Self::Everywhere(text) if ours.0.values().any(|known| known == text) => {
                Self::ByLanguage(ours.clone())
            }
            _ => self.clone(),
        }
    }

    /// Whether nothing is said in any language.
    pub fn is_empty(&self) -> bool {
        Language::ALL
            .iter()
            .all(|language| self.text(*language).trim().is_empty())
    }
}

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Month {
    year: u16,
    // 1 to 12.
    month: u8,
}

/// Not a month: `2027-03` was expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a month; write year and month like 2027-03")]
pub struct NotAMonth(pub String);

impl Month {
    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month of the year, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The calendar month of a month of the roadmap, which counts from 1.
    #[must_use]
    pub fn of_roadmap(self, month: u32) -> Self {
        let count = u32::from(self.year) * 12 + u32::from(self.month) - 1 + month.saturating_sub(1);
        Self {
            year: u16::try_from(count / 12).unwrap_or(u16::MAX),
            month: u8::try_from(count % 12 + 1).unwrap_or(12),
        }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let digits =
            |part: &str, len| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        text.split_once('-')
            .filter(|(year, month)| digits(year, 4) && digits(month, 2))
            .and_then(|(year, month)| Some((year.parse().ok()?, month.parse().ok()?)))
            .filter(|(_, month)| (1..=12).contains(month))
            .map(|(year, month)| Self { year, month })
            .ok_or_else(|| NotAMonth(text.to_owned()))
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;

    fn try_from(text: String) -> Result<Self, NotAMonth> {
        text.parse()
    }
}
