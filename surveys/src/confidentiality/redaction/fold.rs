//! One spelling for a word, however it is typed: small letters, no accents, nothing invisible inside. Umlauts have two:
//! "Müller" is also written "Mueller".

use std::ops::Range;

/// A word of a text: letters and digits without anything between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it stands, in bytes.
    pub(super) range: Range<usize>,
    /// Whether it begins with a capital letter.
    pub(super) is_capitalized: bool,
    forms: [String; 2],
}

impl Word {
    /// Its spellings.
    pub(super) fn forms(&self) -> impl Iterator<Item = &str> {
        self.forms.iter().map(String::as_str)
    }

    /// Whose it may be: without the ending that says so ("Evas Idee", "Peters", "the Lorenzes").
    pub(super) fn owners(&self) -> impl Iterator<Item = &str> {
        self.forms.iter().flat_map(|form| {
            ["s", "es", "ens"]
                .into_iter()
                .filter_map(|ending| form.strip_suffix(ending))
                .filter(|owner| owner.len() >= 3)
        })
    }
}

/// The words of a text in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, belongs(c)) {
            (None, true) if !is_silent(c) => start = Some(at),
            (Some(from), false) => {
                words.push(word(text, from..at));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The spellings of a name part, as [`words`] would find them.
pub(super) fn spellings(text: &str) -> Vec<Vec<String>> {
    let words = words(text);
    let plain: Vec<String> = words.iter().map(|word| word.forms[0].clone()).collect();
    let german: Vec<String> = words.iter().map(|word| word.forms[1].clone()).collect();
    if plain == german {
        vec![plain]
    } else {
        vec![plain, german]
    }
}

fn word(text: &str, range: Range<usize>) -> Word {
    let typed = &text[range.clone()];
    Word {
        is_capitalized: typed.chars().next().is_some_and(char::is_uppercase),
        forms: [folded(typed, false), folded(typed, true)],
        range,
    }
}

fn belongs(c: char) -> bool {
    c.is_alphanumeric() || is_silent(c)
}

/// Combining marks, soft hyphens, zero-width characters: they belong to the word they stand in and say nothing.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn folded(typed: &str, umlauts_with_e: bool) -> String {
    let mut folded = String::with_capacity(typed.len());
    for c in typed.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' | 'ö' | 'ü' => {
                folded.push(base(c));
                if umlauts_with_e {
                    folded.push('e');
                }
            }
            // The umlaut's dots on their own.
            '\u{308}' if umlauts_with_e && folded.ends_with(['a', 'o', 'u']) => folded.push('e'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' if umlauts_with_e => folded.push_str("oe"),
            'å' if umlauts_with_e => folded.push_str("aa"),
            'þ' => folded.push_str("th"),
            c if is_silent(c) => {}
            c => folded.push(base(c)),
        }
    }
    folded
}

/// The letter without its accent, for the alphabets of Europe.
const fn base(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        c => c,
    }
}
