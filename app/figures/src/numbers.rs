//! Numbers as a language writes them: points without decimals, counts with separators, shares as percent.

use surveys::language::Language;

/// Points from 0 to 100 without decimals; with one where rounding would carry them over a cut point.
pub fn points(value: f64, cuts: &[f64], language: Language) -> String {
    let rounded = value.round();
    let crosses = cuts.iter().any(|cut| (value < *cut) != (rounded < *cut));
    if crosses {
        // Towards the side on which the value lies, or 49.97 would read 50.0.
        let tenths = if value < rounded {
            (value * 10.0).floor() / 10.0
        } else {
            (value * 10.0).ceil() / 10.0
        };
        return decimal(tenths, language);
    }
    format!("{:.0}", rounded + 0.0)
}

/// Both ends of a range in whole points, cut at 0 and 100.
pub fn range((low, high): (f64, f64)) -> String {
    let end = |value: f64| value.clamp(0.0, 100.0).round();
    format!("{:.0}–{:.0}", end(low), end(high))
}

/// How far a value may lie either way, in whole points and at least 1.
pub fn half_width((low, high): (f64, f64)) -> String {
    format!("±{:.0}", ((high - low) / 2.0).round().max(1.0))
}

/// A count with the separators of the language.
pub fn count(number: u64, language: Language) -> String {
    let digits = number.to_string();
    let (separator, from) = match language {
        Language::En => (",", 4),
        Language::De => (".", 4),
        // Spanish leaves four digits together.
        Language::Es => (".", 5),
        Language::Fr => ("\u{202f}", 4),
    };
    if digits.len() < from {
        return digits;
    }
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A share from 0 to 1 in whole percent.
pub fn percent(share: f64, language: Language) -> String {
    let space = match language {
        Language::En => "",
        Language::De | Language::Es => "\u{a0}",
        Language::Fr => "\u{202f}",
    };
    format!("{:.0}{space}%", share * 100.0)
}

/// One decimal with the mark of the language.
pub fn decimal(value: f64, language: Language) -> String {
    let text = format!("{value:.1}");
    match language {
        Language::En => text,
        Language::De | Language::Es | Language::Fr => text.replace('.', ","),
    }
}
