//! The model: dimensions, weights, levels, bands, quadrants. Read from TOML, like instruments.

/// A level of maturity, 1 to 5.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

/// Not a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a level is 1, 2, 3, 4 or 5")]
pub struct NotALevel;

impl TryFrom<u8> for Level {
    type Error = NotALevel;

    fn try_from(level: u8) -> Result<Self, NotALevel> {
        if (1..=5).contains(&level) {
            Ok(Self(level))
        } else {
            Err(NotALevel)
        }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

impl Level {
    /// The number, 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }
}
