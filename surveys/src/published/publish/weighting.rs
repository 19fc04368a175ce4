//! How answers were weighed: departments by their headcount, or raked against the roster (METHODS §1.4, §6).

use super::{count, group::Computing};
use crate::{
    published::{
        Precision,
        evidence::{Told, WeightingEvidence, WeightingKind},
    },
    scoring::{NotComputed, weights::kish},
};

/// From this difference in points on it is said that weights matter.
const NOTABLE: f64 = 2.0;

pub(super) fn weighting(computing: &Computing<'_>) -> Told<WeightingEvidence> {
    of(computing).into()
}

fn of(computing: &Computing<'_>) -> Result<WeightingEvidence, NotComputed> {
    let pools: Vec<_> = computing
        .pools
        .iter()
        .filter(|pool| !pool.people.is_empty())
        .collect();
    let n: usize = pools.iter().map(|pool| pool.people.len()).sum();
    if n == 0 {
        return Err(NotComputed::TooFewRespondents);
    }
    // One weight per pool; everybody in it weighs the same.
    let weights: Vec<f64> = pools
        .iter()
        .map(|pool| pool.weight(pool.people.len()) / pool.people.len() as f64)
        .collect();
    let of_people: Vec<f64> = pools
        .iter()
        .zip(&weights)
        .flat_map(|(pool, weight)| std::iter::repeat_n(*weight, pool.people.len()))
        .collect();
    let cost = kish(&of_people)?;
    let mean = cost.sum / cost.n as f64;
    let rounded = |x: f64, digits: f64| match computing.request.precision {
        Precision::Calculator => x,
        Precision::Wave => (x * digits).round() / digits,
    };
    let weighed = &computing.weighed;
    let raked = weighed.raked.as_ref();
    let kind = match raked {
        Some(_) => WeightingKind::Raked,
        None if weighed.by_atom.is_some() => WeightingKind::None,
        None if computing.request.headcounts_known => WeightingKind::Department,
        None => WeightingKind::None,
    };
    Ok(WeightingEvidence {
        kind,
        n: count(n),
        effective_n: rounded(cost.effective_n, 1.0),
        design_effect: rounded(cost.design_effect, 100.0),
        smallest: rounded(cost.min / mean, 100.0),
        largest: rounded(cost.max / mean, 100.0),
        is_notable: kind != WeightingKind::None && is_notable(computing, &weights),
        attributes: raked.map_or_else(Vec::new, |raked| raked.attributes.clone()),
        margin_error: rounded(raked.map_or(0.0, |raked| raked.margin_error), 1000.0),
        refused: weighed.refused,
    })
}

/// Whether any score of the organization would differ notably without weights.
fn is_notable(computing: &Computing<'_>, weights: &[f64]) -> bool {
    let pools: Vec<_> = computing
        .pools
        .iter()
        .filter(|pool| !pool.people.is_empty())
        .collect();
    computing.order.iter().any(|measure| {
        let scores = &computing.responses.scores[*measure];
        let (mut plain, mut n, mut weighted, mut all) = (0.0, 0.0, 0.0, 0.0);
        for (pool, weight) in pools.iter().zip(weights) {
            for score in pool.people.iter().filter_map(|person| scores[*person]) {
                plain += score;
                n += 1.0;
                weighted += weight * score;
                all += weight;
            }
        }
        n > 0.0 && (plain / n - weighted / all).abs() >= NOTABLE
    })
}
