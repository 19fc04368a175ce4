//! Guessing passwords gets slower and slower, never impossible: somebody else's guesses must not lock anybody out.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use super::client::network;
use crate::{auth::digest, clock::MINUTE};

/// Failures are forgotten after this long without another.
const WINDOW: i64 = 15 * MINUTE;
/// From this failure on an account gets slower.
const ACCOUNT: u32 = 5;
/// From this failure on an address gets slower; a whole office may be behind one.
const ADDRESS: u32 = 50;
/// The longest wait.
const LONGEST: Duration = Duration::from_secs(8);
/// Most keys that are remembered; beyond that the oldest go.
const MEMORY: usize = 10_000;

/// Failed sign-ins of the last minutes, in memory only and under hashed names.
#[derive(Debug, Default)]
pub(crate) struct SlowDown {
    failures: Mutex<HashMap<String, Failures>>,
}

#[derive(Debug, Clone, Copy)]
struct Failures {
    count: u32,
    last: i64,
}

impl SlowDown {
    /// How long this attempt has to wait before it is looked at.
    pub(crate) fn wait(&self, account: &str, address: Option<IpAddr>, now: i64) -> Duration {
        let of_account = self.count(&account_key(account), now);
        let of_address = address.map_or(0, |address| self.count(&network(address), now));
        wait_after(of_account, ACCOUNT).max(wait_after(of_address, ADDRESS))
    }

    /// Notes a failure.
    pub(crate) fn failed(&self, account: &str, address: Option<IpAddr>, now: i64) {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.len() >= MEMORY {
            failures.retain(|_, failures| now - failures.last < WINDOW);
        }
        if failures.len() >= MEMORY {
            failures.clear();
        }
        for key in [Some(account_key(account)), address.map(network)]
            .into_iter()
            .flatten()
        {
            let entry = failures.entry(key).or_insert(Failures {
                count: 0,
                last: now,
            });
            if now - entry.last >= WINDOW {
                entry.count = 0;
            }
            entry.count = entry.count.saturating_add(1);
            entry.last = now;
        }
    }

    /// Forgets the failures of an account whose password was right.
    pub(crate) fn succeeded(&self, account: &str) {
        self.failures
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&account_key(account));
    }

    fn count(&self, key: &str, now: i64) -> u32 {
        self.failures
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(key)
            .filter(|failures| now - failures.last < WINDOW)
            .map_or(0, |failures| failures.count)
    }
}

/// Half a second at the limit, then twice as long each time.
fn wait_after(failures: u32, limit: u32) -> Duration {
    match failures.checked_sub(limit) {
        None => Duration::ZERO,
        Some(beyond) => Duration::from_millis(500)
            .saturating_mul(2_u32.saturating_pow(beyond))
            .min(LONGEST),
    }
}

fn account_key(account: &str) -> String {
    digest(format!("account {account}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fifth_failure_slows_down_and_nothing_locks() {
        let slow = SlowDown::default();
        for _ in 0..4 {
            slow.failed("ada", None, 0);
        }
        assert_eq!(slow.wait("ada", None, 1), Duration::ZERO);
        slow.failed("ada", None, 1);
        assert_eq!(slow.wait("ada", None, 2), Duration::from_millis(500));
        slow.failed("ada", None, 2);
        assert_eq!(slow.wait("ada", None, 3), Duration::from_secs(1));
        for _ in 0..100 {
            slow.failed("ada", None, 3);
        }
        assert_eq!(slow.wait("ada", None, 4), LONGEST, "never more than this");
        assert_eq!(slow.wait("bo", None, 4), Duration::ZERO);
        assert_eq!(slow.wait("ada", None, 3 + WINDOW), Duration::ZERO);
    }

    #[test]
    fn the_right_password_forgets_the_failures() {
        let slow = SlowDown::default();
        for _ in 0..9 {
            slow.failed("ada", None, 0);
        }
        slow.succeeded("ada");
        assert_eq!(slow.wait("ada", None, 1), Duration::ZERO);
    }

    #[test]
    fn many_failures_from_one_network_slow_all_its_accounts() {
        let slow = SlowDown::default();
        let from = |text: &str| Some(text.parse().unwrap());
        for account in 0..50 {
            slow.failed(&account.to_string(), from("2001:db8::1"), 0);
        }
        assert!(slow.wait("new", from("2001:db8::2"), 1) > Duration::ZERO);
        assert_eq!(slow.wait("new", from("2001:db9::2"), 1), Duration::ZERO);
    }
}
