//! Who of a population is drawn, decided by a seed alone.

use rand_chacha::{
    ChaCha12Rng,
    rand_core::{Rng, SeedableRng},
};

/// A part of the population of which some are drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stratum<K> {
    /// Everybody in it, each once; their order does not matter.
    pub members: Vec<K>,
    /// So many are drawn, at most all.
    pub n: u32,
}

/// Draws from each stratum without replacement, each set of `n` members equally likely, and says who it is, in order.
///
/// The same seed, strata and members give the same people on every machine: members are sorted, then the first `n` places of
/// a Fisher–Yates shuffle (Durstenfeld 1964) are taken with numbers of ChaCha12 (Bernstein 2008), unbiased by rejection.
/// Strata take their numbers from the stream in the order in which they are given. A member that stands twice counts once.
pub fn draw<K: Ord + Copy>(seed: [u8; 32], strata: &[Stratum<K>]) -> Vec<K> {
    let mut numbers = ChaCha12Rng::from_seed(seed);
    let mut drawn = Vec::new();
    for stratum in strata {
        let mut members = stratum.members.clone();
        members.sort_unstable();
        members.dedup();
        let all = u32::try_from(members.len()).unwrap_or(u32::MAX);
        let n = stratum.n.min(all);
        for place in 0..n {
            let with = place + below(&mut numbers, all - place);
            members.swap(place as usize, with as usize);
        }
        drawn.extend_from_slice(&members[..n as usize]);
    }
    drawn.sort_unstable();
    drawn
}

/// A number below `n`, each equally likely; `n` is not 0.
fn below(numbers: &mut ChaCha12Rng, n: u32) -> u32 {
    let whole = u32::MAX - u32::MAX % n;
    loop {
        let number = numbers.next_u32();
        if number < whole {
            return number % n;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn one(members: &[u32], n: u32) -> [Stratum<u32>; 1] {
        [Stratum {
            members: members.to_vec(),
            n,
        }]
    }

    #[test]
    fn a_seed_draws_the_same_people_on_every_machine() {
        let everybody: Vec<u32> = (0..20).collect();
        // Computed apart from this code: Python, ChaCha12 key stream of a seed of sevens, `whole = 2**32-1 - (2**32-1) % n`.
        assert_eq!(draw([7; 32], &one(&everybody, 5)), [4, 6, 10, 14, 17]);
    }

    #[test]
    fn everybody_is_drawn_about_equally_often() {
        let everybody: Vec<u32> = (0..12).collect();
        let mut often = [0_u32; 12];
        for seed in 0..6_000_u32 {
            let mut bytes = [0; 32];
            bytes[..4].copy_from_slice(&seed.to_le_bytes());
            for member in draw(bytes, &one(&everybody, 3)) {
                often[member as usize] += 1;
            }
        }
        // 6000 draws with chance 1/4: 1500, standard deviation 33.5; five of them hold for twelve people at once.
        assert!(often.iter().all(|n| n.abs_diff(1_500) < 168), "{often:?}");
    }

    proptest! {
        #[test]
        fn strata_get_what_they_were_promised(sizes in prop::collection::vec((0_u32..30, 0_u32..40), 0..6), seed: [u8; 32]) {
            let mut next = 0;
            let strata: Vec<_> = sizes.iter().map(|(size, n)| {
                let members = (next..next + size).collect();
                next += size;
                Stratum { members, n: *n }
            }).collect();
            let drawn = draw(seed, &strata);
            for (stratum, (size, n)) in strata.iter().zip(&sizes) {
                let here = drawn.iter().filter(|member| stratum.members.contains(member)).count();
                prop_assert_eq!(here, *n.min(size) as usize);
            }
            let turned: Vec<_> = strata.iter().map(|stratum| {
                let mut members = stratum.members.clone();
                members.reverse();
                Stratum { members, n: stratum.n }
            }).collect();
            prop_assert_eq!(draw(seed, &turned), drawn, "the roster's order decides nothing");
        }
    }
}
