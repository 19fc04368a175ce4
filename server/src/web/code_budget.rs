//! How many short codes may be wrong: a budget for every wave, and a smaller one for every network address. Guessing is
//! hopeless because of it, and because codes open nothing but at the devices of their own wave.
//!
//! The arithmetic. A code has 60 bits, about 1.15 × 10¹⁸ possibilities. A wave takes [`WAVE`] wrong codes at once and one
//! more each minute: in the 60 days of a long wave 60 + 60 × 24 × 60 = 86,460 guesses, from however many addresses. With
//! 100,000 open invitations the chance that one of them opens any survey at all is 86,460 × 100,000 / 2⁶⁰, less than one
//! in a hundred million; with 1,000 it is less than one in ten thousand million. What would be found is somebody's empty
//! questionnaire, never an answer.
//!
//! An address has room for fewer wrong codes than a wave, and gets room back as quickly: one address alone can only ever
//! make itself wait, not the wave. Codes that no invitation can have (a character too few) are not counted, since looking
//! at them costs nothing and tells nothing; nor are right ones. While entry pauses no short code is looked at, so a right
//! one is answered as a wrong one is.
//!
//! All of it is kept in memory only: written down, it would say when somebody stood at the device. A restart of the
//! program gives everybody a fresh budget.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use surveys::ids::WaveId;

use super::client::network;
use crate::clock::MINUTE;

/// Wrong codes that a wave takes at once.
const WAVE: i64 = 60;
/// Wrong codes that an address takes at once; a whole plant may be behind one.
const ADDRESS: i64 = 40;
/// After this long one more may be wrong.
const EACH: i64 = MINUTE;
/// The longest pause. The first takes a minute, the next ones twice as long as the one before.
const LONGEST: i64 = 15 * MINUTE;
/// Most addresses that are remembered.
const MEMORY: usize = 10_000;

/// What was wrong in the last minutes.
#[derive(Debug, Default)]
pub(crate) struct CodeBudget(Mutex<Spent>);

#[derive(Debug, Default)]
struct Spent {
    waves: HashMap<WaveId, Bucket>,
    addresses: HashMap<String, Bucket>,
}

/// A budget that refills by itself.
#[derive(Debug, Clone, Copy, Default)]
struct Bucket {
    /// When all of it is there again.
    whole_at: i64,
    /// Until when nothing is taken.
    pause_until: i64,
    /// Pauses since it was whole.
    pauses: u32,
}

impl Bucket {
    /// Takes one out of a budget that holds `room`; or says for how many milliseconds there is a pause.
    fn take(&mut self, room: i64, now: i64) -> Result<(), i64> {
        self.pause(now)?;
        if self.whole_at <= now {
            *self = Self {
                whole_at: now,
                ..Self::default()
            };
        }
        let after = self.whole_at + EACH;
        if after - now > room * EACH {
            let pause = MINUTE.saturating_mul(1 << self.pauses.min(10)).min(LONGEST);
            self.pauses += 1;
            self.pause_until = now + pause;
            return Err(pause);
        }
        self.whole_at = after;
        Ok(())
    }

    fn pause(&self, now: i64) -> Result<(), i64> {
        let left = self.pause_until - now;
        if left > 0 { Err(left) } else { Ok(()) }
    }

    fn give_back(&mut self) {
        self.whole_at -= EACH;
    }

    fn is_whole(&self, now: i64) -> bool {
        self.whole_at <= now && self.pause_until <= now
    }
}

impl CodeBudget {
    /// Takes one guess out of the budgets, before the code is looked at, so that many guesses at once find no gap; a right
    /// code is [given back](Self::give_back).
    ///
    /// # Errors
    /// For how many milliseconds entry pauses.
    pub(crate) fn take(&self, wave: WaveId, address: Option<IpAddr>, now: i64) -> Result<(), i64> {
        let mut spent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = address.map(network);
        if let Some(key) = &key {
            spent.make_room(now);
            spent
                .addresses
                .entry(key.clone())
                .or_default()
                .take(ADDRESS, now)?;
        }
        let taken = spent.waves.entry(wave).or_default().take(WAVE, now);
        if let (Err(_), Some(bucket)) = (taken, key.and_then(|key| spent.addresses.get_mut(&key))) {
            bucket.give_back();
        }
        taken
    }

