//! Conditions of the source become conditions of items: tests of earlier answers, joined by and, or, not.

use surveys::instrument::Decimal;

use super::Workshop;
use crate::{
    Reason,
    draft::{Condition, Question},
    write::{MadeCondition, MadeKind, MadeScale},
};

/// Tests of one condition, and brackets within each other, at most; our own reader takes a few more.
const MOST: (usize, usize) = (40, 10);

/// Gives the items of a question from `first` on their condition, and tells what could not be kept. All conditions of a
/// question must hold; one that cannot be said leaves the question shown more often.
pub(super) fn resolve(workshop: &mut Workshop, question: &Question, first: usize) -> Vec<Reason> {
    let mut kept: Vec<MadeCondition> = Vec::new();
    let mut failed: Vec<(&Condition, Reason)> = Vec::new();
    let finder = Finder {
        workshop,
        question,
        first,
    };
    for condition in together(&question.conditions) {
        match finder.made(condition) {
            Ok(made) => {
                if !kept.contains(&made) {
                    kept.push(made);
                }
            }
            Err(reason) => failed.push((condition, reason)),
        }
    }
    let made = match kept.len() {
        0 => return joined(failed.into_iter().map(|(_, reason)| reason)),
        1 => kept.remove(0),
        _ => MadeCondition::All(kept),
    };
    let (tests, depth) = made.size();
    if tests > MOST.0 || depth > MOST.1 {
        let condition = format!("{tests} tests");
        return vec![Reason::AlwaysShown { condition }];
    }
    let gone: Vec<String> = failed
        .iter()
        .map(|(condition, _)| condition.to_string())
        .collect();
    for item in workshop.items[first..]
        .iter_mut()
        .filter(|item| item.show_if.is_none())
    {
        item.show_if = Some(made.clone());
    }
    if gone.is_empty() {
        return Vec::new();
    }
    let condition = shortened(&gone.join(" and "));
    vec![Reason::ConditionPartly { condition }]
}

/// Conditions that must all hold, one by one.
fn together(conditions: &[Condition]) -> Vec<&Condition> {
    let parts = conditions.iter().flat_map(|condition| match condition {
        Condition::All(parts) => together(parts),
        Condition::Any(parts) if parts.len() == 1 => together(parts),
        other => vec![other],
    });
    parts.collect()
}

/// Conditions that cannot be kept, told in one breath.
fn joined(reasons: impl Iterator<Item = Reason>) -> Vec<Reason> {
    let mut told: Vec<Reason> = Vec::new();
    for reason in reasons {
        if let Reason::AlwaysShown { condition: more } = &reason
            && let Some(Reason::AlwaysShown { condition }) = told.last_mut()
        {
            condition.push_str(", and ");
            condition.push_str(more);
        } else {
            told.push(reason);
        }
    }
    told
}

struct Finder<'w, 'q> {
    workshop: &'w Workshop,
    question: &'q Question,
    first: usize,
}

impl Finder<'_, '_> {
    /// The condition that is meant; all of it, or nothing.
    fn made(&self, condition: &Condition) -> Result<MadeCondition, Reason> {
        let all = |parts: &[Condition]| -> Result<Vec<MadeCondition>, Reason> {
            let made = parts.iter().map(|part| self.made(part));
            made.collect()
        };
        Ok(match condition {
            Condition::Other(words) => {
                let condition = shortened(words);
                return Err(Reason::AlwaysShown { condition });
            }
            Condition::All(parts) => MadeCondition::All(all(parts)?),
            Condition::Any(parts) => MadeCondition::Any(all(parts)?),
            Condition::Not(inner) => match self.made(inner)? {
                MadeCondition::Not(twice) => *twice,
                inner => MadeCondition::Not(Box::new(inner)),
            },
            Condition::Equals {
                question,
                row,
                code,
            } => self.equals(question, row.as_deref(), code)?,
            Condition::AtLeast {
                question,
                row,
                number,
            } => {
                let (item, number) = self.number(question, row.as_deref(), number, true)?;
                MadeCondition::AtLeast(item, number)
            }
            Condition::AtMost {
                question,
                row,
                number,
            } => {
                let (item, number) = self.number(question, row.as_deref(), number, false)?;
                MadeCondition::AtMost(item, number)
            }
            Condition::Answered { question, row } => {
                let item = self.item(question, row.as_deref())?;
                if matches!(self.workshop.items[item].kind, MadeKind::Grid { .. }) {
                    return Err(fails(question));
                }
                MadeCondition::Answered(item)
            }
        })
    }

