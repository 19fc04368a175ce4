//! Which level, and how sure, in words. Never a bare level.

use surveys::{
    language::Language,
    published::Index,
    scoring::level::{SURE, ShownLevels, most_likely, shown},
};

use crate::t;

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
}