    /// The code was right.
    pub(crate) fn give_back(&self, wave: WaveId, address: Option<IpAddr>) {
        let mut spent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bucket) = spent.waves.get_mut(&wave) {
            bucket.give_back();
        }
        if let Some(bucket) = address.and_then(|address| spent.addresses.get_mut(&network(address)))
        {
            bucket.give_back();
        }
    }

    /// For how many milliseconds entry still pauses here, if it does.
    pub(crate) fn pause(&self, wave: WaveId, address: Option<IpAddr>, now: i64) -> Option<i64> {
        let spent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let left = |bucket: Option<&Bucket>| bucket.and_then(|bucket| bucket.pause(now).err());
        let here = address.and_then(|address| left(spent.addresses.get(&network(address))));
        here.max(left(spent.waves.get(&wave)))
    }
}

impl Spent {
    /// Forgets addresses that may guess as if they never had; if there are too many even so, all of them: the budget of
    /// the wave holds whatever happens.
    fn make_room(&mut self, now: i64) {
        if self.addresses.len() >= MEMORY {
            self.addresses.retain(|_, bucket| !bucket.is_whole(now));
            self.waves.retain(|_, bucket| !bucket.is_whole(now));
        }
        if self.addresses.len() >= MEMORY {
            self.addresses.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wave(bits: u128) -> WaveId {
        WaveId::from_bits(bits)
    }

    #[expect(clippy::unnecessary_wraps, reason = "as the budget takes it")]
    fn from(last: u8) -> Option<IpAddr> {
        Some([192, 0, 2, last].into())
    }

    /// Spends the budget of a wave from two addresses at one moment.
    fn spent() -> CodeBudget {
        let budget = CodeBudget::default();
        for guess in 0..60 {
            assert_eq!(budget.take(wave(1), from(guess % 2), 0), Ok(()), "{guess}");
        }
        budget
    }

    #[test]
    fn entry_pauses_for_the_whole_wave_and_for_no_other() {
        let budget = spent();
        assert_eq!(budget.pause(wave(1), from(9), 0), None);
        assert_eq!(budget.take(wave(1), from(9), 0), Err(MINUTE));
        assert_eq!(budget.pause(wave(1), from(9), 20), Some(MINUTE - 20));
        assert_eq!(budget.take(wave(1), None, 20), Err(MINUTE - 20));
        assert_eq!(budget.take(wave(2), from(9), 20), Ok(()));
        assert_eq!(budget.pause(wave(2), from(9), 20), None);
    }

    #[test]
    fn pauses_grow_to_a_quarter_of_an_hour_and_are_forgotten_after_a_quiet_hour() {
        let budget = spent();
        let mut now = 0;
        for minutes in [1, 2, 4, 8, 15, 15] {
            let pause = loop {
                match budget.take(wave(1), None, now) {
                    Ok(()) => {}
                    Err(pause) => break pause,
                }
            };
            assert_eq!(pause, minutes * MINUTE);
            now += pause;
        }
        now += 60 * MINUTE;
        for _ in 0..60 {
            assert_eq!(budget.take(wave(1), None, now), Ok(()));
        }
        assert_eq!(budget.take(wave(1), None, now), Err(MINUTE), "short again");
    }

    #[test]
    fn one_address_alone_makes_only_itself_wait() {
        let budget = CodeBudget::default();
        for now in 0..10_000 {
            // As fast as it likes, for a day.
            let _ = budget.take(wave(1), from(1), now * 10_000);
            assert_eq!(budget.pause(wave(1), from(2), now * 10_000), None, "{now}");
        }
        let now = 10_000 * 10_000;
        while budget.take(wave(1), from(1), now).is_ok() {}
        assert!(budget.pause(wave(1), from(1), now).is_some());
        assert_eq!(budget.take(wave(1), from(2), now), Ok(()));
    }

    #[test]
    fn right_codes_cost_nothing() {
        let budget = CodeBudget::default();
        for _ in 0..1_000 {
            assert_eq!(budget.take(wave(1), from(1), 0), Ok(()));
            budget.give_back(wave(1), from(1));
        }
    }

    proptest! {
        /// What the arithmetic above rests on.
        #[test]
        fn nobody_ever_gets_more_guesses_than_sixty_and_one_a_minute(
            waits in prop::collection::vec(0..20 * MINUTE, 1..400),
            burst in 1..80_u32,
        ) {
            let budget = CodeBudget::default();
            let (mut now, mut guesses) = (0, 0);
            for (turn, wait) in (0_u32..).zip(waits) {
                now += wait;
                for guess in 0..burst {
                    let address = from(u8::try_from((turn + guess) % 200).unwrap());
                    guesses += i64::from(budget.take(wave(1), address, now).is_ok());
                }
                prop_assert!(guesses <= WAVE + now / EACH, "{} in {} ms", guesses, now);
            }
        }
    }
}
