//! Numbers, points, percent, money and dates the way each language writes them; the browser writes them the same way.

pub use figures::format::*;
use surveys::language::Language;

/// Names as a language lists them: `a, b and c`.
pub fn list(language: Language, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => crate::t!(
            language,
            "report-and",
            first = all.join(", "),
            last = last.as_str()
        ),
    }
}
