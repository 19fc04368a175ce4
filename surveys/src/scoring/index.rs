//! The index: a weighted mean of dimension scores.

use super::{
    NotComputed,
    mean::{Error, Stratum, mean_of_strata, plain_mean, spread_of_mean},
};

/// One dimension of an index in one group.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Weight of the dimension in the model.
    pub weight: f64,
    /// Per stratum, each person's score or `None`; the same people in the same order in every part.
    pub scores: &'a [Vec<Option<f64>>],
}

/// An index with its error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IndexMean {
    /// People with at least one of the dimensions.
    pub n: usize,
    /// Σ weight × dimension score / Σ weight (MODEL §8.4).
    pub mean: f64,
    /// How sure it is.
    pub error: Result<Error, NotComputed>,
}

/// The index of a group over the dimensions given. `headcounts` is per stratum.
///
/// Its error is linearized (DESIGN §14): each person counts with e_i = Σ_d (w_d/W)(n/n_d)(x_id − m_d) over the
/// dimensions they answered; then as for a mean. In a group of several strata all this holds per stratum, and a
/// dimension that some stratum lacks weighs accordingly more in the others.
///
/// # Errors
/// `TooFewItems` without dimensions, `TooFewRespondents` if a dimension has no score at all.
pub fn of(parts: &[Part<'_>], headcounts: &[Option<u32>]) -> Result<IndexMean, NotComputed> {
    if parts.is_empty() {
        return Err(NotComputed::TooFewItems);
    }
    let all_weights: f64 = parts.iter().map(|part| part.weight).sum();
    let n_strata = headcounts.len();
    let size = |stratum: usize| match headcounts[stratum] {
        Some(people) => f64::from(people),
        None => parts
            .first()
            .map_or(0.0, |part| part.scores[stratum].len() as f64),
    };
    // Per stratum and person; `None` for people without any of the dimensions.
    let mut residuals: Vec<Vec<Option<f64>>> = (0..n_strata)
        .map(|stratum| vec![None; parts[0].scores[stratum].len()])
        .collect();
    let answered: Vec<usize> = (0..n_strata)
        .map(|stratum| {
            (0..residuals[stratum].len())
                .filter(|person| parts.iter().any(|p| p.scores[stratum][*person].is_some()))
                .count()
        })
        .collect();
    let all_sizes: f64 = (0..n_strata).filter(|s| answered[*s] > 0).map(size).sum();
    let mut mean = 0.0;
    for part in parts {
        let present: Vec<Vec<f64>> = part
            .scores
            .iter()
            .map(|scores| scores.iter().copied().flatten().collect())
            .collect();
        let strata: Vec<_> = present
            .iter()
            .zip(headcounts)
            .map(|(scores, headcount)| Stratum {
                headcount: *headcount,
                scores,
            })
            .collect();
        let share = part.weight / all_weights;
        mean += share * mean_of_strata(&strata)?;
        let sizes: f64 = (0..n_strata)
            .filter(|s| !present[*s].is_empty())
            .map(size)
            .sum();
        for (stratum, scores) in present.iter().enumerate().filter(|(_, p)| !p.is_empty()) {
            let centre = plain_mean(scores);
            let lever = share * answered[stratum] as f64 / scores.len() as f64 * all_sizes / sizes;
            for (residual, score) in residuals[stratum].iter_mut().zip(&part.scores[stratum]) {
                if let Some(score) = score {
                    *residual = Some(residual.unwrap_or(0.0) + lever * (score - centre));
                }
            }
        }
    }
    let residuals: Vec<Vec<f64>> = residuals
        .into_iter()
        .map(|people| people.into_iter().flatten().collect())
        .collect();
    let strata: Vec<_> = residuals
        .iter()
        .zip(headcounts)
        .map(|(scores, headcount)| Stratum {
            headcount: *headcount,
            scores,
        })
        .collect();
    Ok(IndexMean {
        n: answered.iter().sum(),
        mean,
        error: spread_of_mean(&strata).map(|spread| spread.around(mean)),
    })
}
