//! Branches: which answers open which items, and how long the longest path is.

use super::{Decimal, Item, ItemKind, Scale, Test, parse, piping};
use crate::toml_source::Document;

/// Looks up what conditions ask about: items that are shown before, and answers that can be given.
pub(super) fn resolve(
    document: &Document<'_>,
    mut items: Vec<Item>,
    branches: &[parse::Branch],
) -> Vec<Item> {
    for branch in branches {
        let resolver = Resolver {
            document,
            items: &items,
            branches,
            branch,
        };
        items[branch.item].show_if = branch
            .condition
            .resolve(&mut |name, test| resolver.test(name, test));
    }
    items
}

struct Resolver<'a, 's> {
    document: &'a Document<'s>,
    items: &'a [Item],
    branches: &'a [parse::Branch],
    branch: &'a parse::Branch,
}

impl Resolver<'_, '_> {
    fn fault(&self, found: String, advice: impl Into<String>) {
        self.document.fault(self.branch.span.clone(), found, advice);
    }

    fn test(&self, name: &str, test: &Test) -> Option<Test> {
        if let Test::Attribute { .. } = test {
            return Some(test.clone());
        }
        let id = &self.items[self.branch.item].id;
        let Some(target) = self.items.iter().position(|item| item.id == name) else {
            self.fault(
                format!("item `{id}` is shown after `{name}`, which does not exist"),
                "Name an item that comes before it.",
            );
            return None;
        };
        if !comes_before(self.items, target, self.branch.item) {
            let found = if self.waits_for(target, self.branch.item) {
                format!(
                    "items `{id}` and `{name}` wait for each other, so that neither is ever shown"
                )
            } else {
                format!("item `{id}` is shown after `{name}`, which does not come before it")
            };
            self.fault(
                found,
                "Branches point backwards: move the item that opens it up.",
            );
            return None;
        }
        let asked = &self.items[target];
        let found = match test {
            Test::Chosen { codes, .. } => {
                self.all_offered(asked, chosen_from(&asked.kind), codes)?
            }
            Test::Ticked { codes, .. } => {
                self.all_offered(asked, ticked_from(&asked.kind), codes)?
            }
            Test::AtLeast { number, .. } | Test::AtMost { number, .. } => {
                self.is_reachable(asked, *number, matches!(test, Test::AtLeast { .. }))?;
                test.clone()
            }
            Test::Answered { .. } => {
                if matches!(asked.kind, ItemKind::Grid { .. }) {
                    self.fault(
                        format!(
                            "item `{id}` is shown after the grid `{name}`, which opens nothing"
                        ),
                        "Ask a question of its own for it.",
                    );
                    return None;
                }
                test.clone()
            }
            Test::Attribute { .. } => return None,
        };
        Some(at(found, target))
    }

    /// The test, if the scale has all these codes.
    fn all_offered(&self, asked: &Item, scale: Option<&Scale>, codes: &[String]) -> Option<Test> {
        let (id, name) = (&self.items[self.branch.item].id, &asked.id);
        let Some(scale) = scale else {
            let advice = if ticked_from(&asked.kind).is_some() {
                format!("Write `{name} ticked …`.")
            } else if chosen_from(&asked.kind).is_some() {
                format!("Write `{name} is …`.")
            } else {
                format!("Write `{name} answered`, or ask about a choice.")
            };
            self.fault(
                format!(
                    "item `{id}` asks `{name}` for an option, which it does not take like this"
                ),
                advice,
            );
            return None;
        };
        for code in codes {
            if !scale.options.iter().any(|option| option.code == *code) {
                self.fault(
                    format!("`{name}` has no option `{code}`, so that item `{id}` is never shown"),
                    "Name one of the option codes of that item's scale.",
                );
                return None;
            }
        }
        let (item, codes) = (0, codes.to_vec());
        Some(if ticked_from(&asked.kind).is_some() {
            Test::Ticked { item, codes }
        } else {
            Test::Chosen { item, codes }
        })
    }

