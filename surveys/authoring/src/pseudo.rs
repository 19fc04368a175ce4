//! A language for looking at a layout: words a third longer, with accents and brackets around each text, so that what is
//! cut off, does not fit or is not translated is seen before anybody translates.

use crate::draft::Draft;

/// A text as it would look in a language with longer words: "[Ŵéļļ·~~]". Placeholders stay as they are.
pub fn text(words: &str) -> String {
    let mut out = String::from("[");
    let mut letters = 0_usize;
    let mut depth = 0_usize;
    for letter in words.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 || letter == '}' {
            out.push(letter);
        } else {
            letters += usize::from(letter.is_alphabetic());
            out.push(accented(letter));
        }
    }
    // Words of other languages are longer; a run of letters breaks nowhere, which is the harder case.
    let longer = letters.div_ceil(3);
    if longer > 0 {
        out.push(' ');
        let filler = "ëxŧrå ļöñġ ŵörðš ";
        out.extend(filler.chars().cycle().take(longer));
    }
    let mut out = out.trim_end().to_owned();
    out.push(']');
    out
}

const fn accented(letter: char) -> char {
    match letter {
        'a' => 'å',
        'b' => 'ƀ',
        'c' => 'ç',
        'd' => 'ð',
        'e' => 'é',
        'g' => 'ĝ',
        'h' => 'ĥ',
        'i' => 'î',
        'j' => 'ĵ',
        'k' => 'ķ',
        'l' => 'ļ',
        'n' => 'ñ',
        'o' => 'ö',
        'r' => 'ŕ',
        's' => 'š',
        't' => 'ŧ',
        'u' => 'û',
        'w' => 'ŵ',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Å',
        'C' => 'Ç',
        'D' => 'Ð',
        'E' => 'É',
        'G' => 'Ĝ',
        'H' => 'Ĥ',
        'I' => 'Î',
        'N' => 'Ñ',
        'O' => 'Ö',
        'S' => 'Š',
        'T' => 'Ŧ',
        'U' => 'Û',
        'W' => 'Ŵ',
        'Y' => 'Ý',
        'Z' => 'Ž',
        other => other,
    }
}

impl Draft {
    /// The same in the language for looking at a layout, under every language code it has. Only ever shown.
    #[must_use]
    pub fn pseudo(&self) -> Self {
        self.with_texts(text)
    }
}
