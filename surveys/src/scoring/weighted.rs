//! Means of people who weigh differently, such as after raking (METHODS §6): each person counts with the same weight in
//! every figure.

use super::{
    NotComputed,
    columns::Column,
    confidence::Confidence,
    index::{IndexMean, Part},
    mean::{Error, Mean, unseen},
    weights::weighted_mean,
};

/// Mean of scores in points with one weight per person, `ȳ = Σwy/Σw`.
///
/// Its error is that of [`weighted_mean`], narrower the more of `headcount` people answered: `se · √(1 − n/N)` as for a
/// plain mean (METHODS §5.1, §6).
///
/// # Errors
/// `TooFewRespondents` without any score.
pub fn of_people(
    weights: &[f64],
    scores: &[f64],
    headcount: Option<u32>,
) -> Result<Mean, NotComputed> {
    let found = weighted_mean(weights, Column::Full(scores), Confidence::P95)
        .map_err(|_| NotComputed::TooFewRespondents)?;
    let all: f64 = weights.iter().sum();
    let n = found.n as f64;
    let sd = (found.n > 1).then(|| {
        let people = weights.iter().zip(scores);
        let around: f64 = people.map(|(w, y)| w * (y - found.mean).powi(2)).sum();
        (around / all * n / (n - 1.0)).sqrt()
    });
    Ok(Mean {
        n: found.n,
        mean: found.mean,
        sd,
        error: error(found.n, found.mean, found.se, headcount),
    })
}

/// The index of people with one weight each; `parts` hold one stratum of the same people.
///
/// Linearized as in [`super::index::of`]: each person counts with `e_i = Σ_d (v_d/V)(S/S_d)(x_id − m_d)`, where S are the
/// weights of all people and S_d of those who answered dimension d; then `se² = n/(n−1) Σ(w e)²/S²`.
///
/// # Errors
/// `TooFewItems` without dimensions, `TooFewRespondents` if a dimension has no score at all.
pub fn index_of_people(
    parts: &[Part<'_>],
    weights: &[f64],
    headcount: Option<u32>,
) -> Result<IndexMean, NotComputed> {
    if parts.is_empty() {
        return Err(NotComputed::TooFewItems);
    }
    let columns: Vec<Vec<Option<f64>>> = parts.iter().map(|part| part.scores.concat()).collect();
    let has_any = |person: usize| columns.iter().any(|column| column[person].is_some());
    let present: Vec<usize> = (0..weights.len()).filter(|i| has_any(*i)).collect();
    let all: f64 = present.iter().map(|person| weights[*person]).sum();
    let all_parts: f64 = parts.iter().map(|part| part.weight).sum();
    let mut residuals = vec![0.0; weights.len()];
    let mut mean = 0.0;
    for (part, column) in parts.iter().zip(&columns) {
        let of_part = weighted_mean(weights, Column::Gaps(column), Confidence::P95)
            .map_err(|_| NotComputed::TooFewRespondents)?;
        let answered = weights.iter().zip(column).filter(|(_, x)| x.is_some());
        let lever = part.weight / all_parts * all / answered.map(|(w, _)| w).sum::<f64>();
        mean += part.weight / all_parts * of_part.mean;
        for (residual, score) in residuals.iter_mut().zip(column) {
            *residual += score.map_or(0.0, |score| lever * (score - of_part.mean));
        }
    }
    let n = present.len() as f64;
    let se = (present.len() > 1).then(|| {
        let squares = present
            .iter()
            .map(|i| (weights[*i] * residuals[*i]).powi(2));
        (n / (n - 1.0) * squares.sum::<f64>()).sqrt() / all
    });
    Ok(IndexMean {
        n: present.len(),
        mean,
        error: error(present.len(), mean, se, headcount),
    })
}

fn error(
    n: usize,
    mean: f64,
    se: Option<f64>,
    headcount: Option<u32>,
) -> Result<Error, NotComputed> {
    let se = se.ok_or(NotComputed::TooFewRespondents)?;
    let half = Confidence::P95.t(n as f64 - 1.0) * se * unseen(n, headcount)?.sqrt();
    Ok(Error {
        se_process: se,
        interval: (mean - half, mean + half),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::{
        index,
        mean::{Stratum, of_strata},
    };

    const SCORES: [f64; 5] = [25.0, 50.0, 50.0, 75.0, 100.0];

    fn close(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-9, "{a} is not {b}");
    }

    #[test]
    fn people_who_weigh_alike_have_the_plain_mean_with_its_error() {
        let plain = of_strata(&[Stratum {
            headcount: Some(20),
            scores: &SCORES,
        }])
        .unwrap();
        let found = of_people(&[1.7; 5], &SCORES, Some(20)).unwrap();
        close(found.mean, plain.mean);
        close(found.sd.unwrap(), plain.sd.unwrap());
        let (found, plain) = (found.error.unwrap(), plain.error.unwrap());
        close(found.se_process, plain.se_process);
        close(found.interval.0, plain.interval.0);
    }

    #[test]
    fn a_small_case_worked_out_by_hand() {
        // (1·0 + 1·100 + 2·100) / 4 = 75; se² = 3/2 · (75² + 25² + 50²) / 16 = 820.3125.
        let found = of_people(&[1.0, 1.0, 2.0], &[0.0, 100.0, 100.0], None).unwrap();
        close(found.mean, 75.0);
        close(found.error.unwrap().se_process, 820.312_5_f64.sqrt());
        // Around 75: (5625 + 625 + 2·625) / 4 · 3/2 = 2812.5.
        close(found.sd.unwrap(), 2_812.5_f64.sqrt());
    }

    #[test]
    fn nobody_has_no_mean_and_one_person_no_error() {
        assert_eq!(
            of_people(&[], &[], None),
            Err(NotComputed::TooFewRespondents)
        );
        let one = of_people(&[2.0], &[50.0], None).unwrap();
        assert_eq!(
            (one.sd, one.error),
            (None, Err(NotComputed::TooFewRespondents))
        );
    }

    #[test]
    fn an_index_of_people_who_weigh_alike_is_the_plain_index() {
        let one = [vec![Some(25.0), Some(50.0), None, Some(100.0), None]];
        let other = [vec![Some(75.0), None, Some(25.0), Some(50.0), None]];
        let parts = [(1.0, &one), (3.0, &other)].map(|(weight, scores)| Part { weight, scores });
        let plain = index::of(&parts, &[Some(20)]).unwrap();
        let found = index_of_people(&parts, &[0.5; 5], Some(20)).unwrap();
        assert_eq!(found.n, plain.n);
        close(found.mean, plain.mean);
        let (found, plain) = (found.error.unwrap(), plain.error.unwrap());
        close(found.se_process, plain.se_process);
        close(found.interval.1, plain.interval.1);
    }
}
