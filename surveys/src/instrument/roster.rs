//! What the list of people answers in place of the person: a whole question (`prefill`), or a test of a condition
//! (`attr.NAME is …`).
//!
//! Two attributes have a column of their own, each with yes, no or nothing. Every other is a column `attr.NAME` of the
//! list, with whatever values the organization writes there. A question that is prefilled with a code it does not have
//! can never be sent, so a value that is no option of it answers nothing, and the person is asked.

use std::collections::BTreeMap;

use super::{
    ATTRIBUTE, Condition, Instrument, Item, ItemKind, Scale, Test, parse::Branch, parse::Spans,
};
use crate::{sheet::Answer, toml_source::Document};

/// Attributes of the roster that have a column of their own.
pub const ROSTER_ATTRIBUTES: [&str; 2] = ["people_manager", "customer_facing"];
/// What such an attribute is where the roster knows it: option codes of a question it answers.
pub const ROSTER_VALUES: [&str; 2] = ["yes", "no"];
/// Columns of the roster that say who somebody is, or how they are reached: none of them is an attribute.
pub const NO_ATTRIBUTES: [&str; 7] = [
    "email",
    "external_id",
    "department",
    "manager",
    "locale",
    "phone",
    "chat",
];

/// Why the roster cannot answer a question.
enum Unfit<'v> {
    Attribute,
    Kind,
    Option(&'v str),
}

fn unfit(kind: &ItemKind, attribute: &str) -> Option<Unfit<'static>> {
    if NO_ATTRIBUTES.contains(&attribute) {
        return Some(Unfit::Attribute);
    }
    let ItemKind::SingleChoice(scale) = kind else {
        return Some(Unfit::Kind);
    };
    if !ROSTER_ATTRIBUTES.contains(&attribute) {
        return None;
    }
    let offers = |value: &str| scale.options.iter().any(|option| option.code == value);
    let missing = ROSTER_VALUES.into_iter().find(|value| !offers(value));
    missing.map(Unfit::Option)
}

