//! The one place that reads the system clock. Everything else is told the time, so tests can stand it still.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

/// Milliseconds of a minute, for readable limits.
pub const MINUTE: i64 = 60_000;
/// Milliseconds of an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Milliseconds of a day.
pub const DAY: i64 = 24 * HOUR;

/// Tells the time in milliseconds UTC.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// Stands still until it is moved; for tests and the demo.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at this moment.
    pub fn fixed(at: i64) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at)))
    }

    /// Now, in milliseconds UTC.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that everything else is told to use"
    )]
    pub fn now(&self) -> i64 {
        match self {
            Self::System => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| {
                    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
                }),
            Self::Fixed(at) => at.load(Ordering::SeqCst),
        }
    }

    /// Moves a fixed clock forward; the system clock goes by itself.
    pub fn advance(&self, milliseconds: i64) {
        if let Self::Fixed(at) = self {
            at.fetch_add(milliseconds, Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_moves_only_when_told() {
        let clock = Clock::fixed(1_000);
        let other_hand = clock.clone();
        assert_eq!(clock.now(), 1_000);
        other_hand.advance(MINUTE);
        assert_eq!(clock.now(), 61_000, "clones share one moment");
    }

    #[test]
    fn the_system_clock_is_after_this_was_written() {
        assert!(Clock::System.now() > 1_700_000_000_000);
    }
}
