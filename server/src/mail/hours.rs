//! When letters may go out: nobody is written to at night or on a Sunday unless the organization says so.

use std::str::FromStr;

use jiff::{Timestamp, Zoned, civil::Weekday, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// Hours in which letters go out, where the organization is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Hours {
    /// Monday to Friday, 8 to 18.
    #[default]
    Work,
    /// Every day, 7 to 20; for shifts and weekends.
    Daytime,
    /// Any time.
    Any,
}

/// Not a choice of hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("letters go out in work hours, in daytime or at any time")]
pub struct UnknownHours;

impl FromStr for Hours {
    type Err = UnknownHours;

    fn from_str(code: &str) -> Result<Self, UnknownHours> {
        Self::ALL
            .into_iter()
            .find(|hours| hours.code() == code)
            .ok_or(UnknownHours)
    }
}

impl Hours {
    /// All of them, the quietest first.
    pub const ALL: [Self; 3] = [Self::Work, Self::Daytime, Self::Any];

    /// Its word in forms and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Daytime => "daytime",
            Self::Any => "any",
        }
    }

    /// First and last hour of a day; `None` on days without letters.
    fn of(self, day: Weekday) -> Option<(i8, i8)> {
        match self {
            Self::Any => Some((0, 24)),
            Self::Daytime => Some((7, 20)),
            Self::Work => (!matches!(day, Weekday::Saturday | Weekday::Sunday)).then_some((8, 18)),
        }
    }

    /// The first moment at or after this one (UTC ms) at which a letter may go out in a time zone.
    pub fn next(self, time_zone: &str, at: i64) -> i64 {
        if self == Self::Any {
            return at;
        }
        let zone = TimeZone::get(time_zone).unwrap_or(TimeZone::UTC);
        let Ok(moment) = Timestamp::from_millisecond(at) else {
            return at;
        };
        let mut local = moment.to_zoned(zone);
        // Two days without letters in a row are the most there are.
        for _ in 0..4 {
            match self.of(local.weekday()) {
                Some((from, _)) if local.hour() < from => {
                    return begin(&local, from).map_or(at, |start| start.max(at));
                }
                Some((_, until)) if local.hour() < until => {
                    return local.timestamp().as_millisecond().max(at);
                }
                Some(_) | None => {}
            }
            let Ok(tomorrow) = local.tomorrow().and_then(|next| next.start_of_day()) else {
                return at;
            };
            local = tomorrow;
        }
        at
    }
}

/// The moment of a full hour on the same day.
fn begin(day: &Zoned, hour: i8) -> Option<i64> {
    day.date()
        .at(hour, 0, 0, 0)
        .to_zoned(day.time_zone().clone())
        .ok()
        .map(|zoned| zoned.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BERLIN: &str = "Europe/Berlin";

    fn at(local: &str) -> i64 {
        let zone = TimeZone::get(BERLIN).unwrap();
        let civil: jiff::civil::DateTime = local.parse().unwrap();
        civil.to_zoned(zone).unwrap().timestamp().as_millisecond()
    }

    #[test]
    fn a_letter_waits_for_the_next_working_hour() {
        for (written, goes) in [
            ("2027-03-03T09:30", "2027-03-03T09:30"),
            ("2027-03-03T05:10", "2027-03-03T08:00"),
            ("2027-03-03T18:00", "2027-03-04T08:00"),
            ("2027-03-05T23:59", "2027-03-08T08:00"),
            ("2027-03-07T12:00", "2027-03-08T08:00"),
            // The night in which clocks go forward.
            ("2027-03-27T20:00", "2027-03-29T08:00"),
        ] {
            assert_eq!(Hours::Work.next(BERLIN, at(written)), at(goes), "{written}");
        }
        assert_eq!(
            Hours::Daytime.next(BERLIN, at("2027-03-07T21:00")),
            at("2027-03-08T07:00")
        );
        assert_eq!(
            Hours::Any.next(BERLIN, at("2027-03-07T03:00")),
            at("2027-03-07T03:00")
        );
    }

    proptest! {
        #[test]
        fn waiting_ends_within_three_days_and_asking_again_moves_nothing(
            moment in 0_i64..4_000_000_000_000,
            zone in prop::sample::select(vec![BERLIN, "Pacific/Apia", "America/Sao_Paulo", "no zone"]),
            hours in prop::sample::select(Hours::ALL.to_vec()),
        ) {
            let next = hours.next(zone, moment);
            prop_assert!((moment..moment + 4 * 86_400_000).contains(&next));
            prop_assert_eq!(hours.next(zone, next), next);
        }
    }
}
