//! May departments be compared? Said above every comparison; without support nothing is ranked or tinted (METHODS §4).

use surveys::{
    instrument::Construct,
    language::Language,
    published::{Published, REST_CODE, Told},
    scoring::{NotComputed, verdict::Verdict},
};

use super::reasons;
use crate::t;

/// What is known about a comparison of departments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// It was looked at.
    Known(Verdict),
    /// It could not be, and why.
    NotComputed(NotComputed),
    /// The result holds nothing about it.
    Untold,
}

impl Comparison {
    /// Of one dimension, or of the index (`None`).
    pub fn of(published: &Published, dimension: Option<&str>, construct: Construct) -> Self {
        match published
            .scale_evidence(dimension, construct)
            .map(|known| &known.comparison)
        {
            Some(Told::Value(known)) => Self::Known(known.verdict),
            Some(Told::Missing { not_computed }) => Self::NotComputed(*not_computed),
            None => Self::Untold,
        }
    }

    /// Differences are within noise: no ranking, no tints.
    pub fn is_noise(self) -> bool {
        self == Self::Known(Verdict::NotSupported)
    }

    /// Differences are more than noise, with care or without.
    fn is_difference(self) -> bool {
        matches!(self, Self::Known(Verdict::Supported | Verdict::WithCaution))
    }

    /// What may be done with the differences, in a sentence.
    pub fn sentence(self, language: Language) -> String {
        match self {
            Self::Known(Verdict::Supported) => t!(language, "verdict-supported"),
            Self::Known(Verdict::WithCaution) => t!(language, "verdict-caution"),
            Self::Known(Verdict::NotSupported) => t!(language, "verdict-noise"),
            Self::Known(Verdict::NotApplicable) => t!(
                language,
                "verdict-none",
                reason = reasons::reason(language, NotComputed::TooFewGroups)
            ),
            Self::NotComputed(why) => t!(
                language,
                "verdict-none",
                reason = reasons::reason(language, why)
            ),
            Self::Untold => t!(language, "verdict-untold"),
        }
    }
}

/// All dimensions and the index of a construct, in the order of the heat map's columns.
pub fn columns(published: &Published, construct: Construct) -> Vec<Comparison> {
    published
        .model
        .dimensions
        .iter()
        .map(|dimension| Comparison::of(published, Some(&dimension.id), construct))
        .chain([Comparison::of(published, None, construct)])
        .collect()
}

/// What stands above the departments: the verdict on the index, and which dimensions are within noise though it is not.
pub fn sentences(language: Language, published: &Published, construct: Construct) -> Vec<String> {
    let departments = published
        .departments
        .iter()
        .filter(|group| group.code != REST_CODE)
        .count();
    if departments == 1 {
        return vec![t!(language, "verdict-one")];
    }
    let index = Comparison::of(published, None, construct);
    let names = |wanted: &dyn Fn(Comparison) -> bool| -> Vec<&str> {
        published
            .model
            .dimensions
            .iter()
            .filter(|dimension| wanted(Comparison::of(published, Some(&dimension.id), construct)))
            .map(|dimension| dimension.name.text(language))
            .collect()
    };
    if index.is_noise() {
        let differ = names(&|known| known.is_difference());
        if !differ.is_empty() {
            return vec![t!(language, "verdict-noise-but", names = differ.join(", "))];
        }
    }
    let noise = names(&|known| known.is_noise());
    let some = (!noise.is_empty() && !index.is_noise())
        .then(|| t!(language, "verdict-some", names = noise.join(", ")));
    std::iter::once(index.sentence(language))
        .chain(some)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_within_noise_loses_its_ranking() {
        let noise = [
            Comparison::Known(Verdict::Supported),
            Comparison::Known(Verdict::WithCaution),
            Comparison::Known(Verdict::NotSupported),
            Comparison::Known(Verdict::NotApplicable),
            Comparison::NotComputed(NotComputed::TooFewGroups),
            Comparison::Untold,
        ]
        .map(Comparison::is_noise);
        assert_eq!(noise, [false, false, true, false, false, false]);
    }

    #[test]
    fn a_comparison_that_is_not_supported_says_that_differences_are_noise() {
        let said = Comparison::Known(Verdict::NotSupported).sentence(Language::En);
        assert!(
            said.starts_with("Differences between departments are within noise."),
            "{said}"
        );
        let why = Comparison::NotComputed(NotComputed::TooFewGroups).sentence(Language::En);
        assert!(why.contains("too few departments"), "{why}");
    }
}
