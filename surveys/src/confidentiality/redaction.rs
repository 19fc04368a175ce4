//! Redaction: what points at somebody is taken out of a comment before it is stored; the words as they were typed are
//! kept nowhere (PRIVACY §7). Offline and pure: names and numbers of the wave's people list are an argument.
//!
//! Redaction is not perfect. It knows spellings, not meaning: "the only welder on nights" stays. So the survey also asks
//! to name nobody.

mod fold;
mod known;
mod patterns;
#[cfg(test)]
mod tests;

use std::{collections::HashMap, ops::Range};

use crate::language::Language;
use fold::{Word, words};

/// What is replaced, and so what stands in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    /// Names, e-mail addresses, `@handles`.
    Name,
    /// Telephone, employee and other long numbers.
    Number,
    /// Names of departments with too few people to be shown.
    Team,
    /// Addresses of pages.
    Link,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Name, Self::Number, Self::Team, Self::Link];

    /// What a reader sees instead.
    const fn placeholder(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Name, Language::En) => "[name]",
            (Self::Name, Language::De) => "[Name]",
            (Self::Name, Language::Es) => "[nombre]",
            (Self::Name, Language::Fr) => "[nom]",
            (Self::Number, Language::En) => "[number]",
            (Self::Number, Language::De) => "[Nummer]",
            (Self::Number, Language::Es) => "[número]",
            (Self::Number, Language::Fr) => "[numéro]",
            (Self::Team, Language::En) => "[team]",
            (Self::Team, Language::De) => "[Team]",
            (Self::Team, Language::Es) => "[equipo]",
            (Self::Team, Language::Fr) => "[équipe]",
            (Self::Link, Language::En) => "[link]",
            (Self::Link, Language::De) => "[Link]",
            (Self::Link, Language::Es) => "[enlace]",
            (Self::Link, Language::Fr) => "[lien]",
        }
    }
}

/// What is known of the people of a wave.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// Names as the people list writes them, whole or in parts; also the part of an e-mail address before the `@`.
    pub names: &'a [String],
    /// The organization's own numbers for people.
    pub employee_ids: &'a [String],
    /// Names and codes of departments with fewer people than are ever shown.
    pub small_departments: &'a [String],
}

/// Takes out what is known of a wave's people and whatever looks like an address or a number.
#[derive(Debug, Clone)]
pub struct Redactor {
    // Folded words in a row and what they are, by their first word; the longest first.
    phrases: HashMap<String, Vec<(Vec<String>, Kind)>>,
}

