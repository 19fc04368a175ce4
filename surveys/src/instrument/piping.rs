//! Earlier answers within later texts: `{answer:TEA-1|your team}` is the answer to `TEA-1`, or "your team" while there is
//! none. Only the page that somebody answers on shows the answer; every other place reads the words behind the bar, so
//! that nothing that was answered can reach a text that is stored, published or counted.

use std::collections::BTreeMap;

use crate::language::Localized;

const OPENS: &str = "{answer:";

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words as they are.
    Words(String),
    /// The answer to an earlier item.
    Answer {
        /// Index into [`super::Instrument::items`].
        item: usize,
        /// What stands there while there is no answer.
        fallback: String,
    },
}

/// Texts with answers in them, by language; a text without any is not here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pipes(BTreeMap<String, Vec<Piece>>);

impl Pipes {
    /// The pieces of the text in the language that [`Localized::or`] would take; `None` if that is plain.
    pub fn or(&self, text: &Localized, language: &str, fallback: &str) -> Option<&[Piece]> {
        let taken = [language, fallback]
            .into_iter()
            .find(|language| text.get(language).is_some())
            .or_else(|| text.0.keys().next().map(String::as_str))?;
        self.0.get(taken).map(Vec::as_slice)
    }

    /// Whether no text has an answer in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The items whose answers are shown, each once.
    pub fn items(&self) -> Vec<usize> {
        let pieces = self.0.values().flatten();
        let mut items: Vec<usize> = pieces
            .filter_map(|piece| match piece {
                Piece::Answer { item, .. } => Some(*item),
                Piece::Words(_) => None,
            })
            .collect();
        items.sort_unstable();
        items.dedup();
        items
    }
}

/// A part of a text whose item is still a name.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Written<'t> {
    Words(&'t str),
    Answer { id: &'t str, fallback: &'t str },
}

/// The parts of a text. `Err` is a placeholder that cannot be read.
fn written(text: &str) -> Result<Vec<Written<'_>>, &str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(OPENS) {
        if start > 0 {
            parts.push(Written::Words(&rest[..start]));
        }
        let inner = &rest[start + OPENS.len()..];
        let told = || rest[start..].get(..40).unwrap_or(&rest[start..]);
        let end = inner.find('}').ok_or_else(told)?;
        let (id, fallback) = inner[..end].split_once('|').ok_or_else(told)?;
        let (id, fallback) = (id.trim(), fallback.trim());
        if id.is_empty() || fallback.is_empty() || fallback.contains('{') {
            return Err(told());
        }
        parts.push(Written::Answer { id, fallback });
        rest = &inner[end + 1..];
    }
    if !rest.is_empty() {
        parts.push(Written::Words(rest));
    }
    Ok(parts)
}

/// What is wrong with a placeholder, and what to do.
pub(super) type Wrong = (String, String);

/// Takes the placeholders out of a text: it keeps the words behind the bar, the pieces go into [`Pipes`]. `find` looks an
/// item up.
pub(super) fn take_out(
    text: &mut Localized,
    mut find: impl FnMut(&str) -> Result<usize, Wrong>,
) -> (Pipes, Vec<Wrong>) {
    let mut pipes = Pipes::default();
    let mut faults: Vec<Wrong> = Vec::new();
    for (language, text) in &mut text.0 {
        if !text.contains(OPENS) {
            continue;
        }
        let parts = match written(text) {
            Ok(parts) => parts,
            Err(placeholder) => {
                faults.push((
                    format!("the placeholder `{placeholder}` cannot be read"),
                    "Write `{answer:ID|words}`: the id of an earlier item, and the words for whoever has not answered it."
                        .to_owned(),
                ));
                continue;
            }
        };
        let mut pieces = Vec::new();
        let mut plain = String::new();
        for part in parts {
            match part {
                Written::Words(words) => {
                    plain.push_str(words);
                    pieces.push(Piece::Words(words.to_owned()));
                }
                Written::Answer { id, fallback } => {
                    plain.push_str(fallback);
                    let fallback = fallback.to_owned();
                    match find(id) {
                        Ok(item) => pieces.push(Piece::Answer { item, fallback }),
                        Err(wrong) if faults.contains(&wrong) => {}
                        Err(wrong) => faults.push(wrong),
                    }
                }
            }
        }
        pipes.0.insert(language.clone(), pieces);
        *text = plain;
    }
    (pipes, faults)
}