/// Tells what the roster cannot answer: of a new file, these are faults.
pub(super) fn refuse(
    document: &Document<'_>,
    items: &[Item],
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
            Some(Unfit::Attribute) => (
                format!("item `{id}` is answered from `{attribute}`, which is no attribute"),
                format!(
                    "Name one of {}, or NAME of a column `attr.NAME` of the roster, or remove `prefill`.",
                    listed()
                ),
            ),
            Some(Unfit::Kind) => (
                format!("item `{id}` is answered from the roster, but is no plain single choice"),
                "Use `type = \"single_choice\"` without `other`, or remove `prefill`.".to_owned(),
            ),
            Some(Unfit::Option(value)) => (
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
            if NO_ATTRIBUTES.contains(&attribute) {
                document.fault(
                    branch.span.clone(),
                    format!("item `{id}` asks for `attr.{attribute}`, which is no attribute"),
                    format!(
                        "Ask for one of {}, or for NAME of a column `attr.NAME` of the roster.",
                        listed()
                    ),
                );
                continue;
            }
            if !ROSTER_ATTRIBUTES.contains(&attribute) {
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
pub(super) fn let_go(items: &mut [Item]) {
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

impl Instrument {
    /// Attributes of the roster that conditions ask for or questions are answered from, without `attr.`, each once, in
    /// alphabetical order.
    pub fn attributes_needed(&self) -> Vec<&str> {
        let prefills = self.items.iter().filter_map(|item| item.prefill.as_deref());
        let mut names: Vec<&str> = prefills.chain(self.attributes_asked()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// What the roster answers for somebody: option codes of prefilled questions by item id, and what conditions ask for
    /// as `attr.NAME`. `value` is what the roster says in an attribute.
    ///
    /// A value that no condition names is the same as none, so that two people who are asked the same cannot be told
    /// apart by it.
    pub fn known_of(&self, value: impl Fn(&str) -> Option<String>) -> BTreeMap<String, String> {
        let answers = self.items.iter().filter_map(|item| {
            let told = value(item.prefill.as_deref()?)?;
            let option = option_of(choice(&item.kind)?, &told)?;
            Some((item.id.clone(), option.to_owned()))
        });
        let attributes = self.attributes_asked().into_iter().map(|name| {
            let known = value(name).filter(|told| self.is_named(name, told));
            (format!("{ATTRIBUTE}{name}"), known.unwrap_or_default())
        });
        answers.chain(attributes).collect()
    }

    /// Whether a condition asks if this attribute has this value.
    fn is_named(&self, attribute: &str, told: &str) -> bool {
        let mut conditions = self.items.iter().filter_map(|item| item.show_if.as_ref());
        conditions.any(|condition| {
            condition.tests().into_iter().any(|test| {
                matches!(test, Test::Attribute { name, values }
                    if name == attribute && values.iter().any(|value| value == told))
            })
        })
    }

    /// What the roster says about a test, where `known` is as from [`Self::known_of`]; `None` where it says nothing.
    pub fn known_test(&self, test: &Test, known: &BTreeMap<String, String>) -> Option<bool> {
        let Test::Attribute { name, values } = test else {
            let item = self.items.get(test.item()?)?;
            let code = known.get(&item.id)?;
            let options = &choice(&item.kind)?.options;
            let option = options.iter().position(|one| one.code == *code)?;
            let answer = Answer::Option(u8::try_from(option).ok()?);
            return Some(test.passes(&item.kind, &answer));
        };
        let value = known.get(&format!("{ATTRIBUTE}{name}"))?;
        Some(values.contains(value))
    }

    /// Which items somebody is asked of whom this is known, by item: `None` where that depends on answers. What the roster
    /// answers counts as asked.
    pub fn shown_to(&self, known: &BTreeMap<String, String>) -> Vec<Option<bool>> {
        let mut shown: Vec<Option<bool>> = Vec::with_capacity(self.items.len());
        for item in &self.items {
            let verdict = item.show_if.as_ref().map_or(Some(true), |condition| {
                condition.verdict(&|test| match test.item() {
                    // Conditions look back only. A test of what is not shown fails.
                    Some(of) if shown.get(of) == Some(&Some(false)) => Some(false),
                    _ => self.known_test(test, known),
                })
            });
            shown.push(verdict);
        }
        shown
    }

    /// Items that some are asked and others are not because of an attribute other than [`ROSTER_ATTRIBUTES`], or of a
    /// question that is answered from one. Who knows the list of people knows whom they are asked.
    pub fn asked_by_list(&self) -> Vec<usize> {
        let is_of_list = |name: &str| !ROSTER_ATTRIBUTES.contains(&name);
        let mut apart: Vec<bool> = Vec::with_capacity(self.items.len());
        for item in &self.items {
            let tests = item.show_if.iter().flat_map(Condition::tests);
            let is_apart = tests.into_iter().any(|test| match test {
                Test::Attribute { name, .. } => is_of_list(name),
                Test::Chosen { item, .. }
                | Test::Ticked { item, .. }
                | Test::AtLeast { item, .. }
                | Test::AtMost { item, .. }
                | Test::Answered { item } => {
                    let prefill = self.items[*item].prefill.as_deref();
                    prefill.is_some_and(is_of_list) || apart.get(*item) == Some(&true)
                }
            });
            apart.push(is_apart);
        }
        (0..self.items.len()).filter(|item| apart[*item]).collect()
    }
}

/// The scale of a plain single choice: all that is ever prefilled.
fn choice(kind: &ItemKind) -> Option<&Scale> {
    match kind {
        ItemKind::SingleChoice(scale) => Some(scale.as_ref()),
        ItemKind::Scale(_)
        | ItemKind::ChoiceOrOther { .. }
        | ItemKind::MultipleChoice(_)
        | ItemKind::Number(_)
        | ItemKind::Ranking(_)
        | ItemKind::Division(_)
        | ItemKind::NowAndPreferred(_)
        | ItemKind::Grid { .. }
        | ItemKind::Rating(_)
        | ItemKind::ShortText { .. }
        | ItemKind::OpenText { .. }
        | ItemKind::OpenTextGroup { .. } => None,
    }
}

/// The option that a value of the roster means: its code, or its words in any language, whatever their case.
fn option_of<'s>(scale: &'s Scale, told: &str) -> Option<&'s str> {
    let folded = told.trim().to_lowercase();
    let by_code = scale
        .options
        .iter()
        .find(|option| option.code.to_lowercase() == folded);
    let by_label = || {
        scale.options.iter().find(|option| {
            let mut texts = option.label.0.values();
            texts.any(|text| text.trim().to_lowercase() == folded)
        })
    };
    let option = by_code.or_else(by_label)?;
    Some(&option.code)
}

#[cfg(test)]
mod tests;
