//! TOML that people wrote: where in the file a fault is, and what to do about it.

use std::{fmt, ops::Range};

/// One thing wrong with a file, told so that its author can mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Line of the file, from 1.
    pub line: usize,
    /// What was found.
    pub found: String,
    /// What to write instead.
    pub advice: String,
}

impl Fault {
    /// A fault at a byte range of `source`.
    pub fn at(
        source: &str,
        span: Option<Range<usize>>,
        found: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        let start = span.map_or(0, |span| span.start.min(source.len()));
        let line = source.as_bytes()[..start]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count()
            + 1;
        Self {
            line,
            found: found.into(),
            advice: advice.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}. {}", self.line, self.found, self.advice)
    }
}
