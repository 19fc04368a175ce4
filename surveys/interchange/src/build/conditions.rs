//! Conditions of the source become branches: an item waits for one answer to an earlier choice.

use super::Workshop;
use crate::{
    Reason,
    draft::{Condition, Question},
    write::{MadeItem, MadeKind},
};

/// Gives the items of a question from `first` on their branch, and tells what could not be kept.
///
/// All conditions of a question must hold, and a branch is only one. But an item that waits for an answer to a branched
/// item waits for that branch too, so that a chain of conditions is kept whole.
pub(super) fn resolve(workshop: &mut Workshop, question: &Question, first: usize) -> Vec<Reason> {
    let mut kept: Vec<(usize, String)> = Vec::new();
    let mut failed = Vec::new();
    for condition in &question.conditions {
        match branch(workshop, question, condition, first) {
            Ok(branch) => {
                if !kept.contains(&branch) {
                    kept.push(branch);
                }
            }
            Err(reason) => failed.push((condition, reason)),
        }
    }
    let implied = |one: &(usize, String)| {
        kept.iter()
            .any(|other| other != one && waits_for(&workshop.items, other.0, one))
    };
    let needed: Vec<_> = kept.iter().filter(|one| !implied(one)).cloned().collect();
    let Some((branch, others)) = needed.split_last() else {
        return joined(failed.into_iter().map(|(_, reason)| reason));
    };
    let mut reasons = Vec::new();
    for (target, code) in others {
        let target = &workshop.items[*target].id;
        reasons.push(Reason::ConditionPartly {
            condition: format!("`{target}` is `{code}`"),
        });
    }
    for (condition, _) in failed {
        let condition = match condition {
            Condition::Other(words) => shortened(words),
            Condition::Equals { question, code, .. } => format!("`{question}` is `{code}`"),
        };
        reasons.push(Reason::ConditionPartly { condition });
    }
    for item in workshop.items[first..]
        .iter_mut()
        .filter(|item| item.show_if.is_none())
    {
        item.show_if = Some(branch.clone());
    }
    reasons
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

/// The branch that a condition means.
fn branch(
    workshop: &Workshop,
    question: &Question,
    condition: &Condition,
    first: usize,
) -> Result<(usize, String), Reason> {
    let (target, row, code) = match condition {
        Condition::Other(words) => {
            return Err(Reason::AlwaysShown {
                condition: shortened(words),
            });
        }
        Condition::Equals {
            question,
            row,
            code,
        } => (question, row, code),
    };
    let fails = || Reason::ConditionFails {
        question: target.clone(),
    };
    let key = (target.clone(), row.clone());
    let found = workshop.answers.get(&key).ok_or_else(fails)?;
    let item = &workshop.items[found.item];
    let is_choice = matches!(item.kind, MadeKind::Scale(_) | MadeKind::SingleChoice(_));
    // Questions come in the order of their sections, so that an earlier item is shown earlier.
    if !is_choice || found.item >= first || item.section > question.section {
        return Err(fails());
    }
    let code = found.codes.get(code.trim()).ok_or_else(fails)?;
    Ok((found.item, code.clone()))
}

/// Whether an item is only shown when this branch is open. Branches point backwards, so this ends.
fn waits_for(items: &[MadeItem], item: usize, branch: &(usize, String)) -> bool {
    let mut next = items[item].show_if.as_ref();
    while let Some(open) = next {
        if open == branch {
            return true;
        }
        next = items[open.0].show_if.as_ref();
    }
    false
}

fn shortened(words: &str) -> String {
    let words = crate::text::one_line(words);
    crate::text::cut(&words, 200).unwrap_or(words)
}