impl Redactor {
    /// A redactor for the people of a wave.
    pub fn new(known: Known<'_>) -> Self {
        let mut phrases: HashMap<String, Vec<(Vec<String>, Kind)>> = HashMap::new();
        for (phrase, kind) in known::phrases(known) {
            let Some(first) = phrase.first() else {
                continue;
            };
            let same = phrases.entry(first.clone()).or_default();
            if !same.iter().any(|(other, _)| *other == phrase) {
                same.push((phrase, kind));
            }
        }
        for same in phrases.values_mut() {
            same.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        Self { phrases }
    }

    /// The comment without what points at somebody, with words of `language` in its place. Doing it again replaces
    /// nothing more.
    pub fn redact(&self, language: Language, comment: &str) -> String {
        let words = words(comment);
        let mut found = patterns::find(comment);
        found.extend(self.known_in(comment, &words));
        let kept = placeholders(comment);
        let mut out = String::with_capacity(comment.len());
        let mut at = 0;
        for (range, kind) in joined(comment, found, &kept) {
            out.push_str(&comment[at..range.start]);
            out.push_str(kind.placeholder(language));
            at = range.end;
        }
        out.push_str(&comment[at..]);
        out
    }

    fn known_in(&self, comment: &str, words: &[Word]) -> Vec<Found> {
        (0..words.len())
            .filter_map(|place| self.known_at(comment, &words[place..]))
            .collect()
    }

    /// The longest phrase that begins with the first of these words.
    fn known_at(&self, comment: &str, words: &[Word]) -> Option<Found> {
        let first = words.first()?;
        let candidates = first
            .forms()
            .chain(first.owners())
            .filter_map(|form| self.phrases.get(form))
            .flatten()
            .filter(|(phrase, _)| begins_with(comment, words, phrase))
            .max_by_key(|(phrase, _)| phrase.len());
        let (phrase, kind) = candidates?;
        let is_ordinary =
            *kind == Kind::Name && phrase.len() == 1 && known::is_ordinary(&phrase[0]);
        if is_ordinary && !first.is_capitalized {
            return None;
        }
        let last = words.get(phrase.len() - 1)?;
        Some((first.range.start..last.range.end, *kind))
    }
}

type Found = (Range<usize>, Kind);

/// Whether the words read as the phrase, with nothing but a blank or a joint between them.
fn begins_with(comment: &str, words: &[Word], phrase: &[String]) -> bool {
    phrase.len() <= words.len()
        && phrase
            .iter()
            .zip(words)
            .enumerate()
            .all(|(at, (wanted, word))| {
                let is_last = at + 1 == phrase.len();
                let reads = word.forms().any(|form| form == wanted)
                    || (is_last && word.owners().any(|form| form == *wanted));
                let touches =
                    at == 0 || is_joint(&comment[words[at - 1].range.end..word.range.start]);
                reads && touches
            })
}

/// Between two words of one name: "Eva Lorenz", "Anna-Lena", "Lorenz, Eva", "eva.lorenz".
fn is_joint(gap: &str) -> bool {
    gap.chars().count() <= 2
        && gap.chars().all(|c| {
            matches!(
                c,
                ' ' | '\u{a0}' | '-' | '‐' | '‑' | '.' | ',' | '_' | '/' | '\'' | '’'
            )
        })
}

/// A redacted comment without the placeholders: they are our words, and nobody's theme.
pub fn without_placeholders(comment: &str) -> String {
    let mut ranges = placeholders(comment);
    ranges.sort_by_key(|range| range.start);
    let mut out = String::with_capacity(comment.len());
    let mut at = 0;
    for range in ranges {
        // No placeholder lies in another, but two languages can share one.
        if range.start >= at {
            out.push_str(&comment[at..range.start]);
            out.push(' ');
            at = range.end;
        }
    }
    out.push_str(&comment[at..]);
    out
}

/// Placeholders that stand in the text already.
fn placeholders(comment: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for kind in Kind::ALL {
        for language in Language::ALL {
            let placeholder = kind.placeholder(language);
            found.extend(
                comment
                    .match_indices(placeholder)
                    .map(|(at, text)| at..at + text.len()),
            );
        }
    }
    found
}

/// What is replaced, from left to right: of what overlaps the earliest and longest, and names side by side as one.
fn joined(comment: &str, mut found: Vec<Found>, kept: &[Range<usize>]) -> Vec<Found> {
    let overlap = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
    found.retain(|(range, _)| !kept.iter().any(|kept| overlap(kept, range)));
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut joined: Vec<Found> = Vec::new();
    for (range, kind) in found {
        match joined.last_mut() {
            Some((before, before_kind)) if range.start < before.end => {
                // A name that reaches out of an address is covered as well.
                if range.end > before.end && *before_kind == kind {
                    before.end = range.end;
                } else if range.end > before.end {
                    let rest = before.end..range.end;
                    joined.push((rest, kind));
                }
            }
            Some((before, before_kind))
                if kind == Kind::Name
                    && *before_kind == kind
                    && matches!(
                        &comment[before.end..range.start],
                        "" | " " | "-" | ", " | "."
                    ) =>
            {
                before.end = range.end;
            }
            _ => joined.push((range, kind)),
        }
    }
    joined
}