    /// Whether some answer passes.
    fn is_reachable(&self, asked: &Item, number: Decimal, at_least: bool) -> Option<()> {
        let (id, name) = (&self.items[self.branch.item].id, &asked.id);
        let Some((least, most)) = numbers(&asked.kind) else {
            self.fault(
                format!("item `{id}` compares `{name}` with a number, which it is not answered with"),
                format!("Write `{name} is …` or `{name} answered`, or ask about a scale, a rating or a number."),
            );
            return None;
        };
        if (at_least && number > most) || (!at_least && number < least) {
            self.fault(
                format!("`{name}` is never {number}, so that item `{id}` is never shown"),
                format!("Write a number from {least} to {most}."),
            );
            return None;
        }
        Some(())
    }

    /// Whether an item waits for another, if only in the end.
    fn waits_for(&self, item: usize, other: usize) -> bool {
        let mut seen = vec![false; self.items.len()];
        let mut open = vec![item];
        while let Some(next) = open.pop() {
            if next == other {
                return true;
            }
            if std::mem::replace(&mut seen[next], true) {
                continue;
            }
            let waits = self.branches.iter().filter(|branch| branch.item == next);
            for name in waits.flat_map(|branch| branch.condition.names()) {
                open.extend(self.items.iter().position(|item| item.id == name));
            }
        }
        false
    }
}

/// Whether an item is shown, and stands in the file, before another.
fn comes_before(items: &[Item], one: usize, other: usize) -> bool {
    one < other && items[one].section <= items[other].section
}

/// The same test of this item.
fn at(test: Test, target: usize) -> Test {
    match test {
        Test::Chosen { codes, .. } => Test::Chosen {
            item: target,
            codes,
        },
        Test::Ticked { codes, .. } => Test::Ticked {
            item: target,
            codes,
        },
        Test::AtLeast { number, .. } => Test::AtLeast {
            item: target,
            number,
        },
        Test::AtMost { number, .. } => Test::AtMost {
            item: target,
            number,
        },
        Test::Answered { .. } => Test::Answered { item: target },
        Test::Attribute { .. } => test,
    }
}

