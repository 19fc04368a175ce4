//! Why a statistic is not told, in words, and what would help.

use surveys::{language::Language, published::Told, scoring::NotComputed};

use crate::t;

/// The reason as the end of a sentence, without a full stop.
pub fn reason(language: Language, why: NotComputed) -> String {
    match why {
        NotComputed::TooFewRespondents => t!(language, "reason-too-few-respondents"),
        NotComputed::TooFewItems => t!(language, "reason-too-few-items"),
        NotComputed::TooFewGroups => t!(language, "reason-too-few-groups"),
        NotComputed::ZeroVariance => t!(language, "reason-zero-variance"),
        NotComputed::NotIdentified => t!(language, "reason-not-identified"),
        NotComputed::NoValidAnswers => t!(language, "reason-no-valid-answers"),
        NotComputed::SingularMatrix => t!(language, "reason-singular-matrix"),
        NotComputed::EmptyLevel => t!(language, "reason-empty-level"),
        NotComputed::HeadcountBelowN => t!(language, "reason-headcount-below-n"),
        NotComputed::NotConverged => t!(language, "reason-not-converged"),
        NotComputed::BelowThreshold => t!(language, "reason-below-threshold"),
    }
}

/// What would help, as a sentence.
pub fn help(language: Language, why: NotComputed) -> String {
    match why {
        NotComputed::TooFewRespondents => t!(language, "reason-too-few-respondents-help"),
        NotComputed::TooFewItems => t!(language, "reason-too-few-items-help"),
        NotComputed::TooFewGroups => t!(language, "reason-too-few-groups-help"),
        NotComputed::ZeroVariance => t!(language, "reason-zero-variance-help"),
        NotComputed::NotIdentified => t!(language, "reason-not-identified-help"),
        NotComputed::NoValidAnswers => t!(language, "reason-no-valid-answers-help"),
        NotComputed::SingularMatrix => t!(language, "reason-singular-matrix-help"),
        NotComputed::EmptyLevel => t!(language, "reason-empty-level-help"),
        NotComputed::HeadcountBelowN => t!(language, "reason-headcount-below-n-help"),
        NotComputed::NotConverged => t!(language, "reason-not-converged-help"),
        NotComputed::BelowThreshold => t!(language, "reason-below-threshold-help"),
    }
}

/// One sentence for each reason that keeps statistics back, with the names of what they would have told.
pub fn not_told<'t, T: 't>(
    language: Language,
    all: impl Iterator<Item = (String, &'t Told<T>)>,
) -> Vec<String> {
    let mut reasons: Vec<(NotComputed, Vec<String>)> = Vec::new();
    for (name, told) in all {
        let Some(why) = told.reason() else { continue };
        match reasons.iter_mut().find(|(known, _)| *known == why) {
            Some((_, names)) => names.push(name),
            None => reasons.push((why, vec![name])),
        }
    }
    reasons
        .into_iter()
        .map(|(why, names)| {
            t!(
                language,
                "method-not-told",
                name = names.join(", "),
                reason = reason(language, why),
                help = help(language, why)
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const ALL: [NotComputed; 11] = [
        NotComputed::TooFewRespondents,
        NotComputed::TooFewItems,
        NotComputed::TooFewGroups,
        NotComputed::ZeroVariance,
        NotComputed::NotIdentified,
        NotComputed::NoValidAnswers,
        NotComputed::SingularMatrix,
        NotComputed::EmptyLevel,
        NotComputed::HeadcountBelowN,
        NotComputed::NotConverged,
        NotComputed::BelowThreshold,
    ];

    #[test]
    fn every_reason_has_words_of_its_own_and_says_what_would_help() {
        for language in Language::ALL {
            let words: BTreeSet<String> = ALL.iter().map(|why| reason(language, *why)).collect();
            let helps: BTreeSet<String> = ALL.iter().map(|why| help(language, *why)).collect();
            assert_eq!((words.len(), helps.len()), (11, 11), "{language}");
            assert!(helps.iter().all(|help| help.ends_with('.')), "{language}");
        }
    }

    #[test]
    fn below_the_threshold_the_words_are_the_ones_for_everything_hidden() {
        for language in Language::ALL {
            assert_eq!(
                reason(language, NotComputed::BelowThreshold),
                t!(language, "hidden-words")
            );
        }
    }

    #[test]
    fn what_is_kept_back_for_one_reason_is_named_in_one_sentence() {
        let few = Told::<u8>::Missing {
            not_computed: NotComputed::TooFewItems,
        };
        let told = Told::Value(3);
        let all = [("Trust", &few), ("Voice", &told), ("Pace", &few)];
        let lines = not_told(
            Language::En,
            all.into_iter().map(|(name, told)| (name.to_owned(), told)),
        );
        assert_eq!(
            lines,
            [
                "Not told for Trust, Pace: too few statements. A single statement cannot be checked against others; a second one would help."
            ]
        );
    }
}
