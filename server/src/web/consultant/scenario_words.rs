//! The client's own words in a scenario: what rings an alarm bell in them, and the better wording that is taken.

use std::collections::BTreeMap;

use app::pages::consultant::scenario::goal_field;
use surveys::{
    framing::{Finding, Lexicon, Surface, Verdict},
    language::Language,
    roadmap::Library,
};

use super::scenario_form::Typed;

/// What the roadmap would not be printed with, by field; in any language, as nobody says which one a text is in.
pub(super) fn findings(typed: &Typed) -> BTreeMap<String, Vec<Finding>> {
    Library::builtin()
        .steps()
        .iter()
        .map(|step| goal_field(&step.id))
        .chain(["future_sentence".to_owned()])
        .filter_map(|field| {
            let found = of_text(typed.get(&field)?);
            (!found.is_empty()).then_some((field, found))
        })
        .collect()
}

fn of_text(text: &str) -> Vec<Finding> {
    let mut found: Vec<Finding> = Language::ALL
        .into_iter()
        .flat_map(|language| Lexicon::builtin().check(text, language, Surface::RoadmapPdf, &[]))
        .filter(|finding| finding.verdict == Verdict::Error)
        .collect();
    found.sort_by_key(|finding| (finding.range.start, finding.range.end));
    found.dedup_by(|a, b| a.range == b.range);
    found
}

/// Puts a suggested wording in the place of what was found. `choice` is `field|finding|suggestion`; one that does not
/// fit what is typed takes nothing.
pub(super) fn take(typed: &mut Typed, choice: &str) {
    let mut parts = choice.split('|');
    let (Some(field), Some(finding), Some(words)) = (parts.next(), parts.next(), parts.next())
    else {
        return;
    };
    let (Ok(finding), Ok(words)) = (finding.parse::<usize>(), words.parse::<usize>()) else {
        return;
    };
    let Some(text) = typed.get_mut(field) else {
        return;
    };
    let found = of_text(text);
    if let Some(finding) = found.get(finding)
        && let Some(words) = finding.suggestions.get(words)
        && text.get(finding.range.clone()).is_some()
    {
        text.replace_range(finding.range.clone(), words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggested_wording_takes_the_place_of_the_word_that_was_found() {
        let field = "future_sentence";
        let mut typed = Typed::from([(field.to_owned(), "We manage change together".to_owned())]);
        let found = findings(&typed);
        let first = &found[field][0];
        assert!(!first.suggestions.is_empty(), "{found:?}");
        let expected = typed[field].replacen(&first.matched, &first.suggestions[0], 1);
        take(&mut typed, &format!("{field}|0|0"));
        assert_eq!(typed[field], expected);
    }

    #[test]
    fn what_does_not_fit_takes_nothing() {
        let before = Typed::from([("future_sentence".to_owned(), "We listen".to_owned())]);
        for choice in [
            "",
            "future_sentence",
            "future_sentence|0|0",
            "x|0|0",
            "future_sentence|a|b",
        ] {
            let mut typed = before.clone();
            take(&mut typed, choice);
            assert_eq!(typed, before, "{choice}");
        }
        assert!(findings(&before).is_empty());
    }
}