/// Options of which one is chosen.
fn chosen_from(kind: &ItemKind) -> Option<&Scale> {
    match kind {
        ItemKind::Scale(scale)
        | ItemKind::SingleChoice(scale)
        | ItemKind::ChoiceOrOther { scale, .. } => Some(scale),
        ItemKind::MultipleChoice(_)
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

/// Options that are ticked.
fn ticked_from(kind: &ItemKind) -> Option<&Scale> {
    match kind {
        ItemKind::MultipleChoice(asked) => Some(&asked.scale),
        ItemKind::Scale(_)
        | ItemKind::SingleChoice(_)
        | ItemKind::ChoiceOrOther { .. }
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

/// The smallest and the largest number an item can be answered with.
fn numbers(kind: &ItemKind) -> Option<(Decimal, Decimal)> {
    match kind {
        ItemKind::Scale(scale) | ItemKind::SingleChoice(scale) => {
            let values = scale.options.iter().filter_map(|option| option.value);
            let numbers: Vec<Decimal> = values.filter_map(Decimal::near).collect();
            Some((*numbers.iter().min()?, *numbers.iter().max()?))
        }
        ItemKind::Rating(scale) => Some((
            Decimal::near(scale.min as f64)?,
            Decimal::near(scale.max as f64)?,
        )),
        ItemKind::Number(field) => Some((field.min, field.max)),
        ItemKind::ChoiceOrOther { .. }
        | ItemKind::MultipleChoice(_)
        | ItemKind::Ranking(_)
        | ItemKind::Division(_)
        | ItemKind::NowAndPreferred(_)
        | ItemKind::Grid { .. }
        | ItemKind::ShortText { .. }
        | ItemKind::OpenText { .. }
        | ItemKind::OpenTextGroup { .. } => None,
    }
}

/// Takes placeholders for earlier answers out of questions and their help.
pub(super) fn pipe(document: &Document<'_>, items: &mut [Item], spans: &[parse::Spans]) {
    for index in 0..items.len() {
        let mut text = std::mem::take(&mut items[index].text);
        let mut help = std::mem::take(&mut items[index].help);
        let earlier = &*items;
        let find = |id: &str| {
            let name = &earlier[index].id;
            let found = earlier.iter().position(|item| item.id == id);
            let found = found.filter(|found| comes_before(earlier, *found, index));
            match found {
                None => Err((
                    format!(
                        "item `{name}` repeats the answer to `{id}`, which does not come before it"
                    ),
                    "Name an item that comes before it.".to_owned(),
                )),
                Some(found) if !can_be_told(&earlier[found].kind) => Err((
                    format!(
                        "item `{name}` repeats the answer to `{id}`, which is more than a few words"
                    ),
                    "Repeat the answer to a choice, a rating, a number or a short text.".to_owned(),
                )),
                Some(found) => Ok(found),
            }
        };
        let (text_pipes, wrong_text) = piping::take_out(&mut text, find);
        let (help_pipes, wrong_help) = piping::take_out(&mut help, find);
        if let Some(spans) = spans.get(index) {
            let wrong = |span: &std::ops::Range<usize>, faults: Vec<piping::Wrong>| {
                for (found, advice) in faults {
                    document.fault(span.clone(), found, advice);
                }
            };
            wrong(&spans.text, wrong_text);
            wrong(&spans.help, wrong_help);
        }
        let item = &mut items[index];
        (item.text, item.help) = (text, help);
        (item.text_pipes, item.help_pipes) = (text_pipes, help_pipes);
    }
}

/// Whether an answer fits into a sentence.
const fn can_be_told(kind: &ItemKind) -> bool {
    match kind {
        ItemKind::Scale(_)
        | ItemKind::SingleChoice(_)
        | ItemKind::ChoiceOrOther { .. }
        | ItemKind::MultipleChoice(_)
        | ItemKind::Number(_)
        | ItemKind::Rating(_)
        | ItemKind::ShortText { .. } => true,
        ItemKind::Ranking(_)
        | ItemKind::Division(_)
        | ItemKind::NowAndPreferred(_)
        | ItemKind::Grid { .. }
        | ItemKind::OpenText { .. }
        | ItemKind::OpenTextGroup { .. } => false,
    }
}

/// Seconds of the longest way through the items: at each branch question the answer that opens most. An item that waits
/// for more than one answer counts as if it were always shown, so that the way is never longer than this.
pub(super) fn longest_path_seconds(items: &[Item]) -> u32 {
    (0..items.len())
        .filter(|index| opens_with(&items[*index]).is_none())
        .map(|index| seconds_with_branches(items, index))
        .fold(0, u32::saturating_add)
}

/// The one answer that shows an item.
fn opens_with(item: &Item) -> Option<(usize, &str)> {
    item.show_if.as_ref()?.one_answer()
}

fn seconds_with_branches(items: &[Item], index: usize) -> u32 {
    // Seconds opened by each answer of this item. Branches point backwards, so this ends.
    let mut opened: Vec<(&str, u32)> = Vec::new();
    for (below, item) in items.iter().enumerate().skip(index + 1) {
        if let Some((_, code)) = opens_with(item).filter(|(asked, _)| *asked == index) {
            let seconds = seconds_with_branches(items, below);
            match opened.iter_mut().find(|(answer, _)| *answer == code) {
                Some((_, sum)) => *sum = sum.saturating_add(seconds),
                None => opened.push((code, seconds)),
            }
        }
    }
    let longest = opened.into_iter().map(|(_, seconds)| seconds).max();
    items[index].seconds.saturating_add(longest.unwrap_or(0))
}
