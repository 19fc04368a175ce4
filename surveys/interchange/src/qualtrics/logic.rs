//! The logic of Qualtrics that a branch can say: one choice of one question is selected.

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
    if let [one] = all.as_slice()
        && let Some(condition) = selected(one, questions)
    {
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

/// `q://QID1/SelectableChoice/2` is selected, or `…/SelectableChoice/row/column` in a matrix.
fn selected(one: &Value, questions: &Questions<'_>) -> Option<Condition> {
    if word(&one["LogicType"]) != "Question" || word(&one["Operator"]) != "Selected" {
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
    Some(Condition::Equals {
        question: if tag.is_empty() {
            number.to_owned()
        } else {
            tag
        },
        row,
        code: code_of(payload, choice),
    })
}
