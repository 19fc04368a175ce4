//! Numbers, points, percent, money and dates the way each language writes them.

use surveys::{language::Language, roadmap::money::Cents};

/// No-break space.
const NBSP: &str = "\u{a0}";
/// Narrow no-break space.
const NARROW: &str = "\u{202f}";

/// A number with this many decimals: `1,234.5`, `1.234,5`, `1 234,5`. Spanish groups from five digits on.
pub fn number(language: Language, value: f64, decimals: usize) -> String {
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (group, point) = match language {
        Language::En => (",", "."),
        Language::De | Language::Es => (".", ","),
        Language::Fr => (NARROW, ","),
    };
    let grouped = match language {
        Language::Es if whole.len() < 5 => whole.to_owned(),
        _ => in_thousands(whole, group),
    };
    // "-0" is what rounding leaves of a small negative number.
    let negative = value < 0.0 && plain.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    let sign = if negative { "−" } else { "" };
    if fraction.is_empty() {
        format!("{sign}{grouped}")
    } else {
        format!("{sign}{grouped}{point}{fraction}")
    }
}

/// A whole number.
pub fn whole(language: Language, value: i64) -> String {
    let sign = if value < 0 { "−" } else { "" };
    format!("{sign}{}", number_of_digits(language, value.unsigned_abs()))
}

fn number_of_digits(language: Language, value: u64) -> String {
    let digits = value.to_string();
    match language {
        Language::En => in_thousands(&digits, ","),
        Language::Es if digits.len() < 5 => digits,
        Language::De | Language::Es => in_thousands(&digits, "."),
        Language::Fr => in_thousands(&digits, NARROW),
    }
}

fn in_thousands(digits: &str, group: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(group);
        }
        grouped.push(digit);
    }
    grouped
}

/// A score in whole points: `43`. Half a point goes away from zero, on figures, too.
pub fn points(language: Language, score: f64) -> String {
    number(language, score.round(), 0)
}

/// A range of points, both ends in whole points: `40–46`.
pub fn points_range(language: Language, (low, high): (f64, f64)) -> String {
    range(&points(language, low), &points(language, high))
}

/// Two ends that are written already: `40–46`; a single value when they are the same.
pub fn range(low: &str, high: &str) -> String {
    if low == high {
        low.to_owned()
    } else {
        format!("{low}–{high}")
    }
}

/// A difference in points with its sign: `+4`, `−3`, `0`.
pub fn signed_points(language: Language, difference: f64) -> String {
    let written = points(language, difference);
    if written == "0" || written.starts_with('−') {
        written
    } else {
        format!("+{written}")
    }
}

/// A share from 0 to 1 in whole percent: `76%`, `76 %`.
pub fn percent(language: Language, share: f64) -> String {
    let written = number(language, share * 100.0, 0);
    match language {
        Language::En => format!("{written}%"),
        Language::De | Language::Es => format!("{written}{NBSP}%"),
        Language::Fr => format!("{written}{NARROW}%"),
    }
}

/// An amount in cents with the sign or code of its currency (ISO 4217); cents are written only where there are some.
pub fn money(language: Language, cents: i64, currency: &str) -> String {
    let units = number_of_digits(language, cents.unsigned_abs() / 100);
    let rest = cents.unsigned_abs() % 100;
    let point = if language == Language::En { "." } else { "," };
    let amount = if rest == 0 {
        units
    } else {
        format!("{units}{point}{rest:02}")
    };
    let minus = if cents < 0 { "−" } else { "" };
    let symbol = match currency {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        code => code,
    };
    match language {
        Language::En if symbol.chars().count() == 1 => format!("{minus}{symbol}{amount}"),
        Language::En => format!("{minus}{symbol}{NBSP}{amount}"),
        Language::De | Language::Es | Language::Fr => format!("{minus}{amount}{NBSP}{symbol}"),
    }
}

/// Money rounded to whole thousands, as reports speak of it; smaller amounts to whole units.
pub fn whole_money(language: Language, amount: f64, currency: &str) -> String {
    let unit = if amount.abs() >= 10_000.0 {
        1_000.0
    } else {
        1.0
    };
    let cents = Cents::from_amount((amount / unit).round() * unit).0;
    money(language, cents, currency)
}

/// A day: `14 May 2026`. `offset_minutes` is what the organization's time zone adds to UTC at that moment.
pub fn date(language: Language, utc_ms: i64, offset_minutes: i32) -> String {
    let Moment {
        year, month, day, ..
    } = Moment::of(utc_ms, offset_minutes);
    calendar_day(language, year, month, day)
}

/// A day of the calendar: `14 May 2026`; `month` counts from 1 and is taken into 1 to 12.
pub fn calendar_day(language: Language, year: i64, month: u8, day: u8) -> String {
    let name = month_name(language, month);
    match language {
        Language::De => format!("{day}. {name} {year}"),
        Language::Es => format!("{day} de {name} de {year}"),
        Language::Fr if day == 1 => format!("1er {name} {year}"),
        Language::En | Language::Fr => format!("{day} {name} {year}"),
    }
}

/// A month: `May 2026`.
pub fn month(language: Language, utc_ms: i64, offset_minutes: i32) -> String {
    let Moment { year, month, .. } = Moment::of(utc_ms, offset_minutes);
    year_month(language, year, month)
}

