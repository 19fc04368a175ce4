use super::{NODES_TOGETHER, Spread, WEIGHT_TOGETHER};
use crate::scoring::{confidence::Confidence, moments::Moments, shrink::Groups};

/// Twelve groups whose means and sizes differ, with the same spread inside.
fn groups() -> Groups {
    let moments: Vec<Moments> = (0..12)
        .map(|j| {
            let n = 5 + j * j;
            Moments::new(
                n,
                50.0 + 3.0 * (j as f64).sin() * j as f64,
                380.0 * (n - 1) as f64,
            )
            .unwrap()
        })
        .collect();
    Groups::of(&moments, 5).unwrap()
}

#[test]
fn nodes_taken_together_give_the_distribution_of_all_nodes() {
    let groups = groups();
    let spread = Spread::of(&groups, 10.0).unwrap();
    for (mean, variance) in groups.means.iter().zip(&groups.variances) {
        let mixture = spread.mixture(*mean, *variance);
        let exact = |x: f64| {
            spread.expect(|node| {
                let keeps = node.tau2 / (node.tau2 + variance);
                let given = node.mu + keeps * (mean - node.mu);
                let variance = keeps * variance + (1.0 - keeps).powi(2) * node.var_mu;
                statrs::function::erf::erfc((given - x) / (2.0 * variance).sqrt()) / 2.0
            })
        };
        for step in -6..=6 {
            let x = mixture.mean + f64::from(step) / 2.0 * mixture.sd;
            let (found, expected) = (mixture.cdf(x), exact(x));
            assert!(
                (found - expected).abs() < 2e-6,
                "{found} instead of {expected}; at most {NODES_TOGETHER} nodes of {WEIGHT_TOGETHER} together"
            );
        }
        let (low, high) = mixture.interval(Confidence::P95);
        assert!((exact(low) - 0.025).abs() < 2e-6 && (exact(high) - 0.975).abs() < 2e-6);
    }
}
