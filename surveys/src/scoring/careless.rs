//! Signs of careless answering. Never stored with a person, never shown for a department (METHODS §12, MODEL §8).

/// One answered or skipped statement, in the order of the instrument.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Statement {
    /// Points before reverse keying; `None` for skipped and "not applicable or don't know".
    pub raw: Option<f64>,
    /// Whether agreeing means less.
    pub is_reversed: bool,
}

/// Whether a sheet shows signs of careless answering: the same answer to more than half of the statements in a row,
/// across reversed and other statements, or more than half of the statements without an answer.
pub fn is_flagged(statements: &[Statement]) -> bool {
    let missing = statements.iter().filter(|s| s.raw.is_none()).count();
    missing * 2 > statements.len() || longest_run_crosses(statements)
}

/// A run of identical answers over more than half of the statements that holds reversed and other ones. A missing
/// answer ends a run.
fn longest_run_crosses(statements: &[Statement]) -> bool {
    let mut start = 0;
    while start < statements.len() {
        let Some(first) = statements[start].raw else {
            start += 1;
            continue;
        };
        let run: Vec<_> = statements[start..]
            .iter()
            .take_while(|s| s.raw.is_some_and(|raw| (raw - first).abs() < 1e-9))
            .collect();
        let crosses = run.iter().any(|s| s.is_reversed) && run.iter().any(|s| !s.is_reversed);
        if run.len() * 2 > statements.len() && crosses {
            return true;
        }
        start += run.len();
    }
    false
}