/// A month of a year: `May 2026`; `month` counts from 1 and is taken into 1 to 12.
pub fn year_month(language: Language, year: i64, month: u8) -> String {
    let name = month_name(language, month);
    match language {
        Language::Es => format!("{name} de {year}"),
        Language::En | Language::De | Language::Fr => format!("{name} {year}"),
    }
}

/// A day and a time: `14 May 2026, 09:05`.
pub fn date_time(language: Language, utc_ms: i64, offset_minutes: i32) -> String {
    let Moment { hour, minute, .. } = Moment::of(utc_ms, offset_minutes);
    let day = date(language, utc_ms, offset_minutes);
    match language {
        Language::En | Language::Es => format!("{day}, {hour:02}:{minute:02}"),
        Language::De => format!("{day}, {hour:02}:{minute:02}{NBSP}Uhr"),
        Language::Fr => format!("{day}, {hour:02}{NBSP}h{NBSP}{minute:02}"),
    }
}

/// A month in at most four letters, for axes: "Mar", "Mär", "mar", "mars".
pub fn short_month(language: Language, month: u8) -> String {
    const FR: [&str; 12] = [
        "janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc",
    ];
    match language {
        Language::Fr => FR[usize::from(month.clamp(1, 12)) - 1].to_owned(),
        Language::En | Language::De | Language::Es => {
            month_name(language, month).chars().take(3).collect()
        }
    }
}

fn month_name(language: Language, month: u8) -> &'static str {
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const DE: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    const ES: [&str; 12] = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];
    const FR: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let names = match language {
        Language::En => EN,
        Language::De => DE,
        Language::Es => ES,
        Language::Fr => FR,
    };
    names[usize::from(month.clamp(1, 12)) - 1]
}

/// A moment on the wall calendar.
struct Moment {
    year: i64,
    month: u8,
    day: u8,
    hour: i64,
    minute: i64,
}

impl Moment {
    /// Days to a civil date after Howard Hinnant, "chrono-compatible low-level date algorithms" (`civil_from_days`).
    fn of(utc_ms: i64, offset_minutes: i32) -> Self {
        let minutes = utc_ms.div_euclid(60_000) + i64::from(offset_minutes);
        let days = minutes.div_euclid(1440) + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        Self {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month: u8::try_from(month).expect("a month is 1 to 12"),
            day: u8::try_from(day).expect("a day is 1 to 31"),
            hour: minutes.rem_euclid(1440) / 60,
            minute: minutes.rem_euclid(60),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{De, En, Es, Fr};

    #[test]
    fn numbers_are_written_as_each_language_does() {
        let check = |language, value, decimals, expected: &str| {
            assert_eq!(number(language, value, decimals), expected, "{language}");
        };
        check(En, 1234.5, 1, "1,234.5");
        check(De, 1234.5, 1, "1.234,5");
        check(Es, 1234.5, 1, "1234,5");
        check(Es, 12345.0, 0, "12.345");
        check(Fr, 1_234_567.25, 2, "1\u{202f}234\u{202f}567,25");
        check(En, -0.04, 1, "0.0");
        check(En, -3.26, 1, "−3.3");
        check(De, 999.0, 0, "999");
        assert_eq!(whole(En, -1200), "−1,200");
        assert_eq!(whole(Fr, 0), "0");
    }

    #[test]
    fn scores_are_points_and_participation_is_percent() {
        assert_eq!(points(De, 42.6), "43");
        assert_eq!(points(De, 50.5), "51");
        assert_eq!(points_range(En, (39.6, 46.2)), "40–46");
        assert_eq!(points_range(En, (39.6, 40.2)), "40");
        assert_eq!(signed_points(En, 4.2), "+4");
        assert_eq!(signed_points(En, -3.0), "−3");
        assert_eq!(signed_points(En, -0.2), "0");
        assert_eq!(percent(En, 0.76), "76%");
        assert_eq!(percent(De, 0.76), "76\u{a0}%");
        assert_eq!(percent(Fr, 0.76), "76\u{202f}%");
    }

    #[test]
    fn money_shows_cents_only_where_there_are_some() {
        assert_eq!(money(En, 123_400, "EUR"), "€1,234");
        assert_eq!(money(De, 123_450, "EUR"), "1.234,50\u{a0}€");
        assert_eq!(money(Fr, -99, "CHF"), "−0,99\u{a0}CHF");
        assert_eq!(money(En, 1_200_000, "CHF"), "CHF\u{a0}12,000");
    }

    #[test]
    fn dates_follow_the_time_zone_of_the_organization() {
        // 2026-05-13T22:30:00Z is already the 14th in Berlin.
        let late = 1_778_711_400_000;
        assert_eq!(date(En, late, 0), "13 May 2026");
        assert_eq!(date(De, late, 120), "14. Mai 2026");
        assert_eq!(date(Es, late, 120), "14 de mayo de 2026");
        assert_eq!(date_time(En, late, 120), "14 May 2026, 00:30");
        assert_eq!(month(Fr, late, 0), "mai 2026");
        assert_eq!(date(Fr, 0, 0), "1er janvier 1970");
        assert_eq!(date(En, -1, 0), "31 December 1969");
        // Leap day.
        assert_eq!(date(En, 1_709_164_800_000, 0), "29 February 2024");
    }
}
