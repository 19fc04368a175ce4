//! Which level, and how sure, in words. Never a bare level.

use figures::{numbers, score::cuts};
use surveys::{
    language::Language,
    published::{Index, Published},
    scoring::level::{SURE, ShownLevels, most_likely, shown},
};

use crate::{t, text::format};

/// How sure an index is of its level; `None` without probabilities.
pub fn of(index: &Index) -> Option<ShownLevels> {
    let probability = index.level_probability.as_ref()?;
    Some(shown(probability, SURE))
}

/// Two neighbours with the likelier one first.
pub fn likelier_first(index: &Index, one: usize, other: usize) -> (usize, usize) {
    let likely = index.level_probability.as_deref().and_then(most_likely);
    if likely == Some(other) {
        (other, one)
    } else {
        (one, other)
    }
}

/// "level 2", "level 2, could be 3", "not enough data for one level".
pub fn words(language: Language, index: &Index) -> String {
    match of(index) {
        None => t!(language, "level-one", level = index.level.number()),
        Some(ShownLevels::One(level)) => t!(language, "level-one", level = level),
        Some(ShownLevels::Neighbours(one, other)) => {
            let (level, other) = likelier_first(index, one, other);
            t!(language, "level-two", level = level, other = other)
        }
        Some(ShownLevels::NotEnough) => t!(language, "level-open"),
    }
}

/// Below this a level is not worth a word.
const LEAST_TOLD: f64 = 0.05;

/// "Probability: level 2 78%, level 3 22%."; `None` without probabilities.
pub fn probabilities(language: Language, index: &Index) -> Option<String> {
    let levels: Vec<String> = index
        .level_probability
        .as_ref()?
        .iter()
        .zip(1_u32..)
        .filter(|(share, _)| **share >= LEAST_TOLD)
        .map(|(share, level)| {
            // Nothing is certain, not even when it rounds to 100.
            let share = if *share > 0.99 {
                format!("> {}", format::percent(language, 0.99))
            } else {
                format::percent(language, *share)
            };
            format!("{} {share}", t!(language, "level-one", level = level))
        })
        .collect();
    (!levels.is_empty()).then(|| t!(language, "level-probabilities", levels = levels.join(", ")))
}

/// Whole points, with a decimal where rounding would carry them over the limit of a level, as on figures.
pub fn points(language: Language, published: &Published, mean: f64) -> String {
    numbers::points(mean, &cuts(&published.model), language)
}

#[cfg(test)]
mod tests {
    use surveys::maturity::Level;

    use super::*;

    fn index(probability: [f64; 5]) -> Index {
        Index {
            mean: 50.0,
            interval: Some((48.0, 52.0)),
            level: Level::try_from(3).unwrap(),
            level_probability: Some(probability.to_vec()),
            against_rest: None,
        }
    }

    #[test]
    fn a_level_is_named_alone_from_eighty_percent_on_and_with_its_neighbour_below() {
        let check = |probability, expected: &str| {
            assert_eq!(words(Language::En, &index(probability)), expected);
        };
        check([0.0, 0.15, 0.85, 0.0, 0.0], "level 3");
        check([0.0, 0.55, 0.45, 0.0, 0.0], "level 2, could be 3");
        check([0.0, 0.3, 0.6, 0.1, 0.0], "level 3, could be 2");
        check([0.25, 0.25, 0.2, 0.2, 0.1], "not enough data for one level");
    }

    #[test]
    fn probabilities_stand_beside_the_level_and_are_never_certain() {
        let told = |probability| probabilities(Language::En, &index(probability)).unwrap();
        assert_eq!(
            told([0.0, 0.78, 0.21, 0.01, 0.0]),
            "Probability: level 2 78%, level 3 21%."
        );
        assert_eq!(
            told([0.0, 0.0, 1.0, 0.0, 0.0]),
            "Probability: level 3 > 99%."
        );
    }
}
