//! Text that must not be seen in logs.

use std::{convert::Infallible, fmt, str::FromStr};

/// A password or an address that may hold one. Printing it shows three stars.
#[derive(Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Keeps this text from being printed.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The environment variable of this name; a flag would show it to everybody on the machine.
    #[expect(
        clippy::disallowed_methods,
        reason = "settings are read here and nowhere else"
    )]
    pub fn of_environment(name: &str) -> Option<Self> {
        std::env::var(name).ok().map(Self)
    }

    /// The text itself; the name says what the caller is doing.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl FromStr for Secret {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::new(text))
    }
}
