//! What only the reader of files finds wrong with a draft, in the language of the page. The reader speaks English, to the
//! command line as well; each of its sentences that an author can meet here is known by its form, and what stands in the
//! gaps goes into a sentence of ours. One that is not known stays as it is.

use surveys::language::Language;

use crate::text::{self, IntoValue};

/// Forms of sentences with `{}` for what differs, and the text that says the same; the first that fits counts, so those
/// with more words of their own come first. What differs is named `a`, `b`, `c` in the texts.
const KNOWN: &[(&str, &str)] = &[
    (
        "item `{}` asks `{}` for an option, which it does not take like this",
        "draft-fault-asks-option",
    ),
    (
        "item `{}` compares `{}` with a number, which it is not answered with",
        "draft-fault-compares",
    ),
    (
        "`{}` is never {}, so that item `{}` is never shown",
        "draft-fault-never",
    ),
    (
        "item `{}` is shown after the grid `{}`, which opens nothing",
        "draft-fault-after-grid",
    ),
    (
        "item `{}` is shown after `{}`, which does not exist",
        "draft-fault-asks-nobody",
    ),
    (
        "item `{}` is shown after `{}`, which does not come before it",
        "draft-fault-asks-later",
    ),
    (
        "items `{}` and `{}` wait for each other, so that neither is ever shown",
        "draft-fault-circle",
    ),
    (
        "`{}` has no option `{}`, so that item `{}` is never shown",
        "draft-fault-no-option",
    ),
    (
        "item `{}` repeats the answer to `{}`, which does not come before it",
        "draft-fault-repeats-later",
    ),
    (
        "item `{}` repeats the answer to `{}`, which is more than a few words",
        "draft-fault-repeats-long",
    ),
    (
        "the placeholder `{}` cannot be read",
        "draft-fault-placeholder",
    ),
    (
        "{} asks for at least {} and at most {} ticks",
        "draft-fault-ticks",
    ),
    (
        "{} has more than {} digits after the decimal mark",
        "draft-fault-digits",
    ),
    ("{} can take no number", "draft-fault-no-number"),
    ("{} divides {} points", "draft-fault-points"),
    (
        "{} makes a field of every option, and the code `{}` cannot be part of its name",
        "draft-fault-code",
    ),
    ("`{}` of {} names `{}`", "draft-fault-names"),
    ("{} allows {} characters", "draft-fault-characters"),
    (
        "`{}` is a column of its own in files of answers",
        "draft-fault-reserved",
    ),
    (
        "{} is no statement and cannot measure a dimension",
        "draft-fault-no-statement",
    ),
    (
        "{} measures maturity, which has no facets",
        "draft-fault-facet",
    ),
    ("there are two {}s `{}`", "draft-fault-two"),
    (
        "the id `{}` has other characters than letters, digits, `-` and `_`",
        "draft-fault-id",
    ),
    (
        "the scale `{}` does not fit the type of {}",
        "draft-fault-wrong-scale",
    ),
    (
        "{} uses the scale `{}`, which does not exist",
        "draft-fault-no-such-scale",
    ),
    ("{} is missing and has a value", "draft-fault-missing-value"),
    ("{} is required", "draft-fault-required"),
    (
        "{} needs whole numbers `min` and `max`",
        "draft-fault-range",
    ),
    ("`{}` is no semantic version", "draft-fault-version"),
    ("`{}` is no language code", "draft-fault-language"),
    ("`{}` is listed twice", "draft-fault-language-twice"),
    (
        "the default language `{}` is not in `languages`",
        "draft-fault-default-language",
    ),
    (
        "`{}` of {} is in `{}`, which is not in `languages`",
        "draft-fault-other-language",
    ),
    ("`{}` of {} has no `{}`", "draft-fault-no-language"),
    ("`{}` of {} is empty", "draft-fault-empty"),
    ("`{}` of {} is {}", "draft-fault-number"),
    ("{} has an unknown key `{}`", "draft-fault-unknown-key"),
    ("{} has {} columns", "draft-fault-parts"),
    ("{} has {} rows", "draft-fault-parts"),
    ("{} has {} fields", "draft-fault-parts"),
    ("{} has {} options", "draft-fault-parts"),
    ("{} has no `{}`", "draft-fault-lacks"),
    ("`{}` is no `{}`", "draft-fault-word"),
];

