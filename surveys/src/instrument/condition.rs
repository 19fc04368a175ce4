//! When an item is shown: tests of earlier answers and of what the roster knows, joined by and, or, not.
//!
//! An author writes them as one line, `show_if = "PRO-MGR is yes and not TEA-1 at most 2"`; [`read`] is strict about it.
//! A test of an item without an answer, or of one that is not shown itself, fails; so its `not` holds.

mod read;
#[cfg(test)]
mod tests;

pub(super) use read::{Unresolved, read};

use super::{Decimal, Instrument, ItemKind};
use crate::sheet::Answer;

/// Name that attributes of the roster begin with, here and in files of answers.
pub const ATTRIBUTE: &str = "attr.";

/// When an item is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// This test holds.
    Test(Test),
}

/// One test. Items are indices into [`Instrument::items`] and come before the item that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// One of these option codes was chosen.
    Chosen {
        /// A scale or a single choice.
        item: usize,
        /// The codes.
        codes: Vec<String>,
    },
    /// One of these options was ticked.
    Ticked {
        /// A multiple choice.
        item: usize,
        /// The codes.
        codes: Vec<String>,
    },
    /// The answer is this number or more.
    AtLeast {
        /// A scale, a rating or a number.
        item: usize,
        /// The number.
        number: Decimal,
    },
    /// The answer is this number or less.
    AtMost {
        /// A scale, a rating or a number.
        item: usize,
        /// The number.
        number: Decimal,
    },
    /// There is any answer.
    Answered {
        /// Any item but a grid.
        item: usize,
    },
    /// The roster has one of these values for the person.
    Attribute {
        /// Name without `attr.`.
        name: String,
        /// The values.
        values: Vec<String>,
    },
}

impl Test {
    /// The item that is tested.
    pub fn item(&self) -> Option<usize> {
        match self {
            Self::Chosen { item, .. }
            | Self::Ticked { item, .. }
            | Self::AtLeast { item, .. }
            | Self::AtMost { item, .. }
            | Self::Answered { item } => Some(*item),
            Self::Attribute { .. } => None,
        }
    }

    /// Whether an answer passes; an attribute never does here.
    pub fn passes(&self, kind: &ItemKind, answer: &Answer) -> bool {
        match self {
            Self::Chosen { codes, .. } => {
                chosen(kind, answer).is_some_and(|code| codes.iter().any(|one| one == code))
            }
            Self::Ticked { codes, .. } => match (kind, answer) {
                (ItemKind::MultipleChoice(asked), Answer::Ticked { options, .. }) => options
                    .iter()
                    .filter_map(|option| asked.scale.options.get(usize::from(*option)))
                    .any(|option| codes.contains(&option.code)),
                _ => false,
            },
            Self::AtLeast { number, .. } => number_of(kind, answer).is_some_and(|n| n >= *number),
            Self::AtMost { number, .. } => number_of(kind, answer).is_some_and(|n| n <= *number),
            Self::Answered { .. } => true,
            Self::Attribute { .. } => false,
        }
    }
}

/// The code of the chosen option.
fn chosen<'k>(kind: &'k ItemKind, answer: &Answer) -> Option<&'k str> {
    let (scale, option) = match (kind, answer) {
        (ItemKind::Scale(scale) | ItemKind::SingleChoice(scale), Answer::Option(option)) => {
            (scale, option)
        }
        (ItemKind::ChoiceOrOther { scale, .. }, Answer::Choice { option, .. }) => (scale, option),
        _ => return None,
    };
    let option = scale.options.get(usize::from(*option))?;
    Some(&option.code)
}

/// The number that was answered; "not applicable" is none.
fn number_of(kind: &ItemKind, answer: &Answer) -> Option<Decimal> {
    match (kind, answer) {
        (ItemKind::Scale(scale) | ItemKind::SingleChoice(scale), Answer::Option(option)) => {
            Decimal::near(scale.options.get(usize::from(*option))?.value?)
        }
        (ItemKind::Rating(_), Answer::Number(number)) => Decimal::near(*number as f64),
        (ItemKind::Number(_), Answer::Amount(amount)) => Some(*amount),
        _ => None,
    }
}

impl Condition {
    /// Whether it holds, given what is known of each test: `None` while that depends on tests of which nothing is known.
    pub fn verdict(&self, known: &impl Fn(&Test) -> Option<bool>) -> Option<bool> {
        match self {
            Self::Test(test) => known(test),
            Self::Not(inner) => inner.verdict(known).map(|holds| !holds),
            Self::All(parts) => {
                let verdicts = parts.iter().map(|part| part.verdict(known));
                joined(verdicts, false)
            }
            Self::Any(parts) => {
                let verdicts = parts.iter().map(|part| part.verdict(known));
                joined(verdicts, true)
            }
        }
    }

    /// What is left to find out, given what is known of each test.
    ///
    /// # Errors
    /// The verdict, if nothing is left.
    pub fn remaining(&self, known: &impl Fn(&Test) -> Option<bool>) -> Result<Self, bool> {
        if let Some(verdict) = self.verdict(known) {
            return Err(verdict);
        }
        let left = |parts: &[Self]| -> Vec<Self> {
            let left = parts.iter().filter_map(|part| part.remaining(known).ok());
            left.collect()
        };
        let one_or = |mut parts: Vec<Self>, all: fn(Vec<Self>) -> Self| {
            if parts.len() == 1 {
                parts.remove(0)
            } else {
                all(parts)
            }
        };
        Ok(match self {
            Self::Test(test) => Self::Test(test.clone()),
            Self::Not(inner) => Self::Not(Box::new(inner.remaining(known)?)),
            Self::All(parts) => one_or(left(parts), Self::All),
            Self::Any(parts) => one_or(left(parts), Self::Any),
        })
    }

    /// All tests, in reading order.
    pub fn tests(&self) -> Vec<&Test> {
        match self {
            Self::Test(test) => vec![test],
            Self::Not(inner) => inner.tests(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::tests).collect(),
        }
    }

    /// The items it asks about, each once, in file order.
    pub fn items(&self) -> Vec<usize> {
        let mut items: Vec<usize> = self.tests().into_iter().filter_map(Test::item).collect();
        items.sort_unstable();
        items.dedup();
        items
    }

    /// Item and code, if all it asks for is one answer to one choice.
    pub fn one_answer(&self) -> Option<(usize, &str)> {
        match self {
            Self::Test(Test::Chosen { item, codes }) if codes.len() == 1 => {
                Some((*item, codes[0].as_str()))
            }
            _ => None,
        }
    }
}

/// `decisive` decides all; otherwise one unknown leaves all open.
fn joined(verdicts: impl Iterator<Item = Option<bool>>, decisive: bool) -> Option<bool> {
    let mut all_known = true;
    for verdict in verdicts {
        match verdict {
            Some(one) if one == decisive => return Some(decisive),
            Some(_) => {}
            None => all_known = false,
        }
    }
    all_known.then_some(!decisive)
}

impl Instrument {
    /// Attributes of the roster that conditions ask for, without `attr.`, each once, in alphabetical order.
    pub fn attributes_asked(&self) -> Vec<&str> {
        let conditions = self.items.iter().filter_map(|item| item.show_if.as_ref());
        let mut names: Vec<&str> = conditions
            .flat_map(Condition::tests)
            .filter_map(|test| match test {
                Test::Attribute { name, .. } => Some(name.as_str()),
                Test::Chosen { .. }
                | Test::Ticked { .. }
                | Test::AtLeast { .. }
                | Test::AtMost { .. }
                | Test::Answered { .. } => None,
            })
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}
