//! Figures of the recommendation question as they are told. Near the ends of their scales they are held back, so that
//! nobody reads that all, or none, are promoters.

/// What the score is rounded to, in points: closely first. The mean, on 0 to 100 points, is rounded to the same.
pub(crate) const SCORE_UNITS: [f64; 5] = [1.0, 5.0, 10.0, 20.0, 50.0];
/// Steps in which the share of promoters and detractors together is taken.
pub(crate) const SPREAD_UNIT: f64 = 0.2;

/// The highest score that is told of `n` people: two people's parts below 100. A score told as this may be 100.
pub(crate) fn most_score(n: u32, unit: f64) -> f64 {
    most(200.0 / f64::from(n.max(2)), unit)
}

/// The highest mean that is told, in points: a single answer stays open by 25 points (PRIVACY §5.3).
pub(crate) fn most_mean(n: u32, unit: f64) -> f64 {
    most(25.0 / f64::from(n.max(1)), unit)
}

fn most(open: f64, unit: f64) -> f64 {
    if unit > 0.0 {
        ((100.0 - open.max(unit / 2.0)) / unit + 1e-9).floor() * unit
    } else {
        100.0
    }
}

/// A score in whole multiples of `unit`.
pub(crate) fn score(n: u32, score: f64, unit: f64) -> f64 {
    let most = most_score(n, unit);
    // What computing leaves below a half is a half: counts of a few people do make halves.
    ((score / unit + 1e-9_f64.copysign(score)).round() * unit).clamp(-most, most)
}

/// A mean in points in whole multiples of `unit`.
pub(crate) fn mean_answer(n: u32, mean: f64, unit: f64) -> f64 {
    let most = most_mean(n, unit);
    ((mean / unit + 1e-9).round() * unit).clamp((100.0 - most).min(most), most)
}

/// The share of promoters and detractors together, rounded up.
pub(crate) fn spread_of_score(share: f64) -> f64 {
    let steps = (share / SPREAD_UNIT - 1e-9).ceil().max(1.0);
    // Dividing by 5 gives the decimal that people write.
    steps / (1.0 / SPREAD_UNIT).round()
}

#[cfg(test)]
mod tests {
    use super::{mean_answer, most_score, score, spread_of_score};

    #[test]
    fn nobody_reads_that_all_are_promoters() {
        assert!((score(10, 100.0, 1.0) - 80.0).abs() < 1e-9);
        assert!((score(1000, -100.0, 1.0) + 99.0).abs() < 1e-9);
        assert!((score(40, 34.0, 20.0) - 40.0).abs() < 1e-9);
        assert!((most_score(40, 50.0) - 50.0).abs() < 1e-9);
        assert!((mean_answer(10, 100.0, 1.0) - 97.0).abs() < 1e-9);
        assert!((mean_answer(10, 0.0, 1.0) - 3.0).abs() < 1e-9);
        assert!((spread_of_score(0.0) - 0.2).abs() < 1e-9);
        assert!((spread_of_score(0.6) - 0.6).abs() < 1e-9);
        assert!((spread_of_score(0.61) - 0.8).abs() < 1e-9);
    }
}
