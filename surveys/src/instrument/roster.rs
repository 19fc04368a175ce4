//! What the list of people answers in place of the person: a whole question (`prefill`), or a test of a condition
//! (`attr.NAME is …`).
//!
//! An invitation knows two attributes, each with yes, no or nothing. Anything else would be asked of nobody and kept by
//! nobody: a question that is prefilled with a code it does not have can never be sent, and a condition on an attribute
//! that no invitation has hides its question from everybody.

use super::{ItemKind, parse::Branch, parse::Spans};
use crate::toml_source::Document;

/// Attributes of the roster that an invitation knows.
pub const ROSTER_ATTRIBUTES: [&str; 2] = ["people_manager", "customer_facing"];
/// What such an attribute is where the roster knows it: option codes of a question it answers.
pub const ROSTER_VALUES: [&str; 2] = ["yes", "no"];

/// Why the roster cannot answer a question.
enum Unfit<'v> {
    Unknown,
    NoChoice,
    NoOption(&'v str),
}

fn unfit(kind: &ItemKind, attribute: &str) -> Option<Unfit<'static>> {
    if !ROSTER_ATTRIBUTES.contains(&attribute) {
        return Some(Unfit::Unknown);
    }
    let ItemKind::SingleChoice(scale) = kind else {
        return Some(Unfit::NoChoice);
    };
    let offers = |value: &str| scale.options.iter().any(|option| option.code == value);
    let missing = ROSTER_VALUES.into_iter().find(|value| !offers(value));
    missing.map(Unfit::NoOption)
}

/// Tells what the roster cannot answer: of a new file, these are faults.
pub(super) fn refuse(
    document: &Document<'_>,
    items: &[super::Item],
    branches: &[Branch],
    spans: &[Spans],
) {
    for (item, spans) in items.iter().zip(spans) {
        let Some(attribute) = item.prefill.as_deref() else {
            continue;
        };
        let id = &item.id;
        let (found, advice) = match unfit(&item.kind, attribute) {
            None => continue,
            Some(Unfit::Unknown) => (
                format!("item `{id}` is answered from `{attribute}`, which no invitation knows"),
                format!("Name one of {}, or remove `prefill`.", listed()),
            ),
            Some(Unfit::NoChoice) => (
                format!("item `{id}` is answered from the roster, but is no plain single choice"),
                "Use `type = \"single_choice\"` without `other`, or remove `prefill`.".to_owned(),
            ),
            Some(Unfit::NoOption(value)) => (
                format!(
                    "item `{id}` is answered from the roster with `{value}`, which its scale does not have"
                ),
                "Give its scale options with the codes `yes` and `no`, or remove `prefill`."
                    .to_owned(),
            ),
        };
        document.fault(spans.prefill.clone(), found, advice);
    }
    for branch in branches {
        let id = &items[branch.item].id;
        for (attribute, values) in branch.condition.attributes() {
            if !ROSTER_ATTRIBUTES.contains(&attribute) {
                document.fault(
                    branch.span.clone(),
                    format!(
                        "item `{id}` asks for `attr.{attribute}`, which no invitation knows, so that nobody ever has it"
                    ),
                    format!("Ask for one of {}, or ask a question of its own.", listed()),
                );
                continue;
            }
            for value in values {
                if !ROSTER_VALUES.contains(&value.as_str()) {
                    document.fault(
                        branch.span.clone(),
                        format!("item `{id}` asks whether `attr.{attribute}` is `{value}`, which it never is"),
                        "Write `yes` or `no`.",
                    );
                }
            }
        }
    }
}

/// Of a questionnaire that was published before these rules, a question that the roster cannot answer is asked.
pub(super) fn let_go(items: &mut [super::Item]) {
    for item in items {
        let kind = &item.kind;
        item.prefill = item
            .prefill
            .take()
            .filter(|attribute| unfit(kind, attribute).is_none());
    }
}

fn listed() -> String {
    ROSTER_ATTRIBUTES.map(|name| format!("`{name}`")).join(", ")
}
