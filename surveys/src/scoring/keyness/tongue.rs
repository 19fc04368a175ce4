//! Which language a comment is written in, told from its small words. Comments are kept without their writer's language;
//! without this, a department whose people write in another language than the rest would seem to write about other
//! things.

use std::collections::HashSet;

use super::{stop_words, tokens};
use crate::language::Language;

/// The small words of every language of the interface.
#[derive(Debug)]
pub struct Tongues {
    words: Vec<(Language, HashSet<&'static str>)>,
}

impl Tongues {
    /// Those of [`Language::ALL`].
    pub fn new() -> Self {
        Self {
            words: Language::ALL
                .into_iter()
                .map(|language| (language, stop_words(&[language])))
                .collect(),
        }
    }

    /// The language that more of a text's small words belong to than to any other; `None` where two are level, or
    /// where there are no such words. From the text alone, so that equal texts are told alike.
    pub fn of(&self, text: &str) -> Option<Language> {
        let words: HashSet<String> = tokens(text).collect();
        let hits =
            |known: &HashSet<&str>| words.iter().filter(|w| known.contains(w.as_str())).count();
        let mut found: Vec<(usize, Language)> = self
            .words
            .iter()
            .map(|(language, known)| (hits(known), *language))
            .collect();
        found.sort_by_key(|(hits, _)| std::cmp::Reverse(*hits));
        match found[..] {
            [(first, language), (second, _), ..] if first > second => Some(language),
            _ => None,
        }
    }

    /// The words to leave out of comments in a language; without one, those of all.
    pub fn stop_words(&self, language: Option<Language>) -> HashSet<&'static str> {
        match language {
            Some(language) => stop_words(&[language]),
            None => stop_words(&Language::ALL),
        }
    }
}

impl Default for Tongues {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::Tongues;
    use crate::language::Language;

    #[test]
    fn small_words_tell_the_language() {
        let tongues = Tongues::new();
        for (text, language) in [
            (
                "We see on one screen what was promised to a customer.",
                Some(Language::En),
            ),
            (
                "Auf einer Seite sehen wir, was einem Kunden zugesagt ist.",
                Some(Language::De),
            ),
            (
                "Todos vemos en una sola ficha lo que se ha prometido al cliente.",
                Some(Language::Es),
            ),
            (
                "Tout le monde voit dans un seul dossier ce qui est promis.",
                Some(Language::Fr),
            ),
            ("Gleitzeit", None),
            ("👍👍👍", None),
            ("", None),
            ("شكرا جزيلا لكم", None),
        ] {
            assert_eq!(tongues.of(text), language, "{text}");
        }
    }
}
