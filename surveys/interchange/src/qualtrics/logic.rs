//! The logic of Qualtrics that a branch can say: choices that are selected or not, joined by and, or.

use serde_json::Value;

use super::{Questions, questions::code_of};
use crate::{
    draft::Condition,
    json::{entries, word},
    text::{Markup, plain},
};

/// The condition of display logic or of a branch of the flow.
pub(super) fn condition(logic: &Value, questions: &Questions<'_>) -> Condition {
    let mut all = Vec::new();
    for (_, group) in entries(logic) {
        for (_, one) in entries(group) {
            if one.is_object() {
                all.push(one);
            }
        }
    }
    if let Some(condition) = read(logic, questions) {
        return condition;
    }
    let told: Vec<_> = all
        .iter()
        .map(|one| plain(&word(&one["Description"]), Markup { opens: "${" }).0)
        .filter(|words| !words.is_empty())
        .collect();
    Condition::Other(if told.is_empty() {
        "logic without words".to_owned()
    } else {
        told.join(" / ")
    })
}

/// Groups of tests, if all of them can be said and the words between them are one kind in each row.
fn read(logic: &Value, questions: &Questions<'_>) -> Option<Condition> {
    let mut groups: Vec<(bool, Condition)> = Vec::new();
    for (_, group) in entries(logic) {
        let mut tests: Vec<(bool, Condition)> = Vec::new();
        for (_, one) in entries(group) {
            if !one.is_object() {
                continue;
            }
            // The word is misspelt in the files, too.
            let is_or = ["Conjuction", "Conjunction"]
                .iter()
                .any(|key| word(&one[*key]).eq_ignore_ascii_case("or"));
            tests.push((is_or, selected(one, questions)?));
        }
        if tests.is_empty() {
            continue;
        }
        let is_or = match word(&group["Type"]).as_str() {
            "OrIf" | "Or" | "ElseIf" => true,
            "If" | "AndIf" | "And" | "" => false,
            _ => return None,
        };
        groups.push((is_or, row(tests)?));
    }
    row(groups)
}

/// Parts with the word before each but the first: all "or", or none.
fn row(mut parts: Vec<(bool, Condition)>) -> Option<Condition> {
    if parts.len() < 2 {
        return parts.pop().map(|(_, only)| only);
    }
    let is_or = parts.get(1)?.0;
    if parts.iter().skip(1).any(|(word, _)| *word != is_or) {
        return None;
    }
    let parts = parts.into_iter().map(|(_, part)| part).collect();
    Some(if is_or {
        Condition::Any(parts)
    } else {
        Condition::All(parts)
    })
}

/// `q://QID1/SelectableChoice/2` is selected or not, or `…/SelectableChoice/row/column` in a matrix.
fn selected(one: &Value, questions: &Questions<'_>) -> Option<Condition> {
    let operator = word(&one["Operator"]);
    let is_selected = operator == "Selected";
    if word(&one["LogicType"]) != "Question" || !(is_selected || operator == "NotSelected") {
        return None;
    }
    let locator = ["ChoiceLocator", "LeftOperand"]
        .iter()
        .map(|key| word(&one[*key]))
        .find(|locator| !locator.is_empty())?;
    let mut parts = locator.strip_prefix("q://")?.split('/');
    let number = parts.next()?;
    if parts.next()? != "SelectableChoice" {
        return None;
    }
    let payload = questions.get(number)?.payload;
    let (row, choice) = match (parts.next()?, parts.next()) {
        (row, Some(choice)) => (Some(row.to_owned()), choice),
        (choice, None) => (None, choice),
    };
    let tag = word(&payload["DataExportTag"]);
    let equals = Condition::Equals {
        question: if tag.is_empty() {
            number.to_owned()
        } else {
            tag
        },
        row,
        code: code_of(payload, choice),
    };
    Some(if is_selected {
        equals
    } else {
        Condition::Not(Box::new(equals))
    })
}
