//! A day of the calendar, without a time and without a time zone.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A day as people write it in a form: `2026-03-01`. Days order as the calendar does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    year: u16,
    month: u8,
    of_month: u8,
}

/// Not a day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no day; write it as 2026-03-01")]
pub struct NoDay(pub String);

impl Day {
    /// A day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let longest = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(is_leap),
            _ => return None,
        };
        let is_real = (1900..=9999).contains(&year) && (1..=longest).contains(&day);
        is_real.then_some(Self {
            year,
            month,
            of_month: day,
        })
    }

    /// Year, month from 1 and day of the month from 1.
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.of_month)
    }

    /// Days from this one to a later one; negative if it is earlier.
    pub fn days_until(self, later: Self) -> i64 {
        later.number() - self.number()
    }

    /// Days since the beginning of the year 0, counted with years that begin in March, so that a leap day comes last.
    fn number(self) -> i64 {
        let (months, year) = if self.month > 2 {
            (i64::from(self.month) - 3, i64::from(self.year))
        } else {
            (i64::from(self.month) + 9, i64::from(self.year) - 1)
        };
        let leap_days = year / 4 - year / 100 + year / 400;
        year * 365 + leap_days + (months * 153 + 2) / 5 + i64::from(self.of_month)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        let mut parts = text.trim().splitn(3, '-');
        let mut number = |digits: usize| {
            parts
                .next()
                .filter(|part| {
                    part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())
                })
                .and_then(|part| part.parse::<u16>().ok())
        };
        let day = (|| {
            let (year, month, day) = (number(4)?, number(2)?, number(2)?);
            Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
        })();
        day.ok_or_else(|| NoDay(text.to_owned()))
    }
}

impl TryFrom<String> for Day {
    type Error = NoDay;

    fn try_from(text: String) -> Result<Self, NoDay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn only_days_of_the_calendar_are_days() {
        for (text, is_day) in [
            ("2026-03-01", true),
            (" 2028-02-29 ", true),
            ("2026-02-29", false),
            ("2000-02-29", true),
            ("2100-02-29", false),
            ("2026-04-31", false),
            ("2026-13-01", false),
            ("2026-3-1", false),
            ("1.3.2026", false),
            ("2026-03-01T00:00", false),
            ("", false),
        ] {
            assert_eq!(text.parse::<Day>().is_ok(), is_day, "{text}");
        }
    }

    #[test]
    fn days_order_as_the_calendar_does_and_print_as_they_were_written() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert!(day("2025-12-31") < day("2026-01-01"));
        assert_eq!(day("2026-03-01").to_string(), "2026-03-01");
    }
}
