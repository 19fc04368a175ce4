//! Days and offsets in an organization's time zone. Everything else is UTC milliseconds.

use jiff::{
    Timestamp,
    civil::Date,
    tz::{Offset, TimeZone},
};

/// The zone of this IANA name; UTC if there is none of that name.
fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

fn timestamp(utc_ms: i64) -> Timestamp {
    Timestamp::from_millisecond(utc_ms).unwrap_or_default()
}

/// Minutes that a zone is ahead of UTC at a moment.
pub fn offset_minutes(zone_name: &str, utc_ms: i64) -> i32 {
    let offset: Offset = zone(zone_name).to_offset(timestamp(utc_ms));
    offset.seconds() / 60
}

/// The day of a moment.
pub fn date(zone_name: &str, utc_ms: i64) -> Date {
    timestamp(utc_ms).to_zoned(zone(zone_name)).date()
}

/// The day of a moment, `YYYY-MM-DD`.
pub fn iso_day(zone_name: &str, utc_ms: i64) -> String {
    date(zone_name, utc_ms).to_string()
}

/// The moment a day begins; `None` for what is no day.
pub fn start_of_day(zone_name: &str, day: &str) -> Option<i64> {
    let date: Date = day.trim().parse().ok()?;
    date.to_zoned(zone(zone_name))
        .ok()
        .map(|zoned| zoned.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_of_its_zone() {
        let start = start_of_day("Europe/Berlin", "2026-07-01").unwrap();
        assert_eq!(start, 1_782_856_800_000, "22:00 UTC of the day before");
        assert_eq!(iso_day("Europe/Berlin", start), "2026-07-01");
        assert_eq!(offset_minutes("Europe/Berlin", start), 120);
    }

    #[test]
    fn what_is_no_day_is_none() {
        assert_eq!(start_of_day("UTC", "soon"), None);
        assert_eq!(start_of_day("UTC", "2026-02-30"), None);
    }
}