/// What was found and what to do, in a language; `None` if the sentence is not known.
pub(super) fn told(language: Language, found: &str) -> Option<String> {
    KNOWN.iter().find_map(|(form, key)| {
        let gaps = gaps(form, found)?;
        let arguments: Vec<_> = ["a", "b", "c"]
            .into_iter()
            .zip(gaps)
            .map(|(name, gap)| (name, gap.into_value()))
            .collect();
        Some(text::lookup(language, key, &arguments))
    })
}

/// What stands in the gaps of a form, if the sentence has it.
fn gaps<'s>(form: &str, sentence: &'s str) -> Option<Vec<&'s str>> {
    let mut pieces = form.split("{}");
    let mut rest = sentence.strip_prefix(pieces.next()?)?;
    let mut gaps = Vec::new();
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        let is_last = pieces.peek().is_none();
        let at = if is_last {
            // The last piece ends the sentence.
            rest.strip_suffix(piece).map(str::len)
        } else {
            rest.find(piece)
        };
        let (gap, after) = (rest.get(..at?)?, rest.get(at? + piece.len()..)?);
        if gap.is_empty() {
            return None;
        }
        gaps.push(gap);
        rest = after;
    }
    rest.is_empty().then_some(gaps)
}

#[cfg(test)]
mod tests {
    use authoring::{Draft, Trouble};

    use super::*;

    #[test]
    fn every_known_sentence_has_words_in_every_language() {
        for (form, key) in KNOWN {
            assert!(text::exists(key), "{key}");
            let sentence = form
                .replacen("{}", "X1", 1)
                .replacen("{}", "2", 1)
                .replacen("{}", "Y3", 1);
            for language in Language::ALL {
                let told = told(language, &sentence).unwrap_or_else(|| panic!("{sentence}"));
                assert!(!told.is_empty() && !told.contains('{'), "{told}");
            }
        }
    }

    #[test]
    fn a_sentence_that_is_not_known_stays_as_it_is() {
        assert_eq!(told(Language::De, "the moon is full"), None);
        assert_eq!(
            gaps("{} has {} rows", "item `A` has 0 rows"),
            Some(vec!["item `A`", "0"])
        );
        assert_eq!(gaps("{} has {} rows", "item `A` has  rows"), None);
        assert_eq!(gaps("{} has {} rows", "item `A` has 0 rows and more"), None);
    }

    /// What the reader really says about drafts that authors can make.
    #[test]
    fn what_the_reader_says_about_a_draft_is_known() {
        let source = include_str!("../../../../../tests/fixtures/every-kind.toml");
        let wrongs = [
            ("min = 0\nmax = 24", "min = 24\nmax = 0"),
            ("max_choices = 3", "min_choices = 5\nmax_choices = 3"),
            ("max_chars = 400", "max_chars = 40000"),
            ("exclusive = [\"none\"]", "exclusive = [\"nothing\"]"),
            ("{answer:TOOLS|", "{answer:LONG|"),
            ("{answer:TOOLS|what you use}", "{answer:TOOLS}"),
            ("id = \"HOURS\"", "id = \"department\""),
            (
                "TOOLS ticked one of (email, chat, phone, board, else)",
                "TOOLS at least 3",
            ),
            (
                "TOOLS ticked one of (email, chat, phone, board, else)",
                "TOOLS is email",
            ),
            (
                "TOOLS ticked one of (email, chat, phone, board, else)",
                "HOURS at least 99",
            ),
        ];
        let right = Draft::read(source).unwrap();
        assert_eq!(right.review().problems, []);
        for (from, to) in wrongs {
            assert!(source.contains(from), "{from}");
            let wrong = source.replacen(from, to, 1);
            let Ok(draft) = Draft::read(&wrong) else {
                panic!("{to} cannot be opened");
            };
            let review = draft.review();
            assert!(!review.problems.is_empty(), "{to} is accepted");
            for problem in review.problems {
                let Trouble::Fault { found, .. } = &problem.trouble else {
                    continue;
                };
                let told = told(Language::De, found);
                assert!(told.is_some(), "{to}: “{found}” is told in English");
            }
        }
    }
}
