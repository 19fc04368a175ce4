//! Texts as our files want them: plain, not too long, and there in every language.

use crate::{
    Reason,
    draft::Texts,
    text::{self, Lost, Markup},
};

/// Longest question, help or page, in characters.
const LONGEST_TEXT: usize = 2_000;
/// Longest label of an option, a row or a field, in characters.
const LONGEST_LABEL: usize = 400;
/// Most bytes of text that an instrument may have, all languages together.
const MOST: usize = 16_000_000;

/// Makes texts, and counts how much they are.
pub(super) struct Wording {
    markup: Markup,
    languages: Vec<String>,
    made: usize,
}

impl Wording {
    /// `languages` starts with the default one.
    pub(super) fn new(markup: Markup, languages: Vec<String>) -> Self {
        Self {
            markup,
            languages,
            made: 0,
        }
    }

    /// Whether more text was made than one survey can show.
    pub(super) fn is_too_much(&self) -> bool {
        self.made > MOST
    }

    /// A question, a help or a page. `name` stands where there are no words; with an empty name the text is empty then.
    pub(super) fn text(&mut self, source: &Texts, name: &str, reasons: &mut Vec<Reason>) -> Texts {
        self.make(source, name, LONGEST_TEXT, reasons, &mut |_| None)
    }

    /// The same, where `item` knows the item whose answer is repeated.
    pub(super) fn text_with(
        &mut self,
        source: &Texts,
        name: &str,
        reasons: &mut Vec<Reason>,
        item: &mut dyn FnMut(&str) -> Option<String>,
    ) -> Texts {
        self.make(source, name, LONGEST_TEXT, reasons, item)
    }

    /// A label of an option, a row or a field.
    pub(super) fn label(&mut self, source: &Texts, name: &str, reasons: &mut Vec<Reason>) -> Texts {
        self.make(source, name, LONGEST_LABEL, reasons, &mut |_| None)
    }

    /// A text of ours, in English where we do not speak the language.
    pub(super) fn ours(&mut self, ours: &Texts) -> Texts {
        let text = |language: &String| {
            let spoken = language.split('-').next().unwrap_or_default();
            ours.get(language)
                .or_else(|| ours.get(spoken))
                .or_else(|| ours.get("en"))
                .or_else(|| ours.get(""))
                .cloned()
                .unwrap_or_default()
        };
        let texts: Texts = self
            .languages
            .iter()
            .map(|language| (language.clone(), text(language)))
            .collect();
        self.made += texts.values().map(String::len).sum::<usize>();
        texts
    }

    fn make(
        &mut self,
        source: &Texts,
        name: &str,
        longest: usize,
        reasons: &mut Vec<Reason>,
        item: &mut dyn FnMut(&str) -> Option<String>,
    ) -> Texts {
        if self.is_too_much() {
            return Texts::new();
        }
        let mut words = Texts::new();
        for (language, raw) in source {
            let (mut plain, lost) = text::plain_with(raw, self.markup, item);
            tell(lost, reasons);
            if let Some(shorter) = text::cut(&plain, longest) {
                plain = shorter;
                add(
                    reasons,
                    Reason::Cut {
                        characters: longest,
                    },
                );
            }
            if !plain.is_empty() {
                words.insert(language.clone(), plain);
            }
        }
        let fallback = self
            .languages
            .first()
            .and_then(|language| words.get(language))
            .or_else(|| words.get(""))
            .or_else(|| words.get("en"))
            .or_else(|| words.values().next())
            .cloned();
        let fallback = match fallback {
            Some(words) => words,
            None if name.is_empty() => return Texts::new(),
            None => {
                add(reasons, Reason::NoWords);
                let mut name = text::one_line(name);
                if name.is_empty() {
                    "…".clone_into(&mut name);
                }
                words.insert(String::new(), text::cut(&name, longest).unwrap_or(name));
                words[""].clone()
            }
        };
        let neutral = words.contains_key("");
        let mut missing = Vec::new();
        let mut texts = Texts::new();
        for language in &self.languages {
            let spoken = language.split('-').next().unwrap_or_default();
            let found = words.get(language).or_else(|| words.get(spoken));
            if found.is_none() && !neutral {
                missing.push(language.clone());
            }
            let text = found.unwrap_or(&fallback).clone();
            self.made += text.len();
            texts.insert(language.clone(), text);
        }
        if !missing.is_empty() {
            add(reasons, Reason::NotTranslated { languages: missing });
        }
        texts
    }
}

fn tell(lost: Lost, reasons: &mut Vec<Reason>) {
    for (is_lost, reason) in [
        (lost.formatting, Reason::Formatting),
        (lost.pictures, Reason::Pictures),
        (lost.program, Reason::ProgramInText),
        (lost.answer, Reason::EarlierAnswer),
    ] {
        if is_lost {
            add(reasons, reason);
        }
    }
}

/// Adds a reason once; languages of the same reason are joined.
pub(super) fn add(reasons: &mut Vec<Reason>, reason: Reason) {
    if let Reason::NotTranslated { languages: more } = &reason
        && let Some(Reason::NotTranslated { languages }) = reasons
            .iter_mut()
            .find(|known| matches!(known, Reason::NotTranslated { .. }))
    {
        for language in more {
            if !languages.contains(language) {
                languages.push(language.clone());
            }
        }
        languages.sort();
        return;
    }
    if !reasons.contains(&reason) {
        reasons.push(reason);
    }
}
