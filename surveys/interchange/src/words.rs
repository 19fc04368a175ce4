//! Words that imported questionnaires need and their sources do not have.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::draft::{Choice, Texts};

static WORDS: LazyLock<BTreeMap<String, Texts>> =
    LazyLock::new(|| toml::from_str(include_str!("../words.toml")).unwrap_or_default());

/// A text of ours in all languages that we speak; empty for a word that is not in the file, which a test excludes.
pub(crate) fn ours(word: &str) -> Texts {
    WORDS.get(word).cloned().unwrap_or_default()
}

/// An option whose label is a word of ours.
pub(crate) fn option(code: &str, word: &str) -> Choice {
    Choice {
        code: code.to_owned(),
        label: ours(word),
    }
}

/// Options whose labels are their numbers.
pub(crate) fn numbers(from: i64, to: i64, step: i64) -> Vec<Choice> {
    let mut options = Vec::new();
    let mut number = from;
    while number <= to && options.len() <= 200 && step > 0 {
        options.push(Choice {
            code: number.to_string(),
            label: Texts::from([(String::new(), number.to_string())]),
        });
        number = number.saturating_add(step);
    }
    options
}

#[cfg(test)]
mod tests {
    use surveys::language::Language;

    #[test]
    fn every_word_is_there_in_the_four_languages() {
        assert_eq!(super::WORDS.len(), 17);
        for (word, texts) in super::WORDS.iter() {
            for language in Language::ALL {
                assert!(
                    texts
                        .get(language.code())
                        .is_some_and(|text| !text.is_empty()),
                    "{word} has no {language}"
                );
            }
        }
    }
}
