//! The client's own words in a scenario: what rings an alarm bell in them, and the better wording that is taken.

use std::collections::BTreeMap;

use surveys::{
    framing::{AllowEntry, Finding, Surface},
    language::Language,
    roadmap::proposal::BudgetLevel,
};

use super::{
    framing,
    scenario_form::{SENTENCE, Typed, written},
};

/// What the roadmap would not be printed with, by field; in any language, as nobody says which one a text is in.
pub(super) fn findings(typed: &Typed, allow: &[AllowEntry]) -> BTreeMap<String, Vec<Finding>> {
    typed
        .iter()
        .filter(|(field, _)| field.starts_with("goal.") || field.starts_with(SENTENCE))
        .filter_map(|(field, text)| {
            let found = of_text(text, allow);
            (!found.is_empty()).then(|| (field.clone(), found))
        })
        .collect()
}

fn of_text(text: &str, allow: &[AllowEntry]) -> Vec<Finding> {
    framing::findings(text, None, Surface::RoadmapPdf, allow)
}

/// Puts a suggested wording in the place of what was found. `choice` is `field|finding|suggestion`; one that does not
/// fit what is typed takes nothing.
pub(super) fn take(typed: &mut Typed, choice: &str, allow: &[AllowEntry]) {
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
    let found = of_text(text, allow);
    if let Some(finding) = found.get(finding)
        && let Some(words) = finding.suggestions.get(words)
        && text.get(finding.range.clone()).is_some()
    {
        text.replace_range(finding.range.clone(), words);
    }
}

/// Takes a proposed budget with the return it asks for, as the reader's language writes them; what was not proposed takes
/// nothing.
pub(super) fn take_level(
    typed: &mut Typed,
    level: &str,
    levels: &[BudgetLevel],
    language: Language,
) {
    let Some(amount) = level.parse::<f64>().ok() else {
        return;
    };
    let found = levels
        .iter()
        .find(|level| level.budget.to_bits() == amount.to_bits());
    if let Some(level) = found {
        let floor = level.return_floor.map(|floor| written(floor, language));
        typed.insert("budget".to_owned(), written(level.budget, language));
        typed.insert("floor".to_owned(), floor.unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggested_wording_takes_the_place_of_the_word_that_was_found() {
        let field = "future_sentence";
        let mut typed = Typed::from([(field.to_owned(), "We manage change together".to_owned())]);
        let found = findings(&typed, &[]);
        let first = &found[field][0];
        assert!(!first.suggestions.is_empty(), "{found:?}");
        let expected = typed[field].replacen(&first.matched, &first.suggestions[0], 1);
        take(&mut typed, &format!("{field}|0|0"), &[]);
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
            take(&mut typed, choice, &[]);
            assert_eq!(typed, before, "{choice}");
        }
        assert!(findings(&before, &[]).is_empty());
    }

    #[test]
    fn a_level_is_taken_as_the_language_writes_it() {
        let levels = [BudgetLevel {
            budget: 420_000.5,
            return_floor: Some(180_000.0),
            proposed: true,
            steps: 9,
            project_cost: 416_383.0,
            gain: 6.1,
            npv: 190_000.0,
        }];
        let mut typed = Typed::from([("budget".to_owned(), "1".to_owned())]);
        for nonsense in ["", "NaN", "many", "420000"] {
            take_level(&mut typed, nonsense, &levels, Language::De);
            assert_eq!(typed["budget"], "1");
        }
        take_level(&mut typed, "420000.5", &levels, Language::De);
        assert_eq!(
            (typed["budget"].as_str(), typed["floor"].as_str()),
            ("420000,5", "180000")
        );
    }
}
