//! Resamples for the bootstrap: which people are drawn, again and again, with replacement.

use rand_chacha::{
    ChaCha12Rng,
    rand_core::{Rng, SeedableRng},
};
use sha2::{Digest, Sha256};

use super::confidence::Confidence;

/// Where resamples come from.
#[derive(Debug, Clone, Copy)]
pub enum Resamples<'a> {
    /// Drawn by ChaCha12, the same for the same seed.
    Seeded {
        /// Made by [`seed`] from what the interval is about.
        seed: [u8; 32],
        /// How many: B.
        n: usize,
    },
    /// Given from outside: per resample, places of people counted from 0. Places that do not exist are left out.
    Given(&'a [Vec<u32>]),
}

/// A seed for one figure, such as the wave's and the measure's ids, so that a rerun gives the same interval.
pub fn seed(parts: &[&str]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        // The length keeps ("ab", "c") and ("a", "bc") apart.
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}

impl Resamples<'_> {
    /// How many resamples: B.
    pub fn len(&self) -> usize {
        match self {
            Self::Seeded { n, .. } => *n,
            Self::Given(all) => all.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Hands `each` every resample of `n` people as how often each kind of person was drawn: `kinds[i] < n_kinds` is
    /// the kind of person i. People of one kind answered alike, so only their number matters, which is exact and
    /// much faster than reading everybody again.
    pub(super) fn for_each(&self, kinds: &[u32], n_kinds: usize, mut each: impl FnMut(&[f64])) {
        let mut counts = vec![0_u32; n_kinds];
        let mut weights = vec![0.0; n_kinds];
        let mut hand = |counts: &mut [u32]| {
            for (weight, count) in weights.iter_mut().zip(counts) {
                *weight = f64::from(std::mem::take(count));
            }
            each(&weights);
        };
        match self {
            Self::Seeded { seed, n } => {
                let Ok(n_people) = u32::try_from(kinds.len()) else {
                    return;
                };
                if n_people == 0 {
                    return;
                }
                let mut rng = ChaCha12Rng::from_seed(*seed);
                for _ in 0..*n {
                    for _ in 0..n_people {
                        let kind = kinds[below(&mut rng, n_people) as usize];
                        counts[kind as usize] += 1;
                    }
                    hand(&mut counts);
                }
            }
            Self::Given(all) => {
                for people in *all {
                    for person in people {
                        if let Some(kind) = kinds.get(*person as usize) {
                            counts[*kind as usize] += 1;
                        }
                    }
                    hand(&mut counts);
                }
            }
        }
    }
}

/// A number below `n`, each equally likely (Lemire 2019).
pub(super) fn below(rng: &mut ChaCha12Rng, n: u32) -> u32 {
    let n = u64::from(n);
    let mut product = u64::from(rng.next_u32()) * n;
    let low = |product: u64| product & u64::from(u32::MAX);
    if low(product) < n {
        let too_low = (1 << 32) % n;
        while low(product) < too_low {
            product = u64::from(rng.next_u32()) * n;
        }
    }
    u32::try_from(product >> 32).expect("the upper half of 64 bits")
}

/// A standard normal number (Box and Muller 1958).
pub(super) fn normal(rng: &mut ChaCha12Rng) -> f64 {
    // 53 bits, from just above 0 to 1: its logarithm is finite.
    let mut unit = || ((rng.next_u64() >> 11) + 1) as f64 / (1_u64 << 53) as f64;
    let radius = (-2.0 * unit().ln()).sqrt();
    radius * (std::f64::consts::TAU * unit()).cos()
}

/// Quantile of sorted numbers by linear interpolation between neighbours (type 7 of Hyndman and Fan 1996; METHODS §0);
/// `None` of nothing.
pub fn quantile(sorted: &[f64], q: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = last as f64 * q.clamp(0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to `last`"
    )]
    let below = place.floor() as usize;
    let (low, high) = (sorted[below], sorted[last.min(below + 1)]);
    Some(low + (place - below as f64) * (high - low))
}

/// The percentile interval of bootstrap values; `None` of fewer than two.
pub(super) fn percentile_interval(
    values: &mut [f64],
    confidence: Confidence,
) -> Option<(f64, f64)> {
    if values.len() < 2 {
        return None;
    }
    values.sort_by(f64::total_cmp);
    Some((
        quantile(values, confidence.lower())?,
        quantile(values, confidence.upper())?,
    ))
}

/// Which people answered alike: the kind of each person, and one person of each kind.
pub(super) fn kinds(columns: &[Vec<f64>]) -> (Vec<u32>, Vec<usize>) {
    use std::collections::HashMap;
    let n = columns.first().map_or(0, Vec::len);
    let mut kinds = vec![0_u32; n];
    for column in columns {
        let mut seen: HashMap<(u32, u64), u32> = HashMap::new();
        for (kind, value) in kinds.iter_mut().zip(column) {
            let next = u32::try_from(seen.len()).expect("fewer than 2³² people");
            *kind = *seen.entry((*kind, value.to_bits())).or_insert(next);
        }
    }
    let mut first = Vec::new();
    for (person, kind) in kinds.iter().enumerate() {
        if *kind as usize == first.len() {
            first.push(person);
        }
    }
    (kinds, first)
}
