//! Words that say nothing by themselves, per language.

use std::collections::HashSet;

use crate::language::Language;

/// Words of these languages that are left out, in lower case and as [`super::tokens`] cuts them. Several languages, for
/// comments of people who write in different ones.
pub fn stop_words(languages: &[Language]) -> HashSet<&'static str> {
    languages
        .iter()
        .flat_map(|language| list(*language).split_whitespace())
        .collect()
}

fn list(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("en.txt"),
        Language::De => include_str!("de.txt"),
        Language::Es => include_str!("es.txt"),
        Language::Fr => include_str!("fr.txt"),
    }
}

#[cfg(test)]
mod tests {
    use super::list;
    use crate::{language::Language, scoring::keyness::tokens};

    #[test]
    fn every_stop_word_is_one_word_as_comments_are_cut_and_stands_once() {
        for language in [Language::En, Language::De, Language::Es, Language::Fr] {
            let words: Vec<&str> = list(language).split_whitespace().collect();
            assert!(words.len() > 100, "{language:?}");
            for pair in words.windows(2) {
                assert!(
                    pair[0] < pair[1],
                    "{language:?}: {pair:?} in order, once each"
                );
            }
            for word in words {
                assert_eq!(tokens(word).collect::<Vec<_>>(), [word], "{language:?}");
            }
        }
    }
}
