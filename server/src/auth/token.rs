//! Tokens: 128 bits that open something. Kept only as SHA-256; shown to nobody but their owner.

use std::{fmt, str::FromStr};

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::random::Random;

/// Crockford's alphabet in lower case: no i, l, o, u, so it can be read from paper.
pub(super) const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Characters of a token.
const TOKEN_CHARS: usize = 26;

/// Characters of a tag.
const TAG_CHARS: usize = 16;

/// 128 secret bits. `Debug` shows nothing; `Display` shows the text for a link or a cookie.
#[derive(Clone, Copy)]
pub struct Token([u8; 16]);

impl Token {
    /// A fresh one.
    pub fn random(random: &Random) -> Self {
        Self(random.bytes())
    }

    /// The token of these bits.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Its bits, to derive something from.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// Reads a token as people type it from paper: in groups, in capitals, with the letters that are taken for digits.
    pub fn of_typed(typed: &str) -> Option<Self> {
        as_printed(typed).parse().ok()
    }

    /// The token in groups of five, as it is printed on paper.
    pub fn in_groups(&self) -> String {
        let text = self.to_string();
        let groups: Vec<&str> = (0..TOKEN_CHARS)
            .step_by(5)
            .map(|from| &text[from..TOKEN_CHARS.min(from + 5)])
            .collect();
        groups.join(" ")
    }

    /// What the database keeps instead: SHA-256 in hexadecimal.
    pub fn hash(&self) -> String {
        digest(&self.0)
    }
}

/// What people mean who type a code from paper: without what stands between groups, in small letters, with digits for the
/// letters that look like them and that no code has.
pub(super) fn as_printed(typed: &str) -> String {
    typed
        .chars()
        .filter(|character| {
            !character.is_whitespace() && !matches!(character, '-' | '‐' | '‑' | '–' | '.' | '·')
        })
        .map(|character| match character.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect()
}

impl PartialEq for Token {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for Token {}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(***)")
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encode(&self.0, TOKEN_CHARS))
    }
}

/// Not a token: 26 characters were expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a token has 26 characters")]
pub struct NotAToken;

impl FromStr for Token {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        if text.len() != TOKEN_CHARS {
            return Err(NotAToken);
        }
        let mut bits: u128 = 0;
        for (place, character) in text.bytes().enumerate() {
            let digit = ALPHABET
                .iter()
                .position(|&letter| letter == character.to_ascii_lowercase())
                .ok_or(NotAToken)?;
            // 26 characters hold 130 bits; the last one uses only its upper three.
            let digit = digit as u128;
            bits = if place == TOKEN_CHARS - 1 {
                if digit & 0b11 != 0 {
                    return Err(NotAToken);
                }
                bits << 3 | digit >> 2
            } else {
                bits << 5 | digit
            };
        }
        Ok(Self(bits.to_be_bytes()))
    }
}

/// The public name of an invitation in addresses: a keyed hash that opens nothing by itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tag(String);

impl Tag {
    pub(super) fn from_bytes(bytes: [u8; 10]) -> Self {
        Self(encode(&bytes, TAG_CHARS))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Not a tag: 16 characters were expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a tag has 16 characters")]
pub struct NotATag;

impl FromStr for Tag {
    type Err = NotATag;

    fn from_str(text: &str) -> Result<Self, NotATag> {
        let fits = text.len() == TAG_CHARS && text.bytes().all(|c| ALPHABET.contains(&c));
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotATag)
        }
    }
}

/// SHA-256 in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

fn encode(bytes: &[u8], chars: usize) -> String {
    let bit = |index: usize| {
        let byte = bytes.get(index / 8).copied().unwrap_or(0);
        usize::from(byte >> (7 - index % 8) & 1)
    };
    (0..chars)
        .map(|place| {
            let digit = (0..5).fold(0, |digit, offset| digit << 1 | bit(place * 5 + offset));
            char::from(ALPHABET[digit])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_typed_from_paper_reads_back_however_it_is_written() {
        let random = Random::seeded(2);
        for _ in 0..200 {
            let token = Token::random(&random);
            let printed = token.in_groups();
            assert_eq!(printed.split(' ').count(), 6);
            assert_eq!(Token::of_typed(&printed), Some(token));
            let sloppy = format!(
                " {} ",
                printed.to_uppercase().replace('0', "O").replace('1', "l")
            );
            assert_eq!(
                Token::of_typed(&sloppy.replace(' ', "-").replace('-', " - ")),
                Some(token)
            );
        }
        for nothing in ["", "0123", "übung", &"0".repeat(10_000)] {
            assert_eq!(Token::of_typed(nothing), None);
        }
    }

    #[test]
    fn a_token_reads_back_from_its_text() {
        let random = Random::seeded(1);
        for _ in 0..200 {
            let token = Token::random(&random);
            let text = token.to_string();
            assert_eq!(text.len(), 26);
            assert_eq!(text.parse::<Token>(), Ok(token));
            assert_eq!(
                text.to_uppercase().parse::<Token>(),
                Ok(token),
                "paper is in capitals"
            );
        }
    }

    #[test]
    fn what_is_no_token_is_refused() {
        for text in [
            "",
            "abc",
            "0123456789abcdefghjkmnpqrü",
            "zzzzzzzzzzzzzzzzzzzzzzzzzz",
        ] {
            assert_eq!(text.parse::<Token>(), Err(NotAToken), "{text}");
        }
    }

    #[test]
    fn a_token_never_prints_itself_by_accident() {
        let token = Token::from_bytes([7; 16]);
        assert_eq!(format!("{token:?}"), "Token(***)");
    }

    #[test]
    fn the_hash_is_sha256() {
        assert_eq!(
            digest(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
