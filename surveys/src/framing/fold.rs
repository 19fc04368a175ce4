//! One spelling of a text, so that a rule need not know several: letters with their marks in one character, nothing
//! invisible inside words, one blank between words. Pasted and wrapped text would else slip past every pattern.

use std::ops::Range;

/// A folded text that still knows where each byte came from.
pub(super) struct Folded {
    text: String,
    // For every byte of `text`, and one past its end: the byte of the original. Ascending.
    origin: Vec<usize>,
}

impl Folded {
    pub(super) fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut origin = Vec::with_capacity(original.len() + 1);
        let mut last: Option<char> = None;
        for (at, c) in original.char_indices() {
            let c = match c {
                c if is_invisible(c) => continue,
                c if c.is_whitespace() && last == Some(' ') => continue,
                c if c.is_whitespace() => ' ',
                '\u{2010}' | '\u{2011}' => '-',
                c => c,
            };
            if let Some(composed) = last.and_then(|base| compose(base, c)) {
                let base_at = drop_last(&mut text, &mut origin);
                push(&mut text, &mut origin, composed, base_at);
                last = Some(composed);
                continue;
            }
            push(&mut text, &mut origin, c, at);
            last = Some(c);
        }
        origin.push(original.len());
        Self { text, origin }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that a range of the folded text stands for.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        self.origin[range.start]..self.origin[range.end]
    }
}

fn push(text: &mut String, origin: &mut Vec<usize>, c: char, at: usize) {
    text.push(c);
    origin.resize(text.len(), at);
}

fn drop_last(text: &mut String, origin: &mut Vec<usize>) -> usize {
    text.pop();
    let at = origin.get(text.len()).copied().unwrap_or(0);
    origin.truncate(text.len());
    at
}

/// Soft hyphen, zero-width space and joiners, word joiner, byte-order mark.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    )
}

/// A letter of our four languages from its base and a combining mark.
fn compose(base: char, mark: char) -> Option<char> {
    let (bases, letters) = match mark {
        '\u{300}' => ("aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        '\u{301}' => ("aeiouAEIOU", "áéíóúÁÉÍÓÚ"),
        '\u{302}' => ("aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        '\u{303}' => ("nNaoAO", "ñÑãõÃÕ"),
        '\u{308}' => ("aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"),
        '\u{327}' => ("cC", "çÇ"),
        _ => return None,
    };
    let place = bases.chars().position(|c| c == base)?;
    letters.chars().nth(place)
}
