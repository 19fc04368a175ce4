//! What people type, and what files hold that people typed: brought into one form, or refused.

use unicode_normalization::UnicodeNormalization;

/// What can be wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// More characters than the limit.
    TooLong,
    /// Control characters, or marks that turn the reading direction and make a name read as another.
    Forbidden,
}

/// A line without space around it, in normal form (NFC).
///
/// # Errors
/// What is wrong with it.
pub fn line(typed: &str, limit: usize) -> Result<String, Unfit> {
    let line: String = typed.trim().nfc().collect();
    if line.chars().any(is_forbidden) {
        Err(Unfit::Forbidden)
    } else if line.chars().count() > limit {
        Err(Unfit::TooLong)
    } else {
        Ok(line)
    }
}

/// A text of several lines, each in normal form, with plain line breaks; empty lines stay.
///
/// # Errors
/// What is wrong with it.
pub fn lines(typed: &str, limit: usize) -> Result<String, Unfit> {
    let lines: Result<Vec<String>, Unfit> = typed
        .trim()
        .lines()
        .map(|typed| line(typed, limit))
        .collect();
    let text = lines?.join("\n");
    if text.chars().count() > limit {
        Err(Unfit::TooLong)
    } else {
        Ok(text)
    }
}

/// An e-mail address in lower case. Only its shape is looked at; whether it exists, only a mail can tell.
pub fn address(typed: &str) -> Option<String> {
    let lower = line(typed, 254).ok()?.to_lowercase();
    let (user, host) = lower.split_once('@')?;
    let has_shape = !user.is_empty()
        && !host.contains('@')
        && host.contains('.')
        && host.split('.').all(|part| !part.is_empty());
    let is_plain = lower
        .chars()
        .all(|c| !c.is_whitespace() && !"<>,;:\"()[]\\".contains(c));
    (has_shape && is_plain && lower.len() <= 254).then_some(lower)
}

fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_composed() {
        assert_eq!(line(" Ko\u{308}ln ", 4), Ok("Köln".to_owned()));
        assert_eq!(line("Köln", 3), Err(Unfit::TooLong));
        assert_eq!(line("a\u{202e}b", 9), Err(Unfit::Forbidden));
        assert_eq!(line("a\nb", 9), Err(Unfit::Forbidden));
    }

    #[test]
    fn several_lines_keep_their_breaks() {
        assert_eq!(
            lines("One. \r\n\r\nTwo.\n", 20),
            Ok("One.\n\nTwo.".to_owned())
        );
        assert_eq!(lines("One\u{7}", 20), Err(Unfit::Forbidden));
        assert_eq!(lines("aaa\naaa", 6), Err(Unfit::TooLong));
    }

    #[test]
    fn an_address_has_a_user_and_a_host() {
        assert_eq!(
            address(" Ada@Example.org "),
            Some("ada@example.org".to_owned())
        );
        for wrong in [
            "ada",
            "ada@",
            "@example.org",
            "a@b",
            "a b@example.org",
            "a@b@c.org",
            "<a@b.org>",
            "a@b..org",
        ] {
            assert_eq!(address(wrong), None, "{wrong}");
        }
    }
}