    /// An item that is shown before. Questions come in the order of their sections, so that an earlier one is earlier.
    fn item(&self, question: &str, row: Option<&str>) -> Result<usize, Reason> {
        let key = (question.to_owned(), row.map(str::to_owned));
        let found = self.workshop.answers.get(&key);
        let item = found.ok_or_else(|| fails(question))?.item;
        let is_later =
            item >= self.first || self.workshop.items[item].section > self.question.section;
        if is_later {
            return Err(fails(question));
        }
        Ok(item)
    }

    fn equals(
        &self,
        question: &str,
        row: Option<&str>,
        code: &str,
    ) -> Result<MadeCondition, Reason> {
        let whole = (question.to_owned(), None);
        // A box of a multiple choice is called a row of it, and is ticked or not.
        if let Some(row) = row
            && let Some(found) = self.workshop.answers.get(&whole)
            && matches!(
                self.workshop.items[found.item].kind,
                MadeKind::MultipleChoice(..)
            )
        {
            let item = self.item(question, None)?;
            let box_code = found.codes.get(row).ok_or_else(|| fails(question))?;
            return match code {
                "Y" | "1" | "yes" | "true" => Ok(MadeCondition::Ticked(item, box_code.clone())),
                _ => Err(fails(question)),
            };
        }
        let item = self.item(question, row)?;
        if let MadeKind::Number { .. } = self.workshop.items[item].kind {
            // As much as this, and as little.
            let (_, number) = self.number(question, row, code.trim(), true)?;
            self.number(question, row, code.trim(), false)?;
            return Ok(MadeCondition::All(vec![
                MadeCondition::AtLeast(item, number),
                MadeCondition::AtMost(item, number),
            ]));
        }
        let key = (question.to_owned(), row.map(str::to_owned));
        let codes = self.workshop.answers.get(&key).map(|found| &found.codes);
        let code = codes.and_then(|codes| codes.get(code.trim()));
        // What stands in quotation marks cannot have any.
        let code = code.filter(|code| !code.contains('\'') && !code.trim().is_empty());
        let code = code.ok_or_else(|| fails(question))?.clone();
        match self.workshop.items[item].kind {
            MadeKind::Scale(_) | MadeKind::SingleChoice(_) | MadeKind::ChoiceOrOther(..) => {
                Ok(MadeCondition::Is(item, code))
            }
            MadeKind::MultipleChoice(..) => Ok(MadeCondition::Ticked(item, code)),
            MadeKind::Ranking(_)
            | MadeKind::Rating(_)
            | MadeKind::Number { .. }
            | MadeKind::Division(..)
            | MadeKind::Grid { .. }
            | MadeKind::ShortText(_)
            | MadeKind::OpenText(_)
            | MadeKind::OpenTextGroup { .. } => Err(fails(question)),
        }
    }

    /// An item that is answered with numbers, and one that it can reach.
    fn number(
        &self,
        question: &str,
        row: Option<&str>,
        number: &str,
        at_least: bool,
    ) -> Result<(usize, Decimal), Reason> {
        let item = self.item(question, row)?;
        let number = Decimal::read(number, Decimal::DIGITS).ok_or_else(|| fails(question))?;
        let scale = match self.workshop.items[item].kind {
            MadeKind::Scale(scale) | MadeKind::Rating(scale) => scale,
            MadeKind::Number { min, max, .. } => {
                let reached = if at_least {
                    number <= max
                } else {
                    number >= min
                };
                return if reached {
                    Ok((item, number))
                } else {
                    Err(fails(question))
                };
            }
            MadeKind::SingleChoice(_)
            | MadeKind::ChoiceOrOther(..)
            | MadeKind::MultipleChoice(..)
            | MadeKind::Ranking(_)
            | MadeKind::Division(..)
            | MadeKind::Grid { .. }
            | MadeKind::ShortText(_)
            | MadeKind::OpenText(_)
            | MadeKind::OpenTextGroup { .. } => return Err(fails(question)),
        };
        let values: Vec<f64> = match &self.workshop.scales[scale].1 {
            MadeScale::Ordinal(options) => options.iter().map(|(_, value, _)| *value).collect(),
            MadeScale::Numeric { min, max, .. } => vec![*min as f64, *max as f64],
            MadeScale::Nominal(_) => Vec::new(),
        };
        let reached = values.iter().any(|value| {
            if at_least {
                *value >= number.value()
            } else {
                *value <= number.value()
            }
        });
        if !reached {
            return Err(fails(question));
        }
        Ok((item, number))
    }
}

fn fails(question: &str) -> Reason {
    let question = question.to_owned();
    Reason::ConditionFails { question }
}

fn shortened(words: &str) -> String {
    let words = crate::text::one_line(words);
    crate::text::cut(&words, 200).unwrap_or(words)
}
