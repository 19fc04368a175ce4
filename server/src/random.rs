//! The one source of chance: ids, tokens and shuffles. From the operating system, or from a seed for the demo and tests.

use std::sync::{Arc, Mutex, PoisonError};

use rand::{Rng, TryRng, rngs::SysRng, seq::SliceRandom};
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

/// A source of random bits; clones share one stream.
#[derive(Clone, Default)]
pub struct Random(Source);

#[derive(Clone, Default)]
enum Source {
    #[default]
    System,
    Seeded(Arc<Mutex<ChaCha20Rng>>),
}

impl std::fmt::Debug for Random {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.0 {
            Source::System => "Random(system)",
            Source::Seeded(_) => "Random(seeded)",
        })
    }
}

impl Random {
    /// The operating system's.
    pub fn system() -> Self {
        Self::default()
    }

    /// The same bits for the same seed. Never where a token protects somebody.
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded(Arc::new(Mutex::new(
            ChaCha20Rng::seed_from_u64(seed),
        ))))
    }

    /// Fills the bytes.
    ///
    /// # Panics
    /// If the operating system has no randomness; nothing safe can be done without it.
    pub fn fill(&self, bytes: &mut [u8]) {
        match &self.0 {
            Source::System => SysRng
                .try_fill_bytes(bytes)
                .expect("the operating system gives random bytes; without them no token is safe"),
            Source::Seeded(stream) => stream
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .fill_bytes(bytes),
        }
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// 128 random bits.
    pub fn bits(&self) -> u128 {
        u128::from_le_bytes(self.bytes())
    }

    /// A new id: `random.id(WaveId::from_bits)`.
    pub fn id<T>(&self, from_bits: impl FnOnce(u128) -> T) -> T {
        from_bits(self.bits())
    }

    /// Puts the slice into a random order, each order equally likely.
    pub fn shuffle<T>(&self, slice: &mut [T]) {
        let mut order = ChaCha20Rng::from_seed(self.bytes());
        slice.shuffle(&mut order);
    }
}

#[cfg(test)]
mod tests {
    use surveys::ids::WaveId;

    use super::*;

    #[test]
    fn one_seed_gives_one_stream() {
        let (a, b) = (Random::seeded(7), Random::seeded(7));
        assert_eq!(a.bits(), b.bits());
        assert_ne!(a.bits(), a.bits());
        assert_ne!(Random::seeded(8).bits(), Random::seeded(7).bits());
    }

    #[test]
    fn ids_of_the_system_differ() {
        let random = Random::system();
        assert_ne!(random.id(WaveId::from_bits), random.id(WaveId::from_bits));
    }

    #[test]
    fn a_shuffle_keeps_every_element() {
        let mut numbers: Vec<u32> = (0..100).collect();
        Random::system().shuffle(&mut numbers);
        assert_ne!(numbers, (0..100).collect::<Vec<_>>());
        numbers.sort_unstable();
        assert_eq!(numbers, (0..100).collect::<Vec<_>>());
    }
}
