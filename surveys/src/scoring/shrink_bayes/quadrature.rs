//! Gauss–Legendre nodes and weights on (0, 1).

use std::{f64::consts::PI, sync::OnceLock};

/// Places and weights for integrals over (0, 1), exact for polynomials up to degree `2n − 1`; computed once.
pub(super) fn nodes(n: usize) -> &'static [(f64, f64)] {
    static NODES: OnceLock<Vec<(f64, f64)>> = OnceLock::new();
    let nodes = NODES.get_or_init(|| compute(n));
    debug_assert_eq!(nodes.len(), n, "one number of nodes is used everywhere");
    nodes
}

/// The roots of the Legendre polynomial of degree n by Newton's method, from the usual first guess.
fn compute(n: usize) -> Vec<(f64, f64)> {
    let degree = n as f64;
    let mut nodes: Vec<(f64, f64)> = (0..n)
        .map(|i| {
            let mut x = (PI * (i as f64 + 0.75) / (degree + 0.5)).cos();
            let mut slope = 1.0;
            for _ in 0..20 {
                let (value, derivative) = legendre(n, x);
                slope = derivative;
                let step = value / derivative;
                x -= step;
                if step.abs() < 1e-16 {
                    break;
                }
            }
            let weight = 1.0 / ((1.0 - x * x) * slope * slope);
            (f64::midpoint(1.0, x), weight)
        })
        .collect();
    nodes.sort_by(|a, b| a.0.total_cmp(&b.0));
    nodes
}

/// Legendre's polynomial of degree n and its slope.
fn legendre(n: usize, x: f64) -> (f64, f64) {
    let (mut before, mut value) = (1.0, x);
    for k in 2..=n {
        let k = k as f64;
        (before, value) = (
            value,
            ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k,
        );
    }
    let slope = n as f64 * (x * value - before) / (x * x - 1.0);
    (value, slope)
}

#[cfg(test)]
mod tests {
    use super::compute;

    #[test]
    fn polynomials_are_integrated_exactly() {
        for n in [2, 5, 40, 1000] {
            let nodes = compute(n);
            for power in 0..8.min(2 * n) {
                let power = i32::try_from(power).unwrap();
                let found: f64 = nodes.iter().map(|(x, w)| w * x.powi(power)).sum();
                let exact = 1.0 / f64::from(power + 1);
                assert!(
                    (found - exact).abs() < 1e-12,
                    "{n} nodes, x^{power}: {found}"
                );
            }
        }
    }
}
