//! Whether a question is shown, decided in the browser as the server decides it.
//!
//! A condition arrives as words with blanks between them, each operator before what it joins: `&2` all of the next two,
//! `|2` any of them, `!` not the next one; `=ID=code` a control with this name has this value, `>ID=3` and `<ID=3` a number
//! at least or at most, `?ID` any answer. Values are percent-encoded.

/// Whether a condition holds for these answers, as name and value. What cannot be read holds: the server decides again.
pub fn holds(program: &str, answers: &[(String, String)]) -> bool {
    next(&mut program.split(' '), answers)
}

fn next<'p>(words: &mut impl Iterator<Item = &'p str>, answers: &[(String, String)]) -> bool {
    let Some(word) = words.next() else {
        return true;
    };
    let mut letters = word.chars();
    let sign = letters.next();
    let rest = letters.as_str();
    match sign {
        Some(sign @ ('&' | '|')) => {
            let all = sign == '&';
            let count: u32 = rest.parse().unwrap_or(0);
            // Every part is read, whatever the first ones say.
            (0..count).fold(all, |so_far, _| {
                let one = next(words, answers);
                if all { so_far && one } else { so_far || one }
            })
        }
        Some('!') => !next(words, answers),
        Some('?') => answers.iter().any(|(name, value)| {
            let part = name.strip_prefix(rest);
            let is_own = part.is_some_and(|part| {
                part.is_empty() || (part.starts_with('.') && part != ".other-text")
            });
            is_own && !value.trim().is_empty()
        }),
        Some(sign) => {
            let (name, wanted) = rest.split_once('=').unwrap_or((rest, ""));
            let mut given = answers
                .iter()
                .filter(|(of, value)| of == name && !value.trim().is_empty())
                .map(|(_, value)| value.trim());
            match sign {
                '=' => given.any(|value| is_encoded(value, wanted)),
                _ => given.any(|value| {
                    compared(value, wanted)
                        .is_some_and(|order| order == 0 || (order > 0) == (sign == '>'))
                }),
            }
        }
        None => true,
    }
}

/// Whether `encoded` stands for `value`.
fn is_encoded(value: &str, encoded: &str) -> bool {
    let mut letters = encoded.bytes();
    let mut bytes = value.bytes();
    while let Some(letter) = letters.next() {
        let meant = if letter == b'%' {
            let digit = |letter: Option<u8>| {
                char::from(letter.unwrap_or_default())
                    .to_digit(16)
                    .unwrap_or(0)
            };
            let high = digit(letters.next());
            u8::try_from(high * 16 + digit(letters.next())).unwrap_or_default()
        } else {
            letter
        };
        if bytes.next() != Some(meant) {
            return false;
        }
    }
    bytes.next().is_none()
}

/// Below, at or above: negative, 0, positive; `None` if one is no number. By digits, so that no floating point comes into
/// the bundle for it.
fn compared(value: &str, wanted: &str) -> Option<i64> {
    let read = |text: &str| -> Option<i64> {
        let (is_below, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let mut scaled: i64 = whole.parse().ok()?;
        for place in 0..4 {
            let digit = part
                .as_bytes()
                .get(place)
                .map_or(0, |byte| byte.wrapping_sub(b'0'));
            scaled = scaled.checked_mul(10)?.checked_add(i64::from(digit))?;
        }
        Some(if is_below { -scaled } else { scaled })
    };
    read(value)?.checked_sub(read(wanted)?)
}
