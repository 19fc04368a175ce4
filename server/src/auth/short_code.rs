//! Short codes: what somebody types on a shared device instead of a token, 60 bits as twelve characters.
//!
//! Sixty bits are too few to be guessed at only as long as every guess has to be asked of a server that counts them
//! (`web/code_budget.rs`, with the arithmetic). So a code opens nothing but on a device of its own wave, and the database
//! keeps only a keyed hash of it ([`super::Keys::kept_code`]): without the root key a copy of it is no place to guess in.

use std::fmt;

use super::token::{ALPHABET, as_printed};

/// Characters of a code.
const CHARS: usize = 12;
/// Characters of a group, as it is printed.
const GROUP: usize = 4;

/// Sixty secret bits. `Debug` shows nothing; `Display` shows the code as it is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ShortCode(u64);

impl ShortCode {
    /// How many characters people are asked for.
    pub const CHARACTERS: u32 = 12;

    /// The code of the first 60 of these bits.
    pub fn from_bits(bits: u64) -> Self {
        Self(bits >> 4)
    }

    /// Reads a code as people type it: in groups or not, in capitals or not, with O for 0 and I or L for 1.
    pub fn of_typed(typed: &str) -> Option<Self> {
        let text = as_printed(typed);
        if text.len() != CHARS {
            return None;
        }
        text.bytes().try_fold(Self(0), |code, character| {
            let digit = ALPHABET.iter().position(|&letter| letter == character)?;
            Some(Self(code.0 << 5 | digit as u64))
        })
    }

    /// Its bits, to hash them.
    pub(super) fn bits(self) -> [u8; 8] {
        self.0.to_be_bytes()
    }
}

impl fmt::Debug for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShortCode(***)")
    }
}

/// In capitals, in groups of four: `7K3M 9QXT 2VCD`.
impl fmt::Display for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in 0..CHARS {
            if place > 0 && place % GROUP == 0 {
                f.write_str(" ")?;
            }
            let digit = self.0 >> (5 * (CHARS - 1 - place)) & 31;
            let letter = usize::try_from(digit).map_or(b'0', |digit| ALPHABET[digit]);
            write!(f, "{}", char::from(letter.to_ascii_uppercase()))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_code_reads_back_however_it_is_typed(
            bits: u64,
            between in prop::collection::vec(prop::sample::select(vec!["", " ", "-", "–", ".", "  ", "\t"]), 13),
            capitals in prop::collection::vec(any::<bool>(), 12),
            as_letter in prop::collection::vec(0..3_usize, 12),
        ) {
            let code = ShortCode::from_bits(bits);
            let printed = code.to_string();
            prop_assert_eq!(printed.len(), 14);
            prop_assert_eq!(ShortCode::of_typed(&printed), Some(code));
            let mut typed = String::new();
            for (place, character) in printed.chars().filter(|c| *c != ' ').enumerate() {
                typed.push_str(between[place]);
                let alike = match (character, as_letter[place]) {
                    ('0', 1) => 'O',
                    ('1', 1) => 'I',
                    ('1', 2) => 'L',
                    (same, _) => same,
                };
                typed.push(if capitals[place] { alike } else { alike.to_ascii_lowercase() });
            }
            typed.push_str(between[12]);
            prop_assert_eq!(ShortCode::of_typed(&typed), Some(code));
        }

        #[test]
        fn anything_else_is_no_code_and_no_fault(typed in ".{0,40}") {
            if let Some(code) = ShortCode::of_typed(&typed) {
                prop_assert_eq!(ShortCode::of_typed(&code.to_string()), Some(code));
            }
        }
    }

    #[test]
    fn one_character_more_less_or_from_elsewhere_is_no_code() {
        for typed in [
            "",
            "7K3M 9QXT 2VC",
            "7K3M 9QXT 2VCDE",
            "7K3M 9QXT 2VCU",
            "7K3M 9QXT 2VCü",
            &"0".repeat(26),
        ] {
            assert_eq!(ShortCode::of_typed(typed), None, "{typed}");
        }
        let code = ShortCode::of_typed("7k3m-9qxt-2vcd").unwrap();
        assert_eq!(code.to_string(), "7K3M 9QXT 2VCD");
        assert_eq!(format!("{code:?}"), "ShortCode(***)");
    }
}
