//! Answers that later texts repeat.

use std::collections::BTreeMap;

use super::Workshop;
use crate::{
    Reason,
    draft::{Question, Texts},
    write::{MadeItem, MadeKind},
};

/// Longest text that fits into a sentence, in characters.
const SHORT: u32 = 400;

/// A text of a question, with the answers that it repeats. A short text that is repeated becomes one line.
pub(super) fn text(
    workshop: &mut Workshop,
    question: &Question,
    source: &Texts,
    name: &str,
    reasons: &mut Vec<Reason>,
) -> Texts {
    let mut repeated = Vec::new();
    let Workshop {
        wording,
        items,
        answers,
        called,
        ..
    } = workshop;
    let mut item = |inner: &str| {
        let index = names(inner, called).into_iter().find_map(|name| {
            let target = answers.get(&name)?;
            let item = items.get(target.item)?;
            (item.section <= question.section && can_be_told(item)).then_some(target.item)
        })?;
        repeated.push(index);
        Some(items[index].id.clone())
    };
    let texts = wording.text_with(source, name, reasons, &mut item);
    for index in repeated {
        if let MadeKind::OpenText(most) = items[index].kind {
            items[index].kind = MadeKind::ShortText(most);
        }
    }
    texts
}

/// The question, or the row of it, that may be meant by what stands in braces: `team`, `team.shown`, `q://QID1/…`.
fn names(inner: &str, called: &BTreeMap<String, String>) -> Vec<(String, Option<String>)> {
    let inner = inner.trim();
    let bare = match inner.strip_prefix("q://") {
        Some(path) => path.split('/').next().unwrap_or_default(),
        None => inner.split('.').next().unwrap_or_default(),
    };
    let of = |name: &str| called.get(name).cloned().unwrap_or_else(|| name.to_owned());
    let mut names = vec![(of(bare), None)];
    if let Some((question, row)) = bare.rsplit_once('_') {
        names.push((of(question), Some(row.to_owned())));
    }
    names
}

/// Whether the answer fits into a sentence.
const fn can_be_told(item: &MadeItem) -> bool {
    match item.kind {
        MadeKind::Scale(_)
        | MadeKind::SingleChoice(_)
        | MadeKind::ChoiceOrOther(..)
        | MadeKind::MultipleChoice(..)
        | MadeKind::Rating(_)
        | MadeKind::Number { .. }
        | MadeKind::ShortText(_) => true,
        MadeKind::OpenText(most) => most <= SHORT,
        MadeKind::Ranking(_)
        | MadeKind::Division(..)
        | MadeKind::Grid { .. }
        | MadeKind::OpenTextGroup { .. } => false,
    }
}
