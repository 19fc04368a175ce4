//! Many tests at once: how many of the findings would be false (METHODS §9).

use super::NotComputed;

/// Benjamini–Hochberg: `q₍ᵢ₎ = min over j ≥ i of m·p₍ⱼ₎/j`, at most 1. In the order of `p`; never below its p, and a larger
/// p never gets a smaller q. Source: Benjamini and Hochberg 1995.
///
/// # Errors
/// `NoValidAnswers` without any p, `NotIdentified` if one is not between 0 and 1.
pub fn adjusted(p: &[f64]) -> Result<Vec<f64>, NotComputed> {
    if p.is_empty() {
        return Err(NotComputed::NoValidAnswers);
    }
    if !p.iter().all(|p| (0.0..=1.0).contains(p)) {
        return Err(NotComputed::NotIdentified);
    }
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let m = p.len() as f64;
    let mut q = vec![1.0; p.len()];
    let mut smallest: f64 = 1.0;
    for (rank, place) in order.iter().enumerate().rev() {
        // m·p/rank, written so that the last q is p itself and no q falls below its p by rounding.
        smallest = smallest.min(p[*place] * (m / (rank as f64 + 1.0)));
        q[*place] = smallest;
    }
    Ok(q)
}
