//! What pure guessing reaches, exactly.

/// Probabilities of 0, 1, 2 … right pairs, when `pairs` different invitations of a group are matched with as many
/// different sheets and all `n!` ways in which sheets belong to people are equally likely (Poincaré's inclusion and
/// exclusion).
pub(super) fn hits(n: usize, pairs: usize) -> Vec<f64> {
    // (n - k)! / n! for every k.
    let mut rest = vec![1.0];
    for k in 0..pairs {
        let last = rest[rest.len() - 1];
        rest.push(last / real(n - k));
    }
    (0..=pairs)
        .map(|right| {
            let mut probability = 0.0;
            let mut sign = 1.0;
            for wrong in 0..=pairs - right {
                let ways = choose(pairs, right) * choose(pairs - right, wrong);
                probability += sign * ways * rest[right + wrong];
                sign = -sign;
            }
            // Below what floating point resolves it may come out as less than nothing.
            f64::max(probability, 0.0)
        })
        .collect()
}

/// Probabilities of 0, 1, 2 … inversions of a random order of `n` (Mahonian numbers over n!).
pub(super) fn inversions(n: usize) -> Vec<f64> {
    let mut distribution = vec![1.0];
    for size in 2..=n {
        let one: Vec<f64> = vec![1.0 / real(size); size];
        distribution = sum(&distribution, &one);
    }
    distribution
}

/// The distribution of the sum of two independent counts.
pub(super) fn sum(one: &[f64], other: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; one.len() + other.len() - 1];
    for (a, p) in one.iter().enumerate() {
        for (b, q) in other.iter().enumerate() {
            sum[a + b] += p * q;
        }
    }
    sum
}

/// Pairs that stand the other way round.
pub(super) fn count_inversions(order: &[usize]) -> usize {
    (0..order.len())
        .map(|at| {
            order[at + 1..]
                .iter()
                .filter(|later| **later < order[at])
                .count()
        })
        .sum()
}

fn choose(n: usize, k: usize) -> f64 {
    (0..k).map(|i| real(n - i) / real(i + 1)).product()
}

fn real(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap())
}

#[test]
fn guessing_at_random_reaches_what_these_say() {
    let random = crate::random::Random::seeded(11);
    let (n, rounds) = (6, 20_000);
    let (mut right, mut turned) = (vec![0.0; n + 1], vec![0.0; 16]);
    for _ in 0..rounds {
        let mut order: Vec<usize> = (0..n).collect();
        random.shuffle(&mut order);
        right[order.iter().enumerate().filter(|(at, n)| at == *n).count()] +=
            1.0 / f64::from(rounds);
        turned[count_inversions(&order)] += 1.0 / f64::from(rounds);
    }
    for (seen, computed) in [(right, hits(n, n)), (turned, inversions(n))] {
        assert!((computed.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        for (seen, computed) in seen.iter().zip(&computed) {
            assert!((seen - computed).abs() < 0.02, "{seen} {computed}");
        }
    }
}

#[test]
fn small_groups_by_hand() {
    let is = |computed: Vec<f64>, sixths: [f64; 4]| {
        computed
            .iter()
            .zip(sixths)
            .all(|(computed, sixths)| (computed - sixths / 6.0).abs() < 1e-12)
    };
    assert!(is(hits(3, 3), [2.0, 3.0, 0.0, 1.0]));
    assert!(is(inversions(3), [1.0, 2.0, 2.0, 1.0]));
    // One guess among five is right every fifth time.
    assert!((hits(5, 1)[1] - 0.2).abs() < 1e-12);
    assert_eq!(count_inversions(&[2, 0, 1]), 2);
}
