//! What some kinds of items are made of, beyond a scale.

use std::{fmt, sync::Arc};

use super::Scale;
use crate::language::Localized;

/// Name of the text beside an "other": `ID.other-text`. No option may have it as its code.
pub const OTHER_TEXT: &str = "other-text";

/// What a form sends and a file holds for a ticked option.
pub const TICKED: &str = "yes";

/// Fields of a now-and-preferred pair, in their order.
pub const SIDES: [&str; 2] = ["now", "preferred"];

/// An option that has a text beside it. The text is a comment: it is kept apart and told by the rules for comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Index of the option.
    pub option: u8,
    /// Longest text that is kept, in characters.
    pub max_chars: u32,
}

/// Any number of options of a scale.
#[derive(Debug, Clone)]
pub struct MultipleChoice {
    /// The options; their codes are parts of field names.
    pub scale: Arc<Scale>,
    /// Fewest ticks of somebody who ticks at all, at least 1.
    pub min: u8,
    /// Most ticks.
    pub max: u8,
    /// Indices of options that stand alone, such as "none of these".
    pub exclusive: Vec<u8>,
    /// The option with a text beside it.
    pub other: Option<Other>,
}

/// A number that is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberField {
    /// Smallest number.
    pub min: Decimal,
    /// Largest number.
    pub max: Decimal,
    /// Most digits after the decimal mark, at most [`Decimal::DIGITS`].
    pub decimals: u8,
    /// What is counted, such as "hours"; may be empty.
    pub unit: Localized,
}

/// Options to be put in order.
#[derive(Debug, Clone)]
pub struct Ranking {
    /// The options; their codes are parts of field names.
    pub scale: Arc<Scale>,
    /// How many places there are; at most as many as options. Nobody has to give all of them.
    pub places: u8,
}

/// Points to be divided among options.
#[derive(Debug, Clone)]
pub struct Division {
    /// The options; their codes are parts of field names.
    pub scale: Arc<Scale>,
    /// What the points add up to.
    pub total: u32,
}

/// A number with up to four digits after the decimal mark, kept exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

impl Decimal {
    /// Most digits after the decimal mark.
    pub const DIGITS: u8 = 4;
    const ONE: i64 = 10_000;
    /// Most digits before it.
    const WHOLE_DIGITS: usize = 9;

    /// Reads a number as people write it: digits, a comma or a point before at most `decimals` further digits, a minus
    /// before all. Nothing that marks thousands: in half of the world "1.000" is a thousand, in the other half it is one.
    pub fn read(text: &str, decimals: u8) -> Option<Self> {
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let has_mark = digits.len() > whole.len();
        let fits = !whole.is_empty()
            && whole.len() <= Self::WHOLE_DIGITS
            && all_digits(whole)
            && all_digits(part)
            && has_mark != part.is_empty()
            && part.len() <= usize::from(decimals.min(Self::DIGITS));
        if !fits {
            return None;
        }
        let padded = format!("{part:0<4}");
        let value = whole.parse::<i64>().ok()? * Self::ONE + padded.parse::<i64>().ok()?;
        Some(Self(if negative { -value } else { value }))
    }

    /// The nearest number with four digits; `None` beyond nine digits before the decimal mark.
    pub fn near(value: f64) -> Option<Self> {
        if !value.is_finite() || value.abs() >= 1e9 {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "at most nine digits before the decimal mark and four behind it"
        )]
        let scaled = (value * 1e4).round() as i64;
        Some(Self(scaled))
    }

    /// The number in ten-thousandths.
    pub const fn scaled(self) -> i64 {
        self.0
    }

    /// The number for formulas.
    pub fn value(self) -> f64 {
        self.0 as f64 / 1e4
    }

    /// Digits behind the decimal mark that are needed to write it.
    pub fn decimals(self) -> u8 {
        (0..Self::DIGITS)
            .find(|digits| self.0 % 10_i64.pow(u32::from(Self::DIGITS - digits)) == 0)
            .unwrap_or(Self::DIGITS)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (
            self.0.unsigned_abs() / Self::ONE.unsigned_abs(),
            self.0.unsigned_abs() % Self::ONE.unsigned_abs(),
        );
        if part == 0 {
            return write!(f, "{sign}{whole}");
        }
        let part = format!("{part:04}");
        write!(f, "{sign}{whole}.{}", part.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let read = |text: &str, decimals| Decimal::read(text, decimals).map(|n| n.to_string());
        for (text, decimals, expected) in [
            ("7", 0, Some("7")),
            (" 3,5 ", 1, Some("3.5")),
            ("3.50", 2, Some("3.5")),
            ("-12", 0, Some("-12")),
            ("−0,25", 2, Some("-0.25")),
            ("007", 0, Some("7")),
            ("1.000", 0, None),
            ("1.000", 2, None),
            ("1,000.5", 4, None),
            ("3.", 1, None),
            (".5", 1, None),
            ("1e3", 4, None),
            ("٣", 0, None),
            ("", 0, None),
            ("-", 0, None),
            ("1234567890", 0, None),
        ] {
            assert_eq!(read(text, decimals).as_deref(), expected, "{text:?}");
        }
        assert_eq!(Decimal::near(2.5).map(Decimal::decimals), Some(1));
        assert_eq!(Decimal::near(f64::NAN), None);
        assert!((Decimal::near(2.125).unwrap().value() - 2.125).abs() < 1e-9);
    }
}
